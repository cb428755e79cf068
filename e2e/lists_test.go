package e2e

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// caseList is a list of cases, every tenth of which has a fault.
func caseList(n int) string {
	var b strings.Builder
	b.WriteString("Case number;Submitted;Priority;Plan;Country;First response\r\n")
	at := time.Date(2026, 1, 5, 7, 0, 0, 0, time.UTC)
	for i := range n {
		at = at.Add(37 * time.Minute)
		if at.Year() > 2026 {
			at = at.AddDate(-1, 0, 3)
		}
		priority := fmt.Sprint("P", 1+i%4)
		if i%10 == 9 {
			priority = "urgent"
		}
		answer := ""
		if i%2 == 0 {
			answer = at.Add(time.Duration(i%700) * time.Minute).Format("2006-01-02 15:04")
		}
		fmt.Fprintf(&b, "E-%06d;%s;%s;%s;%s;%s\r\n", i, at.Format("2006-01-02 15:04"), priority,
			[]string{"Enterprise", "Business", "Online", "Elite"}[i/3%4], []string{"NL", "DE", "GB", "JP"}[i%4], answer)
	}
	return b.String()
}

// listed works a list out that has been read.
func (p *page) listed() {
	p.t.Helper()
	p.wait(`document.querySelector("#work")`)
	p.click("#work")
	p.wait(`document.querySelector("#totals")`)
}

// rowsHigh is how much of the table is seen at once, at most.
const rowsHigh = 480

func TestAnAccountManagerWorksAListOut(t *testing.T) {
	story(t)
	p := open(t, "bulk/", visitor{Before: `
		const make = URL.createObjectURL;
		URL.createObjectURL = blob => {
			if (blob.type === "text/javascript") return make.call(URL, blob); // the start's worker
			blob.text().then(t => window.saved = t);
			return "#saved";
		};
		HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download };`}).ready()
	p.attach("#file", "quarter.csv", caseList(1000))
	p.waitText("#found", "quarter.csv: 1,000 rows, UTF-8")
	require.Equal(t, ";", eval[string](p, `document.querySelector("#delimiter").value`))
	require.Equal(t, "tier", eval[string](p, `document.querySelector("#column-3").value`))
	require.Contains(t, p.text("#values"), "Priority, 100 rows · proposed")
	require.Equal(t, "1", eval[string](p, `document.querySelector("#value-0").value`), "urgent is proposed to be a priority 1")
	p.picture("settings")
	p.set("#value-0", "") // leave those rows out
	p.listed()
	require.Contains(t, p.text("#totals"), "900")
	require.Contains(t, p.text("#faults"), "Line 11, Priority: “urgent” does not say for certain which priority is meant. Accepted: 1, 2, 3, 4")

	// The table draws what is seen, and says where in the whole that stands.
	require.Equal(t, "901", p.attribute(".results", "aria-rowcount"))
	require.LessOrEqual(t, p.count(".results tbody tr"), 50)
	p.click("#sort-number")
	p.click("#sort-number")
	p.wait(`document.querySelector(".results tbody tr[aria-rowindex='2'] th")?.innerText.includes("E-000998")`)
	eval[bool](p, `document.querySelector("#rows").focus(), true`)
	p.press(kb.End)
	p.wait(`document.querySelector(".results tbody tr[aria-rowindex='901'] th")?.innerText.includes("E-000000")`)
	require.LessOrEqual(t, p.count(".results tbody tr"), 50)
	p.scrolled()
	p.press(kb.Home)
	p.wait(`document.querySelector("#rows").scrollTop === 0 && document.querySelector(".results tbody tr[aria-rowindex='2']")`)

	// Page by page, through several windows of rows.
	// On a loaded machine Chromium drops a key now and then that comes while the smooth scroll of the one
	// before still runs; it does so in a tall empty box that no program draws, too. So a key may be pressed
	// again here.
	top := func() float64 { return eval[float64](p, `document.querySelector("#rows").scrollTop`) }
	for page := range 12 {
		before := top()
		for tries := 0; tries < 3 && top() <= float64(page*rowsHigh*3/4); tries++ {
			p.press(kb.PageDown)
			for end := time.Now().Add(3 * time.Second); top() <= float64(page*rowsHigh*3/4) && time.Now().Before(end); {
				p.rest()
			}
		}
		p.scrolled()
		require.Greater(t, top(), float64(page*rowsHigh*3/4))
		require.LessOrEqual(t, top()-before, float64(2*rowsHigh), "a key is a page, and does not run to the end")
	}
	p.picture("results")

	// On a phone rows are higher.
	p.look(375, false)
	p.wait(`document.querySelector("#rows").scrollHeight > 92 * 890`)
	p.wait(`(() => {
		document.querySelector("#rows").scrollTop = 92 * 500; // the page itself goes to the first row meanwhile
		const row = document.querySelector(".results tbody tr[aria-rowindex='503']")?.getBoundingClientRect();
		const box = document.querySelector("#rows").getBoundingClientRect();
		return row && Math.abs(row.height - 92) < 2 && row.top < box.bottom && row.bottom > box.top;
	})()`)
	p.picture("phone")
	p.look(1366, false)

	// The report has the plan above, and how many targets were met.
	require.Contains(t, p.text(".report tbody tr:first-child"), "With Business: ")
	require.Contains(t, p.text("#kept"), "Priority 1: Met")

	p.click("#csv")
	p.wait("window.saved")
	saved := eval[string](p, "saved")
	require.Equal(t, 901, strings.Count(saved, "\r\n"))
	require.Contains(t, saved, "E-000998;")

	// Rows with faults can be taken along; and there is a way back to how the list was read.
	eval[bool](p, `window.saved = "", true`)
	p.click("#bad-rows")
	p.wait("window.saved")
	require.Equal(t, 101, strings.Count(eval[string](p, "saved"), "\r\n"))
	p.click("#change")
	p.wait(`document.querySelector("#value-0")`)
	p.set("#value-0", "1")
	p.listed()
	require.Contains(t, p.text("#totals"), "1,000")
	p.accessible()
}

