package e2e

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp/kb"
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/testdata/minimal"
	"supportclock/web"
)

var (
	visits = flag.Int("visits", 9, "how often benchmarks open each page; they report medians")
	before = flag.String("before", "", "the address of another version that is served, whose start is measured as well")
)

// The visitor of the benchmarks: a phone of the middle class on what Chromium's developer tools
// call fast 4G.
const (
	slowdown   = 4
	roundTrip  = 165 * time.Millisecond
	throughput = 9e6 / 8 * 0.9 // bytes a second
)

// contender is a page whose start is measured.
type contender struct {
	url  string
	act  string // changes a control, as a visitor would
	done string // whether the page has answered to the change
	text string // the selector of the answer
	key  string // the control that a key press changes
}

func ours(b *testing.B) contender {
	site, err := web.Build(web.Options{Version: "bench"})
	require.NoError(b, err)
	return contender{
		url:  serve(b, &phone{Handler: web.NewHandler(site)}),
		act:  `(c => c && !c.checked && c.click())(document.querySelector("#priority-1"))`,
		done: `document.querySelector("#answer .printed")?.textContent.includes("priority 1.")`,
		text: "#due",
		key:  "#priority-1",
	}
}

// plainPage is our page without its scripts, which is as fast as any page with this text can be.
func plainPage(b *testing.B) contender {
	site, err := web.Build(web.Options{Version: "bench"})
	require.NoError(b, err)
	page, _ := site.Lookup("")
	scripts := regexp.MustCompile(`(?s)<script.*?</script>|<link rel="preload"[^>]*>`)
	html := scripts.ReplaceAll(page.Plain().Body, nil)
	handler := web.NewHandler(site)
	return contender{url: serve(b, &phone{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			handler.ServeHTTP(w, r)
			return
		}
		for name, values := range page.Header {
			w.Header()[name] = values
		}
		compressed(w, html, 9)
	})})}
}

func compressed(w http.ResponseWriter, body []byte, level int) {
	w.Header().Set("Content-Encoding", "br")
	w.Write(brotlied(body, level))
}

func brotlied(body []byte, level int) []byte {
	var out bytes.Buffer
	c := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: level, LGWin: 24})
	c.Write(body)
	c.Close()
	return out.Bytes()
}

// minimalApp is go-app as it comes, at its best: its server code split out, everything compressed,
// the program preloaded.
func minimalApp(b *testing.B) contender {
	wasm, err := minimalWasm()
	require.NoError(b, err)
	goapp.Route("/", minimal.New)
	const icon = "/icon.png"
	handler := &goapp.Handler{
		Name: "Minimal", Version: "1",
		Icon:       goapp.Icon{Default: icon, Large: icon, SVG: icon, Maskable: icon},
		RawHeaders: []string{`<link rel="preload" href="/web/app.wasm" as="fetch" type="application/wasm" crossorigin>`},
	}
	return contender{
		url: serve(b, &phone{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			switch r.URL.Path {
			case icon:
				w.Header().Set("Content-Type", "image/png")
			case "/web/app.wasm":
				w.Header().Set("Cache-Control", "no-cache")
				w.Header().Set("ETag", `"1"`)
				if r.Header.Get("If-None-Match") == `"1"` {
					w.WriteHeader(http.StatusNotModified)
					return
				}
				w.Header().Set("Content-Type", "application/wasm")
				w.Header().Set("Content-Encoding", "br")
				w.Write(wasm)
			default:
				kept := &keptAnswer{header: w.Header()}
				handler.ServeHTTP(kept, r)
				if kept.status == http.StatusNotModified {
					w.WriteHeader(kept.status)
					return
				}
				w.Header().Del("Content-Length")
				compressed(w, kept.body.Bytes(), 5)
			}
		})}),
		act:  `(c => c && c.value !== "3" && (c.value = "3", c.dispatchEvent(new Event("change", {bubbles: true}))))(document.querySelector("#choice"))`,
		done: `document.querySelector("#answer")?.textContent === "Chosen: 3"`,
		text: "#answer",
		key:  "#choice",
	}
}

// keptAnswer keeps an answer for compression.
type keptAnswer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (k *keptAnswer) Header() http.Header         { return k.header }
func (k *keptAnswer) WriteHeader(status int)      { k.status = status }
func (k *keptAnswer) Write(b []byte) (int, error) { return k.body.Write(b) }

