package compare

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// Render draws the page.
func (c *compare) Render() app.UI {
	v, choosing, a := &c.session.View, &c.session.Choosing, &c.session.Answer
	c.folds.Void = len(published(c.tiers())) == 0 // it was written with published plans
	return app.Div().Class("app").OnInput(c.onInput).OnChange(c.onLeave).On("focusout", c.onLeave).OnClick(c.onClick).Body(
		ui.Skip(v, "answer"),
		ui.Header(v, choosing.Fragment(), choosing.Choices.Contract()),
		app.Main().Class("page").Body(
			ui.CaseForm(v, choosing, a, c.plans(), &c.finder),
			ui.Column(&c.session, c.card(), app.Section().Class("card sheet").Aria("label", v.T.Way.Sections).Body(c.same(), c.sources())),
		),
		ui.Footer(v, c.sheets()),
		ui.Status("status", c.session.Spoken),
	)
}

// plans asks for the plans to compare, those sold today under a label of their own.
func (c *compare) plans() app.UI {
	t := c.session.View.T
	chosen := c.tiers()
	var asked [2][]app.UI
	for _, f := range calc.Families() {
		i := 0
		if f.SoldTo.Valid() {
			i = 1
		}
		for _, p := range f.Plans {
			asked[i] = append(asked[i], beside(p.Tier, t.Tiers.Of(p.Tier), chosen))
		}
	}
	body := c.contracts()
	body = append(body,
		ui.Asked(t.Controls.Sold, app.Div().Class("checks").Body(asked[0]...)),
		ui.Asked(t.Controls.Earlier, app.Div().Class("checks").Body(asked[1]...)),
	)
	if slices.Contains(chosen, calc.Expert) {
		body = append(body, ui.Checkbox(link.ParamCommerce, t.Controls.Commerce, c.session.Answer.Choices.Rules.CommerceManaged))
	}
	return app.Div().Class("fields").Body(body...)
}

// beside asks whether a plan stands beside the others. The last one stays.
func beside(tier calc.Tier, name string, chosen []calc.Tier) app.UI {
	on := slices.Contains(chosen, tier)
	if on && len(chosen) == 1 {
		return ui.Ticked(ui.ControlCompare+string(tier), name)
	}
	return ui.Checkbox(ui.ControlCompare+string(tier), name, on)
}

// contracts ask which contract stands beside the plans: one at a time, since a link has room for one.
func (c *compare) contracts() []app.UI {
	t, own := c.session.View.T, c.session.Choosing.Choices.Own
	chosen := c.tiers()
	list := c.session.Choosing.Contracts()
	switch {
	case len(list) == 0:
		return nil
	case len(list) == 1 && list[0] == own:
		return []app.UI{ui.Asked(t.Own.Others, app.Div().Class("checks").Body(
			beside(calc.Own, t.OwnName(own.Name), chosen)))}
	}
	options, now := []ui.Option{{Text: t.Own.Without}}, ""
	if slices.Contains(chosen, calc.Own) {
		now = ui.OwnValue(own)
		if len(chosen) == 1 { // without it there would be nothing
			options = nil
		}
	}
	for _, o := range list {
		options = append(options, ui.Option{Value: ui.OwnValue(o), Text: t.OwnName(o.Name)})
	}
	return []app.UI{ui.Labelled(ui.ControlContract, t.Own.Others, ui.Select(ui.ControlContract, now, options))}
}

// card is the comparison: who answers first, and the rows that differ.
func (c *compare) card() app.UI {
	v, a := &c.session.View, &c.session.Answer
	g := words.Guide(v.Page.Lang).Compare
	head := []app.UI{app.H1().Text(g.Heading)}
	if v.Live {
		head = append(head, app.Div().Class("acts").Body(
			ui.Checkbox(controlDiffers, g.OnlyDiffers, !c.all),
			ui.Button(actionCopy, "", v.T.Take.Link).ID(actionCopy),
			ui.Button(actionPrint, "", v.T.Take.Print).ID(actionPrint),
		))
	}
	body := []app.UI{app.Div().Class("row").Body(head...)}
	switch a.Problem {
	case answer.Idle:
		body = append(body, ui.Boot(v.T, v.T.Boot.NoScript))
	case answer.Solved:
	default:
		body = append(body, app.P().Class("problem").Text(a.ProblemText(v.T)))
	}
	if c.said != "" {
		body = append(body, app.P().Class("said").Text(c.said))
	}
	if len(c.session.Choosing.Notices) > 0 {
		body = append(body, ui.Notices(v.T, &c.session.Choosing))
	}
	if tiers := c.tiers(); len(tiers) < 2 {
		body = append(body, app.P().Class("note").Text(g.AtLeast))
	} else {
		if first := c.first(tiers); first != nil {
			body = append(body, first)
		}
		rows := c.rows(tiers)
		body = append(body, c.table(tiers, rows))
		if n := unknown(rows); n > 0 && !c.all {
			body = append(body, app.P().ID("unknown").Class("note").Text(c.leftOut(n)))
		}
		body = append(body, app.P().Class("small muted").Text(g.Signs))
	}
	return app.Section().Class("card flow comparison").ID("answer").TabIndex(-1).Aria("label", g.Heading).Body(body...)
}

