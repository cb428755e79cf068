package builder

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/words"
)

// notes say what the snippet means for the visitors' data and for the host's own rules.
func notes(c *page) app.UI {
	w := c.words
	origin := "https://…"
	if c.view.Live {
		origin = c.snippet.origin()
	}
	items := make([]app.UI, len(w.DataList))
	for i, text := range w.DataList {
		items[i] = app.Li().Text(words.Fill(text, "host", origin))
	}
	events := c.view.T.List([]string{"support-clock:ready", "support-clock:resize", "support-clock:answer"})
	return app.Section().Class("card sheet").Aria("label", w.Notes).Body(
		fold("data", w.Data, w.DataGist, app.Ul().Class("flow small").Body(items...)),
		fold("policy", w.Policy, "frame-src, script-src", app.Div().Class("flow small").Body(
			app.P().Text(w.Policies[0]), app.Pre().Class("code").Body(app.Code().Text("frame-src "+origin)),
			app.P().Text(w.Policies[1]), app.Pre().Class("code").Body(app.Code().Text("script-src "+origin)),
		)),
		fold("developers", w.Events, "configure()", app.P().Class("small").Text(
			words.Fill(w.EventSay, "events", events, "configure", "configure({…})"))),
	)
}

// fold is a closed section that says its gist.
func fold(id, heading, gist string, body app.UI) app.UI {
	return app.Details().Class("fold").ID(id).Body(
		app.Summary().Body(app.H2().Text(heading), app.Span().Class("gist").Text(gist)),
		body,
	)
}
