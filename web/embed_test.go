package web

import (
	"io/fs"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app"
	"supportclock/static"
)

func sheet(t *testing.T, name string) string {
	t.Helper()
	css, err := fs.ReadFile(static.Files, name)
	require.NoError(t, err)
	return string(css)
}

var accentRule = regexp.MustCompile(`:root\[data-accent="(\w+)"\]\s*\{ --accent: light-dark\((#\w+), (#\w+)\); --accent-ink: light-dark\((#\w+), (#\w+)\); --accent-soft: light-dark\((#\w+), (#\w+)\); \}`)

// colours of the ground, by theme, from the first and the second rule that sets them.
func colours(t *testing.T, css, name string) [2]string {
	t.Helper()
	found := regexp.MustCompile(`--`+name+`: (#\w+)`).FindAllStringSubmatch(css, 2)
	require.Len(t, found, 2, name)
	return [2]string{found[0][1], found[1][1]}
}

func TestEveryAccentCanBeReadOnEveryGround(t *testing.T) {
	page, embed := sheet(t, "app.css"), sheet(t, "embed.css")
	bg, surface, ink := colours(t, page, "bg"), colours(t, page, "surface"), colours(t, page, "ink")
	type colour struct{ accent, ink, soft [2]string }
	accents := map[string]colour{"blue": {colours(t, page, "accent"), colours(t, page, "accent-ink"), colours(t, page, "accent-soft")}}
	for _, m := range accentRule.FindAllStringSubmatch(embed, -1) {
		accents[m[1]] = colour{[2]string{m[2], m[3]}, [2]string{m[4], m[5]}, [2]string{m[6], m[7]}}
	}
	require.Len(t, accents, len(app.Accents))
	for _, name := range app.Accents {
		require.Contains(t, accents, name)
		c := accents[name]
		for i, theme := range []string{"light", "dark"} {
			t.Run(name+" on "+theme, func(t *testing.T) {
				assert.GreaterOrEqual(t, contrast(t, c.accent[i], surface[i]), 4.5, "a link on a card")
				assert.GreaterOrEqual(t, contrast(t, c.accent[i], bg[i]), 4.5, "a link on the page")
				assert.GreaterOrEqual(t, contrast(t, c.ink[i], c.accent[i]), 4.5, "the text of what is chosen")
				assert.GreaterOrEqual(t, contrast(t, ink[i], c.soft[i]), 7.0, "text on a tint")
				assert.GreaterOrEqual(t, contrast(t, c.accent[i], c.soft[i]), 3.0, "an outline on a tint")
			})
		}
	}
}

// contrast is the contrast ratio of WCAG 2.
func contrast(t *testing.T, a, b string) float64 {
	la, lb := luminance(t, a), luminance(t, b)
	return (math.Max(la, lb) + .05) / (math.Min(la, lb) + .05)
}

func luminance(t *testing.T, hex string) float64 {
	hex = strings.TrimPrefix(hex, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 24)
	require.NoError(t, err)
	part := func(shift int) float64 {
		c := float64(n>>shift&255) / 255
		if c <= .04045 {
			return c / 12.92
		}
		return math.Pow((c+.055)/1.055, 2.4)
	}
	return .2126*part(16) + .7152*part(8) + .0722*part(0)
}

func TestContrastIsMeasuredAsWCAGDoes(t *testing.T) {
	require.InDelta(t, 21, contrast(t, "#000", "#ffffff"), .001)
	require.InDelta(t, 4.54, contrast(t, "#767676", "#fff"), .01)
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
	require.LessOrEqual(t, len(f.choose("br", true).Body), 2000, "bytes of embed.js, compressed")
	require.NotRegexp(t, `innerHTML|insertAdjacent|document\.write|eval|localStorage|document\.cookie|srcdoc`, string(f.Plain().Body))
}

// The script knows by heart what the program accepts, since it is served as it is.
func TestTheScriptKnowsTheLanguagesAndParameters(t *testing.T) {
	script := sheet(t, "embed.js")
	for _, p := range app.Pages() {
		if p.Kind == app.Embed {
			require.Regexp(t, `\n    `+string(p.Lang)+`: "`, script, "a title")
		}
	}
	list := regexp.MustCompile(`(?s)parameters = \[(.*?)\]`).FindStringSubmatch(script)
	require.NotNil(t, list)
	var known []string
	for _, name := range regexp.MustCompile(`"([\w-]+)"`).FindAllStringSubmatch(list[1], -1) {
		known = append(known, name[1])
	}
	require.ElementsMatch(t, app.EmbedParameters(), known)
}

func TestAnEmbeddedPage(t *testing.T) {
	site, err := Build(Options{FrameAncestors: []string{"https://help.example"}})
	require.NoError(t, err)
	for _, p := range app.Pages() {
		if p.Kind != app.Embed {
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
