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
	"supportclock/app/words"
	"supportclock/calc"
)

func TestTheFormMakesACase(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.pick(controlName, "  E-1 ")
	k.pick(link.ParamPlan, "business")
	k.pick(link.ParamPriority, "2")
	k.date(link.ParamAt, "2026-11-27T14:00")
	assert.Contains(t, k.html(), "Would be due today 16:00, in 17 min 50 s.")
	k.press(actionSave, "")
	require.Len(t, k.stored().Cases, 1)
	kept := k.stored().Cases[0]
	assert.Equal(t, "E-1", kept.Name)
	assert.Equal(t, calc.Local{Date: calc.Date{Year: 2026, Month: 11, Day: 27}, Hour: 14}, kept.Local)
	assert.Equal(t, "E-1 has been saved.", k.message.text)
	assert.Equal(t, rowOf(kept.ID), k.browser.Focused)
	assert.Empty(t, k.form.name)
	assert.False(t, k.browser.Unfolded[foldForm], "the form has done its work")
}

func TestWhatCannotBeSavedIsSaidBesideTheForm(t *testing.T) {
	for _, c := range []struct{ name, field, value, says string }{
		{"no submission", link.ParamAt, "", english.NoTime},
		{"answered before it was submitted", controlAnswered, "2026-11-27T13:00", english.TooEarly},
		{"answered at half a moment", controlAnswered, "T13:00", english.NoAnswer},
		{"answered at no time", controlAnswered, "2026-11-30Tsoon", english.NoAnswer},
		{"a year that is not counted", link.ParamAt, "9999-12-31T23:59", english.Horizon},
		{"an answer in a year that is not counted", controlAnswered, "9999-12-31T23:59", english.Horizon},
	} {
		k := visit(t, &browsertest.Browser{})
		k.pick(controlName, "E-1")
		k.date(c.field, c.value)
		k.press(actionSave, "")
		assert.Contains(t, k.form.problem, c.says, c.name)
		assert.Empty(t, k.store.book.Cases, c.name)
		assert.Equal(t, "E-1", k.form.name, "what was typed stays")
	}
}

func TestTheSubmissionFollowsTheClockUntilItIsTouched(t *testing.T) {
	k := visit(t, &browsertest.Browser{Clock: time.Date(2026, 11, 27, 8, 0, 0, 0, time.UTC)})
	assert.Contains(t, k.html(), `value="09:00"`, "now, on the clock of the visitor's own site")
	k.pass(6 * time.Hour)
	assert.Contains(t, k.html(), `value="15:00"`)
	assert.Contains(t, k.html(), english.Follows)
	assert.Equal(t, "2026-11-27T15:00", k.add("afternoon").Local.String())

	k.date(link.ParamAt, "2026-11-27T10:00")
	k.pass(time.Hour)
	assert.NotContains(t, k.html(), english.Follows)
	assert.Equal(t, "2026-11-27T10:00", k.add("morning").Local.String())

	k.pick(link.ParamSite, "JP")
	assert.Equal(t, "2026-11-28T00:00", k.add("in Japan").Local.String(), "the next one follows again, on its site's clock")
}

func TestACaseWithoutANameGetsOneAndIsToldOf(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.press(actionSave, "")
	kept := k.stored().Cases[0]
	assert.Equal(t, "Enterprise P3, Fri 27 Nov 15:42", kept.Name)
	assert.Equal(t, "Saved as “Enterprise P3, Fri 27 Nov 15:42”, because it had no name.", k.message.text)
}

func TestTheFormIsKeptWhileTheVisitorIsAway(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.pick(controlName, "E-1")
	k.pick(link.ParamPriority, "2")
	k.do(k.onAddress) // as when the page comes to the front again
	k.press(actionSave, "")
	require.Len(t, k.store.book.Cases, 1)
	assert.Equal(t, "E-1", k.store.book.Cases[0].Name)
	assert.Equal(t, calc.P2, k.store.book.Cases[0].Priority)
}

