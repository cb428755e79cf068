package app

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"supportclock/app/sheet"
	"supportclock/calc"
)

// stage is how far a list has come.
type stage int

const (
	bringing stage = iota
	settling       // read; how it is to be worked out
	worked
)

// The table draws a window of its rows. All rows of a layout are equally high, as the style sheet
// has it, so that their places can be told without drawing them.
const (
	rowHeight       = 44
	rowHeightNarrow = 128
	openRows        = 14 // drawn at first
	drawnRows       = 36 // at a time
	spareRows       = 12 // of which above what is seen
)

// bulkView is what one drawing of the page shows.
type bulkView struct {
	view
	words *BulkTexts

	stage    stage
	unfolded int    // parts of the stage's page that are drawn after the first
	name     string // of the file
	broken   sheet.Code
	job      string // what is being done; empty if nothing
	done     float64
	said     string
	table    *sheet.Table
	options  sheet.Options
	lacking  []sheet.Fault

	rows       []sheet.Row
	sorted     []int32 // the rows in the order shown
	ordered    ordering
	asked      ordering // what the rows are being sorted by
	first      int      // of the rows drawn, in the order shown
	turned     int      // counts how often other rows were drawn
	height     int      // of a row
	faults     []sheet.Fault
	uncounted  int // faults that were not kept
	bad        int
	mostFaults int
	totals     sheet.Totals
	groups     []sheet.Group
}

// allUnfolded is when a page is whole: all of its parts, and of the table as much as is drawn at a time.
const allUnfolded = 4

// ordering is what rows are in order by; the zero value leaves them as in the file.
type ordering struct {
	by         sheet.Field
	descending bool
}

// frame sets what header and footer need.
func (v *bulkView) frame() {
	v.site, _ = calc.SiteByID(v.query.Site)
	v.plan, v.family, _ = calc.PlanByTier(v.query.Plan)
}

// again goes back to the beginning.
func (v *bulkView) again() { *v = bulkView{view: v.view, words: v.words} }

// percent is how much of a job is done.
func (v *bulkView) percent() int { return int(v.done * 100) }

// settle guesses how a list that has been read is to be worked out. What the visitor has chosen for
// the list stays if it is only cut up differently.
func (v *bulkView) settle(table *sheet.Table) {
	order, name := v.options.Order, v.name
	v.again()
	v.name, v.table, v.stage = name, table, settling
	v.edition++
	v.options = sheet.Options{
		Headings: table.HasHeadings(), Lang: string(v.t.Lang), Mapping: sheet.Mapping{},
		Order: order, Tier: v.query.Plan, Priority: calc.P3, SiteID: v.query.Site,
	}
	if v.options.Headings {
		v.options.Mapping = sheet.MapHeadings(table.Records[0].Cells())
	}
}

// setting takes in how the list is to be worked out, as a control names it.
func (v *bulkView) setting(name, value string) bool {
	v.lacking = nil
	v.edition++
	o := &v.options
	switch {
	case name == controlHeadings:
		o.Headings = value == "on"
	case name == controlOrder:
		o.Order = sheet.Order(value)
	case name == controlElse+paramPlan:
		o.Tier = calc.Tier(value)
	case name == controlElse+paramPriority:
		n, _ := strconv.Atoi(value)
		o.Priority = calc.Priority(n)
	case name == controlElse+paramSite:
		o.SiteID = value
	case strings.HasPrefix(name, controlColumn):
		column := sheet.Column(strings.TrimPrefix(name, controlColumn))
		delete(o.Mapping, column)
		if n, err := strconv.Atoi(value); err == nil {
			o.Mapping[column] = n
		}
	default:
		return false
	}
	return true
}

// width is how many columns the list has.
func (v *bulkView) width() (n int) {
	for _, r := range v.table.Records[:min(len(v.table.Records), 50)] {
		n = max(n, r.Len())
	}
	return n
}

// columnName is what a column of the list is called.
func (v *bulkView) columnName(i int) string {
	if v.options.Headings {
		if h := strings.TrimSpace(v.table.Records[0].Cell(i)); h != "" {
			return clipText(h)
		}
	}
	return fill(v.words.Nth, "n", number(i+1))
}

// count is how many rows there are to work out.
func (v *bulkView) count() int {
	n := len(v.table.Records)
	if v.options.Headings {
		n--
	}
	return n
}

// result takes in the list as worked out.
func (v *bulkView) result(i *sheet.Import, r *sheet.Report, height int) {
	v.stage, v.unfolded = worked, 0
	v.edition++
	v.rows, v.groups = i.Rows, r.Groups()
	v.faults = slices.Concat(v.table.Faults, i.Faults)
	sort.SliceStable(v.faults, func(i, j int) bool { return v.faults[i].Line < v.faults[j].Line })
	v.uncounted, v.bad, v.mostFaults = i.MoreFault, i.Bad+len(v.table.Faults), mostNotices
	v.totals = sheet.Total(v.rows, v.now)
	v.sorted = make([]int32, len(v.rows))
	for n := range v.sorted {
		v.sorted[n] = int32(n)
	}
	v.ordered, v.asked, v.first, v.height = ordering{}, ordering{}, 0, height
	// The rows hold all that is needed from now on, but for the headings: long lists are memory to search.
	v.table.Records = slices.Clone(v.table.Records[:1])
}

