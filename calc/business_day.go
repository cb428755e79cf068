package calc

import (
	"fmt"
	"time"
)

// dayWindow is a window of an agreement on a certain day.
type dayWindow struct {
	Window
	from, to time.Time
}

// windowsOn returns the windows that open on a day, none on one that is closed.
func (set *scheduleSet) windowsOn(d Date) (list []dayWindow) {
	if set.business.closedOn(d.days()) {
		return nil
	}
	zone := set.business.zone
	at := func(d Date, clock time.Duration, last bool) time.Time {
		if clock >= 24*time.Hour {
			d, clock = d.AddDays(1), clock-24*time.Hour
		}
		t, _ := Local{d, int(clock / time.Hour), int(clock % time.Hour / time.Minute)}.In(zone, last)
		return t
	}
	for _, w := range set.hours[d.Weekday()] {
		end := w.ends()
		if end > 24*time.Hour && set.business.closedOn(d.AddDays(1).days()) {
			end = 24 * time.Hour
		}
		if s := (dayWindow{w, at(d, w.Open, false), at(d, end, true)}); s.from.Before(s.to) {
			list = append(list, s)
		}
	}
	return list
}

// businessDays counts n business days of an agreement, whose days need not be alike: to the same time of day n
// business days later for a case submitted within hours, to the close of the nth for one submitted outside.
// Where that day is not open at the time, its last moment of open time before then counts, or its opening.
// What is submitted between two windows counts as within hours. ends is the close of that day.
func (set *scheduleSet) businessDays(submitted time.Time, n int) (met, ends time.Time, err error) {
	clock := time.Duration(-1) // within its day; negative for a submission outside
	begun := 0
	// A window that is open may have opened the day before.
	for d := DateOf(submitted.In(set.business.zone)).AddDays(-1); d.Year <= set.year+1; d = d.AddDays(1) {
		list := set.windowsOn(d)
		if len(list) == 0 || clock < 0 && begun == 0 && !submitted.Before(list[len(list)-1].to) {
			continue
		}
		if begun == 0 && clock < 0 && submitted.After(list[0].from) {
			for _, s := range list {
				if s.from.Before(submitted) {
					clock = s.Open + min(submitted.Sub(s.from), s.to.Sub(s.from))
				}
			}
			continue
		}
		if begun++; begun < n {
			continue
		}
		ends = list[len(list)-1].to
		if clock < 0 {
			return ends, ends, nil
		}
		met = list[0].from
		for _, s := range list {
			if s.Open < clock {
				met = s.from.Add(min(clock-s.Open, s.to.Sub(s.from)))
			}
		}
		return met, ends, nil
	}
	return met, ends, fmt.Errorf("%w: %d business days after %s", ErrHorizon, n, submitted.Format(time.RFC3339))
}

// latestBusinessDays is the inverse of businessDays: the latest submission that is not due after a moment.
func (set *scheduleSet) latestBusinessDays(due time.Time, t Target, closeOfDay bool) (time.Time, error) {
	late := func(at time.Time) bool {
		_, answered, err := set.due(at, t, closeOfDay)
		return err != nil || answered.After(due)
	}
	early := time.Date(set.year-1, time.January, 2, 0, 0, 0, 0, time.UTC)
	if late(early) {
		return time.Time{}, fmt.Errorf("%w: %d business days before %s", ErrHorizon, t.Days, due.Format(time.RFC3339))
	}
	low, high := early.UnixNano(), due.UnixNano()
	for high-low > 1 {
		if mid := low + (high-low)/2; late(time.Unix(0, mid)) {
			high = mid
		} else {
			low = mid
		}
	}
	return time.Unix(0, low).In(set.business.zone), nil
}
