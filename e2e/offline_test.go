package e2e

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/served"
	"supportclock/web"
)

// kept waits until the page's site has been kept for a visit without a network.
func (p *page) kept() *page {
	p.t.Helper()
	p.wait(`navigator.serviceWorker.controller?.state === "activated"`)
	return p
}

// caches lists the caches of the page's host.
func (p *page) caches() []string { return eval[[]string](p, `caches.keys()`) }

// update looks for a new version, as a browser does when a page of the site is opened, and tells
// what became of it: "installed" or "redundant", or "none" where there is none.
func (p *page) update() string {
	p.t.Helper()
	return eval[string](p, `navigator.serviceWorker.getRegistration().then(r => new Promise(async (tell) => {
		r.addEventListener("updatefound", () => {
			const worker = r.installing;
			worker.addEventListener("statechange", () => tell(worker.state));
		});
		const before = r.waiting ?? r.active;
		const after = await r.update().catch(() => r);
		if (!after.installing && (after.waiting ?? after.active) === before) tell("none");
	}))`)
}

// programs names the versions of which the page has started the program, as assetsOf wrote them into it.
func (p *page) programs() []string { return eval[[]string](p, "programs") }

func TestAfterOneVisitThePageNeedsNoNetwork(t *testing.T) {
	story(t, more)
	bases := []string{"/tools/clock/"} // which is the harder one
	if *longer {
		bases = append(bases, "/")
	}
	for _, base := range bases {
		t.Run("below "+base, func(t *testing.T) {
			site := served.Version(t, "one", base)
			h := served.New(t, site)
			p := open(t, "", visitor{Elsewhere: h.URL("")}).ready().kept()
			require.Equal(t, 1, h.Requests("app.", ".wasm"), "the program is downloaded once, for the page and for later")
			require.Len(t, p.caches(), 1)
			h.Stop()

			p.reload()
			p.ready()

			// A permalink, with an address that somebody's mail program has decorated.
			p.visit(h.URL("?utm_source=mail" + submission))
			p.ready()
			require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
			p.Choose("priority", "2")
			p.WaitDue("2026-11-27T16:40")

			// Another language, by the page's own link.
			p.wait(`document.querySelector("#lang-nl").hash.includes("priority=2")`)
			p.click("#lang-nl")
			p.wait(`document.documentElement.lang === "nl"`)
			p.ready()
			require.Equal(t, "2026-11-27T16:40:00+01:00", p.Due())

			for _, way := range []string{"nl", "nl/index.html", "nl/?x=1"} {
				p.visit(h.URL(way + submission))
				p.ready()
				require.Equal(t, "nl", p.attribute("html", "lang"), way)
				require.Contains(t, p.DueInWords(), "30 november", way)
			}
			require.Equal(t, h.URL("nl/?x=1")+submission, eval[string](p, "location.href"))

			for _, other := range []string{"nl/compare/", "nl/cases/", "nl/bulk/"} {
				p.visit(h.URL(other))
				p.ready()
				require.Equal(t, "nl", p.attribute("html", "lang"), other)
				require.Positive(t, p.count("main h1, main h2"), other)
			}

			p.visit(h.URL("nl/no/such/page"))
			require.Equal(t, "nl", p.attribute("html", "lang"))
			require.Contains(t, p.text("h1"), "niet gevonden")
			require.Equal(t, float64(404), eval[float64](p, `performance.getEntriesByType("navigation")[0].responseStatus`))
			p.forgive("no/such/page")
		})
	}
}

func TestNothingIsKeptInsideSomebodyElsesPage(t *testing.T) {
	story(t)
	h := served.New(t, served.Version(t, "one", "/"))
	p := open(t, "", visitor{Elsewhere: h.URL("embed/")}).ready()
	p.rest()
	require.Zero(t, eval[int](p, `navigator.serviceWorker.getRegistrations().then(r => r.length)`))
	require.Empty(t, p.caches())
	require.Zero(t, p.count("link[rel=manifest], #install, #update"))

	// Where the site has been kept by a visit of its own, embed/ still is not in it.
	p.visit(h.URL(""))
	p.ready().kept()
	require.Empty(t, eval[[]string](p, `caches.keys().then(([name]) => caches.open(name)).then(c => c.keys()).then(all => all.map(r => r.url).filter(u => u.includes("embed")))`))
	before := h.Requests("embed/", "")
	p.visit(h.URL("embed/"))
	p.ready()
	require.Greater(t, h.Requests("embed/", ""), before, "it comes from the server every time")
}

