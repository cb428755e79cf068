package sheet

import (
	"slices"
	"strconv"

	"supportclock/calc"
)

// Value is what a cell says that is not known for certain. The visitor says once what it means.
type Value struct {
	Column   Column
	Text     string
	Rows     int
	Proposed string   // what it could mean; empty where nothing can be proposed
	Sites    []string // between which to choose; nil for all
}

// mostValues is how many values of a column are listed. A column with more is hardly one of its kind.
const mostValues = 60

// Findings are what a survey of all rows shows, and what stays open.
type Findings struct {
	Verdict    Verdict // on the dates
	OtherScale bool    // the numbers of priorities are on another scale than 1 to 4
	Values     []Value // that are not known
	MoreValues int     // that are not listed
	Rows       int     // that are cases
	Around     int     // lines above and below them, which are left out
}

// Survey looks at all rows of a table before any is worked out: one file has one reading.
type Survey struct {
	table      *Table
	vocabulary *Vocabulary
	options    Options
	from, next int
	to         int
	evidence   Evidence
	values     map[Column]map[string]*Value
	order      []*Value
	found      Findings
	grades     map[string]grade
}

// NewSurvey begins to survey a table that has been read.
func NewSurvey(t *Table, v *Vocabulary, o Options) *Survey {
	from, to := t.rows(o.Head, o.Mapping)
	s := &Survey{table: t, vocabulary: v, options: o, from: from, next: from, to: to, evidence: t.Evidence,
		values: map[Column]map[string]*Value{}, grades: map[string]grade{}}
	s.options.Said = nil // what has been said can still be changed
	s.found.Rows = to - from
	s.found.Around = len(t.Records) - to + from
	if o.Head >= 0 {
		s.found.Around--
	}
	return s
}

// Next surveys up to n more rows; more is false when all have been.
func (s *Survey) Next(n int) (more bool) {
	for ; n > 0 && s.next < s.to; n-- {
		s.look(&s.table.Records[s.next])
		s.next++
	}
	return s.next < s.to
}

// Progress returns how much has been surveyed, from 0 to 1.
func (s *Survey) Progress() float64 {
	if s.to == s.from {
		return 1
	}
	return float64(s.next-s.from) / float64(s.to-s.from)
}

func (s *Survey) look(rec *Record) {
	v, m := s.vocabulary, s.options.Mapping
	cell := func(c Column) string { return v.cell(rec, m, c) }
	if submitted, response := cell(Submitted), cell(FirstResponse); submitted != "" && response != "" {
		if from, code := ParseMoment(submitted); code == NoFault {
			if to, code := ParseMoment(response); code == NoFault {
				s.evidence.addCase(&from, &to)
			}
		}
	}
	if p := cell(Priority); p != "" {
		s.count(Priority, p, Value{})
		g := remember(s.grades, ValueKey(p), func() grade { return gradeOf(p) })
		s.found.OtherScale = s.found.OtherScale || g.otherScale()
	}
	if tier := cell(Tier); tier != "" {
		if _, known := v.tier(tier); !known && s.options.named(tier) == nil {
			s.count(Tier, tier, Value{Proposed: string(v.likelyTier(tier))})
		}
	}
	s.lookAtPlace(cell(Site), cell(Region), cell(Zone))
}

// lookAtPlace counts the cell that keeps a row from having a place, and a region that stands for its
// usual site.
func (s *Survey) lookAtPlace(site, region, zone string) {
	p := s.vocabulary.place(site, region, zone, &s.options)
	proposed := ""
	if slices.Contains(p.sites, s.options.SiteID) {
		proposed = s.options.SiteID
	}
	switch {
	case p.code == NoFault && p.note&NoteSite != 0:
		r, _ := s.vocabulary.regionOf(region, &s.options)
		s.count(Region, region, Value{Proposed: p.siteID, Sites: sitesOf(r)})
	case p.code == FaultRegion:
		s.count(Region, region, Value{})
	case p.code == FaultZone, p.code == FaultAmbiguousSite && p.column == Zone:
		s.count(Zone, zone, Value{Sites: p.sites, Proposed: proposed})
	case p.code == FaultSite, p.code == FaultAmbiguousSite:
		s.count(Site, site, Value{Sites: p.sites, Proposed: proposed})
	}
}

func sitesOf(r calc.Region) (ids []string) {
	for _, s := range calc.Sites() {
		if s.Region == r {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// count counts a row with a value.
func (s *Survey) count(c Column, cell string, v Value) {
	key := ValueKey(cell)
	if known := s.values[c][key]; known != nil {
		known.Rows++
		return
	}
	if s.values[c] == nil {
		s.values[c] = map[string]*Value{}
	}
	if len(s.values[c]) >= mostSeen {
		return
	}
	v.Column, v.Text, v.Rows = c, cut(cell), 1
	s.values[c][key] = &v
	s.order = append(s.order, &v)
}

// Verdict weighs what all rows show about the dates, and what the visitor has chosen.
func (s *Survey) Verdict(chosen Style) Verdict { return s.evidence.Verdict(chosen) }

// Findings returns what the survey has shown.
func (s *Survey) Findings() Findings {
	f := s.found
	f.Verdict = s.evidence.Verdict(s.options.Style)
	listed := map[Column]int{}
	for _, v := range s.order {
		if v.Column == Priority {
			g := s.grades[ValueKey(v.Text)]
			if _, certain := g.certain(f.OtherScale); certain {
				continue
			}
			v.Proposed = ""
			if p := g.proposed(); p != 0 {
				v.Proposed = strconv.Itoa(int(p))
			}
		}
		if listed[v.Column]++; listed[v.Column] > mostValues {
			f.MoreValues++
			continue
		}
		f.Values = append(f.Values, *v)
	}
	return f
}
