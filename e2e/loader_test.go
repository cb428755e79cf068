package e2e

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/e2e/served"
	"supportclock/web"
)

// watched notes every text that #boot and #announce are given by the scripts, as frames show it.
const watched = `window.shown = []; window.spoken = [];
new MutationObserver(() => requestAnimationFrame(() => {
	if (document.documentElement.dataset.boot === undefined) return;
	for (const [id, list] of [["boot", window.shown], ["announce", window.spoken]]) {
		const text = document.getElementById(id)?.textContent;
		if (!text || list.at(-1) === text || text === window.written) continue;
		if (id === "boot" && !list.length && !text.startsWith("Getting ready")) window.written = text; // for readers without scripts
		else list.push(text);
	}
})).observe(document, {childList: true, characterData: true, subtree: true});`

func TestLoadingIsShownAsItGoesAndSpokenTwice(t *testing.T) {
	story(t)
	site := served.Version(t, "one", "/")
	program, _ := site.Lookup(served.Program(site))
	h := served.New(t, site)
	shown := make(chan bool)
	h.Handle(broken(site, served.Program(site), func(w http.ResponseWriter, r *http.Request) {
		for name, values := range program.Header {
			w.Header()[name] = values
		}
		// Compressed, so that the length that the server states is not what the page counts.
		for _, v := range program.Variants {
			if v.Encoding != "gzip" {
				continue
			}
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Content-Length", strconv.Itoa(len(v.Body)))
			for part := range slicesOf(v.Body, 8) {
				w.Write(part)
				w.(http.Flusher).Flush()
				select { // the page is waited for, however slow the machine
				case <-shown:
				case <-r.Context().Done():
					return
				}
			}
		}
	}))
	p := open(t, "", visitor{Elsewhere: h.URL("") + submission, Before: watched})
	for numbers := 1; numbers < 8; numbers++ {
		p.wait(fmt.Sprintf("window.shown.length >= %d", numbers))
		shown <- true
	}
	close(shown)
	p.ready()
	last := -1
	for _, text := range eval[[]string](p, "window.shown") {
		number, ok := strings.CutPrefix(text, "Getting ready: ")
		require.True(t, ok, text)
		n, err := strconv.Atoi(strings.TrimSuffix(number, "%"))
		require.NoError(t, err)
		require.Greater(t, n, last)
		require.LessOrEqual(t, n, 100)
		last = n
	}
	p.wait(`window.spoken.length === 2`)
	spoken := eval[[]string](p, "window.spoken")
	require.Equal(t, "Getting ready", spoken[0])
	require.Equal(t, "First response due by "+p.DueInWords(), strings.Join(strings.Fields(spoken[1]), " "))
}

// slicesOf cuts b into n parts.
func slicesOf(b []byte, n int) func(yield func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for size := len(b)/n + 1; len(b) > 0; {
			part := b[:min(size, len(b))]
			b = b[len(part):]
			if !yield(part) {
				return
			}
		}
	}
}

// A download that the visitor cut short is not in the browser's cache, although its page is.
func TestWhatIsNotCountedHasNoNumber(t *testing.T) {
	story(t)
	url, letGo := heldBack(t)
	p := open(t, "", visitor{Elsewhere: url})
	p.waitText("#boot", "Getting ready: 0%")
	p.visit(url)
	p.wait(`document.querySelector("#boot")?.innerText === "Getting ready"`)
	letGo()
	p.ready()
}

// TestWhereTheProgramCannotRun holds that the page says so, and is of use without it.
func TestWhereTheProgramCannotRun(t *testing.T) {
	story(t, more)
	site := served.Version(t, "one", "/")
	program, _ := site.Lookup(served.Program(site))
	whole := web.NewHandler(site)
	failed := "The calculator could not be loaded"
	for _, c := range []struct {
		name    string
		before  string
		answer  http.HandlerFunc // in place of the program
		state   string
		said    string
		forgive []string
		strict  bool
		long    bool // much as the one before
	}{
		{name: "a browser without WebAssembly", before: "delete window.WebAssembly", state: "unsupported", said: "This browser cannot run WebAssembly"},
		{name: "WebAssembly is forbidden by the page's policy", strict: true, state: "failed", said: failed},
		{name: "WebAssembly is forbidden", before: `for (const f of ["instantiate", "instantiateStreaming", "compile", "compileStreaming"]) WebAssembly[f] = () => Promise.reject(new WebAssembly.CompileError("forbidden"))`,
			state: "failed", said: failed, long: true},
		{name: "the program is missing", answer: http.NotFound, state: "failed", said: failed, forgive: []string{"404"}},
		{name: "the server is in trouble", answer: func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", http.StatusServiceUnavailable) }, state: "failed", said: failed, forgive: []string{"503"}, long: true},
		{name: "the program is cut off", answer: cutOff(program), state: "failed", said: failed, forgive: []string{served.Program(site)}},
		{name: "the program is damaged", answer: damaged(program), state: "failed", said: failed, long: true},
		{name: "something else comes in its place", answer: func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte("<p>Please log in to this network."))
		}, state: "failed", said: failed},
	} {
		if c.long && !*longer {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			h := served.New(t, site)
			if c.answer != nil {
				h.Handle(broken(site, served.Program(site), c.answer))
			}
			if c.strict {
				h.Handle(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { whole.ServeHTTP(strict{w, "'wasm-unsafe-eval'"}, r) }))
			}
			p := blank(t, visitor{First: true, Before: c.before})
			p.forgive(append(c.forgive, "could not start", "preload")...)
			p.visit(h.URL(""))
			p.waitText("#boot", c.said)
			require.Equal(t, c.state, p.attribute("html", "data-boot"))
			require.Contains(t, p.text("#announce"), c.said)
			require.LessOrEqual(t, h.Requests("app.", ".wasm"), 4, "it is not asked for without end")
			require.Empty(t, p.caches(), "a page that does not work is not kept")

			// The targets of every plan and the rules are there to read.
			require.Contains(t, p.text("main"), "09:00–17:00")
			require.NotZero(t, p.count("table"))
			p.click("#lang-nl")
			p.wait(`document.documentElement.lang === "nl"`)
		})
	}
	t.Run("JavaScript is off", func(t *testing.T) {
		p := open(t, "", visitor{NoScript: true})
		require.Contains(t, p.text("#boot"), "needs JavaScript")
		require.NotZero(t, p.count("table"))
	})
}

