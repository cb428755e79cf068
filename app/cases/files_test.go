package cases

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
)

type appContext = app.Context

func (k *keeper) bringFile(data string) {
	k.do(func(ctx app.Context) { k.take(ctx, []byte(data)) })
	k.do(func(app.Context) { k.work() })
}

func TestTheCalendarHasEveryOpenCase(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.add("first")
	k.add("second")
	k.press(actionAnswer, k.add("answered").ID)
	k.press(actionCalendar, "")
	first := k.browser.Saved["support-clock.ics"]
	feed, err := ical.ParseCalendar(strings.NewReader(first))
	require.NoError(t, err)
	require.Len(t, feed.Events(), 2)
	for _, e := range feed.Events() {
		at, err := e.GetStartAt()
		require.NoError(t, err)
		assert.True(t, k.list.waiting[0].Due.Equal(at))
		assert.Contains(t, e.GetProperty(ical.ComponentPropertyDescription).Value, "https://clock.example/#plan=")
	}
	delete(k.browser.Saved, "support-clock.ics")
	k.press(actionCalendar, "")
	assert.Equal(t, first, k.browser.Saved["support-clock.ics"], "nothing has changed, so the events are the same")
}

func TestAnAlarmForOneCase(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.add("other")
	kept := k.add("E-1")
	k.press(actionAlarm, kept.ID)
	file := k.browser.Saved["first-response-20261130T0842Z.ics"]
	assert.Contains(t, file, "SUMMARY:E-1: ")
	assert.Equal(t, 1, strings.Count(file, "BEGIN:VALARM"))
	assert.True(t, k.message.inRow, "said beside the row")
}

func TestImportingAFile(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.add("E-1")
	k.press(actionExport, "")
	exported := k.browser.Saved["support-clock-cases.json"]
	require.True(t, json.Valid([]byte(exported)))
	fresh := visit(t, &browsertest.Browser{})
	for _, want := range []string{"1 new, 0 updated, 0 restored, 0 already here", "0 new, 0 updated, 0 restored, 1 already here"} {
		fresh.bringFile(exported)
		assert.Contains(t, fresh.message.text, want)
		assert.Equal(t, "outcome", fresh.browser.Focused, "the eyes are led to it")
	}
	fresh.bringFile(strings.Replace(exported, `"site":"`, `"site":"X`, 1))
	assert.Equal(t, english.NotImported, fresh.message.text)
	require.Len(t, fresh.bring.faults, 1)
	assert.Contains(t, fresh.html(), "cases[0].site (E-1) is “XNL” (line 2, column 1). Accepted: NL")
}

func TestTheRestOfADamagedFileCanBeImported(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.add("E-1")
	k.add("E-2")
	k.press(actionExport, "")
	exported := k.browser.Saved["support-clock-cases.json"]
	for _, damaged := range []string{
		exported[:strings.LastIndex(exported, "\n{")+20],                   // cut off within the second case
		strings.Replace(exported, `"number":"E-2"`, `"number":2`, 1),       // not what it should be
		strings.Replace(exported, `"number":"E-2"`, `"number":"E-2`, 1),    // a quote that is missing
		strings.Replace(exported, "]}", "", 1)[:len(exported)-60] + "\x00", // the end overwritten
	} {
		fresh := visit(t, &browsertest.Browser{})
		fresh.bringFile(damaged)
		assert.Equal(t, english.NotImported, fresh.message.text)
		require.Contains(t, fresh.html(), "Import the 1 case that can be read")
		assert.Zero(t, fresh.store.book.Len(), "nothing is taken unasked")
		fresh.press(actionImportRest, "")
		assert.Contains(t, fresh.message.text, "1 new")
		assert.Equal(t, []string{"E-1: running"}, fresh.lines())
		assert.NotContains(t, fresh.html(), "can be read")
	}
}

func TestADamagedStoreOpensAsFarAsItCanBeRead(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.add("E-1")
	k.add("E-2")
	whole := k.browser.Store[storeKey]
	cut := whole[:strings.LastIndex(whole, "\n{")+30]
	again := visit(t, &browsertest.Browser{Store: map[string]string{storeKey: cut}})
	assert.Equal(t, []string{"E-1: running"}, again.lines())
	assert.Equal(t, damaged, again.store.state)
	again.press(actionDelete, again.list.waiting[0].ID)
	assert.Equal(t, cut, again.browser.Store[storeKey], "nothing is overwritten unasked")
	again.press(actionRescue, "")
	assert.Equal(t, cut, again.browser.Saved["support-clock-damaged.txt"])
	other := visit(t, &browsertest.Browser{Store: again.browser.Store})
	again.press(actionMend, "")
	assert.Equal(t, sound, again.store.state)
	assert.Equal(t, 1, again.stored().Len())
	other.hear()
	assert.Equal(t, sound, other.store.state, "mended in one tab, it is mended in all")

	deep := visit(t, &browsertest.Browser{Store: map[string]string{storeKey: strings.Repeat("[", 9990)}})
	assert.Equal(t, damaged, deep.store.state)

	const newerText = `{"format":"support-clock-cases","version":9,"cases":[]}`
	late := visit(t, &browsertest.Browser{Store: map[string]string{storeKey: newerText}})
	late.press(actionSave, "")
	assert.Equal(t, newer, late.store.state)
	assert.Equal(t, newerText, late.browser.Store[storeKey])

	// A newer page in another tab may write while a form is filled in: that stays as it is.
	typing := visit(t, &browsertest.Browser{})
	typing.pick(controlName, "E-1")
	typing.browser.Store = map[string]string{storeKey: newerText}
	typing.press(actionSave, "")
	assert.Equal(t, english.Newer, typing.form.problem)
	assert.Equal(t, "E-1", typing.form.name)
	assert.Equal(t, newerText, typing.browser.Store[storeKey])
}

func TestASaveLostByAKilledBrowserComesBack(t *testing.T) {
	copies := map[string]string{}
	k := visit(t, &browsertest.Browser{Copies: copies})
	kept := k.add("E-1")
	before := k.browser.Store[storeKey]
	k.press(actionDelete, k.add("deleted").ID)
	k.press(actionAnswer, kept.ID)
	k.add("E-2")

	// The browser is killed, and its storage is as it was before.
	again := visit(t, &browsertest.Browser{Copies: copies, Store: map[string]string{storeKey: before}})
	assert.Equal(t, []string{"E-2: running"}, again.lines())
	assert.Len(t, again.list.answered, 1)
	assert.Equal(t, 2, again.stored().Len(), "and is kept again")

	// A copy that has not been written for long brings back nothing that was deleted and forgotten.
	stale := copies[storeKey]
	again.press(actionDelete, again.list.waiting[0].ID)
	again.pass(100 * 24 * time.Hour)
	again.add("later")
	late := visit(t, &browsertest.Browser{Copies: map[string]string{storeKey: stale}, Store: again.browser.Store, Clock: again.browser.Clock})
	assert.Equal(t, []string{"later: running"}, late.lines())

	// Where nothing is left, or it is damaged, all of the copy counts.
	assert.Equal(t, 2, visit(t, &browsertest.Browser{Copies: map[string]string{storeKey: stale}, Clock: again.browser.Clock}).store.book.Len())
	damagedStore := visit(t, &browsertest.Browser{Copies: map[string]string{storeKey: stale}, Store: map[string]string{storeKey: "{"}, Clock: again.browser.Clock})
	assert.Equal(t, 2, damagedStore.store.book.Len())
	assert.Equal(t, "{", damagedStore.browser.Store[storeKey], "nothing is overwritten unasked")
}
