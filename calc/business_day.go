package calc

import (
	"fmt"
	"sort"
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
		t, _ := Local{d, int(clock / time.Hour), int(clock % time.Hour / time.Minute)}.In(zone, last)
		return t
	}
	for _, w := range set.hours[d.Weekday()] {
		end := w.ends()
		if set.business.closedOn(d.AddDays(1).days()) {
			end = min(end, 24*time.Hour)
		}
		if s := (dayWindow{w, at(d, w.Open, false), at(d, end, true)}); s.from.Before(s.to) {
			list = append(list, s)
		}
	}
	return list
}

// businessDay is a day of an agreement on which at least one window opens.
type businessDay struct {
	windows []dayWindow
	ends    time.Time
}

// daysOfBusiness lists the business days of the years that the set knows, in order. They are worked out
// when somebody asks for the first time.
func (set *scheduleSet) daysOfBusiness() []businessDay {
	set.once.Do(func() {
		for d := (Date{set.year - 1, time.January, 1}); d.Year <= set.year+1; d = d.AddDays(1) {
			if list := set.windowsOn(d); len(list) > 0 {
				set.days = append(set.days, businessDay{list, list[len(list)-1].to})
			}
		}
	})
	return set.days
}

// businessDays counts n business days of an agreement, whose days need not be alike: to the same time of day n
// business days later for a case submitted within hours, to the close of the nth for one submitted outside.
// Where that day is not open at the time, its last moment of open time before then counts, or its opening.
// What is submitted between two windows counts as within hours. ends is the close of that day.
func (set *scheduleSet) businessDays(submitted time.Time, n int) (met, ends time.Time, err error) {
	days := set.daysOfBusiness()
	i := sort.Search(len(days), func(i int) bool { return submitted.Before(days[i].ends) })
	inside := i < len(days) && submitted.After(days[i].windows[0].from)
	last := i + n
	if !inside {
		last--
	}
	if last >= len(days) {
		return met, ends, fmt.Errorf("%w: %d business days after %s", ErrHorizon, n, submitted.Format(time.RFC3339))
	}
	ends = days[last].ends
	if !inside {
		return ends, ends, nil
	}
	clock := time.Duration(0) // within its day
	for _, w := range days[i].windows {
		if w.from.Before(submitted) {
			clock = w.Open + min(submitted.Sub(w.from), w.to.Sub(w.from))
		}
	}
	met = days[last].windows[0].from
	for _, w := range days[last].windows {
		if w.Open < clock {
			met = w.from.Add(min(clock-w.Open, w.to.Sub(w.from)))
		}
	}
	return met, ends, nil
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
