package main

// jumps lets those that lead forward go straight there. WebAssembly knows blocks to leave and loops to
// repeat, and Go's compiler makes one loop of each function: around a block for every place that somebody
// may jump to, with a table at its head that leads to the place whose number is in a variable, the first.
// A jump sets that and repeats the loop. That is needed for a way back, and for a goroutine that goes on
// where it had to wait; for a way forward, it is enough to leave the blocks that end where it leads.
//
// Upstream is Go here, and knows what the table costs (golang/go issues 65440 and 42979, open).
var jumps = change{name: "jumps that go straight", code: straighten}

// The variable with the number of a place.
const place = 0

// straighten returns how many jumps it has changed. It leaves a function as it is where the variable may
// be read for anything else.
func straighten(b *body) (changed int) {
	loop, table := findLoop(b.code)
	if loop < 0 || !onlyForTheLoop(b, loop, table) {
		return 0
	}
	var code []instruction
	b.walk(func(at int, open []int) {
		i := b.code[at]
		if i.op == opBr && target(i.n, open) == loop {
			labels := b.code[table].labels
			number := min(uint(b.code[at-2].n), uint(len(labels)-1))
			left := table - 2 - labels[number] // the block that ends where the jump leads
			for label := range open {
				if target(label, open) == left && left > loop {
					code = append(code[:len(code)-2], numbered(opBr, label))
					changed++
					return
				}
			}
		}
		code = append(code, i)
	})
	b.code = joinConditions(code)
	return changed
}

// findLoop finds the loop, and the table in the innermost of the blocks at its head.
func findLoop(code []instruction) (loop, table int) {
	table = -1
	for at, i := range code {
		if i.op == opBrTable {
			if table >= 0 {
				return -1, -1
			}
			table = at
		}
	}
	if table < 1 || !code[table-1].is(opLocalGet, place) {
		return -1, -1
	}
	for loop = table - 2; loop >= 0 && code[loop].op == opBlock; loop-- {
	}
	if loop < 0 || code[loop].op != opLoop {
		return -1, -1
	}
	return loop, table
}

// onlyForTheLoop reports whether the variable is set by a constant whenever the loop is repeated, and
// set, for a moment, wherever else it is read.
func onlyForTheLoop(b *body, loop, table int) bool {
	only := true
	b.walk(func(at int, open []int) {
		switch i := b.code[at]; i.op {
		case opLocalGet:
			if i.n == place && at != table-1 {
				only = only && at > 1 && b.code[at-1].op == opI32Const && b.code[at-2].is(opLocalSet, place)
			}
		case opBr, opBrIf:
			if target(i.n, open) == loop {
				only = only && i.op == opBr && at > 1 && b.code[at-1].is(opLocalSet, place) && b.code[at-2].op == opI32Const
			}
		}
	})
	return only
}

// target is where the block begins that a label stands for, or -1 for the function itself.
func target(label int, open []int) int {
	if label >= len(open) {
		return -1
	}
	return open[len(open)-1-label]
}

// joinConditions makes one instruction of a jump that is all that a condition leads to.
func joinConditions(code []instruction) (joined []instruction) {
	for at := 0; at < len(code); at++ {
		i := code[at]
		if i.op == opIf && at+2 < len(code) && code[at+1].op == opBr && code[at+1].n > 0 && code[at+2].op == opEnd {
			i = numbered(opBrIf, code[at+1].n-1)
			at += 2
		}
		joined = append(joined, i)
	}
	return joined
}
