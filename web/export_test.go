package web

import (
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestExportIsWhatIsServed(t *testing.T) {
	site := build(t, Options{Base: "/tools/clock/", Origin: "https://clock.example"})
	dir := filepath.Join(t.TempDir(), "deep", "site")
	require.NoError(t, site.Export(dir, false))

	h := NewHandler(site)
	expected := map[string]bool{headersName: true, nginxName: true, caddyName: true, jekyllName: true, manifestName: true}
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
		if name != manifestName { // it has digests of files that name the folder
			require.True(t, strings.ReplaceAll(string(a), one, "") == strings.ReplaceAll(string(b), two, ""), name)
		}
		return nil
	}))
}

// few is a site without its translations, for what is the same however many files there are: making and removing
// them takes longer than what is tested.
func few(s *Site) *Site {
	translated := func(f *File) bool {
		lang, _, _ := strings.Cut(f.Path, "/")
		return slices.Contains([]string{"de", "fr", "ja", "screenshots"}, lang)
	}
	some := *s
	some.files = slices.DeleteFunc(slices.Clone(s.files), translated)
	some.notFound = slices.DeleteFunc(slices.Clone(s.notFound), translated)
	return &some
}

func TestExportTouchesNothingElse(t *testing.T) {
	site, older := few(build(t, Options{})), few(build(t, Options{Version: "old", Origin: "https://clock.example"}))
	write := func(t *testing.T, dir, name, text string) {
		t.Helper()
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	t.Run("a folder with something in it", func(t *testing.T) {
		dir := t.TempDir()
		write(t, dir, "letter.txt", "dear")
		require.ErrorContains(t, site.Export(dir, false), "is not empty")
		require.ErrorContains(t, site.Export(dir, true), "did not export")
		require.Equal(t, []string{"letter.txt"}, names(t, dir))
	})
	t.Run("a folder that only looks like an export", func(t *testing.T) {
		dir := t.TempDir()
		write(t, dir, headersName, "# Support Clock: headers\n")
		write(t, dir, "letter.txt", "dear")
		require.Error(t, site.Export(dir, true))
		require.Equal(t, []string{headersName, "letter.txt"}, names(t, dir))
	})
	t.Run("an earlier export, and what others have put into it", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "site")
		require.NoError(t, older.Export(dir, false))
		require.Contains(t, names(t, dir), "sitemap.xml")
		theirs := map[string]string{"CNAME": "clock.example", ".git/HEAD": "ref", ".well-known/security.txt": "mail us", "nl/notes.html": "mine"}
		for name, text := range theirs {
			write(t, dir, name, text)
		}
		require.ErrorContains(t, site.Export(dir, false), "-force")
		require.NoError(t, site.Export(dir, true))
		for name, text := range theirs {
			got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
			require.NoError(t, err)
			require.Equal(t, text, string(got), name)
		}
		require.NotContains(t, names(t, dir), "sitemap.xml", "what the newer one does not have is gone")
		index, err := os.ReadFile(filepath.Join(dir, "index.html"))
		require.NoError(t, err)
		root, _ := site.Lookup("")
		require.True(t, string(root.Plain().Body) == string(index))
		require.Equal(t, []string{"site"}, names(t, filepath.Dir(dir)), "nothing is left beside it")
	})
	t.Run("a file of its own that somebody has changed", func(t *testing.T) {
		dir := t.TempDir()
		require.NoError(t, older.Export(dir, false))
		write(t, dir, nginxName, "listen 443 ssl;")
		before := names(t, dir)
		require.ErrorContains(t, site.Export(dir, true), "it holds nginx.conf, which")
		require.Equal(t, before, names(t, dir))
		require.NoError(t, os.Remove(filepath.Join(dir, nginxName)))
		require.NoError(t, site.Export(dir, true))
	})
	t.Run("somebody's file where one of its own would go", func(t *testing.T) {
		dir := t.TempDir()
		require.NoError(t, site.Export(dir, false))
		write(t, dir, "sitemap.xml", "by hand")
		require.ErrorContains(t, older.Export(dir, true), "sitemap.xml")
	})
	t.Run("a list that is damaged", func(t *testing.T) {
		for _, list := range []string{"what\n", strings.Repeat("0", 64) + "  ../../etc/passwd\n"} {
			dir := t.TempDir()
			require.NoError(t, site.Export(dir, false))
			write(t, dir, manifestName, list)
			require.ErrorContains(t, site.Export(dir, true), "is damaged")
		}
	})
	t.Run("an empty folder is filled", func(t *testing.T) {
		dir := t.TempDir()
		require.NoError(t, site.Export(dir, false))
		require.Contains(t, names(t, dir), "index.html")
	})
	t.Run("a place that cannot be a folder", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "file")
		require.NoError(t, os.WriteFile(file, nil, 0o644))
		require.Error(t, site.Export(file, true))
		require.Error(t, site.Export(filepath.Join(file, "site"), false))
	})
}

