package web

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/tools/caddy"
	"supportclock/tools/nginx"
)

func TestOtherServersAreToldEveryHeader(t *testing.T) {
	site := build(t, Options{Base: "/tools/clock/", FrameAncestors: []string{"https://a.example"}, HSTS: true})
	made, err := site.configurations("/srv/clock")
	require.NoError(t, err)
	headers, nginx, caddy := string(made[headersName]), string(made[nginxName]), string(made[caddyName])
	for _, f := range site.all() {
		require.Contains(t, headers, "\n/tools/clock/"+f.Path+"\n")
		for _, h := range told(f.Header) {
			require.Contains(t, headers, "  "+h.Name+": "+h.Value+"\n")
			require.Contains(t, nginx, nginxString(h.Value))
			require.Contains(t, caddy, h.Name+" "+caddyString(h.Value))
		}
	}
}

// servers are the real ones; make test installs them, and without them these tests fail.
var servers = map[string]func(dir string) (addr string, stop func(), err error){
	"nginx": func(dir string) (string, func(), error) {
		s, err := nginx.Start(dir, nginx.Options{})
		if err != nil {
			return "", nil, err
		}
		return s.Addr, s.Stop, nil
	},
	"caddy": func(dir string) (string, func(), error) {
		s, err := caddy.Start(dir)
		if err != nil {
			return "", nil, err
		}
		return s.Addr, s.Stop, nil
	},
}

// exported serves an export by a real server; get asks it, and nobody follows a redirect.
func exported(t *testing.T, server string, site *Site, dir string) (get func(path string) (*http.Response, string)) {
	t.Helper()
	require.NoError(t, site.Export(dir, false))
	addr, stop, err := servers[server](dir)
	require.NoError(t, err)
	t.Cleanup(stop)
	return asking(t, "http://"+addr)
}

func asking(t *testing.T, host string) func(path string) (*http.Response, string) {
	client := &http.Client{
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport:     &http.Transport{DisableCompression: true},
	}
	t.Cleanup(client.CloseIdleConnections)
	return func(path string) (*http.Response, string) {
		t.Helper()
		r, err := http.NewRequest("GET", host+path, nil)
		require.NoError(t, err)
		r.Host = "evil.example"
		answer, err := client.Do(r)
		require.NoError(t, err)
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		require.NoError(t, err)
		return answer, string(body)
	}
}

func TestOtherServersAnswerAsTheProgramDoes(t *testing.T) {
	site := build(t, Options{Base: "/tools/clock/", Origin: "https://clock.example", HSTS: true, FrameAncestors: []string{"https://a.example"}})
	own := httptest.NewServer(NewHandler(site))
	defer own.Close()
	ours := asking(t, own.URL)
	asked := []string{"nowhere", "nl/nowhere/", "nl", "_headers", "nginx.conf", "Caddyfile", manifestName, "%23plan=elite", "nl/%23plan=elite&priority=2",
		"nl%23plan=elite", "nl/index.html%23plan=elite", "ja/embed/%2523plan%3Delite", "nl/%23by=a/b", "nowhere%23plan=elite", "robots.txt%23plan=elite"}
	for _, f := range site.Files() {
		asked = append(asked, f.Path)
	}
	for name := range servers {
		t.Run(name, func(t *testing.T) {
			theirs := exported(t, name, site, filepath.Join(t.TempDir(), "site"))
			for _, path := range asked {
				want, wantBody := ours(site.Base + path)
				got, gotBody := theirs(site.Base + path)
				if path == "nl" { // each has a number of its own for a page without its slash
					require.Contains(t, []int{301, 308}, got.StatusCode)
					require.Equal(t, want.Header.Get("Location"), strings.TrimPrefix(got.Header.Get("Location"), "./"), path)
					continue
				}
				require.Equal(t, want.StatusCode, got.StatusCode, path)
				require.True(t, wantBody == gotBody, "%s differs", path)
				for header, values := range want.Header {
					switch header {
					case "Etag", "Date", "Accept-Ranges", "Content-Length", "Vary":
					case "Content-Type": // whichever way the charset is written
						require.Equal(t, values[0], strings.ToLower(got.Header.Get(header)), "%s of %s", header, path)
					default:
						require.Equal(t, values, got.Header.Values(header), "%s of %s", header, path)
					}
				}
			}
		})
	}
}

// What an owner names a folder must neither stop a server nor have it answer with what it was not told.
func TestFoldersWithHostileNames(t *testing.T) {
	site := few(build(t, Options{Base: "/rather/a/long.path/below/which/the/clock/lies-among/other/tools/"})) // longer than what nginx hashes
	page, _ := site.Lookup("nl/")
	for _, folder := range []string{
		"srv$site https:$host ${uri} $http_x_evil$1",
		`quote"d back\slash both\"ends 'single'`,
		"semi;colon a; return 200 evil; brace} {brace \\{env.HOME} {http.request.host}",
		"ha#sh per%cent%24 ünïcode star* [a] ~ ?x",
	} {
		for name := range servers {
			t.Run(name+" "+folder, func(t *testing.T) {
				get := exported(t, name, site, filepath.Join(t.TempDir(), filepath.FromSlash(folder), "site"))
				answer, body := get(site.Base + "nl/")
				require.Equal(t, 200, answer.StatusCode)
				require.True(t, string(page.Plain().Body) == body)
				require.Equal(t, page.Header.Get("Content-Security-Policy"), answer.Header.Get("Content-Security-Policy"))
				script, _ := get(site.Base + fileLike(site, "offline."))
				require.Equal(t, immutable, script.Header.Get("Cache-Control"))
				answer, body = get(site.Base + "nowhere?x=" + url.QueryEscape(folder))
				require.Equal(t, 404, answer.StatusCode)
				require.NotContains(t, body, "evil")
			})
		}
	}
	for _, folder := range []string{"line\nbreak", "a`b", "{$HOME}", "\x7f", "tab\tbed"} {
		dir := filepath.Join(t.TempDir(), folder)
		require.ErrorContains(t, site.Export(dir, false), "in its name", folder)
		_, err := os.Stat(dir)
		require.ErrorIs(t, err, os.ErrNotExist)
	}
}

// fileLike finds a file of a site by how its name begins.
func fileLike(site *Site, begin string) string {
	for _, f := range site.Files() {
		if strings.HasPrefix(f.Path, begin) {
			return f.Path
		}
	}
	return ""
}
