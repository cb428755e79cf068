package app

import (
	"html"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// pages leads from one page to the others of its language. The calculator and the comparison hand
// the choices on to each other.
func pages(v *view, fragment string) app.UI {
	t := navLanguages.of(v.t.Lang)
	item := func(kind Kind, name, fragment string) app.UI {
		link := app.A().ID("to-" + string(kind)).Href(v.page.linkTo(pathOf(kind, v.t.Lang)) + fragment).Text(name)
		if kind == v.page.Kind {
			link = link.Attr("aria-current", "page")
		}
		return app.Li().Body(link)
	}
	return app.Nav().Class("pages").Aria("label", t.Label).Body(app.Ul().Class("langs").Body(
		item(Calculator, t.Calculator, fragment),
		item(Compare, v.t.Guide.Compare.Link, fragment),
		item(Cases, t.Cases, ""),
		item(Bulk, t.Bulk, ""),
	))
}

// bootPlace is where the loader says how it goes. Until it does, it says what there is without
// JavaScript. It is markup, because what stands in it is the loader's.
func bootPlace(t *Texts, noScript string) app.UI {
	return app.Raw(`<div id="boot" class="boot" data-loading="` + html.EscapeString(t.Boot.Loading) +
		`" data-failed="` + html.EscapeString(t.Boot.Failed) +
		`" data-unsupported="` + html.EscapeString(t.Boot.Unsupported) + `">` + html.EscapeString(noScript) + `</div>`)
}

// optionOf is a choice of a list. go-app writes Selected(false) as an attribute, which selects.
func optionOf(value, text string, on bool) app.UI {
	o := app.Option().Value(value).Text(text)
	if on {
		o = o.Selected(true)
	}
	return o
}
