package answer

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/calc"
)

func found(lang site.Lang, typed string) string {
	var ids []string
	for _, s := range FindSites(words.In(lang), typed) {
		ids = append(ids, s.ID)
	}
	return strings.Join(ids, " ")
}

const (
	unitedStates  = "US-Pacific US-Mountain US-Arizona US-Central US-Eastern US-Alaska US-Hawaii"
	unitedKingdom = "GB GB-Scotland GB-NorthernIreland"
)

// All that is found, in its order. Nothing is found within a word.
func TestAPlaceIsFoundByAnyOfItsNames(t *testing.T) {
	for _, test := range []struct {
		lang  site.Lang
		typed string
		found string
	}{
		{"en", "usa", unitedStates}, {"en", "USA", unitedStates}, {"en", "U.S.A.", unitedStates}, {"en", "us", unitedStates},
		{"en", "U.S.", unitedStates}, {"en", "america", unitedStates}, {"en", "United States of America", unitedStates},
		{"en", "UK", unitedKingdom + " UA"}, {"en", "Great Britain", unitedKingdom}, {"en", "britain", unitedKingdom},
		{"en", "England", "GB"}, {"en", "wales", "GB"}, {"en", "uae", "AE"}, {"en", "Turkey", "TR"}, {"en", "Holland", "NL"},
		{"en", "Korea", "KR"}, {"en", "China", "CN"}, {"en", "Czech Republic", "CZ"}, {"en", "Mexico", "MX MX-Sonora MX-Tijuana"},
		{"en", "Ireland", "IE GB-NorthernIreland"}, {"en", "India", "IN US-Eastern"}, {"en", "Indian", "US-Eastern"},

		{"en", "Beijing", "CN"}, {"en", "Mumbai", "IN"}, {"en", "Bangalore", "IN"}, {"en", "Osaka", "JP"}, {"en", "Kiev", "UA"},
		{"en", "Munich", "DE-Bavaria"}, {"en", "Milan", "IT"}, {"en", "Barcelona", "ES"}, {"en", "Rotterdam", "NL"}, {"en", "Kyiv", "UA"},
		{"en", "London", "GB"}, {"en", "Glasgow", "GB-Scotland"}, {"en", "Cardiff", "GB"}, {"en", "Belfast", "GB-NorthernIreland"},
		{"en", "Frankfurt", "DE-Hesse"}, {"en", "Berlin", "DE-Berlin"}, {"en", "zurich", "CH-Zurich"}, {"en", "Toronto", "CA-Eastern"},
		{"en", "Montreal", "CA-Quebec"}, {"en", "Ottawa", "CA-Eastern"}, {"en", "Lausanne", "CH-Vaud"}, {"en", "Denpasar", "ID-Makassar"},
		{"en", "Newcastle", "GB AU-Sydney"}, {"en", "Seattle", "US-Pacific"}, {"en", "Washington DC", "US-Eastern"}, {"en", "Texas", "US-Central"},
		{"en", "St. John's", "CA-Newfoundland"}, {"en", "St John’s", "CA-Newfoundland"}, {"en", "Xian", "CN"}, {"en", "sao paulo", "BR"},
		{"en", "Malmo", "SE"}, {"en", "Wrocław", "PL"}, {"en", "Muenchen", ""}, {"en", "Duesseldorf", "DE-NorthRhineWestphalia"},

		{"ja", "東京", "JP"}, {"ja", "大阪", "JP"}, {"ja", "日本", "JP"}, {"ja", "ミュンヘン", "DE-Bavaria"}, {"ja", "パリ", "FR"}, {"ja", "スラエル", ""},
		{"ja", "ウェールズ", "GB"}, {"ja", "ＵＫ", unitedKingdom + " UA"}, {"ja", "London", "GB"}, {"ja", "タイ", "TH"}, {"ja", "インド", "IN ID ID-Makassar ID-Jayapura"},
		{"nl", "Parijs", "FR"}, {"nl", "Londen", "GB"}, {"nl", "Wenen", "AT"}, {"nl", "Praag", "CZ"}, {"nl", "VS", unitedStates}, {"nl", "duitsland beier", "DE-Bavaria"},
		{"nl", "Keulen", "DE-NorthRhineWestphalia"}, {"nl", "germany bavaria", "DE-Bavaria"}, {"nl", "’s-Gravenhage", "NL"}, {"nl", "Parys", ""},
		{"de", "München", "DE-Bavaria"}, {"de", "Muenchen", "DE-Bavaria"}, {"de", "munchen", "DE-Bavaria"}, {"de", "Köln", "DE-NorthRhineWestphalia"}, {"de", "Koeln", "DE-NorthRhineWestphalia"},
		{"de", "Wien", "AT"}, {"de", "Mailand", "IT"}, {"de", "Warschau", "PL"}, {"de", "Großbritannien", unitedKingdom}, {"de", "Grossbritannien", unitedKingdom},
		{"de", "Zuerich", "CH-Zurich"}, {"de", "Österreich", "AT"}, {"de", "Oesterreich", "AT"}, {"de", "osterr", "AT"}, {"de", "USA", unitedStates},
		{"fr", "Londres", "GB"}, {"fr", "Bruxelles", "BE"}, {"fr", "Varsovie", "PL"}, {"fr", "Le Caire", "EG"}, {"fr", "Édimbourg", "GB-Scotland"}, {"fr", "Munich", "DE-Bavaria"},
		{"fr", "etats unis", unitedStates}, {"fr", "États-Unis d'Amérique", unitedStates},

		{"en", "London UK", "GB"}, {"en", "Munich, Germany", "DE-Bavaria"}, {"en", "texas us", "US-Central"}, {"en", "Paris, Texas", ""},
		{"en", "Europe/Amst", "NL"}, {"en", "europe/berlin", found("en", "Germany")}, {"en", "Europe/Kiev", "UA"}, {"en", "Asia/Calcutta", "IN"},
		{"en", "America/Montreal", "CA-Eastern CA-Quebec"}, {"en", "Mars/Olympus", ""},
		{"en", "Atlantis", ""}, {"en", "Europe", ""}, {"en", "lem", ""}, {"en", "  ", ""}, {"en", "/", ""}, {"en", "nationwide", "DE"},
		{"en", " JP ", "JP"}, {"en", "los ang", "US-Pacific"}, {"en", "scotl", "GB-Scotland"}, {"de", "ägyp", "EG"}, {"de", "agyp", "EG"}, {"nl", "germany", found("nl", "Duitsland")},
	} {
		assert.Equal(t, test.found, found(test.lang, test.typed), "%s: %s", test.lang, test.typed)
	}
}

