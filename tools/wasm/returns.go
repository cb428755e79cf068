package main

import "slices"

// returns writes the addresses that calls return to in two parts. Go's compiler has every call put one on
// the stack, made of the number of the function and the number of a place in it. As one constant it is
// like no other in the program; with the function's own part in a variable, calls look alike whichever
// function they stand in.
//
// Upstream is Go here, without an issue about it.
var returns = change{name: "return addresses in two parts", code: splitReturns}

const (
	stackPointer, stackVariable = 0, 1 // the global, and the variable of every function that holds it as well
	ownPart                     = 2    // the variable for the function's part
	placeBits                   = 16
)

// splitReturns returns how many addresses it has split: constants that are stored at the top of the
// stack once that has been made larger.
func splitReturns(b *body) (split int) {
	if b.params > ownPart || len(b.locals) == 0 || b.params+b.locals[0].count < ownPart {
		return 0
	}
	own := 0
	for at := range b.code {
		if b.returnsAt(at) {
			own = b.code[at].n >> placeBits
			break
		}
	}
	if own == 0 {
		return 0
	}
	code := []instruction{numbered(opI64Const, own<<placeBits), numbered(opLocalSet, ownPart)}
	for at, i := range b.code {
		switch {
		case b.returnsAt(at) && i.n>>placeBits == own:
			code = append(code, numbered(opLocalGet, ownPart), numbered(opI64Const, i.n-own<<placeBits), plain(opI64Add))
			split++
			continue
		case i.op >= opLocalGet && i.op <= opLocalTee && i.n >= ownPart:
			i = numbered(i.op, i.n+1)
		}
		code = append(code, i)
	}
	b.code = code
	b.addVariable(ownPart, kindI64)
	return split
}

// returnsAt reports whether the address of a return is written here.
func (b *body) returnsAt(at int) bool {
	return at > 1 && at+1 < len(b.code) && b.code[at].op == opI64Const && b.code[at+1].op == opI64Store &&
		b.code[at-1].is(opLocalGet, stackVariable) && b.code[at-2].is(opGlobalSet, stackPointer)
}

// addVariable makes room for a variable among the others, which the caller has numbered anew.
func (b *body) addVariable(number int, kind byte) {
	before := number - b.params
	for at, l := range b.locals {
		if before <= l.count {
			group := []locals{{before, l.kind}, {1, kind}, {l.count - before, l.kind}}
			b.locals = slices.Replace(b.locals, at, at+1, group...)
			break
		}
		before -= l.count
	}
	var merged []locals
	for _, l := range b.locals {
		if last := len(merged) - 1; last >= 0 && merged[last].kind == l.kind {
			merged[last].count += l.count
		} else if l.count > 0 {
			merged = append(merged, l)
		}
	}
	b.locals = merged
}
