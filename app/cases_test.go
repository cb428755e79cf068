package app

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/casebook"
	"supportclock/calc"
)

// sameWords holds the languages of a set of texts against the English ones: every text is there, has
// the same words in braces, and is not English by oversight.
func sameWords(t *testing.T, byLang map[Lang]map[string]string, mayEqual ...string) {
	t.Helper()
	english := byLang["en"]
	for _, texts := range languages {
		own := byLang[texts.Lang]
		require.NotNil(t, own, texts.Name)
		assert.ElementsMatch(t, slices.Collect(maps.Keys(english)), slices.Collect(maps.Keys(own)), texts.Name)
		for path, text := range english {
			assert.NotEmpty(t, strings.TrimSpace(own[path]), "%s: %s", texts.Name, path)
			if !strings.HasSuffix(path, ".One") {
				assert.Equal(t, placeholders(text), placeholders(own[path]), "%s: %s", texts.Name, path)
			}
			if texts.Lang != "en" && !slices.Contains(mayEqual, path) && strings.ContainsAny(strings.ToLower(placeholder.ReplaceAllString(text, "")), "abcdefghijklmnopqrstuvwxyz") {
				assert.NotEqual(t, text, own[path], "%s: %s", texts.Name, path)
			}
		}
	}
}

func TestCasesSpeakEveryLanguage(t *testing.T) {
	own, nav := map[Lang]map[string]string{}, map[Lang]map[string]string{}
	for _, l := range casesLanguages {
		own[l.key] = wordsOf(*l.value)
	}
	for _, l := range navLanguages {
		nav[l.key] = wordsOf(l.value)
	}
	sameWords(t, own, ".List", ".Columns[number]", ".Columns[tier]", ".Actions", ".MoreFaults.One", ".MoreFaults.Other")
	sameWords(t, nav, ".Label", ".Bulk")
	for _, code := range []casebook.Code{casebook.NotJSON, casebook.Foreign, casebook.Newer, casebook.TooLarge, casebook.BadValue, casebook.Missing, casebook.DuplicateID} {
		assert.NotEmpty(t, casesEnglish.Faults.of(code), code)
	}
	for _, s := range append(casebook.States(), casebook.Unknown) {
		assert.NotEmpty(t, casesEnglish.States.of(s), s)
	}
}

// keeper is a visitor's list outside a browser.
type keeper struct {
	cases
	t      *testing.T
	engine app.TestEngine
	ctx    app.Context
}

func (k *keeper) OnPreRender(ctx app.Context) { k.ctx = ctx }

func keep(t *testing.T, b browser) *keeper {
	t.Helper()
	b.live, b.zone = true, "Europe/Amsterdam"
	if b.clock.IsZero() {
		b.clock = fridayAfternoon
	}
	k := &keeper{cases: *newCases(Page{Path: pathOf(Cases, "en"), Kind: Cases, Lang: "en"}), t: t, engine: app.NewTestEngine()}
	k.browser = &b
	require.NoError(t, k.engine.Load(k))
	k.engine.ConsumeAll()
	return k
}

func (k *keeper) pick(name, value string) {
	k.ctx.Dispatch(func(ctx app.Context) { k.input(ctx, name, value) })
	k.engine.ConsumeAll()
}

func (k *keeper) press(act, with string) {
	k.ctx.Dispatch(func(ctx app.Context) { k.act(ctx, act, with) })
	k.engine.ConsumeAll()
}

// lines are the rows of the list, each as its name and state.
func (k *keeper) lines() (list []string) {
	for _, e := range k.view.entries {
		list = append(list, k.view.name(e.Case)+": "+k.view.stands(e))
	}
	return list
}

func TestTheFormMakesACase(t *testing.T) {
	k := keep(t, browser{})
	assert.Equal(t, "2026-11-27T15:42", k.view.draft.query.At.String(), "now, on the clock of the visitor's own site")
	k.pick(controlNumber, "  E-1 ")
	k.pick(paramPlan, "business")
	k.pick(paramPriority, "2")
	k.pick(paramAt, "2026-11-27T14:00")
	k.press(actionSave, "")
	assert.Equal(t, []string{"E-1: in 17 min 50 s"}, k.lines())
	book, faults := casebook.Read([]byte(k.browser.store[casesKey]))
	require.Empty(t, faults)
	require.Len(t, book.Cases, 1)
	assert.Equal(t, calc.Local{Date: calc.Date{Year: 2026, Month: 11, Day: 27}, Hour: 14}, book.Cases[0].Local)
	assert.Equal(t, "E-1 has been saved.", k.view.said)
	assert.Empty(t, k.view.draft.number)

	for _, c := range []struct{ name, field, value, says string }{
		{"no submission", paramAt, "", casesEnglish.NoTime},
		{"answered before it was submitted", controlAnswered, "2026-11-27T13:00", casesEnglish.TooEarly},
		{"a year that is not counted", paramAt, "9999-12-31T23:59", casesEnglish.Horizon},
	} {
		k.press(actionCancel, "")
		k.pick(c.field, c.value)
		k.press(actionSave, "")
		assert.Equal(t, c.says, k.view.draft.problem, c.name)
		assert.Len(t, k.shelf.book.Cases, 1, c.name)
	}
}

func TestTheFormIsKeptWhileTheVisitorIsAway(t *testing.T) {
	k := keep(t, browser{})
	k.pick(controlNumber, "E-1")
	k.pick(paramPriority, "2")
	k.ctx.Dispatch(k.onAddress) // as when the page comes to the front again
	k.press(actionSave, "")
	require.Len(t, k.shelf.book.Cases, 1)
	assert.Equal(t, "E-1", k.shelf.book.Cases[0].Number)
	assert.Equal(t, calc.Priority(2), k.shelf.book.Cases[0].Priority)
}

