package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// hostile is a name of a contract that means something in HTML, in spreadsheets and in links.
const hostile = `=1+1 <img src=x onerror=alert(1)>"'&`

const hostileInLink = "%3D1%2B1%20%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E%22%27%26"

func TestACaseKeepsItsContract(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Locale: "en-GB", Zone: "Europe/Amsterdam", First: true, Hash: gold}).ready()
	eval[bool](p, `document.querySelector("#save-here").closest("details").open = true`)
	p.click("#save-here")
	p.wait(`location.pathname.endsWith("/cases/")`)
	p.ready()
	require.Equal(t, "Gold support", eval[string](p, `document.querySelector("#plan").selectedOptions[0].text`))
	p.waitText("#would-be", "Mon 30 Nov 10:45")
	require.NotContains(t, p.text("body"), "Adobe")
	p.set("#name", "G-1")
	p.click("#save")
	p.waitText("#cases", "Gold support, P2, Netherlands")
	p.waitText("#cases", "4 business hours")

	// Edited, it still has it; changed to a plan and back, too.
	p.inCase("G-1", "edit")
	p.set("#plan", "elite")
	p.wait(`document.querySelector("#plan").selectedOptions[0].text === "Elite"`)
	p.set("#plan", eval[string](p, `[...document.querySelector("#plan").options].find(o => o.text === "Gold support").value`))
	p.waitText("#would-be", "Mon 30 Nov 10:45")
	p.click("#save")
	p.wait(`!document.querySelector("#add").open`)
	p.reload()
	p.ready()
	p.waitText("#cases", "Gold support, P2, Netherlands")
	require.Contains(t, p.stored(), `"version":3`)
	p.accessible()
	p.picture("cases")

	// A name is text, in a row and in an option.
	p.follow("plan=own&name=" + hostileInLink + "&p2=1h&priority=2&site=NL&at=2026-11-27T16:45")
	p.wait(`document.querySelector("#add").open && document.querySelector("#plan").selectedOptions[0].text === ` + quote(hostile))
	p.set("#name", "G-2")
	p.click("#save")
	p.waitText("#cases", hostile)
	require.Zero(t, p.count(`img[src="x"]`))

	// The calculator explains a case by the terms that it was saved with.
	p.wait(caseOf("G-1"))
	eval[bool](p, caseOf("G-1")+`.querySelector('.acts a[href*="plan=own"]').click(), true`)
	p.wait(`!location.pathname.includes("cases")`)
	p.ready()
	p.WaitDue("2026-11-30T10:45:00+01:00")
}

func TestAListGoesByContracts(t *testing.T) {
	story(t)
	p := open(t, "bulk/", visitor{Locale: "en-GB", First: true, Hash: gold}).ready()
	p.set("#text", "number;submitted;priority;plan;country\n"+
		"G-1;27-11-2026 15:40;P2;gold  SUPPORT;NL\nG-2;27-11-2026 15:40;P2;Elite;NL\nG-3;27-11-2026 15:40;P2;Gold;NL\n")
	p.click("#read")
	p.waitText("#values", "Gold")
	require.Equal(t, 1, p.count("#values tbody tr"), "what is the name of the contract is not asked about")
	require.Equal(t, "own:gold+support", eval[string](p, `document.querySelector("#else-plan").value`))
	p.set("#value-0", "own:gold+support")
	p.listed()
	p.waitText(".results", "Gold support, P2")
	require.Contains(t, p.text(".results"), "2026-11-30 09:40")
	require.Contains(t, p.text(".report"), "Gold support, P2")
	p.accessible()
	p.picture("result")
}

func TestAContractBesideThePlans(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Locale: "en-GB", Hash: gold}).ready()
	p.click("#to-compare")
	p.wait(`location.pathname.endsWith("/compare/")`)
	p.ready()
	p.waitText("table.compare thead .mine", "Gold support")
	require.Equal(t, "to-own", eval[string](p, `document.querySelector("table.compare thead a").id`), "the contract first")
	for _, other := range []string{"online", "business", "elite"} {
		p.click("#compare-" + other)
	}
	p.wait(`location.hash.includes("compare=enterprise,own")`)
	p.wait(`!document.querySelector("table.compare").textContent.includes("…")`)
	p.accessible()
	p.picture("two")
	p.click("#only-differences")
	p.waitText("table.compare", "not known here")
	p.look(375, false)
	p.wait(`document.documentElement.scrollWidth <= 375`)
	p.picture("phone")
	p.look(1366, false)

	// The way back keeps it, also under another plan.
	p.click("#to-enterprise")
	p.wait(`!location.pathname.includes("compare")`)
	p.ready()
	require.Equal(t, "enterprise", p.Value("plan"))
	require.Contains(t, eval[string](p, "location.hash"), "name=Gold%20support")
}
