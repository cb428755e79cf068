package calc

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Sets of schedules are cached by a sum of their days off; lists of the same sum must not be taken for each other.
func TestCachedSchedulesTellDaysOffApart(t *testing.T) {
	first, second := []Date{{2026, 11, 24}, {2026, 12, 15}}, []Date{{2026, 11, 25}, {2026, 11, 16}}
	require.Equal(t, sumOf(first), sumOf(second))
	c := submit(t, Business, P2, "NL", "2026-11-23T16:00")
	for range 2 {
		for _, way := range []struct {
			off  []Date
			want string
		}{{first, "2026-11-25T10:00"}, {second, "2026-11-24T10:00"}, {nil, "2026-11-24T10:00"}} {
			c.DaysOff = way.off
			due, err := Due(c)
			require.NoError(t, err)
			assert.Equal(t, way.want, LocalOf(due).String(), "%v", way.off)
		}
	}
	first[0].Day = 23 // the caller may reuse its list
	c.DaysOff = []Date{{2026, 11, 24}, {2026, 12, 15}}
	due, err := Due(c)
	require.NoError(t, err)
	assert.Equal(t, "2026-11-25T10:00", LocalOf(due).String())
}

// Schedules are kept for those in use; whoever asks about many places and days does not fill the memory.
func TestHowManySchedulesAreKept(t *testing.T) {
	scheduleSets.Lock()
	clear(scheduleSets.entries)
	scheduleSets.Unlock()
	kept := func() int {
		scheduleSets.RLock()
		defer scheduleSets.RUnlock()
		return len(scheduleSets.entries)
	}
	c := submit(t, Business, P2, "NL", "2026-11-23T16:00")
	for n := range mostScheduleSets {
		c.DaysOff = []Date{Date{2026, 12, 1}.AddDays(n)}
		_, err := Due(c)
		require.NoError(t, err)
		require.Equal(t, n+1, kept())
	}
	c.DaysOff = nil
	_, err := Due(c)
	require.NoError(t, err)
	assert.Equal(t, 1, kept())
}

func TestHowManyDaysOffACaseMayName(t *testing.T) {
	c := submit(t, Business, P2, "NL", "2026-11-23T16:00")
	for n := range mostDaysOff {
		c.DaysOff = append(c.DaysOff, Date{2028, 1, 1}.AddDays(n))
	}
	_, err := Due(c)
	require.NoError(t, err)
	c.DaysOff = append(c.DaysOff, Date{2030, 1, 1})
	_, err = Due(c)
	assert.ErrorIs(t, err, ErrInput)
	c.DaysOff = []Date{{2026, 2, 30}}
	_, err = Due(c)
	assert.ErrorIs(t, err, ErrInput, "no calendar has it")
}
