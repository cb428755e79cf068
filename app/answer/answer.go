// Package answer works a link out: the due moment and its reasons, how support can be reached, what
// other plans and other times would give, and the same as plain text and as a calendar file. The page,
// the copied text, the calendar and the command line are all made from it. It knows the domain, links
// and words, and nothing of go-app or of a browser.
package answer

import (
	"errors"
	"time"

	"supportclock/app/link"
	"supportclock/app/words"
	"supportclock/calc"
)

// Question is what is asked, and when.
type Question struct {
	Choices link.Choices   // complete; see link.Choices.Complete
	Now     time.Time      // zero before there is a clock
	Reader  *time.Location // the reader's own zone; nil where it is not known
	Unset   bool           // the fields for a set time do not hold one
	Unread  bool           // a field of an own agreement holds what means nothing
}

// Problem says why there is no due moment.
type Problem int

// The problems.
const (
	Solved   Problem = iota
	Idle             // there is no clock yet
	Blank            // no time has been set
	Horizon          // the moment lies outside the counted years
	Unread           // the fields of the visitor's own agreement do not make one
	Unagreed         // the visitor's own agreement has no target for the priority
	Broken
)

// Answer is a question worked out.
type Answer struct {
	Question
	Site      calc.Site
	Plan      calc.Plan
	Family    calc.Family     // zero under an agreement of the visitor's own
	Agreement *calc.Agreement // nil under a published plan
	Submitted time.Time       // on the site's clock
	Clash     calc.Clash
	Result    calc.Result
	Problem   Problem
}

// Work answers a question. Whatever goes wrong becomes a problem to show.
func Work(q Question) (a Answer) {
	a = Answer{Question: q, Problem: Idle}
	a.Site, _ = calc.SiteByID(q.Choices.Site)
	a.Plan, a.Family, _ = calc.PlanByTier(q.Choices.Plan)
	if q.Choices.HasOwn() {
		a.Agreement, _ = q.Choices.Own.Agreement() // a link or a form that cannot be counted is not taken
	}
	if a.Own() {
		a.Plan = calc.Plan{Tier: calc.Own, Paid: true, Targets: a.Agreement.Targets}
	}
	if q.Now.IsZero() {
		return a
	}
	if q.Unread && a.Own() {
		a.Problem = Unread
		return a
	}
	if q.Unset && !q.Choices.Running() {
		a.Problem = Blank
		return a
	}
	defer func() {
		if recover() != nil {
			a.Result, a.Problem = calc.Result{}, Broken
		}
	}()
	zone := a.Site.Location()
	if q.Choices.Running() {
		a.Submitted = q.Now.In(zone).Truncate(time.Minute)
	} else {
		a.Submitted, a.Clash = q.Choices.At.In(zone, q.Choices.SecondPass)
	}
	result, err := calc.Answer(a.Case())
	switch {
	case errors.Is(err, calc.ErrHorizon):
		a.Problem = Horizon
	case errors.Is(err, calc.ErrSchedule):
		a.Problem = Unread
	case errors.Is(err, calc.ErrUnagreed):
		a.Problem = Unagreed
	case err != nil:
		a.Problem = Broken
	default:
		a.Result, a.Problem = result, Solved
	}
	return a
}

// Solved reports whether there is a due moment.
func (a *Answer) Solved() bool { return a.Problem == Solved }

// Live reports whether there is a clock.
func (a *Answer) Live() bool { return !a.Now.IsZero() }

// Case is the question as the domain asks it.
func (a *Answer) Case() calc.Case {
	c := a.Choices
	return calc.Case{
		Tier: c.Plan, Agreement: a.Agreement, Priority: c.Priority, SiteID: c.Site,
		Submitted: a.Submitted, Rules: c.Rules, DaysOff: c.Off,
	}
}

// Own reports whether the case is asked under an agreement of the visitor's own.
func (a *Answer) Own() bool { return a.Choices.Plan == calc.Own }