// What a list does not say for certain is asked; a list outlasts a reload, and goes when asked.
func TestPastedAndBrokenLists(t *testing.T) {
	story(t)
	p := open(t, "bulk/", visitor{Before: `addEventListener("beforeunload", e => e.isTrusted && e.stopImmediatePropagation(), true)`}).ready()
	p.click("#read")
	p.waitText("#no-text", "There is no text yet.")
	p.attach("#file", "book.xlsx", "PK\x03\x04\x00\x00\x00")
	p.waitText("#said", "This is not a text file")
	p.accessible()
	p.set("#text", "what,when\n1,03/04/2026 10:00\n2,05/04/2026 10:00\n")
	p.click("#read")
	p.wait(`document.querySelector("#work")`)
	p.waitText("#reading", "“when” holds dates or times that are not used.")
	p.set("#column-1", "submitted")
	p.waitText("#dates", "03/04/2026 10:00 is April 3, 2026")
	p.click("#work")
	p.waitText("#dates", "Answer this first.")
	p.wait(`document.activeElement.id === "dates"`)
	p.accessible()
	p.click("#dates-0")
	p.set("#else-priority", "3")
	p.listed()
	require.Contains(t, p.text(".results tbody"), "2026-04-03, 10:00\u00a0AM")
	require.False(t, eval[bool](p, `dispatchEvent(new Event("beforeunload", {cancelable: true}))`), "leaving asks")

	p.reload()
	p.wait(`document.querySelector("#totals")`)
	require.Contains(t, p.text(".results tbody"), "2026-04-03, 10:00\u00a0AM")
	p.click("#input summary")
	p.wait(`document.querySelector("#forget")`)
	p.click("#forget")
	p.wait(`!document.querySelector("#reading") && !document.querySelector("#text").value`)
	require.True(t, eval[bool](p, `dispatchEvent(new Event("beforeunload", {cancelable: true}))`), "nothing is lost")

	// A file can be dropped on the page, too.
	eval[bool](p, `(() => {
		const transfer = new DataTransfer();
		transfer.items.add(new File(["number,submitted\n=1+1,2026-11-23 10:00\n"], "dropped.csv"));
		document.querySelector("main").dispatchEvent(new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: transfer}));
		return true;
	})()`)
	p.waitText("#found", "dropped.csv: 1 row")
	p.listed()
	require.Contains(t, p.text(".results tbody"), "=1+1")
}

