package calc

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// Cell is the answer to one submission under one tier and priority.
type Cell struct {
	Tier     Tier
	Priority Priority
	Target   Target
	Due      time.Time     // in the site's zone
	Wait     time.Duration // from submission to due moment
}

// Matrix answers one submission under every tier of the case's plan family and every priority:
// by tier in the order of Beside, then by priority. The priority of c is not looked at. A cell for which a
// contract has no target is without one, and without a due moment; one whose target takes longer than is known is without a due moment.
func Matrix(c Case) ([]Cell, error) {
	var cells []Cell
	for _, c.Tier = range Beside(c.Tier) {
		for _, c.Priority = range Priorities() {
			set, target, err := c.counting(c.Submitted)
			if errors.Is(err, ErrUnagreed) {
				cells = append(cells, Cell{Tier: c.Tier, Priority: c.Priority})
				continue
			}
			if err != nil {
				return nil, err
			}
			_, due, err := set.due(c.Submitted, target, c.Rules.CloseOfDay)
			if c.Tier == Own && errors.Is(err, ErrHorizon) {
				cells = append(cells, Cell{Tier: c.Tier, Priority: c.Priority, Target: target})
				continue
			}
			if err != nil {
				return nil, err
			}
			cells = append(cells, Cell{c.Tier, c.Priority, target, due, due.Sub(c.Submitted)})
		}
	}
	if cells == nil {
		return nil, fmt.Errorf("%w: there is no tier %q", ErrInput, clip(string(c.Tier)))
	}
	return cells, nil
}

// Beside lists the tiers that are shown beside a tier, itself among them: those of its family, in the order
// of the sheets; for Own itself first, and then the plans of Experience Cloud.
func Beside(t Tier) (tiers []Tier) {
	family := &experienceCloud
	if t == Own {
		tiers = append(tiers, Own)
	} else if _, family = find(t); family == nil {
		return nil
	}
	for _, p := range family.Plans {
		tiers = append(tiers, p.Tier)
	}
	return tiers
}

// LatestSubmission returns the latest moment at which the case can be submitted for its first
// response to be due no later than due. The case's own submission is not looked at.
func LatestSubmission(c Case, due time.Time) (time.Time, error) {
	set, target, err := c.counting(due)
	if err != nil {
		return time.Time{}, err
	}
	return set.latest(due, target, c.Rules.CloseOfDay)
}

func (set *scheduleSet) latest(due time.Time, t Target, closeOfDay bool) (time.Time, error) {
	if set.hours != nil && t.Coverage == BusinessDays {
		return set.latestBusinessDays(due, t, closeOfDay)
	}
	s := set.schedule(t.Coverage)
	if set.hours != nil {
		at, err := s.Latest(due, t.Length(set.window))
		if err == nil && at.UTC().Year() < set.year-1 { // which days were closed then is not in the set
			err = fmt.Errorf("%w: %v of open time before %s", ErrHorizon, t.Amount, due.Format(time.RFC3339))
		}
		return at, err
	}
	if closeOfDay && t.Coverage == BusinessDays {
		// Answers fall on closings only: the last one not after due is the end of the open time
		// before the window that is open at due.
		if opening, open := s.opening(due); open {
			due = opening
		}
	}
	return s.Latest(due, t.Length(set.window))
}

// Slot is a submission that could be made, and its answer.
type Slot struct {
	Submitted time.Time // in the site's zone
	Due       time.Time
	Wait      time.Duration
}

// Cliff is a moment after which the due moment jumps.
type Cliff struct {
	Last time.Time // the last submission before the jump
	Due  time.Time // when that one is due
	Next time.Time // when one an instant later is due
}

// Outlook tells how long the wait is for submissions at other times.
type Outlook struct {
	Slots  []Slot // in order
	Best   time.Duration
	Median time.Duration
	Worst  time.Duration
	Cliffs []Cliff // in order
}

// mostSlots bounds the work an Outlook can ask for: a year of quarter hours.
const mostSlots = 366 * 24 * 4

