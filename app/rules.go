package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// rules lists the readings a visitor can switch, each with what the other one would change here.
func rules(v *view) app.UI {
	t := v.t.Rules
	var items []app.UI
	for _, s := range calc.Switches() {
		if s == calc.SwitchDaysOff {
			continue
		}
		on := v.query.toggle(string(s))
		items = append(items, app.Li().Body(
			checkbox(string(s), t.Switches.of(s), *on),
			app.Span().Class("effect").Text(v.effect(s)),
		))
	}
	return app.Section().Class("card rules").Body(
		app.H2().Text(t.Heading),
		app.P().Class("hint").Text(t.Intro),
		app.Ul().Class("switches").Body(items...),
	)
}

// effect says what the other reading of a rule would make of the answer.
func (v *view) effect(s calc.Switch) string {
	if v.problem != solved {
		return ""
	}
	t := v.t.Rules
	for _, e := range v.result.Effects {
		if e.Switch != s {
			continue
		}
		switch {
		case !e.Applies:
			return t.NotUsed
		case !e.Changes(v.result):
			return t.NoChange
		case e.On:
			return fill(t.Otherwise, "moment", v.t.MomentShort(e.Other))
		default:
			return fill(t.WouldBe, "moment", v.t.MomentShort(e.Other))
		}
	}
	return ""
}

// daysOff takes further closed days.
func daysOff(v *view) app.UI {
	t := v.t.Rules
	var days []app.UI
	for _, d := range v.query.Off {
		days = append(days, app.Li().Body(
			button(actionRemove, d.String(), "").Class("chip").Aria("label", fill(t.Remove, "date", v.t.DateFull(d))).Body(
				app.Span().Text(v.t.DateFull(d)),
				app.Span().Class("cross").Aria("hidden", "true").Text("×"),
			),
		))
	}
	if len(days) == 0 {
		days = append(days, app.Li().Class("hint").Text(t.NoDaysOff))
	}
	return app.Section().Class("card days-off").Body(
		app.Div().Class("row").Body(
			app.H2().Text(t.Switches.of(calc.SwitchDaysOff)),
			app.Span().Class("effect").Text(v.effectOfDaysOff()),
		),
		app.P().Class("hint").ID("days-off-hint").Text(t.DaysOff),
		app.Ul().Class("chips").Body(days...),
		app.Div().Class("row").Body(
			app.Input().Type("date").Class("field").ID(controlOff).Name(controlOff).Min("1900-01-01").Max("2199-12-31").
				Aria("label", t.Day).Aria("describedby", "days-off-hint"),
			button(actionAdd, "", t.AddDay).Class("button").ID(actionAdd),
		),
	)
}

func (v *view) effectOfDaysOff() string {
	if len(v.query.Off) == 0 {
		return ""
	}
	return v.effect(calc.SwitchDaysOff)
}
