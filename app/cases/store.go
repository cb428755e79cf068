package cases

import (
	"time"

	"supportclock/app/browser"
	"supportclock/app/cases/book"
)

// The cases are kept in localStorage rather than IndexedDB: they are small (5000 of them take two of
// its five megabytes), reading, merging and writing is one step that no other tab can come between,
// and other tabs hear of a change without further ado.

// storeKey is where the cases are kept. All languages of the page share them.
const storeKey = "support-clock/cases"

// condition says how well the browser keeps the cases.
type condition int

const (
	sound   condition = iota
	blocked           // nothing is kept when the page is closed
	full              // all is kept but the last change
	damaged           // something that cannot be read is not overwritten without being asked
	newer             // a newer version of the page has written there
)

// store is the cases of this browser.
type store struct {
	storage browser.Storage
	book    book.Book
	state   condition
}

// tombstonesStay is how long a tab may sleep and not bring back what another has deleted. Where storage
// is short, they go sooner.
var tombstonesStay = []time.Duration{90 * 24 * time.Hour, 7 * 24 * time.Hour, 24 * time.Hour}

// load reads what is kept.
func (s *store) load() {
	if !s.storage.Keeps() {
		s.state = blocked
	}
	s.follow()
}

// stored returns what is kept at present, as far as it can be read.
func (s *store) stored() (book.Book, condition) {
	text := s.storage.Recall(storeKey)
	if text == "" {
		return book.Book{}, sound
	}
	kept, faults := book.Read([]byte(text))
	switch {
	case len(faults) == 0:
		return kept, sound
	case faults[0].Code == book.Newer:
		return kept, newer
	}
	return kept, damaged
}

// locked reports whether nothing may be changed.
func (s *store) locked() bool { return s.state == damaged || s.state == newer }

// follow takes in what another tab has written.
func (s *store) follow() {
	stored, state := s.stored()
	if state != sound {
		s.state = state
	}
	s.book = book.Merge(s.book, stored)
}

// change makes a change of the book as it is by then, with what other tabs have written, and keeps it.
// With an error nothing has changed.
func (s *store) change(now time.Time, change func(book.Book) (book.Book, error)) error {
	s.follow()
	if s.locked() {
		return nil
	}
	changed, err := change(s.book)
	if err != nil {
		return err
	}
	s.book = changed
	s.write(now)
	return nil
}

// mend gives up what cannot be read.
func (s *store) mend(now time.Time) {
	if s.state == damaged {
		s.state = sound
		s.write(now)
	}
}

func (s *store) write(now time.Time) {
	s.state = full
	for _, stay := range tombstonesStay {
		pruned := s.book.Prune(now, stay)
		if s.storage.Keep(storeKey, string(pruned.Encode())) {
			s.book, s.state = pruned, sound
			break
		}
	}
	if !s.storage.Keeps() {
		s.state = blocked
	}
}
