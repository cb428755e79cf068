//go:build !js

package main

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/app/builder"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/calc"
)

const embedding = "docs/embedding.md"

var codeSpan = regexp.MustCompile("`([^`\n]+)`")

// spans returns what a text has between backticks.
func spans(text string) (list []string) {
	for _, m := range codeSpan.FindAllStringSubmatch(text, -1) {
		list = append(list, m[1])
	}
	return list
}

// rows returns the cells of the rows of all tables of a text, headings left out, by what the first cell
// names.
func rows(text string) map[string][]string {
	found := map[string][]string{}
	for line := range strings.Lines(text) {
		if cells := strings.Split(strings.Trim(line, "| \n"), " | "); strings.HasPrefix(line, "| `") {
			for _, name := range spans(cells[0]) {
				found[name] = cells[1:]
			}
		}
	}
	return found
}

func TestTheLinesForEmbeddingAreTheBuilders(t *testing.T) {
	s := builder.Snippet{Root: "https://clock.example/", Lang: "nl", Choices: link.Choices{Plan: calc.Enterprise, Region: calc.EMEA}}
	gold, notices := link.Parse("plan=own&name=Brightwater%20Gold&days=1-5&hours=08:00-18:00&hours-5=08:00-16:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d&region=emea")
	require.Empty(t, notices)
	own := builder.Snippet{Root: s.Root, Lang: "en", Choices: gold}
	require.Equal(t, []string{
		s.In(builder.Frame) + "\n", s.In(builder.Element) + "\n", s.In(builder.Link) + "\n",
		own.In(builder.Frame) + "\n", own.In(builder.Element) + "\n",
	}, blocks(t, embedding, "html"))
	require.Contains(t, document(t, "e2e/testdata/host/vendor.html"),
		strings.ReplaceAll(strings.TrimSuffix(gold.Encode(), "&region=emea"), "&", "&amp;"), "the page of make demo is Brightwater's")
}

func TestTheParametersForEmbedding(t *testing.T) {
	table := rows(document(t, embedding))
	for _, event := range []string{"ready", "resize", "answer"} {
		require.Contains(t, table, "support-clock:"+event)
		delete(table, "support-clock:"+event)
	}
	require.ElementsMatch(t, slices.Concat(link.EmbedNames(), []string{"lang", "title", "height"}), slices.Collect(maps.Keys(table)))

	for name, want := range map[string][]string{
		link.ParamParts: link.Parts, link.ParamLock: link.Locks, link.ParamTheme: link.Themes, link.ParamAccent: link.Accents,
	} {
		require.Equal(t, want, spans(table[name][0]), name)
	}
	for _, name := range []string{link.ParamPlan, link.ParamPriority, link.ParamRegion, link.ParamProduct} {
		require.Equal(t, link.Choices{}.Values(name), spans(table[name][0]), name)
	}
	var langs []string
	for _, lang := range site.Languages {
		langs = append(langs, string(lang))
	}
	require.Equal(t, langs, spans(table["lang"][0]))
	for _, name := range []string{link.ParamAt, link.ParamOff, link.ParamSite, link.ParamSecondPass, link.ParamCloseOfDay, link.ParamCommerce, link.ParamFirstYear,
		link.ParamDays, link.ParamHours, link.ParamTarget + "1"} {
		for _, value := range spans(table[name][0]) {
			var c link.Choices
			require.True(t, c.Set(name, value), "%s=%s", name, value)
		}
	}
	element := regexp.MustCompile("`<support-clock ([^>]*)>").FindStringSubmatch(document(t, embedding))
	require.NotNil(t, element)
	for _, m := range regexp.MustCompile(`([\w-]+)="`).FindAllStringSubmatch(element[1], -1) {
		require.Contains(t, table, m[1])
	}
}

// What goes over the edge of the frame is named as the two scripts name it. The stories in e2e send it.
func TestTheMessagesForEmbedding(t *testing.T) {
	text, host, frame := document(t, embedding), document(t, "static/embed.js"), document(t, "static/frame.js")
	asks := listIn(t, frame, `const names = \[(.*)\];`)
	tells := listIn(t, host, `for \(const name of \[(.*)\]\) detail`)
	table := rows(text)
	require.ElementsMatch(t, tells, without(spans(table["support-clock:answer"][0]), "null", "own"))
	require.Contains(t, text, "with any of `plan`, `priority`, `region`, `site`, `theme` and `lang`")
	require.ElementsMatch(t, asks, []string{"plan", "priority", "region", "site", "theme", "lang"})

	script := blocks(t, embedding, "js")[0]
	wish := regexp.MustCompile(`configure\(\{(.*)\}\)`).FindStringSubmatch(script)
	require.NotNil(t, wish)
	for _, m := range regexp.MustCompile(`(\w+):`).FindAllStringSubmatch(wish[1], -1) {
		require.Contains(t, asks, m[1])
	}
	for _, event := range regexp.MustCompile(`support-clock:\w+`).FindAllString(text, -1) {
		require.Contains(t, host, event, "the script names its events in its first lines")
	}
	for _, message := range blocks(t, embedding, "json") {
		var said map[string]any
		require.NoError(t, json.Unmarshal([]byte(message), &said))
		names, script := asks, `source !== "support-clock-host" || v !== 1 || type !== "configure"`
		if said["source"] == "support-clock" {
			names, script = tells, `{ source: "support-clock", v: 1, type, ...fields }`
		} else {
			require.Equal(t, []any{"support-clock-host", "configure"}, []any{said["source"], said["type"]})
		}
		require.Contains(t, frame, script)
		require.EqualValues(t, 1, said["v"])
		for name := range said {
			require.Contains(t, append(names, "source", "v", "type"), name)
		}
	}
}

// without drops the values that stand among the names of a cell.
func without(list []string, values ...string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return slices.Contains(values, s) })
}

// listIn finds a list of texts in a script.
func listIn(t *testing.T, script, pattern string) (list []string) {
	t.Helper()
	found := regexp.MustCompile(pattern).FindStringSubmatch(script)
	require.NotNil(t, found, pattern)
	for _, m := range regexp.MustCompile(`"([^"]+)"`).FindAllStringSubmatch(found[1], -1) {
		list = append(list, m[1])
	}
	return list
}
