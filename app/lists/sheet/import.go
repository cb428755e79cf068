package sheet

import (
	"strings"
	"time"

	"supportclock/calc"
)

// Options say how a table is to be read.
type Options struct {
	Mapping  Mapping
	Headings bool   // the first record holds headings
	Order    Order  // of dates like 03/04/2026; AnyOrder leaves it to the columns
	Lang     string // whose usual order holds where a column shows none

	// What holds for rows that do not say; zero values for none.
	Tier     calc.Tier
	Priority calc.Priority
	SiteID   string

	Rules   calc.Rules
	DaysOff []calc.Date
}

// Notes are what a reader should know about a row that was read all the same.
type Notes uint8

// The notes.
const (
	NoteSkipped  Notes = 1 << iota // a local time that the clocks skipped; the first instant after it counts
	NoteRepeated                   // a local time that came twice; its first pass counts
	NoteDateOnly                   // no time of day was given; midnight counts
	NoteOrder                      // only the order decided which number of the date is the day
	NoteSite                       // a region or country with several sites; its default site counts

	noteKinds = iota
)

// Row is a case of a table that could be worked out.
type Row struct {
	Line          int
	Number        string
	Case          calc.Case
	Due           time.Time     // in the site's zone
	FirstResponse time.Time     // zero if there is none yet
	Used          time.Duration // open time from submission to the first response
	Length        time.Duration // the time the target asks for
	Outside       bool          // submitted at a time that does not count towards the target
	Notes         Notes
}

// day is when the case was submitted, at its site.
func (r *Row) day() calc.Date { return calc.DateOf(r.Case.Submitted.In(r.Due.Location())) }

// Wait returns how long after submission the first response is due.
func (r *Row) Wait() time.Duration { return r.Due.Sub(r.Case.Submitted) }

// Answered reports whether there has been a first response.
func (r *Row) Answered() bool { return !r.FirstResponse.IsZero() }

// Met reports whether the first response came in time.
func (r *Row) Met() bool { return r.Answered() && !r.FirstResponse.After(r.Due) }

// mostFaults is how many faults are kept; a file of nonsense has no use for more.
const mostFaults = 10_000

// Import turns the records of a table into rows.
type Import struct {
	Rows      []Row
	Faults    []Fault
	MoreFault int // faults beyond those kept
	Bad       int // records that could not be worked out

	table   *Table
	words   *Vocabulary
	options Options
	next    int // the record whose turn it is
	row     Row // what it says, once it has been read
	read    bool
	orders  [2]Order
	tiers   map[string]calc.Tier // cells seen before, which most are
	sites   map[string]placed
}

// placed is what a site's or region's cell came to.
type placed struct {
	siteID string
	note   Notes
	code   Code
	accept []string
}

// NewImport begins to work out the records of a table that has been read. Code is FaultNoColumn, with
// the column, if it lacks a column that nothing stands in for.
func NewImport(t *Table, words *Vocabulary, o Options) (*Import, []Fault) {
	var faults []Fault
	lacks := func(c Column, instead bool) {
		if _, ok := o.Mapping[c]; !ok && !instead {
			faults = append(faults, Fault{Line: 1, Column: c, Index: -1, Code: FaultNoColumn})
		}
	}
	lacks(Submitted, false)
	lacks(Priority, o.Priority != 0)
	lacks(Tier, o.Tier != "")
	_, region := o.Mapping[Region]
	lacks(Site, region || o.SiteID != "")
	if len(faults) > 0 {
		return nil, faults
	}
	// What the visitor chooses from now on does not concern this import.
	mapping := Mapping{}
	for c, at := range o.Mapping {
		mapping[c] = at
	}
	o.Mapping = mapping
	i := &Import{table: t, words: words, options: o, tiers: map[string]calc.Tier{}, sites: map[string]placed{}}
	if o.Headings {
		i.next = 1
	}
	i.Rows = make([]Row, 0, max(len(t.Records)-i.next, 0))
	for n, c := range []Column{Submitted, FirstResponse} {
		i.orders[n] = AnyOrder
		if at, ok := o.Mapping[c]; ok {
			i.orders[n], _ = t.OrderIn(at, o.Order, o.Lang)
		}
	}
	return i, nil
}

