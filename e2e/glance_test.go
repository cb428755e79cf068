package e2e

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/site"
	"supportclock/web"
)

// What a reader has before them at first sight.
const (
	mostElements = 900
	mostHeight   = 3200 // px, before anything is opened
	mostForm     = 560  // px, at a desk
)

// TestTheAnswerIsSeenAtAGlance holds the page to what can be taken in: its size, and where the answer is.
func TestTheAnswerIsSeenAtAGlance(t *testing.T) {
	story(t, more)
	languages := site.Languages
	if !*longer {
		languages = []site.Lang{"de"} // whose words are the longest
	}
	for _, lang := range languages {
		path := site.Page{Kind: site.Calculator, Lang: lang}.Path() + submission
		t.Run("phone/"+string(lang), func(t *testing.T) {
			p := open(t, path, visitor{Width: 375, Height: 635}).ready()
			p.isOfASize(t)
			assert.LessOrEqual(t, p.box("#due").Bottom, 635.0, "the answer is on the first screen")
		})
		t.Run("desk/"+string(lang), func(t *testing.T) {
			p := open(t, path, visitor{Width: 1366, Height: 650}).ready()
			p.isOfASize(t)
			assert.LessOrEqual(t, p.box("form.panel").Height, float64(mostForm))
			assert.LessOrEqual(t, p.box("#due").Bottom, 650.0)
		})
	}
}

func (p *page) isOfASize(t *testing.T) {
	t.Helper()
	p.wait(`document.querySelector("#due")`)
	assert.LessOrEqual(t, p.count("body *"), mostElements, "elements")
	assert.LessOrEqual(t, eval[int](p, "document.documentElement.scrollHeight"), mostHeight, "height")
}

// box is where an element stands in the window.
func (p *page) box(selector string) struct{ Bottom, Height float64 } {
	p.t.Helper()
	return eval[struct{ Bottom, Height float64 }](p, "(b => ({Bottom: b.bottom, Height: b.height}))(document.querySelector("+quote(selector)+").getBoundingClientRect())")
}

// TestAFirstVisitIsSmall asserts the budget of everything that a first visit loads but the program.
func TestAFirstVisitIsSmall(t *testing.T) {
	story(t)
	site, err := web.Build(web.Options{})
	require.NoError(t, err)
	for _, f := range site.Files() {
		if !f.IsPage() {
			continue
		}
		total := 0
		html := string(f.Plain().Body)
		for _, g := range site.Files() {
			if g == f || g.Path != "" && strings.Contains(html, site.Base+g.Path+`"`) && !strings.HasSuffix(g.Path, ".wasm") && !g.IsPage() && !strings.HasSuffix(g.Path, ".png") {
				smallest := len(g.Plain().Body)
				for _, v := range g.Variants {
					smallest = min(smallest, len(v.Body))
				}
				total += smallest
			}
		}
		t.Logf("%-12s %5.1f kB", f.Path, float64(total)/1000)
		require.LessOrEqual(t, total, 60_000, "page %q", f.Path)
	}
}
