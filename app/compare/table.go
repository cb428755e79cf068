package compare

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// row is a line of the table: what each plan has to say to its name.
type row struct {
	group string
	name  string
	cells []cell
}

type cell struct {
	text, more string
	sign       sign
}

// sign stands for a service that is there or not.
type sign int

const (
	noSign sign = iota
	included
	notIncluded
	notListed // the sheet of the plan does not speak of it
	notKnown  // nobody here has seen the contract
)

// unknown reports whether it is not known what a contract has to say. A contract stands first.
func (r row) unknown() bool { return r.cells[0].sign == notKnown }

// differs reports whether the plans do, as far as they are known.
func (r row) differs() bool {
	known := r.cells
	if r.unknown() {
		known = known[1:]
	}
	return slices.ContainsFunc(known, func(c cell) bool { return c != known[0] })
}

// unknown counts the rows in which the plans do not differ, but the contract may: they are neither differences
// nor the same.
func unknown(rows []row) (n int) {
	for _, r := range rows {
		if r.unknown() && !r.differs() {
			n++
		}
	}
	return n
}

func (c *compare) leftOut(n int) string {
	g := words.Guide(c.session.View.Page.Lang).Compare
	return c.session.View.T.Count(g.Unknown, n, "only", g.OnlyDiffers)
}

// table puts the plans side by side. Its roles keep it a table where a phone lays it out as a grid.
func (c *compare) table(tiers []calc.Tier, all []row) app.UI {
	v, a := &c.session.View, &c.session.Answer
	t, g := v.T, words.Guide(v.Page.Lang).Compare
	head := []app.UI{app.Td().Attr("role", "cell")}
	for _, tier := range tiers {
		q := a.Choices
		if q.Plan, q.Compare = tier, nil; tiers[0] == calc.Own {
			q.Compare = tiers // the contract stays in the link
		}
		link := v.Page.To(site.Calculator)
		if v.Live {
			link += "#" + q.Encode()
		}
		class := ""
		if c.mine(tier) {
			class = "mine"
		}
		head = append(head, app.Th().Scope("col").Attr("role", "columnheader").Class(class).Body(
			app.A().ID("to-"+string(tier)).Href(link).Body(shy(a.PlanName(t, tier))...), app.Text(" "), c.about(tier)))
	}
	bodies := []app.UI{app.Caption().Class("unseen").Text(g.Heading), app.THead().Attr("role", "rowgroup").Body(app.Tr().Attr("role", "row").Body(head...))}
	if a.Solved() || a.Problem == answer.Unagreed {
		bodies = append(bodies, c.group(g.Case, []row{c.caseRow(tiers)}, tiers))
	}
	if a.Solved() {
		bodies = append(bodies, c.group(
			words.Fill(g.Year, "year", ui.Number(a.Submitted.Year()), "n", ui.Number(int(a.Choices.Priority))), c.yearRows(tiers), tiers))
	}
	var rows []row
	for _, r := range all {
		if c.all || r.differs() {
			rows = append(rows, r)
		}
	}
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].group == rows[0].group {
			n++
		}
		bodies = append(bodies, c.group(rows[0].group, rows[:n], tiers))
		rows = rows[n:]
	}
	class := "compare of-" + ui.Number(len(tiers))
	return app.Div().Class("scroll across").Body(app.Table().Class(class).Attr("role", "table").Body(bodies...))
}

// mine reports whether a plan is the visitor's, as far as the visitor has said so.
func (c *compare) mine(tier calc.Tier) bool {
	return c.session.View.Live && !c.session.Choosing.Guessed && tier == c.session.Answer.Plan.Tier
}

// shy writes what a narrow column may break, and once more whole for those who hear it.
func shy(text string) []app.UI {
	if broken := words.Shy(text); broken != text {
		return []app.UI{app.Span().Aria("hidden", "true").Text(broken), ui.Unseen(text)}
	}
	return []app.UI{app.Text(text)}
}

// about says of a plan whether it is the visitor's, or since when it is sold. A phone shows of that whether it is
// the visitor's.
func (c *compare) about(tier calc.Tier) app.UI {
	t, g := c.session.View.T, words.Guide(c.session.View.Page.Lang).Compare
	_, f, sold := calc.PlanByTier(tier)
	sub := g.SoldToday
	if f.SoldTo.Valid() {
		sub = g.SoldBefore
	}
	if !sold {
		sub = t.Own.Heading
	}
	if c.mine(tier) {
		sub = g.Yours
	}
	return app.Span().Class("sub").Text(sub)
}

func (c *compare) group(heading string, rows []row, tiers []calc.Tier) app.UI {
	lines := []app.UI{app.Tr().Class("over").Attr("role", "row").Body(
		app.Th().Scope("rowgroup").Attr("role", "rowheader").ColSpan(len(tiers) + 1).Text(heading))}
	for _, r := range rows {
		cells := []app.UI{app.Th().Scope("row").Attr("role", "rowheader").Text(r.name)}
		for i, one := range r.cells {
			td := app.Td().Attr("role", "cell")
			if c.mine(tiers[i]) {
				td = td.Class("mine")
			}
			cells = append(cells, td.Body(c.cell(one)...))
		}
		lines = append(lines, app.Tr().Attr("role", "row").Body(cells...))
	}
	return app.TBody().Attr("role", "rowgroup").Body(lines...)
}

