package cases

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/cases/book"
	"supportclock/app/link"
	"supportclock/calc"
)

func TestTwoTabsLoseNothing(t *testing.T) {
	shared := map[string]string{}
	one, two := visit(t, &browsertest.Browser{Store: shared}), visit(t, &browsertest.Browser{Store: shared})
	first := one.add("from one")
	second := two.add("from two") // had not heard of the first
	one.hear()
	assert.Len(t, one.lines(), 2)
	assert.ElementsMatch(t, one.lines(), two.lines())

	// What one deletes stays deleted when the other changes something else.
	one.press(actionDelete, first.ID)
	two.press(actionAnswer, second.ID)
	one.hear()
	assert.Equal(t, 1, one.store.book.Len())
	assert.Equal(t, 1, two.store.book.Len())
	assert.False(t, one.find(second.ID).Answered.IsZero())
	one.press(actionUndo, "")
	two.hear()
	assert.Equal(t, 2, two.store.book.Len())
	assert.False(t, two.find(second.ID).Answered.IsZero())
}

func TestAFormOpenedBeforeAChangeKeepsThatChange(t *testing.T) {
	shared := map[string]string{}
	one, two := visit(t, &browsertest.Browser{Store: shared}), visit(t, &browsertest.Browser{Store: shared})
	id := one.add("before").ID
	two.hear()

	one.press(actionEdit, id)
	two.press(actionAnswer, id)
	two.press(actionEdit, id)
	two.pick(link.ParamPriority, "1")
	two.press(actionSave, "")
	one.pick(controlName, "after")
	one.press(actionSave, "")
	kept := one.find(id)
	assert.Equal(t, "after", kept.Name)
	assert.Equal(t, calc.P1, kept.Priority)
	assert.False(t, kept.Answered.IsZero(), "the row was marked as answered meanwhile")
}

func TestACaseDeletedMeanwhileDoesNotComeBackByAccident(t *testing.T) {
	shared := map[string]string{}
	one, two := visit(t, &browsertest.Browser{Store: shared}), visit(t, &browsertest.Browser{Store: shared})
	id := one.add("before").ID
	two.hear()
	one.press(actionEdit, id)
	two.press(actionDelete, id)
	one.pick(controlName, "after")
	one.press(actionSave, "")
	assert.Equal(t, english.Gone, one.form.problem)
	assert.Zero(t, one.store.book.Len())
	one.press(actionSave, "")
	require.Equal(t, 1, one.store.book.Len(), "asked for, it is added anew")
	assert.Equal(t, "after", one.list.waiting[0].Name)
}

func TestUndoLeavesANewerImportAlone(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	id := k.add("here").ID
	imported := k.find(id)
	imported.Name, imported.Changed = "imported", k.browser.Clock.Add(time.Minute)
	file := string(book.Book{Cases: []book.Case{imported}}.Export())

	k.press(actionDelete, id)
	undo := k.message
	k.pass(time.Hour)
	k.do(func(ctx appContext) { k.take(ctx, []byte(file)) })
	k.message = undo // as if the toast were still there
	k.press(actionUndo, "")
	assert.Equal(t, "imported", k.find(id).Name)

	k.press(actionAnswer, id)
	assert.Equal(t, "imported has been answered on time", strings.SplitN(k.message.text, ",", 2)[0])
	k.press(actionUndo, "")
	assert.True(t, k.find(id).Answered.IsZero())
	assert.Equal(t, "imported", k.find(id).Name)
}

func TestTheSameMessageTwiceIsHeardTwice(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	last := k.heard()
	for range 3 {
		k.do(func(ctx appContext) { k.take(ctx, []byte("no cases")) })
		assert.Equal(t, english.NotImported, k.message.text)
		assert.NotEqual(t, last, k.heard())
		assert.Equal(t, english.NotImported, strings.TrimSpace(k.heard()))
		last = k.heard()
	}
}

func TestAMessageStandsInThePlaceOfItsRow(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	for i := range 5 {
		k.date(link.ParamAt, fmt.Sprintf("2026-11-27T%02d:00", 9+i))
		k.add(fmt.Sprint("E-", i))
	}
	third := k.list.waiting[2]
	require.Equal(t, "E-2", third.Name)
	k.press(actionDelete, third.ID)
	html := k.html()
	at := func(text string) int {
		i := strings.Index(html, text)
		require.Positive(t, i, text)
		return i
	}
	assert.Less(t, at(">E-1<"), at("E-2 has been deleted."))
	assert.Less(t, at("E-2 has been deleted."), at(">E-3<"))
	assert.Equal(t, actionUndo, k.browser.Focused)
	k.press(actionUndo, "")
	assert.Equal(t, rowOf(third.ID), k.browser.Focused)
	assert.Equal(t, "E-2", k.list.waiting[2].Name)

	k.press(actionDelete, k.list.waiting[0].ID)
	html = k.html()
	assert.Less(t, at("E-0 has been deleted."), at(">E-1<"), "the first one's place is the top")
}

