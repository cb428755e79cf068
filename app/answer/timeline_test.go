package answer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/words"
)

// sketch writes the rows of a timeline in letters.
func sketch(a *Answer) (rows []string) {
	t := words.In("en")
	line := a.Timeline(t)
	for _, tr := range line.Tracks {
		row := t.DateShort(tr.From)
		if !line.Start.IsZero() {
			row = t.Time(line.Start) + " to " + t.Time(line.End)
		}
		if tr.To != tr.From {
			row += "–" + t.DateShort(tr.To)
		}
		if len(tr.Closed) > 0 {
			row += " closed: " + strings.Join(tr.Closed, ", ")
		}
		for _, p := range tr.Open {
			row += fmt.Sprintf(" open %.1f–%.1f", p.From, p.To)
		}
		for _, p := range tr.Counted {
			row += fmt.Sprintf(" counted %.1f–%.1f", p.From, p.To)
		}
		for _, p := range tr.Past {
			row += fmt.Sprintf(" past %.1f–%.1f", p.From, p.To)
		}
		for _, mark := range []struct {
			name string
			at   float64
		}{{"submitted", tr.Submitted}, {"now", tr.Now}, {"due", tr.Due}} {
			if mark.at >= 0 {
				row += fmt.Sprintf(" %s %.1f", mark.name, mark.at)
			}
		}
		rows = append(rows, strings.TrimSpace(row+" "+strings.Join(tr.Changes, " ")))
	}
	return rows
}

