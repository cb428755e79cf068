package sheet

import "time"

// startsWithClock reports whether a cell begins with a time: 16:45 23.11.2026.
func (p *parser) startsWithClock() bool {
	return p.at(0).digits > 0 && p.at(0).digits <= 2 && p.at(1).sign == ':' && p.at(2).digits == 2
}

// time goes past a time of day, if one is given, with the half of the day and the offset from UTC. It
// reports whether what stands there can be one.
func (p *parser) time(c *clockTime) bool {
	if p.at(0).term.is(at) {
		p.skip(1)
		if p.next == p.end {
			return false
		}
	}
	p.iso = p.next > 0 && p.tokens[p.next-1].word == "t"
	before := p.halfOfDay()
	if p.at(0).digits == 0 {
		c.DateOnly = true
		return before == 0
	}
	if !p.iso {
		c.half = bare
	}
	if !p.hoursAndMinutes(c, before != 0) {
		return false
	}
	after := p.halfOfDay()
	if before != 0 && after != 0 {
		return false
	}
	if p.at(0).term.is(hour) {
		c.half = told
		p.skip(1)
		p.skipSigns('.')
	}
	if named := before | after; named != 0 && !c.setHalf(named) {
		return false
	}
	return p.offset(c) && c.settle()
}

// halfOfDay goes past AM, p.m. or 午後, and returns which it was; 0 for none.
func (p *parser) halfOfDay() use {
	first, spelled := p.at(0), 1
	if w := first.word; (w == "a" || w == "p" || w == "v" || w == "n") && p.at(1).sign == '.' && p.at(2).word == "m" {
		first.term = lexicon()[w+"m"]
		spelled = 3
	}
	half := first.term.use & (beforeNoon | afterNoon)
	if half != 0 {
		p.skip(spelled)
		p.skipSigns('.')
	}
	return half
}

// setHalf takes in which half of the day is meant.
func (c *clockTime) setHalf(u use) bool {
	if c.Hour > 12 {
		return false
	}
	c.half = named
	c.Hour %= 12
	if u == afterNoon {
		c.Hour += 12
	}
	return true
}

// settle checks a time, and makes one that a clock shows of those that none does.
func (c *clockTime) settle() bool {
	if c.Hour == 24 && c.Minute == 0 && c.Second == 0 { // the end of the day
		c.Hour, c.nextDay = 0, true
	}
	if c.Second == 60 { // a leap second, which no clock here counts
		c.Second = 59
	}
	if c.HasOffset && c.half == bare {
		c.half = told
	}
	return c.Hour < 24 && c.Minute < 60 && c.Second < 60
}

// hoursAndMinutes goes past 16:45:30, 16.45, 16 h 45, 16時45分, 1645 or 164530; past an hour alone only
// if something says that it is one.
func (p *parser) hoursAndMinutes(c *clockTime, named bool) bool {
	t, sign := p.at(0), p.at(1)
	n := t.number
	switch {
	case t.digits == 4:
		c.Hour, c.Minute, p.packed = n/100, n%100, true
		p.skip(1)
		return true
	case t.digits == 6:
		p.seconds = true
		c.Hour, c.Minute, c.Second = n/1e4, n/100%100, n%100
		p.skip(1)
		return true
	case t.digits > 2:
		return false
	}
	c.Hour = n
	switch {
	case sign.term.is(hours) && (sign.word != "u" || p.at(2).digits > 0) || sign.sign == '時':
		p.skip(2)
		if sign.word != "" {
			c.half = told
		}
		p.minutesInWords(c)
		return true
	case (sign.sign == ':' || sign.sign == '.') && p.at(2).digits == 2:
		p.skip(1)
		p.minutesInNumbers(c, sign.sign)
		return true
	}
	p.skip(1)
	return named || p.at(0).term.is(hour|beforeNoon|afterNoon) || p.at(1).sign == '.' && p.at(2).word == "m"
}

// minutesInWords goes past the 45 min of 16 h 45 min, and past 45分30秒.
func (p *parser) minutesInWords(c *clockTime) {
	if m := p.at(0); m.digits == 0 || m.digits > 2 {
		return
	}
	c.Minute = p.at(0).number
	p.skip(1)
	if u := p.at(0); u.sign == '分' || u.word == "min" || u.word == "m" {
		p.skip(1)
	}
	if s := p.at(0); s.digits > 0 && s.digits <= 2 && p.at(1).sign == '秒' {
		c.Second = s.number
		p.skip(2)
	}
}

// minutesInNumbers goes past the :45:30.123 of 16:45:30.123. Parts of a second do not matter.
func (p *parser) minutesInNumbers(c *clockTime, sign rune) {
	c.Minute = p.at(1).number
	p.skip(2)
	if p.at(0).sign != sign || p.at(1).digits != 2 {
		return
	}
	c.Second, p.seconds = p.at(1).number, true
	p.skip(2)
	// Behind a comma may also stand the day.
	if s, n := p.at(0).sign, p.at(1).digits; s == '.' && n > 0 || s == ',' && n > 0 && n%3 == 0 {
		p.skip(2)
	}
}

// offset goes past how far the clock is from UTC, if that is given: Z, UTC, +01:00, GMT+0100 (CET).
// Abbreviations of zones alone are not read: many stand for several zones.
func (p *parser) offset(c *clockTime) bool {
	bracket := p.at(0).sign == '(' && p.at(1).term.is(utc)
	if bracket {
		p.skip(1)
	}
	if p.at(0).term.is(utc) {
		c.HasOffset = true
		p.skip(1)
	}
	if sign := p.at(0).sign; sign == '+' || sign == '-' {
		if !p.hoursFromUTC(c) {
			return false
		}
	}
	if bracket {
		p.skipSigns(')')
	}
	if c.HasOffset && p.at(0).sign == '(' { // what the zone is called adds nothing
		for p.next < p.end && p.at(0).sign != ')' {
			p.skip(1)
		}
		p.skipSigns(')')
	}
	return true
}

// The farthest that clocks are from UTC, in hours.
const (
	farthestWest = 12
	farthestEast = 14
)

// hoursFromUTC goes past +01:00, -0530 or +9. What could be the end of a time, such as the 10:00 of
// 09:00-10:00, is no offset.
func (p *parser) hoursFromUTC(c *clockTime) bool {
	east := p.at(0).sign == '+'
	hours, minutes, n := p.at(1), token{}, 2
	most := farthestEast
	if !east {
		if most = farthestWest; !p.iso && !p.seconds && (p.packed || p.at(2).sign == ':') {
			return false
		}
	}
	switch {
	case hours.digits == 4:
		minutes.number, hours.number = hours.number%100, hours.number/100
	case hours.digits == 0 || hours.digits > 2:
		return false
	case p.at(2).sign == ':' && p.at(3).digits == 2:
		minutes, n = p.at(3), 4
	}
	if hours.number > most || minutes.number > 59 {
		return false
	}
	c.HasOffset = true
	c.Offset = time.Duration(hours.number)*time.Hour + time.Duration(minutes.number)*time.Minute
	if !east {
		c.Offset = -c.Offset
	}
	p.skip(n)
	return true
}
