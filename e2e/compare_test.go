package e2e

import (
	"strconv"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
)

func TestABuyerComparesPlans(t *testing.T) {
	story(t)
	p := open(t, "", british).ready()
	p.click("#to-compare")
	p.wait(`location.pathname.endsWith("/compare/")`)
	p.ready()
	require.Contains(t, eval[string](p, "location.hash"), submission, "the case comes along")

	p.click("#compare-business")
	p.click("#compare-ultimate")
	p.waitText("table.compare thead", "Ultimate")
	p.wait(`!document.querySelector("table.compare").textContent.includes("…")`)
	p.wait(`location.hash.includes("compare=online,enterprise,elite,ultimate")`)
	require.Contains(t, p.text("table.compare thead .mine"), "your plan")

	printed := call(p, cdppage.PrintToPDF, cdppage.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69})
	require.Len(t, pdfPage.FindAll(printed.Data, -1), 1, "one sheet of paper")

	// What does not differ stands below, and comes up when it is asked for.
	rows := p.count("table.compare tbody tr")
	p.click("#only-differences")
	p.wait(`document.querySelectorAll("table.compare tbody tr").length > ` + strconv.Itoa(rows))

	p.click("#to-ultimate")
	p.wait(`!location.pathname.includes("compare")`)
	p.ready()
	require.Equal(t, "ultimate", p.Value("plan"))
}

func TestACustomerReadsWhatTheContractGives(t *testing.T) {
	story(t)
	p := open(t, "de/", visitor{Hash: submission}).ready()
	p.Unfold(parts.Included)
	p.Unfold(parts.Contract)
	p.set("#products", "3")
	p.waitText(parts.Contract, "30 ")
	p.click("#first-year")
	p.wait(`location.hash.includes("first-year=on")`)
	p.click("#about-launch-advisory summary")
	p.wait(`document.querySelector("#about-launch-advisory").open`)
	p.set("#product", "experience-manager")
	p.wait(`location.hash.includes("product=experience-manager")`)
	require.True(t, eval[bool](p, `document.querySelector("#about-launch-advisory").open`), "what was opened stays open")
	p.accessible()
}
