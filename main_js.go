//go:build js

// Command supportclock, built for the browser, takes over the prerendered page.
package main

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app"
)

func main() {
	for _, page := range app.Pages() {
		if page.Kind == app.NotFound {
			continue
		}
		goapp.Route("/"+page.Path, page.New)
		// Static hosts answer this address too, and do not redirect it.
		goapp.Route("/"+page.Path+"index.html", page.New)
	}
	goapp.RunWhenOnBrowser()
}
