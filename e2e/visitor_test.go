package e2e

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// visitor is how somebody comes to a page. The zero value is a desk with a light screen in New York.
type visitor struct {
	Width, Height int    // of the window; 1366 × 768 unless set
	Dark          bool   // prefers a dark page
	NoScript      bool   // has JavaScript switched off
	Zone          string // time zone; America/New_York unless set
	Locale        string // en-US unless set
	Print         bool   // sees the page as it is printed
	Still         bool   // prefers reduced motion
	Forced        bool   // has forced colours
	First         bool   // has never been here: nothing of the site is kept
	Now           string // what time it is; submission's half hour later unless set
	Hash          string // comes with a fragment: "#plan=elite"
	Elsewhere     string // opens this address instead of a page of the site, where nobody has been before
	Before        string // script to run in every page before its own
}

// profiles are those of visitors who have been here: a browser that has the site is as quick as the
// visitor's own, and need not fetch it for every story. What a story has kept is gone before the next.
var profiles struct {
	sync.Mutex
	free []context.Context
}

// profile lends a story a profile for itself.
func profile(t testing.TB) context.Context {
	t.Helper()
	profiles.Lock()
	defer profiles.Unlock()
	var ctx context.Context
	if last := len(profiles.free) - 1; last >= 0 {
		ctx, profiles.free = profiles.free[last], profiles.free[:last]
	} else {
		ctx = newProfile(t)
	}
	t.Cleanup(func() {
		profiles.Lock()
		defer profiles.Unlock()
		profiles.free = append(profiles.free, ctx)
	})
	return ctx
}

// newProfile is one that ends with the browser.
func newProfile(t testing.TB) context.Context {
	t.Helper()
	parent, err := browser()
	require.NoError(t, err)
	ctx, _ := chromedp.NewContext(parent, chromedp.WithNewBrowserContext())
	require.NoError(t, chromedp.Do(ctx))
	return ctx
}

// open opens a page of the site, given below its base: "", "nl/", "nl/embed/".
func open(t testing.TB, path string, v visitor) *page {
	t.Helper()
	p := blank(t, v)
	address := v.Elsewhere
	if address == "" {
		address = siteURL(t) + path + v.Hash
	}
	p.visit(address)
	return p
}

// blank opens a tab that is on no page yet.
func blank(t testing.TB, v visitor) *page {
	t.Helper()
	if v.First || v.Elsewhere != "" {
		parent, err := browser()
		require.NoError(t, err)
		return newTab(t, parent, v, chromedp.WithNewBrowserContext())
	}
	v.Before = fmt.Sprintf(forgetOthers, storyNumber.Add(1)) + v.Before
	p := newTab(t, profile(t), v)
	call(p, storage.ClearDataForOrigin, storage.ClearDataForOriginParams{Origin: originOf(siteURL(t)), StorageTypes: "indexeddb"})
	return p
}

// forgetOthers clears away what another story has left in the storage that a process keeps for itself.
// Some pages have none.
const forgetOthers = `try {
	if (localStorage.getItem("story") !== "%[1]d") {
		localStorage.clear();
		localStorage.setItem("story", "%[1]d");
	}
} catch {}
`

var storyNumber atomic.Int64

// tab opens another tab of the same visitor.
func (p *page) tab() *page {
	p.t.Helper()
	return newTab(p.t, p.ctx, visitor{})
}

func newTab(t testing.TB, parent context.Context, v visitor, options ...chromedp.ContextOption) *page {
	t.Helper()
	p := newPage(t)
	ctx, cancel := chromedp.NewContext(parent, append(options, chromedp.WithListener(p.listen))...)
	p.ctx = ctx
	require.NoError(t, chromedp.Do(ctx))
	t.Cleanup(func() {
		defer cancel()
		if t.Failed() {
			t.Logf("at %s", p.tryEval("location.href.slice(0, 200)"))
			p.picture("failed")
		}
		complaints := p.complaintsSoFar()
		for _, c := range complaints {
			t.Errorf("the browser complains: %s", c)
		}
		if len(complaints) > 0 && len(p.logged) > 0 {
			t.Logf("before that the page said:\n%s", strings.Join(p.logged[:min(len(p.logged), 20)], "\n"))
		}
	})

	if v.Width == 0 {
		v.Width = 1366
	}
	if v.Height == 0 {
		v.Height = 768
	}
	if v.Zone == "" {
		v.Zone = "America/New_York"
	}
	if v.Locale == "" {
		v.Locale = "en-US"
	}
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: pick(v.Dark, "dark", "light")},
		{Name: "prefers-reduced-motion", Value: pick(v.Still, "reduce", "no-preference")},
		{Name: "forced-colors", Value: pick(v.Forced, "active", "none")},
	}}
	if v.Print {
		media.Media = "print"
	}
	p.do(chromedp.EmulateViewport(int64(v.Width), int64(v.Height)))
	call(p, network.Enable, network.EnableParams{})
	call(p, cdplog.Enable, cdp.Empty{})
	call(p, emulation.SetEmulatedMedia, media)
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}) // stories run side by side
	call(p, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: v.Zone})
	call(p, emulation.SetLocaleOverride, emulation.SetLocaleOverrideParams{Locale: v.Locale})
	call(p, emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{
		UserAgent: eval[string](p, "navigator.userAgent"), AcceptLanguage: v.Locale,
	})
	if v.NoScript {
		call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	}
	if v.Now == "" {
		v.Now = "2026-11-27T15:10:00Z"
	}
	for _, script := range []string{fmt.Sprintf(setClock, quote(v.Now)), watchPrograms, v.Before} {
		if script != "" {
			call(p, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		}
	}
	return p
}

// setClock sets a page's clock, so that a story ends the same on every day. It runs on from there.
const setClock = `{
	const Real = Date, ahead = Real.parse(%s) - Real.now();
	window.Date = class Date extends Real {
		constructor(...parts) { if (parts.length) super(...parts); else super(Real.now() + ahead); }
		static now() { return Real.now() + ahead; }
	};
}`

// watchPrograms notes the versions of the programs that a page starts: see page.programs.
const watchPrograms = `
window.programs = [];
if (window.WebAssembly) {
	const start = WebAssembly.instantiate;
	WebAssembly.instantiate = (module, ...rest) => {
		if (module instanceof WebAssembly.Module) {
			programs.push(...WebAssembly.Module.customSections(module, "v").map(name => new TextDecoder().decode(name)));
		}
		return start(module, ...rest);
	};
}`

func pick(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}
