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
	n, ok := slotsIn(from, to, step)
	if !ok {
		return Outlook{}, fmt.Errorf("%w: an outlook takes 1 to %d steps", ErrInput, mostSlots)
	}
	var o Outlook
	o.Slots = make([]Slot, 0, n)
	set, target, err := c.counting(from)
	if err != nil {
		return Outlook{}, err
	}
	zone := set.always.zone
	waits := make([]time.Duration, 0, n)
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

// slotsIn counts the submissions every step from one moment up to, not including, another; ok is false if
// there are none or too many.
func slotsIn(from, to time.Time, step time.Duration) (n int, ok bool) {
	if step <= 0 || !from.Before(to) {
		return 0, false
	}
	slots := (to.Sub(from)-1)/step + 1
	return int(slots), slots <= mostSlots
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
