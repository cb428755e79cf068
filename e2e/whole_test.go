package e2e

import (
	"fmt"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
)

// widths are those of the narrowest window that must do, phones, tablets and desks; of phones alone unless
// with -long.
func widths() []int {
	if *longer {
		return []int{320, 375, 768, 1024, 1366, 1920}
	}
	return []int{375}
}

// whole fails the story if in a window of some width a text is cut off or stands outside its box, controls
// lie over each other, or the page is wider than the window.
func (p *page) whole() {
	p.t.Helper()
	eval[bool](p, `document.querySelectorAll(".menu").forEach(e => e.open = false), true`)
	for _, width := range widths() {
		p.do(chromedp.EmulateViewport(int64(width), 768))
		eval[bool](p, `new Promise(done => { requestAnimationFrame(() => requestAnimationFrame(() => done(true))); setTimeout(done, 200, true) })`)
		assert.LessOrEqual(p.t, eval[int](p, withMenus), width, "the page scrolls sideways with its menus open, at %d pixels", width)
		assert.Empty(p.t, eval[[]string](p, "("+clippings+")()"), fmt.Sprintf("at %d pixels", width))
	}
	p.do(chromedp.EmulateViewport(1366, 768))
}

// withMenus is how wide a page is while its menus are open.
const withMenus = `(menus => {
	menus.forEach(e => e.open = true);
	const wide = document.documentElement.scrollWidth;
	menus.forEach(e => e.open = false);
	return wide;
})(document.querySelectorAll(".menu"))`

// clippings lists what is cut off on a page as it is drawn. What scrolls by itself and can be reached by keys
// may be wider than its box.
const clippings = `() => {
	const found = [], scrolls = ".scroll, pre, textarea, .unseen, select";
	const name = e => e.localName + (e.id && "#" + e.id) + [...e.classList].map(c => "." + c).join("");
	const say = (what, e, text) => found.push(what + ": " + name(e.parentElement) + " > " + name(e) + " " + JSON.stringify((text ?? e.innerText ?? "").slice(0, 60)));
	const unseen = e => { for (; e; e = e.parentElement) if (getComputedStyle(e).clipPath === "inset(50%)") return true; };
	const seen = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !unseen(e);
	if (document.documentElement.scrollWidth > innerWidth) found.push("the page is " + document.documentElement.scrollWidth + " wide");

	// Texts, beside the boxes that they stand in.
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
	while (texts.nextNode()) {
		const text = texts.currentNode, parent = text.parentElement;
		if (!text.data.trim() || parent.closest(scrolls + ", script, noscript, svg") || !seen(parent)) continue;
		range.selectNodeContents(text);
		const boxes = [...range.getClientRects()];
		for (let e = parent; e && e !== document.body; e = e.parentElement) {
			const style = getComputedStyle(e);
			if (style.display.startsWith("inline") && style.display === "inline" || style.display === "contents") continue;
			const box = e.getBoundingClientRect(), clips = style.overflowX !== "visible";
			if (boxes.some(b => b.width > 1 && (b.right > box.right + 1.5 || b.left < box.left - 1.5))) {
				say(clips ? "cut off by " + name(e) : "outside " + name(e), parent, text.data);
				break;
			}
			if (style.overflowY === "hidden" && boxes.some(b => b.bottom > box.bottom + 2 || b.top < box.top - 2)) {
				say("cut off below by " + name(e), parent, text.data);
				break;
			}
			if (style.position === "absolute" || style.position === "fixed") break;
		}
	}

	// What has been chosen beside the answer can be read to its end; and what a button says takes two lines.
	const measure = document.createElement("canvas").getContext("2d"), arrow = 20;
	if (innerWidth > 1100) for (const e of document.querySelectorAll(".panel select")) {
		const style = getComputedStyle(e), text = e.selectedOptions[0]?.text ?? "";
		measure.font = style.font;
		if (seen(e) && measure.measureText(text).width > e.clientWidth - parseFloat(style.paddingLeft) - arrow) say("cut off", e, text);
	}
	if (innerWidth >= 375) for (const e of document.querySelectorAll(".button")) {
		range.selectNodeContents(e);
		const lines = new Set([...range.getClientRects()].filter(b => b.width > 1).map(b => Math.round(b.top / 9)));
		if (seen(e) && lines.size > 2) say("in " + lines.size + " lines", e);
	}

	// Controls lie beside each other, those of the open menus aside.
	const controls = [...document.querySelectorAll("a[href], button, select, textarea, input:not([type=radio], [type=checkbox]), summary, label.check, .seg label")]
		.filter(e => seen(e) && !e.closest(".unseen, .menu > div, .way, .short, .skip, svg") && getComputedStyle(e).pointerEvents !== "none");
	const boxes = controls.map(e => e.getBoundingClientRect());
	controls.forEach((a, i) => controls.slice(i + 1).forEach((b, j) => {
		if (a.contains(b) || b.contains(a)) return;
		const [p, q] = [boxes[i], boxes[i + 1 + j]];
		const across = Math.min(p.right, q.right) - Math.max(p.left, q.left), down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
		if (across > 2 && down > 2) say("lies over " + name(b), a);
	}));
	return [...new Set(found)];
}`
