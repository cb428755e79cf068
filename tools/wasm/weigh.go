package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// weigh prints the sizes of app.wasm and of the packages whose code is in it.
func weigh(w io.Writer) error {
	for _, suffix := range []string{"", ".gz", ".zst", ".br"} {
		info, err := os.Stat("static/app.wasm" + suffix)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%-16s %10d bytes\n", "app.wasm"+suffix, info.Size())
	}

	// The names of functions are stripped from what is served; this build keeps them.
	if err := compileWithNames("build/named.wasm"); err != nil {
		return err
	}
	wasm, err := os.ReadFile("build/named.wasm")
	if err != nil {
		return err
	}
	packages, data, err := packageSizes(wasm)
	if err != nil {
		return err
	}
	type row struct {
		name string
		size int
	}
	var rows []row
	total := 0
	for name, size := range packages {
		rows = append(rows, row{name, size})
		total += size
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.size, a.size), strings.Compare(a.name, b.name))
	})
	fmt.Fprintf(w, "\ncode %d kB, data %d kB, uncompressed; code by package:\n", total/1000, data/1000)
	for _, r := range rows[:min(30, len(rows))] {
		fmt.Fprintf(w, "%7.1f kB  %4.1f %%  %s\n", float64(r.size)/1000, 100*float64(r.size)/float64(total), r.name)
	}
	return nil
}

func compileWithNames(out string) error {
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-modfile=build/go.mod", "-overlay=build/overlay.json"}, inlining()...)
	_, err := goCommand(append(args, "-o", out, ".")...)
	return err
}

// packageSizes adds up the lengths of the function bodies by package, and the length of the data.
func packageSizes(wasm []byte) (code map[string]int, data int, err error) {
	const functionNames = 1
	sections, err := split(wasm)
	if err != nil {
		return nil, 0, err
	}
	var bodies []int
	var names map[int]string
	imported := 0
	for _, s := range sections {
		section := reader{s.body}
		switch s.id {
		case importSection:
			for n := section.uint(); n > 0; n-- {
				section.take(section.uint())
				section.take(section.uint())
				if kind := section.byte(); kind != 0 {
					return nil, 0, fmt.Errorf("an import of kind %d, where Go imports functions only", kind)
				}
				section.uint()
				imported++
			}
		case codeSection:
			for n := section.uint(); n > 0; n-- {
				bodies = append(bodies, len(section.take(section.uint())))
			}
		case dataSection:
			data = len(section.rest)
		case customSection:
			if string(section.take(section.uint())) != "name" {
				continue
			}
			for len(section.rest) > 0 {
				kind := section.byte()
				sub := reader{section.take(section.uint())}
				if kind != functionNames {
					continue
				}
				names = map[int]string{}
				for n := sub.uint(); n > 0; n-- {
					i := sub.uint()
					names[i] = string(sub.take(sub.uint()))
				}
			}
		}
	}
	code = map[string]int{}
	for i, size := range bodies {
		code[packageOf(names[imported+i])] += size
	}
	return code, data, nil
}

// packageOf cuts a function's name at its package. The linker writes the slashes of an import path
// and its hyphens as underscores: "github.com_maxence-charriere_go-app_v10_pkg_app.(*engineX).Start".
func packageOf(function string) string {
	host := 0
	if strings.HasPrefix(function, "github.com_") || strings.HasPrefix(function, "golang.org_") {
		host = strings.IndexByte(function, '_')
	}
	if dot := strings.IndexByte(function[host:], '.'); dot > 0 {
		return function[:host+dot]
	}
	return "(no package)"
}

// reader reads the binary format of WebAssembly; it is used on what our own linker wrote.
type reader struct{ rest []byte }

func (r *reader) byte() byte { return r.take(1)[0] }

func (r *reader) take(n int) []byte {
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) uint() int {
	v, n := binary.Uvarint(r.rest)
	r.rest = r.rest[n:]
	return int(v)
}
