// Package ics writes calendar files under RFC 5545, for any calendar program to take in: events that take
// no time, with alarms. It knows nothing of cases, of words or of why something is due.
package ics

import (
	"strconv"
	"strings"
	"time"
)

// Event is a moment in a calendar, such as when a first response is due. It takes no time and
// leaves the day free for other appointments.
type Event struct {
	UID         string    // see NewUID
	Stamp       time.Time // when what the event says was last changed
	At          time.Time // from year 1 to 9999, which calendars can write
	Summary     string    // one line; empty is left out, like the following
	Description string    // may have several lines
	Location    string
	URL         string
	Alarms      []time.Duration // how long before the moment to warn; 0 is at the moment itself
}

// Calendar is a file of events.
type Calendar struct {
	Name   string // what a program may call the calendar; empty leaves it to the program
	Events []Event
}

// Bytes writes the calendar.
//
// There is no METHOD: it would make the file a message under RFC 5546, which asks for an organizer,
// and some programs would offer to reply.
func (c Calendar) Bytes() []byte {
	w := &writer{}
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//Support Clock//Support Clock//EN")
	w.line("CALSCALE", "GREGORIAN")
	if c.Name != "" {
		w.text("NAME", c.Name)
		w.text("X-WR-CALNAME", c.Name) // older programs know only this one
	}
	for _, e := range c.Events {
		e.write(w)
	}
	w.line("END", "VCALENDAR")
	return w.out
}

func (e Event) write(w *writer) {
	w.line("BEGIN", "VEVENT")
	w.text("UID", e.UID)
	w.line("DTSTAMP", moment(e.Stamp))
	w.line("DTSTART", moment(e.At)) // without an end the event ends as it starts
	summary := strings.Join(strings.Fields(e.Summary), " ")
	if summary != "" {
		w.text("SUMMARY", summary)
	}
	if e.Description != "" {
		w.text("DESCRIPTION", e.Description)
	}
	if e.Location != "" {
		w.text("LOCATION", e.Location)
	}
	if isURI(e.URL) {
		w.line("URL", e.URL)
	}
	w.line("TRANSP", "TRANSPARENT")
	if summary == "" {
		summary = e.UID // an alarm must say something
	}
	for _, before := range e.Alarms {
		w.line("BEGIN", "VALARM")
		w.line("ACTION", "DISPLAY")
		w.text("DESCRIPTION", summary)
		w.line("TRIGGER", trigger(before))
		w.line("END", "VALARM")
	}
	w.line("END", "VEVENT")
}

// moment writes an instant in UTC, so that no description of a time zone is needed.
func moment(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// trigger writes how long before the event an alarm goes off.
func trigger(before time.Duration) string {
	seconds := int(before / time.Second)
	sign := "-"
	if seconds <= 0 {
		sign, seconds = "", -seconds
	}
	var b strings.Builder
	b.WriteString(sign + "PT")
	if h := seconds / 3600; h > 0 {
		b.WriteString(strconv.Itoa(h) + "H")
	}
	if m := seconds / 60 % 60; m > 0 || seconds >= 3600 && seconds%60 > 0 {
		b.WriteString(strconv.Itoa(m) + "M") // the grammar lets no unit between two others be left out
	}
	if s := seconds % 60; s > 0 || seconds == 0 {
		b.WriteString(strconv.Itoa(s) + "S")
	}
	return b.String()
}

// isURI reports whether s has only characters that RFC 3986 allows, so that it can stand as it is.
func isURI(s string) bool {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' || strings.IndexByte("\"<>\\^`{|}", s[i]) >= 0 {
			return false
		}
	}
	return s != ""
}
