//go:build !js

package app

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// browser is the edge to the browser. Outside one it plays its part: tests set what it reports and
// read what the page did to it.
type browser struct {
	live    bool // whether there is a browser to speak of
	clock   time.Time
	zone    string
	tags    []string          // the reader's languages
	address string            // the fragment
	form    map[string]string // what the visitor chose in the prerendered form
	focused string
	entries []string // of the history, the latest last
	copied  []string
	barred  bool              // whether copying is not allowed
	saved   map[string]string // files by name
	shared  []string
	prints  int
	marked  string
	week    weekTable // what the table of the week has been filled with
	small   bool      // whether the window is narrow
	dressed Frame
	heard   []told
	shown   string            // in a frame of the page
	left    string            // the address of the same site the page went to
	store   map[string]string // what is kept; shared by the tabs of a test
	forgets bool              // whether storage is blocked
	room    int               // bytes that storage has; any number if 0
	file    []byte            // the file that the visitor chooses
	hearing func()            // wants to know what other tabs keep
	top     int               // how far a table has been scrolled
}

func (b *browser) present() bool              { return b.live }
func (b *browser) now() time.Time             { return b.clock }
func (b *browser) languages() []string        { return b.tags }
func (b *browser) zoneName() string           { return b.zone }
func (b *browser) fragment() string           { return b.address }
func (b *browser) choices() map[string]string { return b.form }
func (b *browser) focus(id string)            { b.focused = id }
func (b *browser) focusedID() string          { return b.focused }
func (b *browser) refocus(id string)          { b.focused = id }
func (b *browser) reset()                     {}
func (b *browser) seen(string) bool           { return true }
func (b *browser) listen(func())              {}
func (b *browser) afterPaint(f func())        { f() }
func (b *browser) beforePrint(func())         {}

func (b *browser) push(fragment string) {
	b.address = fragment
	b.entries = append(b.entries, fragment)
}

func (b *browser) replace(fragment string) {
	b.address = fragment
	if n := len(b.entries); n > 0 {
		b.entries[n-1] = fragment
	}
}

func (b *browser) link(fragment string) string { return "https://clock.example/#" + fragment }

func (b *browser) copy(text string, done func(ok bool)) {
	if !b.barred {
		b.copied = append(b.copied, text)
	}
	done(!b.barred)
}

type filePart = string

func (b *browser) filePart(data []byte) filePart { return string(data) }

func (b *browser) save(name, _ string, parts ...filePart) {
	if b.saved == nil {
		b.saved = map[string]string{}
	}
	b.saved[name] = strings.Join(parts, "")
}

func (b *browser) canShare() bool          { return true }
func (b *browser) share(_, _, link string) { b.shared = append(b.shared, link) }
func (b *browser) print()                  { b.prints++ }
func (b *browser) narrow() bool            { return b.small }
func (b *browser) mark(_, id string)       { b.marked = id }
func (b *browser) fill(w weekTable)        { b.week = w }
func (b *browser) tidy()                   {}

func (b *browser) set(string, string)           {}
func (b *browser) dress(f Frame)                { b.dressed = f }
func (b *browser) host(func(map[string]string)) {}
func (b *browser) tell(answer told)             { b.heard = append(b.heard, answer) }
func (b *browser) show(_, address string)       { b.shown = address }
func (b *browser) leave(address string)         { b.left = address }

func (b *browser) value(id string) string { return b.form[id] }

func (b *browser) keeps() bool              { return !b.forgets }
func (b *browser) recall(key string) string { return b.store[key] }
func (b *browser) keep(key, text string) bool {
	if b.room > 0 && len(text) > b.room {
		return false
	}
	if b.store == nil {
		b.store = map[string]string{}
	}
	b.store[key] = text
	return true
}
func (b *browser) hear(_ string, heard func()) { b.hearing = heard }

func (b *browser) open(string)      {}
func (b *browser) reveal(id string) { b.focused = id }
func (b *browser) read(_ string, most int, done func([]byte)) {
	done(b.file[:min(len(b.file), most+1)])
}
func (b *browser) site(p Page, fragment string) string {
	return "https://clock.example/" + pathOf(Calculator, p.Lang) + "#" + fragment
}

func (b *browser) resize(func())            {}
func (b *browser) scroll(_ string, top int) { b.top = top }
func (b *browser) readNamed(_ string, most int, done func(string, []byte)) {
	done("list.csv", b.file[:min(len(b.file), most+1)])
}
func (b *browser) readDropped(_ app.Event, most int, done func(string, []byte)) {
	b.readNamed("", most, done)
}
func (b *browser) breathe(f func()) { f() }
