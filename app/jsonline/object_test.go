package jsonline

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestObjectIsWrittenInOrder(t *testing.T) {
	o := Begin([]byte("before\n"))
	o.Text("number", "E-1")
	o.Text("nothing", "")
	o.Texts("rules", []string{"a", "b", "c"})
	o.Texts("none", nil)
	o.Number("wait", 0)
	o.Number("less", -90)
	o.Truth("outside", false)
	assert.Equal(t, "before\n"+`{"number":"E-1","rules":["a","b","c"],"wait":0,"less":-90,"outside":false}`, string(o.End()))
	assert.Equal(t, "{}", string(Begin(nil).End()))
}

// FuzzText writes any text and lets another package read it.
func FuzzText(f *testing.F) {
	for _, s := range []string{"x", `"\`, "\x00\n\u2028", "日本", "\xff", "</script>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		o := Begin(nil)
		o.Text("text", s)
		o.Texts("list", []string{s, "", s})
		var got struct {
			Text string
			List []string
		}
		require.NoError(t, json.Unmarshal(o.End(), &got))
		if utf8.ValidString(s) {
			require.Equal(t, s, got.Text)
			require.Equal(t, []string{s, "", s}, got.List)
		}
	})
}
