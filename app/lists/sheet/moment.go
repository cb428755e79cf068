package sheet

import (
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"supportclock/calc"
)

// Order is which of the first two numbers of a date like 03/04/2026 is the day.
type Order string

// The orders.
const (
	AnyOrder   Order = ""      // not decided
	DayFirst   Order = "day"   // 3 April
	MonthFirst Order = "month" // March 4
)

// OrderOf returns the order that is usual in a language, where a column does not show its own.
func OrderOf(lang string) Order {
	if lang == "en" || lang == "ja" {
		return MonthFirst
	}
	return DayFirst
}

// Moment is a date and time as a cell gives it.
type Moment struct {
	Local     calc.Local
	Second    int
	HasOffset bool
	Offset    time.Duration // east of UTC, where the cell says it
	DateOnly  bool          // no time of day was given; it is taken as midnight
	Ambiguous bool          // only the order decided which number is the day
	shown     Order         // only this order makes a day of the numbers
}

// In returns the instant that is meant at a place with the given zone.
func (m Moment) In(zone *time.Location) (time.Time, calc.Clash) {
	if m.HasOffset {
		at, _ := m.Local.In(time.UTC, false)
		return at.Add(time.Duration(m.Second)*time.Second - m.Offset), calc.NoClash
	}
	at, clash := m.Local.In(zone, false)
	if clash == calc.Skipped { // the first instant after the gap, not seconds later
		return at, clash
	}
	return at.Add(time.Duration(m.Second) * time.Second), clash
}

// ParseMoment reads a date and time as the five languages write them:
//
//	2026-11-23T16:45:30+01:00  2026-11-23 16:45  20261123T154530Z  2026/11/23 16:45
//	23.11.2026 16:45 Uhr  23-11-2026 16:45 uur  23/11/2026 16 h 45  11/23/2026 4:45 PM
//	23 november 2026 16:45  Nov 23, 2026, 4:45 p.m.  lundi 23 novembre 2026 à 16 h 45
//	2026年11月23日(月) 午後4時45分
//
// and the days since 1900 that spreadsheets count, such as 46349.69791 or 46349,69791. A year of
// two digits is of this century and stands last. With dots the day always stands first; with
// slashes or dashes order decides where both readings exist. With AnyOrder such a cell is
// FaultAmbiguousDate. The other faults are FaultDate and FaultNoSuchDay; NoFault is success.
func ParseMoment(s string, order Order) (Moment, Code) {
	if len(s) > 80 {
		return Moment{}, FaultDate
	}
	p := dateParser{order: order}
	p.end = tokenize(s, &p.tokens)
	if p.end == 0 {
		return Moment{}, FaultDate
	}
	if p.serial() {
		return p.m, NoFault
	}
	p.skipWeekday()
	if code := p.date(); code != NoFault {
		return Moment{}, code
	}
	p.skipSigns(',', '(')
	p.skipWeekday()
	p.skipSigns(',', ')')
	if !p.timeOfDay() || !p.offset() || p.next < p.end {
		return Moment{}, FaultDate
	}
	return p.m, NoFault
}

// shownOrder tells which order a cell shows by itself: only one of 23/11/2026 and 11/23/2026 can be
// right. It is AnyOrder for cells that show none.
func shownOrder(s string) Order {
	if len(s) < len("1/1/26") || s[0] < '0' || s[0] > '9' || s[1] >= '0' && s[1] <= '9' && s[2] >= '0' && s[2] <= '9' {
		return AnyOrder // most cells of most files
	}
	m, code := ParseMoment(s, DayFirst)
	if code != NoFault {
		return AnyOrder
	}
	return m.shown
}

// token is a number, a word or a sign of a cell.
type token struct {
	number int
	digits int    // of a number; 0 otherwise
	word   string // folded
	sign   rune
}

const mostTokens = 24

// tokenize cuts a cell up into list and returns how many tokens there are; 0 also if there are too
// many, or a number is too long.
func tokenize(s string, list *[mostTokens]token) (n int) {
	for s != "" {
		r, size := nextRune(s)
		if r == utf8.RuneError || n == mostTokens {
			return 0
		}
		switch {
		case unicode.IsSpace(r) || r == '\u200e' || r == '\u200f':
			s = s[size:]
			continue
		case r >= '0' && r <= '9':
			t := &list[n]
			for s != "" {
				r, size := nextRune(s)
				if r < '0' || r > '9' {
					break
				}
				if t.digits++; t.digits > 9 {
					return 0
				}
				t.number = t.number*10 + int(r-'0')
				s = s[size:]
			}
		case isLatin(r):
			end := size
			for end < len(s) {
				r, size := nextRune(s[end:])
				if !isLatin(r) {
					break
				}
				end += size
			}
			list[n].word = fold(s[:end])
			s = s[end:]
		default: // also Japanese, whose words here are single characters
			if r == '−' || r == '‐' || r == '‑' || r == '–' {
				r = '-'
			}
			list[n].sign = r
			s = s[size:]
		}
		n++
	}
	return n
}

