package calc

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLocalTimesAndTheClockChanges(t *testing.T) {
	for _, c := range []struct {
		name, zone, local string
		second            bool
		want              string
		clash             Clash
	}{
		{"an ordinary time", "Europe/Amsterdam", "2026-11-23T16:45", false, "2026-11-23T16:45:00+01:00", NoClash},
		{"skipped in Amsterdam", "Europe/Amsterdam", "2026-03-29T02:30", false, "2026-03-29T03:00:00+02:00", Skipped},
		{"skipped, the second pass asked for", "Europe/Amsterdam", "2026-03-29T02:30", true, "2026-03-29T03:00:00+02:00", Skipped},
		{"the first instant of the gap", "Europe/Amsterdam", "2026-03-29T02:00", false, "2026-03-29T03:00:00+02:00", Skipped},
		{"the first instant after the gap", "Europe/Amsterdam", "2026-03-29T03:00", false, "2026-03-29T03:00:00+02:00", NoClash},
		{"the beginning of the repeated hour", "Europe/Amsterdam", "2026-10-25T02:00", true, "2026-10-25T02:00:00+01:00", Repeated},
		{"the last minute before the gap", "Europe/Amsterdam", "2026-03-29T01:59", false, "2026-03-29T01:59:00+01:00", NoClash},
		{"repeated, first pass", "Europe/Amsterdam", "2026-10-25T02:30", false, "2026-10-25T02:30:00+02:00", Repeated},
		{"repeated, second pass", "Europe/Amsterdam", "2026-10-25T02:30", true, "2026-10-25T02:30:00+01:00", Repeated},
		{"the end of the repeated hour", "Europe/Amsterdam", "2026-10-25T03:00", false, "2026-10-25T03:00:00+01:00", NoClash},
		{"a midnight that does not exist", "Africa/Cairo", "2026-04-24T00:00", false, "2026-04-24T01:00:00+03:00", Skipped},
		{"half an hour skipped", "Australia/Lord_Howe", "2026-10-04T02:15", false, "2026-10-04T02:30:00+11:00", Skipped},
		{"a day skipped", "Pacific/Apia", "2011-12-30T12:00", false, "2011-12-31T00:00:00+14:00", Skipped},
		{"the hour before midnight twice", "America/Sao_Paulo", "2019-02-16T23:30", true, "2019-02-16T23:30:00-03:00", Repeated},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, err := ParseLocal(c.local)
			require.NoError(t, err)
			at, clash := l.In(location(c.zone), c.second)
			assert.Equal(t, c.want, at.Format(time.RFC3339))
			assert.Equal(t, c.clash, clash)
		})
	}
}

func TestParseLocalRefusesWhatNoClockShows(t *testing.T) {
	for _, s := range []string{"", "now", "2026-02-30T10:00", "2026-02-28T25:00", "2026-02-28T24:00", "2026-02-28T10:60",
		"2026-02-28 10:00", "2026-02-28T10:00:00", "26-02-28T10:00", "2026-02-28T1:000", "+026-02-28T10:00", "2026-02-28T10:00Z"} {
		_, err := ParseLocal(s)
		assert.ErrorIs(t, err, ErrInput, s)
	}
	_, err := ParseLocal(string(make([]byte, 10000)))
	require.Error(t, err)
	assert.Less(t, len(err.Error()), 300, "a message does not repeat all of a hostile input")
}

func TestDates(t *testing.T) {
	leap := Date{2024, time.February, 29}
	assert.Equal(t, "2024-02-29", leap.String())
	assert.Equal(t, time.Thursday, leap.Weekday())
	assert.Equal(t, Date{2024, time.March, 1}, leap.AddDays(1))
	assert.Equal(t, Date{1969, time.December, 31}, Date{1970, time.January, 1}.AddDays(-1))
	assert.Equal(t, time.Wednesday, Date{1969, time.December, 31}.Weekday())
	assert.True(t, leap.Valid())
	assert.False(t, Date{2023, time.February, 29}.Valid())
	assert.True(t, Date{2023, time.February, 28}.Before(leap))
	for d, n := (Date{1899, time.December, 31}), int64(0); d.Year < 2201; n++ {
		require.Equal(t, time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Weekday(), d.Weekday())
		d = d.AddDays(7)
	}
}
