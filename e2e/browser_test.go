// Package e2e tells stories of visitors: the site as it is served, in a real Chromium.
//
// A story opens a page and talks to it:
//
//	page := open(t, "nl/", visitor{Width: 375})
//	page.ready()
//	page.click(`input[value="japan"]`)
//	page.waitText("#due", "…")
//
// When a story ends, whatever the browser complained about (script errors, refused or failed
// requests) fails it, unless the story has called page.forgive.
package e2e

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var pictures = flag.String("pictures", "", "folder to keep the pictures that stories take")

// patience is how long a story waits for something to happen on a page.
const patience = 40 * time.Second

func TestMain(m *testing.M) {
	flag.Parse()
	status := m.Run()
	closeBrowser()
	closeSite()
	os.Exit(status)
}

var closeBrowser = func() {}

// browser is the one Chromium that all stories share, each in a profile of its own.
var browser = sync.OnceValues(func() (context.Context, error) {
	ctx, stop, err := startBrowser()
	if err == nil {
		closeBrowser = stop
	}
	return ctx, err
})

// startBrowser starts a Chromium, with options that only few stories need.
func startBrowser(more ...chromedp.ExecAllocatorOption) (context.Context, func(), error) {
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		return nil, nil, errors.New("the browser stories need Chromium; on Debian: apt-get install chromium")
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append([]chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path),
		chromedp.Flag("headless", true),
		chromedp.Flag("no-sandbox", true),
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("no-first-run", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("lang", "en-US"),
	}, more...)...)
	ctx, cancel := chromedp.NewContext(allocator, chromedp.WithErrorf(log.Printf))
	if err := chromedp.Do(ctx); err != nil {
		stop()
		return nil, nil, fmt.Errorf("starting %s: %w", path, err)
	}
	return ctx, func() {
		cancel()
		stop()
	}, nil
}

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
	Hash          string // comes with a fragment: "#plan=elite"
	Elsewhere     string // opens this address instead of a page of the site
	Before        string // script to run in every page before its own
}

// page is an open page.
type page struct {
	t   testing.TB
	ctx context.Context

	mu         sync.Mutex
	complaints []string
	forgiven   []string
	urls       map[network.RequestID]string
	requests   []string
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
	parent, err := browser()
	require.NoError(t, err)
	return newTab(t, parent, v, chromedp.WithNewBrowserContext())
}

// tab opens another tab of the same visitor.
func (p *page) tab() *page {
	p.t.Helper()
	return newTab(p.t, p.ctx, visitor{})
}

func newTab(t testing.TB, parent context.Context, v visitor, options ...chromedp.ContextOption) *page {
	t.Helper()
	p := &page{t: t, urls: map[network.RequestID]string{}}
	ctx, cancel := chromedp.NewContext(parent, append(options, chromedp.WithListener(p.listen))...)
	p.ctx = ctx
	require.NoError(t, chromedp.Do(ctx))
	t.Cleanup(func() {
		defer cancel()
		if t.Failed() {
			t.Logf("at %s", p.tryEval("location.href"))
			p.picture("failed")
		}
		for _, c := range p.complaintsSoFar() {
			t.Errorf("the browser complains: %s", c)
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
	if v.NoScript {
		call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	}
	call(p, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: watchPrograms})
	if v.Before != "" {
		call(p, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: v.Before})
	}
	return p
}

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

// listen collects what goes wrong. It must not call the browser.
func (p *page) listen(ev any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		// Chromium's own icon in a date field, and what the page has made itself.
		if strings.HasPrefix(ev.Request.URL, "data:") || strings.HasPrefix(ev.Request.URL, "blob:") {
			return
		}
		p.urls[ev.RequestID] = ev.Request.URL
		p.requests = append(p.requests, ev.Request.URL)
	case *network.EventLoadingFailed:
		if !ev.Canceled {
			p.complaints = append(p.complaints, "request failed: "+p.urls[ev.RequestID]+" "+ev.ErrorText+" "+string(ev.BlockedReason))
		}
	case *runtime.EventExceptionThrown:
		text := ev.ExceptionDetails.Text
		if e := ev.ExceptionDetails.Exception; e != nil {
			text += " " + e.Description
		}
		p.complaints = append(p.complaints, text)
	case *runtime.EventConsoleAPICalled:
		if ev.Type != "error" && ev.Type != "warning" {
			return
		}
		var words []string
		for _, arg := range ev.Args {
			if arg.Description != "" {
				words = append(words, arg.Description)
			} else {
				words = append(words, string(arg.Value))
			}
		}
		p.complaints = append(p.complaints, "console: "+strings.Join(words, " "))
	case *cdplog.EventEntryAdded:
		if ev.Entry.Level == "error" || ev.Entry.Level == "warning" {
			p.complaints = append(p.complaints, ev.Entry.Text+" "+ev.Entry.URL)
		}
	}
}

// forgive makes complaints that contain one of the words part of the story.
func (p *page) forgive(words ...string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.forgiven = append(p.forgiven, words...)
}

