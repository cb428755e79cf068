package lists

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// draw is the whole page.
func draw(p *page) app.UI {
	main := []app.UI{app.Section().Body(
		app.H1().ID(idTop).TabIndex(-1).Text(p.view.T.Nav.Lists),
		app.P().Class("small muted").Text(p.words.Intro),
	)}
	if len(p.contracts.notices) > 0 {
		main = append(main, ui.Notices(p.view.T, &ui.Choosing{Choices: p.choices, Notices: p.contracts.notices}))
	}
	if !p.view.Live {
		main = append(main, ui.Boot(p.view.T, p.words.NoScript))
	} else {
		main = append(main, working(p), app.Section().Class("card sheet").Body(stepsOf(p)...))
	}
	return app.Div().Class("app").
		OnInput(p.onInput).
		OnChange(p.onChange).
		OnClick(p.onClick).
		OnDragOver(p.onDragOver).
		OnDrop(p.onDrop).
		Body(
			ui.Skip(&p.view, idTop),
			ui.Header(&p.view, p.contracts.link, p.contracts.link),
			app.Main().Class("page one").Body(app.Div().Class("column").Body(main...)),
			ui.Footer(&p.view, p.sheets()),
		)
}

// working shows what is being done, and can be told to stop. The bar moves silently; its beginning
// and its end are announced.
func working(p *page) app.UI {
	said := p.said
	if p.job.name != "" {
		said = p.job.name + " …"
	}
	if p.input.broken != sheet.NoFault {
		said = words.Fill(p.words.Faults.Of(string(p.input.broken)), "value", "")
	}
	body := []app.UI{app.Span().ID("said").Attr("role", "status").Text(said)}
	if p.job.name != "" {
		body = append(body,
			app.Progress().ID(idProgress).Max(100).Value(p.job.percent()).Aria("label", p.job.name),
			ui.Button(actionStop, "", p.words.Cancel).ID(actionStop),
		)
	}
	class := "row working"
	switch {
	case p.input.broken != sheet.NoFault:
		class += " note warn"
	case said == "":
		class += " unseen"
	}
	return app.Div().Class(class).Body(body...)
}

// stepsOf are the steps that the list has come to.
func stepsOf(p *page) []app.UI {
	list := []app.UI{step(p, stepInput, "input", p.words.Bring, inputGist(p), inputStep)}
	if p.reading != nil {
		list = append(list, step(p, stepReading, "reading", p.words.Settings, readingGist(p), readingStep))
	}
	if p.result != nil {
		list = append(list, step(p, stepResult, "result", p.words.Outcome, resultGist(p), resultStep))
	}
	return list
}

// step is one of them. What is closed says its gist, and is not drawn.
func step(p *page, n int, id, title, gist string, body func(p *page) []app.UI) app.UI {
	fold := app.Details().Class("fold step").ID(id).On("toggle", func(ctx app.Context, e app.Event) {
		open := e.Get("target").Get("open").Bool()
		if p.open[n] == open {
			ctx.PreventUpdate()
		}
		p.open[n] = open
	})
	content := app.Div().Class("flow")
	if p.open[n] {
		fold, content = fold.Open(true), content.Body(body(p)...)
	}
	return fold.Body(
		app.Summary().Body(
			app.H2().ID(id+"-heading").TabIndex(-1).Body(app.Span().Class("count").Aria("hidden", "true").Text(n+1), app.Text(title)),
			app.Span().Class("gist").Text(gist),
		),
		content,
	)
}

// show opens a step and goes to it; the steps before it stay as they are.
func (p *page) show(ctx app.Context, n int) {
	p.open[n] = true
	p.focus(ctx, [steps]string{"input-heading", "reading-heading", "result-heading"}[n])
}
