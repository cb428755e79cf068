package cases

import (
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/cases/book"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

const (
	goldTerms = "name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d"
	goldHash  = "plan=own&" + goldTerms + "&priority=2&site=NL&at=2026-11-27T15:00"
)

// underGold is a visitor who saves a case that comes from the calculator.
func underGold(t *testing.T, hash string) (*keeper, book.Case) {
	t.Helper()
	k := visit(t, &browsertest.Browser{Hash: hash})
	require.True(t, k.form.arrived)
	return k, k.add("G-1")
}

func TestACaseKeepsTheContractItWasSavedWith(t *testing.T) {
	k, kept := underGold(t, goldHash)
	assert.Equal(t, goldTerms, kept.Own.Encode())
	assert.Equal(t, kept, k.stored().Cases[0])
	page := k.html()
	for _, shown := range []string{"Gold, P2, Netherlands", "Mon 30 Nov 09:00", "4 business hours"} {
		assert.Contains(t, page, shown)
	}
	assert.Contains(t, choicesOf(kept).Encode(), "plan=own&"+goldTerms, "the calculator explains it by the same terms")
	assert.Contains(t, page, "#plan=own&name=Gold&")

	k.browser.Clock = time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	k.press(actionAnswer, kept.ID)
	assert.Contains(t, k.html(), words.Fill(english.Used, "used", "5 h", "length", "4 h"))
	k.press(actionReopen, kept.ID)
	k.pass(time.Hour)
	assert.Contains(t, k.html(), words.Fill(english.OverdueBy, "span", "2 h"))
}

func TestEditingKeepsTheContract(t *testing.T) {
	k, kept := underGold(t, goldHash)
	k.press(actionEdit, kept.ID)
	assert.Equal(t, ui.OwnValue(kept.Own), k.browser.Fields[link.ParamPlan], "the field is filled with it")
	k.pick(controlName, "renamed")
	k.press(actionSave, "")
	assert.Equal(t, kept.Own, k.find(kept.ID).Own)

	k.press(actionEdit, kept.ID)
	k.pick(link.ParamPlan, "elite")
	assert.Contains(t, k.html(), ">Gold<", "it can be chosen again")
	k.press(actionSave, "")
	changed := k.find(kept.ID)
	assert.Equal(t, calc.Elite, changed.Tier)
	assert.Zero(t, changed.Own, "a plan has no terms of its own")

	k.press(actionEdit, kept.ID)
	k.pick(link.ParamPlan, ui.OwnValue(kept.Own))
	k.press(actionSave, "")
	assert.Equal(t, kept.Own, k.find(kept.ID).Own)
}

func TestContractsOfThisBrowserAreOffered(t *testing.T) {
	k := visit(t, &browsertest.Browser{Store: map[string]string{"support-clock/own": "plan=own&" + goldTerms + "\nplan=own&name=Silver&p3=2h"}})
	assert.Contains(t, k.html(), ">Silver<")
	k.pick(link.ParamPlan, ui.OwnValue(ui.KeptOwn(k.browser)[1]))
	assert.Contains(t, k.html(), "Would be due Mon 30 Nov 09:42", "two of the usual hours")
	kept := k.add("S-1")
	k.browser.Store["support-clock/own"] = ""
	assert.Equal(t, "Silver", k.find(kept.ID).Own.Name, "it stays with the case")
}

func TestAPriorityWithoutATargetIsSaid(t *testing.T) {
	k := visit(t, &browsertest.Browser{Hash: "plan=own&name=Gold&p1=1h&priority=2&site=NL&at=2026-11-27T15:00"})
	none := words.Fill(k.view.T.Own.NoTarget, "n", "2")
	assert.Contains(t, k.html(), none)
	k.pick(controlName, "G-1")
	k.press(actionSave, "")
	assert.Equal(t, none, k.form.problem)
	k.pick(link.ParamPriority, "1")
	k.press(actionSave, "")
	require.Len(t, k.store.book.Cases, 1)
}

func TestCasesAreFilteredByTheNameOfTheirContract(t *testing.T) {
	k, _ := underGold(t, goldHash)
	k.pick(link.ParamPlan, "elite")
	k.add("E-1")
	k.pick(controlOrder, string(book.ByTier)) // shows the filters
	assert.Equal(t, []string{"E-1: running", "G-1: running"}, k.lines())
	assert.Contains(t, k.html(), `value="own&name=Gold"`)
	k.pick(controlTier, named("Gold"))
	assert.Equal(t, []string{"G-1: running"}, k.lines())
	assert.Equal(t, named("Gold"), k.list.filteredPlan())
	k.pick(controlTier, named(""))
	assert.Empty(t, k.lines())
	k.pick(controlTier, "")
	assert.Len(t, k.lines(), 2)
}

// Names are the visitor's words. Wherever they go they stay words.
func TestHostileNamesStayWords(t *testing.T) {
	for _, name := range []string{`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, "=1+1", `a'b"c&amp;d`, "שלום", "🚀🚀", "👩‍💻 %20.", `\n;,:`, strings.Repeat("長", link.MostName)} {
		own := link.Own{Name: name, Days: link.UsualOwn.Days, Hours: link.UsualOwn.Hours, Targets: [4]calc.Target{{Amount: 4 * time.Hour, Coverage: calc.BusinessHours}}}
		hash := link.Choices{Plan: calc.Own, Own: own, Priority: 1, Site: "NL"}.Encode() + "&at=2026-11-27T15:00"
		k, kept := underGold(t, hash)
		require.Equal(t, name, kept.Own.Name)
		k.pick(controlOrder, string(book.ByTier))
		k.pick(controlTier, named(name))
		page := k.html()
		assert.NotContains(t, page, "<script", name)
		assert.NotContains(t, page, "<img src=x", name)
		assert.Equal(t, []string{"G-1: running"}, k.lines(), name)

		k.press(actionAlarm, kept.ID)
		k.press(actionCalendar, "")
		k.press(actionExport, "")
		for file, data := range k.browser.Saved {
			assert.Regexp(t, `^[a-zA-Z0-9.-]+$`, file, "no name of a contract is in the name of a file")
			if strings.HasSuffix(file, ".ics") {
				for line := range strings.SplitSeq(strings.ReplaceAll(data, "\r\n ", ""), "\r\n") {
					field, _, _ := strings.Cut(line, ":")
					field, _, _ = strings.Cut(field, ";")
					assert.Regexp(t, `^([A-Z-]+)?$`, field, "a name begins no line")
				}
			}
		}
		read, faults := book.ReadFile([]byte(k.browser.Saved["support-clock-cases.json"]))
		require.Empty(t, faults, name)
		assert.Equal(t, k.stored().Cases[0].Own, read.Cases[0].Own)
	}
}

func TestACalendarOfAContractSpeaksOfNobodyElse(t *testing.T) {
	k, kept := underGold(t, goldHash)
	k.press(actionAlarm, kept.ID)
	for _, data := range k.browser.Saved {
		whole := strings.ReplaceAll(data, "\r\n ", "")
		assert.Contains(t, whole, "Gold")
		assert.Contains(t, whole, "entered by hand")
		assert.NotContains(t, whole, "Adobe")
	}
	assert.NotContains(t, k.html(), "Adobe", "nor does the page where all cases are under contracts")
	k.pick(link.ParamPlan, "elite")
	k.add("E-1")
	assert.Contains(t, k.html(), "Adobe")
	assert.Empty(t, newPage(site.Page{Kind: site.Cases, Lang: "en"}).contracts(), "nothing is kept where the page is written beforehand")
}

func TestWhatALinkToACaseLeavesOutIsNamedInTheForm(t *testing.T) {
	broken := strings.NewReplacer("hours=08:00-18:00", "hours=8-18", "p2=4h", "p2=soon").Replace(goldHash)
	k := visit(t, &browsertest.Browser{Hash: broken + "&p3=1h"})
	require.True(t, k.form.arrived)
	assert.Equal(t, "09:00-17:00", k.form.choices.Own.Hours)
	_, form, _ := strings.Cut(k.html(), `id="form"`)
	for _, named := range []string{"8-18", "soon", "08:00-12:00,13:00-17:30", "p3 is given more than once"} {
		assert.Contains(t, form, named, "in the form that is looked at")
	}
	k.pick(controlName, "G-1")
	k.pick(link.ParamPriority, "1")
	assert.Contains(t, k.html(), "8-18", "until it is saved")
	k.press(actionSave, "")
	require.Len(t, k.store.book.Cases, 1)
	assert.NotContains(t, k.html(), "8-18")

	for hash, want := range map[string]string{
		"plan=platinum": "platinum", "plan=elite&priority=7": "7", "priority=2&site=NL&at=yesterday": "yesterday", "plan=elite&p1=1h": "plan=own",
	} {
		k := visit(t, &browsertest.Browser{Hash: hash})
		assert.True(t, k.form.arrived && k.form.open, hash)
		assert.Contains(t, k.html(), `id="notices"`, hash)
		assert.Contains(t, k.html(), want, hash)
		k.press(actionCancel, "")
		assert.NotContains(t, k.html(), `id="notices"`, hash)
	}
	for _, hash := range []string{"", anchor, "plan=elite&priority=2&site=NL", goldHash} {
		assert.NotContains(t, visit(t, &browsertest.Browser{Hash: hash}).html(), `id="notices"`, hash)
	}
}

func TestALinkThatComesToTheOpenPageIsReadAsWell(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.browser.Hash = "plan=platinum&priority=2"
	k.do(k.onAddress)
	assert.Contains(t, k.html(), "platinum")
	kept := k.add("E-1")
	k.press(actionEdit, kept.ID)
	assert.NotContains(t, k.html(), "platinum", "another case has nothing to do with it")
}

func TestARowSaysThatNobodyKnowsTheHolidays(t *testing.T) {
	c := book.Case{ID: "a", Name: "Far away", Tier: calc.Enterprise, Priority: 3, SiteID: "NL", Submitted: time.Date(2150, 11, 23, 9, 0, 0, 0, time.UTC)}
	k := visit(t, &browsertest.Browser{})
	said := caveats(&k.page, book.EntryOf(c, fridayAfternoon))
	require.Len(t, said, 1)
	require.Contains(t, app.HTMLString(said[0]), "2150 are not known here (Netherlands)")
	c.Submitted = fridayAfternoon
	require.Empty(t, caveats(&k.page, book.EntryOf(c, fridayAfternoon)), "of these they are known")
}
