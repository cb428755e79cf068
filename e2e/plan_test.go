package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
)

func TestACustomerLooksForABetterMoment(t *testing.T) {
	story(t)
	p := open(t, "", british).ready()
	require.Contains(t, p.text(parts.Best), "Submit by 15:00")
	require.Equal(t, 7, p.count(".week tbody tr"))
	require.Equal(t, 1, p.count(".week .pin"), "the hour of the submission is marked")

	p.Unfold(parts.Hours)
	p.wait(`document.querySelector("#hour-4-15").getAttribute("aria-current") === "time"`)
	p.click("#hour-4-10")
	p.WaitDue("2026-11-27T12:00")
	require.Equal(t, "2026-11-27T10:00", p.SubmittedAt())
	p.wait(`document.querySelector("#hour-4-10").getAttribute("aria-current") === "time"`)

	// The arrow keys lead through the week; Enter chooses.
	p.focus("#hour-4-10")
	p.press(kb.ArrowRight + kb.ArrowRight)
	p.wait(`document.activeElement.id === "hour-4-12"`)
	p.press(kb.Enter)
	p.WaitDue("2026-11-27T14:00")

	// The slider moves the submission by quarters of an hour.
	p.focus("#slide")
	p.press(kb.ArrowRight)
	p.WaitDue("2026-11-27T14:15")
	p.wait(`document.querySelector("#slide").getAttribute("aria-valuetext").includes("12:15")`)

	p.Unfold(parts.Year)
	p.wait(`document.querySelectorAll("` + parts.Year + ` tbody tr").length === 4`)
}

func TestTheWeekFollowsTheChoices(t *testing.T) {
	story(t)
	const bands = `[...document.querySelectorAll(".week tbody tr")].map(r => [r.cells[0].innerText, r.querySelector("svg").ariaLabel, r.cells[2].innerText].join(" | "))`
	p := open(t, "", british).ready()
	normal := eval[[]string](p, bands)
	require.Len(t, normal, 7)
	require.Contains(t, normal[4], "15:00")

	p.Choose("priority", "1")
	p.wait(`document.querySelector(".week") === null`) // every hour of it is the same
	p.Choose("priority", "3")
	p.wait(`document.querySelectorAll(".week tbody tr").length === 7`)
	require.Equal(t, normal, eval[[]string](p, bands), "and back again")

	// A week in which the clock skips an hour.
	p.Unfold(parts.Hours)
	p.wait(`document.querySelectorAll("[id^=hour-]").length === 7 * 24`)
	p.SubmitAt("2026-03-27T15:40")
	p.wait(`document.querySelectorAll("[id^=hour-]").length === 7 * 24 - 1`)
	p.wait(`document.querySelector("#hour-4-15").ariaCurrent === "time"`)

	spring := british
	spring.Hash = strings.Replace(submission, "2026-11-27", "2026-03-27", 1)
	other := open(t, "", spring).ready()
	require.Equal(t, eval[[]string](other, bands), eval[[]string](p, bands), "as on a page that was opened with these choices")
}

func TestACustomerPlansBackFromAMoment(t *testing.T) {
	story(t)
	p := open(t, "", british).ready()
	p.Unfold(parts.NeededBy)
	p.set("#by-date", "2026-11-30")
	p.set("#by-time", "12:00")
	p.waitText(".latest .mine", "Mon 30 Nov 10:00")
	p.waitText(".latest", "Fri 27 Nov 14:00")
	p.wait(`location.hash.includes("by=2026-11-30T12:00")`)
	p.click(".latest .mine button")
	p.WaitDue("2026-11-30T12:00")
}

func TestACustomerTakesTheAnswerAlong(t *testing.T) {
	story(t)
	p := open(t, "nl/", visitor{Hash: submission, Before: `
		window.taken = [];
		Object.defineProperty(navigator, "clipboard", {value: {writeText: async text => { taken.push(text) }}});
		const make = URL.createObjectURL;
		URL.createObjectURL = blob => { if (blob.type.startsWith("text/calendar")) blob.text().then(text => taken.push(text)); return make.call(URL, blob) };
		window.print = () => taken.push("printed");
	`}).ready()
	last := func() string {
		p.wait("taken.length === 1")
		return eval[string](p, "taken.shift()")
	}
	p.click("#copy-link")
	link := last()
	require.True(t, strings.HasSuffix(link, "nl/"+submission), link)
	p.waitText(".said", "Link gekopieerd.")
	p.wait(`!document.querySelector("#more").open`)

	p.click("#copy-text")
	text := last()
	require.Contains(t, text, "maandag 30 november")
	require.Contains(t, text, link)

	p.click("#calendar")
	file := last()
	require.True(t, strings.HasPrefix(file, "BEGIN:VCALENDAR\r\n"))
	require.Contains(t, file, "DTSTART:20261130T084000Z\r\n")

	p.click("#print")
	require.Equal(t, "printed", last())
}

