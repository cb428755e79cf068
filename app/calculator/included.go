package calculator

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/ui/section"
	"supportclock/app/words"
	"supportclock/calc"
)

// included is what the chosen plan includes, and what the contract comes to.
func (c *calculator) included() app.UI {
	v, a := &c.session.View, &c.session.Answer
	heading := words.Fill(v.T.Services.Heading, "plan", v.T.Plan(a.Plan.Tier))
	return c.fold(foldIncluded, heading, section.IncludedGist(v, a), ui.OnWide, "", func() app.UI {
		g := words.Guide(v.Page.Lang)
		about := a.SourceLine(v.T)
		if a.Plan.Paid {
			about = v.T.Sentences(words.Fill(v.T.Services.Paid, "plan", v.T.Plan(a.Plan.Tier)), about)
		}
		body := []app.UI{app.P().Class("small muted").Body(
			app.Text(about+" "),
			app.A().Href(v.Page.To(site.Compare)+"#"+c.session.Choosing.Fragment()).Text(v.T.Nav.Compare))}
		if extras := had(a.Plan.Tier, extras); len(extras) > 0 {
			body = append(body, app.H3().Text(words.Fill(g.Extras, "plan", v.T.Tiers.Of(a.Plan.Tier))), section.Items(g, extras))
		}
		body = append(body, c.inner(foldContract, g.Entitled.Heading, c.contract))
		if len(a.Family.AddOns) > 0 {
			body = append(body, c.inner(foldAddOns, g.AddOns, c.addOns))
		}
		return section.Included(v, a, c.about, body...)
	})
}

const (
	foldContract = "contract"
	foldAddOns   = "add-ons"
)

// about draws the explanation of a service while it is open.
func (c *calculator) about(id string, draw func() app.UI) app.UI {
	return c.folds.Body(c.session.View.Live, id, draw)
}

// contract works out what the number of products makes of it.
func (c *calculator) contract() app.UI {
	v, a := &c.session.View, &c.session.Answer
	t := words.Guide(v.Page.Lang).Entitled
	var products []ui.Option
	for _, p := range append([]calc.Product{calc.AnyProduct}, calc.Products()...) {
		products = append(products, ui.Option{Value: string(p), Text: t.Products.Of(p)})
	}
	asks := []app.UI{
		ui.Labelled(link.ParamProducts, t.Count, app.Input().Class("field").Type("number").ID(link.ParamProducts).Name(link.ParamProducts).
			Attr("inputmode", "numeric").Min("1").Max(ui.Number(link.MostProducts)).Value(ui.Number(a.Contract().Products))),
		ui.Labelled(link.ParamProduct, t.Product, ui.Select(link.ParamProduct, string(a.Choices.Product), products)),
	}
	if a.Family.Level(a.Plan.Tier, "launch-advisory").Included {
		asks = append(asks, ui.Checkbox(link.ParamFirstYear, t.FirstYear, a.Choices.FirstYear))
	}
	return app.Div().Class("flow").Body(
		app.Div().Class("grid live").Body(asks...),
		app.If(!v.Live, func() app.UI { return app.P().Class("small muted still").Text(v.T.Label(t.Count, "1")) }),
		c.gives(t),
		c.spoken(t),
		section.Rulings(v, a, calc.AboutServices, calc.AboutChannels),
	)
}

// gives lists the numbers.
func (c *calculator) gives(t words.EntitledTexts) app.UI {
	v, a := &c.session.View, &c.session.Answer
	e, err := a.Contract().Entitlement()
	if err != nil { // cannot be: the choices hold nothing else
		return app.Div()
	}
	var items []app.UI
	line := func(text, more string) {
		if more != "" {
			text = words.Fill(v.T.Remark, "text", text, "remark", more)
		}
		items = append(items, app.Li().Text(text))
	}
	if e.Contacts > 0 {
		line(v.T.Count(t.Contacts, e.Contacts), words.Fill(t.Each, "each", v.T.Number(e.ContactsEach)))
	}
	if e.Reviews > 0 {
		line(v.T.Count(v.T.Services.Counts.Of("service-reviews"), e.Reviews), "")
	}
	if e.Sessions > 0 {
		line(v.T.Count(v.T.Services.Counts.Of("expert-sessions"), e.Sessions), words.Fill(t.Session, "length", v.T.Amount(e.Session)))
	}
	if e.Launch {
		line(t.Launch, "")
	}
	switch {
	case e.InOtherYears > 0 && e.Advising:
		line(t.NoneYet, v.T.Count(t.Later, e.InOtherYears))
	case e.InOtherYears > 0:
		line(v.T.Count(t.Activities, e.Activities), "")
	}
	if e.Cloud {
		line(t.Cloud, "")
	}
	body := []app.UI{app.Ul().Class("ticks").Body(items...)}
	if e.Reviews+e.Sessions+e.InOtherYears == 0 {
		body = append(body, ui.Hint("", words.Fill(t.Nothing, "plan", v.T.Tiers.Of(a.Plan.Tier))))
	}
	return app.Div().Body(body...)
}

// spoken says in which languages the case can be handled.
func (c *calculator) spoken(t words.EntitledTexts) app.UI {
	v, a := &c.session.View, &c.session.Answer
	now := a.Now
	if !a.Live() { // which languages there are does not depend on the moment
		day := a.Family.Checked
		now = time.Date(day.Year, day.Month, day.Day, 0, 0, 0, 0, time.UTC)
	}
	list, _ := calc.Languages(a.Case(), a.Choices.Product, now)
	var items []app.UI
	for _, s := range list {
		text := t.NotSpoken
		switch {
		case s.Offered && !v.Live:
			text = words.Fill(t.During, "coverage", v.T.Units.Coverage[s.Coverage])
		case s.Offered && s.Open && s.Until.IsZero():
			text = t.Always
		case s.Offered && s.Open:
			text = words.Fill(t.Until, "moment", v.T.MomentShort(s.Until))
		case s.Offered:
			text = words.Fill(t.Next, "moment", v.T.MomentShort(s.Next))
		}
		items = append(items, app.Li().Text(v.T.Label(t.Speech.Of(s.Language), text)))
	}
	return app.Div().Body(app.H3().Text(t.Spoken), app.Ul().Class("plain").Body(items...))
}

// addOns lists the extras, each with how the chosen plan offers it, and what the plans ask of the
// customer.
func (c *calculator) addOns() app.UI {
	v, a := &c.session.View, &c.session.Answer
	g := words.Guide(v.Page.Lang)
	var list, asked []app.UI
	for _, add := range a.Family.AddOns {
		item := g.Items.Of(add.ID)
		list = append(list,
			app.Dt().Text(words.Fill(v.T.Remark, "text", item.Name, "remark", g.Offers[add.Offers[a.Column()]])), app.Dd().Text(item.Text))
	}
	for _, p := range calc.Priorities() {
		asked = append(asked,
			app.Dt().Text(words.Fill(v.T.Priority, "n", ui.Number(int(p)))), app.Dd().Text(g.Commitments[p-1]))
	}
	return app.Div().Class("flow").Body(
		app.Dl().Body(list...), section.Rulings(v, a, calc.AboutAddOns),
		app.H3().Text(g.Commitment), app.Dl().Body(asked...),
	)
}
