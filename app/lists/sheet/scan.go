package sheet

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// token is a number, a word or a sign of a cell.
type token struct {
	number int
	digits int // of a number; 0 otherwise
	word   string
	term   term // what the word means in dates
	sign   rune
}

// The bounds of a cell that can hold a date: what is longer is none.
const (
	mostTokens  = 24
	mostDigits  = 9 // of one number; those behind them are passed over
	longestDate = 96
)

// scan cuts a cell up into list and returns how many tokens there are; 0 also for a cell that cannot
// be a date.
func scan(s string, list *[mostTokens + 1]token) (n int) {
	if len(s) > longestDate {
		return 0
	}
	for s != "" {
		r, size := nextRune(s)
		switch {
		case r == utf8.RuneError, n == mostTokens:
			return 0
		case isSpace(r):
			s = s[size:]
			continue
		case r >= '0' && r <= '9':
			s = list[n].scanNumber(s)
		case isLatin(r):
			end := size
			for end < len(s) {
				r, size := nextRune(s[end:])
				if !isLatin(r) {
					break
				}
				end += size
			}
			list[n].setWord(fold(s[:end]))
			n = joinHalf(list, n)
			if n == 0 && list[n].term == (term{}) {
				return 0 // a date begins with a number or with a word of dates; most text does not
			}
			s = s[end:]
		default:
			if word := eastern(s); word != "" {
				list[n].setWord(word)
				s = s[len(word):]
				break
			}
			list[n].sign = plainSign(r)
			s = s[size:]
		}
		n++
	}
	return n
}

// scanNumber takes the digits at the beginning of s in, and returns what follows.
func (t *token) scanNumber(s string) string {
	for s != "" {
		r, size := nextRune(s)
		if r < '0' || r > '9' {
			break
		}
		if t.digits++; t.digits <= mostDigits {
			t.number = t.number*10 + int(r-'0')
		}
		s = s[size:]
	}
	return s
}

// joinHalf makes one word of the a, stop and m of a.m., and returns the place of the last token.
func joinHalf(list *[mostTokens + 1]token, n int) int {
	if list[n].word != "m" || n < 2 || list[n-1].sign != '.' {
		return n
	}
	half := list[n-2].word + "m"
	if !lexicon()[half].is(beforeNoon | afterNoon) {
		return n
	}
	list[n], list[n-1] = token{}, token{}
	list[n-2].setWord(half)
	return n - 2
}

func (t *token) setWord(word string) { t.word, t.term = word, lexicon()[word] }

// easternWords are the words of dates that are written without spaces around them, the longer before
// their beginnings.
var easternWords = sync.OnceValue(func() (list []string) {
	for w, t := range lexicon() {
		if w[0] >= 0xe0 && t != (term{}) {
			list = append(list, w)
		}
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return list
})

// eastern returns the word without spaces around it that s begins with; empty for none.
func eastern(s string) string {
	if s[0] < 0xe0 {
		return ""
	}
	for _, w := range easternWords() {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// plainSign writes the many dashes, slashes and stops of typesetters and of full-width writing as the
// ones on a keyboard.
func plainSign(r rune) rune {
	switch r {
	case '−', '‐', '‑', '－': // the longer dashes stand between two times
		return '-'
	case '⁄', '∕':
		return '/'
	case '。', '．', '·':
		return '.'
	case '、', '，':
		return ','
	case '：', '∶', '︰':
		return ':'
	case '［', '【', '〔', '（':
		return '('
	case '］', '】', '〕', '）':
		return ')'
	}
	return r
}

// isLatin reports whether a character is a Latin letter, or an accent on one.
func isLatin(r rune) bool {
	return r < 0x80 && unicode.IsLetter(r) || r >= 0xc0 && r < 0x250 && r != '×' && r != '÷' || r >= 0x300 && r < 0x370
}
