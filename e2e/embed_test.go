package e2e

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"supportclock/web"
)

// A hostPage is somebody else's page on somebody else's site: localhost frames 127.0.0.1, so that the
// browser keeps the two in processes of their own and treats the frame as a third party.
type hostPage struct {
	*page
	t     *testing.T
	clock string // where the site begins
}

// hosted opens a host page. In its markup {clock} is where the site begins.
func hosted(t *testing.T, v visitor, markup string, headers ...string) *hostPage {
	t.Helper()
	h := &hostPage{t: t, page: blank(t, v), clock: siteURL(t)}
	h.visit(h.serve(markup, headers...))
	return h
}

// serve puts a host page up.
func (h *hostPage) serve(markup string, headers ...string) string {
	document := "<!doctype html><html lang=en><meta charset=utf-8><title>Help centre</title><body><h1>Help</h1>" +
		strings.ReplaceAll(markup, "{clock}", h.clock)
	at := serve(h.t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], strings.ReplaceAll(headers[i+1], "{clock}", h.clock))
		}
		fmt.Fprint(w, document)
	}))
	return strings.Replace(at, "127.0.0.1", "localhost", 1)
}

// frame attaches to the frame of the host whose address contains the words, once it is there.
func (h *hostPage) frame(words string) *page {
	h.t.Helper()
	own := chromedp.FromContext(h.ctx).BrowserContextID
	for end := time.Now().Add(*patience); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		ctx, cancel := context.WithTimeout(h.ctx, *patience)
		targets, err := chromedp.Targets(ctx)
		cancel()
		require.NoError(h.t, err)
		for _, info := range targets {
			if info.Type != "iframe" || own != "" && info.BrowserContextID != own || !strings.Contains(info.URL, words) {
				continue
			}
			f := newPage(h.t)
			f.forgive("request failed:  ") // one that began before anybody watched
			ctx, _ := chromedp.NewContext(h.ctx, chromedp.WithTargetID(info.TargetID), chromedp.WithListener(f.listen))
			f.ctx = ctx
			require.NoError(h.t, chromedp.Do(ctx)) // not within a time limit, which would end it
			h.t.Cleanup(func() {
				for _, c := range f.complaintsSoFar() {
					h.t.Errorf("the browser complains in the frame: %s", c)
				}
			})
			return f
		}
	}
	require.Fail(h.t, "no frame at "+words)
	return nil
}

// The snippets as the documentation has them.
const (
	sandbox = `sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox"`
	plain   = `<iframe src="{clock}embed/#plan=elite&region=emea&site=NL&at=2026-11-27T15:40" title="Clock" width="100%" height="640" ` +
		sandbox + ` allow="clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>`
	script = `<script async src="{clock}embed.js"></script>`
	div    = `<div data-support-clock data-plan="elite" data-region="emea" data-site="NL" data-at="2026-11-27T15:40"></div>`
	// record keeps what the host hears.
	record = `<script>
		window.heard = [];
		for (const type of ["ready", "resize", "answer"]) {
			addEventListener("support-clock:" + type, (event) => heard.push({type, on: event.target.id || event.target.localName, ...event.detail}));
		}
		window.last = (type, on) => heard.findLast((e) => e.type === type && (!on || e.on === on));
	</script>`
)

// settle waits until the frame is as high as its content and has had time to go on, and tells how high.
func (h *hostPage) settle(f *page, selector string) float64 {
	h.t.Helper()
	var content, frame float64
	for end, before := time.Now().Add(*patience), -1.0; time.Now().Before(end); before = content {
		f.rest()
		content = eval[float64](f, "Math.ceil(document.body.getBoundingClientRect().height)")
		frame = eval[float64](h.page, "document.querySelector("+quote(selector)+").clientHeight")
		if content == frame && content == before {
			return content
		}
	}
	require.Failf(h.t, "the frame never got as high as its content", "%v, not %v", frame, content)
	return 0
}

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
		late.innerHTML = '<div><support-clock id="three" data-plan="business" data-lang="nl"></support-clock></div>';
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

// forgetful reports whether the page had to bring a store of its own, because the browser's throws.
const forgetful = `Object.getOwnPropertyDescriptor(window, "localStorage")?.value !== undefined`

