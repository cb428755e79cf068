package app

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func newTestBuilder(lang Lang) *builder {
	b := newBuilder(Page{Path: pathOf(Builder, lang), Kind: Builder, Lang: lang})
	b.browser.live = true
	b.OnInit()
	return b
}

func TestTheBuilderPutsASnippetTogether(t *testing.T) {
	b := newTestBuilder("en")
	b.snippet.Root = "https://clock.example/tools/"
	for _, c := range [][2]string{
		{"plan", "elite"}, {"region", "emea"}, {"site", "NL"}, {"part-why", "off"}, {"part-matrix", "on"}, {"lock-plan", "on"},
		{"lock-region", "on"}, {"lock-region", "off"}, {"theme", "dark"}, {"accent", "green"}, {"lang", "nl"},
	} {
		require.True(t, b.choose(c[0], c[1]), c)
	}
	require.Equal(t, `<iframe src="https://clock.example/tools/nl/embed/#plan=elite&amp;region=emea&amp;site=NL&amp;parts=controls,answer,matrix&amp;lock=plan&amp;theme=dark&amp;accent=green"`+
		` title="Rekenhulp voor de reactietijd van support" loading="lazy" width="100%" height="640"`+
		` sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox"`+
		` allow="clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>`+"\n"+
		`<script async src="https://clock.example/tools/embed.js"></script>`, b.snippet.IFrame())
	require.Equal(t, `<div data-support-clock data-lang="nl" data-plan="elite" data-region="emea" data-site="NL" data-parts="controls,answer,matrix" data-lock="plan" data-theme="dark" data-accent="green"></div>`+"\n"+
		`<script async src="https://clock.example/tools/embed.js"></script>`, b.snippet.Element())
	require.Equal(t, "https://clock.example", b.snippet.origin())
}

func TestTheBuilderAcceptsWhatIsListedOnly(t *testing.T) {
	b := newTestBuilder("en")
	before := b.snippet
	for _, c := range [][2]string{
		{"plan", "gold"}, {"region", "mars"}, {"site", "XX"}, {"part-advertisement", "on"}, {"lock-door", "on"},
		{"theme", "dark;}"}, {"accent", "#f00"}, {"lang", "xx"}, {"html", "<b>"}, {"", ""},
	} {
		require.False(t, b.choose(c[0], c[1]), c)
	}
	require.Equal(t, before, b.snippet)
}

func TestTheBuilderNeedsOnePart(t *testing.T) {
	b := newTestBuilder("en")
	require.True(t, b.choose("part-why", "off"))
	require.True(t, b.choose("part-controls", "off"))
	require.False(t, b.choose("part-answer", "off"), "a page with nothing on it is no use")
	require.Contains(t, app.HTMLString(b.form(&embedEnglish.Builder)), `disabled`)
}

func TestTheBuilderKeepsSiteAndRegionTogether(t *testing.T) {
	b := newTestBuilder("en")
	b.choose("region", "emea")
	b.choose("site", "NL")
	b.choose("region", "japan")
	require.Empty(t, b.snippet.Query.Site)
	b.choose("site", "JP")
	b.choose("region", "")
	require.Equal(t, "plan=enterprise&parts=controls,answer,why", b.snippet.fragment())
}

func TestEverySnippetIsReadAsItWasMeant(t *testing.T) {
	for _, lang := range languages {
		for _, lock := range Locks {
			for _, part := range Parts {
				b := newTestBuilder(lang.Lang)
				b.choose("region", "japan")
				b.choose("lock-"+lock, "on")
				b.choose("part-"+part, "on")
				address, fragment, _ := strings.Cut(b.snippet.address(), "#")
				require.True(t, strings.HasSuffix(address, pathOf(Embed, lang.Lang)))
				q, f, notices := ParseEmbed(fragment)
				require.Empty(t, notices)
				require.Equal(t, b.snippet.Query, q)
				require.Equal(t, b.snippet.Frame, f)
			}
		}
	}
}

func TestEveryLanguageCanBeEmbedded(t *testing.T) {
	model := wordsOf(embedEnglish)
	for _, name := range Parts {
		require.NotEmpty(t, embedEnglish.Builder.Names[name], name)
	}
	for _, name := range Themes {
		require.NotEmpty(t, embedEnglish.Builder.Themes[name], name)
	}
	for _, name := range Accents {
		require.NotEmpty(t, embedEnglish.Builder.Accents[name], name)
	}
	for _, l := range languages {
		require.Contains(t, embedTexts, l.Lang)
	}
	// Words that languages share with English.
	same := map[string]bool{"de .Builder.Accents[orange]": true, "de .Builder.Accents[pink]": true, "fr .Builder.Accents[orange]": true}
	for lang, texts := range embedTexts {
		own := wordsOf(*texts)
		for path, text := range model {
			assert.NotEmpty(t, strings.TrimSpace(own[path]), "%s %s", lang, path)
			assert.Equal(t, placeholders(text), placeholders(own[path]), "%s %s", lang, path)
			if lang != "en" && !same[string(lang)+" "+path] {
				assert.NotEqual(t, text, own[path], "%s %s", lang, path)
			}
		}
		assert.Len(t, own, len(model), lang)
		if lang == "fr" {
			for path, text := range own {
				assert.NotRegexp(t, ` [:;!?»]`, text, "an ordinary space before a high sign at %s", path)
			}
		}
	}
}
