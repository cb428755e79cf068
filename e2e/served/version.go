package served

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io/fs"
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

// versions are built once for all stories, which ask for them side by side.
var versions struct {
	sync.Mutex
	built map[string]*web.Site
}

// Site is the site as it is shipped, below a base path such as "/".
func Site(t testing.TB, base string) *web.Site {
	t.Helper()
	return once(t, "e2e", base, func() (fs.FS, error) { return nil, nil })
}

// Version is a version of the site of which no hashed file is like that of another, and whose programs
// can be told from another's: see programs.
func Version(t testing.TB, name, base string) *web.Site {
	t.Helper()
	return once(t, name, base, func() (fs.FS, error) { return assetsOf(name) })
}

func once(t testing.TB, name, base string, assets func() (fs.FS, error)) *web.Site {
	t.Helper()
	versions.Lock()
	defer versions.Unlock()
	if site := versions.built[name+base]; site != nil {
		return site
	}
	files, err := assets()
	require.NoError(t, err)
	site, err := web.Build(web.Options{Version: name, Base: base, Assets: files})
	require.NoError(t, err)
	if versions.built == nil {
		versions.built = map[string]*web.Site{}
	}
	versions.built[name+base] = site
	return site
}

// assetsOf are the site's files with the version's name in every program, in a section that browsers
// skip over, and in the scripts. The programs' compressed forms are made in a hurry.
func assetsOf(name string) (fs.FS, error) {
	files := fstest.MapFS{}
	programs := 0
	err := fs.WalkDir(static.Files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.Contains(path, ".wasm.") {
			return err
		}
		data, err := fs.ReadFile(static.Files, path)
		switch {
		case strings.HasSuffix(path, ".js"):
			data = append(data, "// "+name+"\n"...)
		case strings.HasSuffix(path, ".wasm"):
			programs++
			data = signed(data, signature(path, name))
			files[path+".br"] = &fstest.MapFile{Data: brotlied(data)}
			files[path+".gz"] = &fstest.MapFile{Data: gzipped(data)}
			files[path+".zst"] = &fstest.MapFile{Data: data} // longer than the others, so that nobody is given it
		}
		files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err == nil && programs == 0 {
		err = errors.New("the program has not been built; run: make wasm")
	}
	return files, err
}

// signature is what the program of a version says of itself: "one", or "one's workbench".
func signature(program, version string) string {
	if program == "app.wasm" {
		return version
	}
	return version + "'s " + strings.TrimSuffix(program, ".wasm")
}

func signed(program []byte, name string) []byte {
	return slices.Concat(program, []byte{0, byte(len(name) + 2), 1, 'v'}, []byte(name))
}

func brotlied(data []byte) []byte {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, 1)
	w.Write(data)
	w.Close()
	return out.Bytes()
}

func gzipped(data []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestSpeed)
	w.Write(data)
	w.Close()
	return out.Bytes()
}

// Program is the path of the calculator's program.
func Program(site *web.Site) string { return Like(site, "app.", ".wasm") }

// Like finds a file of a site by how its name begins and ends.
func Like(site *web.Site, begin, end string) string {
	for _, f := range site.Files() {
		if strings.HasPrefix(f.Path, begin) && strings.HasSuffix(f.Path, end) {
			return f.Path
		}
	}
	return ""
}
