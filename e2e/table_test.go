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
	for _, row := range regexp.MustCompile("(?m)^\\| `(Test\\w+)` \\| (?:.+) \\| (.+) \\|$").FindAllStringSubmatch(string(document), -1) {
		require.NotContains(t, table, row[1], "a story stands there twice")
		table[row[1]] = row[2]
	}
	told := map[string]string{}
	files, err := filepath.Glob("*_test.go")
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
				told[f.Name.Name] = where
			}
		}
	}
	require.Equal(t, told, table, "a row for each story: | `name` | what it proves | where it runs |")
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
