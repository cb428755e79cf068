package calc

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// The days are written down from the law, not from the code: year and days, MMDD.
func TestHolidaysOfTheMainCountries(t *testing.T) {
	for _, c := range []struct{ site, years string }{
		{"US-Eastern", `
			2025: 0101 0120 0217 0526 0619 0704 0901 1013 1111 1127 1225
			2026: 0101 0119 0216 0525 0619 0703 0907 1012 1111 1126 1225
			2027: 0101 0118 0215 0531 0618 0705 0906 1011 1111 1125 1224 1231
			2028: 0117 0221 0529 0619 0704 0904 1009 1110 1123 1225`},
		{"CA-Eastern", `
			2025: 0101 0418 0519 0701 0901 0930 1013 1111 1225 1226
			2026: 0101 0403 0518 0701 0907 0930 1012 1111 1225 1228
			2027: 0101 0326 0524 0701 0906 0930 1011 1111 1227 1228`},
		{"BR", `
			2023: 0407 0421 0501 0907 1012 1102 1115 1225
			2025: 0101 0418 0421 0501 1120 1225
			2026: 0101 0403 0421 0501 0907 1012 1102 1120 1225`},
		{"NL", `
			2025: 0101 0421 0529 0609 1225 1226
			2026: 0101 0406 0427 0514 0525 1225
			2027: 0101 0329 0427 0506 0517`},
		{"BE", `
			2025: 0101 0421 0501 0529 0609 0721 0815 1111 1225
			2026: 0101 0406 0501 0514 0525 0721 1111 1225`},
		{"DE", `
			2025: 0101 0418 0421 0501 0529 0609 1003 1225 1226
			2026: 0101 0403 0406 0501 0514 0525 1225`},
		{"FR", `
			2025: 0101 0421 0501 0508 0529 0609 0714 0815 1111 1225
			2026: 0101 0406 0501 0508 0514 0525 0714 1111 1225`},
		{"GB", `
			2020: 0101 0410 0413 0508 0525 0831 1225 1228
			2022: 0103 0415 0418 0502 0602 0603 0829 0919 1226 1227
			2023: 0102 0407 0410 0501 0508 0529 0828 1225 1226
			2025: 0101 0418 0421 0505 0526 0825 1225 1226
			2026: 0101 0403 0406 0504 0525 0831 1225 1228
			2027: 0101 0326 0329 0503 0531 0830 1227 1228`},
		{"IE", `
			2025: 0101 0203 0317 0421 0505 0602 0804 1027 1225 1226
			2026: 0101 0202 0317 0406 0504 0601 0803 1026 1225`},
		{"ES", `
			2025: 0101 0106 0418 0501 0815 1208 1225
			2026: 0101 0106 0403 0501 1012 1208 1225`},
		{"IT", `
			2025: 0101 0106 0421 0425 0501 0602 0815 1208 1225 1226
			2026: 0101 0106 0406 0501 0602 1208 1225
			2027: 0101 0106 0329 0602 1004 1101 1208`},
		{"CH-Zurich", `
			2025: 0101 0418 0421 0501 0529 0609 0801 1225 1226
			2026: 0101 0403 0406 0501 0514 0525 1225`},
		{"AT", `
			2025: 0101 0106 0421 0501 0529 0609 0619 0815 1208 1225 1226
			2026: 0101 0106 0406 0501 0514 0525 0604 1026 1208 1225`},
		{"SE", `
			2025: 0101 0106 0418 0421 0501 0529 0606 1225 1226
			2026: 0101 0106 0403 0406 0501 0514 1225`},
		{"DK", `
			2023: 0406 0407 0410 0505 0518 0529 1225 1226
			2025: 0101 0417 0418 0421 0529 0609 1225 1226
			2026: 0101 0402 0403 0406 0514 0525 1225`},
		{"NO", `
			2025: 0101 0417 0418 0421 0501 0529 0609 1225 1226
			2026: 0101 0402 0403 0406 0501 0514 0525 1225`},
		{"PL", `
			2024: 0101 0401 0501 0503 0530 0815 1101 1111 1225 1226
			2025: 0101 0106 0421 0501 0619 0815 1111 1224 1225 1226
			2026: 0101 0106 0406 0501 0604 1111 1224 1225`},
		{"CZ", `
			2025: 0101 0418 0421 0501 0508 1028 1117 1224 1225 1226
			2026: 0101 0403 0406 0501 0508 0706 0928 1028 1117 1224 1225`},
		{"ZA", `
			2023: 0102 0321 0407 0410 0427 0501 0616 0809 0925 1215 1225 1226
			2025: 0101 0321 0418 0421 0428 0501 0616 0924 1216 1225 1226
			2026: 0101 0403 0406 0427 0501 0616 0810 0924 1104 1216 1225`},
		{"AU-Sydney", `
			2025: 0101 0127 0418 0421 0425 0609 1006 1225 1226
			2026: 0101 0126 0403 0406 0427 0608 1005 1225 1228`},
		{"NZ", `
			2025: 0101 0102 0206 0418 0421 0425 0602 0620 1027 1225 1226
			2026: 0101 0102 0206 0403 0406 0427 0601 0710 1026 1225 1228`},
		{"JP", `
			2024: 0101 0108 0212 0223 0320 0429 0503 0506 0715 0812 0916 0923 1014 1104
			2025: 0101 0113 0211 0224 0320 0429 0505 0506 0721 0811 0915 0923 1013 1103 1124
			2026: 0101 0112 0211 0223 0320 0429 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123`},
	} {
		for row := range strings.Lines(strings.TrimSpace(c.years)) {
			year, want, _ := strings.Cut(strings.TrimSpace(row), ": ")
			t.Run(c.site+" "+year, func(t *testing.T) {
				days, known := Holidays(c.site, number(year))
				if !known {
					t.Fatal("not known")
				}
				if got := monthDays(days); got != want {
					t.Errorf("\n got %s\nwant %s", got, want)
				}
			})
		}
	}
}

