package calc

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a calendar day without a zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns the calendar day of t in t's own location.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{year, month, day}
}

// ParseDate reads a calendar day written as 2026-11-23.
// It reports an error that wraps ErrInput for anything else, including days that no calendar has.
func ParseDate(s string) (Date, error) {
	if len(s) == len("2006-01-02") && s[4] == '-' && s[7] == '-' {
		year, month, day := number(s[:4]), number(s[5:7]), number(s[8:])
		if d := (Date{year, time.Month(month), day}); min(year, month, day) >= 0 && d.Valid() {
			return d, nil
		}
	}
	return Date{}, fmt.Errorf("%w: %q is not a date like 2026-11-23", ErrInput, clip(s))
}

// number reads digits; it is negative for anything else. With it alone, what time.Parse knows of all other
// ways to write a moment stays out of the browser's program.
func number(digits string) int {
	n := 0
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// String writes the day as 2026-11-23.
func (d Date) String() string {
	return padded(d.Year, 4) + "-" + padded(int(d.Month), 2) + "-" + padded(d.Day, 2)
}

// padded writes a number with zeros before it. It is much sooner done than by fmt, and a page writes
// hundreds.
func padded(n, width int) string {
	digits := strconv.Itoa(n)
	return "0000"[:max(width-len(digits), 0)] + digits
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return weekdayOf(d.days()) }

// AddDays returns the day n days later, or earlier if n is negative.
func (d Date) AddDays(n int) Date { return dateOfDays(d.days() + int64(n)) }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.days() < e.days() }

// Valid reports whether the calendar has the day.
func (d Date) Valid() bool { return dateOfDays(d.days()) == d }

// days counts days since 1970-01-01.
func (d Date) days() int64 {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay
}

func dateOfDays(n int64) Date {
	return DateOf(time.Unix(n*secondsPerDay, 0).UTC())
}

// weekdayOf returns the weekday of a day counted from 1970-01-01, which was a Thursday.
func weekdayOf(days int64) time.Weekday {
	return time.Weekday(((days+4)%7 + 7) % 7)
}

// clip shortens hostile input so that a message stays readable.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	return s[:most] + "…"
}
