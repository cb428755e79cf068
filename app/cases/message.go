package cases

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/cases/book"
	"supportclock/app/ui"
)

// message is what the last action did. It stands where the eyes are: in the place of the row that was
// acted on, or below the heading of the page. A line that is always there announces it.
type message struct {
	text  string
	inRow bool
	after string // the row that it stands below; the top of its list where there is none
	below bool   // whether it belongs to the answered cases
	undo  *undo
}

// show puts a message up.
func (c *page) show(m message) {
	c.message = m
	c.again = !c.again
}

// heard is what the line that announces messages holds. Only what changes is heard: the same again has a space more.
func (c *page) heard() string {
	if c.again && c.message.text != "" {
		return c.message.text + "\u00a0"
	}
	return c.message.text
}

// say says something below the heading.
func (c *page) say(text string) { c.show(message{text: text}) }

// sayAt says something in the place of a row that is about to go.
func (c *page) sayAt(id, text string, undo *undo) {
	m := message{text: text, inRow: true, undo: undo}
	for _, part := range [][]book.Entry{c.list.waiting, c.list.answered} {
		if i := slices.IndexFunc(part, func(e book.Entry) bool { return e.ID == id }); i >= 0 {
			if i > 0 {
				m.after = part[i-1].ID
			}
			c.show(m)
			return
		}
		m.below = true
	}
	c.say(text)
}

// sayBelow says something below the row of a case, wherever that comes to stand.
func (c *page) sayBelow(id, text string) {
	kept, _ := c.store.book.Find(id)
	c.show(message{text: text, inRow: true, after: id, below: !kept.Answered.IsZero()})
}

// toast is the message among the rows, with the way to take back what was done.
func toast(c *page) app.UI {
	body := []app.UI{app.P().Aria("hidden", "true").Text(c.message.text)}
	if c.message.undo != nil {
		body = append(body, ui.Button(actionUndo, "", c.words.Undo).ID(actionUndo))
	}
	return app.Li().Class("toast").Body(body...)
}

// rows draws entries, with the message where it belongs.
func rows(c *page, entries []book.Entry, below bool) []app.UI {
	here := c.message.inRow && c.message.below == below
	list := make([]app.UI, 0, len(entries)+1)
	for i, e := range entries {
		if here && i == 0 && !slices.ContainsFunc(entries, func(e book.Entry) bool { return e.ID == c.message.after }) {
			list, here = append(list, toast(c)), false
		}
		list = append(list, row(c, e))
		if here && e.ID == c.message.after {
			list, here = append(list, toast(c)), false
		}
	}
	if here {
		list = append(list, toast(c))
	}
	return list
}
