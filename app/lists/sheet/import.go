package sheet

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"supportclock/calc"
)

// mostFaults is how many faults are kept; a file of nonsense has no use for more.
const mostFaults = 10_000

// Import turns the records of a table into rows.
type Import struct {
	Rows      []Row
	Faults    []Fault
	MoreFault int   // faults beyond those kept
	Bad       []int // the records that could not be worked out

	table      *Table
	vocabulary *Vocabulary
	options    Options
	style      Style
	otherScale bool
	clocks     map[Column]*time.Location // by which the times of a column go, where its heading says so
	from, to   int
	next       int // the record whose turn it is
	row        Row // what it says, once it has been read
	read       bool
	plans      map[string]plan // cells seen before, which most are
	priorities map[string]calc.Priority
	places     map[string]placed
}

// NewImport begins to work out the records of a table that has been surveyed. Code is FaultNoColumn,
// with the column, if it lacks a column that nothing stands in for.
func NewImport(t *Table, v *Vocabulary, o Options, f Findings) (*Import, []Fault) {
	if faults := o.lacking(); len(faults) > 0 {
		return nil, faults
	}
	// What the visitor chooses from now on does not concern this import.
	mapping := Mapping{}
	for c, at := range o.Mapping {
		mapping[c] = at
	}
	o.Mapping = mapping
	i := &Import{table: t, vocabulary: v, options: o, style: f.Verdict.Style, otherScale: f.OtherScale, clocks: map[Column]*time.Location{},
		plans: map[string]plan{}, priorities: map[string]calc.Priority{}, places: map[string]placed{}}
	i.style.Halves = len(f.Verdict.Clock) > 0 && !o.Clock24
	i.from, i.to = t.rows(o.Head, mapping)
	i.next = i.from
	i.Rows = make([]Row, 0, f.Rows)
	if o.Head >= 0 {
		for _, c := range []Column{Submitted, FirstResponse} {
			if at, ok := mapping[c]; ok {
				_, i.clocks[c] = splitHeading(t.Records[o.Head].Cell(at))
			}
		}
	}
	return i, nil
}

// Next takes up to n more steps; more is false when all records are worked out. A record takes two: it
// is read, for which its site's time zone may have to be, and worked out, which may take holidays.
func (i *Import) Next(n int) (more bool) {
	for ; n > 0 && i.next < i.to; n-- {
		rec := &i.table.Records[i.next]
		if !i.read {
			if i.row, i.read = i.readRow(rec); i.read {
				continue
			}
			i.Bad = append(i.Bad, i.next)
		} else if i.workOut(rec, &i.row) {
			i.Rows = append(i.Rows, i.row)
		} else {
			i.Bad = append(i.Bad, i.next)
		}
		i.next, i.read = i.next+1, false
	}
	return i.next < i.to
}

// Progress returns how much has been worked out, from 0 to 1.
func (i *Import) Progress() float64 {
	if i.to == i.from {
		return 1
	}
	return float64(i.next-i.from) / float64(i.to-i.from)
}

func (i *Import) fault(rec *Record, c Column, code Code, accepted ...string) {
	if len(i.Faults) >= mostFaults {
		i.MoreFault++
		return
	}
	f := Fault{Line: rec.Line, Column: c, Index: -1, Code: code, Accepted: accepted}
	if at, ok := i.options.Mapping[c]; ok {
		f.Index, f.Value = at, cut(clean(rec.Cell(at)))
	}
	i.Faults = append(i.Faults, f)
}

// shifted reports whether a record has more cells than there are headings: what they say is not worth
// reading.
func (i *Import) shifted(rec *Record) bool {
	if i.options.Head < 0 {
		return false
	}
	headings := i.table.Records[i.options.Head].Len()
	for at := range rec.Len() {
		if at >= headings && trim(rec.Cell(at)) != "" {
			return true
		}
	}
	return false
}

