package answer

import (
	"slices"
	"strings"

	"supportclock/app/words"
	"supportclock/calc"
)

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
