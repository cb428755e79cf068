package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// The sections of a WebAssembly module that matter here.
const (
	customSection, typeSection, importSection, functionSection, codeSection, dataSection = 0, 1, 2, 3, 10, 11
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