// readRow reads a record. All that is wrong with it is told at once.
func (i *Import) readRow(rec *Record) (row Row, ok bool) {
	if i.shifted(rec) {
		i.fault(rec, NoColumn, FaultWidth)
		return row, false
	}
	row.Line = rec.Line
	row.Case = calc.Case{Rules: i.options.Rules, DaysOff: i.options.DaysOff}
	if at, named := i.options.Mapping[Number]; named {
		row.Number = cleanText(rec.Cell(at))
	}
	priority := i.readPriority(rec, &row)
	tier := i.readTier(rec, &row)
	place := i.readPlace(rec, &row)
	times := i.readMoments(rec, &row)
	return row, priority && tier && place && times
}

// priorityNames show what is accepted as a priority.
var priorityNames = []string{"1", "2", "3", "4", "P1", "P2", "P3", "P4"}

func (i *Import) readPriority(rec *Record, row *Row) bool {
	cell := i.vocabulary.cell(rec, i.options.Mapping, Priority)
	if cell == "" {
		row.Case.Priority = i.options.Priority
		if row.Case.Priority == 0 {
			i.fault(rec, Priority, FaultMissing, priorityNames...)
		}
		return row.Case.Priority != 0
	}
	p := remember(i.priorities, cell, func() calc.Priority {
		p, _ := gradeOf(cell).certain(i.otherScale)
		return p
	})
	if p == 0 {
		said, _ := i.options.said(Priority, cell)
		n, _ := strconv.Atoi(said)
		p = calc.Priority(n)
		row.Notes |= NoteSaid
	}
	if row.Case.Priority = p; p == 0 {
		i.fault(rec, Priority, FaultPriority, priorityNames...)
	}
	return p != 0
}

func (i *Import) readPlace(rec *Record, row *Row) bool {
	v, m := i.vocabulary, i.options.Mapping
	site, region, zone := v.cell(rec, m, Site), v.cell(rec, m, Region), v.cell(rec, m, Zone)
	key := strings.Join([]string{site, region, zone}, "\x00")
	p := remember(i.places, key, func() placed { return v.place(site, region, zone, &i.options) })
	row.Case.SiteID = p.siteID
	row.Notes |= p.note
	if p.code != NoFault {
		i.fault(rec, p.column, p.code, p.accept...)
	}
	return p.code == NoFault
}

// mostSeen bounds what is remembered of earlier cells.
const mostSeen = 4096

// remember returns what a cell comes to, which is worked out once for most of those that are alike.
func remember[T any](seen map[string]T, cell string, work func() T) T {
	v, ok := seen[cell]
	if !ok {
		v = work()
		if len(seen) < mostSeen {
			seen[cell] = v
		}
	}
	return v
}

func (i *Import) workOut(rec *Record, row *Row) bool {
	var err error
	if row.Due, err = calc.Due(row.Case); err == nil {
		// The next instant shows whether the time of submission counts.
		var counts time.Duration
		counts, row.Length, err = calc.Elapsed(row.Case, row.Case.Submitted.Add(1))
		row.Outside = counts == 0
	}
	switch {
	case errors.Is(err, calc.ErrUnagreed):
		i.fault(rec, Priority, FaultUnagreed, agreed(row.Case.Agreement)...)
		return false
	case err != nil:
		i.fault(rec, Submitted, FaultHorizon, "1900", "2199")
		return false
	}
	if years, weekend := calc.UnknownHolidays(row.Case, row.Due); len(years) > 0 || weekend {
		row.Notes |= NoteHolidays
	}
	if row.Answered() {
		if row.Used, _, err = calc.Elapsed(row.Case, row.FirstResponse); err != nil {
			i.fault(rec, FirstResponse, FaultHorizon, "1900", "2199")
			return false
		}
		// Counted from midnight: whoever is in time then is so for certain, but who is late may not be.
		if row.Notes&NoteDateOnly != 0 && !row.Met() {
			i.fault(rec, Submitted, FaultNoTime, momentNames...)
			return false
		}
	}
	return true
}
