package cases

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/cases/book"
	"supportclock/app/ics"
	"supportclock/app/site"
	"supportclock/app/words"
)

func (c *page) export() {
	const name = "support-clock-cases.json"
	c.browser.Save(name, "application/json", c.browser.Part(c.store.book.Export()))
	c.say(words.Fill(c.words.Exported, "name", name))
}

// bring is what a file brought that was not taken in.
type bring struct {
	faults   book.Faults
	readable book.Book // the cases without a fault
}

// take imports a file: all of it or nothing, unless the visitor then asks for the rest.
func (c *page) take(ctx app.Context, data []byte) {
	file, faults := book.ReadFile(data)
	c.bring = bring{}
	switch {
	case len(faults) > 0:
		c.bring = bring{faults, file}
		c.say(c.words.NotImported)
	case c.store.locked():
		c.say(c.words.NotImported)
	default:
		c.importBook(ctx, file, c.browser.Now())
		return
	}
	c.reveal(ctx, "outcome")
}

func (c *page) importBook(ctx app.Context, file book.Book, now time.Time) {
	var taken book.Taken
	err := c.store.change(now, func(b book.Book) (book.Book, error) {
		merged, t := b.Import(file, now)
		if merged.Len() > book.MostCases && merged.Len() > b.Len() {
			return b, book.ErrFull
		}
		taken = t
		return merged, nil
	})
	n := c.view.T.Number
	if err != nil {
		c.say(c.view.T.Sentences(c.words.NotImported, c.whyNot(err)))
	} else {
		c.bring = bring{}
		c.say(words.Fill(c.words.Imported, "added", n(taken.Added), "updated", n(taken.Updated), "restored", n(taken.Restored), "same", n(taken.Same)))
		c.tell(nil)
	}
	c.reveal(ctx, "outcome")
}

// calendar writes the due moments of all cases that wait for an answer.
func (c *page) calendar() {
	feed := ics.Calendar{Name: "Support Clock"}
	for _, e := range c.store.book.Entries(c.browser.Now()) {
		if e.State == book.Running || e.State == book.Passed {
			feed.Events = append(feed.Events, c.event(e))
		}
	}
	c.saveCalendar("support-clock.ics", feed)
}

// alarm writes the due moment of one case.
func (c *page) alarm(id string) {
	kept, ok := c.store.book.Find(id)
	if e := book.EntryOf(kept, c.browser.Now()); ok && e.State != book.Unknown {
		c.saveCalendar("first-response-"+e.Due.UTC().Format("20060102T1504Z")+".ics", ics.Calendar{Events: []ics.Event{c.event(e)}})
		c.sayBelow(id, c.message.text)
	}
}

func (c *page) saveCalendar(name string, feed ics.Calendar) {
	c.browser.Save(name, "text/calendar;charset=utf-8", c.browser.Part(feed.Bytes()))
	c.say(words.Fill(c.words.Exported, "name", name))
}

// event is the due moment of a case with an alarm before it. It is the same one each time it is written,
// until the case changes.
func (c *page) event(e book.Entry) ics.Event {
	choices := choicesOf(e.Case)
	a := answer.Work(answer.Question{Choices: choices, Now: c.now, Reader: c.reader})
	event := a.Event(c.view.T, e.ID, c.browser.Resolve(c.view.Page.To(site.Calculator))+"#"+choices.Encode())
	event.Stamp, event.At = e.Changed, e.Due
	event.Summary = words.Fill(c.words.Event, "name", c.name(e.Case), "event", event.Summary)
	return event
}
