package sheet

import (
	"encoding/binary"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// read reads a whole file, a few records at a time.
func read(t testing.TB, data []byte) *Table {
	t.Helper()
	table, code := Open(data, Format{Now: noon, Decode: decode})
	require.Equal(t, NoFault, code)
	for table.Read(3) {
		require.LessOrEqual(t, table.Progress(), 1.0)
	}
	require.Equal(t, 1.0, table.Progress())
	return table
}

func cellsOf(t *Table) (all [][]string) {
	for _, r := range t.Records {
		all = append(all, r.Cells())
	}
	return all
}

func inUTF16(s string, order binary.ByteOrder, mark bool) []byte {
	var out []byte
	if mark {
		s = "\ufeff" + s
	}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, 0, 0)
		order.PutUint16(out[len(out)-2:], u)
	}
	return out
}

func TestReadingFiles(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       [][]string
	}{
		{"commas", "a,b\n1,2\n", [][]string{{"a", "b"}, {"1", "2"}}},
		{"semicolons, as where the comma is the decimal sign", "a;b\r\n1,5;2,5\r\n", [][]string{{"a", "b"}, {"1,5", "2,5"}}},
		{"tabs", "a\tb\n1;2\t3,4", [][]string{{"a", "b"}, {"1;2", "3,4"}}},
		{"carriage returns alone", "a,b\r1,2\r", [][]string{{"a", "b"}, {"1", "2"}}},
		{"every line break in one file", "a,b\r\n1,2\n3,4\r5,6", [][]string{{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}}},
		{"quoted cells", "a,b\n\"1,5\",\"say \"\"hi\"\"\"\n", [][]string{{"a", "b"}, {"1,5", `say "hi"`}}},
		{"line breaks in a cell", "a,b\n\"one\r\ntwo\",2\n", [][]string{{"a", "b"}, {"one\ntwo", "2"}}},
		{"a quote inside a cell stands for itself", "a,b\n5\" disk,2\n", [][]string{{"a", "b"}, {`5" disk`, "2"}}},
		{"text after a closing quote", "a,b\n\"x\" y,2\n", [][]string{{"a", "b"}, {"x y", "2"}}},
		{"empty cells and lines", "a,b\n\n,\n1,\n", [][]string{{"a", "b"}, {"1", ""}}},
		{"one column", "a\n1\n2\n", [][]string{{"a"}, {"1"}, {"2"}}},
		{"the separator stated", "sep=;\r\na;b,c;d\r\n", [][]string{{"a", "b,c", "d"}}},
		{"a title with the other delimiter in it", "nr;title\n1;a, b, c\n2;d\n", [][]string{{"nr", "title"}, {"1", "a, b, c"}, {"2", "d"}}},
		{"no line break at the end", "a,b\n1,\"2\"", [][]string{{"a", "b"}, {"1", "2"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for encoding, data := range map[Encoding][]byte{
				UTF8:           []byte(c.data),
				"UTF-8 marked": []byte("\ufeff" + c.data),
				UTF16LE:        inUTF16(c.data, binary.LittleEndian, true),
				UTF16BE:        inUTF16(c.data, binary.BigEndian, true),
			} {
				table := read(t, data)
				assert.Equal(t, c.want, cellsOf(table), encoding)
				assert.Empty(t, table.Faults, encoding)
			}
		})
	}
}

// The delimiter is the character that cuts the most of the first records into as many cells; of those that do
// it alike the one that makes more of them, and then the likelier.
func TestDelimiters(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       byte
	}{
		{"more cells", "a,b,c;d\n1,2,3;4\n", ','},
		{"more cells of the unlikelier", "a,b;c;d\n1,2;3;4\n", ';'},
		{"as many cells", "a,b;c\n1,2;3\n", ','},
		{"more records", "a;b\n1;2,5\n2;3,5\n", ';'},
		{"nothing to cut", "a\nb\n", ','},
		{"records behind the first ones", strings.Repeat("a,b\n", sampleRecords/2) + strings.Repeat("a;b\n", sampleRecords), ','},
		{"one more among the first ones", strings.Repeat("a,b\n", sampleRecords/2-1) + strings.Repeat("a;b\n", sampleRecords), ';'},
	} {
		assert.Equal(t, string(c.want), string(read(t, []byte(c.data)).Delimiter), c.name)
	}
}

