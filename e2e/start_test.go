package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheProgramTakesOverThePage(t *testing.T) {
	t.Parallel()
	p := open(t, "", visitor{}).ready()
	require.NotEmpty(t, p.text("body"))
	for _, url := range p.requested() {
		require.Contains(t, url, siteURL(t), "nothing comes from another host")
	}
}

func TestWithoutScriptsThePageIsThere(t *testing.T) {
	t.Parallel()
	p := open(t, "", visitor{NoScript: true})
	require.Contains(t, p.text("body"), "Support Clock")
	require.Empty(t, p.attribute("html", "data-boot"))
}
