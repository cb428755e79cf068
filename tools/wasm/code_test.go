package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

const opUnreachable, opCall, opI32Sub, opI32Add, opI32Eqz, opCallIndirect, opGlobalGet, opDrop = 0x00, 0x10, 0x6b, 0x6a, 0x45, 0x11, 0x23, 0x1a

// machine carries out a function as a browser would. What calls answer is the script's; what is stored
// and called, and what is returned, is the trace.
type machine struct {
	globals [1]int
	script  *rand.Rand
	trace   []string
}

// run calls a function with the number of a place. It ends after a while: functions may go on for ever.
func (m *machine) run(b body, place int) []string {
	variables := []int{place}
	for _, l := range b.locals {
		variables = append(variables, make([]int, l.count)...)
	}
	ends, elsewhere := map[int]int{}, []int{}
	for at, i := range b.code {
		switch i.op {
		case opBlock, opLoop, opIf:
			elsewhere = append(elsewhere, at)
		case opEnd:
			if last := len(elsewhere) - 1; last >= 0 {
				ends[elsewhere[last]] = at
				elsewhere = elsewhere[:last]
			}
		}
	}
	var stack, open []int
	pop := func() int { v := stack[len(stack)-1]; stack = stack[:len(stack)-1]; return v }
	push := func(v int) { stack = append(stack, v) }
	at := 0
	branch := func(label int) {
		to := open[len(open)-1-label]
		open = open[:len(open)-1-label]
		if at = to - 1; b.code[to].op != opLoop {
			at = ends[to]
		}
	}
	note := func(format string, a ...any) { m.trace = append(m.trace, fmt.Sprintf(format, a...)) }
	for steps := 0; steps < 2000; steps++ {
		switch i := b.code[at]; i.op {
		case opBlock, opLoop:
			open = append(open, at)
		case opIf:
			if pop() != 0 {
				open = append(open, at)
			} else {
				at = ends[at]
			}
		case opEnd:
			if len(open) == 0 {
				note("returns %d", pop())
				return m.trace
			}
			open = open[:len(open)-1]
		case opReturn:
			note("returns %d", pop())
			return m.trace
		case opUnreachable:
			note("stops")
			return m.trace
		case opBr:
			branch(i.n)
		case opBrIf:
			if pop() != 0 {
				branch(i.n)
			}
		case opBrTable:
			branch(i.labels[min(uint(pop()), uint(len(i.labels)-1))])
		case opLocalGet:
			push(variables[i.n])
		case opLocalSet:
			variables[i.n] = pop()
		case opLocalTee:
			variables[i.n] = stack[len(stack)-1]
		case opGlobalGet:
			push(m.globals[i.n])
		case opGlobalSet:
			m.globals[i.n] = pop()
		case opI32Const, opI64Const:
			push(i.n)
		case opI32Sub:
			push(-pop() + pop())
		case opI32Add, opI64Add:
			push(pop() + pop())
		case opI32Eqz:
			v := pop()
			push(map[bool]int{true: 1}[v == 0])
		case opI64Store:
			v := pop()
			note("stores %d at %d", v, pop())
		case opDrop:
			pop()
		case opCall:
			note("calls %d with %d", i.n, pop())
			push(map[bool]int{true: 1}[m.script.IntN(4) == 0])
		default:
			panic(fmt.Sprintf("an instruction that no function here has: %02x", i.op))
		}
		at++
	}
	return m.trace
}

// requireSame carries both functions out from every place, with many scripts.
func requireSame(t *testing.T, before, after body) {
	t.Helper()
	_, err := readBody(1, after.bytes())
	require.NoError(t, err)
	for place := range 9 {
		for seed := range uint64(100) {
			one := &machine{globals: [1]int{1000}, script: rand.New(rand.NewPCG(seed, 0))}
			other := &machine{globals: [1]int{1000}, script: rand.New(rand.NewPCG(seed, 0))}
			// Of what goes on for ever, the beginning.
			first := func(trace []string) []string { return trace[:min(60, len(trace))] }
			require.Equal(t, first(one.run(before, place)), first(other.run(after, place)))
		}
	}
}

