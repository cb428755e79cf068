package sheet

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/words"
	"supportclock/calc"
)

var update = flag.Bool("update", false, "write what comes of the exports anew; then judge each line by hand")

// said is what a visitor says of the words that the exports have for priorities, and of countries with
// several sites.
var said = Said{
	Priority: {
		"urgent": "1", "highest": "1", "urgente": "1", "5 very high": "1",
		"high": "2", "hoch": "2", "高": "2", "3 hoch": "2",
		"medium": "3", "normal": "3", "mittel": "3", "moyenne": "3", "中": "3", "2 normal": "3",
		"low": "4", "gering": "4", "niedrig": "4", "faible": "4", "低": "4", "1 niedrig": "4", "1 very low": "4",
	},
	Site: {"united states": "US-Pacific", "schweiz": "CH-Zurich", "suisse": "CH-Geneva", "canada": "CA-Eastern"},
}

// Lists as the programs of help desks and Excel export them, in their languages and with their habits. Beside
// each stands what comes of it: every row with its deadline and what is assumed of it, every fault, and what is
// asked. Each of these lines has been judged by hand.
func TestExports(t *testing.T) {
	files, err := filepath.Glob("testdata/exports/*.csv")
	require.NoError(t, err)
	require.Len(t, files, 16)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		i, f := survey(t, string(data), Options{Tier: calc.Enterprise, SiteID: "NL", Said: said})
		var lines []string
		for _, r := range i.Rows {
			lines = append(lines, strings.Join(append([]string{says(r)}, r.Remarks(words.Lists("en"))...), "; "))
		}
		for _, fault := range i.Faults {
			lines = append(lines, fault.Text(words.In("en"), words.Lists("en"), ""))
		}
		for _, c := range f.Verdict.Choices {
			lines = append(lines, "asked: "+c.Examples[0].Text+" is "+c.Examples[0].Day(c.Style).String())
		}
		for _, v := range f.Values {
			lines = append(lines, "asked: "+string(v.Column)+" "+v.Text+" "+v.Proposed)
		}
		got, golden := strings.Join(lines, "\n")+"\n", strings.TrimSuffix(file, "csv")+"txt"
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), got, file)
	}
}
