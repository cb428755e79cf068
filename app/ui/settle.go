package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/browser"
	"supportclock/app/site"
	"supportclock/app/words"
)

// Reader is what a page asks a browser about the one who reads it.
type Reader interface {
	browser.Clock
	browser.Storage
	browser.Screen
}

// Arrive makes the view that of a reader: the page is no longer what was written beforehand.
func (v *View) Arrive(b Reader) {
	v.Live = true
	v.Own = site.Own(b.Languages())
	v.Prefs = LoadPrefs(b)
	v.write(b)
}

// SetPref hears the display menu. It reports whether the control was one of the menu's.
func (v *View) SetPref(b Reader, name, value string) bool {
	if !v.Prefs.set(name, value) {
		return false
	}
	v.Prefs.Save(b)
	v.write(b)
	return true
}

// write writes days and times from now on as the reader wants them.
func (v *View) write(b Reader) {
	t := words.In(v.Page.Lang)
	v.T = t.With(v.Prefs.display(t, b.Languages()))
	b.Dress(map[string]string{"theme": v.Prefs.Theme})
}

// offered reports whether a language is to be offered to the reader: it is their own, and the page is
// in another. Nobody is sent anywhere.
func (v *View) offered(lang site.Lang) bool { return lang == v.Own && v.Own != v.Page.Lang }

// Answer lets the page say that it still answers, whenever it is asked.
func Answer(ctx app.Context, b browser.Screen) {
	b.Answer(func(answered func()) {
		ctx.Dispatch(func(ctx app.Context) {
			ctx.PreventUpdate()
			answered()
		})
	})
}
