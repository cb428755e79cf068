package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/words"
	"supportclock/calc"
)

// ofOwn stands before the terms in the value of an agreement that is offered as a plan.
const ofOwn = string(calc.Own) + "&"

// OwnValue is an agreement as the value of a choice: all of its terms, as a link has them.
func OwnValue(o link.Own) string { return ofOwn + o.Encode() }

// OwnOf reads the agreement that a choice stands for; ok is false for a plan.
func OwnOf(value string) (o link.Own, ok bool) {
	terms, ok := strings.CutPrefix(value, ofOwn)
	if !ok {
		return o, false
	}
	o, _ = link.ParseOwn(terms)
	return o, o != link.Own{}
}

// PlanValue is the chosen plan as the value of its choice.
func PlanValue(c link.Choices) string {
	if c.Plan == calc.Own {
		return OwnValue(c.Own)
	}
	return string(c.Plan)
}

// PlanAmong asks for the plan, agreements among them: there is nothing to fill in, so that those are
// offered which exist.
func PlanAmong(t *words.Texts, c link.Choices, list []link.Own) app.UI {
	if c.Own != (link.Own{}) && !slices.Contains(list, c.Own) {
		list = append([]link.Own{c.Own}, list...)
	}
	own := Group{Label: t.Own.Others}
	for _, o := range list {
		own.Options = append(own.Options, Option{OwnValue(o), t.OwnName(o.Name)})
	}
	return planOf(t, c, PlanValue(c), own)
}
