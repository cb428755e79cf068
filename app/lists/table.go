package lists

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// The table draws a window of its rows. All rows of a layout are equally high, as the style sheet
// has it, so that their places can be told without drawing them.
const (
	rowHeight       = 60
	rowHeightNarrow = 92
	drawnRows       = 36 // at a time
	spareRows       = 12 // of which above what is seen
)

// window is which rows of the table are drawn, and in which order.
type window struct {
	sorted  []int32  // the rows in the order shown
	ordered ordering // what they are in order by
	asked   ordering // what they are being sorted by
	first   int      // of those drawn
	height  int      // of a row
}

func newWindow(rows, height int) window {
	w := window{sorted: make([]int32, rows), height: height}
	for n := range w.sorted {
		w.sorted[n] = int32(n)
	}
	return w
}

// look moves the rows that are drawn to where the table has been scrolled to. It reports whether
// others have to be drawn.
func (w *window) look(top, height int) bool {
	seen := max(top, 0) / height
	last := w.first + len(w.drawn())
	above := w.first == 0 || seen >= w.first+spareRows/4
	below := last == len(w.sorted) || seen+drawnRows-spareRows-spareRows/2 <= last
	if w.height == height && above && below {
		return false
	}
	w.height = height
	w.first = min(max(seen-spareRows, 0), max(len(w.sorted)-drawnRows, 0))
	return true
}

// drawn returns the rows that are drawn.
func (w *window) drawn() []int32 { return w.sorted[w.first:min(w.first+drawnRows, len(w.sorted))] }

// scrollTo brings the table back to its first row, for which the browser lays it out too.
func (p *page) scrollTo(ctx app.Context) {
	ctx.Defer(func(app.Context) { p.browser.Yield(func() { p.browser.Scroll(idTable, 0) }) })
}

// onScroll draws other rows once the table has been scrolled past those that stand.
func (p *page) onScroll(ctx app.Context, e app.Event) {
	if p.result == nil || !p.result.window.look(e.Get("target").Get("scrollTop").Int(), p.rowHeight()) {
		ctx.PreventUpdate()
	}
}

// resized lays the table out anew, from its first row, where rows are now higher or lower.
func (p *page) resized(ctx app.Context) {
	height := p.rowHeight()
	if p.result == nil || p.result.window.height == height {
		ctx.PreventUpdate()
		return
	}
	p.result.window.look(0, height)
	p.scrollTo(ctx)
}

func (p *page) rowHeight() int {
	if p.browser.Narrow() {
		return rowHeightNarrow
	}
	return rowHeight
}

// The columns of the table; those that a narrow screen has no room for have a class.
var resultColumns = []struct {
	field sheet.Field
	class string
}{
	{sheet.FieldNumber, ""}, {sheet.FieldSubmitted, "hide-narrow"}, {sheet.FieldDue, ""}, {sheet.FieldWaitMinutes, "hide-narrow"}, {sheet.FieldResult, ""},
}

// table draws a window of the rows between two empty ones that are as high as those which are not
// drawn, and tells screen readers where in the whole the rows stand.
func table(p *page) app.UI {
	w := &p.result.window
	var heads []app.UI
	for _, c := range resultColumns {
		head := app.Th().Scope("col").Attr("role", "columnheader").Class(c.class)
		sign := ""
		if c.field == w.ordered.by {
			sign = " ↑"
			way := "ascending"
			if w.ordered.descending {
				sign, way = " ↓", "descending"
			}
			head = head.Aria("sort", way)
		}
		heads = append(heads, head.Body(sortButton(c.field).Body(
			app.Text(p.heading(c.field)), app.Span().Aria("hidden", "true").Text(sign))))
	}
	drawn := w.drawn()
	rows := []app.UI{spacer(w.first * w.height)}
	for i, n := range drawn {
		rows = append(rows, row(p, &p.result.rows[n], w.first+i))
	}
	rows = append(rows, spacer((len(w.sorted)-w.first-len(drawn))*w.height))
	return app.Div().Class("scroll").ID(idTable).TabIndex(0).Attr("role", "region").Aria("labelledby", "rows-heading").OnScroll(p.onScroll).Body(
		app.Table().Class("table results").Attr("role", "table").Aria("rowcount", ui.Number(len(w.sorted)+1)).Aria("labelledby", "rows-heading").Body(
			app.THead().Attr("role", "rowgroup").Body(app.Tr().Attr("role", "row").Aria("rowindex", "1").Body(heads...)),
			app.TBody().Attr("role", "rowgroup").Body(rows...),
		),
	)
}

