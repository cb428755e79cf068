package ui

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/words"
	"supportclock/calc"
)

// OwnEntry is an agreement of the visitor's own while its fields are filled in: it holds what was typed
// where that means nothing yet, so that nothing is lost. The zero value holds nothing.
type OwnEntry struct {
	typed map[string]string // by the names of the fields
	wrong map[string]string // what the fields held when one was left: only then it is called wrong
	open  bool              // whether the visitor has just begun one
}

// The fields of an agreement that are not named as a parameter of the link: its days, and the two halves of
// a target.
const (
	controlDay    = "day-"
	controlAmount = "-amount"
	controlUnit   = "-unit"
)

// Unread reports whether a field holds what means nothing.
func (e *OwnEntry) Unread() bool {
	for name := range e.typed {
		if !strings.HasSuffix(name, controlUnit) { // which only waits for its amount
			return true
		}
	}
	return false
}

// Forget drops what has been typed: the agreement was set by other means.
func (e *OwnEntry) Forget() { *e = OwnEntry{} }

// Settle ends the typing: what means nothing is called wrong from then on, until it means something. It reports
// whether anything has changed.
func (e *OwnEntry) Settle() bool {
	wrong := e.wrong
	e.wrong = maps.Clone(e.typed)
	return !maps.Equal(e.wrong, wrong)
}

// ownField reports whether a control is a field of an agreement.
func ownField(name string) bool {
	return strings.HasPrefix(name, controlDay) && len(name) == len(controlDay)+1 ||
		strings.HasSuffix(name, controlAmount) || strings.HasSuffix(name, controlUnit) || slices.Contains(link.OwnNames(), name)
}

// enter takes what a field holds.
func (e *OwnEntry) enter(c *link.Choices, name, value string) {
	if e.typed == nil {
		e.typed = map[string]string{}
	}
	if day, ok := strings.CutPrefix(name, controlDay); ok {
		n := (day[0] - '0') % 7
		c.Own.Days[n] = value == "on"
		if value != "on" {
			c.Own.Apart[n] = ""
		}
		return
	}
	target, half, split := strings.Cut(name, "-")
	if !split || strings.HasPrefix(name, link.ParamDayHours) {
		if e.typed[name] = value; c.Set(name, value) {
			delete(e.typed, name)
			delete(e.wrong, name)
		}
		return
	}
	amount, unit := e.target(c.Own, target)
	if "-"+half == controlAmount {
		amount = strings.TrimSpace(value)
	} else {
		unit = value
	}
	delete(e.typed, target+controlAmount)
	delete(e.typed, target+controlUnit)
	whole := amount + unit
	if amount == "" {
		whole = "" // nothing is agreed; the unit stays for an amount to come
	}
	if c.Set(target, whole) {
		delete(e.wrong, target+controlAmount)
	} else {
		e.typed[target+controlAmount] = amount
	}
	if whole == "" || e.typed[target+controlAmount] != "" {
		e.typed[target+controlUnit] = unit
	}
}

// units are what an amount can be of, as a link has it behind the amount, in the order of words.OwnTexts.Units.
var units = [...]string{"m,24x7", "h,24x7", "m,24x5", "h,24x5", "m", "h", "d"}

// target is what the two fields of a target show.
func (e *OwnEntry) target(o link.Own, param string) (amount, unit string) {
	t, unit := o.Targets[param[1]-'1'], "h"
	if i := 2 * int(t.Coverage); t.Coverage == calc.BusinessDays {
		amount, unit = Number(t.Days), units[6]
	} else if t.Agreed() && t.Amount%time.Hour == 0 {
		amount, unit = Number(int(t.Amount/time.Hour)), units[i+1]
	} else if t.Agreed() {
		amount, unit = Number(int(t.Amount/time.Minute)), units[i]
	}
	if typed, ok := e.typed[param+controlAmount]; ok {
		amount = typed
	}
	if typed, ok := e.typed[param+controlUnit]; ok {
		unit = typed
	}
	return amount, unit
}

