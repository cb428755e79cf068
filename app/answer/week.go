package answer

import (
	"time"

	"supportclock/calc"
)

// Week is what the same case would meet if it were submitted at other times of the week.
type Week struct {
	First  calc.Date
	Days   [7]Day
	Even   bool // the wait is the same at every moment
	Best   time.Duration
	Median time.Duration
	Worst  time.Duration
	Slots  []calc.Slot // hour by hour
}

// Day is one day of the week in bands of submissions that fare alike.
type Day struct {
	Date   calc.Date
	Bands  []Band
	Same   bool      // whether there are submissions that are due on the same day
	Cutoff time.Time // the last of them
	Due    time.Time // what it moves to for a submission after the last one of the same day
}

// Band is a part of a day, by the wall clock from its midnight, whose submissions fare alike. One at
// its very beginning may still fare as those before it, which is sooner.
type Band struct {
	From, To time.Duration
	Kind     Kind
	Wait     time.Duration // for Lag
	Due      time.Time     // the latest due moment of the band
	day      calc.Date     // of the due moments
}

// Kind says how the submissions of a band fare.
type Kind int

// The kinds, the best first.
const (
	Lag     Kind = iota // all wait as long
	SameDay             // due on the day they are submitted
	NextDay             // due on the day after
	Later
)

// step is how finely a week is looked at. Windows open and close on the step, and amounts are steps too,
// so that all submissions between two fare alike: either they are due at one moment, or each waits as long.
func (a *Answer) step() time.Duration {
	if a.Own() {
		return calc.Step
	}
	return 15 * time.Minute
}

// Weeks are those that were worked out lately. Who goes through the priorities, or watches the minutes pass, meets
// the same few again.
type Weeks struct{ known map[string]Week }

// mostWeeks are kept; a priority each, of two plans.
const mostWeeks = 8

// Of is Answer.Week, remembered.
func (w *Weeks) Of(a *Answer, fromSunday bool) (Week, bool) {
	if !a.Solved() {
		return Week{}, false
	}
	c := a.Choices
	c.At, c.SecondPass, c.By = calc.Local{}, false, calc.Local{}
	key := c.Encode() + " " + FirstOfWeek(calc.DateOf(a.Submitted), fromSunday).String()
	week, known := w.known[key]
	if known {
		return week, true
	}
	week, ok := a.Week(fromSunday)
	if ok {
		if w.known == nil || len(w.known) == mostWeeks {
			w.known = map[string]Week{}
		}
		w.known[key] = week
	}
	return week, ok
}

// Week works the week of the submission out. ok is false at the ends of the counted years.
func (a *Answer) Week(fromSunday bool) (w Week, ok bool) {
	if !a.Solved() {
		return w, false
	}
	w.First = FirstOfWeek(calc.DateOf(a.Submitted), fromSunday)
	fine, err := calc.WeekOutlook(a.Case(), w.First, a.step())
	if err != nil {
		return w, false
	}
	w.Best, w.Median, w.Worst = fine.Best, fine.Median, fine.Worst
	w.Even = fine.Best == fine.Worst
	for i := range w.Days {
		w.Days[i].Date = w.First.AddDays(i)
	}
	for i, slot := range fine.Slots {
		day := calc.DateOf(slot.Submitted)
		for n := range w.Days { // clocks that go back over midnight return to a day
			if w.Days[n].Date == day {
				w.Days[n].add(a.interval(fine.Slots, i))
			}
		}
		if slot.Submitted.Minute() == 0 {
			w.Slots = append(w.Slots, slot)
		}
	}
	for i := range w.Days {
		w.Days[i].cut(fine.Cliffs)
	}
	return w, true
}

// FirstOfWeek returns the first day of a day's week.
func FirstOfWeek(d calc.Date, fromSunday bool) calc.Date {
	n := int(d.Weekday())
	if !fromSunday {
		n = (n + 6) % 7
	}
	return d.AddDays(-n)
}

// interval is the submissions between two of the outlook.
type interval struct {
	at          time.Time // where it begins; what is submitted just then may be due before a jump
	length      time.Duration
	first, last time.Time // due moments of its first and last minutes
}

func (a *Answer) interval(slots []calc.Slot, i int) interval {
	from := slots[i]
	s := interval{at: from.Submitted, length: a.step()}
	if i+1 < len(slots) {
		s.last = slots[i+1].Due
	} else {
		s.last = a.due(from.Submitted.Add(s.length), from.Due)
	}
	switch s.last.Sub(from.Due) {
	case 0:
		s.first = from.Due
	case s.length:
		s.first = from.Due.Add(time.Minute)
	default: // it jumps just after the interval has begun
		s.first = a.due(from.Submitted.Add(time.Minute), from.Due)
	}
	return s
}

// due works a submission out; at the end of the counted years another due moment has to do.
func (a *Answer) due(submitted, otherwise time.Time) time.Time {
	c := a.Case()
	c.Submitted = submitted
	if due, err := calc.Due(c); err == nil {
		return due
	}
	return otherwise
}

// band is how the submissions of the interval fare.
func (s interval) band() Band {
	from := wallClock(s.at)
	b := Band{From: from, To: from + s.length, Due: s.last, day: calc.DateOf(s.first), Kind: Later}
	switch calc.DateOf(s.at) {
	case b.day:
		if b.Kind = SameDay; !s.first.Equal(s.last) {
			b.Kind, b.Wait = Lag, s.first.Sub(s.at)-time.Minute
		}
	case b.day.AddDays(-1):
		b.Kind = NextDay
	}
	return b
}

// add goes on with a day by an interval.
func (d *Day) add(s interval) {
	next := s.band()
	end := time.Duration(0)
	if n := len(d.Bands); n > 0 {
		last := &d.Bands[n-1]
		repeated := next.From < last.To // the second pass of an hour
		if repeated || last.Kind == next.Kind && last.day == next.day && last.Wait == next.Wait {
			last.To = max(last.To, next.To)
			last.Due = next.Due
			return
		}
		end = last.To
	}
	next.From = end // over an hour that the clocks skip
	d.Bands = append(d.Bands, next)
}

// cut finds the last submission of a day that is due on it.
func (d *Day) cut(cliffs []calc.Cliff) {
	for _, b := range d.Bands {
		d.Same = d.Same || b.Kind <= SameDay
	}
	for _, c := range cliffs {
		if d.Same && calc.DateOf(c.Last) == d.Date && calc.DateOf(c.Due) == d.Date && calc.DateOf(c.Next) != d.Date {
			d.Cutoff, d.Due = c.Last, c.Next
		}
	}
}

// KindAt says how what is submitted at a moment of the day and due at another fares. What is submitted just
// when a band ends is of that band.
func (d *Day) KindAt(submitted, due time.Time) Kind {
	switch calc.DateOf(due) {
	case d.Date.AddDays(1):
		return NextDay
	case d.Date:
	default:
		return Later
	}
	kind, at := SameDay, wallClock(submitted)
	for _, b := range d.Bands {
		if b.Kind <= SameDay && b.From <= at && at <= b.To {
			kind = b.Kind
		}
	}
	return kind
}

// wallClock is how far the wall clock stands from its midnight.
func wallClock(at time.Time) time.Duration {
	hour, minute, second := at.Clock()
	return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second
}
