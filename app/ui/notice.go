package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
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
		texts = append(texts, answer.Notice(t, c.Choices, n, names))
	}
	return texts
}
