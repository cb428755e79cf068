package app

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// entitled works out what the contract gives, and how support can be reached at this moment.
func entitled(v *view) app.UI {
	moment := ""
	if v.live {
		moment = v.now.Truncate(time.Minute).String()
	}
	return v.section("entitled", v.query.Encode()+" "+moment, entitledCard)
}

func entitledCard(v *view) app.UI {
	t := v.t.Guide.Entitled
	return app.Section().Class("card entitled").Aria("labelledby", "entitled-heading").Body(
		app.H2().ID("entitled-heading").Text(t.Heading),
		contractControls(v),
		app.Div().Class("halves").Body(
			contractGives(v),
			app.Div().Body(
				app.H3().Text(fill(t.Channels, "n", number(int(v.query.Priority)))),
				channelTable(v),
				app.H3().Text(t.Spoken),
				languageTable(v),
				rulings(v, calc.AboutChannels),
			),
		),
	)
}

// contract is what the visitor said of it.
func (v *view) contract() calc.Contract {
	return calc.Contract{Tier: v.query.Plan, Products: max(v.query.Products, 1), Product: v.query.Product, FirstYear: v.query.FirstYear}
}

func contractControls(v *view) app.UI {
	t := v.t.Guide.Entitled
	options := make([]app.UI, 0, 4)
	for _, p := range append([]calc.Product{calc.AnyProduct}, calc.Products()...) {
		o := app.Option().Value(string(p)).Text(t.Products.of(p))
		if p == v.query.Product {
			o = o.Selected(true)
		}
		options = append(options, o)
	}
	return app.Div().Class("asks").Body(
		app.Div().Body(
			app.Label().Class("label").For(paramProducts).Text(t.Count),
			app.Input().Class("field").Type("number").ID(paramProducts).Name(paramProducts).Attr("inputmode", "numeric").
				Min("1").Max(number(mostProducts)).Value(number(v.contract().Products)),
		),
		app.Div().Body(
			app.Label().Class("label").For(paramProduct).Text(t.Product),
			app.Select().Class("field").ID(paramProduct).Name(paramProduct).Body(options...),
		),
		app.If(v.family.Level(v.query.Plan, "launch-advisory").Included, func() app.UI {
			return checkbox(paramFirstYear, t.FirstYear, v.query.FirstYear)
		}),
	)
}

// contractGives lists the numbers.
func contractGives(v *view) app.UI {
	t := v.t.Guide.Entitled
	e, err := v.contract().Entitlement()
	if err != nil { // cannot be: the query holds nothing else
		return app.Div()
	}
	var items []app.UI
	line := func(has bool, text, more string) {
		class, sign := "yes", v.t.Services.Included
		if !has {
			class, sign = "no", v.t.Services.NotIncluded
		}
		body := []app.UI{app.Span().Text(text)}
		if more != "" {
			body = append(body, app.Span().Class("hint").Text(more))
		}
		items = append(items, app.Li().Class(class).Body(
			app.Span().Class("sign").Attr("role", "img").Aria("label", sign),
			app.Div().Body(body...),
		))
	}
	if e.Contacts > 0 {
		line(true, t.Contacts.of(e.Contacts), fill(t.Each, "each", number(e.ContactsEach)))
	}
	if e.Reviews > 0 {
		line(true, v.t.Services.Counts.of("service-reviews").of(e.Reviews), "")
	}
	if e.Sessions > 0 {
		line(true, v.t.Services.Counts.of("expert-sessions").of(e.Sessions), fill(t.Session, "length", v.t.Amount(e.Session)))
	}
	if e.Launch {
		line(true, t.Launch, "")
	}
	if e.InOtherYears > 0 {
		if e.Advising {
			line(false, t.NoneYet, t.Later.of(e.InOtherYears))
		} else {
			line(true, t.Activities.of(e.Activities), "")
		}
	}
	if e.Cloud {
		line(true, t.Cloud, "")
	}
	body := []app.UI{app.Ul().Class("gives").Body(items...)}
	if e.Reviews+e.Sessions+e.InOtherYears == 0 {
		body = append(body, app.P().Class("hint").Text(fill(t.Nothing, "plan", v.t.Tiers.of(v.query.Plan))))
	}
	if len(e.Tracks) > 0 {
		body = append(body, app.H3().Text(t.Choose))
		for _, track := range e.Tracks {
			names := make([]string, len(track.Activities))
			for i, id := range track.Activities {
				names[i] = v.t.Guide.Items.of(id).Name
			}
			body = append(body, app.P().Class("hint").Body(
				app.Strong().Text(v.t.Guide.Items.of(track.ID).Name),
				app.Br(),
				app.Text(v.t.List(names)),
			))
		}
	}
	return app.Div().Body(append(body, rulings(v, calc.AboutServices))...)
}

