package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"supportclock/calc"
)

// SiteName writes a site as the visitor's language names it: the country, and the part of it where
// a country has several sites.
func (t *Texts) SiteName(s calc.Site) string {
	country, place := t.Country(s), t.Place(s)
	if place == "" {
		return country
	}
	return country + " · " + place
}

// Country names the country of a site.
func (t *Texts) Country(s calc.Site) string { return t.Countries.Of(s.Country) }

// Place names the part of the country a site stands for; empty where the country is one site.
func (t *Texts) Place(s calc.Site) string { return t.Places.Of(s.ID) }

// Alphabetic writes a name as it is looked up: in lower case, without accents. Kana need nothing.
func Alphabetic(name string) string {
	return strings.Map(func(r rune) rune { return Unaccented(unicode.ToLower(r)) }, name)
}

// Unaccented is a lower-case letter without its accent.
func Unaccented(r rune) rune {
	if r >= 0x80 {
		if i := strings.IndexRune(accented, r); i >= 0 {
			return rune(plain[utf8.RuneCountInString(accented[:i])])
		}
	}
	return r
}

// Letters with accents, and the letters they become.
const (
	accented = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőŕřśšşșťțùúûüūůűųýÿźžż"
	plain    = "aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorrssssttuuuuuuuuyyzzz"
)

// ZoneLabel makes the name of a time zone readable: America/New York.
func ZoneLabel(zone string) string {
	if zone == "Asia/Calcutta" { // what Chromium calls it to this day
		zone = "Asia/Kolkata"
	}
	return strings.ReplaceAll(zone, "_", " ")
}

// Plan names a plan in full: Enterprise Support. A plan without a name of that kind is named in short.
func (t *Texts) Plan(tier calc.Tier) string {
	if name, ok := t.Plans.Find(tier); ok {
		return name
	}
	return t.Tiers.Of(tier)
}

// Sheet names the data sheet of a plan.
func (t *Texts) Sheet(p calc.Plan) string {
	if name, ok := t.Sheets.Find(p.Source); ok {
		return name
	}
	return p.Source
}

// Service writes a service as a plan includes it: with its number, or the time it covers.
func (t *Texts) Service(s calc.Service, level calc.Level) string {
	switch {
	case level.Count > 0:
		return t.Count(t.Services.Counts.Of(s.ID), level.Count)
	case level.Coverage != nil:
		return Fill(t.Units.Around, "amount", t.Services.Names.Of(s.ID), "coverage", t.Units.Coverage[*level.Coverage])
	}
	return t.Services.Names.Of(s.ID)
}
