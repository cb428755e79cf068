package cases

import (
	"slices"
	"strings"
	"time"

	"supportclock/app/answer"
	"supportclock/app/cases/book"
	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/calc"
)

// form is the case that is being added or edited.
type form struct {
	base     *book.Case // as it was when the form was opened for it; nil for a new one
	name     string
	choices  link.Choices // all but the name and the answer; running while the submission follows the clock
	brought  link.Own     // the contract that the form was opened with, to choose again
	answered calc.Local   // when the first response came; zero while there is none
	at       ui.Moment    // the fields of the submission, and of the response
	response ui.Moment
	problem  string
	arrived  bool          // from the calculator
	notices  []link.Notice // what was left out then
	open     bool
}

// formFor is a form with what has been chosen, and nothing else in it yet.
func formFor(choices link.Choices) form {
	return form{choices: choices, brought: choices.Own, at: ui.NewMoment(link.ParamAt, false), response: ui.NewMoment(controlAnswered, true)}
}

// formOf puts a case into the form.
func formOf(kept book.Case) form {
	f := formFor(choicesOf(kept))
	f.base, f.name = &kept, kept.Name
	if !kept.Answered.IsZero() {
		f.answered = calc.LocalOf(kept.Answered.In(f.site().Location()))
	}
	return f
}

func (f *form) site() calc.Site {
	site, _ := calc.SiteByID(f.choices.Site)
	return site
}

// submitted is the submission as the field shows it: now, until it has been touched.
func (f *form) submitted(now time.Time) (at calc.Local, secondPass bool) {
	if !f.choices.Running() {
		return f.choices.At, f.choices.SecondPass
	}
	running := answer.SubmittedAt(f.choices.Plan, now.In(f.site().Location()))
	return running.At, running.SecondPass
}

// enter hears the form's controls. It reports whether the control was one of them.
func (f *form) enter(name, value string, now time.Time) bool {
	switch {
	case f.response.Has(name):
		f.answered, _ = f.response.Enter(name, value, f.answered)
	case f.at.Has(name):
		if f.choices.Running() { // touched: it follows the clock no more
			f.choices.At, f.choices.SecondPass = f.submitted(now)
		}
		f.choices.At, _ = f.at.Enter(name, value, f.choices.At)
	case slices.Contains(asked, name):
		if own, ok := ui.OwnOf(value); ok && name == link.ParamPlan {
			f.choices.Own, value = own, string(calc.Own)
		}
		f.choices.Set(name, value)
	default:
		return false
	}
	f.problem = ""
	return true
}

// asked are the parameters that the form asks for by a control of their name.
var asked = []string{link.ParamPlan, link.ParamPriority, link.ParamSite, link.ParamSecondPass, link.ParamCommerce}

// settle ends the typing of a moment. It reports whether anything has changed.
func (f *form) settle() bool {
	at, response := f.at.Settle(), f.response.Settle()
	return at || response
}

// lack is what a form needs before it makes a case.
type lack int

const (
	nothing lack = iota
	noTime
	noAnswer // half of one
	tooEarly
)

// make turns the form into a case, or says what is missing. Whether it can be kept is for the book to
// say.
func (f *form) make(now time.Time) (book.Case, lack) {
	site := f.site()
	switch {
	case f.at.Unset():
		return book.Case{}, noTime
	case f.response.Unset():
		return book.Case{}, noAnswer
	}
	local, secondPass := f.submitted(now)
	made := book.Case{
		Name: clip(strings.TrimSpace(f.name), book.MostName), Tier: f.choices.Plan, Own: f.terms(), Priority: f.choices.Priority, SiteID: site.ID,
		Local: local, Rules: f.choices.Rules, DaysOff: f.choices.Off,
	}
	at, _ := local.In(site.Location(), secondPass)
	made.Submitted = at.UTC()
	if f.base != nil {
		made.ID = f.base.ID
		if f.base.SiteID == site.ID && shows(f.base.Submitted, site, local, secondPass) { // not touched: its seconds stay
			made.Submitted, made.Local = f.base.Submitted, f.base.Local
		}
	}
	answered, lack := f.answeredAt(site, made.Submitted)
	made.Answered = answered
	return made, lack
}

// terms are those of the contract, where the plan is one. What was offered besides is not kept.
func (f *form) terms() link.Own {
	if f.choices.Plan == calc.Own {
		return f.choices.Own
	}
	return link.Own{}
}

// answeredAt returns when the first response came.
func (f *form) answeredAt(site calc.Site, submitted time.Time) (time.Time, lack) {
	l := f.answered
	if l == (calc.Local{}) {
		return time.Time{}, nothing
	}
	if f.base != nil && f.base.SiteID == site.ID && !f.base.Answered.IsZero() && calc.LocalOf(f.base.Answered.In(site.Location())) == l {
		return f.base.Answered, nothing // not touched
	}
	at, _ := l.In(site.Location(), false)
	if again, clash := l.In(site.Location(), true); clash == calc.Repeated && at.Before(submitted) {
		at = again // a response comes after its submission
	}
	if submitted.Sub(at) >= time.Minute {
		return time.Time{}, tooEarly
	}
	return latest(at, submitted).UTC(), nothing // within the same minute
}

// shows reports whether a site's clock shows an instant as a local moment, in one pass of an hour.
func shows(instant time.Time, site calc.Site, local calc.Local, secondPass bool) bool {
	at, _ := local.In(site.Location(), secondPass)
	return calc.LocalOf(instant.In(site.Location())) == local && instant.Sub(at).Abs() < time.Minute
}

// clip shortens a text to a number of characters.
func clip(s string, most int) string {
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most])
	}
	return s
}
