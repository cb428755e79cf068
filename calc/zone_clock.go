package calc

import "time"

// ZoneByClock returns the time zone of that name as another clock keeps it, which may know newer rules
// than the program: a browser's. offset says how far that clock is east of UTC at an instant. It is
// asked some sixty times a year between from and to; before and after, the zone stays as it is there.
//
// Where the clock agrees with Zone(name) all along, that zone is returned; a name that Zone does not
// know is believed too.
func ZoneByClock(name string, offset func(time.Time) time.Duration, from, to time.Time) *time.Location {
	zone, err := Zone(name)
	if err == nil && clockAgrees(zone, offset, from, to) {
		return zone
	}
	changes := []span{{from.Unix(), int64(offset(from) / time.Second)}}
	for at := from; at.Before(to); {
		next := at.Add(betweenQuestions)
		last := changes[len(changes)-1].offset
		if now := int64(offset(next) / time.Second); now != last {
			changes = append(changes, span{firstWith(offset, at, next).Unix(), now})
		}
		at = next
	}
	made, err := time.LoadLocationFromTZData(name, zoneData(changes))
	if err != nil {
		return location(name) // never: the data are our own
	}
	return made
}

// betweenQuestions is how often a clock is asked: no zone changes twice within a week.
const betweenQuestions = 7 * 24 * time.Hour

// clockAgrees reports whether a clock goes as a zone does, each week and at each of the zone's changes.
func clockAgrees(zone *time.Location, offset func(time.Time) time.Duration, from, to time.Time) bool {
	agrees := func(at time.Time) bool {
		_, seconds := at.In(zone).Zone()
		return offset(at) == time.Duration(seconds)*time.Second
	}
	for at := from; at.Before(to); at = at.Add(betweenQuestions) {
		if !agrees(at) {
			return false
		}
	}
	for _, sp := range spansOf(zone) {
		change := time.Unix(sp.start, 0)
		if change.After(from) && change.Before(to) && !(agrees(change) && agrees(change.Add(-time.Second))) {
			return false
		}
	}
	return true
}

// firstWith returns the minute from which a clock shows what it shows at the end of a span with one
// change in it.
func firstWith(offset func(time.Time) time.Duration, from, to time.Time) time.Time {
	after := offset(to)
	from, to = from.Truncate(time.Minute), to.Truncate(time.Minute)
	for to.Sub(from) > time.Minute {
		if middle := from.Add(to.Sub(from) / 2).Truncate(time.Minute); offset(middle) == after {
			to = middle
		} else {
			from = middle
		}
	}
	return to
}

// zoneData writes a TZif file with the given offsets, the first of which reaches back without end.
func zoneData(changes []span) []byte {
	const abbreviation = "local\x00"
	data := []byte(emptyBlock + emptyBlock[:20])
	for _, count := range []int{0, 0, 0, len(changes) - 1, len(changes), len(abbreviation)} {
		data = appendBytes(data, int64(count), 4)
	}
	for _, c := range changes[1:] {
		data = appendBytes(data, c.start, 8)
	}
	for i := range changes[1:] {
		data = append(data, byte(i+1))
	}
	for _, c := range changes {
		data = appendBytes(data, c.offset, 4)
		data = append(data, 0, 0) // not summer time, as far as is known; the abbreviation
	}
	return append(data, abbreviation+"\n\n"...)
}

// appendBytes appends the lowest bytes of a number, the highest of them first.
func appendBytes(data []byte, n int64, bytes int) []byte {
	for shift := 8 * (bytes - 1); shift >= 0; shift -= 8 {
		data = append(data, byte(n>>shift))
	}
	return data
}
