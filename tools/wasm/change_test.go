package main

import (
	"bytes"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// root is the module's.
const root = "../.."

// goApp are go-app's files in the module cache.
func goApp(t *testing.T) map[string][]byte {
	t.Helper()
	dir, err := frameworkDir()
	require.NoError(t, err)
	files, err := sources(dir)
	require.NoError(t, err)
	return files
}

func TestTheChangesFitThePinnedGoApp(t *testing.T) {
	t.Chdir(root)
	files := goApp(t)
	for _, c := range changes {
		require.NoError(t, c.make(files), c.name)
	}
	for name, body := range files {
		if strings.HasSuffix(name, ".go") {
			_, err := parser.ParseFile(token.NewFileSet(), name, body, 0)
			require.NoError(t, err)
		}
	}
	require.True(t, strings.HasPrefix(string(files["pkg/app/http.go"]), "//go:build !js\n"))
}

func TestEveryChangeCanBeUndoneAlone(t *testing.T) {
	t.Chdir(root)
	for _, c := range changes {
		left := without(c.name)
		require.Len(t, left, len(changes)-1, c.name)
		files := goApp(t)
		for _, other := range left {
			require.NoError(t, other.make(files), "%s without %s", other.name, c.name)
		}
	}
}

func TestEveryChangeIsInTheDocument(t *testing.T) {
	document, err := os.ReadFile("../../docs/go-app.md")
	require.NoError(t, err)
	for _, c := range changes {
		require.Contains(t, string(document), "| "+c.name+" |")
	}
}

func TestAChangeRefusesFilesThatItDoesNotKnow(t *testing.T) {
	files := func() map[string][]byte {
		return map[string][]byte{"pkg/app/a.go": []byte("package app\n\nimport (\n\t\"fmt\"\n)\n\nvar a, b = 1, 1\n")}
	}
	for name, c := range map[string]struct {
		change change
		fault  string
	}{
		"a file to leave out is not there": {change{leave: []string{"pkg/app/http.go"}}, "no pkg/app/http.go"},
		"a file to add is there":           {change{add: map[string][]byte{"pkg/app/a.go": nil}}, "has a pkg/app/a.go already"},
		"a text is not there":              {change{edits: map[string][]edit{"pkg/app/a.go": {{"var c", "var d"}}}}, "0 times"},
		"a text is there twice":            {change{edits: map[string][]edit{"pkg/app/a.go": {{"1", "2"}}}}, "2 times"},
		"a package is not imported":        {change{imports: map[string]string{"net/http": "other"}}, "no file imports net/http"},
		"another generated file":           {change{rewrite: oneElement.rewrite}, "found 0 types"},
	} {
		require.ErrorContains(t, c.change.make(files()), c.fault, name)
	}
	known := files()
	require.NoError(t, change{imports: map[string]string{"fmt": "other/fmt"}, edits: map[string][]edit{"pkg/app/a.go": {{"a, b", "c, d"}}}}.make(known))
	require.Equal(t, "package app\n\nimport (\n\t\"other/fmt\"\n)\n\nvar c, d = 1, 1\n", string(known["pkg/app/a.go"]))
}

func TestTheSameSourcesGiveTheSameProgramsAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("builds both programs twice")
	}
	elsewhere := t.TempDir()
	for _, name := range []string{"app", "calc"} {
		require.NoError(t, os.CopyFS(filepath.Join(elsewhere, name), os.DirFS(filepath.Join(root, name))))
	}
	for _, name := range []string{"go.mod", "go.sum", "main_js.go"} {
		body, err := os.ReadFile(filepath.Join(root, name))
		require.NoError(t, err)
		require.NoError(t, write(filepath.Join(elsewhere, name), body))
	}
	var built [][]byte
	for _, place := range []string{root, elsewhere} {
		t.Chdir(place)
		w, err := open(workplace, changes)
		require.NoError(t, err)
		for _, p := range programs {
			wasm, remarks, err := w.build(p)
			require.NoError(t, err)
			require.Empty(t, remarks, "this Go is known")
			built = append(built, wasm)
		}
	}
	for i, p := range programs {
		require.True(t, bytes.Equal(built[i], built[i+len(programs)]), "%s depends on where it is built", p.what)
	}
}
