package calculator

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/app/ui/section"
	"supportclock/calc"
)

// The controls and actions of this page beyond those of the form.
const (
	controlOff    = "day-off" // the day to add
	actionAdd     = "add-day"
	actionRemove  = "remove-day"
	actionAt      = "submit-at"
	actionConfirm = "confirm"
)

// onInput hears every control of the page.
func (c *calculator) onInput(ctx app.Context, e app.Event) { ui.Enter(ctx, e, c.input) }

func (c *calculator) input(ctx app.Context, name, value string) {
	switch name {
	case ui.ControlFind:
		c.finder.Text = value
		return
	case controlNumber:
		c.number.typed = value
		ctx.PreventUpdate()
		return
	}
	c.taken = notTaken
	if !c.session.Input(ctx, name, value) {
		ctx.PreventUpdate()
	}
}

// onLeave hears that a field is no longer typed in.
func (c *calculator) onLeave(ctx app.Context, e app.Event) { c.session.OnLeave(ctx, e) }

// onClick hears every button of the page.
func (c *calculator) onClick(ctx app.Context, e app.Event) { ui.Press(ctx, e, c.act) }

func (c *calculator) act(ctx app.Context, act, with string) {
	q := c.session.Choosing.Choices
	switch act {
	case section.ActionChoose:
		chosen, _ := link.Parse(with)
		q.Plan = chosen.Plan
		if chosen.Priority != 0 {
			q.Priority = chosen.Priority
		}
		if !chosen.Running() {
			q.At, q.SecondPass = chosen.At, chosen.SecondPass
		}
	case ui.ActionPlace:
		q.Set(link.ParamSite, with)
		c.finder.Close(c.browser, c.browser)
	case actionAdd:
		if d, err := calc.ParseDate(c.browser.Value(controlOff)); err == nil {
			q.AddOff(d)
		}
	case actionRemove:
		if d, err := calc.ParseDate(with); err == nil {
			q.RemoveOff(d)
		}
		ctx.Defer(func(app.Context) { c.browser.Refocus(controlOff) }) // the last one leaves no other
	case actionAt:
		q.At, q.SecondPass = calc.Local{}, false
		q.Set(link.ParamAt, with)
	case ui.ActionKeepOwn, ui.ActionDropOwn:
		if said, ok := c.session.Choosing.ActOwn(c.session.View.T, c.browser, act); ok {
			c.session.Announce(ctx, said)
		}
		return
	case actionConfirm:
		c.session.Choosing.Guessed = false
		c.session.Choosing.Keep(c.browser)
		ctx.Defer(func(app.Context) { c.browser.Refocus(section.AnchorAnswer) }) // the button is gone
		return
	case ui.ActionForget:
		c.session.Forget(ctx)
		return
	default:
		c.take(ctx, act)
		return
	}
	c.taken = notTaken
	if !c.session.Take(ctx, q) {
		ctx.PreventUpdate()
	}
}

// onToggle draws a section that has been opened.
func (c *calculator) onToggle(ctx app.Context, id string, open bool) {
	c.folds.Toggle(id, open)
	if !open {
		ctx.PreventUpdate()
		return
	}
	if id == foldYear {
		c.workYears(ctx)
	}
}

// print draws every section that belongs to the answer as it is now, until the page is on paper.
func (c *calculator) print(begins bool) {
	if !begins {
		for _, id := range c.paper {
			c.folds.Toggle(id, false)
		}
		c.paper = nil
		return
	}
	for _, id := range printed {
		if !c.folds.Open(id) {
			c.paper = append(c.paper, id)
			c.folds.Toggle(id, true)
		}
	}
}

// onKey moves through the hours of the week.
func (c *calculator) onKey(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	id, key := e.Get("target").Get("id").String(), e.Get("key").String()
	if to, ok := stepHour(id, key); ok {
		e.PreventDefault()
		c.browser.Focus(to)
	}
}
