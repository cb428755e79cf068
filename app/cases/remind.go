package cases

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/cases/book"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// remindAhead is how long before a due moment the reader is reminded; of short waits, halfway.
const remindAhead = 15 * time.Minute

// Where it is kept that the reader wants reminders, and which have been given: a line for each.
const (
	remindersKey = "support-clock/reminders"
	remindedKey  = "support-clock/reminded"
)

// reminders are what the reader has asked for: a notification before each due moment, while the page
// is open.
type reminders struct{ on bool }

func (r *reminders) load(b Browser) { r.on = b.Recall(remindersKey) == "on" && b.MayRemind() }

// toggleReminders turns them on, if the reader agrees when the browser asks, or off.
func (c *page) toggleReminders(ctx app.Context) {
	if c.reminders.on {
		c.reminders.on = false
		c.browser.Forget(remindersKey)
		c.say(c.words.ReminderOff)
		return
	}
	c.browser.AskToRemind(func(ok bool) {
		ctx.Dispatch(func(app.Context) {
			if c.reminders.on = ok; ok {
				c.browser.Keep(remindersKey, "on")
				c.say(c.words.ReminderOn)
			} else {
				c.say(c.words.ReminderBarred)
			}
			c.work()
		})
	})
}

// remind gives the reminders whose time has come, each once, whichever tab is first.
func (c *page) remind() {
	if !c.reminders.on {
		return
	}
	var tags, fresh []string
	given := strings.Fields(c.browser.Recall(remindedKey))
	for _, e := range c.list.dues.Entries(c.store.book, c.now) {
		if e.State != book.Running || e.By > min(remindAhead, e.Due.Sub(e.Submitted)/2) {
			continue
		}
		tag := e.ID + "@" + strconv.FormatInt(e.Due.Unix(), 10)
		tags = append(tags, tag)
		if slices.Contains(given, tag) {
			continue
		}
		fresh = append(fresh, tag)
		site, _ := calc.SiteByID(e.SiteID)
		c.browser.Remind(tag, c.name(e.Case), words.Fill(c.words.Reminder,
			"moment", c.moment(c.own(e.Due, site)), "span", c.view.T.Span(e.By)))
	}
	if len(fresh) > 0 {
		c.browser.Keep(remindedKey, strings.Join(tags, "\n"))
	}
}

func remindButton(c *page) app.UI {
	pressed := "false"
	if c.reminders.on {
		pressed = "true"
	}
	return ui.Button(actionRemind, "", "").ID(actionRemind).Aria("pressed", pressed).Body(
		app.Span().Class("wide").Text(c.words.Remind),
		app.Span().Class("narrow").Text(c.words.RemindShort),
	)
}

// signals are what those see who look elsewhere.
type signals struct {
	title string // of the tab
	badge int    // on the installed app: how many cases are overdue or due within the hour
}

// signal changes them where they have to change.
func (c *page) signal() {
	now := signals{c.tabTitle(), c.list.overdue + c.list.soon}
	if now.title != c.signals.title {
		c.browser.Title(now.title)
	}
	if now.badge != c.signals.badge {
		c.browser.Badge(now.badge)
	}
	c.signals = now
}

// tabTitle is the title of the tab: what is overdue, and how long until the next is due, where that is
// within a day.
func (c *page) tabTitle() string {
	var state []string
	if c.list.overdue > 0 {
		state = append(state, words.Fill(c.words.Overdue, "n", c.view.T.Number(c.list.overdue)))
	}
	if next := c.list.next; next > 0 && next < 24*time.Hour {
		state = append(state, c.view.T.Span(next))
	}
	if len(state) == 0 {
		return c.words.Title
	}
	return words.Fill(c.words.Tab, "state", c.view.T.List(state), "title", c.words.Title)
}
