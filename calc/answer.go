package calc

import "time"

// Rules are the readings a visitor can switch. The zero value is the way the rules of counting read.
type Rules struct {
	WorkHolidays    bool // business hours go on during public holidays
	Stop24x5        bool // public holidays stop 24x5 too
	Customary       bool // days off by custom count as public holidays
	CloseOfDay      bool // N business days always end at the close of the Nth
	CommerceManaged bool // the Commerce managed-services override applies (Success plans)
}

// Case is a support case to be answered.
type Case struct {
	Tier      Tier
	Agreement *Agreement // the terms of Own; not looked at under another tier
	Priority  Priority
	SiteID    string
	Submitted time.Time // the instant of submission
	Rules     Rules
	DaysOff   []Date // further closed days, such as the vendor's own
}

// Switch identifies a rule a visitor can switch, or one that merely applies.
type Switch string

// The switchable rules, named as they stand in a permalink.
const (
	SwitchWorkHolidays Switch = "work-holidays"
	SwitchStop24x5     Switch = "stop-24x5"
	SwitchCustomary    Switch = "customary"
	SwitchCloseOfDay   Switch = "close-of-day"
	SwitchDaysOff      Switch = "days-off"
)

// Switches lists the switchable rules in the order to show them.
func Switches() []Switch {
	return []Switch{SwitchWorkHolidays, SwitchStop24x5, SwitchCustomary, SwitchCloseOfDay, SwitchDaysOff}
}

// Effect is a switchable rule and the due moment under its other reading.
type Effect struct {
	Switch  Switch
	On      bool      // whether the visitor has switched it
	Applies bool      // whether the rule has any bearing on a target of this coverage
	Other   time.Time // the due moment if it were switched; equal to Due where nothing would change
}

// Changes reports whether the other reading moves the due moment of r.
func (e Effect) Changes(r Result) bool { return e.Applies && !e.Other.Equal(r.Due) }

// Result is the answer to a case: when the first response is due, and why.
type Result struct {
	Case      Case
	Site      Site
	Plan      Plan
	Family    Family // zero under an agreement
	Target    Target
	Length    time.Duration // the time the target asks for; business days in hours of their windows
	Week      Week          // the opening hours
	Submitted time.Time     // in the site's zone
	Due       time.Time     // in the site's zone
	Segments  []Segment     // in order, adjacent, complete from Submitted to Due
	Effects   []Effect      // one for each of Switches
	Unknown   []int         // years between submission and due moment whose holidays are not known
	// UnknownWeekend is set where a contract is open on a Saturday or Sunday of the wait: see UnknownHolidays.
	UnknownWeekend bool
	// Aged is set where the site's holidays count and their list was last checked more than a year
	// before the case is submitted: days announced since are missing. See HolidaysCheckedFor.
	Aged bool
	// JapanLimit is set where the sheets' 24x5 gives way to business hours because the region is Japan.
	JapanLimit bool
}

// Wait returns how long after submission the first response is due.
func (r Result) Wait() time.Duration { return r.Due.Sub(r.Submitted) }

// Progress returns how much of the target's time has passed at an instant, and how much is left.
func (r Result) Progress(at time.Time) (elapsed, left time.Duration) {
	for _, seg := range r.Segments {
		if !seg.Counted {
			continue
		}
		length := seg.Length()
		passed := min(max(at.Sub(seg.From), 0), length)
		elapsed += passed
		left += length - passed
	}
	return elapsed, left
}

