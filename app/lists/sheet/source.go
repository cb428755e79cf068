package sheet

import (
	"unicode/utf16"
	"unicode/utf8"
)

// source hands out a file as UTF-8, a piece at a time, so that a large one costs no long pause.
type source struct {
	data     []byte
	at       int // what has been handed out
	encoding Encoding
	decode   Decoder // for an encoding that needs one
	high     rune    // half of a UTF-16 pair whose other half has not come yet
}

// pieceSize is how many bytes of the file are handed out at a time; even, for UTF-16.
const pieceSize = 1 << 16

// next appends the next piece to dst; ok is false at the end of the file.
func (s *source) next(dst []byte) (_ []byte, ok bool) {
	if s.at >= len(s.data) {
		return dst, false
	}
	piece := s.data[s.at:min(s.at+pieceSize, len(s.data))]
	if s.decode != nil {
		piece = piece[:wholeCharacters(piece)]
	}
	s.at += len(piece)
	switch s.encoding {
	case ShiftJIS, Windows1250:
		text, _ := s.decode(string(s.encoding), piece)
		return append(dst, text...), true
	case UTF16LE, UTF16BE:
		return s.utf16(dst, piece), true
	case Windows1252:
		for _, b := range piece {
			dst = utf8.AppendRune(dst, windows1252(b))
		}
		return dst, true
	}
	return append(dst, piece...), true
}

// wholeCharacters is how much of a piece can be decoded by itself: it ends behind a byte that is never the
// second of a character, such as a line's end or a comma.
func wholeCharacters(piece []byte) int {
	for n := len(piece); n > 0; n-- {
		if piece[n-1] < 0x40 {
			return n
		}
	}
	return len(piece)
}

func (s *source) utf16(dst, piece []byte) []byte {
	for ; len(piece) > 1; piece = piece[2:] {
		r := rune(piece[0])<<8 | rune(piece[1])
		if s.encoding == UTF16LE {
			r = rune(piece[1])<<8 | rune(piece[0])
		}
		if s.high != 0 {
			pair := utf16.DecodeRune(s.high, r)
			dst, s.high = utf8.AppendRune(dst, pair), 0
			if pair != utf8.RuneError {
				continue
			}
		}
		if utf16.IsSurrogate(r) { // the second half of no pair makes none with what follows
			s.high = r
			continue
		}
		dst = utf8.AppendRune(dst, r)
	}
	if s.at == len(s.data) && (s.high != 0 || len(piece) > 0) { // the file ends inside a character
		dst = utf8.AppendRune(dst, utf8.RuneError)
	}
	return dst
}

// windows1252 differs from Unicode in the 32 places where Latin-1 has control characters.
func windows1252(b byte) rune {
	if b >= 0x80 && b < 0xa0 {
		return windowsOwn[b&0x1f]
	}
	return rune(b)
}

var windowsOwn = [32]rune{
	'€', utf8.RuneError, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', utf8.RuneError, 'Ž', utf8.RuneError,
	utf8.RuneError, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', utf8.RuneError, 'ž', 'Ÿ',
}
