//go:build js

package app

import (
	"net/url"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// browser is the edge to the browser: nothing else in the project touches it.
type browser struct {
	pending int    // changes of the address that are still to come
	next    string // the fragment it has after them
}

func init() {
	// go-app ends itself over an address that Go cannot parse, such as one with a broken escape in
	// its fragment. The page itself takes such a fragment, so only the address is mended.
	mendAddress()

	// A collection stops the only thread there is, so it is made when nobody waits; see tidy. The page
	// holds a few megabytes: room for what is between is the cheaper side of the bargain.
	debug.SetGCPercent(400)
}

func mendAddress() {
	location := app.Window().Get("location")
	href := location.Get("href").String()
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

// history changes the address. Browsers throw when a page does so too often; the page then goes on
// with the address it has.
func history(method, address string) {
	defer func() { _ = recover() }()
	app.Window().Get("history").Call(method, nil, "", address)
}

func (b *browser) present() bool  { return true }
func (b *browser) now() time.Time { return time.Now() }

// zoneName asks for the zone's name, since Go knows the browser's clock as a fixed offset only,
// which is wrong across a clock change. Temporal says it at once; the first formatter of dates is
// a good part of taking over the page, and start.js has made it already where there is no Temporal.
func (b *browser) zoneName() (name string) {
	defer func() { _ = recover() }()
	if temporal := app.Window().Get("Temporal"); temporal.Truthy() {
		return temporal.Get("Now").Call("timeZoneId").String()
	}
	return app.Window().Get("Intl").Call("DateTimeFormat").Call("resolvedOptions").Get("timeZone").String()
}

// languages are those the reader has set in the browser, the favourite first.
func (b *browser) languages() []string {
	var tags []string
	list := app.Window().Get("navigator").Get("languages")
	if !list.Truthy() {
		return nil
	}
	for i := range list.Length() {
		tags = append(tags, list.Index(i).String())
	}
	return tags
}

// fragment is what the address holds, or is about to hold.
func (b *browser) fragment() string {
	if b.pending > 0 {
		return b.next
	}
	return strings.TrimPrefix(app.Window().Get("location").Get("hash").String(), "#")
}

// choices reads what the visitor chose in the prerendered form before the program arrived. A control
// that is as it was sent says nothing.
func (b *browser) choices() map[string]string {
	chosen := map[string]string{}
	controls := app.Window().Get("document").Call("querySelectorAll", ".app input, .app select")
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

func (b *browser) focusedID() string {
	active := app.Window().Get("document").Get("activeElement")
	if !active.Truthy() {
		return ""
	}
	return active.Get("id").String()
}

func (b *browser) focus(id string) {
	if e := app.Window().GetElementByID(id); id != "" && e.Truthy() {
		e.Call("focus", map[string]any{"preventScroll": true})
	}
}

// refocus gives an element the focus if it has got lost.
func (b *browser) refocus(id string) {
	document := app.Window().Get("document")
	if id != "" && document.Get("activeElement").Equal(document.Get("body")) {
		b.focus(id)
	}
}

// seen reports whether a section of the page is in sight, above it or has the focus.
func (b *browser) seen(section string) bool {
	node := app.Window().Get("document").Call("querySelector", ".results > ."+section)
	return !node.Truthy() || node.Call("getBoundingClientRect").Get("top").Float() < app.Window().Get("innerHeight").Float() ||
		node.Call("contains", app.Window().Get("document").Get("activeElement")).Bool()
}

// reset makes the form what was written again.
func (b *browser) reset() {
	if form := app.Window().Get("document").Call("querySelector", "form.ask"); form.Truthy() {
		form.Call("reset")
	}
}

// listen calls back when the visitor goes through the history or edits the address, and when the
// page comes to the front again after its clock may have slept.
func (b *browser) listen(changed func()) {
	// go-app's own listener would draw a page for an address of the site; all that changes here is
	// the fragment, and an address that Go cannot parse would end it.
	app.Window().Set("onpopstate", nil)
	callback := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if event := args[0]; event.Get("type").String() == "pageshow" && !event.Get("persisted").Truthy() {
			return nil // shown for the first time
		}
		mendAddress()
		changed()
		return nil
	})
	app.Window().Call("addEventListener", "popstate", callback)
	app.Window().Call("addEventListener", "pageshow", callback)
	app.Window().Get("document").Call("addEventListener", "visibilitychange", callback)
}

// beforePrint calls back before the browser prints the page by its own command.
func (b *browser) beforePrint(f func()) {
	app.Window().Call("addEventListener", "beforeprint", app.FuncOf(func(app.Value, []app.Value) any {
		f()
		return nil
	}))
}

func (b *browser) push(fragment string)    { b.address("pushState", fragment) }
func (b *browser) replace(fragment string) { b.address("replaceState", fragment) }

// address changes the address after the answer: it takes browsers milliseconds.
func (b *browser) address(method, fragment string) {
	b.pending++
	b.next = fragment
	b.afterPaint(func() {
		b.pending--
		history(method, "#"+fragment)
	})
}

// afterPaint runs f once the browser has shown what the page has become. Nothing of Go runs in the
// frame itself: whatever else is due would come along, and the frame later.
func (b *browser) afterPaint(f func()) {
	window := app.Window()
	var task app.Func
	task = app.FuncOf(func(app.Value, []app.Value) any {
		task.Release()
		f()
		return nil
	})
	window.Call("requestAnimationFrame", window.Get("setTimeout").Call("bind", window, task, 0))
}

// link returns the full address of the page with a fragment.
func (b *browser) link(fragment string) string {
	page, _, _ := strings.Cut(app.Window().Get("location").Get("href").String(), "#")
	return page + "#" + fragment
}

// copy puts text on the clipboard, and reports whether the browser allowed it.
func (b *browser) copy(text string, done func(ok bool)) {
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		done(false)
		return
	}
	var yes, no app.Func
	settle := func(ok bool) app.Func {
		return app.FuncOf(func(app.Value, []app.Value) any {
			yes.Release()
			no.Release()
			done(ok)
			return nil
		})
	}
	yes, no = settle(true), settle(false)
	clipboard.Call("writeText", text).Call("then", yes, no)
}

