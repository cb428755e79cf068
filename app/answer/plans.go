package answer

import (
	"slices"
	"time"

	"supportclock/calc"
)

// Others are the same case on every plan beside the chosen one and in every priority.
type Others struct {
	Cells []calc.Cell // by plan, then by priority; empty where there is no answer
}

// Others works the other plans and priorities out.
func (a *Answer) Others() Others {
	if !a.Solved() && a.Problem != Unagreed {
		return Others{}
	}
	cells, _ := calc.Matrix(a.Case()) // without it there are the targets
	return Others{cells}
}

// Of returns the cell of a plan, by its place among Tiers, and a priority; ok is false where there is no
// due moment.
func (o Others) Of(plan int, p calc.Priority) (calc.Cell, bool) {
	i := plan*len(calc.Priorities()) + int(p-1)
	if i >= len(o.Cells) {
		return calc.Cell{}, false
	}
	return o.Cells[i], !o.Cells[i].Due.IsZero()
}

// Quickest returns the other plan that answers the case first, and whether that is sooner than the
// chosen one.
func (a *Answer) Quickest(o Others) (cell calc.Cell, sooner bool) {
	for i, tier := range a.Tiers() {
		c, ok := o.Of(i, a.Choices.Priority)
		if !ok || tier == a.Plan.Tier {
			continue
		}
		if cell.Due.IsZero() || c.Due.Before(cell.Due) {
			cell = c
		}
	}
	return cell, !cell.Due.IsZero() && cell.Due.Before(a.Result.Due)
}

// Latest is the last moment to submit under a plan for a response by another moment.
type Latest struct {
	Tier  calc.Tier
	At    time.Time
	Known bool // false where it lies outside the counted years, or nothing is agreed
}

// Latest works out how late the case can be submitted under each of the plans for its response
// to be due by the chosen moment. It is empty where nobody has chosen one.
func (a *Answer) Latest() (list []Latest) {
	if !a.Live() || a.Choices.By == (calc.Local{}) {
		return nil
	}
	by, _ := a.Choices.By.In(a.Site.Location(), false)
	c := a.Case()
	for _, c.Tier = range a.Tiers() {
		at, err := calc.LatestSubmission(c, by)
		list = append(list, Latest{c.Tier, at, err == nil})
	}
	return list
}

// Due works out the due moments of the case under several plans; zero where there is none.
func (a *Answer) Due(tiers []calc.Tier) []time.Time {
	due := make([]time.Time, len(tiers))
	c := a.Case()
	for i, tier := range tiers {
		c.Tier = tier
		due[i], _ = calc.Due(c)
	}
	return due
}

// Effect returns what the other reading of a rule would make of the answer.
func (a *Answer) Effect(s calc.Switch) (e calc.Effect, ok bool) {
	i := slices.IndexFunc(a.Result.Effects, func(e calc.Effect) bool { return e.Switch == s })
	if !a.Solved() || i < 0 {
		return e, false
	}
	return a.Result.Effects[i], true
}