// nextRune returns the first character, a full-width one as its plain twin.
func nextRune(s string) (r rune, size int) {
	r, size = utf8.DecodeRuneInString(s)
	if r >= '！' && r <= '～' {
		r -= '！' - '!'
	}
	return r, size
}

// isLatin reports whether a character is a Latin letter, or an accent on one.
func isLatin(r rune) bool {
	return r < 0x80 && unicode.IsLetter(r) || r >= 0xc0 && r < 0x250 || r >= 0x300 && r < 0x370
}

// dateParser walks over the tokens of a cell. It holds them itself so that reading allocates nothing.
type dateParser struct {
	tokens    [mostTokens]token
	next, end int
	order     Order
	m         Moment
}

// at returns a token ahead, or none.
func (p *dateParser) at(i int) token {
	if p.next+i < p.end {
		return p.tokens[p.next+i]
	}
	return token{}
}

func (p *dateParser) skip(n int) { p.next = min(p.next+n, p.end) }

func (p *dateParser) skipSigns(signs ...rune) {
	for p.next < p.end && slices.Contains(signs, p.at(0).sign) {
		p.skip(1)
	}
}

// skipWeekday passes over the name of a weekday, which adds nothing, with its stop or comma.
func (p *dateParser) skipWeekday() {
	if !isWeekday(p.at(0)) {
		return
	}
	if month(p.at(0).word) > 0 { // "mar." is a Tuesday in French, if a month follows
		named := false
		for _, t := range p.tokens[p.next+1 : p.end] {
			named = named || month(t.word) > 0
		}
		if !named {
			return
		}
	}
	p.skip(1)
	p.skipSigns('.', ',', '曜', '日')
}

// isWeekday reports whether a token is the name of a weekday, or two letters or more of its beginning.
func isWeekday(t token) bool {
	word := t.word
	if t.sign >= 0x2e80 {
		word = string(t.sign)
	}
	for _, w := range weekdays {
		if w == word || len(word) >= 2 && len(word) < len(w) && w[:len(word)] == word {
			return true
		}
	}
	return false
}

var weekdays = []string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
	"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
	"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
	"月", "火", "水", "木", "金", "土", "日",
}

// The months as the languages spell them, folded; a cell may cut a name after three letters.
var months = [12][]string{
	{"january", "januari", "januar", "janvier", "janner"},
	{"february", "februari", "februar", "fevrier"},
	{"march", "maart", "marz", "mars", "mrt", "mrz"},
	{"april", "avril"},
	{"may", "mei", "mai"},
	{"june", "juni", "juin"},
	{"july", "juli", "juillet"},
	{"august", "augustus", "aout"},
	{"september", "septembre"},
	{"october", "oktober", "octobre"},
	{"november", "novembre"},
	{"december", "dezember", "decembre"},
}

// month returns the month a word names, 0 if none or if several could be meant.
func month(word string) (m int) {
	if len(word) < 3 {
		return 0
	}
	for i, names := range months {
		for _, name := range names {
			if name == word {
				return i + 1
			}
			if len(word) < len(name) && name[:len(word)] == word {
				if m != 0 && m != i+1 {
					return 0
				}
				m = i + 1
			}
		}
	}
	return m
}

// serial reads the days since 1900 that spreadsheets count; only those of 1954 to 2119, so that few
// other numbers are taken for dates.
func (p *dateParser) serial() bool {
	whole, sign, fraction := p.at(0), p.at(1).sign, p.at(2)
	if whole.digits != 5 || whole.number < 20_000 || whole.number >= 80_000 {
		return false
	}
	minutes := 0
	if p.end > 1 {
		if p.end != 3 || sign != '.' && sign != ',' || fraction.digits == 0 {
			return false
		}
		scale := 1
		for range fraction.digits {
			scale *= 10
		}
		minutes = (fraction.number*24*60*2/scale + 1) / 2 // the fraction is never exact: round
	}
	first := calc.Date{Year: 1899, Month: time.December, Day: 30}
	p.m.Local = calc.Local{Date: first.AddDays(whole.number + minutes/(24*60)), Hour: minutes / 60 % 24, Minute: minutes % 60}
	p.m.DateOnly = p.end == 1
	return true
}

