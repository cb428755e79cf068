package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// What is not known of a list is asked about once, however many rows say it.
func TestWhatIsAskedAbout(t *testing.T) {
	for _, c := range []struct {
		name, heading, cells string
		want                 []string // column, value, rows, what is proposed, between how many places to choose
	}{
		{"plans, however they are spelt", "tier", "Gold|elite| gold|GOLD|Enterprise (old)", []string{"tier Gold 3  0", "tier Enterprise (old) 1 enterprise 0"}},
		{"a country of several sites", "country", "US|NL|us", []string{"site US 2  7"}},
		{"places that are not known", "country", "Mars|Mars", []string{"site Mars 2  0"}},
		{"a region stands for its usual site", "region", "EMEA|APAC", []string{"region EMEA 1 GB " + places(calc.EMEA), "region APAC 1 SG " + places(calc.APAC)}},
		{"a region that is not known", "region", "LATAM", []string{"region LATAM 1  0"}},
		{"a time zone of several countries", "time zone", "Eastern Standard Time|Europe/Paris", []string{"zone Eastern Standard Time 1  3"}},
		{"a time zone that is not known", "time zone", "Mars/Olympus", []string{"zone Mars/Olympus 1  0"}},
	} {
		o := Options{Tier: calc.Elite, Priority: calc.P1}
		if c.heading == "tier" {
			o.SiteID = "NL"
		}
		data := "submitted\t" + c.heading + "\n"
		for cell := range strings.SplitSeq(c.cells, "|") {
			data += "2026-11-23 10:00\t" + cell + "\n"
		}
		_, f := survey(t, data, o)
		var got []string
		for _, v := range f.Values {
			got = append(got, fmt.Sprintf("%s %s %d %s %d", v.Column, v.Text, v.Rows, v.Proposed, len(v.Sites)))
		}
		assert.Equal(t, c.want, got, c.name)
	}
}

func places(r calc.Region) string { return fmt.Sprint(len(sitesOf(r))) }

// Of several sites the one for all rows is proposed.
func TestTheSiteForAllRowsIsProposed(t *testing.T) {
	_, f := survey(t, "submitted,country\n2026-11-23 10:00,US\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "US-Hawaii"})
	require.Len(t, f.Values, 1)
	assert.Equal(t, "US-Hawaii", f.Values[0].Proposed)
}

// A column of too many values is hardly one of its kind: some of them are listed, and more are not even kept.
func TestOnlySomeValuesAreListed(t *testing.T) {
	for different, more := range map[int]int{mostValues: 0, mostValues + 2: 2, mostSeen + 2: mostSeen - mostValues} {
		data := "submitted,tier\n"
		for n := range different {
			data += fmt.Sprintf("2026-11-23 10:00,gold %d\n", n)
		}
		_, f := survey(t, data, Options{Priority: calc.P1, SiteID: "NL"})
		assert.Len(t, f.Values, mostValues, different)
		assert.Equal(t, more, f.MoreValues, different)
	}
}

// The regions have the sites that lie in them, and no others.
func TestSitesOfRegions(t *testing.T) {
	all := 0
	for _, r := range calc.Regions() {
		ids := sitesOf(r)
		require.NotEmpty(t, ids, r)
		for _, id := range ids {
			s, _ := calc.SiteByID(id)
			assert.Equal(t, r, s.Region, id)
		}
		all += len(ids)
	}
	assert.Len(t, calc.Sites(), all)
}
