package lists

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
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
	drawnRows       = 36 // at a time
	spareRows       = 12 // of which above what is seen
)

// How many faults are listed at first, and how many more at a time.
const (
	firstFaults = 6
	moreRows    = 200
)

// state is what one drawing of the page shows.
type state struct {
	ui.View
	words   *words.ListsTexts
	choices link.Choices // what holds for the visitor: the default plan and site
	now     time.Time

	stage   stage
	name    string // of the file
	broken  sheet.Code
	said    string
	table   *sheet.Table
	options sheet.Options
	lacking []sheet.Fault

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

// ordering is what rows are in order by; the zero value leaves them as in the file.
type ordering struct {
	by         sheet.Field
	descending bool
}

// again goes back to the beginning.
func (v *state) again() { *v = state{View: v.View, words: v.words, choices: v.choices, now: v.now} }

// settle guesses how a list that has been read is to be worked out. What the visitor has chosen for
// the list stays if it is only cut up differently.
func (v *state) settle(table *sheet.Table) {
	order, name := v.options.Order, v.name
	v.again()
	v.name, v.table, v.stage = name, table, settling
	v.options = sheet.Options{
		Headings: table.HasHeadings(), Lang: string(v.T.Lang), Mapping: sheet.Mapping{},
		Order: order, Tier: v.choices.Plan, Priority: calc.P3, SiteID: v.choices.Site,
	}
	if v.options.Headings {
		v.options.Mapping = sheet.MapHeadings(table.Records[0].Cells())
	}
}

// setting takes in how the list is to be worked out, as a control names it.
func (v *state) setting(name, value string) bool {
	v.lacking = nil
	o := &v.options
	switch {
	case name == controlHeadings:
		o.Headings = value == "on"
	case name == controlOrder:
		o.Order = sheet.Order(value)
	case name == controlElse+link.ParamPlan:
		o.Tier = calc.Tier(value)
	case name == controlElse+link.ParamPriority:
		n, _ := strconv.Atoi(value)
		o.Priority = calc.Priority(n)
	case name == controlElse+link.ParamSite:
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
func (v *state) width() (n int) {
	for _, r := range v.table.Records[:min(len(v.table.Records), 50)] {
		n = max(n, r.Len())
	}
	return n
}

// columnName is what a column of the list is called.
func (v *state) columnName(i int) string {
	if v.options.Headings {
		if h := strings.TrimSpace(v.table.Records[0].Cell(i)); h != "" {
			return clip(h)
		}
	}
	return words.Fill(v.words.Nth, "n", ui.Number(i+1))
}

// count is how many rows there are to work out.
func (v *state) count() int {
	n := len(v.table.Records)
	if v.options.Headings {
		n--
	}
	return n
}

// result takes in the list as worked out.
func (v *state) result(i *sheet.Import, r *sheet.Report, height int) {
	v.stage = worked
	v.rows, v.groups = i.Rows, r.Groups()
	v.faults = slices.Concat(v.table.Faults, i.Faults)
	sort.SliceStable(v.faults, func(i, j int) bool { return v.faults[i].Line < v.faults[j].Line })
	v.uncounted, v.bad, v.mostFaults = i.MoreFault, i.Bad+len(v.table.Faults), firstFaults
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
func (v *state) order(rows []int32, o ordering) {
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
func (v *state) look(top, height int) bool {
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
func (v *state) drawn() []int32 {
	return v.sorted[v.first:min(v.first+drawnRows, len(v.sorted))]
}

// reason words what did not count towards a case, in one line.
func (v *state) reason(c calc.Case) string {
	segments, err := calc.Segments(c)
	if err != nil {
		return ""
	}
	var causes []string
	for _, st := range segments {
		if st.Counted || st.Cause == calc.ClockChange {
			continue
		}
		if cause := v.T.Cause(st); !slices.Contains(causes, cause) {
			causes = append(causes, cause)
		}
	}
	return v.T.List(causes)
}

// notes words what a reader should know about a row.
func (v *state) notes(r *sheet.Row) string {
	var list []string
	for bit, text := range v.words.Notes {
		if r.Notes&(1<<bit) != 0 {
			list = append(list, text)
		}
	}
	return v.T.List(list)
}

// outcome words how the answer to a case came, and how much of its time that took.
func (v *state) outcome(r *sheet.Row) (words, used string) {
	if !r.Answered() {
		return v.words.Waiting, ""
	}
	words = v.words.Missed
	if r.Met() {
		words = v.words.InTime
	}
	return words, v.T.HoursSpan(r.Used) + " / " + v.T.HoursSpan(r.Length)
}

// faultText says what is wrong with a cell, where, and what would do.
func (v *state) faultText(f sheet.Fault) string {
	what := v.meaning(f.Column)
	if f.Index >= 0 {
		if name := v.columnName(f.Index); what == "" || f.Column == sheet.NoColumn {
			what = name
		}
	}
	text := words.Fill(v.words.Faults.Of(string(f.Code)), "value", f.Value)
	if f.Code != sheet.FaultNoColumn {
		if what == "" {
			what = "–"
		}
		text = words.Fill(v.words.Fault, "line", ui.Number(f.Line), "column", what, "what", text)
	} else {
		text = v.T.Label(what, text)
	}
	if len(f.Accepted) > 0 {
		accepted := strings.Join(f.Accepted, ", ")
		if f.Code == sheet.FaultSite || f.Column == sheet.Site && f.Code == sheet.FaultMissing {
			accepted += " " + v.words.Sites
		}
		text += " " + words.Fill(v.words.Accept, "accepted", accepted)
	}
	return text
}

// when writes a moment on a site's clock, with its year: a list may reach over several.
func (v *state) whenExactly(at time.Time) string {
	return words.Fill(v.T.Dates.MomentShort, "date", calc.DateOf(at).String(), "time", v.T.Time(at))
}

// meaning is what a column says.
func (v *state) meaning(c sheet.Column) string { return v.words.Mapping.Of(string(c)) }

// heading heads a column of what is written.
func (v *state) heading(f sheet.Field) string { return v.words.Heads.Of(string(f)) }

// clip shortens what stands in a cell for showing, not inside a character.
func clip(s string) string {
	if chars := []rune(s); len(chars) > 60 {
		return string(chars[:60]) + "…"
	}
	return s
}
