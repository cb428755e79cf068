package main

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// pack rewrites what the linker wrote so that it compresses better and runs the same. The linker cuts the
// program's initial memory into some 80,000 segments, to leave out short runs of zeros; the addresses of
// the segments compress far worse than the zeros would. In the memory that is joined again, changes then
// take out what no visitor needs. A change that does not know this version of Go leaves everything as it
// was and is named in remarks: the program is right then, and larger.
func pack(wasm []byte, goVersion string, changes []change) (packed []byte, remarks []string, err error) {
	sections, err := split(wasm)
	if err != nil {
		return nil, nil, err
	}
	packed = slices.Clone(wasm[:8])
	for _, s := range sections {
		var more []string
		switch s.id {
		case codeSection:
			s.body, more = packCode(s.body, parameters(sections), changes)
		case dataSection:
			if s.body, more, err = packData(s.body, goVersion, changes); err != nil {
				return nil, nil, err
			}
		}
		remarks = append(remarks, more...)
		packed = append(packed, s.id)
		packed = binary.AppendUvarint(packed, uint64(len(s.body)))
		packed = append(packed, s.body...)
	}
	return packed, remarks, nil
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

// packData returns the section with the segments joined, and with the changes made to them that fit.
func packData(body []byte, goVersion string, changes []change) (packed []byte, remarks []string, err error) {
	r := reader{body}
	segments := make([]segment, r.uint())
	for i := range segments {
		if memory, op := r.byte(), r.byte(); memory != 0 || op != opI32Const {
			return nil, nil, errors.New("a data segment that is not at a fixed address of the memory")
		}
		at := r.int()
		if r.byte() != opEnd {
			return nil, nil, errors.New("a data segment at an address that is calculated")
		}
		segments[i] = segment{at, r.take(r.uint())}
	}
	if segments, err = join(segments); err != nil {
		return nil, nil, err
	}
	for _, c := range changes {
		if c.pack == nil {
			continue
		}
		if err := c.pack(segments, goVersion); err != nil {
			remarks = append(remarks, fmt.Sprintf("%s: %v", c.name, err))
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
	return out, remarks, nil
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
