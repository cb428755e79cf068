package cases

import (
	"time"

	"supportclock/app/cases/book"
)

// How many rows the list shows before and after it is asked for more.
const (
	firstRows = 50
	moreRows  = 200
)

// list is the cases as they stand at a moment, and which of them are shown.
type list struct {
	filter book.Filter
	order  book.Order
	most   int // rows shown at once
	dues   book.Dues

	total                       int // of all cases
	overdue, soon, later        int // of all that wait
	waiting, answered           []book.Entry
	shownWaiting, shownAnswered []book.Entry
	next                        time.Duration // until the next due moment; 0 where none is to come
	seconds                     bool          // whether a countdown shows seconds
}

// soonIs when a case is due soon.
const soonIs = time.Hour

// work lists the cases as they stand.
func (l *list) work(b book.Book, now time.Time) {
	entries := l.dues.Entries(b, now)
	l.total, l.overdue, l.soon, l.later, l.next = len(entries), 0, 0, 0, 0
	for i := range entries {
		l.count(&entries[i])
	}
	shown := l.filter.Apply(entries)
	book.Sort(shown, l.order, false)
	l.waiting, l.answered = nil, nil
	for _, e := range shown {
		if e.AnsweredAlready() {
			l.answered = append(l.answered, e)
		} else {
			l.waiting = append(l.waiting, e)
		}
	}
	l.shownWaiting = l.waiting[:min(l.most, len(l.waiting))]
	l.shownAnswered = l.answered[:min(l.most, len(l.answered))]
	l.seconds = false
	for i := range l.shownWaiting {
		e := &l.shownWaiting[i]
		l.seconds = l.seconds || e.State == book.Running && e.By < soonIs || e.State == book.Passed && e.By < time.Minute
	}
}

func (l *list) count(e *book.Entry) {
	switch {
	case e.State == book.Passed:
		l.overdue++
	case e.State != book.Running:
		return
	case e.By < soonIs:
		l.soon++
	default:
		l.later++
	}
	if e.State == book.Running && (l.next == 0 || e.By < l.next) {
		l.next = max(e.By, time.Second)
	}
}

// beat returns how long what the list shows stays true.
func (l *list) beat(now time.Time) time.Duration {
	step := time.Minute
	if l.seconds {
		step = time.Second
	}
	return now.Truncate(step).Add(step).Sub(now)
}

// withins are the spans by which the list can be filtered.
var withins = []time.Duration{time.Hour, 4 * time.Hour, 24 * time.Hour, 7 * 24 * time.Hour}

// filterState filters by a state or by what is due within a span: "passed", "4h0m0s".
func (l *list) filterState(value string) {
	l.filter.State, l.filter.Within = book.State(value), 0
	for _, w := range withins {
		if value == w.String() {
			l.filter.State, l.filter.Within = "", w
		}
	}
}
