package app

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/ics"
	"supportclock/calc"
)

// taken is how the last attempt to take the answer along went.
type taken int

const (
	notTaken taken = iota
	tookLink
	tookText
	tookCalendar
	barred // the browser did not allow it
)

// actions are what can be done with the answer.
func actions(v *view) app.UI {
	t := v.t.Take
	said := map[taken]string{tookLink: t.LinkCopied, tookText: t.TextCopied, tookCalendar: t.CalendarSaved, barred: t.Barred}[v.taken]
	if v.query.Running() && v.taken != notTaken && v.taken != barred {
		said += " " + t.Fixed
	}
	var body []app.UI
	if v.problem == solved {
		body = append(body, button(actionCalendar, "", t.Calendar).ID(actionCalendar).Class("button main"))
	}
	body = append(body, button(actionCopy, "", t.Link).ID(actionCopy).Class("button"))
	if v.problem == solved {
		body = append(body, button(actionText, "", t.Text).ID(actionText).Class("button"))
	}
	if v.problem == solved && v.page.Kind == Calculator {
		body = append(body, app.A().Class("button").ID("save-here").
			Href(v.page.linkTo(pathOf(Cases, v.page.Lang))+"#"+v.stopped().Encode()).Text(casesTexts(v.page.Lang).SaveHere))
	}
	if v.page.Kind != Embed { // hosts seldom let a frame open dialogs
		body = append(body, button(actionPrint, "", t.Print).ID(actionPrint).Class("button"))
	}
	if v.canShare && v.problem == solved && v.page.Kind != Embed {
		body = append(body, button(actionShare, "", t.Share).ID(actionShare).Class("button"))
	}
	return app.Div().Class("acts").Body(append(body, app.Span().Class("said").Attr("role", "status").Text(said))...)
}

// stopped is the query with the clock stopped at the submission shown, for what is taken along.
func (v *view) stopped() Query {
	q := v.query
	if q.Running() {
		at := v.submitAt(q.Plan, v.submitted)
		q.At, q.SecondPass = at.At, at.SecondPass
	}
	return q
}

// text is the answer for pasting into the case itself: what was asked, when the response is due, why.
func (v *view) text(link string) string {
	t := v.t
	lines := []string{
		fill(t.Take.Due, "moment", t.Moment(v.result.Due), "site", t.SiteName(v.site), "offset", UTCOffset(v.result.Due)),
		fill(t.Take.Submitted, "moment", t.Moment(v.submitted), "offset", UTCOffset(v.submitted)),
		fill(t.Take.Plan, "plan", t.Tiers.of(v.plan.Tier), "n", number(int(v.query.Priority)), "target", t.Target(v.result.Target)),
		"",
		strings.TrimSpace(t.labelled(t.Why.Heading, "")),
	}
	lines = append(lines, v.reasonLines()...)
	return strings.Join(append(lines, "", t.Answer.Targets, link), "\n") + "\n"
}

// reasonLines are the reasons, a line each.
func (v *view) reasonLines() []string {
	list := reasons(v.result.Segments)
	lines := make([]string, len(list))
	far := v.result.Wait() > 6*24*time.Hour
	for i, r := range list {
		lines[i] = "- " + v.t.labelled(v.t.segment(r.from, r.to, far), v.t.reason(r, v.result.Target.Coverage))
		if r.counted {
			lines[i] += ", " + v.t.HoursSpan(r.to.Sub(r.from))
		}
	}
	return lines
}

// calendar is the due moment as a calendar file, with a warning before it: a quarter of the wait,
// at most an hour ahead.
func (v *view) calendar(link string) []byte {
	t := v.t
	warn := min(v.result.Wait()/4, time.Hour).Truncate(time.Minute)
	q := v.stopped()
	return ics.Calendar{Events: []ics.Event{{
		UID:         ics.NewUID("supportclock", q.Encode()),
		Stamp:       v.now,
		At:          v.result.Due,
		Summary:     fill(t.Take.Event, "plan", t.Tiers.of(v.plan.Tier), "n", number(int(v.query.Priority))),
		Description: v.text(link),
		URL:         link,
		Alarms:      []time.Duration{warn},
	}}}.Bytes()
}

// calendarName names the file by its due moment.
func (v *view) calendarName() string {
	return "first-response-" + strings.ReplaceAll(calc.LocalOf(v.result.Due).String(), ":", "") + ".ics"
}