// date reads the day.
func (p *dateParser) date() Code {
	a, b, c, d, e := p.at(0), p.at(1), p.at(2), p.at(3), p.at(4)
	switch {
	case a.digits == 8: // 20261123
		p.skip(1)
		return p.setDate(a.number/1e4, a.number/100%100, a.number%100)
	case a.digits == 4 && b.sign == '年' && c.digits > 0 && d.sign == '月' && e.digits > 0 && p.at(5).sign == '日':
		p.skip(6)
		return p.setDate(a.number, c.number, e.number)
	case a.digits == 4 && (b.sign == '-' || b.sign == '/' || b.sign == '.') && c.digits > 0 && c.digits <= 2 && d.sign == b.sign && e.digits > 0 && e.digits <= 2:
		p.skip(5)
		return p.setDate(a.number, c.number, e.number)
	case a.digits > 0 && a.digits <= 2 && (b.sign == '-' || b.sign == '/' || b.sign == '.') && c.digits > 0 && c.digits <= 2:
		gap := 0
		if d.sign == b.sign {
			gap = 1
		} else if b.sign != '.' {
			return FaultDate
		}
		year := p.at(3 + gap)
		if gap == 0 || year.digits != 2 && year.digits != 4 {
			return FaultDate
		}
		p.skip(5)
		return p.setNumbers(a.number, c.number, fullYear(year), b.sign == '.')
	}
	return p.namedDate()
}

// namedDate reads a day whose month is a word: 23 November 2026, November 23rd, 2026, 23-nov-26.
func (p *dateParser) namedDate() Code {
	day, mon := token{}, 0
	for range 2 {
		switch t := p.at(0); {
		case t.digits > 0 && t.digits <= 2 && day.digits == 0:
			day = t
			p.skip(1)
			if w := p.at(0).word; w == "st" || w == "nd" || w == "rd" || w == "th" || w == "er" || w == "e" {
				p.skip(1)
			}
			p.skipSigns('.', '-', '/')
			if w := p.at(0).word; w == "of" || w == "de" {
				p.skip(1)
			}
		case mon == 0 && month(t.word) > 0:
			mon = month(t.word)
			p.skip(1)
			p.skipSigns('.', '-', '/')
		default:
			return FaultDate
		}
	}
	p.skipSigns(',')
	year := p.at(0)
	if day.digits == 0 || mon == 0 || year.digits != 4 && year.digits != 2 {
		return FaultDate
	}
	p.skip(1)
	return p.setDate(fullYear(year), mon, day.number)
}

func fullYear(t token) int {
	if t.digits == 2 {
		return 2000 + t.number
	}
	return t.number
}

// setNumbers decides which of two numbers is the day.
func (p *dateParser) setNumbers(first, second, year int, dotted bool) Code {
	dayFirst := valid(year, second, first)
	monthFirst := valid(year, first, second) && !dotted
	switch {
	case dayFirst && monthFirst && first != second:
		p.m.Ambiguous = true
		if p.order == AnyOrder {
			return FaultAmbiguousDate
		}
		if p.order == MonthFirst {
			return p.setDate(year, first, second)
		}
	case monthFirst && !dayFirst:
		p.m.shown = MonthFirst
		return p.setDate(year, first, second)
	case dayFirst && !monthFirst && !dotted:
		p.m.shown = DayFirst
	}
	return p.setDate(year, second, first)
}

func valid(year, month, day int) bool {
	return calc.Date{Year: year, Month: time.Month(month), Day: day}.Valid()
}

func (p *dateParser) setDate(year, month, day int) Code {
	p.m.Local.Date = calc.Date{Year: year, Month: time.Month(month), Day: day}
	if !p.m.Local.Date.Valid() {
		return FaultNoSuchDay
	}
	return NoFault
}