// minimalWasm builds the minimal app. Its compression is slow, so what it gives is kept.
var minimalWasm = sync.OnceValues(func() ([]byte, error) {
	const dir = "../build"
	out := filepath.Join(dir, "minimal.wasm")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out, "./testdata/minimal/browser")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building the minimal app: %w\n%s", err, said)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(wasm)
	kept := filepath.Join(dir, "minimal-"+hex.EncodeToString(sum[:6])+".br")
	if br, err := os.ReadFile(kept); err == nil {
		return br, nil
	}
	br := brotlied(wasm, 11)
	return br, os.WriteFile(kept, br, 0o644)
})

// watch measures a start from within: the first and the largest paint, and the first answer that
// follows a changed control. The control is tried until the page follows, from the start on; the
// answer counts once it is painted.
func (c contender) watch() string {
	return `window.start = {};
window.started = new Promise(begun => { start.note = () => { if (start.answer && start.lcp) begun(start); }; });
new PerformanceObserver(list => { for (const e of list.getEntries()) start.lcp = e.startTime; start.note(); }).observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver(list => { for (const e of list.getEntries()) if (e.name === "first-contentful-paint") start.fcp = e.startTime; }).observe({type: "paint", buffered: true});
window.painted = (then) => requestAnimationFrame(() => scheduler.postTask(then, {priority: "user-blocking"}));
const answered = new MutationObserver(() => {
	if (!(` + c.done + `)) return;
	answered.disconnect();
	painted(() => { start.answer = performance.now(); start.note(); });
});
answered.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
(function tick() {
	if (start.answer) return;
	` + c.act + `;
	setTimeout(tick, 8);
})();`
}

// phone is a server at the other end of a phone's network. The browser could slow its network down itself, but
// not for workers, and a worker is what fetches our program.
type phone struct {
	http.Handler
	line sync.Mutex
}

func (p *phone) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	time.Sleep(roundTrip)
	p.Handler.ServeHTTP(phoneWriter{w, p}, r)
}

type phoneWriter struct {
	http.ResponseWriter
	phone *phone
}

func (w phoneWriter) Write(b []byte) (written int, err error) {
	const packet = 8 << 10
	for chunk := range slices.Chunk(b, packet) {
		w.phone.line.Lock() // all requests share it
		time.Sleep(time.Duration(float64(len(chunk)) / throughput * float64(time.Second)))
		w.phone.line.Unlock()
		n, err := w.ResponseWriter.Write(chunk)
		if written += n; err != nil {
			return written, err
		}
		w.ResponseWriter.(http.Flusher).Flush()
	}
	return written, nil
}

// start is how a visit began, in milliseconds after the navigation.
type start struct{ FCP, LCP, Answer float64 }

// processor makes the processor slower by a factor.
func (p *page) processor(times float64) {
	p.t.Helper()
	call(p, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: times})
}

// leave ends a visit. Slowing a tab down takes processor time, for as long as the tab is there and
// whether it does anything or not: one left behind would slow the next ones down as well.
func (p *page) leave() {
	p.t.Helper()
	p.processor(1)
	p.visit("about:blank")
}

func (p *page) begin(c contender, times float64) start {
	p.t.Helper()
	p.leave()
	time.Sleep(300 * time.Millisecond) // until the page before is cleared away, which nobody waits for
	p.processor(times)
	p.visit(c.url)
	// Asked once: to ask again and again would slow down what is measured.
	return eval[start](p, "started.then(({fcp, lcp, answer}) => ({FCP: fcp, LCP: lcp, Answer: answer}))")
}

