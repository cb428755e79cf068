package app

import (
	"time"

	"supportclock/app/casebook"
)

// The cases are kept in localStorage rather than IndexedDB: they are small (5000 of them take two of
// its five megabytes), reading, merging and writing is one step that no other tab can come between,
// and other tabs hear of a change without further ado.

// casesKey is where the cases are kept. All languages of the page share them.
const casesKey = "support-clock/cases"

// keeping says how well the browser keeps the cases.
type keeping int

const (
	keeps   keeping = iota
	blocked         // until the page is closed
	full            // all but the last change
	damaged         // something that cannot be read is not overwritten without being asked
	newer           // a newer version of the page has written there
)

// shelf is the cases of this browser.
type shelf struct {
	browser *browser
	book    casebook.Book
	state   keeping
}

// mostTombstone is how long a tab may sleep and not bring back what another has deleted.
const mostTombstone = 90 * 24 * time.Hour

// load reads what is kept.
func (s *shelf) load() {
	if !s.browser.keeps() {
		s.state = blocked
	}
	stored, state := s.stored()
	if state != keeps {
		s.state = state
	}
	s.book = casebook.Merge(s.book, stored)
}

// stored returns what is kept at present, as far as it can be read.
func (s *shelf) stored() (casebook.Book, keeping) {
	text := s.browser.recall(casesKey)
	if text == "" {
		return casebook.Book{}, keeps
	}
	book, faults := casebook.Read([]byte(text))
	switch {
	case len(faults) == 0:
		return book, keeps
	case faults[0].Code == casebook.Newer:
		return book, newer
	}
	return book, damaged
}

// locked reports whether nothing may be changed.
func (s *shelf) locked() bool { return s.state == damaged || s.state == newer }

// follow takes in what another tab has written.
func (s *shelf) follow() {
	stored, state := s.stored()
	if state != keeps {
		s.state = state
		return
	}
	s.book = casebook.Merge(s.book, stored)
}

// change keeps a changed book, together with what other tabs have written since this one read.
func (s *shelf) change(book casebook.Book, now time.Time) {
	stored, state := s.stored()
	if state == newer {
		s.state = newer
		return
	}
	s.book = casebook.Merge(book, stored).Prune(now.Add(-mostTombstone))
	s.write()
}

// mend gives up what cannot be read.
func (s *shelf) mend() {
	s.state = keeps
	s.write()
}

func (s *shelf) write() {
	switch kept := s.browser.keep(casesKey, string(s.book.Encode())); {
	case !s.browser.keeps():
		s.state = blocked
	case !kept:
		s.state = full
	default:
		s.state = keeps
	}
}