// Tiers are the plans beside which the chosen one is shown, itself among them.
func (a *Answer) Tiers() []calc.Tier { return calc.Beside(a.Choices.Plan) }

// PlanName names a plan, or the visitor's own agreement.
func (a *Answer) PlanName(t *words.Texts, tier calc.Tier) string {
	return t.PlanName(tier, a.Choices.Own.Name)
}

// Target returns the target of a plan and priority in the chosen region; the zero Target where nothing is
// agreed.
func (a *Answer) Target(tier calc.Tier, p calc.Priority) calc.Target {
	if tier == calc.Own {
		return a.Agreement.Target(p)
	}
	t, _ := calc.TargetFor(tier, p, a.Choices.Region, a.Choices.Rules)
	return t
}

// OnReaderClock returns a moment on the reader's own clock; ok is false where that shows the same as
// the site's, or is not known.
func (a *Answer) OnReaderClock(at time.Time) (own time.Time, ok bool) {
	if a.Reader == nil {
		return time.Time{}, false
	}
	own = at.In(a.Reader)
	return own, calc.LocalOf(own) != calc.LocalOf(at)
}

// Overdue reports whether the due moment has passed, by a minute or more.
func (a *Answer) Overdue() bool { return a.Solved() && a.Result.Due.Sub(a.Now) <= -time.Minute }

// UnderWay reports whether the response to a case submitted at a set time is still to come.
func (a *Answer) UnderWay() bool {
	return a.Solved() && !a.Choices.Running() && a.Result.Submitted.Before(a.Now) && a.Now.Before(a.Result.Due)
}

// Wait says how far away the due moment is. For a case submitted now that is its whole wait, to the
// minute; for a set time it runs, at the end by the second.
func (a *Answer) Wait(t *words.Texts) string {
	left := a.Result.Due.Sub(a.Now)
	if a.Choices.Running() {
		left = a.Result.Wait()
	}
	switch {
	case left <= -time.Minute:
		return words.Fill(t.Answer.Ago, "span", t.Span(left))
	case left < time.Second:
		return t.Answer.DueNow
	case left < time.Hour && !a.Choices.Running():
		return words.Fill(t.Answer.In, "span", t.SpanSeconds(left))
	}
	return words.Fill(t.Answer.In, "span", t.Span(left))
}

// Beat returns how long what is said of the answer stays true.
func (a *Answer) Beat() time.Duration {
	left := a.Result.Due.Sub(a.Now)
	if a.Solved() && !a.Choices.Running() && left > -time.Minute && left < time.Hour {
		return a.Now.Truncate(time.Second).Add(time.Second).Sub(a.Now)
	}
	return a.Now.Truncate(time.Minute).Add(time.Minute).Sub(a.Now)
}

// Frozen is the choices with the clock stopped at the submission, for what is taken along.
func (a *Answer) Frozen() link.Choices {
	c := a.Choices
	if c.Running() && a.Live() {
		at := SubmittedAt(c.Plan, a.Submitted)
		c.At, c.SecondPass = at.At, at.SecondPass
	}
	return c
}

// SubmittedAt is the part of the choices that submits a case at an instant under a plan.
func SubmittedAt(tier calc.Tier, at time.Time) link.Choices {
	c := link.Choices{Plan: tier, At: calc.LocalOf(at)}
	if first, clash := c.At.In(at.Location(), false); clash == calc.Repeated {
		c.SecondPass = at.After(first.Add(time.Minute))
	}
	return c
}

// ProblemText says why there is no due moment.
func (a *Answer) ProblemText(t *words.Texts) string {
	switch a.Problem {
	case Blank:
		return t.Answer.Nothing
	case Horizon:
		return t.Answer.Horizon
	case Unread:
		return t.Own.Mend
	case Unagreed:
		return words.Fill(t.Own.NoTarget, "n", a.priority())
	}
	return t.Answer.Broken
}
