package link

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

func TestALinkSaysWhatWasChosen(t *testing.T) {
	c := Choices{Plan: calc.Enterprise, Priority: calc.P2, Region: calc.EMEA, Site: "NL",
		At:    calc.Local{Date: calc.Date{Year: 2026, Month: time.November, Day: 23}, Hour: 16, Minute: 45},
		Rules: calc.Rules{WorkHolidays: true, CommerceManaged: true},
		Off:   []calc.Date{{Year: 2026, Month: time.December, Day: 24}, {Year: 2026, Month: time.December, Day: 31}}}
	const link = "plan=enterprise&priority=2&region=emea&site=NL&at=2026-11-23T16:45" +
		"&work-holidays=on&commerce=on&off=2026-12-24,2026-12-31"
	assert.Equal(t, link, c.Encode())

	parsed, notices := Parse("#" + link)
	assert.Empty(t, notices)
	assert.Equal(t, c, parsed)
	assert.False(t, parsed.Running())
	assert.True(t, Choices{}.None())
}

// A link made today means the same next year, so that the names in it do not change.
func TestEveryParameter(t *testing.T) {
	for _, test := range []struct{ name, value string }{
		{"plan", "ultimate"}, {"priority", "4"}, {"region", "japan"}, {"site", "AU-Sydney"}, {"at", "2026-11-23T16:45"},
		{"second-pass", "on"}, {"work-holidays", "on"}, {"stop-24x5", "on"}, {"customary", "on"}, {"close-of-day", "on"},
		{"commerce", "on"}, {"off", "2026-12-24,2026-12-31"}, {"by", "2026-12-01T09:00"}, {"products", "99"},
		{"product", "experience-manager"}, {"first-year", "on"}, {"compare", "online,elite"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var c Choices
			require.True(t, c.Set(test.name, test.value))
			again, notices := Parse(c.Encode())
			assert.Empty(t, notices)
			assert.True(t, c.Equal(again))
			assert.Contains(t, "&"+c.Encode()+"&", "&"+test.name+"="+test.value+"&")
			assert.Contains(t, Names(), test.name)
			assert.False(t, c.None())

			before := c
			assert.False(t, c.Set(test.name, "nothing like it"))
			assert.Equal(t, before, c, "what is refused changes nothing")
			for _, value := range c.Values(test.name) {
				assert.True(t, c.Set(test.name, value), value)
			}
		})
	}
	require.Len(t, Names(), 31)
}

func TestASwitchIsWrittenWhereItIsOn(t *testing.T) {
	for _, name := range Names() {
		var c Choices
		if c.Switched(name) == nil {
			continue
		}
		require.True(t, c.Set(name, "on"))
		assert.True(t, *c.Switched(name), name)
		assert.Equal(t, name+"=on", c.Encode())
		require.True(t, c.Set(name, "off"))
		assert.Empty(t, c.Encode())
	}
	for _, s := range calc.Switches() {
		var c Choices
		assert.Equal(t, s != calc.SwitchDaysOff, c.Switched(string(s)) != nil, s)
	}
}

func TestASiteBringsItsRegionAlong(t *testing.T) {
	c := Choices{Region: calc.EMEA, Site: "NL"}
	require.True(t, c.Set(ParamSite, "JP"))
	assert.Equal(t, Choices{Region: calc.Japan, Site: "JP"}, c)
}

func TestARegionLeavesASiteElsewhereBehind(t *testing.T) {
	c := Choices{Region: calc.EMEA, Site: "NL"}
	require.True(t, c.Set(ParamRegion, "emea"))
	assert.Equal(t, "NL", c.Site, "the site lies there")
	require.True(t, c.Set(ParamRegion, "apac"))
	assert.Equal(t, Choices{Region: calc.APAC}, c)
}

func TestEveryChoiceSurvivesItsLink(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		c := randomChoices(random)
		parsed, notices := Parse(c.Encode())
		require.Empty(t, notices, c.Encode())
		require.True(t, c.Equal(parsed), c.Encode())
		require.Equal(t, c.Encode(), parsed.Encode(), "equal choices give equal links")
	}
}

