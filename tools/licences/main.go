// Command licences writes down whose code is in the product, and under which licences: the part of
// THIRD_PARTY.md between its two marks. The rest of that file is written by hand. Run it from the
// module's root:
//
//	go run ./tools/licences
package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const file = "THIRD_PARTY.md"

// The marks between which the command writes.
const (
	begin = "<!-- Written by: make licences -->\n"
	end   = "<!-- From here on by hand -->\n"
)

// purposes says what each module does in the product. One that nobody can say this of has no place
// there, so that the command fails when a module is not listed.
var purposes = map[string]string{
	"Go":                                      "the language and its standard library",
	"github.com/andybalholm/brotli":           "compresses the site at start",
	"github.com/go-json-experiment/json":      "reads and writes JSON in the browser, in fewer bytes than encoding/json",
	"github.com/google/uuid":                  "go-app makes the numbers with it that tell devices and tabs apart",
	"github.com/klauspost/compress":           "compresses the site at start, for browsers that ask for zstd",
	"github.com/maxence-charriere/go-app/v10": "the page's components, rendered by the server and in the browser",
	"github.com/rickar/cal/v2":                "the rules from which most holidays are worked out",
	"golang.org/x/net":                        "reads HTML while the site is built, and limits connections",
	"golang.org/x/text":                       "reads lists in Shift_JIS and Windows-1250 on the command line",
}

