package link

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// What bounds a link belongs to what it allows: the value on it is read, the next one is not.
func TestBoundsBelongToWhatTheyAllow(t *testing.T) {
	for name, c := range map[string]struct{ read, not string }{
		"days off": {
			"off=" + strings.TrimSuffix(strings.Repeat("2026-12-24,", MostDaysOff), ","),
			"off=" + strings.TrimSuffix(strings.Repeat("2026-12-24,", MostDaysOff+1), ","),
		},
		"one product":   {"products=1", "products=0"},
		"many products": {"products=99", "products=100"},
		"all plans": {
			"compare=" + strings.Join(tierNames(nil), ","),
			"compare=" + strings.Join(append(tierNames(nil), "elite"), ","),
		},
		"the length of a link": {
			"plan=elite&" + strings.Repeat("&", mostFragment-len("plan=elite&priority=2")) + "priority=2",
			"plan=elite&" + strings.Repeat("&", mostFragment-len("plan=elite&priority=2")+1) + "priority=2",
		},
		"the length of a list of parts": {
			"parts=" + strings.Repeat("why,", 48) + "timeline",
			"parts=" + strings.Repeat("why,", 47) + "answer,matrix",
		},
	} {
		_, _, notices := ParseEmbed(c.read)
		assert.Empty(t, notices, name)
		_, _, notices = ParseEmbed(c.not)
		assert.Len(t, notices, 1, name)
	}
}

func TestWhatIsNamedIsCutAfterFortyCharacters(t *testing.T) {
	forty := strings.Repeat("優", 40)
	assert.Equal(t, forty, clip(forty))
	assert.Equal(t, forty+"…", clip(forty+"優"))
}

// A page that offers values asks which there are.
func TestTheValuesOfAParameter(t *testing.T) {
	assert.Equal(t, []string{"1", "2", "3", "4"}, Choices{}.Values(ParamPriority))
	assert.Equal(t, []string{"auto", "light", "dark"}, Choices{}.Values(ParamTheme))
	assert.Equal(t, Accents, Choices{}.Values(ParamAccent))
	assert.Equal(t, Parts, Choices{}.Values(ParamParts))
	assert.Equal(t, Locks, Choices{}.Values(ParamLock))
	assert.Empty(t, Choices{}.Values(ParamAt), "a moment is no list of names")
	assert.Empty(t, Choices{}.Values("colour"))
	for _, region := range calc.Regions() {
		sites := Choices{Region: region}.Values(ParamSite)
		require.NotEmpty(t, sites)
		for _, id := range sites {
			site, ok := calc.SiteByID(id)
			assert.True(t, ok && site.Region == region, "%s in %s", id, region)
		}
	}
	assert.Equal(t, append(Names(), "parts", "lock", "theme", "accent"), EmbedNames())
}

// A moment with an offset of its own is read on the clock of the site, whatever the offset and however
// exact it is.
func TestMomentsWithAnOffsetOfTheirOwn(t *testing.T) {
	for written, want := range map[string]string{
		"2026-11-23T10:45-05:00":         "2026-11-23T16:45",
		"2026-11-23T21:15%2B05:30":       "2026-11-23T16:45",
		"2026-11-23T12:15-03:30":         "2026-11-23T16:45",
		"2026-11-23T15:45:00.000Z":       "2026-11-23T16:45",
		"2026-11-23T16:45:00.25%2B01:00": "2026-11-23T16:45",
		"2026-11-23t15:45z":              "2026-11-23T16:45",
		"2026-11-23T16:45:00":            "2026-11-23T16:45", // as browsers write a time with seconds
		"2026-11-24T00:45%2B09:00":       "2026-11-23T16:45",
	} {
		c, notices := Parse("site=NL&at=" + written + "&by=" + written)
		assert.Empty(t, notices, written)
		assert.Equal(t, want, c.At.String(), written)
		assert.Equal(t, want, c.By.String(), written)
	}
	for _, written := range []string{
		"2026-11-23T15:45:30Z", "2026-11-23T15:45%2B1:00", "2026-11-23T15:45%2B25:00", "2026-11-23T15:45*01:00", "2026-11-23T15:45%2B01:000",
		"2026-13-23T15:45Z", "Z", "",
	} {
		c, notices := Parse("site=NL&at=" + written)
		assert.Len(t, notices, 1, written)
		assert.True(t, c.Running(), written)
	}
}
