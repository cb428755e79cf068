package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A program that has ended, or does not answer any more, says so, and what was chosen since is kept.
func TestAProgramThatStopsSaysSo(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	require.True(t, eval[bool](p, `document.querySelector("#stopped > div").hidden`))
	// The program neither answers nor hears what is chosen.
	eval[bool](p, `window.supportClockAsk = () => {}, ["input", "change"].forEach(type => addEventListener(type, e => e.stopImmediatePropagation(), true)), true`)
	p.click(`label:has(#priority-1)`)
	p.wait(`document.documentElement.dataset.boot === "stopped" && !document.querySelector("#stopped > div").hidden`)
	p.waitText("#stopped", "stopped")
	require.Less(t, eval[float64](p, `+getComputedStyle(document.querySelector(".answer")).opacity`), 1.0, "what it says no longer looks like an answer")
	require.Contains(t, eval[string](p, "location.hash"), "priority=3")
	p.click("#stopped button")
	p.ready()
	p.wait(`location.hash.includes("priority=1")`)
	require.Equal(t, "1", p.Value("priority"))
}

// The other pages say so, too; and one of each program that is busy for longer than anybody waits is not taken for
// one that has stopped.
func TestEveryPageNoticesThatItsProgramHasStopped(t *testing.T) {
	story(t, long)
	for path, press := range map[string]string{
		"compare/": "label:has(#only-differences)", "embed/": `label:has(#priority-1)`, "cases/": "#add-case", "bulk/": "#read", "embed-builder/": "label:has(#form-link)",
	} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			p := open(t, path, visitor{Hash: pick(path == "compare/" || path == "embed/", submission, "")}).ready()
			if path == "compare/" || path == "cases/" {
				eval[bool](p, `document.addEventListener("click", () => { for (const end = performance.now() + 4000; performance.now() < end;); }, {once: true}), true`)
				p.click(press)
				p.rest()
				require.Equal(t, "ready", eval[string](p, `document.documentElement.dataset.boot`))
			}
			eval[bool](p, `window.supportClockAsk = () => {}, true`)
			p.click(press)
			p.wait(`document.documentElement.dataset.boot === "stopped" && !document.querySelector("#stopped > div").hidden`)
			p.waitText("#stopped", "stopped")
			p.click("#stopped button")
			p.ready()
			require.True(t, eval[bool](p, `document.querySelector("#stopped > div").hidden`))
		})
	}
}