func TestStorageBlockedInTheBrowser(t *testing.T) {
	story(t)
	profile := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(profile, "Default"), 0o755))
	// What the setting "block all cookies" comes to: sites, and frames in them, have no storage at all.
	require.NoError(t, os.WriteFile(filepath.Join(profile, "Default", "Preferences"),
		[]byte(`{"profile": {"block_third_party_cookies": true, "cookie_controls_mode": 1, "default_content_setting_values": {"cookies": 2}}}`), 0o644))
	parent, stop, err := startBrowser(chromedp.UserDataDir(profile))
	require.NoError(t, err)
	t.Cleanup(stop)
	h := &hostPage{t: t, page: newTab(t, parent, visitor{Width: 720}), clock: siteURL(t)}
	h.visit(h.serve(record + plain + script))
	f := h.frame("plan=elite").ready()
	require.True(t, eval[bool](f, forgetful))
	require.Equal(t, "2026-11-27T16:40:00+01:00", f.Due())
	h.settle(f, "iframe")
	f.Choose("priority", "1")
	f.WaitDue("2026-11-27T15:55")
}

func TestThirdPartyCookiesRestricted(t *testing.T) {
	story(t)
	h := &hostPage{t: t, page: blank(t, visitor{Width: 720, First: true}), clock: siteURL(t)}
	call(h.page, network.SetCookieControls, network.SetCookieControlsParams{EnableThirdPartyCookieRestriction: true})
	h.visit(h.serve(plain))
	f := h.frame("plan=elite").ready()
	require.Equal(t, "2026-11-27T16:40:00+01:00", f.Due())
}

func TestASandboxWithoutAnOrigin(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, strings.Replace(plain, "allow-same-origin ", "", 1))
	f := h.frame("plan=elite").ready()
	require.Equal(t, "null", eval[string](f, "origin"))
	require.True(t, eval[bool](f, forgetful))
	require.Equal(t, "2026-11-27T16:40:00+01:00", f.Due())
}

func TestNothingIsKept(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720, First: true}, plain+script)
	f := h.frame("plan=elite").ready()
	f.Choose("priority", "1")
	f.WaitDue("2026-11-27T15:55")
	require.Empty(t, eval[string](f, "document.cookie"))
	require.Zero(t, eval[int](f, "navigator.serviceWorker.getRegistrations().then(all => all.length)"))
	require.Zero(t, eval[int](f, "caches.keys().then(all => all.length)"))
	require.Zero(t, eval[int](f, "indexedDB.databases().then(all => all.length)"))
	require.Zero(t, f.count("link[rel=manifest]"))
	require.Zero(t, eval[int](f, "localStorage.length + sessionStorage.length"))
}

func TestHostsWithAStrictPolicy(t *testing.T) {
	story(t)
	tests := []struct{ name, policy, body, selector string }{
		{"frames alone", "default-src 'none'; frame-src {clock}embed/", plain, ""},
		{"the script too", "default-src 'none'; frame-src {clock}; script-src {clock}embed.js; require-trusted-types-for 'script'", div + script, "[data-support-clock] > iframe"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			h := hosted(t, visitor{Width: 720}, test.body, "Content-Security-Policy", test.policy, "Cross-Origin-Embedder-Policy", "require-corp")
			f := h.frame("plan=elite").ready()
			require.Equal(t, "2026-11-27T16:40:00+01:00", f.Due())
			if test.selector != "" {
				h.settle(f, test.selector)
			}
		})
	}
}

func TestAHostThatHidesTheFrame(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+`<div id="tab" style="display:none">`+div+`</div>`+script)
	h.wait(`document.querySelector("iframe")`)
	h.rest()
	require.Zero(t, eval[int](h.page, "heard.length"), "nothing is loaded that is not shown")
	eval[bool](h.page, `document.querySelector("#tab").style.display = "", true`)
	f := h.frame("plan=elite").ready()
	high := h.settle(f, "iframe")

	eval[bool](h.page, `document.querySelector("#tab").style.display = "none", true`)
	h.rest()
	require.Equal(t, high, eval[float64](h.page, `+document.querySelector("iframe").height`), "it keeps its height meanwhile")
	eval[bool](h.page, `document.querySelector("#c, [data-support-clock]").configure({priority: 1}), true`)
	eval[bool](h.page, `document.querySelector("#tab").style.display = "", true`)
	h.wait(`last("answer").priority === "1"`)
	h.settle(f, "iframe")
}

