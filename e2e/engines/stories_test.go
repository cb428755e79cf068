package engines

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
	"supportclock/e2e/served"
)

// submission is a case of a Friday afternoon in Amsterdam, as a link.
const submission = "#plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"

func TestTheAnswerByALink(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL(submission)).ready()
	require.Equal(t, "emea enterprise 3 NL 2026-11-27T15:40", p.Chosen())
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
	require.Regexp(t, `\b0?9:40\b`, p.DueInWords())
}

func TestTheAnswerByChoosing(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/tools/clock/"))
	p := open(t, h.URL("")).ready()
	p.Choose("priority", "4")
	p.Choose("plan", "elite")
	p.Choose("region", "japan")
	p.SubmitAt("2026-05-01T16:00")
	p.WaitDue("2026-05-07T16:00:00+09:00") // Golden Week lies in between
	p.Wait(`location.hash === "#plan=elite&priority=4&region=japan&site=JP&at=2026-05-01T16:00"`)
	p.reload()
	p.ready()
	require.Equal(t, "japan elite 4 JP 2026-05-01T16:00", p.Chosen())
	require.Equal(t, "2026-05-07T16:00:00+09:00", p.Due())
}

func TestBackLeadsToTheChoicesBefore(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL(submission)).ready()
	steps := eval[int](p, "history.length")
	p.Choose("priority", "1") // by a click: WebKit goes back past steps that nobody made by hand
	p.WaitDue("2026-11-27T16:10")
	p.Wait(`location.hash.includes("priority=1")`)
	require.Greater(t, eval[int](p, "history.length"), steps)
	p.back()
	p.WaitDue("2026-11-30T09:40")
	p.WaitValue("priority", "3")
}

func TestWhatWasChosenBeforeTheProgramCameIsKept(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	letGo := h.HoldProgram()
	t.Cleanup(letGo)
	p := open(t, h.URL("nl/"))
	p.Choose("priority", "4")
	p.Choose("plan", "elite")
	p.Choose("region", "emea")
	p.Choose("site", "NL")
	p.SubmitAt("2026-12-24T16:00")
	letGo()
	p.ready()
	require.Equal(t, "2026-12-28T16:00:00+01:00", p.Due(), "Christmas Day and the weekend lie in between")
	require.Equal(t, "emea elite 4 NL 2026-12-24T16:00", p.Chosen())
}

func TestAfterOneVisitThePageNeedsNoNetwork(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL("")).ready()
	p.Wait(`navigator.serviceWorker.controller?.state === "activated"`)
	h.Stop()
	p.reload()
	p.ready()
	p.visit(h.URL("?from=mail" + submission))
	p.ready()
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
	for _, path := range []string{"ja/", "nl/compare/", "de/cases/"} {
		p.visit(h.URL(path))
		p.ready()
		require.Equal(t, path[:2], eval[string](p, "document.documentElement.lang"))
	}
}

// sandbox is what the documentation recommends.
const sandbox = "allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox"

