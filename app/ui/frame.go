package ui

import (
	"html"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/calc"
)

// mark is the sign of the page: a clock whose ring has run three eighths.
const mark = `<svg class="mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false"><circle class="ring" cx="14" cy="14" r="11.5"/><path class="run" d="M14 2.5a11.5 11.5 0 0 1 8.1 19.6"/><path class="hands" d="M14 8v6l4 2.6"/></svg>`

// Skip leads those who use a keyboard past what every page begins with.
func Skip(v *View, anchor string) app.UI {
	return app.A().Class("skip").Href("#" + anchor).Text(v.T.Skip)
}

// Header names the page and leads to the others and to its other languages. The calculator and the
// comparison hand the choices of the fragment on to each other, and every page to its languages. Many cases get
// the contract among them, by which rows can go then.
func Header(v *View, fragment, contract string) app.UI {
	if fragment != "" {
		fragment = "#" + fragment
	}
	if contract != "" {
		contract = "#" + contract
	}
	t := v.T
	return app.Header().Class("bar").Body(app.Div().Body(
		app.A().Class("brand").ID("home").Href(v.Page.To(site.Calculator)).Body(app.Raw(mark), app.Span().Text("Support Clock")),
		app.Nav().Aria("label", t.Nav.Label).Body(app.Ul().Class("links").Body(pageLinks(v, fragment, contract, "to-")...)),
		app.Div().Class("tools").Body(
			Menu("languages", "button plain", []app.UI{
				Unseen(t.Label(t.Languages, "")),
				app.Span().Class("wide").Text(t.Name),
				app.Span().Class("narrow").Text(strings.ToUpper(string(t.Lang))),
			}, app.Ul().Body(languageLinks(v, fragment)...)),
			Menu("display", "button plain menu-button", []app.UI{
				app.Span().Class("wide").Text(t.Menu.Display),
				app.Span().Class("narrow").Body(Icon("", iconMenu), Unseen(t.Menu.Menu)),
			}, append([]app.UI{app.Ul().Class("in-menu").Body(pageLinks(v, fragment, contract, "menu-")...)}, displayControls(v)...)...),
		),
	))
}

func pageLinks(v *View, fragment, contract, prefix string) []app.UI {
	var items []app.UI
	for _, page := range []struct {
		kind site.Kind
		with string
	}{
		{site.Calculator, fragment}, {site.Compare, fragment}, {site.Cases, ""}, {site.Lists, contract}, {site.Builder, ""},
	} {
		link := app.A().ID(prefix + string(page.kind)).Href(v.Page.To(page.kind) + page.with).Text(v.T.Nav.Of(page.kind))
		if page.kind == v.Page.Kind {
			link = link.Aria("current", "page")
		}
		items = append(items, app.Li().Body(link))
	}
	return items
}

func languageLinks(v *View, fragment string) []app.UI {
	items := make([]app.UI, len(site.Languages))
	for i, lang := range site.Languages {
		t := words.In(lang)
		link := app.A().Lang(string(lang)).Attr("hreflang", string(lang)).ID("lang-" + string(lang)).
			Href(v.Page.In(lang) + fragment).Text(t.Name)
		if lang == v.Page.Lang {
			link = link.Aria("current", "true")
		}
		if v.offered(lang) {
			link = link.Class("offered").Title(t.Offer)
		}
		items[i] = app.Li().Body(link)
	}
	return items
}

// displayControls set how days and times are written, and the colours. They do nothing before the
// program runs, so that they are drawn then.
func displayControls(v *View) []app.UI {
	if !v.Live {
		return nil
	}
	t := v.T.Menu
	clock, week, theme := "24", "monday", "system"
	if v.T.Display.Twelve {
		clock = "12"
	}
	if v.T.Display.Sunday {
		week = "sunday"
	}
	if v.Prefs.Theme != "" {
		theme = v.Prefs.Theme
	}
	controls := []app.UI{
		Asked(t.Clock, Segments(controlClock, clock, Option{"24", t.Clock24}, Option{"12", t.Clock12})),
		Asked(t.Week, Segments(controlWeek, week, Option{"monday", v.T.Dates.Weekdays[1]}, Option{"sunday", v.T.Dates.Weekdays[0]})),
		Asked(t.Theme, Segments(controlTheme, theme, Option{"system", t.System}, Option{"light", t.Light}, Option{"dark", t.Dark})),
	}
	if v.Page.Kind == site.Calculator || v.Page.Kind == site.Compare {
		controls = append(controls, Button(ActionForget, "", t.Forget).ID(ActionForget))
		if v.Forgot {
			controls = append(controls, Hint("", t.Forgot))
		}
	}
	return controls
}

// ActionForget forgets what this browser remembers of plan and place.
const ActionForget = "forget"

// Footer says what the page is not, and how old its figures are; without a family, whose terms they are.
func Footer(v *View, family calc.Family) app.UI {
	t := v.T.Footer
	if len(family.Plans) == 0 {
		return app.Footer().Class("foot").Body(app.P().Text(t.Privacy+" "+v.T.Own.Source), app.P().Text(t.Credits))
	}
	return app.Footer().Class("foot").Body(
		app.P().Text(v.T.Sentences(t.Privacy, t.Unofficial)),
		app.P().Text(v.T.Sentences(words.Fill(t.Checked, "date", v.T.DateFull(family.Checked)), t.Credits)),
	)
}

// Boot is where the loader says how it goes. Until it does, it says what there is without JavaScript.
// It is markup, because what stands in it is the loader's.
func Boot(t *words.Texts, noScript string) app.UI {
	return app.Raw(`<div id="boot" class="boot" data-loading="` + html.EscapeString(t.Boot.Loading) +
		`" data-failed="` + html.EscapeString(t.Boot.Failed) +
		`" data-unsupported="` + html.EscapeString(t.Boot.Unsupported) + `">` + html.EscapeString(noScript) + `</div>`)
}

// Status announces what it says. It is there from the start, so that it is heard.
func Status(id, text string) app.UI {
	return app.P().Class("unseen").Attr("role", "status").ID(id).Text(text)
}