func TestAHostThatPrints(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+div+script)
	f := h.frame("plan=elite").ready()
	high := h.settle(f, "iframe")
	pdf := call(h.page, cdppage.PrintToPDF, cdppage.PrintToPDFParams{})
	require.Greater(t, len(pdf.Data), 5000)
	call(h.page, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	call(f, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	require.Equal(t, "2026-11-27T16:40:00+01:00", f.Due())
	require.True(t, eval[bool](f, `document.querySelector("#due").checkVisibility()`))
	require.Zero(t, eval[int](f, "document.querySelector('form').offsetHeight"), "controls are of no use on paper")
	call(f, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
	call(h.page, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
	require.Equal(t, high, h.settle(f, "iframe"), "afterwards it is as before")
}

func TestADarkFrameIsLightOnPaper(t *testing.T) {
	story(t)
	p := open(t, "embed/", visitor{Width: 720, Print: true, Hash: submission + "&theme=dark&accent=orange"}).ready()
	require.Equal(t, "rgb(255, 255, 255)", eval[string](p, "getComputedStyle(document.body).backgroundColor"))
	require.Equal(t, "rgb(27, 29, 33)", eval[string](p, "getComputedStyle(document.querySelector('#due')).color"))
}

func TestTheNarrowestFrame(t *testing.T) {
	story(t)
	for _, lang := range []string{"", "nl/", "de/", "fr/", "ja/"} {
		p := open(t, lang+"embed/", visitor{Width: 280, Hash: submission}).ready()
		require.LessOrEqual(t, eval[int](p, "document.documentElement.scrollWidth"), 280, "%s: nothing scrolls sideways", lang)
		require.Empty(t, eval[[]string](p, `[...document.querySelectorAll(".pill span, .button, td, th, dd")].filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline").map(e => e.innerText)`), lang)
	}
}

func TestAHostThatIsNotAmongThoseNamed(t *testing.T) {
	story(t)
	site, err := web.Build(web.Options{Version: "e2e", FrameAncestors: []string{"https://help.example"}})
	require.NoError(t, err)
	h := &hostPage{t: t, clock: serve(t, web.NewHandler(site))}
	h.page = blank(t, visitor{})
	h.visit(h.serve(plain))
	h.forgive("frame-ancestors", "ERR_BLOCKED_BY_RESPONSE", "frame")
	f := h.frame("embed/")
	require.Equal(t, "chrome-error://chromewebdata/", eval[string](f, "location.href"))
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

func TestTheFullPageCannotBeFramedByOthers(t *testing.T) {
	story(t, everywhere)
	h := hosted(t, visitor{Width: 720}, `<iframe src="{clock}" width="600" height="400"></iframe>`)
	h.forgive("frame-ancestors", "ERR_BLOCKED_BY_RESPONSE", "frame")
	f := h.frame(h.clock)
	require.Equal(t, "chrome-error://chromewebdata/", eval[string](f, "location.href"))
	require.Zero(t, f.count(".app"))
}

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

// The example pages that make demo shows.
func TestTheExampleHosts(t *testing.T) {
	story(t)
	show := func(name string, v visitor) *hostPage {
		example, err := os.ReadFile("testdata/host/" + name)
		require.NoError(t, err)
		h := &hostPage{t: t, clock: siteURL(t)}
		h.page = blank(t, v)
		h.visit(strings.Replace(serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/" {
				w.WriteHeader(http.StatusNoContent)
				return
			}
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write(bytes.ReplaceAll(example, []byte("https://clock.example/"), []byte(h.clock)))
		})), "127.0.0.1", "localhost", 1))
		return h
	}
	h := show("index.html", visitor{Width: 720})
	heard := func(words string) {
		t.Helper()
		h.wait(`document.querySelector("#log").textContent.includes(` + quote(words) + `)`)
	}
	for _, id := range []string{"plain", "element", "custom", "narrow"} {
		eval[bool](h.page, `document.querySelector("#`+id+`").scrollIntoView(), true`)
		heard(id + " ready")
		heard(id + " answer")
	}
	require.Equal(t, "nl", h.frame("plan=elite").attribute("html", "lang"))
	// By script: a mouse would miss what moves while the frames take their heights.
	press := func(selector string) { eval[bool](h.page, "document.querySelector("+quote(selector)+").click(), true") }
	press("[data-priority='1']")
	heard(`"plan":"business","priority":"1","region":"japan","site":"JP"`)
	press("summary")
	heard("hidden answer")
	press("#add")
	eval[bool](h.page, `document.querySelector("#later").scrollIntoView(), true`)
	heard("added-1 answer")
	h.picture("example")

	strict := show("strict.html", visitor{Width: 720})
	f := strict.frame("plan=enterprise").ready()
	require.Equal(t, "de", f.attribute("html", "lang"))
	strict.settle(f, "iframe")

	vendor := show("vendor.html", visitor{Width: 720})
	f = vendor.frame("Brightwater").ready()
	require.Equal(t, "Brightwater Gold", f.text("#given-plan"))
	vendor.waitText("#heard", "Brightwater Gold, P3: you hear from us by")
	eval[bool](vendor.page, `document.querySelector("#night").scrollIntoView(), true`)
	require.Equal(t, "Night watch", vendor.frame("Night%20watch").ready().text("#given-plan"))
}
