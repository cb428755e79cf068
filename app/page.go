// Package app is the page: its state, sections and languages, as go-app components.
package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Lang is a language of the interface, as a BCP 47 tag: "en", "nl", "de", "fr", "ja".
type Lang string

// Page is one page of the site in one language.
type Page struct {
	Path        string // below the base path, without a leading slash: "", "nl/", "nl/embed/"
	Kind        Kind
	Lang        Lang
	Title       string
	Description string
}

// Kind tells the pages of one language apart.
type Kind string

// The kinds of page.
const (
	Calculator Kind = "calculator"
	Compare    Kind = "compare"
	Embed      Kind = "embed"
	Builder    Kind = "embed-builder"
	Cases      Kind = "cases"
	Bulk       Kind = "bulk"
	NotFound   Kind = "not-found" // served with 404, not routed
)

// Pages lists every page of the site, in the order of a site map.
func Pages() []Page {
	var pages []Page
	for _, kind := range []Kind{Calculator, Compare, Cases, Bulk, Embed, Builder, NotFound} {
		for _, t := range languages {
			p := Page{pathOf(kind, t.Lang), kind, t.Lang, t.Title, t.Description}
			switch kind {
			case Compare:
				p.Title, p.Description = t.Guide.Compare.Title, t.Guide.Compare.Description
			case Cases:
				p.Title, p.Description = casesTexts(t.Lang).Title, casesTexts(t.Lang).Description
			case Bulk:
				p.Title, p.Description = bulkTexts(t.Lang).Title, bulkTexts(t.Lang).Description
			case Builder:
				p.Title, p.Description = embedTexts.of(t.Lang).Builder.Title, embedTexts.of(t.Lang).Builder.Description
			case NotFound:
				p.Title = t.NotFound.Title
			}
			pages = append(pages, p)
		}
	}
	return pages
}

// pathOf returns where a page lives. The first language has the root.
func pathOf(kind Kind, lang Lang) string {
	root := ""
	if lang != languages[0].Lang {
		root = string(lang) + "/"
	}
	switch kind {
	case Compare:
		return root + "compare/"
	case Embed:
		return root + "embed/"
	case Cases:
		return root + "cases/"
	case Bulk:
		return root + "bulk/"
	case Builder:
		return root + "embed-builder/"
	case NotFound:
		return root + "404.html"
	}
	return root
}

// linkTo returns a reference from the page to another, relative so that it holds below any base.
func (p Page) linkTo(path string) string {
	return "./" + strings.Repeat("../", strings.Count(p.Path, "/")) + path
}

// New returns the component that draws the page, in the browser and on the server alike.
func (p Page) New() app.Composer {
	switch p.Kind {
	case NotFound:
		return &notFound{page: p}
	case Cases:
		return newCases(p)
	case Bulk:
		return newBulk(p)
	case Builder:
		return newBuilder(p)
	}
	return newCalculator(p)
}
