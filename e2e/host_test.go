package e2e

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/require"

	"supportclock/static"
	"supportclock/web"
)

// host is a server of a story's own, that can be stopped, started again at the same address, and
// given another version of the site while pages of the one before are open.
type host struct {
	t    *testing.T
	addr string
	base string

	mu      sync.Mutex
	handler http.Handler
	server  *http.Server
	asked   []string
}

func newHost(t *testing.T, site *web.Site) *host {
	t.Helper()
	if *behind != "" {
		t.Skip("the story brings a server of its own")
	}
	t.Helper()
	if *behind != "" {
		t.Skip("the story brings its own server")
	}
	h := &host{t: t, addr: "127.0.0.1:0", base: site.Base}
	h.deploy(site)
	h.start()
	t.Cleanup(h.stop)
	return h
}

// url is the address of a path below the site's base.
func (h *host) url(path string) string { return "http://" + h.addr + h.base + path }

// deploy replaces the site.
func (h *host) deploy(site *web.Site) { h.handle(web.NewHandler(site)) }

// handle replaces the site by anything that answers requests.
func (h *host) handle(handler http.Handler) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.handler = handler
}

func (h *host) start() {
	h.t.Helper()
	listener, err := net.Listen("tcp", h.addr)
	require.NoError(h.t, err)
	h.addr = listener.Addr().String()
	h.server = &http.Server{Handler: h}
	go h.server.Serve(listener)
}

func (h *host) stop() { h.server.Close() }

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.asked = append(h.asked, strings.TrimPrefix(r.URL.Path, h.base))
	handler := h.handler
	h.mu.Unlock()
	handler.ServeHTTP(w, r)
}

// requests counts the requests whose path begins and ends so.
func (h *host) requests(begin, end string) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	n := 0
	for _, path := range h.asked {
		if strings.HasPrefix(path, begin) && strings.HasSuffix(path, end) {
			n++
		}
	}
	return n
}

// versions are made once for all stories.
var versions = map[string]*web.Site{}

// version builds a version of the site of which no hashed file is like that of another.
func version(t *testing.T, name, base string) *web.Site {
	t.Helper()
	if made, ok := versions[name+base]; ok {
		return made
	}
	site, err := web.Build(web.Options{Version: name, Base: base, Assets: assetsOf(t, name)})
	require.NoError(t, err)
	versions[name+base] = site
	return site
}

// assetsOf are the site's files with the version's name in the program, in a section that browsers
// skip over, and in the scripts. The program's compressed forms are made in a hurry.
func assetsOf(t *testing.T, name string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(static.Files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path, "app.wasm.") {
			return err
		}
		data, err := fs.ReadFile(static.Files, path)
		if strings.HasSuffix(path, ".js") {
			data = append(data, "// "+name+"\n"...)
		}
		files[path] = &fstest.MapFile{Data: data}
		return err
	}))
	require.Contains(t, files, "app.wasm", "the program has not been built; run: make build")
	wasm := slices.Concat(files["app.wasm"].Data, []byte{0, byte(len(name) + 2), 1, 'v'}, []byte(name))
	files["app.wasm"].Data = wasm
	var br, gz, zst bytes.Buffer
	b := brotli.NewWriterLevel(&br, 1)
	b.Write(wasm)
	b.Close()
	g, _ := gzip.NewWriterLevel(&gz, gzip.BestSpeed)
	g.Write(wasm)
	g.Close()
	zst.Write(wasm) // longer than the others, so that nobody is given it
	files["app.wasm.br"] = &fstest.MapFile{Data: br.Bytes()}
	files["app.wasm.gz"] = &fstest.MapFile{Data: gz.Bytes()}
	files["app.wasm.zst"] = &fstest.MapFile{Data: zst.Bytes()}
	return files
}

// wasmOf is the path of a site's program.
func wasmOf(site *web.Site) string {
	for _, f := range site.Files() {
		if strings.HasSuffix(f.Path, ".wasm") {
			return f.Path
		}
	}
	return ""
}
