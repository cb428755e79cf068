package sheet

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/words"
	"supportclock/calc"
)

func TestTotals(t *testing.T) {
	i := take(t, strings.Join([]string{
		"case,submitted,site,first response",
		"due at 14:00 today,2026-11-23 10:00,NL,",
		"due at 12:00 today and late,2026-11-23 08:00,NL,", // due at 13:00, see below
		"due tomorrow,2026-11-23 16:00,NL,",
		"overdue since Friday,2026-11-20 09:00,NL,",
		"answered in time,2026-11-20 09:00,NL,2026-11-20 13:00",
		"answered too late,2026-11-20 09:00,NL,2026-11-20 13:01",
		"at night,2026-11-22 23:00,NL,2026-11-23 09:10",
		"due today in Sydney and already past,2026-11-23 09:30,AU-Sydney,",
	}, "\n"), Options{Tier: calc.Online, Priority: calc.P2})
	require.Empty(t, i.Faults)
	now := time.Date(2026, 11, 23, 13, 30, 0, 0, time.UTC) // half past two in Amsterdam, half past midnight in Sydney
	assert.Equal(t, Totals{Rows: 8, DueToday: 2, Overdue: 4, Outside: 2, Answered: 3, Met: 2,
		First: calc.Date{Year: 2026, Month: time.November, Day: 20}, Last: calc.Date{Year: 2026, Month: time.November, Day: 23}}, count(i.Rows, now))
	assert.Equal(t, Totals{}, count(nil, now))
}

// The present day is the site's, also on the days with 23 and 25 hours.
func TestDueTodayWhenTheClocksChange(t *testing.T) {
	for _, c := range []struct {
		now, due string
		want     int
	}{
		{"2026-03-29T00:30:00+01:00", "2026-03-29T23:30:00+02:00", 1},
		{"2026-03-29T00:30:00+01:00", "2026-03-30T00:00:00+02:00", 0},
		{"2026-10-25T23:30:00+01:00", "2026-10-25T00:10:00+02:00", 1},
		{"2026-10-25T23:30:00+01:00", "2026-10-24T23:50:00+02:00", 0},
		{"2026-10-26T00:00:00+01:00", "2026-10-25T23:50:00+01:00", 0},
	} {
		site, _ := calc.SiteByID("NL")
		now, err := time.Parse(time.RFC3339, c.now)
		require.NoError(t, err)
		due, err := time.Parse(time.RFC3339, c.due)
		require.NoError(t, err)
		row := Row{Case: calc.Case{SiteID: "NL"}, Due: due.In(site.Location())}
		assert.Equal(t, c.want, count([]Row{row}, now).DueToday, c.due)
	}
}

func TestReport(t *testing.T) {
	i := take(t, strings.Join([]string{
		"case,submitted,tier,priority,first response",
		"1,2026-11-23 10:00,online,P2,2026-11-23 14:00", // 4 h promised, 2 h in the next tier
		"2,2026-11-23 11:00,online,P2,2026-11-23 15:30",
		"3,2026-11-23 16:00,online,P2,", // overnight
		"4,2026-11-23 10:00,elite,P1,",
	}, "\n"), Options{SiteID: "NL"})
	r := NewReport(i.Rows)
	for r.Next(1) {
		require.Less(t, r.Progress(), 1.0)
	}
	groups := r.Groups()
	require.Len(t, groups, 2)
	online, elite := groups[0], groups[1]

	assert.Equal(t, calc.Online, online.Tier)
	assert.Equal(t, calc.P2, online.Priority)
	assert.Equal(t, 3, online.Promised.Count)
	assert.Equal(t, 4*time.Hour, online.Promised.Median)
	assert.Equal(t, 20*time.Hour, online.Promised.Worst)
	assert.Equal(t, Bins{4: 2, 7: 1}, online.Bins)
	assert.Equal(t, calc.Business, online.Next)
	assert.Equal(t, 2*time.Hour, online.NextWait.Median)
	assert.Equal(t, 18*time.Hour, online.NextWait.Worst)
	assert.Equal(t, Bins{3: 2, 7: 1}, online.NextBins)
	assert.Equal(t, 2, online.Answered)
	assert.Equal(t, 1, online.Met)
	assert.Equal(t, 0.5, online.MetShare())
	assert.Equal(t, 4*time.Hour+30*time.Minute, online.Used.Worst)

	assert.Equal(t, calc.Tier(""), elite.Next)
	assert.Zero(t, elite.NextWait.Count)
	assert.Zero(t, elite.MetShare())

	assert.Equal(t, []Kept{{calc.P1, 1, 0, 0}, {calc.P2, 3, 2, 1}}, ByPriority(groups))
}

