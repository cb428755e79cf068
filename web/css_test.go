package web

import (
	"io/fs"
	"math"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/link"
	kinds "supportclock/app/site"
	"supportclock/static"
)

func TestAPageGetsTheSheetsItUses(t *testing.T) {
	styles, err := readStyles(static.Files)
	require.NoError(t, err)
	for _, kind := range kinds.Kinds {
		require.Contains(t, styles.sheet, kind)
	}
	cases := []struct {
		name      string
		kind      kinds.Kind
		has, lack []string
	}{
		{"the calculator", kinds.Calculator, []string{".due{", ".track{", ".week{", ".matrix{"}, []string{".compare{", "data-accent", "data-parts"}},
		{"the comparison", kinds.Compare, []string{".compare{", ".panel{"}, []string{".due{", ".track{", ".week{"}},
		{"the embedded page", kinds.Embed, []string{"data-accent", "data-parts", ".due{"}, []string{".week{", ".compare{"}},
		{"the page for what is not found", kinds.NotFound, []string{".page.one", ".button{"}, []string{".panel{", ".due{", ".boot{"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, part := range c.has {
				assert.Contains(t, styles.sheet[c.kind], part)
			}
			for _, part := range c.lack {
				assert.NotContains(t, styles.sheet[c.kind], part)
			}
		})
	}
}

func TestEverySheetIsOnAPage(t *testing.T) {
	used := map[string]bool{}
	for _, names := range sheets {
		for _, name := range strings.Fields(names) {
			used[strings.TrimSuffix(name, "?")] = true
		}
	}
	files, err := fs.Glob(static.Files, "css/*.css")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		assert.True(t, used[strings.TrimSuffix(path.Base(name), ".css")], "%s is in no list of web/css.go", name)
	}
}

func TestASheetThatIsMissingIsNamed(t *testing.T) {
	assets := built(t)
	delete(assets, "css/frame.css")
	_, err := readStyles(assets)
	require.ErrorContains(t, err, "css/frame.css")

	assets = built(t)
	assets["css/tokens.css"].Data = []byte(":root { --bg: white; }")
	_, err = readStyles(assets)
	require.ErrorContains(t, err, "--bg: light-dark(")
}

func TestWhatOnlyPeopleReadIsLeftOut(t *testing.T) {
	for _, c := range []struct{ name, css, want string }{
		{"comments", "/* why */ a { top: 0; } /* two\nlines */", "a{top:0}"},
		{"spaces around signs", "a > b, c { margin: 0 1px; }\n", "a>b,c{margin:0 1px}"},
		{"but not those that mean something", "a :is(b) + c { width: calc(1px + 2px); }", "a :is(b) + c{width:calc(1px + 2px)}"},
		{"nor those of a condition", "@media (max-width: 1px) and (min-width: 0) { a { top: 0; } }", "@media (max-width:1px) and (min-width:0){a{top:0}}"},
	} {
		t.Run(c.name, func(t *testing.T) { require.Equal(t, c.want, minify(c.css)) })
	}
}

func TestBrowsersWithoutLightDarkGetTheLightPage(t *testing.T) {
	styles, err := readStyles(static.Files)
	require.NoError(t, err)
	rule := regexp.MustCompile(`@supports not \(color:light-dark\(#000,#fff\)\)\{:root,:root\[data-theme\]\{color-scheme:light;(.*?)\}\}`).
		FindStringSubmatch(styles.sheet[kinds.Calculator])
	require.NotNil(t, rule)
	light := tokens(t)[""]
	require.NotEmpty(t, light)
	for name, colour := range light {
		require.Contains(t, rule[1]+";", "--"+name+":"+colour[0]+";")
	}
}

// A colour that stands in one place can be checked in one place.
func TestOnlyTokensNameColours(t *testing.T) {
	files, err := fs.Glob(static.Files, "css/*.css")
	require.NoError(t, err)
	named := regexp.MustCompile(`#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|color-mix)\(`)
	for _, name := range files {
		if name == "css/tokens.css" || name == "css/accents.css" {
			continue
		}
		for declaration := range strings.SplitSeq(comment.ReplaceAllString(sheet(t, name), ""), ";") {
			if strings.Contains(declaration, "--bg: #ffffff") { // paper
				continue
			}
			assert.NotRegexp(t, named, declaration, name)
		}
	}
}

