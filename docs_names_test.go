//go:build !js

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// documents are what people read: README, CONTRIBUTING and the folder docs.
func documents(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	return append([]string{"README.md", "CONTRIBUTING.md"}, names...)
}

// prose returns a document without its fenced blocks.
func prose(t *testing.T, name string) string {
	t.Helper()
	return fence.ReplaceAllString(document(t, name), "")
}

func TestReadmeIsReadInFiveMinutes(t *testing.T) {
	readme := document(t, "README.md")
	require.LessOrEqual(t, strings.Count(readme, "\n"), 120)
	for _, name := range documents(t)[1:] {
		require.Contains(t, readme, "]("+name+")", "README leads to every document")
	}
	for line := range strings.Lines(document(t, ".ci/run")) {
		if target, ok := strings.CutPrefix(strings.TrimSpace(line), "make "); ok {
			require.Contains(t, readme, "`make "+target+"`", "what .ci/run uses is named in README")
		}
	}
}

// The house is drawn with a line for each room, and each room is there.
func TestTheHouseIsDrawnAsItStands(t *testing.T) {
	drawn := map[string]bool{}
	below := ""
	for line := range strings.Lines(blocks(t, "README.md", "text")[0]) {
		name, about, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case !strings.HasPrefix(line, " ") && strings.HasSuffix(name, "/"):
			below, name = name, strings.TrimSuffix(name, "/")
		case strings.HasPrefix(line, " "):
			name = path.Join(below, name)
		}
		require.NotEmpty(t, strings.TrimSpace(about), line)
		drawn[name] = true
		for _, inner := range regexp.MustCompile(`(\w+)/ `).FindAllStringSubmatch(about, -1) {
			drawn[path.Join(name, inner[1])] = true
		}
	}
	for name := range drawn {
		_, err := os.Stat(name)
		require.NoError(t, err, "README draws %s", name)
	}
	table := rows(document(t, "docs/architecture.md"))
	for folder := range packages(t) {
		top, _, _ := strings.Cut(folder, "/")
		if slices.Contains([]string{".", "tools", "deploy", "e2e"}, top) {
			continue // not what the product is made of
		}
		if folder != "app/browser/browsertest" {
			assert.True(t, drawn[folder], "README's drawing lacks %s", folder)
		}
		assert.Contains(t, table, folder, "docs/architecture.md has no row for %s", folder)
	}
}

func TestLinksInTheDocuments(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^):\s]+)\)`)
	for _, name := range append(documents(t), "THIRD_PARTY.md") {
		for _, m := range link.FindAllStringSubmatch(document(t, name), -1) {
			file, heading, _ := strings.Cut(m[1], "#")
			target := name
			if file != "" {
				target = filepath.Join(filepath.Dir(name), file)
				if _, err := os.Stat(target); !assert.NoError(t, err, "%s: %s", name, m[0]) {
					continue
				}
			}
			if heading != "" {
				require.Contains(t, headings(document(t, target)), heading, "%s: %s", name, m[0])
			}
		}
	}
}

// headings returns the names by which links lead to the headings of a document.
func headings(text string) (names []string) {
	for _, m := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(text, -1) {
		name := regexp.MustCompile(`[^\pL\pN\- ]`).ReplaceAllString(strings.ToLower(m[1]), "")
		names = append(names, strings.ReplaceAll(name, " ", "-"))
	}
	return names
}

func TestEveryTargetInTheDocumentsExists(t *testing.T) {
	var targets []string
	for _, m := range regexp.MustCompile(`(?m)^([a-z][a-z-]*):`).FindAllStringSubmatch(document(t, "Makefile"), -1) {
		targets = append(targets, m[1])
	}
	named := 0
	for _, name := range documents(t) {
		for _, m := range regexp.MustCompile("(?m)(?:^|`)(?:[A-Z]+=\\S+ )*make ([a-z][a-z-]*)").FindAllStringSubmatch(document(t, name), -1) {
			assert.Contains(t, targets, m[1], "%s: make %s", name, m[1])
			named++
		}
	}
	require.Greater(t, named, 20)
}

// qualified is a name behind that of its package.
var qualified = regexp.MustCompile(`^([a-z]\w*)\.([A-Z]\w*(?:\.\w+)?)$`)

