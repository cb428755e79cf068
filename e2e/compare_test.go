package e2e

import (
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/stretchr/testify/require"
)

func TestABuyerComparesPlans(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	p.click("#to-compare")
	p.wait(`location.pathname.endsWith("/compare/") && document.documentElement.dataset.boot === "ready"`)
	p.wait(`document.querySelector(".comparison[data-live]")`)
	require.Contains(t, eval[string](p, "location.hash"), submission, "the case comes along")

	p.click("#compare-business")
	p.click("#compare-ultimate")
	p.waitText(".compare", "Ultimate")
	p.wait(`!document.querySelector(".compare").textContent.includes("…")`)
	require.Contains(t, eval[string](p, "location.hash"), "compare=online,enterprise,elite,ultimate")
	require.Contains(t, p.text(".comparison"), "half of all cases wait no longer than:")

	printed := call(p, cdppage.PrintToPDF, cdppage.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69})
	require.Len(t, pdfPage.FindAll(printed.Data, -1), 1, "one sheet of paper")

	p.click("#to-ultimate")
	p.wait(`!location.pathname.includes("compare") && document.documentElement.dataset.boot === "ready"`)
	require.Equal(t, "ultimate", p.Value("plan"))
}

func TestACustomerReadsWhatTheContractGives(t *testing.T) {
	story(t)
	p := open(t, "de/", visitor{Hash: submission}).ready()
	p.set("#products", "3")
	p.waitText(".gives", "30 Support-Kontakte insgesamt")
	p.click("#first-year")
	p.waitText(".gives", "In diesem Jahr keine Außendienstaktivitäten")
	p.click("#about-launch-advisory summary")
	p.wait(`document.querySelector("#about-launch-advisory").open`)
	p.set("#product", "experience-manager")
	p.wait(`location.hash.includes("product=experience-manager")`)
	require.True(t, eval[bool](p, `document.querySelector("#about-launch-advisory").open`), "what was opened stays open")
	p.accessible()
}
