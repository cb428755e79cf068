package cli

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/app/site"
	"supportclock/app/words"
)

// desks is an export whose words nobody can be sure of.
const desks = "ID,Subject,Created at,Came back,Priority,Package,Office\n1,a,2026-11-27 15:40,2026-11-27 15:50,Urgent,Gold,HQ\n2,b,2026-11-27 15:40,,Low = later,Gold,HQ\n"

// What a list does not say for certain can be said on the command line, as it can on the page.
func TestSayingWhatIsMeant(t *testing.T) {
	said := []string{"-column", "Came back=first-response", "-column", "package=plan", "-means", "Urgent=P1", "-means", "low = later=P4", "-means", "Gold=elite", "-means", "HQ=US-Eastern"}
	for name, c := range map[string]struct {
		in     string
		args   []string
		status int
		out    string
		errs   string
	}{
		"all of it":                        {desks, said, good, "1  2026-11-27 15:55 -05:00  Elite P1  United States · Eastern  On time  (read as you said)\n2  2026-11-30 15:40 -05:00  Elite P4", ""},
		"nothing":                          {desks, []string{"-plan", "elite"}, lacking, "0 calculated, 2 with faults", "“Came back” holds dates or times that are not used. -column says what they are.\n"},
		"a column that is not read":        {desks, []string{"-column", "Office=", "-site", "NL", "-plan", "elite", "-priority", "1", "-column", "Priority="}, good, "1  2026-11-27 15:55 +01:00  Elite P1", "“Came back”"},
		"a contract of one's own":          {desks, append([]string{"-own", gold, "-means", "Gold=own"}, said...), good, "Gold P1", ""},
		"a region and a time zone":         {"number,created,priority,region,time zone\n1,2026-11-27 15:40,P1,NA,\n2,2026-11-27 15:40,P1,,Mars\n", []string{"-plan", "elite", "-means", "NA=CA-Pacific", "-means", "Mars=NL"}, good, "Canada · Pacific", ""},
		"a time zone and the site":         {"number,created,priority,time zone\n1,2026-11-27 15:40,P1,W. Europe Standard Time\n", []string{"-plan", "elite", "-site", "NL"}, good, "Netherlands  (read as you said)", ""},
		"what is certain stays as it is":   {"number,created,priority,country\n1,2026-11-27 15:40,P1,NL\n", []string{"-plan", "elite", "-means", "P1=P2", "-means", "NL=JP"}, good, "15:55 +01:00  Elite P1  Netherlands\n", ""},
		"a heading that is not there":      {desks, []string{"-column", "Reply=first-response"}, misused, "", "-column Reply is not accepted. Accepted: ID, Subject, Created at, Came back, Priority, Package, Office.\n"},
		"a heading that stands twice":      {"ID,Date,Date\n1,2026-11-27 15:40,2026-11-27 16:40\n", []string{"-column", "date=submitted"}, misused, "", "-column date is not accepted. Accepted: ID, Date, Date.\n"},
		"a list without headings":          {"1,2026-11-27 15:40\n2,2026-11-27 15:40\n", []string{"-column", "1=number"}, misused, "", "-column 1 is not accepted."},
		"a column that is none":            {desks, []string{"-column", "Came back=answer"}, misused, "", "-column Came back=answer is not accepted. Accepted: number, submitted, submitted-time, priority, plan, region, site, zone, first-response, first-response-time.\n"},
		"a meaning that is none":           {desks, []string{"-means", "Urgent=P5"}, misused, "", "-means Urgent=P5 is not accepted. Accepted: P1, P2, P3, P4, online"},
		"a contract that nobody has given": {desks, []string{"-means", "Gold=own"}, misused, "", "-means Gold=own is not accepted."},
		"no meaning at all":                {desks, []string{"-means", "Urgent"}, misused, "", "supportclock list [-lang en]"},
		"no value":                         {desks, []string{"-means", "=P1"}, misused, "", "supportclock list [-lang en]"},
	} {
		status, out, errs := run("list", c.in, c.args...)
		assert.Equal(t, c.status, status, "%s: %s", name, errs)
		assert.Contains(t, out, c.out, name)
		assert.Contains(t, errs, c.errs, name)
		assert.Equal(t, c.errs == "", errs == "", "%s: %s", name, errs)
	}
	_, out, errs := run("list", desks, "-format", "json", "-column", "Office=", "-site", "NL", "-plan", "elite", "-means", "Urgent=P1")
	assert.Contains(t, out, `"faults":[`)
	assert.Contains(t, errs, "“Came back”", "what JSON has no place for is said beside it")
}

// Help names both flags, and what a column can be, in every language.
func TestHelpSaysWhatCanBeSaid(t *testing.T) {
	for _, lang := range site.Languages {
		for _, part := range append([]string{"-column", "-means", "=P1'", "=elite'", "=US-Eastern'"}, columnNames()...) {
			assert.Contains(t, words.Command(lang).List, part, lang)
		}
		for line := range strings.SplitSeq(words.Command(lang).List, "\n") {
			assert.Less(t, len([]rune(line)), 190, lang)
		}
	}
}
