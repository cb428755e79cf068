package sheet

import (
	"slices"
	"time"

	"supportclock/calc"
)

// parser walks over the tokens of a cell. It holds them itself so that reading allocates little.
type parser struct {
	tokens    [mostTokens + 1]token // the last is none, like all behind the end
	next, end int
	numbers   [3]token // of the day
	sign      rune     // between them
	iso       bool     // a T stands before the time
	seconds   bool     // the time has seconds
	packed    bool     // the time has no sign in it: 1645
}

// at returns a token ahead, or none.
func (p *parser) at(i int) token {
	return p.tokens[min(p.next+i, mostTokens)]
}

func (p *parser) skip(n int) { p.next = min(p.next+n, p.end) }

func (p *parser) skipSigns(signs ...rune) {
	for slices.Contains(signs, p.at(0).sign) {
		p.skip(1)
	}
}

// weekday goes past the name of a weekday with its stop or comma, and returns the days it may mean, as
// bits. A word that may also be a month is a weekday only before a whole day: "mar." is a Tuesday in
// French.
func (p *parser) weekday() (days uint8) {
	t := p.at(0)
	days = t.term.weekdays | weekdaySign(t.sign)
	if days == 0 {
		return 0
	}
	start := p.next
	p.skip(1)
	p.skipSigns('.', ',')
	if behind := p.next; t.term.months != 0 {
		if p.shape() == nil {
			p.next = start
			return 0
		}
		p.next = behind
	}
	return days
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
	bare := p.end == 1
	if whole.digits != 5 || whole.number < firstSerial || whole.number > lastSerial || !bare && p.end != 3 {
		return false
	}
	if !bare && (sign != '.' && sign != ',' || fraction.digits == 0) {
		return false
	}
	scale, unit := 1, 60
	for range min(fraction.digits, mostDigits) {
		scale *= 10
	}
	if fraction.digits > 6 {
		unit = 1
	}
	seconds := (2*fraction.number*(secondsPerDay/unit)/scale + 1) / 2 * unit
	m.days = [len(orders)]calc.Date{dayZero.AddDays(whole.number + seconds/secondsPerDay)}
	seconds %= secondsPerDay
	m.Hour, m.Minute, m.Second = seconds/3600, seconds/60%60, seconds%60
	m.serial, m.DateOnly = true, bare
	return true
}

const secondsPerDay = 24 * 60 * 60

// dayZero is the day from which spreadsheets count, as far as they do so right: they take 1900 for a
// leap year.
var dayZero = calc.Date{Year: 1899, Month: time.December, Day: 30}
