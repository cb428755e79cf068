package calc

import "errors"

// The errors of this package wrap one of these, so that a caller can tell them apart with errors.Is.
var (
	// ErrSchedule is wrapped when opening hours make no sense: windows that overlap, are out of
	// order or out of range, a week that never opens, no zone.
	ErrSchedule = errors.New("not a schedule")

	// ErrHorizon is wrapped when an answer lies outside the years that are counted.
	ErrHorizon = errors.New("outside the counted years 1900 to 2199")

	// ErrUnagreed is wrapped when an agreement says nothing of a priority.
	ErrUnagreed = errors.New("nothing agreed")

	// ErrInput is wrapped when an input names nothing known: a site, a plan, a priority, a date.
	ErrInput = errors.New("not accepted")
)
