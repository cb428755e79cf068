package calc

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/rickar/cal/v2"
)

// Holiday is a weekday, Monday to Friday, on which a place is closed.
//
// The dates come from rickar/cal where it is right, from the corrections and rules of this package
// where it is wrong or silent, and from yearly tables for places whose holidays follow the moon or
// a yearly announcement. A test holds all of them against an independent list.
type Holiday struct {
	Date     Date
	Name     string // in English: what a page translates by. A part of the place stands in parentheses, two holidays on one day beside " / "
	Native   string // what the place itself calls it, where that is not English and this package has it
	Custom   bool   // closed by custom or agreement, or in one part of the place only
	Observed bool   // kept on this weekday in place of the day itself
	Expected bool   // not certain: it may still move, or nothing seen here confirms it
}

// Holidays returns the weekdays of year on which site is closed by law, in order.
// known is false where the list for that place and year is not known.
//
// For a place that spans several states or provinces, such as US-Pacific or CA-Eastern, the law is
// the nation's: the federal holidays.
func Holidays(siteID string, year int) (days []Holiday, known bool) {
	y, ok := holidayYear(siteID, year)
	return slices.Clone(y.law), ok
}

// CustomaryDays returns the weekdays of year that are commonly, but not by law, days off at site, in order.
// They include the days of a single province or region, which carry its name in parentheses.
// A day that is a holiday by law is not repeated here.
func CustomaryDays(siteID string, year int) (days []Holiday, known bool) {
	y, ok := holidayYear(siteID, year)
	return slices.Clone(y.custom), ok
}

// HolidayYears returns the first and last year whose holidays are known for site; ok is false where none is.
func HolidayYears(siteID string) (first, last int, ok bool) {
	c, ok := calendarOf(siteID)
	return c.first, c.last, ok
}

// calendar is what is known of a place's holidays.
type calendar struct {
	site        string
	first, last int          // the known years; 0 stands for those of the table, or else firstYear and lastYear
	law         func() rules // may be nil, as may custom
	custom      func() rules
	native      string // what the place calls its holidays; see nativeName
	expected    []expected
	table       string // days that no rule gives, year by year; see parseTable
}

// rules are holidays that recur. A place's are made when it is asked for, and not for all places
// when a program starts, of which one in a browser needs few.
type (
	rules = []rule
	rule  = *cal.Holiday
)

// expected says that a holiday is only expected, from a year on.
type expected struct {
	name string
	from int
}

func calendarOf(siteID string) (calendar, bool) {
	for _, region := range [][]calendar{americas, emea, apac} {
		for i := range region {
			if region[i].site == siteID {
				c := region[i]
				if c.table != "" {
					c.first, c.last = tableYears(c.table)
				}
				c.first = cmp.Or(c.first, firstYear)
				c.last = cmp.Or(c.last, lastYear)
				return c, true
			}
		}
	}
	return calendar{}, false
}

// The years for which rules have been held against the independent list.
const (
	firstYear = 2020
	lastYear  = 2035
)

type holidaysOfYear struct{ law, custom []Holiday }

type siteYear struct {
	site string
	year int
}

// holidayYears caches each place and year once it has been asked for. One lock serves both the
// cache and the computation, because some of cal's rules write to shared state while they compute.
var holidayYears = struct {
	sync.Mutex
	known map[siteYear]holidaysOfYear
}{known: map[siteYear]holidaysOfYear{}}

func holidayYear(siteID string, year int) (holidaysOfYear, bool) {
	c, ok := calendarOf(siteID)
	if !ok || year < c.first || year > c.last {
		return holidaysOfYear{}, false
	}
	holidayYears.Lock()
	defer holidayYears.Unlock()
	key := siteYear{siteID, year}
	y, ok := holidayYears.known[key]
	if !ok {
		y = c.compute(year)
		holidayYears.known[key] = y
	}
	return y, true
}

// compute lists a year of a place's days: rules first, then the table, then the corrections.
func (c calendar) compute(year int) holidaysOfYear {
	law, custom := apply(c.law, year), apply(c.custom, year)
	for _, h := range parseTable(c.table, year) {
		if h.Custom {
			custom = append(custom, h)
		} else {
			law = append(law, h)
		}
	}
	law = tidy(c.complete(correct(law, c.site, year, false)))
	custom = tidy(c.complete(correct(custom, c.site, year, true)))
	custom = slices.DeleteFunc(custom, func(h Holiday) bool {
		return slices.ContainsFunc(law, func(l Holiday) bool { return l.Date == h.Date })
	})
	for i := range custom {
		custom[i].Custom = true
	}
	return holidaysOfYear{law, custom}
}

