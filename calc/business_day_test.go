package calc

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The clock of one day can stand between the windows of another: then the window before counts to its close.
func TestTheTimeAtWhichAnAfternoonOpens(t *testing.T) {
	hours := daily("09:00-12:00,13:00-17:00", mondayOn...)
	hours[time.Monday] = "09:00-17:00"
	c := Case{Tier: Own, Agreement: agreed(t, hours, "1d"), Priority: P1, SiteID: "NL"}
	for submitted, want := range map[string]string{
		"2026-11-30T12:00": "2026-12-01T12:00", "2026-11-30T12:30": "2026-12-01T12:00",
		"2026-11-30T13:00": "2026-12-01T12:00", "2026-11-30T13:01": "2026-12-01T13:01",
	} {
		at, err := ParseLocal(submitted)
		require.NoError(t, err)
		c.Submitted, _ = at.In(location("Europe/Amsterdam"), false)
		due, err := Due(c)
		require.NoError(t, err)
		assert.Equal(t, want, LocalOf(due).String(), submitted)
	}
}

func TestNoBusinessDayIsLeft(t *testing.T) {
	c := Case{Tier: Own, Agreement: agreed(t, daily("09:00-17:00", time.Wednesday), "1d"), Priority: P1, SiteID: "NL"}
	c.Submitted = time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)
	for d := (Date{2026, time.December, 2}); d.Year < 2028; d = d.AddDays(7) {
		c.DaysOff = append(c.DaysOff, d)
	}
	_, err := Due(c)
	assert.ErrorIs(t, err, ErrHorizon, "each is a day off, as far as days are known")
	c.DaysOff = c.DaysOff[:len(c.DaysOff)-1]
	due, err := Due(c)
	require.NoError(t, err)
	assert.Equal(t, "2027-12-29T17:00", LocalOf(due).String(), "the last of them is not")
}

func TestTheLatestSubmissionAroundTheKnownYears(t *testing.T) {
	by := func(target string, year int, month time.Month, day int) (string, error) {
		c := Case{Tier: Own, Agreement: agreed(t, daily("09:00-17:00", time.Wednesday), target), Priority: P1, SiteID: "NL"}
		at, err := LatestSubmission(c, time.Date(year, month, day, 12, 0, 0, 0, time.UTC))
		return LocalOf(at).String(), err
	}
	at, err := by("4h", 2026, time.January, 5)
	require.NoError(t, err)
	assert.Equal(t, "2025-12-31T13:00", at, "in the year before")
	_, err = by("99d", 2026, time.January, 5)
	assert.ErrorIs(t, err, ErrHorizon, "a day a week is open, 52 in the year before")
}

// A jump as long as a step is one, too.
func TestAJumpOfAStepIsACliff(t *testing.T) {
	shop := daily("09:00-12:00,12:05-17:00", time.Monday)
	night := map[time.Weekday]string{time.Monday: "22:00-06:00", time.Tuesday: "06:00-06:05"}
	for name, c := range map[string]struct {
		hours  map[time.Weekday]string
		target string
		cliffs []string
	}{
		"a break of a step": {shop, "1h", []string{
			"2026-11-30T11:00 2026-11-30T12:00 2026-11-30T12:05", "2026-11-30T16:00 2026-11-30T17:00 2026-12-07T09:00",
		}},
		"a day of a step after a night": {night, "1d", []string{
			"2026-11-30T22:00 2026-12-01T06:00 2026-12-01T06:05", "2026-12-01T06:00 2026-12-01T06:05 2026-12-08T06:00",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			o, err := WeekOutlook(Case{
				Tier: Own, Agreement: agreed(t, c.hours, c.target), Priority: P1, SiteID: "NL", Rules: Rules{CloseOfDay: true},
			}, Date{2026, time.November, 30}, Step)
			require.NoError(t, err)
			var cliffs []string
			for _, cliff := range o.Cliffs {
				assert.Zero(t, cliff.Last.Nanosecond())
				cliffs = append(cliffs, LocalOf(cliff.Last).String()+" "+LocalOf(cliff.Due).String()+" "+LocalOf(cliff.Next).String())
			}
			assert.Equal(t, c.cliffs, cliffs)
		})
	}
}
