package sheet

import (
	"strings"

	"supportclock/calc"
)

// Options say how a table is to be read, as far as it does not say so itself.
type Options struct {
	Mapping Mapping
	Head    int   // the record with the headings; see Table.Head
	Style   Style // of dates, as chosen
	Clock24 bool  // times without AM or PM are on a clock of 24 hours, also beside others
	Said    Said  // what the visitor has said of cells that are not known

	// The agreements that a plan can be, by their names; of two that are called alike the first counts.
	Agreements []*calc.Agreement

	// What holds for rows that do not say; zero values for none. Of calc.Own, Agreement is the one.
	Tier      calc.Tier
	Agreement *calc.Agreement
	Priority  calc.Priority
	SiteID    string

	Rules   calc.Rules
	DaysOff []calc.Date
}

// Said is what cells mean, by column and cell: the number of a priority, a PlanID, or the id of a site. An empty text leaves the rows with that cell out, as faults.
type Said map[Column]map[string]string

// Say says what a cell means.
func (s Said) Say(c Column, cell, meaning string) {
	if s[c] == nil {
		s[c] = map[string]string{}
	}
	s[c][ValueKey(cell)] = meaning
}

// Of returns what has been said of a cell.
func (s Said) Of(c Column, cell string) (meaning string, ok bool) {
	meaning, ok = s[c][ValueKey(cell)]
	return meaning, ok
}

// ValueKey writes cells that are the same value in the same way.
func ValueKey(cell string) string {
	return strings.ToLower(strings.Join(strings.Fields(clean(cell)), " "))
}

func (o *Options) said(c Column, cell string) (string, bool) {
	if len(o.Said[c]) == 0 {
		return "", false
	}
	return o.Said.Of(c, cell)
}

// cell returns what a record says in a column; empty where it says nothing.
func (v *Vocabulary) cell(rec *Record, m Mapping, c Column) string {
	at, ok := m[c]
	if !ok {
		return ""
	}
	if cell := clean(rec.Cell(at)); !v.isNothing(cell) || namesPlace(c, cell) {
		return cell
	}
	return ""
}

// lacking lists the columns that a table lacks and that nothing stands in for.
func (o *Options) lacking() (faults []Fault) {
	lacks := func(c Column, instead bool) {
		if _, ok := o.Mapping[c]; !ok && !instead {
			faults = append(faults, Fault{Line: 1, Column: c, Index: -1, Code: FaultNoColumn})
		}
	}
	lacks(Submitted, false)
	lacks(Priority, o.Priority != 0)
	lacks(Tier, o.Tier != "")
	_, region := o.Mapping[Region]
	_, zone := o.Mapping[Zone]
	lacks(Site, region || zone || o.SiteID != "")
	return faults
}
