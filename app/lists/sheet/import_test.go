package sheet

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// take works a whole file out, with its headings for a mapping.
func take(t testing.TB, data string, o Options) *Import {
	t.Helper()
	i, _ := survey(t, data, o)
	return i
}

// noon is when the files of the tests are read.
var noon = time.Date(2026, time.November, 30, 12, 0, 0, 0, time.UTC)

// survey surveys a whole file, and works it out.
func survey(t testing.TB, data string, o Options) (*Import, Findings) {
	t.Helper()
	table := read(t, []byte(data))
	o.Head = table.Head()
	if o.Mapping == nil {
		o.Mapping = table.Guess(o.Head)
	}
	v := NewVocabulary()
	s := NewSurvey(table, v, o)
	for s.Next(2) {
		require.Less(t, s.Progress(), 1.0)
	}
	require.Equal(t, 1.0, s.Progress())
	f := s.Findings()
	i, faults := NewImport(table, v, o, f)
	require.Empty(t, faults)
	for i.Next(2) {
		require.Less(t, i.Progress(), 1.0)
	}
	require.Equal(t, 1.0, i.Progress())
	return i, f
}

// says puts the outcome of a row into one line.
func says(r Row) string {
	s := fmt.Sprintf("%s P%d %s %s %s → %s", r.Number, r.Case.Priority, r.Case.Tier, r.Case.SiteID,
		r.Case.Submitted.In(r.Due.Location()).Format("Mon 2 Jan 15:04"), r.Due.Format("Mon 2 Jan 15:04"))
	if r.Answered() {
		s += " answered " + r.FirstResponse.In(r.Due.Location()).Format("Mon 15:04") + " " + r.Used.String()
		if r.Met() {
			s += " met"
		} else {
			s += " missed"
		}
	}
	return s
}

