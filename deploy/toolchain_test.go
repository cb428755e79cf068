package deploy

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// The official images of Go use the Go they hold, whatever go.mod says, so theirs has to be the one
// it names: an older one would leave its weaknesses in the program.
func TestEverythingIsBuiltWithTheGoThatTheModuleNames(t *testing.T) {
	module, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	named := regexp.MustCompile(`(?m)^toolchain go(\S+)$`).FindSubmatch(module)
	require.NotNil(t, named, "go.mod names a toolchain")
	for _, file := range []string{"Dockerfile", "../.github/workflows/ci.yml"} {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		images := regexp.MustCompile(`golang:(\S+?)-bookworm`).FindAllSubmatch(text, -1)
		require.NotEmpty(t, images, file)
		for _, image := range images {
			require.Equal(t, string(named[1]), string(image[1]), file)
		}
	}
}
