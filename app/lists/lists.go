// Package lists is the page for many cases at once: a visitor brings a list, says how it is to be read
// where the list does not say so itself, and gets a deadline for each of its cases. It exports New.
//
// The page has three steps that one can go back and forth between: the list (input), how it is read
// (reading) and what comes of it (result). What stands in cells is package sheet's business; this
// package only asks what sheet leaves open, and shows what it finds.
package lists

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/browser"
	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// Browser is what the page wants of one.
type Browser interface {
	browser.Address
	browser.Clock
	browser.Form
	browser.Focus
	browser.Files
	browser.Sharing
	browser.Storage
	browser.Tab
	browser.Screen
}

// page is the component.
//
// A list is read, surveyed, worked out, summed up and written in slices of work, each of which leaves
// the page free to answer a key in between.
type page struct {
	app.Compo

	browser    Browser // nil while the page is written beforehand
	view       ui.View
	words      *words.ListsTexts
	now        time.Time
	choices    link.Choices // the plan and site that hold where a list says nothing, until the visitor says so
	contracts  contracts    // that rows can name
	vocabulary *sheet.Vocabulary

	job     progress
	said    string // what the page has just done, for those who hear it
	open    [steps]bool
	input   input
	reading *reading // nil until a list has been read
	result  *result  // nil until it has been worked out
}

// The steps.
const (
	stepInput = iota
	stepReading
	stepResult
	steps
)

// New returns the component that draws the page.
func New(p site.Page) app.Composer {
	c := newPage(p)
	if b := browser.Here(); b != nil {
		c.browser = b
	}
	return c
}

func newPage(p site.Page) *page {
	return &page{view: ui.NewView(p), words: words.Lists(p.Lang), choices: link.Choices{}.Complete(""), open: [steps]bool{true}}
}

// OnInit runs in the browser and the tests.
func (p *page) OnInit() {
	if p.browser == nil {
		return
	}
	p.view.Arrive(p.browser)
	p.now = p.browser.Now()
	p.arrive()
}

// OnMount runs in the browser only, once the page stands.
func (p *page) OnMount(ctx app.Context) {
	ui.Answer(ctx, p.browser)
	p.browser.Resized(func() { ctx.Dispatch(p.resized) })
	p.browser.Listen(func() { ctx.Dispatch(p.onAddress) }, func() {})
	p.restore(ctx)
	p.beat(ctx)
}

// beat counts the totals anew as time goes by.
func (p *page) beat(ctx app.Context) {
	ctx.After(time.Minute, func(ctx app.Context) {
		p.now = p.browser.Now()
		p.recount(ctx)
		p.beat(ctx)
	})
}

// focus goes to an element once the page is drawn. The browser lays a large page out for that, which
// is a piece of work of its own.
func (p *page) focus(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) { p.browser.Yield(func() { p.browser.Reveal(id) }) })
}

// Render draws the page.
func (p *page) Render() app.UI { return draw(p) }
