package calc

import (
	_ "embed" // for the zones
	"fmt"
	"sort"
	"sync"
	"time"
)

// The horizon: every local time of the years 1900 to 2199 lies inside it, in any zone.
var (
	horizonFirst = time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC).Unix()
	horizonLast  = time.Date(2200, 1, 2, 0, 0, 0, 0, time.UTC).Unix()
)

// inHorizon reports whether t can be counted from.
func inHorizon(t time.Time) bool {
	unix := t.Unix()
	return unix >= horizonFirst && unix < horizonLast
}

// span is a segment of time in which a zone's offset does not change. Local time is linear in it.
type span struct {
	start  int64 // unix seconds; the first span reaches back without end
	offset int64 // seconds east of UTC
}

// ZoneRelease is the release of the IANA time-zone database by which the sites' clocks go.
const ZoneRelease = "2026f"

// Go 1.26 brings release 2025c. Since then British Columbia, Alberta and Manitoba have given up
// changing their clocks: after 1 November 2026 they keep the time they have in summer. These are
// the files of the later release, which is in the public domain; drop them once Go has caught up.
var (
	//go:embed zoneinfo/Vancouver
	vancouver string
	//go:embed zoneinfo/Edmonton
	edmonton string
	//go:embed zoneinfo/Winnipeg
	winnipeg string
)

// laterZone is the file of a zone in the later release; empty where Go's own will do.
func laterZone(name string) string {
	switch name {
	case "America/Vancouver", "Canada/Pacific":
		return vancouver
	case "America/Edmonton", "Canada/Mountain", "America/Yellowknife", "America/Inuvik":
		return edmonton
	case "America/Winnipeg", "Canada/Central", "America/Rainy_River":
		return winnipeg
	}
	return ""
}

var locations sync.Map // zone name → *time.Location

// Zone loads a time zone by its IANA name, once. Prefer it to time.LoadLocation, whose data is
// older; see ZoneRelease.
func Zone(name string) (*time.Location, error) {
	if loc, ok := locations.Load(name); ok {
		return loc.(*time.Location), nil
	}
	var loc *time.Location
	var err error
	switch later := laterZone(name); {
	case name == "" || name == "Local": // package time takes these for UTC and for the machine's own
		err = ErrInput
	case later != "":
		loc, err = time.LoadLocationFromTZData(name, []byte(later))
	default:
		loc, err = time.LoadLocation(name)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: there is no time zone %q", ErrInput, clip(name))
	}
	loaded, _ := locations.LoadOrStore(name, loc)
	return loaded.(*time.Location), nil
}

// location is Zone for names that are known to be right. UTC stands in for one that is not.
func location(name string) *time.Location {
	loc, err := Zone(name)
	if err != nil {
		return time.UTC
	}
	return loc
}

// spanCache keeps the spans of the zones in use. Reading a zone's rules for three centuries is
// the costly part of a schedule, and few zones are used at a time.
var spanCache = struct {
	sync.RWMutex
	spans map[*time.Location][]span
}{spans: map[*time.Location][]span{}}

const mostCachedZones = 128

// spansOf lists the spans of zone within the horizon, in order. The result is shared: read only.
func spansOf(zone *time.Location) []span {
	spanCache.RLock()
	spans, ok := spanCache.spans[zone]
	spanCache.RUnlock()
	if ok {
		return spans
	}
	spans = readSpans(zone)
	spanCache.Lock()
	defer spanCache.Unlock()
	if len(spanCache.spans) >= mostCachedZones {
		clear(spanCache.spans)
	}
	spanCache.spans[zone] = spans
	return spans
}

func readSpans(zone *time.Location) []span {
	var spans []span
	for at := horizonFirst; at < horizonLast; {
		t := time.Unix(at, 0).In(zone)
		_, offset := t.Zone()
		// Some changes touch only the zone's abbreviation.
		if n := len(spans); n == 0 || spans[n-1].offset != int64(offset) {
			spans = append(spans, span{at, int64(offset)})
		}
		_, end := t.ZoneBounds()
		if end.IsZero() {
			break
		}
		next := end.Unix()
		if next <= at {
			// For years that only the zone's rule describes, package time lets every year end after
			// 365 days: on the last day of a leap year the end is past. No clock changes that day.
			next = at + secondsPerDay
		}
		at = next
	}
	return spans
}

// spanAt returns the index of the span that holds an instant.
func spanAt(spans []span, unix int64) int {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].start > unix })
	return max(i-1, 0)
}
