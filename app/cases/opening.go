package cases

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
)

const menuFiles = "files"

// opening names the page, says how urgent the cases are, and offers what can be done with all of them.
func opening(c *page) app.UI {
	var acts []app.UI
	body := []app.UI{app.H1().Text(c.view.T.Nav.Cases)}
	if c.view.Live {
		if c.list.total > 0 {
			acts = append(acts, remindButton(c))
		}
		acts = append(acts, filesMenu(c), ui.Button(actionAdd, "", c.words.Add).ID(actionAdd).Class("main"))
		body = append(body, app.Div().Class("acts").Body(acts...))
	}
	return app.Section().Class("flow").ID(anchor).TabIndex(-1).Body(
		app.Div().Class("row").Body(body...),
		app.Div().Body(summary(c), app.P().Class("small muted").Text(c.whose())),
		outcome(c),
	)
}

// summary counts the cases that wait, by how urgent they are.
func summary(c *page) app.UI {
	l, w := &c.list, c.words
	p := app.P().Class("result").ID("summary")
	if !c.view.Live || l.total == 0 {
		return p
	}
	var parts []app.UI
	for _, part := range []struct {
		n           int
		text, class string
	}{{l.overdue, w.Overdue, "is-late whole"}, {l.soon, w.Soon, "is-soon whole"}, {l.later, w.Later, "whole"}} {
		if part.n == 0 {
			continue
		}
		if len(parts) > 0 {
			parts = append(parts, app.Text(c.view.T.Dates.List))
		}
		text := words.Fill(part.text, "n", c.view.T.Number(part.n))
		if part.class == "whole" {
			parts = append(parts, app.Span().Class(part.class).Text(text))
		} else {
			parts = append(parts, app.Strong().Class(part.class).Text(text))
		}
	}
	if len(parts) == 0 {
		parts = []app.UI{app.Text(w.Idle)}
	}
	return p.Body(parts...)
}

// whose says where the cases are kept, and on whose clock the due moments are.
func (c *page) whose() string {
	switch {
	case !c.view.Live:
		return c.words.Kept
	case c.reader == nil:
		return c.view.T.Sentences(c.words.Kept, c.words.SiteClock)
	}
	return c.view.T.Sentences(c.words.Kept, words.Fill(c.words.OwnClock,
		"zone", city(c.zone), "offset", words.UTCOffset(c.now.In(c.reader))))
}

// outcome is the message of what concerns no single row.
func outcome(c *page) app.UI {
	if c.message.text == "" || c.message.inRow {
		return app.P().Class("outcome")
	}
	return app.P().Class("outcome note").ID("outcome").TabIndex(-1).Text(c.message.text)
}

// filesMenu takes the list along, or brings one.
func filesMenu(c *page) app.UI {
	w := c.words
	item := func(act, text string) app.UI {
		return app.Li().Body(ui.Bare(act, "", text).ID(act))
	}
	var items []app.UI
	if c.list.total > 0 {
		items = append(items, item(actionExport, w.Export), item(actionCalendar, w.Calendar))
	}
	items = append(items, item(actionImport, w.Import),
		app.Li().Body(app.A().Href(c.view.Page.To(site.Lists)).Text(c.view.T.Nav.Lists)))
	return app.Div().Body(
		ui.Menu(menuFiles, "button square", dots(w.Files), app.Ul().Body(items...)),
		app.Input().Type("file").ID(controlFile).Name(controlFile).Accept("application/json,.json").Class("unseen").TabIndex(-1).Aria("hidden", "true"),
	)
}

// dots are what a menu without a name of its own looks like.
func dots(name string) []app.UI {
	return []app.UI{ui.Icon("dots", ui.IconMore), ui.Unseen(name)}
}

// city is the place that a time zone is named after.
func city(zone string) string {
	label := words.ZoneLabel(zone)
	return label[strings.LastIndexByte(label, '/')+1:]
}
