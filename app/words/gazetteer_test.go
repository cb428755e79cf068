package words

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/calc"
)

func TestTheGazetteersNamePlacesThereAre(t *testing.T) {
	countries := map[string]bool{}
	for _, s := range calc.Sites() {
		countries[s.Country] = true
	}
	english := books.Of("en").Gazetteer
	for _, b := range books {
		g := b.Value.Gazetteer
		for _, c := range g.Countries {
			assert.True(t, countries[c.Key], "%s: there is no site in %s", b.Key, c.Key)
		}
		for _, p := range g.Parts {
			_, ok := calc.SiteByID(p.Key)
			assert.True(t, ok, "%s: there is no site %s", b.Key, p.Key)
		}
		seen := map[string]bool{}
		for _, c := range g.Cities {
			s, ok := calc.SiteByID(c.Key)
			assert.True(t, ok && !seen[c.Key], "%s: %s is no site, or comes twice", b.Key, c.Key)
			seen[c.Key] = true
			for _, city := range strings.Split(c.Value, ", ") {
				assert.Equal(t, strings.TrimSpace(city), city)
				assert.NotEqual(t, Alphabetic(s.Place), Alphabetic(city), "%s: every page knows the name of a site", c.Key)
				if b.Key != "en" {
					assert.NotContains(t, strings.Split(english.Cities.Of(c.Key), ", "), city, "%s: English has it, and every page has English", b.Key)
				}
			}
		}
	}
}
