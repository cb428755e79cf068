package calc

import (
	"fmt"
	"slices"
	"time"
)

// Spread is how waiting times are distributed over many submissions.
type Spread struct {
	Tier     Tier
	Priority Priority
	Count    int
	Best     time.Duration
	Median   time.Duration
	P90      time.Duration // nine in ten wait no longer
	Worst    time.Duration
	Mean     time.Duration
}

// YearSpread returns the distribution of the wait over submissions every step of a year, at the
// site's clock, for the tier and priority of c. The case's own submission is not looked at.
func YearSpread(c Case, year int, step time.Duration) (Spread, error) {
	var y Year
	if err := y.Begin(c, year, step); err != nil {
		return Spread{}, err
	}
	if _, err := y.Work(mostSlots); err != nil {
		return Spread{}, err
	}
	return y.Spread(), nil
}

// Year works out a Spread over a year in pieces, for those with other things to do in between. One Year
// serves for many years, one after the other, and then takes its memory once.
type Year struct {
	of       Case
	set      *scheduleSet
	target   Target
	next, to time.Time // the submissions still to be looked at
	step     time.Duration
	waits    []time.Duration
}

// Begin begins what YearSpread does, whatever was begun before. It reports the errors of Answer, and
// ErrInput for a step under a quarter of an hour.
func (y *Year) Begin(c Case, year int, step time.Duration) error {
	site, ok := SiteByID(c.SiteID)
	if !ok {
		return fmt.Errorf("%w: there is no site %q", ErrInput, clip(c.SiteID))
	}
	from, _ := Local{Date: Date{year, time.January, 1}}.In(site.Location(), false)
	to, _ := Local{Date: Date{year + 1, time.January, 1}}.In(site.Location(), false)
	n, ok := slotsIn(from, to, step)
	if !ok {
		return fmt.Errorf("%w: a year takes steps of a quarter of an hour or more", ErrInput)
	}
	set, target, err := c.counting(from.Add(24 * time.Hour)) // the year itself, whatever the zone
	if err != nil {
		return err
	}
	*y = Year{of: c, set: set, target: target, next: from, to: to, step: step,
		waits: slices.Grow(y.waits[:0], n)}
	return nil
}

// Work looks at up to most more submissions. It reports whether there are no more.
func (y *Year) Work(most int) (done bool, err error) {
	for ; most > 0 && y.next.Before(y.to); most-- {
		_, due, err := y.set.due(y.next, y.target, y.of.Rules.CloseOfDay)
		if err != nil {
			return false, err
		}
		y.waits = append(y.waits, due.Sub(y.next))
		y.next = y.next.Add(y.step)
	}
	return !y.next.Before(y.to), nil
}

// Spread returns the distribution over the submissions looked at so far.
func (y *Year) Spread() Spread { return SpreadOf(y.of.Tier, y.of.Priority, y.waits) }

// SpreadOf returns the distribution of the given waits, which it sorts.
func SpreadOf(t Tier, p Priority, waits []time.Duration) Spread {
	s := Spread{Tier: t, Priority: p, Count: len(waits)}
	if len(waits) == 0 {
		return s
	}
	slices.Sort(waits)
	sum := 0.0
	for _, w := range waits {
		sum += float64(w)
	}
	s.Best, s.Median, s.P90, s.Worst = waits[0], quantile(waits, 0.5), quantile(waits, 0.9), waits[len(waits)-1]
	s.Mean = time.Duration(sum / float64(len(waits)))
	return s
}

// quantile returns the smallest of the sorted waits that a share of them does not exceed.
func quantile(sorted []time.Duration, share float64) time.Duration {
	i := int(share*float64(len(sorted)) + 0.999999)
	return sorted[min(max(i, 1), len(sorted))-1]
}
