package e2e

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheProgramTakesOverThePage(t *testing.T) {
	story(t, everywhere)
	p := open(t, "", visitor{First: true, Hash: submission}).ready()
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
	for _, url := range p.requested() {
		require.Contains(t, url, siteURL(t), "nothing comes from another host")
	}
}

func TestWithoutScriptsThePageIsThere(t *testing.T) {
	story(t, everywhere)
	p := open(t, "", visitor{NoScript: true})
	require.Contains(t, p.text("body"), "Support Clock")
	require.Empty(t, p.attribute("html", "data-boot"))
}

// TestWhatIsFarIsLaidOutInTheEnd holds that sections further down wait for the program only as long as
// there is one to wait for.
func TestWhatIsFarIsLaidOutInTheEnd(t *testing.T) {
	story(t)
	const waiting = `[...document.querySelectorAll(".results > *")].filter(e => getComputedStyle(e).contentVisibility === "auto").length`
	t.Run("while the program is on its way", func(t *testing.T) {
		p := open(t, "", visitor{Width: 375, Before: "WebAssembly.instantiate = () => new Promise(() => {})"})
		p.wait(`document.documentElement.dataset.boot === "loading"`)
		far := strings.Fields(p.attribute("html", "data-far"))
		require.Equal(t, len(far), eval[int](p, waiting), "each name has its section")
		require.False(t, eval[bool](p, `document.querySelector(".hours h2").checkVisibility({contentVisibilityAuto: true})`))
		eval[bool](p, `document.querySelector(".hours").scrollIntoView(), true`)
		p.waitText(".hours", "09:00–17:00")
	})
	for name, v := range map[string]visitor{
		"once the program runs":        {},
		"where the program cannot run": {Before: "delete window.WebAssembly"},
		"without scripts":              {NoScript: true},
	} {
		t.Run(name, func(t *testing.T) {
			v.Width = 375
			p := open(t, "", v)
			p.wait(waiting + " === 0")
			p.waitText(".hours", "09:00–17:00")
		})
	}
}
