package app

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// planning turns the question round: submit when, to be answered by a moment that the visitor needs?
func planning(v *view) app.UI {
	t := v.t.Planning
	field := app.Input().Type("datetime-local").Class("field").ID(paramBy).Name(paramBy).
		Min("1900-01-01T00:00").Max("2199-12-31T23:59").Aria("describedby", "by-hint")
	if v.query.By != (calc.Local{}) {
		field = field.Value(v.query.By.String())
	}
	return app.Section().Class("card planning").Body(
		app.H2().ID("planning-heading").Text(t.Heading),
		app.Div().Class("by").Body(
			app.Label().Class("label").For(paramBy).Text(t.By),
			field,
			app.P().Class("hint").ID("by-hint").Text(fill(t.Hint, "site", v.t.SiteName(v.site), "n", number(int(v.query.Priority)))),
		),
		latestTable(v),
	)
}

// latestTable lists the last moment to submit under each plan of the family.
func latestTable(v *view) app.UI {
	t := v.t.Planning
	if !v.live || v.query.By == (calc.Local{}) {
		return app.P().Class("hint latest-room").Text(t.Idle)
	}
	by, _ := v.query.By.In(v.site.Location(), false)
	c := v.question()
	rows := make([]app.UI, len(v.family.Plans))
	for i, plan := range v.family.Plans {
		c.Tier = plan.Tier
		row := app.Tr()
		if plan.Tier == v.query.Plan {
			row = row.Class("chosen")
		}
		head := app.Th().Scope("row").Text(v.t.Tiers.of(plan.Tier))
		last, err := calc.LatestSubmission(c, by)
		if err != nil {
			rows[i] = row.Body(head, app.Td().ColSpan(3).Text(v.t.Answer.Horizon))
			continue
		}
		left := last.Sub(v.now)
		state := fill(t.Left, "span", v.t.Span(left))
		if left < 0 {
			state = fill(t.Passed, "span", v.t.Span(left))
		}
		rows[i] = row.Body(
			head,
			app.Td().Class("moment").Text(v.t.MomentShort(last)),
			app.Td().Class("quiet").Text(state),
			app.Td().Body(button(actionChoose, v.submitAt(plan.Tier, last).Encode(), t.Use).Class("button small").
				Aria("label", fill(t.UseLong, "plan", v.t.Tiers.of(plan.Tier), "moment", v.t.Moment(last)))),
		)
	}
	return app.Table().Class("latest").Aria("labelledby", "planning-heading").Body(
		app.THead().Body(app.Tr().Body(
			app.Th().Scope("col").Text(v.t.Controls.Plan),
			app.Th().Scope("col").Text(t.Latest),
			app.Td(), app.Td(),
		)),
		app.TBody().Body(rows...),
	)
}

// submitAt is the part of a query that submits a case at an instant under a plan.
func (v *view) submitAt(tier calc.Tier, at time.Time) Query {
	q := Query{Plan: tier, At: calc.LocalOf(at)}
	if first, clash := q.At.In(at.Location(), false); clash == calc.Repeated {
		q.SecondPass = at.Sub(first) >= time.Minute
	}
	return q
}

// A scrubber moves the submission through its week in quarters of an hour.
const (
	controlScrub  = "scrub"
	scrubStep     = 15 // minutes
	scrubSteps    = 7 * 24 * 60 / scrubStep
	minutesPerDay = 24 * 60
)

func scrubber(v *view) app.UI {
	text := v.t.Controls.RunningOn
	if !v.submitted.IsZero() {
		text = v.t.Moment(v.submitted)
	}
	return app.Input().Type("range").Class("scrub").ID(controlScrub).Name(controlScrub).
		Min("0").Max(strconv.Itoa(scrubSteps-1)).Step(1).Value(v.scrubbedTo()).
		Aria("label", v.t.Controls.Scrub).Aria("valuetext", text)
}

// scrubbedTo returns the step of the submission.
func (v *view) scrubbedTo() string {
	if v.submitted.IsZero() {
		return "0"
	}
	day := weekday(v.submitted)
	return strconv.Itoa((day*minutesPerDay + v.submitted.Hour()*60 + v.submitted.Minute()) / scrubStep)
}

// scrubbed returns the local moment of a step in the week of the submission.
func (v *view) scrubbed(value string) (calc.Local, bool) {
	step, err := strconv.Atoi(value)
	if err != nil || step < 0 || step >= scrubSteps || v.submitted.IsZero() {
		return calc.Local{}, false
	}
	minutes := step * scrubStep
	return calc.Local{
		Date: monday(v.submitted).AddDays(minutes / minutesPerDay),
		Hour: minutes % minutesPerDay / 60, Minute: minutes % 60,
	}, true
}
