package link

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// nameOf is the name that a link gives its agreement, without a word of complaint.
func nameOf(t *testing.T, fragment string) string {
	t.Helper()
	c, notices := Parse(fragment)
	assert.Empty(t, notices, fragment)
	return c.Own.Name
}

func TestANameWrittenByHandAtTheEndOfALink(t *testing.T) {
	for fragment, want := range map[string]string{
		"plan=own&p1=1h&name=Acme%20(EMEA)":                "Acme (EMEA)",
		"plan=own&p1=1h&name=Acme%20(EMEA).":               "Acme (EMEA)",
		"plan=own&p1=1h&name=Acme%20(EMEA))":               "Acme (EMEA)",
		"plan=own&p1=1h&name=Acme%20[a{b}](c)":             "Acme [a{b}](c)",
		"plan=own&p1=1h&name=Gold)":                        "Gold",
		"plan=own&p1=1h&name=Gold).":                       "Gold",
		"plan=own&p1=1h&name=Acme%20Inc.":                  "Acme Inc",
		"plan=own&p1=1h&name=Acme%20Inc%2E":                "Acme Inc.",
		"plan=own&p1=1h&name=Gold%29":                      "Gold)",
		"plan=own&name=Acme%20Inc.&p1=1h":                  "Acme Inc.",
		"plan=own&name=Gold)&p1=1h":                        "Gold)",
		"plan=own&p1=1h&name=10%":                          "10%",
		"plan=own&name=10%25%20more&p1=1h":                 "10% more",
		"plan=own&name=10%25ab&p1=1h":                      "10%ab",
		"plan=own&name=Gold%2520plus&p1=1h":                "Gold plus",
		"plan%3Down%26name%3DGold%2520plus%26p1%3D1h":      "Gold plus",
		"plan=own&name=A%25%320B&p1=1h":                    "A%20B",
		"plan=own&name=A%2525%25320B&p1=1h":                "A%20B",
		"plan=own&name=👩\u200d💻%20\u200bGold\u200d&p1=1h":  "👩\u200d💻 Gold",
		"plan=own&name=a%E2%80%AEb%C2%AD%E2%80%8Bc&p1=1h":  "abc",
		"plan=own&name=%20%E2%80%8B%20Gold%E2%80%8D&p1=1h": "Gold",
	} {
		assert.Equal(t, want, nameOf(t, fragment), fragment)
	}
}

func TestOurLinksKeepTheEndOfANameWhateverFollows(t *testing.T) {
	for _, name := range []string{"Acme Inc.", "Acme (EMEA)", "Gold)", "why?", "a...", "«a»", "a:", "10%"} {
		for _, link := range []string{Choices{Plan: calc.Own, Own: Own{Name: name}}.Encode(), Own{Name: name, Targets: [4]calc.Target{{Amount: time.Hour}}}.Encode()} {
			for _, end := range []string{"", ".", ")", ").", "\" "} {
				assert.Equal(t, name, nameOf(t, "plan=own&"+strings.TrimPrefix(link, "plan=own&")+end), link+end)
			}
		}
	}
}

// A name comes out of its link as it went in, by whatever a mail program encoded once more on the way.
func FuzzName(f *testing.F) {
	for _, name := range []string{"Gold", "50 %", "A%20B", "100%25", "%%20%C3%A9", "%25%32%35", "👩‍💻", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 x", "می\u200cخواهم", "a\u200db\u200d", "Acme Inc. (a).", "\u3000\u200d", "=1+1", "&amp;", "a;b"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c := Choices{Plan: calc.Own}
		if !c.Set(ParamName, text) || c.Own.Name == "" {
			return
		}
		name := c.Own.Name
		require.LessOrEqual(t, utf8.RuneCountInString(name), MostName)
		require.True(t, c.Set(ParamName, name) && c.Own.Name == name, "%q is not what is left of it: %q", name, c.Own.Name)
		link := c.Encode()
		require.Regexp(t, `^[\w=&%.~-]+$`, link)
		require.Equal(t, name, nameOf(t, link))
		require.Equal(t, name, nameOf(t, strings.ReplaceAll(link, "%", "%25")), "encoded once more")
		require.Equal(t, name, nameOf(t, strings.ReplaceAll(strings.ReplaceAll(link, "%", "%25"), "%", "%25")), "and again")
	})
}