// firstShown is as many as a page shows at once.
const firstShown = 8

// Whatever a page calls a site leads to it, and English is understood everywhere. Of a country with more sites
// than are shown at once, the name of the part may follow that of the country.
func TestEverySiteIsFoundByItsNames(t *testing.T) {
	for _, lang := range site.Languages {
		texts := words.In(lang)
		called := map[string][]calc.Site{}
		own := map[string][]calc.Site{}
		for _, s := range calc.Sites() {
			shared := []string{texts.Country(s), s.Name, s.Country, s.Zone}
			for _, name := range words.OtherNames(lang, s) {
				if lang == "en" || !slices.Contains(words.OtherNames("en", s), name) { // a page in another language will do
					shared = append(shared, name)
				}
			}
			ours := []string{texts.SiteName(s), s.Name + " " + s.Place, s.Place, s.ID}
			if place := texts.Place(s); place != "" {
				ours = append(ours, place, texts.Country(s)+" "+place)
			}
			if len(sitesOf(s.Country)) <= firstShown {
				ours = append(ours, shared...)
			}
			for _, name := range slices.Concat(shared, ours) {
				called[name] = append(called[name], s)
			}
			for _, name := range ours {
				own[name] = append(own[name], s)
			}
		}
		for name, sites := range called {
			list := FindSites(texts, name)
			assert.Subset(t, list, sites, "%s: %s", lang, name)
			assert.Subset(t, list[:min(len(list), firstShown)], own[name], "%s: %s", lang, name)
		}
	}
}

// The city that a time zone is called after leads to the site that it lies in, and to no other in that zone.
func TestTheCityOfATimeZoneLeadsToItsSite(t *testing.T) {
	own := map[string]string{"Europe/Berlin": "DE-Berlin"}
	for _, s := range calc.Sites() {
		if own[s.Zone] == "" {
			own[s.Zone] = s.ID
		}
	}
	for zone, id := range own {
		city := strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
		for _, lang := range site.Languages {
			list := FindSites(words.In(lang), city)
			require.NotEmpty(t, list, "%s: %s", lang, city)
			assert.Equal(t, id, list[0].ID, "%s: %s", lang, city)
			assert.False(t, slices.ContainsFunc(list, func(s calc.Site) bool { return s.Zone == zone && s.ID != id }), "%s: %s finds %v", lang, city, list)
		}
	}
}

func sitesOf(country string) (list []calc.Site) {
	for _, s := range calc.Sites() {
		if s.Country == country {
			list = append(list, s)
		}
	}
	return list
}

func TestANameIsFolded(t *testing.T) {
	for name, folded := range map[string]string{
		"AZ az 09":          "az az 09",
		" São  Paulo/":      "sao paulo",
		"！Ａｚ～０9":            "az 09",
		"St. Xi’an's":       "st xians",
		"A\u0300B\u036f":    "ab",
		"Straße":            "strasse",
		"サン・パウロ":            "サン パウロ",
		"\u0370 is no mark": "\u0371 is no mark",
	} {
		assert.Equal(t, folded, foldName(name), name)
	}
}
