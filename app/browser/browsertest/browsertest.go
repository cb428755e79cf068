// Package browsertest has a browser for tests: they set what it reports, and read what a page did
// to it. Only tests import it.
package browsertest

import (
	"maps"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/browser"
)

// Browser plays the part of a browser. The zero value is one at the root of https://clock.example,
// without a clock.
type Browser struct {
	Clock  time.Time
	Zone   string
	Offset func(time.Time) time.Duration // of the clock from UTC; that of the zone unless set
	Tags   []string                      // the reader's languages
	Hash   string                        // the fragment
	Page   string                        // the path of the page; empty for the root

	Form    map[string]string // what the visitor chose in the prerendered form, and what fields hold
	Fields  map[string]string // what the page put into fields
	Focused string

	Entries []string // of the history, the latest last
	Left    string   // the address of the same site the page went to
	Shown   string   // in a frame of the page

	Copied   []string
	Barred   bool              // whether copying is not allowed
	Saved    map[string]string // files by name
	Shared   []string
	Prints   int
	File     []byte // the file that the visitor chooses
	Decoder  func(encoding string, data []byte) ([]byte, bool)
	Small    bool // whether the window is narrow
	Dressed  map[string]string
	TabTitle string
	Top      int  // how far a table has been scrolled
	Steadied bool // whether an element keeps its height

	Opened   []string        // sections that are open
	Closed   []string        // sections that the page has closed
	Unfolded map[string]bool // details elements, by what was last done to them
	Refuses  bool            // whether the reader does not want to be reminded
	Agreed   bool            // whether the reader has been asked and wants to
	Reminded []string        // what the reader has been reminded of
	Badged   int             // on the installed app

	Heard []map[string]any // by the host
	Ask   func(map[string]string)

	Store   map[string]string // what is kept; shared by the tabs of a test
	Forgets bool              // whether storage is blocked
	Room    int               // bytes that storage has; any number if 0
	Copies  map[string]string // what is kept in the second place; shared by the tabs of a test
	Hearing func()            // wants to know what other tabs keep
	Tab     map[string]string // what is kept for the tab
	TabRoom int               // bytes that there are for that; any number if 0
	Holds   bool              // asks before it leaves the page
}

var _ browser.Browser = (*Browser)(nil)

func (b *Browser) Now() time.Time   { return b.Clock }
func (b *Browser) ZoneName() string { return b.Zone }

// OffsetAt follows the zone, or Offset where a test sets it.
func (b *Browser) OffsetAt(at time.Time) time.Duration {
	if b.Offset != nil {
		return b.Offset(at)
	}
	zone, err := time.LoadLocation(b.Zone)
	if err != nil {
		return 0
	}
	_, seconds := at.In(zone).Zone()
	return time.Duration(seconds) * time.Second
}

func (b *Browser) Languages() []string         { return b.Tags }
func (b *Browser) Fragment() string            { return b.Hash }
func (b *Browser) Link(fragment string) string { return b.Resolve("") + "#" + fragment }
func (b *Browser) Listen(_, _ func())          {}
func (b *Browser) Leave(address string)        { b.Left = address }

func (b *Browser) Resolve(reference string) string {
	reference = strings.TrimPrefix(reference, "./")
	path := b.Page
	for strings.HasPrefix(reference, "../") {
		reference = strings.TrimPrefix(reference, "../")
		path = path[:strings.LastIndexByte(strings.TrimSuffix(path, "/"), '/')+1]
	}
	return "https://clock.example/" + path + reference
}

func (b *Browser) Push(fragment string) {
	b.Hash = fragment
	b.Entries = append(b.Entries, fragment)
}

func (b *Browser) Replace(fragment string) {
	b.Hash = fragment
	if n := len(b.Entries); n > 0 {
		b.Entries[n-1] = fragment
	}
}

func (b *Browser) Choices() map[string]string { return b.Form }
func (b *Browser) Reset()                     {}
func (b *Browser) Value(id string) string     { return b.Form[id] }

func (b *Browser) Set(id, value string) {
	if b.Fields == nil {
		b.Fields = map[string]string{}
	}
	b.Fields[id] = value
}

func (b *Browser) Leaves(app.Event) bool { return true }

func (b *Browser) FocusedID() string { return b.Focused }
func (b *Browser) Focus(id string)   { b.Focused = id }
func (b *Browser) Refocus(id string) { b.Focused = id }
func (b *Browser) Reveal(id string)  { b.Focused = id }

