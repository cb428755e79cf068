package lists

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/calc"
)

// contracts are those of the visitor's own that rows can go by: that of the address, then those that this
// browser keeps, the last one kept first.
type contracts struct {
	list    []*calc.Agreement
	rest    *calc.Agreement // of rows that name no plan; nil where that is another plan
	link    string          // the fragment of that of the address
	notices []link.Notice
}

// arrive takes in the contract that the page is opened with. Other choices in the address are no business of
// a list, which says them itself.
func (p *page) arrive() {
	asked, notices := link.Parse(p.browser.Fragment())
	p.contracts = contracts{notices: slices.DeleteFunc(notices, func(n link.Notice) bool { return !slices.Contains(link.OwnNames(), n.Parameter) })}
	last := ui.LoadMemory(p.browser).Choices
	if last.Plan == calc.Own { // whose terms a list has from its address, or row by row
		last.Plan = ""
	}
	p.choices = link.Choices{Plan: last.Plan, Region: last.Region, Site: last.Site}.Complete(p.browser.ZoneName())
	if asked.HasOwn() {
		own, _ := link.ParseOwn(asked.Own.Encode()) // complete
		p.contracts.link = link.Choices{Plan: asked.Plan, Own: own, Compare: asked.Compare}.Contract()
		if p.contracts.add(own); asked.Plan == calc.Own && len(p.contracts.list) > 0 {
			p.choices.Plan, p.contracts.rest = calc.Own, p.contracts.list[0]
		}
	}
	for _, own := range ui.KeptOwn(p.browser) {
		p.contracts.add(own)
	}
}

// add adds a contract, unless there is one of the name: a row could not tell them apart.
func (c *contracts) add(own link.Own) {
	a, err := own.Agreement()
	same := func(b *calc.Agreement) bool { return sheet.PlanID(calc.Own, a) == sheet.PlanID(calc.Own, b) }
	if err == nil && !slices.ContainsFunc(c.list, same) {
		c.list = append(c.list, a)
	}
}

// onAddress follows the address. The list that is being read is read anew by the contract that it now names.
func (p *page) onAddress(ctx app.Context) {
	before := p.contracts.link
	if p.arrive(); p.contracts.link == before {
		ctx.PreventUpdate()
		return
	}
	if p.reading != nil {
		p.readWith(ctx, nil)
	}
}

// sheets is the family whose figures the page shows; none where all of them are from contracts.
func (p *page) sheets() (family calc.Family) {
	tier := p.choices.Plan
	if p.result != nil {
		for _, g := range p.result.groups {
			if tier = g.Tier; tier != calc.Own {
				break
			}
		}
	}
	_, family, _ = calc.PlanByTier(tier)
	return family
}
