package answer

import (
	"supportclock/app/words"
	"supportclock/calc"
)

// Caveat is what a reader of the answer should know, and has not asked.
type Caveat struct {
	What CaveatKind
	Text string
}

// CaveatKind tells caveats apart.
type CaveatKind int

const (
	SkippedTime       CaveatKind = iota // the clocks skipped the time of submission
	RepeatedTime                        // it came twice
	UnknownYears                        // whose holidays are not known
	AgedHolidays                        // which were checked long before the submission
	OtherWeek                           // the country works on other days than the sheets say
	UnknownWeekend                      // on which a contract is open
	BusinessHoursOnly                   // Japan's limit
)

// Warns reports whether the due moment itself is in doubt, or was read in one way of two.
func (k CaveatKind) Warns() bool { return k <= AgedHolidays }

// Caveats lists them, the gravest first. There are none without a due moment.
func (a *Answer) Caveats(t *words.Texts) (list []Caveat) {
	if !a.Solved() {
		return nil
	}
	add := func(what CaveatKind, is bool, text func() string) {
		if is {
			list = append(list, Caveat{what, text()})
		}
	}
	site := t.SiteName(a.Site)
	add(SkippedTime, a.Clash == calc.Skipped, func() string { return t.SkippedTime(a.Choices.At, a.Site, a.Submitted) })
	add(RepeatedTime, a.Clash == calc.Repeated, func() string {
		return words.Fill(t.Answer.Repeated, "moment", t.Moment(a.Submitted), "site", site, "offset", words.UTCOffset(a.Submitted))
	})
	add(UnknownYears, len(a.Result.Unknown) > 0, func() string { return t.UnknownHolidays(a.Site, a.Result.Unknown) })
	add(AgedHolidays, a.Result.Aged, func() string {
		checked, _ := calc.HolidaysCheckedFor(a.Site.ID)
		return words.Fill(t.Answer.Aged, "date", t.DateFull(checked.On))
	})
	add(OtherWeek, a.Site.OtherWeek() && !a.Own() && a.Result.Target.Coverage != calc.Around24x7, func() string {
		return words.Fill(t.Answer.OtherWeek, "country", site)
	})
	add(UnknownWeekend, a.Result.UnknownWeekend, func() string { return t.Own.Weekend })
	add(BusinessHoursOnly, a.Result.JapanLimit, func() string { return t.Answer.Japan })
	return list
}
