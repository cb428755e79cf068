// Package app is the page: its state, sections and languages, as go-app components.
package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

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
	Embed      Kind = "embed"
	NotFound   Kind = "not-found" // served with 404, not routed
)

// Pages lists every page of the site, in the order of a site map.
func Pages() []Page {
	return []Page{{Path: "", Kind: Calculator, Lang: "en", Title: "Support Clock", Description: "When is the first response due?"}}
}

// New returns the component that draws the page, in the browser and on the server alike.
func (p Page) New() app.Composer { return &stub{} }

type stub struct{ app.Compo }

func (s *stub) Render() app.UI { return app.Main().Text("Support Clock") }
