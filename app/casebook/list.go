package casebook

import (
	"slices"
	"sort"
	"strings"
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

// Filter says which entries to show. The zero value shows all.
type Filter struct {
	Text   string // part of the number, in any case
	Tier   calc.Tier
	State  State
	Within time.Duration // only those running that are due within it; 0 for any
}

// Shows reports whether an entry passes.
func (f Filter) Shows(e Entry) bool {
	return (f.Tier == "" || e.Tier == f.Tier) &&
		(f.State == "" || e.State == f.State) &&
		(f.Within == 0 || e.State == Running && e.By <= f.Within) &&
		(f.Text == "" || strings.Contains(strings.ToLower(e.Number), strings.ToLower(strings.TrimSpace(f.Text))))
}

// Apply returns the entries that pass.
func (f Filter) Apply(list []Entry) []Entry {
	shown := make([]Entry, 0, len(list))
	for _, e := range list {
		if f.Shows(e) {
			shown = append(shown, e)
		}
	}
	return shown
}

// Order is what entries are sorted by.
type Order string

// The orders.
const (
	ByDue       Order = "due" // what needs attention first: the earliest due, then those answered, the latest first
	ByNumber    Order = "number"
	BySubmitted Order = "submitted"
	ByPriority  Order = "priority"
	ByTier      Order = "tier"
	ByState     Order = "state"
)

// Sort puts entries in order, backwards if descending. Equal ones stand by their due moment.
func Sort(list []Entry, by Order, descending bool) {
	sort.Slice(list, func(i, j int) bool {
		a, b := &list[i], &list[j]
		n := compare(a, b, by)
		if descending {
			n = -n
		}
		if n == 0 && by != ByDue {
			n = compare(a, b, ByDue)
		}
		if n == 0 {
			n = strings.Compare(a.ID, b.ID)
		}
		return n < 0
	})
}

func compare(a, b *Entry, by Order) int {
	switch by {
	case ByNumber:
		return compareNumbers(a.Number, b.Number)
	case BySubmitted:
		return a.Submitted.Compare(b.Submitted)
	case ByPriority:
		return int(a.Priority - b.Priority)
	case ByTier:
		return tierRank(a.Tier) - tierRank(b.Tier)
	case ByState:
		return stateRank(a.State) - stateRank(b.State)
	}
	switch x, y := a.AnsweredAlready(), b.AnsweredAlready(); {
	case x && y:
		return b.Answered.Compare(a.Answered)
	case x:
		return 1
	case y:
		return -1
	}
	return a.Due.Compare(b.Due)
}

func tierRank(t calc.Tier) (rank int) {
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			if p.Tier == t {
				return rank
			}
			rank++
		}
	}
	return rank
}

func stateRank(s State) int { return slices.Index([]State{Passed, Running, Missed, Met, Unknown}, s) }

// compareNumbers compares names so that E-9 comes before E-10.
func compareNumbers(a, b string) int {
	a, b = strings.ToLower(a), strings.ToLower(b)
	for a != "" && b != "" {
		x, y := digits(a), digits(b)
		if x == 0 || y == 0 {
			if a[0] != b[0] {
				return int(a[0]) - int(b[0])
			}
			a, b = a[1:], b[1:]
			continue
		}
		m, n := strings.TrimLeft(a[:x], "0"), strings.TrimLeft(b[:y], "0")
		if len(m) != len(n) {
			return len(m) - len(n)
		}
		if c := strings.Compare(m, n); c != 0 {
			return c
		}
		a, b = a[x:], b[y:]
	}
	return len(a) - len(b)
}

// digits returns how many digits s begins with.
func digits(s string) (n int) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
