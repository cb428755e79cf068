package browser

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// narrowScreen is where the style sheet draws the line.
const narrowScreen = "(max-width: 900px)"

func (*real) Narrow() bool {
	return app.Window().Call("matchMedia", narrowScreen).Get("matches").Bool()
}

func (*real) Resized(changed func()) {
	app.Window().Call("matchMedia", narrowScreen).Call("addEventListener", "change", always(func([]app.Value) { changed() }))
}

func (*real) Dress(attributes map[string]string) {
	root := document().Get("documentElement").Get("dataset")
	for name, value := range attributes {
		if value == "" {
			root.Delete(name)
			continue
		}
		root.Set(name, value)
	}
}

func (*real) Scroll(id string, top int) {
	if e, ok := element(id); ok {
		e.Set("scrollTop", top)
	}
}

func (*real) Unfold(id string, open bool) {
	if e, ok := element(id); ok {
		unfold(e, open)
	}
}

func (*real) Steady(id string, on bool) {
	if e, ok := element(id); ok {
		height := ""
		if on {
			height = strconv.Itoa(e.Get("offsetHeight").Int()) + "px"
		}
		e.Get("style").Set("minHeight", height)
	}
}

func (*real) Title(text string) { document().Set("title", text) }

// AfterPaint runs nothing of Go in the frame itself: whatever else is due would come along, and the
// frame later.
func (*real) AfterPaint(f func()) {
	window := app.Window()
	task := once(func([]app.Value) { f() })
	window.Call("requestAnimationFrame", window.Get("setTimeout").Call("bind", window, task, 0))
}

// Yield waits for a message, which comes back sooner than a timer and is not held back in a page that
// is behind another.
func (*real) Yield(f func()) {
	channel := app.Window().Get("MessageChannel").New()
	channel.Get("port1").Set("onmessage", once(func([]app.Value) {
		channel.Get("port1").Call("close")
		f()
	}))
	channel.Get("port2").Call("postMessage", nil)
}

// Answer counts where start.js looks.
func (*real) Answer(asked func(answered func())) {
	count := 0
	app.Window().Set("supportClockAnswered", count)
	app.Window().Set("supportClockAsk", always(func([]app.Value) {
		asked(func() {
			count++
			app.Window().Set("supportClockAnswered", count)
		})
	}))
}
