package book

import (
	"errors"
	"slices"
	"time"
)

// MostCases is how many cases a book takes in; deleted ones do not count. A document may hold more, from
// two tabs that each added the last one, and is read all the same.
const MostCases = 5000

// Why a change is not made.
var (
	ErrFull = errors.New("the book holds as many cases as it takes")
	ErrGone = errors.New("the case has been deleted meanwhile")
)

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
	for i := range b.Cases {
		if !b.Cases[i].Deleted {
			n++
		}
	}
	return n
}

// Add puts in a new case as of an instant. It reports ErrFull, or the Faults of a case that could not be
// read again.
func (b Book) Add(c Case, now time.Time) (Book, error) {
	if b.Len() >= MostCases {
		return b, ErrFull
	}
	return b.put(c, now)
}

// Change makes an edit of a case, on the copy that counts now. It reports ErrGone if there is none any
// more, or the Faults of what would come of it.
func (b Book) Change(id string, edit Edit, now time.Time) (Book, error) {
	return b.alter(id, edit.On, now)
}

// Revert takes an edit back, as far as nobody has changed the same since.
func (b Book) Revert(id string, edit Edit, now time.Time) (Book, error) {
	return b.alter(id, edit.Off, now)
}

func (b Book) alter(id string, change func(Case) Case, now time.Time) (Book, error) {
	c, ok := b.Find(id)
	if !ok {
		return b, ErrGone
	}
	return b.put(change(c), now)
}

// Restore brings a deleted case back. One that is there again already, from an import or by another
// tab, stays as it is.
func (b Book) Restore(c Case, now time.Time) (Book, error) {
	if _, there := b.Find(c.ID); there {
		return b, nil
	}
	return b.put(c, now)
}

func (b Book) put(c Case, now time.Time) (Book, error) {
	c.Changed, c.Deleted = stamp(now), false
	i := b.index(c.ID)
	if i >= 0 {
		c.Changed = after(c.Changed, b.Cases[i].Changed)
		c.Created = b.Cases[i].Created
	}
	if c.Created.IsZero() { // a new case, or a tombstone has forgotten it
		c.Created = c.Changed
	}
	c.Created = stamp(c.Created)
	if faults := c.Check(); len(faults) > 0 {
		return b, faults
	}
	cases := slices.Clone(b.Cases)
	if i < 0 {
		return Book{append(cases, c)}, nil
	}
	cases[i] = c
	return Book{cases}, nil
}

// Delete takes a case out, leaving a tombstone.
func (b Book) Delete(id string, now time.Time) Book {
	i := b.index(id)
	if i < 0 || b.Cases[i].Deleted {
		return b
	}
	cases := slices.Clone(b.Cases)
	cases[i] = Case{ID: id, Changed: after(stamp(now), b.Cases[i].Changed), Deleted: true}
	return Book{cases}
}

// Prune forgets the tombstones that are older than an age.
func (b Book) Prune(now time.Time, age time.Duration) Book {
	before := stamp(now).Add(-age)
	return Book{slices.DeleteFunc(slices.Clone(b.Cases), func(c Case) bool { return c.Deleted && c.Changed.Before(before) })}
}

// Since returns what has been changed or deleted after an instant.
func (b Book) Since(then time.Time) Book {
	return Book{slices.DeleteFunc(slices.Clone(b.Cases), func(c Case) bool { return !c.Changed.After(then) })}
}

// Stamps say which of two copies counts. A device's clock may be set to anything, so that they are held
// within years that can be read again, with room for the steps of a millisecond by which a change comes
// after the one before.
var (
	firstStamp = time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	lastStamp  = time.Date(2199, 12, 31, 23, 59, 59, 0, time.UTC)
	endStamp   = lastStamp.AddDate(1, 0, 0)
)

// stamp is as exact as what is written.
func stamp(t time.Time) time.Time {
	switch {
	case t.Before(firstStamp):
		return firstStamp
	case t.After(lastStamp):
		return lastStamp
	}
	return t.UTC().Truncate(time.Millisecond)
}

// after is a stamp that is later than another, whatever the clock was set to.
func after(now, before time.Time) time.Time {
	if now.After(before) {
		return now
	}
	return before.Add(time.Millisecond)
}
