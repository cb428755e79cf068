package words

// Plural is a text for each of CLDR's plural categories. A language fills in those it has; Other
// stands for the rest.
type Plural struct{ Zero, One, Two, Few, Many, Other string }

// Category is one of CLDR's plural categories.
type Category int

// The categories.
const (
	Other Category = iota
	Zero
	One
	Two
	Few
	Many
)

// in returns the text of a category.
func (p Plural) in(c Category) string {
	text := [...]string{p.Other, p.Zero, p.One, p.Two, p.Few, p.Many}[c]
	if text == "" {
		return p.Other
	}
	return text
}

// Count writes a counted thing: 1 day, 2 days.
func (t *Texts) Count(p Plural, n int) string { return Fill(p.in(t.Plural(n)), "n", t.Number(n)) }

// onlyOne is the rule of languages in which one thing differs from any other number of it.
func onlyOne(n int) Category {
	if n == 1 {
		return One
	}
	return Other
}

// oneAndNone is the rule of French: none is counted as one is, and whole millions of things differ.
func oneAndNone(n int) Category {
	switch {
	case n == 0 || n == 1:
		return One
	case n%1_000_000 == 0:
		return Many
	}
	return Other
}

// noPlural is the rule of Japanese.
func noPlural(int) Category { return Other }
