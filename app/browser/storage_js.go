package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Keeps is false where start.js has put a store that forgets in the place of localStorage: a plain
// property instead of the browser's own.
func (*real) Keeps() bool {
	own := app.Window().Get("Object").Call("getOwnPropertyDescriptor", app.Window(), "localStorage")
	return !own.Truthy() || !own.Get("value").Truthy()
}

func (*real) Recall(key string) (text string) {
	defer func() { _ = recover() }()
	if v := app.Window().Get("localStorage").Call("getItem", key); v.Truthy() {
		return v.String()
	}
	return ""
}

func (*real) Keep(key, text string) (kept bool) {
	defer func() { _ = recover() }()
	app.Window().Get("localStorage").Call("setItem", key, text)
	return true
}

func (*real) Forget(key string) {
	defer func() { _ = recover() }()
	app.Window().Get("localStorage").Call("removeItem", key)
}

func (*real) Hear(key string, heard func()) {
	app.Window().Call("addEventListener", "storage", always(func(args []app.Value) {
		if k := args[0].Get("key"); !k.Truthy() || k.String() == key { // no key: all is gone
			heard()
		}
	}))
}
