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
	url := filepath.Join(goroot, "src/net/url/url.go")
	require.NoError(t, write(url, []byte("package url // of another version\n")))
	require.Empty(t, read())

	own, err := goCommand("env", "GOROOT")
	require.NoError(t, err)
	real, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(own)), "src/net/url/url.go"))
	require.NoError(t, err)
	require.NoError(t, write(url, real))
	copied, err := os.ReadFile(read()[url])
	require.NoError(t, err, "this version of Go has another net/url; the program is larger for it")
	require.NotContains(t, string(copied), "netip")
}
