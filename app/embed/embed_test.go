package embed

import (
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// framed is a visitor of a page that has the calculator in a frame.
type framed struct {
	embed
	b      *browsertest.Browser
	engine app.TestEngine
	ctx    app.Context
}

func (f *framed) OnPreRender(ctx app.Context) { f.ctx = ctx }

func visit(t *testing.T, lang site.Lang, fragment string) *framed {
	t.Helper()
	b := &browsertest.Browser{Hash: fragment, Zone: "Europe/Amsterdam", Page: site.Page{Kind: site.Embed, Lang: lang}.Path(),
		Clock: time.Date(2026, time.November, 27, 14, 42, 10, 0, time.UTC)}
	f := &framed{embed: embed{session: ui.NewSession(site.Page{Kind: site.Embed, Lang: lang})}, b: b, engine: app.NewTestEngine()}
	f.browser, f.session.Browser = b, b
	require.NoError(t, f.engine.Load(f))
	f.engine.ConsumeAll()
	f.session.Changed = func(app.Context) { f.others = f.session.Answer.Others(); f.tell() }
	f.tell()
	return f
}

func (f *framed) do(act func(ctx app.Context)) {
	f.ctx.Dispatch(act)
	f.engine.ConsumeAll()
}

func (f *framed) page() string { return app.HTMLString(f) }

func init() { ui.AnnounceAfter = 0 }

const friday = "plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"

func TestAHostShowsTheParts(t *testing.T) {
	page := visit(t, "en", friday+"&parts=answer,timeline").page()
	assert.Contains(t, page, `data-part="answer"`)
	assert.Contains(t, page, `data-part="timeline"`)
	assert.NotContains(t, page, `data-part="matrix"`)
	assert.NotContains(t, page, "<form")
	assert.Contains(t, page, "2026-11-30T09:40:00+01:00")
	for _, part := range link.Parts {
		assert.Contains(t, visit(t, "en", friday).page(), `data-part="`+part+`"`, "without a list, all of them")
	}
}

func TestWhatTheHostHasDecidedIsNotAsked(t *testing.T) {
	page := visit(t, "en", friday+"&lock=plan,site").page()
	assert.Contains(t, page, `id="given-plan"`)
	assert.Contains(t, page, `id="given-site"`)
	assert.NotContains(t, page, `name="plan"`)
	assert.NotContains(t, page, `name="region"`, "a region can only follow its site")
	assert.Contains(t, page, `name="priority"`)
	assert.Contains(t, page, words.In("en").Embed.Matrix, "the table is about one plan")
}

// A host hears the answer and what it depends on; nothing else leaves the frame.
func TestTheHostHearsTheAnswer(t *testing.T) {
	f := visit(t, "en", friday)
	require.Len(t, f.b.Heard, 1)
	assert.Equal(t, map[string]any{"due": "2026-11-30T09:40:00+01:00", "plan": "enterprise", "priority": "3", "region": "emea", "site": "NL"}, f.b.Heard[0])
	f.do(func(ctx app.Context) { f.input(ctx, link.ParamPriority, "2") })
	require.Len(t, f.b.Heard, 2)
	assert.Equal(t, "2", f.b.Heard[1]["priority"])
	f.tell()
	assert.Len(t, f.b.Heard, 2, "the same answer is told once")
	f.do(func(ctx app.Context) { f.input(ctx, "date", "") })
	assert.Nil(t, f.b.Heard[2]["due"], "there is none")
}

func TestAHostConfigures(t *testing.T) {
	f := visit(t, "en", friday)
	f.do(func(ctx app.Context) { f.onHost(ctx, map[string]string{"plan": "elite", "theme": "dark"}) })
	assert.Contains(t, f.b.Hash, "plan=elite&")
	assert.Equal(t, "dark", f.b.Dressed["theme"])
	before := f.b.Hash
	f.do(func(ctx app.Context) { f.onHost(ctx, map[string]string{"plan": "online", "priority": "9"}) })
	assert.Equal(t, before, f.b.Hash, "all of it or nothing")
	f.do(func(ctx app.Context) { f.onHost(ctx, map[string]string{"lang": "nl"}) })
	assert.Equal(t, "./../nl/embed/#"+before, f.b.Left, "another language is another page, with the same choices")
	f.do(func(ctx app.Context) { f.onHost(ctx, map[string]string{"region": "japan"}) })
	assert.Contains(t, f.b.Hash, "region=japan&site=JP")
}

func TestWhatIsTakenAlongLeadsToTheFullPage(t *testing.T) {
	f := visit(t, "nl", friday+"&theme=dark")
	f.do(func(ctx app.Context) { f.act(ctx, actionCopy, "") })
	f.do(func(ctx app.Context) { f.act(ctx, actionText, "") })
	require.Len(t, f.b.Copied, 2)
	assert.Equal(t, "https://clock.example/nl/#"+friday, f.b.Copied[0])
	assert.Contains(t, f.b.Copied[1], "https://clock.example/nl/#"+friday)
	f.do(func(ctx app.Context) { f.act(ctx, actionCalendar, "") })
	assert.Len(t, f.b.Saved, 1)
	assert.Contains(t, f.page(), words.In("nl").Take.CalendarSaved)
	f.b.Barred = true
	f.do(func(ctx app.Context) { f.act(ctx, actionCopy, "") })
	assert.Contains(t, f.page(), words.In("nl").Take.Barred)
}

func TestWhatIsOverdueIsEscalated(t *testing.T) {
	f := visit(t, "de", "plan=enterprise&priority=1&region=emea&site=NL&at=2026-11-27T13:40")
	assert.Contains(t, f.page(), words.In("de").Answer.Escalate)
	assert.Contains(t, f.page(), `class="card answer overdue"`)
	assert.Contains(t, f.page(), `class="strip is-late"`)
	assert.NotContains(t, f.page(), `id="calendar"`, "there is nothing to note any more")
	assert.NotContains(t, visit(t, "de", friday).page(), words.In("de").Answer.Escalate)
}

func TestThePageIsWrittenInEveryLanguage(t *testing.T) {
	for _, lang := range site.Languages {
		page := app.HTMLString(New(site.Page{Kind: site.Embed, Lang: lang}))
		assert.Contains(t, page, `id="full"`, lang)
		assert.False(t, strings.Contains(page, "datetime="), "%s: nobody knows yet when", lang)
	}
}
