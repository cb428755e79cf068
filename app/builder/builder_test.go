package builder

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/words"
)

// owner is somebody who puts a snippet together.
type owner struct {
	page
	t       *testing.T
	browser *browsertest.Browser
	engine  app.TestEngine
	ctx     app.Context
}

func (o *owner) OnPreRender(ctx app.Context) { o.ctx = ctx }

func visit(t *testing.T, lang site.Lang, b *browsertest.Browser) *owner {
	t.Helper()
	p := site.Page{Kind: site.Builder, Lang: lang}
	b.Page = "tools/" + p.Path()
	o := &owner{page: *newPage(p), t: t, browser: b, engine: app.NewTestEngine()}
	o.page.browser = b
	require.NoError(t, o.engine.Load(o))
	o.engine.ConsumeAll()
	return o
}

// pick makes a choice, and reports whether it was accepted.
func (o *owner) pick(name, value string) bool {
	before := o.snippet
	o.ctx.Dispatch(func(ctx app.Context) { o.input(ctx, name, value) })
	o.engine.ConsumeAll()
	return o.snippet.address() != before.address() || o.snippet.Lang != before.Lang
}

func (o *owner) html() string { return app.HTMLString(o.Render()) }

func TestASnippetIsPutTogether(t *testing.T) {
	o := visit(t, "en", &browsertest.Browser{})
	for _, c := range [][2]string{
		{"plan", "elite"}, {"region", "emea"}, {"site", "NL"}, {"part-why", "off"}, {"part-matrix", "on"}, {"lock-plan", "on"},
		{"lock-region", "on"}, {"lock-region", "off"}, {"theme", "dark"}, {"accent", "green"}, {"lang", "nl"},
	} {
		require.True(t, o.pick(c[0], c[1]), c)
	}
	const script = "\n" + `<script async src="https://clock.example/tools/embed.js"></script>`
	assert.Equal(t, `<iframe src="https://clock.example/tools/nl/embed/#plan=elite&amp;region=emea&amp;site=NL&amp;parts=controls,answer,matrix&amp;lock=plan&amp;theme=dark&amp;accent=green"
  title="Rekenhulp voor de reactietijd van support" loading="lazy" width="100%" height="640"
  sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox"
  allow="clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>`+script, o.snippet.In(Frame))
	assert.Equal(t, `<div data-support-clock data-lang="nl" data-plan="elite" data-region="emea" data-site="NL" data-parts="controls,answer,matrix" data-lock="plan" data-theme="dark" data-accent="green"></div>`+script, o.snippet.In(Element))
	assert.Equal(t, `<a href="https://clock.example/tools/nl/#plan=elite&amp;region=emea&amp;site=NL">Rekenhulp voor de reactietijd van support</a>`, o.snippet.In(Link))
	assert.Equal(t, "https://clock.example", o.snippet.origin())
	assert.Equal(t, o.snippet.address(), o.browser.Shown, "the preview follows")
}

func TestTheCodeIsCopiedInTheChosenForm(t *testing.T) {
	b := &browsertest.Browser{}
	o := visit(t, "en", b)
	press := func() {
		o.ctx.Dispatch(func(ctx app.Context) { o.copy(ctx) })
		o.engine.ConsumeAll()
	}
	press()
	assert.Contains(t, o.html(), words.Builder("en").Copied)
	o.pick("form", "link")
	assert.NotContains(t, o.html(), words.Builder("en").Copied, "said of another form")
	b.Barred = true
	press()
	assert.Contains(t, o.html(), words.Builder("en").NotCopied)
	require.Len(t, b.Copied, 1)
	assert.True(t, strings.HasPrefix(b.Copied[0], "<iframe"), b.Copied[0])
}

func TestOnlyWhatIsListedIsAccepted(t *testing.T) {
	o := visit(t, "en", &browsertest.Browser{})
	before := o.snippet
	for _, c := range [][2]string{
		{"plan", "gold"}, {"region", "mars"}, {"site", "XX"}, {"part-advertisement", "on"}, {"lock-door", "on"},
		{"theme", "dark;}"}, {"accent", "#f00"}, {"lang", "xx"}, {"form", "popup"}, {"html", "<b>"}, {"", ""},
	} {
		require.False(t, o.choose(c[0], c[1]), c)
	}
	require.Equal(t, before, o.snippet)
	require.Equal(t, Frame, o.form)
}

func TestOnePartIsLeft(t *testing.T) {
	o := visit(t, "en", &browsertest.Browser{})
	require.True(t, o.pick("part-why", "off"))
	require.NotContains(t, o.html(), " disabled")
	require.True(t, o.pick("part-controls", "off"))
	require.False(t, o.pick("part-answer", "off"), "a page with nothing on it is no use")
	require.Contains(t, o.html(), " disabled")
}

func TestSiteAndRegionStayTogether(t *testing.T) {
	o := visit(t, "en", &browsertest.Browser{})
	o.pick("region", "emea")
	o.pick("site", "NL")
	o.pick("region", "japan")
	require.Empty(t, o.snippet.Choices.Site)
	o.pick("site", "JP")
	o.pick("region", "")
	require.Equal(t, "plan=enterprise&parts=controls,answer,why", o.snippet.fragment())
}

func TestChoicesOfTheWrittenPageAreTakenOver(t *testing.T) {
	o := visit(t, "en", &browsertest.Browser{Form: map[string]string{"plan": "online", "lock-plan": "on", "html": "<b>"}})
	require.Equal(t, "plan=online&parts=controls,answer,why&lock=plan", o.snippet.fragment())
}

func TestEverySnippetIsReadAsItWasMeant(t *testing.T) {
	for _, lang := range site.Languages {
		for _, lock := range link.Locks {
			for _, part := range link.Parts {
				o := visit(t, lang, &browsertest.Browser{})
				o.pick("region", "japan")
				o.pick("lock-"+lock, "on")
				o.pick("part-"+part, "on")
				address, fragment, _ := strings.Cut(o.snippet.address(), "#")
				require.True(t, strings.HasSuffix(address, site.Page{Kind: site.Embed, Lang: lang}.Path()))
				choices, frame, notices := link.ParseEmbed(fragment)
				require.Empty(t, notices)
				require.Equal(t, o.snippet.Choices, choices)
				require.Equal(t, o.snippet.Frame, frame)
			}
		}
	}
}

func TestThePageIsWrittenWithoutABrowser(t *testing.T) {
	for _, lang := range site.Languages {
		html := app.HTMLString(New(site.Page{Kind: site.Builder, Lang: lang}).(*page).Render())
		require.Contains(t, html, words.Builder(lang).NoScript)
		require.NotContains(t, html, "<iframe", "nobody knows yet where the site is")
	}
}

func TestEveryChoiceHasAName(t *testing.T) {
	for _, lang := range site.Languages {
		w := words.Builder(lang)
		for _, name := range link.Parts {
			require.NotEmpty(t, w.Names.Of(name), name)
		}
		for _, name := range link.Themes {
			require.NotEmpty(t, w.Themes.Of(name), name)
		}
		for _, name := range link.Accents {
			require.NotEmpty(t, w.Accents.Of(name), name)
		}
	}
}