func (c *compare) cell(one cell) []app.UI {
	t, g := c.session.View.T, words.Guide(c.session.View.Page.Lang).Compare
	var body []app.UI
	switch one.sign {
	case included:
		body = append(body, app.Span().Class("yes").Aria("hidden", "true").Text("✓"), ui.Unseen(t.Services.Included))
	case notIncluded:
		body = append(body, app.Span().Class("no").Aria("hidden", "true").Text("–"), ui.Unseen(t.Services.NotIncluded))
	case notListed:
		body = append(body, app.Span().Class("no small").Text(g.NotListed))
	case notKnown:
		body = append(body, app.Span().Class("no small").Text(g.NotKnown))
	}
	switch {
	case one.more != "":
		body = append(body, app.B().Text(one.text), app.Text(" "), app.Span().Class("sub").Body(shy(one.more)...))
	case one.text != "":
		body = append(body, shy(one.text)...)
	}
	return body
}

// caseRow is the due moment of the case under each plan.
func (c *compare) caseRow(tiers []calc.Tier) row {
	v, a := &c.session.View, &c.session.Answer
	r := row{name: words.Guide(v.Page.Lang).Compare.Response}
	for _, due := range a.Due(tiers) {
		one := cell{text: v.T.Own.None}
		if !due.IsZero() {
			one = cell{text: v.T.MomentShort(due), more: words.Fill(v.T.Matrix.Wait, "span", v.T.Span(due.Sub(a.Submitted)))}
		}
		r.cells = append(r.cells, one)
	}
	return r
}

// yearRows are the waits over a year, or dots until all of them have been worked out.
func (c *compare) yearRows(tiers []calc.Tier) []row {
	t := c.session.View.T
	rows := []row{{name: t.Best.Median}, {name: t.Best.Most}, {name: t.Best.Worst}}
	done := c.years.Done(&c.session.Answer, tiers)
	for _, tier := range tiers {
		s := c.years.Of(tier)
		for i, wait := range []time.Duration{s.Median, s.P90, s.Worst} {
			one := cell{text: "…"}
			switch {
			case done && s.Count == 0: // nothing is agreed
				one.text = "–"
			case done:
				one.text = t.HoursSpan(wait)
			}
			rows[i].cells = append(rows[i].cells, one)
		}
	}
	return rows
}

// rows are what the sheets say: the targets of all priorities, the business hours of the region, and
// the services of the families in question, each once.
func (c *compare) rows(tiers []calc.Tier) []row {
	v, a := &c.session.View, &c.session.Answer
	t, g := v.T, words.Guide(v.Page.Lang).Compare
	var rows []row
	group := g.Targets
	if slices.Contains(tiers, calc.Own) { // another vendor may not call them so
		group = t.Own.Targets
	}
	for _, p := range calc.Priorities() {
		r := row{group: group, name: words.Fill(t.Priority, "n", ui.Number(int(p)))}
		for _, tier := range tiers {
			target := a.Target(tier, p)
			one := cell{text: t.Own.None}
			if target.Agreed() {
				one.text, one.more = t.TargetParts(target)
			}
			r.cells = append(r.cells, one)
		}
		rows = append(rows, r)
	}
	r := row{group: group, name: g.Hours}
	for _, tier := range tiers {
		_, f, sold := calc.PlanByTier(tier)
		one := cell{}
		if sold {
			one.text = t.Window(f.Hours[a.Choices.Region])
		} else if a.Agreement != nil {
			one.text = hoursOf(t, a.Agreement.Hours)
		}
		r.cells = append(r.cells, one)
	}
	return append(append(rows, r), c.serviceRows(tiers)...)
}

func (c *compare) serviceRows(tiers []calc.Tier) []row {
	t := c.session.View.T
	families := make([]calc.Family, len(tiers))
	for i, tier := range tiers {
		_, families[i], _ = calc.PlanByTier(tier)
	}
	var rows []row
	seen := map[string]bool{}
	for _, g := range []calc.Group{calc.AssignedExperts, calc.SupportServices, calc.FieldServices} {
		if g == calc.SupportServices && !slices.Contains(tiers, calc.Own) {
			rows = append(rows, c.paidRow(tiers))
		}
		for _, f := range families {
			for _, s := range f.Services {
				if s.Group == g && !seen[s.ID] {
					seen[s.ID] = true
					rows = append(rows, c.serviceRow(t, g, s, tiers, families))
				}
			}
		}
	}
	return rows
}

// paidRow says which plans are paid for; of a contract nobody here knows.
func (c *compare) paidRow(tiers []calc.Tier) row {
	v := &c.session.View
	r := row{group: v.T.Services.Groups.Of(calc.SupportServices), name: words.Guide(v.Page.Lang).Compare.Paid}
	for _, tier := range tiers {
		one := cell{sign: notIncluded}
		if p, _, _ := calc.PlanByTier(tier); p.Paid {
			one.sign = included
		}
		r.cells = append(r.cells, one)
	}
	return r
}

func (c *compare) serviceRow(t *words.Texts, g calc.Group, s calc.Service, tiers []calc.Tier, families []calc.Family) row {
	r := row{group: t.Services.Groups.Of(g), name: t.Services.Names.Of(s.ID)}
	if yearly := t.Services.Yearly.Of(s.ID); yearly != "" {
		r.name = yearly
	}
	for i, tier := range tiers {
		listed := slices.ContainsFunc(families[i].Services, func(o calc.Service) bool { return o.ID == s.ID })
		one := cell{sign: notIncluded}
		switch level := families[i].Level(tier, s.ID); {
		case tier == calc.Own:
			one = cell{sign: notKnown}
		case !listed:
			one = cell{sign: notListed}
		case level.Count > 0:
			one = cell{text: t.Number(level.Count)}
		case level.Coverage != nil:
			one = cell{text: t.Units.Coverage[*level.Coverage]}
		case level.Included:
			one = cell{sign: included}
		}
		r.cells = append(r.cells, one)
	}
	return r
}
