package calc

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// scheduleSet holds the schedules of a site, one for each coverage that has hours, with
// what closes them. It knows the holidays of the years around the submission.
type scheduleSet struct {
	site     Site
	window   Window
	rules    Rules
	business *Schedule
	weekdays *Schedule // Monday 00:00 to Saturday 00:00
	always   *Schedule
	closures map[int64]closure
	unknown  []int // years whose holidays are not known
	year     int   // the middle one of the years
	daysOff  []Date
}

// scheduleSetKey tells the sets apart, but for days off that add up to the same sum.
type scheduleSetKey struct {
	siteID  string
	window  Window
	rules   Rules
	year    int
	daysOff uint64
}

// sumOf adds days off up for a key.
func sumOf(daysOff []Date) (sum uint64) {
	for _, d := range daysOff {
		sum = sum*31 + uint64(d.Year)<<9 + uint64(d.Month)<<5 + uint64(d.Day)
	}
	return sum
}

// scheduleSets caches those in use, of which there are few.
var scheduleSets = struct {
	sync.RWMutex
	entries map[scheduleSetKey]*scheduleSet
}{entries: map[scheduleSetKey]*scheduleSet{}}

const mostScheduleSets = 512

// mostDaysOff is how many extra closed days a case may name.
const mostDaysOff = 400

// scheduleSetFor returns the schedules for a case submitted at an instant.
func scheduleSetFor(c *Case, at time.Time) (*scheduleSet, *Plan, *Family, error) {
	plan, family := find(c.Tier)
	if plan == nil {
		return nil, nil, nil, fmt.Errorf("%w: there is no tier %q", ErrInput, clip(string(c.Tier)))
	}
	if c.Priority < P1 || c.Priority > P4 {
		return nil, nil, nil, fmt.Errorf("%w: priority %d is not 1 to 4", ErrInput, c.Priority)
	}
	if !inHorizon(at) {
		return nil, nil, nil, errOutside(at)
	}
	// The year in UTC will do: a set knows the years on either side.
	year := at.UTC().Year()
	site := siteRef(c.SiteID)
	if site == nil {
		return nil, nil, nil, fmt.Errorf("%w: there is no site %q", ErrInput, clip(c.SiteID))
	}
	rules := c.Rules
	rules.CloseOfDay, rules.CommerceManaged = false, false // these do not change the schedules
	key := scheduleSetKey{c.SiteID, family.Hours[site.Region], rules, year, sumOf(c.DaysOff)}
	scheduleSets.RLock()
	set := scheduleSets.entries[key]
	scheduleSets.RUnlock()
	if set != nil && slices.Equal(set.daysOff, c.DaysOff) {
		return set, plan, family, nil
	}
	set, err := newScheduleSet(*site, key, c.DaysOff)
	if err != nil {
		return nil, nil, nil, err
	}
	scheduleSets.Lock()
	if len(scheduleSets.entries) >= mostScheduleSets {
		clear(scheduleSets.entries)
	}
	scheduleSets.entries[key] = set
	scheduleSets.Unlock()
	return set, plan, family, nil
}

func siteRef(id string) *Site {
	for i := range sites {
		if sites[i].ID == id {
			return &sites[i]
		}
	}
	return nil
}

func newScheduleSet(site Site, key scheduleSetKey, daysOff []Date) (*scheduleSet, error) {
	if len(daysOff) > mostDaysOff {
		return nil, fmt.Errorf("%w: %d days off are more than %d", ErrInput, len(daysOff), mostDaysOff)
	}
	set := &scheduleSet{site: site, window: key.window, rules: key.rules, year: key.year, closures: map[int64]closure{}, daysOff: slices.Clone(daysOff)}
	// Days off close whatever is said of holidays; holidays give the better name.
	var off, holidays []Date
	for _, date := range daysOff {
		if !date.Valid() {
			return nil, fmt.Errorf("%w: no calendar has the day %v", ErrInput, date)
		}
		off = append(off, date)
		set.closures[date.days()] = closure{cause: DayOff}
	}
	add := func(list []Holiday, cause Cause) {
		for _, h := range list {
			holidays = append(holidays, h.Date)
			set.closures[h.Date.days()] = closure{cause, h}
		}
	}
	for year := key.year - 1; year <= key.year+1; year++ {
		if key.rules.Customary {
			custom, _ := CustomaryDays(site.ID, year)
			add(custom, CustomaryDay)
		}
		legal, known := Holidays(site.ID, year)
		add(legal, PublicHoliday)
		if !known {
			set.unknown = append(set.unknown, year)
		}
	}
	all := append(off, holidays...)
	businessClosed, weekdaysClosed := all, []Date(nil)
	if key.rules.WorkHolidays {
		businessClosed = off
	}
	if key.rules.Stop24x5 {
		weekdaysClosed = all
	}
	zone := site.Location()
	round := Window{0, 24 * time.Hour}
	var err error
	if set.business, err = NewSchedule(zone, mondayToFriday(key.window), businessClosed); err != nil {
		return nil, err
	}
	if set.weekdays, err = NewSchedule(zone, mondayToFriday(round), weekdaysClosed); err != nil {
		return nil, err
	}
	set.always, err = NewSchedule(zone, Week{{round}, {round}, {round}, {round}, {round}, {round}, {round}}, nil)
	return set, err
}

func mondayToFriday(w Window) Week {
	hours := []Window{w}
	return Week{time.Monday: hours, time.Tuesday: hours, time.Wednesday: hours, time.Thursday: hours, time.Friday: hours}
}

// schedule returns what counts under a coverage.
func (set *scheduleSet) schedule(c Coverage) *Schedule {
	switch c {
	case Around24x7:
		return set.always
	case Around24x5:
		return set.weekdays
	default:
		return set.business
	}
}

// due works out when a target is met at the latest. met is when its time has passed, which is
// earlier than due only under the close-of-day reading.
func (set *scheduleSet) due(submitted time.Time, t Target, closeOfDay bool) (met, due time.Time, err error) {
	s := set.schedule(t.Coverage)
	met, err = s.Add(submitted, t.Length(set.window))
	due = met
	if err == nil && closeOfDay && t.Coverage == BusinessDays {
		if closing, open := s.closing(met); open {
			due = closing
		}
	}
	return met, due, err
}

// segments works out the due moment and the segments of time until then.
func (set *scheduleSet) segments(submitted time.Time, t Target, closeOfDay bool) (due time.Time, segments []Segment, err error) {
	met, due, err := set.due(submitted, t, closeOfDay)
	if err != nil {
		return due, nil, err
	}
	segments = set.schedule(t.Coverage).segments(submitted, met, set.closures)
	if due.After(met) {
		segments = append(segments, Segment{From: met, To: due, Cause: RestOfDay})
	}
	return due, segments, nil
}