// called is a call as Go's compiler writes it, from the function's place'th place.
func called(function, place, unwind int) []instruction {
	return []instruction{
		numbered(opLocalGet, 1), numbered(opI32Const, 8), plain(opI32Sub), numbered(opLocalTee, 1), numbered(opGlobalSet, 0),
		numbered(opLocalGet, 1), numbered(opI64Const, 0x1234<<16+place), store(),
		numbered(opI32Const, 0), numbered(opCall, function), numbered(opGlobalGet, 0), numbered(opLocalSet, 1), numbered(opBrIf, unwind),
	}
}

// jump is one as Go's compiler writes it, under a condition that a call answers.
func jump(place, loop int) []instruction {
	return []instruction{
		numbered(opI32Const, place), numbered(opCall, 99), plain(opI32Eqz), block(opIf),
		numbered(opI32Const, place), numbered(opLocalSet, 0), numbered(opBr, loop), plain(opEnd),
	}
}

func store() instruction { return instruction{op: opI64Store, text: []byte{opI64Store, 3, 0}} }

func block(op byte) instruction {
	return instruction{op: op, n: int(noResult), text: []byte{op, noResult}}
}

func code(parts ...[]instruction) (all []instruction) {
	for _, part := range parts {
		all = append(all, part...)
	}
	return all
}

func one(i ...instruction) []instruction { return i }

// compiled is a function in the shape of Go's: five places, jumps between them both ways, calls that may
// have to wait, and other variables.
func compiled() body {
	table := instruction{op: opBrTable, labels: []int{0, 0, 1, 1, 2, 3, 4}}
	table.text = []byte{opBrTable, byte(len(table.labels) - 1), 0, 0, 1, 1, 2, 3, 4}
	return body{params: 1, locals: []locals{{1, kindI32}, {2, kindI64}}, code: code(
		one(numbered(opGlobalGet, 0), numbered(opLocalSet, 1)),
		one(block(opBlock), block(opLoop), block(opBlock), block(opBlock), block(opBlock), block(opBlock), block(opBlock)),
		one(numbered(opLocalGet, 0), table, plain(opEnd)),
		called(10, 3, 5), jump(4, 5), one(numbered(opI32Const, 77), numbered(opLocalSet, 2)), jump(5, 5), one(plain(opEnd)),
		called(11, 4, 4), jump(6, 4), jump(2, 4), one(plain(opEnd)),
		called(12, 5, 3), jump(0, 3), one(numbered(opI32Const, 78), numbered(opLocalSet, 3)), one(plain(opEnd)),
		called(13, 300, 2), jump(6, 2), one(plain(opEnd)),
		one(numbered(opLocalGet, 2), numbered(opLocalGet, 3), store()),
		called(14, 7, 1), jump(4, 1), one(numbered(opI32Const, 0), plain(opReturn)), one(plain(opEnd)),
		one(plain(opUnreachable), plain(opEnd), numbered(opI32Const, 1), plain(opEnd)),
	)}
}

func TestAFunctionDoesTheSameAfterEachChange(t *testing.T) {
	for _, c := range []struct {
		changes []change
		places  int
	}{
		{[]change{jumps}, 4},
		{[]change{unwinding}, 5},
		{[]change{returns}, 5},
		{[]change{jumps, unwinding, returns}, 14},
	} {
		b, places := compiled(), 0
		for _, c := range c.changes {
			places += c.code(&b)
		}
		require.Equal(t, c.places, places, c.changes[0].name)
		requireSame(t, compiled(), b)
	}
}

func TestJumpsForwardNeedNoLoop(t *testing.T) {
	b := compiled()
	jumps.code(&b)
	var labels []int
	for at, i := range b.code {
		if i.op == opBrIf && b.code[at-1].op == opI32Eqz {
			labels = append(labels, i.n)
		}
	}
	require.Equal(t, []int{1, 2, 2, 0}, labels, "two places on, three, three, and to the next one")
}

func TestCallsLookAlike(t *testing.T) {
	b := compiled()
	for _, c := range []change{unwinding, returns} {
		c.code(&b)
	}
	text := string(b.bytes())
	for _, once := range []string{"\x42\x03", "\x42\x04", "\x42\x05", "\x42\x07"} {
		require.Contains(t, text, "\x20\x01\x20\x02"+once+"\x7c\x37\x03\x00\x41\x00\x10")
	}
	require.Equal(t, []locals{{1, kindI32}, {3, kindI64}}, b.locals)
}

func TestAFunctionOfAnotherShapeIsLeftAlone(t *testing.T) {
	replaced := func(from, to instruction) body {
		b := compiled()
		for at, i := range b.code {
			if string(i.text) == string(from.text) {
				b.code[at] = to
				return b
			}
		}
		t.Fatalf("there is no %v", from)
		return b
	}
	inserted := func(at int, more ...instruction) body {
		b := compiled()
		b.code = code(b.code[:at], more, b.code[at:])
		return b
	}
	with := func(edit func(b *body)) body {
		b := compiled()
		edit(&b)
		return b
	}
	end := len(compiled().code)
	for name, c := range map[string]struct {
		change change
		body   body
	}{
		"the number of the place is used":         {jumps, inserted(11, numbered(opLocalGet, 0), numbered(opLocalSet, 2))},
		"the number of the place is an older one": {jumps, replaced(numbered(opLocalSet, 0), numbered(opLocalTee, 2))},
		"the loop goes on by itself":              {jumps, inserted(end-5, numbered(opBr, 0))},
		"there is no loop":                        {jumps, replaced(block(opLoop), block(opBlock))},
		"there are two tables":                    {jumps, inserted(end-1, instruction{op: opBrTable, labels: []int{0}, text: []byte{opBrTable, 0, 0}})},
		"there is no table":                       {jumps, with(func(b *body) { b.code = b.code[:2] })},
		"more is done at the end":                 {unwinding, inserted(end-1, numbered(opGlobalGet, 0), plain(opDrop))},
		"the end is in a loop":                    {unwinding, replaced(block(opBlock), block(opLoop))},
		"it is empty":                             {unwinding, with(func(b *body) { b.code = b.code[end-1:] })},
		"it has no stack":                         {returns, with(func(b *body) { b.code = b.code[:2] })},
		"it has many parameters":                  {returns, with(func(b *body) { b.params = 3 })},
		"it has no variables":                     {returns, with(func(b *body) { b.locals = nil })},
	} {
		before := c.body.bytes()
		require.Zero(t, c.change.code(&c.body), name)
		require.Equal(t, before, c.body.bytes(), name)
	}
}

func TestAnAddressOfAnotherFunctionIsLeftAlone(t *testing.T) {
	b := compiled()
	for at, i := range b.code {
		if i.is(opI64Const, 0x1234<<16+4) {
			b.code[at] = numbered(opI64Const, 0x5678<<16+4)
		}
	}
	before := body{b.params, b.locals, code(b.code)}
	require.Equal(t, 4, returns.code(&b))
	requireSame(t, before, b)
}

// withCode is a module with functions, all of them of the same kind.
func withCode(functions ...[]byte) []byte {
	n := byte(len(functions))
	text := []byte{n}
	for _, f := range functions {
		text = append(binary.AppendUvarint(text, uint64(len(f))), f...)
	}
	out := []byte("\x00asm\x01\x00\x00\x00")
	for _, s := range []section{
		{typeSection, []byte{2, 0x60, 0, 0, 0x60, 1, kindI32, 1, kindI32}},
		{functionSection, append([]byte{n}, bytes.Repeat([]byte{1}, len(functions))...)},
		{codeSection, text},
	} {
		out = append(binary.AppendUvarint(append(out, s.id), uint64(len(s.body))), s.body...)
	}
	return out
}

func TestCodeIsChangedWhereItIsKnown(t *testing.T) {
	made := []change{jumps, unwinding, returns}
	known, unknown := compiled(), body{params: 1, code: one(instruction{text: []byte{0xfe}}, plain(opEnd))}
	packed, remarks, err := pack(withCode(known.bytes(), known.bytes()), "go1.26.8", made)
	require.NoError(t, err)
	require.Empty(t, remarks)
	for _, c := range made {
		c.code(&known)
	}
	require.Equal(t, withCode(known.bytes(), known.bytes()), packed)

	for remark, functions := range map[string][][]byte{
		"an instruction that is not known: fe":                                    {known.bytes(), unknown.bytes()},
		"jumps that go straight: there is nothing like it in what this Go writes": {{0, opI32Const, 0, opEnd}},
	} {
		before := withCode(functions...)
		packed, remarks, err := pack(before, "go1.26.8", made)
		require.NoError(t, err)
		require.Contains(t, remarks, remark)
		require.Equal(t, before, packed)
	}
}
