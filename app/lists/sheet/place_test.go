package sheet

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/words"
	"supportclock/calc"
)

const allOfUS = "US-Pacific US-Mountain US-Arizona US-Central US-Eastern US-Alaska US-Hawaii"

func TestPlacesByName(t *testing.T) {
	v := NewVocabulary()
	for cell, want := range map[string]string{
		"NL": "NL", "nld": "NL", "nederland": "NL", "The Netherlands": "NL", "Holland": "NL", "Pays-Bas": "NL", "オランダ": "NL", "Koninkrijk der Nederlanden": "NL",
		"Germany": "DE", "DEU": "DE", "DE Bavaria": "DE-Bavaria", "de-bavaria": "DE-Bavaria", "Germany (Bavaria)": "DE-Bavaria", "Bayern": "DE-Bavaria", "Baviere": "DE-Bavaria",
		"UK": "GB", "U.K.": "GB", "United Kingdom": "GB", "England": "GB", "Great Britain": "GB", "Royaume-Uni": "GB", "英国": "GB", "GB-Scotland": "GB-Scotland", "Schottland": "GB-Scotland", "Northern Ireland": "GB-NorthernIreland",
		"Japan": "JP", "日本": "JP", "JPN": "JP", "Turkey": "TR", "Türkiye": "TR", "turkiye": "TR", "Korea": "KR", "Republic of Korea": "KR", "대한민국": "", "大韓民国": "KR", "UAE": "AE", "ARE": "AE",
		"Czech Republic": "CZ", "Czechia": "CZ", "Zürich": "CH-Zurich", "Zuerich": "", "Genf": "CH-Geneva",
		"USA": allOfUS, "U.S.A.": allOfUS, "United States of America": allOfUS, "états-unis": allOfUS, "アメリカ合衆国": allOfUS, "US": allOfUS,
		"Pacific": "CA-Pacific US-Pacific", "Mars": "", "Congo": "", "North Korea": "", "": "",
	} {
		assert.Equal(t, want, strings.Join(v.sitesNamed(cell), " "), "%q", cell)
	}
}

func TestPlacesByTimeZone(t *testing.T) {
	v := NewVocabulary()
	for cell, want := range map[string]string{
		"America/New_York": "US-Eastern", "america/new york": "US-Eastern", "US/Eastern": "US-Eastern", "Eastern Standard Time": "CA-Eastern CA-Quebec US-Eastern", "Europe/Berlin": "DE", "Asia/Tokyo": "JP",
		"Asia/Calcutta": "IN", "Tokyo Standard Time": "JP ID-Jayapura", "Korea Standard Time": "KR", "India Standard Time": "IN", "Greenland Standard Time": "", "Australia/Sydney": "AU-Sydney AU-Canberra", "UTC": "", "CET": "", "Mars/Olympus": "",
	} {
		got := general(v.sitesInZone(cell))
		assert.ElementsMatch(t, strings.Fields(want), got, "%q", cell)
	}
}

// Every site is known by the names that the pages show for it, and every country by its codes.
func TestEveryPlaceIsKnown(t *testing.T) {
	v := NewVocabulary()
	for _, s := range calc.Sites() {
		for _, texts := range words.All() {
			require.Equal(t, []string{s.ID}, v.sitesNamed(texts.SiteName(s)), texts.Name)
			require.Contains(t, append(v.sites[fold(texts.Country(s))], s.ID), s.ID, texts.Name)
		}
		require.Contains(t, v.sites[fold(s.Country)], s.ID)
	}
	for _, line := range countryNames {
		require.NotEmpty(t, v.sitesNamed(line[3:6]), line)
	}
}