func (b *Browser) OpenFile(string) {}

func (b *Browser) ReadFile(_ string, most int, done func(string, []byte)) {
	done("list.csv", b.File[:min(len(b.File), most+1)])
}

func (b *Browser) ReadDropped(_ app.Event, most int, done func(string, []byte)) {
	b.ReadFile("", most, done)
}

// Decode knows no encodings; tests that need one set it.
func (b *Browser) Decode(encoding string, data []byte) ([]byte, bool) {
	if b.Decoder == nil {
		return nil, false
	}
	return b.Decoder(encoding, data)
}

func (b *Browser) Part(data []byte) browser.Part { return string(data) }

func (b *Browser) Save(name, _ string, parts ...browser.Part) {
	if b.Saved == nil {
		b.Saved = map[string]string{}
	}
	for _, part := range parts {
		b.Saved[name] += part.(string)
	}
}

func (b *Browser) Copy(text string, done func(ok bool)) {
	if !b.Barred {
		b.Copied = append(b.Copied, text)
	}
	done(!b.Barred)
}

func (b *Browser) CanShare() bool          { return true }
func (b *Browser) Share(_, _, link string) { b.Shared = append(b.Shared, link) }
func (b *Browser) Print()                  { b.Prints++ }
func (b *Browser) Printing(func(bool))     {}

func (b *Browser) Keeps() bool              { return !b.Forgets }
func (b *Browser) Recall(key string) string { return b.Store[key] }
func (b *Browser) Forget(key string)        { delete(b.Store, key) }

func (b *Browser) Keep(key, text string) bool {
	if b.Room > 0 && len(text) > b.Room {
		return false
	}
	if b.Store == nil {
		b.Store = map[string]string{}
	}
	b.Store[key] = text
	return true
}

func (b *Browser) Hear(_ string, heard func()) { b.Hearing = heard }

func (b *Browser) BackUp(key, text string) {
	if b.Copies == nil {
		b.Copies = map[string]string{}
	}
	b.Copies[key] = text
}

func (b *Browser) Restore(key string, found func(text string)) {
	if text := b.Copies[key]; text != "" {
		found(text)
	}
}

func (b *Browser) RecallTab(key string) string { return b.Tab[key] }
func (b *Browser) ForgetTab(key string)        { delete(b.Tab, key) }
func (b *Browser) HoldBack(hold bool)          { b.Holds = hold }

func (b *Browser) KeepTab(key, text string) bool {
	if b.TabRoom > 0 && len(text) > b.TabRoom {
		return false
	}
	if b.Tab == nil {
		b.Tab = map[string]string{}
	}
	b.Tab[key] = text
	return true
}

func (b *Browser) Narrow() bool             { return b.Small }
func (b *Browser) Resized(func())           {}
func (b *Browser) Scroll(_ string, top int) { b.Top = top }
func (b *Browser) Title(text string)        { b.TabTitle = text }
func (b *Browser) AfterPaint(f func())      { f() }
func (b *Browser) Yield(f func())           { f() }
func (b *Browser) Collect()                 {}

func (b *Browser) Steady(_ string, on bool) { b.Steadied = on }

func (b *Browser) Unfold(id string, open bool) {
	if b.Unfolded == nil {
		b.Unfolded = map[string]bool{}
	}
	b.Unfolded[id] = open
}

func (b *Browser) MayRemind() bool { return b.Agreed }
func (b *Browser) Badge(n int)     { b.Badged = n }

func (b *Browser) AskToRemind(done func(ok bool)) {
	b.Agreed = !b.Refuses
	done(b.Agreed)
}

func (b *Browser) Remind(_, title, text string) { b.Reminded = append(b.Reminded, title+": "+text) }

func (b *Browser) Dress(attributes map[string]string) {
	if b.Dressed == nil {
		b.Dressed = map[string]string{}
	}
	maps.Copy(b.Dressed, attributes)
}

func (b *Browser) Requests(_ []string, asked func(map[string]string)) { b.Ask = asked }
func (b *Browser) Tell(answer map[string]any)                         { b.Heard = append(b.Heard, answer) }
func (b *Browser) Show(_, address string)                             { b.Shown = address }

func (b *Browser) OpenSections() []string     { return b.Opened }
func (b *Browser) Toggled(func(string, bool)) {}
func (b *Browser) Close(id string)            { b.Closed = append(b.Closed, id) }

func (b *Browser) Answer(func(answered func())) {}
