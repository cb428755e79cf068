package app

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// The comparison puts plans side by side: what they mean for the case of the form, what they mean
// over a year, and then their rows, those that differ first. It is a page of its own, with the same
// form and the same links, that prints on one sheet.

// years is how long the plans of a comparison make a customer wait over a year.
type years struct {
	key    string // what it was worked out for
	spread map[calc.Tier]calc.Spread
}

// compared lists the plans to compare: those chosen, else the family of the plan.
func (v *view) compared() []calc.Tier {
	if len(v.query.Compare) > 0 {
		return v.query.Compare
	}
	tiers := make([]calc.Tier, len(v.family.Plans))
	for i, p := range v.family.Plans {
		tiers[i] = p.Tier
	}
	return tiers
}

// compare adds a plan to the comparison or takes it out.
func (v *view) compare(tier calc.Tier, on bool) []calc.Tier {
	now := v.compared()
	return slices.DeleteFunc(calc.Tiers(), func(t calc.Tier) bool {
		if t == tier {
			return !on
		}
		return !slices.Contains(now, t)
	})
}

// compareControl offers the plans to compare, those sold together side by side.
func compareControl(v *view) app.UI {
	t := v.t.Guide.Compare
	body := []app.UI{app.Legend().Text(t.Choose)}
	chosen := v.compared()
	for _, f := range calc.Families() {
		pills := make([]app.UI, 0, len(f.Plans))
		for _, p := range f.Plans {
			name := controlCompare + string(p.Tier)
			input := app.Input().Type("checkbox").Name(name).ID(name).Value("on")
			if slices.Contains(chosen, p.Tier) {
				input = input.Checked(true)
			}
			pills = append(pills, app.Label().Class("pill").Body(input, app.Span().Text(v.t.Tiers.of(p.Tier))))
		}
		body = append(body,
			app.P().Class("hint over").Text(v.t.List([]string{v.t.Families.of(f.ID), v.t.FamilyNotes.of(f.ID)})),
			app.Div().Class("pills two").Body(pills...),
		)
	}
	return app.FieldSet().Body(append(body, checkbox(paramCommerce, v.t.Controls.Commerce, v.query.Rules.CommerceManaged))...)
}

// yearKey tells whether a year still holds: everything the wait depends on but the submission.
func (v *view) yearKey() string {
	q := Query{Priority: v.query.Priority, Region: v.query.Region, Site: v.query.Site, Rules: v.query.Rules, Off: v.query.Off}
	return q.Encode() + " " + strconv.Itoa(v.submitted.Year())
}

// workComparedYear works on the year of the next plan that has none yet, as workYear does. A plan that
// was compared before keeps its year while the rest of the question stands.
func (v *view) workComparedYear() (worked bool) {
	if v.problem != solved {
		return false
	}
	if key := v.yearKey(); v.years.key != key {
		v.years = years{key: key, spread: map[calc.Tier]calc.Spread{}}
		v.nextYear.begun = false
	}
	for _, tier := range v.compared() {
		if _, done := v.years.spread[tier]; done {
			continue
		}
		c := v.question()
		c.Tier = tier
		spread, done, err := v.nextYear.work(c, v.submitted.Year())
		if done {
			v.years.spread[tier] = spread
		}
		return err == nil
	}
	return false
}

// comparison draws the page.
func comparison(v *view) app.UI {
	t := v.t.Guide.Compare
	tiers := v.compared()
	body := []app.UI{app.H1().Text(t.Heading)}
	switch v.problem {
	case idle:
		body = append(body, bootPlace(v.t, v.t.Boot.NoScript))
	case solved:
		body = append(body, app.P().Class("hint").Text(v.t.List([]string{
			v.t.SiteName(v.site),
			fill(v.t.Priority, "n", number(int(v.query.Priority))),
			fill(v.t.Take.Submitted, "moment", v.t.Moment(v.submitted), "offset", UTCOffset(v.submitted)),
		})))
	default:
		body = append(body, app.P().Class("problem").Text(v.problemText()))
	}
	body = append(body, app.Div().Class("notes").Body(v.comparedNotes(tiers)...))
	if len(tiers) > 1 {
		key := v.query.Encode() + v.submitted.String() + strconv.FormatBool(v.yearsDone(tiers))
		body = append(body, v.section("compare", key, compareTable), app.P().Class("hint signs").Aria("hidden", "true").
			Text("✓ "+v.t.Services.Included+"   – "+v.t.Services.NotIncluded+"   · "+t.NotListed),
			app.P().Class("hint").Text(v.sheets(tiers)))
	}
	if v.live {
		body = append(body, app.Div().Class("acts").Body(
			app.Button().Type("button").Class("button", "main").ID("print").Attr(attributeAct, actionPrint).Text(t.Print),
			app.Button().Type("button").Class("button").ID("copy-link").Attr(attributeAct, actionCopy).Text(v.t.Take.Link),
		))
	}
	card := app.Section().Class("card comparison").ID(anchorAnswer).TabIndex(-1).Aria("label", t.Heading)
	if v.live {
		card = card.DataSet("live", "yes")
	}
	return card.Body(body...)
}

