// Package casebook keeps a visitor's cases: the document in which they are stored and exported, how
// two copies of it become one, and how the list is sorted and filtered.
//
// # The document
//
// A book is a JSON object of version 2:
//
//	{
//	  "format": "support-clock-cases",
//	  "version": 2,
//	  "cases": [
//	    {
//	      "id": "0190f3c8-7a52-8c1e-9d40-5b1f6c2e7a11",
//	      "number": "E-000123456",
//	      "tier": "enterprise",
//	      "priority": 3,
//	      "site": "NL",
//	      "submitted": "2026-11-27T14:40:00Z",
//	      "local": "2026-11-27T15:40",
//	      "rules": ["work-holidays"],
//	      "daysOff": ["2026-12-28"],
//	      "answered": "2026-11-30T08:30:00Z",
//	      "created": "2026-11-27T14:41:00Z",
//	      "changed": "2026-11-30T08:31:00Z"
//	    }
//	  ]
//	}
//
// Moments are instants under RFC 3339. "submitted" is what counts; "local" is the moment as it was
// entered on the site's clock. The rules are those of calc.Switches and "commerce". "local",
// "rules", "daysOff" and "answered" may be missing. In a browser's store, not in an export, a
// deleted case stays for a while as {"id":…, "deleted":true, "changed":…}, so that a tab that has
// not heard of it does not bring it back. Fields that are not known are passed over; a document of a
// newer version is refused as a whole.
package casebook

import (
	"encoding/hex"
	"slices"
	"time"

	"supportclock/calc"
)

// Case is a case in the book.
type Case struct {
	ID        string
	Number    string // what the visitor calls it
	Tier      calc.Tier
	Priority  calc.Priority
	SiteID    string
	Submitted time.Time
	Local     calc.Local // as entered on the site's clock; zero where an instant was taken
	Rules     calc.Rules
	DaysOff   []calc.Date
	Answered  time.Time // when the first response came; zero while there is none
	Created   time.Time
	Changed   time.Time // of two copies, the later counts
	Deleted   bool
}

// Question returns what calc is to answer.
func (c Case) Question() calc.Case {
	return calc.Case{Tier: c.Tier, Priority: c.Priority, SiteID: c.SiteID, Submitted: c.Submitted, Rules: c.Rules, DaysOff: c.DaysOff}
}

// NewID writes an identifier from random numbers, as a UUID of version 8 under RFC 9562.
func NewID(high, low uint64) string {
	var b [16]byte
	for i := range 8 {
		b[i], b[8+i] = byte(high>>(56-8*i)), byte(low>>(56-8*i))
	}
	b[6] = b[6]&0x0f | 0x80
	b[8] = b[8]&0x3f | 0x80
	s := hex.EncodeToString(b[:])
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// Book is all of a visitor's cases, deleted ones too for a while. A Book is not changed; what
// changes it returns another.
type Book struct{ Cases []Case }

// Find returns the case of an id; ok is false if there is none, or a deleted one.
func (b Book) Find(id string) (Case, bool) {
	if i := b.index(id); i >= 0 && !b.Cases[i].Deleted {
		return b.Cases[i], true
	}
	return Case{}, false
}

func (b Book) index(id string) int {
	return slices.IndexFunc(b.Cases, func(c Case) bool { return c.ID == id })
}

// Len returns how many cases there are, deleted ones not counted.
func (b Book) Len() (n int) {
	for _, c := range b.Cases {
		if !c.Deleted {
			n++
		}
	}
	return n
}

// Put adds a case, or replaces the one of its id, as of an instant. Putting a case back that was
// deleted undoes that.
func (b Book) Put(c Case, now time.Time) Book {
	c.Changed, c.Deleted = stamp(now), false
	cases := slices.Clone(b.Cases)
	if i := b.index(c.ID); i >= 0 {
		// Never earlier than the copy it replaces, whatever the clock was set to.
		if !c.Changed.After(cases[i].Changed) {
			c.Changed = cases[i].Changed.Add(time.Millisecond)
		}
		c.Created = cases[i].Created
		if c.Created.IsZero() { // a tombstone has forgotten it
			c.Created = c.Changed
		}
		cases[i] = c
		return Book{cases}
	}
	if c.Created.IsZero() {
		c.Created = c.Changed
	}
	return Book{append(cases, c)}
}

// Delete takes a case out, leaving a tombstone.
func (b Book) Delete(id string, now time.Time) Book {
	i := b.index(id)
	if i < 0 || b.Cases[i].Deleted {
		return b
	}
	changed := stamp(now)
	if !changed.After(b.Cases[i].Changed) {
		changed = b.Cases[i].Changed.Add(time.Millisecond)
	}
	cases := slices.Clone(b.Cases)
	cases[i] = Case{ID: id, Changed: changed, Deleted: true}
	return Book{cases}
}

// Prune forgets the tombstones of cases deleted before an instant.
func (b Book) Prune(before time.Time) Book {
	return Book{slices.DeleteFunc(slices.Clone(b.Cases), func(c Case) bool { return c.Deleted && c.Changed.Before(before) })}
}

// stamp is as exact as what is written.
func stamp(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }
