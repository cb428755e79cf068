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

func TestAYearIsThatOfThePlace(t *testing.T) {
	for _, site := range []string{"NL", "JP", "US-Pacific"} {
		c := submit(t, Business, P3, site, "2026-01-01T00:00")
		got, err := YearSpread(c, 2026, time.Hour)
		require.NoError(t, err)
		var waits []time.Duration
		for at := c.Submitted; DateOf(at).Year == 2026; at = at.Add(time.Hour) {
			c.Submitted = at
			due, err := Due(c)
			require.NoError(t, err)
			waits = append(waits, due.Sub(at))
		}
		assert.Equal(t, SpreadOf(Business, P3, waits), got, site)
	}
}

func TestHowWaitsAreSpread(t *testing.T) {
	hours := func(n int) time.Duration { return time.Duration(n) * time.Hour }
	var waits []time.Duration
	for n := 10; n > 0; n-- {
		waits = append(waits, hours(n))
	}
	assert.Equal(t, Spread{Own, P1, 10, hours(1), hours(5), hours(9), hours(10), 330 * time.Minute}, SpreadOf(Own, P1, waits))
	assert.Equal(t, hours(6), SpreadOf(Own, P1, append(waits, hours(11))).Median, "half of eleven do not wait as long")
	assert.Equal(t, Spread{Tier: Own, Priority: P1}, SpreadOf(Own, P1, nil))
}

// A year of quarter hours can be looked at, a leap year's as well; not more.
func TestHowMuchAnOutlookLooksAt(t *testing.T) {
	c := submit(t, Elite, P1, "NL", "2028-01-01T00:00")
	year, err := YearSpread(c, 2028, 15*time.Minute)
	require.NoError(t, err)
	assert.Equal(t, 366*24*4, year.Count)
	end := c.Submitted.AddDate(1, 0, 0)
	o, err := Over(c, c.Submitted, end, 15*time.Minute)
	require.NoError(t, err)
	assert.Len(t, o.Slots, 366*24*4)
	_, err = Over(c, c.Submitted, end.Add(1), 15*time.Minute)
	assert.ErrorIs(t, err, ErrInput)
}

// Each submission is counted by the holidays of its own years, over however many an outlook goes.
func TestAnOutlookOverYears(t *testing.T) {
	c := submit(t, Business, P3, "NL", "2024-12-30T10:00")
	o, err := Over(c, c.Submitted, c.Submitted.AddDate(3, 1, 0), 24*time.Hour)
	require.NoError(t, err)
	for _, slot := range o.Slots {
		c.Submitted = slot.Submitted
		due, err := Due(c)
		require.NoError(t, err)
		require.True(t, due.Equal(slot.Due), slot.Submitted)
	}
	c = submit(t, Business, P3, "NL", "2199-06-01T10:00")
	_, err = Over(c, c.Submitted, c.Submitted.AddDate(1, 0, 0), 24*time.Hour)
	assert.ErrorIs(t, err, ErrHorizon)
}

// Where the counted years end there is no answer to look at, and no jump.
func TestAnOutlookAtTheEndOfTheCountedYears(t *testing.T) {
	early, late := submit(t, Online, P4, "NL", "1899-06-01T10:00"), submit(t, Online, P4, "NL", "2199-12-30T10:00")
	for _, c := range []Case{early, late} {
		_, err := Matrix(c)
		assert.ErrorIs(t, err, ErrHorizon)
		_, err = Over(c, c.Submitted, c.Submitted.Add(time.Hour), time.Hour)
		assert.ErrorIs(t, err, ErrHorizon)
	}
	_, err := YearSpread(late, 2199, time.Hour)
	assert.ErrorIs(t, err, ErrHorizon)
	hours := submit(t, Online, P2, "NL", "2199-12-31T10:00")
	o, err := Over(hours, hours.Submitted, hours.Submitted.Add(time.Hour), time.Hour)
	require.NoError(t, err)
	assert.Empty(t, o.Cliffs, "the last closing of all has nothing after it")
	hours.SiteID = "XX"
	_, err = LatestSubmission(hours, hours.Submitted)
	assert.ErrorIs(t, err, ErrInput)
	_, err = Matrix(Case{Tier: "gold", SiteID: "NL", Submitted: late.Submitted})
	assert.ErrorIs(t, err, ErrInput)
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
