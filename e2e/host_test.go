package e2e

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
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
	eval[bool](h.page, "(document.querySelector("+quote(selector)+").scrollIntoView({block: 'nearest'}), true)") // out of sight it takes its time
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
