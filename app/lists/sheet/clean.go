package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean takes away what exports put around what a cell says: space of every kind, also without a width;
// quotation marks that a space kept from being read as such; ="…" and an apostrophe, by which
// spreadsheets know text.
func clean(cell string) string {
	cell = cleanText(cell)
	if n := len(cell); n > 1 && cell[0] == '"' && cell[n-1] == '"' {
		cell = trim(cell[1 : n-1])
	}
	return cell
}

// cleanText is clean for a cell whose quotation marks are its own.
func cleanText(cell string) string {
	cell = trim(cell)
	if text, ok := strings.CutPrefix(cell, `="`); ok && text != "" && strings.IndexByte(text, '"') == len(text)-1 {
		cell = trim(text[:len(text)-1])
	}
	return trim(plainCell(cell))
}

// trim takes away space around a cell. Most cells have none.
func trim(cell string) string {
	if n := len(cell); n == 0 || plainByte(cell[0]) && plainByte(cell[n-1]) {
		return cell
	}
	return strings.TrimFunc(cell, isSpace)
}

// plainByte reports whether a byte is a visible character by itself.
func plainByte(b byte) bool { return b > ' ' && b < utf8.RuneSelf }

// isSpace reports whether a character shows nothing: spaces, marks of the direction of writing, and
// characters without a width.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u00ad' || r == '\u180e' || r == '\ufeff' || r == '\u061c' || r == 0 ||
		r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2060' && r <= '\u2069'
}

// nextRune returns the first character, a full-width one as its plain twin.
func nextRune(s string) (r rune, size int) {
	if s[0] < utf8.RuneSelf { // most are, and this is quicker
		return rune(s[0]), 1
	}
	r, size = utf8.DecodeRuneInString(s)
	return plainWidth(r), size
}

// plainWidth writes a full-width bracket, sign, digit or letter as its plain twin.
func plainWidth(r rune) rune {
	if r >= '（' && r <= 'ｚ' {
		return r - '（' + '('
	}
	return r
}
