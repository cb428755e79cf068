package calc

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// clockOf is a browser whose clock goes by a zone.
func clockOf(zone *time.Location, asked *int) func(time.Time) time.Duration {
	return func(at time.Time) time.Duration {
		*asked++
		_, seconds := at.In(zone).Zone()
		return time.Duration(seconds) * time.Second
	}
}

func TestAClockThatKnowsNewerRulesIsBelieved(t *testing.T) {
	from := time.Date(2026, 11, 30, 9, 41, 7, 0, time.UTC)
	to := from.AddDate(2, 0, 0)
	for _, c := range []struct{ name, clock string }{
		{"Africa/Casablanca", "Africa/Lagos"},        // an hour ahead again
		{"America/Vancouver", "America/Los_Angeles"}, // summer time again
		{"Europe/Amsterdam", "Asia/Kolkata"},
		{"Europe/Lisbon", "Europe/Paris"},       // other hours, the same days
		{"Europe/Athens", "Africa/Cairo"},       // other days
		{"Mars/Olympus", "Australia/Lord_Howe"}, // half an hour
	} {
		truth, err := Zone(c.clock)
		require.NoError(t, err)
		asked := 0
		zone := ZoneByClock(c.name, clockOf(truth, &asked), from, to)
		assert.Equal(t, c.name, zone.String())
		assert.Less(t, asked, 400, c.name)
		for at := from; at.Before(to); at = at.Add(30 * time.Minute) {
			_, want := at.In(truth).Zone()
			_, got := at.In(zone).Zone()
			require.Equal(t, want, got, "%s as %s: %v", c.name, c.clock, at)
		}
		local, clash := Local{Date: Date{2027, 6, 1}, Hour: 9}.In(zone, false)
		assert.Equal(t, "2027-06-01T09:00", LocalOf(local).String())
		assert.Zero(t, clash)
	}
}

func TestAClockThatAgreesLeavesTheZoneAsItIs(t *testing.T) {
	from := time.Date(2026, 11, 30, 9, 41, 0, 0, time.UTC)
	for _, name := range []string{"Europe/Amsterdam", "Asia/Tokyo", "Africa/Cairo", "America/Havana", "UTC"} {
		zone, err := Zone(name)
		require.NoError(t, err)
		asked := 0
		assert.Same(t, zone, ZoneByClock(name, clockOf(zone, &asked), from, from.AddDate(2, 0, 0)), name)
		assert.Less(t, asked, 130, name)
	}
}
