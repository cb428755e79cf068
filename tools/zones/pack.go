package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// pack puts all zones below a folder into one file: a line for each body, with its length and the
// names of the zones that share it, an empty line, and the bodies. A body is a TZif file without its
// first, empty block. Bodies with the same rule for the future stand together, which compresses best.
func pack(dir string) (names []string, packed []byte, err error) {
	shared := map[string][]string{}
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "Factory" { // which stands for no place
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		body, err := secondBlock(data)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		name = filepath.ToSlash(name)
		names = append(names, name)
		shared[body] = append(shared[body], name)
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	slices.Sort(names)
	var bodies []string
	for body := range shared {
		bodies = append(bodies, body)
	}
	slices.SortFunc(bodies, func(a, b string) int {
		return cmp.Or(strings.Compare(footer(a), footer(b)), strings.Compare(a, b))
	})
	var index, rest bytes.Buffer
	for _, body := range bodies {
		slices.Sort(shared[body])
		fmt.Fprintf(&index, "%d %s\n", len(body), strings.Join(shared[body], " "))
		rest.WriteString(body)
	}
	index.WriteByte('\n')
	return names, append(index.Bytes(), rest.Bytes()...), nil
}

// secondBlock returns a TZif file from its second header on, after the block for old readers.
func secondBlock(data []byte) (string, error) {
	const header = 44
	if len(data) < header || string(data[:4]) != "TZif" || data[4] < '2' {
		return "", fmt.Errorf("not a TZif file of version 2 or later")
	}
	count := func(i int) int { return int(binary.BigEndian.Uint32(data[20+4*i:])) }
	first := header + count(0) + count(1) + 8*count(2) + 5*count(3) + 6*count(4) + count(5)
	if len(data) < first+header || string(data[first:first+4]) != "TZif" {
		return "", fmt.Errorf("no second block")
	}
	return string(data[first:]), nil
}

// footer is the rule for the years after the last change, in the last line.
func footer(body string) string {
	body = strings.TrimSuffix(body, "\n")
	return body[strings.LastIndexByte(body, '\n')+1:]
}
