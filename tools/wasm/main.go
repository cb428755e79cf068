// Command wasm builds the browser's half of the program: static/app.wasm, its compressed forms
// and Go's own wasm_exec.js. Run it from the module's root:
//
//	go run ./tools/wasm
//
// With -sizes it says what the program weighs and what weighs most in it.
//
// It builds against a copy of go-app without the parts that the browser never runs here: the HTTP
// server, routes by regular expression, encryption. Linking them would bring net/http, regexp and
// crypto into every first visit. The copy also takes over the written page instead of drawing it a
// second time, draws within the event that something came from, and has one type for all elements of
// HTML; slim.go lists the changes, and refuses any other version of go-app.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

const (
	framework = "github.com/maxence-charriere/go-app/v10"

	// pinned is the version whose files slim.go knows how to take apart.
	pinned = "v10.1.11"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("wasm: ")
	quality := flag.Int("quality", 11, "brotli quality; lower is a faster build of a larger download")
	full := flag.Bool("full", false, "link go-app as it is, and only print the sizes, for comparison")
	sizes := flag.Bool("sizes", false, "only print the sizes of what is built, and of the packages in it")
	flag.Parse()

	err := error(nil)
	if *sizes {
		err = weigh(os.Stdout)
	} else {
		err = build(*quality, *full)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func build(quality int, full bool) error {
	if _, err := os.Stat("main_js.go"); err != nil {
		return fmt.Errorf("run this from the module's root: %w", err)
	}
	if err := os.MkdirAll("build", 0o755); err != nil {
		return err
	}
	if full {
		if err := compile("build/full.wasm"); err != nil {
			return err
		}
		wasm, err := os.ReadFile("build/full.wasm")
		if err != nil {
			return err
		}
		variants, err := compress(wasm, quality)
		if err != nil {
			return err
		}
		report("app.wasm with go-app as it is", wasm, variants)
		return nil
	}

	dir, err := frameworkDir()
	if err != nil {
		return err
	}
	if err := slim(dir, "build/go-app", "build/uuid"); err != nil {
		return err
	}
	if err := writeModfile("build/go.mod"); err != nil {
		return err
	}
	goroot, err := goCommand("env", "GOROOT")
	if err != nil {
		return err
	}
	library, err := overlay(strings.TrimSpace(string(goroot)), "build")
	if err != nil {
		return err
	}
	if err := compile("build/app.wasm", "-modfile=build/go.mod", "-overlay="+library); err != nil {
		return err
	}
	if err := copyExecJS("static/wasm_exec.js"); err != nil {
		return err
	}

	wasm, err := os.ReadFile("build/app.wasm")
	if err != nil {
		return err
	}
	if wasm, err = pack(wasm, runtime.Version()); err != nil {
		return fmt.Errorf("packing: %w", err)
	}
	if upToDate(wasm, quality) {
		return touch("static/app.wasm") // tells make that the sources have been looked at
	}
	variants, err := compress(wasm, quality)
	if err != nil {
		return err
	}
	if err := install(wasm, variants, quality); err != nil {
		return err
	}
	report("static/app.wasm", wasm, variants)
	return nil
}

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
		return "", fmt.Errorf("go.mod requires %s %s, but tools/wasm knows how to slim %s only; look through slim.go before raising pinned", framework, module.Version, pinned)
	}
	return module.Dir, nil
}

// writeModfile writes the module's go.mod with the slim modules in place of the full ones, and
// go.sum beside it.
func writeModfile(path string) error {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return err
	}
	mod = append(bytes.TrimRight(mod, "\n"), fmt.Sprintf("\n\nreplace %s => ./build/go-app\n\nreplace %s => ./build/uuid\n", framework, uuidModule)...)
	if err := os.WriteFile(path, mod, 0o644); err != nil {
		return err
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return err
	}
	return os.WriteFile(strings.TrimSuffix(path, ".mod")+".sum", sum, 0o644)
}

// compile builds the program for the browser. The flags leave out what depends on the machine or
// the commit, so that the same sources give the same bytes, and with them the same hashed address.
func compile(out string, flags ...string) error {
	args := slices.Concat([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid="}, inlining(), flags)
	_, err := goCommand(append(args, "-o", out, ".")...)
	return err
}

// inlining copies small functions into their callers only where that pays: in the runtime, the
// arithmetic of calc and what both stand on. Elsewhere, above all in the many calls that build a
// page, it makes the program six per cent larger and the page not measurably faster.
func inlining() []string {
	flags := []string{"-gcflags=all=-l"}
	for _, packages := range []string{"runtime/...", "internal/...", "sync/...", "strings", "unicode/...", "syscall/js", "supportclock/calc"} {
		flags = append(flags, "-gcflags="+packages+"=")
	}
	return flags
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