// comparedNotes puts the comparison in words: this case, then the year.
func (v *view) comparedNotes(tiers []calc.Tier) []app.UI {
	t := v.t.Guide.Compare
	var list []app.UI
	if len(v.notices) > 0 {
		list = append(list, leftOut(v))
	}
	if len(tiers) < 2 {
		return append(list, app.P().Class("note").Text(t.AtLeast))
	}
	if v.problem != solved {
		return list
	}
	due := v.comparedDue(tiers)
	first := slices.MinFunc(due, time.Time.Compare)
	var plans, later []string
	for i, tier := range tiers {
		if due[i].Equal(first) {
			plans = append(plans, v.t.Tiers.of(tier))
		} else {
			later = append(later, fill(t.Before, "span", v.t.Span(due[i].Sub(first)), "other", v.t.Tiers.of(tier)))
		}
	}
	text := t.SameMoment
	if len(later) > 0 {
		text = fill(t.First, "plans", v.t.List(plans), "list", v.t.List(later))
	}
	list = append(list, app.P().Class("note").Text(text))
	if v.yearsDone(tiers) {
		var medians []string
		for _, tier := range tiers {
			medians = append(medians, fill(t.With, "span", v.t.HoursSpan(v.years.spread[tier].Median), "plan", v.t.Tiers.of(tier)))
		}
		list = append(list, app.P().Class("note").Text(fill(t.Half, "year", number(v.submitted.Year()), "list", v.t.List(medians))))
	}
	return list
}

// comparedDue works out the due moment of the case under each plan.
func (v *view) comparedDue(tiers []calc.Tier) []time.Time {
	due := make([]time.Time, len(tiers))
	for i, tier := range tiers {
		c := v.question()
		c.Tier = tier
		if at, err := calc.Due(c); err == nil {
			due[i] = at
		}
	}
	return due
}

// yearsDone reports whether all have their year.
func (v *view) yearsDone(tiers []calc.Tier) bool {
	for _, tier := range tiers {
		if _, done := v.years.spread[tier]; !done {
			return false
		}
	}
	return v.years.key == v.yearKey()
}

// compareRow is a line of the table: what each plan has to say to its name.
type compareRow struct {
	name  string
	cells []compareCell
}

type compareCell struct {
	text, more string
	sign       string // yes, no or unlisted, for services that are there or not
}

func (r compareRow) differs() bool {
	return slices.ContainsFunc(r.cells, func(c compareCell) bool { return c != r.cells[0] })
}

func compareTable(v *view) app.UI {
	t := v.t.Guide.Compare
	tiers := v.compared()
	head := []app.UI{app.Td()}
	for _, tier := range tiers {
		q := v.query
		q.Plan, q.Compare = tier, nil
		link := v.page.linkTo(pathOf(Calculator, v.t.Lang))
		if v.live {
			link += "#" + q.Encode()
		}
		head = append(head, app.Th().Attr("scope", "col").Body(app.A().ID("to-"+string(tier)).Href(link).Text(v.t.Tiers.of(tier))))
	}
	var differ, same []compareRow
	for _, r := range append(v.targetRows(tiers), v.serviceRows(tiers)...) {
		if r.differs() {
			differ = append(differ, r)
		} else {
			same = append(same, r)
		}
	}
	bodies := []app.UI{app.THead().Body(app.Tr().Body(head...))}
	group := func(heading string, rows []compareRow) {
		if len(rows) == 0 {
			return
		}
		lines := []app.UI{app.Tr().Class("over").Body(app.Th().Attr("scope", "rowgroup").ColSpan(len(tiers) + 1).Text(heading))}
		for _, r := range rows {
			lines = append(lines, v.compareLine(r, tiers))
		}
		bodies = append(bodies, app.TBody().Body(lines...))
	}
	if v.problem == solved {
		group(t.Case, []compareRow{v.caseRow(tiers)})
		group(fill(t.Year, "n", number(int(v.query.Priority))), v.yearRows(tiers))
	}
	group(t.Differences, differ)
	group(t.Same, same)
	class := ""
	if len(tiers) > 4 { // small print
		class = "many"
	}
	return app.Table().Class("compare", class).Aria("label", t.Heading).Body(bodies...)
}

