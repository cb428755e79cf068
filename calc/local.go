package calc

import "time"

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
// It reports an error that wraps ErrInput for anything else.
func ParseLocal(s string) (Local, error) { panic("soon") }

// LocalOf returns the wall-clock moment of t in t's own location.
func LocalOf(t time.Time) Local {
	return Local{DateOf(t), t.Hour(), t.Minute()}
}

// String writes the moment as 2026-11-23T16:45.
func (l Local) String() string { panic("soon") }

// In returns the instant at which clocks in zone show l.
// A skipped moment becomes the first instant after the gap; a repeated one its first pass,
// or its second if secondPass is set.
func (l Local) In(zone *time.Location, secondPass bool) (time.Time, Clash) { panic("soon") }
