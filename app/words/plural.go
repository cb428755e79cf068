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
func (t *Texts) Count(p Plural, n int) string {
	return Fill(p.in(t.Plural.Category(n)), "n", t.Number(n))
}

// Rule is how a language counts, by CLDR.
type Rule int

// The rules.
const (
	noPlural   Rule = iota
	onlyOne         // one thing differs from any other number of it
	oneAndNone      // and so does none of it: French
)

// Category is that of a number.
func (r Rule) Category(n int) Category {
	if r == onlyOne && n == 1 || r == oneAndNone && (n == 0 || n == 1) {
		return One
	}
	return Other
}
