package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"supportclock/app"
	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/web/prerender"
)

func drawn(t *testing.T, p app.Page) string {
	root, err := prerender.Element(p.New())
	require.NoError(t, err, p.Path)
	var out strings.Builder
	require.NoError(t, html.Render(&out, root))
	return out.String()
}

// A program has only the words that the page carries, and draws the page that has been written from all.
func TestWhatAPageCarriesIsEnoughToDrawIt(t *testing.T) {
	words.Keep(t)
	written, carried := map[site.Page]string{}, map[site.Page]string{}
	for _, p := range app.Pages() {
		written[p.Page], carried[p.Page] = drawn(t, p), words.Carried(p.Page)
	}
	for _, p := range app.Pages() {
		require.NoError(t, words.Load(carried[p.Page]))
		assert.True(t, written[p.Page] == drawn(t, p), p.Path)
	}
}
