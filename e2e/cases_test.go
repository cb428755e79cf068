package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// attach gives a field the file that a visitor would choose.
func (p *page) attach(selector, name, content string) {
	p.t.Helper()
	file := filepath.Join(p.t.TempDir(), name)
	require.NoError(p.t, os.WriteFile(file, []byte(content), 0o644))
	root := call(p, dom.GetDocument, dom.GetDocumentParams{})
	node := call(p, dom.QuerySelector, dom.QuerySelectorParams{NodeID: root.Root.NodeID, Selector: selector})
	call(p, dom.SetFileInputFiles, dom.SetFileInputFilesParams{NodeID: node.NodeID, Files: []string{file}})
}

// stored is what the page has kept.
func (p *page) stored() string {
	p.t.Helper()
	return eval[string](p, `localStorage.getItem("support-clock/cases") ?? ""`)
}

func TestACustomerKeepsCases(t *testing.T) {
	story(t)
	// From the calculator a case comes over with all that was chosen there.
	p := open(t, "", visitor{Hash: submission + "&off=2026-11-30"}).ready()
	p.click("#save-here")
	p.wait(`location.pathname.endsWith("/cases/")`)
	p.ready()
	require.Equal(t, "enterprise", eval[string](p, `document.querySelector("#plan").value`))
	require.Equal(t, "2026-11-27T15:40", eval[string](p, `document.querySelector("#at").value`))
	require.Contains(t, p.text("#with"), "30 November 2026")
	p.wait(`document.activeElement.id === "number"`)
	p.press("E-1 <b>")
	p.press(kb.Enter)
	p.waitText("#said", "E-1 <b> has been saved.")
	require.Equal(t, "E-1 <b>", p.text(".cases tbody th"))
	require.Contains(t, p.text(".cases time"), "Tue 1 Dec 09:40")
	require.Empty(t, eval[string](p, "location.hash"))

	// A second one, by the form.
	p.set("#number", "E-2")
	p.set("#plan", "elite")
	p.set("#priority", "1")
	p.set("#site", "JP")
	p.set("#at", "2020-01-01T10:00")
	p.click("#save")
	p.waitText("#said", "E-2 has been saved.")
	require.Equal(t, 2, p.count(".cases tbody tr"))
	require.Equal(t, "E-2", p.text(".cases tbody tr:first-child th"), "what is overdue comes first")
	p.waitText(".cases tbody tr:first-child .state", "deadline passed")
	p.picture("list")

	// It is still there after a reload, and in another tab and language, which follow each other.
	p.reload()
	p.ready()
	require.Equal(t, 2, p.count(".cases tbody tr"))
	other := p.tab()
	other.visit(siteURL(t) + "nl/cases/")
	other.ready()
	require.Equal(t, 2, other.count(".cases tbody tr"))
	p.click(`tr:first-child [data-act="delete"]`)
	p.waitText("#said", "E-2 has been deleted.")
	p.accessible()
	other.wait(`document.querySelectorAll(".cases tbody tr").length === 1`)
	p.wait(`document.activeElement.id === "undo"`)
	p.press(kb.Enter)
	other.wait(`document.querySelectorAll(".cases tbody tr").length === 2`)
	p.wait(`document.querySelectorAll(".cases tbody tr").length === 2`)

	// Answered, by how much too late, and not answered after all.
	p.click(`tr:first-child [data-act="answer"]`)
	p.waitText("#said", "E-2 has been answered")
	p.waitText("#said", "late.")
	p.wait(`[...document.querySelectorAll(".is-missed th")].some(e => e.innerText === "E-2")`)
	p.click(`.is-missed [data-act="reopen"]`)
	p.wait(`!document.querySelector(".is-missed")`)

	// Edited: answered a minute before the deadline.
	p.click(`tr:first-child [data-act="edit"]`)
	p.waitText("#form-heading", "Edit the case")
	require.Equal(t, "E-2", eval[string](p, `document.querySelector("#number").value`))
	require.Equal(t, "JP", eval[string](p, `document.querySelector("#site").value`))
	p.set("#answered", "2019-01-01T10:00")
	p.click("#save")
	p.waitText("#problem", "cannot come before")
	p.accessible()
	p.set("#answered", "2020-01-01T10:14")
	p.click("#save")
	p.waitText(".is-met .state + .sub", "1 min to spare")
	require.Equal(t, "Add a case", p.text("#form-heading"))
	require.Empty(t, eval[string](p, `document.querySelector("#number").value`))

	// Duplicated, sorted, filtered.
	p.click(`.is-met [data-act="duplicate"]`)
	p.wait(`document.querySelectorAll(".cases tbody tr").length === 3`)
	p.click("#sort-number")
	p.wait(`document.querySelector("th[aria-sort=ascending]")?.innerText.startsWith("Case")`)
	require.Equal(t, "E-1 <b>", p.text(".cases tbody tr:first-child th"))
	p.click("#sort-number")
	p.wait(`document.querySelector("th[aria-sort=descending]")`)
	require.Equal(t, "E-2 (copy)", p.text(".cases tbody tr:first-child th"))
	p.set("#search", "copy")
	p.waitText("#shown", "1 of 3")
	p.set("#search", "")
	p.set("#show-state", "running")
	p.waitText("#shown", "of 3")
	p.set("#show-state", "")
	p.waitText("#shown", "3 of 3")
}

