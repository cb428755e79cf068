package app

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A plan family takes a file of figures and a file of words. The Go command lays a made-up pair
// over the sources and runs the tests that hold every language against every plan, and a visit.
func TestAFamilyIsOneFileOfFiguresAndOneOfWords(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the package a second time")
	}
	here, err := os.Getwd()
	require.NoError(t, err)
	made := func(name string) string { return filepath.Join(here, "testdata", "madeup", name) }
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{
		filepath.Join(here, "..", "calc", "plan_madeup.go"): made("figures.go.txt"),
		filepath.Join(here, "plan_madeup.go"):               made("words.go.txt"),
		filepath.Join(here, "plan_madeup_test.go"):          made("story_test.go.txt"),
	}})
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "overlay.json")
	require.NoError(t, os.WriteFile(file, overlay, 0o600))
	run := exec.Command("go", "test", "-overlay", file, "-count=1", "-v", "-run",
		"^(TestMadeUpFamily|TestEveryLanguageHasEveryText|TestEverythingToChooseHasAName|TestTheGuide.*|TestAnyQuerySurvivesItsLink)$", ".")
	said, err := run.CombinedOutput()
	require.NoError(t, err, string(said))
	assert.Contains(t, string(said), "--- PASS: TestMadeUpFamily")
}
