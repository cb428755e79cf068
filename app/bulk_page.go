package app

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/sheet"
	"supportclock/calc"
)

// bulkPage is the whole page.
func bulkPage(b *bulk) app.UI {
	v := &b.view
	v.kept.draw()
	main := []app.UI{app.Div().Class("opening").Body(
		app.H1().ID(anchorList).TabIndex(-1).Text(navLanguages.of(v.t.Lang).Bulk),
		app.P().Text(v.words.Intro),
	)}
	if !v.live {
		main = append(main, bootPlace(v.t, v.words.NoScript))
	} else {
		main = append(main, labour(v))
		switch {
		case v.stage == bringing:
			main = append(main, bring(v))
		case v.stage == settling:
			main = append(main, settings(v))
		default:
			main = append(main, results(b)...)
		}
	}
	return app.Div().Class("app").
		OnInput(b.onInput).
		OnChange(b.onChange).
		OnClick(b.onClick).
		OnDragOver(b.onDragOver).
		OnDrop(b.onDrop).
		Body(
			app.A().Class("skip").Href("#"+anchorList).Text(v.t.Skip),
			header(&v.view, ""),
			app.Main().Class("page wide bulk").Body(main...),
			footer(&v.view),
		)
}

// folded is a part of the page that is drawn when its turn comes, and again in a new edition only: how
// far a job is does not concern it.
type folded struct {
	edition int
	draw    func() app.UI
}

// unfold draws those parts that the page has come to.
func (v *bulkView) unfold(parts ...folded) []app.UI {
	list := make([]app.UI, 0, len(parts))
	for n, p := range parts[:min(v.unfolded+1, len(parts))] {
		list = append(list, v.kept.part(number(int(v.stage))+"-"+number(n), number(p.edition), p.draw))
	}
	return list
}

// labour shows what is being done, and can be told to stop. The bar moves silently; its beginning
// and its end are announced.
func labour(v *bulkView) app.UI {
	said := v.said
	if v.job != "" {
		said = v.job + " …"
	}
	if v.broken != sheet.NoFault {
		said = fill(v.words.Faults.of(v.broken), "value", "")
	}
	body := []app.UI{app.Span().ID("said").Attr("role", "status").Text(said)}
	if v.job != "" {
		body = append(body,
			app.Progress().ID(idProgress).Max(100).Value(v.percent()).Aria("label", v.job),
			button(actionStop, "", v.words.Cancel).ID(actionStop).Class("button small"),
		)
	}
	class := "row labour"
	if v.broken != sheet.NoFault {
		class += " note warn"
	}
	return app.Div().Class(class).Body(body...)
}

// bring asks for the list.
func bring(v *bulkView) app.UI {
	w := v.words
	return app.Section().Class("card drop").Body(
		app.H2().Text(w.Bring),
		app.P().Class("hint").Text(w.Accepted),
		app.Div().Class("acts flat").Body(
			button(actionImport, "", w.Choose).ID(actionImport).Class("button main"),
			app.Input().Type("file").ID(controlFile).Name(controlFile).Accept(".csv,.tsv,.txt,text/csv,text/plain").Class("unseen").TabIndex(-1).Aria("label", w.Choose),
			button(actionSample, "", w.Sample).ID(actionSample).Class("button"),
		),
		app.P().Text(w.Drop),
		app.Label().Class("label").For(controlText).Text(w.Paste),
		app.Textarea().Class("field").ID(controlText).Name(controlText).Rows(8).Attr("spellcheck", "false").Attr("autocomplete", "off"),
		app.Div().Class("acts flat").Body(button(actionRead, "", w.Read).ID(actionRead).Class("button")),
	)
}

// settings say how the list is read, and let the visitor decide.
func settings(v *bulkView) app.UI {
	return app.Section().Class("card").Body(v.unfold(
		folded{v.edition, func() app.UI { return reading(v) }},
		folded{v.edition, func() app.UI { return columns(v) }},
		folded{v.edition, func() app.UI { return others(v) }},
		folded{v.edition, func() app.UI { return decision(v) }},
	)...)
}

