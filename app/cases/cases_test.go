package cases

import (
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/cases/book"
	"supportclock/app/site"
	"supportclock/app/words"
)

// Friday 27 November 2026, 15:42:10 in Amsterdam.
var fridayAfternoon = time.Date(2026, 11, 27, 14, 42, 10, 0, time.UTC)

var english = words.Cases("en")

// keeper is a visitor with the list before them, outside a browser.
type keeper struct {
	page
	t       *testing.T
	browser *browsertest.Browser
	engine  app.TestEngine
	ctx     app.Context
}

func (k *keeper) OnPreRender(ctx app.Context) { k.ctx = ctx }

func visit(t *testing.T, b *browsertest.Browser) *keeper {
	t.Helper()
	p := site.Page{Kind: site.Cases, Lang: "en"}
	if b.Clock.IsZero() {
		b.Clock = fridayAfternoon
	}
	b.Zone, b.Page = "Europe/Amsterdam", p.Path()
	k := &keeper{page: *newPage(p), t: t, browser: b, engine: app.NewTestEngine()}
	k.page.browser = b
	require.NoError(t, k.engine.Load(k))
	k.engine.ConsumeAll()
	k.do(k.restore)
	return k
}

func (k *keeper) do(f func(ctx app.Context)) {
	k.ctx.Dispatch(f)
	k.engine.ConsumeAll()
}

// pick enters something in a control.
func (k *keeper) pick(name, value string) {
	k.do(func(ctx app.Context) { k.input(ctx, name, value) })
}

// date enters a moment, as 2026-11-27T14:00, in a date's field and a clock's; nothing empties both.
func (k *keeper) date(name, moment string) {
	day, clock, _ := strings.Cut(moment, "T")
	k.pick(name+"-date", day)
	k.pick(name+"-time", clock)
	k.form.settle()
}

// press presses a button.
func (k *keeper) press(act, id string) { k.do(func(ctx app.Context) { k.act(ctx, act, id) }) }

// pass lets time pass.
func (k *keeper) pass(d time.Duration) {
	k.browser.Clock = k.browser.Clock.Add(d)
	k.do(func(app.Context) { k.work() })
}

// add saves a case of a name by the form.
func (k *keeper) add(name string) book.Case {
	k.t.Helper()
	k.pick(controlName, name)
	k.press(actionSave, "")
	for _, kept := range k.store.book.Cases {
		if kept.Name == name {
			return kept
		}
	}
	require.Fail(k.t, "not saved", "%s: %s", name, k.form.problem)
	return book.Case{}
}

// find returns a case that must be there.
func (k *keeper) find(id string) book.Case {
	k.t.Helper()
	kept, ok := k.store.book.Find(id)
	require.True(k.t, ok)
	return kept
}

// hear takes in what another tab has written.
func (k *keeper) hear() { k.do(func(app.Context) { k.store.follow(); k.work() }) }

// stored is what the browser keeps.
func (k *keeper) stored() book.Book {
	k.t.Helper()
	kept, faults := book.Read([]byte(k.browser.Store[storeKey]))
	require.Empty(k.t, faults)
	return kept
}

// lines are the cases that wait, each as its name and how it stands.
func (k *keeper) lines() (list []string) {
	for _, e := range k.list.waiting {
		list = append(list, k.name(e.Case)+": "+string(e.State))
	}
	return list
}

// html is the page as it is drawn, with ordinary spaces.
func (k *keeper) html() string { return strings.ReplaceAll(app.HTMLString(k.Render()), "\u00a0", " ") }
