package app

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/app/link"
	"supportclock/app/site"
)

// The server writes every page beforehand, so that it can draw all of them, each by the component that
// its program has.
func TestEveryPageCanBeDrawn(t *testing.T) {
	pages := Pages()
	assert.Len(t, pages, len(site.Pages()))
	assert.Len(t, Routes(), len(pages))
	paths := map[string]bool{}
	for _, p := range pages {
		assert.NotNil(t, p.New(), p.Path)
		assert.NotEmpty(t, p.Title, p.Path)
		assert.NotEmpty(t, p.Description, p.Path)
		assert.Equal(t, p.Kind.Program(), p.Program)
		assert.False(t, paths[p.Path], "two pages live at %q", p.Path)
		paths[p.Path] = true
		shell := p.Shell("2026-11-30-abc")
		assert.Contains(t, shell.Version, "2026-11-30-abc", p.Path)
		assert.NotContains(t, shell.Version, "{", p.Path)
	}
}

func TestTheShortcutOfTheInstalledAppIsALink(t *testing.T) {
	c, notices := link.Parse(UrgentFragment)
	assert.Empty(t, notices)
	assert.EqualValues(t, 1, c.Priority)
	assert.True(t, c.Running())
}
