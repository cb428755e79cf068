package book

import (
	"time"

	"supportclock/calc"
)

// State is how a case stands.
type State string

// The states.
const (
	Running State = "running" // not answered, and not due yet
	Passed  State = "passed"  // not answered, and the due moment has passed
	Met     State = "met"     // answered in time
	Missed  State = "missed"  // answered too late
	Unknown State = "unknown" // the due moment lies outside the counted years
)

// States lists the states in the order to offer them.
func States() []State { return []State{Running, Passed, Met, Missed} }

// Entry is a case as the list shows it at a moment.
type Entry struct {
	Case
	Due    time.Time // in the site's zone
	State  State
	By     time.Duration // until or since the due moment: what is left, or by how much it was met or missed; never negative
	Used   time.Duration // open time until now or the first response
	Length time.Duration // the time the target asks for
}

// Entries lists the cases as they stand at an instant.
func (b Book) Entries(now time.Time) []Entry {
	list := make([]Entry, 0, len(b.Cases))
	for _, c := range b.Cases {
		if !c.Deleted {
			list = append(list, EntryOf(c, now))
		}
	}
	return list
}

// EntryOf works out how a case stands at an instant.
func EntryOf(c Case, now time.Time) Entry {
	e := Entry{Case: c, State: Unknown}
	question := c.Question()
	due, err := calc.Due(question)
	if err != nil {
		return e
	}
	e.Due = due
	until := now
	if !c.Answered.IsZero() {
		until = c.Answered
	}
	if e.Used, e.Length, err = calc.Elapsed(question, until); err != nil {
		e.Used = 0
	}
	e.Used = max(e.Used, 0)
	e.By = due.Sub(until).Abs()
	switch {
	case !c.Answered.IsZero() && !c.Answered.After(due):
		e.State = Met
	case !c.Answered.IsZero():
		e.State = Missed
	case now.After(due):
		e.State = Passed
	default:
		e.State = Running
	}
	return e
}

// AnsweredAlready reports whether the case has had its first response.
func (e Entry) AnsweredAlready() bool { return e.State == Met || e.State == Missed }