func TestEncodings(t *testing.T) {
	const text = "Priorität;優先度;😀\r\nP2;2;x\r\n"
	for _, c := range []struct {
		name string
		data []byte
		want Encoding
	}{
		{"UTF-8", []byte(text), UTF8},
		{"UTF-16 with a mark", inUTF16(text, binary.LittleEndian, true), UTF16LE},
		{"UTF-16 of the other order", inUTF16(text, binary.BigEndian, true), UTF16BE},
		{"UTF-16 without a mark", inUTF16(text, binary.LittleEndian, false), UTF16LE},
		{"the same of the other order", inUTF16(text, binary.BigEndian, false), UTF16BE},
	} {
		table := read(t, c.data)
		assert.Equal(t, c.want, table.Encoding, c.name)
		assert.Equal(t, [][]string{{"Priorität", "優先度", "😀"}, {"P2", "2", "x"}}, cellsOf(table), c.name)
	}
	table := read(t, []byte("Priorit\xe4t;Gr\xf6\xdfe \x80\r\n1;2\r\n"))
	assert.Equal(t, Windows1252, table.Encoding)
	assert.Equal(t, []string{"Priorität", "Größe €"}, table.Records[0].Cells())

	// Pairs and single halves, wherever the pieces of a large file are cut.
	for shift := range 4 {
		before := strings.Repeat("xxxxxxx\n", pieceSize/2/8-1) + strings.Repeat("y", 4+shift)
		records := read(t, inUTF16(before+strings.Repeat("😀", 8), binary.LittleEndian, true)).Records
		assert.Equal(t, strings.Repeat("y", 4+shift)+strings.Repeat("😀", 8), records[len(records)-1].Cells()[0])
	}
	assert.Equal(t, "a\ufffdb", read(t, []byte{0xff, 0xfe, 'a', 0, 0x3d, 0xd8, 'b', 0}).Records[0].Cells()[0])
	assert.Equal(t, "a\ufffd", read(t, []byte{0xff, 0xfe, 'a', 0, 0x3d}).Records[0].Cells()[0])
}

func TestLinesAreCounted(t *testing.T) {
	table := read(t, []byte("a,b\r\n\"1\n\n2\",x\r\n\r\n3,y\r4,z"))
	var lines []int
	for _, r := range table.Records {
		lines = append(lines, r.Line)
	}
	assert.Equal(t, []int{1, 2, 6, 7}, lines)

	// Also behind more empty lines than are passed over in one go.
	for _, encoded := range [][]byte{[]byte(strings.Repeat("\r\n", pieceSize) + "a,b\n"), inUTF16(strings.Repeat("\r\n", pieceSize)+"a,b\n", binary.LittleEndian, true)} {
		assert.Equal(t, pieceSize+1, read(t, encoded).Records[0].Line)
	}
}

func TestFilesThatAreNone(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		want Code
	}{
		{"nothing", nil, FaultEmpty},
		{"a workbook", []byte("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00A7\x82\xcf\x00\x01"), FaultBinary},
		{"a program", []byte("\x00\x01\x02 and more that is no text"), FaultBinary},
		{"as large as can be, of zeros", make([]byte, MostBytes), FaultBinary},
		{"too large", make([]byte, MostBytes+1), FaultTooLarge},
	} {
		_, code := Open(c.data, Format{})
		assert.Equal(t, c.want, code, c.name)
	}
	for name, data := range map[string]string{"only a mark": "\ufeff", "only blank lines": "\n \n,,\n"} {
		table := read(t, []byte(data))
		assert.Equal(t, []Fault{{Line: 1, Index: -1, Code: FaultEmpty}}, table.Faults, name)
	}
}

