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
	eval[bool](p, `window.supportClockAsk = () => {}, true`)
	p.click(`label:has(#priority-1)`)
	p.wait(`document.documentElement.dataset.boot === "stopped" && !document.querySelector("#stopped > div").hidden`)
	p.waitText("#stopped", "stopped")
	require.Less(t, eval[float64](p, `+getComputedStyle(document.querySelector(".answer")).opacity`), 1.0, "what it says no longer looks like an answer")
	p.click("#stopped button")
	p.ready()
	p.wait(`location.hash.includes("priority=1")`)
	require.Equal(t, "1", p.Value("priority"))
}
