package cases

import (
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/cases/book"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/words"
)

func TestUrgencyIsSaidInWordsAndColour(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.pick(link.ParamPlan, "enterprise")
	k.pick(link.ParamPriority, "1")
	k.add("E-1") // 30 minutes, 24x7: due at 16:12
	for _, c := range []struct {
		later            time.Duration
		class, says, tab string
		badge            int
	}{
		{0, "case soon", "Due in 29 min 50 s", "(29 min) ", 1},
		{29 * time.Minute, "case soon", "Due in 50 s", "(50 s) ", 1},
		{5 * time.Minute, "case late", "Overdue by 4 min", "(1 overdue) ", 1},
	} {
		k.pass(c.later)
		html := k.html()
		assert.Contains(t, html, `class="`+c.class+`"`)
		assert.Contains(t, html, c.says)
		assert.Equal(t, c.tab+english.Title, k.browser.TabTitle)
		assert.Equal(t, c.badge, k.browser.Badged)
	}
	k.press(actionAnswer, k.list.waiting[0].ID)
	assert.Contains(t, k.html(), "Answered 4 min late")
	assert.Equal(t, english.Title, k.browser.TabTitle)
	assert.Zero(t, k.browser.Badged)
}

func TestDueMomentsAreOnTheReadersClockWithTheSitesBeneath(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.pick(link.ParamSite, "JP")
	k.pick(link.ParamPriority, "1")
	k.add("in Japan")
	assert.Contains(t, k.html(), ">Today 16:12<")
	assert.Contains(t, k.html(), ">Japan: Sat 28 Nov 00:12, UTC+9<")
	k.pick(link.ParamSite, "NL")
	k.add("at home")
	assert.Contains(t, k.html(), ">30 minutes, 24x7<", "the same clock needs no second line")
	assert.Contains(t, k.html(), "Due times are in your time zone: Amsterdam, UTC+1.")
}

func TestCasesAreCountedByUrgency(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	k.pick(link.ParamPriority, "1")
	k.add("soon")
	k.date(link.ParamAt, "2026-11-20T10:00")
	k.add("long ago")
	k.pick(link.ParamPriority, "3")
	k.add("later")
	assert.Contains(t, k.html(), `<strong class="is-late whole">1 overdue</strong>`)
	assert.Contains(t, k.html(), `<strong class="is-soon whole">1 due within the hour</strong>`)
	assert.Equal(t, "(1 overdue, 29 min) "+english.Title, k.browser.TabTitle)
	assert.Equal(t, 2, k.browser.Badged)
	assert.Equal(t, []string{"long ago: passed", "soon: running", "later: running"}, k.lines())
}

func TestRemindersAreGivenOnceWhenAskedFor(t *testing.T) {
	shared := map[string]string{}
	k := visit(t, &browsertest.Browser{Store: shared})
	k.pick(link.ParamPriority, "1")
	k.add("E-1")
	k.pass(20 * time.Minute)
	assert.Empty(t, k.browser.Reminded, "nobody has asked")

	k.press(actionRemind, "")
	assert.Equal(t, english.ReminderOn, k.message.text)
	assert.Equal(t, []string{"E-1: First response due today 16:12, in 9 min"}, k.browser.Reminded)
	k.pass(time.Minute)
	assert.Len(t, k.browser.Reminded, 1)
	other := visit(t, &browsertest.Browser{Store: shared, Clock: k.browser.Clock, Agreed: true})
	assert.True(t, other.reminders.on, "asked for once, in this browser")
	assert.Empty(t, other.browser.Reminded, "given by the first tab already")

	k.press(actionRemind, "")
	assert.Equal(t, english.ReminderOff, k.message.text)
	assert.False(t, visit(t, &browsertest.Browser{Store: shared, Agreed: true}).reminders.on)

	refusing := visit(t, &browsertest.Browser{Refuses: true})
	refusing.press(actionRemind, "")
	assert.Equal(t, english.ReminderBarred, refusing.message.text)
	assert.False(t, refusing.reminders.on)
}

func TestTheListIsFilteredAndSorted(t *testing.T) {
	k := visit(t, &browsertest.Browser{})
	for _, name := range []string{"E-10", "E-9", "E-8", "E-7", "E-6", "E-5", "E-4", "E-3", "E-2", "E-1"} {
		k.add(name)
	}
	assert.NotContains(t, k.html(), `id="search"`, "few cases are seen at a glance")
	k.press(actionAnswer, k.add("E-11").ID)
	require.Contains(t, k.html(), `id="search"`)
	k.pick(controlOrder, string(book.ByName))
	assert.Equal(t, "E-1: running", k.lines()[0])
	k.pick(controlSearch, "e-1")
	assert.Equal(t, []string{"E-1: running", "E-10: running"}, k.lines())
	assert.Len(t, k.list.answered, 1)
	assert.True(t, k.browser.Unfolded[foldAnswered], "what is found is shown")
	assert.Contains(t, k.html(), "3 of 11 shown")
	k.pick(controlState, string(book.Met))
	assert.Empty(t, k.lines())
	assert.Contains(t, k.html(), english.NoneShown)
}

func TestThePageIsWrittenWithoutABrowser(t *testing.T) {
	for _, lang := range site.Languages {
		html := app.HTMLString(New(site.Page{Kind: site.Cases, Lang: lang}).(*page).Render())
		require.Contains(t, html, words.Cases(lang).NoScript)
		require.NotContains(t, html, `id="add"`)
	}
}

func TestEveryStateOrderAndFaultHasWords(t *testing.T) {
	for _, lang := range site.Languages {
		w := words.Cases(lang)
		for _, code := range []book.Code{book.NotJSON, book.Foreign, book.Newer, book.TooLarge, book.BadValue, book.Missing, book.DuplicateID, book.Uncounted} {
			assert.NotEmpty(t, w.Faults.Of(string(code)), "%s %s", lang, code)
		}
		for _, s := range append(book.States(), book.Unknown) {
			assert.NotEmpty(t, w.States.Of(string(s)), "%s %s", lang, s)
		}
		for _, o := range []book.Order{book.ByDue, book.ByName, book.BySubmitted, book.ByPriority, book.ByTier} {
			assert.NotEmpty(t, w.Columns.Of(string(o)), "%s %s", lang, o)
		}
	}
}
