package calc

import "time"

// UnknownHolidays returns what is not known of the public holidays between the submission of a case and its
// due moment: whole years, and the Saturdays and Sundays on which a contract is open, because holidays are
// listed from Monday to Friday. If there is any such holiday, the case is due later. Where holidays do not
// stop the case, nothing is unknown. It allocates nothing where all is known.
func UnknownHolidays(c Case, due time.Time) (years []int, weekend bool) {
	set, target, err := c.counting(c.Submitted)
	if err != nil || !holidaysStop(target.Coverage, c.Rules) {
		return nil, false
	}
	from := c.Submitted.In(due.Location())
	for _, year := range set.unknown {
		if year >= from.Year() && year <= due.Year() {
			years = append(years, year)
		}
	}
	if c.Agreement == nil || c.Tier != Own {
		return years, false
	}
	for day, last := DateOf(from), DateOf(due); !last.Before(day) && !weekend; day = day.AddDays(1) {
		on := day.Weekday()
		weekend = (on == time.Saturday || on == time.Sunday) && len(c.Agreement.Hours[on]) > 0
	}
	return years, weekend
}