func randomChoices(r *rand.Rand) Choices {
	var c Choices
	maybe := func() bool { return r.IntN(2) == 0 }
	if maybe() {
		c.Plan = Tiers()[r.IntN(len(Tiers()))]
	}
	if maybe() {
		c.Priority = calc.Priority(1 + r.IntN(4))
	}
	if maybe() {
		c.Region = calc.Regions()[r.IntN(4)]
	}
	if maybe() {
		site := calc.Sites()[r.IntN(len(calc.Sites()))]
		c.Site, c.Region = site.ID, site.Region
	}
	day := func() calc.Date { return calc.Date{Year: 1, Month: time.January, Day: 1}.AddDays(r.IntN(9998 * 365)) }
	local := func() calc.Local { return calc.Local{Date: day(), Hour: r.IntN(24), Minute: r.IntN(60)} }
	if maybe() {
		c.At = local()
	}
	if maybe() {
		c.By = local()
	}
	for _, name := range Names() {
		if on := c.Switched(name); on != nil {
			*on = maybe()
		}
	}
	if maybe() {
		c.Products, c.Product = 1+r.IntN(MostProducts), calc.Products()[r.IntN(len(calc.Products()))]
	}
	for _, tier := range Tiers() {
		if maybe() {
			c.Compare = append(c.Compare, tier)
		}
	}
	if c.HasOwn() {
		c.Own = randomOwn(r)
	}
	for range r.IntN(4) {
		c.AddOff(day())
	}
	return c
}

func TestTheBrowsersZoneSuggestsARegionAndASite(t *testing.T) {
	for zone, want := range map[string]string{
		"Europe/Amsterdam": "emea NL", "Asia/Tokyo": "japan JP", "America/Los_Angeles": "americas US-Pacific",
		"Asia/Calcutta":   "apac IN", // as Chromium still says
		"America/Detroit": "americas US-Eastern", "America/Montreal": "americas CA-Eastern", "Asia/Dubai": "emea AE",
		"Pacific/Guam": "apac SG", "Atlantic/Bermuda": "americas US-Pacific",
		"": "emea GB", "UTC": "emea GB", "Etc/Unknown": "emea GB", "Mars/Olympus": "emea GB",
	} {
		c := Choices{}.Complete(zone)
		assert.Equal(t, want, string(c.Region)+" "+c.Site, zone)
	}
	c := Choices{Region: calc.Japan}.Complete("Europe/Amsterdam")
	assert.Equal(t, "JP", c.Site, "a chosen region is stronger than the browser's zone")
	assert.Equal(t, calc.Enterprise, c.Plan, "the plan whose sheet started this page")
	assert.Equal(t, calc.P3, c.Priority)

	whole := Choices{Plan: calc.Elite, Priority: calc.P1, Region: calc.EMEA, Site: "GB-Scotland"}
	assert.Equal(t, whole, whole.Complete("Asia/Tokyo"), "what has been chosen stays")
}

// Whatever zone a browser names, the proposed site lies in the proposed region.
func TestAProposedSiteLiesInItsRegion(t *testing.T) {
	for _, s := range calc.Sites() {
		c := Choices{}.Complete(s.Location().String())
		site, ok := calc.SiteByID(c.Site)
		require.True(t, ok)
		assert.Equal(t, c.Region, site.Region, s.ID)
		for _, region := range calc.Regions() {
			site, ok := calc.SiteByID(SiteFor(region, s.Location().String()))
			assert.True(t, ok && site.Region == region, "%s in %s", s.ID, region)
		}
	}
}

func TestDaysOffStandInOrderAndAreBounded(t *testing.T) {
	var c Choices
	christmas, first := calc.Date{Year: 2026, Month: time.December, Day: 25}, calc.Date{Year: 2026, Month: time.May, Day: 1}
	for _, d := range []calc.Date{christmas, first, christmas} {
		c.AddOff(d)
	}
	assert.Equal(t, []calc.Date{first, christmas}, c.Off)
	before := c.Off
	c.RemoveOff(first)
	assert.Equal(t, []calc.Date{christmas}, c.Off)
	assert.Equal(t, []calc.Date{first, christmas}, before, "a list that others hold stays as it is")
	for i := range 100 {
		c.AddOff(christmas.AddDays(i))
	}
	assert.Len(t, c.Off, MostDaysOff)
	_, notices := Parse(c.Encode())
	assert.Empty(t, notices, "the longest list still makes a link that is read")
}

func TestPlansToCompare(t *testing.T) {
	c := Choices{Plan: calc.Elite}
	assert.Equal(t, []calc.Tier{calc.Online, calc.Business, calc.Enterprise, calc.Elite}, c.Compared(), "the family of the plan")
	c.SetCompared(calc.Business, false)
	c.SetCompared(calc.Ultimate, true)
	assert.Equal(t, []calc.Tier{calc.Online, calc.Enterprise, calc.Elite, calc.Ultimate}, c.Compared(), "in the order of the sheets")
	for _, tier := range []calc.Tier{calc.Online, calc.Enterprise, calc.Elite, calc.Ultimate} {
		c.SetCompared(tier, false)
	}
	assert.Equal(t, []calc.Tier{calc.Ultimate}, c.Compared(), "the last one stays")
}
