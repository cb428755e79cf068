package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// kept holds the parts of the page that stay the same through most choices and are large to build:
// the list of sites, the services, the cells of the matrix. Drawing the very elements that already
// stand costs go-app next to nothing.
type kept struct {
	drawing int // counts the drawings of the page
	parts   map[string]part
}

type part struct {
	key     string
	ui      app.UI
	drawing int // the last one it was part of
}

// draw begins a drawing of the page.
func (k *kept) draw() { k.drawing++ }

// part returns what was built for key if it stands in the page, or builds it. What has been away
// for a drawing is built again, because go-app cannot mount an element a second time.
func (k *kept) part(name, key string, build func() app.UI) app.UI {
	p, ok := k.parts[name]
	if !ok || p.key != key || p.drawing < k.drawing-1 {
		p = part{key: key, ui: build()}
	}
	p.drawing = k.drawing
	if k.parts == nil {
		k.parts = map[string]part{}
	}
	k.parts[name] = p
	return p.ui
}

// follows draws a section that depends on key alone, and lets it change only when the rest of the page
// does: it keeps out of the way of the answer, and of everything that leaves its key alone.
func (v *view) follows(name, key string, section func(*view) app.UI) app.UI {
	if h, ok := v.held[name]; ok && h.edition == v.edition {
		key = h.key
	} else {
		if v.held == nil {
			v.held = map[string]held{}
		}
		v.held[name] = held{v.edition, key}
	}
	return v.kept.part(name, key, func() app.UI { return section(v) })
}

// held is the key of a section until the next edition of the page.
type held struct {
	edition int
	key     string
}

// rest draws a section of the page that follows the answer, or keeps it until it does.
func (v *view) rest(name string, section func(*view) app.UI) app.UI {
	return v.kept.part(name, strconv.Itoa(v.edition), func() app.UI { return section(v) })
}
