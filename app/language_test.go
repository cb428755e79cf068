package app

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/calc"
)

func TestTheReadersOwnLanguage(t *testing.T) {
	for _, c := range []struct {
		name string
		tags []string
		want Lang
	}{
		{"plain", []string{"nl"}, "nl"},
		{"with a country", []string{"de-AT", "en"}, "de"},
		{"the first that there is", []string{"pt-BR", "ja-JP", "en"}, "ja"},
		{"in capitals", []string{"FR"}, "fr"},
		{"one that only begins like ours", []string{"nld", "frr"}, ""},
		{"none", nil, ""},
	} {
		assert.Equal(t, c.want, ownLanguage(c.tags), c.name)
	}
}

func TestALanguageIsOfferedAndNotForced(t *testing.T) {
	s := visit(t, "en", browser{tags: []string{"de-DE", "en"}, address: "plan=elite&priority=2&region=emea&site=NL"})
	assert.Equal(t, "offered", s.attribute("#lang-de", "class"))
	assert.Equal(t, "Diese Seite auf Deutsch", s.attribute("#lang-de", "title"))
	assert.Equal(t, "./de/#plan=elite&priority=2&region=emea&site=NL", s.attribute("#lang-de", "href"))
	assert.Empty(t, s.attribute("#lang-nl", "class"))

	s = visit(t, "de", browser{tags: []string{"de-DE", "en"}})
	assert.Empty(t, s.attribute("#lang-de", "class"), "the page is theirs already")
}

func TestSitesStandInTheOrderOfTheLanguage(t *testing.T) {
	for lang, want := range map[Lang][]string{
		"en": {"Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia"},
		"de": {"Ägypten", "Belgien", "Bulgarien", "Dänemark", "Deutschland", "Estland", "Finnland"},
		"fr": {"Afrique du Sud", "Allemagne", "Arabie saoudite", "Autriche", "Belgique", "Bulgarie"},
		"nl": {"België", "Bulgarije", "Cyprus", "Denemarken", "Duitsland", "Egypte"},
	} {
		v := view{t: textsFor(lang), query: Query{Region: calc.EMEA}}
		var countries []string
		for _, s := range v.sites() {
			countries = append(countries, v.t.Country(s))
		}
		assert.Equal(t, want, slices.Compact(countries)[:len(want)], lang)
	}
}
