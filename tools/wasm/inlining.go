package main

// inlining copies small functions into their callers only where that pays: in the arithmetic of calc, in
// maps and locks, and in the calls to the browser. Elsewhere, above all in the many calls that build a
// page and in the runtime, it makes the programs larger and neither the start nor a key faster.
//
// Upstream leaves flags to the program that uses it.
var inlining = change{
	name: "inlining where it pays",
	flags: []string{"-gcflags=all=-l",
		"-gcflags=supportclock/calc=", "-gcflags=internal/runtime/...=", "-gcflags=sync/...=", "-gcflags=internal/sync=", "-gcflags=syscall/js="},
}
