// Package parts names the parts of the calculator's page, once for the stories of every engine, so
// that a change of its markup changes one file of the tests.
//
// It knows how to find a part and what it says, and nothing of how an engine is driven.
package parts

import (
	"encoding/json"
	"strings"
)

// Browser is what an open page lets a story do, in any engine.
type Browser interface {
	// Wait waits until an expression of JavaScript is true, or fails the story.
	Wait(condition string)
	// Text evaluates an expression of JavaScript that gives a string.
	Text(expression string) string
	// Click clicks the first element that a CSS selector finds, where it is seen.
	Click(selector string)
	// Set gives a field a value, and tells the page as a visitor's choice would.
	Set(selector, value string)
}

// Calculator is the calculator's page, or the embedded one.
type Calculator struct{ Browser }

// The fields of the submission.
const (
	Date = "#date"
	Time = "#time"
)

// The sections that open and close.
const (
	Why         = "#why"
	Assumptions = "#assumptions"
	Plans       = "#plans"
	Matrix      = "#all-priorities"
	Best        = "#best"
	Hours       = "#every-hour"
	NeededBy    = "#by"
	Year        = "#year"
	Included    = "#included"
	Contract    = "#contract"
	Rules       = "#rules"
)

// Form is the form that asks about the case.
const Form = "form.panel"

// Cell selects the due moment of another plan and priority.
func Cell(plan, priority string) string { return "#cell-" + plan + "-" + priority }

// control is the element that holds a choice: a select, or the chosen one of several radio buttons.
func control(name string) string {
	return `(document.querySelector('select[name="` + name + `"], input[name="` + name + `"]:checked'))`
}

// Choose chooses a priority, plan, region or site, by what a visitor would use for it.
func (c Calculator) Choose(name, value string) {
	button := `input[name="` + name + `"][value="` + value + `"]`
	field := `select[name="` + name + `"]`
	c.Wait("document.querySelector('" + button + ", " + field + "')")
	c.Open(button + ", " + field)
	if c.Text("String(document.querySelector('"+field+"') === null)") == "true" {
		c.Click("label:has(" + button + ")")
		return
	}
	c.Set(field, value)
}

// Value is what a control of the form holds, whatever the program believes.
func (c Calculator) Value(name string) string { return c.Text(control(name) + `?.value ?? ""`) }

// WaitValue waits until a control holds a value.
func (c Calculator) WaitValue(name, value string) {
	c.Wait(control(name) + "?.value === " + Quote(value))
}

// Open opens whatever is closed around the first element that a selector finds. What a summary itself
// opens is left to those who click it.
func (c Calculator) Open(selector string) {
	c.Text(`(e => {
		if (e?.localName === "summary") e = e.parentElement.parentElement;
		for (let d = e?.closest("details:not([open])"); d; d = d.parentElement.closest("details:not([open])")) d.open = true;
		return "";
	})(document.querySelector(` + Quote(selector) + `))`)
}

// Unfold opens a section as a visitor does, unless it is open, and waits until it is drawn.
func (c Calculator) Unfold(section string) {
	c.Wait("document.querySelector(" + Quote(section) + ")")
	c.Open(section + " > summary")
	// A style sheet may show what is in a section on wide screens, without its being open.
	shown := "document.querySelector(" + Quote(section+" > :not(summary)") + ")?.checkVisibility()"
	if c.Text("String("+shown+" ?? false)") != "true" {
		c.Click(section + " > summary")
	}
	c.Wait(shown)
	c.Wait("document.querySelector(" + Quote(section+" > :not(summary)") + ").innerText.trim()")
}

// at is the moment of submission as the form has it, "" where it says now. The clock is read as twelve
// hours or twenty-four.
const at = `(() => {
	if (document.querySelector("[name=when]:checked")?.value === "now") return "";
	const [, hour, minute, half] = /(\d+)\D(\d+)\s*([ap]m)?/i.exec(document.querySelector("` + Time + `").value) ?? [];
	const hours = half ? hour % 12 + (/p/i.test(half) ? 12 : 0) : +hour;
	return document.querySelector("` + Date + `").value + "T" + String(hours).padStart(2, "0") + ":" + minute;
})()`

// SubmitAt sets the moment of submission, on the clock of the site: "2026-11-27T15:40".
func (c Calculator) SubmitAt(moment string) {
	c.Wait("document.querySelector('" + Date + "')")
	c.Open(Date)
	if c.Text(at) == "" {
		c.Choose("when", "set")
	}
	day, clock, _ := strings.Cut(moment, "T")
	c.Set(Date, day)
	c.Set(Time, clock)
}

// SubmittedAt is the moment of submission that the form holds.
func (c Calculator) SubmittedAt() string { return c.Text(at) }

// Chosen is all that the form holds.
func (c Calculator) Chosen() string {
	return strings.Join([]string{c.Value("region"), c.Value("plan"), c.Value("priority"), c.Value("site"), c.SubmittedAt()}, " ")
}

// WaitChosen waits until the form holds all this, written as Chosen writes it.
func (c Calculator) WaitChosen(all string) {
	names := []string{}
	for _, name := range []string{"region", "plan", "priority", "site"} {
		names = append(names, control(name)+"?.value")
	}
	c.Wait("[" + strings.Join(names, ", ") + ", " + at + `].join(" ") === ` + Quote(all))
}

// Due is when the first response is due, as the page tells it to machines.
func (c Calculator) Due() string {
	c.Wait(`document.querySelector("#due")`)
	return c.Text(`document.querySelector("#due").dateTime`)
}

// WaitDue waits until the answer is this one: "2026-11-27T16:40:00+01:00", or how that begins.
func (c Calculator) WaitDue(datetime string) {
	c.Wait(`document.querySelector("#due")?.dateTime.startsWith(` + Quote(datetime) + `)`)
}

// DueInWords is when the first response is due, as it is read.
func (c Calculator) DueInWords() string {
	c.Wait(`document.querySelector("#due")`)
	return strings.Join(strings.Fields(c.Text(`document.querySelector("#due").innerText`)), " ")
}

// WaitVersion waits until the page says that it is of a version.
func (c Calculator) WaitVersion(name string) {
	c.Wait(`document.querySelector("aside")?.innerText.includes(` + Quote(name) + `)`)
}

// Quote writes a string for use in JavaScript.
func Quote(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}
