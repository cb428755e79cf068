package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// notFound is the page for an address that leads nowhere.
type notFound struct {
	app.Compo
	page Page
}

// Render draws the page.
func (n *notFound) Render() app.UI {
	t := textsFor(n.page.Lang)
	v := &view{t: t, page: n.page, query: Query{}.Complete("")}
	v.work()
	return app.Div().Class("app").Body(
		header(v, ""),
		app.Main().Class("page lost").Body(
			app.Section().Class("card").Body(
				app.H1().Text(t.NotFound.Title),
				app.P().Text(t.NotFound.Text),
				app.P().Body(app.A().Class("button main").Href(n.page.linkTo(pathOf(Calculator, t.Lang))).Text(t.NotFound.Home)),
			),
		),
		footer(v),
	)
}