// A server's folder may be a link that a deployment turns, or a disk of its own.
func TestExportWorksWhereNothingBesideTheFolderCanBeWritten(t *testing.T) {
	site := few(build(t, Options{}))
	twice := func(t *testing.T, dir string) {
		t.Helper()
		require.NoError(t, site.Export(dir, false))
		require.NoError(t, site.Export(dir, true))
		require.Contains(t, names(t, dir), "index.html")
	}
	t.Run("a link to a folder", func(t *testing.T) {
		target, parent := t.TempDir(), t.TempDir()
		link := filepath.Join(parent, "current")
		require.NoError(t, os.Symlink(target, link))
		twice(t, link)
		require.Contains(t, names(t, target), "index.html")
		info, err := os.Lstat(link)
		require.NoError(t, err)
		require.NotZero(t, info.Mode()&fs.ModeSymlink, "the link is still one")
	})
	t.Run("a link that leads nowhere", func(t *testing.T) {
		link := filepath.Join(t.TempDir(), "current")
		require.NoError(t, os.Symlink("nowhere", link))
		require.ErrorContains(t, site.Export(link, false), "cannot export to "+link)
	})
	t.Run("a folder in one that is not touched", func(t *testing.T) {
		parent := t.TempDir()
		dir := filepath.Join(parent, "site")
		require.NoError(t, os.Mkdir(dir, 0o755))
		before, err := os.Stat(parent)
		require.NoError(t, err)
		twice(t, dir)
		after, err := os.Stat(parent)
		require.NoError(t, err)
		require.Equal(t, before.ModTime(), after.ModTime(), "nothing was made or moved beside the folder, as in a read-only place or on a mount nothing can be")
	})
	t.Run("a link inside that leads out", func(t *testing.T) {
		dir, elsewhere := t.TempDir(), t.TempDir()
		require.NoError(t, site.Export(dir, false))
		require.NoError(t, os.RemoveAll(filepath.Join(dir, "nl")))
		require.NoError(t, os.Symlink(elsewhere, filepath.Join(dir, "nl")))
		require.Error(t, site.Export(dir, true))
		require.Empty(t, names(t, elsewhere))
	})
}

func TestAnExportThatIsInterrupted(t *testing.T) {
	site, older := few(build(t, Options{})), few(build(t, Options{Version: "old", Origin: "https://clock.example"}))
	t.Run("one that fails leaves nothing", func(t *testing.T) {
		impossible := &Site{Base: "/", files: []*File{
			{Path: "a", Header: http.Header{}, Variants: []Variant{{Body: []byte("x")}}},
			{Path: "a/b", Header: http.Header{}, Variants: []Variant{{Body: []byte("x")}}},
		}}
		parent := t.TempDir()
		dir := filepath.Join(parent, "site")
		require.ErrorContains(t, impossible.Export(dir, false), "cannot export")
		require.Empty(t, names(t, parent))

		require.NoError(t, site.Export(dir, false))
		before := names(t, dir)
		require.Error(t, impossible.Export(dir, true))
		require.Equal(t, before, names(t, dir), "the earlier export is as it was")
	})
	// What a kill leaves depends on when it comes: each of these is a state between two steps.
	t.Run("while the draft was made", func(t *testing.T) {
		dir := t.TempDir()
		draft := filepath.Join(dir, draftPrefix+"1-0", "nl")
		require.NoError(t, os.MkdirAll(draft, 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(draft, "index.html"), []byte("half"), 0o644))
		require.NoError(t, site.Export(dir, false), "a draft alone is nobody's")
		for _, name := range names(t, dir) {
			require.False(t, strings.HasPrefix(name, draftPrefix), name)
		}
	})
	t.Run("while files took their places", func(t *testing.T) {
		fresh := t.TempDir()
		require.NoError(t, site.Export(fresh, false))
		for _, moved := range []int{0, 1, 40} {
			dir := t.TempDir()
			require.NoError(t, older.Export(dir, false))
			files, err := site.contents(dir)
			require.NoError(t, err)
			root, err := os.OpenRoot(dir)
			require.NoError(t, err)
			before, err := readOwned(root)
			require.NoError(t, err)
			now := owned{}
			for name, body := range files {
				now[name] = []string{sha(body)}
			}
			require.NoError(t, root.WriteFile(manifestName, []byte(before.with(now).String()), 0o644))
			for name, body := range files {
				if moved--; moved < 0 {
					break
				}
				require.NoError(t, root.MkdirAll(path.Dir(name), 0o755))
				require.NoError(t, root.WriteFile(name, body, 0o644))
			}
			require.NoError(t, root.Close())
			require.NoError(t, site.Export(dir, true), "every file is known, whichever version it is of")
			require.Equal(t, names(t, fresh), names(t, dir))
		}
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