// order takes in the rows as sorted by a field, or backwards.
func (v *bulkView) order(rows []int32, o ordering) {
	if o.descending {
		slices.Reverse(rows)
	}
	v.sorted, v.ordered, v.first = rows, o, 0
	v.turned++
}

// tierRanks order the plans as the sheets do.
func tierRanks() map[calc.Tier]int64 {
	ranks := map[calc.Tier]int64{}
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			ranks[p.Tier] = int64(len(ranks))
		}
	}
	return ranks
}

// look moves the rows that are drawn to where the table has been scrolled to. It reports whether
// others have to be drawn.
func (v *bulkView) look(top, height int) bool {
	seen := max(top, 0) / height
	last := v.first + len(v.drawn())
	above := v.first == 0 || seen >= v.first+spareRows/4
	below := last == len(v.sorted) || seen+drawnRows-spareRows-spareRows/2 <= last
	if v.height == height && above && below {
		return false
	}
	v.height = height
	v.turned++
	v.first = min(max(seen-spareRows, 0), max(len(v.sorted)-drawnRows, 0))
	return true
}

// drawn returns the rows that are drawn: at first those that can be seen.
func (v *bulkView) drawn() []int32 {
	many := drawnRows
	if v.unfolded < allUnfolded {
		many = openRows
	}
	return v.sorted[v.first:min(v.first+many, len(v.sorted))]
}

// reason words what did not count towards a case, in one line.
func (v *bulkView) reason(c calc.Case) string {
	segments, err := calc.Segments(c)
	if err != nil {
		return ""
	}
	var causes []string
	for _, st := range segments {
		if st.Counted || st.Cause == calc.ClockChange {
			continue
		}
		if cause := v.t.cause(st); !slices.Contains(causes, cause) {
			causes = append(causes, cause)
		}
	}
	return v.t.List(causes)
}

// notes words what a reader should know about a row.
func (v *bulkView) notes(r *sheet.Row) string {
	var list []string
	for bit, text := range v.words.Notes {
		if r.Notes&(1<<bit) != 0 {
			list = append(list, text)
		}
	}
	return v.t.List(list)
}

// outcome words how the answer to a case came, and how much of its time that took.
func (v *bulkView) outcome(r *sheet.Row) (words, used string) {
	if !r.Answered() {
		return v.words.Waiting, ""
	}
	words = v.words.Missed
	if r.Met() {
		words = v.words.InTime
	}
	return words, v.t.HoursSpan(r.Used) + " / " + v.t.HoursSpan(r.Length)
}

// faultText says what is wrong with a cell, where, and what would do.
func (v *bulkView) faultText(f sheet.Fault) string {
	what := v.words.Mapping.of(f.Column)
	if f.Index >= 0 {
		if name := v.columnName(f.Index); what == "" || f.Column == sheet.NoColumn {
			what = name
		}
	}
	text := fill(v.words.Faults.of(f.Code), "value", f.Value)
	if f.Code != sheet.FaultNoColumn {
		if what == "" {
			what = "–"
		}
		text = fill(v.words.Fault, "line", number(f.Line), "column", what, "what", text)
	} else {
		text = v.t.labelled(what, text)
	}
	if len(f.Accepted) > 0 {
		accepted := strings.Join(f.Accepted, ", ")
		if f.Code == sheet.FaultSite || f.Column == sheet.Site && f.Code == sheet.FaultMissing {
			accepted += " " + v.words.Sites
		}
		text += " " + fill(v.words.Accept, "accepted", accepted)
	}
	return text
}

// inPercent writes a share.
func inPercent(share float64) string { return strconv.Itoa(int(share*100+0.5)) + " %" }

// when writes a moment on a site's clock, with its year: a list may reach over several.
func (v *bulkView) whenExactly(at time.Time) string {
	return fill(v.t.Dates.MomentShort, "date", calc.DateOf(at).String(), "time", v.t.Time(at))
}

// sampleList is a list to try the page with, around the present week.
func sampleList(v *bulkView) []byte {
	w := sheet.CSV{}
	out := w.AppendRecord(nil, v.words.Mapping.of(sheet.Number), v.words.Mapping.of(sheet.Submitted), v.words.Mapping.of(sheet.Priority),
		v.words.Mapping.of(sheet.Tier), v.words.Heads.of(sheet.FieldSite), v.words.Mapping.of(sheet.FirstResponse))
	day := v.now.UTC().Truncate(24 * time.Hour)
	for i, site := range []string{"NL", "GB", "US-Eastern", "JP", "DE", "FR", "AU-Sydney", "NL"} {
		s, _ := calc.SiteByID(site)
		at := day.Add(-time.Duration(i*19)*time.Hour + 14*time.Hour).In(s.Location())
		answered := ""
		if i%3 != 0 {
			answered = at.Add(time.Duration(i) * 97 * time.Minute).Format("2006-01-02 15:04")
		}
		out = w.AppendRecord(out, "E-"+number(1000+i), at.Format("2006-01-02 15:04"), "P"+number(1+i%4),
			string([]calc.Tier{calc.Enterprise, calc.Business, calc.Online}[i%3]), site, answered)
	}
	return append(out, w.AppendRecord(nil, "E-1099", "2026-02-30", "P7", "gold", "NL", "")...)
}