func (p *page) complaintsSoFar() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var left []string
	for _, c := range p.complaints {
		if !slices.ContainsFunc(p.forgiven, func(word string) bool { return strings.Contains(c, word) }) {
			left = append(left, c)
		}
	}
	return left
}

// requested lists the addresses the page has asked for.
func (p *page) requested() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.requests)
}

// visit goes to an address and waits until it has loaded.
func (p *page) visit(address string) {
	p.t.Helper()
	p.do(chromedp.Navigate(address))
}

// reload loads the page again.
func (p *page) reload() {
	p.t.Helper()
	p.do(chromedp.Reload())
}

// ready waits until the program has taken over the page.
func (p *page) ready() *page {
	p.t.Helper()
	p.wait(`document.documentElement.dataset.boot === "ready"`)
	return p
}

// do runs steps of chromedp within the story's patience.
func (p *page) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	require.NoError(p.t, chromedp.Do(ctx, steps...))
}

// run runs an action of chromedp that has a result.
func run[T any](p *page, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, action)
	require.NoError(p.t, err)
	return v
}

// call sends a command of the DevTools protocol.
func call[P, R any](p *page, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	v, err := chromedp.Call(ctx, command, params)
	require.NoError(p.t, err)
	return v
}

// eval evaluates an expression of JavaScript, awaiting a promise.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	return run(p, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

func (p *page) tryEval(expression string) string {
	ctx, cancel := context.WithTimeout(p.ctx, 2*time.Second)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[string](expression))
	if err != nil {
		return err.Error()
	}
	return v
}

// wait waits until an expression of JavaScript is true.
func (p *page) wait(condition string) {
	p.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		ctx, cancel := context.WithTimeout(p.ctx, patience)
		ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("!!("+condition+")"))
		cancel()
		if err == nil && ok {
			return
		}
	}
	require.Fail(p.t, "waited in vain for "+condition)
}

// text is the visible text of the first element that a CSS selector finds.
func (p *page) text(selector string) string {
	p.t.Helper()
	p.wait("document.querySelector(" + quote(selector) + ")")
	return strings.TrimSpace(eval[string](p, "document.querySelector("+quote(selector)+").innerText"))
}

// waitText waits until an element's text contains the words.
func (p *page) waitText(selector, words string) {
	p.t.Helper()
	p.wait("document.querySelector(" + quote(selector) + ")?.innerText.includes(" + quote(words) + ")")
}

// attribute is an attribute of the first element that a CSS selector finds.
func (p *page) attribute(selector, name string) string {
	p.t.Helper()
	p.wait("document.querySelector(" + quote(selector) + ")")
	return eval[string](p, "document.querySelector("+quote(selector)+").getAttribute("+quote(name)+") ?? ''")
}

// count is how many elements a CSS selector finds.
func (p *page) count(selector string) int {
	p.t.Helper()
	return eval[int](p, "document.querySelectorAll("+quote(selector)+").length")
}

// click clicks the first element that a CSS selector finds, with the mouse, where it is seen.
func (p *page) click(selector string) {
	p.t.Helper()
	p.wait("document.querySelector(" + quote(selector) + ")")
	at := eval[[]float64](p, `(e => {
		e.scrollIntoView({block: "center", behavior: "instant"});
		const box = e.getBoundingClientRect();
		return [box.x + box.width / 2, box.y + box.height / 2];
	})(document.querySelector(`+quote(selector)+`))`)
	p.do(chromedp.MouseClickXY(at[0], at[1]))
}

// choose sets a select, or any other field, and tells the page as a visitor's choice would.
func (p *page) choose(selector, value string) {
	p.t.Helper()
	p.wait("document.querySelector(" + quote(selector) + ")")
	eval[bool](p, `(e => {
		e.focus();
		e.value = `+quote(value)+`;
		e.dispatchEvent(new Event("input", {bubbles: true}));
		e.dispatchEvent(new Event("change", {bubbles: true}));
		return true;
	})(document.querySelector(`+quote(selector)+`))`)
}

// press types keys into whatever has the focus. Package kb has the names of those without a letter.
func (p *page) press(keys string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(keys))
}

// look changes the window's width and whether the visitor prefers a dark page.
func (p *page) look(width int, dark bool) {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(int64(width), 768))
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: pick(dark, "dark", "light")},
		{Name: "prefers-reduced-motion", Value: "reduce"}, // colours are there at once
	}})
}

// picture takes a picture of the whole page and keeps it if -pictures says where.
func (p *page) picture(name string) []byte {
	if *pictures == "" {
		return nil
	}
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		p.t.Logf("no picture: %v", err)
		return nil
	}
	file := filepath.Join(*pictures, strings.ReplaceAll(p.t.Name()+"-"+name, "/", "-")+".png")
	if err := errors.Join(os.MkdirAll(*pictures, 0o755), os.WriteFile(file, png, 0o644)); err != nil {
		p.t.Errorf("keeping a picture: %v", err)
	}
	return png
}

// quote writes a string for use in JavaScript.
func quote(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}
