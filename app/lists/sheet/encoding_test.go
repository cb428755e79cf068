package sheet

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/japanese"
)

// Without a mark UTF-16 is known by the zeros of its ASCII characters: by more than one in eight bytes, and four
// times as many as those on the other side, which are the ends of other characters.
func TestUTF16WithoutAMark(t *testing.T) {
	for _, c := range []struct {
		ascii, spaces, others int // characters: ASCII, full-width spaces, whose zero is on the other side, and others
		told                  bool
	}{
		{8, 0, 0, true}, {3, 0, 5, true}, {2, 0, 6, false}, {0, 0, 8, false}, {0, 0, 0, false},
		{9, 2, 0, true}, {8, 2, 0, false}, {5, 1, 0, true}, {4, 1, 0, false},
	} {
		text := strings.Repeat("a", c.ascii) + strings.Repeat("\u3000", c.spaces) + strings.Repeat("優", c.others)
		for encoding, order := range map[Encoding]binary.ByteOrder{UTF16LE: binary.LittleEndian, UTF16BE: binary.BigEndian} {
			if !c.told {
				encoding = AnyEncoding
			}
			got, mark := markedEncoding(inUTF16(text, order, false))
			assert.Equal(t, encoding, got, "%+v %v", c, order)
			assert.Zero(t, mark)
		}
	}
}

// What can be Shift_JIS, and how many kana it then has: hiragana from ぁ to ん, katakana from ァ to ヶ.
func TestWhatCanBeShiftJIS(t *testing.T) {
	for data, want := range map[string]int{
		"": 0, "a\x7f": 0, "\xa1\n": 0, "\xdf\n": 0, "\x81\x40": 0, "\x81\x7e\x81\x80": 0, "\xe0\x40\xfc\xfc": 0, "a\x81": 0, "\x83P\x81": 1,
		"\x82\x9e": 0, "\x82\x9f": 1, "\x82\xf1": 1, "\x82\xf2": 0, "\x83\x40": 1, "\x83\x96": 1, "\x83\x97": 0, "\x81\xa0\x84\x60": 0, "\x83P\x81[\x83X": 2,
	} {
		kana, ok := shiftJIS([]byte(data))
		assert.True(t, ok, "%q", data)
		assert.Equal(t, want, kana, "%q", data)
	}
	for _, data := range []string{"\x80", "\xa0", "\xfd", "\x83P\xff", "\xe0\n", "\x81\x3f", "\x81\x7f", "\x81\xfd"} {
		_, ok := shiftJIS([]byte(data))
		assert.False(t, ok, "%q", data)
	}
	assert.Equal(t, Windows1252, olderEncoding([]byte("\x83P,x"), false), "one may be chance")
	assert.Equal(t, ShiftJIS, olderEncoding([]byte("\x83P\x83X,x"), false))
	assert.Equal(t, ShiftJIS, olderEncoding([]byte("\x83P,x"), true))
}

// Whatever encoding and delimiter can be chosen, a file is read by it.
func TestWhatCanBeChosen(t *testing.T) {
	for _, encoding := range Encodings() {
		for _, delimiter := range Delimiters() {
			data := []byte("a" + string(delimiter) + "b\n")
			switch encoding {
			case UTF16LE:
				data = inUTF16(string(data), binary.LittleEndian, false)
			case UTF16BE:
				data = inUTF16(string(data), binary.BigEndian, false)
			}
			table, code := Open(data, Format{Encoding: encoding, Delimiter: delimiter, Decode: decode})
			assert.Equal(t, NoFault, code, encoding)
			for table.Read(9) {
			}
			assert.Equal(t, [][]string{{"a", "b"}}, cellsOf(table), "%s %q", encoding, delimiter)
			assert.Equal(t, encoding, table.Encoding)
		}
	}
}

// Where a piece of a large file ends does not show.
func TestPiecesOfShiftJIS(t *testing.T) {
	for before := range 4 {
		row := strings.Repeat("ケース", 50) + ","
		text := strings.Repeat("x", before) + strings.Repeat(row, pieceSize/100) + "ケース"
		data, err := japanese.ShiftJIS.NewEncoder().Bytes([]byte(text))
		require.NoError(t, err)
		require.Greater(t, len(data), 2*pieceSize)
		table := read(t, data)
		assert.Equal(t, ShiftJIS, table.Encoding)
		assert.Equal(t, text, strings.Join(table.Records[0].Cells(), ","), before)
	}
	assert.Equal(t, 3, wholeCharacters([]byte("\x83P\n\x81")))
	assert.Equal(t, 3, wholeCharacters([]byte("\x83\x83\x83")), "text without an end to be seen is cut all the same")
}

// Halves of pairs, the first and last of them, and the ends of what Windows has of its own.
func TestCharactersAtTheEdges(t *testing.T) {
	for data, want := range map[string]string{
		"\xff\xfe\x00\xd8\x00\xdc": "\U00010000", "\xff\xfe\xff\xdb\xff\xdf": "\U0010ffff", "\xff\xfe\xff\xd7\x00\xe0": "\ud7ff\ue000",
		"\xff\xfe\x00\xdcb\x00": "\ufffdb", "\xff\xfe\x00\xdc\x3d\xd8\x00\xde": "\ufffd😀", "\xff\xfe\x00\xdc": "\ufffd",
		"\x7f\x80\x9f\xa0\xff": "\x7f€Ÿ\u00a0ÿ",
	} {
		assert.Equal(t, want, read(t, []byte(data)).Records[0].Cell(0), "%q", data)
	}
}
