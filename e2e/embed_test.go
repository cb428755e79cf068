package e2e

import (
	"testing"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

func TestAPlainFrameNeedsNoScript(t *testing.T) {
	story(t, everywhere)
	h := hosted(t, visitor{Width: 720}, plain)
	f := h.frame("plan=elite").ready()
	require.Equal(t, "2026-11-27T16:40:00+01:00", f.Due())
	require.Equal(t, 640, eval[int](f, "innerHeight"), "as the host says")
	require.Greater(t, eval[int](f, "document.documentElement.scrollHeight"), 640, "the rest is a matter of scrolling")
	steps := eval[int](f, "history.length")
	f.Choose("priority", "1")
	f.WaitDue("2026-11-27T15:55")
	f.Choose("priority", "2")
	f.wait(`location.hash.includes("priority=2")`)
	require.Equal(t, steps, eval[int](f, "history.length"), "the host's back button is the host's")
}

func TestAFrameGrowsAndShrinksWithItsContent(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+plain+script)
	f := h.frame("plan=elite").ready()
	high := h.settle(f, "iframe")
	require.Greater(t, high, 700.0)
	h.wait(`last("ready") && last("answer")`)
	require.Equal(t, "2026-11-27T16:40:00+01:00 elite 3 emea NL", eval[string](h.page, `(({due, plan, priority, region, site}) => [due, plan, priority, region, site].join(" "))(last("answer"))`))

	eval[bool](h.page, `document.querySelector("iframe").style.width = "300px", true`)
	f.wait(`innerWidth <= 300`)
	narrow := h.settle(f, "iframe")
	require.Greater(t, narrow, high, "narrower is higher")
	eval[bool](h.page, `document.querySelector("iframe").style.width = "", true`)
	f.wait(`innerWidth > 300`)
	require.Equal(t, high, h.settle(f, "iframe"), "and the other way round")

	before := eval[int](h.page, "heard.filter(e => e.type === 'resize').length")
	for range 3 { // rounds of host and frame
		f.rest()
		h.rest()
	}
	require.Equal(t, before, eval[int](h.page, "heard.filter(e => e.type === 'resize').length"), "nothing goes round in circles")
}

func TestThePlaceholders(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+script+`<div lang="nl-BE">`+
		`<div id="one" data-support-clock data-plan="elite" data-region="emea" data-site="NL" data-at="2026-11-27T15:40"><a href="{clock}">Support Clock</a></div></div>`+
		`<support-clock id="two" plan="online" region="japan" at="2026-11-27T15:40" title="Japan" parts="answer" theme="dark" accent="green"></support-clock>`)
	one, two := h.frame("plan=elite").ready(), h.frame("plan=online").ready()

	require.Equal(t, "nl", one.attribute("html", "lang"), "the host's language")
	require.Equal(t, "Rekenhulp voor de reactietijd van support", h.attribute("#one > iframe", "title"))
	require.Zero(t, h.count("#one > a"), "the frame takes the place of what stood in for it")
	require.Equal(t, "2026-11-27T16:40:00+01:00", one.Due())
	require.Equal(t, "lazy", h.attribute("#one > iframe", "loading"))
	require.Contains(t, `sandbox="`+h.attribute("#one > iframe", "sandbox")+`"`, sandbox)

	require.Equal(t, "Japan", h.attribute("#two > iframe", "title"))
	require.Equal(t, "dark", two.attribute("html", "data-theme"))
	require.Equal(t, "rgb(18, 19, 23)", eval[string](two, "getComputedStyle(document.body).backgroundColor"))
	require.Equal(t, "#46c088", eval[string](two, `(probe => {
		probe.style.color = "var(--accent)";
		document.body.append(probe);
		const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g);
		probe.remove();
		return "#" + [r, g, b].map(n => (+n).toString(16)).join("");
	})(document.createElement("i"))`))
	require.Zero(t, two.count("form")+two.count("table"), "only the answer")
	require.Less(t, h.settle(two, "#two > iframe"), h.settle(one, "#one > iframe"))

	h.wait(`last("answer", "one") && last("answer", "two")`)
	require.Equal(t, "elite", eval[string](h.page, `last("answer", "one").plan`))
	require.Equal(t, "online", eval[string](h.page, `last("answer", "two").plan`))
	require.Equal(t, []string{}, eval[[]string](h.page, `Object.keys(window).filter(k => /clock/i.test(k))`), "no globals")

	// A page that puts its content together itself.
	eval[bool](h.page, `(() => {
		const late = document.createElement("section");
		late.innerHTML = '<hr style="height: 20000px"><div><support-clock id="three" data-plan="business" data-lang="nl"></support-clock></div>';
		document.body.append(late);
		return true;
	})()`)
	h.wait(`document.querySelector("#three > iframe")`)
	h.rest()
	require.Zero(t, eval[int](h.page, `heard.filter(e => e.on === "three").length`), "nothing is loaded that is far away")
	eval[bool](h.page, `document.querySelector("#three").scrollIntoView(), true`)
	three := h.frame("plan=business").ready()
	require.Equal(t, "nl", three.attribute("html", "lang"))
	h.wait(`last("resize", "three")`)
	eval[bool](h.page, `document.querySelector("#two").remove(), document.body.append(document.querySelector("#three")), scrollTo(0, 1e6), true`)
	h.wait(`heard.filter(e => e.type === "ready" && e.on === "three").length === 2`)
	require.Equal(t, 1, h.count("#three > iframe"), "moved, not doubled")
}