func TestFiveThousandCasesAndNoMore(t *testing.T) {
	var full book.Book
	for i := range book.MostCases {
		full.Cases = append(full.Cases, book.Case{ID: fmt.Sprint("c", i), Name: "x", Tier: calc.Elite, Priority: calc.P1, SiteID: "NL",
			Submitted: fridayAfternoon, Created: fridayAfternoon, Changed: fridayAfternoon})
	}
	k := visit(t, &browsertest.Browser{Store: map[string]string{storeKey: string(full.Encode())}})
	assert.Contains(t, k.html(), "5,000 of at most 5,000 cases", "told before anything is refused")
	k.press(actionSave, "")
	assert.Contains(t, k.form.problem, "5,000 cases at most")

	k.press(actionDelete, "c0")
	k.add("instead")
	assert.Len(t, k.stored().Cases, book.MostCases+1, "with the mark of the deleted one")
	again := visit(t, &browsertest.Browser{Store: k.browser.Store})
	assert.Equal(t, sound, again.store.state)
	assert.Equal(t, book.MostCases, again.store.book.Len())
}

func TestFullStorageIsSaidAndTheListGoesOn(t *testing.T) {
	k := visit(t, &browsertest.Browser{Room: 500})
	for i := range 3 {
		k.add(fmt.Sprint("E-", i))
	}
	assert.Equal(t, full, k.store.state)
	assert.Equal(t, english.Full, k.message.text, "announced, instead of a success")
	assert.Len(t, k.lines(), 3)
	k.press(actionDelete, k.list.waiting[0].ID)
	k.press(actionDelete, k.list.waiting[0].ID)
	k.browser.Room = 0
	k.add("E-3")
	assert.Equal(t, sound, k.store.state)
	assert.Equal(t, 2, k.stored().Len())
}

func TestOldMarksOfDeletedCasesMakeRoom(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	for i := range 20 {
		k.press(actionDelete, k.add(fmt.Sprint("E-", i)).ID)
	}
	k.browser.Room = 900
	k.pass(8 * 24 * time.Hour)
	k.add("fits now")
	assert.Equal(t, sound, k.store.state)
	assert.Len(t, k.stored().Cases, 1)
}

// Whatever is done to a list, by two tabs and from files: what is kept can be read, and both tabs come
// to show the same.
func TestWhateverIsAcceptedReadsBack(t *testing.T) {
	r := rand.New(rand.NewPCG(24, 5))
	moments := []string{"1900-01-01T00:05", "2199-12-31T23:59", "2026-11-27T14:00", "2026-10-25T02:30", "1899-12-31T23:59", "2200-01-01T00:00", "9999-12-31T23:59", ""}
	sites := []string{"NL", "JP", "US-Pacific", "GB", "NZ", "DE-Bavaria"}
	clocks := []time.Time{fridayAfternoon, time.Date(2300, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1601, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC)}
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	for range 40 {
		shared := map[string]string{}
		clock := clocks[r.IntN(len(clocks))] // of the device, whatever it is set to
		tabs := []*keeper{visit(t, &browsertest.Browser{Store: shared, Clock: clock}), visit(t, &browsertest.Browser{Store: shared, Clock: clock})}
		for range 15 {
			k := tabs[r.IntN(2)]
			k.browser.Clock = k.browser.Clock.Add(time.Duration(r.IntN(1000)) * time.Second)
			id := ""
			if n := len(k.store.book.Cases); n > 0 {
				id = k.store.book.Cases[r.IntN(n)].ID
			}
			k.do(func(ctx appContext) {
				k.act(ctx, []string{actionEdit, actionAnswer, actionReopen, actionDelete, actionDuplicate, actionUndo, actionSave, actionCancel}[r.IntN(8)], id)
				k.input(ctx, controlName, pick([]string{"", "E-1", "=1+1", "<b>", "\u2028優"}))
				k.input(ctx, link.ParamSite, pick(sites))
				for _, name := range []string{link.ParamAt, controlAnswered} {
					day, clock, _ := strings.Cut(pick(moments), "T")
					k.input(ctx, name+"-date", day)
					k.input(ctx, name+"-time", clock)
				}
				k.act(ctx, actionSave, "")
			})
			if text := shared[storeKey]; text != "" {
				read, faults := book.Read([]byte(text))
				require.Empty(t, faults)
				require.Equal(t, string(merged(read)), string(merged(book.Merge(read, k.store.book))), "nothing is shown that is not kept")
				require.Equal(t, sound, k.store.state)
			}
		}
		tabs[0].hear()
		tabs[1].hear()
		require.Equal(t, string(merged(tabs[0].store.book)), string(merged(tabs[1].store.book)))
	}
}

// merged writes a book in the order that merging brings about.
func merged(b book.Book) []byte { return book.Merge(b, book.Book{}).Encode() }