// OwnFields ask for the terms of an agreement.
func OwnFields(v *View, c *Choosing, _ *answer.Answer) app.UI {
	t := v.T.Own
	o, e := c.Choices.Own, &c.Own
	_, err := o.Agreement()
	days := make([]app.UI, 7)
	for i := range days {
		day := (i + 1) % 7
		if v.T.Display.Sunday {
			day = i
		}
		n := day
		if n == 0 {
			n = 7
		}
		box := app.Input().Type("checkbox").Name(controlDay+Number(n)).ID(controlDay+Number(n)).Value("on").Aria("label", v.T.Dates.Weekdays[day])
		if o.Days[day] {
			box = box.Checked(true)
		}
		days[i] = app.Label().Body(box, app.Span().Text(v.T.Dates.WeekdaysShort[day]))
	}
	wrongDays, wrongHours := "", ""
	switch {
	case errors.Is(err, calc.ErrSchedule) && o.Days == [7]bool{}:
		wrongDays = t.BadDays
	case err != nil:
		wrongHours = t.BadWeek
	}
	fold := app.Details().Class("own").ID("own")
	if e.open || err != nil { // go-app writes Open(false) as an attribute, which opens
		fold = fold.Open(true)
	}
	return fold.Body(
		app.Summary().Text(t.Heading),
		e.text(link.ParamName, t.Name, o.Name, words.Fill(t.BadName, "n", Number(link.MostName)), ""),
		app.FieldSet().Body(
			app.Legend().Class("label").Text(t.Days),
			app.Div().Class("seg days").Body(days...),
			Wrong(controlDay, wrongDays),
		),
		e.text(link.ParamHours, t.Hours, o.Hours, t.BadHours, t.HoursHint),
		Wrong(link.ParamHours+"-week", wrongHours),
		app.Details().ID("own-days").Body(
			app.Summary().Text(t.Apart),
			app.Div().Class("flow").Body(e.apart(v, o)...),
		),
		app.FieldSet().Class("targets").Body(append([]app.UI{app.Legend().Class("label").Text(t.Targets)}, e.targets(v, o)...)...),
		c.keeping(v),
	)
}

// Wrong says what is wrong with a field. It is there from the start, so that it is heard.
func Wrong(name, text string) app.UI {
	return app.P().Class("hint wrong").ID(name+"-wrong").Attr("role", "alert").Text(text)
}

// text is a field of one line, with what is wrong in it once it has been left.
func (e *OwnEntry) text(name, label, value, bad, hint string) app.UI {
	said := ""
	field := app.Input().Type("text").Class("field").ID(name).Name(name).Attr("autocomplete", "off").Attr("spellcheck", "false").
		Aria("describedby", name+"-hint "+name+"-wrong")
	if typed, ok := e.typed[name]; ok {
		value = typed
	}
	if was, ok := e.wrong[name]; ok {
		said = words.Fill(bad, "value", was)
		field = field.Aria("invalid", "true")
	}
	if value != "" { // go-app drops an empty value
		field = field.Value(value)
	}
	body := []app.UI{Wrong(name, said)}
	if hint != "" {
		body = append(body, Hint(name+"-hint", hint))
	}
	return Labelled(name, label, field, body...)
}

// apart are the hours of single days.
func (e *OwnEntry) apart(v *View, o link.Own) []app.UI {
	list := []app.UI{Hint("", v.T.Own.ApartHint)}
	for n := 1; n <= 7; n++ {
		list = append(list, e.text(link.ParamDayHours+Number(n), v.T.Dates.Weekdays[n%7], o.Apart[n%7], v.T.Own.BadHours, ""))
	}
	return list
}

// targets are the amounts, each with what it is of.
func (e *OwnEntry) targets(v *View, o link.Own) (list []app.UI) {
	t := v.T.Own
	options := make([]Option, len(units))
	for i, unit := range units {
		options[i] = Option{unit, t.Units[i]}
	}
	for _, p := range calc.Priorities() {
		n := Number(int(p))
		param := link.ParamTarget + n
		amount, unit := e.target(o, param)
		field := app.Input().Type("text").Class("field number").ID(param+controlAmount).Name(param+controlAmount).Attr("inputmode", "numeric").
			Attr("autocomplete", "off").Aria("label", words.Fill(t.Amount, "n", n)).Aria("describedby", param+"-wrong")
		if amount != "" {
			field = field.Value(amount)
		}
		said := ""
		if was := e.wrong[param+controlAmount]; was != "" {
			said = words.Fill(t.BadAmount, "value", was)
			field = field.Aria("invalid", "true")
		}
		list = append(list, app.Div().Class("target").Body(
			app.Span().Aria("hidden", "true").Text("P"+n), field,
			Select(param+controlUnit, unit, options).Aria("label", words.Fill(t.Unit, "n", n)),
		), Wrong(param, said))
	}
	return append(list, Hint("", t.TargetsHint))
}
