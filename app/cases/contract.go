package cases

import (
	"slices"
	"sort"

	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/calc"
)

// contracts are those that the form offers beside the plans: the one that the form was opened with, and
// those that this browser keeps. Whatever becomes of them, a saved case has its own copy.
func (c *page) contracts() []link.Own {
	if c.browser == nil {
		return nil
	}
	list := ui.KeptOwn(c.browser)
	if own := c.form.brought; own != (link.Own{}) && !slices.Contains(list, own) {
		list = append([]link.Own{own}, list...)
	}
	return list
}

// planFilter lists the plans to filter by, and the names of the contracts that there are cases of.
func (c *page) planFilter() []ui.Option {
	t := c.view.T
	options := []ui.Option{{Text: c.words.AllPlans}}
	for _, tier := range calc.Tiers() {
		options = append(options, ui.Option{Value: string(tier), Text: t.Tiers.Of(tier)})
	}
	names := map[string]bool{}
	if c.list.filter.Tier == calc.Own {
		names[c.list.filter.Own] = true
	}
	for i := range c.store.book.Cases {
		if kept := &c.store.book.Cases[i]; kept.Tier == calc.Own {
			names[kept.Own.Name] = true
		}
	}
	sorted := make([]string, 0, len(names))
	for name := range names {
		sorted = append(sorted, name)
	}
	sort.Strings(sorted)
	for _, name := range sorted {
		options = append(options, ui.Option{Value: named(name), Text: t.OwnName(name)})
	}
	return options
}

// named stands for all contracts of a name, whatever their terms.
func named(name string) string { return ui.OwnValue(link.Own{Name: name}) }

// filterPlan filters by a plan, or by the name of contracts.
func (l *list) filterPlan(value string) {
	l.filter.Tier, l.filter.Own = calc.Tier(value), ""
	if value == named("") {
		l.filter.Tier = calc.Own
	} else if own, ok := ui.OwnOf(value); ok {
		l.filter.Tier, l.filter.Own = calc.Own, own.Name
	}
}

func (l *list) filteredPlan() string {
	if l.filter.Tier == calc.Own {
		return named(l.filter.Own)
	}
	return string(l.filter.Tier)
}

// sheets is the family whose figures the page shows; none where all that it shows is under contracts.
func (c *page) sheets() (family calc.Family) {
	published := c.list.total == 0 && c.form.choices.Plan != calc.Own
	for i := range c.store.book.Cases {
		kept := &c.store.book.Cases[i]
		published = published || !kept.Deleted && kept.Tier != calc.Own
	}
	if published {
		_, family, _ = calc.PlanByTier(calc.Enterprise)
	}
	return family
}
