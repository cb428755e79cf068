package browser

import (
	"runtime"
	"runtime/debug"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// real is the browser that the program runs in.
type real struct {
	pending int      // changes of the address that are still to come
	next    string   // the fragment it has after them
	ask     app.Func // asks before the page is left; nil where nothing is to be lost
}

var here = &real{}

// Here returns the browser that the program runs in.
func Here() Browser { return here }

func init() {
	// go-app ends itself over an address that Go cannot parse, such as one with a broken escape in
	// its fragment. The page itself takes such a fragment, so only the address is mended.
	mendAddress()

	// A collection stops the only thread there is, so it is made when nobody waits; see Collect. The
	// page holds a few megabytes: room for what is between is the cheaper side of the bargain.
	debug.SetGCPercent(400)
}

func (*real) Collect() { runtime.GC() }

func element(id string) (e app.Value, ok bool) {
	if id == "" {
		return nil, false
	}
	e = app.Window().GetElementByID(id)
	return e, e.Truthy()
}

// Words returns what the page carries for the program to say; see words.Load.
func Words() string {
	if e, ok := element("words"); ok {
		return e.Get("textContent").String()
	}
	return ""
}

// Rehearsal returns which page of the site is to be rehearsed, and what it carries for the program to say; ok is
// false where the program has a page to draw. See start.js.
func Rehearsal() (path, carried string, ok bool) {
	rehearsal := app.Window().Get("rehearsal")
	if !rehearsal.Truthy() {
		return "", "", false
	}
	return rehearsal.Get("page").String(), rehearsal.Get("words").String(), true
}

func document() app.Value { return app.Window().Get("document") }

// once returns a callback that releases itself.
func once(f func(args []app.Value)) app.Func {
	var callback app.Func
	callback = app.FuncOf(func(_ app.Value, args []app.Value) any {
		callback.Release()
		f(args)
		return nil
	})
	return callback
}

// always returns a callback that stays.
func always(f func(args []app.Value)) app.Func {
	return app.FuncOf(func(_ app.Value, args []app.Value) any {
		f(args)
		return nil
	})
}
