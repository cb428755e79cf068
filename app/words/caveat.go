package words

import (
	"strconv"
	"time"

	"supportclock/calc"
)

// SkippedTime says of a time that the clocks of a site leave out that it does not exist there.
func (t *Texts) SkippedTime(at calc.Local, site calc.Site, start time.Time) string {
	return Fill(t.Answer.Skipped,
		"moment", Fill(t.Dates.Moment, "date", t.DateLong(at.Date), "time", t.inText(at.Hour, at.Minute)),
		"site", t.SiteName(site), "start", t.TimeInText(start))
}

// UnknownHolidays says that nobody knows the holidays of some years at a site, and what follows.
func (t *Texts) UnknownHolidays(site calc.Site, years []int) string {
	list := make([]string, len(years))
	for i, year := range years {
		list[i] = strconv.Itoa(year)
	}
	return Fill(t.Answer.Unknown, "country", t.SiteName(site), "years", t.List(list))
}
