package words

import "supportclock/calc"

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

// holiday names a holiday: in its own script for those who read the page in it.
func (t *Texts) holiday(s calc.Segment) string {
	if t.Lang == "ja" && s.Native != "" {
		return s.Native
	}
	return s.Name
}
