package sheet

import (
	"sync"

	"supportclock/app/words"
)

// Column is what a column of a file says about its cases.
type Column string

// The columns that are read.
const (
	NoColumn          Column = ""
	Number            Column = "number"              // what the customer calls the case
	Submitted         Column = "submitted"           // when
	SubmittedTime     Column = "submitted-time"      // the time of day, where it stands by itself
	Priority          Column = "priority"            // 1 to 4
	Tier              Column = "tier"                // the plan
	Region            Column = "region"              // stands for its default site where no site is given
	Site              Column = "site"                // the place whose clock and holidays count
	Zone              Column = "zone"                // its time zone, which tells the sites of a country apart
	FirstResponse     Column = "first-response"      // when the vendor answered first
	FirstResponseTime Column = "first-response-time" // the time of day, where it stands by itself
)

// Columns lists the columns in the order to offer them.
func Columns() []Column {
	return []Column{Number, Submitted, SubmittedTime, Priority, Tier, Region, Site, Zone, FirstResponse, FirstResponseTime}
}

// Mapping says where each column stands in a file, from 0. A column that is not in it is not read.
type Mapping map[Column]int

// headings are the headings by which columns are known, folded, with how likely each is: the lower the
// likelier.
var headings = sync.OnceValue(func() map[Column]map[string]int {
	all := map[Column]map[string]int{}
	for _, c := range Columns() {
		all[c] = map[string]int{}
		add := func(names []string, first int) {
			for n, h := range names {
				key := headingKey(h)
				if known, ok := all[c][key]; !ok || first+n < known {
					all[c][key] = first + n
				}
			}
		}
		for _, r := range words.Readings() {
			add(r.Headings.Of(string(c)), 0)
			if c == Number { // a case without a number may have a title
				add(r.Headings.Of("title"), 1000)
			}
		}
	}
	return all
})

// MapHeadings finds the columns by their headings.
func MapHeadings(header []string) Mapping {
	keys := make([]string, len(header))
	for i, h := range header {
		name, _ := splitHeading(h)
		keys[i] = headingKey(ownField(name))
	}
	m, taken := Mapping{}, map[int]bool{}
	for _, c := range Columns() {
		known := headings()[c]
		at, best := -1, 0
		for i, key := range keys {
			if rank, ok := known[key]; ok && !taken[i] && (at < 0 || rank < best) {
				at, best = i, rank
			}
		}
		if at >= 0 {
			m[c], taken[at] = at, true
		}
	}
	return m
}

// Guess finds the columns by their headings and by what stands in them: a column of times belongs to
// one of dates without any, and a column of neither is no moment.
func (t *Table) Guess(head int) Mapping {
	if head < 0 || head >= len(t.Records) {
		return Mapping{}
	}
	m := MapHeadings(t.Records[head].Cells())
	for _, c := range []Column{Submitted, FirstResponse} {
		t.preferDates(m, c, head)
	}
	if at, ok := m[FirstResponse]; ok && t.Column(at).HoldsTimes() { // how long it took, not when it was
		delete(m, FirstResponse)
	}
	for _, pair := range [][2]Column{{Submitted, SubmittedTime}, {FirstResponse, FirstResponseTime}} {
		t.pairUp(m, pair[0], pair[1])
	}
	return m
}

// preferDates takes another column of dates whose heading is known for one that holds none, such as a column
// of people below Created.
func (t *Table) preferDates(m Mapping, c Column, head int) {
	if at, ok := m[c]; !ok || t.Column(at).Dates > 0 {
		return
	}
	cells := t.Records[head].Cells()
	for i := range cells {
		if m.uses(i) || !t.Column(i).HoldsDates() {
			cells[i] = "" // is no candidate
		}
	}
	if at, ok := MapHeadings(cells)[c]; ok {
		m[c] = at
	}
}

// pairUp keeps a column of times only beside one of dates without times.
func (t *Table) pairUp(m Mapping, date, clock Column) {
	at, mapped := m[date]
	times, timed := m[clock]
	if timed && (!mapped || !t.Column(times).HoldsTimes() || t.Column(at).Bare == 0 && t.Column(at).Dates > 0) {
		delete(m, clock)
		timed = false
	}
	if !mapped || timed || t.Column(at).Bare == 0 {
		return
	}
	// Beside a date without a time stands the time, whatever it is called.
	if next := at + 1; t.Column(next).HoldsTimes() && !m.uses(next) {
		m[clock] = next
	}
}

// uses reports whether a column of the file is read.
func (m Mapping) uses(at int) bool {
	for _, i := range m {
		if i == at {
			return true
		}
	}
	return false
}

// Unused lists the columns of dates or times that a mapping does not read.
func (t *Table) Unused(m Mapping) (list []int) {
	for i, c := range t.columns {
		if (c.HoldsDates() || c.HoldsTimes()) && !m.uses(i) {
			list = append(list, i)
		}
	}
	return list
}

// mostTitles is how many lines may stand above the headings.
const mostTitles = 25

// Head finds the record with the headings: of the first ones, the one that has the most headings which
// are known. Where none is known it is the first record, unless that holds a date. It is -1 where no
// record holds headings.
func (t *Table) Head() int {
	best, most := -1, 0
	for n, known := range t.known {
		if known > most {
			best, most = n, known
		}
	}
	top := t.top()
	if most > 1 || most == 1 && best == top {
		return best
	}
	if top == len(t.Records) {
		return -1
	}
	for _, c := range t.Records[top].Cells() {
		if _, code := ParseMoment(clean(c)); code == NoFault {
			return -1
		}
	}
	return top
}

// top is the first record that is no title: a line with one cell above a table of several.
func (t *Table) top() int {
	for n := range min(len(t.Records), mostTitles) {
		if t.Records[n].filled() > 1 || t.Width() < 2 {
			return n
		}
	}
	return 0
}

// rows returns where the rows begin and end that are cases: below the headings, and above lines such as
// a total, which say nothing of when a case was submitted.
func (t *Table) rows(head int, m Mapping) (from, to int) {
	from, to = head+1, len(t.Records)
	if head < 0 {
		from = t.top()
	}
	at, mapped := m[Submitted]
	if !mapped || len(m) < 2 {
		return from, to
	}
	for lowest := to - mostTotals; to > max(from, lowest); {
		r := &t.Records[to-1]
		if !r.total() && (clean(r.Cell(at)) != "" || r.filled() > 1) || r.dated(at) {
			break
		}
		to--
	}
	return from, to
}

// mostTotals is how many lines may stand below the rows.
const mostTotals = 1000

// filled counts the cells in which something stands, up to two.
func (r *Record) filled() (n int) {
	for i := range r.Len() {
		if n < 2 && trim(r.Cell(i)) != "" {
			n++
		}
	}
	return n
}

// dated reports whether a record has a date in a column.
func (r *Record) dated(at int) bool {
	_, code := ParseMoment(clean(r.Cell(at)))
	return code == NoFault
}

// total reports whether a record begins as those do that sum others up.
func (r *Record) total() bool {
	for i := range r.Len() {
		if cell := fold(r.Cell(i)); cell != "" {
			return totals()[cell]
		}
	}
	return false
}

var totals = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, r := range words.Readings() {
		for _, w := range r.Total {
			all[fold(w)] = true
		}
	}
	return all
})
