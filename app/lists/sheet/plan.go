package sheet

import (
	"cmp"
	"net/url"
	"strings"

	"supportclock/app/words"
	"supportclock/calc"
)

// plan is what a case goes by: a tier, or for calc.Own an agreement.
type plan struct {
	tier      calc.Tier
	agreement *calc.Agreement
}

// planOf is the plan of a case.
func planOf(c *calc.Case) plan { return plan{c.Tier, c.Agreement} }

// name is what a reader knows the plan by.
func (p plan) name(t *words.Texts) string { return t.PlanName(p.tier, p.own()) }

// own is the name of an agreement; empty for other plans.
func (p plan) own() string {
	if p.agreement == nil {
		return ""
	}
	return p.agreement.Name
}

// ofOwn begins what stands for an agreement where for other plans their id stands.
const ofOwn = string(calc.Own) + ":"

// PlanID is what a plan goes by among the things that a cell can be said to mean: its tier, or the name of
// an agreement, written so that it can stand anywhere.
func PlanID(tier calc.Tier, a *calc.Agreement) string {
	if tier != calc.Own || a == nil {
		return string(tier)
	}
	return ofOwn + url.QueryEscape(ownKey(a))
}

// ownKey is the name of an agreement without what does not tell it from others: the case of its letters, and
// how many spaces are between them. One without a name is called as its tier.
func ownKey(a *calc.Agreement) string { return cmp.Or(ValueKey(a.Name), string(calc.Own)) }

// Plan is the plan of a PlanID. There is none if it names an agreement that is not among those of the
// options.
func (o *Options) Plan(id string) (calc.Tier, *calc.Agreement) {
	if !strings.HasPrefix(id, ofOwn) {
		return calc.Tier(id), nil
	}
	for _, a := range o.Agreements {
		if PlanID(calc.Own, a) == id {
			return calc.Own, a
		}
	}
	return "", nil
}

// named is the agreement of which a cell holds the name; nil if there is none.
func (o *Options) named(cell string) *calc.Agreement {
	if len(o.Agreements) == 0 {
		return nil
	}
	key := ValueKey(cell)
	for _, a := range o.Agreements {
		if ownKey(a) == key {
			return a
		}
	}
	return nil
}

// planNames are some of what is accepted as a plan.
func (o *Options) planNames() (names []string) {
	for _, t := range calc.Tiers() {
		names = append(names, string(t))
	}
	for _, a := range o.Agreements {
		names = append(names, cmp.Or(a.Name, string(calc.Own)))
	}
	return names
}

// agreed lists the priorities for which an agreement has a target.
func agreed(a *calc.Agreement) (list []string) {
	for i, p := range calc.Priorities() {
		if a.Target(p).Agreed() {
			list = append(list, priorityNames[i])
		}
	}
	return list
}

func (i *Import) readTier(rec *Record, row *Row) bool {
	cell := i.vocabulary.cell(rec, i.options.Mapping, Tier)
	if cell == "" {
		row.Case.Tier, row.Case.Agreement = i.options.Tier, i.options.Agreement
		if row.Case.Tier == "" {
			i.fault(rec, Tier, FaultMissing, i.options.planNames()...)
		}
		return row.Case.Tier != ""
	}
	p := remember(i.plans, cell, func() plan {
		if a := i.options.named(cell); a != nil {
			return plan{calc.Own, a}
		}
		tier, _ := i.vocabulary.tier(cell)
		return plan{tier: tier}
	})
	if p.tier == "" {
		said, _ := i.options.said(Tier, cell)
		p.tier, p.agreement = i.options.Plan(said)
		row.Notes |= NoteSaid
	} else if p.agreement != nil {
		if _, sold := i.vocabulary.tier(cell); sold {
			row.Notes |= NoteOwn
		}
	}
	row.Case.Tier, row.Case.Agreement = p.tier, p.agreement
	if p.tier == "" {
		i.fault(rec, Tier, FaultTier, i.options.planNames()...)
	}
	return p.tier != ""
}
