package builder

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/calc"
)

// own reports whether the snippet is for the owner's own plan.
func (s Snippet) own() bool { return s.Choices.Plan == calc.Own }

// choosePlan sets the plan. The owner's own one is one that this browser keeps, or begins like the plan chosen
// before; it leaves out what only a data sheet can say.
func (c *page) choosePlan(value string) bool {
	s := &c.snippet
	c.terms.Choices = s.Choices.Complete("")
	c.terms.Choose(link.ParamPlan, value, time.Time{})
	if _, ok := ui.OwnOf(value); ok {
		value = string(calc.Own)
	}
	if !s.Choices.Set(link.ParamPlan, value) {
		return false
	}
	if s.own() {
		s.Choices.Own = c.terms.Choices.Own
		if s.Frame.Parts = s.Frame.OfOwn().Parts; len(s.Frame.Parts) == 0 {
			s.Frame.Parts = []string{link.PartAnswer}
		}
	}
	return true
}

// chooseTerms takes what a field of the owner's own plan holds.
func (c *page) chooseTerms(name, value string) bool {
	if !c.snippet.own() {
		return false
	}
	c.terms.Choices = link.Choices{Plan: calc.Own, Own: c.snippet.Choices.Own}
	changed := c.terms.Choose(name, value, time.Time{})
	c.snippet.Choices.Own = c.terms.Choices.Own
	return changed
}

// unread reports whether the fields of the owner's own plan do not make one.
func (c *page) unread() bool {
	if !c.snippet.own() {
		return false
	}
	_, err := c.snippet.Choices.Own.Agreement()
	return err != nil || c.terms.Own.Unread()
}

// held reports whether what is being typed makes no snippet yet: the one before stays, so that nothing moves between
// two keys, and does not look like one to copy.
func (c *page) held() bool { return c.typing && c.unread() }

// plans ask for the plan, those of the owner's own among them.
func plans(c *page) app.UI {
	t := c.view.T
	c.terms.Choices = link.Choices{Plan: c.snippet.Choices.Plan, Own: c.snippet.Choices.Own}
	own, chosen := ui.OwnPlans(t, &c.terms)
	var options []ui.Option
	for _, tier := range calc.Tiers() {
		options = append(options, ui.Option{Value: string(tier), Text: t.Tiers.Of(tier)})
	}
	if len(own.Options) == 1 {
		return list(link.ParamPlan, t.Controls.Plan, chosen, append(options, own.Options...))
	}
	return ui.Labelled(link.ParamPlan, t.Controls.Plan, ui.Select(link.ParamPlan, chosen, options, own))
}

// terms ask for the owner's own plan.
func terms(c *page) app.UI {
	c.terms.Choices = link.Choices{Plan: calc.Own, Own: c.snippet.Choices.Own}
	return ui.OwnFields(&c.view, &c.terms, nil)
}