func TestCasesGoOutAndComeBack(t *testing.T) {
	story(t)
	p := open(t, "cases/", visitor{Before: `
		const make = URL.createObjectURL;
		URL.createObjectURL = blob => {
			if (blob.type === "text/javascript") return make.call(URL, blob); // the start's worker
			blob.text().then(t => window.saved = t);
			return "#saved";
		};
		HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download };`}).ready()
	p.set("#number", "E-1")
	p.set("#at", "2026-11-27T15:40")
	p.click("#save")
	p.waitText("#said", "has been saved")

	p.click("#export")
	p.wait("window.saved")
	require.Equal(t, "support-clock-cases.json", eval[string](p, "savedAs"))
	exported := eval[string](p, "saved")
	require.True(t, json.Valid([]byte(exported)))
	require.Contains(t, exported, `"number":"E-1"`)

	eval[bool](p, "window.saved = '', true")
	p.click("#calendar")
	p.wait("window.saved")
	require.Contains(t, eval[string](p, "saved"), "\r\nSUMMARY:E-1: ")

	// The same file twice makes no duplicates.
	p.attach("#file", "cases.json", exported)
	p.waitText("#said", "0 new, 0 updated, 0 restored, 1 already here")
	p.click(`[data-act="delete"]`)
	p.waitText("#none", "No cases yet")
	p.attach("#file", "cases.json", exported)
	p.waitText("#said", "0 new, 0 updated, 1 restored, 0 already here")
	require.Equal(t, 1, p.count(".cases tbody tr"))

	// What is broken, foreign or newer changes nothing, and is told.
	before := p.stored()
	for _, c := range []struct{ file, says string }{
		{exported[:100], "damaged or not JSON, at line 2"},
		{`{"hello":1}`, "not exported from here"},
		{`{"format":"support-clock-cases","version":99,"cases":[]}`, "version 99"},
		{`{"format":"support-clock-cases","version":2,"cases":[{"id":"a","tier":"gold","priority":1,"site":"NL","submitted":"2026-11-27T14:40:00Z","changed":"2026-11-27T14:40:00Z"}]}`, "cases[0].tier is “gold” (line 1, column 54). Accepted: online"},
	} {
		p.attach("#file", "other.json", c.file)
		p.waitText("#faults", c.says)
		require.Equal(t, "Nothing has been imported.", p.text("#said"))
		require.Equal(t, before, p.stored())
	}
	p.accessible()
}

// What an older version of the page has kept is there after an update.
func TestCasesSurviveAnUpdate(t *testing.T) {
	story(t)
	old, err := os.ReadFile("../app/casebook/testdata/version1.json")
	require.NoError(t, err)
	p := open(t, "cases/", visitor{Before: `if (!localStorage.getItem("support-clock/cases")) localStorage.setItem("support-clock/cases", ` + quote(string(old)) + `)`}).ready()
	require.Equal(t, 3, p.count(".cases tbody tr"))
	require.Contains(t, p.text("table"), "E-000123456")
	p.click(`.is-met [data-act="reopen"]`)
	p.wait(`!document.querySelector(".is-met")`)
	require.Contains(t, p.stored(), `"version":2`)
}

