package section

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// ActionChoose makes the choices of a link that a button carries.
const ActionChoose = "choose"

// PlansGist names the plan that would answer first.
func PlansGist(v *ui.View, a *answer.Answer, o answer.Others) string {
	cell, sooner := a.Quickest(o)
	switch {
	case cell.Due.IsZero():
		return ""
	case sooner:
		return words.Fill(v.T.Matrix.Sooner, "plan", a.PlanName(v.T, cell.Tier), "moment", v.T.WeekdayTime(cell.Due))
	}
	return words.Fill(v.T.Matrix.Soonest, "plan", a.PlanName(v.T, a.Plan.Tier))
}

// shown tells which plans are shown: all, or the one that a host has locked.
func shown(c *ui.Choosing, a *answer.Answer, tier calc.Tier) bool {
	return !c.Frame.Locked(link.ParamPlan) || tier == a.Plan.Tier
}

// Matrix is the same case on every plan and in every priority: as due moments, or as the
// targets alone while there is no answer.
func Matrix(v *ui.View, c *ui.Choosing, a *answer.Answer, o answer.Others) app.UI {
	t := v.T
	caption := t.Matrix.Idle
	switch {
	case len(o.Cells) > 0:
		caption = t.Matrix.Live
	case a.Own():
		caption = t.Own.Targets
	}
	heads := []app.UI{app.Td()}
	for _, tier := range a.Tiers() {
		if shown(c, a, tier) {
			name := a.PlanName(t, tier)
			head := app.Th().Scope("col").Body(app.Span().Aria("hidden", "true").Text(words.Shy(name)), ui.Unseen(name))
			if tier == a.Plan.Tier {
				head = head.Class("mine")
			}
			heads = append(heads, head)
		}
	}
	var rows []app.UI
	for _, p := range calc.Priorities() {
		meaning := t.PrioritiesShort[p-1]
		if a.Own() {
			meaning = ""
		}
		cells := []app.UI{app.Th().Scope("row").Body(app.Text("P"+ui.Number(int(p))+" "), app.Span().Text(meaning))}
		for i, tier := range a.Tiers() {
			if shown(c, a, tier) {
				cells = append(cells, cell(v, a, o, i, tier, p))
			}
		}
		rows = append(rows, app.Tr().Body(cells...))
	}
	return app.Table().Class("matrix").Body(
		app.Caption().Class("unseen").Text(caption),
		app.THead().Body(app.Tr().Body(heads...)),
		app.TBody().Body(rows...),
	)
}

func cell(v *ui.View, a *answer.Answer, o answer.Others, i int, tier calc.Tier, p calc.Priority) app.UI {
	t := v.T
	found, ok := o.Of(i, p)
	if !ok {
		return app.Td().Body(app.Span().Class("cell").Text(t.Target(a.Target(tier, p))))
	}
	name := words.Fill(t.Matrix.Choose, "plan", a.PlanName(t, tier), "n", ui.Number(int(p)))
	due, target := moment(v, a, found), t.Target(found.Target)
	return app.Td().Body(app.Button().Type("button").Class("cell").ID("cell-"+string(tier)+"-"+ui.Number(int(p))).
		Attr("data-act", ActionChoose).Attr("data-with", link.Choices{Plan: tier, Priority: p}.Encode()).
		Aria("pressed", strconv.FormatBool(tier == a.Plan.Tier && p == a.Choices.Priority)).
		Aria("label", t.Label(name, t.List([]string{due, target}))).
		Body(app.B().Text(due), app.Text(" "), app.Span().Text(target)))
}

// moment is a due moment with no more of its date than it takes to tell it apart within a week.
func moment(v *ui.View, a *answer.Answer, c calc.Cell) string {
	day := v.T.WeekdayShort(calc.DateOf(c.Due))
	if c.Due.Sub(a.Submitted) > 5*24*time.Hour {
		day = v.T.DateShort(calc.DateOf(c.Due))
	}
	return words.Fill(v.T.Dates.MomentShort, "date", day, "time", v.T.Time(c.Due))
}

// Rows are the plans for the chosen priority: the matrix of a phone.
func Rows(v *ui.View, c *ui.Choosing, a *answer.Answer, o answer.Others) app.UI {
	t := v.T
	var rows []app.UI
	for i, tier := range a.Tiers() {
		if !shown(c, a, tier) {
			continue
		}
		row := app.Tr()
		if tier == a.Plan.Tier {
			row = row.Class("mine")
		}
		target, due := a.Target(tier, a.Choices.Priority), ""
		if found, ok := o.Of(i, a.Choices.Priority); ok {
			due = moment(v, a, found)
		}
		rows = append(rows, row.Body(
			app.Th().Scope("row").Body(app.Text(a.PlanName(t, tier)+" "), app.Span().Class("sub").Text(t.Target(target))),
			app.Td().Text(due),
		))
	}
	return app.Table().Class("rows").Body(
		app.Caption().Class("unseen").Text(words.Fill(t.Matrix.Rows, "n", ui.Number(int(a.Choices.Priority)))),
		app.TBody().Body(rows...),
	)
}
