package book

import (
	"slices"
	"sort"
	"strings"

	"supportclock/app/link"
	"supportclock/calc"
)

// Order is what entries are sorted by.
type Order string

// The orders.
const (
	ByDue       Order = "due" // what needs attention first: the earliest due, then those answered, the latest first
	ByName      Order = "number"
	BySubmitted Order = "submitted"
	ByPriority  Order = "priority"
	ByTier      Order = "tier"
	ByState     Order = "state"
)

// Sort puts entries in order, backwards if descending. Equal ones stand by their due moment, then as they
// were added: a copy below what it was made from.
func Sort(list []Entry, by Order, descending bool) {
	sort.Slice(list, func(i, j int) bool {
		a, b := &list[i], &list[j]
		n := compare(a, b, by)
		if descending {
			n = -n
		}
		if n == 0 && by != ByDue {
			n = compare(a, b, ByDue)
		}
		if n == 0 {
			n = a.Created.Compare(b.Created)
		}
		if n == 0 { // from an import, as a rule
			n = strings.Compare(a.ID, b.ID)
		}
		return n < 0
	})
}

func compare(a, b *Entry, by Order) int {
	switch by {
	case ByName:
		return compareNames(a.Name, b.Name)
	case BySubmitted:
		return a.Submitted.Compare(b.Submitted)
	case ByPriority:
		return int(a.Priority - b.Priority)
	case ByTier:
		if n := tierRank(a.Tier) - tierRank(b.Tier); n != 0 {
			return n
		}
		return compareNames(a.Own.Name, b.Own.Name) // of two contracts; a plan has none
	case ByState:
		return stateRank(a.State) - stateRank(b.State)
	}
	switch x, y := a.AnsweredAlready(), b.AnsweredAlready(); {
	case x && y:
		return b.Answered.Compare(a.Answered)
	case x:
		return 1
	case y:
		return -1
	}
	return a.Due.Compare(b.Due)
}

// tierRank is the place of a tier; one that is not known stands last.
func tierRank(t calc.Tier) int {
	if i := slices.Index(link.Tiers(), t); i >= 0 {
		return i
	}
	return len(link.Tiers())
}

func stateRank(s State) int { return slices.Index([]State{Passed, Running, Missed, Met, Unknown}, s) }

// compareNames compares names so that E-9 comes before E-10.
func compareNames(a, b string) int {
	a, b = strings.ToLower(a), strings.ToLower(b)
	for a != "" && b != "" {
		x, y := digits(a), digits(b)
		if x == 0 || y == 0 {
			if a[0] != b[0] {
				return int(a[0]) - int(b[0])
			}
			a, b = a[1:], b[1:]
			continue
		}
		m, n := strings.TrimLeft(a[:x], "0"), strings.TrimLeft(b[:y], "0")
		if len(m) != len(n) {
			return len(m) - len(n)
		}
		if c := strings.Compare(m, n); c != 0 {
			return c
		}
		a, b = a[x:], b[y:]
	}
	return len(a) - len(b)
}

// digits returns how many digits s begins with.
func digits(s string) (n int) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