func TestStorageThatFails(t *testing.T) {
	story(t)
	t.Run("blocked", func(t *testing.T) {
		p := open(t, "cases/", visitor{Before: `Object.defineProperty(window, "localStorage", {configurable: true, get() { throw new DOMException("blocked", "SecurityError") }})`}).ready()
		p.waitText("#keeping", "does not let the page keep anything")
		p.set("#number", "E-1")
		p.click("#save")
		p.waitText(".cases tbody th", "E-1")
		p.accessible()
	})
	t.Run("full", func(t *testing.T) {
		p := open(t, "cases/", visitor{Before: `Storage.prototype.setItem = function (key) { if (key === "support-clock/cases") throw new DOMException("full", "QuotaExceededError") }`}).ready()
		p.set("#number", "E-1")
		p.click("#save")
		p.waitText("#keeping", "storage is full")
		p.waitText(".cases tbody th", "E-1")
	})
	t.Run("damaged", func(t *testing.T) {
		const text = `{"format":"support-clock-cases","version":2,"cases":[{"id":"a","number":"good","tier":"elite","priority":1,"site":"NL","submitted":"2026-11-27T14:40:00Z","changed":"2026-11-27T14:40:00Z"},{"id":"b"}]}`
		p := open(t, "cases/", visitor{Before: `if (!localStorage.getItem("support-clock/cases")) localStorage.setItem("support-clock/cases", ` + quote(text) + `)`}).ready()
		p.waitText("#keeping", "damaged in part")
		require.Equal(t, "good", p.text(".cases tbody th"))
		p.click(`[data-act="delete"]`)
		require.Equal(t, text, p.stored(), "nothing is overwritten")
		p.accessible()
		p.click("#mend")
		p.wait(`!document.querySelector("#keeping p")`)
		require.NotContains(t, p.stored(), `"id":"b"`)
	})
	t.Run("of a newer version", func(t *testing.T) {
		const text = `{"format":"support-clock-cases","version":9,"cases":[]}`
		p := open(t, "cases/", visitor{Before: `localStorage.setItem("support-clock/cases", ` + quote(text) + `)`}).ready()
		p.waitText("#keeping", "newer version")
		p.set("#number", "E-1")
		p.click("#save")
		require.Equal(t, text, p.stored())
	})
}

// fewCases is a list with a case in every state.
const fewCases = `{"format":"support-clock-cases","version":2,"cases":[
{"id":"a","number":"E-000123456 Anmeldung in der Autorenumgebung schlägt fehl","tier":"enterprise","priority":3,"site":"NL","submitted":"2150-11-27T14:40:00Z","changed":"2026-11-27T14:40:00Z"},
{"id":"b","number":"E-2","tier":"elite","priority":1,"site":"JP","submitted":"2020-01-01T01:00:00Z","changed":"2026-11-27T14:40:00Z"},
{"id":"c","number":"E-3","tier":"online","priority":4,"site":"US-Pacific","submitted":"2020-01-01T01:00:00Z","answered":"2020-01-02T01:00:00Z","changed":"2026-11-27T14:40:00Z"},
{"id":"d","number":"","tier":"ultimate","priority":2,"site":"DE-Bavaria","submitted":"2020-01-01T01:00:00Z","answered":"2020-02-02T01:00:00Z","changed":"2026-11-27T14:40:00Z"}
]}`

func TestCasesAreAccessibleInEveryLanguage(t *testing.T) {
	story(t, more)
	for _, lang := range languages {
		t.Run("in "+lang, func(t *testing.T) {
			t.Parallel()
			p := open(t, lang+"cases/", visitor{Before: `localStorage.setItem("support-clock/cases", ` + quote(fewCases) + `)`}).ready()
			require.Equal(t, 4, p.count(".cases tbody tr"))
			p.fine(looksIn(lang))
		})
	}
}

func TestCasesByKeyboardAlone(t *testing.T) {
	story(t)
	p := open(t, "cases/", visitor{Before: `localStorage.setItem("support-clock/cases", ` + quote(fewCases) + `)`}).ready()
	reached := map[string]bool{}
	for range 80 {
		p.press(kb.Tab)
		reached[eval[string](p, "document.activeElement.id")] = true
	}
	for _, id := range []string{"home", "to-cases", "lang-ja", "search", "show-plan", "show-state", "sort-due", "answer-b", "edit-b", "duplicate-b", "delete-b",
		"number", "plan", "priority", "site", "at", "answered", "save", "export", "calendar", "import"} {
		require.True(t, reached[id], id)
	}
	require.False(t, reached["file"], "the button opens it")
}
