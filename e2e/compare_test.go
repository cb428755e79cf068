package e2e

import (
	"strconv"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/stretchr/testify/require"

	"supportclock/app/site"
	"supportclock/app/words"
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

	// The boxes say what is compared: the last of them stays.
	for _, other := range []string{"online", "enterprise", "elite"} {
		p.click("#compare-" + other)
	}
	p.waitText("main", "Choose at least two plans.")
	require.True(t, eval[bool](p, `document.querySelector("#compare-ultimate").matches(":checked:disabled")`))
	for _, other := range []string{"online", "enterprise", "elite"} {
		p.click("#compare-" + other)
	}
	p.waitText("table.compare thead", "Ultimate")

	// What does not differ stands below, and comes up when it is asked for.
	rows := p.count("table.compare tbody tr")
	p.click("#only-differences")
	p.wait(`document.querySelectorAll("table.compare tbody tr").length > ` + strconv.Itoa(rows))

	p.click("#to-ultimate")
	p.wait(`!location.pathname.includes("compare")`)
	p.ready()
	require.Equal(t, "ultimate", p.Value("plan"))
}

// brokenWords are those of the table that stand on two lines without a hyphen.
const brokenWords = `(() => {
	const found = new Set(), texts = document.createTreeWalker(document.querySelector("table.compare"), NodeFilter.SHOW_TEXT), range = document.createRange();
	while (texts.nextNode()) {
		const text = texts.currentNode;
		if (!text.parentElement.checkVisibility() || text.parentElement.closest(".unseen, :lang(ja)")) continue;
		for (const word of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
			const lines = new Set([...word[0]].map((_, i) => {
				range.setStart(text, word.index + i);
				range.setEnd(text, word.index + i + 1);
				return Math.round([...range.getClientRects()].at(-1)?.top);
			}));
			if (lines.size > 1) found.add(word[0]);
		}
	}
	return [...found];
})()`

func TestAPhoneComparesPlans(t *testing.T) {
	story(t, more)
	languages := site.Languages
	if !*longer {
		languages = []site.Lang{"de"} // whose words are the longest
	}
	const everyPlan = "online,business,enterprise,elite,expert,ultimate"
	for _, lang := range languages {
		for _, compared := range []string{"online,business,enterprise,elite", everyPlan} {
			p := open(t, site.Page{Kind: site.Compare, Lang: lang}.Path(), visitor{Width: 375, Hash: submission + "&compare=" + compared}).ready()
			p.wait(`!document.querySelector("table.compare").textContent.includes("…")`)
			require.Contains(t, p.text("table.compare thead .mine"), words.Guide(lang).Compare.Yours)
			require.Empty(t, eval[[]string](p, brokenWords), lang)
			require.LessOrEqual(t, eval[int](p, "document.documentElement.scrollWidth"), 375)
			if compared == everyPlan {
				p.accessible()
			}
		}
	}
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
