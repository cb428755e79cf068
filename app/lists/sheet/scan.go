package sheet

import (
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
	for s != "" {
		r, size := nextRune(s)
		switch {
		case len(s) > longestDate, r == utf8.RuneError, n == mostTokens:
			return 0
		case isSpace(r):
			s = s[size:]
			continue
		case r >= '0' && r <= '9':
			s = list[n].scanNumber(s)
		case isLatin(r):
			rest := strings.TrimLeftFunc(s, isLatin)
			list[n].setWord(fold(s[:len(s)-len(rest)]))
			n = joinHalf(list, n)
			if n == 0 && list[n].term == (term{}) && len(list[n].word) > 1 { // the p of p.m. is none yet
				return 0 // a date begins with a number or with a word of dates; most text does not
			}
			s = rest
		default:
			if word := eastern(r, s); word != "" {
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

// wordsByRune are the words of dates by the character that they begin with, the longer before their
// beginnings.
var wordsByRune = sync.OnceValue(func() map[rune][]string {
	all := map[rune][]string{}
	for w := range lexicon() {
		r, _ := nextRune(w)
		all[r] = append(all[r], w)
	}
	for _, list := range all {
		slices.SortFunc(list, func(a, b string) int { return len(b) - len(a) })
	}
	return all
})

// eastern returns the word that s, whose first character is r, begins with; there may be no space behind
// it. It is empty for none.
func eastern(r rune, s string) string {
	if r < utf8.RuneSelf { // most signs are, and this is quicker
		return ""
	}
	for _, w := range wordsByRune()[r] {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// plainSign writes the many dashes, slashes, stops and brackets of typesetters as the ones on a keyboard.
func plainSign(r rune) rune {
	switch r {
	case '−', '‐', '‑': // the longer dashes stand between two times
		return '-'
	case '⁄', '∕':
		return '/'
	case '。', '·':
		return '.'
	case '、':
		return ','
	case '∶', '︰':
		return ':'
	case '[', '【', '〔':
		return '('
	case ']', '】', '〕':
		return ')'
	}
	return r
}

// isLatin reports whether a character is a Latin letter, or an accent on one.
func isLatin(r rune) bool {
	if r < utf8.RuneSelf { // most are, and this is quicker
		return unicode.IsLetter(r)
	}
	return unicode.Is(unicode.Latin, r) || r >= '\u0300' && r <= '\u036f'
}