// framed puts the embedded page on a page of somebody else's: localhost frames 127.0.0.1.
func framed(t *testing.T, h *served.Host, sandbox string) *page {
	t.Helper()
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang=en><title>Help centre</title><h1>Help</h1>
			<script>window.answers = []; addEventListener("support-clock:answer", e => answers.push(e.detail.due));</script>
			<iframe src="%s" title="Clock" width="720" height="640" sandbox="%s"></iframe>
			<script async src="%s"></script>`, h.URL("embed/"+strings.ReplaceAll(submission, "&", "&amp;")), sandbox, h.URL("embed.js"))
	}))
	t.Cleanup(host.Close)
	return open(t, strings.Replace(host.URL, "127.0.0.1", "localhost", 1))
}

// forgetful tells whether the page had to bring a store of its own, because the browser's throws.
const forgetful = `Object.getOwnPropertyDescriptor(window, "localStorage")?.value !== undefined`

func TestAFrameOfAnotherSiteWithoutStorage(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := framed(t, h, strings.Replace(sandbox, "allow-same-origin ", "", 1))
	f := p.frame("embed")
	if *which == "webkit" {
		// Its 'self' in a policy is the frame's own origin, of which there is none here: the program is
		// refused. The page says so, and can be read.
		f.Wait(`document.documentElement.dataset.boot === "failed"`)
		f.Wait(`document.querySelector("#boot").innerText.includes("could not be loaded")`)
		require.NotZero(t, eval[int](f, `document.querySelectorAll("table").length`))
		return
	}
	f.ready()
	require.True(t, eval[bool](f, forgetful), "a frame without an origin has no storage")
	require.Equal(t, "2026-11-30T09:40:00+01:00", f.Due())
	f.Choose("priority", "1")
	f.WaitDue("2026-11-27T16:10")
}

func TestAFrameGrowsWithItsContentAndTellsItsHost(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := framed(t, h, sandbox)
	f := p.frame("embed").ready()
	if *which == "firefox" {
		require.True(t, eval[bool](f, forgetful), "this browser lets third parties keep nothing")
	}
	require.Equal(t, "2026-11-30T09:40:00+01:00", f.Due())
	p.Wait(`document.querySelector("iframe").clientHeight !== 640`)
	p.Wait(`answers.at(-1) === "2026-11-30T09:40:00+01:00"`)
	f.Choose("priority", "1")
	p.Wait(`answers.at(-1) === "2026-11-27T16:10:00+01:00"`)
	f.Wait(`Math.abs(innerHeight - document.body.getBoundingClientRect().height) <= 1`)
}

func TestCasesAreFoundAgain(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL("cases/")).ready()
	p.Click("#add-case")
	p.Wait(`document.querySelector("#add").open`)
	p.Set("#name", "E-1")
	p.Set("#plan", "elite")
	p.Click("#save")
	p.Wait(`document.querySelector("main").innerText.includes("E-1")`)
	p.visit(h.URL(""))
	p.ready()
	p.visit(h.URL("nl/cases/"))
	p.ready()
	p.Wait(`document.querySelector("main").innerText.includes("E-1")`)
	require.Contains(t, eval[string](p, `localStorage.getItem("support-clock/cases") ?? ""`), `"tier":"elite"`)
}

func TestAListFromPasteToResult(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL("bulk/")).ready()
	p.Set("#text", "Case;Submitted;Priority;Plan;Country\nE-1;2026-11-27 15:40;P3;Enterprise;NL\nE-2;2026-11-27 15:40;P9;Elite;NL\n")
	p.Click("#read")
	p.Wait(`document.querySelector("#work")`)
	p.Click("#work")
	p.Wait(`document.querySelector("#totals")`)
	p.Wait(`/2026-11-30,? 0?9:40/.test(document.querySelector(".results tbody").innerText)`)
	p.Wait(`document.querySelector("#faults").innerText.includes("P9")`)
}

func TestAListFromAFile(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL("bulk/")).ready()
	p.attach("#file", "list.csv", "Case;Submitted;Priority;Plan;Country\nE-1;2026-11-27 15:40;P3;Enterprise;NL\n")
	p.Wait(`document.querySelector("#found").innerText.includes("list.csv")`)
}

func TestALinkToWhereOneIsBringsTheAnswerBack(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL(submission)).ready()
	p.Set(parts.Time, "9")
	p.Wait(`document.querySelector(".problem")`)
	eval[bool](p, `(document.querySelector("#to-calculator").click(), true)`) // where there is no room for it, a menu has it
	p.WaitDue("2026-11-30T09:40")
	require.Equal(t, "2026-11-27T15:40", p.SubmittedAt())
}

func TestAPlaceIsFoundByKeyboard(t *testing.T) {
	story(t)
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL("de/"+submission)).ready()
	p.Open("#find-place")
	eval[bool](p, `(document.querySelector("#find-place").focus(), true)`)
	p.press("USA")
	p.Wait(`document.querySelectorAll("#find li").length === 7`)
	p.press(enter)
	p.Wait(`document.activeElement.dataset.with === "US-Pacific"`)
	p.press(down)
	p.Wait(`document.activeElement.dataset.with === "US-Mountain"`)
	p.press(enter)
	p.WaitValue("site", "US-Mountain")
	p.Wait(`!document.querySelector("#find").open && document.activeElement.id === "site"`)
}

func TestADateIsTyped(t *testing.T) {
	story(t)
	if *which == "webkit" {
		t.Skip("WebKitGTK has a picker for dates, and no fields to type in")
	}
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL(submission)).ready()
	p.Open(parts.Date)
	eval[bool](p, `(document.querySelector("`+parts.Date+`").focus(), true)`)
	p.press("12242026")
	p.WaitDue("2026-12-28T09:40:00+01:00")
	require.Equal(t, "2026-12-24", eval[string](p, `document.querySelector("`+parts.Date+`").value`))
}

// sheets counts the pages of a PDF, most of which is compressed.
func sheets(pdf []byte) int {
	count := func(text []byte) int { return len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(text, -1)) }
	n := count(pdf)
	for _, at := range regexp.MustCompile(`stream\r?\n`).FindAllIndex(pdf, -1) {
		packed, err := zlib.NewReader(bytes.NewReader(pdf[at[1]:]))
		if err != nil {
			continue // the end of a stream, or one that is not compressed
		}
		text, _ := io.ReadAll(packed)
		n += count(text)
	}
	return n
}

func TestTheAnswerOnPaper(t *testing.T) {
	story(t)
	if *which == "webkit" {
		t.Skip("WebKitGTK's driver has no command to print")
	}
	h := served.New(t, served.Site(t, "/"))
	p := open(t, h.URL(submission)).ready()
	printed, err := p.tab.print()
	require.NoError(t, err)
	require.True(t, bytes.HasPrefix(printed, []byte("%PDF-")))
	require.Equal(t, 1, sheets(printed), "one sheet of paper")
}
