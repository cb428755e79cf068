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
		if hasWord(onlyOurs, site.ID) == ok {
			t.Errorf("%s: whether the independent list has the place is wrong in onlyOurs", site.ID)
		}
		if !ok {
			continue
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

// onlyOurs are the sites that date-holidays does not have. Their days come from other collections, as
// tools/holidays/announced.txt says.
const onlyOurs = "JO KW LB OM QA"

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
	{"CA-Quebec", ours, "Saint John the Baptist Day", 2020, 2035, oneProvince},
	{"CA-Saskatchewan", ours, "Family Day (Saskatchewan)", 2020, 2035, oneProvince},
	{"CA-Saskatchewan", ours, "Saskatchewan Day (Saskatchewan)", 2020, 2035, oneProvince},
	{"CA-*", ours, "New Year's Day", 2022, 2034, canadaSubstitute},
	{"CA-*", ours, "Canada Day", 2023, 2035, canadaSubstitute},
	{"CA-*", ours, "Christmas Day", 2021, 2033, canadaSubstitute},

	{"IE", ours, "Extra Public Holiday 2022", 2022, 2022, "S.I. 50/2022 appointed 18 March 2022 in remembrance of those who died of Covid"},
	{"ES", theirs, "Christmas Day (substitute day)", 2022, 2033, "each region decides whether a Sunday's holiday moves; none moves nationwide"},

	{"ZA", ours, "Local Government Elections", 2021, 2026, "1 November 2021 and 4 November 2026 were proclaimed public holidays"},
	{"ZA", ours, "Public Holiday", 2022, 2022, "27 December 2022 was proclaimed a public holiday"},

	{"AU-Sydney", theirs, "Anzac Day (substitute day)", 2020, 2032, "the additional day was declared for 2026 and 2027 only"},

	{"JP", ours, "National Holiday", 2032, 2032, "21 September 2032 lies between two holidays, which makes it one (祝日法 3(3)); the other list knows only 22 September"},

	{"AE", ours, "Arafat Day", 2025, 2026, "the announcements of 2025 and Cabinet Resolution 27 of 2024, which has Arafat Day and a second national day"},
	{"AE", ours, "Eid al-Fitr", 2026, 2026, "the announcements of 2025 and Cabinet Resolution 27 of 2024, which has Arafat Day and a second national day"},
	{"AE", ours, "Islamic New Year", 2025, 2025, "the announcements of 2025 and Cabinet Resolution 27 of 2024, which has Arafat Day and a second national day"},
	{"AE", ours, "National Day", 2025, 2027, "the announcements of 2025 and Cabinet Resolution 27 of 2024, which has Arafat Day and a second national day"},
	{"AE", ours, "Prophet's Birthday", 2025, 2025, "the announcements of 2025 and Cabinet Resolution 27 of 2024, which has Arafat Day and a second national day"},
	{"AE", theirs, "Birthday of Muhammad (Mawlid)", 2025, 2025, "not a holiday since Cabinet Resolution 27 of 2024, or announced for another day"},
	{"AE", theirs, "First day of Ramadan", 2026, 2027, "not a public holiday since 2019"},
	{"AE", theirs, "Islamic New Year", 2025, 2025, "not a holiday since Cabinet Resolution 27 of 2024, or announced for another day"},
	{"AE", theirs, "Laylat al-Mi'raj", 2025, 2027, "not a public holiday since 2019"},

	{"AR", ours, "Day of Respect for Cultural Diversity", 2025, 2025, "Sunday 12 October 2025 was kept on the Friday before, by resolution"},

	{"AU-Adelaide", ours, "ANZAC Day", 2021, 2021, "until the Public Holidays Act 2023, a Sunday's Anzac Day moved to Monday in South Australia"},
	{"AU-Adelaide AU-Brisbane AU-Darwin", theirs, "Christmas Eve", 2020, 2035, "a part-day holiday from the evening on, after an office has closed"},
	{"AU-Adelaide AU-Darwin", theirs, "New Year's Eve", 2020, 2035, "a part-day holiday from the evening on, after an office has closed"},
	{"AU-Hobart", ours, "New Year's Day", 2023, 2034, "1 January on a Sunday is kept on Monday the 2nd"},
	{"AU-Hobart", theirs, "New Year's Day", 2023, 2034, "the other list moves a Sunday to the 3rd"},
	{"AU-Melbourne", ours, "Friday before the AFL Grand Final", 2020, 2033, "the final was played on 24 October 2020 and 24 September 2022; 2033 is expected on the last Saturday of September"},
	{"AU-Melbourne", theirs, "AFL Grand Final Friday", 2020, 2033, "the other list has another Friday in these years"},

	{"BG", ours, "Adoption of the euro", 2025, 2026, "31 December 2025 and 2 January 2026, by decision of the Council of Ministers"},
	{"BG", ours, "Christmas Day", 2021, 2033, "Labour Code, article 154(2): a weekend's holiday is kept on the next working day; the other list has no substitutes"},
	{"BG", ours, "Christmas Eve", 2022, 2034, "Labour Code, article 154(2): a weekend's holiday is kept on the next working day; the other list has no substitutes"},
	{"BG", ours, "Independence Day", 2024, 2035, "Labour Code, article 154(2): a weekend's holiday is kept on the next working day; the other list has no substitutes"},
	{"BG", ours, "Labour Day", 2021, 2033, "Labour Code, article 154(2): a weekend's holiday is kept on the next working day; the other list has no substitutes"},
	{"BG", ours, "Liberation Day", 2024, 2035, "Labour Code, article 154(2): a weekend's holiday is kept on the next working day; the other list has no substitutes"},
	{"BG", ours, "New Year's Day", 2022, 2034, "Labour Code, article 154(2): a weekend's holiday is kept on the next working day; the other list has no substitutes"},
	{"BG", ours, "Saint George's Day", 2023, 2035, "Labour Code, article 154(2): a weekend's holiday is kept on the next working day; the other list has no substitutes"},
	{"BG", ours, "Saints Cyril and Methodius' Day", 2020, 2031, "Labour Code, article 154(2): a weekend's holiday is kept on the next working day; the other list has no substitutes"},
	{"BG", ours, "Second Day of Christmas", 2020, 2035, "Labour Code, article 154(1): 25 and 26 December, and their substitutes"},
	{"BG", ours, "Unification Day", 2020, 2031, "Labour Code, article 154(2): a weekend's holiday is kept on the next working day; the other list has no substitutes"},

	{"CN", ours, "Dragon Boat Festival", 2025, 2025, "the State Council's notice for the year gives these weekdays too, in exchange for weekends"},
	{"CN", ours, "Labour Day", 2025, 2026, "the State Council's notice for the year gives these weekdays too, in exchange for weekends"},
	{"CN", ours, "National Day", 2025, 2026, "the State Council's notice for the year gives these weekdays too, in exchange for weekends"},
	{"CN", ours, "New Year's Day", 2026, 2026, "the State Council's notice for the year gives these weekdays too, in exchange for weekends"},
	{"CN", ours, "Qingming Festival", 2026, 2026, "the State Council's notice for the year gives these weekdays too, in exchange for weekends"},
	{"CN", ours, "Spring Festival", 2025, 2026, "the State Council's notice for the year gives these weekdays too, in exchange for weekends"},
	{"CN", theirs, "Army Day", 2025, 2025, "a half day off, for some people only"},
	{"CN", theirs, "Children's Day", 2026, 2026, "a half day off, for some people only"},

	{"CY", ours, "Clean Monday", 2020, 2035, "48 days before Orthodox Easter, a Monday"},
	{"CY", ours, "Whit Monday", 2020, 2035, "Kataklysmos is a public holiday of Cyprus; the other list leaves it out"},
	{"CY", theirs, "Clean Monday", 2020, 2035, "the other list has the Tuesday"},

	{"GB-Scotland", ours, "World Cup bank holiday", 2026, 2026, "Royal Proclamation of 3 February 2026"},

	{"HU", ours, "Rest day", 2020, 2026, "rest days by decree, in exchange for working Saturdays"},

	{"ID ID-Makassar ID-Jayapura", ours, "Eid al-Adha", 2027, 2027, "the joint decree of three ministers for the year, or for 2027 the expected day; moon days differ by one"},
	{"ID ID-Makassar ID-Jayapura", ours, "Eid al-Fitr", 2025, 2027, "the joint decree of three ministers for the year, or for 2027 the expected day; moon days differ by one"},
	{"ID ID-Makassar ID-Jayapura", ours, "Islamic New Year", 2025, 2025, "the joint decree of three ministers for the year, or for 2027 the expected day; moon days differ by one"},
	{"ID ID-Makassar ID-Jayapura", theirs, "End of Ramadan (Eid al-Fitr)", 2026, 2027, "the joint decree, or the expected day, has the day beside it"},
	{"ID ID-Makassar ID-Jayapura", theirs, "Islamic New Year", 2025, 2025, "the joint decree, or the expected day, has the day beside it"},

	{"IN", ours, "Eid al-Adha", 2026, 2027, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Vesak Day", 2025, 2027, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Diwali", 2025, 2027, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Dussehra", 2026, 2026, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Guru Nanak Jayanti", 2025, 2026, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Holi", 2025, 2027, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Eid al-Fitr", 2025, 2027, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Janmashtami", 2026, 2027, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Maha Shivaratri", 2025, 2025, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Mahavir Jayanti", 2025, 2027, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Prophet's Birthday", 2025, 2026, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Ashura", 2026, 2027, "the list of the central government; the other list has only the days that never move"},
	{"IN", ours, "Ram Navami", 2026, 2027, "the list of the central government; the other list has only the days that never move"},

	{"IS", ours, "First Day of Summer", 2024, 2030, "the first Thursday after 18 April: 25 April in 2024 and 2030"},
	{"IS", theirs, "Christmas Eve", 2020, 2035, "a holiday from 13:00 on: a customary day here"},
	{"IS", theirs, "First Day of Summer", 2024, 2024, "the other list has 18 April 2024"},
	{"IS", theirs, "New Year's Eve", 2020, 2035, "a holiday from 13:00 on: a customary day here"},

	{"KE", ours, "State Funeral of Raila Odinga", 2025, 2025, "17 October 2025 was declared a public holiday"},
	{"KE", ours, "General Election", 2027, 2027, "the second Tuesday of August in every fifth year; declared a holiday each time so far"},
	{"KE", ours, "Eid al-Adha", 2027, 2027, "gazetted for the day after the other list's, or expected then"},
	{"KE", ours, "Eid al-Fitr", 2025, 2027, "gazetted for the day after the other list's, or expected then"},
	{"KE", theirs, "End of Ramadan (Eid al-Fitr)", 2027, 2027, "expected one day later in Kenya"},

	{"KR", ours, "Labor Day", 2026, 2027, "Act on Public Holidays as amended in 2026, Workers' Day Act, elections and temporary holidays"},
	{"KR", ours, "Local Elections", 2026, 2026, "Act on Public Holidays as amended in 2026, Workers' Day Act, elections and temporary holidays"},
	{"KR", ours, "Presidential Election", 2025, 2025, "Act on Public Holidays as amended in 2026, Workers' Day Act, elections and temporary holidays"},
	{"KR", ours, "Seollal", 2025, 2026, "three days from the eve of the lunar new year"},
	{"KR", ours, "Temporary Holiday", 2025, 2025, "Act on Public Holidays as amended in 2026, Workers' Day Act, elections and temporary holidays"},
	{"KR", ours, "Workers' Day", 2025, 2025, "Act on Public Holidays as amended in 2026, Workers' Day Act, elections and temporary holidays"},
	{"KR", theirs, "Korean New Year", 2025, 2026, "the other list counts the three days from the new year itself"},

	{"LV", ours, "Holiday after the Song and Dance Festival", 2023, 2023, "the Monday after the closing day of the Song and Dance Festival"},

	{"MX MX-Tijuana MX-Sonora", ours, "Inauguration of the President", 2024, 2030, "Ley Federal del Trabajo, article 74 VII, as amended in 2024"},

	{"MY", ours, "Islamic New Year", 2025, 2027, "the official list for Kuala Lumpur, or for 2027 the expected day; moon days differ by one"},
	{"MY", ours, "Eid al-Fitr (additional day)", 2026, 2026, "20 March 2026 was declared an additional holiday"},
	{"MY", ours, "Eid al-Fitr", 2025, 2027, "the official list for Kuala Lumpur, or for 2027 the expected day; moon days differ by one"},
	{"MY", ours, "Eid al-Adha", 2027, 2027, "the official list for Kuala Lumpur, or for 2027 the expected day; moon days differ by one"},
	{"MY", ours, "Malaysia Day (additional day)", 2025, 2025, "15 September 2025 was declared an additional holiday"},
	{"MY", ours, "Prophet's Birthday", 2025, 2027, "the official list for Kuala Lumpur, or for 2027 the expected day; moon days differ by one"},
	{"MY", ours, "Nuzul Al-Quran", 2025, 2025, "the official list for Kuala Lumpur, or for 2027 the expected day; moon days differ by one"},
	{"MY", ours, "Thaipusam / Federal Territory Day", 2026, 2026, "the official list for Kuala Lumpur, or for 2027 the expected day; moon days differ by one"},
	{"MY", ours, "Thaipusam", 2027, 2027, "the official list for Kuala Lumpur, or for 2027 the expected day; moon days differ by one"},
	{"MY", ours, "Vesak Day", 2026, 2027, "the official list for Kuala Lumpur, or for 2027 the expected day; moon days differ by one"},
	{"MY", theirs, "Birthday of Muhammad (Mawlid)", 2025, 2025, "the official list, or the expected day, has the day beside it"},
	{"MY", theirs, "Day of Nuzul Al-Quran", 2025, 2025, "the official list, or the expected day, has the day beside it"},
	{"MY", theirs, "End of Ramadan (Eid al-Fitr)", 2027, 2027, "the official list, or the expected day, has the day beside it"},
	{"MY", theirs, "Feast of the Sacrifice (Eid al-Adha)", 2025, 2025, "the official list, or the expected day, has the day beside it"},
	{"MY", theirs, "Islamic New Year", 2025, 2025, "the official list, or the expected day, has the day beside it"},

	{"PH", ours, "All Saints' Day Eve", 2025, 2025, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "All Saints' Day", 2027, 2027, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "All Souls' Day", 2026, 2027, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "Chinese New Year", 2025, 2026, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "Christmas Eve", 2025, 2027, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "Eid al-Adha", 2027, 2027, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "Eid al-Fitr", 2025, 2027, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "Immaculate Conception", 2025, 2027, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "Last Day of the Year", 2025, 2027, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "National and Local Elections", 2025, 2025, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", ours, "Ninoy Aquino Day", 2025, 2026, "the proclamation for the year: special non-working days, or another day of Eid"},
	{"PH", theirs, "End of Ramadan (Eid al-Fitr)", 2027, 2027, "expected one day later in the Philippines"},

	{"RO", theirs, "Epiphany", 2020, 2023, "a public holiday since 2024 only (Legea 52/2023)"},
	{"RO", theirs, "Saint John the Baptist", 2020, 2022, "a public holiday since 2024 only (Legea 52/2023)"},

	{"SG", ours, "Eid al-Adha", 2024, 2027, "Ministry of Manpower, list for the year"},
	{"SG", ours, "Eid al-Fitr", 2027, 2027, "Ministry of Manpower, list for the year"},
	{"SG", ours, "Vesak Day", 2027, 2027, "Ministry of Manpower, list for the year"},
	{"SG", theirs, "Hari Raya Puasa", 2027, 2027, "the ministry has the day after"},

	{"SK", ours, "Victory Day", 2028, 2035, "working days in 2026 only; the other list takes them away for good"},
	{"SK", ours, "Our Lady of Sorrows", 2027, 2034, "working days in 2026 only; the other list takes them away for good"},

	{"TH", ours, "Asalha Bucha", 2027, 2027, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "Buddhist Lent Day", 2027, 2027, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "Chakri Memorial Day", 2025, 2025, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "Chulalongkorn Day", 2027, 2027, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "Coronation Day", 2025, 2025, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "King Bhumibol's Birthday", 2026, 2027, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "Labour Day", 2025, 2027, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "Makha Bucha", 2025, 2027, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "Songkran", 2025, 2025, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "Special holiday", 2025, 2026, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", ours, "Vesak Day", 2026, 2027, "cabinet and Bank of Thailand: substitutes, special holidays, Labour Day, or the expected lunar day"},
	{"TH", theirs, "Makha Bucha", 2025, 2025, "12 February 2025 by the Thai lunar calendar"},

	{"TR", theirs, "End of Ramadan (Eid al-Fitr)", 2025, 2030, "the other list counts the half day before the feast and so ends a day late"},
	{"TR", theirs, "Feast of the Sacrifice (Eid al-Adha)", 2025, 2030, "the other list counts the half day before the feast and so ends a day late"},

	{"TW", ours, "Children's Day", 2025, 2027, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},
	{"TW", ours, "Constitution Day", 2025, 2027, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},
	{"TW", ours, "Day before Lunar New Year's Eve", 2027, 2027, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},
	{"TW", ours, "Dragon Boat Festival", 2025, 2025, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},
	{"TW", ours, "Labour Day", 2025, 2027, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},
	{"TW", ours, "Lunar New Year holiday", 2025, 2025, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},
	{"TW", ours, "National Day", 2026, 2026, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},
	{"TW", ours, "Peace Memorial Day", 2026, 2026, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},
	{"TW", ours, "Retrocession Day", 2025, 2027, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},
	{"TW", ours, "Teachers' Day", 2025, 2027, "calendar of the Directorate-General of Personnel Administration and the Act of 28 May 2025: four new holidays, substitutes also for Saturdays"},

	{"AU-Brisbane", ours, "Royal Queensland Show (Brisbane)", 2020, 2035, "law in the city that the site is named after"},
	{"AU-Darwin", ours, "Royal Darwin Show (Darwin)", 2020, 2035, "law in the city that the site is named after"},
	{"AU-Hobart", ours, "Royal Hobart Regatta (southern Tasmania)", 2020, 2035, "law in the city that the site is named after"},
	{"BD", ours, "Ashura", 2026, 2026, "list of the ministry of public administration"},
	{"BD", ours, "Eid al-Fitr", 2026, 2026, "list of the ministry of public administration"},
	{"BD", ours, "July Mass Uprising Day", 2026, 2026, "list of the ministry of public administration"},
	{"BD", ours, "Prophet's Birthday", 2026, 2026, "list of the ministry of public administration"},
	{"BD", ours, "Shab-e-Barat", 2026, 2026, "list of the ministry of public administration"},
	{"BD", theirs, "Birthday of Muhammad (Mawlid)", 2026, 2026, "list of the ministry of public administration"},
	{"BD", theirs, "Buddha's Birthday", 2026, 2026, "list of the ministry of public administration"},
	{"BD", theirs, "Day of Ashura", 2026, 2026, "list of the ministry of public administration"},
	{"BD", theirs, "Durga Puja", 2026, 2026, "list of the ministry of public administration"},
	{"BD", theirs, "Krishna Janmashtami", 2026, 2026, "list of the ministry of public administration"},
	{"BH", ours, "Ashura", 2026, 2027, "feasts by the moon last three days, Ashura two"},
	{"BH", ours, "Eid al-Fitr", 2027, 2027, "feasts by the moon last three days, Ashura two"},
	{"CR", theirs, "Columbus Day", 2026, 2027, "holidays that have to be paid, Labour Code, article 148"},
	{"CR", theirs, "Our Lady of Los Ángeles", 2027, 2027, "holidays that have to be paid, Labour Code, article 148"},
	{"DO", theirs, "Constitution Day", 2027, 2027, "Ley 139-97 leaves a weekend's holiday where it is"},
	{"DZ", ours, "Eid al-Adha", 2026, 2027, "feasts by the moon last two or three days (law 23-10 of 2023)"},
	{"DZ", ours, "Eid al-Fitr", 2027, 2027, "feasts by the moon last two or three days (law 23-10 of 2023)"},
	{"EC", ours, "Battle of Pichincha", 2026, 2026, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", ours, "Christmas Day", 2027, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", ours, "Independence of Cuenca", 2027, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", ours, "Independence of Guayaquil", 2026, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", ours, "Independence of Quito", 2027, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", ours, "Labour Day", 2027, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", ours, "New Year's Day", 2027, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", theirs, "Declaration of Independence of Quito", 2027, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", theirs, "Independence of Cuenca", 2027, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", theirs, "Independence of Guayaquil", 2026, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"EC", theirs, "Maundy Thursday", 2026, 2027, "law of 2016 on moving holidays; Guayaquil is 9 October; Maundy Thursday is a working day"},
	{"GR", ours, "Labour Day (moved)", 2021, 2033, "1 May moved by the ministry of labour off Holy Week, Holy Saturday or a Sunday"},
	{"GR", theirs, "Labour Day", 2024, 2024, "1 May moved by the ministry of labour off Holy Week, Holy Saturday or a Sunday"},
	{"GT", ours, "Army Day", 2027, 2027, "Army Day moves to Monday; the afternoons of two eves are half days"},
	{"GT", theirs, "Army Day", 2027, 2027, "Army Day moves to Monday; the afternoons of two eves are half days"},
	{"GT", theirs, "Christmas Eve", 2026, 2027, "Army Day moves to Monday; the afternoons of two eves are half days"},
	{"GT", theirs, "New Year's Eve", 2026, 2027, "Army Day moves to Monday; the afternoons of two eves are half days"},
	{"IL", ours, "Election Day", 2026, 2026, "election day"},
	{"KZ", ours, "Nauryz", 2026, 2027, "a weekend's day of Nauryz moves on; Constitution Day of 2026 was abolished before it came"},
	{"KZ", theirs, "Constitution Day (substitute day)", 2026, 2026, "a weekend's day of Nauryz moves on; Constitution Day of 2026 was abolished before it came"},
	{"LK", theirs, "New Year's Day", 2026, 2026, "gazette 2438/22"},
	{"MA", ours, "Amazigh New Year", 2026, 2027, "14 January is a holiday since 2024; feasts by the moon last two days"},
	{"MA", ours, "Eid al-Adha", 2026, 2027, "14 January is a holiday since 2024; feasts by the moon last two days"},
	{"MA", ours, "Eid al-Fitr", 2027, 2027, "14 January is a holiday since 2024; feasts by the moon last two days"},
	{"MA", ours, "Prophet's Birthday", 2026, 2026, "14 January is a holiday since 2024; feasts by the moon last two days"},
	{"MA", theirs, "End of Ramadan (Eid al-Fitr)", 2027, 2027, "14 January is a holiday since 2024; feasts by the moon last two days"},
	{"MU", ours, "Eid al-Fitr", 2027, 2027, "feasts whose day the government sets"},
	{"MU", ours, "Ganesh Chaturthi", 2026, 2026, "feasts whose day the government sets"},
	{"MU", ours, "Thaipusam", 2027, 2027, "feasts whose day the government sets"},
	{"MU", theirs, "Eid-Ul-Fitr", 2027, 2027, "feasts whose day the government sets"},
	{"MU", theirs, "Ganesh Chaturthi", 2026, 2026, "feasts whose day the government sets"},
	{"MU", theirs, "Thaipoosam Cavadee", 2027, 2027, "feasts whose day the government sets"},
	{"NG", ours, "Boxing Day", 2026, 2027, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"NG", ours, "Christmas Day", 2027, 2027, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"NG", ours, "Eid al-Adha", 2027, 2027, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"NG", ours, "Eid al-Fitr", 2026, 2027, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"NG", ours, "Prophet's Birthday", 2026, 2027, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"NG", theirs, "Birthday of Muhammad (Mawlid)", 2026, 2026, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"NG", theirs, "Children's Day", 2027, 2027, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"NG", theirs, "Id el Fitr", 2027, 2027, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"NG", theirs, "Islamic New Year", 2026, 2026, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"NG", theirs, "National Youth Day", 2027, 2027, "days declared by the ministry of the interior; the other list has days of no work stoppage"},
	{"PK", ours, "Ashura", 2027, 2027, "Cabinet Division; feasts by the moon last three days"},
	{"PK", ours, "Eid al-Fitr", 2027, 2027, "Cabinet Division; feasts by the moon last three days"},
	{"PK", theirs, "Ashura", 2027, 2027, "Cabinet Division; feasts by the moon last three days"},
	{"PK", theirs, "End of Ramadan (Eid al-Fitr)", 2027, 2027, "Cabinet Division; feasts by the moon last three days"},
	{"PR", ours, "Emancipation Day", 2026, 2027, "law of the territory; the list compared with is the federal one"},
	{"PR", ours, "Epiphany", 2026, 2027, "law of the territory; the list compared with is the federal one"},
	{"PR", ours, "Good Friday", 2026, 2027, "law of the territory; the list compared with is the federal one"},
	{"PR", ours, "Puerto Rican Identity Day", 2026, 2027, "law of the territory; the list compared with is the federal one"},
	{"PR", ours, "Puerto Rico Constitution Day", 2027, 2027, "law of the territory; the list compared with is the federal one"},
	{"PT-Azores", ours, "Day of the Azores", 2020, 2035, "day of the region"},
	{"RS", ours, "Labour Day", 2027, 2027, "1 and 2 May at the weekend, after Easter Monday"},
	{"SI", ours, "Solidarity Day", 2023, 2023, "one day for the floods of August 2023"},
	{"TN", ours, "Eid al-Adha", 2026, 2027, "decree 2021-223: 17 December in place of 14 January; two days of Eid"},
	{"TN", ours, "Eid al-Fitr", 2027, 2027, "decree 2021-223: 17 December in place of 14 January; two days of Eid"},
	{"TN", ours, "Revolution Day", 2026, 2027, "decree 2021-223: 17 December in place of 14 January; two days of Eid"},
	{"TN", theirs, "عيد الثورة و الشباب", 2026, 2027, "decree 2021-223: 17 December in place of 14 January; two days of Eid"},
	{"UY", theirs, "Good Friday", 2026, 2027, "the five days on which work stops; Tourism Week is customary"},
	{"UY", theirs, "Maundy Thursday", 2026, 2027, "the five days on which work stops; Tourism Week is customary"},
	{"VN", ours, "Hung Kings' Commemoration Day", 2026, 2026, "the Prime Minister's schedule and resolution 80 of 7 January 2026"},
	{"VN", ours, "Labour Day", 2027, 2027, "the Prime Minister's schedule and resolution 80 of 7 January 2026"},
	{"VN", ours, "Lunar New Year", 2027, 2027, "the Prime Minister's schedule and resolution 80 of 7 January 2026"},
	{"VN", ours, "National Day", 2026, 2027, "the Prime Minister's schedule and resolution 80 of 7 January 2026"},
	{"VN", ours, "Vietnam Culture Day", 2026, 2027, "the Prime Minister's schedule and resolution 80 of 7 January 2026"},

	{"BR-Manaus", ours, "Black Awareness Day", 2024, 2035, "holiday of the state of Amazonas"},
	{"EG", ours, "30 June Revolution", 2025, 2027, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", ours, "Arafat Day", 2025, 2026, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", ours, "Armed Forces Day", 2025, 2027, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", ours, "Eid al-Fitr", 2026, 2026, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", ours, "Islamic New Year", 2026, 2027, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", ours, "Prophet's Birthday", 2026, 2026, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", ours, "Revolution Day", 2025, 2027, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", ours, "Sinai Liberation Day", 2025, 2027, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", theirs, "30 June Day", 2025, 2027, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", theirs, "Armed Forces Day", 2025, 2027, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", theirs, "Birthday of Muhammad (Mawlid)", 2026, 2026, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", theirs, "Feast of the Sacrifice (Eid al-Adha)", 2027, 2027, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", theirs, "Islamic New Year", 2026, 2026, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", theirs, "National Police Day", 2027, 2027, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", theirs, "Revolution Day", 2025, 2025, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"EG", theirs, "Sinai Liberation Day", 2025, 2025, "decrees of the Prime Minister: midweek days kept on Thursday, longer feasts"},
	{"ES-CanaryIslands", ours, "Constitution Day", 2020, 2020, "day of the region"},
	{"ES-CanaryIslands", theirs, "All Saints' Day (substitute day)", 2020, 2020, "day of the region"},
	{"ES-CanaryIslands", theirs, "Canary Islands Day (substitute day)", 2021, 2021, "day of the region"},
}

const (
	oneProvince      = "statutory in the one province of the site; the list compared with is the nation's"
	canadaLabourCode = "general holidays of the Canada Labour Code, section 166; the other list has only what all provinces share"
	canadaSubstitute = "Canada Labour Code, section 193(2): a holiday at the weekend is kept on a working day beside it, by federal practice the next"
)
