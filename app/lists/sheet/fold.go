package sheet

import (
	"unicode"

	"supportclock/app/words"
)

// fold writes a word so that spellings which mean the same are equal: lower case, letters and digits
// only, without accents, full-width characters as plain ones.
func fold(s string) string {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		r = unicode.ToLower(plainWidth(r))
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			out = append(out, byte(r))
		case r < 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r): // marks, which are accents, too
		default:
			if letter := words.Unaccented(r); letter != r {
				out = append(out, byte(letter))
			} else if r == 'ß' {
				out = append(out, "ss"...)
			} else if r == 'æ' {
				out = append(out, "ae"...)
			} else if r == 'œ' {
				out = append(out, "oe"...)
			} else {
				out = append(out, string(r)...)
			}
		}
	}
	return string(out)
}
