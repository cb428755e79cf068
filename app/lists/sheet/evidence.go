package sheet

import (
	"slices"
	"time"

	"supportclock/calc"
)

// reading is a way to read all dates of a file: one order for those with a year of four digits at the
// end, and one for those whose year has two. The second is the first, or the year stands in front.
type reading struct{ long, short Order }

var readings = [...]reading{{DayFirst, DayFirst}, {MonthFirst, MonthFirst}, {DayFirst, YearFirst}, {MonthFirst, YearFirst}}

// order is the order that a reading has for a form.
func (r reading) order(f form) Order {
	if f == short {
		return r.short
	}
	return r.long
}

// The kinds of evidence that speak against a reading, the stronger first.
const (
	noSuchDay    = iota // a date that would be no day, or another weekday than the cell itself says
	otherWeekday        // another weekday than the cell beside says
	tooEarly            // a first response before its submission
	farYear             // a year of two digits that lies far from the present one
	kinds
)

// Evidence is what the dates of a file show about how all of them are to be read. A file has one
// reading; whatever one of its dates rules out is ruled out for the others.
type Evidence struct {
	now      time.Time
	against  [kinds][len(readings)]bool
	open     [2][]Example // dates that can be read in several ways: with a year of four digits, of two
	unmarked []Example    // times of 1 to 12 o'clock without AM or PM
	marked   bool         // there are times with AM or PM
	full     bool         // there are times after noon or at midnight without AM or PM
}

// Example is a cell of a file.
type Example struct {
	Line   int
	Text   string
	moment Moment
}

// Day is the day that the cell means if dates are read like that.
func (e *Example) Day(s Style) calc.Date { return e.moment.day(s.order(e.moment.form)) }

func (s Style) order(f form) Order { return reading{s.Long, s.Short}.order(f) }

// mostExamples is how many cells are kept to show.
const mostExamples = 8

// add takes in what a cell shows. Beside is what stands to its left and right.
func (e *Evidence) add(line int, cell string, m *Moment, beside uint8) {
	switch {
	case m.half == named:
		e.marked = true
	case m.openHalf():
		keepExample(&e.unmarked, line, cell, m)
	case m.half == bare:
		e.full = true
	}
	if m.form == whole {
		return
	}
	several := m.several()
	if several {
		keepExample(&e.open[m.form-long], line, cell, m)
	}
	for i, r := range readings {
		day := m.day(r.order(m.form))
		switch {
		case day == (calc.Date{}):
			e.against[noSuchDay][i] = true
		case beside != 0 && beside&(1<<day.Weekday()) == 0:
			e.against[otherWeekday][i] = true
		}
		if m.form == short && e.far(day) {
			e.against[farYear][i] = true
		}
	}
}

// addCase takes in what the two moments of a case show: a first response is not before its submission.
func (e *Evidence) addCase(submitted, response *Moment) {
	if !submitted.several() && !response.several() {
		return
	}
	slack := 0
	if submitted.HasOffset != response.HasOffset { // different clocks can show different days
		slack = 1
	}
	for i, r := range readings {
		from, to := submitted.in(r), response.in(r)
		if to.AddDays(slack).Before(from) {
			e.against[tooEarly][i] = true
		}
	}
}

// in is the day that a reading makes of a cell.
func (m *Moment) in(r reading) calc.Date {
	if m.form == whole {
		return m.first()
	}
	return m.day(r.order(m.form))
}

// Years of two digits mean ones in which there can be a case: none lies far ahead, though one may be
// planned, and there are no such plans from before.
const (
	farPast  = 15 // years
	farAhead = 92 // days
)

func (e *Evidence) far(day calc.Date) bool {
	today := calc.DateOf(e.now)
	return day.Year < today.Year-farPast || today.AddDays(farAhead).Before(day)
}

func keepExample(list *[]Example, line int, cell string, m *Moment) {
	if len(*list) < mostExamples {
		*list = append(*list, Example{line, cut(cell), *m})
	}
}

// Ground is why dates are read as they are.
type Ground string

// The grounds.
const (
	NotNeeded Ground = ""       // every date says itself how it is to be read
	ByDates   Ground = "dates"  // other dates of the file show it
	ByHints   Ground = "hints"  // weekdays beside them, the order of submission and response, or years show it
	ByChoice  Ground = "choice" // the visitor said so
	Undecided Ground = "open"   // nothing shows it
	Mixed     Ground = "mixed"  // the file has dates that contradict each other
)

// Verdict is what the evidence comes to.
type Verdict struct {
	Style   Style // with what is settled
	Ground  Ground
	Choices []Choice  // between which the visitor has to choose; none if all is settled
	Clock   []Example // times of which nothing says in which half of the day they lie
}

