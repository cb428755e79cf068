package sheet

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"

	"supportclock/app/words"
	"supportclock/calc"
)

// decode stands in for a browser, which has the tables of encodings.
func decode(encoding string, data []byte) ([]byte, bool) {
	switch Encoding(encoding) {
	case ShiftJIS:
		text, err := japanese.ShiftJIS.NewDecoder().Bytes(data)
		return text, err == nil
	case Windows1250:
		text, err := charmap.Windows1250.NewDecoder().Bytes(data)
		return text, err == nil
	}
	return nil, false
}

// Lists that were once read wrongly, each with what is right.
func TestListsThatWereReadWrongly(t *testing.T) {
	for _, c := range []struct {
		file    string
		options Options
		want    []string
	}{
		{"01-crosscol.en.csv", Options{}, []string{
			"E-1 P3 enterprise NL Fri 3 Apr 09:00 → Fri 3 Apr 11:00 answered Mon 10:00 41h0m0s missed",
			"E-2 P3 enterprise NL Tue 7 Apr 09:00 → Tue 7 Apr 11:00 answered Tue 10:00 41h0m0s missed",
		}},
		{"01-leadspace.en.csv", Options{}, []string{"E-1 P3 enterprise NL Fri 27 Nov 15:40 → Mon 30 Nov 09:40", "E-2 P3 enterprise NL Thu 3 Dec 09:00 → Thu 3 Dec 11:00"}},
		{"01-zammad.en.csv", Options{Tier: calc.Enterprise, SiteID: "NL", Said: Said{Priority: {"1 low": "4", "2 normal": "3", "3 high": "2"}}}, []string{
			"10001 P4 enterprise NL Fri 27 Nov 15:40 → Mon 30 Nov 15:40", "10002 P3 enterprise NL Fri 27 Nov 15:40 → Mon 30 Nov 09:40", "10003 P2 enterprise NL Fri 27 Nov 15:40 → Fri 27 Nov 16:40",
		}},
		{"07-yymmdd.ja.csv", Options{}, []string{"E-1 P3 enterprise JP Fri 27 Nov 15:40 → Mon 30 Nov 09:10", "E-2 P3 enterprise JP Thu 3 Dec 09:00 → Thu 3 Dec 11:00"}},
		{"08-sjis.ja.csv", Options{}, []string{"E-1 P3 enterprise JP Fri 27 Nov 15:40 → Mon 30 Nov 09:10"}},
		{"34-separate-time.en.csv", Options{}, []string{"E-1 P3 enterprise NL Fri 27 Nov 15:40 → Mon 30 Nov 09:40"}},
	} {
		t.Run(c.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", c.file))
			require.NoError(t, err)
			i, f := survey(t, string(data), c.options)
			assert.Empty(t, i.Faults)
			assert.Empty(t, f.Verdict.Choices)
			var got []string
			for _, r := range i.Rows {
				got = append(got, says(r))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// Unless the visitor has said so, a number whose word contradicts it is no priority.
func TestZammadIsAskedAbout(t *testing.T) {
	data, err := os.ReadFile("testdata/01-zammad.en.csv")
	require.NoError(t, err)
	i, f := survey(t, string(data), Options{Tier: calc.Enterprise, SiteID: "NL"})
	assert.Empty(t, i.Rows)
	assert.Len(t, f.Values, 3)
}

// noise is what exports put around a cell, and sometimes into it.
func noise(r *rand.Rand, cell string) string {
	spaces := []string{"", "", " ", "\u00a0", "\u202f", "\u3000", "\u200b", "\ufeff", "  "}
	pick := func() string { return spaces[r.IntN(len(spaces))] }
	if r.IntN(4) == 0 {
		cell = strings.ReplaceAll(cell, " ", []string{"\u00a0", "\u202f", "\u2009", "  "}[r.IntN(4)])
	}
	if r.IntN(5) == 0 {
		cell = strings.Map(func(c rune) rune {
			if c >= '0' && c <= '9' || c == '/' || c == ':' {
				return c - '!' + '！'
			}
			return c
		}, cell)
	}
	switch r.IntN(6) {
	case 0:
		cell = `="` + cell + `"`
	case 1:
		cell = "'" + cell // only taken away where it keeps a formula from being one
		cell = cell[1:]
	}
	return pick() + cell + pick()
}

// styles write a moment as people of the five languages do.
func styles(at time.Time) []string {
	var list []string
	for _, layout := range []string{
		"2006-01-02T15:04:05", "2006-01-02 15:04:05", "20060102T150405", "2006/01/02 15:04:05", "2006/1/2 15:04:05", "06/01/02 15:04:05", "06-01-02 15:04:05", "2006.01.02 15:04:05",
		"02/01/2006 15:04:05", "2/1/2006 15:04:05", "01/02/2006 15:04:05", "1/2/2006 3:04:05 PM", "1/2/06 3:04:05 PM", "02-01-2006 15:04:05", "02/01/06 15:04:05", "2-1-06 15:04:05",
		"02.01.2006 15:04:05", "2.1.2006, 15:04:05 Uhr", "02.01.06 15:04:05", "02-Jan-2006 15:04:05", "02/Jan/06 3:04:05 PM", "2 Jan 2006 15:04:05", "Jan 2, 2006, 3:04:05 PM", "January 2nd, 2006 15:04:05",
		"2006年1月2日 15時4分5秒", "2006年01月02日 15:04:05", "15:04:05 02/01/2006", "Mon Jan 2 2006 15:04:05",
	} {
		list = append(list, at.Format(layout))
	}
	for _, texts := range words.All() {
		clock := at.Format(" 15:04:05")
		long := texts.DateLong(calc.DateOf(at)) + clock
		list = append(list, long, texts.DateFull(calc.DateOf(at))+clock, texts.Dates.WeekdaysShort[at.Weekday()]+" "+at.Format("02/01/2006 15:04:05"), texts.Dates.WeekdaysShort[at.Weekday()]+". "+at.Format("1/2/2006 15:04:05"))
	}
	return list
}

// Whatever style a list is written in, and whatever noise is around its cells, it is read as the days
// that were meant, or a question is asked; never as other days.
func TestNeverAnotherDay(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 9))
	read, asked := 0, 0
	for range 400 {
		first := time.Date(2026, time.Month(1+r.IntN(11)), 1+r.IntN(28), r.IntN(24), r.IntN(60), r.IntN(60), 0, time.UTC)
		style := r.IntN(len(styles(first)))
		var moments []time.Time
		data := "number\tsubmitted\tother\n"
		for n := range 1 + r.IntN(6) {
			at := first.Add(time.Duration(r.IntN(60*24*60*60)) * time.Second)
			moments = append(moments, at)
			data += string(rune('a'+n)) + "\t" + noise(r, styles(at)[style]) + "\tx\n"
		}
		i, _ := survey(t, data, Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "IS"}) // the clock of Iceland is that of UTC
		for _, row := range i.Rows {
			want := moments[row.Line-2]
			require.True(t, want.Equal(row.Case.Submitted), "%q\nwas read as %v, not %v", data, row.Case.Submitted, want)
			read++
		}
		for _, f := range i.Faults {
			require.Contains(t, []Code{FaultAmbiguousDate, FaultHalfDay}, f.Code, "%q: %v", data, f)
			asked++
		}
	}
	assert.Greater(t, read, asked, "most lists show how they are meant")
	t.Log(read, "read,", asked, "asked")
}

// FuzzStyles looks for a style and a noise that make another day of a date.
func FuzzStyles(f *testing.F) {
	f.Add(int64(1_795_700_000), uint64(1), uint8(8), uint8(3))
	f.Fuzz(func(t *testing.T, unix int64, seed uint64, style, rows uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		first := time.Unix(unix%(60*60*24*300)+1_767_225_600, 0).UTC() // in 2026
		if first.Year() != 2026 {
			return
		}
		all := styles(first)
		var moments []time.Time
		data := "number\tsubmitted\tother\n"
		for range 1 + rows%5 {
			at := first.Add(time.Duration(r.IntN(30*24*60*60)) * time.Second)
			moments = append(moments, at)
			data += "1\t" + noise(r, styles(at)[int(style)%len(all)]) + "\tx\n"
		}
		i, _ := survey(t, data, Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "IS"})
		for _, row := range i.Rows {
			require.True(t, moments[row.Line-2].Equal(row.Case.Submitted), "%q was read as %v", data, row.Case.Submitted)
		}
	})
}

