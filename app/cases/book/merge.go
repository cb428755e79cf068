package book

import (
	"bytes"
	"slices"
	"sort"
	"time"
)

// Merge makes one book of two copies, such as those of two tabs: of each case the copy changed last.
// It does not matter which copy is named first, nor how often they are merged.
func Merge(a, b Book) Book {
	merged := Book{slices.Clone(a.Cases)}
	at := map[string]int{}
	for i, c := range merged.Cases {
		at[c.ID] = i
	}
	for _, c := range b.Cases {
		i, known := at[c.ID]
		switch {
		case !known:
			at[c.ID] = len(merged.Cases)
			merged.Cases = append(merged.Cases, c)
		case later(c, merged.Cases[i]):
			merged.Cases[i] = c
		}
	}
	// An order of its own makes the result the same both ways.
	sort.Slice(merged.Cases, func(i, j int) bool { // one sort for all types is less to download than one for each
		a, b := &merged.Cases[i], &merged.Cases[j]
		if a.Created.Equal(b.Created) {
			return a.ID < b.ID
		}
		return a.Created.Before(b.Created)
	})
	return merged
}

// later reports whether a counts rather than b. Where both were changed at once any rule will do that
// every tab follows.
func later(a, b Case) bool {
	if !a.Changed.Equal(b.Changed) {
		return a.Changed.After(b.Changed)
	}
	return bytes.Compare(appendCase(nil, a), appendCase(nil, b)) > 0
}

// Taken counts what an import did.
type Taken struct {
	Added    int // cases that were not in the book
	Updated  int // cases of which the file had a later copy
	Restored int // cases that had been deleted
	Same     int // cases that are in the book already, as they are or later
}

// Import takes the cases of a file into the book. Unlike between tabs, a case that was deleted comes
// back: the visitor asks for it.
func (b Book) Import(file Book, now time.Time) (Book, Taken) {
	var t Taken
	fresh := Book{}
	at := map[string]int{}
	for i := range b.Cases {
		at[b.Cases[i].ID] = i
	}
	for _, c := range file.Cases {
		i, known := at[c.ID]
		c.Changed, c.Created = stamp(c.Changed), stamp(c.Created)
		switch {
		case c.Deleted:
			continue
		case !known:
			t.Added++
		case b.Cases[i].Deleted:
			t.Restored++
			c.Changed = after(stamp(now), b.Cases[i].Changed)
		case later(c, b.Cases[i]):
			t.Updated++
		default:
			t.Same++
			continue
		}
		fresh.Cases = append(fresh.Cases, c)
	}
	return Merge(b, fresh), t
}
