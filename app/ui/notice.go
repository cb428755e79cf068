package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/words"
)

// mostNotices is how many are shown one by one.
const mostNotices = 6

// Notices names what was left out of a link.
func Notices(t *words.Texts, c *Choosing) app.UI {
	items := []app.UI{app.P().Body(app.Strong().Text(t.Notices.Heading))}
	for _, text := range noticeTexts(t, c) {
		items = append(items, app.P().Text(text))
	}
	return app.Div().Class("note", "warn").ID("notices").Attr("role", "alert").Body(items...)
}

// noticeTexts words the notices, naming the parameter and what is accepted.
func noticeTexts(t *words.Texts, c *Choosing) []string {
	names := link.Names()
	if c.embedded {
		names = link.EmbedNames()
	}
	var texts []string
	for i, n := range c.Notices {
		if i == mostNotices {
			return append(texts, t.Count(t.Notices.More, len(c.Notices)-i))
		}
		accepted := strings.Join(names, ", ")
		if n.Problem != link.UnknownParameter {
			accepted = acceptedValues(t, c.Choices, n.Parameter)
		}
		texts = append(texts, words.Fill(noticePattern(t, n.Problem), "parameter", n.Parameter, "value", n.Value, "accepted", accepted))
	}
	return texts
}

func noticePattern(t *words.Texts, p link.Problem) string {
	switch p {
	case link.UnknownParameter:
		return t.Notices.Unknown
	case link.RepeatedParameter:
		return t.Notices.Repeated
	case link.SiteElsewhere:
		return t.Notices.Place
	case link.TooLong:
		return t.Notices.Long
	}
	return t.Notices.Bad
}

// acceptedValues says what a parameter may be.
func acceptedValues(t *words.Texts, c link.Choices, name string) string {
	switch name {
	case link.ParamProducts:
		return "1–" + Number(link.MostProducts)
	case link.ParamAt, link.ParamBy:
		return t.Notices.Local
	case link.ParamOff:
		return words.Fill(t.Notices.Date, "n", Number(link.MostDaysOff))
	}
	if values := c.Values(name); len(values) > 0 {
		return strings.Join(values, ", ")
	}
	return t.Notices.On
}
