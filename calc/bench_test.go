package calc

import (
	"testing"
	"time"

	"github.com/rickar/cal/v2"
)

// The rows on which the schedule is held against cal's AddWorkHours: the same hours, holidays,
// starts and amounts.
type benchRow struct {
	name   string
	start  time.Time
	window Window
	days   []time.Weekday
	amount time.Duration
	site   string // whose holidays close both
}

func benchRows() []benchRow {
	zone := location("Europe/Amsterdam")
	weekdays := []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
	everyDay := append([]time.Weekday{time.Saturday, time.Sunday}, weekdays...)
	// cal takes 24:00 for 00:00 and then counts no time at all: the last minute is left out for both.
	round := Window{0, 24*time.Hour - time.Minute}
	nine := Window{9 * time.Hour, 17 * time.Hour}
	tokyo, shanghai := location("Asia/Tokyo"), location("Asia/Shanghai")
	monday := time.Date(2026, 11, 23, 10, 0, 0, 0, zone)
	return []benchRow{
		{"regional/2h", time.Date(2026, 11, 27, 15, 40, 0, 0, zone), nine, weekdays, 2 * time.Hour, "NL"},
		{"24x5/1h", time.Date(2026, 11, 27, 23, 30, 0, 0, zone), round, weekdays, time.Hour, ""},
		{"24x7/30m", time.Date(2026, 11, 28, 12, 0, 0, 0, zone), round, everyDay, 30 * time.Minute, ""},
		{"christmas/6h", time.Date(2026, 12, 24, 16, 0, 0, 0, zone), nine, weekdays, 6 * time.Hour, "NL"},
		{"golden-week/6h", time.Date(2026, 5, 1, 16, 0, 0, 0, tokyo), nine, weekdays, 6 * time.Hour, "JP"},
		{"chinese-new-year/6h", time.Date(2026, 2, 13, 16, 0, 0, 0, shanghai), nine, weekdays, 6 * time.Hour, "CN"},
		{"growth/8h", monday, nine, weekdays, 8 * time.Hour, "NL"},
		{"growth/80h", monday, nine, weekdays, 80 * time.Hour, "NL"},
		{"growth/800h", monday, nine, weekdays, 800 * time.Hour, "NL"},
		{"growth/8000h", monday, nine, weekdays, 8000 * time.Hour, "NL"},
	}
}

// closed lists the holidays of the years a row can reach.
func (row benchRow) closed() (closed []Date) {
	for year := row.start.Year(); year <= row.start.Year()+5; year++ {
		days, _ := Holidays(row.site, year)
		for _, h := range days {
			closed = append(closed, h.Date)
		}
	}
	return closed
}

func (row benchRow) calendar() *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	for _, d := range row.closed() {
		c.AddHoliday(&cal.Holiday{Month: d.Month, Day: d.Day, StartYear: d.Year, EndYear: d.Year, Func: cal.CalcDayOfMonth})
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		c.SetWorkday(day, false)
	}
	for _, day := range row.days {
		c.SetWorkday(day, true)
	}
	c.SetWorkHours(row.window.Open, row.window.Close)
	return c
}

func (row benchRow) schedule() *Schedule {
	var week Week
	for _, day := range row.days {
		week[day] = []Window{row.window}
	}
	s, err := NewSchedule(row.start.Location(), week, row.closed())
	if err != nil {
		panic(err)
	}
	return s
}

// BenchmarkAdd prints, for each row, how many times faster Add is than cal's AddWorkHours in the
// same run.
func BenchmarkAdd(b *testing.B) {
	for _, row := range benchRows() {
		b.Run(row.name, func(b *testing.B) {
			calendar := row.calendar()
			theirs := perOp(func() { calendar.AddWorkHours(row.start, row.amount) })
			s := row.schedule()
			if due, _ := s.Add(row.start, row.amount); !due.Equal(calendar.AddWorkHours(row.start, row.amount)) {
				b.Fatalf("they disagree: %v and %v", due, calendar.AddWorkHours(row.start, row.amount))
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := s.Add(row.start, row.amount); err != nil {
					b.Fatal(err)
				}
			}
			ours := float64(b.Elapsed().Nanoseconds()) / float64(b.N)
			b.ReportMetric(theirs/ours, "x_faster_than_cal")
		})
	}
}

func perOp(f func()) float64 {
	f()
	n := 0
	start := time.Now()
	for time.Since(start) < 200*time.Millisecond {
		f()
		n++
	}
	return float64(time.Since(start).Nanoseconds()) / float64(n)
}

// BenchmarkDue is one deadline of a case, with its look-ups.
func BenchmarkDue(b *testing.B) {
	for _, site := range []string{"NL", "JP", "SG"} {
		b.Run(site, func(b *testing.B) {
			zone := location(siteRef(site).Zone)
			c := Case{Tier: Business, Priority: P2, SiteID: site, Submitted: time.Date(2026, 12, 24, 16, 0, 0, 0, zone)}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Due(c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAnswer is the whole answer with reasons and the effect of every rule.
func BenchmarkAnswer(b *testing.B) {
	for _, start := range []time.Time{time.Date(2026, 12, 24, 15, 0, 0, 0, time.UTC), time.Date(2026, 5, 1, 6, 0, 0, 0, time.UTC)} {
		b.Run(start.Format("2006-01-02"), func(b *testing.B) {
			c := Case{Tier: Business, Priority: P4, SiteID: "JP", Submitted: start}
			for b.Loop() {
				if _, err := Answer(c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkYear is a year of submissions, every quarter of an hour, under four tiers and four
// priorities: 560,640 deadlines. The budget is half a second.
func BenchmarkYear(b *testing.B) {
	for b.Loop() {
		n := 0
		for _, tier := range []Tier{Online, Business, Enterprise, Elite} {
			for _, p := range Priorities() {
				s, err := YearSpread(Case{Tier: tier, Priority: p, SiteID: "NL"}, 2026, 15*time.Minute)
				if err != nil {
					b.Fatal(err)
				}
				n += s.Count
			}
		}
		b.ReportMetric(float64(n), "deadlines/op")
	}
}
