package main

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// body is one of the program's functions.
type body struct {
	params int
	locals []locals
	code   []instruction
}

// locals are variables of a function, of one type, besides its parameters.
type locals struct {
	count int
	kind  byte
}

// instruction is one, with what follows it.
type instruction struct {
	op     byte
	n      int   // of a local or a label, or a constant
	labels []int // of a table of branches, the last one for every other number
	text   []byte
}

// The instructions that the changes know.
const (
	opBlock, opLoop, opIf, opReturn          = 0x02, 0x03, 0x04, 0x0f
	opBr, opBrIf, opBrTable                  = 0x0c, 0x0d, 0x0e
	opLocalGet, opLocalSet, opLocalTee       = 0x20, 0x21, 0x22
	opGlobalSet, opI64Const, opI64Store      = 0x24, 0x42, 0x37
	opI64Add                                 = 0x7c
	kindI32, kindI64, noResult          byte = 0x7f, 0x7e, 0x40
)

// plain is an instruction that nothing follows.
func plain(op byte) instruction { return instruction{op: op, text: []byte{op}} }

// numbered is one that a number follows.
func numbered(op byte, n int) instruction {
	text := []byte{op}
	if op == opI32Const || op == opI64Const {
		text = appendVarint(text, n)
	} else {
		text = binary.AppendUvarint(text, uint64(n))
	}
	return instruction{op: op, n: n, text: text}
}

func (i instruction) is(op byte, n int) bool { return i.op == op && i.n == n }

// instruction reads the next one. It knows those of WebAssembly 1, with the copies of memory and the
// conversions that Go uses besides.
func (r *reader) instruction() (i instruction, err error) {
	from := r.rest
	i.op = r.byte()
	switch op := i.op; {
	case op == opBrTable:
		for n := r.uint(); n >= 0; n-- {
			i.labels = append(i.labels, r.uint())
		}
	case op == opI32Const || op == opI64Const:
		i.n = r.int()
	case op >= opBlock && op <= opIf, op == opBr, op == opBrIf, op == 0x10, op >= opLocalGet && op <= opGlobalSet, op == 0x3f, op == 0x40:
		i.n = r.uint() // a call, and the size of the memory, are among them
	case op == 0x11, op >= 0x28 && op <= 0x3e: // a call by the table; a load or a store
		r.uint()
		r.uint()
	case op == 0x43:
		r.take(4)
	case op == 0x44:
		r.take(8)
	case op == 0xfc:
		if kind := r.uint(); kind == 10 {
			r.take(2)
		} else if kind == 11 {
			r.take(1)
		} else if kind > 7 {
			return i, fmt.Errorf("an instruction that is not known: fc %02x", kind)
		}
	case op <= 0x01, op == 0x05, op == opEnd, op == opReturn, op == 0x1a, op == 0x1b, op >= 0x45 && op <= 0xc4:
	default:
		return i, fmt.Errorf("an instruction that is not known: %02x", op)
	}
	i.text = from[:len(from)-len(r.rest)]
	return i, nil
}

func readBody(params int, text []byte) (b body, err error) {
	b.params = params
	r := reader{text}
	for n := r.uint(); n > 0; n-- {
		b.locals = append(b.locals, locals{r.uint(), r.byte()})
	}
	for len(r.rest) > 0 {
		i, err := r.instruction()
		if err != nil {
			return b, err
		}
		b.code = append(b.code, i)
	}
	return b, nil
}

func (b body) bytes() []byte {
	out := binary.AppendUvarint(nil, uint64(len(b.locals)))
	for _, l := range b.locals {
		out = append(binary.AppendUvarint(out, uint64(l.count)), l.kind)
	}
	for _, i := range b.code {
		out = append(out, i.text...)
	}
	return out
}

// walk calls visit for every instruction, with where the blocks begin that are open before it, the
// outermost first, as labels count them from the last.
func (b body) walk(visit func(at int, open []int)) {
	var open []int
	for at, i := range b.code {
		visit(at, open)
		switch i.op {
		case opBlock, opLoop, opIf:
			open = append(open, at)
		case opEnd:
			open = open[:max(0, len(open)-1)]
		}
	}
}

// parameters says how many each function has.
func parameters(sections []section) (counts []int) {
	var kinds []int
	for _, s := range sections {
		r := reader{s.body}
		switch s.id {
		case typeSection:
			for n := r.uint(); n > 0; n-- {
				r.byte()
				params := r.uint()
				r.take(params)
				r.take(r.uint())
				kinds = append(kinds, params)
			}
		case functionSection:
			for n := r.uint(); n > 0; n-- {
				counts = append(counts, kinds[r.uint()])
			}
		}
	}
	return counts
}

// packCode returns the section with changes made to its functions, which do the same afterwards. A change
// that finds nothing to do does not know what this version of Go writes, and is named in remarks.
func packCode(text []byte, parameters []int, changes []change) (packed []byte, remarks []string) {
	changes = slices.DeleteFunc(slices.Clone(changes), func(c change) bool { return c.code == nil })
	if len(changes) == 0 {
		return text, nil
	}
	r := reader{text}
	found := make([]int, len(changes))
	packed = binary.AppendUvarint(nil, uint64(r.uint()))
	for _, params := range parameters {
		b, err := readBody(params, r.take(r.uint()))
		if err != nil {
			return text, []string{err.Error()}
		}
		for i, c := range changes {
			found[i] += c.code(&b)
		}
		body := b.bytes()
		packed = append(binary.AppendUvarint(packed, uint64(len(body))), body...)
	}
	for i, c := range changes {
		if found[i] == 0 {
			remarks = append(remarks, c.name+": there is nothing like it in what this Go writes")
		}
	}
	return packed, remarks
}
