package link

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

func TestAFrameIsReadFromTheFragment(t *testing.T) {
	tests := []struct {
		name, fragment string
		frame          Frame
		notices        int
	}{
		{"nothing", "", Frame{}, 0},
		{"every setting", "parts=answer,controls&lock=tier,region&theme=dark&accent=green",
			Frame{Parts: []string{"controls", "answer"}, Locks: []string{"plan", "region"}, Theme: "dark", Accent: "green"}, 0},
		{"next to choices", "plan=elite&theme=light&priority=2", Frame{Theme: "light"}, 0},
		{"a list with escaped commas", "parts=why%2Canswer", Frame{Parts: []string{"answer", "why"}}, 0},
		{"a name twice", "parts=answer,answer", Frame{Parts: []string{"answer"}}, 0},
		{"a part there is not", "parts=answer,advertisement", Frame{}, 1},
		{"an empty list", "parts=&lock=", Frame{}, 2},
		{"a theme there is not", "theme=url(https://evil.example)", Frame{}, 1},
		{"an accent of its own", "accent=%23ff0000", Frame{}, 1},
		{"markup", `accent="><script>alert(1)</script>`, Frame{}, 1},
		{"a list without end", "lock=" + strings.Repeat("plan,", 1000) + "plan", Frame{}, 1},
		{"twice", "theme=dark&theme=light", Frame{Theme: "dark"}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, f, notices := ParseEmbed(test.fragment)
			assert.Equal(t, test.frame, f)
			assert.Len(t, notices, test.notices)
			_, again, none := ParseEmbed(f.Encode())
			assert.Equal(t, f, again)
			assert.Empty(t, none)
		})
	}
}

func TestAFrameWithoutPartsShowsAll(t *testing.T) {
	for _, part := range Parts {
		assert.True(t, Frame{}.Shows(part), part)
		assert.Equal(t, part == PartWhy, Frame{Parts: []string{PartWhy}}.Shows(part), part)
	}
}

// Around an own agreement nobody chooses among published plans, and there are no services.
func TestAFrameAroundAnOwnAgreement(t *testing.T) {
	for _, test := range []struct {
		fragment string
		frame    Frame
		notices  []Notice
	}{
		{"plan=own&p3=4h", Frame{Locks: []string{"plan"}}, nil},
		{"days=1-5&p3=4h", Frame{Locks: []string{"plan"}}, nil},
		{"lock=site,plan&plan=own&p3=4h", Frame{Locks: []string{"plan", "site"}}, nil},
		{"lock=site&plan=own&p3=4h", Frame{Locks: []string{"plan", "site"}}, nil},
		{"parts=answer,services&plan=own&p3=4h", Frame{Parts: []string{"answer"}, Locks: []string{"plan"}}, []Notice{{BadValue, "parts", "services"}}},
		{"parts=services&plan=own&p3=4h", Frame{Locks: []string{"plan"}}, []Notice{{BadValue, "parts", "services"}}},
		{"parts=services&plan=elite", Frame{Parts: []string{"services"}}, nil},
	} {
		c, f, notices := ParseEmbed(test.fragment)
		assert.Equal(t, test.frame, f, test.fragment)
		assert.Equal(t, test.notices, notices, test.fragment)
		again, frame, notices := ParseEmbed(c.Encode() + "&" + f.Encode())
		assert.Equal(t, []any{c, f, []Notice(nil)}, []any{again, frame, notices}, "what the address then holds")
	}
	assert.NotContains(t, Choices{Plan: calc.Own}.Values(ParamParts), PartServices)
	assert.Equal(t, Parts, Choices{}.Values(ParamParts))
}

// The style sheet finds a frame's looks in attributes of the page.
func TestAFrameDressesThePage(t *testing.T) {
	f := Frame{Parts: []string{"answer", "why"}, Locks: []string{"plan"}, Theme: "dark", Accent: "green"}
	assert.Equal(t, map[string]string{"theme": "dark", "accent": "green", "parts": "answer why"}, f.Dress())
}

func TestWhatIsLockedStays(t *testing.T) {
	before := Choices{Plan: calc.Elite, Priority: calc.P2, Region: calc.EMEA, Site: "NL"}
	other := Choices{Plan: calc.Online, Priority: calc.P4, Region: calc.Japan, Site: "JP"}
	other.Set(ParamAt, "2026-11-23T16:45")
	for _, lock := range Locks {
		t.Run(lock, func(t *testing.T) {
			held := Frame{Locks: []string{lock}}.Hold(other, before)
			assert.Equal(t, held.Plan == before.Plan, lock == ParamPlan)
			assert.Equal(t, held.Priority == before.Priority, lock == ParamPriority)
			assert.Equal(t, held.Region == before.Region, lock == ParamRegion || lock == ParamSite)
			assert.Equal(t, held.Running(), lock == ParamAt)
			site, _ := calc.SiteByID(held.Site)
			assert.Equal(t, held.Region, site.Region, "the site lies in the region")
		})
	}
	require.Equal(t, "GB", Frame{Locks: []string{ParamRegion}}.Hold(Choices{Region: calc.EMEA, Site: "GB"}, before).Site,
		"another site of a locked region can be chosen")
	require.Equal(t, other, Frame{}.Hold(other, before))
}

// Whatever a hostile fragment holds, what comes of it is made of the values that are listed, and
// nothing else.
func FuzzParseEmbed(f *testing.F) {
	f.Add("plan=elite&parts=answer&theme=dark")
	f.Add("parts=controls,,answer&lock=tier%2Cregion")
	f.Add("accent=red&accent=blue&%zz=1")
	f.Add(`theme="><script>`)
	f.Add("lock=site&site=NL&region=japan")
	f.Add("plan=own&name=%3Cb%3E&hours=09:00-17:00&p1=1h&parts=services")
	f.Fuzz(func(t *testing.T, fragment string) {
		c, frame, _ := ParseEmbed(fragment)
		for _, part := range frame.Parts {
			require.Contains(t, Parts, part)
		}
		for _, lock := range frame.Locks {
			require.Contains(t, Locks, lock)
		}
		require.Contains(t, append([]string{""}, Themes...), frame.Theme)
		require.Contains(t, append([]string{""}, Accents...), frame.Accent)
		require.True(t, c.Plan != calc.Own || frame.Locked(ParamPlan) && !slices.Contains(frame.Parts, PartServices))
		require.True(t, c.Plan == "" || slices.Contains(Tiers(), c.Plan))
		require.True(t, c.Region == "" || slices.Contains(calc.Regions(), c.Region))
		require.True(t, c.Priority >= 0 && c.Priority <= 4)
		if site, ok := calc.SiteByID(c.Site); c.Site != "" {
			require.True(t, ok)
			require.Equal(t, c.Region, site.Region)
		}
		for _, r := range c.Encode() + frame.Encode() {
			require.NotContains(t, "<>\"'`\\ \n", string(r))
		}
		_, again, notices := ParseEmbed(frame.Encode())
		require.Empty(t, notices)
		require.Equal(t, frame, again)
	})
}
