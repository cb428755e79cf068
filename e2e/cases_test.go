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

// caseNames are what the list shows, in its order; those answered come last.
func (p *page) caseNames() []string {
	p.t.Helper()
	return eval[[]string](p, `[...document.querySelectorAll(".case h3")].map(e => e.textContent)`)
}

// caseOf finds the row of a case by its name.
func caseOf(name string) string {
	return `[...document.querySelectorAll(".case")].find(e => e.querySelector("h3").textContent === ` + quote(name) + `)`
}

// inCase presses a button of a case, in its menu or beside it.
func (p *page) inCase(name, act string) {
	p.t.Helper()
	p.wait(caseOf(name))
	id := eval[string](p, caseOf(name)+`.querySelector('[data-act="`+act+`"]').id`)
	if eval[bool](p, `!!document.getElementById(`+quote(id)+`).closest("details.menu")`) {
		p.click(`#` + eval[string](p, caseOf(name)+`.querySelector("details.menu").id`) + ` > summary`)
	}
	p.click("#" + id)
}

// addCase fills the form in and saves it.
func (p *page) addCase(name string, fields map[string]string) {
	p.t.Helper()
	p.rest() // the form may be about to close
	if !eval[bool](p, `document.querySelector("#add").open`) {
		p.click("#add-case")
	}
	p.set("#name", name)
	for field, value := range fields {
		p.set("#"+field, value)
	}
	p.click("#save")
	p.waitText("#said", name+" has been saved.")
	p.wait(`!document.querySelector("#add").open`)
}

func TestACustomerKeepsCases(t *testing.T) {
	story(t)
	// From the calculator a case comes over with all that was chosen there.
	p := open(t, "", visitor{First: true, Hash: submission + "&off=2026-11-30"}).ready()
	eval[bool](p, `document.querySelector("#save-here").closest("details").open = true`)
	p.click("#save-here")
	p.wait(`location.pathname.endsWith("/cases/")`)
	p.ready()
	require.Equal(t, "enterprise", eval[string](p, `document.querySelector("#plan").value`))
	require.Equal(t, "2026-11-27", eval[string](p, `document.querySelector("#at-date").value`))
	require.Equal(t, "3:40 PM", eval[string](p, `document.querySelector("#at-time").value`))
	require.Contains(t, p.text("#with"), "November 30, 2026")
	p.wait(`document.activeElement.id === "name"`)
	p.press("E-1 <b>")
	p.press(kb.Enter)
	p.waitText("#said", "E-1 <b> has been saved.")
	p.wait(`!document.querySelector("#add").open`)
	require.Equal(t, []string{"E-1 <b>"}, p.caseNames())
	require.Contains(t, p.text(".case time"), "3:40\u00a0AM", "on the reader's clock")
	require.Contains(t, p.text(".case time + .sub"), "Netherlands: 9:40\u00a0AM, UTC+1")
	p.wait(`location.hash === ""`)

	// A second one, by the form: what is overdue comes first, in red and in words.
	p.addCase("E-2", map[string]string{"plan": "elite", "site": "JP", "at-date": "2020-01-01", "at-time": "10:00 AM"})
	require.Equal(t, []string{"E-2", "E-1 <b>"}, p.caseNames())
	p.waitText(".case.late .state", "Overdue by")
	p.waitText("#summary", "1 overdue")
	require.Contains(t, eval[string](p, "document.title"), "(1 overdue")
	p.picture("list")

	// It is still there after a reload, and in another tab and language, which follow each other.
	p.reload()
	p.ready()
	require.Len(t, p.caseNames(), 2)
	other := p.tab()
	other.visit(siteURL(t) + "nl/cases/")
	other.ready()
	require.Len(t, other.caseNames(), 2)
	p.inCase("E-2", "delete")
	p.waitText("#said", "E-2 has been deleted.")
	require.True(t, eval[bool](p, `document.querySelector("#cases > :first-child").matches(".toast")`), "in the place of its row")
	p.accessible()
	other.wait(`document.querySelectorAll(".case").length === 1`)
	p.wait(`document.activeElement.id === "undo"`)
	p.press(kb.Enter)
	other.wait(`document.querySelectorAll(".case").length === 2`)
	p.wait(`document.querySelectorAll(".case").length === 2`)

	// Answered, by how much too late, and not answered after all.
	p.inCase("E-2", "answered-now")
	p.waitText("#said", "E-2 has been answered")
	p.waitText("#said", "late.")
	p.wait(`document.querySelector("#answered .is-late")`)
	p.click("#answered > summary")
	p.inCase("E-2", "reopen")
	p.waitText("#said", "E-2 is waiting for a response again.")
	p.wait(`document.querySelectorAll("#cases .case").length === 2`)

	// Edited: answered a minute before the deadline.
	p.inCase("E-2", "edit")
	p.waitText("#form-heading", "Edit the case")
	require.Equal(t, "E-2", eval[string](p, `document.querySelector("#name").value`))
	require.Equal(t, "JP", eval[string](p, `document.querySelector("#site").value`))
	p.set("#response-date", "2019-01-01")
	p.set("#response-time", "10:00 AM")
	p.click("#save")
	p.waitText("#problem", "cannot come before")
	p.accessible()
	p.set("#response-date", "2020-01-01")
	p.set("#response-time", "10:14 AM")
	p.click("#save")
	p.waitText("#said", "E-2 has been saved.")
	p.waitText("#answered .state", "Answered on time")
	require.Equal(t, "Add a case", p.text("#form-heading"))
	require.Empty(t, eval[string](p, `document.querySelector("#name").value`))
	p.inCase("E-2", "duplicate")
	p.wait(caseOf("E-2 (copy)"))
}

