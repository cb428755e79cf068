package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

func TestACustomerLooksForABetterMoment(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	p.Settle()
	require.Equal(t, "true", eval[string](p, `String(document.querySelector("#slot-4-15").getAttribute("aria-current") === "time")`), "the hour of the submission is marked")
	require.Contains(t, p.text(".cliffs"), "After Fri 15:00 the due moment moves from Fri 17:00 to Mon 30 Nov 09:00")
	require.Equal(t, 4, p.count(".year tbody tr"))

	p.click("#slot-4-10")
	p.waitText("#due", "Friday 27 November 2026, 12:00")
	require.Equal(t, "2026-11-27T10:00", p.SubmittedAt())
	p.wait(`document.querySelector("#slot-4-10").getAttribute("aria-current") === "time"`)
	require.Equal(t, "slot-4-10", eval[string](p, "document.activeElement.id"), "the focus stays on what was chosen")

	// The arrow keys lead through the week; Enter chooses.
	p.press(kb.ArrowRight + kb.ArrowRight)
	p.wait(`document.activeElement.id === "slot-4-12"`)
	p.press(kb.Enter)
	p.waitText("#due", "14:00")

	// The slider moves the submission by quarters of an hour.
	eval[bool](p, `document.querySelector("#scrub").focus(), true`)
	p.press(kb.ArrowRight)
	p.waitText("#due", "14:15")
	require.Contains(t, p.attribute("#scrub", "aria-valuetext"), "12:15")
}

func TestTheWeekFollowsTheChoicesInPlace(t *testing.T) {
	story(t)
	slots := func(p *page) []string {
		return eval[[]string](p, `[...document.querySelectorAll("#heat button")].map(b => [b.id, b.className, b.textContent, b.ariaLabel, b.dataset.with].join(" | "))`)
	}
	p := open(t, "", visitor{Hash: submission}).ready()
	p.Settle()
	normal := slots(p)
	require.Len(t, normal, 7*24)
	eval[bool](p, `(document.querySelector("#slot-4-16").dataset.same = "yes", true)`)
	p.Choose("priority", "1")
	p.wait(`document.querySelector("#slot-4-16").className === "h0"`)
	urgent := slots(p)
	require.Equal(t, "yes", p.attribute("#slot-4-16", "data-same"), "the cells are the same ones")

	other := open(t, "", visitor{Hash: strings.Replace(submission, "priority=3", "priority=1", 1)}).ready()
	other.Settle()
	require.True(t, slices.Equal(slots(other), urgent), "they say what a page says that was opened with these choices")

	p.Choose("priority", "3")
	p.wait(`document.querySelector("#slot-4-16").className === "h4"`)
	require.True(t, slices.Equal(normal, slots(p)), "and back again")

	p.SubmitAt("2026-03-27T15:40")
	p.wait(`document.querySelector("#slot-4-15")?.dataset.with === "2026-03-27T15:00"`)
	require.Len(t, slots(p), 7*24-1, "another week has its own hours, here without the one that the clock skips")
	p.wait(`document.querySelector("#slot-4-15").ariaCurrent === "time"`)
}

func TestACustomerPlansBackFromAMoment(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	p.set("#by", "2026-11-30T12:00")
	p.waitText(".latest", "Fri 27 Nov 14:00")
	require.Contains(t, p.text(".latest .chosen"), "Mon 30 Nov 10:00")
	require.Contains(t, eval[string](p, "location.hash"), "by=2026-11-30T12:00")
	p.click(".latest .chosen button")
	p.waitText("#due", "Monday 30 November 2026, 12:00")
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

	p.click("#copy-text")
	text := last()
	require.Contains(t, text, "maandag 30 november 2026")
	require.Contains(t, text, link)

	p.click("#calendar")
	file := last()
	require.True(t, strings.HasPrefix(file, "BEGIN:VCALENDAR\r\n"))
	require.Contains(t, file, "DTSTART:20261130T084000Z\r\n")

	p.click("#print")
	require.Equal(t, "printed", last())
}
