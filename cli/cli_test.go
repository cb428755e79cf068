package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/site"
	"supportclock/app/words"
)

// monday is when the commands of the tests are given.
var monday = time.Date(2026, time.November, 30, 12, 0, 0, 0, time.UTC)

// run gives a command, and returns what it writes.
func run(name, in string, args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	if name == "due" {
		status = due(args, &o, &e, monday)
	} else {
		status = list(args, strings.NewReader(in), &o, &e, monday)
	}
	return status, o.String(), e.String()
}

func TestDue(t *testing.T) {
	for _, c := range []struct {
		name   string
		args   []string
		status int
		out    string // part of the output
		errs   string // part of the complaints
	}{
		{"parts", []string{"plan=enterprise", "priority=3", "site=NL", "at=2026-11-27T15:40"}, good, "First response due: Monday 30 November 2026, 09:40 (Netherlands, UTC+1)", ""},
		{"a link", []string{"https://clock.example/nl/#plan=enterprise&priority=3&site=NL&at=2026-11-27T15:40"}, good, "09:40 (Netherlands", ""},
		{"a link and a part", []string{"#plan=enterprise&site=NL&at=2026-11-27T15:40", "priority=3"}, good, "09:40 (Netherlands", ""},
		{"with reasons", []string{"plan=enterprise", "priority=3", "site=NL", "at=2026-11-27T15:40"}, good, "weekend", ""},
		{"now", []string{"plan=enterprise", "priority=1", "site=NL"}, good, "Monday 30 November 2026, 13:30", ""},
		{"in another language", []string{"-lang", "nl", "plan=enterprise", "priority=3", "site=NL", "at=2026-11-27T15:40"}, good, "maandag 30 november 2026", ""},
		{"what is assumed is said", []string{"plan=elite"}, good, "Assumed: Priority 3, United Kingdom · England & Wales.", ""},
		{"a part that is none", []string{"plan=gold"}, misused, "", "plan cannot be “gold”. Accepted: online, business"},
		{"a name that is none", []string{"plant=elite"}, misused, "", "Accepted: plan, name, days, hours"},
		{"a year that is not counted", []string{"at=2500-01-01T00:00"}, lacking, "", words.In("en").Answer.Horizon},
		{"nothing", nil, misused, "", words.Command("en").Missing},
		{"a flag that is none", []string{"-x"}, misused, "", "supportclock due [-lang en]"},
		{"a language that is none", []string{"-lang", "tlh", "plan=elite"}, misused, "", "-lang tlh is not accepted. Accepted: en, nl, de, fr, ja."},
		{"help", []string{"-h"}, good, "supportclock due [-lang en]", ""},
		{"help in another language", []string{"-lang=de", "-h"}, good, "Erstreaktion", ""},
	} {
		status, out, errs := run("due", "", c.args...)
		assert.Equal(t, c.status, status, c.name)
		assert.Contains(t, out, c.out, c.name)
		assert.Contains(t, errs, c.errs, c.name)
		assert.Equal(t, c.errs == "", errs == "", "%s: %s", c.name, errs)
	}
}

func TestDueSaysWhichHolidaysAreNotKnown(t *testing.T) {
	asked := []string{"plan=enterprise", "priority=3", "at=2150-12-24T16:30", "site=NL"}
	const remark = "The public holidays for 2150 are not known here (Netherlands), so none are counted."
	status, out, _ := run("due", "", asked...)
	require.Equal(t, good, status)
	assert.Contains(t, out, remark)
	status, out, _ = run("due", "", append([]string{"-json"}, asked...)...)
	require.Equal(t, good, status)
	assert.Contains(t, out, `"remarks":["`+remark)
	_, out, _ = run("list", "submitted\n2150-12-24 16:30\n", "-plan", "enterprise", "-priority", "3", "-site", "NL")
	assert.Contains(t, out, "(holidays of that time are not known; none is counted)")
}

