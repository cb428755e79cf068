package lists

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// report shows what the cases looked like, by plan and priority.
func report(p *page) app.UI {
	w, t := p.words, p.view.T
	head := func(class, text string) app.UI { return app.Th().Scope("col").Class(class).Text(text) }
	var rows []app.UI
	for _, g := range p.result.groups {
		rows = append(rows, groupRow(p, g))
	}
	return app.Section().Class("flow part report").Body(
		app.H3().ID("report-heading").Text(w.Report),
		app.P().ID("period").Class("small muted").Text(t.Label(p.input.name, words.Fill(w.Period,
			"from", t.DateFull(p.result.totals.First), "to", t.DateFull(p.result.totals.Last)))),
		app.Table().Class("table tight").Aria("labelledby", "report-heading").Body(
			app.THead().Body(app.Tr().Body(
				head("", w.Group), head("number", w.Count), head("number", w.Median), head("number hide-narrow", w.Most), head("number hide-narrow", w.Worst),
				head("number", w.Kept), app.Th().Scope("col").Class("hide-narrow bar-column").Body(ui.Unseen(w.Kept)), head("number hide-narrow", w.NextHead),
			)),
			app.TBody().Body(rows...),
		),
		app.Ul().ID("kept").Class("key").Body(keptByPriority(p)...),
	)
}

func groupRow(p *page, g sheet.Group) app.UI {
	w, t := p.words, p.view.T
	next, kept := w.Highest, w.NoAnswers
	if g.Agreement != nil {
		next = "–" // nothing is known to be above it
	}
	if g.Next != "" {
		next = t.Label(words.Fill(w.Next, "plan", t.Tiers.Of(g.Next)), t.Span(g.NextWait.Median))
	}
	bar := app.Td().Class("hide-narrow")
	if g.Answered > 0 {
		kept = t.Percent(g.MetShare())
		share := ui.Number(int(g.MetShare()*100 + 0.5))
		bar = bar.Body(app.Raw(`<svg class="bars" aria-hidden="true"><rect class="rest" width="100%" height="12" rx="3"/><rect class="part" width="` + share + `%" height="12" rx="3"/></svg>`))
	}
	cell := func(class, text string) app.UI { return app.Td().Class(class).Text(text) }
	return app.Tr().Body(
		app.Th().Scope("row").Text(t.List([]string{g.Plan(t), "P" + ui.Number(int(g.Priority))})),
		cell("number", t.Number(g.Promised.Count)),
		cell("number", t.Span(g.Promised.Median)),
		cell("number hide-narrow", t.Span(g.Promised.P90)),
		cell("number hide-narrow", t.Span(g.Promised.Worst)),
		cell("number", kept),
		bar,
		cell("number hide-narrow", next),
	)
}

func keptByPriority(p *page) []app.UI {
	var items []app.UI
	for _, k := range sheet.ByPriority(p.result.groups) {
		if k.Answered > 0 {
			items = append(items, app.Li().Text(p.view.T.Label(fillNumber(p.view.T.Priority, int(k.Priority)), p.words.Kept+" "+
				words.Fill(p.words.KeptOf, "percent", p.view.T.Percent(k.Share()), "n", p.view.T.Number(k.Answered)))))
		}
	}
	return items
}
