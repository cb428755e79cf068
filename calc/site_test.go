package calc

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSitesHaveIDsRegionsAndZones(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Sites() {
		if seen[s.ID] {
			t.Errorf("%s is listed twice", s.ID)
		}
		seen[s.ID] = true
		if len(s.Country) != 2 || (s.ID != s.Country && s.ID[:3] != s.Country+"-") {
			t.Errorf("%s does not begin with its country %s", s.ID, s.Country)
		}
		if !slices.Contains(Regions(), s.Region) {
			t.Errorf("%s is in no region: %q", s.ID, s.Region)
		}
		if _, err := Zone(s.Zone); err != nil || s.Location().String() != s.Zone {
			t.Errorf("%s: zone %q: %v", s.ID, s.Zone, err)
		}
		if s.Name == "" || s.Place == "" {
			t.Errorf("%s lacks a name", s.ID)
		}
		if found, ok := SiteByID(s.ID); !ok || found != s {
			t.Errorf("SiteByID(%s) = %v, %v", s.ID, found, ok)
		}
	}
	for _, unknown := range []string{"", "XX", "nl", "US", "NL "} {
		if s, ok := SiteByID(unknown); ok {
			t.Errorf("SiteByID(%q) = %v", unknown, s)
		}
	}
}

func TestSitesCoverThePlacesCustomersLookFor(t *testing.T) {
	for region, ids := range map[Region]string{
		Americas: `US-Pacific US-Mountain US-Arizona US-Central US-Eastern US-Alaska US-Hawaii
			CA-Pacific CA-Mountain CA-Saskatchewan CA-Central CA-Eastern CA-Quebec CA-Atlantic CA-Newfoundland
			MX MX-Tijuana MX-Sonora BR BR-Manaus AR CL CL-PuntaArenas CO PR PE CR PA UY EC DO GT`,
		EMEA: `GB GB-Scotland GB-NorthernIreland
			AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE
			DE-BadenWuerttemberg DE-Bavaria DE-Berlin DE-Brandenburg DE-Bremen DE-Hamburg DE-Hesse
			DE-LowerSaxony DE-Mecklenburg DE-NorthRhineWestphalia DE-RhinelandPalatinate DE-Saarland
			DE-Saxony DE-SaxonyAnhalt DE-SchleswigHolstein DE-Thuringia
			CH-Zurich CH-Bern CH-Geneva CH-Vaud CH-Basel CH-Ticino CH-Lucerne CH-Zug CH-StGallen
			NO IS TR IL AE SA ZA EG KE QA KW BH OM JO LB MA TN DZ NG MU UA RS KZ ES-CanaryIslands PT-Azores`,
		APAC: `AU-Sydney AU-Melbourne AU-Brisbane AU-Adelaide AU-Perth AU-Hobart AU-Darwin AU-Canberra
			NZ SG IN HK KR CN TW MY TH PH ID ID-Makassar ID-Jayapura VN PK LK BD`,
		Japan: `JP`,
	} {
		for id := range strings.FieldsSeq(ids) {
			if s, ok := SiteByID(id); !ok || s.Region != region {
				t.Errorf("%s is not a site of %s", id, region)
			}
		}
	}
}

func TestSitesAreTheCallersOwn(t *testing.T) {
	Sites()[0].ID = "changed"
	if Sites()[0].ID == "changed" {
		t.Error("a caller changed the list of sites")
	}
}

