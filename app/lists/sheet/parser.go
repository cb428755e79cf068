package sheet

import (
	"slices"
	"strings"
	"time"

	"supportclock/calc"
)

// parser walks over the tokens of a cell. It holds them itself so that reading allocates little.
type parser struct {
	tokens    [mostTokens]token
	next, end int
	numbers   [3]token // of the day
	sign      rune     // between them
	iso       bool     // a T stands before the time
	seconds   bool     // the time has seconds
	packed    bool     // the time has no sign in it: 1645
}

// at returns a token ahead, or none.
func (p *parser) at(i int) token {
	if p.next+i < p.end {
		return p.tokens[p.next+i]
	}
	return token{}
}

func (p *parser) skip(n int) { p.next = min(p.next+n, p.end) }

func (p *parser) skipSigns(signs ...rune) {
	for p.next < p.end && slices.Contains(signs, p.at(0).sign) {
		p.skip(1)
	}
}

// weekday goes past the name of a weekday with its stop or comma, and returns the days it may mean, as
// bits.
func (p *parser) weekday() (days uint8) {
	t := p.at(0)
	days = t.term.weekdays | weekdaySign(t.sign)
	if days == 0 {
		return 0
	}
	if t.term.months != 0 && !p.dayFollows() { // "mar." is a Tuesday in French only before a day
		return 0
	}
	p.skip(1)
	p.skipSigns('.', ',')
	return days
}

// dayFollows reports whether a day with a month of its own comes behind the first word: one by name, or
// two more numbers between signs.
func (p *parser) dayFollows() bool {
	for _, t := range p.tokens[p.next+1 : p.end] {
		if t.term.months != 0 {
			return true
		}
	}
	at := 1
	for p.at(at).sign == '.' || p.at(at).sign == ',' {
		at++
	}
	sign := p.at(at + 1).sign
	return p.at(at).digits > 0 && sign != 0 && strings.ContainsRune("-/.年", sign) && p.at(at+2).digits > 0 &&
		(p.at(at+3).sign == sign || p.at(at+3).sign == '月') && p.at(at+4).digits > 0
}

// The days that are taken for a spreadsheet's count: those of 1954 to 2119, so that few other numbers
// are.
const (
	firstSerial = 20_000
	lastSerial  = 79_999
)

// serial reads the days since 1900 that spreadsheets count. Their fraction is never exact: it is
// rounded to the minute, or to the second where it has the digits for that.
func (p *parser) serial(m *Moment) bool {
	whole, sign, fraction := p.at(0), p.at(1).sign, p.at(2)
	if whole.digits != 5 || whole.number < firstSerial || whole.number > lastSerial {
		return false
	}
	seconds := 0
	if p.end > 1 {
		if p.end != 3 || sign != '.' && sign != ',' || fraction.digits == 0 {
			return false
		}
		scale := 1
		for range min(fraction.digits, mostDigits) {
			scale *= 10
		}
		unit := 60
		if fraction.digits > 6 {
			unit = 1
		}
		seconds = (2*fraction.number*(24*60*60/unit)/scale + 1) / 2 * unit
	}
	first := calc.Date{Year: 1899, Month: time.December, Day: 30}
	m.days[0] = first.AddDays(whole.number + seconds/(24*60*60))
	seconds %= 24 * 60 * 60
	m.Hour, m.Minute, m.Second = seconds/3600, seconds/60%60, seconds%60
	m.serial, m.DateOnly = true, p.end == 1
	return true
}