func monthDays(days []Holiday) string {
	var s []string
	for _, h := range days {
		s = append(s, fmt.Sprintf("%02d%02d", int(h.Date.Month), h.Date.Day))
	}
	return strings.Join(s, " ")
}

// testdata/rulings.json holds what was found when cal's lists were checked day by day.
func TestHolidaysFollowTheRulings(t *testing.T) {
	raw, err := os.ReadFile("testdata/rulings.json")
	if err != nil {
		t.Fatal(err)
	}
	var rulings map[string][]struct {
		Dates        []string
		Name, Ruling string
	}
	if err := json.Unmarshal(raw, &rulings); err != nil {
		t.Fatal(err)
	}
	sites := map[string]string{"CA": "CA-Eastern", "AU-NSW": "AU-Sydney", "DE-MV": "DE-Mecklenburg"}
	for place, list := range rulings {
		site := place
		if s, ok := sites[place]; ok {
			site = s
		}
		for _, r := range list {
			for _, day := range r.Dates {
				date, err := ParseDate(day)
				if err != nil {
					t.Fatal(err)
				}
				law, known := Holidays(site, date.Year)
				if site == "UA" { // not offered: its list is outdated as a whole
					continue
				}
				if !known && (date.Year < 2025 || site != "AR" && site != "TH") {
					t.Fatalf("%s %d is not known", site, date.Year)
				}
				if !known { // announced from year to year
					continue
				}
				custom, _ := CustomaryDays(site, date.Year)
				got := "work"
				if hasDate(custom, date) {
					got = "custom"
				}
				if hasDate(law, date) {
					got = "off"
				}
				if got != r.Ruling {
					t.Errorf("%s %s %s: %s, want %s", place, day, r.Name, got, r.Ruling)
				}
			}
		}
	}
}

func hasDate(days []Holiday, date Date) bool {
	return slices.ContainsFunc(days, func(h Holiday) bool { return h.Date == date })
}

func TestHolidaysAreSortedNamedWeekdays(t *testing.T) {
	for _, site := range Sites() {
		first, last, ok := HolidayYears(site.ID)
		if !ok || first > 2026 || last < 2026 {
			t.Errorf("%s: holidays known from %d to %d", site.ID, first, last)
		}
		for year := first; year <= last; year++ {
			law, known := Holidays(site.ID, year)
			custom, knownToo := CustomaryDays(site.ID, year)
			if !known || !knownToo || len(law) == 0 {
				t.Errorf("%s %d: no holidays in a known year", site.ID, year)
			}
			for kind, days := range map[string][]Holiday{"law": law, "custom": custom} {
				for i, h := range days {
					w := h.Date.Weekday()
					switch {
					case h.Date.Year != year || !h.Date.Valid():
						t.Errorf("%s %d: %v is not a day of the year", site.ID, year, h)
					case w == time.Saturday || w == time.Sunday:
						t.Errorf("%s: %v is on a %v", site.ID, h, w)
					case h.Name == "":
						t.Errorf("%s: %v has no name", site.ID, h.Date)
					case i > 0 && !days[i-1].Date.Before(h.Date):
						t.Errorf("%s: %v after %v", site.ID, h, days[i-1])
					case h.Custom != (kind == "custom"):
						t.Errorf("%s: %v is listed as %s", site.ID, h, kind)
					case kind == "custom" && hasDate(law, h.Date):
						t.Errorf("%s: %v is law and custom", site.ID, h)
					}
				}
			}
		}
	}
}

func TestHolidaysOutsideTheKnownYears(t *testing.T) {
	for _, c := range []struct {
		site string
		year int
	}{
		{"NL", 1900}, {"NL", firstYear - 1}, {"NL", lastYear + 1}, {"NL", 9999}, {"NL", -1}, {"XX", 2026}, {"", 2026},
	} {
		days, known := Holidays(c.site, c.year)
		custom, knownToo := CustomaryDays(c.site, c.year)
		if days != nil || known || custom != nil || knownToo {
			t.Errorf("%q %d: %v %v %v %v, want nothing known", c.site, c.year, days, known, custom, knownToo)
		}
	}
	if first, last, ok := HolidayYears("XX"); first != 0 || last != 0 || ok {
		t.Errorf("years of an unknown site: %d %d %v", first, last, ok)
	}
}

func TestHolidaysAreTheCallersOwn(t *testing.T) {
	days, _ := Holidays("NL", 2026)
	days[0].Name = "changed"
	_ = append(days[:1], Holiday{Name: "appended"})
	again, _ := Holidays("NL", 2026)
	if again[0].Name != "Nieuwjaarsdag" || again[1].Name != "Tweede Paasdag" {
		t.Errorf("a caller changed the list: %v", again[:2])
	}
}

func TestHolidaysFromManyGoroutines(t *testing.T) {
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, site := range Sites() {
				for year := 2024; year <= 2029; year++ {
					Holidays(site.ID, year)
					CustomaryDays(site.ID, year)
				}
			}
		})
	}
	group.Wait()
}

func TestHolidayNamesInJapanese(t *testing.T) {
	days, _ := Holidays("JP", 2026)
	for _, h := range days {
		if h.Native == "" {
			t.Errorf("%v has no Japanese name", h)
		}
	}
	i := slices.IndexFunc(days, func(h Holiday) bool { return h.Observed })
	if h := days[i]; h.Date != (Date{2026, time.May, 6}) || h.Native != "振替休日（憲法記念日）" {
		t.Errorf("the substitute holiday of 2026: %+v", h)
	}
}