// first says which plan answers first, and by how much; nil where none has a due moment.
func (c *compare) first(tiers []calc.Tier) app.UI {
	v, a := &c.session.View, &c.session.Answer
	t, g := v.T, words.Guide(v.Page.Lang).Compare
	due := a.Due(tiers)
	first := time.Time{}
	for _, at := range due {
		if first.IsZero() || !at.IsZero() && at.Before(first) {
			first = at
		}
	}
	if first.IsZero() {
		return nil
	}
	var plans, later []string
	for i, tier := range tiers {
		switch name := a.PlanName(t, tier); {
		case due[i].IsZero(): // nothing is agreed
		case due[i].Equal(first):
			plans = append(plans, name)
		default:
			later = append(later, words.Fill(g.Before, "span", t.Span(due[i].Sub(first)), "other", name))
		}
	}
	result, detail := g.SameMoment, ""
	if len(plans) < len(tiers) {
		result = words.Fill(g.First, "plans", t.And(plans))
	}
	if len(later) > 0 {
		detail = t.List(later) + t.Dates.Stop + " "
	}
	detail += t.List([]string{"P" + ui.Number(int(a.Choices.Priority)), t.SiteName(a.Site)}) + t.Dates.Stop + " " + a.SubmittedLine(t)
	return app.Div().Body(
		app.P().Class("result").Body(app.Text(t.Label(result, "")), app.Strong().Class("whole").Text(t.Moment(first))),
		app.P().Class("small muted").Text(detail),
	)
}

// same holds the rows in which the plans do not differ.
func (c *compare) same() app.UI {
	v := &c.session.View
	g := words.Guide(v.Page.Lang).Compare
	tiers := c.tiers()
	all := c.rows(tiers)
	none := g.NothingSame
	if n := unknown(all); n > 0 {
		none = c.leftOut(n)
	}
	rows := slices.DeleteFunc(all, func(r row) bool { return r.differs() || r.unknown() })
	gist := ""
	if len(rows) > 0 {
		names := make([]string, len(rows))
		for i, r := range rows {
			names[i] = r.name
		}
		gist = v.T.List(names[:min(3, len(names))])
	}
	return c.folds.Draw(v.Live, ui.Fold{ID: "same", Heading: g.Same, Gist: gist, Draw: func() app.UI {
		if len(rows) == 0 {
			return app.P().Text(none)
		}
		var lines []app.UI
		for _, r := range rows {
			cell := app.Td().Body(c.cell(r.cells[0])...)
			lines = append(lines, app.Tr().Body(app.Th().Scope("row").Text(r.name), cell))
		}
		return app.Table().Class("table tight").Body(app.TBody().Body(lines...))
	}})
}

// sources names the data sheets behind the comparison, and when they were last looked at.
func (c *compare) sources() app.UI {
	v := &c.session.View
	g := words.Guide(v.Page.Lang).Compare
	var sheets []string
	var items []app.UI
	checked := calc.Date{}
	if a := &c.session.Answer; a.Agreement != nil && slices.Contains(c.tiers(), calc.Own) {
		items = append(items, app.Li().Text(v.T.Label(a.PlanName(v.T, calc.Own), v.T.Own.Source)))
	}
	for _, tier := range published(c.tiers()) {
		p, f, _ := calc.PlanByTier(tier)
		s := words.Fill(v.T.Why.SourceOn, "sheet", v.T.Sheet(p), "date", v.T.DateFull(f.Checked))
		if !slices.Contains(sheets, s) {
			sheets = append(sheets, s)
			items = append(items, app.Li().Text(s))
		}
		checked = f.Checked
	}
	gist := v.T.Own.Source
	if len(sheets) > 0 {
		gist = v.T.Count(g.Sheets, len(sheets)) + v.T.Dates.List + v.T.DateFull(checked)
	}
	return c.folds.Draw(v.Live, ui.Fold{ID: "sources", Heading: g.Sources, Gist: gist, Class: "no-print", Draw: func() app.UI {
		return app.Ul().Class("plain").Body(items...)
	}})
}
