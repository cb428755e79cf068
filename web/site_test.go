package web

import (
	"fmt"
	"io/fs"
	"net/url"
	"runtime"
	"slices"
	"strings"
	kinds "supportclock/app/site"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
	xhtml "golang.org/x/net/html"

	"supportclock/static"
)

// built stands in for the files that a build makes, so that these tests need no build.
func built(t testing.TB) fstest.MapFS {
	files := standIns()
	require.NotEmpty(t, files)
	return files
}

func standIns() fstest.MapFS {
	files := fstest.MapFS{
		"app.wasm":       {Data: []byte("\x00asm" + strings.Repeat("not a program, but long enough to compress. ", 200))},
		"workbench.wasm": {Data: []byte("\x00asm" + strings.Repeat("another one, for those with many cases. ", 200))},
		"wasm_exec.js":   {Data: []byte("// Go's own loader")},
	}
	err := fs.WalkDir(static.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.Contains(name, ".wasm") || name == "wasm_exec.js" {
			return err
		}
		data, err := fs.ReadFile(static.Files, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		panic(err)
	}
	return files
}

func build(t testing.TB, o Options) *Site {
	t.Helper()
	if o.Assets != nil {
		return buildAnew(t, o)
	}
	name := fmt.Sprintf("%+v", o)
	if made, ok := sites.Load(name); ok {
		return made.(*Site)
	}
	site := buildAnew(t, o)
	sites.Store(name, site)
	return site
}

// sites are those made so far, by their options: a site does not change, so tests can share it.
var sites sync.Map

func buildAnew(t testing.TB, o Options) *Site {
	t.Helper()
	if o.Assets == nil {
		o.Assets = built(t)
	}
	site, err := Build(o)
	require.NoError(t, err)
	return site
}

// compressed are the forms of texts made so far. To compress them takes most of what it takes to build a site.
var compressed sync.Map

// compressOnce lets the tests compress no text twice.
func compressOnce() {
	for i, c := range codings {
		codings[i].encode = func(plain []byte) []byte {
			key := c.name + digest(plain)
			if made, ok := compressed.Load(key); ok {
				return made.([]byte)
			}
			made := c.encode(plain)
			compressed.Store(key, made)
			return made
		}
	}
}

func TestTwoBuildsAreTheSame(t *testing.T) {
	one := buildAnew(t, Options{Base: "/tools/"})
	compressed.Clear()
	two := buildAnew(t, Options{Base: "/tools/"})
	for i, f := range one.all() {
		g := two.all()[i]
		require.Equal(t, f.Path, g.Path)
		require.Equal(t, f.Header, g.Header)
		require.Equal(t, f.Variants, g.Variants, "%s", f.Path)
	}
}

func TestEveryAddressInAPageLeadsSomewhere(t *testing.T) {
	for _, base := range []string{"/", "/tools/clock/"} {
		site := build(t, Options{Base: base})
		for _, f := range site.all() {
			if f.Header.Get("Content-Type") != mediaTypes[".html"] {
				continue
			}
			at := &url.URL{Path: base + f.Path}
			if f.Status == 404 {
				at.Path = base + "some/deep/address/" // it is shown anywhere
			}
			doc, err := xhtml.Parse(strings.NewReader(string(f.Plain().Body)))
			require.NoError(t, err)
			for n := range doc.Descendants() {
				for _, a := range n.Attr {
					if a.Key != "href" && a.Key != "src" && a.Key != "data-wasm" {
						continue
					}
					to, err := at.Parse(a.Val)
					require.NoError(t, err)
					if to.Host != "" || to.Path == at.Path {
						continue
					}
					path, below := strings.CutPrefix(to.Path, base)
					require.True(t, below, "%s on page %q leaves the base %s", a.Val, f.Path, base)
					_, ok := site.Lookup(path)
					ok = ok || site.NotFound(path).Path == path // the same page in another language
					require.True(t, ok, "%s on page %q leads to %s, which is not there", a.Val, f.Path, to.Path)
				}
			}
		}
	}
}

func TestThePageComesFirstInTheBody(t *testing.T) {
	// go-app's client replaces the body's first child.
	for _, f := range build(t, Options{}).Files() {
		if f.IsPage() {
			_, body, ok := strings.Cut(string(f.Plain().Body), "<body>")
			require.True(t, ok)
			require.Regexp(t, `^<\w`, body, "page %q", f.Path)
		}
	}
}

func TestPagesHoldNothingThatThePolicyForbids(t *testing.T) {
	for _, f := range build(t, Options{}).all() {
		if f.Header.Get("Content-Type") != mediaTypes[".html"] {
			continue
		}
		require.NotContains(t, f.Header.Get("Content-Security-Policy"), "unsafe-inline")
		doc, err := xhtml.Parse(strings.NewReader(string(f.Plain().Body)))
		require.NoError(t, err)
		for n := range doc.Descendants() {
			data := slices.Contains(n.Attr, xhtml.Attribute{Key: "type", Val: "text/plain"})
			if n.FirstChild != nil && !data && (n.Data == "style" || n.Data == "script") {
				require.Contains(t, f.Header.Get("Content-Security-Policy"), inline(n.FirstChild.Data), "the <%s> as it stands in page %q is the one that is allowed", n.Data, f.Path)
			}
			for _, a := range n.Attr {
				require.NotEqual(t, "style", a.Key, "<%s> on page %q has a style of its own", n.Data, f.Path)
				require.False(t, strings.HasPrefix(a.Key, "on"), "<%s %s> on page %q is an inline script", n.Data, a.Key, f.Path)
				require.NotContains(t, a.Val, "javascript:")
			}
		}
	}
}

func TestBuildSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		name    string
		options func(*Options, fstest.MapFS)
		want    string
	}{
		{"the program has not been built", func(_ *Options, a fstest.MapFS) { delete(a, "app.wasm") }, "app.wasm has not been built; run: make build"},
		{"a page's program has not been built", func(_ *Options, a fstest.MapFS) {
			delete(a, "app.wasm")
			a[string(kinds.Workbench)] = &fstest.MapFile{}
		}, "app.wasm has not been built"},
		{"Go's loader has not been copied", func(_ *Options, a fstest.MapFS) { delete(a, "wasm_exec.js") }, "wasm_exec.js has not been built; run: make build"},
		{"a base path with a space", func(o *Options, _ fstest.MapFS) { o.Base = "/a b/" }, "may hold letters"},
		{"a base path with a quote", func(o *Options, _ fstest.MapFS) { o.Base = `/a"/` }, "may hold letters"},
		{"an origin without a scheme", func(o *Options, _ fstest.MapFS) { o.Origin = "clock.example" }, "is not like https://clock.example"},
		{"an origin with a path", func(o *Options, _ fstest.MapFS) { o.Origin = "https://clock.example/x" }, "is not like https://clock.example"},
		{"an origin that would break a site map", func(o *Options, _ fstest.MapFS) { o.Origin = "https://a&b" }, "is not like https://clock.example"},
		{"an origin with a quote", func(o *Options, _ fstest.MapFS) { o.Origin = `https://a"b` }, "is not like https://clock.example"},
		{"an origin in letters that browsers do not send", func(o *Options, _ fstest.MapFS) { o.Origin = "https://bücher.example" }, "is not like https://clock.example"},
		{"an origin with a port that is none", func(o *Options, _ fstest.MapFS) { o.Origin = "https://a:b" }, "is not like https://clock.example"},
		{"a frame ancestor that would end the policy", func(o *Options, _ fstest.MapFS) { o.FrameAncestors = []string{"https://a.example;script-src"} }, "is not a source"},
		{"a file of a type nobody knows", func(_ *Options, a fstest.MapFS) { a["notes.doc"] = &fstest.MapFile{} }, "no media type is known"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := Options{Assets: built(t)}
			c.options(&o, o.Assets.(fstest.MapFS))
			_, err := Build(o)
			require.ErrorContains(t, err, c.want)
		})
	}
}

