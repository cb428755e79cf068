package calc

import "strings"

// Checked says how far the holidays of a place have been looked up.
type Checked struct {
	On          Date // when they were last held against their sources
	First, Last int  // the years that are known
}

// HolidaysCheckedFor says when the holidays of a site were last held against their sources, and which
// years are known. ok is false for a site whose holidays are not known in any year.
func HolidaysCheckedFor(siteID string) (c Checked, ok bool) {
	first, last, ok := HolidayYears(siteID)
	if !ok {
		return Checked{}, false
	}
	return Checked{countryCheckedOn(siteID[:2]), first, last}, true
}

// countryCheckedOn looks a country up in checkedOn; the zero Date stands for never.
func countryCheckedOn(country string) Date {
	for line := range strings.Lines(checkedOn) {
		day, countries, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if hasWord(countries, country) {
			date, _ := ParseDate(day)
			return date
		}
	}
	return Date{}
}

// aged reports whether a list checked on a day is too old to be relied on in a later year's answer.
func (c Checked) aged(at Date) bool {
	return c.On.AddDays(longestTrust).Before(at)
}

// longestTrust is how many days a list is relied on after it was checked: governments announce the
// days of a year in the year before.
const longestTrust = 365
