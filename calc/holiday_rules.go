package calc

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2"
)

// The rules below say in one line what cal says in a struct. They return cal's own type, so that
// cal's holidays and those of this package can stand in one list.

// on is a holiday on a fixed day.
func on(name string, month time.Month, day int) *cal.Holiday {
	return &cal.Holiday{Name: name, Month: month, Day: day, Func: cal.CalcDayOfMonth}
}

// nth is a holiday on the nth such weekday of a month; the last one for n = -1.
func nth(name string, n int, weekday time.Weekday, month time.Month) *cal.Holiday {
	return &cal.Holiday{Name: name, Month: month, Weekday: weekday, Offset: n, Func: cal.CalcWeekdayOffset}
}

// from is a holiday on the first such weekday on or after a day.
func from(name string, weekday time.Weekday, month time.Month, day int) *cal.Holiday {
	return &cal.Holiday{Name: name, Month: month, Day: day, Weekday: weekday, Offset: 1, Func: cal.CalcWeekdayFrom}
}

// easter is a holiday some days after Easter Sunday, or before it if days is negative.
func easter(name string, days int) *cal.Holiday {
	return &cal.Holiday{Name: name, Offset: days, Func: cal.CalcEasterOffset}
}

// since limits a holiday to the years from year.
func since(year int, h *cal.Holiday) *cal.Holiday { return h.Clone(&cal.Holiday{StartYear: year}) }

// until limits a holiday to the years up to and including year.
func until(year int, h *cal.Holiday) *cal.Holiday { return h.Clone(&cal.Holiday{EndYear: year}) }

// except takes single years out of a holiday.
func except(h *cal.Holiday, years ...int) *cal.Holiday { return h.Clone(&cal.Holiday{Except: years}) }

// only limits a holiday to single years.
func only(h *cal.Holiday, years ...int) *cal.Holiday {
	return when(h, func(day time.Time) bool { return slices.Contains(years, day.Year()) })
}

// renamed is the same holiday under another name.
func renamed(name string, h *cal.Holiday) *cal.Holiday { return h.Clone(&cal.Holiday{Name: name}) }

// shift is a holiday that is kept on another day when it falls on certain weekdays.
// Without weekdays, it is kept on its own day and nowhere else.
func shift(h *cal.Holiday, days ...cal.AltDay) *cal.Holiday {
	if days == nil {
		days = []cal.AltDay{}
	}
	return h.Clone(&cal.Holiday{Observed: days})
}

// every limits a holiday to every nth year, counted from the year it starts in.
func every(n int, h *cal.Holiday) *cal.Holiday {
	return when(h, func(day time.Time) bool { return (day.Year()-h.StartYear)%n == 0 })
}

// onlyOn limits a holiday to the years in which it falls on a weekday.
func onlyOn(weekday time.Weekday, h *cal.Holiday) *cal.Holiday {
	return when(h, func(day time.Time) bool { return day.Weekday() == weekday })
}

// when limits a holiday to the years whose day meets a condition.
func when(h *cal.Holiday, holds func(day time.Time) bool) *cal.Holiday {
	limited := h.Clone(nil)
	limited.Func = func(_ *cal.Holiday, year int) time.Time {
		if day := h.Func(h, year); holds(day.Add(12 * time.Hour)) { // at noon, see occurrence
			return day
		}
		return time.Time{}
	}
	return limited
}

// The usual substitutes for a holiday at the weekend.
var (
	sundayToMonday  = []cal.AltDay{{Day: time.Sunday, Offset: 1}}
	weekendToMonday = []cal.AltDay{{Day: time.Saturday, Offset: 2}, {Day: time.Sunday, Offset: 1}}
)

// without returns the list less some of its holidays.
func without(list rules, drop ...*cal.Holiday) rules {
	return slices.DeleteFunc(slices.Clone(list), func(h *cal.Holiday) bool { return slices.Contains(drop, h) })
}

// with returns the list and further holidays.
func with(list rules, more ...*cal.Holiday) rules {
	return append(slices.Clone(list), more...)
}
