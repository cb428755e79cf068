package e2e

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTheTableOfStories holds docs/testing.md to what is told, and where.
func TestTheTableOfStories(t *testing.T) {
	if *behind != "" || *longer {
		t.Skip("no story")
	}
	document, err := os.ReadFile("../docs/testing.md")
	require.NoError(t, err)
	table := map[string]string{}
	stories, engines, _ := strings.Cut(string(document), "\n## Firefox and WebKit\n")
	for _, row := range regexp.MustCompile("(?m)^\\| `(Test\\w+)` \\| (?:.+) \\| (.+) \\|$").FindAllStringSubmatch(stories, -1) {
		require.NotContains(t, table, row[1], "a story stands there twice")
		table[row[1]] = row[2]
	}
	require.Equal(t, told(t, "*_test.go"), table, "a row for each story: | `name` | what it proves | where it runs |")
	for name := range told(t, "engines/*_test.go") {
		require.Contains(t, engines, "| `"+name+"` |")
	}
}

// told lists the stories of some files, and where they are told.
func told(t *testing.T, pattern string) map[string]string {
	t.Helper()
	found := map[string]string{}
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	for _, file := range files {
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		for _, d := range source.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || !strings.HasPrefix(f.Name.Name, "Test") {
				continue
			}
			if where := toldWhere(f); where != "" {
				found[f.Name.Name] = where
			}
		}
	}
	require.NotEmpty(t, found)
	return found
}

// toldWhere reads where a story is told from how it begins, by story(t, …); "" if it is none.
func toldWhere(f *ast.FuncDecl) string {
	where := ""
	for _, statement := range f.Body.List {
		e, ok := statement.(*ast.ExprStmt)
		if !ok {
			continue
		}
		call, ok := e.X.(*ast.CallExpr)
		if !ok {
			continue
		}
		if name, ok := call.Fun.(*ast.Ident); !ok || name.Name != "story" {
			continue
		}
		where = "test"
		for _, arg := range call.Args[1:] {
			switch arg.(*ast.Ident).Name {
			case "long":
				where = "test-all"
			case "more":
				where = "test, more in test-all"
			case "everywhere":
				where = "test, nginx"
			case "exported":
				where = "nginx"
			}
		}
	}
	return where
}