func TestManyCasesAreSearched(t *testing.T) {
	story(t)
	p := open(t, "cases/", visitor{First: true, Before: `
		const cases = Array.from({length: 60}, (_, i) => ({id: "c" + i, number: "E-" + i, tier: "elite", priority: 1 + i % 4, site: "NL",
			submitted: "2020-01-01T01:00:00Z", changed: "2026-11-27T14:40:00Z"}));
		localStorage.setItem("support-clock/cases", JSON.stringify({format: "support-clock-cases", version: 2, cases}))`}).ready()
	require.Equal(t, 50, p.count("#cases .case"))
	p.click(`[data-act="more"]`)
	p.wait(`document.querySelectorAll("#cases .case").length === 60`)
	p.set("#search", "e-1")
	p.waitText("#shown", "11 of 60")
	p.set("#order", "number")
	p.wait(`document.querySelector("#cases h3").textContent === "E-1"`)
	p.set("#show-state", "met")
	p.waitText("#none", "No case matches")
	p.accessible()
}

func TestCasesGoOutAndComeBack(t *testing.T) {
	story(t)
	p := open(t, "cases/", visitor{First: true, Before: `
		const make = URL.createObjectURL;
		URL.createObjectURL = blob => {
			if (blob.type === "text/javascript") return make.call(URL, blob); // the start's worker
			blob.text().then(t => window.saved = t);
			return "#saved";
		};
		HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download };`}).ready()
	p.addCase("E-1", map[string]string{"at-date": "2026-11-27", "at-time": "15:40"})

	p.click("#files > summary")
	p.click("#export")
	p.wait("window.saved")
	require.Equal(t, "support-clock-cases.json", eval[string](p, "savedAs"))
	exported := eval[string](p, "saved")
	require.True(t, json.Valid([]byte(exported)))
	require.Contains(t, exported, `"number":"E-1"`)
	require.False(t, eval[bool](p, `document.querySelector("#files").open`))

	eval[bool](p, "window.saved = '', true")
	p.click("#files > summary")
	p.click("#calendar")
	p.wait("window.saved")
	require.Contains(t, eval[string](p, "saved"), "\r\nSUMMARY:E-1: ")

	// The same file twice makes no duplicates.
	p.attach("#file", "cases.json", exported)
	p.waitText("#outcome", "0 new, 0 updated, 0 restored, 1 already here")
	p.wait(`document.activeElement.id === "outcome"`)
	p.inCase("E-1", "delete")
	p.waitText("#said", "E-1 has been deleted.")
	p.attach("#file", "cases.json", exported)
	p.waitText("#outcome", "0 new, 0 updated, 1 restored, 0 already here")
	require.Equal(t, []string{"E-1"}, p.caseNames())

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
		require.Equal(t, "Nothing has been imported.", p.text("#outcome"))
		require.Equal(t, before, p.stored())
	}
	p.accessible()
}

// What an older version of the page has kept is there after an update.
func TestCasesSurviveAnUpdate(t *testing.T) {
	story(t)
	old, err := os.ReadFile("../app/cases/book/testdata/version1.json")
	require.NoError(t, err)
	p := open(t, "cases/", visitor{First: true, Before: `if (!localStorage.getItem("support-clock/cases")) localStorage.setItem("support-clock/cases", ` + quote(string(old)) + `)`}).ready()
	require.Len(t, p.caseNames(), 3)
	require.Contains(t, p.caseNames(), "E-000123456")
	p.click("#answered > summary")
	p.inCase("E-000123456", "reopen")
	p.wait(`document.querySelectorAll("#cases .case").length === 3`)
	require.Contains(t, p.stored(), `"version":2`)
}

