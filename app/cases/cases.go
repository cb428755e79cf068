// Package cases is the page of a visitor's own cases: which of them wait for a response, how urgent each
// is, and a form for more. It gives the page's component. The cases live in the browser's storage, as a
// book; see package book for what a book is and how copies of it become one. The page must not know how
// a due moment comes about: that is worked out by calc, and explained by the calculator that rows link
// to.
package cases

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/browser"
	"supportclock/app/cases/book"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// Browser is what the page asks of one.
type Browser interface {
	ui.Reader
	browser.Address
	browser.Form
	browser.Focus
	browser.Files
	browser.Backup
	browser.Attention
}

// page is the component.
type page struct {
	app.Compo

	browser Browser // nil while the page is written beforehand
	view    ui.View
	words   *words.CasesTexts
	zone    string         // the reader's, by name
	reader  *time.Location // the same; nil where it is not known
	now     time.Time
	address string // the fragment that the form was opened with

	store     store
	list      list
	form      form
	message   message
	again     bool // turns with each message; see heard
	bring     bring
	reminders reminders
	signals   signals
}

// New returns the page.
func New(p site.Page) app.Composer {
	c := newPage(p)
	if b := browser.Here(); b != nil {
		c.browser = b
	}
	return c
}

func newPage(p site.Page) *page {
	return &page{view: ui.NewView(p), words: words.Cases(p.Lang), list: list{order: book.ByDue, most: firstRows, dues: book.Dues{}}, form: formFor(link.Choices{}.Complete(""))}
}

// OnInit reads what is kept, before the first drawing.
func (c *page) OnInit() {
	if c.browser == nil {
		return
	}
	c.view.Arrive(c.browser)
	c.zone = c.browser.ZoneName()
	c.reader, _ = calc.Zone(c.zone)
	c.now = c.browser.Now()
	c.store.storage = c.browser
	c.store.load()
	c.reminders.load(c.browser)
	c.arrive(c.browser.Fragment())
	c.work()
	c.form.open = c.form.arrived || c.list.total == 0
}

// OnMount runs in the browser only, once the page stands.
func (c *page) OnMount(ctx app.Context) {
	ui.Answer(ctx, c.browser)
	changed := func() { ctx.Dispatch(c.onAddress) }
	c.browser.Listen(changed, changed)
	c.browser.Hear(storeKey, func() {
		ctx.Dispatch(func(app.Context) {
			c.store.follow()
			c.work()
		})
	})
	c.restore(ctx)
	if c.form.arrived {
		c.reveal(ctx, controlName)
	}
	c.beat(ctx)
	ctx.After(ui.RestAfter, func(app.Context) {
		c.reader = ui.ReaderZone(c.browser)
		c.work()
	})
}

// restore takes in what the store may have lost.
func (c *page) restore(ctx app.Context) {
	c.browser.Restore(storeKey, func(text string) {
		ctx.Dispatch(func(app.Context) {
			c.store.restore(text, c.browser.Now())
			c.work()
		})
	})
}

// beat keeps the countdowns: by the second while one of them shows seconds.
func (c *page) beat(ctx app.Context) {
	ctx.After(c.list.beat(c.now), func(ctx app.Context) {
		c.work()
		c.beat(ctx)
	})
}

// work works out anew how all cases stand, and tells those who look elsewhere.
func (c *page) work() {
	c.now = c.browser.Now()
	c.list.work(c.store.book, c.now)
	c.signal()
	c.remind()
}

// onAddress follows the address when the visitor goes back or forward, or comes with another case. Who
// only comes back to the page finds the form as it was left.
func (c *page) onAddress(ctx app.Context) {
	if fragment := c.browser.Fragment(); fragment != anchor && fragment != c.address {
		c.arrive(fragment)
		if c.form.arrived {
			c.openForm(ctx)
		}
		c.fill(ctx)
	}
	c.work()
}

// anchor is where the page's content begins.
const anchor = "answer"

// Render draws the page.
func (c *page) Render() app.UI {
	body := []app.UI{opening(c)}
	if !c.view.Live {
		body = append(body, ui.Boot(c.view.T, c.words.NoScript))
	} else {
		body = append(body, storeNotice(c), faultList(c), filters(c), waiting(c), app.Section().Class("card sheet").Body(caseForm(c), answered(c)))
	}
	return app.Div().Class("app").
		OnInput(c.onInput).
		OnChange(c.onChange).
		On("focusout", c.onLeave).
		OnClick(c.onClick).
		OnKeyDown(c.onKey).
		Body(
			ui.Skip(&c.view, anchor),
			ui.Header(&c.view, "", ""),
			app.Main().Class("page one").Body(app.Div().Class("column").Body(body...)),
			ui.Footer(&c.view, c.sheets()),
			ui.Status("said", c.heard()),
		)
}