// reading says how the file has been cut up.
func reading(v *bulkView) app.UI {
	w, t := v.words, v.table
	delimiters := []app.UI{
		optionOf(",", w.Comma, t.Delimiter == ','), optionOf(";", w.Semicolon, t.Delimiter == ';'), optionOf("\t", w.Tab, t.Delimiter == '\t'),
	}
	order, ground := sheet.OrderOf(string(v.t.Lang)), sheet.ByLanguage
	if at, ok := v.options.Mapping[sheet.Submitted]; ok {
		order, ground = t.OrderIn(at, v.options.Order, string(v.t.Lang))
	}
	orders := []app.UI{
		optionOf("", w.Auto, v.options.Order == sheet.AnyOrder),
		optionOf(string(sheet.DayFirst), w.DayFirst, v.options.Order == sheet.DayFirst),
		optionOf(string(sheet.MonthFirst), w.MonFirst, v.options.Order == sheet.MonthFirst),
	}
	explained := w.Grounds.of(ground)
	if name := map[sheet.Order]string{sheet.DayFirst: w.DayFirst, sheet.MonthFirst: w.MonFirst}[order]; name != "" && ground != sheet.ByChoice {
		explained = name + ". " + explained
	}
	return app.Div().Body(
		app.H2().ID("settings").TabIndex(-1).Text(w.Settings),
		app.P().ID("found").Text(fill(w.Found, "name", v.name, "n", number(v.count()), "encoding", string(t.Encoding))),
		app.If(t.Encoding == sheet.Windows1252, func() app.UI { return app.P().Class("note info").Text(w.Assumed) }),
		app.Div().Class("fields").Body(
			labelled(controlDelimiter, w.Delimiter, app.Select().Class("field").ID(controlDelimiter).Name(controlDelimiter).Body(delimiters...)),
			labelled(controlOrder, w.DateOrder, app.Select().Class("field").ID(controlOrder).Name(controlOrder).Aria("describedby", "order-hint").Body(orders...),
				app.P().Class("hint").ID("order-hint").Text(explained)),
		),
		checkbox(controlHeadings, w.Headings, v.options.Headings),
	)
}

// columns say what each column of the list is taken for.
func columns(v *bulkView) app.UI {
	var fields []app.UI
	for _, c := range sheet.Columns() {
		at, mapped := v.options.Mapping[c]
		choices := []app.UI{optionOf("", v.words.NotThere, !mapped)}
		for i := range v.width() {
			choices = append(choices, optionOf(number(i), v.columnName(i), mapped && i == at))
		}
		id := controlColumn + string(c)
		fields = append(fields, labelled(id, v.words.Mapping.of(c), app.Select().Class("field").ID(id).Name(id).Body(choices...)))
	}
	return app.FieldSet().Class("over").Body(app.Legend().Text(v.words.Columns), app.Div().Class("fields").Body(fields...))
}

// others say what holds for rows that do not say.
func others(v *bulkView) app.UI {
	w := v.words
	plans := []app.UI{optionOf("", w.None, v.options.Tier == "")}
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			plans = append(plans, optionOf(string(p.Tier), v.t.Tiers.of(p.Tier), v.options.Tier == p.Tier))
		}
	}
	priorities := []app.UI{optionOf("", w.None, v.options.Priority == 0)}
	for _, p := range calc.Priorities() {
		priorities = append(priorities, optionOf(number(int(p)), fill(v.t.Priority, "n", number(int(p))), v.options.Priority == p))
	}
	sites := []app.UI{optionOf("", w.None, v.options.SiteID == "")}
	for _, s := range calc.Sites() {
		sites = append(sites, optionOf(s.ID, v.t.SiteName(s), v.options.SiteID == s.ID))
	}
	field := func(param string, column sheet.Column, choices []app.UI) app.UI {
		id := controlElse + param
		return labelled(id, w.Mapping.of(column), app.Select().Class("field").ID(id).Name(id).Body(choices...))
	}
	return app.FieldSet().Body(app.Legend().Text(w.Others), app.Div().Class("fields").Body(
		field(paramPlan, sheet.Tier, plans), field(paramPriority, sheet.Priority, priorities), field(paramSite, sheet.Site, sites),
	))
}

