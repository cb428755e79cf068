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

// Band is a part of a day, by the wall clock from its midnight, whose submissions fare alike.
type Band struct {
	From, To time.Duration
	Kind     Kind
	Wait     time.Duration // for Lag
	Due      time.Time     // the latest due moment of the band
}

// Kind says how the submissions of a band fare.
type Kind int

// The kinds, the best first.
const (
	Lag     Kind = iota // all wait as long
	SameDay             // due on the day they are submitted
	NextDay             // due on the next day on which time counts
	Later
)

// weekStep is how finely a week is looked at.
const weekStep = 15 * time.Minute

// Week works the week of the submission out. ok is false at the ends of the counted years.
func (a *Answer) Week(fromSunday bool) (w Week, ok bool) {
	if !a.Solved() {
		return w, false
	}
	w.First = FirstOfWeek(calc.DateOf(a.Submitted), fromSunday)
	fine, err := calc.WeekOutlook(a.Case(), w.First, weekStep)
	if err != nil {
		return w, false
	}
	w.Best, w.Median, w.Worst = fine.Best, fine.Median, fine.Worst
	w.Even = fine.Best == fine.Worst
	for i := range w.Days {
		w.Days[i].Date = w.First.AddDays(i)
	}
	n := 0
	for _, slot := range fine.Slots {
		for n < 6 && calc.DateOf(slot.Submitted) != w.Days[n].Date {
			n++
		}
		w.Days[n].add(slot)
		if slot.Submitted.Minute() == 0 {
			w.Slots = append(w.Slots, slot)
		}
	}
	some := false
	for i := range w.Days {
		a.cut(&w.Days[i], fine.Cliffs)
		some = some || w.Days[i].Same
	}
	for i := range w.Days {
		w.Days[i].wait(some)
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

// add goes on with a day by one submission.
func (d *Day) add(s calc.Slot) {
	from := wallClock(s.Submitted)
	kind := kindOf(s)
	if n := len(d.Bands); n > 0 {
		last := &d.Bands[n-1]
		if from < last.To { // the second pass of a repeated hour
			last.Due = s.Due
			return
		}
		if last.holds(kind, s) {
			last.To = from + weekStep
			last.Due = s.Due
			return
		}
		// The second submission of a band shows whether it is the wait that stays.
		if kind == SameDay && last.Kind == SameDay && last.To-last.From == weekStep && last.Wait == s.Wait {
			last.Kind, last.To, last.Due = Lag, from+weekStep, s.Due
			return
		}
	}
	d.Bands = append(d.Bands, Band{From: from, To: from + weekStep, Kind: kind, Wait: s.Wait, Due: s.Due})
}

// holds reports whether a submission fares as those of the band do.
func (b *Band) holds(kind Kind, s calc.Slot) bool {
	switch b.Kind {
	case Lag:
		return kind == SameDay && s.Wait == b.Wait
	case SameDay:
		return kind == SameDay && s.Due.Equal(b.Due)
	}
	return kind == b.Kind && calc.DateOf(s.Due) == calc.DateOf(b.Due)
}

func kindOf(s calc.Slot) Kind {
	switch day := calc.DateOf(s.Submitted); calc.DateOf(s.Due) {
	case day:
		return SameDay
	case day.AddDays(1):
		return NextDay
	}
	return Later
}

// cut finds the last submission of a day that is due on it.
func (a *Answer) cut(d *Day, cliffs []calc.Cliff) {
	for i, b := range d.Bands {
		if b.Kind > SameDay {
			continue
		}
		d.Same = true
		d.Cutoff = time.Time{}
		if i+1 < len(d.Bands) && d.Bands[i+1].Kind > SameDay {
			for _, c := range cliffs {
				if calc.DateOf(c.Last) == d.Date && calc.DateOf(c.Due) == d.Date && calc.DateOf(c.Next) != d.Date {
					d.Cutoff, d.Due = c.Last, c.Next
				}
			}
		}
	}
}

// wait makes what is due on the next day late, on a day on which nothing counts: a Sunday waits for its
// Monday as its Saturday does.
func (d *Day) wait(some bool) {
	if d.Same || !some {
		return
	}
	for i := range d.Bands {
		d.Bands[i].Kind = Later
	}
}

// wallClock is how far the wall clock stands from its midnight.
func wallClock(at time.Time) time.Duration {
	hour, minute, second := at.Clock()
	return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second
}