func TestSiteOfTheBrowsersZone(t *testing.T) {
	for _, c := range []struct {
		region Region
		zone   string
		want   string // "" for none
	}{
		{EMEA, "Europe/Amsterdam", "NL"},
		{EMEA, "Europe/London", "GB"},
		{EMEA, "Europe/Berlin", "DE"},
		{EMEA, "Europe/Zurich", "CH-Zurich"},
		{Americas, "America/Los_Angeles", "US-Pacific"},
		{Americas, "America/Detroit", "US-Eastern"},
		{Americas, "America/Phoenix", "US-Arizona"},
		{Americas, "America/Toronto", "CA-Eastern"},
		{Americas, "America/Buenos_Aires", "AR"}, // what Chromium calls it
		{APAC, "Asia/Calcutta", "IN"},            // likewise
		{APAC, "Asia/Kolkata", "IN"},
		{APAC, "Australia/Sydney", "AU-Sydney"},
		{Japan, "Asia/Tokyo", "JP"},
		{APAC, "Asia/Tokyo", ""}, // another region
		{Americas, "America/Tijuana", "MX-Tijuana"},
		{APAC, "Asia/Saigon", "VN"}, // what Chromium calls it
		{EMEA, "Europe/Kiev", "UA"}, // likewise
		{EMEA, "Asia/Aqtobe", "KZ"},
		{Americas, "America/Whitehorse", "CA-Pacific"},    // whose clocks go alike since 2026
		{Americas, "America/Cancun", ""},                  // Mexico, but the clock of none of its sites
		{Americas, "America/Coyhaique", "CL-PuntaArenas"}, // the south of Chile, whose clocks stay
		{EMEA, "Etc/UTC", ""},
		{EMEA, "", ""},
	} {
		s, ok := SiteForZone(c.region, c.zone)
		if s.ID != c.want || ok != (c.want != "") {
			t.Errorf("SiteForZone(%s, %q) = %q, %v, want %q", c.region, c.zone, s.ID, ok, c.want)
		}
	}
}

// A zone that stands for a site's must show the same time, or every deadline would be off.
func TestZonesByOtherNamesAgreeWithTheSite(t *testing.T) {
	for _, same := range sameClock {
		other, zone := same[0], same[1]
		a, err := Zone(other)
		if err != nil {
			t.Errorf("%s: %v", other, err)
			continue
		}
		b, err := Zone(zone)
		if err != nil {
			t.Errorf("%s: %v", zone, err)
			continue
		}
		for at := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2031; at = at.Add(time.Hour) {
			_, x := at.In(a).Zone()
			_, y := at.In(b).Zone()
			if x != y {
				t.Errorf("%s is not the clock of %s at %v", other, zone, at)
				break
			}
		}
		if !slices.ContainsFunc(Sites(), func(s Site) bool { return s.Zone == zone }) {
			t.Errorf("%s stands for %s, which no site has", other, zone)
		}
	}
}

func TestDefaultSites(t *testing.T) {
	for region, want := range map[Region]string{Americas: "US-Pacific", EMEA: "GB", APAC: "SG", Japan: "JP"} {
		if s := DefaultSite(region); s.ID != want || s.Region != region {
			t.Errorf("DefaultSite(%s) = %s, want %s", region, s.ID, want)
		}
	}
}

func TestWeeksTheVendorMayKeepDifferently(t *testing.T) {
	for id, want := range map[string]bool{"IL": true, "SA": true, "AE": true, "EG": true, "QA": true, "KW": true, "BH": true, "OM": true,
		"JO": true, "DZ": true, "BD": true, "NL": false, "JP": false, "TR": false, "MA": false, "PK": false, "LB": false} {
		s, ok := SiteByID(id)
		if !ok || s.OtherWeek() != want {
			t.Errorf("%s: %v, %v, want %v", id, s.OtherWeek(), ok, want)
		}
	}
}

// Every zone of the database, by the country that it is filed under. Countries not named below are EMEA.
func TestRegionOfEveryZone(t *testing.T) {
	raw, err := os.ReadFile("testdata/zone-countries.txt")
	require.NoError(t, err)
	by := map[string]Region{"JP": Japan}
	for region, countries := range map[Region]string{
		Americas: `AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF
			MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI`,
		APAC: `AF AS AU BD BN BT CC CK CN CX FJ FM GU HK ID IN IO KH KI KP KR LA LK MH MM MN MO MP MV MY NC NF NP NR NU NZ PF
			PG PH PK PN PW SB SG TF TH TK TL TO TV TW UM VN VU WF WS`,
	} {
		for country := range strings.FieldsSeq(countries) {
			by[country] = region
		}
	}
	seen := 0
	for line := range strings.Lines(string(raw)) {
		fields := strings.Fields(line)
		if fields[0] == "#" || fields[0] == "AQ" { // nobody is billed in Antarctica
			continue
		}
		want := by[fields[0]]
		if want == "" {
			want = EMEA
		}
		for _, zone := range fields[1:] {
			assert.Equal(t, want, RegionOfZone(zone), "%s of %s", zone, fields[0])
			seen++
		}
	}
	assert.Greater(t, seen, 530)
	for _, none := range []string{"UTC", "Etc/GMT+5", "", "Mars/Olympus"} {
		assert.Equal(t, EMEA, RegionOfZone(none), none)
	}
}
