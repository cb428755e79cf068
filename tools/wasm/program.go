package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// program is one of the two that the site's pages load.
type program struct {
	name   string // of the file in static, without .wasm
	what   string
	tags   string
	budget int // what it may weigh, in bytes, at the best compression
}

// programs are the calculator's, with the comparison and the embedded form, and the workbench's: my
// cases, many cases, and the builder of embeddings.
var programs = []program{
	{"app", "the calculator's program", "", 950_000},
	{"workbench", "the workbench's program", "workbench", 1_100_000},
}

func (p program) file() string { return "static/" + p.name + ".wasm" }

// frameworkDir finds go-app in the module cache, and insists on the pinned version.
func frameworkDir() (string, error) {
	out, err := goCommand("mod", "download", "-json", framework)
	if err != nil {
		return "", err
	}
	var module struct{ Version, Dir string }
	if err := json.Unmarshal(out, &module); err != nil {
		return "", fmt.Errorf("reading what go mod download said: %w", err)
	}
	if module.Version != pinned {
		return "", fmt.Errorf("go.mod requires %s %s, but the changes are made to %s; look through docs/go-app.md before raising pinned", framework, module.Version, pinned)
	}
	return module.Dir, nil
}

// workshop is where programs are built: a copy of go-app with changes, and a go.mod that names it.
type workshop struct {
	changes []change
	modfile string
}

// open writes what a build needs to dir, a folder of the module.
func open(dir string, changes []change) (*workshop, error) {
	source, err := frameworkDir()
	if err != nil {
		return nil, err
	}
	replaced, err := patched(source, filepath.Join(dir, "changed"), changes)
	if err != nil {
		return nil, err
	}
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return nil, err
	}
	for module, folder := range replaced {
		mod = fmt.Appendf(mod, "\nreplace %s => ./%s/changed/%s\n", module, filepath.ToSlash(dir), folder)
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return nil, err
	}
	w := &workshop{changes: changes, modfile: filepath.Join(dir, "go.mod")}
	if err := write(w.modfile, mod); err != nil {
		return nil, err
	}
	return w, write(filepath.Join(dir, "go.sum"), sum)
}

// build builds a program for the browser. The flags leave out what depends on the machine or the commit,
// so that the same sources give the same bytes, and with them the same hashed address. What could not be
// made smaller as usual it says in remarks.
func (w *workshop) build(p program) (wasm []byte, remarks []string, err error) {
	if wasm, err = w.compile(p, "-ldflags=-s -w -buildid="); err != nil {
		return nil, nil, err
	}
	return pack(wasm, runtime.Version(), w.changes)
}

func (w *workshop) compile(p program, flags ...string) ([]byte, error) {
	out := filepath.Join(filepath.Dir(w.modfile), p.name+".wasm")
	args := []string{"build", "-trimpath", "-buildvcs=false", "-tags=" + p.tags, "-modfile=" + w.modfile, "-o", out}
	for _, c := range w.changes {
		args = append(args, c.flags...)
	}
	if _, err := goCommand(append(slices.Concat(args, flags), ".")...); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

func goCommand(args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	if args[0] == "build" {
		cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s%s", strings.Join(args, " "), err, out, stderr.Bytes())
	}
	return out, nil
}

// copyExecJS takes the loader that belongs to the compiler at hand; the two change together.
func copyExecJS(to string) error {
	root, err := goCommand("env", "GOROOT")
	if err != nil {
		return err
	}
	js, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return fmt.Errorf("this Go (%s) has no wasm_exec.js: %w", runtime.Version(), err)
	}
	if old, err := os.ReadFile(to); err == nil && bytes.Equal(old, js) {
		return nil
	}
	return os.WriteFile(to, js, 0o644)
}
