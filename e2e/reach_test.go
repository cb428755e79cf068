package e2e

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
)

// stops are the elements that the tab key should reach: whatever works and can be seen. A radio
// group is one stop, and so is the table of the week.
const stops = `(() => {
	const groups = new Set();
	return [...document.querySelectorAll("a[href], button, select, input, summary, [tabindex='0']")].filter(e => {
		if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({visibilityProperty: true})) return false;
		if (e.type !== "radio") return true;
		const first = !groups.has(e.name);
		groups.add(e.name);
		return first;
	}).length;
})()`

// focusIsVisible tells whether the focused element, or the label's text that stands for it, has an outline.
const focusIsVisible = `(() => {
	const e = document.activeElement;
	return [e, e.nextElementSibling].some(x => x && getComputedStyle(x).outlineStyle !== "none" && parseFloat(getComputedStyle(x).outlineWidth) >= 2);
})()`

func TestTheWholePageByKeyboard(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	want := eval[int](p, stops)
	require.Greater(t, want, 20)
	seen := map[string]bool{}
	fields := 0 // a date field has stops of its own inside it
	for range 4 * want {
		p.press(kb.Tab)
		if eval[bool](p, "document.activeElement === document.body") {
			break
		}
		id := eval[string](p, `(e => e.type === "radio" ? e.name : (window.ids ||= new Map()).get(e) ?? (ids.set(e, "e" + ids.size), ids.get(e)))(document.activeElement)`)
		if !seen[id] {
			seen[id] = true
			require.True(t, eval[bool](p, focusIsVisible), "focus on %s", eval[string](p, "document.activeElement.outerHTML.slice(0, 150)"))
		} else {
			fields++
		}
	}
	require.Len(t, seen, want)
	require.Less(t, fields, 40)
}

func TestChoosingByKeyboard(t *testing.T) {
	story(t)
	p := open(t, "", british).ready()
	steps := eval[int](p, "history.length")
	p.focus("#priority-3")
	p.press(kb.ArrowLeft)
	p.WaitDue("2026-11-27T16:40")
	p.press(kb.ArrowRight + kb.ArrowRight + kb.ArrowLeft)
	p.WaitDue("2026-11-30T09:40")
	require.LessOrEqual(t, eval[int](p, "history.length"), steps+1, "arrow keys are one step of the history")
	p.focus("#priority-3")
	p.press(kb.ArrowLeft)
	p.WaitDue("2026-11-27T16:40")

	online := parts.Cell("online", "2")
	p.focus(online)
	p.press(kb.Enter)
	p.WaitDue("2026-11-30T11:40")
	require.Equal(t, online, "#"+eval[string](p, "document.activeElement.id"))

	p.Unfold(parts.Assumptions)
	p.focus("#work-holidays")
	p.press(" ")
	p.wait(`location.hash.includes("work-holidays=on")`)
	p.waitText("#status", "11:40")
}

func TestNothingMovesWhileChoosing(t *testing.T) {
	story(t)
	for _, width := range []int{375, 1366} {
		p := open(t, "", visitor{Width: width, Hash: submission, Before: `
			window.moved = 0;
			window.whatMoved = [];
			new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) {
				moved += e.value;
				whatMoved.push(...e.sources.map(s => s.node?.className || s.node?.nodeName));
			} })
				.observe({type: "layout-shift", buffered: true});`}).ready()
		eval[bool](p, `document.querySelector("#priority-3").focus(), true`)
		for _, key := range []string{kb.ArrowLeft, kb.ArrowLeft, kb.ArrowRight, kb.ArrowRight, kb.ArrowRight} {
			before := p.Due()
			p.press(key)
			p.wait(`document.querySelector("#due").getAttribute("datetime") !== ` + quote(before))
			p.rest()
		}
		require.Less(t, eval[float64](p, "moved"), 0.001, "at %d pixels: %s", width, eval[string](p, "String(whatMoved)"))
	}
}

