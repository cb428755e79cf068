package sheet

import (
	"strings"
	"sync"

	"supportclock/app/words"
	"supportclock/calc"
)

// grade is what a cell says of a priority.
type grade struct {
	number   int           // as it stands there, 0 for none
	scaled   bool          // it is said to be a priority: P2, Priority 2; so that no other scale can be meant
	word     calc.Priority // what its words would be, 0 for none
	foreign  bool          // something else stands in the cell
	fraction bool          // 2.5
	several  bool          // another number follows: P2/P3, P3, was P1
}

// gradeOf takes a cell apart: 2, P2, Priority 2, "P2 – urgent", 優先度 2, 1 low, high; also 2.0 and 2,0
// as programs that take a priority for a measure write it.
func gradeOf(cell string) grade {
	g := grade{}
	rest := strings.TrimSpace(cell)
	rest, g.scaled = cutScale(rest)
	if digits := leadingDigits(rest); digits > 0 {
		for _, c := range fold(rest[:digits]) {
			g.number = min(g.number*10+int(c-'0'), 1000)
		}
		rest = g.cutFraction(rest[digits:])
		if g.number == 0 {
			g.foreign = true
		}
	}
	g.readWords(rest)
	return g
}

// cutScale cuts the word off that says that a number is a priority.
func cutScale(cell string) (rest string, ok bool) {
	end := strings.IndexFunc(cell, isDigit)
	if end < 1 || !scales()[fold(cell[:end])] {
		return cell, false
	}
	return cell[end:], true
}

var scales = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, r := range words.Readings() {
		for _, w := range r.Priority {
			all[fold(w)] = true
		}
	}
	return all
})

// urgencies are the words that stand for priorities, folded.
var urgencies = sync.OnceValue(func() map[string]calc.Priority {
	all := map[string]calc.Priority{}
	for _, r := range words.Readings() {
		for i, list := range r.Priorities {
			for _, w := range list {
				all[fold(w)] = calc.Priority(i + 1)
			}
		}
	}
	return all
})

// leadingDigits returns how many bytes of digits a text begins with.
func leadingDigits(s string) int { return len(s) - len(strings.TrimLeftFunc(s, isDigit)) }

// isDigit reports whether a character is a digit, a full-width one too.
func isDigit(r rune) bool {
	r = plainWidth(r)
	return r >= '0' && r <= '9'
}

// cutFraction cuts a fraction off that is nothing, .0 or ,00, and notes one that is something.
func (g *grade) cutFraction(rest string) string {
	if rest == "" || rest[0] != '.' && rest[0] != ',' {
		return rest
	}
	digits := leadingDigits(rest[1:])
	if digits == 0 {
		return rest[1:] // "2." is a number in a list
	}
	g.fraction = strings.Trim(rest[1:1+digits], "0") != ""
	return rest[1+digits:]
}

// readWords takes in what stands beside the number, or alone.
func (g *grade) readWords(rest string) {
	word := fold(rest)
	g.several = strings.ContainsAny(word, "0123456789")
	switch {
	case strings.ContainsAny(rest, "/+*%<>="), rest != "" && g.number > 0 && isLatin(rune(rest[0])): // 3/5, 1st line
		g.foreign = true
		return
	case word == "":
		g.foreign = g.foreign || g.number == 0
		return
	}
	if p, ok := urgencies()[word]; ok {
		g.word = p
		return
	}
	g.foreign = true
}

// contradicts reports whether a number and the word beside it cannot be the same priority: 1 low.
func (g grade) contradicts() bool {
	if g.number == 0 || g.word == 0 {
		return false
	}
	apart := g.number - int(g.word)
	if g.scaled { // P2 – urgent
		return apart > 1 || apart < -1
	}
	return apart != 0
}

// otherScale reports whether a cell shows that the numbers of its column are on another scale than
// from 1, the most urgent, to 4.
func (g grade) otherScale() bool {
	if g.fraction || g.scaled {
		return false
	}
	return g.contradicts() || g.number > 4 && (!g.foreign || g.word != 0) && g.number <= 10
}

// certain returns the priority that a cell says for sure. In a column with another scale a number by
// itself says nothing; what stands beside a number that is said to be a priority explains it.
func (g grade) certain(otherScale bool) (calc.Priority, bool) {
	switch {
	case g.number < 1, g.number > 4, g.fraction, g.contradicts():
		return 0, false
	case g.scaled && g.several:
		return 0, false
	case g.scaled, g.word != 0, !g.foreign && !otherScale:
		return calc.Priority(g.number), true
	}
	return 0, false
}

// proposed returns the priority that a word alone would be; 0 where there is nothing to propose. A
// number that contradicts its word proposes nothing.
func (g grade) proposed() calc.Priority {
	if g.number != 0 || g.foreign {
		return 0
	}
	return g.word
}