// A quote that nothing closes costs its own line, not the rest of the file.
func TestQuoteWithoutEnd(t *testing.T) {
	table := read(t, []byte("a,b\n1,\"oops\n2,x\r\n3,y\n"))
	assert.Equal(t, []Fault{{Line: 2, Index: 1, Value: "oops\n2,x\n3,y\n", Code: FaultUnclosed}}, table.Faults)
	assert.Equal(t, [][]string{{"a", "b"}, {"2", "x"}, {"3", "y"}}, cellsOf(table))
	assert.Equal(t, 3, table.Records[1].Line)

	// It may stand behind cells of several lines, which are not read as rows of their own then.
	table = read(t, []byte("a,b,c\n1,\"two\nlines\",\"oops\n2,x,y\n"))
	require.Len(t, table.Faults, 1)
	assert.Equal(t, 2, table.Faults[0].Line)
	assert.Equal(t, [][]string{{"a", "b", "c"}, {"2", "x", "y"}}, cellsOf(table))
	assert.Equal(t, 4, table.Records[1].Line)

	// Also far into a file, across the pieces in which it is read.
	far := strings.Repeat("1,2\n", pieceSize/2) + "3,\"oops\n" + strings.Repeat("4,5\n", pieceSize/2)
	table = read(t, []byte(far))
	assert.Len(t, table.Records, pieceSize)
	require.Len(t, table.Faults, 1)
	assert.Equal(t, pieceSize/2+1, table.Faults[0].Line)
}

func TestWorkIsBounded(t *testing.T) {
	// Cells as long as a spreadsheet holds, and a little more: the rest is passed over, the row stays.
	for name, long := range map[string]string{"letters": strings.Repeat("x", MostCell+1), "characters of three bytes": strings.Repeat("優", MostCell+1)} {
		table := read(t, []byte("a,b\n1,"+long+"\n2,y\n"+strings.Repeat(",", MostCells)+"z\n3,w\n"))
		require.Empty(t, table.Faults, name)
		require.Len(t, table.Records, 4, name)
		assert.Equal(t, long[:len(long)/(MostCell+1)*MostCell], table.Records[1].Cell(1), name)
	}

	// A quote without end takes no more in than its own line, however many there are: the reader goes back to
	// each of them once.
	rows := strings.Repeat("2,"+strings.Repeat("x", 500)+"\n", 1+mostQuoted/500)
	table := read(t, []byte("a,b\n"+strings.Repeat("1,\"oops\n"+rows, 25)))
	require.Len(t, table.Faults, 25)
	assert.Equal(t, FaultUnclosed, table.Faults[24].Code)
	assert.Len(t, table.Records, 25*(1+mostQuoted/500)+1)

	// A quoted cell can be longer than one that is kept, up to a length that none has.
	for more, faults := range []int{0, 1} {
		table := read(t, []byte("a,b\n1,\""+strings.Repeat("x", mostQuoted+more)+"\"\n"))
		assert.Len(t, table.Faults, faults)
	}

	// So many spaces may stand before a quote.
	for more, want := range []string{"x,y", strings.Repeat(" ", 1<<10+1) + `"x`} {
		table := read(t, []byte("a,b\n1,"+strings.Repeat(" ", 1<<10+more)+"\"x,y\"\n"))
		assert.Equal(t, want, table.Records[1].Cell(1))
	}

	// Most quotes that are never closed are closed by the next one.
	table = read(t, []byte(strings.Repeat("\"a\"\"\n", 40_001)))
	assert.Len(t, table.Faults, 1)
	assert.Len(t, table.Records, 20_000)
}

// FuzzTable holds the reader against the standard library's where that reads the same dialect.
func FuzzTable(f *testing.F) {
	f.Add([]byte("a,b\n1,2\n"))
	f.Add([]byte("sep=;\r\na;\"b\"\"\r\n\";c"))
	f.Add([]byte("\xff\xfea\x00\n\x00"))
	f.Add([]byte("Priorit\xe4t\t1\n"))
	f.Add([]byte("\"a\n\"b\n\"c"))
	f.Add([]byte("=\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, code := Open(data, Format{Now: noon})
		if code != NoFault {
			require.Nil(t, table)
			return
		}
		steps := 0
		for table.Read(1) {
			steps++
			require.LessOrEqual(t, steps, 2*len(data)+2)
		}
		last := 0
		for _, r := range table.Records {
			require.Greater(t, r.Line, last)
			require.NotEmpty(t, r.Cells())
			last = r.Line
		}
		if len(table.Records) > 0 {
			table.Guess(table.Head())
		}
		if table.Encoding != UTF8 || len(table.Faults) > 0 || strings.HasPrefix(string(data), "\ufeff") || strings.Contains(strings.ToLower(string(data)), "sep=") || strings.Contains(string(data), " \"") || strings.ContainsRune(string(data), '\r') {
			return
		}
		r := csv.NewReader(strings.NewReader(string(data)))
		r.Comma, r.FieldsPerRecord = rune(table.Delimiter), -1
		want, err := r.ReadAll()
		if err != nil {
			return // stricter than people's files
		}
		var kept [][]string
		for _, rec := range want {
			if !(Record{text: strings.Join(rec, "")}).blank() {
				kept = append(kept, rec)
			}
		}
		require.Equal(t, kept, cellsOf(table))
	})
}

