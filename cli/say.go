package cli

import (
	"fmt"
	"slices"
	"strings"

	"supportclock/app/answer"
	"supportclock/app/lists/sheet"
	"supportclock/app/words"
	"supportclock/calc"
)

// pairs are what a flag that can be given several times says: a heading or a value, and what it is.
type pairs [][2]string

// take takes "Urgent=P1". What is before the last sign may have signs itself.
func (p *pairs) take(value string) error {
	at := strings.LastIndexByte(value, '=')
	if at < 1 {
		return fmt.Errorf("%q", value)
	}
	*p = append(*p, [2]string{value[:at], value[at+1:]})
	return nil
}

// columnNames are what a column can be said to be; empty for nothing.
func columnNames() (names []string) {
	for _, c := range sheet.Columns() {
		names = append(names, columnName(c))
	}
	return append(names, "")
}

// columnName is what the command line calls a column: what it calls a flag for the same, where there is one.
func columnName(c sheet.Column) string {
	if c == sheet.Tier {
		return "plan"
	}
	return string(c)
}

// checkSaid complains about what headings and values are not accepted to be.
func (l *work) checkSaid() (over bool, status int) {
	for _, pair := range l.columns {
		if names := columnNames(); !slices.Contains(names, pair[1]) {
			return true, l.refuse("-column "+pair[0]+"="+pair[1], names[:len(names)-1])
		}
	}
	accepted := slices.Concat([]string{"P1", "P2", "P3", "P4"}, l.accepted()["plan"])
	for _, pair := range l.meanings {
		if _, site := calc.SiteByID(pair[1]); !site && !slices.Contains(accepted, pair[1]) {
			return true, l.refuse("-means "+pair[0]+"="+pair[1], append(accepted, answer.SitesLike(l.command.texts, pair[1], "")))
		}
	}
	return false, good
}

// sayColumns says what columns are.
func (l *work) sayColumns(m sheet.Mapping) (over bool, status int) {
	var headings []string
	if l.head >= 0 {
		headings = l.table.Records[l.head].Cells()
	}
	for _, pair := range l.columns {
		is := func(h string) bool { return sheet.ValueKey(h) == sheet.ValueKey(pair[0]) }
		at := slices.IndexFunc(headings, is)
		if at < 0 || slices.ContainsFunc(headings[at+1:], is) { // not there, or nobody can tell which one is meant
			return true, l.refuse("-column "+pair[0], headings)
		}
		for c, used := range m {
			if used == at {
				delete(m, c)
			}
		}
		for _, c := range sheet.Columns() {
			if columnName(c) == pair[1] {
				m[c] = at
			}
		}
	}
	return false, good
}

// sayMeanings says what values mean. What a site is said for may name a place, a region or a time zone.
func (l *work) sayMeanings(said sheet.Said) {
	for _, pair := range l.meanings {
		value, meaning := pair[0], pair[1]
		switch _, site := calc.SiteByID(meaning); {
		case site:
			for _, c := range []sheet.Column{sheet.Site, sheet.Region, sheet.Zone} {
				said.Say(c, value, meaning)
			}
		case slices.Contains(l.accepted()["plan"], meaning):
			if meaning == string(calc.Own) {
				meaning = sheet.PlanID(calc.Own, l.own[0])
			}
			said.Say(sheet.Tier, value, meaning)
		default:
			said.Say(sheet.Priority, value, strings.TrimPrefix(meaning, "P"))
		}
	}
}

// remind names columns of dates or times that nothing reads.
func (l *work) remind() {
	for _, at := range l.unused {
		if heading := l.heading(sheet.Fault{Index: at}); heading != "" {
			fmt.Fprintln(l.errs, words.Fill(l.words.Unused, "column", heading))
		}
	}
}
