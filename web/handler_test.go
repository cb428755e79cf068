package web

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// ask sends one request to a handler: the method and path, then header lines.
func ask(h http.Handler, method, target string, headers ...string) *http.Response {
	r := &http.Request{Method: method, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{}, Host: "clock.example"}
	path, query, _ := strings.Cut(target, "?")
	r.URL = &url.URL{Path: path, RawQuery: query}
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t testing.TB, r *http.Response) []byte {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return b
}

func TestEveryFileComesWithItsHeaders(t *testing.T) {
	site := build(t, Options{})
	h := NewHandler(site)
	for _, f := range site.Files() {
		r := ask(h, "GET", "/"+f.Path)
		require.Equal(t, 200, r.StatusCode, f.Path)
		require.Equal(t, f.Plain().Body, body(t, r), f.Path)
		require.Equal(t, "nosniff", r.Header.Get("X-Content-Type-Options"), f.Path)
		require.NotEmpty(t, r.Header.Get("Content-Type"), f.Path)
		require.Regexp(t, `^"[0-9a-f]{20}"$`, r.Header.Get("ETag"), f.Path)
		if strings.Contains(f.Path, digest(f.Plain().Body)) {
			require.Equal(t, immutable, r.Header.Get("Cache-Control"), f.Path)
		} else {
			require.Equal(t, "no-cache", r.Header.Get("Cache-Control"), f.Path)
		}
	}
}

// Some browsers ask for the icon after each choice.
func TestPagesNameAnIconThatIsNotAskedForAgain(t *testing.T) {
	site := build(t, Options{})
	page, _ := site.Lookup("nl/")
	require.Regexp(t, `<link rel="icon" href="/favicon\.[0-9a-f]{20}\.ico"`, string(page.Plain().Body))
	_, ok := site.Lookup("favicon.ico")
	require.True(t, ok, "what is asked for unasked")
}

func TestWhoMayFrameWhat(t *testing.T) {
	for _, c := range []struct {
		name      string
		ancestors []string
		path      string
		want      string
	}{
		{"the full page, only itself", nil, "/", "frame-ancestors 'self'"},
		{"the full page, however embeds are restricted", []string{"https://a.example"}, "/", "frame-ancestors 'self'"},
		{"the embed, everyone", nil, "/embed/", "frame-ancestors *"},
		{"the embed, named hosts", []string{"https://a.example", "https://*.b.example"}, "/embed/", "frame-ancestors 'self' https://a.example https://*.b.example"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask(NewHandler(build(t, Options{FrameAncestors: c.ancestors})), "GET", c.path)
			require.Equal(t, 200, r.StatusCode)
			require.True(t, strings.HasSuffix(r.Header.Get("Content-Security-Policy"), c.want), r.Header.Get("Content-Security-Policy"))
		})
	}
}

func TestThePageForWhatIsNotFoundMayDoNextToNothing(t *testing.T) {
	site := build(t, Options{})
	for _, f := range site.notFound {
		policy := f.Header.Get("Content-Security-Policy")
		require.Regexp(t, `^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self' data:; base-uri 'none'; form-action 'none'; script-src 'sha256-[^' ]+'; frame-ancestors 'self'$`, policy, f.Path)
		require.Equal(t, 1, strings.Count(string(f.Plain().Body), "<script"), f.Path)
	}
}

func TestStrictTransportSecurityIsForThoseWhoAsk(t *testing.T) {
	require.Empty(t, ask(NewHandler(build(t, Options{})), "GET", "/").Header.Get("Strict-Transport-Security"))
	require.NotEmpty(t, ask(NewHandler(build(t, Options{HSTS: true})), "GET", "/").Header.Get("Strict-Transport-Security"))
}

func TestHeadSaysWhatGetWould(t *testing.T) {
	site := build(t, Options{})
	h := NewHandler(site)
	for _, path := range []string{"/", "/robots.txt", "/nowhere", "/healthz"} {
		for _, accept := range []string{"br", "identity"} {
			get, head := ask(h, "GET", path, "Accept-Encoding: "+accept), ask(h, "HEAD", path, "Accept-Encoding: "+accept)
			require.Equal(t, get.StatusCode, head.StatusCode, path)
			require.Equal(t, get.Header, head.Header, path)
			require.Equal(t, fmt.Sprint(len(body(t, get))), head.Header.Get("Content-Length"), path)
			require.Empty(t, body(t, head), path)
		}
	}
}

