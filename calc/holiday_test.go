package calc

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
)

// The days are written down from the law, not from the code: year and days, MMDD.
func TestHolidaysByLaw(t *testing.T) {
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
		{"MX", `
			2024: 0101 0205 0318 0501 0916 1001 1118 1225
			2025: 0101 0203 0317 0501 0916 1117 1225`},
		{"AR", `
			2025: 0101 0303 0304 0324 0402 0418 0501 0616 0620 0709 1010 1124 1208 1225
			2026: 0101 0216 0217 0324 0402 0403 0501 0525 0615 0709 0817 1012 1123 1208 1225`},
		{"CL", `
			2025: 0101 0418 0501 0521 0620 0716 0815 0918 0919 1031 1208 1225
			2026: 0101 0403 0501 0521 0629 0716 0918 1012 1208 1225`},
		{"CO", `
			2025: 0101 0106 0324 0417 0418 0501 0602 0623 0630 0807 0818 1013 1103 1117 1208 1225
			2026: 0101 0112 0323 0402 0403 0501 0518 0608 0615 0629 0713 0720 0807 0817 1012 1102 1116 1208 1225`},
		{"GB-Scotland", `
			2022: 0103 0104 0415 0502 0602 0603 0801 0919 1130 1226 1227
			2023: 0102 0103 0407 0501 0508 0529 0807 1130 1225 1226
			2025: 0101 0102 0418 0505 0526 0804 1201 1225 1226
			2026: 0101 0102 0403 0504 0525 0615 0803 1130 1225 1228`},
		{"GB-NorthernIreland", `
			2025: 0101 0317 0418 0421 0505 0526 0714 0825 1225 1226
			2026: 0101 0317 0403 0406 0504 0525 0713 0831 1225 1228`},
		{"DE-Bavaria", `
			2025: 0101 0106 0418 0421 0501 0529 0609 0619 1003 1225 1226
			2026: 0101 0106 0403 0406 0501 0514 0525 0604 1225`},
		{"DE-Saxony", `
			2025: 0101 0418 0421 0501 0529 0609 1003 1031 1119 1225 1226`},
		{"DE-Berlin", `
			2025: 0101 0418 0421 0501 0508 0529 0609 1003 1225 1226`},
		{"DE-Thuringia", `
			2024: 0101 0329 0401 0501 0509 0520 0920 1003 1031 1225 1226`},
		{"DE-Mecklenburg", `
			2027: 0101 0308 0326 0329 0506 0517`},
		{"CH-Geneva", `
			2025: 0101 0418 0421 0529 0609 0801 0911 1225 1231
			2026: 0101 0403 0406 0514 0525 0910 1225 1231`},
		{"CH-Vaud", `
			2025: 0101 0102 0418 0421 0529 0609 0801 0922 1225`},
		{"CH-Ticino", `
			2026: 0101 0106 0319 0406 0501 0514 0525 0604 0629 1208 1225`},
		{"LU", `
			2025: 0101 0421 0501 0509 0529 0609 0623 0815 1225 1226`},
		{"FI", `
			2025: 0101 0106 0418 0421 0501 0529 1225 1226`},
		{"IS", `
			2024: 0101 0328 0329 0401 0425 0501 0509 0520 0617 0805 1225 1226
			2025: 0101 0417 0418 0421 0424 0501 0529 0609 0617 0804 1225 1226`},
		{"EE", `
			2025: 0101 0224 0418 0501 0623 0624 0820 1224 1225 1226`},
		{"LV", `
			2025: 0101 0418 0421 0501 0505 0623 0624 1118 1224 1225 1226 1231`},
		{"LT", `
			2025: 0101 0311 0421 0501 0624 0815 1224 1225 1226`},
		{"SK", `
			2025: 0101 0106 0418 0421 0501 0508 0829 0915 1224 1225 1226
			2026: 0101 0106 0403 0406 0501 1224 1225`},
		{"HU", `
			2025: 0101 0418 0421 0501 0502 0609 0820 1023 1024 1224 1225 1226
			2026: 0101 0102 0403 0406 0501 0525 0820 0821 1023 1224 1225`},
		{"SI", `
			2023: 0102 0208 0410 0427 0501 0502 0814 0815 1031 1101 1225 1226
			2025: 0101 0102 0421 0501 0502 0625 0815 1031 1225 1226`},
		{"HR", `
			2025: 0101 0106 0421 0501 0530 0619 0805 0815 1118 1225 1226`},
		{"RO", `
			2025: 0101 0102 0106 0107 0124 0418 0421 0501 0609 0815 1201 1225 1226`},
		{"BG", `
			2022: 0103 0303 0422 0425 0502 0506 0524 0906 0922 1226 1227 1228
			2023: 0102 0303 0414 0417 0501 0508 0524 0906 0922 1225 1226 1227
			2024: 0101 0304 0501 0503 0506 0524 0906 0923 1224 1225 1226
			2025: 0101 0303 0418 0421 0501 0506 0526 0908 0922 1224 1225 1226 1231
			2026: 0101 0102 0303 0410 0413 0501 0506 0525 0907 0922 1224 1225 1228`},
		{"GR", `
			2021: 0101 0106 0315 0325 0430 0503 0504 0621 1028
			2022: 0106 0307 0325 0422 0425 0502 0613 0815 1028 1226
			2024: 0101 0318 0325 0503 0506 0507 0624 0815 1028 1225 1226
			2025: 0101 0106 0303 0325 0418 0421 0501 0609 0815 1028 1225 1226
			2027: 0101 0106 0315 0325 0430 0503 0504 0621 1028`},
		{"CY", `
			2025: 0101 0106 0303 0325 0401 0418 0421 0501 0609 0815 1001 1028 1225 1226`},
		{"MT", `
			2025: 0101 0210 0319 0331 0418 0501 0815 0908 1208 1225`},
		{"PT", `
			2025: 0101 0418 0425 0501 0610 0619 0815 1201 1208 1225`},
		{"TR", `
			2026: 0101 0320 0423 0501 0519 0527 0528 0529 0715 1029`},
		{"IL", `
			2025: 0501 0602 0923 0924 1002 1007 1014
			2026: 0402 0408 0422 0522 0921 1027`},
		{"KE", `
			2026: 0101 0320 0403 0406 0501 0527 0601 1020 1225`},
		{"AU-Melbourne", `
			2020: 0101 0127 0309 0410 0413 0608 1023 1103 1225 1228
			2025: 0101 0127 0310 0418 0421 0425 0609 0926 1104 1225 1226`},
		{"AU-Brisbane", `
			2025: 0101 0127 0418 0421 0425 0505 0813 1006 1225 1226`},
		{"AU-Adelaide", `
			2025: 0101 0127 0310 0418 0421 0425 0609 1006 1225 1226
			2027: 0101 0126 0308 0326 0329 0614 1004 1227 1228`},
		{"AU-Perth", `
			2024: 0101 0126 0304 0329 0401 0425 0603 0923 1225 1226
			2025: 0101 0127 0303 0418 0421 0425 0602 0929 1225 1226`},
		{"AU-Hobart", `
			2023: 0102 0126 0213 0313 0407 0410 0425 0612 1225 1226
			2025: 0101 0127 0210 0310 0418 0421 0425 0609 1225 1226`},
		{"AU-Darwin", `
			2025: 0101 0127 0418 0421 0425 0505 0609 0725 0804 1225 1226`},
		{"AU-Canberra", `
			2025: 0101 0127 0310 0418 0421 0425 0602 0609 1006 1225 1226`},
		{"HK", `
			2025: 0101 0129 0130 0131 0404 0418 0421 0501 0505 0701 1001 1007 1029 1225 1226
			2026: 0101 0217 0218 0219 0403 0406 0407 0501 0525 0619 0701 1001 1019 1225`},
		{"IN", `
			2025: 0226 0314 0331 0410 0414 0418 0512 0815 0905 1002 1020 1105 1225
			2026: 0126 0304 0326 0331 0403 0414 0501 0528 0626 0826 0904 1002 1020 1124 1225
			2027: 0126 0310 0323 0326 0414 0415 0419 0517 0520 0616 0825 1029`},
		{"EG", `
			2025: 0107 0331 0401 0421 0424 0501 0605 0606 0609 0626 0703 0724 0904 1009
			2026: 0107 0129 0319 0320 0323 0413 0501 0526 0527 0528 0529 0618 0702 0723 0827 1008`},
		{"VN", `
			2026: 0101 0216 0217 0218 0219 0220 0427 0430 0501 0901 0902 1124`},
		{"PE", `
			2026: 0101 0402 0403 0501 0629 0723 0728 0729 0806 1008 1208 1209 1225`},
		{"MA", `
			2026: 0101 0114 0320 0501 0527 0528 0616 0730 0814 0820 0821 0825 0826 1106 1118`},
		{"TN", `
			2026: 0101 0320 0409 0501 0527 0528 0616 0813 0825 1015 1217`},
		{"SG", `
			2026: 0101 0217 0218 0403 0501 0527 0601 0810 1109 1225`},
		{"KR", `
			2026: 0101 0216 0217 0218 0302 0501 0505 0525 0603 0717 0817 0924 0925 1005 1009 1225`},
		{"CN", `
			2026: 0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007`},
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

func TestCustomaryDays(t *testing.T) {
	for _, c := range []struct {
		site string
		year int
		want string
	}{
		{"NL", 2026, "0403 0505"},
		{"NL", 2027, "0326 0505"},
		{"SE", 2026, "0619 1224 1231"},
		{"FI", 2026, "0619 1224"},
		{"DK", 2026, "0605 1224 1231"},
		{"IS", 2026, "1224 1231"},
		{"DE", 2026, "1224 1231"},
		{"US-Pacific", 2026, "1127"},
		{"CA-Eastern", 2026, "0216 0406 0803"},
		{"CA-Quebec", 2026, "0406"},
		{"BR", 2026, "0216 0217 0604"},
		{"AR", 2026, "0323 0710 1207"}, // Maundy Thursday is the day of the Malvinas veterans
		{"JP", 2026, "0102 1229 1230 1231"},
		{"NZ", 2026, "0126"},
		{"ID", 2026, "0216 0318 0320 0323 0324 0515 0528 1224"},
		{"GB", 2026, ""},
		{"IE", 2026, "0403 1228"},
		{"IE", 2027, "0326 1227 1228"},
		{"ID", 2027, "0205 0309 0312 0315 0325 0518 0519 1224"},
		{"LV", 2026, "0102 0622"},
		{"PH", 2026, "1116 1117 1118"},
		{"SA", 2026, "0323 0324"},
	} {
		days, known := CustomaryDays(c.site, c.year)
		if got := monthDays(days); got != c.want || !known {
			t.Errorf("%s %d: %q, %v, want %q", c.site, c.year, got, known, c.want)
		}
	}
}

// A holiday that moves makes room for another or leaves the weekend. In Argentina and Chile alone
// it moves off a weekday on which people then work.
func TestHolidaysThatMoveLeaveNoGap(t *testing.T) {
	for _, site := range Sites() {
		c, _ := calendarOf(site.ID)
		if site.Country == "AR" || site.Country == "CL" {
			continue
		}
		if c.law == nil {
			continue
		}
		law := c.law()
		for year := c.first; year <= c.last; year++ {
			days, _ := Holidays(site.ID, year)
			for _, rule := range law {
				day, kept, ok := occurrence(rule, year)
				if !ok || day == kept || day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
					continue
				}
				if !hasDate(days, day) {
					t.Errorf("%s: %s of %v is kept on %v, and nothing closes %v", site.ID, rule.Name, day, kept, day)
				}
			}
		}
	}
}

