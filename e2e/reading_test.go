package e2e

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files of testdata anew")

// listened are the pages that somebody listens to, each with all open that opens.
var listened = []struct {
	name, path string
	visitor    visitor
	steps      []step
}{
	{name: "calculator", visitor: visitor{Hash: submission}},
	{name: "compare", path: "compare/", visitor: visitor{Hash: submission}},
	{name: "embed", path: "embed/", visitor: visitor{Hash: submission}},
	{name: "cases", path: "cases/", visitor: visitor{Before: `localStorage.setItem("support-clock/cases", ` + quote(fewCases) + `);`}},
	{name: "lists", path: "bulk/", steps: []step{
		{"as it is read", func(p *page) { p.click("#sample"); p.wait(`document.querySelector("#work")`) }},
		{"as it is worked out", func(p *page) { p.click("#work"); p.wait(`document.querySelector(".report")`) }},
	}},
	{name: "builder", path: "embed-builder/", steps: []step{{"", func(p *page) { p.wait(`document.querySelector("#lines-frame")`) }}}},
}

// step leads to what is listened to next.
type step struct {
	name string
	take func(*page)
}

// still stops the clock of a page, so that it says the same however long it takes to come. It is Date.at
// until a story says otherwise.
const still = `{
	const Moving = Date;
	window.Date = class Date extends Moving {
		static at = Moving.parse("2026-11-27T15:10:00Z");
		constructor(...parts) { if (parts.length) super(...parts); else super(Date.at); }
		static now() { return Date.at; }
	};
}`

// A file for each page and language holds what somebody hears who reads it from beginning to end; and who
// sees it sees all of it, in windows of any width.
func TestEveryPageAsItIsHeardAndSeen(t *testing.T) {
	story(t, more)
	locales := map[string]string{"": "en-GB", "nl/": "nl-NL", "de/": "de-DE", "fr/": "fr-FR", "ja/": "ja-JP"}
	for _, lang := range languages {
		if !*longer && lang != "" && lang != "ja/" {
			continue
		}
		for _, l := range listened {
			name := pick(lang == "", "en", strings.TrimSuffix(lang, "/")) + "-" + l.name + ".txt"
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				v := l.visitor
				v.Locale, v.Zone, v.Before = locales[lang], "Europe/Amsterdam", still+v.Before
				p := open(t, lang+l.path, v).ready()
				heard := ""
				for _, s := range append(l.steps, step{})[:max(1, len(l.steps))] {
					if s.take != nil {
						s.take(p)
					}
					if s.name != "" {
						heard += "# " + s.name + "\n"
					}
					p.openAll()
					heard += strings.ReplaceAll(p.aloud(), originOf(siteURL(t)), "https://example.com")
					p.whole()
				}
				holdGolden(t, filepath.Join("testdata", "reading", name), heard)
			})
		}
	}
}

// openAll opens everything that is closed, and waits until it is drawn.
func (p *page) openAll() {
	p.t.Helper()
	for eval[int](p, `(closed => (closed.forEach(e => e.open = true), closed.length))(document.querySelectorAll("details:not([open])"))`) > 0 {
		p.rest()
	}
	p.wait(`![...document.querySelectorAll("main td")].some(e => e.innerText === "…")`) // a year takes a while
	p.wait(`!document.querySelector("#year") || document.querySelector("#year table")`)
}

// holdGolden holds what a file of testdata has against what is there now.
func holdGolden(t *testing.T, file, now string) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(now), 0o644))
		return
	}
	before, err := os.ReadFile(file)
	require.NoError(t, err)
	if string(before) == now {
		return
	}
	was, is := strings.Split(string(before), "\n"), strings.Split(now, "\n")
	for i := range min(len(was), len(is)) {
		if !assert.Equal(t, was[i], is[i], "%s, line %d: listen to what has changed, then go test ./e2e -run AsItIsHeard -long -update", file, i+1) {
			return
		}
	}
	assert.Len(t, is, len(was), file)
}
