package sheet

import (
	"strings"
	"sync"

	"supportclock/app/words"
)

// term is what a word can mean in a date. A word can be several things: "mar." is March in English and
// a Tuesday in French.
type term struct {
	months   uint16 // a bit for each month that may be meant, January the lowest
	weekdays uint8  // a bit for each day of the week that may be meant, Sunday the lowest
	use      use
}

// use is what else a word is for in a date.
type use uint8

const (
	beforeNoon use = 1 << iota
	afterNoon
	at      // between a day and a time
	hour    // behind a time
	hours   // between hours and minutes
	ordinal // behind the number of a day
	of      // between a day and its month
	utc     // the clock that everybody's counts from
)

// lexicon is what the words of dates mean, in all languages; by the words, folded.
var lexicon = sync.OnceValue(func() builder {
	b := builder{}
	for _, r := range words.Readings() {
		for i, names := range r.Months {
			b.names(names, 3, term{months: 1 << i})
		}
		for i, names := range r.Weekdays {
			b.names(names, 2, term{weekdays: 1 << i})
		}
		for _, u := range []struct {
			use   use
			words []string
		}{
			{beforeNoon, r.Halves[0]}, {afterNoon, r.Halves[1]}, {at, r.At}, {hour, r.Hour}, {hours, r.Hours}, {ordinal, r.Ordinals}, {of, r.Of},
		} {
			for _, w := range u.words {
				b.add(fold(w), term{use: u.use})
			}
		}
	}
	b.add("t", term{use: at}) // of ISO 8601
	b.add("z", term{use: utc})
	b.add("utc", term{use: utc})
	b.add("gmt", term{use: utc})
	return b
})

// builder puts a lexicon together.
type builder map[string]term

// names adds names, which may also be cut after some letters.
func (b builder) names(names []string, shortest int, t term) {
	for _, name := range names {
		name = fold(name)
		b.add(name, t)
		for len(name) > shortest && name[0] <= 'z' { // those of Japanese are not cut
			name = name[:len(name)-1]
			b.add(name, t)
		}
	}
}

func (b builder) add(word string, t term) {
	known := b[word]
	b[word] = term{known.months | t.months, known.weekdays | t.weekdays, known.use | t.use}
}

// month returns the month a word names; 0 if none, or if several could be meant.
func (t term) month() int {
	if t.months == 0 || t.months&(t.months-1) != 0 {
		return 0
	}
	m := 1
	for bits := t.months; bits > 1; bits >>= 1 {
		m++
	}
	return m
}

// is reports whether a word has a use.
func (t term) is(u use) bool { return t.use&u != 0 }

// weekdaySigns are the days of the week as Japanese writes them in brackets, Sunday first.
const weekdaySigns = "日月火水木金土"

// weekdaySign returns the day that a sign stands for, as a bit; 0 for none.
func weekdaySign(sign rune) uint8 {
	if i := strings.IndexRune(weekdaySigns, sign); i >= 0 {
		return 1 << (i / len("日"))
	}
	return 0
}
