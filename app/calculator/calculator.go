// Package calculator is the page that answers one case: the form, the answer with what can be done
// about it, and the sections that explain and compare it. It exports the component of the page and
// knows no other page.
package calculator

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/browser"
	"supportclock/app/site"
	"supportclock/app/ui"
)

// edge is what the page asks of a browser.
type edge interface {
	ui.Desk
	browser.Files
	browser.Sharing
	browser.Disclosure
}

// calculator is the component of the page.
type calculator struct {
	app.Compo

	browser edge // nil while the page is written beforehand
	session ui.Session
	folds   ui.Folds
	finder  ui.Finder
	paper   []string // sections that are open for paper alone
	taken   taken
	number  number

	others answer.Others
	weeks  answer.Weeks
	week   answer.Week
	weekOK bool
	years  answer.Years
}

// New returns the component that draws the page, in the browser and on the server alike.
func New(p site.Page) app.Composer {
	c := &calculator{session: ui.NewSession(p)}
	if b := browser.Here(); b != nil {
		c.browser, c.session.Browser = b, b
	}
	return c
}

// Adopt is called in the browser before the page is drawn for the first time: with true if it takes
// over the page as it stands, and once more with false if that turns out to be another page than the
// one that was written. See tools/wasm.
func (c *calculator) Adopt(standing bool) { c.folds.Adopt(standing) }

// OnInit runs before the first drawing. One that adopts the page must draw it as it was written.
func (c *calculator) OnInit() {
	if c.browser != nil && !c.folds.Standing() {
		c.begin()
	}
}

func (c *calculator) begin() {
	c.session.Begin()
	c.number.load(c.browser)
	c.folds.Begin(c.browser.OpenSections())
	c.work()
}

// Rehearse takes some answer to draw, and what is always open below it: more than that would take its time
// from the page itself.
func (c *calculator) Rehearse() {
	c.session.Rehearse()
	c.folds.Begin([]string{foldWhy})
}

// OnMount runs in the browser only, once the page stands.
func (c *calculator) OnMount(ctx app.Context) {
	if c.folds.Standing() {
		c.begin()
	}
	c.session.Changed = func(ctx app.Context) {
		c.work()
		c.workYears(ctx)
	}
	c.session.Mount(ctx)
	c.browser.Toggled(func(id string, open bool) { ctx.Dispatch(func(ctx app.Context) { c.onToggle(ctx, id, open) }) })
	c.browser.Printing(func(begins bool) { ctx.Dispatch(func(app.Context) { c.print(begins) }) })
	c.workYears(ctx)
	c.rest(ctx)
}

// work works out what the open sections and the summary lines show beside the answer itself.
func (c *calculator) work() {
	a := &c.session.Answer
	c.others = a.Others()
	c.week, c.weekOK = c.weeks.Of(a, c.session.View.T.Display.Sunday)
}

// yearsPause is what is between two pieces of a year. Tests do not wait.
var yearsPause = 16 * time.Millisecond

// workYears works the year of each plan out in pieces, each of which leaves the page free to answer a
// key in between, while somebody looks.
func (c *calculator) workYears(ctx app.Context) {
	if !c.folds.Open(foldYear) {
		return
	}
	a := &c.session.Answer
	ctx.After(yearsPause, func(ctx app.Context) {
		if !c.folds.Open(foldYear) || !c.years.Work(a, a.Tiers()) {
			ctx.PreventUpdate()
			return
		}
		if !c.years.Done(a, a.Tiers()) { // the table has all plans or none
			ctx.PreventUpdate()
		}
		c.workYears(ctx)
	})
}

// rest collects garbage while nobody waits for anything: it stops the only thread there is.
func (c *calculator) rest(ctx app.Context) {
	ctx.After(ui.RestAfter, func(ctx app.Context) {
		c.browser.Collect()
		ctx.PreventUpdate()
	})
}
