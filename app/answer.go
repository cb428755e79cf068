package app

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// answer states the due moment. While prerendering, its place holds what the loader reports and
// what a reader without JavaScript should know.
func answer(v *view) app.UI {
	t := v.t
	body := []app.UI{app.H1().ID("question").Text(t.Answer.Question)}
	switch v.problem {
	case idle:
		body = append(body, bootPlace(t, t.Boot.NoScript))
	case solved:
		body = append(body, due(v), facts(v), printed(v))
	default:
		body = append(body, app.P().Class("problem").Text(v.problemText()))
	}
	body = append(body, app.Div().Class("notes").Body(notes(v)...))
	if v.live {
		body = append(body, actions(v))
	}
	return app.Section().Class("card answer").ID(anchorAnswer).TabIndex(-1).Aria("labelledby", "question").Body(body...)
}

// leftOut names what was left out of the link.
func leftOut(v *view) app.UI {
	items := []app.UI{app.P().Body(app.Strong().Text(v.t.Notices.Heading))}
	for _, text := range noticeTexts(v) {
		items = append(items, app.P().Text(text))
	}
	return app.Div().Class("note", "warn").ID("notices").Attr("role", "alert").Body(items...)
}

func (v *view) problemText() string {
	switch v.problem {
	case blank:
		return v.t.Answer.Nothing
	case horizon:
		return v.t.Answer.Horizon
	}
	return v.t.Answer.Broken
}

// due is the moment itself, for people and for machines.
func due(v *view) app.UI {
	return app.P().Class("due").Body(
		app.Time().ID("due").DateTime(v.result.Due.Format(time.RFC3339)).Text(v.t.Moment(v.result.Due)),
	)
}

// facts say in which place's time the moment is, how far away, and what it comes from.
func facts(v *view) app.UI {
	t := v.t
	at := v.result.Due
	items := []app.UI{
		app.Li().Body(app.Span().Class("tag").ID("countdown").Text(v.countdown())),
		app.Li().Body(app.Strong().Text(fill(t.Answer.Target, "target", t.Target(v.result.Target)))),
		app.Li().Text(fill(t.Answer.Place, "site", t.SiteName(v.site), "zone", zoneLabel(v.site.Zone), "offset", UTCOffset(at))),
	}
	if own, ok := v.readerMoment(at); ok {
		items = append(items, app.Li().ID("reader").Text(fill(t.Answer.Reader,
			"moment", t.MomentShort(own), "zone", zoneLabel(v.reader.String()), "offset", UTCOffset(own))))
	}
	if used, left := v.result.Progress(v.now); used > 0 && !v.query.Running() {
		whole := t.Target(v.result.Target)
		if c := v.result.Target.Coverage; c == calc.Around24x7 || c == calc.Around24x5 {
			whole = t.Amount(v.result.Target.Amount) // “of 1 hour, 24x7” reads badly
		}
		text := fill(t.Answer.Used, "used", t.HoursSpan(used), "target", whole)
		if left == 0 {
			text = t.Answer.UsedUp
		}
		items = append(items, app.Li().ID("progress").Body(app.Span().Text(text), app.Raw(meter(used, left))))
	}
	return app.Ul().Class("facts").Body(items...)
}

// printed says on paper what the form says on the screen.
func printed(v *view) app.UI {
	t := v.t
	lines := []app.UI{
		app.P().Text(fill(t.Take.Submitted, "moment", t.Moment(v.submitted), "offset", UTCOffset(v.submitted))),
		app.P().Text(fill(t.Take.Plan, "plan", t.Tiers.of(v.plan.Tier), "n", number(int(v.query.Priority)), "target", t.Target(v.result.Target))),
	}
	for _, s := range calc.Switches() {
		if on := v.query.toggle(string(s)); on != nil && *on {
			lines = append(lines, app.P().Text(t.Rules.Switches.of(s)))
		}
	}
	for _, d := range v.query.Off {
		lines = append(lines, app.P().Text(t.labelled(t.Why.DayOff, t.DateLong(d))))
	}
	return app.Div().Class("printed").Body(lines...)
}

// meter draws how much of a target is used.
func meter(used, left time.Duration) string {
	return `<svg class="meter" aria-hidden="true" focusable="false"><rect class="is-closed" width="100%" height="6"/>` +
		`<rect class="is-counted" width="` + percent(100*float64(used)/float64(used+left)) + `" height="6"/></svg>`
}

// zoneLabel makes the name of a time zone readable: America/New York.
func zoneLabel(zone string) string {
	if zone == "Asia/Calcutta" { // what Chromium calls it to this day
		zone = "Asia/Kolkata"
	}
	return strings.ReplaceAll(zone, "_", " ")
}

// notes are the reservations about this very answer, and what was left out of the link.
func notes(v *view) []app.UI {
	t := v.t
	var list []app.UI
	note := func(kind string, body ...app.UI) {
		list = append(list, app.Div().Class("note", kind).Body(body...))
	}
	if len(v.notices) > 0 {
		list = append(list, leftOut(v))
	}
	if v.problem != solved {
		return list
	}
	if v.clash == calc.Skipped {
		note("warn", app.P().Text(t.skipped(v.query.At, v.site, v.submitted)))
	}
	if v.clash == calc.Repeated {
		note("warn",
			app.P().Text(fill(t.Answer.Repeated, "moment", t.Moment(v.submitted), "site", t.SiteName(v.site), "offset", UTCOffset(v.submitted))),
			checkbox(paramSecondPass, t.Answer.Second, v.query.SecondPass))
	}
	if len(v.result.Unknown) > 0 {
		years := make([]string, len(v.result.Unknown))
		for i, y := range v.result.Unknown {
			years[i] = number(y)
		}
		note("warn", app.P().Text(fill(t.Answer.Unknown, "country", t.SiteName(v.site), "years", t.List(years))))
	}
	if v.site.OtherWeek() && v.result.Target.Coverage != calc.Around24x7 {
		note("info", app.P().Text(fill(t.Answer.OtherWeek, "country", t.SiteName(v.site))))
	}
	if v.result.JapanLimit {
		note("info", app.P().Text(t.Answer.Japan))
	}
	note("quiet", app.P().Text(t.Answer.Targets))
	return list
}

// button is one that the page's own listener hears; see calculator.act.
func button(act, with, text string) app.HTMLButton {
	b := app.Button().Type("button").Attr(attributeAct, act)
	if with != "" {
		b = b.Attr(attributeWith, with)
	}
	if text != "" {
		b = b.Text(text)
	}
	return b
}
