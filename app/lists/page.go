package lists

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// draw is the whole page.
func draw(p *page) app.UI {
	v := &p.state
	main := []app.UI{app.Section().Body(
		app.H1().ID(idTop).TabIndex(-1).Text(v.T.Nav.Lists),
		app.P().Class("small muted").Text(v.words.Intro),
	)}
	if !v.Live {
		main = append(main, ui.Boot(v.T, v.words.NoScript))
	} else {
		main = append(main, working(v, &p.job))
		switch v.stage {
		case bringing:
			main = append(main, bring(v))
		case settling:
			main = append(main, settings(v))
		default:
			main = append(main, results(p)...)
		}
	}
	family, _ := familyOf(v.choices.Plan)
	return app.Div().Class("app").
		OnInput(p.onInput).
		OnChange(p.onChange).
		OnClick(p.onClick).
		OnDragOver(p.onDragOver).
		OnDrop(p.onDrop).
		Body(
			ui.Skip(&v.View, idTop),
			ui.Header(&v.View, ""),
			app.Main().Class("page one").Body(app.Div().Class("column").Body(main...)),
			ui.Footer(&v.View, family),
		)
}

func familyOf(tier calc.Tier) (calc.Family, bool) {
	_, f, ok := calc.PlanByTier(tier)
	return f, ok
}

// working shows what is being done, and can be told to stop. The bar moves silently; its beginning
// and its end are announced.
func working(v *state, job *progress) app.UI {
	said := v.said
	if job.name != "" {
		said = job.name + " …"
	}
	if v.broken != sheet.NoFault {
		said = words.Fill(v.words.Faults.Of(string(v.broken)), "value", "")
	}
	body := []app.UI{app.Span().ID("said").Attr("role", "status").Text(said)}
	if job.name != "" {
		body = append(body,
			app.Progress().ID(idProgress).Max(100).Value(job.percent()).Aria("label", job.name),
			ui.Button(actionStop, "", v.words.Cancel).ID(actionStop).Class("button small"),
		)
	}
	class := "row"
	if v.broken != sheet.NoFault {
		class += " note warn"
	}
	return app.Div().Class(class).Body(body...)
}
