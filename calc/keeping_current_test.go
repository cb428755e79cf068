package calc

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

// docs/keeping-current.md says how a day announced yesterday is entered. Here a newcomer does so, in a
// copy of the package, step by step.
func TestADayAnnouncedYesterdayIsEnteredByTheRecipe(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a copy of the package")
	}
	recipe, err := os.ReadFile("../docs/keeping-current.md")
	require.NoError(t, err)
	steps := regexp.MustCompile("In `(calc/[^`]+)`, below `([^`]+)`:\n\n```go\n([^`]+)```").FindAllStringSubmatch(string(recipe), -1)
	require.Len(t, steps, 3)

	copied := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(copied, "calc"), os.DirFS(".")))
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join("..", name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(copied, name), data, 0o644))
	}
	test := func() (string, error) {
		cmd := exec.Command("go", "test", "-short", "-vet=off", "-run", "DaysThatWere|EveryCorrection|IndependentLists|TimeHasSettled", "./calc")
		cmd.Dir = copied
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	enter := func(step []string) {
		path := filepath.Join(copied, filepath.FromSlash(step[1]))
		source, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, 1, strings.Count(string(source), step[2]+"\n"), "%s has no one place %q", step[1], step[2])
		entered := strings.Replace(string(source), step[2]+"\n", step[2]+"\n"+step[3], 1)
		require.NoError(t, os.WriteFile(path, []byte(entered), 0o644))
	}

	enter(steps[0])
	enter(steps[1])
	out, err := test()
	assert.Error(t, err)
	assert.Contains(t, out, `nobody has ruled on: ZA + "Day of Service": [2027]`)
	assert.Equal(t, 1, strings.Count(out, "--- FAIL"), "the day itself is where it should be")

	enter(steps[2])
	out, err = test()
	assert.NoError(t, err, out)
}
