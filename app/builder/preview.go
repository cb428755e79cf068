package builder

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/site"
	"supportclock/app/ui"
)

const previewID = "preview"

// preview is the embedded page itself. Its address stays what it was at first: Browser.Show moves it on
// without a step in the history.
func preview(c *page) app.UI {
	t := c.view.T
	body := ui.Boot(t, c.words.NoScript)
	if c.view.Live {
		body = app.IFrame().ID(previewID).Class("preview").Height(640).Title(c.snippet.title()).Src(c.view.Page.To(site.Embed))
	}
	return app.Section().Class("card flow").Aria("labelledby", "preview-heading").Body(
		app.Div().Class("row").Body(
			app.H2().ID("preview-heading").Text(c.words.Preview),
			app.P().Class("small muted live").Text(c.words.PreviewHint),
		),
		body,
	)
}
