package lists

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"

	"supportclock/app/browser/browsertest"
)

// slow is a browser in which a slice of work has the time for one step.
type slow struct {
	*browsertest.Browser
	turns int
	rests func() // between two slices
}

func (s *slow) Now() time.Time {
	s.Clock = s.Clock.Add(sliceTime * 2 / 3)
	return s.Clock
}

func (s *slow) Yield(f func()) {
	s.turns++
	if s.rests != nil {
		s.rests()
	}
	f()
}

// As time goes by the totals are counted anew: in slices, so that a key never waits for a long list, and not for a
// list that is read anew meanwhile.
func TestTotalsAreCountedAnewInSlices(t *testing.T) {
	var list strings.Builder
	list.WriteString("number,submitted,priority,plan,country\n")
	for n := range 3 * countSize {
		fmt.Fprintf(&list, "%d,2026-11-27 15:40,P3,enterprise,NL\n", n)
	}
	c := visit(t, "en", list.String())
	c.press(actionWork, "")
	assert.Equal(t, 0, c.result.totals.Overdue)

	later := &slow{Browser: c.paper}
	c.browser = later
	recount := func(day int) {
		c.now = time.Date(2026, time.December, day, 12, 0, 0, 0, time.UTC)
		c.ctx.Dispatch(func(ctx app.Context) { c.recount(ctx) })
		c.engine.ConsumeAll()
	}
	recount(1)
	assert.Equal(t, 3*countSize, c.result.totals.Overdue)
	assert.Equal(t, 2, later.turns)

	old := c.result
	later.rests = func() { c.result = nil }
	recount(0) // 30 November
	assert.Equal(t, 3*countSize, old.totals.Overdue, "nobody looks at it any more")
	recount(1) // of nothing
	assert.Nil(t, c.result)
}