func TestTheTimelineHasARowADay(t *testing.T) {
	for _, test := range []struct {
		name, link, now string
		rows            []string
	}{
		{"over a weekend", friday, noon, []string{
			"Fri 27 Nov open 37.5–70.8 counted 65.3–70.8 submitted 65.3",
			"Sat 28 Nov–Sun 29 Nov closed: weekend",
			"Mon 30 Nov open 37.5–70.8 counted 37.5–40.3 due 40.3",
		}},
		{"while the target is running", friday, "2026-11-30T08:20:00Z", []string{
			"Fri 27 Nov open 37.5–70.8 counted 65.3–70.8 submitted 65.3",
			"Sat 28 Nov–Sun 29 Nov closed: weekend",
			"Mon 30 Nov open 37.5–70.8 counted 37.5–40.3 now 38.9 due 40.3",
		}},
		{"once it is overdue", friday, "2026-11-30T11:00:00Z", []string{
			"Fri 27 Nov open 37.5–70.8 counted 65.3–70.8 submitted 65.3",
			"Sat 28 Nov–Sun 29 Nov closed: weekend",
			"Mon 30 Nov open 37.5–70.8 counted 37.5–40.3 past 40.3–50.0 now 50.0 due 40.3",
		}},
		{"days later", friday, "2026-12-03T11:00:00Z", []string{
			"Fri 27 Nov open 37.5–70.8 counted 65.3–70.8 submitted 65.3",
			"Sat 28 Nov–Sun 29 Nov closed: weekend",
			"Mon 30 Nov open 37.5–70.8 counted 37.5–40.3 past 40.3–100.0 due 40.3",
		}},
		{"a short wait that is overdue", "plan=enterprise&priority=1&region=emea&site=NL&at=2026-11-27T15:40", "2026-11-27T15:25:00Z", []string{
			"15:00 to 17:00 open 0.0–100.0 counted 33.3–58.3 past 58.3–70.8 submitted 33.3 now 70.8 due 58.3",
		}},
		{"a short wait, hours later", "plan=enterprise&priority=1&region=emea&site=NL&at=2026-11-27T15:40", "2026-11-27T19:00:00Z", []string{
			"15:00 to 17:00 open 0.0–100.0 counted 33.3–58.3 past 58.3–100.0 submitted 33.3 due 58.3",
		}},
		{"over Christmas", "plan=online&priority=4&region=emea&site=NL&at=2026-12-24T15:40", noon, []string{
			"Thu 24 Dec open 37.5–70.8 counted 65.3–70.8 submitted 65.3",
			"Fri 25 Dec–Sun 27 Dec closed: public holiday Christmas Day (Eerste Kerstdag), weekend",
			"Mon 28 Dec open 37.5–70.8 counted 37.5–70.8",
			"Tue 29 Dec open 37.5–70.8 counted 37.5–70.8",
			"Wed 30 Dec open 37.5–70.8 counted 37.5–65.3 due 65.3",
		}},
		{"over an hour that the clocks skip", "plan=elite&priority=1&region=emea&site=NL&at=2026-03-29T01:50", noon, []string{
			"Sun 29 Mar open 0.0–100.0 counted 7.6–8.3 counted 12.5–12.8 past 12.8–100.0 submitted 7.6 due 12.8 the clocks go forward by 1 h",
		}},
		{"over a midnight that the clocks skip", "plan=elite&priority=1&region=emea&site=EG&at=2026-04-23T23:55", noon, []string{
			"Thu 23 Apr open 0.0–100.0 counted 99.7–100.0 submitted 99.7",
			"Fri 24 Apr open 0.0–100.0 counted 4.2–4.9 past 4.9–100.0 due 4.9 the clocks go forward by 1 h",
		}},
		{"on a weekend whose clocks go back", "plan=expert&priority=2&region=emea&site=FR&at=2027-10-31T01:30", noon, []string{
			"Sun 31 Oct closed: weekend submitted 6.2 the clocks go back by 1 h",
			"Mon 1 Nov closed: public holiday All Saints’ Day (Toussaint)",
			"Tue 2 Nov open 37.5–70.8 counted 37.5–45.8 due 45.8",
		}},
		{"submitted on a closed day", "plan=online&priority=2&region=emea&site=NL&at=2026-11-28T10:00", noon, []string{
			"Sat 28 Nov closed: weekend submitted 41.7",
			"Sun 29 Nov closed: weekend",
			"Mon 30 Nov open 37.5–70.8 counted 37.5–54.2 due 54.2",
		}},
		{"up to midnight", "plan=elite&priority=1&region=emea&site=NL&at=2026-11-27T23:45", noon, []string{
			"Fri 27 Nov open 0.0–100.0 counted 99.0–100.0 submitted 99.0",
			"Sat 28 Nov open 0.0–100.0 due 0.0",
		}},
		{"up to midnight, and overdue since", "plan=elite&priority=1&region=emea&site=NL&at=2026-11-27T23:45", "2026-11-28T11:00:00Z", []string{
			"Fri 27 Nov open 0.0–100.0 counted 99.0–100.0 submitted 99.0",
			"Sat 28 Nov open 0.0–100.0 past 0.0–50.0 now 50.0 due 0.0",
		}},
		{"a short wait, in quarters of an hour", "plan=enterprise&priority=1&region=emea&site=NL&at=2026-11-27T15:30", "2026-11-27T14:45:00Z", []string{
			"15:00 to 17:00 open 0.0–100.0 counted 25.0–50.0 submitted 25.0 now 37.5 due 50.0",
		}},
		{"a short wait after a break that began with the hour", "plan=own&days=1-5&hours=08:00-13:00,13:30-18:00&p2=1h&priority=2&site=NL&at=2026-11-27T13:40", noon, []string{
			"13:00 to 15:00 open 25.0–100.0 counted 33.3–83.3 submitted 33.3 due 83.3",
		}},
		{"a short wait up to closing", "plan=online&priority=2&region=emea&site=NL&at=2026-11-27T13:00", noon, []string{
			"Fri 27 Nov open 37.5–70.8 counted 54.2–70.8 submitted 54.2 due 70.8",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, test.link, test.now)
			require.True(t, a.Solved())
			assert.Equal(t, test.rows, sketch(a))
		})
	}
}

func TestTheTimelineInWords(t *testing.T) {
	en := words.In("en")
	assert.Equal(t, "Submitted Friday 27 November 2026, 15:40. Due Monday 30 November 2026, 09:40. "+
		"Counted: 2 h. Not counted: after closing, weekend, before opening.", ask(t, friday, noon).TimelineText(en))
	assert.Contains(t, ask(t, "plan=elite&priority=1&site=NL&at=2026-11-27T10:00", noon).TimelineText(en), "Not counted: nothing.")
}
