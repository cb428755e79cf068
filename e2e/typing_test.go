package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
)

// where is what must not change between two keys: how high the page is, and how far it is scrolled.
const where = "document.documentElement.scrollHeight + ` ` + Math.round(scrollY)"

// held is whether what the page shows is dimmed.
const held = `getComputedStyle(document.querySelector(".column")).opacity < 1`

func TestTypingMovesNothing(t *testing.T) {
	story(t)
	p := open(t, "", british).ready()
	at := func(selector string) {
		t.Helper()
		eval[bool](p, `(e => { scrollTo({top: 1300, behavior: "instant"}); e.focus({preventScroll: true}); e.select(); return true })(document.querySelector(`+quote(selector)+`))`)
		p.rest()
	}
	at(parts.Time)
	before := eval[string](p, where)
	for _, key := range []string{"9", ":", "0"} { // each of them is no time
		p.press(key)
		p.rest()
		require.Equal(t, before, eval[string](p, where), "after %s", key)
		require.True(t, eval[bool](p, held), "after %s", key)
		require.Empty(t, p.text("#time-wrong"), "nobody is told off between two keys")
		require.Equal(t, "62", eval[string](p, `document.querySelector("#slide").value`))
	}
	p.press("5")
	p.WaitDue("2026-11-27T11:05")
	require.False(t, eval[bool](p, held), "a whole time has its answer at once")

	// What is left half typed is said beside the field, at the answer and in its stead; where one reads stays.
	at(parts.Time)
	p.press(kb.End + kb.Backspace)
	p.wait(held)
	before = eval[string](p, where)
	p.press(kb.Tab)
	p.waitText("#time-wrong", "“9:0” is not a time")
	for _, part := range []string{".problem", ".short", parts.Best} {
		p.waitText(part, "Enter a date and a time of submission.")
	}
	p.waitText("#status", "Enter a date and a time of submission.")
	require.NotContains(t, p.text("main"), "Calculating")
	require.False(t, eval[bool](p, held))
	require.Equal(t, before, eval[string](p, where))
	require.Equal(t, "36", eval[string](p, `document.querySelector("#slide").value`), "the slider stays where it was")
	p.press(kb.Shift + kb.Tab)
	p.focus(parts.Time)
	p.press(kb.End + "6")
	p.WaitDue("2026-11-27T11:06")
	require.Empty(t, p.text("#time-wrong"))

	// A year is typed figure by figure, and a part of a date can be taken out without losing the rest.
	p.focus(parts.Date)
	p.press(kb.ArrowRight + kb.ArrowRight)
	for _, key := range []string{"2", "0", "2"} {
		p.press(key)
		p.wait(held)
		p.WaitDue("2026-11-27T11:06")
	}
	p.press("7")
	p.WaitDue("2027-11-29T11:00")
	p.press(kb.Backspace)
	p.wait(held)
	p.press("2026")
	p.WaitDue("2026-11-27T11:06")

	// The same for the terms of a contract.
	p = open(t, "", visitor{Locale: "en-GB", Hash: gold}).ready()
	p.Unfold("#own")
	at("#p2-amount")
	before = eval[string](p, where)
	p.press(kb.Delete)
	p.wait(held)
	p.rest()
	require.Equal(t, before, eval[string](p, where))
	p.press("2")
	p.WaitDue("2026-11-30T08:45:00+01:00")
}
