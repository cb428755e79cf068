package calc

import (
	"slices"
	"time"
)

// A correction puts a single day right that no rule gives: a day announced once, or taken away.
type correction struct {
	sites  string // site IDs, separated by spaces
	day    Date
	name   string // "" takes the day away
	custom bool   // a customary day, not one by law
	source string
}

var corrections = []correction{
	{"AR", Date{2025, time.October, 10}, "Día del respeto a la diversidad cultural", false, "Resolución 139/2025: kept on the Friday before Sunday 12 October"},
	{"AR", Date{2025, time.May, 2}, "Día no laborable con fines turísticos", true, arBridges},
	{"AR", Date{2025, time.August, 15}, "Día no laborable con fines turísticos", true, arBridges},
	{"AR", Date{2025, time.November, 21}, "Día no laborable con fines turísticos", true, arBridges},
	{"AR", Date{2026, time.March, 23}, "Día no laborable con fines turísticos", true, arBridges},
	{"AR", Date{2026, time.July, 10}, "Día no laborable con fines turísticos", true, arBridges},
	{"AR", Date{2026, time.December, 7}, "Día no laborable con fines turísticos", true, arBridges},

	{"CL", Date{2022, time.September, 16}, "Feriado adicional de Fiestas Patrias", false, "Ley 21.482"},

	{"GB GB-Scotland GB-NorthernIreland", Date{2022, time.September, 19}, "State Funeral of Queen Elizabeth II", false, "Royal Proclamation of 10 September 2022"},
	{"GB-Scotland", Date{2026, time.June, 15}, "World Cup bank holiday", false, "Royal Proclamation of 3 February 2026"},

	{"DE-Berlin", Date{2020, time.May, 8}, "Tag der Befreiung", false, "Sonn- und Feiertagsgesetz Berlin: 75 years"},
	{"DE-Berlin", Date{2025, time.May, 8}, "Tag der Befreiung", false, "Sonn- und Feiertagsgesetz Berlin: 80 years"},

	{"HU", Date{2020, time.August, 21}, huRestDay, false, "ITM decree on the work schedule of 2020"},
	{"HU", Date{2020, time.December, 24}, huRestDay, false, "ITM decree on the work schedule of 2020"},
	{"HU", Date{2021, time.December, 24}, huRestDay, false, "ITM decree on the work schedule of 2021"},
	{"HU", Date{2022, time.March, 14}, huRestDay, false, "23/2021 (VI. 1.) ITM rendelet"},
	{"HU", Date{2022, time.October, 31}, huRestDay, false, "23/2021 (VI. 1.) ITM rendelet"},
	{"HU", Date{2024, time.August, 19}, huRestDay, false, "NGM decree on the work schedule of 2024"},
	{"HU", Date{2024, time.December, 24}, huRestDay, false, "NGM decree on the work schedule of 2024"},
	{"HU", Date{2024, time.December, 27}, huRestDay, false, "NGM decree on the work schedule of 2024"},
	{"HU", Date{2025, time.May, 2}, huRestDay, false, "NGM decree on the work schedule of 2025"},
	{"HU", Date{2025, time.October, 24}, huRestDay, false, "NGM decree on the work schedule of 2025"},
	{"HU", Date{2025, time.December, 24}, huRestDay, false, "NGM decree on the work schedule of 2025"},
	{"HU", Date{2026, time.January, 2}, huRestDay, false, "10/2025 (IV. 30.) NGM rendelet"},
	{"HU", Date{2026, time.August, 21}, huRestDay, false, "10/2025 (IV. 30.) NGM rendelet"},
	{"HU", Date{2026, time.December, 24}, huRestDay, false, "10/2025 (IV. 30.) NGM rendelet"},

	{"BG", Date{2025, time.December, 31}, "Adoption of the euro", false, "Council of Ministers, 19 November 2025"},
	{"BG", Date{2026, time.January, 2}, "Adoption of the euro", false, "Council of Ministers, 19 November 2025"},

	{"KE", Date{2025, time.October, 17}, "State Funeral of Raila Odinga", false, "Kenya Gazette, October 2025"},

	{"LV", Date{2023, time.May, 29}, "Holiday for the bronze medal in ice hockey", false, "Saeima, 28 May 2023"},
	{"LV", Date{2023, time.July, 10}, "Holiday after the Song and Dance Festival", false, "law on public holidays: the Monday after the closing day"},

	{"ZA", Date{2021, time.November, 1}, "Local Government Elections", false, zaProclaimed},
	{"ZA", Date{2022, time.December, 27}, "Public Holiday", false, zaProclaimed},
	{"ZA", Date{2023, time.December, 15}, "Rugby World Cup Holiday", false, zaProclaimed},
	{"ZA", Date{2024, time.May, 29}, "General Elections", false, zaProclaimed},
	{"ZA", Date{2026, time.November, 4}, "Local Government Elections", false, zaProclaimed},

	{"AU-Sydney", Date{2026, time.April, 27}, "Anzac Day (additional day)", false, "NSW Government, 16 February 2026: for 2026 and 2027 only"},
	{"AU-Sydney", Date{2027, time.April, 26}, "Anzac Day (additional day)", false, "NSW Government, 16 February 2026: for 2026 and 2027 only"},

	{"TH", Date{2026, time.October, 16}, "Special holiday (Bangkok)", true, "cabinet, for Bangkok only"},

	{"NZ", Date{2022, time.September, 26}, "Queen Elizabeth II Memorial Day", false, "Queen Elizabeth II Memorial Day Act 2022"},
}

const (
	arBridges    = "Jefatura de Gabinete, list of non-working days of the year (Ley 27.399, article 7)"
	huRestDay    = "Pihenőnap"
	zaProclaimed = "proclaimed under section 2A of the Public Holidays Act 36 of 1994"
)

// correct applies the corrections for a place and year to its days by law, or to its customary days.
func correct(days []Holiday, siteID string, year int, custom bool) []Holiday {
	for _, c := range corrections {
		if c.day.Year != year || c.custom != custom || !hasWord(c.sites, siteID) {
			continue
		}
		if c.name == "" {
			days = slices.DeleteFunc(days, func(h Holiday) bool { return h.Date == c.day })
			continue
		}
		days = append(days, Holiday{Date: c.day, Name: c.name})
	}
	return days
}
