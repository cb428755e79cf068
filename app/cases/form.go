package cases

import (
	"strings"
	"time"

	"supportclock/app/answer"
	"supportclock/app/cases/book"
	"supportclock/app/link"
	"supportclock/calc"
)

// form is the case that is being added or edited.
type form struct {
	base     *book.Case // as it was when the form was opened for it; nil for a new one
	name     string
	choices  link.Choices // all but the name and the answer; running while the submission follows the clock
	answered string
	unset    bool // whether the field for the submission has been emptied
	problem  string
	arrived  bool // from the calculator
	open     bool
}

// formOf puts a case into the form.
func formOf(kept book.Case) form {
	site, _ := calc.SiteByID(kept.SiteID)
	f := form{base: &kept, name: kept.Name, choices: choicesOf(kept)}
	if !kept.Answered.IsZero() {
		f.answered = calc.LocalOf(kept.Answered.In(site.Location())).String()
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
	switch name {
	case controlAnswered:
		f.answered, f.problem = value, ""
	case link.ParamAt:
		if f.choices.Running() { // touched: it follows the clock no more
			f.choices.At, f.choices.SecondPass = f.submitted(now)
		}
		f.unset = !f.choices.Set(name, value)
		f.problem = ""
	case link.ParamPlan, link.ParamPriority, link.ParamSite, link.ParamSecondPass:
		f.choices.Set(name, value)
		f.problem = ""
	default:
		return false
	}
	return true
}

// lack is what a form needs before it makes a case.
type lack int

const (
	nothing lack = iota
	noTime
	tooEarly
)

// make turns the form into a case, or says what is missing. Whether it can be kept is for the book to
// say.
func (f *form) make(now time.Time) (book.Case, lack) {
	site := f.site()
	if f.unset {
		return book.Case{}, noTime
	}
	local, secondPass := f.submitted(now)
	made := book.Case{
		Name: clip(strings.TrimSpace(f.name), book.MostName), Tier: f.choices.Plan, Priority: f.choices.Priority, SiteID: site.ID,
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
	answered, lack := f.response(site, made.Submitted)
	made.Answered = answered
	return made, lack
}

// response reads when the first response came.
func (f *form) response(site calc.Site, submitted time.Time) (time.Time, lack) {
	if f.answered == "" {
		return time.Time{}, nothing
	}
	l, err := calc.ParseLocal(f.answered)
	if err != nil {
		return time.Time{}, tooEarly
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
