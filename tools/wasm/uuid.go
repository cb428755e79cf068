package main

import _ "embed"

// randomIDs puts a few lines in the place of a module that go-app takes one function from, and that
// links SHA-1, MD5 and a driver for databases.
//
// Upstream has no issue about it.
var randomIDs = change{
	name: "stand-in for google/uuid",
	modules: map[string]map[string][]byte{
		"github.com/google/uuid": {"go.mod": []byte("module github.com/google/uuid\n\ngo 1.26\n"), "uuid.go": uuidFile},
	},
}

//go:embed client/uuid.go.txt
var uuidFile []byte
