package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
)

func TestWhatWasChosenBeforeTheProgramCameIsKept(t *testing.T) {
	story(t)
	url, letGo := heldBack(t)
	p := open(t, "", visitor{Elsewhere: url + "nl/", Zone: "Europe/Amsterdam"})
	p.wait(`document.querySelector("#boot")`)
	p.Choose("plan", "elite")
	p.Choose("priority", "4")
	p.Choose("when", "set")
	p.SubmitAt("2026-12-24T16:00")
	letGo()
	p.ready()
	require.Equal(t, "2026-12-28T16:00:00+01:00", p.Due(), "Christmas Day and the weekend lie in between")
	require.Contains(t, p.DueInWords(), "maandag 28 december")
	require.Equal(t, "elite", p.Value("plan"))
	require.Equal(t, "NL", p.Value("site"), "the site of the browser's clock")
	require.Equal(t, "2026-12-24T16:00", p.SubmittedAt())
	require.Equal(t, parts.Time, "#"+eval[string](p, `document.activeElement.id`), "the focus stays where it was")
	require.Equal(t, "#plan=elite&priority=4&region=emea&site=NL&at=2026-12-24T16:00", eval[string](p, "location.hash"))
}

func TestAChoiceIsKeptThoughThePageIsShownInThatVeryMoment(t *testing.T) {
	story(t)
	url, letGo := heldBack(t)
	p := open(t, "", visitor{Elsewhere: url, Before: `addEventListener("DOMContentLoaded", () => {
		new MutationObserver((_, observer) => {
			if (document.documentElement.dataset.boot !== "ready") return;
			observer.disconnect();
			dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true}));
		}).observe(document.documentElement, {attributeFilter: ["data-boot"]});
	})`})
	p.wait(`document.querySelector("#boot")`)
	p.Choose("priority", "1")
	letGo()
	p.ready()
	p.wait(`location.hash.includes("priority=1")`)
	require.Equal(t, "1", p.Value("priority"))
}

func TestWhatWasTypedChosenScrolledToAndFocusedIsKept(t *testing.T) {
	story(t)
	p, letGo := withoutProgram(t, visitor{Width: 375, Height: 700}, "")
	p.chooseSingapore()
	eval[bool](p, `scrollTo(0, 600), true`)
	p.wait(`scrollY === 600`)
	p.rest()
	eval[bool](p, `window.shifts.length = 0, true`) // opening the form moved what is below it
	letGo()
	p.ready()
	p.wait(`document.querySelector("#due")`)
	require.Equal(t, 600.0, eval[float64](p, `scrollY`))
	p.hasSingapore()
	require.Empty(t, eval[[]string](p, "window.shifts"))
}

// What waits for the answer is shown after some seconds. Who has begun to read it goes on where they are.
func TestWhatIsReadMeanwhileStaysWhereItIs(t *testing.T) {
	story(t)
	p, letGo := withoutProgram(t, visitor{Width: 375, Height: 700}, "")
	p.chooseSingapore()
	p.isLate()
	top := `document.querySelector("#why").getBoundingClientRect().top`
	eval[bool](p, `scrollBy(0, `+top+` - 100), true`) // the foot of the card is still in sight
	p.rest()
	before := eval[float64](p, top)
	require.InDelta(t, 100, before, 1)
	letGo()
	p.ready()
	p.wait(`document.querySelector("#due")`)
	p.rest()
	require.InDelta(t, before, eval[float64](p, top), 1)
	p.hasSingapore()
}

// withoutProgram opens a page whose program is held back, and notes how it moves.
func withoutProgram(t *testing.T, v visitor, path string) (p *page, letGo func()) {
	t.Helper()
	url, letGo := heldBack(t)
	v.Elsewhere, v.Before = url+path+v.Hash, shifts
	p = open(t, "", v)
	p.wait(`document.querySelector("#boot").textContent.includes("%")`)
	return p, letGo
}

// isLate lets the seconds pass after which what waits for the answer is shown.
func (p *page) isLate() {
	p.t.Helper()
	eval[bool](p, `document.documentElement.dataset.late = "", true`)
	p.wait(`document.querySelector("#why").checkVisibility({visibilityProperty: true})`)
	p.rest()
}

