package calculator

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/ui"
	"supportclock/app/ui/section"
	"supportclock/app/words"
	"supportclock/calc"
)

// card is the answer: the moment, how far away it is, who can be reached now, what can be done, and
// the time in between as a drawing.
func (c *calculator) card() app.UI {
	v, a := &c.session.View, &c.session.Answer
	body := section.Headline(v, a)
	if a.Solved() {
		body = append(body, section.Facts(v, a), section.Printed(v, a))
	}
	if a.Overdue() {
		body = append(body, app.P().Class("note bad").Text(v.T.Answer.Escalate))
	}
	if v.Live {
		body = append(body, app.Div().Class("do").Body(c.reach(), c.acts()))
		if said := c.said(); said != "" {
			body = append(body, app.P().Class("said").Text(said))
		}
	}
	body = append(body, app.Div().Class("notes").Body(append(c.assumed(), section.Notes(v, &c.session.Choosing, a)...)...))
	if a.Solved() {
		body = append(body, section.Timeline(v, a), app.Div().Class("row after").Body(
			section.Key(v), app.P().Class("small muted").Text(v.T.Answer.Targets)))
	}
	class := "card answer"
	if a.Overdue() {
		class += " overdue"
	}
	return app.Section().Class(class).ID(section.AnchorAnswer).TabIndex(-1).Aria("labelledby", "question").Body(body...)
}

// assumed says that plan and place are guesses, on a first visit.
func (c *calculator) assumed() []app.UI {
	v, a := &c.session.View, &c.session.Answer
	if !v.Live || !c.session.Choosing.Guessed {
		return nil
	}
	t := v.T.Controls
	return []app.UI{app.Div().Class("note assumed row").ID("assumed").Body(
		app.P().Text(words.Fill(t.Assumed, "plan", v.T.Tiers.Of(a.Plan.Tier), "site", v.T.SiteName(a.Site))),
		ui.Button(actionConfirm, "", t.Confirm).ID(actionConfirm),
	)}
}

// reach says which ways to reach support are open now for this case, and when the others open.
func (c *calculator) reach() app.UI {
	v, a := &c.session.View, &c.session.Answer
	t := v.T.Answer
	var items []app.UI
	for _, access := range a.Channels() {
		class, text := "is-away", t.NotOnPlan
		switch {
		case !access.Offered:
		case access.Open && access.Until.IsZero():
			class, text = "is-there", t.Always
		case access.Open && access.Until.Sub(a.Now) > 12*time.Hour:
			class, text = "is-there", t.OpenNow
		case access.Open:
			class, text = "is-there", words.Fill(t.OpenUntil, "time", c.soon(access.Until.In(a.Site.Location())))
		default:
			text = words.Fill(t.Opens, "time", c.soon(access.Next.In(a.Site.Location())))
		}
		item := []app.UI{app.B().Text(t.Channels.Of(access.Channel)), app.Text(" "), app.Span().Text(text)}
		if access.Offered && access.ByProduct {
			item = append(item, app.Span().Class("wide").Text(v.T.Dates.List+t.SomeProducts))
		}
		items = append(items, app.Li().Class(class).Body(item...))
	}
	return app.Ul().Class("reach").Aria("label", t.Reach).Body(items...)
}

// way leads through the sections and keeps the answer in view in short.
func (c *calculator) way() app.UI {
	v, a := &c.session.View, &c.session.Answer
	t := v.T
	var links []app.UI
	for _, to := range []struct{ id, text string }{
		{foldWhy, t.Why.Heading}, {foldAssumptions, t.Rules.Heading}, {foldPlans, t.Way.Plans},
		{foldBest, t.Way.Best}, {foldIncluded, t.Way.Included}, {foldRules, t.Way.Rules},
	} {
		links = append(links, app.A().Href("#"+to.id).Text(to.text))
	}
	body := []app.UI{app.Nav().Aria("label", t.Way.Label).Body(links...)}
	if a.Solved() {
		wait := app.Span().Text(a.Wait(t))
		if a.Overdue() {
			wait = wait.Class("is-late")
		}
		body = append(body, app.A().Class("short").Href("#"+section.AnchorAnswer).Body(
			app.B().Text(t.MomentShort(a.Result.Due)), app.Text(" "), wait, app.Text(" "),
			ui.Icon("", ui.IconUp), ui.Unseen(t.Way.Back)))
	}
	return app.Div().Class("way").Body(app.Div().Body(body...))
}

// tiersOf lists the plans of a family.
func tiersOf(f calc.Family) []calc.Tier {
	tiers := make([]calc.Tier, len(f.Plans))
	for i, p := range f.Plans {
		tiers[i] = p.Tier
	}
	return tiers
}
