package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// traces takes the file and the line of every instruction out of the runtime's table of functions. They
// are there for stack traces; those of a program in a visitor's browser name functions, and no lines. The
// runtime knows functions without them, those written in assembly for some systems, and answers "?". With
// them go the numbers that were given to a function, which say nothing without its source, and where a signal
// may stop it: WebAssembly has no signals.
//
// Upstream is Go here: to leave out names or lines by a flag of the linker has been asked for since 2020
// (golang/go issue 36555; 36313 about the table's size) and is open.
var traces = change{name: "function table without lines", pack: dropLines}

// The runtime's table of functions as Go 1.26 writes it: internal/abi, and runtime's pcHeader and _func.
const (
	tableVersion = "go1.26"
	tableMagic   = 0xfffffff1
	headerSize   = 9 * 8

	funcSize                                  = 11 * 4
	pcspAt, pcfileAt, pclnAt, npcdataAt, line = 4 * 4, 5 * 4, 6 * 4, 7 * 4, 9 * 4
	nfuncdataAt                               = funcSize - 1

	unsafePoints = 0 // of a function's own tables: where no signal may stop it, of which a browser has none

	arguments, liveArguments = 5, 6 // of what is known of a function: how its arguments are printed
	nothing                  = 1<<32 - 1
)

// errLayout says that the table is not laid out as it is known here.
var errLayout = errors.New("the table of functions has another layout")

// dropLines clears the lines and the names of files. It returns an error, and has changed nothing, if the
// table is not as it knows it.
func dropLines(segments []segment, goVersion string) error {
	if err := known(goVersion); err != nil {
		return err
	}
	table, err := findTable(segments)
	if err != nil {
		return err
	}
	t, err := readTable(table)
	if err != nil {
		return err
	}

	// Functions share tables, of stack depths with those of lines as it happens.
	used, dropped := map[int]bool{}, map[int]bool{}
	for _, f := range t.functions {
		used[f.get(pcspAt)] = true
		for k := range f.get(npcdataAt) {
			if at := f.get(funcSize + 4*k); k == unsafePoints {
				dropped[at] = true
			} else {
				used[at] = true
			}
		}
		dropped[f.get(pcfileAt)], dropped[f.get(pclnAt)] = true, true
	}
	starts := []int{len(t.values)}
	for start := range used {
		starts = append(starts, start)
	}
	for start := range dropped {
		if !used[start] {
			starts = append(starts, start)
		}
	}
	slices.Sort(starts)
	if starts[0] < 0 || starts[len(starts)-1] > len(t.values) {
		return errLayout
	}

	clear(t.files)
	for i, start := range starts[:len(starts)-1] {
		if start != 0 && !used[start] {
			clear(t.values[start:starts[i+1]])
		}
	}
	for _, f := range t.functions {
		for _, at := range []int{pcfileAt, pclnAt, line} {
			clear(f[at : at+4])
		}
		if f.get(npcdataAt) > unsafePoints {
			clear(f[funcSize+4*unsafePoints:][:4])
		}
		for k := arguments; k <= liveArguments && k < int(f[nfuncdataAt]); k++ {
			binary.LittleEndian.PutUint32(f[funcSize+4*(f.get(npcdataAt)+k):], nothing)
		}
	}
	return nil
}

// known reports an error for a version of Go that may lay out its tables in another way.
func known(goVersion string) error {
	if goVersion == tableVersion || strings.HasPrefix(goVersion, tableVersion+".") {
		return nil
	}
	return fmt.Errorf("%s may have another table of functions than %s; compare its runtime/symtab.go and raise tableVersion in tools/wasm/traces.go", goVersion, tableVersion)
}

// functionTable is the runtime's table, cut into its parts.
type functionTable struct {
	files     []byte // the names of files
	values    []byte // tables of values by instruction, which functions refer to
	functions []function
}

// function is a function's entry, to the end of its own list of tables.
type function []byte

func (f function) get(at int) int { return int(binary.LittleEndian.Uint32(f[at:])) }

func findTable(segments []segment) ([]byte, error) {
	magic := binary.LittleEndian.AppendUint32(nil, tableMagic)
	magic = append(magic, 0, 0, 1, 8) // padding, size of an instruction, size of a pointer
	var table []byte
	for _, s := range segments {
		if i := bytes.Index(s.data, magic); i >= 0 {
			if table != nil || bytes.Contains(s.data[i+1:], magic) {
				return nil, errors.New("there is more than one table of functions")
			}
			table = s.data[i:]
		}
	}
	if table == nil {
		return nil, errors.New("there is no table of functions")
	}
	return table, nil
}

func readTable(table []byte) (t functionTable, err error) {
	if len(table) < headerSize {
		return t, errLayout
	}
	field := func(i int) uint64 { return binary.LittleEndian.Uint64(table[8+8*i:]) }
	end := uint64(len(table))
	count, names, files, values, list := field(0), field(3), field(4), field(6), field(7)
	if names < headerSize || files < names || files >= values || values >= list || list > end || count > (end-list)/8 {
		return t, errLayout
	}
	t.files, t.values = table[files:values], table[values:list]
	entries := table[list:]
	for i := range count {
		at := uint64(binary.LittleEndian.Uint32(entries[8*i+4:]))
		if at+funcSize > uint64(len(entries)) {
			return t, errLayout
		}
		f := function(entries[at:])
		size := funcSize + 4*(f.get(npcdataAt)+int(f[nfuncdataAt]))
		if size > len(f) {
			return t, errLayout
		}
		for _, start := range []int{pcspAt, pcfileAt, pclnAt} {
			if f.get(start) > len(t.values) {
				return t, errLayout
			}
		}
		t.functions = append(t.functions, f[:size])
	}
	return t, nil
}
