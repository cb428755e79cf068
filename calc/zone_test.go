package calc

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every zone of the world from 2024 to 2030, against what zdump reads from Debian's files of the same
// release: other data, compiled and read by other programs.
func TestEveryZoneChangesItsClockWhenDebianSaysSo(t *testing.T) {
	raw, err := os.ReadFile("testdata/zones.txt")
	require.NoError(t, err)
	require.Contains(t, string(raw), "# IANA "+ZoneRelease+",")
	var compared []string
	for line := range strings.Lines(string(raw)) {
		names, want, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for name := range strings.FieldsSeq(names) {
			zone, err := Zone(name)
			require.NoError(t, err)
			assert.Equal(t, want, offsetsOf(zone), name)
			compared = append(compared, name)
		}
	}
	assert.ElementsMatch(t, ZoneNames(), compared)
	assert.Greater(t, len(compared), 590)
}

// offsetsOf lists the offset of a zone when 2023 begins, and after each change to the end of 2030, as
// zdump -i writes them.
func offsetsOf(zone *time.Location) string {
	first, end := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)
	list := []string{shortOffset(first.In(zone))}
	for _, sp := range spansOf(zone) {
		at := time.Unix(sp.start, 0).In(zone)
		if at.Before(first) || !at.Before(end) {
			continue
		}
		hour := strings.TrimSuffix(at.Format("15:04"), ":00")
		list = append(list, at.Format("2006-01-02 ")+hour+" "+shortOffset(at))
	}
	return strings.Join(list, ", ")
}

func shortOffset(at time.Time) string {
	_, seconds := at.Zone()
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	if minutes := seconds / 60 % 60; minutes != 0 {
		return fmt.Sprintf("%c%02d%02d", sign, seconds/3600, minutes)
	}
	return fmt.Sprintf("%c%02d", sign, seconds/3600)
}

// What changed after the release that comes with Go 1.26.
func TestClocksOfTheLatestReleases(t *testing.T) {
	winter := time.Date(2026, time.December, 15, 12, 0, 0, 0, time.UTC)
	for name, hours := range map[string]int{
		"America/Vancouver": -7, "America/Edmonton": -6, "America/Inuvik": -6, "America/Winnipeg": -5, // summer time for good
		"Africa/Casablanca": 0, "Africa/El_Aaiun": 0, // no hour ahead any more
		"America/Havana":      -4, // until November 2027
		"America/Toronto":     -5,
		"America/Coyhaique":   -3,
		"America/Los_Angeles": -8,
	} {
		zone, err := Zone(name)
		require.NoError(t, err)
		_, offset := winter.In(zone).Zone()
		assert.Equal(t, hours*3600, offset, name)
	}
}

func TestZonesByName(t *testing.T) {
	for _, name := range []string{"Canada/Pacific", "America/Yellowknife", "Europe/Amsterdam", "Asia/Calcutta", "UTC", "Etc/GMT+5"} {
		zone, err := Zone(name)
		require.NoError(t, err)
		again, _ := Zone(name)
		assert.Same(t, zone, again)
		assert.Equal(t, name, zone.String())
	}
	for _, name := range []string{"Mars/Olympus", "", "Local", "../Europe/Amsterdam", "Europe", "1149", "Asia/Istanbul Europe/Istanbul"} {
		_, err := Zone(name)
		assert.ErrorIs(t, err, ErrInput, name)
	}
	assert.True(t, slices.Contains(ZoneNames(), "Pacific/Apia"))
}
