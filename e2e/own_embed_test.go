package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A name that would do harm wherever it were taken for markup, and that a link loses wherever it is written
// carelessly.
const hostileName = `"><img src=x onerror=window.hacked=1> 👩‍💻 %20.`

// adobes are words that nobody reads on the page of another vendor.
const adobes = `/adobe|SLT|data sheet|enterprise|business support|elite|expert|ultimate/i.exec(document.body.innerText)?.[0] ?? ""`

func TestAnotherVendorsPage(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+`<div id="c" data-support-clock data-plan="own" data-name="&quot;&gt;&lt;img src=x onerror=window.hacked=1&gt; 👩‍💻 %20."
		data-days="1-5" data-hours="08:00-18:00" data-hours-5="08:00-16:00" data-p1="30m,24x7" data-p3="8h" data-p4="soon"
		data-region="emea" data-site="NL" data-at="2026-11-27T15:40" data-parts="controls,answer,why,matrix"></div>`+script)
	f := h.frame("plan=own").ready()
	require.Equal(t, "2026-11-30T15:40:00+01:00", f.Due(), "20 minutes of a short Friday, the rest on Monday")
	require.Equal(t, hostileName, f.text("#given-plan"))
	require.Zero(t, f.count("#plan, img"))
	require.Equal(t, 1, f.count(".matrix thead th"), "one plan, and no other")
	require.Empty(t, eval[string](f, adobes))
	require.Contains(t, f.text(".foot"), "the owner of this page")
	require.Contains(t, f.text("#notices"), "p4 cannot be “soon”")
	require.Contains(t, f.attribute("#cell-own-1", "aria-label"), hostileName)

	require.Equal(t, "Support response time calculator – "+hostileName, h.attribute("#c > iframe", "title"))
	h.wait(`last("answer")`)
	require.Equal(t, "own "+hostileName, eval[string](h.page, `last("answer").plan + " " + last("answer").name`))
	f.click("#cell-own-1")
	f.WaitDue("2026-11-27T16:10")
	eval[bool](h.page, `document.querySelector("#c").configure({priority: 3, name: "Silver", p3: "1h"}), true`)
	eval[bool](h.page, `document.querySelector("#c").configure({priority: 3}), true`)
	f.WaitDue("2026-11-30T15:40")
	require.Equal(t, hostileName, f.text("#given-plan"), "terms come by no message")
	require.True(t, eval[bool](f, "window.hacked === undefined") && eval[bool](h.page, "window.hacked === undefined"))
	h.settle(f, "iframe")

	before := open(t, "embed/", visitor{Hash: "#plan=own&name=Gold&p3=8h", Before: `WebAssembly.instantiate = () => new Promise(() => {})`})
	before.wait(`document.querySelector("#priority-1")`)
	require.Empty(t, eval[string](before, adobes), "before the program is there")
	require.Equal(t, "none", eval[string](before, `getComputedStyle(document.querySelector("#plan").parentElement).display`))
}

func TestTheBuilderMakesASnippetForAPlanOfTheOwners(t *testing.T) {
	story(t)
	p := open(t, "embed-builder/", visitor{Width: 1366}).ready()
	p.set("#plan", "own")
	p.set("#name", hostileName)
	p.set("#hours", "8-18")
	p.waitText("#hours-wrong", "“8-18”")
	require.Zero(t, p.count(".code[id]"), "no code with half of the terms")
	p.set("#hours", "08:00-18:00")
	p.set("#p2-amount", "4")
	p.set("#p2-unit", "h")
	p.set("#region", "emea")
	p.wait(`(f => f.contentDocument?.documentElement.dataset.boot === "ready" && f.contentDocument.querySelector("#given-plan")?.innerText === ` + quote(hostileName) + `)(document.querySelector("#preview"))`)
	for _, form := range []string{"frame", "element"} {
		p.click("label:has(#form-" + form + ")")
		h := hosted(t, visitor{Width: 720}, p.text("#lines-"+form))
		f := h.frame("plan=own").ready()
		require.Equal(t, hostileName, f.text("#given-plan"))
		require.Contains(t, eval[string](f, "decodeURIComponent(location.hash)"), "&hours=08:00-18:00&p1=30m,24x7&p2=4h&")
		require.Equal(t, "Support response time calculator – "+hostileName, h.attribute("iframe", "title"))
		require.Zero(t, f.count("#notices"))
		h.settle(f, "iframe")
		require.True(t, eval[bool](h.page, "window.hacked === undefined"))
	}
}
