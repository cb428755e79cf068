package calc

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryPlaceSaysWhenItsHolidaysWereChecked(t *testing.T) {
	newest := Date{}
	for _, s := range Sites() {
		c, ok := HolidaysCheckedFor(s.ID)
		if s.ID == "UA" {
			assert.False(t, ok, "nothing is known of Ukraine")
			continue
		}
		require.True(t, ok, s.ID)
		assert.True(t, c.On.Valid() && c.On.Year >= 2026, "%s: %v", s.ID, c.On)
		first, last, _ := HolidayYears(s.ID)
		assert.Equal(t, Checked{c.On, first, last}, c, s.ID)
		if newest.Before(c.On) {
			newest = c.On
		}
	}
	assert.Equal(t, HolidaysChecked, newest)
	_, ok := HolidaysCheckedFor("XX")
	assert.False(t, ok)
	_, ok = HolidaysCheckedFor("")
	assert.False(t, ok)
}

func TestAnAnswerSaysThatItsListIsOlderThanAYear(t *testing.T) {
	for _, c := range []struct {
		name     string
		priority Priority
		site, at string
		rules    Rules
		want     bool
	}{
		{"checked this month", P3, "NL", "2026-12-01T10:00", Rules{}, false},
		{"checked a year ago", P3, "NL", "2027-11-30T10:00", Rules{}, false},
		{"checked a year and a day ago", P3, "NL", "2027-12-01T10:00", Rules{}, true},
		{"holidays do not matter around the clock", P1, "NL", "2028-06-01T10:00", Rules{}, false},
		{"holidays switched off", P3, "NL", "2028-06-01T10:00", Rules{WorkHolidays: true}, false},
		{"where nothing is known, Unknown says so", P3, "UA", "2028-06-01T10:00", Rules{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := submit(t, Enterprise, c.priority, c.site, c.at)
			in.Rules = c.rules
			r, err := Answer(in)
			require.NoError(t, err)
			assert.Equal(t, c.want, r.Aged)
		})
	}
}

// Ukraine's customer gets an answer, and is told that its holidays are not known.
func TestAPlaceWhoseHolidaysAreNotKnown(t *testing.T) {
	r, err := Answer(submit(t, Enterprise, P3, "UA", "2026-12-24T15:00"))
	require.NoError(t, err)
	assert.Equal(t, []int{2026}, r.Unknown)
	assert.Equal(t, "2026-12-24T17:00", LocalOf(r.Due).String())
}

// What is past cannot move any more. What is still marked was decided in a place that could not be
// seen from here; strike it from this list with the source that decides it.
func TestWhatTimeHasSettledIsNotMarkedAsExpected(t *testing.T) {
	unsettled := map[string]string{
		"IN": "14 April 2026: declared in every recent year, order not seen",
		"IL": "27 October 2026: election day, no report after the day seen",
		"AE": "the Cabinet may have moved 16 June and 25 August 2026",
		"EG": "decrees after March 2026 not seen; Eid al-Adha of 2025, whether the Monday was off",
		"KE": "27 May 2026: gazette not seen",
		"VN": "24 November 2026: law not seen",
		"NG": "feasts by declaration", "MA": "feasts by the moon", "PK": "feasts by the moon", "BD": "collections disagree",
		"QA": "feasts by the moon", "KW": "feasts by the moon", "BH": "feasts by the moon", "OM": "feasts by the moon",
		"JO": "feasts by the moon", "LB": "feasts by the moon", "TN": "feasts by the moon", "DZ": "feasts by the moon",
		"MU": "Ganesh Chaturthi: collections disagree",
	}
	seen := map[string]bool{}
	for _, s := range Sites() {
		first, last, _ := HolidayYears(s.ID)
		for year := first; year <= min(last, HolidaysChecked.Year); year++ {
			days, _ := Holidays(s.ID, year)
			for _, h := range days {
				if h.Expected && h.Date.Before(HolidaysChecked) {
					seen[s.Country] = true
					assert.Contains(t, unsettled, s.Country, "%v %s is past and still marked as expected", h.Date, h.Name)
				}
			}
		}
	}
	for country := range unsettled {
		assert.True(t, seen[country], "%s has nothing unsettled any more", country)
	}
}

