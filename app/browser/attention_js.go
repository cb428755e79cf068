package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func (*real) MayRemind() bool {
	notification := app.Window().Get("Notification")
	return notification.Truthy() && notification.Get("permission").String() == "granted"
}

func (*real) AskToRemind(done func(ok bool)) {
	notification := app.Window().Get("Notification")
	if !notification.Truthy() {
		done(false)
		return
	}
	notification.Call("requestPermission").Call("then", once(func(args []app.Value) {
		done(args[0].String() == "granted")
	}))
}

// Remind shows a notification of the page's own, which leads back to it. Where only a service worker may
// show one, as on Android, that does.
func (*real) Remind(tag, title, text string) {
	options := map[string]any{"body": text, "tag": tag}
	defer func() {
		if recover() == nil {
			return
		}
		worker := app.Window().Get("navigator").Get("serviceWorker")
		if !worker.Truthy() {
			return
		}
		worker.Get("ready").Call("then", once(func(args []app.Value) {
			args[0].Call("showNotification", title, options)
		}))
	}()
	notification := app.Window().Get("Notification").New(title, options)
	notification.Set("onclick", once(func([]app.Value) {
		app.Window().Call("focus")
		notification.Call("close")
	}))
}

func (*real) Badge(n int) {
	navigator := app.Window().Get("navigator")
	if !navigator.Get("setAppBadge").Truthy() {
		return
	}
	ignore := always(func([]app.Value) {})
	if n == 0 {
		navigator.Call("clearAppBadge").Call("catch", ignore)
		return
	}
	navigator.Call("setAppBadge", n).Call("catch", ignore)
}
