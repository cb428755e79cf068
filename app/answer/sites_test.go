package answer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/calc"
)

func TestAPlaceIsFoundByAnyOfItsNames(t *testing.T) {
	for _, test := range []struct {
		lang  site.Lang
		typed string
		first string
	}{
		{"nl", "duits", "DE"}, {"nl", "germany", "DE"}, {"en", "amsterdam", "NL"}, {"en", "Europe/Amst", "NL"},
		{"de", "ägyp", "EG"}, {"de", "agyp", "EG"}, {"en", "los ang", "US-Pacific"}, {"en", "scotl", "GB-Scotland"}, {"ja", "日本", "JP"}, {"en", " JP ", "JP"},
	} {
		found := FindSites(words.In(test.lang), test.typed)
		if assert.NotEmpty(t, found, test.typed) {
			assert.True(t, strings.HasPrefix(found[0].ID, test.first), "%s finds %s first", test.typed, found[0].ID)
		}
	}
	assert.Empty(t, FindSites(words.In("en"), "Atlantis"))
	assert.Empty(t, FindSites(words.In("en"), "  "))
}

// A site that is none is answered by a few that may have been meant.
func TestSitesLike(t *testing.T) {
	for _, test := range []struct {
		lang   site.Lang
		typed  string
		region calc.Region
		like   string
	}{
		{"en", "Germny", "", "DE, DE-BadenWuerttemberg, DE-Bavaria, DE-Berlin, DE-Brandenburg, DE-Bremen, …"},
		{"en", "Bavaria", "", "DE-Bavaria"},
		{"nl", "Zwitserlnd", "", "CH-Zurich, CH-Bern, CH-Geneva, CH-Vaud, CH-Basel, CH-Ticino, …"},
		{"en", "uk", calc.APAC, "AU-Sydney, AU-Melbourne, AU-Brisbane, AU-Adelaide, AU-Perth, AU-Hobart, …"},
		{"en", "nonsense", "", "AR, BR, BR-Manaus, CA-Pacific, CA-Mountain, CA-Saskatchewan, …"},
		{"en", "", calc.Japan, "JP"},
		{"en", "NL", calc.Japan, "JP"},
	} {
		assert.Equal(t, test.like, SitesLike(words.In(test.lang), test.typed, test.region), test.typed)
	}
}