func TestAHostChangesTheChoices(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+`<div id="c" data-support-clock data-plan="elite" data-region="emea" data-site="NL" data-at="2026-11-27T15:40" data-lock="tier"></div>`+script)
	h.wait(`document.querySelector("#c").configure`)
	eval[bool](h.page, `document.querySelector("#c").configure({plan: "enterprise", priority: 2}), true`)
	f := h.frame("plan=").ready()
	h.wait(`last("answer")?.plan === "enterprise"`)
	require.Equal(t, "2026-11-27T16:40:00+01:00", eval[string](h.page, `last("answer").due`))
	require.Equal(t, "Enterprise", f.text("#given-plan"), "locked for the visitor, not for the host")
	require.Zero(t, f.count("#plan-elite"))

	eval[bool](h.page, `document.querySelector("#c").dispatchEvent(new CustomEvent("support-clock:configure", {detail: {region: "japan", theme: "dark"}}))`)
	h.wait(`last("answer")?.region === "japan"`)
	require.Equal(t, "JP", eval[string](h.page, `last("answer").site`))
	require.Equal(t, "dark", f.attribute("html", "data-theme"))

	for _, bad := range []string{`{plan: "gold"}`, `{plan: "elite", priority: 9}`, `{site: "NL", region: "apac"}`, `{html: "<b>"}`, `{plan: ["elite"]}`, `{lang: "xx"}`, `{off: "2026-12-24"}`} {
		eval[bool](h.page, `document.querySelector("#c").configure(`+bad+`), true`)
	}
	f.rest()
	h.rest()
	require.Equal(t, "enterprise japan", eval[string](h.page, `last("answer").plan + " " + last("answer").region`))

	eval[bool](h.page, `document.querySelector("#c").configure({lang: "nl"}), true`)
	dutch := h.frame("/nl/embed/").ready()
	require.Equal(t, "Enterprise", dutch.text("#given-plan"))
	require.Contains(t, eval[string](dutch, "location.hash"), "region=japan")
	require.Equal(t, "dark", dutch.attribute("html", "data-theme"))
	eval[bool](h.page, `document.querySelector("#c").configure({priority: "1"}), true`)
	h.wait(`last("answer").priority === "1"`)
}

func TestTheNarrowestFrame(t *testing.T) {
	story(t)
	for _, lang := range []string{"", "nl/", "de/", "fr/", "ja/"} {
		p := open(t, lang+"embed/", visitor{Width: 280, Hash: submission}).ready()
		require.LessOrEqual(t, eval[int](p, "document.documentElement.scrollWidth"), 280, "%s: nothing scrolls sideways", lang)
		require.Empty(t, eval[[]string](p, `[...document.querySelectorAll(".pill span, .button, td, th, dd")].filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline").map(e => e.innerText)`), lang)
	}
}

func TestTheWayToTheFullPage(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, plain)
	f := h.frame("plan=elite").ready()
	f.Choose("priority", "1")
	f.WaitDue("2026-11-27T15:55")
	opened := chromedp.WaitNewTarget(h.ctx, func(*target.Info) bool { return true })
	f.click("#full")
	var id target.ID
	select {
	case id = <-opened:
	case <-time.After(*patience):
		require.Fail(t, "no page was opened")
	}
	full := newPage(t)
	full.ctx, _ = chromedp.NewContext(h.ctx, chromedp.WithTargetID(id))
	require.NoError(t, chromedp.Do(full.ctx))
	full.ready()
	require.Equal(t, h.clock+"#plan=elite&priority=1&region=emea&site=NL&at=2026-11-27T15:40", eval[string](full, "location.href"))
	require.Equal(t, "2026-11-27T15:55:00+01:00", full.Due())
	require.True(t, eval[bool](full, "opener === null"))
}
