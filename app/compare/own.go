package compare

import (
	"slices"
	"strings"

	"supportclock/app/words"
	"supportclock/calc"
)

// tiers are the plans side by side, a contract of the visitor's own first.
func (c *compare) tiers() []calc.Tier {
	list := c.session.Choosing.Choices.Compared()
	if i := slices.Index(list, calc.Own); i > 0 {
		return append([]calc.Tier{calc.Own}, list[:i]...)
	}
	return list
}

// published are those of them that stand in a data sheet.
func published(tiers []calc.Tier) []calc.Tier {
	if len(tiers) > 0 && tiers[0] == calc.Own {
		return tiers[1:]
	}
	return tiers
}

// sheets is the family whose figures the page shows; none beside a contract alone.
func (c *compare) sheets() (family calc.Family) {
	family = c.session.Answer.Family
	if plans := published(c.tiers()); len(family.Plans) == 0 && len(plans) > 0 {
		_, family, _ = calc.PlanByTier(plans[0])
	}
	return family
}

// hoursOf writes the opening hours of a week: Mon–Thu 08:00–18:00 · Fri 08:00–12:00. Those of Monday to
// Friday are written as the sheets have them.
func hoursOf(t *words.Texts, h calc.Hours) string {
	var parts []string
	for n := 1; n <= 7; {
		last := n
		for last < 7 && slices.Equal(h[n%7], h[(last+1)%7]) {
			last++
		}
		var windows []string
		for _, w := range h[n%7] {
			windows = append(windows, t.Window(w))
		}
		text := t.List(windows)
		days := t.Dates.WeekdaysShort[n%7]
		if last > n {
			days = words.Fill(t.Dates.Range, "from", days, "to", t.Dates.WeekdaysShort[last%7])
		}
		if n == 1 && last == 5 && len(windows) == 1 && len(h[6])+len(h[0]) == 0 {
			return text
		}
		if text != "" {
			parts = append(parts, days+" "+text)
		}
		n = last + 1
	}
	return strings.Join(parts, " · ")
}
