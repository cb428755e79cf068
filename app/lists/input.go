package lists

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/ui"
)

// bring asks for the list.
func bring(v *state) app.UI {
	w := v.words
	return app.Section().Class("card drop").Body(
		app.H2().Text(w.Bring),
		app.P().Class("hint").Text(w.Accepted),
		app.Div().Class("acts flat").Body(
			ui.Button(actionOpen, "", w.Choose).ID(actionOpen).Class("button main"),
			app.Input().Type("file").ID(controlFile).Name(controlFile).Accept(".csv,.tsv,.txt,text/csv,text/plain").Class("unseen").TabIndex(-1).Aria("label", w.Choose),
			ui.Button(actionSample, "", w.Sample).ID(actionSample).Class("button"),
		),
		app.P().Text(w.Drop),
		app.Label().Class("label").For(controlText).Text(w.Paste),
		app.Textarea().Class("field").ID(controlText).Name(controlText).Rows(8).Attr("spellcheck", "false").Attr("autocomplete", "off"),
		app.Div().Class("acts flat").Body(ui.Button(actionRead, "", w.Read).ID(actionRead).Class("button")),
	)
}
