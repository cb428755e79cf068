package sheet

import "bytes"

// Encoding is how a file's characters are written.
type Encoding string

// The encodings that are read.
const (
	AnyEncoding Encoding = "" // to be found out
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	// Windows1252 is what spreadsheets of western Europe still write. It is assumed of a file that is
	// nothing else, so the reader should be told.
	Windows1252 Encoding = "Windows-1252"
	Windows1250 Encoding = "Windows-1250" // of central Europe; only on demand
	ShiftJIS    Encoding = "Shift_JIS"    // of Japan
)

// Encodings lists those to choose from.
func Encodings() []Encoding {
	return []Encoding{UTF8, UTF16LE, UTF16BE, Windows1252, Windows1250, ShiftJIS}
}

// Decoder turns text in an encoding into UTF-8, a piece at a time. Browsers have the tables for it; see
// Format.
type Decoder func(encoding string, data []byte) (text []byte, ok bool)

// markedEncoding finds out how data is written by its beginning, and how many bytes its byte order mark
// takes. It is AnyEncoding where that does not tell.
func markedEncoding(data []byte) (Encoding, int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return UTF8, 3
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return UTF16LE, 2
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return UTF16BE, 2
	}
	// Without a mark, UTF-16 gives itself away by the zeros in its ASCII characters.
	sample := data[:min(len(data), 1024)]
	var zeros [2]int
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[1] > len(sample)/8 && zeros[1] > 4*zeros[0]:
		return UTF16LE, 0
	case zeros[0] > len(sample)/8 && zeros[0] > 4*zeros[1]:
		return UTF16BE, 0
	}
	return AnyEncoding, 0
}

// olderEncoding finds out how text is written that is not Unicode. Japanese says that the file comes from
// a reader of Japanese.
func olderEncoding(data []byte, japanese bool) Encoding {
	if kana, ok := shiftJIS(data[:min(len(data), pieceSize)]); ok && (japanese || kana > 1) {
		return ShiftJIS
	}
	return Windows1252
}

// shiftJIS reports whether bytes can be text in Shift_JIS, and how many kana they then hold, which are
// no likely text in any other encoding.
func shiftJIS(data []byte) (kana int, ok bool) {
	for i := 0; i < len(data); i++ {
		b := data[i]
		switch {
		case b < 0x80 || b >= 0xa1 && b <= 0xdf:
			continue
		case b == 0x80 || b == 0xa0 || b > 0xfc:
			return 0, false
		case i+1 == len(data): // the sample ends inside a character
			return kana, true
		}
		i++
		second := data[i]
		if second < 0x40 || second == 0x7f || second > 0xfc {
			return 0, false
		}
		if b == 0x82 && second >= 0x9f && second <= 0xf1 || b == 0x83 && second <= 0x96 {
			kana++
		}
	}
	return kana, true
}
