package cases

import (
	"errors"
	"time"

	"supportclock/app/browser"
	"supportclock/app/cases/book"
)

// The cases are kept in localStorage: they are small (5000 of them take two of its five megabytes),
// reading, merging and writing is one step that no other tab can come between, and other tabs hear of a
// change without further ado. But Chromium writes it to the disk seconds later: of saves one second before the
// browser was killed none survived there, and all in IndexedDB. So a copy goes there as well, and what
// is new in it is taken in when the page is opened.

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
	storage storage
	book    book.Book
	state   condition
	seen    string // what was last read or written: reading it again would bring nothing
}

// storage is what a store needs of a browser.
type storage interface {
	browser.Storage
	browser.Backup
}

// backupCounts is how old a change can be that is taken from the copy. Older ones are in the store, or
// have been deleted since and forgotten.
const backupCounts = 24 * time.Hour

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

// follow takes in what another tab has written, as far as it can be read.
func (s *store) follow() {
	text := s.storage.Recall(storeKey)
	if text == "" || text == s.seen {
		return
	}
	s.seen = text
	kept, faults := book.Read([]byte(text))
	s.book = book.Merge(s.book, kept)
	switch {
	case len(faults) > 0 && faults[0].Code == book.Newer:
		s.state = newer
	case len(faults) > 0:
		s.state = damaged
	case s.locked(): // another tab has mended it
		s.state = sound
	}
}

// restore takes in what the copy has and the store has lost: the last changes, or all where the store is
// empty or damaged.
func (s *store) restore(text string, now time.Time) {
	saved, faults := book.Read([]byte(text))
	if len(faults) > 0 || s.state == newer || s.state == blocked {
		return
	}
	if s.seen != "" && s.state == sound {
		saved = saved.Since(now.Add(-backupCounts))
	}
	merged := book.Merge(s.book, saved)
	if string(merged.Encode()) == string(book.Merge(s.book, book.Book{}).Encode()) {
		return
	}
	s.book = merged
	if !s.locked() {
		s.write(now)
	}
}

// locked reports whether nothing may be changed.
func (s *store) locked() bool { return s.state == damaged || s.state == newer }

// errLocked is why nothing is changed: what is kept must not be overwritten.
var errLocked = errors.New("what is kept is damaged, or newer than this page")

// change makes a change of the book as it is by then, with what other tabs have written, and keeps it.
// With an error nothing has changed.
func (s *store) change(now time.Time, change func(book.Book) (book.Book, error)) error {
	s.follow()
	if s.locked() {
		return errLocked
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
	s.follow()
	if s.state == damaged {
		s.state = sound
		s.write(now)
	}
}

func (s *store) write(now time.Time) {
	s.state = full
	for _, stay := range tombstonesStay {
		pruned := s.book.Prune(now, stay)
		if text := string(pruned.Encode()); s.storage.Keep(storeKey, text) {
			s.book, s.state, s.seen = pruned, sound, text
			s.storage.BackUp(storeKey, text)
			break
		}
	}
	if !s.storage.Keeps() {
		s.state = blocked
	}
}
