package calc

import "time"

// Window is an opening, as wall-clock offsets from local midnight: 0 ≤ Open < Close ≤ 24h.
type Window struct{ Open, Close time.Duration }

// Week lists each weekday's windows, indexed by time.Weekday, in order and not overlapping.
type Week [7][]Window

// Schedule is a set of opening hours in a time zone.
type Schedule struct{}
