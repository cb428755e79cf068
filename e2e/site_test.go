package e2e

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/tools/nginx"
	"supportclock/web"
)

// behind chooses who serves the site that the stories visit.
var behind = flag.String("behind", "", `"nginx" tells the stories of an export below a base path, served by nginx`)

var closeSite = func() {}

// servedSite is the site under test: what the program would serve.
var servedSite = sync.OnceValues(func() (string, error) {
	options := web.Options{Version: "e2e"}
	if *behind != "" {
		options.Base = "/tools/clock/"
	}
	site, err := web.Build(options)
	if err != nil {
		return "", fmt.Errorf("building the site: %w", err)
	}
	switch *behind {
	case "":
		server := httptest.NewServer(web.NewHandler(site))
		closeSite = server.Close
		return server.URL + site.Base, nil
	case "nginx":
		var url string
		url, closeSite, err = startNginx(site)
		return url, err
	}
	return "", fmt.Errorf("nobody knows how to start %q", *behind)
})

// siteURL is where the site under test begins, with its base path.
func siteURL(t testing.TB) string {
	t.Helper()
	url, err := servedSite()
	require.NoError(t, err)
	return url
}

// serve starts another server for a story, such as one that is slow, broken or a host page.
func serve(t testing.TB, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL + "/"
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
		return "", stop, err
	}
	stop = func() {
		server.Stop()
		os.RemoveAll(home)
	}
	return "http://" + server.Addr + site.Base, stop, nil
}