func TestANewVersionIsOfferedAndNotForced(t *testing.T) {
	story(t)
	one, two := served.Version(t, "one", "/"), served.Version(t, "two", "/")
	h := served.New(t, one)
	p := open(t, "", visitor{Elsewhere: h.URL("")}).ready().kept()
	p.WaitVersion("one")
	require.False(t, eval[bool](p, `document.querySelector("#update").innerText.trim() !== ""`))
	eval[bool](p, `Promise.all(["somebody-elses", "support-clock:/tools/:x"].map(n => caches.open(n))).then(() => true)`)

	h.Deploy(two)
	p.Choose("priority", "2")
	require.Equal(t, "installed", p.update())
	p.waitText("#update", "A new version of this page is ready.")
	require.Equal(t, "status", p.attribute("#update", "role"))
	p.WaitVersion("one")
	require.Equal(t, []string{"one"}, p.programs())
	require.Len(t, p.caches(), 4)

	// Not now.
	p.click(`#update [value="later"]`)
	p.wait(`document.querySelector("#update").innerText.trim() === ""`)
	p.reload()
	p.ready()
	p.WaitVersion("one")
	require.Equal(t, []string{"one"}, p.programs(), "page and program are of one version")
	p.waitText("#update", "A new version")

	p.click(`#update [value="reload"]`)
	p.WaitVersion("two")
	p.ready()
	require.Equal(t, []string{"two"}, p.programs())
	require.Equal(t, "2", p.Value("priority"), "the visitor's choice is still there")
	require.ElementsMatch(t, []string{"somebody-elses", "support-clock:/tools/:x"},
		eval[[]string](p, `caches.keys().then(all => all.filter(n => !n.startsWith("support-clock:/:")))`), "other people's caches are theirs")
	require.Len(t, p.caches(), 3)

	h.Stop()
	p.reload()
	p.ready()
	p.WaitVersion("two")
}

func TestATabThatDidNotAskIsLeftAlone(t *testing.T) {
	story(t)
	one, two := served.Version(t, "one", "/"), served.Version(t, "two", "/")
	h := served.New(t, one)
	asking := open(t, "", visitor{Elsewhere: h.URL("")}).ready().kept()
	busy := asking.tab()
	busy.visit(h.URL("nl/" + submission))
	busy.ready()
	h.Deploy(two)
	require.Equal(t, "installed", asking.update())
	busy.waitText("#update", "nieuwe versie")
	asking.waitText("#update", "new version")
	asking.click(`#update [value="reload"]`)
	asking.WaitVersion("two")
	asking.ready()

	busy.Choose("priority", "2")
	busy.WaitDue("2026-11-27T16:40")
	busy.WaitVersion("one")
	busy.click(`#update [value="reload"]`)
	busy.WaitVersion("two")
	busy.ready()
	require.Equal(t, []string{"two"}, busy.programs())
	require.Equal(t, "2026-11-27T16:40:00+01:00", busy.Due())
}

// broken is a site with one file that is not what it should be.
func broken(site *web.Site, path string, answer http.HandlerFunc) http.Handler {
	whole := web.NewHandler(site)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == site.Base+path {
			answer(w, r)
			return
		}
		whole.ServeHTTP(w, r)
	})
}

// cutOff answers with the beginning of a file and hangs up.
func cutOff(f *web.File) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for name, values := range f.Header {
			w.Header()[name] = values
		}
		body := f.Plain().Body
		w.Write(body[:len(body)/3])
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	}
}

// damaged answers with a file that has changed on its way.
func damaged(f *web.File) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for name, values := range f.Header {
			w.Header()[name] = values
		}
		body := append([]byte(nil), f.Plain().Body...)
		for i := len(body) / 2; i < len(body)/2+1000; i++ {
			body[i] ^= 0x55
		}
		w.Write(body)
	}
}

