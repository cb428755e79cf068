package calc

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Three Canadian zones stopped changing their clocks in November 2026.
func TestClocksOfCanadaAfterTheirLastChange(t *testing.T) {
	for site, hours := range map[string]int{"CA-Pacific": -7, "CA-Mountain": -6, "CA-Central": -5, "CA-Eastern": -5, "US-Pacific": -8} {
		s, ok := SiteByID(site)
		require.True(t, ok)
		_, offset := time.Date(2026, time.December, 15, 12, 0, 0, 0, s.Location()).Zone()
		assert.Equal(t, hours*3600, offset, site)
	}
}

func TestZonesByName(t *testing.T) {
	for _, name := range []string{"Canada/Pacific", "America/Yellowknife", "Europe/Amsterdam"} {
		zone, err := Zone(name)
		require.NoError(t, err)
		again, _ := Zone(name)
		assert.Same(t, zone, again)
	}
	for _, name := range []string{"Mars/Olympus", "", "Local", "../Europe/Amsterdam"} {
		_, err := Zone(name)
		assert.ErrorIs(t, err, ErrInput, name)
	}
}
