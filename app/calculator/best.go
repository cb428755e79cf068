package calculator

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/ui"
	"supportclock/app/ui/section"
	"supportclock/app/words"
	"supportclock/calc"
)

// best is the best time to submit: the week in bands, how late for a needed response, and the year.
func (c *calculator) best() app.UI {
	v := &c.session.View
	t := v.T.Best
	return c.fold(foldBest, t.Heading, c.bestGist(), ui.OnWide, "no-print", func() app.UI {
		if !c.weekOK {
			return app.P().Class("small muted").Text(c.noWeek())
		}
		body := []app.UI{app.P().Text(c.bestText())}
		if !c.week.Even {
			body = append(body, c.weekBands(), c.weekKey())
		}
		return app.Div().Class("flow").Body(append(body,
			c.inner(foldHours, t.Hours, c.hourTable),
			c.inner(foldBy, t.By, c.neededBy),
			c.inner(foldYear, words.Fill(t.Year, "year", ui.Number(c.session.Answer.Submitted.Year())), c.yearTable),
		)...)
	})
}

// noWeek says why there is no week to show.
func (c *calculator) noWeek() string {
	a, t := &c.session.Answer, c.session.View.T
	switch a.Problem {
	case answer.Idle:
		return t.Best.Waiting
	case answer.Solved: // the week goes beyond the years that are counted
		return t.Answer.Horizon
	}
	return a.ProblemText(t)
}

// cutoffs returns the time of day until which a submission is due on the same day, where it is the same
// on all days that have one, and the day of the week on which missing it costs most.
func (c *calculator) cutoffs() (until string, costly *answer.Day, ok bool) {
	t := c.session.View.T
	for i := range c.week.Days {
		d := &c.week.Days[i]
		if !d.Same || d.Cutoff.IsZero() {
			continue
		}
		switch this := t.TimeInText(d.Cutoff); {
		case until == "":
			until = this
		case until != this:
			return "", nil, false
		}
		if costly == nil || d.Due.Sub(d.Cutoff) > costly.Due.Sub(costly.Cutoff) {
			costly = d
		}
	}
	return until, costly, until != ""
}

func (c *calculator) bestGist() string {
	t := c.session.View.T.Best
	if !c.weekOK {
		return ""
	}
	if c.week.Even {
		return t.Even
	}
	if until, _, ok := c.cutoffs(); ok {
		return words.Fill(t.GistUntil, "time", until)
	}
	return c.span()
}

func (c *calculator) span() string {
	t := c.session.View.T
	return words.Fill(t.Best.Summary, "best", t.Span(c.week.Best), "worst", t.Span(c.week.Worst))
}

func (c *calculator) bestText() string {
	t := c.session.View.T
	if c.week.Even {
		return t.Best.Even + t.Dates.Stop
	}
	until, costly, ok := c.cutoffs()
	if !ok {
		return c.span() + t.Dates.Stop
	}
	next := calc.DateOf(costly.Due)
	day := t.Dates.Weekdays[next.Weekday()]
	if costly.Date.AddDays(6).Before(next) {
		day = t.DateUnyeared(next)
	}
	return t.Sentences(words.Fill(t.Best.Until, "time", until), words.Fill(t.Best.After,
		"day", t.Dates.Weekdays[costly.Date.Weekday()], "time", until, "next", day))
}

// neededBy turns the question round: how late for a response by a moment?
func (c *calculator) neededBy() app.UI {
	v, a := &c.session.View, &c.session.Answer
	t := v.T.Best
	body := []app.UI{
		c.session.Choosing.By.Fields(v.T, a.Choices.By, t.ByLabel),
		ui.Hint("", words.Fill(t.ByHint, "site", v.T.SiteName(a.Site), "n", ui.Number(int(a.Choices.Priority)))),
	}
	latest := a.Latest()
	if len(latest) == 0 {
		return app.Div().Class("flow").Body(body...)
	}
	rows := make([]app.UI, len(latest))
	for i, l := range latest {
		row := app.Tr()
		if l.Tier == a.Plan.Tier {
			row = row.Class("mine")
		}
		head := app.Th().Scope("row").Text(a.PlanName(v.T, l.Tier))
		if !l.Known {
			none := v.T.Answer.Horizon
			if !a.Target(l.Tier, a.Choices.Priority).Agreed() {
				none = v.T.Own.None
			}
			rows[i] = row.Body(head, app.Td().ColSpan(3).Text(none))
			continue
		}
		left := l.At.Sub(a.Now)
		state := words.Fill(t.Left, "span", v.T.Span(left))
		if left < 0 {
			state = words.Fill(t.Passed, "span", v.T.Span(left))
		}
		rows[i] = row.Body(head,
			app.Td().Body(app.B().Text(v.T.MomentShort(l.At))), app.Td().Class("muted").Text(state),
			app.Td().Body(ui.Button(section.ActionChoose, answer.SubmittedAt(l.Tier, l.At).Encode(), t.Use).
				Aria("label", words.Fill(t.UseLong, "plan", a.PlanName(v.T, l.Tier), "moment", v.T.Moment(l.At)))),
		)
	}
	table := app.Table().Class("table tight latest")
	if c.session.Choosing.By.Unset() { // it is that of the moment before
		table = table.Aria("busy", "true")
	}
	return app.Div().Class("flow").Body(append(body, table.Body(
		app.Caption().Class("unseen").Text(t.By),
		app.THead().Body(app.Tr().Body(app.Th().Scope("col").Text(v.T.Controls.Plan), app.Th().Scope("col").Text(t.Latest), app.Td(), app.Td())),
		app.TBody().Body(rows...),
	))...)
}

// yearTable compares the plans of the family over the year.
func (c *calculator) yearTable() app.UI {
	v, a := &c.session.View, &c.session.Answer
	t := v.T.Best
	tiers := a.Tiers()
	if !c.years.Done(a, tiers) {
		return app.P().Class("small muted").Text(t.Waiting)
	}
	rows := make([]app.UI, len(tiers))
	for i, tier := range tiers {
		row := app.Tr()
		if tier == a.Plan.Tier {
			row = row.Class("mine")
		}
		s := c.years.Of(tier)
		cells := []app.UI{app.Th().Scope("row").Text(a.PlanName(v.T, tier))}
		for _, wait := range []time.Duration{s.Median, s.P90, s.Worst} {
			text := v.T.HoursSpan(wait)
			if s.Count == 0 { // under an agreement that has no target, or one too long for what is known
				text = "–"
			}
			cells = append(cells, app.Td().Class("number").Text(text))
		}
		rows[i] = row.Body(cells...)
	}
	head := []app.UI{app.Th().Scope("col").Text(v.T.Controls.Plan)}
	for _, text := range []string{t.Median, t.Most, t.Worst} {
		head = append(head, app.Th().Scope("col").Class("number").Text(text))
	}
	return app.Table().Class("table tight").Body(
		app.Caption().Class("unseen").Text(words.Fill(t.YearLong, "year", ui.Number(a.Submitted.Year()), "n", ui.Number(int(a.Choices.Priority)))),
		app.THead().Body(app.Tr().Body(head...)),
		app.TBody().Body(rows...),
	)
}
