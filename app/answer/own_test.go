package answer

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/words"
	"supportclock/calc"
)

const gold = "plan=own&name=Gold&days=1-5&hours=08:00-12:00,13:00-18:00&p1=30m,24x7&p2=4h&p4=3d&site=NL&at=2026-11-27T16:30"

func TestAnAnswerUnderAnAgreementOfOnesOwn(t *testing.T) {
	a := ask(t, gold+"&priority=2", noon)
	require.True(t, a.Solved())
	assert.Equal(t, "2026-11-30T10:30", calc.LocalOf(a.Result.Due).String())
	en := words.In("en")
	text := a.Text(en, "https://example.org/#x")
	assert.Contains(t, text, "Gold, priority 2")
	assert.Contains(t, text, "weekend")
	for _, word := range []string{"Adobe", "data sheet"} {
		assert.NotContains(t, text, word)
		assert.NotContains(t, a.SourceLine(en), word)
	}
	assert.Equal(t, []calc.Tier{calc.Own, calc.Online, calc.Business, calc.Enterprise, calc.Elite}, a.Tiers())
	assert.Empty(t, a.Channels(), "nothing is said of phones and portals")

	others := a.Others()
	cell, ok := others.Of(0, calc.P2)
	assert.True(t, ok && cell.Due.Equal(a.Result.Due))
	_, ok = others.Of(0, calc.P3)
	assert.False(t, ok, "nothing is agreed for it")
	sooner, ok := a.Quickest(others)
	assert.True(t, ok && sooner.Tier == calc.Elite)
}

func TestAPriorityWithoutATarget(t *testing.T) {
	a := ask(t, gold+"&priority=3", noon)
	assert.Equal(t, Unagreed, a.Problem)
	assert.Contains(t, a.ProblemText(words.In("en")), "priority 3")
	_, ok := a.Others().Of(0, calc.P2)
	assert.True(t, ok, "the others stand all the same")
}

func TestTheTimelineShowsEachWindow(t *testing.T) {
	a := ask(t, gold+"&priority=2", noon)
	tracks := a.Timeline(words.In("en")).Tracks
	require.NotEmpty(t, tracks)
	assert.Len(t, tracks[0].Open, 2, "before and after the break")
}

// In steps of five minutes the bands of a week tell the truth about each of its minutes.
func TestTheWeekUnderAnAgreement(t *testing.T) {
	a := ask(t, "plan=own&days=7,1-4&hours=08:10-16:55&hours-3=10:00-12:05&p2=35m&priority=2&site=NL&at=2026-11-27T16:30", noon)
	w, ok := a.Week(false)
	require.True(t, ok)
	for _, day := range w.Days {
		for _, band := range day.Bands {
			for at := band.From + 60e9; at < band.To; at += 60e9 { // its very beginning may fare better
				c := a.Case()
				c.Submitted, _ = calc.Local{Date: day.Date, Hour: int(at.Hours()), Minute: int(at.Minutes()) % 60}.In(a.Site.Location(), false)
				due, err := calc.Due(c)
				require.NoError(t, err)
				if band.Kind == Lag {
					require.Equal(t, band.Wait, due.Sub(c.Submitted), "%v %v", day.Date, at)
				} else {
					require.False(t, due.After(band.Due), "%v %v", day.Date, at)
				}
				require.Equal(t, band.Kind <= SameDay, calc.DateOf(due) == day.Date, "%v %v", day.Date, at)
			}
		}
	}
}

func TestHolidaysOfAWeekendAreNotKnown(t *testing.T) {
	const week = "plan=own&days=1-7&hours=09:00-17:00&p1=2h&p2=2h,24x7&p3=2h,24x5&p4=2d&site=NL"
	for fragment, want := range map[string]bool{
		week + "&priority=1&at=2026-12-26T10:00": true, week + "&priority=1&at=2026-12-23T10:00": false, week + "&priority=1&at=2026-12-25T10:00": true,
		week + "&priority=2&at=2026-12-26T10:00": false, week + "&priority=3&at=2026-12-26T10:00": false, week + "&priority=3&at=2026-12-26T10:00&stop-24x5=on": true,
		week + "&priority=4&at=2026-12-24T10:00": true, week + "&priority=1&at=2026-12-26T10:00&work-holidays=on": false,
		gold + "&priority=2": false, "plan=elite&priority=4&site=NL&at=2026-11-27T16:30": false,
		"plan=own&days=7-4&hours=09:00-17:00&p1=9h&priority=1&site=AE&at=2026-11-26T15:00": true,
	} {
		a := ask(t, fragment, noon)
		require.True(t, a.Solved(), fragment)
		assert.Equal(t, want, a.Result.UnknownWeekend, fragment)
	}
}
