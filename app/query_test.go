package app

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

func TestFragmentSaysWhatWasChosen(t *testing.T) {
	q := Query{Plan: calc.Enterprise, Priority: calc.P2, Region: calc.EMEA, Site: "NL",
		At:    calc.Local{Date: calc.Date{Year: 2026, Month: time.November, Day: 23}, Hour: 16, Minute: 45},
		Rules: calc.Rules{WorkHolidays: true, CommerceManaged: true},
		Off:   []calc.Date{{Year: 2026, Month: time.December, Day: 24}, {Year: 2026, Month: time.December, Day: 31}}}
	const link = "plan=enterprise&priority=2&region=emea&site=NL&at=2026-11-23T16:45" +
		"&work-holidays=on&commerce=on&off=2026-12-24,2026-12-31"
	assert.Equal(t, link, q.Encode())

	parsed, notices := ParseQuery("#" + link)
	assert.Empty(t, notices)
	assert.Equal(t, q, parsed)
}

func TestFragmentWithMistakesKeepsTheRest(t *testing.T) {
	tests := []struct {
		name     string
		fragment string
		query    string // what is kept
		notices  []Notice
	}{
		{"nothing", "", "", nil},
		{"escaped colon and comma", "at=2026-11-23T16%3A45&off=2026-12-24%2C2026-12-31",
			"at=2026-11-23T16:45&off=2026-12-24,2026-12-31", nil},
		{"all wrong at once", "priority=9&tier=gold&at=2026-02-30T25:00&site=XX", "", []Notice{
			{BadValue, "priority", "9"}, {UnknownParameter, "tier", "gold"},
			{BadValue, "at", "2026-02-30T25:00"}, {BadValue, "site", "XX"}}},
		{"good ones beside a bad one", "plan=elite&priority=0&region=japan", "plan=elite&region=japan",
			[]Notice{{BadValue, "priority", "0"}}},
		{"site alone brings its region", "site=NL", "region=emea&site=NL", nil},
		{"site of another region", "region=japan&site=NL", "region=japan", []Notice{{SiteElsewhere, "site", "NL"}}},
		{"given twice", "priority=1&priority=2", "priority=1", []Notice{{RepeatedParameter, "priority", "2"}}},
		{"a bad one, then a good one", "priority=x&priority=2", "priority=2", []Notice{{BadValue, "priority", "x"}}},
		{"broken escape", "plan=%zz&priority=2", "priority=2", []Notice{{BadValue, "plan", "%zz"}}},
		{"no value", "plan&priority=", "", []Notice{{BadValue, "plan", ""}, {BadValue, "priority", ""}}},
		{"switch neither on nor off", "customary=perhaps", "", []Notice{{BadValue, "customary", "perhaps"}}},
		{"switch said to be off", "customary=off", "", nil},
		{"what a contract covers", "products=3&product=experience-manager&first-year=on", "first-year=on&products=3&product=experience-manager", nil},
		{"contracts that cannot be", "products=0&product=photoshop", "", []Notice{{BadValue, "products", "0"}, {BadValue, "product", "photoshop"}}},
		{"a number with a leading zero", "products=03", "", []Notice{{BadValue, "products", "03"}}},
		{"plans to compare, in disorder", "compare=elite,online,elite", "compare=online,elite", nil},
		{"a plan to compare that nobody has", "compare=elite,gold", "", []Notice{{BadValue, "compare", "elite,gold"}}},
		{"more plans to compare than there are", "compare=" + strings.Repeat("elite,", 20) + "online", "",
			[]Notice{{BadValue, "compare", "elite,elite,elite,elite,elite,elite,elit…"}}},
		{"markup", "plan=<img%20src=x>", "", []Notice{{BadValue, "plan", "<img src=x>"}}},
		{"days in disorder, one of them twice", "off=2026-12-31,2026-12-24,2026-12-31", "off=2026-12-24,2026-12-31", nil},
		{"a day that no calendar has", "off=2026-12-24,2026-13-01", "", []Notice{{BadValue, "off", "2026-12-24,2026-13-01"}}},
		{"too many days", "off=" + strings.Repeat("2026-12-24,", 99) + "2026-12-24", "",
			[]Notice{{BadValue, "off", strings.Repeat("2026-12-24,", 3) + "2026-12…"}}},
		{"ten thousand bytes", "plan=elite&off=" + strings.Repeat("x", 10_000), "plan=elite", []Notice{{TooLong, "", ""}}},
		{"ten thousand bytes without a break", strings.Repeat("é", 5_000), "", []Notice{{TooLong, "", ""}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			q, notices := ParseQuery(test.fragment)
			assert.Equal(t, test.query, q.Encode())
			assert.Equal(t, test.notices, notices)
		})
	}
}

func TestAnyQuerySurvivesItsLink(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		q := randomQuery(random)
		parsed, notices := ParseQuery(q.Encode())
		require.Empty(t, notices, q.Encode())
		require.True(t, q.Equal(parsed), q.Encode())
	}
}

