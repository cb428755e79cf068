package browser

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// mendAddress escapes what Go cannot parse in the fragment.
func mendAddress() {
	href := location().Get("href").String()
	if _, err := url.Parse(href); err == nil {
		return
	}
	page, fragment, _ := strings.Cut(href, "#")
	var b strings.Builder
	for i := 0; i < len(fragment); i++ {
		if fragment[i] == '%' && !(i+2 < len(fragment) && isHex(fragment[i+1]) && isHex(fragment[i+2])) {
			b.WriteString("%25")
			continue
		}
		b.WriteByte(fragment[i])
	}
	history("replaceState", page+"#"+b.String())
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

func location() app.Value { return app.Window().Get("location") }

// history changes the address. Browsers throw when a page does so too often; the page then goes on
// with the address it has.
func history(method, address string) {
	defer func() { _ = recover() }()
	app.Window().Get("history").Call(method, nil, "", address)
}

func (b *real) Fragment() string {
	if b.pending > 0 {
		return b.next
	}
	return strings.TrimPrefix(location().Get("hash").String(), "#")
}

func (b *real) Push(fragment string)    { b.change("pushState", fragment) }
func (b *real) Replace(fragment string) { b.change("replaceState", fragment) }

// change changes the address after the answer: it takes browsers milliseconds.
func (b *real) change(method, fragment string) {
	b.pending++
	b.next = fragment
	b.AfterPaint(func() {
		b.pending--
		history(method, "#"+fragment)
	})
}

func (*real) Link(fragment string) string {
	page, _, _ := strings.Cut(location().Get("href").String(), "#")
	return page + "#" + fragment
}

func (*real) Resolve(reference string) string {
	page, _, _ := strings.Cut(location().Get("href").String(), "#")
	return app.Window().Get("URL").New(reference, page).Get("href").String()
}

func (*real) Listen(changed, woken func()) {
	// go-app's own listener would draw a page for an address of the site; all that changes here is
	// the fragment, and an address that Go cannot parse would end it.
	app.Window().Set("onpopstate", nil)
	app.Window().Call("addEventListener", "popstate", always(func([]app.Value) {
		mendAddress()
		changed()
	}))
	app.Window().Call("addEventListener", "pageshow", always(func(args []app.Value) {
		if args[0].Get("persisted").Truthy() { // not shown for the first time
			woken()
		}
	}))
	document().Call("addEventListener", "visibilitychange", always(func([]app.Value) { woken() }))
}

func (*real) Leave(address string) { location().Call("replace", address) }
