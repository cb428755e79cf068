package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// change is one difference between the programs that visitors get and what go build makes of the
// sources alone. Each stands in a file of its own, which says why it is made, and each can be undone
// alone, to see what it buys.
type change struct {
	name string

	flags   []string                                // more flags of go build
	leave   []string                                // files of go-app that the browser's build goes without
	add     map[string][]byte                       // files beside go-app's
	edits   map[string][]edit                       // texts in go-app's files
	rewrite map[string]func([]byte) ([]byte, error) // whole files of go-app's
	imports map[string]string                       // packages that go-app imports, and what stands in for them
	modules map[string]map[string][]byte            // modules that go-app requires, and the files that stand in for them
	pack    func([]segment, string) error           // what is done to the memory of the finished program, by the version of Go
	code    func(*body) int                         // what is done to a function of it; it returns in how many places
}

// edit replaces a text that a file has exactly once.
type edit struct{ old, new string }

// changes are all of them, in the order in which docs/go-app.md tells of them.
var changes = []change{leftOut, adoption, frames, translated, inlining, traces, jumps, unwinding, returns, noJSON, randomIDs, oneElement}

// without are the changes but the one that is named.
func without(name string) []change {
	return slices.DeleteFunc(slices.Clone(changes), func(c change) bool { return c.name == name })
}

// patched writes go-app, found in dir, to out with changes made to it, and the modules that stand in for
// others beside it. It returns what go.mod must replace, and by which folders below out.
func patched(dir, out string, changes []change) (replaced map[string]string, err error) {
	if err := os.RemoveAll(out); err != nil {
		return nil, err
	}
	files, err := sources(dir)
	if err != nil {
		return nil, err
	}
	replaced = map[string]string{framework: "go-app"}
	for _, c := range changes {
		if err := c.make(files); err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
		for module, with := range c.modules {
			folder := filepath.Base(module)
			replaced[module] = folder
			for name, body := range with {
				if err := write(filepath.Join(out, folder, name), body); err != nil {
					return nil, err
				}
			}
		}
	}
	for name, body := range files {
		if err := write(filepath.Join(out, "go-app", filepath.FromSlash(name)), body); err != nil {
			return nil, err
		}
	}
	return replaced, nil
}

// sources are go-app's files that a program is built from.
func sources(dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		if name != "go.mod" && (!strings.HasPrefix(name, "pkg/") || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go")) {
			return nil
		}
		files[name], err = os.ReadFile(path)
		return err
	})
	return files, err
}

// make makes the change to go-app's files. It refuses files that are not as it knows them.
func (c change) make(files map[string][]byte) error {
	for _, name := range c.leave {
		if files[name] == nil {
			return fmt.Errorf("go-app has no %s to leave out", name)
		}
		files[name] = append([]byte("//go:build !js\n\n"), files[name]...)
	}
	for name, body := range c.add {
		if files[name] != nil {
			return fmt.Errorf("go-app has a %s already", name)
		}
		files[name] = body
	}
	for name, edits := range c.edits {
		for _, e := range edits {
			if n := bytes.Count(files[name], []byte(e.old)); n != 1 {
				return fmt.Errorf("%s has %q %d times", name, e.old, n)
			}
			files[name] = bytes.Replace(files[name], []byte(e.old), []byte(e.new), 1)
		}
	}
	for name, rewrite := range c.rewrite {
		body, err := rewrite(files[name])
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		files[name] = body
	}
	for _, from := range slices.Sorted(maps.Keys(c.imports)) {
		found := false
		for name, body := range files {
			line := []byte("\t\"" + from + "\"\n")
			found = found || bytes.Contains(body, line)
			files[name] = bytes.Replace(body, line, []byte("\t\""+c.imports[from]+"\"\n"), 1)
		}
		if !found {
			return fmt.Errorf("no file imports %s", from)
		}
	}
	return nil
}

func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
