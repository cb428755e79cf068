// Package builder is the page that puts a snippet together for the owner of a support page: what their
// visitors get to see, the code to copy beside it, and the embedded page itself as a preview. It gives
// the page's component; a Snippet is what it copies. It knows links and their frames, and nothing of
// how answers are worked out: the preview does that.
package builder

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/browser"
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
	browser.Sharing
	browser.Host
}

// page is the component.
type page struct {
	app.Compo

	browser Browser // nil while the page is written beforehand
	view    ui.View
	words   *words.BuilderTexts
	snippet Snippet
	terms   ui.Choosing // the owner's own plan, while its fields are filled in
	form    Form
	copied  copied
	last    Snippet // the last one that could be made
	typing  bool    // whether a field that it could be made of before is being typed in
}

// copied is how the last attempt to copy went.
type copied int

const (
	notCopied copied = iota
	done
	barred // the browser did not allow it
)

// New returns the page. It starts with what suits most hosts: the questions, the answer and its reasons.
func New(p site.Page) app.Composer {
	c := newPage(p)
	if b := browser.Here(); b != nil {
		c.browser = b
	}
	return c
}

func newPage(p site.Page) *page {
	return &page{
		view: ui.NewView(p), words: words.Builder(p.Lang), terms: ui.NewChoosing(true), form: Frame,
		snippet: Snippet{
			Lang:    p.Lang,
			Choices: link.Choices{Plan: calc.Enterprise},
			Frame:   link.Frame{Parts: []string{link.PartControls, link.PartAnswer, link.PartWhy}},
		},
	}
}

// OnInit takes over what was chosen in the page as it was written.
func (c *page) OnInit() {
	if c.browser == nil {
		return
	}
	c.view.Arrive(c.browser)
	c.terms.Offer(ui.KeptOwn(c.browser))
	c.snippet.Root, _, _ = strings.Cut(c.browser.Link(""), "#")
	if i := strings.LastIndex(c.snippet.Root, c.view.Page.Path()); i >= 0 {
		c.snippet.Root = c.snippet.Root[:i]
	}
	for name, value := range c.browser.Choices() {
		c.choose(name, value)
	}
	c.last = c.snippet
}

// OnMount lets the preview show what was taken over. Nothing of the page stands in the address, but
// somebody may change it.
func (c *page) OnMount(ctx app.Context) {
	ui.Answer(ctx, c.browser)
	c.browser.Listen(func() {}, func() {})
	c.show(ctx)
}

// show moves the preview on.
func (c *page) show(ctx app.Context) {
	ctx.Defer(func(app.Context) { c.browser.Show(previewID, c.snippet.address()) })
}

func (c *page) onInput(ctx app.Context, e app.Event) { ui.Enter(ctx, e, c.input) }

func (c *page) input(ctx app.Context, name, value string) {
	if c.view.SetPref(c.browser, name, value) {
		return
	}
	c.typing = ui.Typing(name) && (c.typing || !c.unread())
	if !c.choose(name, value) {
		ctx.PreventUpdate()
		return
	}
	c.copied = notCopied
	if c.unread() {
		return
	}
	c.last = c.snippet
	if name != controlForm {
		c.show(ctx)
	}
}

// onLeave hears that a field has been left: what is wrong in it is said then.
func (c *page) onLeave(ctx app.Context, e app.Event) {
	if !c.browser.Leaves(e) {
		ctx.PreventUpdate()
		return
	}
	c.left(ctx)
}

func (c *page) left(ctx app.Context) {
	held := c.held()
	c.typing = false
	if !c.terms.Own.Settle() && !held {
		ctx.PreventUpdate()
	}
}

func (c *page) onClick(ctx app.Context, e app.Event) {
	ui.Press(ctx, e, func(ctx app.Context, _, _ string) { c.copy(ctx) })
}

func (c *page) copy(ctx app.Context) {
	c.copied = notCopied // so that it is said again
	c.browser.Copy(c.snippet.In(c.form), func(ok bool) {
		ctx.Dispatch(func(app.Context) {
			if c.copied = done; !ok {
				c.copied = barred
			}
		})
	})
}

// Render draws the page.
func (c *page) Render() app.UI {
	_, family, _ := calc.PlanByTier(c.snippet.Choices.Plan)
	return app.Div().Class("app").OnInput(c.onInput).OnChange(c.onLeave).On("focusout", c.onLeave).OnClick(c.onClick).Body(
		ui.Skip(&c.view, "code"),
		ui.Header(&c.view, "", ""),
		app.Main().Class("page").Body(
			controls(c),
			app.Div().Class("column").Body(code(c), preview(c), notes(c)),
		),
		ui.Footer(&c.view, family),
	)
}
