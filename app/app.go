// Package app is the pages of the site: where each lives, what stands in its head, which program draws
// it, and the component that does. The pages themselves are in packages of their own below it.
package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/calc"
)

// Page is one page of the site in one language.
type Page struct {
	site.Page
	Path        string // below the base path, without a leading slash: "", "nl/", "nl/embed/"
	Title       string
	Description string
	Program     site.Program // what the browser runs; empty for a page that needs nothing
}

// Pages lists every page of the site, in the order of a site map.
func Pages() []Page {
	var pages []Page
	for _, p := range site.Pages() {
		title, description := words.Head(p)
		pages = append(pages, Page{p, p.Path(), title, description, p.Kind.Program()})
	}
	return pages
}

// Route is where a page of this program lives, and what makes the component that draws it.
type Route struct {
	Page site.Page
	New  func(site.Page) app.Composer
}

// Routes lists the pages that this program draws. The program of the server, which writes all pages
// beforehand, draws all.
func Routes() []Route {
	var routes []Route
	for _, p := range site.Pages() {
		if draw := components[p.Kind]; draw != nil {
			routes = append(routes, Route{p, draw})
		}
	}
	return routes
}

// components make what draws the pages of a kind. Each program has those that it links; see
// calculator.go, workbench.go and written.go.
var components = map[site.Kind]func(site.Page) app.Composer{}

// New returns the component that draws the page, in the browser and on the server alike.
func (p Page) New() app.Composer { return components[p.Kind](p.Page) }

// Shell returns the words around the page. They stand in the document from the start and are not the
// program's to draw: they are wanted also where it does not run.
func (p Page) Shell(version string) words.ShellTexts {
	t := words.In(p.Lang)
	s := t.Shell
	s.Version = words.Fill(s.Version, "version", version, "date", t.DateFull(calc.HolidaysChecked))
	return s
}

// UrgentFragment is the state of a case of the highest priority that is submitted now.
const UrgentFragment = link.ParamPriority + "=1"
