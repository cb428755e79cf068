package sheet

import (
	"time"

	"supportclock/calc"
)

// Order is which part of a date like 03/04/2026 or 26/12/03 comes first.
type Order string

// The orders.
const (
	AnyOrder   Order = ""      // not settled
	DayFirst   Order = "day"   // 3 April
	MonthFirst Order = "month" // March 4
	YearFirst  Order = "year"  // 3 December 2026; only of dates with a year of two digits
)

// orders lists them, as the days that a cell may mean are kept.
var orders = [...]Order{DayFirst, MonthFirst, YearFirst}

// form is how much a date says about its own order.
type form uint8

const (
	whole form = iota // everything
	long              // its year has four digits and stands last; day or month come first
	short             // all of its numbers have two digits
)

// Style is how a file writes its dates, as far as a single cell does not tell.
type Style struct {
	Long   Order // of dates that end in a year of four digits
	Short  Order // of dates whose year has two digits
	Halves bool  // a time without AM or PM does not say in which half of the day it lies
}

// Moment is a date and a time as a cell writes them. Which day is meant may take the rest of the file
// to tell; see Style.
type Moment struct {
	days   [len(orders)]calc.Date // that the cell may mean, by order; zero where the order makes no day of it
	form   form
	serial bool // a spreadsheet's count of days
	clockTime
}

// clockTime is a time of day as a cell writes it.
type clockTime struct {
	Hour, Minute, Second int
	DateOnly             bool // no time of day was given; it is taken as midnight
	HasOffset            bool
	Offset               time.Duration // east of UTC, where the cell says it
	nextDay              bool          // 24:00
	half                 half
}

// half is what a time says about the half of the day it lies in.
type half uint8

const (
	told  half = iota // the clock has 24 hours for sure
	bare              // nothing
	named             // AM, PM, 午後
)

// local is a moment whose day has been settled.
type local struct {
	calc.Local
	clockTime
}

// Settle returns the moment that is meant in a file of a style. The code is FaultAmbiguousDate where the
// style leaves the day open, and FaultHalfDay where it leaves the half of the day open. Chosen reports
// whether the style had to decide.
func (m *Moment) Settle(s Style) (at local, chosen bool, code Code) {
	day, several := m.first(), m.several()
	if several {
		order := s.Long
		if m.form == short {
			order = s.Short
		}
		if day = m.day(order); day == (calc.Date{}) {
			return at, several, FaultAmbiguousDate
		}
	}
	if s.Halves && m.openHalf() {
		return at, several, FaultHalfDay
	}
	if m.nextDay {
		day = day.AddDays(1)
	}
	return local{calc.Local{Date: day, Hour: m.Hour, Minute: m.Minute}, m.clockTime}, several, NoFault
}

// openHalf reports whether a time may be one of either half of the day.
func (c *clockTime) openHalf() bool { return c.half == bare && c.Hour >= 1 && c.Hour <= 12 }

// first is a day that the cell may mean: the only one, where there is only one.
func (m *Moment) first() (day calc.Date) {
	for _, day = range m.days {
		if day != (calc.Date{}) {
			break
		}
	}
	return day
}

// day is the day that an order makes of the cell; zero for none.
func (m *Moment) day(o Order) calc.Date {
	for i := range orders {
		if orders[i] == o {
			return m.days[i]
		}
	}
	return calc.Date{}
}

// In returns the instant that is meant at a place with the given zone. A time that comes twice there is
// its first pass, or on demand its second.
func (l local) In(zone *time.Location, second bool) (time.Time, calc.Clash) {
	if l.HasOffset {
		at, _ := l.Local.In(time.UTC, second)
		return at.Add(time.Duration(l.Second)*time.Second - l.Offset), calc.NoClash
	}
	at, clash := l.Local.In(zone, second)
	if clash == calc.Skipped { // the first instant after the gap, not seconds later
		return at, clash
	}
	return at.Add(time.Duration(l.Second) * time.Second), clash
}

// ParseMoment reads a date and time as people of the five languages and their programs write them:
//
//	2026-11-23T16:45:30+01:00  2026-11-23 16:45  20261123T154530Z  2026/11/23 16:45
//	23.11.2026 16:45 Uhr  23-11-2026 16:45 uur  23/11/2026 16 h 45  11/23/2026 4:45 PM
//	23 november 2026 16:45  Nov 23, 2026, 4:45 p.m.  lundi 23 novembre 2026 à 16 h 45
//	2026年11月23日(月) 午後4時45分  Mon Nov 23 2026 16:45:00 GMT+0100 (CET)
//
// and the days since 1900 that spreadsheets count, such as 46349.69791 or 46349,69791. With dots the
// day stands before the month. A year of two digits is one of 1970 to 2069. A weekday beside the day
// rules out the days that are none. The code is FaultDate, FaultNoSuchDay, FaultWeekday or NoFault.
func ParseMoment(cell string) (m Moment, code Code) {
	p := parser{}
	if p.end = scan(cell, &p.tokens); p.end == 0 {
		return m, FaultDate
	}
	if p.serial(&m) {
		return m, NoFault
	}
	first := p.startsWithClock()
	if first && !p.time(&m.clockTime) {
		return m, FaultDate
	}
	p.skipSigns(',')
	weekdays := p.weekday()
	shape := p.shape()
	if shape == nil {
		return m, FaultDate
	}
	shape.read(p.numbers, p.sign, &m)
	p.skipSigns(',', '(')
	weekdays |= p.weekday()
	p.skipSigns(',', ')')
	if !first && !p.time(&m.clockTime) || p.next < p.end {
		return m, FaultDate
	}
	return m, m.ruleOut(weekdays)
}

// ParseTime reads a time of day that stands by itself.
func ParseTime(cell string) (c clockTime, ok bool) {
	p := parser{}
	if p.end = scan(cell, &p.tokens); p.end == 0 || !p.time(&c) || p.next < p.end {
		return clockTime{}, false
	}
	return c, !c.DateOnly
}

// ruleOut leaves the days that exist and are one of the weekdays named; 0 names none.
func (m *Moment) ruleOut(weekdays uint8) Code {
	exists, fits := false, false
	for i := range m.days {
		day := &m.days[i]
		if !day.Valid() {
			*day = calc.Date{}
			continue
		}
		exists = true
		if weekdays != 0 && weekdays&(1<<day.Weekday()) == 0 {
			*day = calc.Date{}
			continue
		}
		fits = true
	}
	switch {
	case !exists:
		return FaultNoSuchDay
	case !fits:
		return FaultWeekday
	}
	return NoFault
}

// several reports whether the cell may mean several days.
func (m *Moment) several() bool {
	var only calc.Date
	for _, day := range m.days {
		if day == (calc.Date{}) {
			continue
		}
		if only != (calc.Date{}) && day != only {
			return true
		}
		only = day
	}
	return false
}
