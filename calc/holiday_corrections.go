package calc

import (
	"slices"
	"time"
)

// A correction puts single days right that no rule gives: days announced once, and days taken away.
type correction struct {
	sites  string // site IDs, separated by spaces
	day    Date
	name   string // "" takes the day away
	source string
}

var corrections = []correction{
	{"GB GB-Scotland GB-NorthernIreland", Date{2022, time.September, 19}, "State Funeral of Queen Elizabeth II", "Royal Proclamation, 10 September 2022"},
	{"NZ", Date{2022, time.September, 26}, "Queen Elizabeth II Memorial Day", "Queen Elizabeth II Memorial Day Act 2022"},

	{"ZA", Date{2021, time.November, 1}, "Local Government Elections", "Public Holidays Act 36/1994, section 2A: proclamation of 2021"},
	{"ZA", Date{2022, time.December, 27}, "Public Holiday", "Public Holidays Act 36/1994, section 2A: proclamation of 2022, Christmas Day being a Sunday"},
	{"ZA", Date{2023, time.December, 15}, "Rugby World Cup Holiday", "Public Holidays Act 36/1994, section 2A: proclamation of 2023"},
	{"ZA", Date{2024, time.May, 29}, "General Elections", "Public Holidays Act 36/1994, section 2A: proclamation of 2024"},

	{"AU-Sydney", Date{2026, time.April, 27}, "Anzac Day (additional day)", "NSW Government, announced for 2026 and 2027 only"},
	{"AU-Sydney", Date{2027, time.April, 26}, "Anzac Day (additional day)", "NSW Government, announced for 2026 and 2027 only"},
}

// correct applies the corrections for a place and year.
func correct(days []Holiday, siteID string, year int) []Holiday {
	for _, c := range corrections {
		if c.day.Year != year || !hasWord(c.sites, siteID) {
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
