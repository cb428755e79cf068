// Package compare is the page that puts plans side by side: what they mean for the case of the form,
// what they mean over a year, and then their rows, those that differ first. It has the same form and
// the same links as the calculator, and prints on one sheet. It exports the component of the page and
// knows no other page.
package compare

import (
	"strings"
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
	browser.Sharing
	browser.Disclosure
}

type compare struct {
	app.Compo

	browser edge // nil while the page is written beforehand
	session ui.Session
	folds   ui.Folds
	finder  ui.Finder
	years   answer.Years
	all     bool   // whether rows that are the same stand in the table too
	said    string // how copying went
}

// New returns the component that draws the page, in the browser and on the server alike.
func New(p site.Page) app.Composer {
	c := &compare{session: ui.NewSession(p)}
	if b := browser.Here(); b != nil {
		c.browser, c.session.Browser = b, b
	}
	return c
}

// Adopt says whether the page stands as it was written; see tools/wasm.
func (c *compare) Adopt(standing bool) { c.folds.Adopt(standing) }

// OnInit runs before the first drawing. One that adopts the page must draw it as it was written.
func (c *compare) OnInit() {
	if c.browser != nil && !c.folds.Standing() {
		c.begin()
	}
}

func (c *compare) begin() {
	c.session.Begin()
	c.folds.Begin(c.browser.OpenSections())
}

// OnMount runs in the browser only, once the page stands.
func (c *compare) OnMount(ctx app.Context) {
	if c.folds.Standing() {
		c.begin()
	}
	c.session.Changed = c.workYears
	c.session.Mount(ctx)
	c.browser.Toggled(func(id string, open bool) {
		ctx.Dispatch(func(ctx app.Context) {
			c.folds.Toggle(id, open)
			if !open {
				ctx.PreventUpdate()
			}
		})
	})
	c.browser.Printing(func(bool) { ctx.Dispatch(func(app.Context) {}) })
	c.workYears(ctx)
}

// The years come once the choices rest, and their pieces a frame apart. Tests do not wait.
var yearsPause = 16 * time.Millisecond

func (c *compare) workYears(ctx app.Context) {
	ctx.After(yearsPause, func(ctx app.Context) {
		tiers := c.tiers()
		if !c.years.Work(&c.session.Answer, tiers) {
			ctx.PreventUpdate()
			return
		}
		if !c.years.Done(&c.session.Answer, tiers) { // the table has all plans or none
			ctx.PreventUpdate()
		}
		c.workYears(ctx)
	})
}

// The controls and actions of this page beyond those of the form.
const (
	controlDiffers = "only-differences"
	actionCopy     = "copy-link"
	actionPrint    = "print"
)

func (c *compare) onInput(ctx app.Context, e app.Event) { ui.Enter(ctx, e, c.input) }

func (c *compare) input(ctx app.Context, name, value string) {
	c.said = ""
	switch name {
	case controlDiffers:
		c.all = value != "on"
	case ui.ControlFind:
		c.finder.Text = value
	default:
		if !c.session.Input(ctx, name, value) {
			ctx.PreventUpdate()
		}
	}
}

func (c *compare) onLeave(ctx app.Context, e app.Event) { c.session.OnLeave(ctx, e) }

func (c *compare) onClick(ctx app.Context, e app.Event) { ui.Press(ctx, e, c.act) }

func (c *compare) act(ctx app.Context, act, with string) {
	t := c.session.View.T
	switch act {
	case ui.ActionPlace:
		q := c.session.Choosing.Choices
		q.Set("site", with)
		c.finder.Close(c.browser, c.browser)
		c.session.Take(ctx, q)
	case actionCopy:
		c.browser.Copy(c.browser.Link(c.session.Answer.Frozen().Encode()), func(ok bool) {
			ctx.Dispatch(func(ctx app.Context) {
				c.said = t.Take.Barred
				if ok {
					c.said = strings.TrimSpace(t.Take.LinkCopied)
				}
				c.session.Announce(ctx, c.said)
			})
		})
	case ui.ActionForget:
		c.session.Forget(ctx)
	case actionPrint:
		ctx.PreventUpdate()
		ctx.Defer(func(app.Context) { c.browser.Print() })
	default:
		ctx.PreventUpdate()
	}
}