// filePart is a part of a file that is written.
type filePart = any

// filePart hands a part of a file to the browser, which takes long over a large one at once.
func (b *browser) filePart(data []byte) filePart {
	bytes := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(bytes, data)
	return app.Window().Get("Blob").New([]any{bytes})
}

// save hands a file to the visitor.
func (b *browser) save(name, mediaType string, parts ...filePart) {
	blob := app.Window().Get("Blob").New(parts, map[string]any{"type": mediaType})
	address := app.Window().Get("URL").Call("createObjectURL", blob)
	document := app.Window().Get("document")
	link := document.Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	document.Get("body").Call("append", link)
	link.Call("click")
	link.Call("remove")
	// The browser reads the file after the click has returned.
	app.Window().Call("setTimeout", app.Window().Get("URL").Get("revokeObjectURL"), 60_000, address)
}

func (b *browser) print() { app.Window().Call("print") }

func (b *browser) canShare() bool { return app.Window().Get("navigator").Get("share").Truthy() }

// share opens the browser's share sheet. The visitor closing it again is no error.
func (b *browser) share(title, text, link string) {
	ignore := app.FuncOf(func(app.Value, []app.Value) any { return nil })
	app.Window().Get("navigator").Call("share", map[string]any{"title": title, "text": text, "url": link}).Call("catch", ignore)
}

// narrowScreen is where the style sheet draws the line.
const narrowScreen = "(max-width: 900px)"

// narrow reports whether the page is laid out for a narrow screen; the width is the style sheet's.
func (b *browser) narrow() bool {
	return app.Window().Call("matchMedia", narrowScreen).Get("matches").Bool()
}

