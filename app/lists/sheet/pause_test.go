package sheet

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A page can stop the reading of a list between any two steps, and answers keys there: so no step takes in
// more than a little of a file, whatever stands in it.
func TestNoStepOfReadingTakesLong(t *testing.T) {
	const size = 5 << 18
	repeated := func(part string) []byte { return []byte(strings.Repeat(part, size/len(part)+1)) }
	wide := func(text []byte) []byte {
		out := []byte{0xff, 0xfe}
		for _, c := range utf16.Encode([]rune(string(text))) {
			out = append(out, byte(c), byte(c>>8))
		}
		return out
	}
	const row = "E-1,2026-11-23 10:00,P1,elite,NL\n"
	for name, data := range map[string][]byte{
		"rows":                   repeated(row),
		"one line of words":      repeated("word "),
		"one line of cells":      repeated("word,"),
		"one line of dates":      repeated("2026-11-23 10:00,"),
		"one line of commas":     repeated(","),
		"one line of spaces":     repeated(" "),
		"one line of kana":       repeated("ケース"),
		"short rows":             repeated("a\n"),
		"lines with nothing":     repeated("\r\n"),
		"lines of spaces":        repeated(" \n"),
		"lines of commas":        repeated(",,,,\n"),
		"rows of many cells":     repeated(strings.Repeat("2026-11-23,", 20_000) + "\n"),
		"a quote on each line":   repeated(`E-1,"2026-11-23 10:00,P1` + "\n"),
		"a quote never closed":   append([]byte(`"`), repeated(row)...),
		"a quote and one line":   append([]byte(`"`), slices.Concat(repeated("x"), repeated("x"))...),
		"quotes":                 repeated(`"`),
		"empty quoted cells":     repeated(`"",`),
		"UTF-16":                 wide(repeated(row)),
		"UTF-16 with nothing":    wide(repeated("\r\n")),
		"UTF-16 in one line":     wide(repeated("word,")),
		"Shift_JIS in one line":  repeated("\x83P\x81[\x83X,"),
		"kana without a comma":   repeated("\x83P\x81[\x83X"),
		"one line of Latin-1":    repeated("\xe9lite,"),
		"UTF-8 but for one byte": append(repeated("ケース,\n"), 0xe9, '\n'),
	} {
		table, code := Open(data, Format{Now: noon, Decode: decode})
		require.Equal(t, NoFault, code, name)
		require.LessOrEqual(t, table.checked, checkSize, name)
		require.Zero(t, table.reader.source.at, name)
		for more := true; more; {
			at, checked, records, weighed := table.reader.source.at, table.checked, len(table.Records), table.weighed
			more = table.Read(1)
			if len(table.Records) > records {
				weighed = 0
			}
			if table.reader.source.at-at > 2*pieceSize || table.checked-checked > checkSize || table.weighed-weighed > weighSize {
				require.Fail(t, "a step takes long", "%s: %d bytes, %d looked at, %d cells", name, table.reader.source.at-at, table.checked-checked, table.weighed-weighed)
			}
		}
		assert.Equal(t, 1.0, table.Progress(), name)
	}
}
