package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// The envelope of the messages, and that one comes from the host at all, is the business of
// static/frame.js, which keeps the way to the host.

func (*real) Requests(names []string, asked func(values map[string]string)) {
	host := app.Window().Get("supportClockHost")
	if !host.Truthy() {
		return
	}
	host.Call("open", always(func(args []app.Value) {
		values := map[string]string{}
		for _, name := range names {
			if value := args[0].Get(name); value.Type() == app.TypeString {
				values[name] = value.String()
			}
		}
		asked(values)
	}))
}

func (*real) Tell(answer map[string]any) {
	if host := app.Window().Get("supportClockHost"); host.Truthy() {
		host.Call("tell", "answer", answer)
	}
}

func (*real) Show(id, address string) {
	if frame, ok := element(id); ok {
		frame.Get("contentWindow").Get("location").Call("replace", address)
	}
}
