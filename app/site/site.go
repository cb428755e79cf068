// Package site says which pages there are: the languages, the kinds of page, where each lives, and
// which of the two programs draws it. It knows no words and nothing of what pages show.
package site

import "strings"

// Lang is a language of the interface, as a BCP 47 tag: "en", "nl", "de", "fr", "ja".
type Lang string

// Languages lists them in the order of the language switch. The first has the root of the site.
var Languages = []Lang{"en", "nl", "de", "fr", "ja"}

// Own picks the language that a reader would rather have: the first of those the browser names, as
// BCP 47 tags, that there is. It is empty where there is none.
func Own(tags []string) Lang {
	for _, tag := range tags {
		primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
		if lang := Lang(primary); lang.Known() {
			return lang
		}
	}
	return ""
}

// Known reports whether the site has the language.
func (l Lang) Known() bool {
	for _, lang := range Languages {
		if l == lang {
			return true
		}
	}
	return false
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
	Lists      Kind = "bulk" // the address is older than the name
	NotFound   Kind = "not-found"
)

// Kinds lists the kinds of page in the order of a site map.
var Kinds = []Kind{Calculator, Compare, Cases, Lists, Embed, Builder, NotFound}

// Program is what the browser runs to draw a page, named as its file is.
type Program string

// The programs. A visitor of the calculator need not fetch what only lists and cases need.
const (
	Clock     Program = "app.wasm"
	Workbench Program = "workbench.wasm"
)

// Programs lists both.
var Programs = []Program{Clock, Workbench}

// Program returns the program that draws pages of a kind; empty for a page that needs none.
func (k Kind) Program() Program {
	switch k {
	case Cases, Lists, Builder:
		return Workbench
	case NotFound:
		return ""
	}
	return Clock
}

// Page is one page of the site in one language.
type Page struct {
	Kind Kind
	Lang Lang
}

// Pages lists every page, in the order of a site map.
func Pages() []Page {
	var pages []Page
	for _, kind := range Kinds {
		for _, lang := range Languages {
			pages = append(pages, Page{kind, lang})
		}
	}
	return pages
}

// Path returns where the page lives below the base path, without a leading slash: "", "nl/",
// "nl/embed/".
func (p Page) Path() string {
	root := ""
	if p.Lang != Languages[0] {
		root = string(p.Lang) + "/"
	}
	switch p.Kind {
	case Calculator:
		return root
	case NotFound:
		return root + "404.html"
	}
	return root + string(p.Kind) + "/"
}

// To returns a reference from the page to the page of another kind in its language, relative so that
// it holds below any base.
func (p Page) To(kind Kind) string { return p.Link(Page{kind, p.Lang}) }

// In returns a reference from the page to itself in another language.
func (p Page) In(lang Lang) string { return p.Link(Page{p.Kind, lang}) }

// Link returns a relative reference from the page to another.
func (p Page) Link(to Page) string {
	return "./" + strings.Repeat("../", strings.Count(p.Path(), "/")) + to.Path()
}