// sortButton puts the rows in order by a column.
func sortButton(f sheet.Field) app.HTMLButton {
	return ui.Bare(actionSort, string(f), "").Class("sort").ID("sort-" + string(f))
}

// spacer stands for rows that are not drawn. The page may not set styles; an image may have a height.
func spacer(height int) app.UI {
	return app.Tr().Class("spacer").Attr("role", "presentation").Body(app.Td().Attr("role", "presentation").Body(
		app.Raw(`<svg width="1" height="` + ui.Number(height) + `" aria-hidden="true"></svg>`),
	))
}

// row is one case.
func row(p *page, r *sheet.Row, index int) app.UI {
	t, w := p.view.T, p.words
	site, _ := calc.SiteByID(r.Case.SiteID)
	zone := r.Due.Location()
	name := strings.Join(strings.Fields(r.Number), " ")
	if name == "" {
		name = fillNumber(w.Line+" {n}", r.Line)
	}
	about := []string{r.Plan(t), "P" + ui.Number(int(r.Case.Priority)), t.SiteName(site)}
	if notes := p.notes(r); notes != "" {
		about = append(about, notes)
	}
	due := words.UTCOffset(r.Due)
	if reasons := p.reason(r.Case); reasons != "" {
		due += " · " + reasons
	}
	hours := w.InHours
	if r.Outside {
		hours = w.OutOf
	}
	class, state, detail := outcome(p, r)
	cell := func(n int, texts ...app.UI) app.UI {
		return app.Td().Attr("role", "cell").Class(resultColumns[n].class).Body(texts...)
	}
	return app.Tr().Attr("role", "row").Aria("rowindex", ui.Number(index+2)).Body(
		app.Th().Scope("row").Attr("role", "rowheader").Body(line("line", name), line("sub line", t.List(about))),
		cell(1, line("line", p.when(r.Case.Submitted.In(zone))), line("sub line", hours)),
		cell(2, line("line", p.when(r.Due)), line("sub line", due)),
		cell(3, line("line", t.Span(r.Wait()))),
		cell(4, line("line state "+class, state), line("sub line", detail)),
	)
}

// line is a text that stays on its line; all of it is shown on demand.
func line(class, text string) app.UI { return app.Span().Class(class).Title(text).Text(text) }

// outcome says how the answer to a case came or stands, in a word and in detail.
func outcome(p *page, r *sheet.Row) (class, state, detail string) {
	t, w := p.view.T, p.words
	if r.Answered() {
		answered := t.List([]string{
			words.Fill(w.AnsweredOn, "moment", p.when(r.FirstResponse.In(r.Due.Location()))),
			t.HoursSpan(r.Used) + " / " + t.HoursSpan(r.Length),
		})
		if r.Met() {
			return "is-met", w.InTime, answered
		}
		return "is-late", words.Fill(w.LateBy, "span", t.Span(r.FirstResponse.Sub(r.Due))), answered
	}
	switch {
	case r.Due.Before(p.now):
		return "is-late", words.Fill(w.OverdueBy, "span", t.Span(p.now.Sub(r.Due))), w.Waiting
	case calc.DateOf(r.Due) == calc.DateOf(p.now.In(r.Due.Location())):
		return "is-soon", w.Today, w.Waiting
	}
	return "", w.Running, w.Waiting
}
