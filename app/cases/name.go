package cases

import (
	"strings"
	"time"

	"supportclock/app/answer"
	"supportclock/app/cases/book"
	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// name is what a case is called. One without a name is called by what tells it from others.
func (c *page) name(kept book.Case) string {
	if name := strings.TrimSpace(kept.Name); name != "" {
		return name
	}
	site, _ := calc.SiteByID(kept.SiteID)
	return words.Fill(c.words.AutoName, "plan", c.view.T.PlanName(kept.Tier, kept.Own.Name), "n", ui.Number(int(kept.Priority)),
		"moment", c.view.T.MomentShort(kept.Submitted.In(site.Location())))
}

// choicesOf is a case as a link to the calculator, which explains it.
func choicesOf(kept book.Case) link.Choices {
	site, _ := calc.SiteByID(kept.SiteID)
	choices := answer.SubmittedAt(kept.Tier, kept.Submitted.In(site.Location()))
	choices.Own, choices.Priority, choices.Region, choices.Site = kept.Own, kept.Priority, site.Region, kept.SiteID
	choices.Rules, choices.Off = kept.Rules, kept.DaysOff
	return choices
}

// own is a moment on the reader's clock, or on the site's where the reader's is not known.
func (c *page) own(at time.Time, site calc.Site) time.Time {
	if c.reader != nil {
		return at.In(c.reader)
	}
	return at.In(site.Location())
}

// moment writes a moment, for running text: by its name where the day is near.
func (c *page) moment(at time.Time) string {
	if pattern := c.nearDay(at); pattern != "" {
		return words.Fill(pattern, "time", c.view.T.Time(at))
	}
	return c.far(at)
}

// heading writes a moment, for the beginning of a line.
func (c *page) heading(at time.Time) string {
	if pattern := c.nearDay(at); pattern != "" {
		first := []rune(pattern)
		pattern = strings.ToUpper(string(first[0])) + string(first[1:])
		return words.Fill(pattern, "time", c.view.T.Time(at))
	}
	return c.far(at)
}

// nearDay returns how yesterday, today and tomorrow are written; nothing for other days.
func (c *page) nearDay(at time.Time) string {
	today := c.now.In(at.Location())
	switch calc.DateOf(at) {
	case calc.DateOf(today):
		return c.words.Today
	case calc.DateOf(today.AddDate(0, 0, 1)):
		return c.words.Tomorrow
	case calc.DateOf(today.AddDate(0, 0, -1)):
		return c.words.Yesterday
	}
	return ""
}

// far writes a moment with its day, and with its year where that is not the present one.
func (c *page) far(at time.Time) string {
	if at.Year() == c.now.In(at.Location()).Year() {
		return c.view.T.MomentShort(at)
	}
	return words.Fill(c.view.T.Dates.Moment, "date", c.view.T.DateFull(calc.DateOf(at)), "time", c.view.T.TimeInText(at))
}

// short writes a moment as briefly as it stays clear beside another one: the time alone on the same day.
func (c *page) short(at, beside time.Time) string {
	if calc.DateOf(at) == calc.DateOf(beside) {
		return c.view.T.Time(at)
	}
	return c.far(at)
}

// answeredText words how the answer to a case came.
func (c *page) answeredText(kept book.Case) string {
	e := book.EntryOf(kept, c.now)
	pattern := c.words.MarkedMet
	if e.State == book.Missed {
		pattern = c.words.MarkedMissed
	}
	return words.Fill(pattern, "name", c.name(kept), "span", c.view.T.Span(e.By))
}