// presence says whether somebody is there: now, or at which hours as long as there is no clock.
func (v *view) presence(p calc.Presence, when calc.Coverage) string {
	t := v.t.Guide.Entitled
	switch {
	case !v.live:
		return fill(t.During, "coverage", v.t.Units.Coverage[when])
	case p.Open && p.Until.IsZero():
		return t.Always
	case p.Open:
		return fill(t.Until, "moment", v.t.MomentShort(p.Until))
	}
	return fill(t.Next, "moment", v.t.MomentShort(p.Next))
}

// channels works out the channels at the view's moment; without a clock, only who has which.
func (v *view) channels() []calc.Access {
	if v.live {
		if list, err := calc.Channels(v.question(), v.now); err == nil {
			return list
		}
	}
	var list []calc.Access
	for _, line := range v.family.Lines {
		a := calc.Access{Channel: line.Channel, ByProduct: line.ByProduct}
		a.Offered, a.Coverage = line.For(v.family, v.query.Plan, v.query.Priority, v.query.Region)
		list = append(list, a)
	}
	return list
}

func state(open bool, live bool) string {
	switch {
	case !live:
		return ""
	case open:
		return "is-there"
	}
	return "is-away"
}

func channelTable(v *view) app.UI {
	t := v.t.Guide.Entitled
	var rows []app.UI
	for _, a := range v.channels() {
		cell := app.Td().Class("quiet").Text(fill(t.NotFor, "plan", v.t.Tiers.of(v.query.Plan)))
		if a.Offered {
			body := []app.UI{app.Span().Class("presence", state(a.Open, v.live)).Text(v.presence(a.Presence, a.Coverage))}
			switch {
			case a.Channel == calc.ByWeb:
				body = append(body, app.Span().Class("hint").Text(t.AnyHour))
			case a.ByProduct:
				body = append(body, app.Span().Class("hint").Text(t.ByProduct))
			}
			cell = app.Td().Body(body...)
		}
		rows = append(rows, app.Tr().Body(app.Th().Attr("scope", "row").Text(t.Names.of(a.Channel)), cell))
	}
	return app.Table().Class("reach").Body(app.TBody().Body(rows...))
}

func languageTable(v *view) app.UI {
	t := v.t.Guide.Entitled
	var rows []app.UI
	now := v.now
	if !v.live {
		// Which languages there are does not depend on the moment.
		now = time.Date(v.family.Checked.Year, v.family.Checked.Month, v.family.Checked.Day, 0, 0, 0, 0, time.UTC)
	}
	list, _ := calc.Languages(v.question(), v.query.Product, now)
	for _, s := range list {
		cell := app.Td().Class("quiet").Text(t.NotSpoken)
		if s.Offered {
			cell = app.Td().Body(app.Span().Class("presence", state(s.Open, v.live)).Text(v.presence(s.Presence, s.Coverage)))
		}
		rows = append(rows, app.Tr().Body(app.Th().Attr("scope", "row").Text(t.Speech.of(s.Language)), cell))
	}
	return app.Table().Class("reach").Body(app.TBody().Body(rows...))
}

// rulings lists the points on which the data sheets disagree, where one matters to the case.
func rulings(v *view, topics ...calc.Topic) app.UI {
	var texts []app.UI
	for _, topic := range topics {
		for _, r := range calc.Rulings(v.question(), v.query.Product, topic) {
			texts = append(texts, app.P().Class("hint ruling").Text(v.ruling(r)))
		}
	}
	return app.Div().Class("rulings").Body(texts...)
}

func (v *view) ruling(r calc.Ruling) string {
	text := v.t.Guide.Rulings.of(r)
	if strings.Contains(text, "{") {
		text = fill(text, "date", v.t.DateFull(v.family.AddOnsSeen), "older", v.t.DateFull(addOnsOlder))
	}
	return text
}
