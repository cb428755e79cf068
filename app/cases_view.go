package app

import (
	"strconv"
	"strings"
	"time"

	"supportclock/app/casebook"
	"supportclock/calc"
)

// How many rows the list shows before and after it is asked for more.
const (
	firstRows = 50
	moreRows  = 200
)

// casesView is what one drawing of the list shows.
type casesView struct {
	view       // the page's frame, its texts and its moment
	words      *CasesTexts
	book       casebook.Book
	keeping    keeping
	filter     casebook.Filter
	order      casebook.Order
	descending bool
	most       int // rows shown at once
	draft      draft
	said       string // what the last action did
	undo       *casebook.Case
	faults     []casebook.Fault

	all     int
	entries []casebook.Entry
}

// draft is the case in the form.
type draft struct {
	id       string // of the case being edited; empty for a new one
	number   string
	query    Query // all but the name and the answer
	answered string
	unset    bool // whether the field for the submission has been emptied
	problem  string
	arrived  bool      // from the calculator
	exact    time.Time // the submission as it is kept, which may have seconds
}

// work lists the cases as they stand at the view's moment. The view's own answer is not wanted.
func (v *casesView) work() {
	v.site, _ = calc.SiteByID(v.query.Site)
	v.plan, v.family, _ = calc.PlanByTier(v.query.Plan)
	if !v.live {
		return
	}
	entries := v.book.Entries(v.now)
	v.all = len(entries)
	v.entries = v.filter.Apply(entries)
	casebook.Sort(v.entries, v.order, v.descending)
}

// beat returns how long what the list shows stays true.
func (v *casesView) beat() time.Duration {
	for _, e := range v.entries {
		if e.State == casebook.Running && e.By < time.Hour || e.State == casebook.Passed && e.By < time.Minute {
			return v.now.Truncate(time.Second).Add(time.Second).Sub(v.now)
		}
	}
	return v.now.Truncate(time.Minute).Add(time.Minute).Sub(v.now)
}

// withins are the spans by which the list can be filtered.
var withins = []time.Duration{time.Hour, 4 * time.Hour, 24 * time.Hour, 7 * 24 * time.Hour}

// filterState filters by a state or by what is due within a span: "passed", "4h0m0s".
func (v *casesView) filterState(value string) {
	v.filter.State, v.filter.Within = casebook.State(value), 0
	for _, w := range withins {
		if value == w.String() {
			v.filter.State, v.filter.Within = "", w
		}
	}
}

// name is what a case is called.
func (v *casesView) name(c casebook.Case) string {
	if n := strings.TrimSpace(c.Number); n != "" {
		return n
	}
	return v.words.Unnamed
}

// when writes a moment, with its year where that is not the present one.
func (v *view) when(at time.Time) string {
	if at.Year() == v.now.In(at.Location()).Year() {
		return v.t.MomentShort(at)
	}
	return fill(v.t.Dates.MomentShort, "date", v.t.DateFull(calc.DateOf(at)), "time", v.t.Time(at))
}

// nowAt is the present moment on a site's clock.
func (v *casesView) nowAt(siteID string) calc.Local {
	site, _ := calc.SiteByID(siteID)
	return calc.LocalOf(v.now.In(site.Location()))
}

// stands words how a case stands.
func (v *casesView) stands(e casebook.Entry) string {
	t := v.t
	switch e.State {
	case casebook.Met:
		if e.By < time.Minute {
			return v.words.Exactly
		}
		return fill(v.words.Met, "span", t.Span(e.By))
	case casebook.Missed:
		return fill(v.words.Missed, "span", t.Span(e.By))
	case casebook.Passed:
		return fill(t.Answer.Ago, "span", t.Span(e.By))
	case casebook.Running:
		switch {
		case e.By < time.Second:
			return t.Answer.DueNow
		case e.By < time.Hour:
			return fill(t.Answer.In, "span", t.SpanSeconds(e.By))
		}
		return fill(t.Answer.In, "span", t.Span(e.By))
	}
	return v.words.States.of(casebook.Unknown)
}

