package web

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	xhtml "golang.org/x/net/html"

	"supportclock/app"
	"supportclock/app/words"
)

// What a browser reads in the element is what was put there, and nothing of it is markup.
func TestPagesCarryTheWordsOfTheirProgram(t *testing.T) {
	site := build(t, Options{})
	for _, p := range app.Pages() {
		f, ok := site.Lookup(p.Path)
		if !ok {
			continue // in place of a page that does not exist, where no program runs
		}
		doc, err := xhtml.Parse(strings.NewReader(string(f.Plain().Body)))
		require.NoError(t, err)
		carried := ""
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "id" && a.Val == "words" {
					require.Equal(t, "script", n.Data)
					require.Empty(t, carried, "%q has them once", p.Path)
					carried = n.FirstChild.Data
				}
			}
		}
		require.True(t, carried == words.Carried(p.Page), "%q", p.Path)
	}
}
