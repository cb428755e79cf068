package web

import (
	"bytes"
	"encoding/json"
	"image/png"
	"io/fs"
	"strings"
	kinds "supportclock/app/site"
	"testing"

	"github.com/stretchr/testify/require"
	xhtml "golang.org/x/net/html"

	"supportclock/app"
	"supportclock/static"
)

// headOf reads what a page says of itself: meta elements by name or property, links by relation.
func headOf(t *testing.T, site *Site, path string) map[string][]string {
	t.Helper()
	f, ok := site.Lookup(path)
	require.True(t, ok, path)
	doc, err := xhtml.Parse(bytes.NewReader(f.Plain().Body))
	require.NoError(t, err)
	found := map[string][]string{}
	for n := range doc.Descendants() {
		a := map[string]string{}
		for _, attr := range n.Attr {
			a[attr.Key] = attr.Val
		}
		switch n.Data {
		case "meta":
			found[a["name"]+a["property"]] = append(found[a["name"]+a["property"]], a["content"])
		case "link":
			found[a["rel"]+" "+a["type"]] = append(found[a["rel"]+" "+a["type"]], a["href"])
		}
	}
	return found
}

func TestALinkToThePageHasACard(t *testing.T) {
	site := build(t, Options{Origin: "https://clock.example", Base: "/tools/"})
	for _, p := range app.Pages() {
		if p.Kind != kinds.Calculator && p.Kind != kinds.Builder {
			continue
		}
		head := headOf(t, site, p.Path)
		require.Equal(t, []string{p.Title}, head["og:title"])
		require.Equal(t, []string{p.Description}, head["og:description"])
		require.Equal(t, []string{"https://clock.example/tools/" + p.Path}, head["og:url"])
		require.Equal(t, []string{"https://clock.example/tools/card-" + string(p.Lang) + ".png"}, head["og:image"])
		require.Equal(t, []string{"summary_large_image"}, head["twitter:card"])
		require.Len(t, head["og:locale"], 1)
		require.True(t, strings.HasPrefix(head["og:locale"][0], string(p.Lang)+"_"))
	}
	for _, lang := range kinds.Languages {
		f, ok := site.Lookup("card-" + string(lang) + ".png")
		require.True(t, ok, lang)
		require.LessOrEqual(t, len(f.Plain().Body), 60_000)
	}
}

func TestThePictureOfTheCardIsOfTheSizeItSays(t *testing.T) {
	for _, lang := range kinds.Languages {
		body, err := fs.ReadFile(static.Files, cardPath(lang))
		require.NoError(t, err)
		size, err := png.DecodeConfig(bytes.NewReader(body))
		require.NoError(t, err)
		require.Equal(t, [2]int{cardWidth, cardHeight}, [2]int{size.Width, size.Height}, lang)
	}
}

func TestTheCalculatorIsFoundAsAnEmbed(t *testing.T) {
	site := build(t, Options{Origin: "https://clock.example", Base: "/tools/"})
	for _, p := range app.Pages() {
		if p.Kind != kinds.Calculator {
			require.Empty(t, headOfAny(t, site, p)["alternate application/json+oembed"], p.Path)
			continue
		}
		links := headOf(t, site, p.Path)["alternate application/json+oembed"]
		require.Equal(t, []string{"https://clock.example/tools/" + p.Path + "oembed.json"}, links)
		f, ok := site.Lookup(strings.TrimPrefix(links[0], "https://clock.example/tools/"))
		require.True(t, ok)
		require.Equal(t, "*", f.Header.Get("Access-Control-Allow-Origin"))
		var answer map[string]any
		require.NoError(t, json.Unmarshal(f.Plain().Body, &answer))
		require.Equal(t, "1.0", answer["version"])
		require.Equal(t, "rich", answer["type"])
		require.Equal(t, p.Title, answer["title"])
		nodes, err := xhtml.ParseFragment(strings.NewReader(answer["html"].(string)), nil)
		require.NoError(t, err)
		require.Len(t, nodes, 1)
		require.True(t, strings.HasPrefix(answer["html"].(string), `<iframe src="https://clock.example/tools/`), "a frame and nothing else")
		require.EqualValues(t, 640, answer["height"])
	}
}

// headOfAny is headOf for a page that may not have an address of its own.
func headOfAny(t *testing.T, site *Site, p app.Page) map[string][]string {
	if _, ok := site.Lookup(p.Path); !ok {
		return nil
	}
	return headOf(t, site, p.Path)
}

func TestWithoutAnOriginNothingIsMadeUp(t *testing.T) {
	site := build(t, Options{})
	head := headOf(t, site, "")
	require.Empty(t, head["og:image"])
	require.Empty(t, head["og:url"])
	require.Equal(t, []string{"summary"}, head["twitter:card"])
	require.Empty(t, head["alternate application/json+oembed"])
	_, ok := site.Lookup("oembed.json")
	require.False(t, ok)
}
