package book

import (
	"strings"
	"time"

	"supportclock/calc"
)

// Filter says which entries to show. The zero value shows all.
type Filter struct {
	Text   string // part of the name, in any case
	Tier   calc.Tier
	Own    string // the name of a contract, where Tier is calc.Own
	State  State
	Within time.Duration // only those running that are due within it; 0 for any
}

// Shows reports whether an entry passes.
func (f Filter) Shows(e Entry) bool {
	return (f.Tier == "" || e.Tier == f.Tier && e.Own.Name == f.Own) &&
		(f.State == "" || e.State == f.State) &&
		(f.Within == 0 || e.State == Running && e.By <= f.Within) &&
		(f.Text == "" || strings.Contains(strings.ToLower(e.Name), strings.ToLower(strings.TrimSpace(f.Text))))
}

// Apply returns the entries that pass.
func (f Filter) Apply(list []Entry) []Entry {
	shown := make([]Entry, 0, len(list))
	for _, e := range list {
		if f.Shows(e) {
			shown = append(shown, e)
		}
	}
	return shown
}
