package sheet

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/words"
	"supportclock/calc"
)

// agreement is one with office hours and a target of some business hours for each priority but the last.
func agreement(name string, hours int) *calc.Agreement {
	a := &calc.Agreement{Name: name}
	for day := time.Monday; day <= time.Friday; day++ {
		a.Hours[day] = []calc.Window{{Open: 8 * time.Hour, Close: 18 * time.Hour}}
	}
	for i := range 3 {
		a.Targets[i] = calc.Target{Coverage: calc.BusinessHours, Amount: time.Duration(hours) * time.Hour}
	}
	return a
}

const mixed = `number,submitted,priority,plan,site
a,2026-11-27 15:40,2,Gold,NL
b,2026-11-27 15:40,2,  gOLD ,NL
c,2026-11-27 15:40,2,Silver   Plus,NL
d,2026-11-27 15:40,2,Enterprise,NL
e,2026-11-27 15:40,2,,NL
f,2026-11-27 15:40,2,Golden,NL
g,2026-11-27 15:40,4,Gold,NL
`

func TestRowsGoByTheContractTheyName(t *testing.T) {
	gold, silver := agreement("Gold", 4), agreement("silver plus", 1)
	i, f := survey(t, mixed, Options{Agreements: []*calc.Agreement{gold, silver}, Tier: calc.Own, Agreement: silver})
	var got []string
	for _, r := range i.Rows {
		got = append(got, fmt.Sprint(r.Number, " ", r.Plan(words.In("en")), " ", r.Due.Format("Mon 15:04"), " ", r.Length))
	}
	assert.Equal(t, []string{
		"a Gold Mon 09:40 4h0m0s", "b Gold Mon 09:40 4h0m0s", "c silver plus Fri 16:40 1h0m0s", "d Enterprise Fri 16:40 1h0m0s", "e silver plus Fri 16:40 1h0m0s",
	}, got)
	require.Len(t, f.Values, 1, "only what nothing is called is asked about")
	assert.Equal(t, "Golden", f.Values[0].Text)
	require.Len(t, i.Faults, 2)
	assert.Equal(t, FaultTier, i.Faults[0].Code)
	assert.Equal(t, []string{"ultimate", "Gold", "silver plus"}, i.Faults[0].Accepted[len(i.Faults[0].Accepted)-3:])
	assert.Equal(t, Fault{Line: 8, Column: Priority, Index: 2, Value: "4", Code: FaultUnagreed, Accepted: []string{"1", "2", "3"}}, i.Faults[1])
}

func TestACellIsSaidToMeanAContract(t *testing.T) {
	gold := agreement("Gold & Co", 4)
	id := PlanID(calc.Own, gold)
	assert.Equal(t, "own:gold+%26+co", id)
	o := Options{Agreements: []*calc.Agreement{gold}, Said: Said{}}
	o.Said.Say(Tier, "Golden", id)
	i := take(t, mixed, o)
	found := false
	for _, r := range i.Rows {
		if r.Number == "f" {
			found = true
			assert.Same(t, gold, r.Case.Agreement)
			assert.NotZero(t, r.Notes&NoteSaid)
		}
	}
	assert.True(t, found)

	o.Agreements = nil // it is no longer kept
	tier, none := o.Plan(id)
	assert.Empty(t, tier)
	assert.Nil(t, none)
	assert.Equal(t, "elite", PlanID(calc.Elite, nil))
}

// Of two things of a name the visitor's own counts, and the row says so.
func TestAContractThatIsCalledAsAPlanIs(t *testing.T) {
	i := take(t, mixed, Options{Agreements: []*calc.Agreement{agreement("ENTERPRISE", 5)}, Tier: calc.Elite})
	for _, r := range i.Rows {
		assert.Equal(t, r.Number == "d", r.Notes&NoteOwn != 0, r.Number)
		assert.Equal(t, r.Number == "d", r.Case.Tier == calc.Own, r.Number)
	}
}

func TestAReportOnContracts(t *testing.T) {
	gold, silver := agreement("Gold", 4), agreement("Silver plus", 1)
	i := take(t, mixed, Options{Agreements: []*calc.Agreement{gold, silver}, Tier: calc.Elite})
	r := NewReport(i.Rows)
	for r.Next(1) {
	}
	var got []string
	for _, g := range r.Groups() {
		got = append(got, fmt.Sprint(g.Plan(words.In("en")), " P", int(g.Priority), " ", g.Promised.Count, " ", g.Promised.Median, " next ", g.Next))
	}
	assert.Equal(t, []string{"Enterprise P2 1 1h0m0s next elite", "Elite P2 1 30m0s next ", "Gold P2 2 66h0m0s next ", "Silver plus P2 1 1h0m0s next "}, got)
}

// Names are somebody's words. In every file they stay in their cell, and come back as they were.
func TestNamesOfContractsInFiles(t *testing.T) {
	for _, name := range []string{"Gold", "", `=1+1`, `<script>alert(1)</script>`, `a"b,c;d`, "@SUM(A1)", "שלום", "🚀", "ゴールド 24", "'quoted'", "own"} {
		a := agreement(name, 4)
		data := "number,submitted,priority,site\nx,2026-11-27 15:40,2,NL\n"
		i := take(t, data, Options{Agreements: []*calc.Agreement{a}, Tier: calc.Own, Agreement: a})
		require.Len(t, i.Rows, 1)
		out := CSV{}.AppendRow(CSV{}.AppendHeading(nil, func(f Field) string { return "" }), &i.Rows[0], nil)
		records, err := csv.NewReader(strings.NewReader(string(out))).ReadAll()
		require.NoError(t, err, name)
		require.Len(t, records, 2, name)
		assert.False(t, dangerous(records[1][3]) && records[1][3][0] != '\'', "%q would be worked out", records[1][3])
		again := take(t, string(out), Options{Agreements: []*calc.Agreement{a}})
		require.Len(t, again.Rows, 1, name)
		assert.Same(t, a, again.Rows[0].Case.Agreement, "%q is read again", name)

		w := JSON{Words: words.Lists("en")}
		text := w.AppendEnd(w.AppendFaults(w.AppendRow(w.AppendStart(nil), &i.Rows[0], nil)))
		var got struct{ Rows []map[string]any }
		require.NoError(t, json.Unmarshal(text, &got), name)
		assert.Equal(t, "own", got.Rows[0]["tier"])
		if name == "" {
			assert.NotContains(t, got.Rows[0], "contract")
		} else {
			assert.Equal(t, name, got.Rows[0]["contract"])
		}
	}
}

// Without contracts nothing is as it was not.
func TestListsWithoutContractsStayAsTheyWere(t *testing.T) {
	i := take(t, mixed, Options{Tier: calc.Elite})
	w := JSON{Words: words.Lists("en")}
	for n := range i.Rows {
		assert.NotContains(t, string(w.AppendRow(nil, &i.Rows[n], nil)), "contract")
	}
	assert.Len(t, i.Faults, 5, "names that nobody knows")
}