// A single day in holiday_corrections.go names its source, in a comment at the end of its line.
func TestEveryCorrectionNamesItsSource(t *testing.T) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "holiday_corrections.go", nil, parser.ParseComments)
	require.NoError(t, err)
	comments := map[int]string{}
	for _, group := range file.Comments {
		comments[files.Position(group.Pos()).Line] = group.Text()
	}
	entries := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if entry, ok := n.(*ast.CompositeLit); ok && entry.Type == nil {
			entries++
			line := files.Position(entry.Pos()).Line
			assert.Greater(t, len(comments[line]), 10, "holiday_corrections.go:%d names no source", line)
		}
		return true
	})
	assert.Equal(t, len(corrections), entries)
	for _, c := range corrections {
		assert.True(t, c.day.Valid() && c.day.Weekday() != time.Saturday && c.day.Weekday() != time.Sunday, "%v", c.day)
		for site := range strings.FieldsSeq(c.sites) {
			_, ok := SiteByID(site)
			assert.True(t, ok, "%v names %q, which is no site", c.day, site)
		}
	}
}

func TestHolidayNamesInEnglishWithTheLocalOneBeside(t *testing.T) {
	for _, c := range []struct {
		site         string
		day          Date
		name, native string
	}{
		{"NL", Date{2026, time.April, 27}, "King's Birthday", "Koningsdag"},
		{"DE", Date{2026, time.December, 25}, "Christmas Day", "Weihnachtstag"},
		{"JP", Date{2026, time.November, 23}, "Labor Thanksgiving Day", "勤労感謝の日"},
		{"SG", Date{2027, time.March, 10}, "Eid al-Fitr", "Hari Raya Puasa"},
		{"GB", Date{2026, time.April, 3}, "Good Friday", ""},
		{"NO", Date{2027, time.May, 17}, "Constitution Day / Whit Monday", "Grunnlovsdag / Andre pinsedag"},
		{"SI", Date{2023, time.August, 14}, "Solidarity Day", "Dan solidarnosti"},
	} {
		days, _ := Holidays(c.site, c.day.Year)
		for _, h := range days {
			if h.Date == c.day {
				assert.Equal(t, [2]string{c.name, c.native}, [2]string{h.Name, h.Native}, c.site)
			}
		}
		assert.True(t, hasDate(days, c.day), "%s %v", c.site, c.day)
	}
	custom, _ := CustomaryDays("DE-Bavaria", 2025)
	assert.Equal(t, "Assumption of Mary (municipalities mostly Catholic)", custom[1].Name)
	assert.Equal(t, "Mariä Himmelfahrt", custom[1].Native)
}

// Each native name is one that the place's holidays have, and every place outside Latin script whose
// list is whole has one for each of its holidays, but for the odd single day.
func TestNativeNamesBelongToHolidays(t *testing.T) {
	for site, list := range map[string]string{"JP": nativeJP, "CN": nativeCN, "TW": nativeTW, "HK": nativeHK, "KR": nativeKR, "TH": nativeTH,
		"GR": nativeGR, "CY": nativeGR, "BG": nativeBG, "IL": nativeIL} {
		first, last, _ := HolidayYears(site)
		used := map[string]bool{}
		without := map[string]bool{}
		for year := first; year <= last; year++ {
			law, _ := Holidays(site, year)
			custom, _ := CustomaryDays(site, year)
			for _, h := range append(law, custom...) {
				for name := range strings.SplitSeq(h.Name, " / ") {
					used[name] = true
				}
				if h.Native == "" {
					without[h.Name] = true
				}
			}
		}
		for line := range strings.Lines(strings.TrimSpace(list)) {
			english, native, _ := strings.Cut(strings.TrimSpace(line), "=")
			assert.NotEmpty(t, native, "%s: %s", site, english)
			if list != nativeGR {
				assert.True(t, used[english], "%s has no %q", site, english)
			}
		}
		assert.LessOrEqual(t, len(without), 3, "%s: %v", site, without)
	}
}
