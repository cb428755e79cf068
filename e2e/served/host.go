// Package served serves the site for the stories of every engine: built once for all of them, and by
// hosts that a story can stop, start again, give another version, or make to hold the program back.
//
// It knows nothing of browsers.
package served

import (
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/web"
)

// Host is a server of a story's own. It keeps its address when it is stopped and started again.
type Host struct {
	t    testing.TB
	addr string
	base string

	mu      sync.Mutex
	handler http.Handler
	server  *http.Server
	asked   []string
	held    chan struct{} // open while the program is held back
}

// New starts a host of the site, which ends with the story.
func New(t testing.TB, site *web.Site) *Host {
	t.Helper()
	h := &Host{t: t, addr: "127.0.0.1:0", base: site.Base}
	h.Deploy(site)
	h.Start()
	t.Cleanup(h.Stop)
	return h
}

// URL is the address of a path below the site's base.
func (h *Host) URL(path string) string { return "http://" + h.addr + h.base + path }

// Deploy replaces the site.
func (h *Host) Deploy(site *web.Site) { h.Handle(web.NewHandler(site)) }

// Handle replaces the site by anything that answers requests.
func (h *Host) Handle(handler http.Handler) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.handler = handler
}

// Start listens again, at the same address.
func (h *Host) Start() {
	h.t.Helper()
	listener, err := net.Listen("tcp", h.addr)
	require.NoError(h.t, err)
	h.addr = listener.Addr().String()
	h.server = &http.Server{Handler: h}
	go h.server.Serve(listener)
}

// Stop hangs up on everybody.
func (h *Host) Stop() { h.server.Close() }

// HoldProgram lets nobody have the program until letGo is called.
func (h *Host) HoldProgram() (letGo func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	held := make(chan struct{})
	h.held = held
	return sync.OnceFunc(func() { close(held) })
}

func (h *Host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.asked = append(h.asked, strings.TrimPrefix(r.URL.Path, h.base))
	handler, held := h.handler, h.held
	h.mu.Unlock()
	if held != nil && strings.Contains(r.URL.Path, ".wasm") {
		select {
		case <-held:
		case <-r.Context().Done():
			return
		}
	}
	handler.ServeHTTP(w, r)
}

// Requests counts the requests whose path begins and ends so.
func (h *Host) Requests(begin, end string) int {
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
