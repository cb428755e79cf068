package lists

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// results are the parts of the page for a list that has been worked out.
func results(p *page) []app.UI {
	s := &p.state
	parts := []app.UI{totals(s), faults(s)}
	if len(s.rows) > 0 {
		parts = append(parts, table(s, p.onScroll), report(s))
	}
	return parts
}

// totals are the figures of the whole list.
func totals(v *state) app.UI {
	w, t := v.words, v.totals
	figure := func(name string, n int, detail string) app.UI {
		return app.Div().Body(app.Dt().Text(name), app.Dd().Text(ui.Number(n)+detail))
	}
	figures := []app.UI{
		figure(w.Rows, t.Rows, ""), figure(w.Today, t.DueToday, ""), figure(w.Overdue, t.Overdue, ""), figure(w.Outside, t.Outside, ""),
	}
	if t.Answered > 0 {
		figures = append(figures, figure(w.Answered, t.Answered, ""),
			figure(w.Met, t.Met, " · "+v.T.Percent(float64(t.Met)/float64(t.Answered))))
	}
	if v.bad > 0 {
		figures = append(figures, figure(w.Bad, v.bad, ""))
	}
	var notes []app.UI
	for i, n := range t.Notes {
		if n > 0 {
			notes = append(notes, app.Li().Text(v.T.Label(w.Notes[i], ui.Number(n))))
		}
	}
	return app.Section().Class("card totals").Body(
		app.H2().ID("totals").TabIndex(-1).Text(w.Totals),
		app.Dl().Class("figures").Body(figures...),
		app.If(len(notes) > 0, func() app.UI { return app.Ul().ID("notes").Class("key").Body(notes...) }),
		app.Div().Class("acts flat").Body(
			ui.Button(actionCSV, "", w.CSV).ID(actionCSV).Class("button"),
			ui.Button(actionJSON, "", w.JSON).ID(actionJSON).Class("button"),
			ui.Button(actionAgain, "", w.Again).ID(actionAgain).Class("button"),
		),
	)
}

// faults lists what is wrong with the list.
func faults(v *state) app.UI {
	if len(v.faults) == 0 {
		return app.Div().ID("no-faults")
	}
	shown := v.faults[:min(v.mostFaults, len(v.faults))]
	items := make([]app.UI, len(shown))
	for i, f := range shown {
		items[i] = app.Li().Text(v.faultText(f))
	}
	left := len(v.faults) - len(shown)
	return app.Section().Class("card").Body(
		app.H2().Text(v.T.Count(v.words.FaultsOf, len(v.faults)+v.uncounted)),
		app.Ul().ID("faults").Class("faults").Body(items...),
		app.If(left > 0, func() app.UI {
			return ui.Button(actionFaults, "", words.Fill(v.words.More, "n", ui.Number(min(left, moreRows)))).ID(actionFaults).Class("button small")
		}),
	)
}

// The columns of the table of results, and whether a column sorts.
var resultColumns = []struct {
	field sheet.Field
	sorts bool
}{
	{sheet.FieldNumber, true}, {sheet.FieldTier, true}, {sheet.FieldPriority, true}, {sheet.FieldSubmitted, true},
	{sheet.FieldDue, true}, {sheet.FieldWaitMinutes, true}, {sheet.FieldReasons, false}, {sheet.FieldResult, true},
}