func TestOtherMethodsAreRefused(t *testing.T) {
	h := NewHandler(build(t, Options{}))
	for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", ""} {
		for _, path := range []string{"/", "/nowhere", "/healthz"} {
			r := ask(h, method, path)
			require.Equal(t, 405, r.StatusCode, "%s %s", method, path)
			require.Equal(t, "GET, HEAD", r.Header.Get("Allow"))
		}
	}
}

func TestWaysToWriteAnAddress(t *testing.T) {
	for _, base := range []string{"/", "/tools/clock/"} {
		h := NewHandler(build(t, Options{Base: base}))
		for _, c := range []struct {
			path, to string
		}{
			{base + "embed", base + "embed/"},
			{base + "embed?x=1&y=2", base + "embed/?x=1&y=2"},
			{base + "index.html", base},
			{base + "embed/index.html", base + "embed/"},
		} {
			r := ask(h, "GET", c.path)
			require.Equal(t, 301, r.StatusCode, c.path)
			require.Equal(t, c.to, r.Header.Get("Location"), c.path)
		}
		if base != "/" {
			r := ask(h, "GET", strings.TrimSuffix(base, "/"))
			require.Equal(t, 301, r.StatusCode)
			require.Equal(t, base, r.Header.Get("Location"))
		}
	}
}

