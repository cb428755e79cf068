package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/site"
	"supportclock/calc"
)

// notFound is the page for an address that leads nowhere. No program runs in it.
type notFound struct {
	app.Compo
	view View
}

// NotFound returns the page for an address that leads nowhere.
func NotFound(p site.Page) app.Composer { return &notFound{view: NewView(p)} }

// Render draws the page.
func (n *notFound) Render() app.UI {
	v := &n.view
	t := v.T.NotFound
	_, family, _ := calc.PlanByTier(calc.Enterprise)
	return app.Div().Class("app").Body(
		Header(v, "", ""),
		app.Main().Class("page one").Body(
			app.Section().Class("card flow").Body(
				app.H1().Text(t.Title),
				app.P().Text(t.Text),
				app.P().Body(app.A().Class("button main").Href(v.Page.To(site.Calculator)).Text(t.Home)),
			),
		),
		Footer(v, family),
	)
}
