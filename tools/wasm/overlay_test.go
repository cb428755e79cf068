package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheLibraryIsEditedWhereItFits(t *testing.T) {
	goroot, dir := t.TempDir(), t.TempDir()
	read := func() (replace map[string]string) {
		file, err := overlay(goroot, dir)
		require.NoError(t, err)
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var list struct{ Replace map[string]string }
		require.NoError(t, json.Unmarshal(data, &list))
		return list.Replace
	}
	own, err := goCommand("env", "GOROOT")
	require.NoError(t, err)
	path := func(root, name string) string { return filepath.Join(strings.TrimSpace(string(root)), "src", name) }
	for name := range library {
		require.NoError(t, write(path(goroot, name), []byte("package of another version\n")))
	}
	require.Empty(t, read())

	for name := range library {
		real, err := os.ReadFile(path(string(own), name))
		require.NoError(t, err)
		require.NoError(t, write(path(goroot, name), real))
	}
	replace := read()
	for name, unwanted := range map[string]string{
		"net/url/url.go":        "netip",
		"time/zoneinfo.go":      "Getenv",
		"time/zoneinfo_read.go": "range sources",
	} {
		copied, err := os.ReadFile(replace[path(goroot, name)])
		require.NoError(t, err, "this version of Go has another %s; the program is larger and slower for it", name)
		require.NotContains(t, string(copied), unwanted)
	}
	require.Len(t, replace, len(library))
}