// decision shows what the settings make of the list, and lets the visitor go on.
func decision(v *bulkView) app.UI {
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
			button(actionWork, "", v.words.WorkOut.of(v.count())).ID(actionWork).Class("button main"),
			button(actionAgain, "", v.words.Again).ID(actionAgain).Class("button"),
		),
	)
}

// previewRows is how many rows stand in the preview.
const previewRows = 5

// preview shows the first rows as they were cut up, under what each column is taken for.
func preview(v *bulkView) app.UI {
	records := v.table.Records
	if v.options.Headings {
		records = records[1:]
	}
	meaning := map[int]string{}
	for _, c := range sheet.Columns() {
		if at, ok := v.options.Mapping[c]; ok {
			meaning[at] = v.words.Mapping.of(c)
		}
	}
	width := min(v.width(), 20)
	heads := []app.UI{app.Th().Scope("col").Text(v.words.Line)}
	for i := range width {
		heads = append(heads, app.Th().Scope("col").Body(app.Text(v.columnName(i)), app.Span().Class("sub").Text(meaning[i])))
	}
	var rows []app.UI
	for _, r := range records[:min(previewRows, len(records))] {
		cells := []app.UI{app.Th().Scope("row").Text(number(r.Line))}
		for i := range width {
			cells = append(cells, app.Td().Text(clipText(r.Cell(i))))
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

// results are the parts of the page for a list that has been worked out.
func results(b *bulk) []app.UI {
	v := &b.view
	parts := []folded{
		{v.edition, func() app.UI { return totals(v) }},
		{v.edition, func() app.UI { return bulkFaults(v) }},
	}
	if len(v.rows) > 0 {
		parts = append(parts,
			folded{v.edition + v.turned, func() app.UI { return bulkRows(v, b.onScroll) }},
			folded{v.edition, func() app.UI { return report(v) }},
		)
	}
	return v.unfold(parts...)
}

// totals are the figures of the whole list.
func totals(v *bulkView) app.UI {
	w, t := v.words, v.totals
	figure := func(name string, n int, detail string) app.UI {
		return app.Div().Body(app.Dt().Text(name), app.Dd().Text(number(n)+detail))
	}
	figures := []app.UI{
		figure(w.Rows, t.Rows, ""), figure(w.Today, t.DueToday, ""), figure(w.Overdue, t.Overdue, ""), figure(w.Outside, t.Outside, ""),
	}
	if t.Answered > 0 {
		figures = append(figures, figure(w.Answered, t.Answered, ""),
			figure(w.Met, t.Met, " · "+inPercent(float64(t.Met)/float64(t.Answered))))
	}
	if v.bad > 0 {
		figures = append(figures, figure(w.Bad, v.bad, ""))
	}
	var notes []app.UI
	for i, n := range t.Notes {
		if n > 0 {
			notes = append(notes, app.Li().Text(v.t.labelled(w.Notes[i], number(n))))
		}
	}
	return app.Section().Class("card totals").Body(
		app.H2().ID("totals").TabIndex(-1).Text(w.Totals),
		app.Dl().Class("figures").Body(figures...),
		app.If(len(notes) > 0, func() app.UI { return app.Ul().ID("notes").Class("key").Body(notes...) }),
		app.Div().Class("acts flat").Body(
			button(actionCSV, "", w.CSV).ID(actionCSV).Class("button"),
			button(actionJSON, "", w.JSON).ID(actionJSON).Class("button"),
			button(actionAgain, "", w.Again).ID(actionAgain).Class("button"),
		),
	)
}

// bulkFaults lists what is wrong with the list.
func bulkFaults(v *bulkView) app.UI {
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
		app.H2().Text(v.words.FaultsOf.of(len(v.faults)+v.uncounted)),
		app.Ul().ID("faults").Class("faults").Body(items...),
		app.If(left > 0, func() app.UI {
			return button(actionFaults, "", fill(v.words.More, "n", number(min(left, moreRows)))).ID(actionFaults).Class("button small")
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

// bulkRows is the table. It draws a window of its rows between two empty ones that are as high as
// those which are not drawn, and tells screen readers where in the whole the rows stand.
func bulkRows(v *bulkView, onScroll app.EventHandler) app.UI {
	var heads []app.UI
	for _, c := range resultColumns {
		head := app.Th().Scope("col").Attr("role", "columnheader")
		name := v.words.Heads.of(c.field)
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
		heads = append(heads, head.Body(button(actionSort, string(c.field), "").ID("sort-"+string(c.field)).Class("sort").Body(
			app.Text(name), app.Span().Aria("hidden", "true").Text(sign))))
	}
	drawn := v.drawn()
	rows := []app.UI{spacer(v.first * v.height)}
	for i, n := range drawn {
		rows = append(rows, bulkRow(v, &v.rows[n], v.first+i))
	}
	rows = append(rows, spacer((len(v.sorted)-v.first-len(drawn))*v.height))
	return app.Section().Class("card").Body(
		app.H2().ID("rows-heading").Text(v.words.Results),
		app.P().Class("hint").ID("rows-hint").Text(v.words.Hint),
		app.Div().Class("scroller window").ID(idTable).TabIndex(0).Attr("role", "region").Aria("labelledby", "rows-heading").Aria("describedby", "rows-hint").
			OnScroll(onScroll).Body(
			app.Table().Class("results-table").Attr("role", "table").Aria("rowcount", number(len(v.rows)+1)).Aria("labelledby", "rows-heading").Body(
				app.THead().Attr("role", "rowgroup").Body(app.Tr().Attr("role", "row").Aria("rowindex", "1").Body(heads...)),
				app.TBody().Attr("role", "rowgroup").Body(rows...),
			),
		),
	)
}

// spacer stands for rows that are not drawn. The page may not set styles; an image may have a height.
func spacer(height int) app.UI {
	return app.Tr().Class("spacer").Attr("role", "presentation").Body(app.Td().Attr("role", "presentation").ColSpan(len(resultColumns)).Body(
		app.Raw(`<svg width="1" height="` + number(height) + `" aria-hidden="true"></svg>`),
	))
}

func bulkRow(v *bulkView, r *sheet.Row, index int) app.UI {
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
		return app.Td().Attr("role", "cell").DataSet("label", v.words.Heads.of(field)).Body(lines(text, sub)...)
	}
	name := strings.Join(strings.Fields(r.Number), " ")
	if name == "" {
		name = fill(v.words.Line+" {n}", "n", number(r.Line))
	}
	return app.Tr().Class(class).Attr("role", "row").Aria("rowindex", number(index+2)).Body(
		app.Th().Scope("row").Attr("role", "rowheader").Body(lines(name, v.notes(r))...),
		cell(sheet.FieldTier, v.t.Tiers.of(r.Case.Tier), ""),
		cell(sheet.FieldPriority, "P"+number(int(r.Case.Priority)), ""),
		cell(sheet.FieldSubmitted, v.whenExactly(r.Case.Submitted.In(zone)), v.t.SiteName(site)),
		cell(sheet.FieldDue, v.whenExactly(r.Due), UTCOffset(r.Due)),
		cell(sheet.FieldWaitMinutes, v.t.Span(r.Wait()), map[bool]string{true: v.words.OutOf, false: v.words.InHours}[r.Outside]),
		cell(sheet.FieldReasons, reasons, ""),
		cell(sheet.FieldResult, outcome, used),
	)
}

// report shows what the cases looked like, by plan and priority.
func report(v *bulkView) app.UI {
	w := v.words
	heads := []string{w.Group, w.Count, w.Median, w.Most, w.Worst, w.NextHead, w.Kept}
	cells := make([]app.UI, 0, len(heads)+1)
	for _, h := range heads {
		cells = append(cells, app.Th().Scope("col").Text(h))
	}
	cells = append(cells, app.Th().Scope("col").Text(w.Spread))
	var rows []app.UI
	for _, g := range v.groups {
		next := w.Highest
		if g.Next != "" {
			next = v.t.labelled(fill(w.Next, "plan", v.t.Tiers.of(g.Next)), v.t.Span(g.NextWait.Median))
		}
		kept := w.NoAnswers
		if g.Answered > 0 {
			kept = fill(w.KeptOf, "percent", inPercent(g.MetShare()), "n", number(g.Answered))
		}
		cell := func(label, text string) app.UI { return app.Td().DataSet("label", label).Text(text) }
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(v.t.Tiers.of(g.Tier)+" · P"+number(int(g.Priority))),
			cell(w.Count, number(g.Promised.Count)),
			cell(w.Median, v.t.Span(g.Promised.Median)),
			cell(w.Most, v.t.Span(g.Promised.P90)),
			cell(w.Worst, v.t.Span(g.Promised.Worst)),
			cell(w.NextHead, next),
			cell(w.Kept, kept),
			app.Td().Class("bars").DataSet("label", w.Spread).Body(app.Raw(histogram(v, g))),
		))
	}
	return app.Section().Class("card report").Body(
		app.H2().ID("report-heading").Text(w.Report),
		app.P().ID("period").Class("hint").Text(v.t.labelled(v.name, fill(w.Period,
			"from", v.t.DateFull(v.totals.First), "to", v.t.DateFull(v.totals.Last)))),
		app.Table().Class("cases").Aria("labelledby", "report-heading").Body(app.THead().Body(app.Tr().Body(cells...)), app.TBody().Body(rows...)),
		app.P().Class("hint").Text(w.Bars),
		app.Ul().ID("kept").Class("key").Body(keptByPriority(v)...),
		app.Div().Class("acts flat").Body(button(actionPrint, "", w.Print).ID(actionPrint).Class("button")),
	)
}

func keptByPriority(v *bulkView) []app.UI {
	var items []app.UI
	for _, k := range sheet.ByPriority(v.groups) {
		if k.Answered > 0 {
			items = append(items, app.Li().Text(v.t.labelled(fill(v.t.Priority, "n", number(int(k.Priority))), v.words.Kept+" "+
				fill(v.words.KeptOf, "percent", inPercent(k.Share()), "n", number(k.Answered)))))
		}
	}
	return items
}

// histogram draws how the promised waits are distributed, filled, and those of the next plan, as
// outlines. The same is said in words.
func histogram(v *bulkView, g sheet.Group) string {
	most := 1
	for i := range g.Bins {
		most = max(most, g.Bins[i], g.NextBins[i])
	}
	const wide, high = 10, 36
	var b strings.Builder
	var said []string
	bar := func(class string, i, n int) {
		if n == 0 {
			return
		}
		height := max(n*high/most, 2)
		b.WriteString(`<rect class="` + class + `" x="` + number(i*wide+1) + `" y="` + number(high-height) + `" width="8" height="` + number(height) + `"/>`)
	}
	for i := range g.Bins {
		bar("is-counted", i, g.Bins[i])
		bar("next", i, g.NextBins[i])
		if n := g.Bins[i]; n > 0 && i < len(sheet.Bounds) {
			said = append(said, fill(v.words.Bar, "n", number(n), "span", v.t.Span(sheet.Bounds[i].Round(time.Minute))))
		} else if n > 0 {
			said = append(said, fill(v.words.Beyond, "n", number(n)))
		}
	}
	return `<div><svg viewBox="0 0 ` + number(len(g.Bins)*wide) + ` ` + number(high) + `" class="bins" aria-hidden="true">` + b.String() +
		`</svg><span class="unseen">` + v.t.List(said) + `</span></div>`
}
