package sheet

import (
	"strings"
	"time"

	"supportclock/calc"
)

// shape is a way to write a day.
type shape struct {
	// pattern has a character for each token: n a number of one or two digits, Y one of four, P one of
	// eight, M the name of a month, s a sign between numbers (the same each time), o whatever may stand
	// between a number and a name, and Japanese signs themselves.
	pattern string
	// order is what the numbers and names are, in turn: y, m or d; empty where the order is not told.
	order string
}

// shapes lists them. The first one that fits is taken.
var shapes = []shape{
	{"P", ""},         // 20261123
	{"Y年n月n日", "ymd"}, // 2026年11月23日
	{"n年n月n日", "ymd"}, // 26年11月23日
	{"Ysnsn", "ymd"},  // 2026-11-23
	{"nsnsY", ""},     // 23/11/2026 or 11/23/2026
	{"nsnsn", ""},     // 23/11/26, 11/23/26 or 26/11/23
	{"noMoY", "dmy"},  // 23 November 2026, 23-nov-2026, 3rd of April 2026
	{"noMon", "dmy"},  // 23-nov-26
	{"MonoY", "mdy"},  // November 23rd, 2026
	{"Mon,n", "mdy"},  // Nov 23, 26
	{"Msnsn", "mdy"},  // Nov-23-26
	{"YoMon", "ymd"},  // 2026-Nov-23
}

// shape returns the shape that a day is written in, and goes past it; nil if there is none. Its
// numbers are kept.
func (p *parser) shape() *shape {
	start := p.next
	for i := range shapes {
		p.next, p.sign = start, 0
		if p.fits(shapes[i].pattern) {
			return &shapes[i]
		}
	}
	p.next = start
	return nil
}

// fits goes past what a pattern describes, and reports whether it stands there.
func (p *parser) fits(pattern string) bool {
	count := 0
	for _, c := range pattern {
		t, ok := &p.tokens[p.next], false // the last token is none, and fits nothing
		switch c {
		case 'n':
			ok = t.short()
		case 'Y':
			ok = t.digits == 4
		case 'P':
			ok = t.digits == 8
		case 'M':
			t = &token{number: t.term.month()}
			ok = t.number > 0
		case 's':
			ok = strings.ContainsRune("-/.", t.sign) && (p.sign == 0 || p.sign == t.sign)
			p.sign = t.sign
		case 'o':
			for ; t.term.is(ordinal|of) || strings.ContainsRune("-/.,", t.sign); t = &p.tokens[p.next] {
				p.next++
			}
			continue
		default:
			ok = t.sign == c
		}
		if !ok {
			return false
		}
		if strings.ContainsRune("nYPM", c) {
			p.numbers[count] = *t
			count++
		}
		p.next++
	}
	return true
}

// read makes days of the numbers of a cell.
func (s *shape) read(numbers [3]token, sign rune, m *Moment) {
	a, b, c := numbers[0], numbers[1], numbers[2]
	switch {
	case s.pattern == "P":
		m.days = [len(orders)]calc.Date{dayOf(a.number/1e4, a.number/100%100, a.number%100)}
	case s.order != "":
		var parts [3]int // year, month, day
		for i, part := range s.order {
			at := strings.IndexRune("ymd", part)
			parts[at] = numbers[i].number
			if part == 'y' {
				parts[at] = fullYear(numbers[i])
			}
		}
		m.days = [len(orders)]calc.Date{dayOf(parts[0], parts[1], parts[2])}
	default:
		s.open(a, b, c, sign, m)
	}
}

// open makes the days of three numbers whose order is not told. A year has two digits at least. With
// dots the day comes before the month in every language.
func (s *shape) open(a, b, c token, sign rune, m *Moment) {
	m.form = long
	if c.digits < 4 {
		m.form = short
	} else if sign == '.' {
		m.form = whole
	}
	if c.digits >= 2 {
		m.days[0] = dayOf(fullYear(c), b.number, a.number)
		if sign != '.' {
			m.days[1] = dayOf(fullYear(c), a.number, b.number)
		}
	}
	if m.form == short && a.digits == 2 {
		m.days[2] = dayOf(fullYear(a), b.number, c.number)
	}
}

func dayOf(year, month, day int) calc.Date {
	return calc.Date{Year: year, Month: time.Month(month), Day: day}
}

// fullYear is the year that a number stands for: two digits mean one of 1970 to 2069.
func fullYear(t token) int {
	switch {
	case t.digits == 4:
		return t.number
	case t.number < 70:
		return 2000 + t.number
	}
	return 1900 + t.number
}
