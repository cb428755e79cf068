package lists

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// readingGist says how much of the list is read.
func readingGist(p *page) string {
	t := p.view.T
	gist := []string{t.Count(p.words.UsedOf, len(p.reading.options.Mapping))}
	if n := len(p.reading.found.Values); n > 0 {
		gist = append(gist, t.Count(p.words.ValuesOf, n))
	}
	return t.List(gist)
}

// readingStep says how the list is read, and lets the visitor decide what it does not say itself.
func readingStep(p *page) []app.UI {
	r := p.reading
	body := []app.UI{found(p)}
	if r.table.Encoding == sheet.Windows1252 {
		body = append(body, app.P().Class("note").Text(p.words.Assumed))
	}
	body = append(body, questions(p)...)
	body = append(body, columns(p))
	body = append(body, unused(p)...)
	body = append(body, values(p)...)
	body = append(body, defaults(p), format(p))
	return append(body, decision(p)...)
}

// found says what has been found in the file.
func found(p *page) app.UI {
	r, t := p.reading, p.view.T
	facts := []string{t.Count(p.words.RowsOf, r.found.Rows), string(r.table.Encoding)}
	if r.found.Around > 0 {
		facts = append(facts, t.Count(p.words.Around, r.found.Around))
	}
	return app.P().ID("found").Class("small muted").Text(t.Label(p.input.name, t.List(facts)))
}

// columns say what each column of the list is taken for. Those that are used are shown, and of the
// others as many as can be looked over.
func columns(p *page) app.UI {
	r := p.reading
	options := []ui.Option{{Text: p.words.NotUsed}}
	for _, c := range sheet.Columns() {
		options = append(options, ui.Option{Value: string(c), Text: p.meaning(c)})
	}
	var fields []app.UI
	hidden := 0
	for i := range r.table.Width() {
		meaning := r.meaningOf(i)
		if i >= r.columns && meaning == sheet.NoColumn {
			hidden++
			continue
		}
		id := controlColumn + ui.Number(i)
		var more []app.UI
		if sample := r.sampleOf(i); sample != "" {
			more = append(more, ui.Hint("", sample))
		}
		fields = append(fields, ui.Labelled(id, p.columnName(i), ui.Select(id, string(meaning), options), more...))
	}
	body := []app.UI{app.H3().Text(p.words.Columns), app.Div().Class("grid map").Attr("role", "group").Aria("label", p.words.Columns).Body(fields...)}
	if hidden > 0 {
		body = append(body, ui.Button(actionColumns, "", p.view.T.Count(p.words.MoreColumns, hidden)).ID(actionColumns))
	}
	return app.Div().Class("flow part").Body(append(body, ui.Hint("", p.words.Clocks))...)
}

// mostUnused is how many columns are pointed out.
const mostUnused = 3

// unused points out columns of dates that nothing uses: one may be that of the first responses.
func unused(p *page) (notes []app.UI) {
	r := p.reading
	for n, i := range r.table.Unused(r.options.Mapping) {
		if n < mostUnused {
			notes = append(notes, app.P().Class("note warn").Text(words.Fill(p.words.Unused, "column", p.columnName(i))))
		}
	}
	return notes
}

// defaults are what holds for rows that do not say.
func defaults(p *page) app.UI {
	r := p.reading
	none := ui.Option{Text: p.words.None}
	priority := ""
	if r.options.Priority != 0 {
		priority = ui.Number(int(r.options.Priority))
	}
	field := func(param string, column sheet.Column, chosen string, options []ui.Option) app.UI {
		id := controlElse + param
		return ui.Labelled(id, p.meaning(column), ui.Select(id, chosen, append([]ui.Option{none}, options...)))
	}
	return app.Div().Class("flow part").Body(app.H3().Text(p.words.Others), app.Div().Class("grid map").Attr("role", "group").Aria("label", p.words.Others).Body(
		field(link.ParamPlan, sheet.Tier, sheet.PlanID(r.options.Tier, r.options.Agreement), p.planOptions()),
		field(link.ParamPriority, sheet.Priority, priority, p.priorityOptions()),
		field(link.ParamSite, sheet.Site, r.options.SiteID, p.siteOptions(nil)),
	))
}

func (p *page) planOptions() (list []ui.Option) {
	for _, tier := range calc.Tiers() {
		list = append(list, ui.Option{Value: string(tier), Text: p.view.T.Tiers.Of(tier)})
	}
	for _, a := range p.reading.options.Agreements {
		list = append(list, ui.Option{Value: sheet.PlanID(calc.Own, a), Text: p.view.T.OwnName(a.Name)})
	}
	return list
}

func (p *page) priorityOptions() (list []ui.Option) {
	for _, n := range calc.Priorities() {
		list = append(list, ui.Option{Value: ui.Number(int(n)), Text: fillNumber(p.view.T.Priority, int(n))})
	}
	return list
}

// siteOptions are the sites to choose between; nil for all.
func (p *page) siteOptions(ids []string) (list []ui.Option) {
	for _, region := range calc.Regions() {
		for _, s := range ui.SitesByName(p.view.T, region) {
			if ids == nil || slices.Contains(ids, s.ID) {
				list = append(list, ui.Option{Value: s.ID, Text: p.view.T.SiteName(s)})
			}
		}
	}
	return list
}

// format says how the file has been cut up and decoded.
func format(p *page) app.UI {
	r, w := p.reading, p.words
	var encodings []ui.Option
	for _, e := range sheet.Encodings() {
		encodings = append(encodings, ui.Option{Value: string(e), Text: string(e)})
	}
	return app.Div().Class("flow part").Body(
		app.Div().Class("grid map").Body(
			ui.Labelled(controlDelimiter, w.Delimiter, ui.Select(controlDelimiter, string(rune(r.table.Delimiter)), []ui.Option{
				{Value: ",", Text: w.Comma}, {Value: ";", Text: w.Semicolon}, {Value: "\t", Text: w.Tab}, {Value: "|", Text: w.Pipe},
			})),
			ui.Labelled(controlEncoding, w.Encoding, ui.Select(controlEncoding, string(r.table.Encoding), encodings)),
		),
		ui.Checkbox(controlHeadings, w.Headings, r.options.Head >= 0),
	)
}

// decision lets the visitor go on, or says what is missing.
func decision(p *page) (body []app.UI) {
	r := p.reading
	if len(r.lacking) > 0 {
		var items []app.UI
		for _, f := range r.lacking {
			items = append(items, app.Li().Text(p.fault(f)))
		}
		body = append(body, app.Ul().ID("lacking").TabIndex(-1).Class("note warn").Body(items...))
	}
	stays := p.words.TooLong
	if p.input.kept {
		stays = p.words.Stays
	}
	return append(body, app.Div().Class("row").Body(
		app.P().Class("small muted").Text(stays),
		app.Div().Class("acts").Body(
			ui.Button(actionWork, "", p.view.T.Count(p.words.WorkOut, r.found.Rows)).ID(actionWork).Class("main"),
		),
	))
}
