package sheet

import (
	"slices"
	"strings"

	"supportclock/app/words"
	"supportclock/calc"
)

// Vocabulary is what the cells of a file may say in any language.
type Vocabulary struct {
	tiers   map[string]calc.Tier
	filler  map[string]bool // words beside the name of a tier
	regions map[string]calc.Region
	sites   map[string][]string // by name; several for a country with several sites
	zones   map[string][]string // by time zone
	nothing map[string]bool     // ways to say that there is nothing to say
}

// NewVocabulary returns the ids of the domain, the names that the pages show in all languages, codes of
// countries, what people say besides, and what systems call time zones.
func NewVocabulary() *Vocabulary {
	v := &Vocabulary{map[string]calc.Tier{}, map[string]bool{}, map[string]calc.Region{}, map[string][]string{}, map[string][]string{}, map[string]bool{}}
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			v.tiers[fold(string(p.Tier))] = p.Tier
		}
	}
	for _, r := range calc.Regions() {
		v.regions[fold(string(r))] = r
	}
	byCountry := map[string][]string{}
	for _, s := range calc.Sites() {
		byCountry[s.Country] = append(byCountry[s.Country], s.ID)
		v.zones[fold(s.Zone)] = append(v.zones[fold(s.Zone)], s.ID)
		for _, name := range []string{s.ID, s.Country, s.Name, s.Place, s.Name + " " + s.Place} {
			v.addSite(name, s.ID)
		}
	}
	for _, t := range words.All() {
		v.addTexts(t)
	}
	for _, r := range words.Readings() {
		v.addReading(r)
	}
	for _, g := range words.Gazetteers() {
		for _, s := range calc.Sites() {
			for _, name := range slices.Concat(g.Countries.Of(s.Country), g.Parts.Of(s.ID)) {
				v.addSite(name, s.ID)
			}
		}
	}
	for _, line := range countryNames {
		country, names, _ := strings.Cut(line, " ")
		for name := range strings.SplitSeq(names, "|") {
			v.addSite(name, byCountry[country]...)
		}
	}
	for _, line := range windowsZones {
		name, zones, _ := strings.Cut(line, "|")
		for zone := range strings.SplitSeq(zones, " ") {
			v.zones[fold(name)] = append(v.zones[fold(name)], v.zones[fold(zone)]...)
		}
	}
	return v
}

// addTexts adds the names that the pages show in a language.
func (v *Vocabulary) addTexts(t *words.Texts) {
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			v.tiers[fold(t.Tiers.Of(p.Tier))] = p.Tier
		}
	}
	for _, r := range calc.Regions() {
		v.regions[fold(t.Regions.Of(r))] = r
		v.regions[fold(t.RegionsShort.Of(r))] = r
	}
	for _, s := range calc.Sites() {
		for _, name := range []string{t.Country(s), t.Place(s), t.SiteName(s)} {
			v.addSite(name, s.ID)
		}
	}
}

// addReading adds what people say in a language besides.
func (v *Vocabulary) addReading(r *words.Reading) {
	for _, w := range r.Plan {
		v.filler[fold(w)] = true
	}
	for _, region := range calc.Regions() {
		for _, name := range r.Regions.Of(string(region)) {
			v.regions[fold(name)] = region
		}
	}
	for _, w := range r.Nothing {
		v.nothing[strings.ToLower(w)] = true
	}
}

// addSite adds a name for sites. A name may stand for several: that of a country does.
func (v *Vocabulary) addSite(name string, ids ...string) {
	key := fold(name)
	if key == "" {
		return
	}
	for _, id := range ids {
		if !slices.Contains(v.sites[key], id) {
			v.sites[key] = append(v.sites[key], id)
		}
	}
}

// tier reads a tier: a known name, with nothing beside it but words such as Support.
func (v *Vocabulary) tier(cell string) (calc.Tier, bool) {
	if strings.ContainsAny(cell, "+＋?？") { // Elite+ may be something else
		return "", false
	}
	if t, ok := v.tiers[fold(cell)]; ok {
		return t, true
	}
	found := calc.Tier("")
	for word := range strings.FieldsFuncSeq(cell, func(r rune) bool { return strings.ContainsRune(" \u00a0-–_/()·,:", r) }) {
		t, ok := v.tiers[fold(word)]
		switch {
		case !ok && v.filler[fold(word)]:
		case !ok || found != "" && found != t:
			return "", false
		default:
			found = t
		}
	}
	return found, found != ""
}

// likelyTier returns the only tier whose name is part of a cell.
func (v *Vocabulary) likelyTier(cell string) (found calc.Tier) {
	word := fold(cell)
	for name, t := range v.tiers {
		if len(name) < 5 || !strings.Contains(word, name) || found == t {
			continue
		}
		if found != "" {
			return ""
		}
		found = t
	}
	return found
}

// namesPlace reports whether a cell that elsewhere says nothing may name a place: NA is North America and
// Namibia too.
func namesPlace(c Column, cell string) bool {
	return (c == Region || c == Site) && strings.EqualFold(cell, "na")
}

// isNothing reports whether a cell says that there is nothing to say.
func (v *Vocabulary) isNothing(cell string) bool {
	return cell == "" || v.nothing[strings.ToLower(cell)]
}
