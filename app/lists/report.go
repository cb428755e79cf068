package lists

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// report shows what the cases looked like, by plan and priority.
func report(v *state) app.UI {
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
			next = v.T.Label(words.Fill(w.Next, "plan", v.T.Tiers.Of(g.Next)), v.T.Span(g.NextWait.Median))
		}
		kept := w.NoAnswers
		if g.Answered > 0 {
			kept = words.Fill(w.KeptOf, "percent", v.T.Percent(g.MetShare()), "n", ui.Number(g.Answered))
		}
		cell := func(label, text string) app.UI { return app.Td().DataSet("label", label).Text(text) }
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(v.T.Tiers.Of(g.Tier)+" · P"+ui.Number(int(g.Priority))),
			cell(w.Count, ui.Number(g.Promised.Count)),
			cell(w.Median, v.T.Span(g.Promised.Median)),
			cell(w.Most, v.T.Span(g.Promised.P90)),
			cell(w.Worst, v.T.Span(g.Promised.Worst)),
			cell(w.NextHead, next),
			cell(w.Kept, kept),
			app.Td().Class("bars").DataSet("label", w.Spread).Body(app.Raw(histogram(v, g))),
		))
	}
	return app.Section().Class("card report").Body(
		app.H2().ID("report-heading").Text(w.Report),
		app.P().ID("period").Class("hint").Text(v.T.Label(v.name, words.Fill(w.Period,
			"from", v.T.DateFull(v.totals.First), "to", v.T.DateFull(v.totals.Last)))),
		app.Table().Class("cases").Aria("labelledby", "report-heading").Body(app.THead().Body(app.Tr().Body(cells...)), app.TBody().Body(rows...)),
		app.P().Class("hint").Text(w.Bars),
		app.Ul().ID("kept").Class("key").Body(keptByPriority(v)...),
		app.Div().Class("acts flat").Body(ui.Button(actionPrint, "", w.Print).ID(actionPrint).Class("button")),
	)
}

func keptByPriority(v *state) []app.UI {
	var items []app.UI
	for _, k := range sheet.ByPriority(v.groups) {
		if k.Answered > 0 {
			items = append(items, app.Li().Text(v.T.Label(words.Fill(v.T.Priority, "n", ui.Number(int(k.Priority))), v.words.Kept+" "+
				words.Fill(v.words.KeptOf, "percent", v.T.Percent(k.Share()), "n", ui.Number(k.Answered)))))
		}
	}
	return items
}

// histogram draws how the promised waits are distributed, filled, and those of the next plan, as
// outlines. The same is said in words.
func histogram(v *state, g sheet.Group) string {
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
		b.WriteString(`<rect class="` + class + `" x="` + ui.Number(i*wide+1) + `" y="` + ui.Number(high-height) + `" width="8" height="` + ui.Number(height) + `"/>`)
	}
	for i := range g.Bins {
		bar("is-counted", i, g.Bins[i])
		bar("next", i, g.NextBins[i])
		if n := g.Bins[i]; n > 0 && i < len(sheet.Bounds) {
			said = append(said, words.Fill(v.words.Bar, "n", ui.Number(n), "span", v.T.Span(sheet.Bounds[i].Round(time.Minute))))
		} else if n > 0 {
			said = append(said, words.Fill(v.words.Beyond, "n", ui.Number(n)))
		}
	}
	return `<div><svg viewBox="0 0 ` + ui.Number(len(g.Bins)*wide) + ` ` + ui.Number(high) + `" class="bins" aria-hidden="true">` + b.String() +
		`</svg><span class="unseen">` + v.T.List(said) + `</span></div>`
}