// answered words how the answer to a case came.
func (v *casesView) answered(c casebook.Case) string {
	e := casebook.EntryOf(c, v.now)
	pattern := v.words.MarkedMet
	if e.State == casebook.Missed {
		pattern = v.words.MarkedMissed
	}
	return fill(pattern, "number", v.name(c), "span", v.t.Span(e.By))
}

// draftOf puts a case into the form.
func (v *casesView) draftOf(c casebook.Case) draft {
	site, _ := calc.SiteByID(c.SiteID)
	d := draft{id: c.ID, number: c.Number, query: queryOf(c), exact: c.Submitted}
	if !c.Answered.IsZero() {
		d.answered = calc.LocalOf(c.Answered.In(site.Location())).String()
	}
	return d
}

// make turns the form into a case, or says what is missing.
func (d *draft) make(words *CasesTexts) (casebook.Case, string) {
	q := d.query
	site, ok := calc.SiteByID(q.Site)
	if !ok || d.unset || q.Running() {
		return casebook.Case{}, words.NoTime
	}
	c := casebook.Case{
		ID: d.id, Number: strings.TrimSpace(d.number), Tier: q.Plan, Priority: q.Priority, SiteID: q.Site,
		Local: q.At, Rules: q.Rules, DaysOff: q.Off,
	}
	if runes := []rune(c.Number); len(runes) > casebook.MostNumber {
		c.Number = string(runes[:casebook.MostNumber])
	}
	c.Submitted, _ = q.At.In(site.Location(), q.SecondPass)
	if !d.exact.IsZero() && calc.LocalOf(d.exact.In(site.Location())) == q.At && d.exact.Sub(c.Submitted).Abs() < time.Minute {
		c.Submitted = d.exact // not changed: its seconds stay
	}
	c.Submitted = c.Submitted.UTC()
	if _, err := calc.Due(c.Question()); err != nil {
		return casebook.Case{}, words.Horizon
	}
	if d.answered != "" {
		l, err := calc.ParseLocal(d.answered)
		if err != nil {
			return casebook.Case{}, words.TooEarly
		}
		at, _ := l.In(site.Location(), false)
		if again, clash := l.In(site.Location(), true); clash == calc.Repeated && at.Before(c.Submitted) {
			at = again
		}
		if at.Before(c.Submitted) {
			if c.Submitted.Sub(at) >= time.Minute {
				return casebook.Case{}, words.TooEarly
			}
			at = c.Submitted // within the same minute
		}
		c.Answered = at.UTC()
	}
	return c, ""
}

// faultText says what is wrong with an imported file, and where.
func (v *casesView) faultText(f casebook.Fault) string {
	path := f.Path
	if f.Number != "" {
		path = fill(v.t.Remark, "text", path, "remark", f.Number)
	}
	return fill(v.words.Faults.of(f.Code), "where", fill(v.words.Where, "line", strconv.Itoa(f.Line), "column", strconv.Itoa(f.Column)),
		"path", path, "value", f.Value, "accepted", strings.Join(f.Accepted, ", "))
}

// ruleList names the switched rules of a case.
func (v *casesView) ruleList(q Query) string {
	var names []string
	for _, s := range calc.Switches() {
		if on := q.toggle(string(s)); on != nil && *on {
			names = append(names, v.t.Rules.Switches.of(s))
		}
	}
	if q.Rules.CommerceManaged {
		names = append(names, v.t.Controls.Commerce)
	}
	if len(q.Off) > 0 {
		days := make([]string, len(q.Off))
		for i, d := range q.Off {
			days[i] = v.t.DateFull(d)
		}
		names = append(names, v.t.Rules.Switches.of(calc.SwitchDaysOff)+" "+v.t.List(days))
	}
	return v.t.List(names)
}
