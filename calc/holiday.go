package calc

// Holiday is a weekday on which a place is closed.
type Holiday struct {
	Date   Date
	Name   string // in the country's own usage or English, as its source prints it
	Custom bool   // closed by custom or agreement, not by law
}

// Holidays returns the weekdays of year on which site is closed by law, in order.
// known is false where the list for that place and year is not known.
func Holidays(siteID string, year int) (days []Holiday, known bool) {
	return nil, false
}

// CustomaryDays returns the weekdays of year that are commonly, but not by law, days off at site, in order.
func CustomaryDays(siteID string, year int) (days []Holiday, known bool) {
	return nil, false
}

// HolidayYears returns the first and last year whose holidays are known for site; ok is false where none is.
func HolidayYears(siteID string) (first, last int, ok bool) {
	return 0, 0, false
}