// Next takes up to n more steps; more is false when all records are worked out. A record takes two: it
// is read, for which its site's time zone may have to be, and worked out, which may take holidays.
func (i *Import) Next(n int) (more bool) {
	for ; n > 0 && i.next < len(i.table.Records); n-- {
		rec := &i.table.Records[i.next]
		if !i.read {
			if i.row, i.read = i.readRow(rec); i.read {
				continue
			}
			i.Bad++
		} else if i.workOut(rec, &i.row) {
			i.Rows = append(i.Rows, i.row)
		} else {
			i.Bad++
		}
		i.next, i.read = i.next+1, false
	}
	return i.next < len(i.table.Records)
}

// Progress returns how much has been worked out, from 0 to 1.
func (i *Import) Progress() float64 {
	if len(i.table.Records) == 0 {
		return 1
	}
	return float64(i.next) / float64(len(i.table.Records))
}

func (i *Import) fault(rec *Record, c Column, code Code, accepted ...string) {
	if len(i.Faults) >= mostFaults {
		i.MoreFault++
		return
	}
	f := Fault{Line: rec.Line, Column: c, Index: -1, Code: code, Accepted: accepted}
	if at, ok := i.options.Mapping[c]; ok {
		f.Index, f.Value = at, cut(strings.TrimSpace(rec.Cell(at)))
	}
	i.Faults = append(i.Faults, f)
}

// cell returns what a record says in a column, without space around it.
func (i *Import) cell(rec *Record, c Column) string {
	if at, ok := i.options.Mapping[c]; ok {
		return strings.TrimSpace(plainCell(rec.Cell(at)))
	}
	return ""
}

// readRow reads a record. All that is wrong with it is told at once.
func (i *Import) readRow(rec *Record) (row Row, ok bool) {
	ok = true
	bad := func(c Column, code Code, accepted ...string) {
		i.fault(rec, c, code, accepted...)
		ok = false
	}
	if i.options.Headings {
		for at := i.table.Records[0].Len(); at < rec.Len(); at++ {
			if strings.TrimSpace(rec.Cell(at)) != "" {
				bad(NoColumn, FaultWidth)
				return row, false // its cells have shifted; what they say is not worth reading
			}
		}
	}
	row.Line = rec.Line
	row.Number = i.cell(rec, Number)
	row.Case = calc.Case{Rules: i.options.Rules, DaysOff: i.options.DaysOff}

	row.Case.Priority = i.options.Priority
	if cell := i.cell(rec, Priority); cell != "" {
		if p, known := priority(cell); known {
			row.Case.Priority = p
		} else {
			bad(Priority, FaultPriority, "1", "2", "3", "4", "P1", "P2", "P3", "P4")
		}
	} else if row.Case.Priority == 0 {
		bad(Priority, FaultMissing, "1", "2", "3", "4", "P1", "P2", "P3", "P4")
	}

	row.Case.Tier = i.options.Tier
	if cell := i.cell(rec, Tier); cell != "" {
		if t, known := i.tier(cell); known {
			row.Case.Tier = t
		} else {
			bad(Tier, FaultTier, tierNames()...)
		}
	} else if row.Case.Tier == "" {
		bad(Tier, FaultMissing, tierNames()...)
	}

	where := i.place(i.cell(rec, Site), i.cell(rec, Region))
	row.Case.SiteID, row.Notes = where.siteID, where.note
	if where.code != NoFault {
		column := Site
		if where.code == FaultRegion {
			column = Region
		}
		bad(column, where.code, where.accept...)
	}
	site, known := calc.SiteByID(row.Case.SiteID)
	if !known { // without a zone the moments can still be checked for their form
		site = calc.DefaultSite(calc.EMEA)
	}
	zone := site.Location()

	if cell := i.cell(rec, Submitted); cell == "" {
		bad(Submitted, FaultMissing, momentNames...)
	} else if at, notes, code := i.moment(cell, i.orders[0], zone); code != NoFault {
		bad(Submitted, code, momentNames...)
	} else {
		row.Case.Submitted = at
		row.Notes |= notes
	}
	if cell := i.cell(rec, FirstResponse); cell != "" && !nothing(cell) {
		if at, notes, code := i.moment(cell, i.orders[1], zone); code != NoFault {
			bad(FirstResponse, code, momentNames...)
		} else if at.Before(row.Case.Submitted) {
			bad(FirstResponse, FaultAnsweredEarly)
		} else {
			row.FirstResponse = at
			row.Notes |= notes
		}
	}
	return row, ok
}

