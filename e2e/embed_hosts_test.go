package e2e

import (
	"bytes"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/stretchr/testify/require"

	"supportclock/web"
)

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

func TestTheFullPageCannotBeFramedByOthers(t *testing.T) {
	story(t, everywhere)
	h := hosted(t, visitor{Width: 720}, `<iframe src="{clock}" width="600" height="400"></iframe>`)
	h.forgive("frame-ancestors", "ERR_BLOCKED_BY_RESPONSE", "frame")
	f := h.frame(h.clock)
	require.Equal(t, "chrome-error://chromewebdata/", eval[string](f, "location.href"))
	require.Zero(t, f.count(".app"))
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