// BenchmarkStart prints how soon pages are painted, and how soon they answer.
func BenchmarkStart(b *testing.B) {
	we, plain, they := ours(b), plainPage(b), minimalApp(b)

	// They take turns, so that a busy moment of the machine meets all.
	samples := map[string][]start{}
	note := func(name string, s start) { samples[name] = append(samples[name], s) }
	for range 2 * *visits { // the shortest of them, in which a busy moment counts most
		for name, c := range map[string]contender{"we": we, "plain": plain} {
			c.act, c.done = "0", `document.documentElement.dataset.boot === "ready" || !document.scripts.length`
			p := blank(b, visitor{First: true, Width: 375, Height: 740, Before: c.watch()})
			note(name+" read", p.begin(c, slowdown))
			p.leave()
		}
	}
	contenders := map[string]contender{"we": we, "they": they}
	if *before != "" {
		address, err := url.Parse(*before)
		require.NoError(b, err)
		old := we
		old.url = serve(b, &phone{Handler: httputil.NewSingleHostReverseProxy(address)})
		contenders["before"] = old
	}
	for range *visits {
		for name, c := range contenders {
			p := blank(b, visitor{First: true, Width: 375, Height: 740, Before: c.watch()})
			note(name+" cold", p.begin(c, slowdown))
			p.begin(c, 1) // nobody comes again while a service worker still fetches what it keeps
			p.wait(`navigator.serviceWorker.getRegistration().then(r => r?.active)`)
			p.begin(c, 1)
			p.wait(`navigator.serviceWorker.controller`)
			p.wait(`caches.keys().then(async names => names.length && (await (await caches.open(names[0])).keys()).some(r => r.url.endsWith(".wasm")))`)
			time.Sleep(500 * time.Millisecond)
			call(p, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: true})
			note(name+" warm", p.begin(c, slowdown))
			call(p, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{})
			note(name+" kept", p.begin(c, slowdown))
			p.offline()
			note(name+" offline", p.begin(c, slowdown))
			p.leave()
		}
	}
	median := func(name string, of func(start) float64) float64 {
		var list []float64
		for _, s := range samples[name] {
			list = append(list, of(s))
		}
		slices.Sort(list)
		return list[len(list)/2]
	}
	fcp, lcp, answer := func(s start) float64 { return s.FCP }, func(s start) float64 { return s.LCP }, func(s start) float64 { return s.Answer }
	compare := func(name, other string, mine, theirs float64) {
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(mine, "ms")
			b.ReportMetric(theirs, "ms-"+other)
			b.ReportMetric(mine/theirs, "x-"+other)
		})
	}
	compare("first paint", "static", median("we read", fcp), median("plain read", fcp))
	compare("largest paint", "static", median("we read", lcp), median("plain read", lcp))
	for _, visit := range []string{"cold", "warm", "kept", "offline"} {
		compare("answer "+visit, "minimal", median("we "+visit, answer), median("they "+visit, answer))
		if *before != "" {
			compare("answer "+visit+" and before", "before", median("we "+visit, answer), median("before "+visit, answer))
		}
	}
}

// BenchmarkKey prints how long a key press takes until its answer is painted, and the longest task that
// our page has on its hands meanwhile or at rest.
func BenchmarkKey(b *testing.B) {
	const rounds, presses = 5, 12
	pages := map[string]*page{}
	for name, c := range map[string]contender{"we": ours(b), "they": minimalApp(b)} {
		p := blank(b, visitor{First: true, Width: 375, Height: 740, Before: c.watch()})
		p.begin(c, 1)
		time.Sleep(6 * time.Second) // what the start leaves for later is over
		eval[bool](p, `(() => {
			const text = () => document.querySelector(`+quote(c.text)+`)?.textContent;
			window.keys = []; window.long = [];
			let pressed = 0, before = "";
			addEventListener("keydown", e => { pressed = e.timeStamp; before = text(); }, true);
			new MutationObserver(() => {
				if (!pressed || text() === before) return;
				const since = pressed;
				pressed = 0;
				painted(() => keys.push(performance.now() - since));
			}).observe(document.body, {subtree: true, childList: true, characterData: true});
			new PerformanceObserver(list => { for (const e of list.getEntries()) long.push(e.duration); }).observe({type: "longtask"});
			document.querySelector(`+quote(c.key)+`).focus();
			return true;
		})()`)
		pages[name] = p
	}
	for range rounds { // they take turns here too
		for _, p := range pages {
			p.processor(slowdown)
			for i := range presses {
				p.press(pick(i/3%2 == 0, kb.ArrowDown, kb.ArrowUp))
				time.Sleep(250 * time.Millisecond)
			}
			time.Sleep(4 * time.Second) // at rest the year is worked out and the memory tidied up; these tasks count too
			p.processor(1)
		}
	}
	longest := 0.0
	for _, task := range eval[[]float64](pages["we"], "long") {
		longest = max(longest, task)
	}
	medians := map[string]float64{}
	for name, p := range pages {
		keys := eval[[]float64](p, "keys")
		p.leave()
		require.Greater(b, len(keys), rounds*presses*3/4, name)
		slices.Sort(keys)
		medians[name] = keys[len(keys)/2]
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(medians["we"], "ms")
	b.ReportMetric(medians["they"], "ms-minimal")
	b.ReportMetric(medians["we"]/medians["they"], "x-minimal")
	b.ReportMetric(longest, "ms-longest-task")
}