// Editing the name of a case leaves its submission alone, to the second and to the pass of an hour.
func TestEditingKeepsTheInstant(t *testing.T) {
	site, _ := calc.SiteByID("NL")
	k := keep(t, browser{})
	second := time.Date(2026, 10, 25, 1, 30, 17, 0, time.UTC) // 02:30 for the second time
	k.shelf.change(casebook.Book{}.Put(casebook.Case{ID: "a", Number: "x", Tier: calc.Elite, Priority: calc.P1, SiteID: "NL", Submitted: second}, fridayAfternoon), fridayAfternoon)
	k.press(actionEdit, "a")
	assert.True(t, k.view.draft.query.SecondPass)
	k.pick(controlNumber, "y")
	k.press(actionSave, "")
	c, ok := k.shelf.book.Find("a")
	require.True(t, ok)
	assert.Equal(t, "y", c.Number)
	assert.True(t, second.Equal(c.Submitted), "%v", c.Submitted.In(site.Location()))
}

func TestTwoTabsLoseNothing(t *testing.T) {
	shared := map[string]string{}
	one, two := keep(t, browser{store: shared}), keep(t, browser{store: shared})
	one.pick(controlNumber, "from one")
	one.press(actionSave, "")
	two.pick(controlNumber, "from two") // has not heard of the first yet
	two.press(actionSave, "")
	one.shelf.follow()
	one.show()
	assert.Len(t, one.lines(), 2)
	assert.ElementsMatch(t, one.lines(), two.lines())

	// What one deletes stays deleted when the other changes something else.
	id := one.view.entries[0].ID
	one.press(actionDelete, id)
	two.press(actionAnswer, two.view.entries[1].ID)
	one.shelf.follow()
	assert.Equal(t, 1, one.shelf.book.Len())
	assert.Equal(t, 1, two.shelf.book.Len())
	one.press(actionUndo, "")
	two.shelf.follow()
	assert.Equal(t, 2, two.shelf.book.Len())
}

func TestFullStorageIsSaidAndTheListGoesOn(t *testing.T) {
	k := keep(t, browser{room: 400})
	for range 3 {
		k.press(actionSave, "")
	}
	assert.Equal(t, full, k.view.keeping)
	assert.Len(t, k.lines(), 3)
	k.press(actionDelete, k.view.entries[0].ID)
	k.press(actionDelete, k.view.entries[0].ID)
	k.browser.room = 0
	k.press(actionSave, "")
	assert.Equal(t, keeps, k.view.keeping)
}

func TestTheCalendarHasEveryOpenCase(t *testing.T) {
	k := keep(t, browser{})
	for _, n := range []string{"first", "second", "answered"} {
		k.pick(controlNumber, n)
		k.press(actionSave, "")
	}
	for _, e := range k.view.entries {
		if e.Number == "answered" {
			k.press(actionAnswer, e.ID)
		}
	}
	k.press(actionCalendar, "")
	feed, err := ical.ParseCalendar(strings.NewReader(k.browser.saved["support-clock.ics"]))
	require.NoError(t, err)
	require.Len(t, feed.Events(), 2)
	for _, e := range feed.Events() {
		at, err := e.GetStartAt()
		require.NoError(t, err)
		assert.True(t, k.view.entries[0].Due.Equal(at))
		assert.Contains(t, e.GetProperty(ical.ComponentPropertyDescription).Value, "https://clock.example/#plan=")
	}
	again := k.browser.saved["support-clock.ics"]
	k.press(actionCalendar, "")
	assert.Equal(t, again, k.browser.saved["support-clock.ics"], "nothing has changed, so the events are the same")
}

func TestALinkFromTheCalculatorFillsTheForm(t *testing.T) {
	k := keep(t, browser{address: "plan=business&priority=2&region=emea&site=DE&at=2026-11-27T10:00&work-holidays=on&off=2026-12-28"})
	d := k.view.draft
	assert.True(t, d.arrived)
	assert.Equal(t, calc.Business, d.query.Plan)
	assert.Contains(t, k.view.ruleList(d.query), english.Rules.Switches.of(calc.SwitchWorkHolidays))
	k.press(actionSave, "")
	require.Len(t, k.view.entries, 1)
	assert.True(t, k.view.entries[0].Rules.WorkHolidays)
	assert.Len(t, k.view.entries[0].DaysOff, 1)
	assert.Empty(t, k.browser.address)
	assert.Empty(t, k.view.ruleList(k.view.draft.query), "the next case starts without them")
	assert.Equal(t, d.query.Encode(), queryOf(k.view.entries[0].Case).Encode(), "and leads back to the same answer")
}

func TestImportingAFile(t *testing.T) {
	k := keep(t, browser{})
	k.press(actionSave, "")
	k.press(actionExport, "")
	exported := k.browser.saved["support-clock-cases.json"]
	require.True(t, json.Valid([]byte(exported)))
	fresh := keep(t, browser{})
	for _, want := range []string{"1 new, 0 updated, 0 restored, 0 already here", "0 new, 0 updated, 0 restored, 1 already here"} {
		fresh.take([]byte(exported))
		assert.Contains(t, fresh.view.said, want)
	}
	fresh.take([]byte(strings.Replace(exported, `"site":"`, `"site":"X`, 1)))
	assert.Equal(t, casesEnglish.NotImported, fresh.view.said)
	require.Len(t, fresh.view.faults, 1)
	assert.Contains(t, fresh.view.faultText(fresh.view.faults[0]), "cases[0].site is “XNL” (line 2, column 1). Accepted: NL")
}
