//go:build !js

package main

import (
	"bytes"
	"go/ast"
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

const goApp = "github.com/maxence-charriere/go-app/v10/pkg/app"

// page is what every page may know: what pages share, and nothing of another page.
var page = []string{"app/ui", "app/ui/section", "app/answer", "app/browser", "app/words", "app/link", "app/site", "calc", goApp}

// house says what each folder may import besides the standard library: other folders, in one direction
// only, and libraries. main → web → app → pages → ui → answer, browser → words, link → site → calc. A
// folder that is not here has no place in the house.
var house = map[string][]string{
	".":             {"web", "cli", "app", "app/browser", "app/words", goApp},
	"cli":           {"app/answer", "app/lists", "app/lists/sheet", "app/link", "app/site", "app/words", "calc", "golang.org/x/text/"},
	"web":           {"web/prerender", "app", "app/builder", "app/link", "app/site", "app/words", "calc", "static", goApp, "github.com/andybalholm/brotli", "github.com/klauspost/compress/", "golang.org/x/net/"},
	"web/prerender": {goApp, "golang.org/x/net/"},
	"static":        {},

	"app":            {"app/builder", "app/calculator", "app/cases", "app/compare", "app/embed", "app/lists", "app/ui", "app/link", "app/site", "app/words", "calc", goApp},
	"app/calculator": page,
	"app/compare":    page,
	"app/embed":      page,
	"app/builder":    page,
	"app/cases":      with(page, "app/cases/book", "app/ics"),
	"app/lists":      with(page, "app/lists/sheet"),

	"app/cases/book":  {"app/words", "app/link", "app/jsonline", "calc", "github.com/go-json-experiment/json/jsontext"},
	"app/lists/sheet": {"app/words", "app/jsonline", "calc"},
	"app/ics":         {"app/words", "calc"},
	"app/jsonline":    {"github.com/go-json-experiment/json/jsontext"},

	"app/ui/section":          {"app/ui", "app/answer", "app/words", "app/link", "app/site", "calc", goApp},
	"app/ui":                  {"app/answer", "app/browser", "app/words", "app/link", "app/site", "calc", goApp},
	"app/answer":              {"app/ics", "app/words", "app/link", "app/site", "calc"},
	"app/browser":             {goApp},
	"app/browser/browsertest": {"app/browser", goApp},
	"app/words":               {"app/site", "calc"},
	"app/link":                {"app/site", "calc"},
	"app/site":                {},
	"calc":                    {"github.com/rickar/cal/v2", "github.com/rickar/cal/v2/"},

	"deploy":             {},
	"e2e":                {},
	"e2e/engines":        {},
	"e2e/parts":          {},
	"e2e/served":         {"app", "app/site", "app/link", "web", "static", "github.com/andybalholm/brotli", "github.com/stretchr/testify/require"},
	"tools/caddy":        {"tools/nginx"},
	"tools/places/sites": {"calc", "app/site", "app/words"},
	"tools/card":         {"app/site", "app/words", "calc", "github.com/chromedp/"},
	"tools/demo":         {"web"},
	"tools/holidays":     {},
	"tools/icons":        {"github.com/chromedp/"},
	"tools/licences":     {},
	"tools/load":         {"tools/nginx"},
	"tools/nginx":        {},
	"tools/release":      {},
	"tools/wasm":         {"github.com/andybalholm/brotli", "github.com/klauspost/compress/"},
	"tools/zones":        {},
}

// long names the files that may have more lines than a reader takes in at one sitting, and says why.
// The words of a language are one table, so are the lists of holidays.
var long = map[string]string{
	"app/words/en.go": "words", "app/words/nl.go": "words", "app/words/de.go": "words", "app/words/fr.go": "words", "app/words/ja.go": "words",
	"app/words/texts.go":     "the names of all texts",
	"calc/holiday_emea.go":   "a table of places",
	"calc/holiday_tables.go": "tables of dates",
	"calc/schedule.go":       "one arithmetic, kept together for its speed",
}

// mostLines is what the other files keep to; tests, which are lists of cases, may have twice that.
const mostLines = 320

func with(list []string, more ...string) []string {
	return append(append([]string{}, list...), more...)
}

// source is a Go file of the repository.
type source struct {
	file, folder string
	text         []byte
	parsed       *ast.File
}

func (s source) test() bool { return strings.HasSuffix(s.file, "_test.go") }

func (s source) imports() (names []string) {
	for _, spec := range s.parsed.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		names = append(names, name)
	}
	return names
}

// sources reads every Go file there is, whatever it is built for.
func sources(t *testing.T) (list []source) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && file != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules" || d.Name() == "testdata" || file == "build"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(file, ".go"):
			return nil
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, text, parser.ParseComments)
		if err != nil {
			return err
		}
		file = filepath.ToSlash(file)
		list = append(list, source{file, path.Dir(file), text, parsed})
		return nil
	}))
	require.NotEmpty(t, list)
	return list
}

