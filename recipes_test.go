//go:build !js

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The recipes of docs are carried out here, word by word, in a copy of the repository.

// workshop is a copy of the repository to try a recipe in.
type workshop struct {
	t      *testing.T
	folder string
}

func newWorkshop(t *testing.T) workshop {
	t.Helper()
	if testing.Short() {
		t.Skip("builds a copy of the repository")
	}
	listed, err := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".", ":!docs/*.png", ":!e2e").Output()
	require.NoError(t, err)
	w := workshop{t, t.TempDir()}
	for name := range strings.SplitSeq(strings.TrimRight(string(listed), "\x00"), "\x00") {
		data, err := os.ReadFile(name)
		if os.IsNotExist(err) {
			continue // deleted, and not committed yet
		}
		require.NoError(t, err)
		w.write(name, string(data))
	}
	return w
}

func (w workshop) write(name, text string) {
	w.t.Helper()
	file := filepath.Join(w.folder, filepath.FromSlash(name))
	require.NoError(w.t, os.MkdirAll(filepath.Dir(file), 0o755))
	require.NoError(w.t, os.WriteFile(file, []byte(text), 0o644))
}

// put inserts text behind a place that a file has once.
func (w workshop) put(name, behind, text string) {
	w.t.Helper()
	data, err := os.ReadFile(filepath.Join(w.folder, filepath.FromSlash(name)))
	require.NoError(w.t, err)
	require.Equal(w.t, 1, strings.Count(string(data), behind), "%s has no one place %q", name, behind)
	w.write(name, strings.Replace(string(data), behind, behind+text, 1))
}

// run runs a command in the copy, and returns what it said.
func (w workshop) run(command string) (string, error) {
	w.t.Helper()
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = w.folder
	cmd.Env = append(os.Environ(), "GOFLAGS=-trimpath")
	said, err := cmd.CombinedOutput()
	return string(said), err
}

// must runs a command that has to succeed.
func (w workshop) must(command string) string {
	w.t.Helper()
	said, err := w.run(command)
	require.NoError(w.t, err, "%s\n%s", command, said)
	return said
}

var (
	inserts  = regexp.MustCompile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|$")
	below    = regexp.MustCompile("(?s)In `([^`]+)`, below `([^`]+)`:\n\n```\n(.*?)\n```")
	newFiles = regexp.MustCompile("(?s)in `([\\w/.-]+\\.go)`:[^`]*\n\n```go\n(.*?)```")
)

// served is a test for the copy: what somebody sees who opens an address of the finished site.
const served = `package web

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestServed(t *testing.T) {
	site, err := Build(Options{Assets: standIns(), Origin: "https://clock.example"})
	require.NoError(t, err)
	server := httptest.NewServer(NewHandler(site))
	defer server.Close()
	answer, err := http.Get(server.URL + "ADDRESS")
	require.NoError(t, err)
	defer answer.Body.Close()
	page, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.Equal(t, http.StatusOK, answer.StatusCode)
	for _, part := range strings.Split(` + "`PARTS`" + `, "\n") {
		require.True(t, strings.Contains(string(page), part), "%s is not on the page", part)
	}
}
`

// serves checks that an address of the copy's site is answered with a page that has all the parts.
func (w workshop) serves(address string, parts ...string) {
	w.t.Helper()
	w.write("web/served_test.go", strings.NewReplacer("ADDRESS", address, "PARTS", strings.Join(parts, "\n")).Replace(served))
	w.must("go test -vet=off -run '^TestServed$' ./web")
}

func TestALanguageIsAddedByItsRecipe(t *testing.T) {
	text := document(t, "docs/languages.md")
	w := newWorkshop(t)
	steps := blocks(t, "docs/languages.md", "sh")
	require.Len(t, steps, 2)

	w.must(steps[0])
	lists := inserts.FindAllStringSubmatch(text, -1)
	require.NotEmpty(t, lists)
	for _, step := range lists {
		w.put(step[1], step[2], step[3])
	}
	w.must(steps[1])
	golden, err := os.ReadFile(filepath.Join(w.folder, "app/words/testdata/eo.txt"))
	require.NoError(t, err)
	assert.Contains(t, string(golden), "Monday 23 November 2026, 17:05")

	said, err := w.run("go test -vet=off ./app/words ./app/site")
	assert.Error(t, err, "it has not been translated yet")
	for _, missing := range []string{"TestNoTextIsLeftInEnglish", "eo: Answer.Lead"} {
		assert.Contains(t, said, missing)
	}
	for _, failed := range regexp.MustCompile(`(?m)^--- FAIL: (\w+)`).FindAllStringSubmatch(said, -1) {
		assert.Contains(t, []string{"TestNoTextIsLeftInEnglish", "TestHolidays", "TestEveryPageHasAHead", "TestWhatANativeReaderStumblesOver", "TestTheGazetteersNamePlacesThereAre"}, failed[1], "nothing but words is missing")
	}
	w.serves("/eo/", `<html lang="eo"`, `hreflang="eo"`, "When is the first response due?", `href="./../nl/"`)
	w.serves("/nl/", `hreflang="eo"`, "Esperanto")
}

func TestAFamilyOfPlansIsAddedByItsRecipe(t *testing.T) {
	text := document(t, "docs/plans.md")
	w := newWorkshop(t)
	made := newFiles.FindAllStringSubmatch(text, -1)
	require.Len(t, made, 2)
	for _, file := range made {
		w.write(file[1], file[2])
	}
	said, err := w.run("go test -vet=off -run 'Sheets|OpeningHour' ./calc")
	assert.Error(t, err, "the figures stand there only once: %s", said)

	steps := below.FindAllStringSubmatch(text, -1)
	require.Len(t, steps, 3)
	for _, step := range steps {
		w.put(step[1], step[2], "\n"+step[3])
	}
	w.must(blocks(t, "docs/plans.md", "sh")[0])
	w.serves("/nl/", `value="bronze"`, "Brons")
	w.serves("/ja/compare/", "ブロンズ")
}
