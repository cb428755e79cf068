package answer

import (
	"slices"
	"strings"

	"supportclock/app/words"
	"supportclock/calc"
)

// FindSites returns the sites that a text may mean, those whose names begin with it first.
func FindSites(t *words.Texts, text string) []calc.Site {
	wanted := foldName(text)
	if wanted == "" {
		return nil
	}
	var first, then []calc.Site
	for _, s := range calc.Sites() {
		names := []string{
			t.Country(s), t.Place(s), s.Name, s.Place, s.ID, s.Zone,
			s.Zone[strings.LastIndexByte(s.Zone, '/')+1:],
		}
		switch {
		case slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(foldName(n), wanted) }):
			first = append(first, s)
		case slices.ContainsFunc(names, func(n string) bool { return strings.Contains(foldName(n), wanted) }):
			then = append(then, s)
		}
	}
	return append(first, then...)
}

func foldName(s string) string {
	return strings.ToLower(words.Alphabetic(strings.ReplaceAll(strings.TrimSpace(s), "_", " ")))
}

const (
	mostSites   = 6 // that a sentence names
	leastOfName = 4 // letters of a name that say more than chance
)

// SitesLike names a few sites that a text may have meant, by as much of its beginning as is part of a
// name, and else the first there are. Where a region is chosen they are of it.
func SitesLike(t *words.Texts, text string, region calc.Region) string {
	elsewhere := func(s calc.Site) bool { return region != "" && s.Region != region }
	var found []calc.Site
	for letters := []rune(text); len(found) == 0 && len(letters) > 0; letters = letters[:len(letters)-1] {
		if len(letters) < min(leastOfName, len([]rune(text))) {
			break
		}
		found = slices.DeleteFunc(FindSites(t, string(letters)), elsewhere)
	}
	if len(found) == 0 {
		found = slices.DeleteFunc(calc.Sites(), elsewhere)
	}
	var names []string
	for _, s := range found[:min(len(found), mostSites)] {
		names = append(names, s.ID)
	}
	if len(found) > mostSites {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}