// Whatever looks like a file of ours, a name in one of our packages or a test is one.
func TestEveryNameInTheDocumentsExists(t *testing.T) {
	declared := packages(t)
	byName := map[string]map[string]bool{}
	tests := map[string]bool{}
	for folder, names := range declared {
		if byName[path.Base(folder)] == nil {
			byName[path.Base(folder)] = names
		}
		for name := range names {
			if strings.HasPrefix(name, "Test") || strings.HasPrefix(name, "Fuzz") {
				tests[name] = true
			}
		}
	}
	for _, name := range documents(t) {
		for _, span := range spans(prose(t, name)) {
			first, _, _ := strings.Cut(span, "/")
			m := qualified.FindStringSubmatch(span)
			switch {
			case regexp.MustCompile(`^(Test|Fuzz)[A-Z]\w*$`).MatchString(span):
				assert.True(t, tests[span], "%s: there is no %s", name, span)
			case slices.Contains([]string{"app", "calc", "cli", "web", "static", "e2e", "tools", "deploy", "docs"}, first) && !strings.ContainsAny(span, " <…{") && first != span:
				found, err := filepath.Glob(strings.TrimSuffix(span, "/"))
				made := regexp.MustCompile(`\.wasm$|/eo\.|madeup`).MatchString(span) // by make, and by the recipes
				assert.True(t, err == nil && len(found) > 0 || made, "%s: there is no %s", name, span)
			case m == nil || byName[m[1]] == nil:
			case byName[m[1]][m[2]] || byName[m[1]][span]: // a name of the package, or one of a type that is called as it is
			case m[1] == "app":
				assert.NoError(t, exec.Command("go", "doc", "github.com/maxence-charriere/go-app/v10/pkg/"+span).Run(), "%s: neither we nor go-app have %s", name, span)
			default:
				assert.Fail(t, "a name that is nowhere", "%s: there is no %s", name, span)
			}
		}
	}
}

// In the architecture, a name without a package is declared in one of the files named in the same item
// or paragraph.
func TestTheWalksThroughTheHouse(t *testing.T) {
	text := prose(t, "docs/architecture.md")
	paragraphs := regexp.MustCompile(`\n(?:\n|\d+\. |- )`).Split(text, -1)
	identifier := regexp.MustCompile(`^[A-Za-z]\w*(?:\.\w+)*$`)
	rooms := map[string]bool{}
	for folder := range packages(t) {
		rooms[path.Base(folder)] = true
	}
	walked := 0
	for _, p := range paragraphs {
		there := map[string]bool{}
		files := 0
		for _, span := range spans(p) {
			if strings.Contains(span, "/") && path.Ext(span) != "" || span == "main_js.go" {
				files++
				for name := range declarations(t, span) {
					there[name] = true
				}
			}
		}
		if files == 0 {
			continue
		}
		for _, span := range spans(p) {
			_, folder := os.Stat(span)
			room := qualified.FindStringSubmatch(span)
			if !identifier.MatchString(span) || folder == nil || span == "workbench" || room != nil && rooms[room[1]] && !there[span] {
				continue // no name, or one that TestEveryNameInTheDocumentsExists looks up
			}
			walked++
			assert.True(t, there[span], "%q is in no file of: %s", span, p)
		}
	}
	require.Greater(t, walked, 50)
}

// packages returns the names declared in each folder of Go files.
func packages(t *testing.T) map[string]map[string]bool {
	t.Helper()
	found := map[string]map[string]bool{}
	require.NoError(t, filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && file != "." && (strings.HasPrefix(d.Name(), ".") || slices.Contains([]string{"build", "dist", "bin", "testdata", "node_modules"}, d.Name())):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(file) != ".go":
			return nil
		}
		file = filepath.ToSlash(file)
		folder := path.Dir(file)
		if found[folder] == nil {
			found[folder] = map[string]bool{}
		}
		for name := range declarations(t, file) {
			found[folder][name] = true
		}
		return nil
	}))
	return found
}

// declarations returns what a file declares: functions, methods and fields behind their type, types,
// variables and constants.
func declarations(t *testing.T, file string) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	if path.Ext(file) == ".js" {
		for _, m := range regexp.MustCompile(`(?:function|const) (\w+)`).FindAllStringSubmatch(document(t, file), -1) {
			names[m[1]] = true
		}
		return names
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	for _, decl := range parsed.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			names[receiver(d)+d.Name.Name] = true
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.TypeSpec:
					names[s.Name.Name] = true
					for _, member := range members(s.Type) {
						names[s.Name.Name+"."+member] = true
					}
				case *ast.ValueSpec:
					for _, name := range s.Names {
						names[name.Name] = true
					}
				}
			}
		}
	}
	return names
}

func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	kind := d.Recv.List[0].Type
	if star, ok := kind.(*ast.StarExpr); ok {
		kind = star.X
	}
	if generic, ok := kind.(*ast.IndexListExpr); ok {
		kind = generic.X
	}
	if generic, ok := kind.(*ast.IndexExpr); ok {
		kind = generic.X
	}
	return kind.(*ast.Ident).Name + "."
}

func members(kind ast.Expr) (names []string) {
	var list *ast.FieldList
	switch k := kind.(type) {
	case *ast.StructType:
		list = k.Fields
	case *ast.InterfaceType:
		list = k.Methods
	default:
		return nil
	}
	for _, field := range list.List {
		for _, name := range field.Names {
			names = append(names, name.Name)
		}
	}
	return names
}