// timeOfDay reads the time, if one is given.
func (p *dateParser) timeOfDay() bool {
	if w := p.at(0); w.word == "t" || w.word == "at" || w.word == "a" || w.word == "um" || w.word == "om" {
		p.skip(1)
		if p.next == p.end {
			return false
		}
	}
	half := -1 // 12 after noon, 0 before, -1 if the clock has 24 hours
	if a, b := p.at(0).sign, p.at(1).sign; a == '午' && (b == '前' || b == '後') {
		half = 0
		if b == '後' {
			half = 12
		}
		p.skip(2)
	}
	hour := p.at(0)
	if hour.digits == 0 {
		p.m.DateOnly = half < 0
		return half < 0
	}
	var ok bool
	switch hour.digits {
	case 1, 2:
		ok = p.clock(half >= 0)
	case 4: // 1645
		p.skip(1)
		p.m.Local.Hour, p.m.Local.Minute, ok = hour.number/100, hour.number%100, true
	case 6: // 164530
		p.skip(1)
		p.m.Local.Hour, p.m.Local.Minute, p.m.Second, ok = hour.number/1e4, hour.number/100%100, hour.number%100, true
	}
	if !ok {
		return false
	}
	if half < 0 {
		half = p.afternoon()
	}
	if w := p.at(0).word; w == "uhr" || w == "uur" || w == "u" {
		p.skip(1)
		p.skipSigns('.')
	}
	l := &p.m.Local
	if half >= 0 {
		if l.Hour > 12 {
			return false
		}
		l.Hour = l.Hour%12 + half
	}
	if l.Hour == 24 && l.Minute == 0 && p.m.Second == 0 { // the end of the day
		l.Hour, l.Date = 0, l.Date.AddDays(1)
	}
	if p.m.Second == 60 { // a leap second, which no clock here counts
		p.m.Second = 59
	}
	return l.Hour < 24 && l.Minute < 60 && p.m.Second < 60
}

// clock reads hours, minutes and seconds. An hour alone needs a word or sign that says it is one.
func (p *dateParser) clock(named bool) bool {
	p.m.Local.Hour = p.at(0).number
	p.skip(1)
	switch t := p.at(0); {
	case t.word == "h" || t.word == "u" && p.at(1).digits > 0 || t.sign == '時':
		p.skip(1)
		if m := p.at(0); m.digits > 0 && m.digits <= 2 {
			p.m.Local.Minute = m.number
			p.skip(1)
			if u := p.at(0); u.sign == '分' || u.word == "min" || u.word == "m" {
				p.skip(1)
			}
			if s := p.at(0); s.digits > 0 && s.digits <= 2 && p.at(1).sign == '秒' {
				p.m.Second = s.number
				p.skip(2)
			}
		}
		return true
	case (t.sign == ':' || t.sign == '.') && p.at(1).digits == 2:
		p.m.Local.Minute = p.at(1).number
		p.skip(2)
		if p.at(0).sign == t.sign && p.at(1).digits == 2 {
			p.m.Second = p.at(1).number
			p.skip(2)
			if s := p.at(0).sign; (s == '.' || s == ',') && p.at(1).digits > 0 { // parts of a second do not matter
				p.skip(2)
			}
		}
		return true
	}
	return named || p.isHalf(0) || p.at(0).word == "uhr" || p.at(0).word == "uur"
}

// isHalf reports whether "am", "pm" or one of their spellings with stops begins at a token.
func (p *dateParser) isHalf(i int) bool {
	w := p.at(i).word
	return w == "am" || w == "pm" || (w == "a" || w == "p") && p.at(i+1).sign == '.' && p.at(i+2).word == "m"
}

func (p *dateParser) afternoon() int {
	if !p.isHalf(0) {
		return -1
	}
	half := 0
	if p.at(0).word[0] == 'p' {
		half = 12
	}
	if len(p.at(0).word) == 1 {
		p.skip(2)
	}
	p.skip(1)
	p.skipSigns('.')
	return half
}

// offset reads how far the clock is from UTC, if that is given. Abbreviations of zones are not read:
// many stand for several zones.
func (p *dateParser) offset() bool {
	if w := p.at(0).word; w == "z" || w == "utc" || w == "gmt" {
		if p.m.DateOnly {
			return false
		}
		p.m.HasOffset = true
		p.skip(1)
	}
	sign := p.at(0).sign
	if sign != '+' && sign != '-' || p.m.DateOnly {
		return true
	}
	hours, minutes := p.at(1), token{}
	n := 2
	switch {
	case hours.digits == 4:
		minutes.number = hours.number % 100
		hours.number /= 100
	case hours.digits == 0 || hours.digits > 2:
		return false
	case p.at(2).sign == ':' && p.at(3).digits == 2:
		minutes, n = p.at(3), 4
	}
	if hours.number > 18 || minutes.number > 59 {
		return false
	}
	p.m.HasOffset = true
	p.m.Offset = time.Duration(hours.number)*time.Hour + time.Duration(minutes.number)*time.Minute
	if sign == '-' {
		p.m.Offset = -p.m.Offset
	}
	p.skip(n)
	return true
}
