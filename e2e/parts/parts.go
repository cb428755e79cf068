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

// at is the moment of submission as the form has it, "" where it says now.
const at = `(document.querySelector("[name=when]:checked")?.value === "now" ? "" : document.querySelector("#at").value)`

// SubmitAt sets the moment of submission, on the clock of the site: "2026-11-27T15:40".
func (c Calculator) SubmitAt(moment string) {
	c.Open("#at")
	if c.Text(at) == "" {
		c.Choose("when", "set")
	}
	c.Set("#at", moment)
}

// FocusDate puts the focus into the date of submission, before anything that can be typed there.
func (c Calculator) FocusDate() {
	c.Open("#at")
	c.Text(`(document.querySelector("#at").focus(), "")`)
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
	return c.Text(`document.querySelector("#due").getAttribute("datetime")`)
}

// WaitDue waits until the answer is this one: "2026-11-27T16:40:00+01:00", or how that begins.
func (c Calculator) WaitDue(datetime string) {
	c.Wait(`document.querySelector("#due")?.getAttribute("datetime")?.startsWith(` + Quote(datetime) + `)`)
}

// DueInWords is when the first response is due, as it is read.
func (c Calculator) DueInWords() string {
	c.Wait(`document.querySelector("#due")`)
	return strings.TrimSpace(c.Text(`document.querySelector("#due").innerText`))
}

// WaitVersion waits until the page says that it is of a version.
func (c Calculator) WaitVersion(name string) {
	c.Wait(`document.querySelector("#version")?.innerText.includes(` + Quote(name) + `) ?? document.querySelector("aside").innerText.includes(` + Quote(name) + `)`)
}

// Quote writes a string for use in JavaScript.
func Quote(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// Settle waits until nothing more is being worked out, and all of it is laid out.
func (c Calculator) Settle() {
	c.Wait(`!document.querySelector(".heat-room, .year-room") || document.querySelector(".problem")`)
	c.Wait(`(document.documentElement.dataset.far ?? "") === ""`)
}