func TestDueForPrograms(t *testing.T) {
	status, out, _ := run("due", "", "-json", "plan=enterprise", "priority=3", "at=2026-11-27T15:40", "site=NL")
	require.Equal(t, good, status)
	var got map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	reasons := got["reasons"].([]any)
	delete(got, "reasons")
	assert.Equal(t, map[string]any{
		"format": "support-clock-answer", "version": 1.0, "due": "2026-11-30T09:40:00+01:00", "submitted": "2026-11-27T15:40:00+01:00",
		"priority": 3.0, "tier": "enterprise", "region": "emea", "site": "NL", "target": "2 business hours", "targetMinutes": 120.0, "waitMinutes": 3960.0,
		"link": "#plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40",
	}, got)
	assert.Equal(t, map[string]any{"from": "2026-11-27T15:40:00+01:00", "to": "2026-11-27T17:00:00+01:00", "counted": true, "text": "business hours"}, reasons[0])
	again, out, _ := run("due", "", "-json", got["link"].(string))
	require.Equal(t, good, again)
	assert.Contains(t, out, `"due":"2026-11-30T09:40:00+01:00"`)
}

const november = "Number;Submitted;Priority;Plan;Country;First response\nE-1;27-11-2026 15:40;P3;Enterprise;NL;30-11-2026 09:40\nE-2;27-11-2026 10:00;P1;Online;US;\n"

func TestList(t *testing.T) {
	for _, c := range []struct {
		name, in string
		args     []string
		status   int
		out      string
		errs     string
	}{
		{"all rows are good", november, []string{"-site", "US-Eastern"}, good, "E-2  2026-11-27 11:00 -05:00  Online P1  United States · Eastern  (read as you said)\n2 calculated, 0 with faults\n", ""},
		{"a country of several sites", november, nil, lacking, "E-1  2026-11-30 09:40 +01:00  Enterprise P3  Netherlands  On time\n1 calculated, 1 with faults\n", "Line 3, Country or site: “US” may be one of several sites; name one. Accepted: US-Pacific"},
		{"from standard input by its sign", november, []string{"-"}, lacking, "1 calculated", "Line 3"},
		{"in another language", november, []string{"-lang", "nl"}, lacking, "Nederland  Op tijd", "Regel 3, Land of vestiging"},
		{"as CSV", november, []string{"-format", "csv"}, lacking, "E-1,2026-11-27T15:40:00+01:00,P3,enterprise,emea,NL,2026-11-30T09:40:00+01:00,2026-11-30 09:40,3960,0,\"after closing, weekend, before opening\",2026-11-30T09:40:00+01:00,met,120,120\r\n", "Line 3"},
		{"dates that are open are faults", "submitted\n03/04/2026 10:00\n", []string{"-plan", "elite", "-priority", "1", "-site", "NL"}, lacking, "0 calculated, 1 with faults", "can be read in several ways"},
		{"unless a flag says how they are meant", "submitted\n03/04/2026 10:00\n", []string{"-plan", "elite", "-priority", "1", "-site", "NL", "-dates", "month"}, good, "2026-03-04 10:15", ""},
		{"the day first", "submitted\n03/04/2026 10:00\n", []string{"-plan", "elite", "-priority", "1", "-site", "NL", "-dates", "day"}, good, "2026-04-03 10:15", ""},
		{"the year first", "submitted\n21/11/22 10:00\n", []string{"-plan", "elite", "-priority", "1", "-site", "NL", "-dates", "year"}, good, "2021-11-22 10:15", ""},
		{"a column that is lacking", "number,priority\n1,P1\n", []string{"-plan", "elite", "-site", "NL"}, lacking, "0 calculated, 1 with faults", "Submitted: No column assigned."},
		{"nothing", "", nil, lacking, "", "The file or text is empty."},
		{"no text", "PK\x03\x04\x00\x00", nil, lacking, "", "This is not a text file."},
		{"a file that is not there", "", []string{"no such file"}, misused, "", "no such file"},
		{"two files", "", []string{"a", "b"}, misused, "", "\"b\"?"},
		{"a site that is none", "", []string{"-site", "Germny"}, misused, "", "-site Germny is not accepted. Accepted: DE, DE-BadenWuerttemberg, DE-Bavaria"},
		{"a plan that is none", "", []string{"-plan", "gold"}, misused, "", "-plan gold is not accepted. Accepted: online"},
		{"a format that is none", "", []string{"-format", "xml"}, misused, "", "Accepted: text, csv, json."},
		{"help", "", []string{"-help"}, good, "supportclock list [-lang en]", ""},
		{"help in another language", "", []string{"-h", "-lang", "fr"}, good, "ligne", ""},
	} {
		status, out, errs := run("list", c.in, c.args...)
		assert.Equal(t, c.status, status, c.name)
		assert.Contains(t, out, c.out, c.name)
		assert.Contains(t, errs, c.errs, c.name)
		assert.Equal(t, c.errs == "", errs == "", "%s: %s", c.name, errs)
	}
}