// At night, with production down: what can be done now, and the customer's own number.
func TestACustomerWithAnEmergency(t *testing.T) {
	story(t)
	urgent := visitor{Width: 375, Height: 635, Locale: "en-GB", Now: "2026-11-30T00:00:00Z", Hash: "#plan=enterprise&priority=1&region=emea&site=NL"}
	p := open(t, "", urgent).ready()
	require.Equal(t, "2026-11-30T01:30:00+01:00", p.Due())
	require.Equal(t, "Today 01:30", p.DueInWords())
	require.True(t, eval[bool](p, `document.querySelector(".acts").getBoundingClientRect().bottom <= innerHeight`), "the answer and what to do stand on the first screen")
	require.Equal(t, 1, eval[int](p, `document.querySelector("#choices > summary b").getClientRects().length`), "no word is cut in two")
	require.Less(t, eval[float64](p, `document.querySelector("#choices > summary b").getBoundingClientRect().height`), 30.0)
	require.Contains(t, p.text(".reach"), "Phone")
	require.Contains(t, p.attribute("#portal", "href"), "https://")
	require.Zero(t, p.count("#call"), "nobody's number is made up")

	p.set("#support-number", "javascript:alert(1)")
	p.click(`[data-act="keep-number"]`)
	p.waitText("#support-number-wrong", "javascript:alert(1)")
	p.wait(`document.activeElement.id === "support-number" && document.activeElement.value === "javascript:alert(1)"`)
	require.Zero(t, p.count("#call"), "what is no number is not called")
	p.set("#support-number", "+31 20 123 45 67")
	p.click(`[data-act="keep-number"]`)
	p.wait(`document.querySelector("#call")?.getAttribute("href") === "tel:+31201234567"`)
	p.reload()
	p.ready()
	p.wait(`document.querySelector("#call")?.getAttribute("href") === "tel:+31201234567"`)
}

func TestWhatIsOverdueLooksIt(t *testing.T) {
	story(t)
	late := british
	late.Now = "2026-12-01T09:00:00Z"
	p := open(t, "", late).ready()
	require.Equal(t, 1, p.count("#answer.overdue"))
	require.Zero(t, p.count(".acts > #calendar"), "there is nothing to note any more")
	const colour = `getComputedStyle(document.querySelector("%s")).%s`
	require.NotEqual(t, eval[string](p, fmt.Sprintf(colour, "#due", "color")), eval[string](p, fmt.Sprintf(colour, ".facts", "color")))
	for _, class := range []string{"counted", "past"} {
		require.Equal(t, eval[string](p, fmt.Sprintf(colour, ".key ."+class, "fill")), eval[string](p, fmt.Sprintf(colour, ".timeline ."+class, "fill")))
	}
	p.accessible()

	// What stands in for the answer says so, wherever there is little room.
	for path, widths := range map[string][]int64{"": {1366, 768}, "fr/": {768, 601, 375}} {
		p := open(t, path, late).ready()
		for _, width := range widths {
			p.do(chromedp.EmulateViewport(width, 635))
			p.wait(`scrollTo(0, document.querySelector(".sheet").getBoundingClientRect().top + scrollY) ?? getComputedStyle(document.querySelector(".short")).opacity === "1"`)
			p.wait(`(([late, short]) => late.left >= short.left && late.right <= short.right + 1 && late.bottom <= short.bottom + 1)(
				[".short .is-late", ".short"].map(s => document.querySelector(s).getBoundingClientRect()))`)
		}
	}
}

func TestAVisitIsRemembered(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Locale: "en-GB"}).ready()
	p.waitText("#assumed", "Enterprise")
	p.Choose("plan", "elite")
	p.Choose("region", "japan")
	p.wait(`document.querySelector("#assumed") === null`)
	p.visit(siteURL(t))
	p.ready()
	p.WaitValue("plan", "elite")
	p.WaitValue("site", "JP")
	require.Zero(t, p.count("#assumed"))

	p.visit(siteURL(t) + "?x" + submission) // an address wins
	p.ready()
	require.Equal(t, "emea enterprise 3 NL 2026-11-27T15:40", p.Chosen())
	p.click("#display > summary")
	p.click("#forget")
	p.waitText("#display", "Forgotten")
	p.visit(siteURL(t))
	p.ready()
	p.waitText("#assumed", "Enterprise")
}

func TestAPlaceIsFoundByItsName(t *testing.T) {
	story(t)
	p := open(t, "de/", visitor{Hash: submission}).ready()
	for _, one := range [][2]string{{"bayern", "DE-Bavaria"}, {"Tokyo", "JP"}, {"Mailand", "IT"}, {"Glasgow", "GB-Scotland"}, {"America/New_York", "US-Eastern"}} {
		p.Open("#find-place")
		p.set("#find-place", one[0])
		p.click(`#find [data-act="place"][data-with="` + one[1] + `"]`)
		p.WaitValue("site", one[1])
		p.wait(`!document.querySelector("#find").open`)
	}

	// By keyboard: Enter takes the only one there is.
	find := func(name string) {
		p.Open("#find-place")
		p.focus("#find-place")
		p.press(name)
	}
	find("München")
	p.wait(`document.querySelectorAll("#find li").length === 1`)
	p.press(kb.Enter)
	p.WaitValue("site", "DE-Bavaria")
	p.wait(`!document.querySelector("#find").open && document.activeElement.id === "site"`)

	// Of several it leads to the first, and the arrow keys go on from there and come back.
	find("USA")
	p.wait(`document.querySelectorAll("#find li").length === 7`)
	at := func(id string) { p.wait(`document.activeElement.dataset.with === "` + id + `"`) }
	p.press(kb.Enter)
	at("US-Pacific")
	p.press(kb.ArrowUp)
	p.wait(`document.activeElement.id === "find-place"`)
	p.press(kb.ArrowDown + kb.ArrowDown)
	at("US-Mountain")
	p.press(kb.Enter)
	p.WaitValue("site", "US-Mountain")

	find("Atlantis")
	p.press(kb.Enter + kb.ArrowDown)
	p.rest()
	p.wait(`document.activeElement.id === "find-place"`)
	p.press(kb.Escape)
	p.wait(`!document.querySelector("#find").open`)
}
