package cases

import (
	"cmp"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/cases/book"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

func rowOf(id string) string  { return "case-" + id }
func menuOf(id string) string { return "more-" + id }

// row is a case: what it is, when it is due, how it stands, and what can be done with it.
func row(c *page, e book.Entry) app.UI {
	return app.Li().Class(urgency(e)).Body(append([]app.UI{
		title(c, e),
		due(c, e),
		standing(c, e),
		rowActs(c, e),
	}, caveats(c, e)...)...)
}

// caveats say what is not known of the holidays that a case may have to wait for.
func caveats(c *page, e book.Entry) (list []app.UI) {
	if len(e.UnknownYears) > 0 {
		site, _ := calc.SiteByID(e.SiteID)
		list = append(list, app.P().Class("note warn").Text(c.view.T.UnknownHolidays(site, e.UnknownYears)))
	}
	if e.UnknownWeekend {
		list = append(list, app.P().Class("note info").Text(c.view.T.Own.Weekend))
	}
	return list
}

// urgency is a row's class: red when overdue, amber within the hour.
func urgency(e book.Entry) string {
	switch {
	case e.State == book.Passed:
		return "case late"
	case e.State == book.Running && e.By < soonIs:
		return "case soon"
	}
	return "case"
}

func title(c *page, e book.Entry) app.UI {
	site, _ := calc.SiteByID(e.SiteID)
	t := c.view.T
	return app.Div().Body(
		app.H3().ID(rowOf(e.ID)).TabIndex(-1).Text(c.name(e.Case)),
		app.P().Class("small muted").Text(t.List([]string{t.PlanName(e.Tier, e.Own.Name), "P" + ui.Number(int(e.Priority)), t.SiteName(site)})),
	)
}

// due is the moment on the reader's clock, and beneath it on the site's where that shows another; else
// the target. Of an answered case it is the answer, and beneath it when that was due.
func due(c *page, e book.Entry) app.UI {
	if e.State == book.Unknown {
		return app.P().Text(c.words.States.Of(string(book.Unknown)))
	}
	site, _ := calc.SiteByID(e.SiteID)
	shown, sub := c.own(e.Due, site), ""
	if e.AnsweredAlready() {
		answered := c.own(e.Answered, site)
		sub = words.Fill(c.words.DueAt, "moment", c.short(shown, answered))
		shown = answered
	} else if at := e.Due.In(site.Location()); calc.LocalOf(at) != calc.LocalOf(shown) {
		sub = words.Fill(c.words.AtSite, "site", cmp.Or(c.view.T.Place(site), c.view.T.Country(site)), "moment", c.short(at, shown), "offset", words.UTCOffset(at))
	} else {
		a := answer.Work(answer.Question{Choices: choicesOf(e.Case)})
		sub = c.view.T.Target(a.Target(e.Tier, e.Priority))
	}
	lead := strings.TrimSpace(words.Fill(c.words.DueAt, "moment", ""))
	if e.AnsweredAlready() {
		lead = c.view.T.Label(c.words.Answered, "")
	}
	return app.P().Body(
		ui.Unseen(lead), app.Text(" "),
		app.Time().DateTime(shown.Format(time.RFC3339)).Text(c.heading(shown)),
		app.Text(" "),
		app.Span().Class("sub").Text(sub),
	)
}

// standing says in words and colour how the case stands.
func standing(c *page, e book.Entry) app.UI {
	t, w := c.view.T, c.words
	text, class, sub := "", "state", ""
	by := unbroken(t.Span(e.By))
	switch e.State {
	case book.Met:
		text, class = w.Met, "state is-met"
	case book.Missed:
		text, class = words.Fill(w.Missed, "span", by), "state is-late"
	case book.Passed:
		text, class = words.Fill(w.OverdueBy, "span", by), "state is-late"
	case book.Running:
		text = words.Fill(w.DueIn, "span", by)
		if e.By < soonIs {
			text, class = words.Fill(w.DueIn, "span", unbroken(t.SpanSeconds(max(e.By, time.Second)))), "state is-soon"
		}
	}
	if e.AnsweredAlready() {
		used, length := e.Elapsed(e.Answered)
		sub = words.Fill(w.Used, "used", t.HoursSpan(used), "length", t.HoursSpan(length))
	} else {
		site, _ := calc.SiteByID(e.SiteID)
		at := c.own(e.Submitted, site)
		sub = words.Fill(w.SubmittedAt, "moment", c.short(at, c.now.In(at.Location())))
	}
	return app.P().Body(app.Span().Class(class).Text(text), app.Text(" "), app.Span().Class("sub").Text(sub))
}

// rowActs are the one thing that is mostly done with a case, and a menu with the others.
func rowActs(c *page, e book.Entry) app.UI {
	w, name := c.words, c.name(e.Case)
	main := ui.Button(actionAnswer, e.ID, w.Answer).ID(actionAnswer+"-"+e.ID).Aria("label", words.Fill(w.Named, "act", w.Answer, "name", name))
	if e.AnsweredAlready() {
		main = ui.Button(actionReopen, e.ID, w.Reopen).ID(actionReopen+"-"+e.ID).Aria("label", words.Fill(w.Named, "act", w.Reopen, "name", name))
	}
	item := func(act, text string) app.HTMLButton { return ui.Bare(act, e.ID, text).ID(act + "-" + e.ID) }
	items := []app.UI{
		app.Li().Body(item(actionEdit, w.Change)),
		app.Li().Body(item(actionDuplicate, w.Duplicate)),
		app.Li().Body(app.A().Href(c.view.Page.To(site.Calculator) + "#" + choicesOf(e.Case).Encode()).Text(w.Open)),
	}
	if e.State == book.Running {
		items = append(items, app.Li().Body(item(actionAlarm, w.Alarm)))
	}
	items = append(items, app.Li().Body(item(actionDelete, w.Delete).Class("danger")))
	return app.Div().Class("acts").Body(
		main,
		ui.Menu(menuOf(e.ID), "button plain square", dots(words.Fill(w.More, "name", name)), app.Ul().Body(items...)),
	)
}

// unbroken keeps an amount of time on one line.
func unbroken(span string) string { return strings.ReplaceAll(span, " ", "\u00a0") }