func TestWhatIsBeingTypedLeavesTheRestWhereItIs(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.date(link.ParamAt, "2026-11-27T15:40")
	due := k.wouldBe()
	require.NotEmpty(t, due)
	k.pick(link.ParamAt+"-time", "9")
	assert.Equal(t, due, k.wouldBe())
	assert.Contains(t, app.HTMLString(caseForm(&k.page)), "aria-busy", "but it does not look like something to rely on")
	k.pick(link.ParamAt+"-time", "9:05")
	assert.NotEqual(t, due, k.wouldBe())
	assert.NotContains(t, app.HTMLString(caseForm(&k.page)), "aria-busy")
}

// Editing the name of a case leaves its submission alone, to the second and to the pass of an hour.
func TestEditingKeepsTheInstant(t *testing.T) {
	second := time.Date(2026, 10, 25, 1, 30, 17, 0, time.UTC) // 02:30 for the second time
	kept, err := book.Book{}.Add(book.Case{ID: "a", Name: "x", Tier: calc.Elite, Priority: calc.P1, SiteID: "NL", Submitted: second,
		Answered: second.Add(90 * time.Second)}, fridayAfternoon)
	require.NoError(t, err)
	k := visit(t, &browsertest.Browser{Store: map[string]string{storeKey: string(kept.Encode())}})
	k.press(actionEdit, "a")
	assert.True(t, k.form.choices.SecondPass)
	assert.True(t, k.browser.Unfolded[foldForm])
	k.pick(controlName, "y")
	k.press(actionSave, "")
	c := k.find("a")
	assert.Equal(t, "y", c.Name)
	assert.True(t, second.Equal(c.Submitted), "%v", c.Submitted)
	assert.True(t, second.Add(90*time.Second).Equal(c.Answered), "%v", c.Answered)
}

func TestANewCaseBeginsWithPlanAndPlaceOfTheLastVisit(t *testing.T) {
	k := visit(t, &browsertest.Browser{Store: map[string]string{"support-clock/choices": "plan=ultimate&region=emea&site=DE-Bavaria"}})
	c := k.add("first")
	assert.Equal(t, calc.Ultimate, c.Tier)
	assert.Equal(t, "DE-Bavaria", c.SiteID)
}

func TestALinkFromTheCalculatorFillsTheForm(t *testing.T) {
	const hash = "plan=business&priority=2&region=emea&site=DE&at=2026-11-27T10:00&work-holidays=on&off=2026-12-28"
	k := visit(t, &browsertest.Browser{Hash: hash})
	assert.True(t, k.form.arrived)
	assert.True(t, k.form.open)
	assert.Equal(t, calc.Business, k.form.choices.Plan)
	assert.Contains(t, k.ruleList(), words.In("en").Rules.Switches.Of(calc.SwitchWorkHolidays))
	assert.Contains(t, k.ruleList(), "28 December 2026")
	k.press(actionSave, "")
	require.Len(t, k.store.book.Cases, 1)
	kept := k.store.book.Cases[0]
	assert.True(t, kept.Rules.WorkHolidays)
	assert.Len(t, kept.DaysOff, 1)
	assert.Empty(t, k.browser.Hash)
	assert.Empty(t, k.ruleList(), "the next case starts without them")
	assert.Equal(t, hash, choicesOf(kept).Encode(), "and leads back to the same answer")
}

func TestLongNamesAreKept(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	long := strings.Repeat("優", book.MostName)
	k.pick(controlName, long+"先")
	k.press(actionSave, "")
	kept := k.stored().Cases[0]
	assert.Equal(t, long, kept.Name)
	k.press(actionDuplicate, kept.ID)
	assert.Len(t, k.stored().Cases, 2, "there is no room for a mark, but for the copy")
}

func TestSitesStandInTheOrderOfTheirNames(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.view.T = words.In("fr")
	list := k.html()
	at := func(name string) int { return strings.Index(list, ">"+name+"<") }
	assert.Positive(t, at("Afrique du Sud"))
	assert.Less(t, at("Afrique du Sud"), at("Allemagne · Berlin"), "and not behind France, as in English")
	assert.Less(t, at("Allemagne · Berlin"), at("France"))
}