func (i *Import) workOut(rec *Record, row *Row) bool {
	var err error
	if row.Due, err = calc.Due(row.Case); err == nil {
		// The next instant shows whether the time of submission counts.
		var counts time.Duration
		counts, row.Length, err = calc.Elapsed(row.Case, row.Case.Submitted.Add(1))
		row.Outside = counts == 0
	}
	if err != nil {
		i.fault(rec, Submitted, FaultHorizon, "1900", "2199")
		return false
	}
	if row.Answered() {
		if row.Used, _, err = calc.Elapsed(row.Case, row.FirstResponse); err != nil {
			i.fault(rec, FirstResponse, FaultHorizon, "1900", "2199")
			return false
		}
	}
	return true
}

// momentNames show the style that is sure to be understood, and one that people use.
var momentNames = []string{"2026-11-23 16:45", "2026-11-23T16:45:00+01:00", "23.11.2026 16:45"}

func tierNames() (names []string) {
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			names = append(names, string(p.Tier))
		}
	}
	return names
}

func regionNames() (names []string) {
	for _, r := range calc.Regions() {
		names = append(names, string(r))
	}
	return names
}

// nothing reports whether a cell is one of the ways to say that there is nothing to say.
func nothing(cell string) bool {
	switch strings.ToLower(cell) {
	case "-", "–", "—", "n/a", "na", "null", "none", "nil":
		return true
	}
	return false
}

// mostSeen bounds what is remembered of earlier cells.
const mostSeen = 4096

func (i *Import) tier(cell string) (calc.Tier, bool) {
	if t, seen := i.tiers[cell]; seen {
		return t, t != ""
	}
	t, known := i.words.tier(cell)
	if len(i.tiers) < mostSeen {
		i.tiers[cell] = t
	}
	return t, known
}

func (i *Import) place(siteCell, regionCell string) placed {
	key := siteCell + "\x00" + regionCell
	if p, seen := i.sites[key]; seen {
		return p
	}
	p := i.findPlace(siteCell, regionCell)
	if len(i.sites) < mostSeen {
		i.sites[key] = p
	}
	return p
}

// findPlace decides on a site: the one that is named; for a region its default site; for a country
// with several sites the one that rows without a site have, if it lies there.
func (i *Import) findPlace(siteCell, regionCell string) placed {
	region := calc.Region("")
	if regionCell != "" {
		r, known := i.words.regions[fold(regionCell)]
		if !known {
			return placed{code: FaultRegion, accept: regionNames()}
		}
		region = r
	}
	if siteCell == "" {
		standing, _ := calc.SiteByID(i.options.SiteID)
		switch {
		case standing.ID != "" && (region == "" || standing.Region == region):
			return placed{siteID: standing.ID}
		case region != "":
			site := calc.DefaultSite(region)
			if region == calc.Japan { // has no other
				return placed{siteID: site.ID}
			}
			return placed{siteID: site.ID, note: NoteSite}
		}
		return placed{code: FaultMissing, accept: []string{"NL", "GB", "US-Eastern", "JP"}}
	}
	ids := i.words.sitesNamed(siteCell)
	if region != "" { // the region can tell sites of one name apart
		var inside []string
		for _, id := range ids {
			if s, _ := calc.SiteByID(id); s.Region == region {
				inside = append(inside, id)
			}
		}
		if len(ids) > 0 && len(inside) == 0 {
			return placed{code: FaultSiteRegion, accept: []string{string(region)}}
		}
		ids = inside
	}
	switch len(ids) {
	case 0:
		return placed{code: FaultSite, accept: []string{"NL", "GB", "US-Eastern", "JP"}}
	case 1:
		return placed{siteID: ids[0]}
	}
	for _, id := range ids {
		if id == i.options.SiteID {
			return placed{siteID: id, note: NoteSite}
		}
	}
	return placed{code: FaultAmbiguousSite, accept: ids}
}

// moment reads a cell of a column of dates.
func (i *Import) moment(cell string, order Order, zone *time.Location) (at time.Time, notes Notes, code Code) {
	m, code := ParseMoment(cell, order)
	if code != NoFault {
		return at, 0, code
	}
	at, clash := m.In(zone)
	switch clash {
	case calc.Skipped:
		notes |= NoteSkipped
	case calc.Repeated:
		notes |= NoteRepeated
	}
	if m.DateOnly {
		notes |= NoteDateOnly
	}
	if m.Ambiguous {
		notes |= NoteOrder
	}
	return at, notes, NoFault
}