func TestImport(t *testing.T) {
	for _, c := range []struct {
		name, data string
		options    Options
		want       []string
	}{
		{
			"a Dutch file of semicolons",
			"Zaaknummer;Ingediend op;Prioriteit;Plan;Land;Eerste reactie op\r\n" +
				"E-1;27-11-2026 15:40;Prioriteit 3;Enterprise-ondersteuning;Nederland;30-11-2026 09:40\r\n" +
				"E-2;27-11-2026 15:40 uur;P3;enterprise;NL;30-11-2026 09:41\r\n",
			Options{},
			[]string{
				"E-1 P3 enterprise NL Fri 27 Nov 15:40 → Mon 30 Nov 09:40 answered Mon 09:40 2h0m0s met",
				"E-2 P3 enterprise NL Fri 27 Nov 15:40 → Mon 30 Nov 09:40 answered Mon 09:41 2h1m0s missed",
			},
		},
		{
			"a Japanese file of tabs",
			"番号\t提出日時\t優先度\tプラン\t国\n1\t2026年11月27日(金) 午後5時\t優先度 ２\tエンタープライズ サポート\t日本\n",
			Options{},
			[]string{"1 P2 enterprise JP Fri 27 Nov 17:00 → Mon 30 Nov 09:30"},
		},
		{
			"what a file lacks stands for all rows",
			"case,submitted\n1,2026-11-28 03:00\n",
			Options{Tier: calc.Online, Priority: calc.P1, SiteID: "NL"},
			[]string{"1 P1 online NL Sat 28 Nov 03:00 → Sat 28 Nov 04:00"},
		},
		{
			"an empty cell takes what stands for all rows",
			"case,submitted,prio,plan\n1,2026-11-28 03:00,,\n2,2026-11-28 03:00,2,elite\n",
			Options{Tier: calc.Online, Priority: calc.P1, SiteID: "NL"},
			[]string{"1 P1 online NL Sat 28 Nov 03:00 → Sat 28 Nov 04:00", "2 P2 elite NL Sat 28 Nov 03:00 → Mon 30 Nov 00:30"},
		},
		{
			"a region stands for its default site",
			"case,submitted,region\n1,2026-11-23 05:00,Americas\n2,2026-11-23 10:00,アジア太平洋\n3,2026-11-23 10:00,Europa Midden-Oosten en Afrika\n4,2026-11-23 10:00,JP\n",
			Options{Tier: calc.Online, Priority: calc.P2},
			[]string{
				"1 P2 online US-Pacific Mon 23 Nov 05:00 → Mon 23 Nov 10:00", "2 P2 online SG Mon 23 Nov 10:00 → Mon 23 Nov 14:00",
				"3 P2 online GB Mon 23 Nov 10:00 → Mon 23 Nov 14:00", "4 P2 online JP Mon 23 Nov 10:00 → Tue 24 Nov 13:00", // Labor Thanksgiving Day
			},
		},
		{
			"a country of several sites means the one that has been said",
			"case,submitted,country\n1,2026-11-24 10:00,US\n2,2026-11-24 10:00,United Kingdom\n3,2026-11-24 10:00,Europe/Paris\n",
			Options{Tier: calc.Online, Priority: calc.P1, SiteID: "NL", Said: Said{Site: {"us": "US-Eastern"}}},
			[]string{"1 P1 online US-Eastern Tue 24 Nov 10:00 → Tue 24 Nov 11:00", "2 P1 online GB Tue 24 Nov 10:00 → Tue 24 Nov 11:00", "3 P1 online FR Tue 24 Nov 10:00 → Tue 24 Nov 11:00"},
		},
		{
			"an offset counts before the site's clock",
			"case,submitted\n1,2026-11-24T10:00:00-08:00\n",
			Options{Tier: calc.Online, Priority: calc.P1, SiteID: "NL"},
			[]string{"1 P1 online NL Tue 24 Nov 19:00 → Tue 24 Nov 20:00"},
		},
		{
			"the column shows the order of its dates",
			"case,submitted\n1,03/04/2026 10:00\n2,23/04/2026 10:00\n",
			Options{Tier: calc.Online, Priority: calc.P1, SiteID: "NL"},
			[]string{"1 P1 online NL Fri 3 Apr 10:00 → Fri 3 Apr 11:00", "2 P1 online NL Thu 23 Apr 10:00 → Thu 23 Apr 11:00"},
		},
		{
			"rules and days off hold for all rows",
			"case,submitted\n1,2026-12-24 16:00\n",
			Options{Tier: calc.Business, Priority: calc.P2, SiteID: "NL", Rules: calc.Rules{WorkHolidays: true}, DaysOff: []calc.Date{{Year: 2026, Month: 12, Day: 28}}},
			[]string{"1 P2 business NL Thu 24 Dec 16:00 → Fri 25 Dec 10:00"},
		},
		{
			"formulas are texts, and nothing stands for no answer",
			"case,submitted,first response\n'=1+1,2026-11-28 03:00,-\n\"'+31 20\",2026-11-28 03:00,N/A\n",
			Options{Tier: calc.Online, Priority: calc.P1, SiteID: "NL"},
			[]string{"=1+1 P1 online NL Sat 28 Nov 03:00 → Sat 28 Nov 04:00", "+31 20 P1 online NL Sat 28 Nov 03:00 → Sat 28 Nov 04:00"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := take(t, c.data, c.options)
			assert.Empty(t, i.Faults)
			var got []string
			for _, r := range i.Rows {
				got = append(got, says(r))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestFaultsAreToldAndGoodRowsWork(t *testing.T) {
	i := take(t, strings.Join([]string{
		"case,submitted,priority,tier,region,site,first response",
		"ok,2026-11-23 10:00,P1,elite,EMEA,NL,",
		"many,2026-02-30 10:00,P9,gold,EMEA,Atlantis,soon",
		"missing,,,,,,",
		"where,2026-11-23 10:00,1,elite,Moon,NL,",
		"elsewhere,2026-11-23 10:00,1,elite,APAC,NL,",
		"which,2026-11-23 10:00,1,elite,,US,",
		"early,2026-11-23 10:00,1,elite,,NL,2026-11-23 09:59",
		"year one,0001-01-01 10:00,1,elite,,NL,",
		"answered for ever,2199-12-30 10:00,1,elite,,NL,2201-01-01 10:00",
		"\"two\nlines\",2026-11-23 10:00,0,elite,,NL,",
		"shifted,2026-11-23, 10:00,1,elite,,NL,,",
		"also ok,2026-11-23 10:00,2.0,\"Adobe Enterprise Support\",americas,United States Eastern,",
	}, "\n"), Options{})
	var rows []string
	for _, r := range i.Rows {
		rows = append(rows, r.Number)
	}
	assert.Equal(t, []string{"ok", "also ok"}, rows)
	assert.Len(t, i.Bad, 10)
	var got []string
	for _, f := range i.Faults {
		got = append(got, fmt.Sprintf("%d %s %s %q", f.Line, f.Column, f.Code, f.Value))
	}
	assert.Equal(t, []string{
		`3 priority priority "P9"`, `3 tier tier "gold"`, `3 site site "Atlantis"`, `3 submitted no-such-day "2026-02-30 10:00"`, `3 first-response date "soon"`,
		`4 priority missing ""`, `4 tier missing ""`, `4 site missing ""`, `4 submitted missing ""`,
		`5 region region "Moon"`,
		`6 site site-region "NL"`,
		`7 site ambiguous-site "US"`,
		`8 first-response answered-before "2026-11-23 09:59"`,
		`9 submitted horizon "0001-01-01 10:00"`,
		`10 first-response horizon "2201-01-01 10:00"`,
		`11 priority priority "0"`,
		`13 priority priority "10:00"`, `13 tier tier "1"`, `13 region region "elite"`, `13 first-response date "NL"`,
	}, got)
	for _, f := range i.Faults {
		assert.True(t, f.Index >= 0 && f.Index < 7, f)
		if f.Code != FaultAnsweredEarly {
			assert.NotEmpty(t, f.Accepted, "%+v", f)
		}
	}
	// A record with more filled cells than there are headings has shifted.
	i = take(t, "case,submitted,title\n1,2026-11-23 10:00,a, b\n2,2026-11-23 10:00,a,,\n", Options{Tier: calc.Elite, Priority: 1, SiteID: "NL"})
	require.Len(t, i.Faults, 1)
	assert.Equal(t, FaultWidth, i.Faults[0].Code)
	assert.Equal(t, -1, i.Faults[0].Index, "it is in no column")
	assert.Len(t, i.Rows, 1)
}

// Of a file of nonsense not all is told.
func TestOnlySoManyFaultsAreTold(t *testing.T) {
	i := take(t, "case,submitted\n"+strings.Repeat("a,soon\n", mostFaults+2), Options{Tier: calc.Elite, Priority: 1, SiteID: "NL"})
	assert.Len(t, i.Faults, mostFaults)
	assert.Equal(t, 2, i.MoreFault)
	assert.Len(t, i.Bad, mostFaults+2)
}

// A page says how many steps are to be taken, and is told how far that is. A row takes two to be worked out.
func TestNoMoreStepsAreTakenThanAskedFor(t *testing.T) {
	table := read(t, []byte("case,submitted\n1,2026-11-23 10:00\n2,2026-11-24 10:00\n"))
	o := Options{Mapping: table.Guess(0), Tier: calc.Elite, Priority: 1, SiteID: "NL"}
	s := NewSurvey(table, NewVocabulary(), o)
	assert.True(t, s.Next(1))
	assert.Equal(t, 0.5, s.Progress())
	assert.False(t, s.Next(1))
	i, faults := NewImport(table, NewVocabulary(), o, s.Findings())
	require.Empty(t, faults)
	for _, rows := range []int{0, 1, 1, 2} {
		assert.Equal(t, rows < 2, i.Next(1))
		assert.Len(t, i.Rows, rows)
		assert.Equal(t, float64(rows)/2, i.Progress())
	}
}

// What a cell comes to is worked out once, as long as there are not too many that differ.
func TestCellsSeenBeforeAreRemembered(t *testing.T) {
	seen, worked := map[string]int{}, 0
	for n := range 2 * (mostSeen + 1) {
		cell := n % (mostSeen + 1)
		assert.Equal(t, cell, remember(seen, strconv.Itoa(cell), func() int {
			worked++
			return cell
		}))
	}
	assert.Equal(t, mostSeen+2, worked)
	assert.Len(t, seen, mostSeen)
}

// A file of headings alone is worked out at once.
func TestHeadingsAlone(t *testing.T) {
	i, f := survey(t, "case,submitted\n", Options{Tier: calc.Elite, Priority: 1, SiteID: "NL"})
	assert.Empty(t, i.Rows)
	assert.Zero(t, f.Rows)
}

func TestNotes(t *testing.T) {
	i := take(t, strings.Join([]string{
		"case,submitted,region,site",
		"plain,2026-11-23 10:00,,NL",
		"skipped,2026-03-29 02:30,,NL",
		"repeated,2026-10-25 02:30,,NL",
		"no time,2026-11-23,,NL",
		"order,03/04/2026 10:00,,NL",
		"which shows it,23/04/2026 10:00,,NL",
		"region,2026-11-23 10:00,EMEA,",
		"two,03/04/2026,APAC,",
		"a year without holidays,2150-11-23 10:00,,NL",
	}, "\n"), Options{Tier: calc.Elite, Priority: 1})
	var got []Notes
	for _, r := range i.Rows {
		got = append(got, r.Notes)
	}
	assert.Equal(t, []Notes{0, NoteSkipped, NoteRepeated, NoteDateOnly, NoteOrder, 0, NoteSite, NoteDateOnly | NoteOrder | NoteSite, 0}, got, "by the clock, holidays do not matter")

	by := take(t, "submitted\n2150-11-23 10:00\n2026-11-23 10:00\n", Options{Tier: calc.Enterprise, Priority: 3, SiteID: "NL"})
	assert.Equal(t, []Notes{NoteHolidays, 0}, []Notes{by.Rows[0].Notes, by.Rows[1].Notes})
}

func TestSitesByName(t *testing.T) {
	v := NewVocabulary()
	for cell, want := range map[string]string{
		"NL": "NL", "nederland": "NL", "Germany": "DE", "DE Bavaria": "DE-Bavaria", "de-bavaria": "DE-Bavaria", "Germany (Bavaria)": "DE-Bavaria",
		"United Kingdom": "GB", "GB-Scotland": "GB-Scotland", "Japan": "JP", "日本": "JP", "America/New_York": "US-Eastern", "Australia · Sydney": "AU-Sydney", "Europe/Berlin": "DE", "Asia/Tokyo": "JP", "Türkiye": "TR", "turkiye": "TR",
		"US": "US-Pacific US-Mountain US-Arizona US-Central US-Eastern US-Alaska US-Hawaii", "États-Unis": "US-Pacific US-Mountain US-Arizona US-Central US-Eastern US-Alaska US-Hawaii", "Mars": "",
	} {
		assert.Equal(t, want, strings.Join(v.sitesNamed(cell), " "), "%q", cell)
	}
}

func TestColumnsThatCannotBeMissing(t *testing.T) {
	table := read(t, []byte("a,b\n1,2\n"))
	i, faults := NewImport(table, NewVocabulary(), Options{Mapping: Mapping{Number: 0}}, Findings{})
	assert.Nil(t, i)
	var got []Column
	for _, f := range faults {
		assert.Equal(t, FaultNoColumn, f.Code)
		got = append(got, f.Column)
	}
	assert.Equal(t, []Column{Submitted, Priority, Tier, Site}, got)
}

// made writes a file of n cases over all tiers, priorities and sites; half of them have been answered.
func made(n int, r *rand.Rand) string {
	var b strings.Builder
	b.WriteString("Number,Submitted,Priority,Tier,Site,First response at,Subject\r\n")
	sites := calc.Sites()
	for i := range n {
		site := sites[r.IntN(len(sites))]
		at := time.Date(2026, 1, 1, 0, r.IntN(365*24*60), 0, 0, time.UTC).In(site.Location())
		answer := ""
		if r.IntN(2) == 0 {
			answer = at.Add(time.Duration(r.IntN(5*24*60)) * time.Minute).Format(time.RFC3339)
		}
		fmt.Fprintf(&b, "E-%06d,%s,P%d,%s,%s,%s,\"A title, with a comma\"\r\n", i, at.Format(time.RFC3339), 1+r.IntN(4),
			[]string{"online", "business", "enterprise", "elite", "expert", "ultimate"}[r.IntN(6)], site.ID, answer)
	}
	return b.String()
}

// Every row agrees with what calc says of the same case by itself.
func TestRowsAgreeWithCalc(t *testing.T) {
	i := take(t, made(3000, rand.New(rand.NewPCG(1, 9))), Options{})
	require.Empty(t, i.Faults)
	require.Len(t, i.Rows, 3000)
	for _, r := range i.Rows {
		due, err := calc.Due(r.Case)
		require.NoError(t, err)
		require.True(t, due.Equal(r.Due))
		result, err := calc.Answer(r.Case)
		require.NoError(t, err)
		require.Equal(t, result.Length, r.Length)
		require.Equal(t, !result.Segments[0].Counted, r.Outside, "%+v", r)
		if !r.Answered() {
			continue
		}
		// Open time used, counted from the reasons where they reach that far.
		if !r.FirstResponse.After(result.Due) {
			used, _ := result.Progress(r.FirstResponse)
			require.Equal(t, used, r.Used)
			require.True(t, r.Met())
		} else {
			require.False(t, r.Met())
			require.GreaterOrEqual(t, r.Used, r.Length)
		}
	}
}

// What is written reads as the same rows, whatever the delimiter and however wild the numbers.
func TestRowsSurviveWritingAndReading(t *testing.T) {
	first := take(t, made(500, rand.New(rand.NewPCG(2, 9))), Options{})
	wild := []string{"=1+1", "+31", "-", "@x", "'=x", "''", "a,b;c\td", "say \"hi\"", "two\nlines", "優先度", "＝１", "' @", "'"}
	for i := range first.Rows {
		if i < len(wild) {
			first.Rows[i].Number = wild[i]
		}
	}
	for _, w := range []CSV{{}, {Delimiter: ';', Mark: true}, {Delimiter: '\t'}} {
		out := w.AppendHeading(w.AppendStart(nil), func(f Field) string {
			return map[Field]string{FieldFirstResponse: "Eerste reactie op", FieldSubmitted: "Ingediend op"}[f]
		})
		for i := range first.Rows {
			out = w.AppendRow(out, &first.Rows[i], func(c calc.Case) string { return "=danger; " + c.SiteID })
		}
		assert.NotContains(t, string(out), ",=")
		again := take(t, string(out), Options{})
		require.Empty(t, again.Faults)
		require.Len(t, again.Rows, len(first.Rows))
		for i, r := range again.Rows {
			want := first.Rows[i]
			require.Equal(t, want.Number, r.Number)
			require.Equal(t, says(want), says(r))
			require.True(t, want.Due.Equal(r.Due) && want.Case.Submitted.Equal(r.Case.Submitted))
			require.Equal(t, want.Used, r.Used)
		}
	}
}

func BenchmarkImport(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		data := []byte(made(n, rand.New(rand.NewPCG(3, 9))))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			longest := time.Duration(0)
			all := func(next func(n int) bool) {
				for more := true; more; {
					began := time.Now()
					more = next(1000)
					longest = max(longest, time.Since(began))
				}
			}
			v := NewVocabulary()
			for b.Loop() {
				table, _ := Open(data, Format{Now: noon})
				all(table.Read)
				o := Options{Head: table.Head()}
				o.Mapping = table.Guess(o.Head)
				s := NewSurvey(table, v, o)
				all(s.Next)
				i, _ := NewImport(table, v, o, s.Findings())
				all(i.Next)
				if len(i.Rows) != n {
					b.Fatal(len(i.Rows), i.Faults[:1])
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/row")
			b.ReportMetric(longest.Seconds()*1000, "ms/longest-1000-rows")
		})
	}
}

// Days off make schedules of their own, which must not be made anew for every row.
func BenchmarkImportWithDaysOff(b *testing.B) {
	table := read(b, []byte(made(10_000, rand.New(rand.NewPCG(3, 9)))))
	o := Options{Head: 0, Mapping: table.Guess(0), DaysOff: []calc.Date{{Year: 2026, Month: 12, Day: 28}}}
	v := NewVocabulary()
	for b.Loop() {
		i, _ := NewImport(table, v, o, Findings{})
		for i.Next(1000) {
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/10_000, "ns/row")
}