// tokens are the colours of a page by name, light and dark: under "" as they are, and under the name
// of an accent with what that changes.
func tokens(t *testing.T) map[string]map[string][2]string {
	t.Helper()
	colour := regexp.MustCompile(`--([\w-]+): light-dark\((#\w+), (#\w+)\)`)
	read := func(css string, into map[string][2]string) map[string][2]string {
		for _, m := range colour.FindAllStringSubmatch(css, -1) {
			into[m[1]] = [2]string{m[2], m[3]}
		}
		return into
	}
	found := map[string]map[string][2]string{"": read(sheet(t, "css/tokens.css"), map[string][2]string{})}
	for _, m := range regexp.MustCompile(`data-accent="(\w+)"\] \{(.*)\}`).FindAllStringSubmatch(sheet(t, "css/accents.css"), -1) {
		whole := map[string][2]string{}
		for name, c := range found[""] {
			whole[name] = c
		}
		found[m[1]] = read(m[2], whole)
	}
	return found
}

// pairs are the tokens that meet on a page: what stands in front, on which grounds, and how much the
// two have to differ at least: 4.5 for text, 3 for what only has to be seen.
var pairs = []struct {
	front   string
	grounds string
	ratio   float64
	where   string
}{
	{"ink", "bg surface soft accent-soft warn-soft bad-soft", 7, "text"},
	{"ink", "h0 h1 h2 h3", 7, "words in the bands of the week"},
	{"muted", "bg surface soft off accent-soft warn-soft bad-soft", 4.5, "small print, also in rows that are marked, and the words on closed days"},
	{"accent", "bg surface accent-soft warn-soft bad-soft", 4.5, "links, also in notes"},
	{"accent-ink", "accent bad", 4.5, "the words of a main button, of what is chosen, and on the bars of the timeline"},
	{"ok", "bg surface accent-soft", 4.5, "open now, answered on time, included"},
	{"warn", "bg surface warn-soft", 4.5, "due soon"},
	{"bad", "bg surface soft bad-soft", 4.5, "overdue, and what deletes"},
	{"field", "bg surface", 3, "the edges of controls"},
	{"accent", "soft open off", 3, "focus, and counted hours beside others"},
	{"bad", "accent-ink bad-soft", 3, "the edge of a note"},
	{"warn", "open off surface", 3, "the pin of the present moment"},
	{"bad", "open off surface", 3, "the same, too late"},
	{"ink", "open off h0 h1 h2 h3", 3, "the pins of a case"},
}

func TestEveryPairOfTokensCanBeToldApart(t *testing.T) {
	all := tokens(t)
	require.Len(t, all, len(link.Accents), "the accents are those a host may choose; blue is the page's own")
	for _, name := range link.Accents {
		if name == "blue" {
			name = ""
		}
		require.Contains(t, all, name)
		for i, theme := range []string{"light", "dark"} {
			t.Run(strings.TrimSpace(name+" "+theme), func(t *testing.T) {
				for _, p := range pairs {
					for ground := range strings.FieldsSeq(p.grounds) {
						front, back := all[name][p.front][i], all[name][ground][i]
						assert.GreaterOrEqual(t, contrast(t, front, back), p.ratio, "--%s on --%s: %s", p.front, ground, p.where)
					}
				}
			})
		}
	}
}

// What is new in a sheet has to come into the list above.
func TestEveryTokenInUseIsInAPair(t *testing.T) {
	fronts, grounds := map[string]bool{"line": true}, map[string]bool{"line": true} // which is only ever decoration
	for _, p := range pairs {
		fronts[p.front] = true
		for ground := range strings.FieldsSeq(p.grounds) {
			grounds[ground] = true
		}
	}
	files, err := fs.Glob(static.Files, "css/*.css")
	require.NoError(t, err)
	for _, name := range files {
		css := sheet(t, name)
		for _, m := range regexp.MustCompile(`[;{ ]color: var\(--([\w-]+)\)`).FindAllStringSubmatch(css, -1) {
			assert.True(t, fronts[m[1]], "%s writes in --%s", name, m[1])
		}
		for _, m := range regexp.MustCompile(`background: var\(--([\w-]+)\)`).FindAllStringSubmatch(css, -1) {
			assert.True(t, grounds[m[1]] || fronts[m[1]], "%s has --%s for a ground", name, m[1])
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
