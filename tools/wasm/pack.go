package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// pack rewrites what the linker wrote so that it compresses better and runs the same.
//
// The linker cuts the program's initial memory into some 80,000 segments, to leave out short runs
// of zeros; the addresses of the segments compress far worse than the zeros would.
//
// It also writes down the file and line of every instruction and the name of every function, for stack
// traces. Those of a program in a visitor's browser name our own functions, and no lines.
func pack(wasm []byte, goVersion string) ([]byte, error) {
	sections, err := split(wasm)
	if err != nil {
		return nil, err
	}
	out := slices.Clone(wasm[:8])
	for _, s := range sections {
		if s.id == dataSection {
			if s.body, err = packData(s.body, goVersion); err != nil {
				return nil, err
			}
		}
		out = append(out, s.id)
		out = binary.AppendUvarint(out, uint64(len(s.body)))
		out = append(out, s.body...)
	}
	return out, nil
}

// The sections of a WebAssembly module that matter here.
const (
	customSection, importSection, codeSection, dataSection = 0, 2, 10, 11
)

type section struct {
	id   byte
	body []byte
}

// split cuts a module into its sections.
func split(wasm []byte) ([]section, error) {
	if !bytes.HasPrefix(wasm, []byte("\x00asm\x01\x00\x00\x00")) {
		return nil, errors.New("not a WebAssembly module of version 1")
	}
	var sections []section
	for r := (reader{wasm[8:]}); len(r.rest) > 0; {
		id := r.byte()
		sections = append(sections, section{id, r.take(r.uint())})
	}
	return sections, nil
}

// segment is a part of the initial memory.
type segment struct {
	at   int
	data []byte
}

func (s segment) end() int { return s.at + len(s.data) }

const (
	opI32Const, opEnd = 0x41, 0x0b

	// A gap is worth a new segment only where it is longer than what a segment costs.
	longestGap = 256
)

func packData(body []byte, goVersion string) ([]byte, error) {
	r := reader{body}
	segments := make([]segment, r.uint())
	for i := range segments {
		if memory, op := r.byte(), r.byte(); memory != 0 || op != opI32Const {
			return nil, errors.New("a data segment that is not at a fixed address of the memory")
		}
		at := r.int()
		if r.byte() != opEnd {
			return nil, errors.New("a data segment at an address that is calculated")
		}
		segments[i] = segment{at, r.take(r.uint())}
	}
	segments, err := join(segments)
	if err != nil {
		return nil, err
	}
	// The layout of the tables is the runtime's own affair, and known for this version.
	if strings.HasPrefix(goVersion, "go1.26") {
		if err := dropTraces(segments); err != nil {
			return nil, err
		}
	}
	out := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		out = append(out, 0, opI32Const)
		out = appendVarint(out, s.at)
		out = append(out, opEnd)
		out = binary.AppendUvarint(out, uint64(len(s.data)))
		out = append(out, s.data...)
	}
	return out, nil
}

// join fills short gaps between segments with zeros, which is what an empty memory holds.
func join(segments []segment) ([]segment, error) {
	slices.SortFunc(segments, func(a, b segment) int { return cmp.Compare(a.at, b.at) })
	var joined []segment
	for _, s := range segments {
		if n := len(joined); n > 0 {
			last := &joined[n-1]
			gap := s.at - last.end()
			if gap < 0 {
				return nil, fmt.Errorf("two data segments at address %d", s.at)
			}
			if gap <= longestGap {
				last.data = append(append(last.data, make([]byte, gap)...), s.data...)
				continue
			}
		}
		joined = append(joined, segment{s.at, slices.Clone(s.data)})
	}
	return joined, nil
}

// The runtime's table of functions: internal/abi, and runtime's pcHeader and _func.
const (
	tableMagic = 0xfffffff1
	headerSize = 9 * 8

	funcSize                                  = 11 * 4
	nameAt                                    = 1 * 4
	pcspAt, pcfileAt, pclnAt, npcdataAt, line = 4 * 4, 5 * 4, 6 * 4, 7 * 4, 9 * 4
	idAt, idOfWrapper                         = 10 * 4, 23 // abi.FuncIDWrapper
)

