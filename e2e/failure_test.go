package e2e

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"supportclock/web"
)

// useful checks that the page still is what a reader without the program needs.
func (p *page) useful() {
	p.t.Helper()
	require.Contains(p.t, p.text(".matrix"), "4 business hours", "the targets")
	require.Contains(p.t, p.text("main"), "Field services", "the services")
	require.Greater(p.t, p.count(".rules-list li"), 5, "the rules")
	require.Zero(p.t, p.count("#due"), "and no moment that nobody has worked out")
}

func TestWhenTheProgramCannotRunThePageSaysSo(t *testing.T) {
	site := version(t, "one", "/")
	path := wasmOf(site)
	program, _ := site.Lookup(path)
	blocked := web.NewHandler(site)
	const failed, unsupported = "The calculator could not be loaded", "This browser cannot run WebAssembly"
	for name, c := range map[string]struct {
		handler http.Handler
		visitor visitor
		says    string
		state   string
	}{
		"WebAssembly is missing":     {handler: blocked, visitor: visitor{Before: "delete window.WebAssembly"}, says: unsupported, state: "unsupported"},
		"the program is not there":   {handler: broken(site, path, http.NotFound), says: failed, state: "failed"},
		"the server has an error":    {handler: broken(site, path, func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", 503) }), says: failed, state: "failed"},
		"the program is damaged":     {handler: broken(site, path, damaged(program)), says: failed, state: "failed"},
		"the program is cut off":     {handler: broken(site, path, cutOff(program)), says: failed, state: "failed"},
		"the program is a page":      {handler: broken(site, path, func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("<p>Log in first")) }), says: failed, state: "failed"},
		"Go's own script is missing": {handler: broken(site, fileLike(site, "wasm_exec."), http.NotFound), says: failed, state: "failed"},
		"WebAssembly is blocked": {handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			blocked.ServeHTTP(strict{w}, r)
		}), says: failed, state: "failed"},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHost(t, site)
			h.handle(c.handler)
			p := blank(t, c.visitor)
			p.forgive("app.", "wasm_exec", "could not start", "404", "503", "preload", "MIME")
			p.visit(h.url(submission))
			p.wait(`document.documentElement.dataset.boot === "` + c.state + `"`)
			require.Contains(t, p.text("#boot"), c.says)
			p.useful()
			require.LessOrEqual(t, h.requests("app.", ".wasm"), 4, "it is not asked for without end")
			require.Empty(t, p.caches(), "a page that does not work is not kept")

			// The controls are there and do no harm; the languages are links.
			p.click("label:has(#priority-2)")
			p.click("#lang-nl")
			p.wait(`document.documentElement.lang === "nl" && document.documentElement.dataset.boot === "` + c.state + `"`)
			require.NotContains(t, p.text("#boot"), c.says, "in the reader's language")
		})
	}
}

// strict takes the leave to compile WebAssembly out of a page's policy, as a careful company's
// proxy may.
type strict struct{ http.ResponseWriter }

func (w strict) WriteHeader(status int) {
	h := w.Header()
	if policy := h.Get("Content-Security-Policy"); policy != "" {
		h["Content-Security-Policy"] = []string{strings.Replace(policy, "'wasm-unsafe-eval'", "", 1)}
	}
	w.ResponseWriter.WriteHeader(status)
}

func TestADamagedCopyIsFetchedAgain(t *testing.T) {
	site := version(t, "one", "/")
	program, _ := site.Lookup(wasmOf(site))
	for name, bad := range map[string]http.HandlerFunc{"damaged": damaged(program), "cut off": cutOff(program)} {
		t.Run(name, func(t *testing.T) {
			h := newHost(t, site)
			h.handle(broken(site, wasmOf(site), func(w http.ResponseWriter, r *http.Request) {
				h.deploy(site) // the next answer is whole
				bad(w, r)
			}))
			p := blank(t, visitor{})
			p.forgive("app.")
			p.visit(h.url(submission))
			p.ready()
			require.Equal(t, "2026-11-30T09:40:00+01:00", p.attribute("#due", "datetime"))
			p.kept()
		})
	}
}

// reports keeps what the page has shown of its progress.
const reports = `window.reports = [];
	new MutationObserver(() => {
		const boot = document.getElementById("boot");
		const said = boot && [boot.textContent, [...boot.childNodes].filter(n => n.ariaHidden !== "true").map(n => n.textContent).join("")].join("|");
		if (said && window.reports.at(-1) !== said) window.reports.push(said);
	}).observe(document, {subtree: true, childList: true, characterData: true});`

func TestProgressIsTrueAndQuiet(t *testing.T) {
	site := version(t, "one", "/")
	program, _ := site.Lookup(wasmOf(site))
	h := newHost(t, site)
	h.handle(broken(site, wasmOf(site), func(w http.ResponseWriter, r *http.Request) {
		var sent = program.Plain()
		for _, v := range program.Variants {
			if v.Encoding == "br" && r.Header.Get("Accept-Encoding") != "" {
				sent = v
			}
		}
		for name, values := range program.Header {
			w.Header()[name] = values
		}
		w.Header().Set("Content-Encoding", sent.Encoding)
		const parts = 12
		for i := range parts {
			w.Write(sent.Body[i*len(sent.Body)/parts : (i+1)*len(sent.Body)/parts])
			w.(http.Flusher).Flush()
			time.Sleep(50 * time.Millisecond)
		}
	}))
	p := open(t, "", visitor{Before: reports, Elsewhere: h.url("")}).ready()
	all := eval[[]string](p, "window.reports")
	require.Greater(t, len(all), 5, "%q", all)
	last, spoken := -1, map[string]bool{}
	for _, report := range all {
		shown, heard, _ := strings.Cut(report, "|")
		spoken[heard] = true
		var percent int
		digits := strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' {
				return r
			}
			return -1
		}, shown)
		if digits == "" {
			continue
		}
		for _, d := range digits {
			percent = 10*percent + int(d-'0')
		}
		require.GreaterOrEqual(t, percent, last)
		require.LessOrEqual(t, percent, 100)
		last = percent
	}
	require.Equal(t, 100, last)
	require.LessOrEqual(t, len(spoken), 2, "heard are the beginning and the end: %q", spoken)
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
