package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// weigh prints the sizes of the programs and of the packages whose code is in them.
func weigh(w io.Writer) error {
	shop, err := open(workplace, changes)
	if err != nil {
		return err
	}
	for _, p := range programs {
		fmt.Fprintf(w, "%s\n", p.what)
		for _, suffix := range suffixes {
			info, err := os.Stat(p.file() + suffix)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "%-20s %10d bytes\n", p.name+".wasm"+suffix, info.Size())
		}
		// The names of functions are stripped from what is served; this build keeps them.
		wasm, err := shop.compile(p)
		if err != nil {
			return err
		}
		if err := weighPackages(w, wasm); err != nil {
			return err
		}
	}
	return nil
}

func weighPackages(w io.Writer, wasm []byte) error {
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
	fmt.Fprintf(w, "code %d kB, data %d kB, uncompressed; code by package:\n", total/1000, data/1000)
	for _, r := range rows[:min(30, len(rows))] {
		fmt.Fprintf(w, "%7.1f kB  %4.1f %%  %s\n", float64(r.size)/1000, 100*float64(r.size)/float64(total), r.name)
	}
	fmt.Fprintln(w)
	return nil
}

// weighChanges prints how much larger each program is, compressed by brotli, without each of the changes.
func weighChanges(w io.Writer, quality int) error {
	weights := func(changes []change) ([]int, error) {
		shop, err := open(workplace+"-changes", changes)
		if err != nil {
			return nil, err
		}
		var sizes []int
		for _, p := range programs {
			wasm, _, err := shop.build(p)
			if err != nil {
				return nil, err
			}
			size, err := brotliSize(wasm, quality)
			if err != nil {
				return nil, err
			}
			sizes = append(sizes, size)
		}
		return sizes, nil
	}
	all, err := weights(changes)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "| change | calculator | workbench |\n|---|---|---|\n| all made, kB | %d | %d |\n", all[0]/1000, all[1]/1000)
	for _, c := range changes {
		sizes, err := weights(without(c.name))
		if err != nil {
			fmt.Fprintf(w, "| %s | does not build alone | |\n", c.name)
			continue
		}
		fmt.Fprintf(w, "| %s", c.name)
		for i := range sizes {
			more := sizes[i] - all[i]
			fmt.Fprintf(w, " | %+.1f kB, %+.1f %%", float64(more)/1000, 100*float64(more)/float64(all[i]))
		}
		fmt.Fprintln(w, " |")
	}
	return nil
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