// complete adds to days what the calendar knows of them by name, and puts the names into English.
func (c calendar) complete(days []Holiday) []Holiday {
	for i := range days {
		h := &days[i]
		for _, e := range c.expected {
			h.Expected = h.Expected || e.name == h.Name && h.Date.Year >= e.from
		}
		h.Name, h.Native = englishName(h.Name)
		if native := nativeName(c.native, h.Name); native != "" {
			h.Native = native
			if h.Observed && c.site == "JP" {
				h.Native = "振替休日（" + native + "）"
			}
		}
	}
	return days
}

// apply works out on which days of year the rules close. The neighbouring years count too: a New
// Year's Day on a Saturday can be kept on the Friday before.
func apply(list func() rules, year int) []Holiday {
	if list == nil {
		return nil
	}
	var days []Holiday
	for _, rule := range list() {
		for y := year - 1; y <= year+1; y++ {
			actual, observed, ok := occurrence(rule, y)
			if ok && observed.Year == year {
				days = append(days, Holiday{Date: observed, Name: rule.Name, Observed: observed != actual})
			}
		}
	}
	return days
}

// occurrence returns the day of a rule in a year and the day on which it is kept.
//
// cal works at midnight in the machine's own zone. Where a clock change skips midnight, as it does
// in Chile, that is 23:00 of the day before, and cal would move the wrong day. So only the day is
// taken from cal, at noon, and moved here.
func occurrence(rule *cal.Holiday, year int) (actual, observed Date, ok bool) {
	at, _ := rule.Calc(year)
	if at.IsZero() {
		return Date{}, Date{}, false
	}
	actual = DateOf(at.Add(12 * time.Hour))
	for _, o := range rule.Observed {
		if o.Day == actual.Weekday() {
			return actual, actual.AddDays(o.Offset), true
		}
	}
	return actual, actual, true
}

// tidy drops weekends, sorts, and makes one day of two that fall together.
func tidy(days []Holiday) []Holiday {
	days = slices.DeleteFunc(days, func(h Holiday) bool {
		w := h.Date.Weekday()
		return w == time.Saturday || w == time.Sunday
	})
	slices.SortStableFunc(days, func(a, b Holiday) int {
		return int(a.Date.days() - b.Date.days())
	})
	var merged []Holiday
	for _, h := range days {
		if n := len(merged); n > 0 && merged[n-1].Date == h.Date {
			last := &merged[n-1]
			if last.Name != h.Name {
				last.Name += " / " + h.Name
			}
			if last.Native != "" && last.Native != h.Native && h.Native != "" {
				last.Native += " / " + h.Native
			}
			last.Observed = last.Observed && h.Observed
			last.Expected = last.Expected && h.Expected
			continue
		}
		merged = append(merged, h)
	}
	return merged
}

// parseTable reads the days of one year from a yearly table. A table's first line holds the names,
// separated by "|"; every other line holds a year and its days: month, day, and the letter of the
// name, followed by "+" where the day is observed in place of another, by "?" where it is expected
// but not certain, and by "~" where it is customary.
//
//	New Year's Day|Hari Raya Puasa
//	2027 0101a 0310b?
func parseTable(table string, year int) []Holiday {
	head, rows, _ := strings.Cut(table, "\n")
	names := strings.Split(head, "|")
	for row := range strings.Lines(rows) {
		fields := strings.Fields(row)
		if len(fields) == 0 || number(fields[0]) != year {
			continue
		}
		days := make([]Holiday, 0, len(fields))
		for _, f := range fields[1:] {
			days = append(days, Holiday{
				Date:     Date{year, time.Month(number(f[:2])), number(f[2:4])},
				Name:     names[f[4]-'a'],
				Custom:   strings.Contains(f[5:], "~"),
				Observed: strings.Contains(f[5:], "+"),
				Expected: strings.Contains(f[5:], "?"),
			})
		}
		return days
	}
	return nil
}

// tableYears returns the first and last year of a yearly table.
func tableYears(table string) (first, last int) {
	_, rows, _ := strings.Cut(table, "\n")
	return number(rows[:4]), number(rows[strings.LastIndexByte(rows, '\n')+1:][:4])
}

// hasWord reports whether a list of words separated by spaces has the word.
func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}
