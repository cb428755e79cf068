package e2e

import (
	"bytes"
	"net/http"
	"slices"
	"strings"
	kinds "supportclock/app/site"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"supportclock/web"
)

// pairs are made once for all stories.
var pairs sync.Map

// pair builds a version of the site in which the calculator's pages and the others have programs of
// their own, each of which says whose it is: "one" and "one's workbench".
func pair(t *testing.T, name string) *web.Site {
	t.Helper()
	if made, ok := pairs.Load(name); ok {
		return made.(*web.Site)
	}
	files := assetsOf(t, name).(fstest.MapFS)
	whole := files["app.wasm"].Data
	if built, ok := files["workbench.wasm"]; ok {
		whole = built.Data
	}
	for file := range files {
		if strings.HasPrefix(file, "workbench.wasm") {
			delete(files, file)
		}
	}
	bench := name + "'s workbench"
	whole = slices.Concat(whole, []byte{0, byte(len(bench) + 2), 1, 'v'}, []byte(bench))
	var br bytes.Buffer
	b := brotli.NewWriterLevel(&br, 1)
	b.Write(whole)
	b.Close()
	files["workbench.wasm"] = &fstest.MapFile{Data: whole}
	files["workbench.wasm.br"] = &fstest.MapFile{Data: br.Bytes()}
	for _, suffix := range []string{".gz", ".zst"} { // longer, so that nobody is given them, nor waits for better ones
		files["workbench.wasm"+suffix] = &fstest.MapFile{Data: whole}
	}
	site, err := web.Build(web.Options{Version: name, Assets: files})
	require.NoError(t, err)
	pairs.Store(name, site)
	return site
}

// program names the program that the page started last; a copy of another's says both names, its own last.
func (p *page) program() string {
	started := p.programs()
	require.NotEmpty(p.t, started)
	return started[len(started)-1]
}

func TestEachPageStartsItsOwnProgramAlsoWithoutANetwork(t *testing.T) {
	t.Parallel()
	h := newHost(t, pair(t, "one"))
	p := open(t, "", visitor{Elsewhere: h.url("")}).ready()
	require.Equal(t, "one", p.program())
	p.kept()
	require.Equal(t, 1, h.requests("app.", ".wasm"), "each is downloaded once")
	require.Equal(t, 1, h.requests("workbench.", ".wasm"))
	h.stop()
	for path, want := range map[string]string{"cases/": "one's workbench", "nl/bulk/": "one's workbench", "compare/": "one", "": "one"} {
		p.visit(h.url(path))
		p.ready()
		require.Equal(t, want, p.program(), path)
	}
}

func TestAnUpdateBringsBothProgramsOrNone(t *testing.T) {
	t.Parallel()
	one, two := pair(t, "one"), pair(t, "two")
	for _, begin := range []string{"app.", "workbench."} {
		t.Run(begin+"wasm does not come whole", func(t *testing.T) {
			h := newHost(t, one)
			p := open(t, "", visitor{Elsewhere: h.url("")}).ready().kept()
			path := fileLike(two, begin)
			program, _ := two.Lookup(path)
			p.forgive("integrity", path)
			h.handle(broken(two, path, damaged(program)))
			require.Equal(t, "redundant", p.update())
			require.Len(t, p.caches(), 1, "nothing of the other is left")
			h.stop()
			for path, want := range map[string]string{"cases/": "one's workbench", "": "one"} {
				p.visit(h.url(path))
				p.ready()
				require.Equal(t, want, p.program(), path)
			}
		})
	}
	t.Run("both come", func(t *testing.T) {
		h := newHost(t, one)
		p := open(t, "", visitor{Elsewhere: h.url("")}).ready().kept()
		h.deploy(two)
		require.Equal(t, "installed", p.update())
		p.visit(h.url("cases/"))
		p.ready()
		require.Equal(t, "one's workbench", p.program(), "until it is asked for, every page is of the version before")
		p.waitText("#update", "A new version")
		p.click(`#update [value="reload"]`)
		p.waitText("aside", "Version two")
		p.ready()
		require.Equal(t, "two's workbench", p.program())
		h.stop()
		p.visit(h.url(""))
		p.ready()
		require.Equal(t, "two", p.program())
	})
}

func TestWhatABrowserDroppedIsFetchedAgain(t *testing.T) {
	t.Parallel()
	one := pair(t, "one")
	h := newHost(t, one)
	p := open(t, "", visitor{Elsewhere: h.url("")}).ready().kept()
	const kept = `caches.keys().then(([name]) => name ? caches.open(name).then(c => c.keys()).then(all => all.length) : 0)`
	whole := eval[int](p, kept)
	eval[bool](p, `caches.keys().then(([name]) => caches.delete(name))`)
	p.reload()
	p.ready()
	require.Eventually(t, func() bool { return eval[int](p, kept) == whole }, patience, 50*time.Millisecond)
	h.stop()
	call(p, network.ClearBrowserCache, cdp.Empty{})
	p.visit(h.url("cases/"))
	p.ready()
	require.Equal(t, "one's workbench", p.program())
}

// A program that writes %23 for # sends what was chosen to the server, which answers with the page.
func TestALinkWhoseNumberSignWasEncoded(t *testing.T) {
	t.Parallel()
	site := version(t, "one", "/tools/clock/")
	choices := strings.TrimPrefix(submission, "#")
	h := newHost(t, site)
	p := blank(t, visitor{})
	check := func(path, page string) {
		t.Helper()
		p.visit(h.url(path))
		p.ready()
		require.Equal(t, "2026-11-30T09:40:00+01:00", p.attribute("#due", "datetime"), path)
		require.Equal(t, h.url(page), eval[string](p, "location.origin + location.pathname"), path)
		require.Contains(t, eval[string](p, "location.hash"), "plan=enterprise", path)
	}
	check("%23"+choices, "")
	check("nl%23"+choices, "nl/")
	check("nl/index.html%2523"+choices, "nl/")
	check("embed/%23"+choices, "embed/")
	check("nl/%23plan=enterprise&priority=3#region=emea&site=NL&at=2026-11-27T15:40", "nl/")

	p.visit(h.url("nl/"))
	p.ready().kept()
	h.stop()
	check("nl/%23"+choices, "nl/")
	h.start()

	// A host that knows nothing of this has its page for what is not found.
	p.forgive("404")
	eval[bool](p, `navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(r => r.unregister()))).then(() => true)`)
	lost := kinds.NotFound("nl/")
	whole := web.NewHandler(site)
	h.handle(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.Contains(r.URL.Path, "#") {
			whole.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		w.Write(lost.Plain().Body)
	}))
	p.visit(h.url("nl/%23" + choices))
	p.wait(`document.querySelector("#due")`)
	p.ready()
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.attribute("#due", "datetime"))
}

// At the top of a host there may be other apps, and this one does not answer for them.
func TestOfflineOtherAppsOfTheHostAreNotOurs(t *testing.T) {
	t.Parallel()
	h := newHost(t, version(t, "one", "/"))
	p := open(t, "", visitor{Elsewhere: h.url("")}).ready().kept()
	h.stop()
	p.forgive("ERR_", "request failed", "404")
	p.visit(h.url("nl/no/such/page"))
	require.Contains(t, p.text("h1"), "niet gevonden")
	for _, other := range []string{"wiki/", "wiki", "mail/inbox"} {
		require.ErrorContains(t, chromedp.Do(p.ctx, chromedp.Navigate(h.url(other))), "net::ERR_", other)
	}
}