// A country of several sites takes a region or a time zone to tell which.
func TestPlaceOfARow(t *testing.T) {
	v := NewVocabulary()
	for _, c := range []struct {
		name, site, region, zone string
		said                     Said
		want                     string
		code                     Code
	}{
		{"a site", "US-Eastern", "", "", nil, "US-Eastern", NoFault},
		{"a country of several sites", "US", "", "", nil, "", FaultAmbiguousSite},
		{"with a region that does not tell", "US", "Americas", "", nil, "", FaultAmbiguousSite},
		{"with a time zone", "US", "", "America/New_York", nil, "US-Eastern", NoFault},
		{"with a time zone of Windows", "US", "", "Eastern Standard Time", nil, "US-Eastern", NoFault},
		{"with a time zone elsewhere", "US", "", "Asia/Tokyo", nil, "", FaultAmbiguousSite},
		{"as said", "US", "", "", Said{Site: {"us": "US-Hawaii"}}, "US-Hawaii", NoFault},
		{"as said, though the time zone tells", "US", "", "America/New_York", Said{Site: {"us": "US-Hawaii"}}, "US-Eastern", NoFault},
		{"as said, though the region tells", "Pacific", "EMEA", "", Said{Site: {"pacific": "US-Pacific"}}, "", FaultSiteRegion},
		{"a time zone as said, though the region tells", "", "Japan", "Tokyo Standard Time", Said{Zone: {"tokyo standard time": "ID-Jayapura"}}, "JP", NoFault},
		{"a time zone as said, in another of its countries", "CA", "", "Central Standard Time", Said{Zone: {"central standard time": "US-Central"}}, "CA-Central", NoFault},
		{"left out, as said", "US", "", "", Said{Site: {"us": ""}}, "", FaultSite},
		{"a place of two countries", "Pacific", "", "", nil, "", FaultAmbiguousSite},
		{"a country of one site, and the time zone of another", "NL", "", "Asia/Tokyo", nil, "", FaultSiteZone},
		{"a country of one site, and another name of its time", "NL", "", "Romance Standard Time", nil, "NL", NoFault},
		{"a site that another country's time zone agrees with", "NL", "", "CET", nil, "NL", NoFault},
		{"times that may be those of everybody", "NL", "", "UTC", nil, "", FaultSiteZone},
		{"a time zone that may be any", "NL", "", "Local", nil, "", FaultZone},
		{"unless the visitor says which", "NL", "", "Amsterdam", Said{Zone: {"amsterdam": "BE"}}, "NL", NoFault},
		{"a country of several, by what the visitor says of the zone", "US", "", "Pacific Time (US & Canada)", Said{Zone: {"pacific time (us & canada)": "US-Pacific"}}, "US-Pacific", NoFault},
		{"a zone that is not known comes before the country", "US", "", "Mars", nil, "", FaultZone},
		{"Japan is a part of Asia", "Japan", "APAC", "", nil, "JP", NoFault},
		{"North America, or nothing", "", "NA", "", nil, "", FaultRegion},
		{"Namibia, or nothing", "NA", "", "", nil, "", FaultSite},
		{"a time zone alone", "", "", "Europe/Paris", nil, "FR", NoFault},
		{"a time zone that several countries share", "", "", "Romance Standard Time", nil, "", FaultAmbiguousSite},
		{"the same, as said", "", "", "Romance Standard Time", Said{Zone: {"romance standard time": "BE"}}, "BE", NoFault},
		{"the same, left out", "", "", "Romance Standard Time", Said{Zone: {"romance standard time": ""}}, "", FaultZone},
		{"a time zone that is not known", "", "", "Mars/Olympus", nil, "", FaultZone},
		{"a time zone and a region", "", "Americas", "Eastern Standard Time", nil, "", FaultAmbiguousSite},
		{"a time zone of another region", "", "APAC", "Europe/Paris", nil, "", FaultSiteRegion},
		{"a region alone", "", "EMEA", "", nil, "GB", NoFault},
		{"a region alone, as said", "", "EMEA", "", Said{Region: {"emea": "DE"}}, "DE", NoFault},
		{"a region that is not known", "", "LATAM", "", nil, "", FaultRegion},
		{"the same, as said", "", "LATAM", "", Said{Region: {"latam": "BR"}}, "BR", NoFault},
		{"another region than the site's", "NL", "APAC", "", nil, "", FaultSiteRegion},
		{"a region that is said to be a site that is not known", "", "LATAM", "", Said{Region: {"latam": "XX"}}, "", FaultRegion},
		{"Japan, which has one site", "", "Japan", "", nil, "JP", NoFault},
		{"nothing", "", "", "", nil, "", FaultMissing},
	} {
		p := v.place(c.site, c.region, c.zone, &Options{Said: c.said})
		assert.Equal(t, c.want, p.siteID, c.name)
		assert.Equal(t, c.code, p.code, c.name)
		if c.code == FaultAmbiguousSite {
			assert.Greater(t, len(p.sites), 1, "%s: there is something to choose", c.name)
		}
	}
}

// A row without a place takes the one for all of them, unless it names another region.
func TestOneSiteForAllRows(t *testing.T) {
	v := NewVocabulary()
	for region, want := range map[string]placed{"": {siteID: "NL"}, "EMEA": {siteID: "NL"}, "APAC": {siteID: "SG", note: NoteSite}} {
		assert.Equal(t, want, v.place("", region, "", &Options{SiteID: "NL"}), region)
	}
}

func TestPlans(t *testing.T) {
	v := NewVocabulary()
	for cell, want := range map[string]calc.Tier{
		"enterprise": calc.Enterprise, "Adobe Enterprise Support": calc.Enterprise, "Enterprise-ondersteuning": calc.Enterprise, "エンタープライズ サポート": calc.Enterprise, "Support plan: Business": calc.Business,
		"Enterprise / enterprise": calc.Enterprise, "Enterprise / Elite": "",
		"gold": "", "No enterprise": "", "Online or Business": "", "Enterprise customers of Elite": "", "": "",
	} {
		got, _ := v.tier(cell)
		assert.Equal(t, want, got, "%q", cell)
	}
	assert.Equal(t, calc.Enterprise, v.likelyTier("Enterprise (renewal pending)"))
	assert.Equal(t, calc.Elite, v.likelyTier("Elite (renewal pending)"))
	assert.Empty(t, v.likelyTier("Enterprise, formerly Business"))
}
