package calc

import (
	"slices"
	"time"
)

// A correction puts a single day right that no rule gives: a day announced once, or taken away. Its
// source stands in a comment at the end of the line, where it costs a visitor nothing.
type correction struct {
	sites string // site IDs, separated by spaces
	day   Date
	name  string // "" takes the day away
	kind  correctionKind
}

type correctionKind byte

const (
	byLaw         correctionKind = iota
	expectedByLaw                // Holiday.Expected
	byCustom
)

var corrections = []correction{
	{"AR", Date{2025, time.October, 10}, "Día del respeto a la diversidad cultural", byLaw},  // Resolución 139/2025: kept on the Friday before Sunday 12 October
	{"AR", Date{2025, time.May, 2}, "Día no laborable con fines turísticos", byCustom},       // Jefatura de Gabinete, list of non-working days of the year (Ley 27.399, article 7)
	{"AR", Date{2025, time.August, 15}, "Día no laborable con fines turísticos", byCustom},   // Jefatura de Gabinete, list of non-working days of the year (Ley 27.399, article 7)
	{"AR", Date{2025, time.November, 21}, "Día no laborable con fines turísticos", byCustom}, // Jefatura de Gabinete, list of non-working days of the year (Ley 27.399, article 7)
	{"AR", Date{2026, time.March, 23}, "Día no laborable con fines turísticos", byCustom},    // Jefatura de Gabinete, list of non-working days of the year (Ley 27.399, article 7)
	{"AR", Date{2026, time.July, 10}, "Día no laborable con fines turísticos", byCustom},     // Jefatura de Gabinete, list of non-working days of the year (Ley 27.399, article 7)
	{"AR", Date{2026, time.December, 7}, "Día no laborable con fines turísticos", byCustom},  // Jefatura de Gabinete, list of non-working days of the year (Ley 27.399, article 7)

	{"CL CL-PuntaArenas", Date{2022, time.September, 16}, "Feriado adicional de Fiestas Patrias", byLaw}, // Ley 21.482

	{"GB GB-Scotland GB-NorthernIreland", Date{2022, time.September, 19}, "State Funeral of Queen Elizabeth II", byLaw}, // Royal Proclamation of 10 September 2022
	{"GB-Scotland", Date{2026, time.June, 15}, "World Cup bank holiday", byLaw},                                         // Royal Proclamation of 3 February 2026

	{"ES-CanaryIslands", Date{2020, time.December, 7}, "Constitution Day", byLaw},              // decree of the Canary Islands, published with the yearly list of the ministry of labour
	{"ES-CanaryIslands", Date{2021, time.August, 16}, "Assumption of Mary", byLaw},             // decree of the Canary Islands, published with the yearly list of the ministry of labour
	{"ES-CanaryIslands", Date{2022, time.December, 26}, "Christmas Day", byLaw},                // decree of the Canary Islands, published with the yearly list of the ministry of labour
	{"ES-CanaryIslands", Date{2026, time.November, 2}, "All Saints' Day", byLaw},               // decree of the Canary Islands, published with the yearly list of the ministry of labour
	{"ES-CanaryIslands", Date{2027, time.May, 31}, "Day of the Canary Islands", expectedByLaw}, // date-holidays and python-holidays; list of 2027 not seen
	{"ES-CanaryIslands", Date{2027, time.August, 16}, "Assumption of Mary", expectedByLaw},     // date-holidays and python-holidays; list of 2027 not seen

	{"DE-Berlin", Date{2020, time.May, 8}, "Tag der Befreiung", byLaw}, // Sonn- und Feiertagsgesetz Berlin: 75 years
	{"DE-Berlin", Date{2025, time.May, 8}, "Tag der Befreiung", byLaw}, // Sonn- und Feiertagsgesetz Berlin: 80 years

	{"HU", Date{2020, time.August, 21}, "Pihenőnap", byLaw},   // ITM decree on the work schedule of 2020
	{"HU", Date{2020, time.December, 24}, "Pihenőnap", byLaw}, // ITM decree on the work schedule of 2020
	{"HU", Date{2021, time.December, 24}, "Pihenőnap", byLaw}, // ITM decree on the work schedule of 2021
	{"HU", Date{2022, time.March, 14}, "Pihenőnap", byLaw},    // 23/2021 (VI. 1.) ITM rendelet
	{"HU", Date{2022, time.October, 31}, "Pihenőnap", byLaw},  // 23/2021 (VI. 1.) ITM rendelet
	{"HU", Date{2024, time.August, 19}, "Pihenőnap", byLaw},   // NGM decree on the work schedule of 2024
	{"HU", Date{2024, time.December, 24}, "Pihenőnap", byLaw}, // NGM decree on the work schedule of 2024
	{"HU", Date{2024, time.December, 27}, "Pihenőnap", byLaw}, // NGM decree on the work schedule of 2024
	{"HU", Date{2025, time.May, 2}, "Pihenőnap", byLaw},       // NGM decree on the work schedule of 2025
	{"HU", Date{2025, time.October, 24}, "Pihenőnap", byLaw},  // NGM decree on the work schedule of 2025
	{"HU", Date{2025, time.December, 24}, "Pihenőnap", byLaw}, // NGM decree on the work schedule of 2025
	{"HU", Date{2026, time.January, 2}, "Pihenőnap", byLaw},   // 10/2025 (IV. 30.) NGM rendelet
	{"HU", Date{2026, time.August, 21}, "Pihenőnap", byLaw},   // 10/2025 (IV. 30.) NGM rendelet
	{"HU", Date{2026, time.December, 24}, "Pihenőnap", byLaw}, // 10/2025 (IV. 30.) NGM rendelet

	{"BG", Date{2025, time.December, 31}, "Adoption of the euro", byLaw}, // Council of Ministers, 19 November 2025
	{"BG", Date{2026, time.January, 2}, "Adoption of the euro", byLaw},   // Council of Ministers, 19 November 2025

	{"IL", Date{2026, time.October, 27}, "Election Day", expectedByLaw}, // Basic Law: The Knesset, section 10; lists of candidates were filed in September 2026 for this day, and no later report was seen

	{"SI", Date{2023, time.August, 14}, "Dan solidarnosti", byLaw}, // government of 8 August 2023 (STA), in the law on the floods of that month

	{"KE", Date{2025, time.October, 17}, "State Funeral of Raila Odinga", byLaw}, // Kenya Gazette, October 2025

	{"LV", Date{2020, time.June, 22}, "Pārcelta darba diena", byCustom},                   // order of the Cabinet, for bodies paid from the state budget
	{"LV", Date{2021, time.May, 3}, "Pārcelta darba diena", byCustom},                     // order of the Cabinet, for bodies paid from the state budget
	{"LV", Date{2021, time.June, 25}, "Pārcelta darba diena", byCustom},                   // order of the Cabinet, for bodies paid from the state budget
	{"LV", Date{2021, time.November, 19}, "Pārcelta darba diena", byCustom},               // order of the Cabinet, for bodies paid from the state budget
	{"LV", Date{2023, time.May, 5}, "Pārcelta darba diena", byCustom},                     // order of the Cabinet, for bodies paid from the state budget
	{"LV", Date{2024, time.December, 23}, "Pārcelta darba diena", byCustom},               // order of the Cabinet, for bodies paid from the state budget
	{"LV", Date{2024, time.December, 30}, "Pārcelta darba diena", byCustom},               // order of the Cabinet, for bodies paid from the state budget
	{"LV", Date{2025, time.May, 2}, "Pārcelta darba diena", byCustom},                     // order of the Cabinet, for bodies paid from the state budget, likumi.lv 351684
	{"LV", Date{2025, time.November, 17}, "Pārcelta darba diena", byCustom},               // order of the Cabinet, for bodies paid from the state budget, likumi.lv 351684
	{"LV", Date{2026, time.January, 2}, "Pārcelta darba diena", byCustom},                 // order of the Cabinet, for bodies paid from the state budget, likumi.lv 361161
	{"LV", Date{2026, time.June, 22}, "Pārcelta darba diena", byCustom},                   // order of the Cabinet, for bodies paid from the state budget, likumi.lv 361161
	{"LV", Date{2023, time.May, 29}, "Holiday for the bronze medal in ice hockey", byLaw}, // Saeima, 28 May 2023
	{"LV", Date{2023, time.July, 10}, "Holiday after the Song and Dance Festival", byLaw}, // law on public holidays: the Monday after the closing day

	{"ZA", Date{2021, time.November, 1}, "Local Government Elections", byLaw}, // proclaimed under section 2A of the Public Holidays Act 36 of 1994
	{"ZA", Date{2022, time.December, 27}, "Public Holiday", byLaw},            // proclaimed under section 2A of the Public Holidays Act 36 of 1994
	{"ZA", Date{2023, time.December, 15}, "Rugby World Cup Holiday", byLaw},   // proclaimed under section 2A of the Public Holidays Act 36 of 1994
	{"ZA", Date{2024, time.May, 29}, "General Elections", byLaw},              // proclaimed under section 2A of the Public Holidays Act 36 of 1994
	{"ZA", Date{2026, time.November, 4}, "Local Government Elections", byLaw}, // proclaimed under section 2A of the Public Holidays Act 36 of 1994

	{"AU-Sydney", Date{2026, time.April, 27}, "Anzac Day (additional day)", byLaw}, // NSW Government, 16 February 2026: for 2026 and 2027 only
	{"AU-Sydney", Date{2027, time.April, 26}, "Anzac Day (additional day)", byLaw}, // NSW Government, 16 February 2026: for 2026 and 2027 only

	{"TH", Date{2026, time.October, 16}, "Special holiday (Bangkok)", byCustom}, // cabinet, for Bangkok only

	{"NZ", Date{2022, time.September, 26}, "Queen Elizabeth II Memorial Day", byLaw}, // Queen Elizabeth II Memorial Day Act 2022
}

// correct applies the corrections for a place and year to its days by law, or to its customary days.
func correct(days []Holiday, siteID string, year int, custom bool) []Holiday {
	for _, c := range corrections {
		if c.day.Year != year || (c.kind == byCustom) != custom || !hasWord(c.sites, siteID) {
			continue
		}
		if c.name == "" {
			days = slices.DeleteFunc(days, func(h Holiday) bool { return h.Date == c.day })
			continue
		}
		days = append(days, Holiday{Date: c.day, Name: c.name, Expected: c.kind == expectedByLaw})
	}
	return days
}