func TestHolidaysThatMayStillMove(t *testing.T) {
	for _, c := range []struct {
		site string
		day  Date
		want bool
	}{
		{"SG", Date{2027, time.March, 10}, false}, // the ministry has set the day
		{"IN", Date{2027, time.March, 10}, true},
		{"IN", Date{2027, time.March, 23}, false}, // Holi, by the circular
		{"MY", Date{2027, time.March, 10}, true},
		{"MY", Date{2027, time.January, 22}, false},
		{"PH", Date{2027, time.November, 2}, false},
		{"PH", Date{2027, time.May, 17}, true},
		{"ID", Date{2027, time.March, 10}, false},
		{"TH", Date{2027, time.February, 22}, false},
		{"AE", Date{2026, time.March, 19}, false},
		{"EG", Date{2026, time.July, 23}, false},
		{"EG", Date{2026, time.October, 8}, true},
		{"GR", Date{2024, time.May, 7}, false},
		{"GR", Date{2027, time.May, 4}, true},
		{"GR", Date{2028, time.May, 1}, false},
		{"IN", Date{2027, time.January, 26}, false},
		{"AE", Date{2026, time.December, 2}, true},
		{"SK", Date{2028, time.May, 8}, true},
		{"SK", Date{2025, time.May, 8}, false},
		{"NL", Date{2027, time.April, 27}, false},
	} {
		days, _ := Holidays(c.site, c.day.Year)
		i := slices.IndexFunc(days, func(h Holiday) bool { return h.Date == c.day })
		if i < 0 || days[i].Expected != c.want {
			t.Errorf("%s %v: expected is not %v", c.site, c.day, c.want)
		}
	}
}

