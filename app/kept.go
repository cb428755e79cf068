package app

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// kept holds the parts of the page that stay the same through most choices and are large to build:
// the list of sites, the services, the cells of the matrix. Drawing the very elements that already
// stand costs go-app next to nothing.
type kept struct {
	drawing int // counts the drawings of the page
	parts   map[string]part
	behind  bool // whether the drawing left a section as it was that has to follow
}

type part struct {
	key     string
	ui      app.UI
	drawing int // the last one it was part of
}

// draw begins a drawing of the page.
func (k *kept) draw() {
	k.drawing++
	k.behind = false
}

// stands returns the part of that name if the drawing before had it.
func (k *kept) stands(name string) (part, bool) {
	p, ok := k.parts[name]
	return p, ok && p.drawing >= k.drawing-1
}

func (k *kept) keep(name string, p part) app.UI {
	p.drawing = k.drawing
	if k.parts == nil {
		k.parts = map[string]part{}
	}
	k.parts[name] = p
	return p.ui
}

// part returns what was built for key if it stands in the page, or builds it. What has been away
// for a drawing is built again, because go-app cannot mount an element a second time.
func (k *kept) part(name, key string, build func() app.UI) app.UI {
	p, ok := k.stands(name)
	if !ok || p.key != key {
		p = part{key: key, ui: build()}
	}
	return k.keep(name, p)
}

// section draws a section of the page that depends on key alone. One that stands changes only when
// its turn comes: it keeps out of the way of the answer. On a page that stands as it was written, a
// section is taken as it is until it has to change. Among the results, its name is also a class of its
// element, by which the browser tells whether it is in sight.
func (v *view) section(name, key string, draw func(*view) app.UI) app.UI {
	if v.standing {
		return v.kept.keep(name, part{key: key, ui: app.Raw("<section></section>")})
	}
	if p, ok := v.kept.stands(name); ok && p.key != key && !v.turn(name) {
		v.kept.behind = true
		return v.kept.keep(name, p)
	}
	return v.kept.part(name, key, func() app.UI { return draw(v) })
}

// shows tells whether a section stands as it is drawn for key.
func (v *view) shows(name, key string) bool {
	p, ok := v.kept.stands(name)
	return ok && p.key == key
}

// rest draws a section that follows every answer.
func (v *view) rest(name string, draw func(*view) app.UI) app.UI {
	return v.section(name, strconv.Itoa(v.edition), draw)
}

// turns say which sections may change in one drawing. With a clock that is one at least, and as many as
// can be built in a short time, so that on a slow machine each is a task of its own, with room for a key
// in between.
type turns struct {
	open  bool
	may   func(section string) bool // nil for all
	clock func() time.Time
	began time.Time
	taken bool
}

const turnsLast = 4 * time.Millisecond

// turn reports whether a section may change in this drawing.
func (v *view) turn(section string) bool {
	t := &v.turns
	switch {
	case !t.open, t.may != nil && !t.may(section):
		return false
	case t.clock != nil && t.taken && t.clock().Sub(t.began) >= turnsLast:
		return false
	}
	t.taken = true
	return true
}
