package calc

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A change of the clocks is told where time goes on behind it, and by how much they moved.
func TestClockChangesAmongTheReasons(t *testing.T) {
	around := hoursOf("00:00", "24:00")
	for name, c := range map[string]struct {
		zone, from string
		length     time.Duration
		shift      time.Duration // none if zero
	}{
		"over a spring night":               {"Europe/Amsterdam", "2026-03-29T01:30", time.Hour, time.Hour},
		"up to the change":                  {"Europe/Amsterdam", "2026-03-29T01:30", 30 * time.Minute, 0},
		"a minute beyond it":                {"Europe/Amsterdam", "2026-03-29T01:30", 31 * time.Minute, time.Hour},
		"at the midnight that ends a day":   {"Africa/Cairo", "2026-04-23T23:30", time.Hour, time.Hour},
		"for good, after summers long gone": {"Asia/Almaty", "2024-02-29T22:30", 2 * time.Hour, -time.Hour},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := NewSchedule(location(c.zone), Week{{around}, {around}, {around}, {around}, {around}, {around}, {around}}, nil)
			require.NoError(t, err)
			from := at(t, c.zone, c.from)
			shift := time.Duration(0)
			for _, seg := range s.segments(from, from.Add(c.length), nil) {
				shift += seg.Shift
				assert.Equal(t, seg.Cause == ClockChange, seg.Length() == 0)
			}
			assert.Equal(t, c.shift, shift)
		})
	}
}
