package book

import (
	"slices"

	"supportclock/calc"
)

// Edit is a change of a case: of the fields in which it differs after from before.
type Edit struct{ Before, After Case }

// aspects are what an edit changes as one. A contract is part of the plan. A submission is an instant, and the clock on which it was
// entered, so that site, instant and local moment belong together.
var aspects = []struct {
	same func(a, b *Case) bool
	take func(to, from *Case)
}{
	{func(a, b *Case) bool { return a.Name == b.Name }, func(to, from *Case) { to.Name = from.Name }},
	{
		func(a, b *Case) bool { return a.Tier == b.Tier && a.Own == b.Own },
		func(to, from *Case) { to.Tier, to.Own = from.Tier, from.Own },
	},
	{func(a, b *Case) bool { return a.Priority == b.Priority }, func(to, from *Case) { to.Priority = from.Priority }},
	{
		func(a, b *Case) bool {
			return a.SiteID == b.SiteID && a.Submitted.Equal(b.Submitted) && a.Local == b.Local
		},
		func(to, from *Case) { to.SiteID, to.Submitted, to.Local = from.SiteID, from.Submitted, from.Local },
	},
	{func(a, b *Case) bool { return a.Rules == b.Rules }, func(to, from *Case) { to.Rules = from.Rules }},
	{
		func(a, b *Case) bool { return slices.Equal[[]calc.Date](a.DaysOff, b.DaysOff) },
		func(to, from *Case) { to.DaysOff = from.DaysOff },
	},
	{func(a, b *Case) bool { return a.Answered.Equal(b.Answered) }, func(to, from *Case) { to.Answered = from.Answered }},
}

// On makes the change on a copy that may have changed since.
func (e Edit) On(c Case) Case {
	for _, a := range aspects {
		if !a.same(&e.Before, &e.After) {
			a.take(&c, &e.After)
		}
	}
	return c
}

// Off takes the change back in a copy, where nobody has changed the same since.
func (e Edit) Off(c Case) Case {
	for _, a := range aspects {
		if !a.same(&e.Before, &e.After) && a.same(&c, &e.After) {
			a.take(&c, &e.Before)
		}
	}
	return c
}
