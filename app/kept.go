package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// kept holds the parts of the page that follow from little and are large to build: the list of
// sites, the services. Drawing the very elements that already stand costs go-app next to nothing.
//
// A kept part must always stand at the same place in the page: go-app cannot mount an element a
// second time.
type kept map[string]part

type part struct {
	key string
	ui  app.UI
}

// part returns the part that was built for key, or builds it.
func (k kept) part(name, key string, build func() app.UI) app.UI {
	if p, ok := k[name]; ok && p.key == key {
		return p.ui
	}
	ui := build()
	if k != nil {
		k[name] = part{key, ui}
	}
	return ui
}
