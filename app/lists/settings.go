package lists

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// settings say how the list is read, and let the visitor decide.
func settings(s *state) app.UI {
	return app.Section().Class("card flow").Body(cut(s), columns(s), others(s), decision(s))
}

// cut says how the file has been cut up.
func cut(s *state) app.UI {
	w, t := s.words, s.table
	order, ground := sheet.OrderOf(string(s.T.Lang)), sheet.ByLanguage
	if at, ok := s.options.Mapping[sheet.Submitted]; ok {
		order, ground = t.OrderIn(at, s.options.Order, string(s.T.Lang))
	}
	explained := w.Grounds.Of(string(ground))
	if name := map[sheet.Order]string{sheet.DayFirst: w.DayFirst, sheet.MonthFirst: w.MonFirst}[order]; name != "" && ground != sheet.ByChoice {
		explained = name + ". " + explained
	}
	return app.Div().Class("flow").Body(
		app.H2().ID("settings").TabIndex(-1).Text(w.Settings),
		app.P().ID("found").Text(words.Fill(w.Found, "name", s.name, "n", ui.Number(s.count()), "encoding", string(t.Encoding))),
		app.If(t.Encoding == sheet.Windows1252, func() app.UI { return app.P().Class("note").Text(w.Assumed) }),
		app.Div().Class("grid").Body(
			ui.Labelled(controlDelimiter, w.Delimiter, ui.Select(controlDelimiter, string(rune(t.Delimiter)), []ui.Option{
				{Value: ",", Text: w.Comma}, {Value: ";", Text: w.Semicolon}, {Value: "\t", Text: w.Tab},
			})),
			ui.Labelled(controlOrder, w.DateOrder, ui.Select(controlOrder, string(s.options.Order), []ui.Option{
				{Text: w.Auto}, {Value: string(sheet.DayFirst), Text: w.DayFirst}, {Value: string(sheet.MonthFirst), Text: w.MonFirst},
			}).Aria("describedby", "order-hint"), ui.Hint("order-hint", explained)),
		),
		ui.Checkbox(controlHeadings, w.Headings, s.options.Headings),
	)
}

// columns say what each column of the list is taken for.
func columns(s *state) app.UI {
	var fields []app.UI
	for _, c := range sheet.Columns() {
		choices, chosen := []ui.Option{{Text: s.words.NotThere}}, ""
		for i := range s.width() {
			choices = append(choices, ui.Option{Value: ui.Number(i), Text: s.columnName(i)})
		}
		if at, mapped := s.options.Mapping[c]; mapped {
			chosen = ui.Number(at)
		}
		id := controlColumn + string(c)
		fields = append(fields, ui.Labelled(id, s.meaning(c), ui.Select(id, chosen, choices)))
	}
	return ui.Asked(s.words.Columns, app.Div().Class("grid").Body(fields...))
}

// others say what holds for rows that do not say.
func others(s *state) app.UI {
	w := s.words
	plans := []ui.Option{{Text: w.None}}
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			plans = append(plans, ui.Option{Value: string(p.Tier), Text: s.T.Tiers.Of(p.Tier)})
		}
	}
	priorities, priority := []ui.Option{{Text: w.None}}, ""
	for _, p := range calc.Priorities() {
		n := ui.Number(int(p))
		priorities = append(priorities, ui.Option{Value: n, Text: words.Fill(s.T.Priority, "n", n)})
		if s.options.Priority == p {
			priority = n
		}
	}
	sites := []ui.Option{{Text: w.None}}
	for _, place := range calc.Sites() {
		sites = append(sites, ui.Option{Value: place.ID, Text: s.T.SiteName(place)})
	}
	field := func(param string, column sheet.Column, chosen string, options []ui.Option) app.UI {
		id := controlElse + param
		return ui.Labelled(id, s.meaning(column), ui.Select(id, chosen, options))
	}
	return ui.Asked(w.Others, app.Div().Class("grid").Body(
		field(link.ParamPlan, sheet.Tier, string(s.options.Tier), plans),
		field(link.ParamPriority, sheet.Priority, priority, priorities),
		field(link.ParamSite, sheet.Site, s.options.SiteID, sites),
	))
}

// decision shows what the settings make of the list, and lets the visitor go on.
func decision(v *state) app.UI {
	var lacking []app.UI
	for _, f := range v.lacking {
		lacking = append(lacking, app.Li().Text(v.faultText(f)))
	}
	return app.Div().Body(
		preview(v),
		app.If(len(lacking) > 0, func() app.UI {
			return app.Ul().ID("lacking").TabIndex(-1).Class("note warn").Body(lacking...)
		}),
		app.Div().Class("acts flat").Body(
			ui.Button(actionWork, "", v.T.Count(v.words.WorkOut, v.count())).ID(actionWork).Class("button main"),
			ui.Button(actionAgain, "", v.words.Again).ID(actionAgain).Class("button"),
		),
	)
}

// previewRows is how many rows stand in the preview.
const previewRows = 5

// preview shows the first rows as they were cut up, under what each column is taken for.
func preview(v *state) app.UI {
	records := v.table.Records
	if v.options.Headings {
		records = records[1:]
	}
	meaning := map[int]string{}
	for _, c := range sheet.Columns() {
		if at, ok := v.options.Mapping[c]; ok {
			meaning[at] = v.meaning(c)
		}
	}
	width := min(v.width(), 20)
	heads := []app.UI{app.Th().Scope("col").Text(v.words.Line)}
	for i := range width {
		heads = append(heads, app.Th().Scope("col").Body(app.Text(v.columnName(i)), app.Span().Class("sub").Text(meaning[i])))
	}
	var rows []app.UI
	for _, r := range records[:min(previewRows, len(records))] {
		cells := []app.UI{app.Th().Scope("row").Text(ui.Number(r.Line))}
		for i := range width {
			cells = append(cells, app.Td().Text(clip(r.Cell(i))))
		}
		rows = append(rows, app.Tr().Body(cells...))
	}
	return app.Div().Class("scroller").TabIndex(0).Attr("role", "region").Aria("labelledby", "preview-heading").Body(
		app.Table().Class("preview").Body(
			app.Caption().ID("preview-heading").Text(v.words.Preview),
			app.THead().Body(app.Tr().Body(heads...)),
			app.TBody().Body(rows...),
		),
	)
}
