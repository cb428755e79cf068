package sheet

import "unicode/utf8"

// Code says what is wrong with a cell or a file, for the page to say in the reader's language.
type Code string

// What can be wrong.
const (
	NoFault Code = ""

	// With a file.
	FaultEmpty      Code = "empty"        // nothing in it
	FaultTooLarge   Code = "too-large"    // more than MostBytes
	FaultBinary     Code = "binary"       // no text: a spreadsheet's own format, a picture
	FaultTooManyRow Code = "too-many"     // more than MostRecords; those before are read
	FaultNoColumn   Code = "no-column"    // no column for what cannot be done without
	FaultUnclosed   Code = "unclosed"     // a quote that begins a cell is never closed
	FaultWidth      Code = "extra-column" // more cells than the heading has columns

	// With a cell.
	FaultMissing       Code = "missing"         // empty, and there is no default
	FaultDate          Code = "date"            // no date and time in a known style
	FaultNoSuchDay     Code = "no-such-day"     // 30 February
	FaultWeekday       Code = "weekday"         // the weekday beside a date is another one
	FaultAmbiguousDate Code = "ambiguous-date"  // 03/04/2026, and nothing shows which order is meant
	FaultHalfDay       Code = "half-day"        // 3:40 without AM or PM in a file of both
	FaultNoTime        Code = "no-time"         // a first response without a time of day
	FaultTime          Code = "time"            // no time of day, in a column of those
	FaultHorizon       Code = "horizon"         // outside the years that are counted
	FaultPriority      Code = "priority"        // not 1 to 4
	FaultTier          Code = "tier"            // no known tier
	FaultUnagreed      Code = "unagreed"        // a priority for which the agreement has no target
	FaultRegion        Code = "region"          // no known region
	FaultSite          Code = "site"            // no known site
	FaultAmbiguousSite Code = "ambiguous-site"  // a country with several sites
	FaultZone          Code = "zone"            // no known time zone
	FaultSiteRegion    Code = "site-region"     // the site lies in another region
	FaultSiteZone      Code = "site-zone"       // the time zone beside the site shows another time
	FaultAnsweredEarly Code = "answered-before" // answered before it was submitted
)

// Fault is something that keeps a row from being worked out.
type Fault struct {
	Line     int
	Column   Column // what the cell was to say; NoColumn for a whole record
	Index    int    // which cell of the record, from 0; -1 where there is none
	Value    string // what stands there, cut if long
	Code     Code
	Accepted []string // some of what would be accepted, the same in every language
}

// cut shortens a cell for showing, not inside a character.
func cut(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	end := most
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}