// mark marks one cell of a table as the current one and makes it the one that the tab key reaches.
// The table is markup that go-app does not look into, so that nothing undoes it.
func (b *browser) mark(table, id string) {
	t := app.Window().GetElementByID(table)
	if !t.Truthy() {
		return
	}
	e := app.Window().GetElementByID(id)
	if e.Truthy() && e.Call("hasAttribute", "aria-current").Bool() {
		return
	}
	for _, old := range []string{"[aria-current]", "[tabindex='0']"} {
		if e := t.Call("querySelector", old); e.Truthy() {
			e.Call("removeAttribute", "aria-current")
			e.Call("setAttribute", "tabindex", "-1")
		}
	}
	if !e.Truthy() { // an hour that the clock skips
		e = t.Call("querySelector", "button")
	} else {
		e.Call("setAttribute", "aria-current", "time")
	}
	if e.Truthy() {
		e.Call("setAttribute", "tabindex", "0")
	}
}

// fill changes the cells of the table in the page to those of a week, unless it holds them already.
func (b *browser) fill(w weekTable) {
	t := app.Window().GetElementByID(weekID)
	if !t.Truthy() || t.Get("dataset").Get("week").String() == number(w.number) {
		return
	}
	t.Get("dataset").Set("week", w.number)
	buttons := t.Call("querySelectorAll", "button")
	for i, cell := range w.said() {
		button := buttons.Index(i)
		button.Set("className", cell.class)
		button.Set("textContent", cell.text)
		button.Call("setAttribute", "aria-label", cell.label)
	}
}

// tidy collects garbage.
func (b *browser) tidy() { runtime.GC() }

// set gives a control its value.
func (b *browser) set(id, value string) {
	if e := app.Window().GetElementByID(id); e.Truthy() {
		e.Set("value", value)
	}
}

// dress puts a frame's colours and parts where the style sheet looks for them.
func (b *browser) dress(f Frame) {
	root := app.Window().Get("document").Get("documentElement").Get("dataset")
	for name, value := range map[string]string{
		paramTheme: f.Theme, paramAccent: f.Accent, paramParts: strings.Join(f.Parts, " "),
	} {
		if value == "" {
			root.Delete(name)
			continue
		}
		root.Set(name, value)
	}
}

// show moves a frame of the page on to an address of the site, without a step in the history.
func (b *browser) show(id, address string) {
	if frame := app.Window().GetElementByID(id); frame.Truthy() {
		frame.Get("contentWindow").Get("location").Call("replace", address)
	}
}

// leave goes to another page of the site, in place of this one.
func (b *browser) leave(address string) {
	app.Window().Get("location").Call("replace", address)
}

// host opens the way to the host that static/frame.js keeps: it is told that the page is ready, and
// the wishes it sends are handed on.
func (b *browser) host(wished func(map[string]string)) {
	host := app.Window().Get("supportClockHost")
	if !host.Truthy() {
		return
	}
	host.Call("open", app.FuncOf(func(_ app.Value, args []app.Value) any {
		wish := map[string]string{}
		for _, name := range wishes {
			if value := args[0].Get(name); value.Type() == app.TypeString {
				wish[name] = value.String()
			}
		}
		wished(wish)
		return nil
	}))
}

// tell reports the answer to the host.
func (b *browser) tell(answer told) {
	host := app.Window().Get("supportClockHost")
	if !host.Truthy() {
		return
	}
	fields := map[string]any{
		"due": nil, "plan": answer.plan, "priority": answer.priority, "region": answer.region, "site": answer.site,
	}
	if answer.due != "" {
		fields["due"] = answer.due
	}
	host.Call("tell", "answer", fields)
}

// value returns what a control holds.
func (b *browser) value(id string) string {
	e := app.Window().GetElementByID(id)
	if !e.Truthy() {
		return ""
	}
	return e.Get("value").String()
}

// keeps reports whether the browser lets the page keep anything. Where it does not, start.js has put
// a store that forgets in the place of localStorage: a plain property instead of the browser's own.
func (b *browser) keeps() bool {
	own := app.Window().Get("Object").Call("getOwnPropertyDescriptor", app.Window(), "localStorage")
	return !own.Truthy() || !own.Get("value").Truthy()
}

// recall returns what is kept under a key.
func (b *browser) recall(key string) (text string) {
	defer func() { _ = recover() }()
	if v := app.Window().Get("localStorage").Call("getItem", key); v.Truthy() {
		return v.String()
	}
	return ""
}