// TestWithoutAWorkerThePageTakesTheProgramInItself holds for frames that are denied workers, and for old
// browsers.
func TestWithoutAWorkerThePageTakesTheProgramInItself(t *testing.T) {
	story(t)
	site := served.Version(t, "one", "/")
	whole := web.NewHandler(site)
	for name, c := range map[string]struct {
		before string
		denied string // by the page's policy
	}{
		"there are none":         {before: "delete window.Worker"},
		"a worker is refused":    {before: `window.Worker = function() { throw new DOMException("denied", "SecurityError") }`},
		"the policy denies them": {denied: " blob:"},
		"a worker is of no use":  {before: `(make => { URL.createObjectURL = () => make.call(URL, new Blob(["throw 1"])) })(URL.createObjectURL)`},
		"it has no WebAssembly":  {before: `(B => { window.Blob = function(parts, o) { return new B(["delete self.WebAssembly;", ...parts], o) } })(Blob)`},
	} {
		t.Run(name, func(t *testing.T) {
			h := served.New(t, site)
			if c.denied != "" {
				h.Handle(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { whole.ServeHTTP(strict{w, c.denied}, r) }))
			}
			p := blank(t, visitor{First: true, Before: c.before})
			p.forgive("Content Security Policy", "Uncaught 1")
			p.visit(h.URL(submission))
			p.ready()
			require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
		})
	}
}

// TestTheWorkerRehearses holds for every page that has a program: what a rehearsal panics over is the browser's to
// complain of.
func TestTheWorkerRehearses(t *testing.T) {
	story(t, more)
	paths := []string{"", "nl/bulk/"}
	if *longer {
		paths = append(paths, "ja/", "de/compare/", "fr/embed/", "cases/", "embed-builder/")
	}
	for _, path := range paths {
		t.Run(path, func(t *testing.T) {
			p := open(t, path, visitor{Before: `window.Worker = class extends Worker {
				constructor(address) {
					super(address);
					this.addEventListener("message", ({ data }) => { window.rehearsed ||= data.rehearsed; });
				}
			}`})
			p.ready()
			p.wait("window.rehearsed")
		})
	}
}

// strict takes something out of a page's policy, as a careful company's proxy may.
type strict struct {
	http.ResponseWriter
	denied string
}

func (w strict) WriteHeader(status int) {
	h := w.Header()
	if policy := h.Get("Content-Security-Policy"); policy != "" {
		h["Content-Security-Policy"] = []string{strings.Replace(policy, w.denied, "", 1)}
	}
	w.ResponseWriter.WriteHeader(status)
}

func TestADamagedCopyIsFetchedAgain(t *testing.T) {
	story(t)
	site := served.Version(t, "one", "/")
	program, _ := site.Lookup(served.Program(site))
	whole := web.NewHandler(site)
	for name, c := range map[string]struct {
		bad  http.HandlerFunc
		kept bool // by a cache on the way, which answers until the server itself is asked
	}{
		"damaged":          {bad: damaged(program)},
		"cut off":          {bad: cutOff(program)},
		"damaged and kept": {bad: damaged(program), kept: true},
	} {
		t.Run(name, func(t *testing.T) {
			h := served.New(t, site)
			h.Handle(broken(site, served.Program(site), func(w http.ResponseWriter, r *http.Request) {
				if c.kept && r.Header.Get("Cache-Control") == "no-cache" {
					whole.ServeHTTP(w, r)
					return
				}
				if !c.kept {
					h.Deploy(site) // the next answer is whole
				}
				c.bad(w, r)
			}))
			p := blank(t, visitor{First: true})
			p.forgive("app.")
			p.visit(h.URL(submission))
			p.ready()
			require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
			p.kept()
		})
	}
}

func TestAHostThatSendsAnotherMediaType(t *testing.T) {
	story(t)
	site := served.Version(t, "one", "/")
	program, _ := site.Lookup(served.Program(site))
	h := served.New(t, site)
	h.Handle(broken(site, served.Program(site), func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/octet-stream")
		w.Write(program.Plain().Body)
	}))
	open(t, "", visitor{Elsewhere: h.URL("")}).ready()
}

func TestLinksAreTheBrowsersBusiness(t *testing.T) {
	story(t)
	other := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte("<title>elsewhere</title><p>elsewhere"))
	}))
	p := open(t, "", visitor{}).ready()
	// go-app would open another host with window.open and take the rest over.
	eval[bool](p, `(() => {
		window.opened = []; window.open = (...a) => window.opened.push(a);
		document.querySelector("main").insertAdjacentHTML("afterbegin", '<p><a id="out" href="`+other+`"><b id="inner">out</b></a> <a id="file" download="x.txt" href="data:text/plain,x">file</a></p>');
		return true;
	})()`)
	p.click("#file")
	p.click("#inner")
	p.wait(`document.title === "elsewhere"`)
}