func TestAFailedUpdateLeavesTheOldVersionWorking(t *testing.T) {
	story(t)
	one, two := served.Version(t, "one", "/"), served.Version(t, "two", "/")
	program, _ := two.Lookup(served.Program(two))
	h := served.New(t, one)
	p := open(t, "", visitor{Elsewhere: h.URL("")}).ready().kept()
	p.forgive("404", "500", "integrity", served.Program(two), "nl/")
	kept := p.caches()
	require.Len(t, kept, 1)
	for name, update := range map[string]http.Handler{
		"a page is missing":              broken(two, "nl/", http.NotFound),
		"the server has an error":        broken(two, "nl/", func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", http.StatusInternalServerError) }),
		"the program is cut off":         broken(two, served.Program(two), cutOff(program)),
		"the program is damaged":         broken(two, served.Program(two), damaged(program)),
		"a page is of the version after": broken(two, "", web.NewHandler(served.Version(t, "three", "/")).ServeHTTP),
	} {
		t.Run(name, func(t *testing.T) {
			p := p.in(t)
			call(p, network.ClearBrowserCache, cdp.Empty{}) // of the attempt before
			h.Handle(update)
			require.Equal(t, "redundant", p.update())
			require.Equal(t, "", p.text("#update"))
			require.Equal(t, kept, p.caches(), "nothing half-finished is left")
		})
	}
	h.Stop()
	p.reload()
	p.ready()
	p.WaitVersion("one")
	require.Equal(t, []string{"one"}, p.programs())
}

func TestANewVersionComesWhileThePageIsLoading(t *testing.T) {
	story(t)
	one, two := served.Version(t, "one", "/"), served.Version(t, "two", "/")
	for name, first := range map[string]string{ // the first request that the new version answers
		"between the page and its program": ".wasm",
		"between the page and its scripts": "",
	} {
		t.Run(name, func(t *testing.T) {
			// The hashed names of the version before are gone, as on a host that knows only one.
			h := served.New(t, one)
			old, next := web.NewHandler(one), web.NewHandler(two)
			h.Handle(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/" || !strings.HasSuffix(r.URL.Path, first) {
					old.ServeHTTP(w, r)
					return
				}
				h.Handle(next)
				next.ServeHTTP(w, r)
			}))
			p := blank(t, visitor{First: true})
			p.forgive("404", "wasm", "MIME type")
			p.visit(h.URL(submission))
			p.WaitVersion("two")
			p.ready()
			require.Equal(t, []string{"two"}, p.programs())
			require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
		})
	}
}

func TestAKeptPageThatHasLostItsProgramFetchesTheNewVersion(t *testing.T) {
	story(t)
	one, two := served.Version(t, "one", "/"), served.Version(t, "two", "/")
	h := served.New(t, one)
	p := open(t, "", visitor{Elsewhere: h.URL("")}).ready().kept()
	eval[bool](p, `caches.keys().then(([name]) => caches.open(name)).then(c => c.delete("/`+served.Program(one)+`"))`)
	call(p, network.ClearBrowserCache, cdp.Empty{})
	h.Deploy(two)
	p.forgive("404", "wasm")
	p.visit(h.URL("?again" + submission))
	p.WaitVersion("two")
	p.ready()
	require.Equal(t, []string{"two"}, p.programs())
}

func TestStorageIsBlockedAndThePageWorks(t *testing.T) {
	story(t)
	const blocked = `for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"]) {
		Object.defineProperty(window, name, {get() { throw new DOMException("denied", "SecurityError"); }});
	}
	Object.defineProperty(ServiceWorkerContainer.prototype, "register", {value: () => Promise.reject(new DOMException("denied", "SecurityError"))});`
	p := open(t, "", visitor{First: true, Before: blocked, Hash: submission}).ready()
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
}

func TestTheServedSiteIsKeptWhole(t *testing.T) {
	story(t, everywhere)
	p := open(t, "", visitor{First: true}).ready().kept()
	listed := eval[[]string](p, `caches.keys().then(([name]) => caches.open(name)).then(c => c.keys()).then(all => all.map(r => r.url))`)
	require.Contains(t, listed, siteURL(t))
	require.Contains(t, listed, siteURL(t)+"ja/")
	require.Contains(t, listed, siteURL(t)+"404.html")
	p.offline()
	p.visit(siteURL(t) + "ja/" + submission)
	p.ready()
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
}

// offline takes the page's network away.
func (p *page) offline() {
	p.t.Helper()
	yes := true
	call(p, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
		EmulateOfflineServiceWorker: &yes,
		MatchedNetworkConditions:    []*network.Conditions{{Offline: true, DownloadThroughput: -1, UploadThroughput: -1}},
	})
}
