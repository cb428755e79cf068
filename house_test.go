//go:build !js

package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// house says what each part may import from outside the standard library; "supportclock/…" are its
// own parts, which know each other in one direction only: main → web, cli → app → calc.
var house = map[string][]string{
	"calc":   {"github.com/rickar/cal/v2"},
	"app":    {"supportclock/calc", "supportclock/app", "github.com/maxence-charriere/go-app/v10/pkg/app", "github.com/go-json-experiment/json"},
	"static": {},
	"web": {"supportclock/app", "supportclock/calc", "supportclock/static", "github.com/maxence-charriere/go-app/v10/pkg/app",
		"github.com/andybalholm/brotli", "github.com/klauspost/compress", "golang.org/x/net"},
	"cli": {"supportclock/app", "supportclock/calc", "golang.org/x/text"},
	".": {"supportclock/web", "supportclock/cli", "supportclock/app", "supportclock/calc", "github.com/maxence-charriere/go-app/v10/pkg/app"},
}

// imports lists what the Go files below a folder import, tests left out, by file.
func imports(t *testing.T, below string) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	require.NoError(t, filepath.WalkDir(below, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && below == "." && file != "." {
			if err == nil {
				err = fs.SkipDir
			}
			return err
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") || d.IsDir() {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			found[filepath.ToSlash(file)] = append(found[filepath.ToSlash(file)], name)
		}
		return nil
	}))
	require.NotEmpty(t, found, below)
	return found
}

func TestWhoMayKnowWhom(t *testing.T) {
	for part, allowed := range house {
		for file, names := range imports(t, part) {
			for _, name := range names {
				first, _, _ := strings.Cut(name, "/")
				if !strings.Contains(first, ".") && first != "supportclock" {
					continue // the standard library
				}
				ok := false
				for _, a := range allowed {
					ok = ok || name == a || strings.HasPrefix(name, a+"/")
				}
				assert.True(t, ok, "%s imports %s", file, name)
			}
		}
	}
}

func TestWhatStaysAtTheEdges(t *testing.T) {
	windows, err := filepath.Glob("app/*.go")
	require.NoError(t, err)
	for _, file := range windows {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		if !strings.HasSuffix(file, "browser_js.go") {
			assert.NotContains(t, string(source), "app.Window()", "%s: the browser is touched in one file", file)
		}
	}
	for _, part := range []string{"calc", "app"} {
		for file, names := range imports(t, part) {
			for _, name := range names {
				assert.NotEqual(t, "net/http", name, "%s: it would go into the browser's program", file)
				if name == "syscall/js" {
					assert.Equal(t, "browser_js.go", path.Base(file), "the browser is touched in one file")
				}
				if part == "calc" {
					assert.NotContains(t, []string{"os", "net", "io", "log", "syscall"}, name, "%s: calc is pure", file)
				}
			}
		}
	}
}