// table is the table. It draws a window of its rows between two empty ones that are as high as
// those which are not drawn, and tells screen readers where in the whole the rows stand.
func table(v *state, onScroll app.EventHandler) app.UI {
	var heads []app.UI
	for _, c := range resultColumns {
		head := app.Th().Scope("col").Attr("role", "columnheader")
		name := v.heading(c.field)
		if !c.sorts {
			heads = append(heads, head.Text(name))
			continue
		}
		sign := ""
		if c.field == v.ordered.by {
			sign = " ↑"
			way := "ascending"
			if v.ordered.descending {
				sign, way = " ↓", "descending"
			}
			head = head.Aria("sort", way)
		}
		heads = append(heads, head.Body(ui.Button(actionSort, string(c.field), "").ID("sort-"+string(c.field)).Class("sort").Body(
			app.Text(name), app.Span().Aria("hidden", "true").Text(sign))))
	}
	drawn := v.drawn()
	rows := []app.UI{spacer(v.first * v.height)}
	for i, n := range drawn {
		rows = append(rows, row(v, &v.rows[n], v.first+i))
	}
	rows = append(rows, spacer((len(v.sorted)-v.first-len(drawn))*v.height))
	return app.Section().Class("card").Body(
		app.H2().ID("rows-heading").Text(v.words.Results),
		app.P().Class("hint").ID("rows-hint").Text(v.words.Hint),
		app.Div().Class("scroller window").ID(idTable).TabIndex(0).Attr("role", "region").Aria("labelledby", "rows-heading").Aria("describedby", "rows-hint").
			OnScroll(onScroll).Body(
			app.Table().Class("results-table").Attr("role", "table").Aria("rowcount", ui.Number(len(v.rows)+1)).Aria("labelledby", "rows-heading").Body(
				app.THead().Attr("role", "rowgroup").Body(app.Tr().Attr("role", "row").Aria("rowindex", "1").Body(heads...)),
				app.TBody().Attr("role", "rowgroup").Body(rows...),
			),
		),
	)
}

// spacer stands for rows that are not drawn. The page may not set styles; an image may have a height.
func spacer(height int) app.UI {
	return app.Tr().Class("spacer").Attr("role", "presentation").Body(app.Td().Attr("role", "presentation").ColSpan(len(resultColumns)).Body(
		app.Raw(`<svg width="1" height="` + ui.Number(height) + `" aria-hidden="true"></svg>`),
	))
}

func row(v *state, r *sheet.Row, index int) app.UI {
	site, _ := calc.SiteByID(r.Case.SiteID)
	zone := r.Due.Location()
	reasons := v.reason(r.Case)
	if reasons == "" {
		reasons = v.words.NoBreak
	}
	outcome, used := v.outcome(r)
	class := "is-running"
	switch {
	case r.Answered() && r.Met():
		class = "is-met"
	case r.Answered():
		class = "is-missed"
	case r.Due.Before(v.now):
		class = "is-passed"
	}
	lines := func(text, sub string) []app.UI {
		list := []app.UI{app.Span().Class("line").Title(text).Text(text)}
		if sub != "" { // a table draws hundreds of cells at once
			list = append(list, app.Span().Class("sub line").Title(sub).Text(sub))
		}
		return list
	}
	cell := func(field sheet.Field, text, sub string) app.UI {
		return app.Td().Attr("role", "cell").DataSet("label", v.heading(field)).Body(lines(text, sub)...)
	}
	name := strings.Join(strings.Fields(r.Number), " ")
	if name == "" {
		name = words.Fill(v.words.Line+" {n}", "n", ui.Number(r.Line))
	}
	return app.Tr().Class(class).Attr("role", "row").Aria("rowindex", ui.Number(index+2)).Body(
		app.Th().Scope("row").Attr("role", "rowheader").Body(lines(name, v.notes(r))...),
		cell(sheet.FieldTier, v.T.Tiers.Of(r.Case.Tier), ""),
		cell(sheet.FieldPriority, "P"+ui.Number(int(r.Case.Priority)), ""),
		cell(sheet.FieldSubmitted, v.whenExactly(r.Case.Submitted.In(zone)), v.T.SiteName(site)),
		cell(sheet.FieldDue, v.whenExactly(r.Due), words.UTCOffset(r.Due)),
		cell(sheet.FieldWaitMinutes, v.T.Span(r.Wait()), map[bool]string{true: v.words.OutOf, false: v.words.InHours}[r.Outside]),
		cell(sheet.FieldReasons, reasons, ""),
		cell(sheet.FieldResult, outcome, used),
	)
}
