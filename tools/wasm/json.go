package main

import _ "embed"

// noJSON puts a few lines in the place of encoding/json, with which go-app words errors and keeps states
// that these programs have none of.
//
// Upstream builds on it (states, notifications, the list of internal addresses), and no issue asks for less.
var noJSON = change{
	name:    "stand-in for encoding/json",
	add:     map[string][]byte{"pkg/json/json.go": jsonFile},
	imports: map[string]string{"encoding/json": framework + "/pkg/json"},
}

//go:embed client/json.go.txt
var jsonFile []byte
