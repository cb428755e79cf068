package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// matrix is the same case on every plan of the family and in every priority: as due moments, or as
// the targets alone while there is no answer. Each priority is a row group with its meaning across
// the table, and on a phone its cells stand two by two.
func matrix(v *view) app.UI {
	t := v.t
	v.cellsKept.draw()
	plans := v.family.Plans
	caption := t.Matrix.Idle
	if v.cells != nil {
		caption = t.Matrix.Live
	}
	heading := t.Matrix.Heading
	shown := func(plan calc.Plan) bool { return true }
	if v.frame.Locked(paramPlan) {
		heading = embedTexts.of(t.Lang).Matrix
		shown = func(plan calc.Plan) bool { return plan.Tier == v.query.Plan }
	}
	var heads []app.UI
	for _, p := range plans {
		if shown(p) {
			heads = append(heads, app.Th().Scope("col").Text(t.Tiers.of(p.Tier)))
		}
	}
	table := []app.UI{
		app.Caption().Text(caption),
		app.THead().Body(app.Tr().Body(heads...)),
	}
	for _, p := range calc.Priorities() {
		var cells []app.UI
		for i, plan := range plans {
			if shown(plan) {
				cells = append(cells, matrixCell(v, p, i, plan))
			}
		}
		table = append(table, app.TBody().Body(
			app.Tr().Body(app.Th().Scope("rowgroup").ColSpan(len(heads)).Body(
				app.Strong().Text(fill(t.Priority, "n", number(int(p)))),
				app.Span().Class("meaning").Text(t.Priorities[p-1]),
			)),
			app.Tr().Class("cells").Body(cells...),
		))
	}
	return app.Section().Class("card targets").Body(
		app.H2().ID("matrix-heading").Text(heading),
		app.Table().Class("matrix").Aria("labelledby", "matrix-heading").Body(table...),
	)
}

func matrixCell(v *view, p calc.Priority, i int, plan calc.Plan) app.UI {
	t := v.t
	if v.cells == nil {
		target := t.Target(v.target(plan.Tier, p))
		return app.Td().Body(app.Div().Class("cell").Body(
			app.Span().Class("tier").Text(t.Tiers.of(plan.Tier)),
			app.Span().Class("moment").Text(target),
		))
	}
	found := v.cells[i*len(calc.Priorities())+int(p-1)]
	pressed := strconv.FormatBool(plan.Tier == v.query.Plan && p == v.query.Priority)
	id := "cell-" + string(plan.Tier) + "-" + number(int(p))
	key := found.Due.String() + found.Wait.String() + string(v.query.Region) + pressed
	return v.cellsKept.part("cell "+number(i)+" "+number(int(p)), id+key, func() app.UI {
		target := t.Target(found.Target)
		return app.Td().Body(button(actionChoose, Query{Plan: plan.Tier, Priority: p}.Encode(), "").Class("cell").ID(id).
			Aria("pressed", pressed).
			Body(
				app.Span().Class("unseen").Text(t.labelled(fill(t.Matrix.Choose, "plan", t.Tiers.of(plan.Tier), "n", number(int(p))), "")),
				app.Span().Class("tier").Aria("hidden", "true").Text(t.Tiers.of(plan.Tier)),
				app.Span().Class("moment").Text(t.MomentShort(found.Due)),
				app.Span().Class("target").Text(target),
				app.Span().Class("wait").Text(fill(t.Matrix.Wait, "span", t.Span(found.Wait))),
			))
	})
}
