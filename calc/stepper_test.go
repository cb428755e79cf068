package calc

import (
	"math/rand/v2"
	"slices"
	"time"
)

// stepper is the slow, obvious twin of Schedule: it looks at the clock of every single minute.
type stepper struct {
	zone   *time.Location
	week   Week
	closed []Date
}

func (s stepper) open(t time.Time) bool {
	_, ahead := t.In(s.zone).Zone()
	local := t.UTC().Add(time.Duration(ahead) * time.Second) // looked up once, for this is asked of every minute
	if slices.Contains(s.closed, DateOf(local)) {
		return false
	}
	hour, minute, sec := local.Clock()
	ofDay := time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(sec)*time.Second
	for _, w := range s.week[local.Weekday()] {
		if ofDay >= w.Open && ofDay < w.Close {
			return true
		}
	}
	return false
}

// add steps from start until d has been open; ok is false if that takes more than most steps.
func (s stepper) add(start time.Time, d, step time.Duration, most int) (due time.Time, ok bool) {
	for t := start; most > 0; most-- {
		if d <= 0 {
			return t, true
		}
		if s.open(t) {
			d -= step
		}
		t = t.Add(step)
	}
	return time.Time{}, false
}

func (s stepper) elapsed(from, to time.Time, step time.Duration) (d time.Duration) {
	for t := from; t.Before(to); t = t.Add(step) {
		if s.open(t) {
			d += step
		}
	}
	return d
}

// The zones whose clock changes are odd: half an hour, at midnight, on Fridays, twice a year around
// Ramadan, abolished, a whole day skipped.
var oddZones = []string{
	"Australia/Lord_Howe", "Africa/Cairo", "Asia/Jerusalem", "America/St_Johns", "Asia/Kolkata",
	"America/Sao_Paulo", "Africa/Casablanca", "Pacific/Apia", "Asia/Kathmandu", "America/Santiago",
	"Asia/Tehran", "Pacific/Chatham", "Europe/Dublin", "America/Asuncion", "Antarctica/Troll",
	"Europe/Amsterdam", "America/Los_Angeles", "Australia/Sydney", "Asia/Tokyo", "UTC",
}

// randomWeek makes opening hours with up to three windows a day, among them whole days, windows
// that touch and windows inside the hours at which clocks change.
func randomWeek(r *rand.Rand) Week {
	for {
		var week Week
		opens := false
		for i := range week {
			at := 0
			for n := r.IntN(4); n > 0 && at < 24*60; n-- {
				open := at + r.IntN(24*60-at)
				if r.IntN(4) == 0 {
					open = at
				}
				length := 1 + r.IntN(24*60-open)
				if r.IntN(3) == 0 {
					length = min(length, 1+r.IntN(90))
				}
				week[i] = append(week[i], Window{time.Duration(open) * time.Minute, time.Duration(open+length) * time.Minute})
				at, opens = open+length, true
			}
		}
		if opens {
			return week
		}
	}
}

// randomCase makes a schedule, its twin, and a moment near a clock change of its zone, if it has any.
func randomCase(r *rand.Rand, zones []string) (*Schedule, stepper, time.Time) {
	zone := location(zones[r.IntN(len(zones))])
	week := randomWeek(r)
	start := time.Date(1972+r.IntN(220), 1, 1, 0, r.IntN(366*24*60), 0, 0, time.UTC)
	if _, change := start.In(zone).ZoneBounds(); !change.IsZero() && r.IntN(2) == 0 {
		start = change.Add(time.Duration(r.IntN(4*24*60)-3*24*60) * time.Minute)
	}
	start = start.Truncate(time.Minute).In(zone)
	var closed []Date
	for n := r.IntN(6); n > 0; n-- {
		closed = append(closed, DateOf(start).AddDays(r.IntN(14)-2))
	}
	schedule, err := NewSchedule(zone, week, closed)
	if err != nil {
		panic(err)
	}
	return schedule, stepper{zone, week, closed}, start
}
