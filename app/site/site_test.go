package site

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTheReadersOwnLanguage(t *testing.T) {
	for _, c := range []struct {
		name string
		tags []string
		want Lang
	}{
		{"plain", []string{"nl"}, "nl"},
		{"with a country", []string{"de-AT", "en"}, "de"},
		{"the first that there is", []string{"pt-BR", "ja-JP", "en"}, "ja"},
		{"in capitals", []string{"FR"}, "fr"},
		{"one that only begins like ours", []string{"nld", "frr"}, ""},
		{"none", nil, ""},
	} {
		assert.Equal(t, c.want, Own(c.tags), c.name)
	}
}

func TestWherePagesLive(t *testing.T) {
	for page, path := range map[Page]string{
		{Calculator, "en"}: "", {Calculator, "nl"}: "nl/", {Compare, "en"}: "compare/", {Cases, "de"}: "de/cases/",
		{Lists, "fr"}: "fr/bulk/", {Embed, "en"}: "embed/", {Embed, "nl"}: "nl/embed/", {Builder, "ja"}: "ja/embed-builder/",
		{NotFound, "en"}: "404.html", {NotFound, "nl"}: "nl/404.html",
	} {
		assert.Equal(t, path, page.Path())
	}
}

// References are relative, so that they hold below any base and on any host.
func TestPagesLeadToEachOther(t *testing.T) {
	dutch := Page{Compare, "nl"}
	assert.Equal(t, "./../../nl/", dutch.To(Calculator))
	assert.Equal(t, "./../../compare/", dutch.In("en"))
	assert.Equal(t, "./nl/cases/", Page{Calculator, "en"}.Link(Page{Cases, "nl"}))
	for _, from := range Pages() {
		for _, to := range Pages() {
			folder := from.Path()[:strings.LastIndexByte(from.Path(), '/')+1]
			reference := strings.TrimPrefix(from.Link(to), "./")
			up := strings.Count(reference, "../")
			assert.Equal(t, strings.Count(folder, "/"), up, "%v leads to %v", from, to)
			assert.Equal(t, to.Path(), reference[3*up:])
		}
	}
}

func TestEveryPageHasItsProgram(t *testing.T) {
	for kind, program := range map[Kind]Program{
		Calculator: Clock, Compare: Clock, Embed: Clock, Cases: Workbench, Lists: Workbench, Builder: Workbench, NotFound: "",
	} {
		assert.Equal(t, program, kind.Program(), kind)
		assert.Contains(t, Kinds, kind)
	}
	assert.Len(t, Pages(), len(Kinds)*len(Languages))
}
