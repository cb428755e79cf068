package e2e

import (
	_ "embed"
	"testing"

	"github.com/stretchr/testify/require"
)

// axe-core by Deque Systems, under the Mozilla Public License 2.0; for these tests only.
//
//go:embed testdata/axe.min.js
var axe string

// accessible fails the story if axe-core finds that the page, as it stands, breaks a rule of WCAG
// 2.0 to 2.2, levels A and AA.
func (p *page) accessible() {
	p.t.Helper()
	if !eval[bool](p, "window.axe !== undefined") {
		eval[bool](p, "(() => {"+axe+"; return true })()")
	}
	found := eval[[]string](p, `axe.run(document, {
		runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
		resultTypes: ["violations"],
	}).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.html.slice(0, 200) + " " + n.failureSummary)))`)
	require.Empty(p.t, found)
}

// look is a window that a page is looked at in.
type look struct {
	name  string
	width int
	dark  bool
}

var looks = []look{
	{"wide-light", 1366, false},
	{"narrow-dark", 320, true},
	{"wide-dark", 1366, true},
	{"phone-light", 375, false},
}

// looksIn are the looks in which a story looks at a page in a language: the colours and the widths are
// the same in all of them, so that English is looked at in full, and the others where they are narrow.
func looksIn(lang string) []look {
	if lang == "" || *longer {
		return looks
	}
	return looks[1:2]
}

// fine fails the story if the page, as it stands, is not accessible in one of the looks, or wider than
// the window.
func (p *page) fine(looks []look) {
	p.t.Helper()
	for _, l := range looks {
		p.look(l.width, l.dark)
		p.accessible()
		require.LessOrEqual(p.t, eval[int](p, "document.documentElement.scrollWidth"), l.width, "nothing scrolls sideways in %s", l.name)
		p.picture(l.name)
	}
}

// languages are where the pages of each begin.
var languages = []string{"", "nl/", "de/", "fr/", "ja/"}

// states are the pages as different visitors find them, by page, with what is to be seen of each.
var states = []struct {
	path  string
	found []state
}{
	{"", []state{
		{"as it comes", "", "#assumed"},
		{"an answer", submission, `#due[datetime^="2026-11-30T09:40"]`},
		{"a local time that does not exist", "#plan=online&priority=1&region=emea&site=NL&at=2026-03-29T02:30", `#due[datetime^="2026-03-29T04:00"]`},
		{"a local time that exists twice", "#plan=online&priority=1&region=emea&site=NL&at=2026-10-25T02:30", `#due[datetime^="2026-10-25T02:30"]`},
		{"a year nobody knows", "#plan=expert&priority=3&region=emea&site=NL&at=2150-03-29T02:30", `#due[datetime^="2150-"]`},
		{"a broken link", "#priority=9&tier=gold&at=2026-02-30T25:00&site=XX", "#notices p"},
		{"a moment beyond the calendar", "#plan=elite&priority=1&at=9999-12-31T23:59", ".problem"},
		{"planning ahead", submission + "&by=2026-11-30T12:00", `#due[datetime^="2026-11-30"]`},
	}},
	{"nl/", []state{
		{"a holiday and a day off", "#plan=business&priority=2&region=emea&site=NL&at=2026-05-13T16:00&off=2026-05-15", `#due[datetime^="2026-05-18"]`},
		{"business days in Japan", "#plan=elite&priority=4&region=japan&site=JP&at=2026-05-01T16:00", `#due[datetime$="+09:00"]`},
	}},
	{"ja/", []state{
		{"a contract in its first year", "#plan=ultimate&priority=2&region=japan&site=JP&product=commerce&products=3&first-year=on", `#due[datetime$="+09:00"]`},
	}},
	{"fr/compare/", []state{{"plans side by side", submission, "table.compare .mine"}}},
	{"de/compare/", []state{{"all plans side by side", submission + "&compare=online,business,enterprise,elite,expert,ultimate", "#to-ultimate"}}},
	{"nl/embed/", []state{{"embedded", submission, `#due[datetime^="2026-11-30T09:40"]`}}},
	{"embed/", []state{
		{"embedded, with an accent and locks", submission + "&accent=purple&lock=plan,site,at", "#given-plan"},
		{"embedded, with a broken link", "#accent=mauve&parts=matrix,services", "#notices p"},
	}},
	{"embed-builder/", []state{{"the builder of snippets", "", "#lines-frame"}}},
	{"nowhere", []state{{"an address that leads nowhere", "", "main h1"}}},
}

// state is a page with a fragment. seen selects what is there once it is drawn.
type state struct{ name, hash, seen string }

func TestEveryStateIsAccessible(t *testing.T) {
	story(t, more)
	for _, s := range states {
		t.Run("/"+s.path, func(t *testing.T) {
			t.Parallel()
			p := open(t, s.path, visitor{Hash: s.found[0].hash})
			if s.path == "nowhere" {
				p.forgive("404")
			} else {
				p.ready()
			}
			for _, state := range s.found {
				t.Run(state.name, func(t *testing.T) {
					p := p.in(t)
					p.follow(state.hash)
					p.wait("document.querySelector(" + quote(state.seen) + ")")
					p.fine(differing())
				})
			}
		})
	}
}

// differing are the two looks that differ most, or all of them.
func differing() []look {
	if *longer {
		return looks
	}
	return looks[:2]
}

func TestWithoutScriptsThePageIsAccessible(t *testing.T) {
	story(t)
	// axe-core itself needs scripts: hold the program back instead.
	p := open(t, "", visitor{Before: "WebAssembly.instantiate = () => new Promise(() => {})"})
	p.accessible()
}
