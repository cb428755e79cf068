package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/site"
	"supportclock/app/words"
)

const gold = "name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d"

func TestDueUnderAContractOfOnesOwn(t *testing.T) {
	for _, lang := range site.Languages {
		status, out, errs := run("due", "", "-lang", string(lang), "plan=own&"+gold+"&priority=2&site=NL&at=2026-11-27T15:40")
		assert.Equal(t, good, status, errs)
		assert.Contains(t, out, "Gold", lang)
		assert.Contains(t, out, words.In(lang).Own.Source, "it says whose terms these are")
		assert.Contains(t, out, "#plan=own&"+gold, lang)
		for _, other := range []string{"Adobe", "アドビ", words.In(lang).Answer.Targets} {
			assert.NotContains(t, out, other, lang)
		}
	}
	status, out, _ := run("due", "", "-json", "plan=own&"+gold+"&priority=2&site=NL&at=2026-11-27T15:40")
	require.Equal(t, good, status)
	var got map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	for field, want := range map[string]any{"tier": "own", "contract": "Gold", "due": "2026-11-30T09:40:00+01:00", "targetMinutes": 240.0, "target": "4 business hours"} {
		assert.Equal(t, want, got[field], field)
	}
	_, out, _ = run("due", "", "-json", "plan=elite&compare=own,elite&"+gold)
	assert.NotContains(t, out, "contract", "it was not asked about")

	for name, c := range map[string]struct {
		arg    string
		status int
		errs   string
	}{
		"hours that are none":      {"plan=own&hours=soon&p1=1h", misused, "hours cannot be “soon”"},
		"a part beside a plan":     {"plan=elite&p1=1h", misused, words.Fill(words.In("en").Own.OtherPlan, "parameter", "p1")},
		"a priority without any":   {"plan=own&p1=1h&priority=2", lacking, words.Fill(words.In("en").Own.NoTarget, "n", "2")},
		"nights that reach across": {"plan=own&p1=1h&days=1-5&hours=22:00-08:00&hours-2=07:00-12:00", misused, words.In("en").Own.NoWeek},
	} {
		status, out, errs := run("due", "", c.arg)
		assert.Equal(t, c.status, status, name)
		assert.Empty(t, out, name)
		assert.Contains(t, errs, c.errs, name)
	}
}

const desk = "Number;Submitted;Priority;Plan;Country\nG-1;27-11-2026 15:40;P2;gold;NL\nG-2;27-11-2026 15:40;P2;;NL\nG-3;27-11-2026 15:40;P2;Elite;NL\n"

func TestAListUnderContractsOfOnesOwn(t *testing.T) {
	for name, c := range map[string]struct {
		args   []string
		status int
		out    string
		errs   string
	}{
		"rows that name it":           {[]string{"-own", gold, "-plan", "elite"}, good, "G-1  2026-11-30 09:40 +01:00  Gold P2  Netherlands\nG-2  2026-11-27 16:10 +01:00  Elite P2", ""},
		"rows that name nothing":      {[]string{"-plan", "own", "-own", gold}, good, "G-2  2026-11-30 09:40 +01:00  Gold P2  Netherlands\nG-3  2026-11-27 16:10 +01:00  Elite P2", ""},
		"two of them":                 {[]string{"-own", "name=Silver&p2=1h", "-own", gold, "-plan", "own"}, good, "Gold P2  Netherlands\nG-2  2026-11-27 16:40 +01:00  Silver P2", ""},
		"a link of the calculator":    {[]string{"-own", "https://clock.example/#plan=own&" + gold, "-plan", "elite"}, good, "Gold P2", ""},
		"as CSV":                      {[]string{"-own", gold, "-plan", "own", "-format", "csv"}, good, "G-1,2026-11-27T15:40:00+01:00,P2,Gold,emea,NL,", ""},
		"without it":                  {[]string{"-plan", "elite"}, lacking, "2 calculated, 1 with faults", "“gold” is not a known plan. Accepted: online, business, enterprise, elite, expert, ultimate."},
		"own that nobody has given":   {[]string{"-plan", "own"}, misused, "", "-plan own is not accepted."},
		"terms that cannot be":        {[]string{"-own", "name=Gold&hours=18:00-8"}, misused, "", "-own: hours cannot be “18:00-8”"},
		"parts of a case":             {[]string{"-own", gold + "&priority=2"}, misused, "", "Accepted: name, days, hours"},
		"nothing at all":              {[]string{"-own", ""}, misused, "", "Accepted: name, days, hours"},
		"a plan of the sheets":        {[]string{"-own", "plan=elite"}, misused, "", "Accepted: name, days, hours"},
		"a priority without a target": {[]string{"-own", "name=Gold&p1=1h", "-plan", "elite"}, lacking, "2 calculated", "Line 2, Priority: " + words.Lists("en").Faults.Of("unagreed") + " Accepted: 1."},
	} {
		status, out, errs := run("list", desk, c.args...)
		assert.Equal(t, c.status, status, "%s: %s", name, errs)
		assert.Contains(t, out, c.out, name)
		assert.Contains(t, errs, c.errs, name)
		assert.Equal(t, c.errs == "", errs == "", "%s: %s", name, errs)
	}
	_, out, _ := run("list", desk, "-own", gold, "-plan", "elite", "-format", "json")
	assert.Contains(t, out, `"tier":"own","contract":"Gold","region":"emea"`)
	assert.Equal(t, 1, strings.Count(out, "contract"))
}
