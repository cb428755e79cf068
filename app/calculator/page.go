package calculator

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/ui"
	"supportclock/app/ui/section"
	"supportclock/calc"
)

// The sections.
const (
	foldWhy         = "why"
	foldAssumptions = "assumptions"
	foldPlans       = "plans"
	foldAll         = "all-priorities"
	foldBest        = "best"
	foldBy          = "by"
	foldYear        = "year"
	foldHours       = "every-hour"
	foldIncluded    = "included"
	foldRules       = "rules"
)

// printed are the sections that belong to the answer on paper.
var printed = []string{foldWhy, foldAssumptions, foldPlans, foldAll, foldIncluded}

// Render draws the page.
func (c *calculator) Render() app.UI {
	v, choosing, a := &c.session.View, &c.session.Choosing, &c.session.Answer
	c.folds.Void = a.Own() // it was written with a published plan
	return app.Div().Class("app").OnInput(c.onInput).OnChange(c.onLeave).On("focusout", c.onLeave).OnClick(c.onClick).Body(
		ui.Skip(v, section.AnchorAnswer),
		ui.Header(v, choosing.Fragment(), choosing.Choices.Contract()),
		app.Main().Class("page").Body(
			ui.CaseForm(v, choosing, a, ui.PlanOrOwn(v, choosing, a), &c.finder),
			ui.Column(&c.session,
				c.card(),
				c.way(),
				app.Section().Class("card sheet").Aria("label", v.T.Way.Sections).Body(c.sections()...),
			),
		),
		ui.Footer(v, a.Family),
		ui.Status("status", c.session.Spoken),
	)
}

// sections are what stands below the answer. What a plan includes and how its data sheets are read says
// nothing of an agreement of the visitor's own.
func (c *calculator) sections() []app.UI {
	list := []app.UI{c.why(), c.assumptions(), c.plans(), c.best()}
	if !c.session.Answer.Own() {
		list = append(list, c.included(), c.rules())
	}
	return list
}

func (c *calculator) fold(id, heading, gist string, open ui.Where, class string, draw func() app.UI) app.UI {
	return c.folds.Draw(c.session.View.Live, ui.Fold{ID: id, Heading: heading, Gist: gist, Open: open, Class: class, Draw: draw})
}

// inner is a fold within a section.
func (c *calculator) inner(id, heading string, draw func() app.UI) app.UI {
	return app.Details().Class("fold").ID(id).Body(
		app.Summary().Text(heading),
		c.folds.Body(c.session.View.Live, id, draw),
	)
}

func (c *calculator) why() app.UI {
	v, a := &c.session.View, &c.session.Answer
	return c.fold(foldWhy, v.T.Why.Heading, section.WhyGist(v, a), ui.Everywhere, "", func() app.UI {
		return section.Why(v, a, section.Rulings(v, a, calc.AboutTarget, calc.AboutHours))
	})
}

func (c *calculator) plans() app.UI {
	v, choosing, a := &c.session.View, &c.session.Choosing, &c.session.Answer
	return c.fold(foldPlans, v.T.Matrix.Heading, section.PlansGist(v, a, c.others), ui.OnWide, "", func() app.UI {
		return app.Div().Class("flow").Body(
			section.Rows(v, choosing, a, c.others),
			app.Details().Class("fold all").ID(foldAll).Body(
				app.Summary().Text(v.T.Matrix.All),
				section.Matrix(v, choosing, a, c.others),
			),
		)
	})
}

// soon writes a moment with no more of its date than it takes.
func (c *calculator) soon(at time.Time) string {
	now := c.session.Answer.Now.In(at.Location())
	switch days := calc.DateOf(now); {
	case calc.DateOf(at) == days:
		return c.session.View.T.Time(at)
	case at.Sub(now) < 6*24*time.Hour:
		return c.session.View.T.WeekdayTime(at)
	}
	return c.session.View.T.MomentShort(at)
}