// A file is known to be UTF-8 however its characters lie about the places where it is cut.
func TestCharactersAreNotCut(t *testing.T) {
	for _, character := range []string{"é", "優", "😀"} {
		for before := range 5 {
			text := strings.Repeat("x", MostCell/2) + "\n"
			text = strings.Repeat(text, checkSize/len(text)+1)[:checkSize-before] + character
			table := read(t, []byte(text))
			assert.Equal(t, UTF8, table.Encoding, "%s %d", character, before)
			last := table.Records[len(table.Records)-1].Cell(0)
			assert.Equal(t, character, last[len(last)-len(character):], before)
			assert.Equal(t, Windows1252, read(t, []byte(text[:len(text)-1]+"\n")).Encoding, "the last character is cut")
		}
	}
}

// More records than a list can have are not read.
func TestTooManyRecords(t *testing.T) {
	table := read(t, []byte(strings.Repeat("a\n", MostRecords+2)))
	assert.Len(t, table.Records, MostRecords)
	assert.Equal(t, []Fault{{Line: MostRecords + 1, Index: -1, Code: FaultTooManyRow}}, table.Faults)
}

// A page says how many records are to be read, and what the visitor says goes before what the file does.
func TestReadingStepByStep(t *testing.T) {
	table, code := Open([]byte("sep=;\na;b,c\n1;2,3\n"), Format{Delimiter: ','})
	require.Equal(t, NoFault, code)
	for range 3 { // the first line, whose headings are then counted, and the second
		assert.Less(t, len(table.Records), 2)
		assert.True(t, table.Read(1))
	}
	assert.Equal(t, [][]string{{"a;b", "c"}, {"1;2", "3"}}, cellsOf(table))
}

// What stands in the columns, also in those beyond what is looked at in one go.
func TestColumnsOfAFile(t *testing.T) {
	wide := strings.Repeat("x,", 2*weighSize)
	table := read(t, []byte("2026-11-23,"+wide+"16:45\n24.11.2026 10:00,"+wide+"１６：４５：３０\nsoon,"+wide+"9:05\n,"+wide+"午後4時\n"))
	assert.Equal(t, 2*weighSize+2, table.Width())
	assert.Equal(t, ColumnStats{Filled: 3, Dates: 2, Bare: 1, Date: "2026-11-23"}, table.Column(0))
	assert.Equal(t, ColumnStats{Filled: 4}, table.Column(weighSize))
	assert.Equal(t, ColumnStats{Filled: 4}, table.Column(2*weighSize))
	assert.Equal(t, ColumnStats{Filled: 4, Times: 4, Date: "16:45"}, table.Column(2*weighSize+1))
	assert.Zero(t, table.Column(-1))
	assert.Zero(t, table.Column(table.Width()))
}

// A column holds dates if four in five of what stands below its heading are some.
func TestWhatAColumnHolds(t *testing.T) {
	for _, c := range []struct {
		filled, some int
		want         bool
	}{{0, 0, false}, {1, 0, false}, {1, 1, true}, {2, 1, true}, {6, 4, true}, {6, 3, false}, {11, 8, true}, {11, 7, false}, {101, 80, true}, {101, 79, false}} {
		assert.Equal(t, c.want, ColumnStats{Filled: c.filled, Dates: c.some}.HoldsDates(), c)
		assert.Equal(t, c.want, ColumnStats{Filled: c.filled, Times: c.some}.HoldsTimes(), c)
	}
}