// keep keeps a text, and reports whether there was room for it.
func (b *browser) keep(key, text string) (kept bool) {
	defer func() { _ = recover() }()
	app.Window().Get("localStorage").Call("setItem", key, text)
	return true
}

// hear calls back when another tab has kept something under a key.
func (b *browser) hear(key string, heard func()) {
	app.Window().Call("addEventListener", "storage", app.FuncOf(func(_ app.Value, args []app.Value) any {
		if k := args[0].Get("key"); !k.Truthy() || k.String() == key { // no key: all is gone
			heard()
		}
		return nil
	}))
}

// open opens the dialog of a field for files.
func (b *browser) open(id string) {
	if e := app.Window().GetElementByID(id); e.Truthy() {
		e.Call("click")
	}
}

// reveal brings an element into view and gives it the focus.
func (b *browser) reveal(id string) {
	e := app.Window().GetElementByID(id)
	if !e.Truthy() {
		return
	}
	e.Call("scrollIntoView", map[string]any{"block": "nearest"})
	e.Call("focus", map[string]any{"preventScroll": true})
}

// read reads the file chosen in a field, and at most one byte more than a limit of it.
func (b *browser) read(id string, most int, done func(data []byte)) {
	b.readNamed(id, most, func(_ string, data []byte) { done(data) })
}

// readNamed is read for those who want the file's name too.
func (b *browser) readNamed(id string, most int, done func(name string, data []byte)) {
	field := app.Window().GetElementByID(id)
	readFile(field.Get("files"), most, func(name string, data []byte) {
		field.Set("value", "") // the same file can be chosen again
		done(name, data)
	})
}

// readDropped reads the file that has been dropped on the page.
func (b *browser) readDropped(e app.Event, most int, done func(name string, data []byte)) {
	if transfer := e.Get("dataTransfer"); transfer.Truthy() {
		readFile(transfer.Get("files"), most, done)
	}
}

// readFile reads the first of some files. A file that cannot be read counts as empty.
func readFile(files app.Value, most int, done func(name string, data []byte)) {
	if !files.Truthy() || files.Get("length").Int() == 0 {
		return
	}
	file := files.Index(0)
	name := file.Get("name").String()
	var read, failed app.Func
	settle := func(data []byte) any {
		read.Release()
		failed.Release()
		done(name, data)
		return nil
	}
	read = app.FuncOf(func(_ app.Value, args []app.Value) any {
		bytes := app.Window().Get("Uint8Array").New(args[0])
		data := make([]byte, bytes.Get("length").Int())
		app.CopyBytesToGo(data, bytes)
		return settle(data)
	})
	failed = app.FuncOf(func(app.Value, []app.Value) any { return settle(nil) })
	file.Call("slice", 0, most+1).Call("arrayBuffer").Call("then", read, failed)
}

// resize calls back when the layout changes between narrow and wide.
func (b *browser) resize(changed func()) {
	app.Window().Call("matchMedia", narrowScreen).Call("addEventListener", "change", app.FuncOf(func(app.Value, []app.Value) any {
		changed()
		return nil
	}))
}

// scroll scrolls an element to a height.
func (b *browser) scroll(id string, top int) {
	if e := app.Window().GetElementByID(id); e.Truthy() {
		e.Set("scrollTop", top)
	}
}

// site returns the full address of the calculator, in the language of a page, with a fragment.
func (b *browser) site(p Page, fragment string) string {
	here, _, _ := strings.Cut(app.Window().Get("location").Get("href").String(), "#")
	return app.Window().Get("URL").New(p.linkTo(pathOf(Calculator, p.Lang))+"#"+fragment, here).Get("href").String()
}

// breathe lets the browser answer to the visitor, then runs f. A message comes back sooner than a
// timer, and is not held back in a page that is behind another.
func (b *browser) breathe(f func()) {
	channel := app.Window().Get("MessageChannel").New()
	var back app.Func
	back = app.FuncOf(func(app.Value, []app.Value) any {
		channel.Get("port1").Call("close")
		back.Release()
		f()
		return nil
	})
	channel.Get("port1").Set("onmessage", back)
	channel.Get("port2").Call("postMessage", nil)
}
