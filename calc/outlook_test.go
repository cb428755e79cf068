package calc

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWeekOutlook(t *testing.T) {
	c := submit(t, Enterprise, P3, "NL", "2026-11-23T00:00")
	o, err := WeekOutlook(c, Date{2026, time.November, 23}, time.Hour)
	require.NoError(t, err)
	require.Len(t, o.Slots, 7*24)
	assert.Equal(t, 2*time.Hour, o.Best)
	assert.Equal(t, 66*time.Hour, o.Worst, "Friday 17:00 to Monday 11:00; 16:00 waits 65")
	require.Len(t, o.Cliffs, 5, "one for each closing")
	friday := o.Cliffs[4]
	assert.Equal(t, "2026-11-27T15:00", LocalOf(friday.Last).String())
	assert.Equal(t, "2026-11-27T17:00", LocalOf(friday.Due).String())
	assert.Equal(t, "2026-11-30T09:00", LocalOf(friday.Next).String())
}

func TestTheWeekOfAClockChangeHasItsHours(t *testing.T) {
	c := submit(t, Enterprise, P3, "NL", "2026-11-23T00:00")
	o, err := WeekOutlook(c, Date{2026, time.October, 19}, time.Hour)
	require.NoError(t, err)
	assert.Len(t, o.Slots, 7*24+1, "the repeated hour is there twice")
	o, err = WeekOutlook(c, Date{2026, time.March, 23}, time.Hour)
	require.NoError(t, err)
	assert.Len(t, o.Slots, 7*24-1, "the skipped hour is not there")
}

func TestOutlookAgreesWithDue(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 20))
	for range 40 {
		c := randomAsk(r)
		o, err := Over(c, c.Submitted, c.Submitted.Add(9*24*time.Hour), 37*time.Minute)
		require.NoError(t, err)
		for _, slot := range o.Slots {
			c.Submitted = slot.Submitted
			due, err := Due(c)
			require.NoError(t, err)
			require.True(t, due.Equal(slot.Due))
			require.LessOrEqual(t, o.Best, slot.Wait)
			require.GreaterOrEqual(t, o.Worst, slot.Wait)
		}
		for _, cliff := range o.Cliffs {
			c.Submitted = cliff.Last
			due, err := Due(c)
			require.NoError(t, err)
			require.True(t, due.Equal(cliff.Due), "%+v", c)
			c.Submitted = cliff.Last.Add(1)
			due, err = Due(c)
			require.NoError(t, err)
			require.True(t, due.Equal(cliff.Next), "%+v", c)
			require.Greater(t, cliff.Next.Sub(cliff.Due), time.Minute, "a cliff is a jump")
		}
	}
}

func TestEveryJumpIsACliff(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for range 60 {
		c := randomAsk(r)
		from := c.Submitted.Truncate(time.Minute)
		o, err := Over(c, from, from.Add(5*24*time.Hour), time.Minute)
		require.NoError(t, err)
		jumps := 0
		for i := 1; i < len(o.Slots); i++ {
			if o.Slots[i].Due.Sub(o.Slots[i-1].Due) > time.Minute {
				jumps++
			}
		}
		// A cliff after the last slot of the span is a jump that no slot shows any more.
		cliffs := 0
		for _, cliff := range o.Cliffs {
			if cliff.Last.Before(o.Slots[len(o.Slots)-1].Submitted) {
				cliffs++
			}
		}
		require.Equal(t, jumps, cliffs, "%+v", c)
	}
}

func TestYearSpread(t *testing.T) {
	online := submit(t, Online, P2, "NL", "2026-01-01T00:00")
	o, err := YearSpread(online, 2026, 15*time.Minute)
	require.NoError(t, err)
	assert.Equal(t, 365*24*4, o.Count)
	assert.Equal(t, 4*time.Hour, o.Best)
	assert.Greater(t, o.P90, o.Median)
	assert.Greater(t, o.Worst, o.P90)

	enterprise := online
	enterprise.Tier = Enterprise
	e, err := YearSpread(enterprise, 2026, 15*time.Minute)
	require.NoError(t, err)
	assert.Equal(t, time.Hour, e.Median)
	assert.Less(t, e.Mean, o.Mean)
}

func TestAYearInPiecesIsTheYear(t *testing.T) {
	var y Year // one for all
	for _, site := range []string{"NL", "JP", "US-Pacific"} {
		c := submit(t, Business, P3, site, "2027-01-01T00:00")
		want, err := YearSpread(c, 2027, time.Hour)
		require.NoError(t, err)
		require.NoError(t, y.Begin(c, 2027, time.Hour))
		for looked, most := 0, 1; ; most = most%1000 + 333 {
			done, err := y.Work(most)
			require.NoError(t, err)
			looked = min(looked+most, want.Count)
			require.Equal(t, looked, y.Spread().Count)
			if done {
				break
			}
			require.Less(t, looked, want.Count)
		}
		assert.Equal(t, want, y.Spread())
	}
}

func TestOutlookRefusesWhatItCannotBound(t *testing.T) {
	c := submit(t, Online, P2, "NL", "2026-01-01T00:00")
	for name, step := range map[string]time.Duration{"no step": 0, "backwards": -time.Hour, "a nanosecond": 1} {
		t.Run(name, func(t *testing.T) {
			_, err := Over(c, c.Submitted, c.Submitted.Add(time.Hour), step)
			assert.ErrorIs(t, err, ErrInput)
			_, err = YearSpread(c, 2026, step)
			assert.ErrorIs(t, err, ErrInput)
		})
	}
	_, err := Over(c, c.Submitted, c.Submitted, time.Hour)
	assert.ErrorIs(t, err, ErrInput)
	_, err = YearSpread(c, 9999, time.Hour)
	assert.ErrorIs(t, err, ErrHorizon)
	c.SiteID = "XX"
	_, err = WeekOutlook(c, Date{2026, 1, 1}, time.Hour)
	assert.ErrorIs(t, err, ErrInput)
	_, err = YearSpread(c, 2026, time.Hour)
	assert.ErrorIs(t, err, ErrInput)
}