func TestHolidaysKeptOnAnotherDay(t *testing.T) {
	for _, c := range []struct {
		site string
		day  Date
		want bool
	}{
		{"US-Eastern", Date{2026, time.July, 3}, true},
		{"US-Eastern", Date{2027, time.December, 31}, true}, // New Year's Day of 2028
		{"GB", Date{2026, time.December, 28}, true},
		{"GB", Date{2026, time.December, 25}, false},
		{"NL", Date{2025, time.April, 26}, false},
		{"SG", Date{2026, time.August, 10}, true},
	} {
		days, _ := Holidays(c.site, c.day.Year)
		i := slices.IndexFunc(days, func(h Holiday) bool { return h.Date == c.day })
		if got := i >= 0 && days[i].Observed; got != c.want {
			t.Errorf("%s %v: observed is %v, want %v", c.site, c.day, got, c.want)
		}
	}
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
				if !known {
					t.Errorf("%s %d is not known", site, date.Year)
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
		if site.ID == "UA" { // where nothing is known, nothing is said to be known
			if _, known := Holidays(site.ID, 2026); ok || known {
				t.Error("UA has holidays, under martial law")
			}
			continue
		}
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
	if again[0].Name != "New Year's Day" || again[1].Name != "Easter Monday" {
		t.Errorf("a caller changed the list: %v", again[:2])
	}
}

// The list must not depend on where the program runs. In Santiago, 6 September 2026, a Sunday on
// which Bulgaria has a holiday, begins at 01:00.
func TestHolidaysDoNotDependOnTheMachine(t *testing.T) {
	santiago, err := time.LoadLocation("America/Santiago")
	if err != nil {
		t.Fatal(err)
	}
	lists := func(zone *time.Location) map[siteYear][]Holiday {
		defer func(zone *time.Location) { cal.DefaultLoc = zone }(cal.DefaultLoc)
		cal.DefaultLoc = zone
		all := map[siteYear][]Holiday{}
		for _, site := range Sites() {
			c, _ := calendarOf(site.ID)
			for year := c.first; year <= c.last; year++ {
				all[siteYear{site.ID, year}] = c.compute(year).law
			}
		}
		return all
	}
	there, here := lists(santiago), lists(time.UTC)
	for key, want := range here {
		if got := there[key]; !slices.Equal(got, want) {
			t.Errorf("%v in Santiago: %s, elsewhere %s", key, monthDays(got), monthDays(want))
		}
	}
}

// Santiago's clocks skip the midnight of 7 September 2025, a Sunday.
func TestAHolidayAtASkippedMidnight(t *testing.T) {
	santiago, err := time.LoadLocation("America/Santiago")
	if err != nil {
		t.Fatal(err)
	}
	defer func(zone *time.Location) { cal.DefaultLoc = zone }(cal.DefaultLoc)
	cal.DefaultLoc = santiago
	day := shift(on("Day", time.September, 7), sundayToMonday...)
	for _, rule := range []rule{day, onlyOn(time.Sunday, day)} {
		if actual, observed, ok := occurrence(rule, 2025); !ok || actual != (Date{2025, time.September, 7}) || observed != (Date{2025, time.September, 8}) {
			t.Errorf("%v, kept on %v, %v", actual, observed, ok)
		}
	}
}

func TestADayIsTakenAway(t *testing.T) {
	defer func(list []correction) { corrections = list }(corrections)
	corrections = []correction{{"NL", Date{2026, time.April, 27}, "", byLaw}}
	days := []Holiday{{Date: Date{2026, time.April, 6}}, {Date: Date{2026, time.April, 27}}, {Date: Date{2026, time.May, 5}}}
	if got := correct(days, "NL", 2026, false); len(got) != 2 || got[0] != days[0] || got[1].Date.Month != time.May {
		t.Errorf("%v", got)
	}
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

func BenchmarkHolidaysFirstAsked(b *testing.B) {
	c, _ := calendarOf("DE-Bavaria")
	for b.Loop() {
		c.compute(2026)
	}
}

func BenchmarkHolidaysAskedAgain(b *testing.B) {
	for b.Loop() {
		Holidays("DE-Bavaria", 2026)
	}
}