// sheets names the data sheets behind a comparison, and when they were last looked at.
func (v *view) sheets(tiers []calc.Tier) string {
	var sheets []string
	for _, tier := range tiers {
		p, f, _ := calc.PlanByTier(tier)
		s := fill(v.t.Why.SourceOn, "sheet", p.Source, "date", v.t.DateFull(f.Checked))
		if !slices.Contains(sheets, s) {
			sheets = append(sheets, s)
		}
	}
	return strings.Join(sheets, " ")
}

func (v *view) compareLine(r compareRow, tiers []calc.Tier) app.UI {
	cells := []app.UI{app.Th().Attr("scope", "row").Text(r.name)}
	for i, c := range r.cells {
		var body []app.UI
		switch c.sign {
		case "yes":
			body = append(body, app.Span().Class("yes").Body(app.Span().Class("sign").Attr("role", "img").Aria("label", v.t.Services.Included)))
		case "no":
			body = append(body, app.Span().Class("no").Body(app.Span().Class("sign").Attr("role", "img").Aria("label", v.t.Services.NotIncluded)))
		case "unlisted":
			body = append(body, app.Span().Class("sign", "unlisted").Attr("role", "img").Aria("label", v.t.Guide.Compare.NotListed))
		}
		if c.text != "" {
			body = append(body, app.Span().Class("moment").Text(c.text))
		}
		if c.more != "" {
			body = append(body, app.Span().Class("hint").Text(c.more))
		}
		cells = append(cells, app.Td().DataSet("tier", v.t.Tiers.of(tiers[i])).Body(body...))
	}
	return app.Tr().Body(cells...)
}

// caseRow is the due moment of the case under each plan.
func (v *view) caseRow(tiers []calc.Tier) compareRow {
	r := compareRow{name: v.t.Guide.Compare.Response}
	for _, due := range v.comparedDue(tiers) {
		r.cells = append(r.cells, compareCell{text: v.t.MomentShort(due), more: fill(v.t.Matrix.Wait, "span", v.t.Span(due.Sub(v.submitted)))})
	}
	return r
}

// yearRows are the waits over a year, or dots until all of them have been worked out.
func (v *view) yearRows(tiers []calc.Tier) []compareRow {
	t := v.t.Guide.Compare
	rows := []compareRow{{name: t.Best}, {name: t.Median}, {name: t.Most}, {name: t.Worst}}
	done := v.yearsDone(tiers)
	for _, tier := range tiers {
		s := v.years.spread[tier]
		for i, wait := range []time.Duration{s.Best, s.Median, s.P90, s.Worst} {
			cell := compareCell{text: "…"}
			if done {
				cell.text = v.t.HoursSpan(wait)
			}
			rows[i].cells = append(rows[i].cells, cell)
		}
	}
	return rows
}

// targetRows are the targets of all priorities and the opening hours of the region.
func (v *view) targetRows(tiers []calc.Tier) []compareRow {
	var rows []compareRow
	for _, p := range calc.Priorities() {
		r := compareRow{name: fill(v.t.Guide.Compare.PriorityRow, "n", number(int(p)))}
		for _, tier := range tiers {
			r.cells = append(r.cells, compareCell{text: v.t.Target(v.target(tier, p))})
		}
		rows = append(rows, r)
	}
	r := compareRow{name: v.t.Guide.Compare.Hours}
	for _, tier := range tiers {
		_, f, _ := calc.PlanByTier(tier)
		r.cells = append(r.cells, compareCell{text: v.t.Window(f.Hours[v.query.Region])})
	}
	return append(rows, r)
}

// serviceRows are the services of the families in question, each once.
func (v *view) serviceRows(tiers []calc.Tier) []compareRow {
	var ids []string
	families := make([]calc.Family, len(tiers))
	for i, tier := range tiers {
		_, families[i], _ = calc.PlanByTier(tier)
	}
	for _, g := range groups {
		for _, f := range families {
			for _, s := range f.Services {
				if s.Group == g && !slices.Contains(ids, s.ID) {
					ids = append(ids, s.ID)
				}
			}
		}
	}
	rows := make([]compareRow, 0, len(ids))
	for _, id := range ids {
		r := compareRow{name: v.t.Services.Names.of(id)}
		for i, tier := range tiers {
			listed := slices.ContainsFunc(families[i].Services, func(s calc.Service) bool { return s.ID == id })
			level := families[i].Level(tier, id)
			cell := compareCell{sign: "no"}
			switch {
			case !listed:
				cell = compareCell{sign: "unlisted"}
			case level.Count > 0:
				cell = compareCell{text: number(level.Count)}
			case level.Coverage != nil:
				cell = compareCell{text: v.t.Units.Coverage[*level.Coverage]}
			case level.Included:
				cell = compareCell{sign: "yes"}
			}
			r.cells = append(r.cells, cell)
		}
		rows = append(rows, r)
	}
	return rows
}
