// Command browser is the half of the minimal app that runs in the browser. Its server is elsewhere,
// so that this half does not link net/http on its own account.
package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/e2e/testdata/minimal"
)

func main() {
	app.Route("/", minimal.New)
	app.RunWhenOnBrowser()
}