func TestListForPrograms(t *testing.T) {
	status, out, errs := run("list", november, "-format", "json")
	assert.Equal(t, lacking, status)
	assert.Empty(t, errs)
	var got struct {
		Format       string
		Version      int
		Rows, Faults []map[string]any
	}
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	assert.Equal(t, "support-clock-rows", got.Format)
	assert.Equal(t, 1, got.Version)
	require.Len(t, got.Rows, 1)
	assert.Equal(t, "met", got.Rows[0]["result"])
	assert.Equal(t, []map[string]any{{"line": 3.0, "column": "Country", "value": "US", "reason": "“US” may be one of several sites; name one."}}, got.Faults)
}

// The lists that were once read wrongly come out of the command line as they do out of the page.
func TestListsThatWereReadWrongly(t *testing.T) {
	for file, want := range map[string]string{
		"01-crosscol.en.csv": "2026-04-03T11:00:00+02:00", "01-leadspace.en.csv": "2026-12-03T11:00:00+01:00", "07-yymmdd.ja.csv": "2026-12-03T11:00:00+09:00",
		"08-sjis.ja.csv": "2026-11-30T09:10:00+09:00", "34-separate-time.en.csv": "2026-11-30T09:40:00+01:00",
	} {
		status, out, errs := run("list", "", "-format", "json", filepath.Join("..", "app", "lists", "sheet", "testdata", file))
		assert.Equal(t, good, status, file)
		assert.Contains(t, out, want, file)
		assert.Empty(t, errs, file)
	}
	status, out, _ := run("list", "", "-plan", "enterprise", "-site", "NL", "-format", "json", "../app/lists/sheet/testdata/01-zammad.en.csv")
	assert.Equal(t, lacking, status)
	assert.Equal(t, 3, strings.Count(out, `"reason"`), "1 low is no priority 1")
}

// Help says the same in every language, and names every flag.
func TestHelpInEveryLanguage(t *testing.T) {
	for _, lang := range site.Languages {
		for _, flag := range []string{"-lang", "-own", "-plan", "-site", "-priority", "-dates", "-format", "US-Eastern"} {
			assert.Contains(t, words.Command(lang).List, flag, lang)
		}
		for _, flag := range []string{"-lang", "-json", "at="} {
			assert.Contains(t, words.Command(lang).Due, flag, lang)
		}
	}
}

// The examples of the help work.
func TestExamplesOfTheHelp(t *testing.T) {
	for _, lang := range site.Languages {
		for line := range strings.SplitSeq(words.Command(lang).Due, "\n") {
			if example, ok := strings.CutPrefix(line, "  supportclock due "); ok {
				status, out, errs := run("due", "", strings.Fields(strings.ReplaceAll(example, "'", ""))...)
				assert.Equal(t, good, status, "%s: %s", line, errs)
				assert.NotEmpty(t, out, line)
			}
		}
	}
}

// A long list takes no longer than one waits for, and is written as it is worked out.
func BenchmarkList(b *testing.B) {
	var data strings.Builder
	data.WriteString("number,submitted,priority,plan,country,first response\n")
	for i := range 100_000 {
		at := monday.Add(-time.Duration(i) * 37 * time.Minute)
		data.WriteString("E," + at.Format("2006-01-02 15:04") + ",P" + string(rune('1'+i%4)) + ",enterprise,NL," + at.Add(time.Hour).Format("2006-01-02 15:04") + "\n")
	}
	name := filepath.Join(b.TempDir(), "list.csv")
	require.NoError(b, os.WriteFile(name, []byte(data.String()), 0o600))
	b.ReportAllocs()
	for b.Loop() {
		status, out, errs := run("list", "", "-format", "json", name)
		require.Equal(b, good, status, errs)
		require.Greater(b, len(out), 1<<20)
	}
}
