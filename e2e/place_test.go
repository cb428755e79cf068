package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
)

func TestTheKeyboardGoesOnFromWhereItWas(t *testing.T) {
	story(t)
	p := open(t, "", british).ready()
	on := func(expression string) {
		t.Helper()
		p.wait("document.activeElement?.matches(" + quote(expression) + ")")
	}

	p.Unfold(parts.Hours)
	p.focus("#hour-4-15")
	p.press(kb.ArrowUp + kb.Enter)
	p.WaitDue("2026-11-26T17:00")
	on("#hour-3-15")
	p.press(kb.ArrowUp)
	on("#hour-2-15")
	p.click("#hour-2-10")
	p.WaitDue("2026-11-25T12:00")
	on("#hour-2-10")

	for _, button := range []string{"#copy-link", "#copy-text", `[data-act="keep-number"]`} {
		p.focus("#more > summary")
		p.focus(button)
		p.press(kb.Enter)
		p.wait(`!document.querySelector("#more").open`)
		on("#more > summary")
	}

	p.Unfold(parts.Assumptions)
	p.rest() // what stands there from before is drawn anew
	p.set("#day-off", "2026-12-24")
	p.click("#add-day")
	p.focus(`[data-act="remove-day"]`)
	p.press(kb.Enter)
	on("#day-off")

	p = open(t, "", visitor{Locale: "en-GB"}).ready()
	p.focus("#confirm")
	p.press(kb.Enter)
	on("#answer")

	p = open(t, "cases/", british).ready()
	p.press("")
	p.set("#name", "First")
	p.click("#save")
	p.wait(`document.querySelector("#files")`)
	p.focus("#files > summary")
	p.focus("#export")
	p.press(kb.Enter)
	on("#files > summary")
}

// hearing notes what the live lines of a page come to say.
const hearing = `window.heard = [];
document.addEventListener("DOMContentLoaded", () => {
	const said = new Map();
	new MutationObserver(() => {
		for (const line of document.querySelectorAll("[role=status]")) {
			const text = line.textContent;
			if (text && said.get(line) !== text) heard.push(text);
			said.set(line, text);
		}
	}).observe(document.body, {subtree: true, childList: true, characterData: true});
});
Object.defineProperty(navigator, "clipboard", {value: {writeText: () => new Promise(done => setTimeout(done, 20))}});
`

func TestWhatWasDoneIsHeardOnce(t *testing.T) {
	story(t, more)
	done := []struct{ path, button, says string }{
		{"", "#copy-link", "Link copied."},
		{"embed-builder/", "#copy", "Copied."},
		{"", `[data-act="keep-number"]`, "Number kept in this browser."},
		{"compare/", "#copy-link", "Link copied."},
		{"embed/", "#copy-link", "Link copied."},
	}
	if !*longer {
		done = done[:2]
	}
	for _, test := range done {
		p := open(t, test.path, visitor{Locale: "en-GB", Hash: submission, Before: hearing}).ready()
		for range 2 { // and once more when it is done once more
			eval[bool](p, "(heard.length = 0, true)")
			p.click(test.button)
			p.wait("heard.length === 1")
			p.rest()
			require.Equal(t, []string{test.says}, eval[[]string](p, "heard"), test.path)
		}
	}
}
