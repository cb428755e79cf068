package web

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"supportclock/static"
)

// assetsWith returns the files of package static with a program of a few bytes.
func assetsWith(t *testing.T, changes map[string]string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(static.Files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.Contains(path, ".wasm") {
			return err
		}
		data, err := fs.ReadFile(static.Files, path)
		files[path] = &fstest.MapFile{Data: data}
		return err
	}))
	files["app.wasm"] = &fstest.MapFile{Data: []byte("\x00asm")}
	files["workbench.wasm"] = &fstest.MapFile{Data: []byte("\x00asm too")}
	files["wasm_exec.js"] = &fstest.MapFile{Data: []byte("class Go {}\n")}
	for name, data := range changes {
		files[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return files
}

func siteWith(t *testing.T, o Options, changes map[string]string) *Site {
	t.Helper()
	o.Assets = assetsWith(t, changes)
	site, err := Build(o)
	require.NoError(t, err)
	return site
}

var workerHead = regexp.MustCompile(`^const site = \{base: "(.*)", version: "(.*)", files: (.*)\};\n`)

func workerOf(t *testing.T, site *Site) (base, version string, files map[string]keptFile) {
	t.Helper()
	f, ok := site.Lookup("sw.js")
	require.True(t, ok)
	head := workerHead.FindSubmatch(f.Plain().Body)
	require.NotNil(t, head, "%.300s", f.Plain().Body)
	var list []keptFile
	require.NoError(t, json.Unmarshal(head[3], &list))
	files = map[string]keptFile{}
	for _, k := range list {
		files[k.Path] = k
	}
	return string(head[1]), string(head[2]), files
}

func TestTheWorkerKeepsWhatAVisitWithoutANetworkNeeds(t *testing.T) {
	site := siteWith(t, Options{Base: "/tools/clock/"}, nil)
	base, _, files := workerOf(t, site)
	require.Equal(t, "/tools/clock/", base)
	for _, path := range []string{"", "nl/", "404.html", "nl/404.html", "icon.svg"} {
		require.Contains(t, files, path)
		require.False(t, files[path].Hashed, path)
	}
	for path := range files {
		require.NotContains(t, path, "embed")
		require.NotContains(t, []string{"sw.js", "robots.txt", "sitemap.xml"}, path)
	}

	// What it lists is what it will be sent, and all that its pages load.
	handler := NewHandler(site)
	for path, k := range files {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest("GET", base+path, nil))
		sum := sha256.Sum256(answer.Body.Bytes())
		require.Equal(t, "sha256-"+base64.StdEncoding.EncodeToString(sum[:]), k.Integrity, path)
		if !strings.HasSuffix(path, "404.html") {
			require.Equal(t, http.StatusOK, answer.Code, path)
		}
		if site.index[path] == nil || !site.index[path].IsPage() {
			continue
		}
		for _, ref := range regexp.MustCompile(`(?:src|href)="(/[^"]*)"`).FindAllStringSubmatch(answer.Body.String(), -1) {
			if target := strings.TrimPrefix(ref[1], base); site.index[target] != nil {
				require.Contains(t, files, target, "loaded by %q", path)
			}
		}
	}
	for _, name := range []string{"app.", "wasm_exec.", "offline."} {
		require.Regexp(t, `"path":"`+regexp.QuoteMeta(name)+`[0-9a-f]{20}\.(js|wasm)","integrity":"[^"]*","hashed":true`, string(site.index["sw.js"].Plain().Body))
	}
	require.Equal(t, revalidate, site.index["sw.js"].Header.Get("Cache-Control"))
}

func TestTheWorkersVersionFollowsEveryFile(t *testing.T) {
	_, version, _ := workerOf(t, siteWith(t, Options{}, nil))
	_, again, _ := workerOf(t, siteWith(t, Options{}, nil))
	require.Equal(t, version, again)
	for name, changes := range map[string]map[string]string{
		"the program":       {"app.wasm": "\x00asm2"},
		"the worker itself": {"sw.js": "// nothing\n"},
		"the style":         {"css/tokens.css": ":root { --bg: light-dark(#ffffff, #000000); }"},
		"an icon":           {"icon.svg": "<svg/>"},
	} {
		_, changed, _ := workerOf(t, siteWith(t, Options{}, changes))
		require.NotEqual(t, version, changed, name)
	}
	_, changed, _ := workerOf(t, siteWith(t, Options{Version: "v2"}, nil))
	require.NotEqual(t, version, changed, "what the page says of itself")
}
