package answer

import (
	"slices"

	"supportclock/calc"
)

// Channels are the ways to reach support for this case at the moment of the answer; without a clock,
// only who has which.
func (a *Answer) Channels() []calc.Access {
	if a.Live() {
		if list, err := calc.Channels(a.Case(), a.Now); err == nil {
			return list
		}
	}
	var list []calc.Access
	for _, line := range a.Family.Lines {
		access := calc.Access{Channel: line.Channel, ByProduct: line.ByProduct}
		access.Offered, access.Coverage = line.For(a.Family, a.Choices.Plan, a.Choices.Priority, a.Choices.Region)
		list = append(list, access)
	}
	return list
}

// Presence says whether somebody is there for the target of the visitor's own agreement; ok is false under
// a published plan, which says more: see Channels.
func (a *Answer) Presence() (p calc.Presence, ok bool) {
	if !a.Live() || !a.Own() {
		return p, false
	}
	p, err := calc.Present(a.Case(), a.Now)
	return p, err == nil
}

// Contract is what the visitor has said of theirs.
func (a *Answer) Contract() calc.Contract {
	c := a.Choices
	return calc.Contract{Tier: c.Plan, Products: max(c.Products, 1), Product: c.Product, FirstYear: c.FirstYear}
}

// Column is the place of the chosen plan in its family.
func (a *Answer) Column() int {
	return max(0, slices.Index(a.Tiers(), a.Plan.Tier))
}
