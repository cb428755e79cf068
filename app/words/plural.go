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

// Count writes a counted thing: 1 day, 2 days. More fills what else stands in the pattern.
func (t *Texts) Count(p Plural, n int, more ...string) string {
	return Fill(p.in(t.Plural.Category(n)), append([]string{"n", t.Number(n)}, more...)...)
}

// Rule is how a language counts, by CLDR. It is data, as texts are; see Carried.
type Rule int

// The rules.
const (
	noPlural   Rule = iota // Japanese
	onlyOne                // one thing differs from any other number of it
	oneAndNone             // French: none is counted as one is, and whole millions of things differ
)

// Category is that of a number of things.
func (r Rule) Category(n int) Category {
	switch {
	case r == onlyOne && n == 1, r == oneAndNone && (n == 0 || n == 1):
		return One
	case r == oneAndNone && n%1_000_000 == 0:
		return Many
	}
	return Other
}
