package e2e

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/e2e/served"
	"supportclock/tools/nginx"
	"supportclock/web"
)

// behind chooses who serves the site that the stories visit.
var behind = flag.String("behind", "", `"nginx" tells the stories of an export below a base path, served by nginx`)

var (
	closeSite = func() {}
	siteOnce  sync.Mutex
	siteBegin string
)

// siteURL is where the site under test begins, with its base path: what the program would serve.
func siteURL(t testing.TB) string {
	t.Helper()
	siteOnce.Lock()
	defer siteOnce.Unlock()
	if siteBegin != "" {
		return siteBegin
	}
	switch *behind {
	case "":
		site := served.Site(t, "/")
		server := httptest.NewServer(web.NewHandler(site))
		siteBegin, closeSite = server.URL+site.Base, server.Close
	case "nginx":
		at, stop, err := startNginx(served.Site(t, "/tools/clock/"))
		require.NoError(t, err)
		siteBegin, closeSite = at, stop
	default:
		require.Failf(t, "-behind", "nobody knows how to start %q", *behind)
	}
	return siteBegin
}

// originOf is that of an address.
func originOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Scheme + "://" + u.Host
}

// serve starts another server for a story, such as one that is slow, broken or a host page.
func serve(t testing.TB, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// heldBack serves the site to a page that waits for its program until it is let go.
func heldBack(t testing.TB) (url string, letGo func()) {
	t.Helper()
	h := served.New(t, served.Site(t, "/"))
	letGo = h.HoldProgram()
	return h.URL(""), letGo
}

// startNginx exports the site and serves the folder by the configuration that lies in it.
func startNginx(site *web.Site) (url string, stop func(), err error) {
	home, err := os.MkdirTemp("", "export-*")
	if err != nil {
		return "", func() {}, err
	}
	stop = func() { os.RemoveAll(home) }
	export := filepath.Join(home, "site")
	if err := site.Export(export, false); err != nil {
		return "", stop, err
	}
	server, err := nginx.Start(export, nginx.Options{HTTP: "access_log off;\n"})
	if err != nil {
		return "", stop, fmt.Errorf("starting nginx: %w", err)
	}
	stop = func() {
		server.Stop()
		os.RemoveAll(home)
	}
	return "http://" + server.Addr + site.Base, stop, nil
}
