package words

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/site"
)

// categories are CLDR's plural rules for whole numbers (release 48, cardinals): the numbers of each
// category, out of those below.
var (
	counted    = []int{0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 20, 21, 22, 100, 101, 1000, 1234, 100_000, 999_999, 1_000_000, 1_000_001, 2_000_000, 5_000_000}
	categories = map[site.Lang]map[int]Category{
		"en": {1: One},
		"nl": {1: One},
		"de": {1: One},
		"fr": {0: One, 1: One, 1_000_000: Many, 2_000_000: Many, 5_000_000: Many},
		"ja": {},
	}
)

func TestLanguagesCountAsCLDRSays(t *testing.T) {
	for _, texts := range All() {
		want, ok := categories[texts.Lang]
		require.True(t, ok, "%s has no rule to compare with", texts.Name)
		for _, n := range counted {
			assert.Equal(t, want[n], texts.Plural.Category(n), "%s: %d", texts.Name, n)
		}
	}
}

func TestCountedThings(t *testing.T) {
	for lang, want := range map[site.Lang][4]string{
		"en": {"0 hours", "1 hour", "2 hours", "1,234 hours"},
		"nl": {"0 werkdagen", "1 werkdag", "2 werkdagen", "1.234 werkdagen"},
		"fr": {"0 jour ouvré", "1 jour ouvré", "2 jours ouvrés", "1\u202f234 jours ouvrés"},
		"de": {"0 Geschäftstage", "1 Geschäftstag", "2 Geschäftstage", "1.234 Geschäftstage"},
		"ja": {"0営業日", "1営業日", "2営業日", "1,234営業日"},
	} {
		texts := In(lang)
		thing := texts.Units.BusinessDays
		if lang == "en" {
			thing = texts.Units.Hours
		}
		for i, n := range []int{0, 1, 2, 1234} {
			assert.Equal(t, want[i], texts.Count(thing, n))
		}
	}
}

// A language has a form for each category that its rule gives; the form for the rest always stands.
func TestAFormThatIsMissingIsTheOneForTheRest(t *testing.T) {
	p := Plural{One: "{n} dzień", Few: "{n} dni", Other: "{n} dnia"}
	assert.Equal(t, "{n} dzień", p.in(One))
	assert.Equal(t, "{n} dni", p.in(Few))
	assert.Equal(t, "{n} dnia", p.in(Many))
}
