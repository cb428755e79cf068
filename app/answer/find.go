package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"supportclock/app/words"
	"supportclock/calc"
)

// How well a name answers what is looked for, the best first.
const (
	isName     = iota
	beginsName // with what is looked for
	hasWord    // that begins with it
	twoNames   // one, and the beginning of another: London UK
	noName
)

// FindSites returns the sites that a text may mean: those with that name, then those with a name that begins
// with it, then those with such a word. Nothing is found within a word: usa is no part of Jerusalem.
func FindSites(t *words.Texts, text string) []calc.Site {
	wanted := foldName(text)
	if wanted == "" {
		return nil
	}
	zone := strings.Contains(text, "/") // or every site of Europe would be called so
	umlauts := strings.Contains(wanted, "ae") || strings.Contains(wanted, "oe") || strings.Contains(wanted, "ue")
	var found [noName][]calc.Site
	for _, s := range calc.Sites() {
		n := namesOf(t, s, umlauts)
		rank := n.rank(wanted)
		if zone && strings.HasPrefix(foldName(s.Zone), wanted) {
			rank = isName
		}
		for i := range wanted {
			if rank > twoNames && wanted[i] == ' ' && n.rank(wanted[:i]) == isName && n.rank(wanted[i+1:]) < twoNames {
				rank = twoNames
			}
		}
		if rank < noName {
			found[rank] = append(found[rank], s)
		}
	}
	if all := slices.Concat(found[:]...); len(all) > 0 || !zone {
		return all
	}
	return sitesByOtherZone(text)
}

// sitesByOtherZone returns those in a time zone that has another name, such as a former one.
func sitesByOtherZone(text string) (found []calc.Site) {
	for _, r := range calc.Regions() {
		if same, ok := calc.SiteForZone(r, strings.ReplaceAll(strings.TrimSpace(text), " ", "_")); ok {
			for _, s := range calc.Sites() {
				if s.Region == r && s.Zone == same.Zone {
					found = append(found, s)
				}
			}
		}
	}
	return found
}

// names are what a site is called, folded.
type names struct {
	shown []string // whose words count
	other []string // which count from their beginning on: China is no part of the Republic of China
}

// namesOf leaves the umlauts to whoever wants them in two letters, which is what keyboards without them write.
func namesOf(t *words.Texts, s calc.Site, umlauts bool) (n names) {
	for _, name := range []string{t.Country(s), s.Name, s.Country, s.ID, t.Place(s), s.Place} {
		n.shown = append(n.shown, foldName(name))
	}
	other := words.OtherNames(t.Lang, s)
	for _, name := range other {
		n.other = append(n.other, foldName(name))
	}
	if umlauts {
		for _, name := range append(other, t.Country(s), t.Place(s)) {
			n.other = append(n.other, foldName(twoLetters.Replace(name)))
		}
	}
	return n
}

var twoLetters = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue")

func (n names) rank(wanted string) int {
	rank := noName
	for i, list := range [2][]string{n.shown, n.other} {
		for _, name := range list {
			switch {
			case name == wanted:
				return isName
			case strings.HasPrefix(name, wanted):
				rank = beginsName
			case i == 0 && rank > hasWord && strings.Contains(name, " "+wanted):
				rank = hasWord
			}
		}
	}
	return rank
}

// foldName writes a name as words of lower case without accents, a space between them.
func foldName(s string) string {
	out := make([]byte, 0, len(s))
	parted := false
	for _, r := range s {
		if r >= '！' && r <= '～' { // of full width
			r -= '！' - '!'
		}
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case strings.ContainsRune(".'’", r), r >= 0x300 && r < 0x370: // U.S., Xi’an, and accents by themselves
			continue
		case r < 0x80, strings.ContainsRune("–·・\u3000\u00a0", r):
			parted = true
			continue
		}
		if parted && len(out) > 0 {
			out = append(out, ' ')
		}
		parted = false
		if r == 'ß' {
			out = append(out, "ss"...)
			continue
		}
		out = utf8.AppendRune(out, words.Unaccented(unicode.ToLower(r)))
	}
	return string(out)
}