// scrolled waits until the rows have come to rest.
func (p *page) scrolled() {
	p.t.Helper()
	p.wait(`(() => { const top = document.querySelector("#rows").scrollTop, rests = top === window.restedAt; window.restedAt = top; return rests })()`)
}

// A long list answers keys while it is worked out, can be stopped, and comes to an end.
func TestAHundredThousandCases(t *testing.T) {
	story(t, long)
	p := open(t, "bulk/", visitor{Before: `addEventListener("keydown", () => window.during = document.querySelector("#progress")?.value)`}).ready()
	p.attach("#file", "long.csv", caseList(100_000))
	p.wait(`document.querySelector("#work")`)
	p.click("#work")
	p.wait(`document.querySelector("#progress")?.value > 0`)
	p.press(kb.Tab)
	require.Positive(t, eval[int](p, "window.during ?? 0"), "the key is answered before the work is done")
	p.click("#stop")
	p.waitText("#said", "Stopped.")
	require.Equal(t, 1, p.count("#work"))
	require.Zero(t, p.count("#totals"))

	p.listed()
	require.Equal(t, "100001", p.attribute(".results", "aria-rowcount"))
	require.LessOrEqual(t, p.count(".results tbody tr"), 50)
	p.wait(`document.querySelector(".report")`)
	p.click("#sort-number")
	p.wait(`document.querySelector("th:has(#sort-number)").getAttribute("aria-sort") === "ascending"`)
	p.wait(`document.querySelector(".results tbody th").innerText.includes("E-000000")`) // it is sorted from the top
	eval[bool](p, `document.querySelector("#rows").focus(), true`)
	p.press(kb.End)
	p.wait(`document.querySelector(".results tbody tr[aria-rowindex='100001'] th")?.innerText.includes("E-099999")`)
	p.click("#input summary")
	p.wait(`document.querySelector("#forget")`)
	p.click("#forget")
	p.wait(`!document.querySelector("#reading")`)
}

// While a list is worked out there is a bar, here held still, and a way to stop.
func TestAListAtWorkIsAccessible(t *testing.T) {
	story(t)
	p := open(t, "bulk/", visitor{Before: `
		const post = MessagePort.prototype.postMessage;
		MessagePort.prototype.postMessage = function (...message) { if (!window.held) post.apply(this, message) };`}).ready()
	p.click("#sample")
	p.wait(`document.activeElement.id === "reading-heading"`)
	eval[bool](p, "window.held = true")
	p.click("#work")
	p.wait(`document.querySelector("#progress")`)
	require.Equal(t, "Calculating the deadlines …", p.text("#said"))
	for _, dark := range []bool{false, true} {
		p.look(375, dark)
		p.accessible()
	}
	p.click("#stop")
	p.waitText("#said", "Stopped.")
}

func TestListsAreAccessibleInEveryLanguage(t *testing.T) {
	story(t, more)
	for _, lang := range languages {
		t.Run("in "+lang, func(t *testing.T) {
			t.Parallel()
			p := open(t, lang+"bulk/", visitor{}).ready()
			p.fine(looksIn(lang))
			p.look(1366, false)
			p.click("#sample")
			p.wait(`document.querySelector("#work")`)
			p.fine(looksIn(lang))
			p.look(1366, false)
			p.click("#work")
			p.wait(`document.querySelector(".report")`)
			p.fine(looksIn(lang))
		})
	}
}
