package sheet

import (
	"slices"
	"time"

	"supportclock/app/words"
	"supportclock/calc"
)

// Bounds are the limits by which waits are counted for a chart: a wait belongs to the first bound it
// does not exceed. There is one more bin for those beyond all.
var Bounds = [...]time.Duration{
	15 * time.Minute, 30 * time.Minute, time.Hour, 2 * time.Hour, 4 * time.Hour, 8 * time.Hour, 16 * time.Hour,
	24 * time.Hour, 48 * time.Hour, 72 * time.Hour, 96 * time.Hour, 7 * 24 * time.Hour,
}

// Bins counts waits by Bounds.
type Bins [len(Bounds) + 1]int

func binOf(wait time.Duration) int {
	for i, b := range Bounds {
		if wait <= b {
			return i
		}
	}
	return len(Bounds)
}

// Group is what the cases of one plan and priority look like.
type Group struct {
	Tier      calc.Tier
	Agreement *calc.Agreement // of calc.Own
	Priority  calc.Priority
	Promised  calc.Spread // of the waits that the plan promises
	Bins      Bins

	Next     calc.Tier // the next higher tier of the family; empty for the highest
	NextWait calc.Spread
	NextBins Bins

	Answered int
	Met      int
	Used     calc.Spread // of the open time until the first response, where there was one
}

// Plan is what a reader knows the plan by.
func (g Group) Plan(t *words.Texts) string { return plan{g.Tier, g.Agreement}.name(t) }

// MetShare returns the part of the answered cases that met the target, from 0 to 1.
func (g Group) MetShare() float64 { return share(g.Met, g.Answered) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Report sums rows up by tier and priority, some rows at a time.
type Report struct {
	rows     []Row
	next     int
	groups   map[groupKey]*waits
	own      []plan // agreements, in the order in which they come
	unsorted []*[]time.Duration
}

type groupKey struct {
	plan     plan
	priority calc.Priority
}

type waits struct {
	next                     calc.Tier
	promised, nextTier, used []time.Duration
	met                      int
	bins, nextBins           Bins
}

// NewReport begins a report on rows.
func NewReport(rows []Row) *Report {
	return &Report{rows: rows, groups: map[groupKey]*waits{}}
}

// Next takes up to n more rows into account; more is false when all have been.
func (r *Report) Next(n int) (more bool) {
	end := min(r.next+n, len(r.rows))
	for ; r.next < end; r.next++ {
		r.add(&r.rows[r.next])
	}
	if r.next < len(r.rows) {
		return true
	}
	// In order, the waits are summed up in no time. Each list is a step of its own.
	if last := len(r.unsorted) - 1; last >= 0 {
		slices.Sort(*r.unsorted[last])
		r.unsorted = r.unsorted[:last]
	}
	return len(r.unsorted) > 0
}

// Progress returns how much of the work is done, from 0 to 1.
func (r *Report) Progress() float64 {
	return float64(r.next) / float64(max(len(r.rows)+len(r.unsorted), 1))
}

func (r *Report) add(row *Row) {
	key := groupKey{planOf(&row.Case), row.Case.Priority}
	w := r.groups[key]
	if w == nil {
		if key.plan.agreement != nil && !slices.Contains(r.own, key.plan) {
			r.own = append(r.own, key.plan)
		}
		w = &waits{next: NextTier(key.plan.tier)}
		r.groups[key] = w
		r.unsorted = append(r.unsorted, &w.promised, &w.nextTier, &w.used)
	}
	w.promised = append(w.promised, row.Wait())
	w.bins[binOf(row.Wait())]++
	if w.next != "" {
		c := row.Case
		c.Tier = w.next
		if due, err := calc.Due(c); err == nil { // only the horizon could be in the way
			wait := due.Sub(c.Submitted)
			w.nextTier = append(w.nextTier, wait)
			w.nextBins[binOf(wait)]++
		}
	}
	if row.Answered() {
		w.used = append(w.used, row.Used)
		if row.Met() {
			w.met++
		}
	}
}

// Groups returns what the rows so far look like, by plan, those of the sheets first and in their order, then
// by priority.
func (r *Report) Groups() []Group {
	var plans []plan
	for _, tier := range calc.Tiers() {
		plans = append(plans, plan{tier: tier})
	}
	var list []Group
	for _, p := range append(plans, r.own...) {
		for _, priority := range calc.Priorities() {
			w := r.groups[groupKey{p, priority}]
			if w == nil {
				continue
			}
			list = append(list, Group{
				Tier: p.tier, Agreement: p.agreement, Priority: priority,
				Promised: calc.SpreadOf(p.tier, priority, w.promised), Bins: w.bins,
				Next: w.next, NextWait: calc.SpreadOf(w.next, priority, w.nextTier), NextBins: w.nextBins,
				Answered: len(w.used), Met: w.met, Used: calc.SpreadOf(p.tier, priority, w.used),
			})
		}
	}
	return list
}

// Kept is how many first responses came in time.
type Kept struct {
	Priority calc.Priority
	Rows     int
	Answered int
	Met      int
}

// Share returns the part of the answered cases that met the target, from 0 to 1.
func (k Kept) Share() float64 { return share(k.Met, k.Answered) }

// ByPriority sums groups up over the tiers: for each priority that occurs, most severe first.
func ByPriority(groups []Group) []Kept {
	var list []Kept
	for _, p := range calc.Priorities() {
		k := Kept{Priority: p}
		for _, g := range groups {
			if g.Priority == p {
				k.Rows += g.Promised.Count
				k.Answered += g.Answered
				k.Met += g.Met
			}
		}
		if k.Rows > 0 {
			list = append(list, k)
		}
	}
	return list
}

// NextTier returns the next higher tier of a tier's family; empty for the highest.
func NextTier(t calc.Tier) calc.Tier {
	for _, f := range calc.Families() {
		for n, p := range f.Plans {
			if p.Tier == t && n+1 < len(f.Plans) {
				return f.Plans[n+1].Tier
			}
		}
	}
	return ""
}