// Choice is a way to read the dates that are open, with one or two of them.
type Choice struct {
	Style    Style
	Examples []Example
}

// Verdict weighs the evidence. What the visitor has chosen counts before it.
func (e *Evidence) Verdict(chosen Style) Verdict {
	v := Verdict{}
	if e.marked && !e.full {
		v.Clock = e.unmarked
	}
	if len(e.open[0])+len(e.open[1]) == 0 {
		return v
	}
	days := e.alive()
	alive := e.hinted(days)
	switch {
	case chosen.Long != AnyOrder || chosen.Short != AnyOrder:
		alive, v.Ground = chosenOf(chosen, alive, days, readings[:]), ByChoice
	case len(alive) < len(days):
		v.Ground = ByHints
	default: // or by none, but then the style is not settled
		v.Ground = ByDates
	}
	if v.Style = common(alive); e.settles(v.Style) {
		return v
	}
	if v.Ground = Undecided; e.contradictory() {
		v.Ground = Mixed
	}
	v.Choices = e.choices(alive)
	return v
}

// contradictory reports whether no reading makes days of all dates.
func (e *Evidence) contradictory() bool { return !slices.Contains(e.against[noSuchDay][:], false) }

// alive returns the readings that make days of all dates; all of them for a file that contradicts
// itself, which shows nothing.
func (e *Evidence) alive() (days []reading) {
	for i, r := range readings {
		if e.contradictory() || !e.against[noSuchDay][i] {
			days = append(days, r)
		}
	}
	return days
}

// hinted returns those of the readings that no hint speaks against. Hints that contradict each other
// show nothing.
func (e *Evidence) hinted(days []reading) (list []reading) {
	for i, r := range readings {
		if slices.Contains(days, r) && e.unhinted(i) {
			list = append(list, r)
		}
	}
	if list == nil {
		return days
	}
	return list
}

// unhinted reports whether no hint speaks against a reading. A kind of hint that speaks against all
// readings which make days of the dates is no hint; nor is any in a file that contradicts itself.
func (e *Evidence) unhinted(reading int) bool {
	for kind := noSuchDay + 1; kind < kinds; kind++ {
		telling := false
		for i := range readings {
			telling = telling || !e.against[noSuchDay][i] && !e.against[kind][i]
		}
		if telling && e.against[kind][reading] {
			return false
		}
	}
	return true
}

// chosenOf returns the readings that are as the visitor has chosen: of those that the evidence leaves if
// there are any, and against the evidence if there are none.
func chosenOf(chosen Style, lists ...[]reading) (fit []reading) {
	for _, list := range lists {
		for _, r := range list {
			if (chosen.Long == AnyOrder || chosen.Long == r.long) && (chosen.Short == AnyOrder || chosen.Short == r.short) {
				fit = append(fit, r)
			}
		}
		if fit != nil {
			return fit
		}
	}
	return []reading{{chosen.Long, chosen.Short}}
}

// common is what readings agree on.
func common(list []reading) (s Style) {
	s.Long, s.Short = list[0].long, list[0].short
	for _, r := range list {
		if r.long != s.Long {
			s.Long = AnyOrder
		}
		if r.short != s.Short {
			s.Short = AnyOrder
		}
	}
	return s
}

// settles reports whether a style leaves no date open.
func (e *Evidence) settles(s Style) bool {
	return (s.Long != AnyOrder || len(e.open[0]) == 0) && (s.Short != AnyOrder || len(e.open[1]) == 0)
}

// choices are the readings to choose between, as far as they differ in a date of the file.
func (e *Evidence) choices(alive []reading) (list []Choice) {
	open := common(alive)
	for _, r := range alive {
		c := Choice{}
		if open.Long != AnyOrder {
			c.Style.Long = open.Long
		} else if len(e.open[0]) > 0 {
			c.Style.Long = r.long
			c.Examples = append(c.Examples, e.open[0][0])
		}
		if open.Short != AnyOrder {
			c.Style.Short = open.Short
		} else if example, ok := e.telling(alive); ok {
			c.Style.Short = r.short
			c.Examples = append(c.Examples, example)
		}
		if !slices.ContainsFunc(list, func(other Choice) bool { return other.Style == c.Style }) {
			list = append(list, c)
		}
	}
	return list
}

// telling returns a date with a year of two digits, if possible one of which each reading makes
// another day.
func (e *Evidence) telling(alive []reading) (best Example, ok bool) {
	most := 0
	for _, example := range e.open[1] {
		days := map[calc.Date]struct{}{}
		for _, r := range alive {
			if day := example.moment.day(r.short); day != (calc.Date{}) {
				days[day] = struct{}{}
			}
		}
		if len(days) > most {
			best, most, ok = example, len(days), true
		}
	}
	return best, ok
}
