package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func (*real) Choices() map[string]string {
	chosen := map[string]string{}
	controls := document().Call("querySelectorAll", ".app input, .app select")
	for i := range controls.Get("length").Int() {
		control := controls.Index(i)
		name, value := control.Get("name").String(), control.Get("value").String()
		switch control.Get("type").String() {
		case "radio":
			if control.Get("checked").Bool() && !control.Get("defaultChecked").Bool() {
				chosen[name] = value
			}
		case "checkbox":
			if control.Get("checked").Bool() && !control.Get("defaultChecked").Bool() {
				chosen[name] = "on"
			}
		case "select-one":
			if options := control.Get("selectedOptions"); options.Get("length").Int() == 1 && !options.Index(0).Get("defaultSelected").Bool() {
				chosen[name] = value
			}
		default:
			if value != control.Get("defaultValue").String() {
				chosen[name] = value
			}
		}
	}
	return chosen
}

func (*real) Reset() {
	if form := document().Call("querySelector", "form"); form.Truthy() {
		form.Call("reset")
	}
}

func (*real) Value(id string) string {
	if e, ok := element(id); ok {
		return e.Get("value").String()
	}
	return ""
}

func (*real) Set(id, value string) {
	if e, ok := element(id); ok && e.Get("value").String() != value { // a date of which a part is missing would lose the rest
		e.Set("value", value)
	}
}

func (*real) FocusedID() string {
	if active := document().Get("activeElement"); active.Truthy() {
		return active.Get("id").String()
	}
	return ""
}

func (*real) Focus(id string) {
	if e, ok := element(id); ok {
		focus(e)
	}
}

func focus(e app.Value) {
	if summary := e.Call("querySelector", ":scope > summary"); summary.Truthy() {
		e = summary
	}
	e.Call("focus", map[string]any{"preventScroll": true})
}

func (b *real) Refocus(id string) {
	if id != "" && document().Get("activeElement").Equal(document().Get("body")) {
		b.Focus(id)
	}
}

func (*real) Reveal(id string) {
	if e, ok := element(id); ok {
		e.Call("scrollIntoView", map[string]any{"block": "nearest"})
		e.Call("focus", map[string]any{"preventScroll": true})
	}
}

// Leaves knows that a date is chosen anew with every part of it, and that a field is not left with the window it is in.
func (*real) Leaves(e app.Event) bool {
	target := e.Get("target")
	if e.Get("type").String() == "change" {
		return target.Get("type").String() != "date"
	}
	return !target.Equal(document().Get("activeElement"))
}
