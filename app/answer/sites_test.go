package answer

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/calc"
)

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