func randomQuery(r *rand.Rand) Query {
	var q Query
	maybe := func() bool { return r.IntN(2) == 0 }
	if maybe() {
		plans := calc.Families()[r.IntN(len(calc.Families()))].Plans
		q.Plan = plans[r.IntN(len(plans))].Tier
	}
	if maybe() {
		q.Priority = calc.Priority(1 + r.IntN(4))
	}
	if maybe() {
		q.Region = calc.Regions()[r.IntN(4)]
	}
	if maybe() {
		site := calc.Sites()[r.IntN(len(calc.Sites()))]
		q.Site, q.Region = site.ID, site.Region
	}
	day := func() calc.Date { return calc.Date{Year: 1, Month: time.January, Day: 1}.AddDays(r.IntN(9998 * 365)) }
	if maybe() {
		q.At = calc.Local{Date: day(), Hour: r.IntN(24), Minute: r.IntN(60)}
	}
	for _, param := range params {
		if on := q.toggle(param); on != nil {
			*on = maybe()
		}
	}
	if maybe() {
		q.Products, q.Product = 1+r.IntN(mostProducts), calc.Products()[r.IntN(len(calc.Products()))]
	}
	for _, tier := range calc.Tiers() {
		if maybe() {
			q.Compare = append(q.Compare, tier)
		}
	}
	for range r.IntN(4) {
		q.Off = insertDay(q.Off, day())
	}
	return q
}

func TestDefaultsFollowTheBrowsersZone(t *testing.T) {
	tests := []struct {
		zone   string
		region calc.Region
		site   string
	}{
		{"Europe/Amsterdam", calc.EMEA, "NL"},
		{"Asia/Tokyo", calc.Japan, "JP"},
		{"America/Los_Angeles", calc.Americas, "US-Pacific"},
		{"Asia/Calcutta", calc.APAC, "IN"}, // as Chromium still says
		{"America/Detroit", calc.Americas, "US-Eastern"},
		{"America/Punta_Arenas", calc.Americas, "US-Pacific"},
		{"Asia/Tashkent", calc.APAC, "SG"},
		{"Africa/Lagos", calc.EMEA, "GB"},
		{"Etc/Unknown", calc.EMEA, "GB"},
		{"", calc.EMEA, "GB"},
	}
	for _, test := range tests {
		t.Run(test.zone, func(t *testing.T) {
			q := Query{}.Complete(test.zone)
			assert.Equal(t, test.region, q.Region)
			assert.Equal(t, test.site, q.Site)
		})
	}
	q := Query{Region: calc.Japan}.Complete("Europe/Amsterdam")
	assert.Equal(t, "JP", q.Site, "a chosen region is stronger than the browser's zone")
}

func FuzzParseQuery(f *testing.F) {
	f.Add("#plan=enterprise&priority=2&region=emea&site=NL&at=2026-11-23T16:45")
	f.Add("priority=9&tier=gold&at=2026-02-30T25:00&site=XX")
	f.Add("off=2026-12-24,2026-12-31&work-holidays=on&customary=off")
	f.Add("at=0001-01-01T00:00&off=9999-12-31")
	f.Add("plan=%zz&&&==&%")
	f.Fuzz(func(t *testing.T, fragment string) {
		q, notices := ParseQuery(fragment)
		again, none := ParseQuery(q.Encode())
		if len(none) != 0 || !q.Equal(again) {
			t.Fatalf("%q reads as %q, which reads as %q with %v", fragment, q.Encode(), again.Encode(), none)
		}
		for _, n := range notices {
			if len(n.Parameter) > 4*mostValue+3 || len(n.Value) > 4*mostValue+3 {
				t.Fatalf("a notice repeats %d bytes", len(n.Value))
			}
		}
	})
}

func TestTheBrowsersZoneSuggestsARegionAndASite(t *testing.T) {
	for zone, want := range map[string]string{
		"Europe/Amsterdam": "emea NL", "Asia/Calcutta": "apac IN", "Asia/Tokyo": "japan JP", "America/Detroit": "americas US-Eastern",
		"America/Montreal": "americas CA-Eastern", "Asia/Dubai": "emea AE",
		"Asia/Qatar": "emea GB", "Asia/Kuwait": "emea GB", "Asia/Beirut": "emea GB", "Africa/Lagos": "emea GB", "Indian/Mauritius": "emea GB",
		"Asia/Kathmandu": "apac SG", "Pacific/Guam": "apac SG", "Pacific/Port_Moresby": "apac SG", "Pacific/Fiji": "apac SG",
		"Pacific/Galapagos": "americas US-Pacific", "Atlantic/Bermuda": "americas US-Pacific", "America/Lima": "americas US-Pacific",
		"": "emea GB", "UTC": "emea GB", "Mars/Olympus": "emea GB",
	} {
		q := Query{}.Complete(zone)
		assert.Equal(t, want, string(q.Region)+" "+q.Site, zone)
	}
}
