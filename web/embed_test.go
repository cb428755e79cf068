package web

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/app"
	"supportclock/app/link"
	kinds "supportclock/app/site"
	"supportclock/app/words"
	"supportclock/static"
)

func sheet(t *testing.T, name string) string {
	t.Helper()
	css, err := fs.ReadFile(static.Files, name)
	require.NoError(t, err)
	return string(css)
}

func TestWhatAHostNeedsFromTheScript(t *testing.T) {
	site, err := Build(Options{Base: "/clock/"})
	require.NoError(t, err)
	f, ok := site.Lookup("embed.js")
	require.True(t, ok, "its address never changes")
	require.Equal(t, "no-cache", f.Header.Get("Cache-Control"))
	require.Equal(t, "*", f.Header.Get("Access-Control-Allow-Origin"))
	require.Equal(t, "cross-origin", f.Header.Get("Cross-Origin-Resource-Policy"))
	require.Equal(t, "text/javascript; charset=utf-8", f.Header.Get("Content-Type"))
	require.LessOrEqual(t, len(f.choose("br", true).Body), 2150, "bytes of embed.js, compressed")
	require.NotRegexp(t, `innerHTML|insertAdjacent|document\.write|eval|localStorage|document\.cookie|srcdoc`, string(f.Plain().Body))
}

// The script knows by heart what the program accepts, since it is served as it is.
func TestTheScriptKnowsTheLanguagesAndParameters(t *testing.T) {
	script := sheet(t, "embed.js")
	for _, p := range app.Pages() {
		if p.Kind == kinds.Embed {
			require.Regexp(t, `\s`+string(p.Lang)+`: "`+words.In(p.Lang).Embed.Title+`",`, script, "the frame is called what its page is")
		}
	}
	var known []string
	for _, list := range regexp.MustCompile(`(?s)= list\((.*?)\);`).FindAllStringSubmatch(script, -1) {
		for _, names := range regexp.MustCompile(`"(.*?)"`).FindAllStringSubmatch(list[1], -1) {
			known = append(known, strings.Fields(names[1])...)
		}
	}
	require.ElementsMatch(t, link.EmbedNames(), known)
}

func TestAnEmbeddedPage(t *testing.T) {
	site, err := Build(Options{FrameAncestors: []string{"https://help.example"}})
	require.NoError(t, err)
	for _, p := range app.Pages() {
		if p.Kind != kinds.Embed {
			continue
		}
		f, ok := site.Lookup(p.Path)
		require.True(t, ok)
		require.Contains(t, f.Header.Get("Content-Security-Policy"), "frame-ancestors 'self' https://help.example")
		require.Equal(t, "cross-origin", f.Header.Get("Cross-Origin-Resource-Policy"))
		require.Equal(t, "require-corp", f.Header.Get("Cross-Origin-Embedder-Policy"), "hosts that isolate themselves may frame it")
		html := string(f.Plain().Body)
		require.False(t, strings.Contains(html, `rel="manifest"`), "nothing to install")
		require.False(t, strings.Contains(html, " style="))
		for _, pattern := range []string{
			`data-parts="controls answer `, `noindex`, `<script src="/frame\.[0-9a-f]+\.js"`,
			`<a [^>]*id="full"[^>]*rel="noopener"[^>]*target="_blank"`,
		} {
			require.True(t, regexp.MustCompile(pattern).MatchString(html), pattern)
		}
	}
}
