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
// 2.0 to 2.2, levels A and AA. Who has served the page is nothing to axe, and it takes its time: it
// looks at the site as the program serves it.
func (p *page) accessible() {
	p.t.Helper()
	if *behind != "" {
		return
	}
	eval[bool](p, "(() => {"+axe+"; return true })()")
	found := eval[[]string](p, `axe.run(document, {runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}).then(
		r => r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.html.slice(0, 200) + " " + n.failureSummary)))`)
	require.Empty(p.t, found)
}

// states are the pages as different visitors find them.
var states = []struct{ name, path, hash string }{
	{"as it comes", "", ""},
	{"an answer", "", submission},
	{"a holiday and a day off", "nl/", "#plan=business&priority=2&region=emea&site=NL&at=2026-05-13T16:00&off=2026-05-15"},
	{"business days in Japan", "nl/", "#plan=elite&priority=4&region=japan&site=JP&at=2026-05-01T16:00"},
	{"a local time that does not exist", "", "#plan=online&priority=1&region=emea&site=NL&at=2026-03-29T02:30"},
	{"a local time that exists twice", "", "#plan=online&priority=1&region=emea&site=NL&at=2026-10-25T02:30"},
	{"a year nobody knows", "", "#plan=expert&priority=3&region=emea&site=NL&at=2150-03-29T02:30"},
	{"a broken link", "", "#priority=9&tier=gold&at=2026-02-30T25:00&site=XX"},
	{"a moment beyond the calendar", "", "#plan=elite&priority=1&at=9999-12-31T23:59"},
	{"planning ahead", "", submission + "&by=2026-11-30T12:00"},
	{"a contract in its first year", "ja/", "#plan=ultimate&priority=2&region=japan&site=JP&product=commerce&products=3&first-year=on"},
	{"plans side by side", "fr/compare/", submission},
	{"all plans side by side", "de/compare/", submission + "&compare=online,business,enterprise,elite,expert,ultimate"},
	{"embedded", "nl/embed/", submission},
	{"embedded, with an accent and locks", "embed/", submission + "&accent=purple&lock=plan,site,at"},
	{"embedded, with a broken link", "embed/", "#accent=mauve&parts=matrix,services"},
	{"the builder of snippets", "embed-builder/", ""},
	{"an address that leads nowhere", "nowhere", ""},
}

func TestEveryStateIsAccessible(t *testing.T) {
	t.Parallel()
	for _, state := range states {
		t.Run(state.name, func(t *testing.T) {
			t.Parallel()
			p := open(t, state.path, visitor{Hash: state.hash})
			if state.path == "nowhere" {
				p.forgive("404")
			} else {
				p.ready()
				p.settled()
			}
			for _, look := range []struct {
				width int
				dark  bool
			}{{1366, false}, {320, true}} {
				p.look(look.width, look.dark)
				p.accessible()
				require.LessOrEqual(t, eval[int](p, "document.documentElement.scrollWidth"), look.width, "nothing scrolls sideways")
			}
		})
	}
}

// settled waits until nothing more is being worked out, and all of it is laid out.
func (p *page) settled() {
	p.t.Helper()
	p.wait(`!document.querySelector(".heat-room, .year-room") || document.querySelector(".problem")`)
	p.wait(`document.documentElement.dataset.far === ""`)
}

func TestWithoutScriptsThePageIsAccessible(t *testing.T) {
	t.Parallel()
	// axe-core itself needs scripts: hold the program back instead.
	p := open(t, "", visitor{Before: "WebAssembly.instantiate = () => new Promise(() => {})"})
	p.accessible()
}