// Answer works out when the first response to a case is due, and why.
// Errors wrap ErrInput for a tier, priority, site or day that is not known, ErrSchedule for the hours of a
// contract, ErrUnagreed for a priority that it has no target for, and ErrHorizon for a submission or due
// moment outside the counted years; under an agreement also for one beyond the year after the submission's.
func Answer(c Case) (Result, error) {
	set, target, err := c.counting(c.Submitted)
	if err != nil {
		return Result{}, err
	}
	due, segments, err := set.segments(c.Submitted, target, c.Rules.CloseOfDay)
	if err != nil {
		return Result{}, err
	}
	r := Result{
		Case: c, Site: set.site,
		Target: target, Length: set.length(c.Submitted, target), Week: set.week,
		Submitted: c.Submitted.In(due.Location()),
		Due:       due,
		Segments:  segments,
	}
	if plan, family := find(c.Tier); plan != nil {
		r.Plan, r.Family = *plan, *family
		r.JapanLimit = set.site.Region == Japan && plan.Targets[c.Priority-1].Coverage == Around24x5
	} else {
		r.Plan = *c.Agreement.plan()
	}
	r.Unknown, r.UnknownWeekend = UnknownHolidays(c, due)
	if holidaysStop(target.Coverage, c.Rules) {
		if checked, ok := HolidaysCheckedFor(set.site.ID); ok {
			r.Aged = checked.aged(DateOf(r.Submitted))
		}
	}
	for _, s := range Switches() {
		e := Effect{Switch: s, On: c.switched(s), Applies: bearing(s, target.Coverage, c.Rules), Other: due}
		if e.Applies {
			// An answer beyond the horizon would be no help; the rule then counts as changing nothing.
			if other, err := Due(c.toggle(s)); err == nil {
				e.Other = other
			}
		}
		r.Effects = append(r.Effects, e)
	}
	return r, nil
}

// Due works out the due moment alone: Answer without reasons, for tables of many.
// It allocates nothing for cases without days off.
func Due(c Case) (time.Time, error) {
	set, target, err := c.counting(c.Submitted)
	if err != nil {
		return time.Time{}, err
	}
	_, due, err := set.due(c.Submitted, target, c.Rules.CloseOfDay)
	return due, err
}

// Segments returns the segments of time from the submission to the due moment: Answer without all else,
// for tables of many.
func Segments(c Case) ([]Segment, error) {
	set, target, err := c.counting(c.Submitted)
	if err != nil {
		return nil, err
	}
	_, segments, err := set.segments(c.Submitted, target, c.Rules.CloseOfDay)
	return segments, err
}

// bearing reports whether a rule can matter to a coverage.
func bearing(s Switch, c Coverage, rules Rules) bool {
	business := c == BusinessHours || c == BusinessDays
	switch s {
	case SwitchWorkHolidays:
		return business
	case SwitchStop24x5:
		return c == Around24x5
	case SwitchCustomary:
		return holidaysStop(c, rules)
	case SwitchCloseOfDay:
		return c == BusinessDays
	case SwitchDaysOff:
		return business || c == Around24x5 && rules.Stop24x5
	}
	return false
}

// holidaysStop reports whether public holidays stop a coverage.
func holidaysStop(c Coverage, rules Rules) bool {
	switch c {
	case BusinessHours, BusinessDays:
		return !rules.WorkHolidays
	case Around24x5:
		return rules.Stop24x5
	}
	return false
}

// switched reports whether a rule has been switched in a case.
func (c Case) switched(s Switch) bool {
	switch s {
	case SwitchWorkHolidays:
		return c.Rules.WorkHolidays
	case SwitchStop24x5:
		return c.Rules.Stop24x5
	case SwitchCustomary:
		return c.Rules.Customary
	case SwitchCloseOfDay:
		return c.Rules.CloseOfDay
	case SwitchDaysOff:
		return len(c.DaysOff) > 0
	}
	return false
}

// toggle returns the case under the other reading of a rule. Days off can only be left out.
func (c Case) toggle(s Switch) Case {
	switch s {
	case SwitchWorkHolidays:
		c.Rules.WorkHolidays = !c.Rules.WorkHolidays
	case SwitchStop24x5:
		c.Rules.Stop24x5 = !c.Rules.Stop24x5
	case SwitchCustomary:
		c.Rules.Customary = !c.Rules.Customary
	case SwitchCloseOfDay:
		c.Rules.CloseOfDay = !c.Rules.CloseOfDay
	case SwitchDaysOff:
		c.DaysOff = nil
	}
	return c
}
