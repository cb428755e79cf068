package link

import (
	"strings"

	"supportclock/calc"
)

// Encode writes an agreement by itself, as it stands in a link behind plan=own.
func (o Own) Encode() string {
	text := Choices{Plan: calc.Own, Own: o}.Encode()
	return strings.TrimPrefix(strings.TrimPrefix(text, ParamPlan+"="+string(calc.Own)), "&")
}

// Contract writes the agreement of the choices for a page that has no other use for them, with the plans that it
// stands among; nothing where there is none.
func (c Choices) Contract() string {
	if !c.HasOwn() {
		return ""
	}
	return Choices{Plan: c.Plan, Own: c.Own, Compare: c.Compare}.Encode()
}

// ParseOwn reads an agreement by itself, and completes it. What it cannot accept it leaves out and reports,
// also the parameters of a case; the zero Own is none at all.
func ParseOwn(text string) (Own, []Notice) {
	c, _, notices := parse(text, append(OwnNames(), ParamPlan))
	if c.Own == (Own{}) {
		return c.Own, notices
	}
	return c.Own.complete(), notices
}
