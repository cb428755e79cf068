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
	Due   time.Time // in the site's zone
	State State
	By    time.Duration // until or since the due moment: what is left, or by how much it was met or missed; never negative

	// What is not known of the holidays until then; see calc.UnknownHolidays.
	UnknownYears   []int
	UnknownWeekend bool
}

// Dues remembers the due moments of cases as they are, for lists that are worked out every second.
type Dues map[string]due

type due struct {
	changed time.Time // of the case that it was worked out for
	at      time.Time
	known   bool // false where it lies outside the counted years
	years   []int
	weekend bool
}

func dueOf(c Case) due {
	question := c.Question()
	at, err := calc.Due(question)
	if err != nil {
		return due{changed: c.Changed}
	}
	years, weekend := calc.UnknownHolidays(question, at)
	return due{c.Changed, at, true, years, weekend}
}

// Entries lists the cases of a book as they stand at an instant.
func (d Dues) Entries(b Book, now time.Time) []Entry {
	list := make([]Entry, 0, len(b.Cases))
	for _, c := range b.Cases {
		if c.Deleted {
			continue
		}
		known, ok := d[c.ID]
		if !ok || !known.changed.Equal(c.Changed) {
			known = dueOf(c)
			d[c.ID] = known
		}
		list = append(list, known.entry(c, now))
	}
	return list
}

// Entries lists the cases as they stand at an instant.
func (b Book) Entries(now time.Time) []Entry { return Dues{}.Entries(b, now) }

// EntryOf works out how a case stands at an instant.
func EntryOf(c Case, now time.Time) Entry {
	return dueOf(c).entry(c, now)
}

func (d due) entry(c Case, now time.Time) Entry {
	e := Entry{Case: c, State: Unknown}
	if !d.known {
		return e
	}
	until := now
	if !c.Answered.IsZero() {
		until = c.Answered
	}
	e.Due, e.By = d.at, d.at.Sub(until).Abs()
	e.UnknownYears, e.UnknownWeekend = d.years, d.weekend
	switch {
	case !c.Answered.IsZero() && !c.Answered.After(e.Due):
		e.State = Met
	case !c.Answered.IsZero():
		e.State = Missed
	case now.After(e.Due):
		e.State = Passed
	default:
		e.State = Running
	}
	return e
}

// Elapsed returns the open time from the submission until an instant, and the time that the target asks
// for.
func (c Case) Elapsed(until time.Time) (used, length time.Duration) {
	used, length, err := calc.Elapsed(c.Question(), until)
	if err != nil {
		return 0, length
	}
	return max(used, 0), length
}

// AnsweredAlready reports whether the case has had its first response.
func (e Entry) AnsweredAlready() bool { return e.State == Met || e.State == Missed }
