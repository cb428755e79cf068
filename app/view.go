package app

import (
	"errors"
	"time"

	"supportclock/calc"
)

// view is what one drawing of the page shows: the query, worked out. Sections read it and nothing
// else, so that the same query, moment and language always give the same page.
type view struct {
	t         *Texts
	page      Page
	live      bool // false while prerendering, when there is no clock yet
	query     Query
	frame     Frame // how a host shows the page; zero outside an embedded one
	now       time.Time
	own       Lang           // the reader's; empty where it is not one of ours
	reader    *time.Location // the visitor's own zone; nil where it is not known
	notices   []Notice
	taken     taken
	unset     bool // whether the field for a set time has been emptied
	spoken    string
	kept      kept
	cellsKept kept // those of the matrix, which is itself kept
	standing  bool // the page stands as it was written; see calculator.Adopt
	edition   int  // of what follows the answer; see view.section
	turns     turns

	site      calc.Site
	plan      calc.Plan
	family    calc.Family
	submitted time.Time
	clash     calc.Clash

	result   calc.Result
	problem  problem
	cells    []calc.Cell // of the matrix: by plan, then by priority
	outlook  outlook
	nextYear nextYear
	years    years // of the comparison
	canShare bool  // whether the browser has a share sheet
}

// problem says why there is no answer.
type problem int

const (
	solved  problem = iota
	idle            // nothing has been worked out yet
	blank           // the field for a set time is empty
	horizon         // the moment lies outside the counted years
	broken
)

// work answers the query at the view's moment. Whatever goes wrong in it becomes a problem to show.
func (v *view) work() {
	v.site, _ = calc.SiteByID(v.query.Site)
	v.plan, v.family, _ = calc.PlanByTier(v.query.Plan)
	v.result, v.cells, v.problem = calc.Result{}, nil, idle
	if !v.live {
		return
	}
	if v.unset && !v.query.Running() {
		v.problem = blank
		return
	}
	defer func() {
		if recover() != nil {
			v.result, v.cells, v.problem = calc.Result{}, nil, broken
		}
	}()
	zone := v.site.Location()
	if v.query.Running() {
		v.submitted, v.clash = v.now.In(zone).Truncate(time.Minute), calc.NoClash
	} else {
		v.submitted, v.clash = v.query.At.In(zone, v.query.SecondPass)
	}
	c := v.question()
	result, err := calc.Answer(c)
	switch {
	case errors.Is(err, calc.ErrHorizon):
		v.problem = horizon
		return
	case err != nil:
		v.problem = broken
		return
	}
	v.result, v.problem = result, solved
	v.cells, _ = calc.Matrix(c) // without it the table goes on showing the targets
}

// question is the query as a case.
func (v *view) question() calc.Case {
	return calc.Case{
		Tier: v.query.Plan, Priority: v.query.Priority, SiteID: v.query.Site,
		Submitted: v.submitted, Rules: v.query.Rules, DaysOff: v.query.Off,
	}
}

// target returns the target of a plan and priority in the chosen region.
func (v *view) target(tier calc.Tier, p calc.Priority) calc.Target {
	t, _ := calc.TargetFor(tier, p, v.query.Region, v.query.Rules)
	return t
}

// readerMoment returns the due moment on the visitor's own clock; ok is false where that shows the
// same as the site's, or is not known.
func (v *view) readerMoment(at time.Time) (own time.Time, ok bool) {
	if v.reader == nil {
		return time.Time{}, false
	}
	own = at.In(v.reader)
	return own, calc.LocalOf(own) != calc.LocalOf(at)
}

// countdown says how far away the due moment is. For a case submitted now that is its whole wait,
// to the minute; for a set time it runs, at the end by the second.
func (v *view) countdown() string {
	left := v.result.Due.Sub(v.now)
	if v.query.Running() {
		left = v.result.Wait()
	}
	switch {
	case left <= -time.Minute:
		return fill(v.t.Answer.Ago, "span", v.t.Span(-left))
	case left < time.Second:
		return v.t.Answer.DueNow
	case left < time.Hour && !v.query.Running():
		return fill(v.t.Answer.In, "span", v.t.SpanSeconds(left))
	}
	return fill(v.t.Answer.In, "span", v.t.Span(left))
}

// beat returns how long what the page shows stays true.
func (v *view) beat() time.Duration {
	left := v.result.Due.Sub(v.now)
	if v.problem == solved && !v.query.Running() && left > -time.Minute && left < time.Hour {
		return v.now.Truncate(time.Second).Add(time.Second).Sub(v.now)
	}
	return v.now.Truncate(time.Minute).Add(time.Minute).Sub(v.now)
}

// status is the answer as one sentence, for those who hear the page.
func (v *view) status() string {
	switch v.problem {
	case solved:
	case idle:
		return ""
	default:
		return v.problemText()
	}
	return fill(v.t.Answer.Status, "moment", v.t.Moment(v.result.Due), "site", v.t.SiteName(v.site), "target", v.t.Target(v.result.Target))
}
