package sheet

import "time"

// startsWithClock reports whether a cell begins with a time: 16:45 23.11.2026.
func (p *parser) startsWithClock() bool { return p.at(1).sign == ':' }

// time goes past a time of day, if one is given, with the half of the day and the offset from UTC. It
// reports whether what stands there can be one. What it does not understand it leaves standing, and
// whatever is left makes a cell no moment.
func (p *parser) time(c *clockTime) bool {
	if p.at(0).term.is(at) && p.next+1 < p.end {
		p.iso = p.at(0).word == "t"
		p.skip(1)
	}
	half := p.halfOfDay()
	if p.at(0).digits == 0 {
		c.DateOnly = true
		return half == 0
	}
	if !p.iso {
		c.half = bare
	}
	p.hoursAndMinutes(c, half != 0)
	if half == 0 {
		half = p.halfOfDay()
	}
	if p.at(0).term.is(hour) {
		c.half = told
		p.skip(1)
		p.skipSigns('.')
	}
	p.offset(c)
	return c.setHalf(half) && c.settle()
}

// halfOfDay goes past AM, p.m. or 午後, and returns which it was; 0 for none.
func (p *parser) halfOfDay() use {
	half := p.at(0).term.use & (beforeNoon | afterNoon)
	if half != 0 {
		p.skip(1)
		p.skipSigns('.')
	}
	return half
}

// setHalf takes in which half of the day is meant; 0 for none. A clock of twelve hours has no 13.
func (c *clockTime) setHalf(u use) bool {
	if u == 0 {
		return true
	}
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
	if c.Hour >= 24 || c.Minute >= 60 || c.Second > 60 {
		return false
	}
	c.Second = min(c.Second, 59) // no clock here counts a leap second
	return true
}

// hoursAndMinutes goes past 16:45:30, 16.45, 16 h 45, 16時45分, 1645 or 164530; past an hour alone only
// if something says that it is one.
func (p *parser) hoursAndMinutes(c *clockTime, named bool) {
	t, sign := p.at(0), p.at(1)
	n := t.number
	switch {
	case t.digits == 4:
		c.Hour, c.Minute, p.packed = n/100, n%100, true
		p.skip(1)
	case t.digits == 6:
		c.Hour, c.Minute, c.Second = n/1e4, n/100%100, n%100
		p.skip(1)
	case !t.short():
	case sign.term.is(hours):
		c.Hour, c.half = n, told
		p.skip(2)
		p.skipSigns('.')
		p.minutesInWords(c)
	case sign.sign == '時':
		c.Hour = n
		p.skip(2)
		p.minutesInWords(c)
	case (sign.sign == ':' || sign.sign == '.') && p.at(2).digits == 2:
		c.Hour = n
		p.skip(1)
		p.minutesInNumbers(c, sign.sign)
	case named || sign.term.is(hour|beforeNoon|afterNoon):
		c.Hour = n
		p.skip(1)
	}
}

// short reports whether a token is a number of one or two digits.
func (t token) short() bool { return t.digits == 1 || t.digits == 2 }

// minutesInWords goes past the 45 min of 16 h 45 min, and past 45分30秒.
func (p *parser) minutesInWords(c *clockTime) {
	if !p.at(0).short() {
		return
	}
	c.Minute = p.at(0).number
	p.skip(1)
	if u := p.at(0); u.sign == '分' || u.word == "min" {
		p.skip(1)
	}
	if s := p.at(0); s.short() && p.at(1).sign == '秒' {
		c.Second = s.number
		p.skip(2)
	}
}

// minutesInNumbers goes past the :45:30.123 of 16:45:30.123. Parts of a second do not matter; behind a
// comma they have three digits, because the day may stand there too.
func (p *parser) minutesInNumbers(c *clockTime, sign rune) {
	c.Minute = p.at(1).number
	p.skip(2)
	if p.at(0).sign != sign || p.at(1).digits != 2 {
		return
	}
	c.Second, p.seconds = p.at(1).number, true
	p.skip(2)
	if part := p.at(1).digits; p.at(0).sign == '.' && part > 0 || p.at(0).sign == ',' && part == 3 {
		p.skip(2)
	}
}

// offset goes past how far the clock is from UTC, if that is given: Z, UTC, (UTC), +01:00, GMT+0100 (CET).
// Abbreviations of zones alone are not read: many stand for several zones.
func (p *parser) offset(c *clockTime) {
	if p.at(1).term.is(utc) {
		p.skipSigns('(')
	}
	if p.at(0).term.is(utc) {
		c.HasOffset = true
		p.skip(1)
	}
	p.hoursFromUTC(c)
	if !c.HasOffset {
		return
	}
	c.half = told
	p.skipSigns(')')
	if p.at(0).sign == '(' && p.tokens[p.end-1].sign == ')' { // what the zone is called adds nothing
		p.next = p.end
	}
}

// The farthest that clocks are from UTC, in hours.
const (
	farthestWest = 12
	farthestEast = 14
)

// hoursFromUTC goes past +01:00, -0530 or +9. What could be the end of a time, such as the 10:00 of
// 09:00-10:00, is no offset.
func (p *parser) hoursFromUTC(c *clockTime) {
	sign, hours, minutes, length := p.at(0).sign, p.at(1), 0, 2
	switch {
	case hours.digits == 4:
		hours.number, minutes = hours.number/100, hours.number%100
	case !hours.short():
		return
	case p.at(2).sign == ':' && p.at(3).digits == 2:
		minutes, length = p.at(3).number, 4
	}
	east := time.Duration(hours.number)*time.Hour + time.Duration(minutes)*time.Minute
	switch {
	case minutes > 59:
		return
	case sign == '+' && hours.number <= farthestEast:
	case sign == '-' && hours.number <= farthestWest && (p.iso || p.seconds || !p.packed && length == 2):
		east = -east
	default:
		return
	}
	c.HasOffset, c.Offset = true, east
	p.skip(length)
}
