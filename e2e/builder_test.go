package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheBuilderMakesASnippetThatWorks(t *testing.T) {
	story(t)
	p := open(t, "nl/embed-builder/", visitor{Width: 1366}).ready()
	steps := eval[int](p, "history.length")
	preview := func(condition string) {
		t.Helper()
		p.wait(`(f => f.contentDocument?.documentElement.dataset.boot === "ready" && f.contentDocument.querySelector("#due") && (` + condition + `))(document.querySelector("#preview"))`)
	}
	preview(`f.contentDocument.documentElement.lang === "nl"`)
	p.set("#plan", "elite")
	p.set("#region", "japan")
	p.set("#theme", "dark")
	p.set("#accent", "green")
	p.click("#lock-plan")
	p.click("#part-why")
	p.click("#part-matrix")
	preview(`f.contentDocument.querySelector("#given-plan")?.innerText === "Elite"`)
	preview(`f.contentDocument.documentElement.dataset.theme === "dark" && f.contentDocument.documentElement.dataset.accent === "green"`)
	preview(`!f.contentDocument.querySelector(".why") && f.contentDocument.querySelector(".matrix")`)
	p.set("#lang", "en")
	preview(`f.contentDocument.documentElement.lang === "en"`)
	preview(`f.clientHeight === Math.ceil(f.contentDocument.body.getBoundingClientRect().height)`)
	require.Equal(t, steps, eval[int](p, "history.length"), "trying things out is no step to go back")

	for _, form := range []string{"frame", "element"} {
		p.click("#form-" + form)
		p.click("label:has(#form-" + form + ")")
		h := hosted(t, visitor{Width: 720}, p.text("#lines-"+form))
		f := h.frame("plan=elite").ready()
		require.Equal(t, "en", f.attribute("html", "lang"))
		require.Equal(t, "Elite", f.text("#given-plan"))
		require.Equal(t, "japan", f.Value("region"))
		require.Equal(t, "dark green", eval[string](f, `document.documentElement.dataset.theme + " " + document.documentElement.dataset.accent`))
		require.Equal(t, []string{"controls", "answer", "matrix"}, eval[[]string](f, `[...document.querySelectorAll("[data-part]")].map(e => e.dataset.part)`))
		h.settle(f, "iframe")
	}
}

func TestTheBuilderKeepsWhatWasChosenEarly(t *testing.T) {
	story(t)
	p := open(t, "embed-builder/", visitor{Before: `document.addEventListener("DOMContentLoaded", () => {
		if (self !== top) return; // the preview
		document.querySelector("#plan").value = "online";
		document.querySelector("#lock-plan").checked = true;
	})`}).ready()
	require.Contains(t, p.text("#lines-frame"), "plan=online")
	require.Contains(t, p.text("#lines-frame"), "lock=plan")
}

// Nothing of the builder stands in its address. Somebody may type into it all the same.
func TestTheBuilderOutlivesAnOddAddress(t *testing.T) {
	story(t)
	p := open(t, "embed-builder/", visitor{}).ready()
	for _, fragment := range []string{"#%", "#%zz", "#plan=elite", "#"} {
		eval[bool](p, `location.hash = `+quote(fragment)+`, true`)
		p.set("#plan", "elite")
		p.waitText("#lines-frame", "plan=elite")
		p.set("#plan", "online")
		p.waitText("#lines-frame", "plan=online")
	}
	require.Equal(t, "ready", p.attribute("html", "data-boot"))
}
