package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func (*real) Copy(text string, done func(ok bool)) {
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		done(false)
		return
	}
	var yes, no app.Func
	settle := func(ok bool) app.Func {
		return always(func([]app.Value) {
			yes.Release()
			no.Release()
			done(ok)
		})
	}
	yes, no = settle(true), settle(false)
	clipboard.Call("writeText", text).Call("then", yes, no)
}

func (*real) CanShare() bool { return app.Window().Get("navigator").Get("share").Truthy() }

// Share opens the browser's share sheet. The visitor closing it again is no error.
func (*real) Share(title, text, link string) {
	ignore := always(func([]app.Value) {})
	app.Window().Get("navigator").Call("share", map[string]any{"title": title, "text": text, "url": link}).Call("catch", ignore)
}

func (*real) Print() { app.Window().Call("print") }

func (*real) Printing(f func(begins bool)) {
	app.Window().Call("addEventListener", "beforeprint", always(func([]app.Value) { f(true) }))
	app.Window().Call("addEventListener", "afterprint", always(func([]app.Value) { f(false) }))
}
