//go:build !js

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestThePackageInAnotherModule carries out each way that docs/library.md tells, in a folder beside this
// repository.
func TestThePackageInAnotherModule(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the package anew, three times")
	}
	const library = "docs/library.md"
	said := regexp.MustCompile("It says `([^`]+)`").FindStringSubmatch(document(t, library))
	require.NotNil(t, said)
	program := blocks(t, library, "go")[0]
	ways := blocks(t, library, "sh")
	require.Len(t, ways, 3)
	for _, way := range ways {
		name := strings.Split(way, "\n")[1]
		t.Run(name, func(t *testing.T) { require.Equal(t, said[1]+"\n", beside(t, program, way)) })
	}
}

func TestOpeningHoursAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the package anew")
	}
	lines := blocks(t, "docs/library.md", "go")[1]
	_, want, ok := strings.Cut(strings.TrimSpace(lines), "// ")
	require.True(t, ok)
	program := "package main\n\nimport (\n\"fmt\"\n\"time\"\n\"supportclock/calc\"\n)\n\nfunc main() {\n" + lines + "}\n"
	require.Equal(t, want+"\n", beside(t, program, blocks(t, "docs/library.md", "sh")[0]))
}

// beside runs commands where a program lies beside a clone of this repository, and returns what they
// print.
func beside(t *testing.T, program, commands string) string {
	t.Helper()
	here, err := filepath.Abs(".")
	require.NoError(t, err)
	home := t.TempDir()
	require.NoError(t, os.Symlink(here, filepath.Join(home, "supportclock")))
	dir := filepath.Join(home, "due")
	require.NoError(t, os.Mkdir(dir, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(program), 0o644))
	shell := exec.Command("sh", "-e", "-c", commands)
	shell.Dir = dir
	shell.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=")
	var stderr strings.Builder
	shell.Stderr = &stderr
	out, err := shell.Output()
	require.NoError(t, err, stderr.String())
	return string(out)
}

// What Go takes by itself for the newest version of the library of holidays is an old one.
func TestTheLibraryOfHolidaysIsTheOneOfThisModule(t *testing.T) {
	for _, m := range regexp.MustCompile(`github\.com/rickar/cal/v2@(v[\d.]+)`).FindAllStringSubmatch(document(t, "docs/library.md"), -1) {
		require.Contains(t, document(t, "go.mod"), "github.com/rickar/cal/v2 "+m[1])
	}
}
