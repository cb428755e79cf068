package calc

import (
	_ "embed" // for the zones
	"fmt"
	"sort"
	"strings"
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

// zones are all zones of the IANA database, as tools/zones packs them. They take fewer bytes of a
// visitor than package time's own, and are newer.
//
//go:embed zoneinfo/zones
var zones string

// emptyBlock is the part of a TZif file for readers of old, which the packed zones leave out.
const emptyBlock = "TZif2" + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"

// zoneFile returns the TZif file of a zone; nil where there is none of that name.
func zoneFile(name string) []byte {
	index, bodies, _ := strings.Cut(zones, "\n\n")
	for line := range strings.Lines(index) {
		length, names, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if size := number(length); !hasWord(names, name) {
			bodies = bodies[size:]
		} else {
			return []byte(emptyBlock + bodies[:size])
		}
	}
	return nil
}

// ZoneNames lists the names of all zones, in no order.
func ZoneNames() (names []string) {
	index, _, _ := strings.Cut(zones, "\n\n")
	for line := range strings.Lines(index) {
		names = append(names, strings.Fields(line)[1:]...)
	}
	return names
}

var locations sync.Map // zone name → *time.Location

// Zone returns a time zone by its IANA name, by the release that the program carries, whatever the
// machine or the browser has. It reports an error that wraps ErrInput for any other name.
func Zone(name string) (*time.Location, error) {
	if loc, ok := locations.Load(name); ok {
		return loc.(*time.Location), nil
	}
	file := zoneFile(name)
	if file == nil {
		return nil, fmt.Errorf("%w: there is no time zone %q", ErrInput, clip(name))
	}
	loc, err := time.LoadLocationFromTZData(name, file)
	if err != nil {
		return nil, fmt.Errorf("time zone %q: %w", name, err)
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
