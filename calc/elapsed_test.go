package calc

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestElapsed(t *testing.T) {
	for _, c := range []struct {
		name              string
		tier              Tier
		priority          Priority
		site              string
		submitted, at     string
		elapsed, required time.Duration
	}{
		{"within the first afternoon", Enterprise, P3, "NL", "2026-11-27T15:40", "2026-11-27T16:00", 20 * time.Minute, 2 * time.Hour},
		{"over the weekend", Enterprise, P3, "NL", "2026-11-27T15:40", "2026-11-30T09:40", 2 * time.Hour, 2 * time.Hour},
		{"long after the due moment", Enterprise, P3, "NL", "2026-11-27T15:40", "2026-12-01T09:00", 9*time.Hour + 20*time.Minute, 2 * time.Hour},
		{"at the submission", Enterprise, P3, "NL", "2026-11-27T15:40", "2026-11-27T15:40", 0, 2 * time.Hour},
		{"before the submission", Enterprise, P3, "NL", "2026-11-27T15:40", "2026-11-27T15:10", -30 * time.Minute, 2 * time.Hour},
		{"around the clock", Online, P1, "NL", "2026-11-28T03:00", "2026-11-28T04:30", 90 * time.Minute, time.Hour},
		{"a business day is a window", Online, P4, "NL", "2026-11-23T09:00", "2026-11-24T09:00", 8 * time.Hour, 24 * time.Hour},
		// Only the years around the submission belong to one set of schedules: the second Christmas is known too.
		{"two Christmases later", Business, P2, "NL", "2026-12-24T16:00", "2028-12-27T10:00", 4090 * time.Hour, 2 * time.Hour},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := submit(t, c.tier, c.priority, c.site, c.submitted)
			elapsed, length, err := Elapsed(in, submit(t, c.tier, c.priority, c.site, c.at).Submitted)
			require.NoError(t, err)
			assert.Equal(t, c.elapsed, elapsed)
			assert.Equal(t, c.required, length)
		})
	}
}

// At the due moment the target is used up, no more and no less.
func TestElapsedAtTheDueMomentIsTheTarget(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 6))
	for range 3000 {
		site := sites[r.IntN(len(sites))]
		f := families[r.IntN(len(families))]
		c := Case{
			Tier: f.Plans[r.IntN(len(f.Plans))].Tier, Priority: Priority(1 + r.IntN(4)), SiteID: site.ID,
			Submitted: time.Date(2024, 1, 1, 0, r.IntN(5*365*24*60), 0, 0, time.UTC),
		}
		due, err := Due(c)
		require.NoError(t, err)
		elapsed, length, err := Elapsed(c, due)
		require.NoError(t, err)
		require.Equal(t, length, elapsed, "%+v", c)
	}
}

func TestElapsedOutsideTheHorizon(t *testing.T) {
	c := submit(t, Online, P1, "NL", "2026-11-28T03:00")
	_, _, err := Elapsed(c, time.Date(2300, 1, 1, 0, 0, 0, 0, time.UTC))
	assert.ErrorIs(t, err, ErrHorizon)
	c.SiteID = "XX"
	_, _, err = Elapsed(c, c.Submitted)
	assert.ErrorIs(t, err, ErrInput)
}
