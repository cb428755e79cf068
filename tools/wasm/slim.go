package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// serverFiles are the only files of go-app's package that import net/http in a browser build.
var serverFiles = map[string]bool{
	"pkg/app/http.go":     true,
	"pkg/app/resource.go": true,
}

// clientFile stands in for them: what the rest of the package names, and no more.
const clientFile = `//go:build js

package app

// Handler serves an app. It has nothing to do in the browser.
type Handler struct{}

// clientResourceResolver resolves the addresses in a component's attributes. Ours stand as they are.
func clientResourceResolver(string) func(string) string {
	return func(location string) string { return location }
}
`

// slim copies go-app from dir to out, with its server left out of browser builds.
func slim(dir, out string) error {
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	found := 0
	err := filepath.WalkDir(filepath.Join(dir, "pkg"), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if serverFiles[filepath.ToSlash(name)] {
			found++
			source = append([]byte("//go:build !js\n\n"), source...)
		}
		return write(filepath.Join(out, name), source)
	})
	if err != nil {
		return err
	}
	if found != len(serverFiles) {
		return fmt.Errorf("go-app in %s has %d of the %d files to leave out", dir, found, len(serverFiles))
	}
	if err := write(filepath.Join(out, "pkg/app/client_js.go"), []byte(clientFile)); err != nil {
		return err
	}
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return err
	}
	return write(filepath.Join(out, "go.mod"), mod)
}

func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