func TestForcedColoursKeepWhatColourSays(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Forced: true, Hash: submission}).ready()
	p.Unfold(parts.Matrix)
	colour := func(selector, property string) string {
		return eval[string](p, "getComputedStyle(document.querySelector("+quote(selector)+"))."+property)
	}
	look := func(selector string) string {
		return colour(selector, "outlineStyle") + colour(selector, "borderColor") + colour(selector, "backgroundColor") + colour(selector, "color")
	}
	require.NotEqual(t, colour("#priority-1 + span", "backgroundColor"), colour("#priority-3 + span", "backgroundColor"), "the chosen pill")
	require.NotEqual(t, look(parts.Cell("online", "1")), look(parts.Cell("enterprise", "3")), "the chosen cell")
	p.accessible()
}

func TestTwiceTheSize(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	// 200 % in a window of 1280 pixels leaves 640 to lay out.
	p.look(640, false)
	require.LessOrEqual(t, eval[int](p, "document.documentElement.scrollWidth"), 640)
	p.accessible()
	// Twice the text alone.
	p.look(1280, false)
	eval[bool](p, `document.documentElement.style.setProperty("font-size", "200%"), true`)
	require.LessOrEqual(t, eval[int](p, "document.documentElement.scrollWidth"), 1280)
	p.forgive("Content Security Policy")
}

// On paper stands what belongs to the answer, though a phone keeps it closed and had not drawn it.
func TestPaperShowsWhatIsClosed(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Width: 375, Height: 700, Locale: "en-GB", Hash: submission}).ready()
	const drawn = `document.querySelector("` + `#cell-online-1")?.checkVisibility() ?? false`
	p.wait(`document.querySelector("#due")`)
	require.False(t, eval[bool](p, drawn))
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	// A browser takes its picture as soon as the event is over.
	require.Contains(t, eval[string](p, `(dispatchEvent(new Event("beforeprint")), `+drawn+` ? document.querySelector("`+parts.Plans+`").innerText : "not drawn")`), "15:55")
	require.Empty(t, eval[[]string](p, `[...document.querySelectorAll(".links, .tools, .panel, .way, .acts, button:not(.cell), select")]
		.filter(e => e.checkVisibility()).map(e => e.id || e.className)`), "nothing to press")
	eval[bool](p, `dispatchEvent(new Event("afterprint"))`)
	p.wait(`!document.querySelector("#cell-online-1")`)
}

var pdfPage = regexp.MustCompile(`/Type\s*/Page\b[^s]`)

func TestTheAnswerPrintsOnOnePage(t *testing.T) {
	story(t, more)
	sheets := map[string]cdppage.PrintToPDFParams{"Letter": {PaperWidth: 8.5, PaperHeight: 11}} // the shorter one
	if *longer {
		sheets["A4"] = cdppage.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69}
	}
	for _, c := range []struct{ name, path, hash string }{
		{"an ordinary case", "", submission},
		{"a holiday and a day off", "de/", "#plan=business&priority=2&region=emea&site=DE&at=2026-05-13T16:00&off=2026-05-15"},
		{"business days over Christmas", "fr/", "#plan=online&priority=4&region=emea&site=NL&at=2026-12-24T16:10&off=2026-12-28"},
		{"Golden Week in Japan", "ja/", "#plan=enterprise&priority=2&region=japan&site=JP&at=2026-05-01T17:10"},
		{"the most services", "nl/", "#plan=elite&priority=1&region=americas&site=US-Pacific&at=2026-12-24T16:10"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := open(t, c.path, visitor{Hash: c.hash}).ready()
			call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
			require.True(t, eval[bool](p, `((table, paper) => table.left >= paper.left && table.right <= paper.right)(
				document.querySelector(".matrix").getBoundingClientRect(), document.querySelector(".sheet").getBoundingClientRect())`), "no letter lies beyond the paper")
			for name, sheet := range sheets {
				printed := call(p, cdppage.PrintToPDF, sheet)
				if *pictures != "" {
					file := strings.ReplaceAll(t.Name()+"-"+name+".pdf", "/", "-")
					require.NoError(t, os.WriteFile(filepath.Join(*pictures, file), printed.Data, 0o644))
				}
				assert.Len(t, pdfPage.FindAll(printed.Data, -1), 1, "pages of %s", name)
			}
		})
	}
}