// What the browser's storage has lost comes back from the second copy.
func TestCasesComeBackFromTheCopy(t *testing.T) {
	story(t)
	p := open(t, "cases/", visitor{First: true}).ready()
	p.addCase("E-1", nil)
	p.wait(`new Promise(ok => { const r = indexedDB.open("support-clock"); r.onsuccess = () => {
		const q = r.result.transaction("texts").objectStore("texts").get("support-clock/cases");
		q.onsuccess = () => ok(q.result?.includes("E-1")); } })`)
	eval[bool](p, `localStorage.clear(), true`)
	p.reload()
	p.ready()
	p.wait(caseOf("E-1"))
	require.Contains(t, p.stored(), "E-1")
}

func TestRemindersAreShownWhenAskedFor(t *testing.T) {
	story(t)
	p := open(t, "cases/", visitor{First: true, Before: `
		window.reminded = [];
		window.Notification = class { constructor(title, options) { reminded.push(title + ": " + options.body) }
			static permission = "default";
			static requestPermission() { Notification.permission = "granted"; return Promise.resolve("granted") } };`}).ready()
	p.set("#plan", "elite")
	p.click("#priority-1 + span")
	p.addCase("E-1", map[string]string{"plan": "elite"})
	p.wait(`document.querySelector("#remind").getAttribute("aria-pressed") === "false"`)
	p.click("#remind")
	p.waitText("#outcome", "You will be reminded")
	p.wait(`document.querySelector("#remind").getAttribute("aria-pressed") === "true"`)
	p.accessible()
	require.Equal(t, 1, p.count(".case.soon"))
}

func TestStorageThatFails(t *testing.T) {
	story(t)
	t.Run("blocked", func(t *testing.T) {
		p := open(t, "cases/", visitor{First: true, Before: `Object.defineProperty(window, "localStorage", {configurable: true, get() { throw new DOMException("blocked", "SecurityError") }})`}).ready()
		p.waitText("#keeping", "does not let the page keep anything")
		p.addCase("E-1", nil)
		require.Equal(t, []string{"E-1"}, p.caseNames())
		p.accessible()
	})
	t.Run("full", func(t *testing.T) {
		p := open(t, "cases/", visitor{First: true, Before: `Storage.prototype.setItem = function (key) { if (key === "support-clock/cases") throw new DOMException("full", "QuotaExceededError") }`}).ready()
		p.set("#name", "E-1")
		p.click("#save")
		p.waitText("#keeping", "storage is full")
		p.waitText("#said", "storage is full")
		require.Equal(t, []string{"E-1"}, p.caseNames())
	})
	t.Run("damaged", func(t *testing.T) {
		const text = `{"format":"support-clock-cases","version":2,"cases":[{"id":"a","number":"good","tier":"elite","priority":1,"site":"NL","submitted":"2026-11-27T14:40:00Z","changed":"2026-11-27T14:40:00Z"},{"id":"b"}]}`
		p := open(t, "cases/", visitor{First: true, Before: `if (!localStorage.getItem("support-clock/cases")) localStorage.setItem("support-clock/cases", ` + quote(text) + `)`}).ready()
		p.waitText("#keeping", "damaged")
		require.Equal(t, []string{"good"}, p.caseNames())
		p.inCase("good", "delete")
		require.Equal(t, text, p.stored(), "nothing is overwritten")
		p.accessible()
		p.click("#mend")
		p.wait(`!document.querySelector("#keeping p")`)
		require.NotContains(t, p.stored(), `"id":"b"`)
	})
	t.Run("of a newer version", func(t *testing.T) {
		const text = `{"format":"support-clock-cases","version":9,"cases":[]}`
		p := open(t, "cases/", visitor{First: true, Before: `localStorage.setItem("support-clock/cases", ` + quote(text) + `)`}).ready()
		p.waitText("#keeping", "newer version")
		p.set("#name", "E-1")
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
			require.Equal(t, 4, p.count(".case"))
			eval[bool](p, `document.querySelectorAll("#add, #answered").forEach(e => e.open = true), true`)
			p.fine(looksIn(lang))
		})
	}
}

func TestCasesByKeyboardAlone(t *testing.T) {
	story(t)
	p := open(t, "cases/", visitor{Before: `localStorage.setItem("support-clock/cases", ` + quote(fewCases) + `)`}).ready()
	eval[bool](p, `document.querySelectorAll("#add, #more-b, #files").forEach(e => e.open = true), true`)
	reached := map[string]bool{}
	for range 80 {
		p.press(kb.Tab)
		reached[eval[string](p, "document.activeElement.id")] = true
	}
	for _, id := range []string{"home", "to-cases", "remind", "export", "calendar", "import", "add-case", "answered-now-b", "edit-b", "duplicate-b", "delete-b",
		"name", "plan", "priority-3", "site", "at-date", "at-time", "response-date", "response-time", "save"} {
		require.True(t, reached[id], id)
	}
	require.False(t, reached["file"], "the button opens it")
}
