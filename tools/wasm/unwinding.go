package main

// unwinding returns at once where a goroutine has to wait. After every call, Go's compiler writes a jump
// to the end of the function, where one is returned, for the case that the call has been left for later.
// The jump says how many blocks it leaves, another number after every call, and so no call looks like the
// one before. To return looks the same everywhere.
//
// Upstream is Go here: waiting itself may be written in another way (golang/go issue 43033, open); none asks
// for this.
var unwinding = change{name: "returning at once to wait", code: returnAtOnce}

// returnAtOnce returns how many jumps it has changed: those out of the outermost block, if nothing is
// done after it but to return a number.
func returnAtOnce(b *body) (changed int) {
	last := len(b.code) - 3 // the end of the block, the number, the end of the function
	if last < 0 || b.code[last].op != opEnd || b.code[last+1].op != opI32Const || b.code[last+2].op != opEnd {
		return 0
	}
	outermost := -1
	b.walk(func(at int, open []int) {
		if at == last && len(open) == 1 && b.code[open[0]].op == opBlock {
			outermost = open[0]
		}
	})
	if outermost < 0 {
		return 0
	}
	var code []instruction
	b.walk(func(at int, open []int) {
		i := b.code[at]
		if i.op == opBrIf && target(i.n, open) == outermost {
			condition := instruction{op: opIf, n: int(noResult), text: []byte{opIf, noResult}}
			code = append(code, condition, b.code[last+1], plain(opReturn), plain(opEnd))
			changed++
			return
		}
		code = append(code, i)
	})
	b.code = code
	return changed
}
