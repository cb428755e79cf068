package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func (*real) OpenSections() (ids []string) {
	open := document().Call("querySelectorAll", "details[open]")
	for i := range open.Get("length").Int() {
		ids = append(ids, open.Index(i).Get("id").String())
	}
	return ids
}

// Toggled listens on the way down: the event does not rise.
func (*real) Toggled(heard func(id string, open bool)) {
	document().Call("addEventListener", "toggle", always(func(args []app.Value) {
		target := args[0].Get("target")
		heard(target.Get("id").String(), target.Get("open").Truthy())
	}), true)
}

func (*real) Close(id string) {
	if e, ok := element(id); ok {
		unfold(e, false)
	}
}

// unfold opens or closes a details element. Who was in it goes on from its summary.
func unfold(e app.Value, open bool) {
	inside := e.Call("contains", document().Get("activeElement")).Bool()
	e.Set("open", open)
	if !open && inside {
		focus(e)
	}
}
