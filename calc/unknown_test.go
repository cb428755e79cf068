package calc

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A year is not known where its list is not; and what is not known is said of the answer as of the row of a list.
func TestUnknownHolidays(t *testing.T) {
	random := rand.New(rand.NewPCG(23, 0))
	sites, tiers := Sites(), Tiers()
	for range 2000 {
		site := sites[random.IntN(len(sites))]
		c := Case{
			Tier: tiers[random.IntN(len(tiers))], Priority: Priority(1 + random.IntN(4)), SiteID: site.ID,
			Submitted: time.Date(2015+random.IntN(60), 1, 1+random.IntN(366), random.IntN(24), 0, 0, 0, time.UTC),
			Rules:     Rules{WorkHolidays: random.IntN(4) == 0, Stop24x5: random.IntN(2) == 0},
		}
		r, err := Answer(c)
		require.NoError(t, err)
		var want []int
		for year := r.Submitted.Year(); year <= r.Due.Year(); year++ {
			if _, known := Holidays(site.ID, year); !known && holidaysStop(r.Target.Coverage, c.Rules) {
				want = append(want, year)
			}
		}
		years, weekend := UnknownHolidays(c, r.Due)
		assert.Equal(t, want, years, "%+v", c)
		assert.Equal(t, r.Unknown, years)
		assert.False(t, weekend, "a published plan is closed at weekends")
	}
	years, weekend := UnknownHolidays(Case{Tier: "none"}, time.Now())
	assert.Empty(t, years)
	assert.False(t, weekend)
}
