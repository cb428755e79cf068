package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func (*real) RecallTab(key string) (text string) {
	defer func() { _ = recover() }()
	if v := app.Window().Get("sessionStorage").Call("getItem", key); v.Truthy() {
		return v.String()
	}
	return ""
}

func (*real) KeepTab(key, text string) (kept bool) {
	defer func() { _ = recover() }()
	app.Window().Get("sessionStorage").Call("setItem", key, text)
	return true
}

func (*real) ForgetTab(key string) {
	defer func() { _ = recover() }()
	app.Window().Get("sessionStorage").Call("removeItem", key)
}

// HoldBack listens only while it has to ask: browsers do not keep pages that listen for going back.
func (b *real) HoldBack(hold bool) {
	if hold == (b.ask != nil) {
		return
	}
	if !hold {
		app.Window().Call("removeEventListener", "beforeunload", b.ask)
		b.ask.Release()
		b.ask = nil
		return
	}
	b.ask = always(func(args []app.Value) {
		args[0].Call("preventDefault")
		args[0].Set("returnValue", true)
	})
	app.Window().Call("addEventListener", "beforeunload", b.ask)
}
