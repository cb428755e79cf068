package words

import (
	"strings"

	"supportclock/app/site"
	"supportclock/calc"
)

// Gazetteer is what people call places besides the names that pages show. It is looked up regardless of
// case and accents.
type Gazetteer struct {
	Countries Dict[string, []string] // by calc.Site.Country: all its sites
	Parts     Dict[string, []string] // by calc.Site.ID: that site alone
	Cities    Dict[string, string]   // by calc.Site.ID, with commas between them; in other languages only what English calls otherwise
}

// Gazetteers returns those of all languages. A list may be in any of them. In a browser only the page of
// many cases has them all, and none with cities.
func Gazetteers() []*Gazetteer {
	all := make([]*Gazetteer, len(books))
	for i := range books {
		all[i] = books[i].Value.Gazetteer
	}
	return all
}

// OtherNames returns what readers of a language may call a site or its country besides the names that pages
// show: in that language and in English, the first. A page without a form to find a site has none.
func OtherNames(lang site.Lang, s calc.Site) (names []string) {
	for i, b := range books {
		g := b.Value.Gazetteer
		if g == nil || i > 0 && b.Key != lang {
			continue
		}
		names = append(append(names, g.Countries.Of(s.Country)...), g.Parts.Of(s.ID)...)
		if cities, ok := g.Cities.Find(s.ID); ok {
			names = append(names, strings.Split(cities, ", ")...)
		}
	}
	return names
}
