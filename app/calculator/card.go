package calculator

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
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
	body = append(body, section.Late(v, a)...)
	if v.Live {
		body = append(body, app.Div().Class("do").Body(c.reach(), c.acts()))
		if said := c.said(); said != "" {
			body = append(body, app.P().Class("said").Text(said))
		}
	}
	body = append(body, app.Div().Class("notes").Body(append(c.assumed(), section.Notes(v, &c.session.Choosing, a)...)...))
	if a.Solved() {
		body = append(body, section.Timeline(v, a), app.Div().Class("row after").Body(
			section.Key(v, a), app.P().Class("small muted").Text(a.Reservation(v.T))))
	}
	return section.Card(a, body...)
}

// assumed says that plan and place are guesses, on a first visit.
func (c *calculator) assumed() []app.UI {
	v, a := &c.session.View, &c.session.Answer
	if !v.Live || !c.session.Choosing.Guessed {
		return nil
	}
	t := v.T.Controls
	return []app.UI{app.Div().Class("note assumed row").ID("assumed").Body(
		app.P().Text(words.Fill(t.Assumed, "plan", a.PlanName(v.T, a.Plan.Tier), "site", v.T.SiteName(a.Site))),
		app.Div().Class("acts").Body(
			ui.Button(actionConfirm, "", t.Confirm).ID(actionConfirm),
			app.A().Class("button").Href("#"+link.ParamPlan).Text(t.Change),
		),
	)}
}

// reach says which ways to reach support are open now for this case, and when the others open; under an
// agreement of the visitor's own, whether the hours of the target are.
func (c *calculator) reach() app.UI {
	v, a := &c.session.View, &c.session.Answer
	t := v.T.Answer
	var items []app.UI
	for _, access := range a.Channels() {
		class, text := "is-away", t.NotOnPlan
		if access.Offered {
			class, text = c.presence(access.Presence)
		}
		item := []app.UI{app.B().Text(t.Channels.Of(access.Channel)), app.Text(" "), app.Span().Text(text)}
		if access.Offered && access.ByProduct {
			item = append(item, app.Span().Class("wide").Text(v.T.Dates.List+t.SomeProducts))
		}
		items = append(items, app.Li().Class(class).Body(item...))
	}
	if p, ok := a.Presence(); ok {
		class, text := c.presence(p)
		items = append(items, app.Li().Class(class).Body(app.B().Text(v.T.Own.Support), app.Text(" "), app.Span().Text(text)))
	}
	return app.Ul().Class("reach").Aria("label", t.Reach).Body(items...)
}

// presence says whether somebody is there.
func (c *calculator) presence(p calc.Presence) (class, text string) {
	a, t := &c.session.Answer, c.session.View.T.Answer
	switch {
	case p.Open && p.Until.IsZero():
		return "is-there", t.Always
	case p.Open && p.Until.Sub(a.Now) > 12*time.Hour:
		return "is-there", t.OpenNow
	case p.Open:
		return "is-there", words.Fill(t.OpenUntil, "time", c.soon(p.Until.In(a.Site.Location())))
	}
	return "is-away", words.Fill(t.Opens, "time", c.soon(p.Next.In(a.Site.Location())))
}

// way leads through the sections and keeps the answer in view in short.
func (c *calculator) way() app.UI {
	v, a := &c.session.View, &c.session.Answer
	t := v.T
	var links []app.UI
	for _, to := range []struct{ id, text string }{
		{foldWhy, t.Way.Why}, {foldAssumptions, t.Rules.Heading}, {foldPlans, t.Way.Plans},
		{foldBest, t.Way.Best}, {foldIncluded, t.Way.Included}, {foldRules, t.Way.Rules},
	} {
		if a.Own() && (to.id == foldIncluded || to.id == foldRules) {
			continue
		}
		links = append(links, app.A().Href("#"+to.id).Text(to.text))
	}
	body := []app.UI{app.Nav().Aria("label", t.Way.Label).Body(links...)}
	short := func(class string, text ...app.UI) {
		body = append(body, app.A().Class(class).Href("#"+section.AnchorAnswer).Body(append(text,
			app.Text(" "), ui.Icon("", ui.IconUp), ui.Unseen(t.Way.Back))...))
	}
	if a.Solved() {
		wait := app.Span().Text(a.Wait(t))
		if a.Overdue() {
			wait = wait.Class("is-late")
		}
		short("short", app.B().Text(t.MomentShort(a.Result.Due)), app.Text(" "), wait)
	} else if v.Live {
		short("short lacks", app.B().Text(a.ProblemText(t)))
	}
	return app.Div().Class("way").Body(app.Div().Body(body...))
}