// The report says of many rows what calc says of each.
func TestReportAgreesWithCalc(t *testing.T) {
	i := take(t, made(2000, rand.New(rand.NewPCG(4, 9))), Options{})
	r := NewReport(i.Rows)
	for r.Next(300) {
	}
	seen := 0
	for _, g := range r.Groups() {
		var promised, next []time.Duration
		for _, row := range i.Rows {
			if row.Case.Tier != g.Tier || row.Case.Priority != g.Priority {
				continue
			}
			cells, err := calc.Matrix(row.Case)
			require.NoError(t, err)
			for _, cell := range cells {
				if cell.Priority == g.Priority && cell.Tier == g.Tier {
					promised = append(promised, cell.Wait)
				}
				if cell.Priority == g.Priority && cell.Tier == g.Next {
					next = append(next, cell.Wait)
				}
			}
		}
		require.Equal(t, calc.SpreadOf(g.Tier, g.Priority, promised), g.Promised)
		require.Equal(t, calc.SpreadOf(g.Next, g.Priority, next), g.NextWait)
		sum := 0
		for _, n := range g.Bins {
			sum += n
		}
		require.Equal(t, g.Promised.Count, sum)
		seen += sum
	}
	require.Equal(t, 2000, seen)
}

func TestCellsThatSpreadsheetsWouldWorkOut(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "+31": "'+31", "-1": "'-1", "@sum": "'@sum", "\tx": "'\tx", "\rx": "'\rx", "\n=x": "'\n=x", " =x": "' =x", "＝x": "'＝x", "'=x": "''=x",
		"a=b": "a=b", "": "", "'tis": "'tis", "2-1": "2-1", "優先度": "優先度",
	} {
		assert.Equal(t, want, harmless(cell), "%q", cell)
		assert.Equal(t, cell, plainCell(harmless(cell)), "%q", cell)
	}
}

func TestCSVAsWritten(t *testing.T) {
	w := CSV{Delimiter: ';', Mark: true}
	out := w.AppendRecord(w.AppendStart(nil), "a", "b;c", "d,e", `say "hi"`, "two\r\nlines", "=1", " x", "")
	assert.Equal(t, "\ufeffa;\"b;c\";\"d,e\";\"say \"\"hi\"\"\";\"two\r\nlines\";'=1;\" x\";\r\n", string(out))
	assert.Equal(t, "\"\"\r\n", string(CSV{}.AppendRecord(nil, "")))
}

func TestJSONAsWritten(t *testing.T) {
	i := take(t, "case,submitted,first response\n\"E-1 \"\"<x>\"\"\",2026-11-27 15:40,2026-11-30 09:41\n2,46349,\n3,soon,\n", Options{Tier: calc.Enterprise, Priority: calc.P3, SiteID: "NL"})
	w := JSON{Words: words.Lists("en")}
	out := w.AppendStart(nil)
	for n := range i.Rows {
		out = w.AppendRow(out, &i.Rows[n], func(calc.Case) string { return "weekend" })
	}
	out = w.AppendFaults(out)
	for _, f := range i.Faults {
		out = w.AppendFault(out, f, "When")
	}
	out = w.AppendEnd(out)
	var got struct {
		Format       string
		Version      int
		Rows, Faults []map[string]any
	}
	require.NoError(t, json.Unmarshal(out, &got))
	assert.Equal(t, "support-clock-rows", got.Format)
	assert.Equal(t, 1, got.Version)
	require.Len(t, got.Rows, 2)
	assert.Equal(t, map[string]any{
		"number": `E-1 "<x>"`, "submitted": "2026-11-27T15:40:00+01:00", "priority": 3.0, "tier": "enterprise", "region": "emea", "site": "NL",
		"due": "2026-11-30T09:40:00+01:00", "dueLocal": "2026-11-30 09:40", "waitMinutes": 3960.0, "outsideHours": false, "reasons": "weekend",
		"firstResponse": "2026-11-30T09:41:00+01:00", "result": "missed", "usedMinutes": 121.0, "targetMinutes": 120.0,
	}, got.Rows[0])
	assert.NotContains(t, got.Rows[1], "result")
	assert.Equal(t, []any{"no time given; midnight counts", "read as a spreadsheet’s number for a date"}, got.Rows[1]["remarks"])
	assert.Equal(t, []map[string]any{{"line": 4.0, "column": "When", "value": "soon", "reason": "“soon” cannot be read as a date and time."}}, got.Faults)
	require.NoError(t, json.Unmarshal(w.AppendEnd(w.AppendFaults(w.AppendStart(nil))), &got))
}

