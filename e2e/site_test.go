package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/web"
)

var closeSite = func() {}

// servedSite is the site under test: what the program would serve.
var servedSite = sync.OnceValues(func() (string, error) {
	site, err := web.Build(web.Options{Version: "e2e"})
	if err != nil {
		return "", fmt.Errorf("building the site: %w", err)
	}
	server := httptest.NewServer(web.NewHandler(site))
	closeSite = server.Close
	return server.URL + site.Base, nil
})

// siteURL is where the site under test begins, with its base path.
func siteURL(t *testing.T) string {
	t.Helper()
	url, err := servedSite()
	require.NoError(t, err)
	return url
}

// serve starts another server for a story, such as one that is slow, broken or a host page.
func serve(t *testing.T, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL + "/"
}
