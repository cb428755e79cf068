package embed

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/ui/section"
	"supportclock/app/words"
)

const actionChoose = section.ActionChoose

// Render draws the page.
func (e *embed) Render() app.UI {
	v, choosing, a := &e.session.View, &e.session.Choosing, &e.session.Answer
	var parts []app.UI
	part := func(name string, draw func() app.UI) {
		if choosing.Frame.Shows(name) {
			part := app.Div().Class("part").DataSet("part", name)
			if e.session.Held && name != link.PartControls {
				part = part.Aria("busy", "true")
			}
			parts = append(parts, part.Body(draw()))
		}
	}
	part(link.PartControls, e.form)
	part(link.PartAnswer, e.card)
	part(link.PartWhy, func() app.UI { return e.sheet(v.T.Why.Heading, section.Why(v, a, app.Div())) })
	part(link.PartTimeline, e.timeline)
	part(link.PartMatrix, func() app.UI {
		heading := v.T.Matrix.Heading
		if choosing.Frame.Locked(link.ParamPlan) {
			heading = v.T.Embed.Matrix
		}
		return e.sheet(heading, section.Matrix(v, choosing, a, e.others))
	})
	unofficial := v.T.Embed.Unofficial
	if a.Own() {
		unofficial = v.T.Embed.Owner
	} else {
		part(link.PartServices, func() app.UI {
			return e.sheet(words.Fill(v.T.Services.Heading, "plan", v.T.Plan(a.Plan.Tier)), section.Included(v, a, section.Always))
		})
	}
	if len(choosing.Notices) > 0 && !choosing.Frame.Shows(link.PartAnswer) { // which would show them
		parts = append(parts, ui.Notices(v.T, choosing))
	}
	return app.Div().Class("app embedded").OnInput(e.onInput).OnChange(e.onLeave).On("focusout", e.onLeave).OnClick(e.onClick).Body(
		app.Main().Class("page one").Body(parts...),
		app.Footer().Class("foot").Body(
			app.P().Text(unofficial),
			app.P().Body(app.A().ID("full").Target("_blank").Rel("noopener").
				Href(v.Page.To(site.Calculator)+"#"+choosing.Choices.Encode()).Text(v.T.Embed.Full)),
		),
		ui.Status("status", e.session.Spoken),
	)
}

func (e *embed) sheet(heading string, body ...app.UI) app.UI {
	return app.Section().Class("card flow").Body(append([]app.UI{app.H2().Text(heading)}, body...)...)
}

// form is the form with what the host has decided written out instead of asked.
func (e *embed) form() app.UI {
	v, choosing, a := &e.session.View, &e.session.Choosing, &e.session.Answer
	t := v.T.Controls
	var given, asked []app.UI
	control := func(name, label, value string, draw func() app.UI) {
		if choosing.Frame.Locked(name) {
			given = append(given, ui.Given(name, label, value)...)
			return
		}
		asked = append(asked, draw())
	}
	submitted := t.RunningOn
	if v.Live {
		submitted = v.T.Moment(a.Submitted)
	}
	control(link.ParamPriority, t.Priority, words.Fill(v.T.Priority, "n", ui.Number(int(a.Choices.Priority))), func() app.UI {
		return ui.Priority(v.T, a.Choices)
	})
	control(link.ParamPlan, t.Plan, a.PlanName(v.T, a.Plan.Tier), func() app.UI { return ui.Plan(v.T, a.Choices) })
	if !choosing.Frame.Locked(link.ParamSite) {
		control(link.ParamRegion, ui.RegionLabel(v.T, a.Choices), v.T.Regions.Of(a.Choices.Region), func() app.UI { return ui.Region(v.T, a.Choices) })
	}
	control(link.ParamSite, t.Site, v.T.SiteName(a.Site), func() app.UI { return ui.SiteOf(v, choosing, a, nil) })
	control(link.ParamAt, t.Submitted, submitted, func() app.UI { return ui.Submitted(v, choosing, a) })

	var body []app.UI
	if len(given) > 0 {
		body = append(body, app.Dl().Class("given").Body(given...))
	}
	return app.Form().Class("card ask").Attr("autocomplete", "off").Aria("label", t.Form).Body(append(append(body, asked...), e.strip())...)
}

// strip keeps the answer in view on a small screen while the visitor chooses. It repeats what the
// answer says, so that it is hidden from those who hear the page.
func (e *embed) strip() app.UI {
	v, a := &e.session.View, &e.session.Answer
	text, detail := v.T.Answer.Question, v.T.Target(a.Target(a.Choices.Plan, a.Choices.Priority))
	if a.Solved() {
		text = v.T.MomentShort(a.Result.Due)
		detail += " · " + a.Wait(v.T)
	}
	strip := app.Div().Class("strip").Aria("hidden", "true")
	if a.Overdue() {
		strip = strip.Class("is-late")
	}
	if e.session.Held {
		strip = strip.Aria("busy", "true")
	}
	return strip.Body(app.Strong().Text(text), app.Text(" "), app.Span().Text(detail))
}

func (e *embed) card() app.UI {
	v, a := &e.session.View, &e.session.Answer
	body := section.Headline(v, a)
	if a.Solved() {
		body = append(body, section.Facts(v, a))
	}
	body = append(body, section.Late(v, a)...)
	body = append(body, app.Div().Class("notes").Body(section.Notes(v, &e.session.Choosing, a)...))
	if v.Live {
		body = append(body, e.acts())
	}
	body = append(body, app.P().Class("small muted").Text(a.Reservation(v.T)))
	return section.Card(a, body...)
}

func (e *embed) acts() app.UI {
	a, t := &e.session.Answer, e.session.View.T.Take
	var body []app.UI
	if a.Solved() && !a.Overdue() {
		body = append(body, ui.Button(actionCalendar, "", t.Calendar).ID(actionCalendar).Class("main"))
	}
	body = append(body, ui.Button(actionCopy, "", t.Link).ID(actionCopy))
	if a.Solved() {
		body = append(body, ui.Button(actionText, "", t.Text).ID(actionText))
	}
	return app.Div().Class("acts").Body(append(body, app.Span().Class("said").Text(e.said))...)
}

func (e *embed) timeline() app.UI {
	v, a := &e.session.View, &e.session.Answer
	if !a.Solved() {
		return e.sheet(v.T.Timeline.Heading, app.P().Class("small muted").Text(v.T.Timeline.Waiting))
	}
	return e.sheet(v.T.Timeline.Heading, section.Timeline(v, a), section.Key(v, a))
}