// module is somebody's code in the product.
type module struct {
	path, version   string
	server, browser bool
	licence         []byte
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("licences: ")
	old, err := os.ReadFile(file)
	if err != nil {
		log.Fatalf("run this from the module's root: %v", err)
	}
	modules, err := linked(".")
	if err != nil {
		log.Fatal(err)
	}
	written, err := splice(old, chapter(modules))
	if err != nil {
		log.Fatal(err)
	}
	if bytes.Equal(old, written) {
		return
	}
	if err := os.WriteFile(file, written, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println("wrote", file)
}

// targets are what is built: the program for the systems that it is released for, and the two programs
// of the browser. What is linked differs among them.
var targets = []struct{ system, machine, tags string }{
	{"linux", "amd64", ""}, {"darwin", "arm64", ""}, {"windows", "amd64", ""},
	{"js", "wasm", ""}, {"js", "wasm", "workbench"},
}

const (
	// modfile is what tools/wasm builds the browser's programs by, with slimmer modules in place of some,
	// and standIn the one of them that has nothing of the original in it.
	modfile = "build/wasm/go.mod"
	standIn = "./build/wasm/changed/uuid"
)

// linked lists the modules with a package in the program, for the server and for the browser, Go
// itself first.
func linked(root string) ([]module, error) {
	found := map[string]*module{}
	for _, t := range targets {
		args := []string{"list", "-deps", "-tags", t.tags, "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{with .Replace}}{{.Path}}{{end}}{{end}}{{end}}"}
		if t.system == "js" {
			if _, err := os.Stat(filepath.Join(root, modfile)); err != nil {
				return nil, errors.New("the programs for the browser have not been built; run: make wasm")
			}
			args = append(args, "-modfile="+modfile)
		}
		list, err := goCommand(root, []string{"GOOS=" + t.system, "GOARCH=" + t.machine, "CGO_ENABLED=0"}, append(args, ".")...)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(list) {
			path, replacement, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
			if !ok || replacement == standIn {
				continue
			}
			m := found[path]
			if m == nil {
				if m, err = read(root, path); err != nil {
					return nil, err
				}
				found[path] = m
			}
			m.browser = m.browser || t.system == "js"
			m.server = m.server || t.system != "js"
		}
	}
	goroot, err := goCommand(root, nil, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	language := module{path: "Go", server: true, browser: true}
	if language.licence, err = licenceIn(strings.TrimSpace(goroot)); err != nil {
		return nil, fmt.Errorf("the licence of Go: %w", err)
	}
	modules := []module{language}
	for _, m := range found {
		modules = append(modules, *m)
	}
	slices.SortFunc(modules[1:], func(a, b module) int { return cmp.Compare(a.path, b.path) })
	for _, m := range modules {
		if purposes[m.path] == "" {
			return nil, fmt.Errorf("%s is linked into the product; is it needed? If so, say in tools/licences what for", m.path)
		}
		if kindOf(m.licence) == "" {
			return nil, fmt.Errorf("%s is under a licence that tools/licences does not know; may it be part of the product?", m.path)
		}
	}
	for path := range purposes {
		if !slices.ContainsFunc(modules, func(m module) bool { return m.path == path }) {
			return nil, fmt.Errorf("%s is no longer linked into the product; tools/licences still says what for", path)
		}
	}
	return modules, nil
}

// read finds a module's version and licence.
func read(root, path string) (*module, error) {
	said, err := goCommand(root, nil, "list", "-m", "-f", "{{.Version}}\t{{.Dir}}", path)
	if err != nil {
		return nil, err
	}
	version, dir, _ := strings.Cut(strings.TrimSpace(said), "\t")
	licence, err := licenceIn(dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &module{path: path, version: version, licence: licence}, nil
}

// goCommand runs the Go command, which tells best what it would link.
func goCommand(dir string, env []string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, stderr.Bytes())
	}
	return string(out), nil
}

// licenceIn reads the licence of the module in a folder, and whatever it says besides.
func licenceIn(dir string) ([]byte, error) {
	var text []byte
	for _, name := range []string{"LICENSE", "LICENSE.txt", "LICENSE.md", "COPYING", "NOTICE", "NOTICE.txt"} {
		part, err := os.ReadFile(filepath.Join(dir, name))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if text != nil {
			text = append(text, '\n')
		}
		text = append(text, part...)
	}
	if text == nil {
		return nil, errors.New("has no licence that tools/licences could find")
	}
	return text, nil
}

// kindOf names the licences in a text, "" if there is none that we know to be harmless here.
func kindOf(text []byte) string {
	flat := strings.Join(strings.Fields(string(text)), " ")
	var kinds []string
	for _, known := range []struct{ name, phrase string }{
		{"Apache 2.0", "Apache License Version 2.0"},
		{"BSD 3-clause", "Neither the name of"},
		{"MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy"},
	} {
		if strings.Contains(flat, known.phrase) {
			kinds = append(kinds, known.name)
		}
	}
	for _, binding := range []string{"GNU GENERAL PUBLIC", "GNU Lesser", "GNU LESSER", "GNU AFFERO", "Mozilla Public License"} {
		if strings.Contains(flat, binding) {
			return ""
		}
	}
	return strings.Join(kinds, ", ")
}

// chapter is what stands between the marks.
func chapter(modules []module) []byte {
	var out bytes.Buffer
	out.WriteString("\n| what | used for | in the server | in the browser | licence |\n|---|---|---|---|---|\n")
	for _, m := range modules {
		name := "[Go](https://go.dev)"
		if m.version != "" {
			name = fmt.Sprintf("[%s](https://pkg.go.dev/%[1]s@%s) %[2]s", m.path, m.version)
		}
		fmt.Fprintf(&out, "| %s | %s | %s | %s | %s |\n", name, purposes[m.path], yes(m.server), yes(m.browser), kindOf(m.licence))
	}
	for i, m := range modules {
		var same []string
		for j, other := range modules {
			if bytes.Equal(m.licence, other.licence) {
				if j < i {
					same = nil
					break
				}
				same = append(same, other.path)
			}
		}
		if same != nil {
			fmt.Fprintf(&out, "\n### %s\n\n```text\n%s\n```\n", strings.Join(same, ", "), tidy(m.licence))
		}
	}
	out.WriteByte('\n')
	return out.Bytes()
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// tidy leaves out what an editor would complain about: blanks at the ends of lines and of the text.
func tidy(text []byte) string {
	var out strings.Builder
	for line := range strings.Lines(string(text)) {
		out.WriteString(strings.TrimRight(line, " \t\r\n"))
		out.WriteByte('\n')
	}
	return strings.Trim(out.String(), "\n")
}

// splice replaces what stands between the marks.
func splice(old, chapter []byte) ([]byte, error) {
	before, rest, ok := bytes.Cut(old, []byte(begin))
	_, after, ended := bytes.Cut(rest, []byte(end))
	if !ok || !ended {
		return nil, fmt.Errorf("%s lacks one of the lines between which the licences go: %s%s", file, begin, end)
	}
	return slices.Concat(before, []byte(begin), chapter, []byte(end), after), nil
}
