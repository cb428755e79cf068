package calc

import (
	"sync"
	"time"
)

var locations sync.Map // zone name → *time.Location

// location loads a zone once. UTC stands in for a name the time-zone database does not have.
func location(name string) *time.Location {
	if loc, ok := locations.Load(name); ok {
		return loc.(*time.Location)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		loc = time.UTC
	}
	kept, _ := locations.LoadOrStore(name, loc)
	return kept.(*time.Location)
}
