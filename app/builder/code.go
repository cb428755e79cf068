package builder

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/ui"
)

// code is what the owner of a page copies, with the button beside it.
func code(c *page) app.UI {
	w := c.words
	var acts []app.UI
	held := c.held()
	if c.view.Live && (held || !c.unread()) { // before that, nobody knows where the site is
		acts = []app.UI{
			app.FieldSet().Body(app.Legend().Class("unseen").Text(w.Kind), ui.Segments(controlForm, string(c.form),
				ui.Option{Value: string(Frame), Text: w.Frame},
				ui.Option{Value: string(Element), Text: w.Element},
				ui.Option{Value: string(Link), Text: w.Link},
			)),
			ui.Button("copy", "", w.Copy).ID("copy").Class("main"),
		}
	}
	body := []app.UI{app.Div().Class("row").Body(app.H1().Text(w.Heading), app.Div().Class("acts").Body(acts...))}
	if !c.view.Live {
		return app.Section().Class("card flow").ID("code").TabIndex(-1).Body(append(body, app.P().Text(w.Description))...)
	}
	if c.unread() && !held {
		return app.Section().Class("card flow").ID("code").TabIndex(-1).Body(append(body, app.P().Class("problem").Text(c.view.T.Own.Mend))...)
	}
	hint := map[Form]string{Frame: w.FrameHint, Element: w.ElementHint, Link: w.LinkHint}[c.form]
	said := map[copied]string{done: w.Copied, barred: w.NotCopied}[c.copied]
	section, snippet := app.Section().Class("card flow").ID("code").TabIndex(-1), c.snippet
	if held {
		section, snippet = section.Aria("busy", "true"), c.last
	}
	return section.Body(append(body,
		app.P().Class("small said").Attr("role", "status").ID("said").Text(said),
		app.Pre().ID("lines-"+string(c.form)).Class("code").TabIndex(0).Attr("role", "group").Aria("label", w.Snippet).Body(app.Code().Text(snippet.In(c.form))),
		app.P().Class("small muted").Text(hint),
	)...)
}
