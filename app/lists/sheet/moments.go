package sheet

import (
	"time"

	"supportclock/calc"
)

// momentNames show the style that is sure to be understood, and one that people use.
var momentNames = []string{"2026-11-23 16:45", "2026-11-23T16:45:00+01:00", "23.11.2026 16:45"}

// readMoments reads when a case was submitted and answered. Without a known place the moments can still
// be checked for their form.
func (i *Import) readMoments(rec *Record, row *Row) (ok bool) {
	site, _ := calc.SiteByID(row.Case.SiteID) // the clock of no site is that of UTC
	ok = true
	bad := func(c Column, code Code, accepted ...string) {
		i.fault(rec, c, code, accepted...)
		ok = false
	}
	m, column, code := i.moment(rec, Submitted, SubmittedTime)
	if code != NoFault {
		bad(column, code, momentNames...)
	} else {
		row.Case.Submitted = i.instant(m, Submitted, site, row)
	}
	if i.vocabulary.cell(rec, i.options.Mapping, FirstResponse) == "" {
		return ok
	}
	switch m, column, code = i.moment(rec, FirstResponse, FirstResponseTime); {
	case code != NoFault:
		bad(column, code, momentNames...)
	case m.DateOnly: // whether it was in time is not to be told
		bad(FirstResponse, FaultNoTime, momentNames...)
	default:
		if row.FirstResponse = i.response(m, site, row); row.FirstResponse.Before(row.Case.Submitted) {
			bad(FirstResponse, FaultAnsweredEarly)
		}
	}
	return ok
}

// settled is a moment of a row, with what had to be known for it.
type settled struct {
	local
	notes Notes
}

// moment reads the cell of a moment, and that of its time of day where it stands by itself. A fault is
// in the column that is returned.
func (i *Import) moment(rec *Record, date, clock Column) (s settled, c Column, code Code) {
	cell := i.vocabulary.cell(rec, i.options.Mapping, date)
	if cell == "" {
		return s, date, FaultMissing
	}
	m, code := ParseMoment(cell)
	if code != NoFault {
		return s, date, code
	}
	midnight := m.Hour+m.Minute+m.Second == 0 && !m.HasOffset // what programs add to a day, or nothing
	if cell := i.vocabulary.cell(rec, i.options.Mapping, clock); cell != "" && midnight {
		t, ok := ParseTime(cell)
		if !ok {
			if t, ok = timeOfMoment(cell); !ok {
				return s, clock, FaultTime
			}
		}
		m.clockTime = t
	}
	at, chosen, code := m.Settle(i.style)
	if code != NoFault {
		return s, date, code
	}
	s.local = at
	for _, note := range []struct {
		holds bool
		note  Notes
	}{{chosen, NoteOrder}, {m.DateOnly, NoteDateOnly}, {m.serial, NoteSerial}, {i.clocks[date] != nil && !m.HasOffset, NoteClock}} {
		if note.holds {
			s.notes |= note.note
		}
	}
	return s, date, NoFault
}

// timeOfMoment reads the time of a cell that also has a day, such as the 1899-12-30 15:40 by which some
// programs write a time alone.
func timeOfMoment(cell string) (clockTime, bool) {
	m, code := ParseMoment(cell)
	return m.clockTime, code == NoFault && !m.DateOnly
}

// instant is when a moment was, by the clock of its heading or of its site.
func (i *Import) instant(s settled, c Column, site calc.Site, row *Row) time.Time {
	at, clash := s.In(i.zone(c, site), false)
	row.Notes |= s.notes
	switch clash {
	case calc.Skipped:
		row.Notes |= NoteSkipped
	case calc.Repeated:
		row.Notes |= NoteRepeated
	}
	return at
}

// response is when a first response was. In an hour that comes twice it is the pass that is not before
// the submission.
func (i *Import) response(s settled, site calc.Site, row *Row) time.Time {
	zone := i.zone(FirstResponse, site)
	at, clash := s.In(zone, false)
	row.Notes |= s.notes
	switch {
	case clash == calc.Skipped:
		row.Notes |= NoteSkipped
	case at.Before(row.Case.Submitted): // it was its second pass, or it is a fault
		row.Notes |= NoteSecond
		at, _ = s.In(zone, true)
	case clash == calc.Repeated:
		row.Notes |= NoteRepeated
	}
	return at
}

// zone is by which clock the times of a column go.
func (i *Import) zone(c Column, site calc.Site) *time.Location {
	if zone := i.clocks[c]; zone != nil {
		return zone
	}
	return site.Location()
}