func TestFrameAncestorsAreReadStrictly(t *testing.T) {
	for given, want := range map[string]string{
		"":       "*",
		"*":      "*",
		"'self'": "'self'",
		"https://support.example https://*.help.example": "'self' https://support.example https://*.help.example",
		"support.example:8443 'self' http://localhost:*": "'self' support.example:8443 http://localhost:*",
		"https:": "'self' https:",
	} {
		o := Options{FrameAncestors: strings.Fields(given)}
		require.NoError(t, o.Check(), given)
		require.Equal(t, want, policyOf(o.FrameAncestors), given)
	}
	for _, typo := range []string{
		"https:/support.example", "https//support.example", "htps://support.example", "https://support,example", "https://support.example/", "https://support.example/help",
		"https://", "//support.example", "*support.example", "https://*", "support.*.example", "**", "self", "none", "'none'", "all", "'selff'", "https",
		"* https://support.example", "https://support.example;", "https://a.example,https://b.example", "https://süpport.example", "support..example", "-a.example", "https://a.example:port",
		"http://[::1]", "data:", "javascript:", "'unsafe-inline'", "https://user@a.example", "https://a.example?x", "\"https://a.example\"",
	} {
		require.Error(t, Options{FrameAncestors: strings.Fields(typo)}.Check(), typo)
	}
}

func TestBasePathsMayBeWrittenCarelessly(t *testing.T) {
	for given, want := range map[string]string{
		"": "/", "/": "/", "clock": "/clock/", "/clock": "/clock/", "clock/": "/clock/", "//a//b//": "/a/b/", "/a/../b": "/b/", "../..": "/",
	} {
		require.Equal(t, want, build(t, Options{Base: given}).Base, "given %q", given)
	}
}

func TestOriginMakesAddressesAbsolute(t *testing.T) {
	site := build(t, Options{Origin: "https://clock.example/", Base: "/tools/"})
	root, _ := site.Lookup("")
	require.Contains(t, string(root.Plain().Body), `<link rel="canonical" href="https://clock.example/tools/">`)
	list, ok := site.Lookup("sitemap.xml")
	require.True(t, ok)
	require.Contains(t, string(list.Plain().Body), "<loc>https://clock.example/tools/</loc>")
	require.NotContains(t, string(list.Plain().Body), "/embed/")
	robots, _ := site.Lookup("robots.txt")
	require.Contains(t, string(robots.Plain().Body), "Sitemap: https://clock.example/tools/sitemap.xml")

	_, ok = build(t, Options{}).Lookup("sitemap.xml")
	require.False(t, ok, "a site map needs absolute addresses")
}

// Clearing memory is what a start spends its time on, if it asks for much.
func TestBuildingAsksForLittleMemory(t *testing.T) {
	assets := built(t)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	buildAnew(t, Options{Assets: assets})
	runtime.ReadMemStats(&after)
	allowed := 100 + 50*runtime.GOMAXPROCS(0)
	require.Less(t, (after.TotalAlloc-before.TotalAlloc)>>20, uint64(allowed), "MB")
}

func BenchmarkBuild(b *testing.B) {
	assets := built(b)
	for b.Loop() {
		if _, err := Build(Options{Assets: assets}); err != nil {
			b.Fatal(err)
		}
	}
}