func FuzzImport(f *testing.F) {
	f.Add([]byte("case,submitted,priority,tier,region,site,first response\n=1,2026-11-23 10:00,P1,elite,EMEA,NL,2026-11-24\n"))
	f.Add([]byte("番号;提出日時;優先度\n\"1\n\";03/04/2026;２,0\n;;\n"))
	f.Add([]byte("submitted\n2026-03-29 02:30\n9999-12-31 23:59\n"))
	v := NewVocabulary()
	f.Fuzz(func(t *testing.T, data []byte) {
		table, code := Open(data, Format{Now: noon})
		if code != NoFault {
			return
		}
		for table.Read(100) {
		}
		if len(table.Records) == 0 {
			return
		}
		o := Options{Head: table.Head(), Tier: calc.Enterprise, Priority: calc.P2, SiteID: "NL"}
		o.Mapping = table.Guess(o.Head)
		if _, ok := o.Mapping[Submitted]; !ok {
			o.Mapping[Submitted] = 0
		}
		s := NewSurvey(table, v, o)
		for s.Next(10) {
		}
		f := s.Findings()
		i, faults := NewImport(table, v, o, f)
		require.Empty(t, faults)
		for i.Next(10) {
		}
		require.Equal(t, f.Rows, len(i.Rows)+len(i.Bad))
		var w CSV
		out := w.AppendHeading(nil, noNames)
		for n := range i.Rows {
			out = w.AppendRow(out, &i.Rows[n], nil)
		}
		if len(i.Rows) == 0 {
			return
		}
		again, code := Open(out, Format{})
		require.Equal(t, NoFault, code)
		for again.Read(100) {
		}
		require.Len(t, again.Records, len(i.Rows)+1)
		for _, rec := range again.Records {
			for _, cell := range rec.Cells() {
				require.False(t, strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "+") || strings.HasPrefix(cell, "-") || strings.HasPrefix(cell, "@"),
					"a spreadsheet would work out %q", cell)
			}
		}
		j, _ := NewImport(again, v, Options{Mapping: again.Guess(0)}, Findings{})
		for j.Next(100) {
		}
		for n, r := range i.Rows {
			if r.Case.Submitted.Year() < 1940 || r.Due.Year() < 1940 {
				return // offsets had seconds then, which RFC 3339 cannot write
			}
			require.Less(t, n, len(j.Rows), "%v", j.Faults)
			require.True(t, j.Rows[n].Due.Equal(r.Due))
			require.Equal(t, r.Number, j.Rows[n].Number)
		}
		r := NewReport(i.Rows)
		for r.Next(10) {
		}
		r.Groups()
		count(i.Rows, time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC))
	})
}

func BenchmarkReport(b *testing.B) {
	i := take(b, made(100_000, rand.New(rand.NewPCG(3, 9))), Options{})
	b.Run("groups", func(b *testing.B) {
		for b.Loop() {
			r := NewReport(i.Rows)
			for r.Next(1000) {
			}
			r.Groups()
		}
	})
	b.Run("totals", func(b *testing.B) {
		for b.Loop() {
			count(i.Rows, time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC))
		}
	})
	b.Run("csv", func(b *testing.B) {
		for b.Loop() {
			out := CSV{}.AppendHeading(nil, noNames)
			for n := range i.Rows {
				out = CSV{}.AppendRow(out, &i.Rows[n], nil)
			}
		}
	})
}

// noNames leaves the headings of an export as they are.
func noNames(Field) string { return "" }