func TestWhoMayKnowWhom(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t) {
		allowed, ok := house[s.folder]
		if !assert.True(t, ok, "%s: the folder has no place in the house", s.file) {
			continue
		}
		seen[s.folder] = true
		for _, name := range s.imports() {
			first, _, _ := strings.Cut(name, "/")
			own, isOwn := strings.CutPrefix(name, "supportclock/")
			if s.test() || !isOwn && !strings.Contains(first, ".") {
				continue // tests may look anywhere, and everybody into the standard library
			}
			fine := false
			for _, a := range allowed {
				fine = fine || own == a || strings.HasSuffix(a, "/") && strings.HasPrefix(name, a)
			}
			assert.True(t, fine, "%s imports %s", s.file, name)
		}
	}
	for folder := range house {
		if folder != "tools/holidays" { // scripts of Node.js
			assert.True(t, seen[folder], "%s is in the house, but nobody lives there", folder)
		}
	}
}

// Of the pages' program, only one package knows a browser; the rest can be tried without one.
func TestTheBrowserIsTouchedInOnePlace(t *testing.T) {
	for _, s := range sources(t) {
		if s.folder == "app/browser" || strings.HasPrefix(s.folder, "tools/") || s.file == "house_test.go" {
			continue
		}
		assert.NotContains(t, s.imports(), "syscall/js", s.file)
		assert.NotContains(t, string(s.text), "app.Window()", s.file)
	}
}

func TestWhatABrowserNeedNotFetch(t *testing.T) {
	for _, s := range sources(t) {
		inside := s.folder == "calc" || s.folder == "app" || strings.HasPrefix(s.folder, "app/")
		if s.test() || !inside {
			continue
		}
		for _, heavy := range []string{"net/http", "encoding/json", "html/template", "text/template", "regexp", "os"} {
			assert.NotContains(t, s.imports(), heavy, "%s: it would go into the program of the browser", s.file)
		}
		if s.folder == "calc" {
			for _, impure := range []string{"net", "io", "log", "syscall", "math/rand", "math/rand/v2"} {
				assert.NotContains(t, s.imports(), impure, "%s: calc works things out, and does nothing else", s.file)
			}
			assert.NotContains(t, string(s.text), "time.Now()", "%s: calc is told what time it is", s.file)
		}
		assert.NotContains(t, string(s.text), "time.Local", "%s: in a browser, Go's local zone is wrong across a change of the clocks", s.file)
		assert.NotContains(t, s.imports(), "supportclock/app/browser/browsertest", "%s: a stand-in is for tests", s.file)
	}
}

func TestEachPackageSaysWhatItIsFor(t *testing.T) {
	docs := map[string]string{}
	for _, s := range sources(t) {
		if doc := s.parsed.Doc.Text(); strings.HasPrefix(doc, "Package ") || strings.HasPrefix(doc, "Command ") {
			docs[s.folder] += doc
		}
	}
	for folder := range house {
		if folder != "tools/holidays" {
			assert.NotEmpty(t, docs[folder], "%s: what is it for?", folder)
		}
	}
}

func TestNoFileIsLong(t *testing.T) {
	for _, s := range sources(t) {
		lines := bytes.Count(s.text, []byte("\n"))
		switch {
		case long[s.file] != "":
			assert.Greater(t, lines, mostLines-20, "%s is no longer long: take it off the list", s.file)
		case s.test():
			assert.LessOrEqual(t, lines, 2*mostLines+50, s.file)
		default:
			assert.LessOrEqual(t, lines, mostLines, "%s: split it by what it is about", s.file)
		}
	}
}

// A package is named as its folder is, and by a word of its own: nobody has to look twice which one is
// meant. The exceptions are go-app's, and the page that is called embed as its address is.
func TestEachPackageHasANameOfItsOwn(t *testing.T) {
	standard := []string{"bytes", "cmp", "context", "embed", "errors", "fmt", "html", "http", "io", "json", "log", "maps", "os", "path", "slices", "sort", "strings", "sync", "time", "url"}
	folders := map[string]string{}
	for _, s := range sources(t) {
		name := s.parsed.Name.Name
		if name == "main" || s.test() && strings.HasSuffix(name, "_test") {
			continue
		}
		assert.Equal(t, path.Base(s.folder), name, s.file)
		if before, ok := folders[name]; ok {
			assert.Equal(t, before, s.folder, "two packages are called %s", name)
		}
		folders[name] = s.folder
		if name != "embed" {
			assert.NotContains(t, standard, name, "%s: the standard library has that name", s.file)
		}
	}
}
