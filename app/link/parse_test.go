package link

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestALinkWithMistakesKeepsTheRest(t *testing.T) {
	tests := []struct {
		name     string
		fragment string
		kept     string
		notices  []Notice
	}{
		{"nothing", "", "", nil},
		{"a number sign alone", "#", "", nil},
		{"escaped colon and comma", "at=2026-11-23T16%3A45&off=2026-12-24%2C2026-12-31",
			"at=2026-11-23T16:45&off=2026-12-24,2026-12-31", nil},
		{"an escaped name", "pl%61n=elite", "plan=elite", nil},
		{"all wrong at once", "priority=9&tier=gold&at=2026-02-30T25:00&site=XX", "", []Notice{
			{BadValue, "priority", "9"}, {UnknownParameter, "tier", "gold"},
			{BadValue, "site", "XX"}, {BadValue, "at", "2026-02-30T25:00"}}},
		{"good ones beside a bad one", "plan=elite&priority=0&region=japan", "plan=elite&region=japan",
			[]Notice{{BadValue, "priority", "0"}}},
		{"a site alone brings its region", "site=NL", "region=emea&site=NL", nil},
		{"a site of another region", "region=japan&site=NL", "region=japan", []Notice{{SiteElsewhere, "site", "NL"}}},
		{"the same the other way round", "site=NL&region=japan", "region=japan", []Notice{{SiteElsewhere, "site", "NL"}}},
		{"given twice", "priority=1&priority=2", "priority=1", []Notice{{RepeatedParameter, "priority", "2"}}},
		{"the region given twice beside a site", "site=NL&region=emea&region=japan", "region=emea&site=NL", []Notice{{RepeatedParameter, "region", "japan"}}},
		{"a bad one, then a good one", "priority=x&priority=2", "priority=2", []Notice{{BadValue, "priority", "x"}}},
		{"a broken escape", "plan=%zz&priority=2", "priority=2", []Notice{{BadValue, "plan", "%zz"}}},
		{"no value", "plan&priority=", "", []Notice{{BadValue, "plan", ""}, {BadValue, "priority", ""}}},
		{"a switch neither on nor off", "customary=perhaps", "", []Notice{{BadValue, "customary", "perhaps"}}},
		{"a switch said to be off", "customary=off", "", nil},
		{"what a contract covers", "products=3&product=experience-manager&first-year=on", "products=3&product=experience-manager&first-year=on", nil},
		{"contracts that cannot be", "products=0&product=photoshop", "", []Notice{{BadValue, "products", "0"}, {BadValue, "product", "photoshop"}}},
		{"a number with a leading zero", "products=03", "", []Notice{{BadValue, "products", "03"}}},
		{"plans to compare, in disorder", "compare=elite,online,elite", "compare=online,elite", nil},
		{"a plan to compare that nobody has", "compare=elite,gold", "", []Notice{{BadValue, "compare", "elite,gold"}}},
		{"more plans to compare than there are", "compare=" + strings.Repeat("elite,", 20) + "online", "",
			[]Notice{{BadValue, "compare", "elite,elite,elite,elite,elite,elite,elit…"}}},
		{"markup", "plan=<img%20src=x>", "", []Notice{{BadValue, "plan", "<img src=x"}}},
		{"days in disorder, one of them twice", "off=2026-12-31,2026-12-24,2026-12-31", "off=2026-12-24,2026-12-31", nil},
		{"a day that no calendar has", "off=2026-12-24,2026-13-01", "", []Notice{{BadValue, "off", "2026-12-24,2026-13-01"}}},
		{"too many days", "off=" + strings.Repeat("2026-12-24,", 99) + "2026-12-24", "",
			[]Notice{{BadValue, "off", strings.Repeat("2026-12-24,", 3) + "2026-12…"}}},
		{"bytes that are no text", "plan=%ff%fe", "", []Notice{{BadValue, "plan", "�"}}},
		{"ten thousand bytes", "plan=elite&off=" + strings.Repeat("x", 10_000), "plan=elite", []Notice{{TooLong, "", ""}}},
		{"ten thousand bytes without a break", strings.Repeat("é", 5_000), "", []Notice{{TooLong, "", ""}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, notices := Parse(test.fragment)
			assert.Equal(t, test.kept, c.Encode())
			assert.Equal(t, test.notices, notices)
		})
	}
}

func TestTheFullPageKnowsNoFrame(t *testing.T) {
	_, notices := Parse("theme=dark&parts=answer")
	assert.Equal(t, []Notice{{UnknownParameter, "theme", "dark"}, {UnknownParameter, "parts", "answer"}}, notices)
}

func FuzzParse(f *testing.F) {
	f.Add("#plan=enterprise&priority=2&region=emea&site=NL&at=2026-11-23T16:45")
	f.Add("priority=9&tier=gold&at=2026-02-30T25:00&site=XX")
	f.Add("off=2026-12-24,2026-12-31&work-holidays=on&customary=off")
	f.Add("at=0001-01-01T00:00&off=9999-12-31&by=1-1-1T0:0")
	f.Add("site=NL&region=japan&site=JP")
	f.Add("plan=%zz&&&==&%")
	f.Fuzz(func(t *testing.T, fragment string) {
		c, notices := Parse(fragment)
		again, none := Parse(c.Encode())
		require.Empty(t, none, "%q reads as %q", fragment, c.Encode())
		require.True(t, c.Equal(again), "%q reads as %q, which reads as %q", fragment, c.Encode(), again.Encode())
		for _, n := range notices {
			require.LessOrEqual(t, len(n.Parameter), 4*mostValue+3)
			require.LessOrEqual(t, len(n.Value), 4*mostValue+3)
		}
	})
}
