// Package minimal is about the smallest app that go-app can make: a select and a text that follows
// it. The benchmarks hold the calculator's start against its.
package minimal

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// App is the app's one page.
type App struct {
	app.Compo
	chosen string
}

// New returns the page.
func New() app.Composer { return &App{chosen: "1"} }

// Render draws it.
func (a *App) Render() app.UI {
	options := make([]app.UI, 4)
	for i := range options {
		value := string(rune('1' + i))
		options[i] = app.Option().Value(value).Text("Priority " + value)
	}
	return app.Main().Body(
		app.H1().Text("When is the first response due?"),
		app.Select().ID("choice").OnChange(func(ctx app.Context, e app.Event) {
			a.chosen = ctx.JSSrc().Get("value").String()
		}).Body(options...),
		app.P().ID("answer").Text("Chosen: "+a.chosen),
	)
}
