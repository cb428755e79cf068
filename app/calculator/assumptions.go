package calculator

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// assumptions are the readings a visitor can switch, each with what the other one would change here:
// first those that change this answer.
func (c *calculator) assumptions() app.UI {
	v := &c.session.View
	return c.fold(foldAssumptions, v.T.Rules.Heading, c.assumptionsGist(), ui.Nowhere, "", func() app.UI {
		t := v.T.Rules
		matter, rest := c.switches()
		intro := t.Intro
		if c.session.Answer.Own() {
			intro = v.T.Own.Assume
		}
		body := []app.UI{app.P().Class("small muted").Body(app.Text(v.T.Sentences(intro, "")), app.Span().Class("live").Text(t.Try))}
		if len(matter) > 0 {
			body = append(body, app.Ul().Class("switches").Body(matter...))
		}
		if len(rest) > 0 {
			body = append(body,
				app.If(len(matter) > 0, func() app.UI { return app.H3().Text(v.T.Count(t.NoMatter, len(rest))) }),
				app.Ul().Class("switches").Body(rest...))
		}
		return app.Div().Class("flow").Body(append(body, c.daysOff())...)
	})
}

// assumptionsGist says how many assumptions change the answer.
func (c *calculator) assumptionsGist() string {
	t, a := c.session.View.T, &c.session.Answer
	if !a.Solved() {
		return ""
	}
	changing, all := 0, 0
	for _, e := range a.Result.Effects {
		if e.Switch == calc.SwitchDaysOff {
			continue
		}
		all++
		if e.Changes(a.Result) {
			changing++
		}
	}
	if changing == 0 {
		return words.Fill(t.Rules.GistNone, "all", t.Number(all))
	}
	return t.Count(t.Rules.Gist, changing, "all", t.Number(all))
}

func (c *calculator) switches() (matter, rest []app.UI) {
	v, a := &c.session.View, &c.session.Answer
	choices := a.Choices
	for _, s := range calc.Switches() {
		if s == calc.SwitchDaysOff {
			continue
		}
		item := app.Li().Body(
			ui.Checkbox(string(s), v.T.Rules.Switches.Of(s), *choices.Switched(string(s))), app.Text(" "),
			app.Span().Class("effect").Text(c.effect(s)),
		)
		if e, ok := a.Effect(s); ok && (e.Changes(a.Result) || e.On) {
			matter = append(matter, item)
		} else {
			rest = append(rest, item)
		}
	}
	return matter, rest
}

// effect says what the other reading of a rule would make of the answer.
func (c *calculator) effect(s calc.Switch) string {
	t, a := c.session.View.T, &c.session.Answer
	e, ok := a.Effect(s)
	switch {
	case !ok:
		return ""
	case !e.Applies:
		return t.Rules.NotUsed
	case !e.Changes(a.Result):
		return t.Rules.NoChange
	case e.On:
		return words.Fill(t.Rules.Otherwise, "moment", t.MomentShort(e.Other))
	}
	return words.Fill(t.Rules.WouldBe, "moment", t.MomentShort(e.Other))
}

// daysOff takes further closed days.
func (c *calculator) daysOff() app.UI {
	v, a := &c.session.View, &c.session.Answer
	t := v.T.Rules
	var days []app.UI
	for _, d := range a.Choices.Off {
		days = append(days, app.Li().Body(
			ui.Button(actionRemove, d.String(), "").Class("chip").Aria("label", words.Fill(t.Remove, "date", v.T.DateFull(d))).Body(
				app.Span().Text(v.T.DateFull(d)), app.Span().Aria("hidden", "true").Text("×")),
		))
	}
	effect, hint := "", t.DaysOff
	if a.Own() {
		hint = v.T.Own.DaysOff
	}
	if len(days) == 0 {
		days = append(days, app.Li().Class("small muted").Text(t.NoDaysOff))
	} else {
		effect = c.effect(calc.SwitchDaysOff)
	}
	return app.Div().Class("flow days-off live").Body(
		app.Div().Class("row").Body(app.H3().Text(t.Switches.Of(calc.SwitchDaysOff)), app.Span().Class("effect").Text(effect)),
		ui.Hint("days-off-hint", hint),
		app.Ul().Class("chips").Body(days...),
		app.Div().Class("row day").Body(
			app.Input().Type("date").Class("field").ID(controlOff).Name(controlOff).Min("1900-01-01").Max("2199-12-31").
				Aria("label", t.Day).Aria("describedby", "days-off-hint"),
			ui.Button(actionAdd, "", t.AddDay).ID(actionAdd),
		),
	)
}
