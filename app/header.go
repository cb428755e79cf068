package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// mark is the sign of the page: a clock whose ring has run three eighths.
const mark = `<svg class="mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false"><circle class="ring" cx="14" cy="14" r="11.5"/><path class="run" d="M14 2.5a11.5 11.5 0 0 1 8.1 19.6"/><path class="hands" d="M14 8v6l4 2.6"/></svg>`

// header names the page and offers its other languages, which keep the choices.
func header(v *view, fragment string) app.UI {
	if fragment != "" {
		fragment = "#" + fragment
	}
	items := make([]app.UI, len(languages))
	for i, t := range languages {
		link := app.A().Attr("lang", string(t.Lang)).Attr("hreflang", string(t.Lang)).ID("lang-" + string(t.Lang)).
			Href(v.page.linkTo(pathOf(v.page.Kind, t.Lang)) + fragment).Text(t.Name)
		if t.Lang == v.t.Lang {
			link = link.Attr("aria-current", "page")
		}
		if v.offered(t) {
			link = link.Class("offered").Title(t.Offer)
		}
		items[i] = app.Li().Body(link)
	}
	return app.Header().Class("bar").Body(
		app.A().Class("brand").ID("home").Href(v.page.linkTo(pathOf(Calculator, v.t.Lang))).Body(
			app.Raw(mark),
			app.Span().Text("Support Clock"),
		),
		pages(v, fragment),
		app.Nav().Aria("label", v.t.Languages).Body(app.Ul().Class("langs").Body(items...)),
	)
}

// footer says what the page is not, and how old its figures are.
func footer(v *view) app.UI {
	return app.Footer().Class("foot").Body(
		app.P().Text(v.t.Footer.Privacy),
		app.P().Text(v.t.Footer.Unofficial),
		app.P().Text(v.t.Footer.Credits),
		app.P().Text(fill(v.t.Footer.Checked, "date", v.t.DateFull(v.family.Checked))),
		app.P().Body(app.A().ID("embed-builder").Href(v.page.linkTo(pathOf(Builder, v.t.Lang))).Text(embedTexts.of(v.t.Lang).Builder.Link)),
	)
}
