package words

import (
	"strconv"
	"strings"
	"time"

	"supportclock/calc"
)

// Dates and times are written from the tables of a language rather than by the browser's Intl, so
// that the prerendered page, the live one and the tests all say the same.

// Fill replaces the words in braces by the values that follow their names.
func Fill(pattern string, pairs ...string) string {
	if !strings.Contains(pattern, "{") {
		return pattern
	}
	var b strings.Builder
	for {
		open := strings.IndexByte(pattern, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(pattern[open:], '}')
		if end < 0 {
			break
		}
		b.WriteString(pattern[:open])
		name := pattern[open+1 : open+end]
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				b.WriteString(pairs[i+1])
				break
			}
		}
		pattern = pattern[open+end+1:]
	}
	b.WriteString(pattern)
	return b.String()
}

// Number writes a whole number with its thousands apart.
func (t *Texts) Number(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + t.Numbers.Group + digits[i:]
	}
	return digits
}

// Percent writes a share of one in whole per cent.
func (t *Texts) Percent(share float64) string {
	return Fill(t.Numbers.Percent, "n", strconv.Itoa(int(share*100+0.5)))
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// clock writes a time of day given in hours and minutes.
func (t *Texts) clock(hour, minute int) string {
	if t.Display.Twelve {
		return Fill(t.Dates.Twelve, "hour", strconv.Itoa(t.ofHalf(hour)), "minute", twoDigits(minute), "half", t.Dates.Halves[hour%24/12])
	}
	return t.clockBy(t.Dates.Time, hour, minute)
}

func (t *Texts) clockBy(pattern string, hour, minute int) string {
	h := strconv.Itoa(hour)
	if hour < 10 {
		h = t.Dates.Pad + h
	}
	return Fill(pattern, "hour", h, "minute", twoDigits(minute))
}

// ofHalf is the number of an hour within its half of the day.
func (t *Texts) ofHalf(hour int) int {
	if hour %= 12; hour > 0 || t.Dates.FromZero {
		return hour
	}
	return 12
}

// Time writes the time of day.
func (t *Texts) Time(at time.Time) string { return t.clock(at.Hour(), at.Minute()) }

// TimeInText writes the time of day as running text has it: 17:30 uur.
func (t *Texts) TimeInText(at time.Time) string { return t.inText(at.Hour(), at.Minute()) }

func (t *Texts) inText(hour, minute int) string {
	if t.Display.Twelve { // which says by itself that it is a time
		return t.clock(hour, minute)
	}
	return t.clockBy(t.Dates.Clock, hour, minute)
}

// Offset writes a wall-clock offset from midnight, such as an opening time.
func (t *Texts) Offset(d time.Duration) string {
	return t.clock(int(d/time.Hour), int(d%time.Hour/time.Minute))
}

// Window writes opening hours.
func (t *Texts) Window(w calc.Window) string {
	return Fill(t.Dates.Range, "from", t.Offset(w.Open), "to", t.Offset(w.Close))
}

func (t *Texts) dayNumber(day int) string {
	if day == 1 {
		return t.Dates.FirstOfMonth
	}
	return strconv.Itoa(day)
}

// DateLong writes a day with its weekday and year.
func (t *Texts) DateLong(d calc.Date) string {
	return Fill(t.Dates.Long, "weekday", t.Dates.Weekdays[d.Weekday()], "day", t.dayNumber(d.Day),
		"month", t.Dates.Months[d.Month-1], "year", strconv.Itoa(d.Year))
}

// DateUnyeared writes a day with its weekday, in full words, without its year.
func (t *Texts) DateUnyeared(d calc.Date) string {
	return Fill(t.Dates.Unyeared, "weekday", t.Dates.Weekdays[d.Weekday()], "day", t.dayNumber(d.Day), "month", t.Dates.Months[d.Month-1])
}

// DateFull writes a day with its year but without its weekday.
func (t *Texts) DateFull(d calc.Date) string {
	return Fill(t.Dates.Full, "day", t.dayNumber(d.Day), "month", t.Dates.Months[d.Month-1], "year", strconv.Itoa(d.Year))
}

// DateShort writes a day with its weekday, both abbreviated, without its year.
func (t *Texts) DateShort(d calc.Date) string {
	return Fill(t.Dates.Short, "weekday", t.Dates.WeekdaysShort[d.Weekday()], "day", t.dayNumber(d.Day),
		"month", t.Dates.MonthsShort[d.Month-1])
}

// WeekdayShort writes an abbreviated weekday.
func (t *Texts) WeekdayShort(d calc.Date) string { return t.Dates.WeekdaysShort[d.Weekday()] }

// Moment writes weekday, date, year and time.
func (t *Texts) Moment(at time.Time) string {
	return Fill(t.Dates.Moment, "date", t.DateLong(calc.DateOf(at)), "time", t.TimeInText(at))
}

// MomentShort writes an abbreviated weekday and date, and the time.
func (t *Texts) MomentShort(at time.Time) string {
	return Fill(t.Dates.MomentShort, "date", t.DateShort(calc.DateOf(at)), "time", t.Time(at))
}

// WeekdayTime writes an abbreviated weekday and the time.
func (t *Texts) WeekdayTime(at time.Time) string {
	return Fill(t.Dates.MomentShort, "date", t.Dates.WeekdaysShort[at.Weekday()], "time", t.Time(at))
}

// List joins items as a language does in running text.
func (t *Texts) List(items []string) string { return strings.Join(items, t.Dates.List) }

// Sentences puts one behind another.
func (t *Texts) Sentences(first, second string) string {
	return Fill(t.Dates.Sentences, "first", first, "second", second)
}

// Label puts a text behind what it belongs to: Copy: As a frame.
func (t *Texts) Label(label, text string) string {
	return Fill(t.Labelled, "label", label, "text", text)
}

// Amount writes an amount of time in full words: 1 hour 20 minutes.
func (t *Texts) Amount(d time.Duration) string {
	hours, minutes := int(d/time.Hour), int(d%time.Hour/time.Minute)
	switch {
	case minutes == 0:
		return t.Count(t.Units.Hours, hours)
	case hours == 0:
		return t.Count(t.Units.Minutes, minutes)
	}
	return t.Count(t.Units.Hours, hours) + t.Units.Join + t.Count(t.Units.Minutes, minutes)
}

// Span writes an amount of time in abbreviations: 1 d 18 h 5 min. Amounts below a minute come in
// seconds; those of many days without what no longer matters.
func (t *Texts) Span(d time.Duration) string {
	if d < 0 {
		d = -d
	}
	if d < time.Minute {
		return Fill(t.Units.ShortSecond, "n", strconv.Itoa(int(d/time.Second)))
	}
	const day = 24 * time.Hour
	switch {
	case d >= 14*day:
		d = d.Truncate(day)
	case d >= 2*day:
		d = d.Truncate(time.Hour)
	}
	return t.units(
		t.Units.ShortDay, int(d/day),
		t.Units.ShortHour, int(d%day/time.Hour),
		t.Units.ShortMinute, int(d%time.Hour/time.Minute))
}

// SpanSeconds writes an amount below an hour with its seconds.
func (t *Texts) SpanSeconds(d time.Duration) string {
	return t.units(t.Units.ShortMinute, int(d/time.Minute), t.Units.ShortSecond, int(d%time.Minute/time.Second))
}

// units writes pairs of a pattern and a number, leaving out the zeros.
func (t *Texts) units(pairs ...any) string {
	var parts []string
	for i := 0; i < len(pairs); i += 2 {
		if n := pairs[i+1].(int); n != 0 {
			parts = append(parts, Fill(pairs[i].(string), "n", strconv.Itoa(n)))
		}
	}
	return strings.Join(parts, t.Units.Join)
}

// Hours writes an amount of time in hours and minutes, never in days: 30 h 15 min.
func (t *Texts) HoursSpan(d time.Duration) string {
	if d < time.Minute {
		return t.Span(d)
	}
	return t.units(t.Units.ShortHour, int(d/time.Hour), t.Units.ShortMinute, int(d%time.Hour/time.Minute))
}

// Target writes a response target: 2 business hours; 30 minutes, 24x7.
func (t *Texts) Target(target calc.Target) string {
	if !target.Agreed() {
		return t.Own.None
	}
	switch target.Coverage {
	case calc.BusinessDays:
		return t.Count(t.Units.BusinessDays, target.Days)
	case calc.BusinessHours:
		if target.Amount%time.Hour == 0 {
			return t.Count(t.Units.BusinessHours, int(target.Amount/time.Hour))
		}
		return Fill(t.Units.InBusiness, "amount", t.Amount(target.Amount))
	default:
		return Fill(t.Units.Around, "amount", t.Amount(target.Amount), "coverage", t.Units.Coverage[target.Coverage])
	}
}

// UTCOffset writes the offset of a moment's zone from UTC: UTC+5:30, with a real minus sign.
func UTCOffset(at time.Time) string {
	_, seconds := at.Zone()
	sign := "+"
	if seconds < 0 {
		sign, seconds = "−", -seconds
	}
	s := "UTC" + sign + strconv.Itoa(seconds/3600)
	if m := seconds % 3600 / 60; m != 0 {
		s += ":" + twoDigits(m)
	}
	if seconds%60 != 0 { // local mean time, before standard time came to a place
		s += ":" + twoDigits(seconds%60)
	}
	return s
}

// Hour writes a mark of a time axis in the least of room: 9, 21, 5:30; 9 AM where the reader's clock
// goes to twelve.
func (t *Texts) Hour(hour, minute int) string {
	switch {
	case minute != 0:
		return t.clock(hour, minute)
	case t.Display.Twelve && t.Lang == "en":
		return strconv.Itoa((hour+11)%12+1) + [...]string{"a", "p"}[hour%24/12]
	}
	return strconv.Itoa(hour)
}

// DayOfWeek writes a day within its week: Mon 23.
func (t *Texts) DayOfWeek(d calc.Date) string {
	return Fill(t.Dates.DayOfWeek, "weekday", t.Dates.WeekdaysShort[d.Weekday()], "day", strconv.Itoa(d.Day))
}

// Shy writes the words that are long for a column with a place where they may be broken.
func Shy(text string) string { return shy.Replace(text) }

var shy = strings.NewReplacer("Enterprise", "Enter\u00adprise", "Geschäftsz", "Geschäfts\u00adz", "Geschäftst", "Geschäfts\u00adt",
	"kantooruren", "kantoor\u00aduren", "werkdagen", "werk\u00addagen")

// And joins names as running text does: Elite and Ultimate.
func (t *Texts) And(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], t.Dates.List) + t.Dates.And + names[last]
}

// TargetParts writes a target as its amount and what counts towards it; the latter is empty where the
// amount says it.
func (t *Texts) TargetParts(target calc.Target) (amount, coverage string) {
	if target.Coverage == calc.BusinessDays {
		return t.Count(t.Units.BusinessDays, target.Days), ""
	}
	return t.HoursSpan(target.Amount), t.Units.Coverage[target.Coverage]
}
