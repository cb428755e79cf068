package e2e

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/served"
	"supportclock/web"
)

// program names the program that the page started last; a copy of another's says both names, its own last.
func (p *page) program() string {
	started := p.programs()
	require.NotEmpty(p.t, started)
	return started[len(started)-1]
}

func TestEachPageStartsItsOwnProgramAlsoWithoutANetwork(t *testing.T) {
	story(t)
	h := served.New(t, served.Version(t, "one", "/"))
	p := open(t, "", visitor{Elsewhere: h.URL("")}).ready()
	require.Equal(t, "one", p.program())
	p.kept()
	require.Equal(t, 1, h.Requests("app.", ".wasm"), "each is downloaded once")
	require.Equal(t, 1, h.Requests("workbench.", ".wasm"))
	h.Stop()
	for path, want := range map[string]string{"cases/": "one's workbench", "nl/bulk/": "one's workbench", "compare/": "one", "": "one"} {
		p.visit(h.URL(path))
		p.ready()
		require.Equal(t, want, p.program(), path)
	}
}

func TestAnUpdateBringsBothProgramsOrNone(t *testing.T) {
	story(t, more)
	one, two := served.Version(t, "one", "/"), served.Version(t, "two", "/")
	damage := []string{"workbench."} // of which the page itself has no need
	if *longer {
		damage = append(damage, "app.")
	}
	for _, begin := range damage {
		t.Run(begin+"wasm does not come whole", func(t *testing.T) {
			h := served.New(t, one)
			p := open(t, "", visitor{Elsewhere: h.URL("")}).ready().kept()
			path := served.Like(two, begin, ".wasm")
			program, _ := two.Lookup(path)
			p.forgive("integrity", path)
			h.Handle(broken(two, path, damaged(program)))
			require.Equal(t, "redundant", p.update())
			require.Len(t, p.caches(), 1, "nothing of the other is left")
			h.Stop()
			for path, want := range map[string]string{"cases/": "one's workbench", "": "one"} {
				p.visit(h.URL(path))
				p.ready()
				require.Equal(t, want, p.program(), path)
			}
		})
	}
	t.Run("both come", func(t *testing.T) {
		h := served.New(t, one)
		p := open(t, "", visitor{Elsewhere: h.URL("")}).ready().kept()
		h.Deploy(two)
		require.Equal(t, "installed", p.update())
		p.visit(h.URL("cases/"))
		p.ready()
		require.Equal(t, "one's workbench", p.program(), "until it is asked for, every page is of the version before")
		p.waitText("#update", "A new version")
		p.click(`#update [value="reload"]`)
		p.WaitVersion("two")
		p.ready()
		require.Equal(t, "two's workbench", p.program())
		h.Stop()
		p.visit(h.URL(""))
		p.ready()
		require.Equal(t, "two", p.program())
	})
}

func TestWhatABrowserDroppedIsFetchedAgain(t *testing.T) {
	story(t)
	one := served.Version(t, "one", "/")
	h := served.New(t, one)
	p := open(t, "", visitor{Elsewhere: h.URL("")}).ready().kept()
	const kept = `caches.keys().then(([name]) => name ? caches.open(name).then(c => c.keys()).then(all => all.length) : 0)`
	whole := eval[int](p, kept)
	eval[bool](p, `caches.keys().then(([name]) => caches.delete(name))`)
	p.reload()
	p.ready()
	require.Eventually(t, func() bool { return eval[int](p, kept) == whole }, *patience, 50*time.Millisecond)
	h.Stop()
	call(p, network.ClearBrowserCache, cdp.Empty{})
	p.visit(h.URL("cases/"))
	p.ready()
	require.Equal(t, "one's workbench", p.program())
}

// A program that writes %23 for # sends what was chosen to the server, which answers with the page.
func TestALinkWhoseNumberSignWasEncoded(t *testing.T) {
	story(t)
	site := served.Version(t, "one", "/tools/clock/")
	choices := strings.TrimPrefix(submission, "#")
	h := served.New(t, site)
	p := blank(t, visitor{First: true})
	check := func(path, page string) {
		t.Helper()
		p.visit(h.URL(path))
		p.ready()
		require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due(), path)
		require.Equal(t, h.URL(page), eval[string](p, "location.origin + location.pathname"), path)
		require.Contains(t, eval[string](p, "location.hash"), "plan=enterprise", path)
	}
	check("%23"+choices, "")
	check("nl%23"+choices, "nl/")
	check("nl/index.html%2523"+choices, "nl/")
	check("embed/%23"+choices, "embed/")
	check("nl/%23plan=enterprise&priority=3#region=emea&site=NL&at=2026-11-27T15:40", "nl/")

	p.visit(h.URL("nl/"))
	p.ready().kept()
	h.Stop()
	check("nl/%23"+choices, "nl/")
	h.Start()

	// A host that knows nothing of this has its page for what is not found.
	p.forgive("404")
	eval[bool](p, `navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(r => r.unregister()))).then(() => true)`)
	lost := site.NotFound("nl/")
	whole := web.NewHandler(site)
	h.Handle(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.Contains(r.URL.Path, "#") {
			whole.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		w.Write(lost.Plain().Body)
	}))
	p.visit(h.URL("nl/%23" + choices))
	p.wait(`document.querySelector("#due")`)
	p.ready()
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
}

// At the top of a host there may be other apps, and this one does not answer for them.
func TestOfflineOtherAppsOfTheHostAreNotOurs(t *testing.T) {
	story(t)
	h := served.New(t, served.Version(t, "one", "/"))
	p := open(t, "", visitor{Elsewhere: h.URL("")}).ready().kept()
	h.Stop()
	p.forgive("ERR_", "request failed", "404")
	p.visit(h.URL("nl/no/such/page"))
	require.Contains(t, p.text("h1"), "niet gevonden")
	for _, other := range []string{"wiki/", "wiki", "mail/inbox"} {
		require.ErrorContains(t, chromedp.Do(p.ctx, chromedp.Navigate(h.URL(other))), "net::ERR_", other)
	}
}
