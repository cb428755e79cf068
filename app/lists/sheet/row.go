package sheet

import (
	"time"

	"supportclock/app/words"
	"supportclock/calc"
)

// Notes are what has been assumed of a row, or what a reader should know of it.
type Notes uint16

// The notes.
const (
	NoteSkipped  Notes = 1 << iota // a local time that the clocks skipped; the first instant after it counts
	NoteRepeated                   // a local time that came twice; its first pass counts
	NoteDateOnly                   // no time of day was given; midnight counts
	NoteOrder                      // other dates of the file, or the visitor, settled which number of the date is the day
	NoteSite                       // a region with several sites; the usual one counts
	NoteSaid                       // a cell was read as the visitor said
	NoteSerial                     // the moment was a spreadsheet's count of days since 1900
	NoteClock                      // the heading says by which clock the times go
	NoteSecond                     // a response in the hour that came twice; the second pass, or it would be too early
	NoteOwn                        // a plan of the sheets has the name too; the agreement counts
	NoteHolidays                   // holidays of that time are not known; none counts

	noteKinds = iota
)

// Row is a case of a table that could be worked out.
type Row struct {
	Line          int
	Number        string
	Case          calc.Case
	Due           time.Time     // in the site's zone
	FirstResponse time.Time     // zero if there is none yet
	Used          time.Duration // open time from submission to the first response
	Length        time.Duration // the time the target asks for
	Outside       bool          // submitted at a time that does not count towards the target
	Notes         Notes
}

// Plan is what a reader knows the plan of the case by.
func (r *Row) Plan(t *words.Texts) string { return planOf(&r.Case).name(t) }

// day is when the case was submitted, at its site.
func (r *Row) day() calc.Date { return calc.DateOf(r.Case.Submitted.In(r.Due.Location())) }

// Wait returns how long after submission the first response is due.
func (r *Row) Wait() time.Duration { return r.Due.Sub(r.Case.Submitted) }

// Answered reports whether there has been a first response.
func (r *Row) Answered() bool { return !r.FirstResponse.IsZero() }

// Met reports whether the first response came in time.
func (r *Row) Met() bool { return r.Answered() && !r.FirstResponse.After(r.Due) }
