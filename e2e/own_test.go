package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// gold is a contract of a customer's own, as a link.
const gold = "#plan=own&name=Gold%20support&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d" +
	"&priority=2&region=emea&site=NL&at=2026-11-27T16:45"

func TestACustomerHasAContractOfTheirOwn(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Locale: "en-GB", Hash: gold}).ready()
	p.WaitDue("2026-11-30T10:45:00+01:00")
	p.waitText(".facts", "4 business hours")
	require.NotContains(t, p.text("body"), "Adobe")
	require.Empty(t, eval[string](p, `/adobe|SLT|data sheet/i.exec(document.querySelector(".app").textContent)?.[0] ?? ""`),
		"nor can it be found in what is closed")

	// Its fields, by keyboard: two hours for P2 instead of four.
	p.Unfold("#own")
	p.focus("#p2-amount")
	p.press(kb.End + kb.Backspace + "2")
	p.WaitDue("2026-11-30T08:45:00+01:00")
	p.wait(`location.hash.includes("&p2=2h&")`)
	p.focus("#hours")
	p.press("x")
	p.press(kb.Tab)
	p.waitText("#answer", "Correct the marked part")
	p.waitText("#hours-wrong", "08:00-18:00x")
	p.accessible()
	p.focus("#hours")
	p.press(kb.End + kb.Backspace)
	p.WaitDue("2026-11-30T08:45:00+01:00")
	require.Empty(t, p.text("#hours-wrong"))

	// What a link says is text, whatever it says.
	p.follow("plan=own&name=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%27&p2=1h&priority=2&site=NL&at=2026-11-27T16:45")
	p.WaitDue("2026-11-30T09:45:00+01:00")
	p.waitText("#plans", `<img src=x onerror=alert(1)>"'`)
	require.Zero(t, p.count(`img[src="x"]`))
}

func TestAContractOfTheirOwnIsKeptInTheBrowser(t *testing.T) {
	story(t)
	p := open(t, "", british).ready()
	p.Choose("plan", "own")
	p.WaitDue("2026-11-30T09:40:00+01:00") // like the plan before
	p.wait(`document.querySelector("#own").open`)
	p.set("#name", "Silver")
	p.set("#p3-amount", "1")
	p.WaitDue("2026-11-27T16:40:00+01:00")
	p.click("#own-act")
	p.waitText("#status", "Silver")
	p.Choose("plan", "elite")
	p.wait(`!document.querySelector("#own")`)
	p.reload()
	p.ready()
	p.Choose("plan", eval[string](p, `[...document.querySelectorAll("#plan option")].find(o => o.text === "Silver").value`))
	p.WaitDue("2026-11-27T16:40:00+01:00")
	require.Equal(t, "Silver", eval[string](p, `document.querySelector("#name").value`))
	p.Unfold("#own")
	p.click("#own-act")
	p.wait(`localStorage.getItem("support-clock/own") === null`)
}

func TestAContractOfTheirOwnIsAccessibleEverywhere(t *testing.T) {
	story(t, more)
	paths := []string{"embed/", "embed-builder/"}
	if *longer {
		paths = append(paths, "compare/", "cases/", "bulk/")
	}
	for _, path := range paths {
		p := open(t, path, visitor{Locale: "en-GB", Hash: gold}).ready()
		if path == "embed-builder/" {
			p.Choose("plan", "own")
			p.wait(`document.querySelector("#own")`)
		}
		p.rest()
		p.fine(looksIn("fr"))
	}
}
