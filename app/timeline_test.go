package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sketch writes the rows of a timeline in letters.
func sketch(v *view) []string {
	var rows []string
	for _, tr := range v.tracks() {
		row := v.t.DateShort(tr.from)
		if tr.to != tr.from {
			row += "–" + v.t.DateShort(tr.to)
		}
		if len(tr.closed) > 0 {
			row += " closed: " + strings.Join(tr.closed, ", ")
		}
		for _, p := range tr.open {
			row += fmt.Sprintf(" open %.1f–%.1f", p.from, p.to)
		}
		for _, p := range tr.counted {
			row += fmt.Sprintf(" counted %.1f–%.1f", p.from, p.to)
		}
		if tr.submitted >= 0 {
			row += fmt.Sprintf(" submitted %.1f", tr.submitted)
		}
		if tr.due >= 0 {
			row += fmt.Sprintf(" due %.1f", tr.due)
		}
		for _, c := range tr.changes {
			row += " " + c
		}
		rows = append(rows, row)
	}
	return rows
}

func TestTheTimelineHasARowADay(t *testing.T) {
	tests := []struct {
		name, link string
		rows       []string
	}{
		{"over a weekend", friday, []string{
			"Fri 27 Nov open 37.5–70.8 counted 65.3–70.8 submitted 65.3",
			"Sat 28 Nov–Sun 29 Nov closed: weekend",
			"Mon 30 Nov open 37.5–70.8 counted 37.5–40.3 due 40.3",
		}},
		{"over Christmas", "plan=online&priority=4&region=emea&site=NL&at=2026-12-24T15:40", []string{
			"Thu 24 Dec open 37.5–70.8 counted 65.3–70.8 submitted 65.3",
			"Fri 25 Dec–Sun 27 Dec closed: Eerste Kerstdag (public holiday), weekend",
			"Mon 28 Dec open 37.5–70.8 counted 37.5–70.8",
			"Tue 29 Dec open 37.5–70.8 counted 37.5–70.8",
			"Wed 30 Dec open 37.5–70.8 counted 37.5–65.3 due 65.3",
		}},
		{"within an hour that the clocks skip", "plan=elite&priority=1&region=emea&site=NL&at=2026-03-29T01:50", []string{
			"Sun 29 Mar open 0.0–100.0 counted 7.6–8.3 counted 12.5–12.8 submitted 7.6 due 12.8 the clocks go forward 1 h",
		}},
		{"submitted on a closed day", "plan=online&priority=2&region=emea&site=NL&at=2026-11-28T10:00", []string{
			"Sat 28 Nov closed: weekend submitted 41.7",
			"Sun 29 Nov closed: weekend",
			"Mon 30 Nov open 37.5–70.8 counted 37.5–54.2 due 54.2",
		}},
		{"up to midnight", "plan=elite&priority=1&region=emea&site=NL&at=2026-11-27T23:45", []string{
			"Fri 27 Nov open 0.0–100.0 counted 99.0–100.0 submitted 99.0",
			"Sat 28 Nov open 0.0–100.0 due 0.0",
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := viewOf(t, "en", test.link, "2026-11-27T12:00:00Z")
			require.Equal(t, solved, v.problem)
			assert.Equal(t, test.rows, sketch(v))
		})
	}
}

func TestTheTimelineInWordsAndMarkup(t *testing.T) {
	v := viewOf(t, "en", friday, "2026-11-27T12:00:00Z")
	v.reader, _ = time.LoadLocation("Asia/Kolkata")
	assert.Equal(t, "Submitted Friday 27 November 2026, 15:40, due Monday 30 November 2026, 09:40. "+
		"Counted: 2 h. Skipped: after closing, weekend, before opening.", v.summary())
	drawing := v.drawing(v.tracks())
	assert.Contains(t, drawing, ">15:40 submitted</text>")
	assert.Contains(t, drawing, ">09:40 due</text>")
	assert.Contains(t, drawing, ">04:30</text>", "midnight in Amsterdam on a clock in India")
	assert.NotContains(t, drawing, "style=")

	assert.NotContains(t, drawing, "is-now", "the case is still to be submitted")

	v = viewOf(t, "en", friday, "2026-11-30T08:20:00Z")
	assert.Contains(t, v.drawing(v.tracks()), `<rect class="is-now" x="38.89%"`)
	assert.Contains(t, meter(80*time.Minute, 40*time.Minute), `width="66.67%"`)

	v = viewOf(t, "en", "plan=elite&priority=1&site=NL&at=2026-11-27T10:00", "2026-11-27T12:00:00Z")
	assert.Contains(t, v.summary(), "Skipped: nothing.")
	assert.NotContains(t, v.drawing(v.tracks()), v.t.Timeline.Reader, "one scale where both clocks agree")
}
