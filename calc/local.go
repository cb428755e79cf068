package calc

import (
	"fmt"
	"time"
)

// Local is a wall-clock moment without a zone, to the minute.
type Local struct {
	Date         Date
	Hour, Minute int
}

// Clash says how a local moment meets the clock changes of a zone.
type Clash int

// The clashes.
const (
	NoClash  Clash = iota // exists once
	Skipped               // does not exist: the clock was moved forward over it
	Repeated              // exists twice: the clock was moved back over it
)

// ParseLocal reads a local moment written as 2026-11-23T16:45.
// It reports an error that wraps ErrInput for anything else, including days that no calendar has.
func ParseLocal(s string) (Local, error) {
	if len(s) == len("2006-01-02T15:04") && s[10] == 'T' && s[13] == ':' {
		date, err := ParseDate(s[:10])
		hour, minute := number(s[11:13]), number(s[14:])
		if err == nil && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 {
			return Local{date, hour, minute}, nil
		}
	}
	return Local{}, fmt.Errorf("%w: %q is not a local time like 2026-11-23T16:45", ErrInput, clip(s))
}

// LocalOf returns the wall-clock moment of t in t's own location.
func LocalOf(t time.Time) Local {
	return Local{DateOf(t), t.Hour(), t.Minute()}
}

// String writes the moment as 2026-11-23T16:45.
func (l Local) String() string {
	return l.Date.String() + "T" + padded(l.Hour, 2) + ":" + padded(l.Minute, 2)
}

// In returns the instant at which clocks in zone show l.
// A skipped moment becomes the first instant after the gap; a repeated one its first pass,
// or its second if secondPass is set. Before 1900 and after 2199 the zone's offset is taken to be
// what it is at that end, good enough for an answer that will be ErrHorizon.
func (l Local) In(zone *time.Location, secondPass bool) (time.Time, Clash) {
	shown := l.Date.days()*secondsPerDay + int64(l.Hour)*3600 + int64(l.Minute)*60
	spans := spansOf(zone)
	// No clock is ever set by more than a day, give or take: look at the spans around.
	const around = 2 * secondsPerDay
	first, last := spanAt(spans, shown-around), spanAt(spans, shown+around)
	var passes []int64
	for i := first; i <= last; i++ {
		at := shown - spans[i].offset
		if (i == 0 || at >= spans[i].start) && (i+1 == len(spans) || at < spans[i+1].start) {
			passes = append(passes, at)
		}
	}
	switch {
	case len(passes) == 0:
		for spans[first].start+spans[first].offset < shown {
			first++
		}
		return time.Unix(spans[first].start, 0).In(zone), Skipped
	case len(passes) == 1:
		return time.Unix(passes[0], 0).In(zone), NoClash
	case secondPass:
		return time.Unix(passes[len(passes)-1], 0).In(zone), Repeated
	default:
		return time.Unix(passes[0], 0).In(zone), Repeated
	}
}
