package cases

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/cases/book"
	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// arrive opens the form with the case of the address, as the calculator hands it over. What cannot be read of
// it stands there by name: nobody should save another case than the link says.
func (c *page) arrive(fragment string) {
	c.address = fragment
	if fragment == anchor {
		fragment = ""
	}
	choices, notices := link.Parse(fragment)
	c.form = formFor(ui.LoadMemory(c.browser).Fill(choices).Complete(c.zone))
	c.form.notices = notices
	c.form.arrived = !choices.None() || len(notices) > 0
	c.form.choices.By = calc.Local{}
}

// save takes the form's case into the book: a new one, or the fields that were changed of one.
func (c *page) save(ctx app.Context, now time.Time) {
	made, lack := c.form.make(now)
	switch lack {
	case noTime:
		c.form.problem = c.words.NoTime
		return
	case noAnswer:
		c.form.problem = c.words.NoAnswer
		return
	case tooEarly:
		c.form.problem = c.words.TooEarly
		return
	}
	said := c.words.Saved
	if made.Name == "" {
		made.Name, said = clip(c.name(made), book.MostName), c.words.SavedAs
	}
	if err := c.put(&made, now); err != nil {
		c.form.problem = c.whyNot(err)
		if err == book.ErrGone { // saved once more, it is a new one
			c.form.base = nil
		}
		return
	}
	c.list.filter = book.Filter{}
	c.bring = bring{}
	c.clear(ctx)
	c.sayBelow(made.ID, words.Fill(said, "name", made.Name))
	c.tell(nil)
	if c.message.below {
		c.unfold(ctx, foldAnswered, true)
	}
	c.reveal(ctx, rowOf(made.ID))
}

// put adds the form's case, or changes the one it was opened for.
func (c *page) put(made *book.Case, now time.Time) error {
	if c.form.base == nil {
		made.ID = newID()
		return c.store.change(now, func(b book.Book) (book.Book, error) { return b.Add(*made, now) })
	}
	edit := book.Edit{Before: *c.form.base, After: *made}
	return c.store.change(now, func(b book.Book) (book.Book, error) { return b.Change(made.ID, edit, now) })
}

// clear empties and closes the form, and the address that may have filled it.
func (c *page) clear(ctx app.Context) {
	choices := c.form.choices
	c.form = formFor(link.Choices{Plan: choices.Plan, Own: choices.Own, Priority: choices.Priority, Region: choices.Region, Site: choices.Site})
	if c.browser.Fragment() != "" {
		c.browser.Replace("")
	}
	c.address = ""
	c.unfold(ctx, foldForm, false)
	c.fill(ctx)
}

// openForm opens the form, whatever the visitor did to it.
func (c *page) openForm(ctx app.Context) {
	c.form.open = true
	c.unfold(ctx, foldForm, true)
}

// fill sets the fields of the form, which otherwise keep what has been typed into them.
func (c *page) fill(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		f := &c.form
		at, _ := f.submitted(c.now)
		f.at.Fill(c.browser, c.view.T, at)
		f.response.Fill(c.browser, c.view.T, f.answered)
		c.browser.Set(controlName, f.name)
		c.browser.Set(link.ParamPlan, ui.PlanValue(f.choices))
		c.browser.Set(link.ParamSite, f.choices.Site)
	})
}
