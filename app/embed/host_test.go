package embed

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/link"
	"supportclock/app/site"
)

// What a host asks for is granted as a whole, or not at all.
func TestWhatAHostAsksFor(t *testing.T) {
	q := link.Choices{}.Complete("Europe/Amsterdam")
	for _, test := range []struct {
		name  string
		asked map[string]string
		want  string // the choices afterwards; empty where nothing is granted
	}{
		{"another plan", map[string]string{"plan": "elite"}, "plan=elite&priority=3&region=emea&site=NL"},
		{"a site and its region", map[string]string{"site": "JP", "region": "japan"}, "plan=enterprise&priority=3&region=japan&site=JP"},
		{"a site alone", map[string]string{"site": "JP"}, "plan=enterprise&priority=3&region=japan&site=JP"},
		{"nothing", nil, q.Encode()},
		{"a site elsewhere", map[string]string{"site": "JP", "region": "emea"}, ""},
		{"one good, one bad", map[string]string{"plan": "elite", "priority": "9"}, ""},
		{"what is the visitor's own", map[string]string{"off": "2026-12-24"}, ""},
		{"what only a fragment may lock", map[string]string{"lock": "plan"}, ""},
		{"a name there is not", map[string]string{"plan": "elite", "html": "<img src=x onerror=alert(1)>"}, ""},
		{"a language there is not", map[string]string{"lang": "../../evil"}, ""},
		{"no language at all", map[string]string{"lang": ""}, ""},
		{"terms that the frame has not", map[string]string{"plan": "own"}, ""},
		{"terms by message", map[string]string{"plan": "own", "name": "Gold", "p1": "1h"}, ""},
		{"a theme of its own", map[string]string{"theme": "red;background:url(//evil.example)"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, _, _, ok := grant(q, link.Frame{}, "en", test.asked)
			if assert.Equal(t, test.want != "", ok) && ok {
				assert.Equal(t, test.want, got.Encode())
			}
		})
	}
	own, frame, _ := link.ParseEmbed("plan=own&name=Gold&p3=4h&site=NL")
	whole := own.Complete("Europe/Amsterdam")
	for plan, want := range map[string]bool{"own": true, "elite": true, "gold": false} {
		_, _, _, ok := grant(whole, frame, "en", map[string]string{"plan": plan})
		assert.Equal(t, want, ok, plan)
	}
	away, f, _, _ := grant(whole, frame, "en", map[string]string{"plan": "elite"})
	back, f, _, ok := grant(away, f, "en", map[string]string{"plan": "own"})
	assert.True(t, ok && back.Equal(whole) && f.Locked(link.ParamPlan), "the terms stay while the host shows a plan")
	_, f, lang, ok := grant(q, link.Frame{Theme: "light", Accent: "red"}, "en", map[string]string{"theme": "dark", "lang": "nl"})
	require.True(t, ok)
	assert.Equal(t, link.Frame{Theme: "dark", Accent: "red"}, f)
	assert.Equal(t, site.Lang("nl"), lang)
}

// Whatever a hostile page asks for, what comes of it is made of the values that are listed.
func FuzzGrant(f *testing.F) {
	f.Add("plan", "online")
	f.Add("lang", "nl")
	f.Add("theme", "javascript:alert(1)")
	f.Add("site", "JP")
	f.Add("plan", "own")
	f.Fuzz(func(t *testing.T, name, value string) {
		whole := link.Choices{}.Complete("")
		got, frame, lang, ok := grant(whole, link.Frame{}, "en", map[string]string{name: value})
		require.True(t, lang.Known())
		if !ok {
			return
		}
		require.Contains(t, asks, name)
		for _, r := range got.Encode() + frame.Encode() {
			require.NotContains(t, "<>\"'`\\ \n", string(r))
		}
	})
}
