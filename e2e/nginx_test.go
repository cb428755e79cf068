package e2e

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/web"
)

// TestNginxAnswersAsTheProgramDoes asks both for everything and compares what they say.
func TestNginxAnswersAsTheProgramDoes(t *testing.T) {
	story(t)
	site, err := web.Build(web.Options{Base: "/tools/clock/", Origin: "https://clock.example", HSTS: true, FrameAncestors: []string{"https://a.example"}})
	require.NoError(t, err)
	url, stop, err := startNginx(site)
	t.Cleanup(stop)
	require.NoError(t, err)
	theirs := strings.TrimSuffix(url, site.Base)
	own := httptest.NewServer(web.NewHandler(site))
	defer own.Close()

	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	get := func(host, method, path, accept string) (*http.Response, string) {
		r, err := http.NewRequest(method, host+path, nil)
		require.NoError(t, err)
		r.Header.Set("Accept-Encoding", accept)
		answer, err := client.Do(r)
		require.NoError(t, err)
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		require.NoError(t, err)
		return answer, string(body)
	}
	asked := []string{
		site.Base + "nowhere", site.Base + "nl/nowhere/", site.Base + "nl", "/tools/clock", site.Base + "_headers", site.Base + "nginx.conf",
		site.Base + "start.0123456789abcdef0123.js", site.Base + "static/", site.Base + "%00", site.Base + "..%2f..%2fetc/passwd",
	}
	for _, f := range site.Files() {
		asked = append(asked, site.Base+f.Path)
	}
	for _, path := range asked {
		for _, accept := range []string{"identity", "gzip"} {
			want, wantBody := get(own.URL, "GET", path, accept)
			got, gotBody := get(theirs, "GET", path, accept)
			if strings.Contains(path, "%00") {
				require.Contains(t, []int{400, 404}, got.StatusCode)
				continue
			}
			require.Equal(t, want.StatusCode, got.StatusCode, path)
			require.Equal(t, want.Header.Get("Location"), got.Header.Get("Location"), path)
			if want.StatusCode >= 300 && want.StatusCode < 400 {
				continue
			}
			if gotBody != wantBody {
				t.Errorf("%s (%s) differs", path, accept)
			}
			for name, values := range want.Header {
				switch name {
				case "Etag", "Date", "Accept-Ranges", "Content-Length":
				case "Vary":
					if zipped, _ := get(own.URL, "GET", path, "gzip"); zipped.Header.Get("Content-Encoding") == "gzip" {
						require.Contains(t, got.Header.Values(name), "Accept-Encoding", path)
					} // what is shorter in brotli only, nginx without brotli has in one form
				default:
					require.Equal(t, values, got.Header.Values(name), "%s of %s (%s)", name, path, accept)
				}
			}
		}
	}
	for _, method := range []string{"POST", "PUT", "DELETE"} {
		got, _ := get(theirs, method, site.Base, "identity")
		require.Equal(t, 405, got.StatusCode, method)
	}
}
