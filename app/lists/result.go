package lists

import (
	"slices"
	"sort"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// result is a list as it has been worked out.
type result struct {
	rows   []sheet.Row
	totals sheet.Totals
	groups []sheet.Group
	window window

	faults     []sheet.Fault
	uncounted  int   // faults that were not kept
	bad        []int // the records that could not be worked out
	mostFaults int
}

// How many faults are listed at first, and how many more at a time.
const (
	firstFaults = 6
	moreFaults  = 200
)

// work works the list out as the visitor has settled.
func (p *page) work(ctx app.Context) {
	r := p.reading
	if r.open() {
		r.pressed = true
		name := controlDates
		if len(r.asked) == 0 || r.answers.dates != "" {
			name = controlClock
		}
		p.focus(ctx, name)
		return
	}
	imported, faults := sheet.NewImport(r.table, p.vocabulary, r.options, r.found)
	r.lacking = faults
	if imported == nil {
		p.focus(ctx, "lacking")
		return
	}
	p.run(ctx, p.words.Working, func() (bool, float64) {
		return imported.Next(1), imported.Progress()
	}, func(ctx app.Context) {
		report := sheet.NewReport(imported.Rows)
		p.run(ctx, p.words.Summing, func() (bool, float64) {
			return report.Next(1), report.Progress()
		}, func(ctx app.Context) {
			p.now = p.browser.Now()
			count := sheet.NewCount(imported.Rows, p.now)
			p.run(ctx, p.words.Summing, func() (bool, float64) {
				return count.Next(countSize), count.Progress()
			}, func(ctx app.Context) {
				p.result = p.newResult(imported, report)
				p.result.totals = count.Totals()
				p.open = [steps]bool{stepResult: true}
				p.keepSettings()
				p.show(ctx, stepResult)
			})
		})
	})
}

// countSize is how many rows are counted in one go: counting is quicker than looking at the clock.
const countSize = 256

// recount counts the totals anew as time goes by, in slices that nobody waits for.
func (p *page) recount(ctx app.Context) {
	result := p.result
	if result == nil {
		return
	}
	count := sheet.NewCount(result.rows, p.now)
	var slice func(ctx app.Context)
	slice = func(ctx app.Context) {
		if p.result != result { // it has been read in another way meanwhile
			ctx.PreventUpdate()
			return
		}
		more := true
		for began := p.browser.Now(); more && p.browser.Now().Sub(began) < sliceTime; {
			more = count.Next(countSize)
		}
		if !more {
			result.totals = count.Totals()
			return
		}
		ctx.PreventUpdate()
		p.browser.Yield(func() { ctx.Dispatch(slice) })
	}
	slice(ctx)
}

func (p *page) newResult(i *sheet.Import, r *sheet.Report) *result {
	res := &result{rows: i.Rows, groups: r.Groups(), bad: i.Bad, uncounted: i.MoreFault, mostFaults: firstFaults}
	res.faults = slices.Concat(p.reading.table.Faults, i.Faults)
	sort.SliceStable(res.faults, func(a, b int) bool { return res.faults[a].Line < res.faults[b].Line })
	res.window = newWindow(len(res.rows), p.rowHeight())
	return res
}

// badRows is how many rows could not be worked out.
func (p *page) badRows() int { return len(p.result.bad) + len(p.reading.table.Faults) }

// resultGist says what has come of the list.
func resultGist(p *page) string {
	t := p.result.totals
	return p.view.T.List([]string{
		p.view.T.Label(p.words.Rows, p.view.T.Number(t.Rows)), p.view.T.Label(p.words.Overdue, p.view.T.Number(t.Overdue)), p.view.T.Label(p.words.Today, p.view.T.Number(t.DueToday)),
	})
}

// resultStep is what has come of the list.
func resultStep(p *page) []app.UI {
	body := []app.UI{totals(p)}
	if notes := noteList(p); notes != nil {
		body = append(body, notes)
	}
	if len(p.result.faults) > 0 {
		body = append(body, faults(p))
	}
	if len(p.result.rows) > 0 {
		body = append(body, saving(p), table(p), report(p))
	}
	return body
}

// totals are the figures of the whole list.
func totals(p *page) app.UI {
	w, t := p.words, p.result.totals
	figure := func(name string, n int, class, detail string) app.UI {
		number := app.Dd()
		if class != "" && n > 0 {
			number = number.Class(class)
		}
		return app.Div().Body(app.Dt().Text(name), number.Body(app.Text(p.view.T.Number(n)), app.If(detail != "", func() app.UI {
			return app.Span().Class("small muted").Text(" " + detail)
		})))
	}
	of := func(n int) string { return words.Fill(w.OutOfAll, "all", p.view.T.Number(n)) }
	figures := []app.UI{
		figure(w.Rows, t.Rows, "", of(t.Rows+p.badRows())), figure(w.Overdue, t.Overdue, "is-late", ""), figure(w.Today, t.DueToday, "is-soon", ""),
	}
	if t.Answered > 0 {
		figures = append(figures, figure(w.Met, t.Met, "is-met", of(t.Answered)+" · "+p.view.T.Percent(float64(t.Met)/float64(t.Answered))))
	}
	return app.Dl().ID("totals").Class("totals").Body(append(figures, figure(w.Outside, t.Outside, "", ""))...)
}

// noteList counts what has been assumed of rows.
func noteList(p *page) app.UI {
	var items []app.UI
	for i, n := range p.result.totals.Notes {
		if n > 0 {
			items = append(items, app.Li().Text(p.view.T.Label(p.words.Notes[i], p.view.T.Number(n))))
		}
	}
	if items == nil {
		return nil
	}
	return app.Ul().ID("notes").Class("key").Body(items...)
}

// faults lists what is wrong with the list, and leads to where it can be mended.
func faults(p *page) app.UI {
	all := p.result.faults
	shown := all[:min(p.result.mostFaults, len(all))]
	items := make([]app.UI, len(shown))
	for i, f := range shown {
		items[i] = app.Li().Text(p.fault(f))
	}
	acts := []app.UI{}
	if left := len(all) - len(shown); left > 0 {
		acts = append(acts, ui.Button(actionFaults, "", fillNumber(p.words.More, min(left, moreFaults))).ID(actionFaults))
	}
	if len(p.result.bad) > 0 {
		acts = append(acts, ui.Button(actionBad, "", p.words.BadRows).ID(actionBad))
	}
	acts = append(acts, ui.Button(actionChange, "", p.words.Change).ID(actionChange))
	return app.Details().Class("fold").Open(true).Body(
		app.Summary().Body(app.Span().Text(p.view.T.Count(p.words.FaultsOf, p.badRows()))),
		app.Div().Class("flow").Body(app.Ul().ID("faults").Class("small").Body(items...), app.Div().Class("acts").Body(acts...)),
	)
}

// saving heads the table with what can be taken along.
func saving(p *page) app.UI {
	w := p.words
	return app.Div().Class("row part").Body(
		app.H3().ID("rows-heading").Text(w.Results),
		app.Div().Class("acts").Body(
			ui.Button(actionCSV, "", w.CSV).ID(actionCSV),
			ui.Menu("more", "button square", []app.UI{ui.Icon("dots", ui.IconMore), ui.Unseen(w.Actions)}, app.Ul().Body(
				app.Li().Body(ui.Bare(actionJSON, "", w.JSON).ID(actionJSON)),
				app.Li().Body(ui.Bare(actionPrint, "", w.Print).ID(actionPrint)),
			)),
		),
	)
}