func TestWhatIsNotThere(t *testing.T) {
	for _, base := range []string{"/", "/tools/clock/"} {
		h := NewHandler(build(t, Options{Base: base}))
		for _, path := range []string{
			"nowhere", "nowhere/", "static/", "static/css/tokens.css", "embed.go", "css/", "css/tokens.css", "app.wasm", "start.js",
			"..", "../", "../../etc/passwd", "/../etc/passwd", "./", "embed/../", "embed/..", "embed/.", "embed//",
			"//", "//evil.example", "/evil.example/..", `\`, `..\..\windows`, "\x00", "embed/\x00", "index.html\x00.png",
			"%2e%2e/", "%00", "embed/index.html/", "index.html/", "EMBED/", "Index.html", "404.html", ".nojekyll", "_headers",
			strings.Repeat("a", 8000), strings.Repeat("../", 2000), strings.Repeat("/", 2000), "é", "\xff\xfe", "favicon.ico/", "robots.txt/x",
		} {
			r := ask(h, "GET", base+path)
			require.Equal(t, 404, r.StatusCode, "%.60q", path)
			require.Equal(t, mediaTypes[".html"], r.Header.Get("Content-Type"))
			require.NotEmpty(t, r.Header.Get("Content-Security-Policy"))
			require.NotContains(t, string(body(t, r)), "etc/passwd", "the address is not repeated")
		}
	}
	t.Run("below a base path nothing else is served", func(t *testing.T) {
		h := NewHandler(build(t, Options{Base: "/tools/clock/"}))
		for _, path := range []string{"/", "/tools/", "/tools", "/robots.txt", "/tools/clockwork", ""} {
			require.Equal(t, 404, ask(h, "GET", path).StatusCode, path)
		}
	})
	t.Run("asking again for it does not make it there", func(t *testing.T) {
		h := NewHandler(build(t, Options{}))
		tag := ask(h, "GET", "/nowhere").Header.Get("ETag")
		require.Equal(t, 404, ask(h, "GET", "/nowhere", "If-None-Match: "+tag).StatusCode)
		require.Equal(t, 404, ask(h, "GET", "/nowhere", "Range: bytes=0-1").StatusCode)
	})
}

func TestALinkWhoseNumberSignWasEncoded(t *testing.T) {
	for _, base := range []string{"/", "/tools/clock/"} {
		site := build(t, Options{Base: base})
		h := NewHandler(site)
		for _, c := range []struct{ name, path, page string }{
			{"once", "#plan=elite&priority=2", ""},
			{"twice", "%23plan=elite", ""},
			{"once and then again", "nl/%23a=1#b=2", "nl/"},
			{"in another language", "nl/#plan=elite", "nl/"},
			{"behind a page without its slash", "nl#plan=elite", "nl/"},
			{"behind the name of the file", "nl/index.html#plan=elite", "nl/"},
			{"in a frame", "ja/embed/#plan=elite", "ja/embed/"},
			{"with slashes of its own", "nl/#by=a/b/../c", "nl/"},
		} {
			t.Run(c.name, func(t *testing.T) {
				f, ok := site.Lookup(c.page)
				require.True(t, ok)
				r := ask(h, "GET", base+c.path)
				require.Equal(t, 200, r.StatusCode, "no redirect, which would repeat what was chosen")
				require.Empty(t, r.Header.Get("Location"))
				require.True(t, string(f.Plain().Body) == string(body(t, r)), "the page as it is under its own address")
				require.Equal(t, f.Header.Get("Content-Security-Policy"), r.Header.Get("Content-Security-Policy"))
			})
		}
		for _, path := range []string{"nowhere#plan=elite", "robots.txt#plan=elite", "sw.js%23"} {
			require.Equal(t, 404, ask(h, "GET", base+path).StatusCode, path)
		}
		if base != "/" {
			require.Equal(t, 200, ask(h, "GET", "/tools/clock#plan=elite").StatusCode)
			require.Equal(t, 404, ask(h, "GET", "/#plan=elite").StatusCode, "what is not below the base is not ours")
		}
	}
}

func TestHealth(t *testing.T) {
	r := ask(NewHandler(build(t, Options{Version: "v1", Base: "/x/"})), "GET", "/healthz")
	require.Equal(t, 200, r.StatusCode)
	require.Equal(t, "ok v1\n", string(body(t, r)))
	require.Equal(t, "no-store", r.Header.Get("Cache-Control"))
}

// FuzzRequestPath asks for anything, and holds the answer against what the site is.
func FuzzRequestPath(f *testing.F) {
	site := build(f, Options{Base: "/c/"})
	h := NewHandler(site)
	for _, seed := range []string{"/c/", "/c", "/c/nl/", "/c/embed/index.html", "//", "/c/../c/", "/c/%2e%2e/", "/c/\x00", "", "/c/embed/..//embed/", "/healthz"} {
		f.Add(seed, "", "")
		f.Add(seed, "gzip, br;q=0", "bytes=1-2")
	}
	f.Fuzz(func(t *testing.T, path, accept, ranged string) {
		r := ask(h, "GET", path, "Accept-Encoding: "+accept, "Range: "+ranged)
		path, query, _ := strings.Cut(path, "?")
		path, marked := cutChoices(path)
		below, in := strings.CutPrefix(path, "/c/")
		f, there := site.Lookup(below)
		there = there && (f.IsPage() || !marked)
		switch r.StatusCode {
		case 200, 206, 416:
			if path != "/healthz" && !(in && there) && !marked {
				t.Fatalf("%q answers %d", path, r.StatusCode)
			}
		case 301:
			if marked {
				t.Fatalf("%q redirects, and with it what was chosen", path)
			}
			to, kept, _ := strings.Cut(r.Header.Get("Location"), "?")
			if kept != query {
				t.Fatalf("%q redirects with the query %q", path, kept)
			}
			if p, ok := strings.CutPrefix(to, "/c/"); !ok || strings.ContainsAny(to, "\r\n") {
				t.Fatalf("%q redirects to %q", path, to)
			} else if _, ok := site.Lookup(p); !ok {
				t.Fatalf("%q redirects to %q, which is not there", path, to)
			}
		case 404:
			if in && there {
				t.Fatalf("%q is not found", path)
			}
		case 406:
			if !strings.Contains(accept, "0") {
				t.Fatalf("%q is refused", accept)
			}
		default:
			t.Fatalf("%q answers %d", path, r.StatusCode)
		}
	})
}

func BenchmarkPage(b *testing.B) {
	h := NewHandler(build(b, Options{}))
	for _, c := range []struct{ name, header string }{
		{"fresh", "X: y"},
		{"not modified", "If-None-Match: *"},
	} {
		b.Run(c.name, func(b *testing.B) {
			r := httptest.NewRequest("GET", "/", nil)
			r.Header.Set("Accept-Encoding", "gzip, deflate, br, zstd")
			name, value, _ := strings.Cut(c.header, ": ")
			r.Header.Set(name, value)
			w := discard{http.Header{}}
			b.ReportAllocs()
			for b.Loop() {
				clear(w.header)
				h.ServeHTTP(w, r)
			}
		})
	}
}

type discard struct{ header http.Header }

func (d discard) Header() http.Header         { return d.header }
func (d discard) Write(p []byte) (int, error) { return len(p), nil }
func (d discard) WriteHeader(int)             {}
