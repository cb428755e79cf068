package e2e

import (
	"context"
	"errors"
	"os"
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
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
)

// page is an open page.
type page struct {
	parts.Calculator
	t   testing.TB
	ctx context.Context

	mu         sync.Mutex
	complaints []string
	forgiven   []string
	urls       map[network.RequestID]string
	requests   []string
	logged     []string
}

func newPage(t testing.TB) *page {
	p := &page{t: t, urls: map[network.RequestID]string{}}
	p.Calculator = parts.Calculator{Browser: driver{p}}
	return p
}

// driver is what the parts of a page need of it.
type driver struct{ p *page }

func (d driver) Wait(condition string)         { d.p.t.Helper(); d.p.wait(condition) }
func (d driver) Text(expression string) string { d.p.t.Helper(); return eval[string](d.p, expression) }
func (d driver) Click(selector string)         { d.p.t.Helper(); d.p.click(selector) }
func (d driver) Set(selector, value string)    { d.p.t.Helper(); d.p.set(selector, value) }

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
		var words []string
		for _, arg := range ev.Args {
			if arg.Description != "" {
				words = append(words, arg.Description)
			} else {
				words = append(words, string(arg.Value))
			}
		}
		text := strings.Join(words, " ")
		if ev.Type != "error" && ev.Type != "warning" {
			p.logged = append(p.logged, text) // as a program that ends says why
			return
		}
		p.complaints = append(p.complaints, "console: "+text)
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

// ready waits until the program has taken over the page, and all of it is shown. A frame that is out of
// sight is not drawn.
func (p *page) ready() *page {
	p.t.Helper()
	p.wait(`(({boot, drawing}) => boot === "ready" && (self !== top || drawing === undefined))(document.documentElement.dataset)`)
	return p
}

// follow changes the fragment, as a link within the page does. What the page makes of it is waited for.
func (p *page) follow(hash string) {
	p.t.Helper()
	eval[bool](p, "(location.hash = "+quote(hash)+", true)")
}

// in hands the page to a part of the story, which may fail on its own.
func (p *page) in(t testing.TB) *page {
	part := newPage(t)
	part.ctx = p.ctx
	return part
}

// do runs steps of chromedp within the story's patience.
func (p *page) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, *patience)
	defer cancel()
	require.NoError(p.t, chromedp.Do(ctx, steps...))
}

// run runs an action of chromedp that has a result.
func run[T any](p *page, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, *patience)
	defer cancel()
	v, err := chromedp.Run(ctx, action)
	require.NoError(p.t, err)
	return v
}

// call sends a command of the DevTools protocol.
func call[P, R any](p *page, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, *patience)
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
	for end := time.Now().Add(*patience); time.Now().Before(end); time.Sleep(25 * time.Millisecond) {
		ctx, cancel := context.WithTimeout(p.ctx, *patience)
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
	p.Open(selector)
	var at, before []float64
	for range 40 { // until it stands still; where scripts are off, timers are too
		at = eval[[]float64](p, `(e => {
			e.scrollIntoView({block: "center", behavior: "instant"});
			const box = e.getBoundingClientRect();
			return [box.x + box.width / 2, box.y + box.height / 2];
		})(document.querySelector(`+quote(selector)+`))`)
		if slices.Equal(at, before) {
			break
		}
		before = at
		time.Sleep(30 * time.Millisecond)
	}
	p.do(chromedp.MouseClickXY(at[0], at[1]))
}

// set gives a field a value, and tells the page as a visitor's choice would.
func (p *page) set(selector, value string) {
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

// focus puts the focus on the first element that a CSS selector finds.
func (p *page) focus(selector string) {
	p.t.Helper()
	p.Open(selector)
	p.wait("(e => (e?.focus(), e === document.activeElement))(document.querySelector(" + quote(selector) + "))")
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
func (p *page) picture(name string) {
	if *pictures == "" {
		return
	}
	ctx, cancel := context.WithTimeout(p.ctx, *patience)
	defer cancel()
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		p.t.Logf("no picture: %v", err)
		return
	}
	file := filepath.Join(*pictures, strings.ReplaceAll(p.t.Name()+"-"+name, "/", "-")+".png")
	if err := errors.Join(os.MkdirAll(*pictures, 0o755), os.WriteFile(file, png, 0o644)); err != nil {
		p.t.Errorf("keeping a picture: %v", err)
	}
}

// rest waits until the page has nothing left to do that it has been given so far: five frames are drawn,
// and then it is idle. It is for what must not happen; for what must, there is wait.
func (p *page) rest() {
	p.t.Helper()
	eval[bool](p, `(async () => {
		for (let frames = 5; frames > 0; frames--) {
			await new Promise(done => { requestAnimationFrame(done); setTimeout(done, 50) }); // what is out of sight has no frames
		}
		return new Promise(done => setTimeout(() => requestIdleCallback(() => done(true), {timeout: 250})));
	})()`)
}

func quote(s string) string { return parts.Quote(s) }
