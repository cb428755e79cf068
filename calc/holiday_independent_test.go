package calc

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// The lists of this package are held against independent ones: npm date-holidays, listed into
// testdata/date-holidays.txt by tools/holidays/list.js, and packages of one country, listed into
// testdata/one-country.txt by countries.js. Where two differ, a deliberate difference in
// holiday_differences_test.go says which side has the day, and why. Nothing else may differ.
// `make holidays` lists the newest packages, and dates the countries without an open difference.
var independentLists = []struct {
	file        string
	differences []difference
	missing     string // sites that the list does not have; "" where it is not meant to have all
}{
	// Their days come from other collections, as tools/holidays/announced.txt says.
	{"testdata/date-holidays.txt", differences, "JO KW LB OM QA"},
	{"testdata/one-country.txt", countryDifferences, ""},
}

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
	ours   side = '+' // this package has the day, the other list has not
	theirs side = '-' // the other way round
)

func TestHolidaysAgreeWithIndependentLists(t *testing.T) {
	open := map[string]bool{} // countries with a difference that nobody has ruled on
	compared := map[string]bool{}
	for _, list := range independentLists {
		lists := readIndependent(t, list.file)
		for _, site := range Sites() {
			_, has := lists[site.ID]
			_, _, known := HolidayYears(site.ID)
			compared[site.Country] = compared[site.Country] || has && known
			if list.missing != "" && known && hasWord(list.missing, site.ID) == has {
				t.Errorf("%s: whether %s has the place is wrong", site.ID, list.file)
			}
		}
		for _, d := range undocumented(t, lists, list.differences) {
			t.Errorf("%s: nobody has ruled on: %s", list.file, d)
			open[d[:2]] = true
		}
	}
	if today := os.Getenv("CHECKED"); today != "" {
		date, err := ParseDate(today)
		if err != nil {
			t.Fatal(err)
		}
		maps.DeleteFunc(compared, func(country string, has bool) bool { return !has || open[country] })
		if err := os.WriteFile("holiday_checked.go", []byte(checkedFile(date, compared)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// undocumented returns the differences between a list and this package's days that no difference on
// record explains, and reports those on record that are gone.
func undocumented(t *testing.T, lists map[string]map[Date]string, record []difference) (open []string) {
	type found struct {
		site string
		side side
		name string
	}
	years := map[found][]int{}
	for _, site := range Sites() {
		first, last, ok := HolidayYears(site.ID)
		list := lists[site.ID]
		if !ok || list == nil {
			continue
		}
		listed := map[int]bool{}
		for date := range list {
			listed[date.Year] = true
		}
		for year := first; year <= last; year++ {
			if !listed[year] {
				continue
			}
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
	for _, d := range record {
		for _, site := range expandSites(d.sites) {
			key := found{site, d.side, d.name}
			ys, ok := years[key]
			if !ok {
				t.Errorf("difference on record no longer exists: %s %c %q (%s)", site, d.side, d.name, d.why)
				continue
			}
			delete(years, key)
			if slices.Min(ys) != d.first || slices.Max(ys) != d.last {
				t.Errorf("difference on record %s %c %q: differs in %v, recorded %d to %d", site, d.side, d.name, sortedYears(ys), d.first, d.last)
			}
		}
	}
	for key, ys := range years {
		open = append(open, fmt.Sprintf("%s %c %q: %v", key.site, key.side, key.name, sortedYears(ys)))
	}
	slices.Sort(open)
	return open
}

// checkedFile writes holiday_checked.go anew, with countries dated as checked on a day.
func checkedFile(today Date, countries map[string]bool) string {
	dates := map[string]Date{}
	for _, site := range Sites() {
		if c, ok := HolidaysCheckedFor(site.ID); ok {
			dates[site.Country] = c.On
		}
		if countries[site.Country] {
			dates[site.Country] = today
		}
	}
	byDate := map[string][]string{}
	last := today
	for country, date := range dates {
		byDate[date.String()] = append(byDate[date.String()], country)
		if last.Before(date) {
			last = date
		}
	}
	var lines []string
	for date, list := range byDate {
		slices.Sort(list)
		lines = append(lines, date+" "+strings.Join(list, " "))
	}
	slices.Sort(lines)
	return fmt.Sprintf(`package calc

import "time"

// HolidaysChecked is when any list of holidays was last held against its sources; HolidaysCheckedFor
// says it of one place.
var HolidaysChecked = Date{%d, time.%v, %d}

// checkedOn says when each country's holidays were last held against their sources: a line for each
// day, with the countries. Written by make holidays.
const checkedOn = %s
`, last.Year, last.Month, last.Day, "`"+strings.Join(lines, "\n")+"\n`")
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

// readIndependent reads an independent list: for each site, its days and their names.
func readIndependent(t *testing.T, file string) map[string]map[Date]string {
	t.Helper()
	f, err := os.Open(file)
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
