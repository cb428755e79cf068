package app

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
		{"next to a query", "plan=elite&theme=light&priority=2", Frame{Theme: "light"}, 0},
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

func TestTheFullPageKnowsNoFrame(t *testing.T) {
	_, notices := ParseQuery("theme=dark&parts=answer")
	require.Len(t, notices, 2)
	require.Equal(t, UnknownParameter, notices[0].Problem)
}

func TestAnEmbeddedPageNamesWhatItAccepts(t *testing.T) {
	v := &view{t: &english, page: Page{Kind: Embed}, query: Query{}.Complete("")}
	_, _, v.notices = ParseEmbed("accent=mauve&lock=door&size=big")
	texts := noticeTexts(v)
	require.Len(t, texts, 3)
	require.Contains(t, texts[0], "blue, teal, green")
	require.Contains(t, texts[1], "plan, priority, region, site, at")
	require.Contains(t, texts[2], "parts, lock, theme, accent")
}

func TestWhatIsLockedStays(t *testing.T) {
	before := Query{Plan: calc.Elite, Priority: calc.P2, Region: calc.EMEA, Site: "NL"}
	other := Query{Plan: calc.Online, Priority: calc.P4, Region: calc.Japan, Site: "JP"}
	other.set(paramAt, "2026-11-23T16:45")
	for _, lock := range Locks {
		t.Run(lock, func(t *testing.T) {
			held := Frame{Locks: []string{lock}}.hold(other, before)
			assert.Equal(t, held.Plan == before.Plan, lock == paramPlan)
			assert.Equal(t, held.Priority == before.Priority, lock == paramPriority)
			assert.Equal(t, held.Region == before.Region, lock == paramRegion || lock == paramSite)
			assert.Equal(t, held.Running(), lock == paramAt)
			site, _ := calc.SiteByID(held.Site)
			assert.Equal(t, held.Region, site.Region, "the site lies in the region")
		})
	}
	require.Equal(t, "GB", Frame{Locks: []string{paramRegion}}.hold(Query{Region: calc.EMEA, Site: "GB"}, before).Site,
		"another site of a locked region can be chosen")
	require.Equal(t, other, Frame{}.hold(other, before))
}

func TestAHostsWish(t *testing.T) {
	q := Query{}.Complete("Europe/Amsterdam")
	tests := []struct {
		name string
		wish map[string]string
		want string // the query afterwards; empty if the wish is not granted
	}{
		{"another plan", map[string]string{"plan": "elite"}, "plan=elite&priority=3&region=emea&site=NL"},
		{"a site and its region", map[string]string{"site": "JP", "region": "japan"}, "plan=enterprise&priority=3&region=japan&site=JP"},
		{"a site alone", map[string]string{"site": "JP"}, "plan=enterprise&priority=3&region=japan&site=JP"},
		{"nothing", nil, q.Encode()},
		{"a site elsewhere", map[string]string{"site": "JP", "region": "emea"}, ""},
		{"one good, one bad", map[string]string{"plan": "elite", "priority": "9"}, ""},
		{"what is the visitor's own", map[string]string{"off": "2026-12-24"}, ""},
		{"a name there is not", map[string]string{"plan": "elite", "html": "<img src=x onerror=alert(1)>"}, ""},
		{"a language there is not", map[string]string{"lang": "../../evil"}, ""},
		{"no language at all", map[string]string{"lang": ""}, ""},
		{"a theme of its own", map[string]string{"theme": "red;background:url(//evil.example)"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, _, _, ok := grant(q, Frame{}, "en", test.wish)
			if assert.Equal(t, test.want != "", ok) && ok {
				assert.Equal(t, test.want, got.Encode())
			}
		})
	}
	_, f, lang, ok := grant(q, Frame{Theme: "light", Accent: "red"}, "en", map[string]string{"theme": "dark", "lang": "nl"})
	require.True(t, ok)
	require.Equal(t, Frame{Theme: "dark", Accent: "red"}, f)
	require.Equal(t, Lang("nl"), lang)
}

// FuzzEmbed reads hostile fragments and wishes: whatever they hold, what comes of them is made of
// the values that are listed, and nothing else.
func FuzzEmbed(f *testing.F) {
	f.Add("plan=elite&parts=answer&theme=dark", "plan", "online")
	f.Add("parts=controls,,answer&lock=tier%2Cregion", "lang", "nl")
	f.Add("accent=red&accent=blue&%zz=1", "site", "JP")
	f.Add(`theme="><script>`, "theme", "javascript:alert(1)")
	f.Add("lock=site&site=NL&region=japan", "region", "japan")
	f.Fuzz(func(t *testing.T, fragment, name, value string) {
		q, frame, _ := ParseEmbed(fragment)
		listed(t, q, frame)
		_, again, notices := ParseEmbed(frame.Encode())
		require.Empty(t, notices)
		require.Equal(t, frame, again)

		whole := q.Complete("")
		granted, dressed, lang, ok := grant(whole, frame, "en", map[string]string{name: value})
		listed(t, granted, dressed)
		require.True(t, knownLang(lang))
		if !ok {
			return
		}
		require.Contains(t, wishes, name)
		for _, r := range granted.Encode() + dressed.Encode() {
			require.NotContains(t, "<>\"'`\\ \n", string(r))
		}
	})
}

func listed(t *testing.T, q Query, f Frame) {
	for _, part := range f.Parts {
		require.Contains(t, Parts, part)
	}
	for _, lock := range f.Locks {
		require.Contains(t, Locks, lock)
	}
	require.Contains(t, append([]string{""}, Themes...), f.Theme)
	require.Contains(t, append([]string{""}, Accents...), f.Accent)
	if q.Plan != "" {
		_, _, ok := calc.PlanByTier(q.Plan)
		require.True(t, ok)
	}
	if q.Site != "" {
		_, ok := calc.SiteByID(q.Site)
		require.True(t, ok)
	}
	require.True(t, q.Region == "" || slices.Contains(calc.Regions(), q.Region))
	require.True(t, q.Priority >= 0 && q.Priority <= 4)
}