func TestNothingMovesWhenTheProgramIsLate(t *testing.T) {
	story(t, more)
	for name, v := range map[string]visitor{
		"phone": {Width: 375, Height: 700, Hash: submission},
		"desk":  {Hash: "#priority=1"}, // what it means takes more lines than what the page comes with
		"high":  {Width: 1920, Height: 1080, Hash: submission},
	} {
		for _, lang := range []string{"", "de/", "ja/"} {
			if !*longer && lang != map[string]string{"phone": "de/", "high": "ja/"}[name] {
				continue
			}
			t.Run(name+"/"+lang, func(t *testing.T) {
				p, letGo := withoutProgram(t, v, lang)
				p.isLate()
				letGo()
				p.ready()
				p.wait(`document.querySelector("#due")`)
				p.rest()
				require.Empty(t, eval[[]string](p, "window.shifts"))
			})
		}
	}
}

// chooseSingapore fills in the form and leaves the focus in it.
func (p *page) chooseSingapore() {
	p.Choose("region", "apac")
	p.Choose("site", "SG")
	p.Choose("priority", "3")
	p.Choose("when", "set")
	p.SubmitAt("2026-11-27T15:40")
}

// hasSingapore holds that what chooseSingapore chose is there, with its answer.
func (p *page) hasSingapore() {
	p.t.Helper()
	require.Equal(p.t, parts.Time, "#"+eval[string](p, `document.activeElement.id`))
	require.Equal(p.t, "apac enterprise 3 SG 2026-11-27T15:40", p.Chosen())
	require.Equal(p.t, "2026-11-30T09:40:00+08:00", p.Due(), "the answer belongs to it")
}

// shifts notes how far the page has moved by itself, where that can be seen.
const shifts = `window.shifts = []; new PerformanceObserver(list => {
	for (const e of list.getEntries()) if (!e.hadRecentInput && e.value > 0.001) {
		window.shifts.push(e.value.toFixed(4) + " " + e.sources.map(s => s.node?.className || s.node?.nodeName).join(", "));
	}
}).observe({type: "layout-shift", buffered: true});`

func TestNothingMovesWhenTheProgramTakesOver(t *testing.T) {
	story(t, more)
	for name, v := range map[string]visitor{
		"phone": {Width: 375, Height: 700}, "desk": {}, "narrow": {Width: 320, Height: 600}, "high": {Width: 1024, Height: 1400},
	} {
		for _, lang := range []string{"", "nl/"} {
			if !*longer && (lang == "") != (name == "desk" || name == "narrow") {
				continue
			}
			t.Run(name+"/"+lang, func(t *testing.T) {
				p, letGo := withoutProgram(t, v, lang+submission)
				form := eval[[]float64](p, formBox)
				letGo()
				p.ready()
				p.rest()
				require.Equal(t, form, eval[[]float64](p, formBox))
				require.Empty(t, eval[[]string](p, "window.shifts"))
			})
		}
	}
}

// formBox is where the form stands. It may grow where there is room below it.
const formBox = `(b => [b.x, b.y, b.width])(document.querySelector("` + parts.Form + `").getBoundingClientRect())`

// noteRoot remembers the element that the page was written with.
const noteRoot = `document.addEventListener("DOMContentLoaded", () => { window.written = document.body.firstElementChild; });`

func TestTheProgramAdoptsThePageAsItStands(t *testing.T) {
	story(t)
	for _, path := range []string{"", "de/", "compare/", "ja/embed/"} {
		t.Run("/"+path, func(t *testing.T) {
			p := open(t, path, visitor{Before: noteRoot, Hash: submission}).ready()
			require.True(t, eval[bool](p, "window.written === document.body.firstElementChild"))
			require.Equal(t, "3", p.Value("priority"))
		})
	}
}

func TestAPageThatSomebodyChangedIsDrawnAnew(t *testing.T) {
	story(t)
	// As extensions do, and translations.
	p := open(t, "", visitor{Hash: submission, Before: noteRoot + `
		document.addEventListener("DOMContentLoaded", () => { document.querySelector("legend").innerHTML = "<font><font>Région</font></font>"; });`}).ready()
	p.WaitDue("2026-11-30T09:40")
	require.False(t, eval[bool](p, "window.written === document.body.firstElementChild"))
	p.Choose("priority", "2")
	p.WaitDue("2026-11-27T16:40")
}
