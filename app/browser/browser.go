// Package browser is the edge to the browser: the only place that touches it. It offers small
// interfaces by what a page wants of one: the time, the address, the form, files, sharing, storage,
// the screen and a host around the page. Their real side is behind the build tag js; tests have a
// stand-in in browsertest. It knows nothing of what the pages are about.
package browser

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Browser is all that there is of it. Pages ask for the parts that they need.
type Browser interface {
	Clock
	Address
	Form
	Focus
	Files
	Sharing
	Storage
	Backup
	Tab
	Screen
	Attention
	Host
	Disclosure
}

// Clock tells the time, and whose.
type Clock interface {
	Now() time.Time
	// ZoneName is the IANA name of the reader's time zone; empty where it is not known.
	ZoneName() string
	// OffsetAt is how far the reader's clock is east of UTC at an instant, by the browser's own rules.
	OffsetAt(at time.Time) time.Duration
	// Languages are those the reader has set, as BCP 47 tags, the favourite first.
	Languages() []string
}

// Address is what the address bar holds behind its number sign, and the history.
type Address interface {
	// Fragment is what the address holds, or is about to hold.
	Fragment() string
	// Push makes a new step of the history.
	Push(fragment string)
	// Replace changes the step that there is.
	Replace(fragment string)
	// Link returns the full address of the page with a fragment.
	Link(fragment string) string
	// Resolve returns the full address of a reference from the page.
	Resolve(reference string) string
	// Listen calls back when the visitor goes through the history, edits the address or follows a link
	// within the page, be it to where they are; and when the page comes to the front again after its
	// clock may have slept.
	Listen(changed, woken func())
	// Leave goes to another page of the site, in place of this one.
	Leave(address string)
}

// Form is the controls of the page.
type Form interface {
	// Choices are what the visitor chose in the prerendered form before the program arrived, by the
	// names of the controls. A control that is as it was sent says nothing.
	Choices() map[string]string
	// Reset makes the form what was written again.
	Reset()
	// Value returns what a control holds.
	Value(id string) string
	// Set gives a control its value.
	Set(id, value string)
	// Leaves reports whether an event says that a field is no longer typed in: by what is chosen in it, or by
	// where the focus goes.
	Leaves(e app.Event) bool
}

// Focus is where the keyboard is.
type Focus interface {
	FocusedID() string
	// Focus gives an element the focus; of a section, what opens it.
	Focus(id string)
	// Refocus gives an element the focus if it has got lost.
	Refocus(id string)
	// Reveal brings an element into view and gives it the focus.
	Reveal(id string)
}

// Part is a part of a file that is written, in the browser's hands.
type Part any

// Files reads files that the visitor brings and hands others out.
type Files interface {
	// OpenFile opens the dialog of a field for files.
	OpenFile(id string)
	// ReadFile reads the file chosen in a field, and at most one byte more than a limit of it.
	ReadFile(id string, most int, done func(name string, data []byte))
	// ReadDropped reads the file that has been dropped on the page.
	ReadDropped(e app.Event, most int, done func(name string, data []byte))
	// Decode turns text in an encoding, by the name it has on the web, into UTF-8.
	Decode(encoding string, data []byte) (text []byte, ok bool)
	// Part hands a part of a file over: the browser takes long over a large one at once.
	Part(data []byte) Part
	// Save hands a file to the visitor.
	Save(name, mediaType string, parts ...Part)
}

// Sharing takes something to elsewhere.
type Sharing interface {
	// Copy puts text on the clipboard, and reports whether the browser allowed it.
	Copy(text string, done func(ok bool))
	CanShare() bool
	Share(title, text, link string)
	Print()
	// Printing calls back before the browser prints the page by its own command, and once it has.
	Printing(f func(begins bool))
}

// Storage is what the browser keeps for the site, for all its tabs.
type Storage interface {
	// Keeps reports whether the browser lets the page keep anything.
	Keeps() bool
	// Recall returns what is kept under a key; empty where nothing is.
	Recall(key string) string
	// Keep keeps a text, and reports whether there was room for it.
	Keep(key, text string) bool
	// Forget removes what is kept under a key.
	Forget(key string)
	// Hear calls back when another tab has kept something under a key.
	Hear(key string, heard func())
}

// Backup is a second place to keep what Storage keeps, slower and safer: Storage is written to the disk
// some seconds later, and a browser that is ended before has lost what was new.
type Backup interface {
	// BackUp keeps a copy of a text, if the browser lets it.
	BackUp(key, text string)
	// Restore hands on the copy that there is.
	Restore(key string, found func(text string))
}

// Tab is what the browser keeps for one tab, through reloads of its pages.
type Tab interface {
	// RecallTab returns what is kept under a key; empty where nothing is.
	RecallTab(key string) string
	// KeepTab keeps a text, and reports whether there was room for it.
	KeepTab(key, text string) bool
	// ForgetTab removes what is kept under a key.
	ForgetTab(key string)
	// HoldBack sets whether the browser asks before it leaves the page.
	HoldBack(hold bool)
}

// Screen is how the page is shown.
type Screen interface {
	// Narrow reports whether the page is laid out for a narrow screen.
	Narrow() bool
	// Resized calls back when the layout changes between narrow and wide.
	Resized(changed func())
	// Dress sets data attributes of the root element, where the style sheet looks for them; an empty
	// value removes one.
	Dress(attributes map[string]string)
	// Scroll scrolls an element to a height.
	Scroll(id string, top int)
	// Steady keeps an element at least as high as it is, or no longer.
	Steady(id string, on bool)
	// Unfold opens or closes a details element.
	Unfold(id string, open bool)
	// Title sets the title of the tab.
	Title(text string)
	// AfterPaint runs f once the browser has shown what the page has become.
	AfterPaint(f func())
	// Yield lets the browser answer to the visitor, then runs f.
	Yield(f func())
	// Answer calls back when the page is asked whether it still answers, which it says by what it is
	// given.
	Answer(asked func(answered func()))
	// Collect collects garbage: it stops the only thread there is, so it is for moments of rest.
	Collect()
}

// Attention is how a page reaches a reader who looks elsewhere.
type Attention interface {
	// MayRemind reports whether the reader lets the page notify them.
	MayRemind() bool
	// AskToRemind asks the reader whether it may.
	AskToRemind(done func(ok bool))
	// Remind notifies the reader. Of several with one tag, from several tabs, one is seen.
	Remind(tag, title, text string)
	// Badge puts a number on the installed app, and none for 0.
	Badge(n int)
}

// Host is the page around an embedded one.
type Host interface {
	// Requests tells the host that the page is ready, and hands on what it asks for: the values of the
	// names given, texts all of them.
	Requests(names []string, asked func(values map[string]string))
	// Tell reports the answer to the host.
	Tell(answer map[string]any)
	// Show moves a frame of the page on to an address of the site, without a step in the history.
	Show(id, address string)
}

// Disclosure is the sections of the page that open and close.
type Disclosure interface {
	// OpenSections are the ids of those that are open.
	OpenSections() []string
	// Toggled calls back when one is opened or closed.
	Toggled(heard func(id string, open bool))
	// Close closes one. Who was in it goes on from what opens it.
	Close(id string)
}
