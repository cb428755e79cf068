package calc_test

import (
	"fmt"
	"time"
	_ "time/tzdata" // the zones, wherever this runs

	"supportclock/calc"
)

// When is the first response to a case due that is submitted on a Friday afternoon?
func ExampleAnswer() {
	site, _ := calc.SiteByID("NL")
	result, err := calc.Answer(calc.Case{
		Tier:      calc.Enterprise,
		Priority:  calc.P3,
		SiteID:    site.ID,
		Submitted: time.Date(2026, time.November, 27, 15, 40, 0, 0, site.Location()),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("due", result.Due.Format("Monday 2 January 2006, 15:04 MST"))
	for _, s := range result.Segments {
		if s.Counted {
			fmt.Println("counted", s.From.Format("Mon 15:04"), "to", s.To.Format("Mon 15:04"), s.Length())
		}
	}
	// Output:
	// due Monday 30 November 2026, 09:40 CET
	// counted Fri 15:40 to Fri 17:00 1h20m0s
	// counted Mon 09:00 to Mon 09:40 40m0s
}

// The same submission under every tier and priority.
func ExampleMatrix() {
	site, _ := calc.SiteByID("NL")
	cells, _ := calc.Matrix(calc.Case{
		Tier:      calc.Enterprise,
		SiteID:    site.ID,
		Submitted: time.Date(2026, time.November, 27, 15, 40, 0, 0, site.Location()),
	})
	for _, c := range cells {
		if c.Priority == calc.P3 {
			fmt.Println(c.Tier, c.Due.Format("Mon 15:04"))
		}
	}
	// Output:
	// online Mon 13:40
	// business Mon 11:40
	// enterprise Mon 09:40
	// elite Fri 16:40
}

// The latest moment to submit, to be answered by Monday noon.
func ExampleLatestSubmission() {
	site, _ := calc.SiteByID("NL")
	noon := time.Date(2026, time.November, 30, 12, 0, 0, 0, site.Location())
	for _, tier := range []calc.Tier{calc.Online, calc.Business} {
		last, _ := calc.LatestSubmission(calc.Case{Tier: tier, Priority: calc.P2, SiteID: site.ID}, noon)
		fmt.Println(tier, last.Format("Mon 15:04"))
	}
	// Output:
	// online Fri 16:00
	// business Mon 10:00
}

// How long the wait is if a case is submitted at another time of the week, and when it jumps.
func ExampleWeekOutlook() {
	outlook, _ := calc.WeekOutlook(calc.Case{Tier: calc.Enterprise, Priority: calc.P3, SiteID: "NL"},
		calc.Date{Year: 2026, Month: time.November, Day: 23}, time.Hour)
	friday := outlook.Cliffs[4]
	fmt.Println("best", outlook.Best, "median", outlook.Median, "worst", outlook.Worst)
	fmt.Println("after", friday.Last.Format("Mon 15:04"), "not before", friday.Next.Format("Mon 15:04"))
	// Output:
	// best 2h0m0s median 12h0m0s worst 66h0m0s
	// after Fri 15:00 not before Mon 09:00
}

// Opening hours of one's own, around a lunch break and a holiday.
func ExampleSchedule() {
	zone, _ := time.LoadLocation("Europe/Amsterdam")
	day := []calc.Window{
		{Open: 9 * time.Hour, Close: 12 * time.Hour},
		{Open: 13 * time.Hour, Close: 17 * time.Hour},
	}
	week := calc.Week{time.Monday: day, time.Tuesday: day, time.Wednesday: day, time.Thursday: day, time.Friday: day}
	schedule, err := calc.NewSchedule(zone, week, []calc.Date{{Year: 2026, Month: time.December, Day: 25}})
	if err != nil {
		fmt.Println(err)
		return
	}
	due, _ := schedule.Add(time.Date(2026, time.December, 24, 16, 0, 0, 0, zone), 5*time.Hour)
	fmt.Println(due.Format("Mon 2 Jan 15:04"))
	// Output: Mon 28 Dec 14:00
}

// What the clocks do to a local time is said, not hidden.
func ExampleLocal_In() {
	zone, _ := time.LoadLocation("Europe/Amsterdam")
	local, _ := calc.ParseLocal("2026-03-29T02:30")
	at, clash := local.In(zone, false)
	fmt.Println(at.Format("15:04 -07:00"), clash == calc.Skipped)
	// Output: 03:00 +02:00 true
}