// A response in the hour that comes twice is the pass that makes sense.
func TestResponseInTheRepeatedHour(t *testing.T) {
	for _, c := range []struct{ name, submitted, response, want string }{
		{"the first pass", "2026-10-25 01:50", "2026-10-25 02:10", "02:10 +0200"},
		{"the second, or it would be too early", "2026-10-25 02:50", "2026-10-25 02:10", "02:10 +0100"},
		{"after a submission with an offset", "2026-10-25T02:30:00+01:00", "2026-10-25 02:40", "02:40 +0100"},
	} {
		i := take(t, "number,submitted,first response\n1,"+c.submitted+","+c.response+"\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
		require.Len(t, i.Rows, 1, c.name)
		assert.Equal(t, c.want, i.Rows[0].FirstResponse.In(i.Rows[0].Due.Location()).Format("15:04 -0700"), c.name)
	}
}

// What has been assumed of a response is noted too.
func TestNotesOfResponses(t *testing.T) {
	for _, c := range []struct {
		name, submitted, response string
		want                      Notes
	}{
		{"nothing", "2026-03-28 10:00", "2026-03-28 11:00", 0},
		{"a time that the clocks skipped", "2026-03-28 10:00", "2026-03-29 02:30", NoteSkipped},
		{"a time that came twice", "2026-10-25 01:50", "2026-10-25 02:10", NoteRepeated},
		{"its second pass", "2026-10-25T02:30:00+02:00", "2026-10-25 02:10", NoteSecond},
		{"a spreadsheet's count", "2026-10-25 01:50", "46321.5", NoteSerial},
	} {
		i := take(t, "number,submitted,first response\n1,"+c.submitted+","+c.response+"\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
		require.Len(t, i.Rows, 1, c.name)
		assert.Equal(t, c.want, i.Rows[0].Notes, c.name)
	}
}

// What cannot be told is not told: whether a response without a time was in time.
func TestResponsesNeedATime(t *testing.T) {
	i := take(t, "number,submitted,first response\n1,2026-11-23 10:00,2026-11-23\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
	require.Len(t, i.Faults, 1)
	assert.Equal(t, FaultNoTime, i.Faults[0].Code)
}

func TestJapaneseAndCentralEuropeanFiles(t *testing.T) {
	japaneseText, err := japanese.ShiftJIS.NewEncoder().Bytes([]byte("番号,提出日時\n1,2026年11月23日 10時\n"))
	require.NoError(t, err)
	czech, err := charmap.Windows1250.NewEncoder().Bytes([]byte("číslo;x\n1;Řepa\n"))
	require.NoError(t, err)
	for _, c := range []struct {
		name   string
		data   []byte
		format Format
		want   Encoding
		cell   string
	}{
		{"found out on a Japanese page", japaneseText, Format{Japanese: true, Decode: decode}, ShiftJIS, "番号"},
		{"chosen on another", japaneseText, Format{Encoding: ShiftJIS, Decode: decode}, ShiftJIS, "番号"},
		{"kana give it away on any page", []byte("\x83P\x81[\x83X,x\n1,2\n"), Format{Decode: decode}, ShiftJIS, "ケース"},
		{"letters with accents are no Japanese", []byte("Priorit\xe4t,Gr\xf6\xdfe,caf\xe9\n1,2,3\n"), Format{Decode: decode}, Windows1252, "Priorität"},
		{"central Europe, when chosen", czech, Format{Encoding: Windows1250, Decode: decode}, Windows1250, "číslo"},
		{"where nobody can decode it", []byte("\x83P\x81[\x83X,x\n1,2\n"), Format{}, ShiftJIS, "ƒP\ufffd[ƒX"},
	} {
		table, code := Open(c.data, c.format)
		require.Equal(t, NoFault, code, c.name)
		for table.Read(10) {
		}
		assert.Equal(t, c.want, table.Encoding, c.name)
		assert.Equal(t, c.cell, table.Records[0].Cell(0), c.name)
	}
}

// What is taken away from around a cell.
func TestCleaning(t *testing.T) {
	for cell, want := range map[string]string{
		"a": "a", " a ": "a", "\u00a0a\u3000": "a", "\u200ba\ufeff": "a", "a b": "a b", `="a"`: "a", `=" a "`: "a", `="a""b"`: `="a""b"`, `="`: `="`, `=""`: "", `"a"`: "a", `"`: `"`, `""`: "", `"ab`: `"ab`, `ab"`: `ab"`, ` ="a" `: "a",
		"'=1": "=1", "'a": "'a", "'": "'", "": "", " ": "",
		"a\u2000": "a", "\u200fa\u202a": "a", "\u202ea\u2060": "a", "\u2066a\u2069": "a", "\u061ca": "a", // marks of the direction of writing
		"\u00ada\u180e": "a", "\x00a\x00": "a", "\x01a": "\x01a", // what has no width
	} {
		assert.Equal(t, want, clean(cell), "%q", cell)
	}
	assert.Equal(t, `"a"`, cleanText(` "a" `), "a name keeps its quotation marks")
}

// The line by which spreadsheets state the delimiter.
func TestStatedDelimiters(t *testing.T) {
	for first, want := range map[string]byte{
		"sep=;": ';', "SEP=;": ';', "Sep=,": ',', `"sep=;"`: ';', "sep=;;;;": ';', "sep=;,": 0, "sep=|": '|', "sep=\t": '\t', "sep=\t\t": '\t', "sep=x": 0, "sep=": 0, "separator=;": 0,
	} {
		assert.Equal(t, want, statedDelimiter([]byte(first+"\r\na;b\r\n")), "%q", first)
	}
	table := read(t, []byte("\"SEP=|\"\r\ncase|created\r\n1|2026-11-23 10:00\r\n"))
	assert.Equal(t, [][]string{{"case", "created"}, {"1", "2026-11-23 10:00"}}, cellsOf(table))
	assert.Equal(t, 2, table.Records[0].Line)
}

// A space behind the comma, also before a quoted cell.
func TestSpacesBehindTheComma(t *testing.T) {
	table := read(t, []byte("case, title, created\n1, \"a, b\", \"2026-11-23 10:00\"\n"))
	assert.Equal(t, []string{"1", "a, b", "2026-11-23 10:00"}, table.Records[1].Cells())
}
