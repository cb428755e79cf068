package calc

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// The lists of this package are held against an independent one: npm date-holidays, listed into
// testdata/date-holidays.txt by tools/holidays/list.js. Where the two differ, a deliberate
// difference below says which side has the day, and why. Nothing else may differ.

// A difference is a day, under the name of the side that has it, from the first to the last year in
// which it differs.
type difference struct {
	sites       string // separated by spaces; "CA-*" for all sites of a country
	side        side
	name        string
	first, last int
	why         string
}

type side byte

const (
	ours   side = '+' // this package has the day, date-holidays has not
	theirs side = '-' // the other way round
)

func TestHolidaysAgreeWithIndependentList(t *testing.T) {
	independent := readIndependent(t)

	type found struct {
		site string
		side side
		name string
	}
	years := map[found][]int{}
	for _, site := range Sites() {
		first, last, ok := HolidayYears(site.ID)
		if !ok {
			continue
		}
		list, ok := independent[site.ID]
		if !ok {
			t.Errorf("%s: the independent list does not have the place", site.ID)
		}
		for year := first; year <= min(last, independentLast); year++ {
			days, known := Holidays(site.ID, year)
			if !known {
				t.Errorf("%s %d: within the known years, but not known", site.ID, year)
			}
			here := map[Date]string{}
			for _, h := range days {
				here[h.Date] = h.Name
				if _, both := list[h.Date]; !both {
					key := found{site.ID, ours, h.Name}
					years[key] = append(years[key], year)
				}
			}
			for date, name := range list {
				if _, both := here[date]; !both && date.Year == year {
					key := found{site.ID, theirs, name}
					years[key] = append(years[key], year)
				}
			}
		}
	}

	for _, d := range differences {
		for _, site := range expandSites(d.sites) {
			key := found{site, d.side, d.name}
			ys, ok := years[key]
			if !ok {
				t.Errorf("documented difference no longer exists: %s %c %q (%s)", site, d.side, d.name, d.why)
				continue
			}
			delete(years, key)
			if slices.Min(ys) != d.first || slices.Max(ys) != d.last {
				t.Errorf("documented difference %s %c %q: differs in %v, documented %d to %d", site, d.side, d.name, sortedYears(ys), d.first, d.last)
			}
		}
	}
	var undocumented []string
	for key, ys := range years {
		undocumented = append(undocumented, fmt.Sprintf("%s %c %q: %v", key.site, key.side, key.name, sortedYears(ys)))
	}
	slices.Sort(undocumented)
	for _, u := range undocumented {
		t.Errorf("undocumented difference: %s", u)
	}
}

func sortedYears(years []int) []int {
	slices.Sort(years)
	return slices.Compact(years)
}

// expandSites turns "US-* CA-Pacific" into site IDs.
func expandSites(list string) []string {
	var ids []string
	for word := range strings.FieldsSeq(list) {
		country, all := strings.CutSuffix(word, "-*")
		if !all {
			ids = append(ids, word)
			continue
		}
		for _, s := range Sites() {
			if s.Country == country && s.ID != country {
				ids = append(ids, s.ID)
			}
		}
	}
	return ids
}

const independentLast = 2035

// readIndependent reads the independent list: for each site, its days and their names.
func readIndependent(t *testing.T) map[string]map[Date]string {
	t.Helper()
	f, err := os.Open("testdata/date-holidays.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()

	lists := map[string]map[Date]string{}
	var current []string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		if sites, ok := strings.CutPrefix(line, "= "); ok {
			current = strings.Fields(sites)
			for _, site := range current {
				lists[site] = map[Date]string{}
			}
			continue
		}
		i := strings.LastIndex(line, ": ")
		name, rows := line[:i], line[i+2:]
		for row := range strings.FieldsSeq(rows) {
			year, days, _ := strings.Cut(row, ":")
			for day := range strings.SplitSeq(days, ",") {
				date := Date{number(year), time.Month(number(day[:2])), number(day[2:])}
				for _, site := range current {
					lists[site][date] = cmp.Or(lists[site][date], name)
				}
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return lists
}

// The deliberate differences, by place. 2035 is where the list ends, not the reason.
var differences = []difference{
	{"US-*", ours, "Veterans Day", 2023, 2035,
		"5 U.S.C. 6103(b) keeps a Saturday's holiday on the Friday before; the other list leaves it out for this day"},

	{"CA-*", ours, "Victoria Day", 2020, 2035, canadaLabourCode},
	{"CA-*", ours, "National Day for Truth and Reconciliation", 2021, 2035, canadaLabourCode},
	{"CA-*", ours, "Thanksgiving Day", 2020, 2035, canadaLabourCode},
	{"CA-*", ours, "Remembrance Day", 2020, 2035, canadaLabourCode},
	{"CA-*", ours, "Boxing Day", 2020, 2035, canadaLabourCode},
	{"CA-*", ours, "New Year's Day", 2022, 2034, canadaSubstitute},
	{"CA-*", ours, "Canada Day", 2023, 2035, canadaSubstitute},
	{"CA-*", ours, "Christmas Day", 2021, 2033, canadaSubstitute},

	{"IE", ours, "Extra Public Holiday 2022", 2022, 2022, "S.I. 50/2022 appointed 18 March 2022 in remembrance of those who died of Covid"},
	{"ES", theirs, "Christmas Day (substitute day)", 2022, 2033, "each region decides whether a Sunday's holiday moves; none moves nationwide"},

	{"ZA", ours, "Local Government Elections", 2021, 2021, "1 November 2021 was proclaimed a public holiday"},
	{"ZA", ours, "Public Holiday", 2022, 2022, "27 December 2022 was proclaimed a public holiday"},

	{"AU-Sydney", theirs, "Anzac Day (substitute day)", 2020, 2032, "the additional day was declared for 2026 and 2027 only"},

	{"JP", ours, "National Holiday", 2032, 2032, "21 September 2032 lies between two holidays, which makes it one (祝日法 3(3)); the other list knows only 22 September"},
}

const (
	canadaLabourCode = "general holidays of the Canada Labour Code, section 166; the other list has only what all provinces share"
	canadaSubstitute = "Canada Labour Code, section 193(2): a holiday at the weekend is kept on a working day beside it, by federal practice the next"
)