// Over works the outlook out for submissions every step from one moment up to, not including,
// another. The case's own submission is not looked at.
func Over(c Case, from, to time.Time, step time.Duration) (Outlook, error) {
	if step <= 0 || !from.Before(to) || to.Sub(from)/step >= mostSlots {
		return Outlook{}, fmt.Errorf("%w: an outlook takes 1 to %d steps", ErrInput, mostSlots)
	}
	var o Outlook
	o.Slots = make([]Slot, 0, to.Sub(from)/step+1)
	set, target, err := c.counting(from)
	if err != nil {
		return Outlook{}, err
	}
	zone := set.always.zone
	waits := make([]time.Duration, 0, cap(o.Slots))
	for at := from.In(zone); at.Before(to); at = at.Add(step) {
		if at.UTC().Year() != set.year {
			if set, err = scheduleSetFor(&c, at); err != nil {
				return Outlook{}, err
			}
		}
		_, due, err := set.due(at, target, c.Rules.CloseOfDay)
		if err != nil {
			return Outlook{}, err
		}
		o.Slots = append(o.Slots, Slot{at, due, due.Sub(at)})
		waits = append(waits, due.Sub(at))
	}
	slices.Sort(waits)
	o.Best, o.Median, o.Worst = waits[0], quantile(waits, 0.5), waits[len(waits)-1]
	o.Cliffs = cliffs(c, target, from, to)
	return o, nil
}

// WeekOutlook is Over for the seven local days from a day on, at the case's site.
func WeekOutlook(c Case, first Date, step time.Duration) (Outlook, error) {
	site, ok := SiteByID(c.SiteID)
	if !ok {
		return Outlook{}, fmt.Errorf("%w: there is no site %q", ErrInput, clip(c.SiteID))
	}
	from, _ := Local{Date: first}.In(site.Location(), false)
	to, _ := Local{Date: first.AddDays(7)}.In(site.Location(), false)
	return Over(c, from, to, step)
}

// cliffs finds the exact moments at which the due moment jumps. It only ever jumps at a closing:
// the last submission that is still due at a closing is followed by one due after the next opening.
// The end of the horizon ends the list.
func cliffs(c Case, target Target, from, to time.Time) (list []Cliff) {
	if target.Coverage == Around24x7 {
		return nil
	}
	if c.Tier == Own {
		return ownCliffs(c, target, from, to)
	}
	for at := from; ; {
		set, err := scheduleSetFor(&c, at)
		if err != nil {
			return list
		}
		closing, err := set.schedule(target.Coverage).nextClosing(at)
		if err != nil {
			return list
		}
		last, err := set.latest(closing, target, c.Rules.CloseOfDay)
		if err != nil || !last.Before(to) {
			return list
		}
		_, next, err := set.due(last.Add(1), target, c.Rules.CloseOfDay)
		if err != nil {
			return list
		}
		if !last.Before(from) {
			list = append(list, Cliff{last, closing, next})
		}
		at = closing.Add(1)
	}
}

// ownCliffs is cliffs under an agreement, whose business days need not be alike: the due moment may jump
// wherever a window opens or closes, on that day or on the one that an answer is due on. All of that is in
// steps, so that it is enough to look around each.
func ownCliffs(c Case, target Target, from, to time.Time) (list []Cliff) {
	for at := from; at.Before(to); at = at.Add(Step) {
		set, err := scheduleSetFor(&c, at)
		if err != nil {
			return list
		}
		var due [3]time.Time // an instant before, at, and after
		for i := range due {
			if _, due[i], err = set.due(at.Add(time.Duration(i-1)), target, c.Rules.CloseOfDay); err != nil {
				return list
			}
		}
		for i, next := range due[1:] {
			if next.Sub(due[i]) >= Step {
				list = append(list, Cliff{at.Add(time.Duration(i - 1)), due[i], next})
			}
		}
	}
	return list
}

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
	if step <= 0 || to.Sub(from)/step >= mostSlots {
		return fmt.Errorf("%w: a year takes steps of a quarter of an hour or more", ErrInput)
	}
	set, target, err := c.counting(from.Add(24 * time.Hour)) // the year itself, whatever the zone
	if err != nil {
		return err
	}
	*y = Year{of: c, set: set, target: target, next: from, to: to, step: step,
		waits: slices.Grow(y.waits[:0], int(to.Sub(from)/step)+1)}
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
