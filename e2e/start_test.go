package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
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
	// What is closed can be opened and read.
	p.click(parts.Rules + " > summary")
	p.wait(`document.querySelector("` + parts.Rules + `").open`)
	p.waitText(parts.Rules, "09:00–17:00")
}

// Without scripts every page leads to the others, and shows nothing that does nothing, and nothing empty.
func TestWithoutScriptsNothingIsDead(t *testing.T) {
	story(t, more)
	widths := []int{375}
	if *longer {
		widths = append(widths, 768, 1366)
	}
	pages := map[string]string{"": "nav", "de/compare/": "nav", "cases/": "nav", "bulk/": "nav", "embed-builder/": "nav", "nowhere": "nav", "ja/embed/": ""}
	for path, leads := range pages {
		for _, width := range widths {
			p := open(t, path, visitor{NoScript: true, Width: width})
			p.forgive("404")
			if leads != "" && width <= 1100 {
				p.click("#display > summary")
			}
			if leads != "" {
				require.Equal(t, 5, eval[int](p, `[...document.querySelectorAll("header :is(.links, .in-menu) a")].filter(a => a.checkVisibility()).length`), "/%s at %d", path, width)
			}
			require.Empty(t, eval[[]string](p, dead), "/%s at %d", path, width)
		}
	}
}

// dead lists the controls that are shown, and what is shown and opens or frames nothing.
const dead = `(() => {
	const name = e => e.localName + "#" + e.id + " " + e.innerText.slice(0, 30), seen = e => e.checkVisibility({visibilityProperty: true});
	document.querySelectorAll("details").forEach(d => d.open = true);
	return [
		...[...document.querySelectorAll("input, select, textarea, button")].filter(seen),
		...[...document.querySelectorAll("details")].filter(d => seen(d) && ![...d.children].slice(1).some(e => e.innerText.trim())),
		...[...document.querySelectorAll(".card, .part")].filter(e => seen(e) && [...e.querySelectorAll("*")].filter(seen).every(c => /^H[1-6]$/.test(c.nodeName))),
	].map(name);
})()`

// openSections are those that stand open, by their ids.
const openSections = `[...document.querySelectorAll("main .sheet > details[open]")].map(d => d.id).join(" ")`

func TestWhatStandsOpen(t *testing.T) {
	story(t)
	for name, c := range map[string]struct {
		width int
		open  string
	}{"a phone": {375, "why"}, "a desk": {1366, "why plans best included"}} {
		t.Run("on "+name, func(t *testing.T) {
			p := open(t, "", visitor{Width: c.width, Before: "WebAssembly.instantiate = () => new Promise(() => {})"})
			require.Equal(t, c.open, eval[string](p, openSections), "before the program comes")
			p = open(t, "", visitor{Width: c.width, Hash: submission}).ready()
			require.Equal(t, c.open, eval[string](p, openSections))
		})
	}
}

// What is closed is not drawn, and right once it is opened.
func TestWhatIsClosedIsDrawnWhenItIsOpened(t *testing.T) {
	story(t)
	phone := british
	phone.Width = 375
	p := open(t, "", phone).ready()
	for range 2 {
		require.Contains(t, p.text(parts.Plans+" .gist"), "Elite")
		p.Choose("priority", "4")
		p.Choose("priority", "3")
	}
	p.Unfold(parts.Plans)
	p.waitText(parts.Plans+" .rows .mine", "09:40")
	p.Choose("priority", "2")
	p.waitText(parts.Plans+" .rows .mine", "16:40")
	p.click(parts.Plans + " > summary")
	p.wait(`!document.querySelector("` + parts.Plans + `").open`)
	p.Choose("priority", "3")
	p.WaitDue("2026-11-30T09:40")
	p.Unfold(parts.Plans)
	p.waitText(parts.Plans+" .rows .mine", "09:40")
	p.Unfold(parts.Matrix)
	p.waitText(parts.Cell("elite", "1"), "15:55")
}

// A link within the page leads to its section and leaves the address to the choices.
func TestLinksWithinThePageLeaveTheAddress(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	p.click(`.way a[href="` + parts.Rules + `"]`)
	p.wait(`document.querySelector("` + parts.Rules + `").open`)
	p.wait(`location.hash === ` + quote(submission))
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
	p.wait(`document.querySelector("` + parts.Rules + `").getBoundingClientRect().top < innerHeight`)
}
