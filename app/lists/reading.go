package lists

import (
	"strings"

	"supportclock/app/lists/sheet"
	"supportclock/calc"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// reading is how a list is read: what it shows by itself, and what the visitor has said.
type reading struct {
	table   *sheet.Table
	options sheet.Options
	survey  *sheet.Survey
	found   sheet.Findings
	asked   []sheet.Choice // between readings of the dates; none where the list settles them
	answers answers
	sources map[int]source // of what values are read as, by their place in found.Values
	lacking []sheet.Fault
	pressed bool // the visitor has wanted to go on before answering
	columns int  // how many are shown
}

// answers are what the visitor has answered; empty where they have not.
type answers struct {
	dates string // the place of a choice, or leaveOut
	clock string // "24", or leaveOut
}

// leaveOut leaves the rows out that a question is about.
const leaveOut = "out"

// source is where it comes from what a value is read as.
type source int

const (
	notSaid source = iota
	proposed
	recalled
	saidNow
)

// firstColumns is how many columns of a list are shown at first, besides those that are used.
const firstColumns = 24

// newReading guesses how a list that has been read is to be worked out.
func newReading(p *page, t *sheet.Table) *reading {
	r := &reading{table: t, columns: firstColumns}
	r.options = sheet.Options{Head: t.Head(), Said: sheet.Said{}, Agreements: p.contracts.list, Tier: p.choices.Plan, Agreement: p.contracts.rest, SiteID: p.choices.Site}
	r.options.Mapping = t.Guess(r.options.Head)
	if _, there := r.options.Mapping[sheet.Priority]; !there {
		r.options.Priority = calc.P3
	}
	return r
}

// survey looks at all rows anew, after the columns have been settled.
func (p *page) survey(ctx app.Context, then func(ctx app.Context)) {
	r := p.reading
	s := sheet.NewSurvey(r.table, p.vocabulary, r.options)
	p.run(ctx, p.words.Reading, func() (bool, float64) { return s.Next(1), s.Progress() }, func(ctx app.Context) {
		r.survey = s
		r.settle(p.recallValues())
		p.keep()
		then(ctx)
	})
}

// settle takes in what the survey has found, and proposes what is not known.
func (r *reading) settle(known sheet.Said) {
	r.found = r.survey.Findings()
	r.asked = r.survey.Verdict(sheet.Style{}).Choices
	r.found.Verdict = r.survey.Verdict(r.options.Style)
	r.sources = map[int]source{}
	for n, v := range r.found.Values {
		if _, ok := r.options.Said.Of(v.Column, v.Text); ok {
			r.sources[n] = saidNow
			continue
		}
		if meaning, ok := known.Of(v.Column, v.Text); ok && r.allowed(v, meaning) {
			r.options.Said.Say(v.Column, v.Text, meaning)
			r.sources[n] = recalled
		} else if v.Proposed != "" {
			r.options.Said.Say(v.Column, v.Text, v.Proposed)
			r.sources[n] = proposed
		}
	}
}

// allowed reports whether a value can mean what was said of it in another list.
func (r *reading) allowed(v sheet.Value, meaning string) bool {
	if v.Column == sheet.Tier && meaning != "" { // a contract may be kept no longer
		tier, _ := r.options.Plan(meaning)
		return tier != ""
	}
	if meaning == "" || v.Sites == nil {
		return true
	}
	for _, id := range v.Sites {
		if id == meaning {
			return true
		}
	}
	return false
}

// open reports whether a question has to be answered before the list can be worked out.
func (r *reading) open() bool {
	return len(r.asked) > 0 && r.answers.dates == "" || len(r.found.Verdict.Clock) > 0 && r.answers.clock == ""
}

// answerDates takes in how the dates are meant.
func (r *reading) answerDates(answer string) {
	r.answers.dates = answer
	r.options.Style = sheet.Style{}
	for n, c := range r.asked {
		if answer == digits(n) {
			r.options.Style = c.Style
		}
	}
	r.found.Verdict = r.survey.Verdict(r.options.Style)
}

// columnName is what a column of the list is called.
func (p *page) columnName(i int) string {
	r := p.reading
	if r.options.Head >= 0 {
		if h := strings.TrimSpace(r.table.Records[r.options.Head].Cell(i)); h != "" {
			return clip(h)
		}
	}
	return fillNumber(p.words.Nth, i+1)
}

// sampleOf is what stands in a column: a date if it holds dates, or else the first that stands in it.
func (r *reading) sampleOf(i int) string {
	if c := r.table.Column(i); c.HoldsDates() || c.HoldsTimes() {
		return c.Date
	}
	first := r.options.Head + 1
	for n := first; n < min(first+5, len(r.table.Records)); n++ {
		if text := strings.TrimSpace(r.table.Records[n].Cell(i)); text != "" {
			return clip(text)
		}
	}
	return ""
}

// meaningOf is what a column of the list is read as; empty for one that is not read.
func (r *reading) meaningOf(i int) sheet.Column {
	for c, at := range r.options.Mapping {
		if at == i {
			return c
		}
	}
	return sheet.NoColumn
}

// assign reads a column of the list as something, and as nothing else.
func (r *reading) assign(i int, c sheet.Column) {
	if old := r.meaningOf(i); old != sheet.NoColumn {
		delete(r.options.Mapping, old)
	}
	if c != sheet.NoColumn {
		r.options.Mapping[c] = i
	}
}
