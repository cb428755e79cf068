package cases

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/cases/book"
	"supportclock/app/ui"
	"supportclock/app/words"
)

const foldAnswered = "answered"

// waiting lists the cases without a response.
func waiting(c *page) app.UI {
	w := c.words
	body := []app.UI{app.H2().Class("unseen").ID("waiting").Text(w.Waiting)}
	list := rows(c, c.list.shownWaiting, false)
	switch {
	case len(list) > 0:
		body = append(body, app.Ul().ID("cases").Body(list...))
	case c.list.total == 0:
		body = append(body, app.P().Class("none").ID("none").Text(w.Empty))
	case c.list.filter != (book.Filter{}):
		body = append(body, app.P().Class("none").ID("none").Text(w.NoneShown))
	default:
		body = append(body, app.P().Class("none").ID("none").Text(w.Idle))
	}
	if left := len(c.list.waiting) - len(c.list.shownWaiting); left > 0 {
		body = append(body, more(c, left))
	}
	return app.Section().Class("card sheet").Aria("labelledby", "waiting").Body(body...)
}

func more(c *page, left int) app.UI {
	return app.P().Class("none").Body(
		ui.Button(actionMore, "", words.Fill(c.words.ShowMore, "n", c.view.T.Number(min(left, moreRows)))))
}

// answered lists the cases that have had their response.
func answered(c *page) app.UI {
	entries := c.list.answered
	if len(entries) == 0 && !(c.message.inRow && c.message.below) {
		return app.Div().ID(foldAnswered)
	}
	met := 0
	for i := range entries {
		if entries[i].State == book.Met {
			met++
		}
	}
	t := c.view.T
	body := []app.UI{
		app.Summary().Body(
			app.H2().Text(words.Fill(c.words.AnsweredCount, "n", t.Number(len(entries)))),
			app.Span().Class("gist").Text(words.Fill(c.words.AnsweredGist, "met", t.Number(met), "missed", t.Number(len(entries)-met))),
		),
		app.Ul().Body(rows(c, c.list.shownAnswered, true)...),
	}
	if left := len(entries) - len(c.list.shownAnswered); left > 0 {
		body = append(body, more(c, left))
	}
	return app.Details().Class("fold").ID(foldAnswered).Body(body...)
}

// fewRows is how many cases can be seen at a glance, without filters.
const fewRows = 10

// filters choose what is shown, once there is more than can be seen at a glance.
func filters(c *page) app.UI {
	l, w, t := &c.list, c.words, c.view.T
	if l.total <= fewRows && l.filter == (book.Filter{}) && l.order == book.ByDue {
		return app.Div().ID("filters")
	}
	states := []ui.Option{{Text: w.AllStates}}
	for _, s := range book.States() {
		states = append(states, ui.Option{Value: string(s), Text: w.States.Of(string(s))})
		if s == book.Running {
			for _, d := range withins {
				states = append(states, ui.Option{Value: d.String(), Text: words.Fill(w.Within, "span", t.Span(d))})
			}
		}
	}
	state := string(l.filter.State)
	if l.filter.Within > 0 {
		state = l.filter.Within.String()
	}
	var orders []ui.Option
	for _, o := range []book.Order{book.ByDue, book.ByName, book.BySubmitted, book.ByPriority, book.ByTier} {
		orders = append(orders, ui.Option{Value: string(o), Text: w.Columns.Of(string(o))})
	}
	shown := len(l.waiting) + len(l.answered)
	return app.Div().ID("filters").Class("filters flow").Attr("role", "group").Aria("label", w.Filter).Body(
		app.Div().Class("grid").Body(
			ui.Labelled(controlSearch, w.Search, app.Input().Type("search").Class("field").ID(controlSearch).Name(controlSearch).
				Attr("autocomplete", "off").Value(l.filter.Text)),
			ui.Labelled(controlTier, t.Controls.Plan, ui.Select(controlTier, l.filteredPlan(), c.planFilter())),
			ui.Labelled(controlState, w.State, ui.Select(controlState, state, states)),
			ui.Labelled(controlOrder, w.SortBy, ui.Select(controlOrder, string(l.order), orders)),
		),
		app.P().ID("shown").Class("small muted").Attr("role", "status").Text(words.Fill(w.Shown, "n", t.Number(shown), "all", t.Number(l.total))),
	)
}
