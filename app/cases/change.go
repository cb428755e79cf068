package cases

import (
	"math/rand/v2"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/cases/book"
	"supportclock/app/words"
)

// change does what changes the book. Each change is made on the copy of a case that counts by then, so
// that what another tab or an import did meanwhile stays.
func (c *page) change(ctx app.Context, act, id string) {
	now := c.browser.Now()
	switch act {
	case actionSave:
		c.save(ctx, now)
		return
	case actionImportRest:
		c.importBook(ctx, c.bring.readable, now)
		return
	case actionUndo:
		c.undo(ctx, now)
		return
	}
	c.store.follow()
	kept, ok := c.store.book.Find(id)
	if !ok { // deleted in another tab meanwhile; the list shows it
		return
	}
	c.bring = bring{}
	switch act {
	case actionEdit:
		c.form = formOf(kept)
		c.openForm(ctx)
		c.fill(ctx)
		c.reveal(ctx, controlName)
	case actionDuplicate:
		c.duplicate(ctx, kept, now)
	case actionDelete:
		c.sayAt(id, words.Fill(c.words.Deleted, "name", c.name(kept)), &undo{deleted: &kept})
		c.tell(c.store.change(now, func(b book.Book) (book.Book, error) { return b.Delete(id, now), nil }))
		c.focusUndo(ctx)
	case actionAnswer:
		after := kept
		after.Answered = latest(now.UTC().Truncate(time.Second), kept.Submitted)
		c.sayAt(id, c.answeredText(after), nil)
		c.edit(ctx, book.Edit{Before: kept, After: after}, now)
	case actionReopen:
		after := kept
		after.Answered = time.Time{}
		c.sayAt(id, words.Fill(c.words.Reopened, "name", c.name(kept)), nil)
		c.edit(ctx, book.Edit{Before: kept, After: after}, now)
	}
}

// edit changes a case from its row, and offers to take that back where the row was.
func (c *page) edit(ctx app.Context, edit book.Edit, now time.Time) {
	c.message.undo = &undo{edit: edit}
	c.tell(c.store.change(now, func(b book.Book) (book.Book, error) { return b.Change(edit.Before.ID, edit, now) }))
	c.focusUndo(ctx)
}

func (c *page) focusUndo(ctx app.Context) {
	ctx.Defer(func(app.Context) { c.browser.Focus(actionUndo) })
}

// undo is what the last change can be taken back by.
type undo struct {
	edit    book.Edit
	deleted *book.Case
}

// undo takes the last change back, as far as nothing newer has come meanwhile.
func (c *page) undo(ctx app.Context, now time.Time) {
	last := c.message.undo
	if last == nil {
		return
	}
	id := last.edit.Before.ID
	if last.deleted != nil {
		id = last.deleted.ID
	}
	c.message = message{}
	c.tell(c.store.change(now, func(b book.Book) (book.Book, error) {
		if last.deleted != nil {
			return b.Restore(*last.deleted, now)
		}
		return b.Revert(id, last.edit, now)
	}))
	c.reveal(ctx, rowOf(id))
}

func (c *page) duplicate(ctx app.Context, kept book.Case, now time.Time) {
	double := kept
	double.ID, double.Created = newID(), time.Time{}
	if name := words.Fill(c.words.CopyOf, "name", c.name(kept)); len([]rune(name)) <= book.MostName {
		double.Name = name
	}
	if c.tell(c.store.change(now, func(b book.Book) (book.Book, error) { return b.Add(double, now) })) {
		c.sayBelow(double.ID, words.Fill(c.words.Saved, "name", double.Name))
		c.reveal(ctx, rowOf(double.ID))
	}
}

// tell says why a change has not been made or kept, and reports whether it has been made.
func (c *page) tell(err error) bool {
	switch {
	case err != nil:
		c.say(c.whyNot(err))
	case c.store.state == full:
		c.message.text = c.words.Full // whatever was done, it is not kept
	}
	return err == nil
}

func newID() string { return book.NewID(rand.Uint64(), rand.Uint64()) }

func latest(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}
