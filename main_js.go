//go:build js

// Command supportclock, built for the browser, takes over the prerendered page. It is built twice: as
// the calculator's program, with the comparison and the embedded page, and with the tag workbench as
// that of my cases, many cases and the builder.
package main

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app"
	"supportclock/app/browser"
	"supportclock/app/words"
)

func main() {
	path, carried, rehearses := browser.Rehearsal()
	if !rehearses {
		carried = browser.Words()
	}
	if err := words.Load(carried); err != nil {
		println(err.Error()) // the loader says that the program has not taken over
		return
	}
	if rehearses {
		app.Rehearse(path)
		return
	}
	for _, route := range app.Routes() {
		draw := func() goapp.Composer { return route.New(route.Page) }
		goapp.Route("/"+route.Page.Path(), draw)
		// Static hosts answer this address too, and do not redirect it.
		goapp.Route("/"+route.Page.Path()+"index.html", draw)
	}
	goapp.RunWhenOnBrowser()
}
