package web

import (
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestExportIsWhatIsServed(t *testing.T) {
	site := build(t, Options{Base: "/tools/clock/", Origin: "https://clock.example"})
	dir := filepath.Join(t.TempDir(), "deep", "site")
	require.NoError(t, site.Export(dir, false))

	h := NewHandler(site)
	expected := map[string]bool{headersName: true, nginxName: true, caddyName: true, ".nojekyll": true}
	for _, f := range site.all() {
		for _, v := range f.Variants {
			name := f.name() + suffixOf(v.Encoding)
			expected[name] = true
			written, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			accept := v.Encoding
			if accept == "" {
				accept = "identity"
			}
			path := "/tools/clock/" + f.Path
			if f.Status == http.StatusNotFound {
				path = "/tools/clock/" + folder(f.Path) + "nowhere"
			}
			r := ask(h, "GET", path, "Accept-Encoding: "+accept)
			require.True(t, string(body(t, r)) == string(written), "%s is served as it is written", name)
		}
	}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name, _ := filepath.Rel(dir, path)
			require.True(t, expected[filepath.ToSlash(name)], "%s is not of the site", name)
		}
		return err
	}))
	info, err := os.Stat(dir)
	require.NoError(t, err)
	require.Equal(t, fs.FileMode(0o755), info.Mode().Perm(), "a web server may read it")
}

func TestExportTwiceIsTheSame(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	require.NoError(t, buildAnew(t, Options{}).Export(one, false))
	require.NoError(t, buildAnew(t, Options{}).Export(two, false))
	require.NoError(t, filepath.WalkDir(one, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, _ := filepath.Rel(one, path)
		a, err := os.ReadFile(path)
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join(two, name))
		require.NoError(t, err)
		require.True(t, strings.ReplaceAll(string(a), one, "") == strings.ReplaceAll(string(b), two, ""), name)
		return nil
	}))
}

func TestExportTouchesNothingElse(t *testing.T) {
	site := build(t, Options{})
	t.Run("a folder with something in it", func(t *testing.T) {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "letter.txt"), []byte("dear"), 0o644))
		require.ErrorContains(t, site.Export(dir, false), "is not empty")
		require.ErrorContains(t, site.Export(dir, true), "did not export")
		require.Equal(t, []string{"letter.txt"}, names(t, dir))
	})
	t.Run("an earlier export is replaced whole", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "site")
		require.NoError(t, build(t, Options{Version: "old"}).Export(dir, false))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "left-over.html"), nil, 0o644))
		require.NoError(t, site.Export(dir, true))
		require.NotContains(t, names(t, dir), "left-over.html")
		require.Equal(t, []string{"site"}, names(t, filepath.Dir(dir)), "no drafts are left beside it")
	})
	t.Run("an empty folder is filled", func(t *testing.T) {
		dir := t.TempDir()
		require.NoError(t, site.Export(dir, false))
		require.Contains(t, names(t, dir), "index.html")
	})
	t.Run("a failed export leaves nothing", func(t *testing.T) {
		impossible := &Site{Base: "/", files: []*File{
			{Path: "a", Header: http.Header{}, Variants: []Variant{{Body: []byte("x")}}},
			{Path: "a/b", Header: http.Header{}, Variants: []Variant{{Body: []byte("x")}}},
		}}
		parent := t.TempDir()
		require.ErrorContains(t, impossible.Export(filepath.Join(parent, "site"), false), "cannot export")
		require.Empty(t, names(t, parent))

		dir := filepath.Join(parent, "site")
		require.NoError(t, site.Export(dir, false))
		before := names(t, dir)
		require.Error(t, impossible.Export(dir, true))
		require.Equal(t, before, names(t, dir), "the earlier export is as it was")
		require.Equal(t, []string{"site"}, names(t, parent))
	})
	t.Run("a place that cannot be a folder", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "file")
		require.NoError(t, os.WriteFile(file, nil, 0o644))
		require.Error(t, site.Export(file, true))
		require.Error(t, site.Export(filepath.Join(file, "site"), false))
	})
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var found []string
	for _, e := range entries {
		found = append(found, e.Name())
	}
	return found
}

func TestOtherServersAreToldEveryHeader(t *testing.T) {
	site := build(t, Options{Base: "/tools/clock/", FrameAncestors: []string{"https://a.example"}, HSTS: true})
	headers, nginx, caddy := site.headersFile(), site.nginxConfig("/srv/clock"), site.caddyConfig("/srv/clock")
	for _, f := range site.all() {
		require.Contains(t, headers, "\n/tools/clock/"+f.Path+"\n")
		for _, name := range headerNames(f.Header) {
			value := f.Header.Get(name)
			require.Contains(t, headers, "  "+name+": "+value+"\n")
			require.Contains(t, nginx, nginxString(value))
			require.Contains(t, caddy, name+" "+nginxString(value))
		}
	}
}
