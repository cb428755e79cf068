package main

import _ "embed"

// leftOut leaves out what the browser never runs: go-app's HTTP server, its routes by regular
// expression, its encryption. They would bring net/http with crypto/tls, regexp and AES into every
// first visit.
//
// Upstream advises to keep the server in files that the browser's build does not see (go-app issues
// 534 and 627). For a program's own files that works, for those of go-app's one package it does not.
var leftOut = change{
	name:  "server, routes and crypto left out",
	leave: []string{"pkg/app/http.go", "pkg/app/resource.go", "pkg/app/route.go", "pkg/app/crypto.go"},
	add:   map[string][]byte{"pkg/app/client_js.go": leftOutFile},
}

// leftOutFile has what the rest of the package names of them, and no more.
//
//go:embed client/leftout.go.txt
var leftOutFile []byte
