// Package section is what both the calculator and the embedded page show of an answer: the moment,
// the drawing, the reasons, the other plans, what a plan includes. Each is a function from a view, the
// choices and the worked-out answer to elements. It keeps no state and hears no events.
package section

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// AnchorAnswer is where the answer stands.
const AnchorAnswer = "answer"

// Headline is the moment itself, for people and for machines, and how far away it is. While the page
// is written beforehand its place holds what the loader reports.
func Headline(v *ui.View, a *answer.Answer) []app.UI {
	t := v.T.Answer
	switch a.Problem {
	case answer.Idle:
		return []app.UI{app.H1().ID("question").Text(t.Question), ui.Boot(v.T, v.T.Boot.NoScript)}
	case answer.Solved:
		lead, due, wait := t.Lead, "due", "wait"
		switch {
		case a.Overdue():
			lead, due, wait = t.LeadPast, "due is-late", "wait is-late"
		case a.Result.Due.Sub(a.Now) < time.Hour:
			wait = "wait is-soon"
		}
		return []app.UI{app.Div().Class("headline").Body(
			app.H1().ID("question").Body(
				app.Span().Class("lead").Text(lead), app.Text(" "),
				app.Time().Class(due).ID("due").DateTime(a.Result.Due.Format(time.RFC3339)).Body(Due(v, a)...),
			),
			app.P().Class(wait).ID("countdown").Text(a.Wait(v.T)),
		)}
	}
	return []app.UI{app.H1().ID("question").Text(t.Question), app.P().Class("problem").Text(a.ProblemText(v.T))}
}

// Card is the card of the answer.
func Card(a *answer.Answer, body ...app.UI) app.UI {
	class := "card answer"
	if a.Overdue() {
		class += " overdue"
	}
	return app.Section().Class(class).ID(AnchorAnswer).TabIndex(-1).Aria("labelledby", "question").Body(body...)
}

// Late says what to do about a response that is late.
func Late(v *ui.View, a *answer.Answer) []app.UI {
	if !a.Overdue() {
		return nil
	}
	text := v.T.Answer.Escalate
	if a.Own() {
		text = v.T.Own.Escalate
	}
	return []app.UI{app.P().Class("note bad").Text(text)}
}

// Due writes the due moment: in full where there is room, in short on a phone, with its year where
// that is another one than the present.
func Due(v *ui.View, a *answer.Answer) []app.UI {
	due := a.Result.Due
	day := calc.DateOf(due)
	long, short := v.T.DateUnyeared(day), v.T.DateShort(day)
	if day == calc.DateOf(a.Now.In(due.Location())) {
		return []app.UI{app.Span().Text(v.T.Answer.Today), app.Text(" "), app.Span().Text(v.T.Time(due))}
	}
	if due.Year() != a.Now.In(due.Location()).Year() {
		long, short = v.T.DateLong(day), v.T.DateFull(day)
	}
	// Chromium tells screen readers of no space that stands behind what is not drawn.
	join := strings.TrimRight(v.T.Dates.DateTime, " ") + " "
	return []app.UI{
		app.Span().Class("wide").Text(long + join), app.Span().Class("narrow").Text(short + " "),
		app.Text(" "), app.Span().Text(v.T.Time(due)),
	}
}

// Facts say in whose time the moment is, and what it comes from.
func Facts(v *ui.View, a *answer.Answer) app.UI {
	t := v.T
	target := []app.UI{app.Strong().Text(t.Target(a.Result.Target))}
	if used, left := a.Result.Progress(a.Now); used > 0 && !a.Choices.Running() {
		text := words.Fill(t.Answer.Used, "used", t.HoursSpan(used))
		if left == 0 {
			text = t.Answer.UsedUp
		}
		target = append(target, app.Span().ID("progress").Text(t.Dates.List+text))
	}
	var items []app.UI
	if day := calc.DateOf(a.Result.Due); day == calc.DateOf(a.Now.In(a.Result.Due.Location())) { // the headline says today
		items = append(items, app.Span().Text(t.DateShort(day)), app.Text(" "))
	}
	items = append(items,
		app.Span().Text(ui.ZoneLine(v, a, a.Result.Due)), app.Text(" "),
		app.Span().Body(target...),
	)
	if own, ok := a.OnReaderClock(a.Result.Due); ok {
		items = append(items, app.Text(" "), app.Span().ID("reader").Text(words.Fill(t.Answer.Reader,
			"moment", t.MomentShort(own), "zone", words.ZoneLabel(a.Reader.String()), "offset", words.UTCOffset(own))))
	}
	return app.P().Class("facts").Body(items...)
}

// Notes are the reservations about this very answer, and what was left out of the link.
func Notes(v *ui.View, c *ui.Choosing, a *answer.Answer) []app.UI {
	t := v.T
	var list []app.UI
	if len(c.Notices) > 0 {
		list = append(list, ui.Notices(t, c))
	}
	for _, caveat := range a.Caveats(t) {
		body := []app.UI{app.P().Text(caveat.Text)}
		if caveat.What == answer.RepeatedTime {
			body = append(body, ui.Checkbox(link.ParamSecondPass, t.Answer.Second, a.Choices.SecondPass))
		}
		kind := "info"
		if caveat.What.Warns() {
			kind = "warn"
		}
		list = append(list, app.Div().Class("note", kind).Body(body...))
	}
	return list
}

// Printed says on paper what the form says on the screen.
func Printed(v *ui.View, a *answer.Answer) app.UI {
	t := v.T
	lines := []app.UI{app.P().Text(a.SubmittedLine(t)), app.P().Text(a.PlanLine(t)), app.P().Text(t.Label(t.Controls.Site, t.SiteName(a.Site)))}
	choices := a.Choices
	for _, s := range calc.Switches() {
		if on := choices.Switched(string(s)); on != nil && *on {
			lines = append(lines, app.P().Text(t.Rules.Switches.Of(s)))
		}
	}
	for _, d := range choices.Off {
		lines = append(lines, app.P().Text(t.Label(t.Why.DayOff, t.DateLong(d))))
	}
	return app.Div().Class("printed").Body(lines...)
}
