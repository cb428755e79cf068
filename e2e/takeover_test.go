package e2e

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"supportclock/web"
)

// slowSite serves the site, but holds the program back until it is let go.
func slowSite(t *testing.T) (url string, letGo func()) {
	t.Helper()
	site, err := web.Build(web.Options{Version: "e2e"})
	require.NoError(t, err)
	gate := make(chan struct{})
	handler := web.NewHandler(site)
	url = serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, ".wasm") {
			select {
			case <-gate:
			case <-r.Context().Done():
				return
			}
		}
		handler.ServeHTTP(w, r)
	}))
	return url, func() { close(gate) }
}

func TestWhatWasChosenBeforeTheProgramCameIsKept(t *testing.T) {
	t.Parallel()
	url, letGo := slowSite(t)
	p := open(t, "", visitor{Elsewhere: url + "nl/", Zone: "Europe/Amsterdam"})
	p.wait(`document.querySelector("#boot")`)
	p.click("label:has(#plan-elite)")
	p.click("label:has(#priority-4)")
	p.click("label:has(#when-set)")
	p.choose("#at", "2026-12-24T16:00")
	letGo()
	p.ready()
	require.Equal(t, "maandag 28 december 2026, 16:00 uur", p.text("#due"), "Christmas Day and the weekend lie in between")
	require.Equal(t, "elite", eval[string](p, `document.querySelector("[name=plan]:checked").value`))
	require.Equal(t, "NL", eval[string](p, `document.querySelector("#site").value`), "the site of the browser's clock")
	require.Equal(t, "2026-12-24T16:00", eval[string](p, `document.querySelector("#at").value`))
	require.Equal(t, "at", eval[string](p, `document.activeElement.id`), "the focus stays where it was")
	require.Equal(t, "#plan=elite&priority=4&region=emea&site=NL&at=2026-12-24T16:00", eval[string](p, "location.hash"))
}

func TestAChoiceIsKeptThoughThePageIsShownInThatVeryMoment(t *testing.T) {
	t.Parallel()
	url, letGo := slowSite(t)
	p := open(t, "", visitor{Elsewhere: url, Before: `addEventListener("DOMContentLoaded", () => {
		new MutationObserver((_, observer) => {
			if (document.documentElement.dataset.boot !== "ready") return;
			observer.disconnect();
			dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true}));
		}).observe(document.documentElement, {attributeFilter: ["data-boot"]});
	})`})
	p.wait(`document.querySelector("#boot")`)
	p.click("label:has(#priority-1)")
	letGo()
	p.ready()
	p.wait(`location.hash.includes("priority=1")`)
	require.True(t, eval[bool](p, `document.querySelector("#priority-1").checked`))
}

func TestWhatWasTypedChosenScrolledToAndFocusedIsKeptForFiveSeconds(t *testing.T) {
	url, letGo := slowSite(t)
	p := open(t, "", visitor{Elsewhere: url, Width: 375, Height: 700, Before: shifts})
	p.wait(`document.querySelector("#boot").textContent.includes("%")`)
	p.click("label:has(#region-apac)")
	p.choose("#site", "SG")
	p.click("label:has(#priority-3)")
	p.click("label:has(#when-set)")
	p.choose("#at", "2026-11-27T15:40")
	eval[bool](p, `scrollTo(0, 600), true`)
	p.wait(`scrollY === 600`)
	time.Sleep(5 * time.Second)
	before := eval[float64](p, `scrollY`)
	letGo()
	p.ready()
	p.wait(`document.querySelector("#due")`)
	require.Equal(t, before, eval[float64](p, `scrollY`))
	require.Equal(t, "at", eval[string](p, `document.activeElement.id`))
	require.Equal(t, "2026-11-27T15:40", eval[string](p, `document.querySelector("#at").value`))
	require.Equal(t, []string{"apac", "3", "SG"}, eval[[]string](p, `["[name=region]:checked", "[name=priority]:checked", "#site"].map(s => document.querySelector(s).value)`))
	require.Equal(t, "2026-11-30T09:40:00+08:00", p.attribute("#due", "datetime"), "the answer belongs to it")
	require.Empty(t, eval[[]string](p, "window.shifts"))
}

// shifts adds up how far the page has moved by itself.
const shifts = `window.shifts = []; new PerformanceObserver(list => {
	for (const e of list.getEntries()) if (!e.hadRecentInput) {
		window.shifts.push(e.value.toFixed(4) + " " + e.sources.map(s => s.node?.className || s.node?.nodeName).join(", "));
	}
}).observe({type: "layout-shift", buffered: true});`

func TestNothingMovesWhenTheProgramTakesOver(t *testing.T) {
	for name, v := range map[string]visitor{
		"phone": {Width: 375, Height: 700}, "desk": {}, "narrow": {Width: 320, Height: 600}, "high": {Width: 1024, Height: 1400},
	} {
		for _, lang := range []string{"", "nl/"} {
			t.Run(name+"/"+lang, func(t *testing.T) {
				url, letGo := slowSite(t)
				v.Elsewhere, v.Before = url+lang+submission, shifts
				p := open(t, "", v)
				p.wait(`document.querySelector("#boot").textContent.includes("%")`)
				form := eval[[]float64](p, formBox)
				letGo()
				p.ready()
				p.wait(`new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true), 100)))`)
				require.Equal(t, form, eval[[]float64](p, formBox))
				require.Empty(t, eval[[]string](p, "window.shifts"))
			})
		}
	}
}

// formBox is where the form stands.
const formBox = `(b => [b.x, b.y, b.width, b.height])(document.querySelector(".ask").getBoundingClientRect())`

// noteRoot remembers the element that the page was written with.
const noteRoot = `document.addEventListener("DOMContentLoaded", () => { window.written = document.body.firstElementChild; });`

func TestTheProgramAdoptsThePageAsItStands(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"", "de/", "compare/", "ja/embed/"} {
		t.Run("/"+path, func(t *testing.T) {
			p := open(t, path, visitor{Before: noteRoot, Hash: submission}).ready()
			require.True(t, eval[bool](p, "window.written === document.body.firstElementChild"))
			require.True(t, eval[bool](p, `document.querySelector("#priority-3").checked`))
		})
	}
}

func TestAPageThatSomebodyChangedIsDrawnAnew(t *testing.T) {
	t.Parallel()
	// As extensions do, and translations.
	p := open(t, "", visitor{Hash: submission, Before: noteRoot + `
		document.addEventListener("DOMContentLoaded", () => { document.querySelector("legend").innerHTML = "<font><font>Région</font></font>"; });`}).ready()
	p.waitText("#due", "Monday 30 November 2026, 09:40")
	require.False(t, eval[bool](p, "window.written === document.body.firstElementChild"))
	p.click("label:has(#priority-2)")
	p.waitText("#due", "Friday 27 November 2026, 16:40")
}
