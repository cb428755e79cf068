package sheet

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"supportclock/calc"
)

// count counts all rows.
func count(rows []Row, now time.Time) Totals {
	c := NewCount(rows, now)
	for c.Next(1 << 10) {
	}
	return c.Totals()
}

// However many rows are counted at a time, the totals are the same.
func TestTotalsComeInSteps(t *testing.T) {
	i := take(t, "number,submitted,first response\n1,2026-11-27 15:40,\n2,2026-11-20 15:40,2026-11-20 15:45\n3,2026-11-30 11:50,\n4,2026-11-25 02:00,2026-11-27 02:00\n", Options{Tier: calc.Enterprise, Priority: calc.P3, SiteID: "NL"})
	want := count(i.Rows, noon)
	assert.Equal(t, 4, want.Rows)
	assert.Equal(t, "2026-11-20 2026-11-30", want.First.String()+" "+want.Last.String())
	for n := 1; n < 5; n++ {
		c := NewCount(i.Rows, noon)
		done := c.Progress()
		for more := true; more; {
			more = c.Next(n)
			assert.Greater(t, c.Progress(), done)
			done = c.Progress()
		}
		assert.Equal(t, 1.0, done)
		assert.Equal(t, want, c.Totals(), n)
	}
	assert.False(t, NewCount(nil, noon).Next(1))
	assert.Zero(t, NewCount(nil, noon).Progress())
}