// dropTraces takes what only stack traces tell out of the runtime's table of functions: the files, the
// lines and the names of other people's functions. The runtime knows functions without them, those
// written in assembly for some systems, and answers "?".
func dropTraces(segments []segment) error {
	magic := binary.LittleEndian.AppendUint32(nil, tableMagic)
	magic = append(magic, 0, 0, 1, 8) // padding, size of an instruction, size of a pointer
	var table []byte
	for _, s := range segments {
		if i := bytes.Index(s.data, magic); i >= 0 {
			if table != nil || bytes.Contains(s.data[i+1:], magic) {
				return errors.New("more than one table of functions")
			}
			table = s.data[i:]
		}
	}
	if len(table) < headerSize {
		return errors.New("no table of functions")
	}
	field := func(i int) int { return int(binary.LittleEndian.Uint64(table[8+8*i:])) }
	funcs, namesAt, filesAt, pctabAt, pclnTable := field(0), field(3), field(4), field(6), field(7)
	if namesAt < headerSize || filesAt < namesAt || filesAt >= pctabAt || pctabAt >= pclnTable || pclnTable+8*funcs > len(table) {
		return errors.New("a table of functions with another layout")
	}
	pctab, funcTable := table[pctabAt:pclnTable], table[pclnTable:]
	clear(table[filesAt:pctabAt]) // the names of the files

	// Functions share tables, of stack depths with those of lines as it happens.
	used, dropped := map[int]bool{}, map[int]bool{}
	wrappers := map[int]bool{}
	for i := range funcs {
		at := int(binary.LittleEndian.Uint32(funcTable[8*i+4:]))
		if at+funcSize > len(funcTable) {
			return errors.New("a function outside its table")
		}
		f := funcTable[at:]
		get := func(at int) int { return int(binary.LittleEndian.Uint32(f[at:])) }
		used[get(pcspAt)] = true
		for k := range get(npcdataAt) {
			used[get(funcSize+4*k)] = true
		}
		for _, at := range []int{pcfileAt, pclnAt} {
			dropped[get(at)] = true
			clear(f[at : at+4])
		}
		clear(f[line : line+4])
		if f[idAt] == idOfWrapper {
			wrappers[get(nameAt)] = true
		}
	}
	dropNames(table[namesAt:filesAt], wrappers)
	starts := []int{len(pctab)}
	for start := range used {
		starts = append(starts, start)
	}
	for start := range dropped {
		if !used[start] {
			starts = append(starts, start)
		}
	}
	slices.Sort(starts)
	for i, start := range starts[:len(starts)-1] {
		if start != 0 && !used[start] {
			clear(pctab[start:starts[i+1]])
		}
	}
	return nil
}

// dropNames clears the names that nobody reads. The runtime itself reads those of the two functions by
// which package reflect calls methods, and of a wrapper that is called through nil.
func dropNames(names []byte, wrappers map[int]bool) {
	for at := 0; at < len(names); {
		name, _, _ := bytes.Cut(names[at:], []byte{0})
		switch own := bytes.HasPrefix(name, []byte("supportclock/")) || bytes.HasPrefix(name, []byte("main.")); {
		case own, wrappers[at], string(name) == "reflect.makeFuncStub", string(name) == "reflect.methodValueCall":
		default:
			clear(name)
		}
		at += len(name) + 1
	}
}

// appendVarint appends a signed number in LEB128, which binary.AppendVarint does not write.
func appendVarint(out []byte, v int) []byte {
	for {
		low := byte(v & 0x7f)
		v >>= 7
		if v == 0 && low&0x40 == 0 || v == -1 && low&0x40 != 0 {
			return append(out, low)
		}
		out = append(out, low|0x80)
	}
}

// int reads what appendVarint writes.
func (r *reader) int() int {
	v, shift := 0, 0
	for {
		b := r.byte()
		v |= int(b&0x7f) << shift
		shift += 7
		if b&0x80 == 0 {
			if b&0x40 != 0 {
				v |= -1 << shift
			}
			return v
		}
	}
}
