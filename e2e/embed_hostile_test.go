package e2e

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// What others send must change nothing, however much it looks like the real thing.
func TestMessagesOfOthersAreIgnored(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+div+script+`<iframe id="evil" srcdoc="<p>evil"></iframe>`)
	f := h.frame("plan=elite").ready()
	high := h.settle(f, "[data-support-clock] > iframe")

	// To the host: from itself, from another frame, and from our site but another window.
	eval[bool](h.page, `(() => {
		const message = {source: "support-clock", v: 1, type: "resize", height: 4000};
		postMessage(message, "*");
		dispatchEvent(new MessageEvent("message", {data: message, origin: "https://evil.example", source: document.querySelector("iframe").contentWindow}));
		dispatchEvent(new MessageEvent("message", {data: message, origin: `+quote(originOf(h.clock))+`, source: document.querySelector("#evil").contentWindow}));
		document.querySelector("#evil").contentWindow.eval('parent.postMessage({source: "support-clock", v: 1, type: "resize", height: 4000}, "*")');
		return true;
	})()`)
	// To the frame: from a sibling instead of its parent.
	eval[bool](h.page, `document.querySelector("#evil").contentWindow.eval('parent.frames[0].postMessage({source: "support-clock-host", v: 1, type: "configure", plan: "online"}, "*")'), true`)
	eval[bool](f, `postMessage({source: "support-clock-host", v: 1, type: "configure", plan: "online"}, "*"), true`)
	f.rest()
	h.rest()
	require.Equal(t, high, eval[float64](h.page, `document.querySelector("iframe").clientHeight`))
	require.Equal(t, "elite", eval[string](h.page, `last("answer").plan`))
	require.Contains(t, eval[string](f, "location.hash"), "plan=elite")
}

func TestHeightsAreClamped(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+div+script)
	f := h.frame("plan=elite").ready()
	h.settle(f, "iframe")
	for _, test := range []struct {
		height string
		want   float64
	}{
		{"1e9", 8000}, {"-5", 80}, {"0", 80}, {"1234.2", 1235},
		{"NaN", 1235}, {"Infinity", 1235}, {`"900"`, 1235}, {"null", 1235}, {"undefined", 1235}, {"[900]", 1235}, {"900n", 1235}, {`{valueOf: 900}`, 1235},
	} {
		eval[bool](f, `parent.postMessage({source: "support-clock", v: 1, type: "resize", height: `+test.height+`}, "*"), true`)
		h.rest()
		require.Equal(t, test.want, eval[float64](h.page, `+document.querySelector("iframe").height`), test.height)
	}
}

func TestHostileMessagesChangeNothing(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+div+script)
	f := h.frame("plan=elite").ready()
	h.settle(f, "iframe")
	before := eval[string](f, "location.hash + document.body.innerHTML.length + document.documentElement.dataset.theme")
	events := eval[int](h.page, "heard.length")
	// The same numbers every time, so that what fails once fails again.
	eval[bool](h.page, `(async () => {
		let seed = 20261123;
		const random = (n) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed % n; };
		const frame = document.querySelector("iframe").contentWindow;
		const names = ["plan", "priority", "region", "site", "theme", "lang", "html", "css", "url", "hasOwnProperty", "constructor", "toString", "__proto__", "off", "parts", "lock", "accent", "at"];
		const values = ["", "gold", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "//evil.example", "../../", "x".repeat(1 << 16), "\u0000", "\ud800", -1, 9, NaN, Infinity,
			null, undefined, true, [], {}, ["elite"], {toString: "elite"}, 10n, new Date(NaN), new Map([["plan", "online"]]), /x/, new ArrayBuffer(8), new Error("x")];
		const value = (depth) => random(8) === 0 && depth < 3 ? Object.fromEntries([[names[random(names.length)], value(depth + 1)]]) : values[random(values.length)];
		const envelope = [
			() => ({source: "support-clock-host", v: 1, type: "configure"}),
			() => ({source: "support-clock-host", v: 1, type: "configure"}),
			() => ({source: "support-clock-host", v: 2, type: "configure", plan: "online"}),
			() => ({source: "support-clock", v: 1, type: "configure", plan: "online"}),
			() => ({source: "support-clock-host", v: 1, type: "resize", plan: "online"}),
			() => ({source: "support-clock-host", v: "1", type: "configure", plan: "online"}),
			() => ({plan: "online"}),
			() => Object.assign([], {source: "support-clock-host", v: 1, type: "configure", plan: "online"}),
		];
		for (let i = 0; i < 3000; i++) {
			let message = values[random(values.length)];
			if (random(10) > 0) {
				message = envelope[random(envelope.length)]();
				// At least one field that cannot be granted.
				message[names[6 + random(6)]] = value(0);
				for (let n = random(4); n > 0; n--) message[names[random(names.length)]] = value(0);
				if (random(2)) message.plan = "online";
			}
			try { frame.postMessage(message, "*"); } catch {} // what cannot be sent at all
			if (i % 100 === 0) await new Promise((done) => setTimeout(done));
		}
		// The same to the host's own script.
		for (let i = 0; i < 1000; i++) {
			const message = random(4) ? {source: "support-clock", v: 1, type: ["resize", "answer?", "__proto__", "", null][random(5)], height: values[random(values.length)]} : values[random(values.length)];
			dispatchEvent(new MessageEvent("message", {data: message, origin: `+quote(originOf(h.clock))+`, source: random(2) ? frame : window}));
		}
		return true;
	})()`)
	f.rest()
	h.rest()
	require.Equal(t, before, eval[string](f, "location.hash + document.body.innerHTML.length + document.documentElement.dataset.theme"))
	for _, e := range eval[[]string](h.page, "heard.slice("+fmt.Sprint(events)+").map(e => e.type)") {
		require.Equal(t, "resize", e)
	}
	eval[bool](h.page, `document.querySelector("[data-support-clock]").configure({priority: 1}), true`)
	f.WaitDue("2026-11-27T15:55")
}

func TestHostileAttributesAndFragments(t *testing.T) {
	story(t)
	hostile := `&quot;&gt;&lt;script&gt;window.hacked=1&lt;/script&gt;`
	h := hosted(t, visitor{Width: 720}, script+
		`<div id="a" data-support-clock data-plan="`+hostile+`" data-theme="`+hostile+`" data-lang="../../evil" data-height="1e9" data-accent="red;}" data-title="`+hostile+`" data-region="emea"></div>`)
	f := h.frame("/embed/").ready()
	require.Equal(t, h.clock+"embed/", eval[string](f, "location.origin + location.pathname"))
	require.Equal(t, "en", f.attribute("html", "lang"))
	require.True(t, eval[bool](f, "window.hacked === undefined && !document.documentElement.dataset.theme && !document.documentElement.dataset.accent"))
	require.True(t, eval[bool](h.page, `window.hacked === undefined && document.querySelector("#a").children.length === 1`))
	require.Contains(t, f.text("#notices"), "accent cannot be")
	require.Contains(t, f.text("#notices"), "blue, teal, green")
	require.Equal(t, 0, f.count("#notices script"))
}
