package words

import (
	"strings"
	"unicode"

	"supportclock/calc"
)

// Cause words why a segment is what it is.
func (t *Texts) Cause(s calc.Segment) string {
	switch s.Cause {
	case calc.BeforeOpening:
		return t.Why.Before
	case calc.AfterClosing:
		return t.Why.After
	case calc.BetweenHours:
		return t.Why.Between
	case calc.Weekend:
		return t.Why.Weekend
	case calc.NoHours:
		return t.Why.NoHours
	case calc.PublicHoliday:
		if s.Expected {
			return Fill(t.Why.Expected, "name", t.holiday(s))
		}
		return Fill(t.Why.Holiday, "name", t.holiday(s))
	case calc.CustomaryDay:
		return Fill(t.Why.Customary, "name", t.holiday(s))
	case calc.DayOff:
		return t.Why.DayOff
	case calc.RestOfDay:
		return t.Why.RestOfDay
	}
	if s.Shift < 0 {
		return Fill(t.Why.Back, "span", t.Span(-s.Shift))
	}
	return Fill(t.Why.Forward, "span", t.Span(s.Shift))
}

// holiday names a holiday as bothNames does, with apostrophes as they are set in print.
func (t *Texts) holiday(s calc.Segment) string { return strings.ReplaceAll(t.bothNames(s), "'", "’") }

// bothNames names a holiday in the reader's language, with its own name beside it: King's Day (Koningsdag).
func (t *Texts) bothNames(s calc.Segment) string {
	name := t.HolidayName(s.Name)
	switch {
	case s.Native == "" || strings.EqualFold(s.Native, name): // Eerste kerstdag, Eerste Kerstdag
		return name
	case t.Lang == "ja" && name == s.Name && !latin(s.Native): // its own name says more than the English one
		return s.Native
	}
	return Fill(t.Remark, "text", name, "remark", s.Native)
}

// HolidayName names a holiday in the reader's language where there is a name for it, and in English
// otherwise. A name may be of two days at once, and may have a place behind it.
func (t *Texts) HolidayName(english string) string {
	days := strings.Split(english, " / ")
	for i, day := range days {
		plain, place := day, ""
		if at := strings.LastIndex(day, " ("); at > 0 && strings.HasSuffix(day, ")") {
			plain, place = day[:at], day[at:]
		}
		if own, ok := t.Holidays.Find(plain); ok {
			days[i] = own + place
		}
	}
	return strings.Join(days, " / ")
}

// latin reports whether a name is written in Latin letters.
func latin(s string) bool {
	for _, r := range s {
		if r > 0x24F && unicode.IsLetter(r) {
			return false
		}
	}
	return true
}
