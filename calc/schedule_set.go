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
	window   Window // of a published plan
	hours    *Hours // of an agreement; nil for a published plan
	week     Week   // the opening hours
	once     sync.Once
	days     []businessDay // see daysOfBusiness
	rules    Rules
	business *Schedule
	weekdays *Schedule // the whole of the working days: Monday 00:00 to Saturday 00:00 under a published plan
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
	hours   uint64 // of an agreement; see Hours.sum
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

// counting returns the schedules for a case submitted at an instant, and its target. Errors are those of
// Answer.
func (c *Case) counting(at time.Time) (*scheduleSet, Target, error) {
	set, err := scheduleSetFor(c, at)
	if err != nil {
		return nil, Target{}, err
	}
	if c.Tier == Own {
		target := c.Agreement.Target(c.Priority)
		if !target.Agreed() {
			return nil, Target{}, fmt.Errorf("%w: priority %d", ErrUnagreed, c.Priority)
		}
		if !target.valid() {
			return nil, Target{}, fmt.Errorf("%w: the target of priority %d", ErrInput, c.Priority)
		}
		return set, target, nil
	}
	target, _ := TargetFor(c.Tier, c.Priority, set.site.Region, c.Rules)
	return set, target, nil
}

// scheduleSetFor returns the schedules for a case submitted at an instant.
func scheduleSetFor(c *Case, at time.Time) (*scheduleSet, error) {
	_, family := find(c.Tier)
	if family == nil && (c.Tier != Own || c.Agreement == nil) {
		return nil, fmt.Errorf("%w: there is no tier %q", ErrInput, clip(string(c.Tier)))
	}
	if c.Priority < P1 || c.Priority > P4 {
		return nil, fmt.Errorf("%w: priority %d is not 1 to 4", ErrInput, c.Priority)
	}
	if !inHorizon(at) {
		return nil, errOutside(at)
	}
	// The year in UTC will do: a set knows the years on either side.
	year := at.UTC().Year()
	site := siteRef(c.SiteID)
	if site == nil {
		return nil, fmt.Errorf("%w: there is no site %q", ErrInput, clip(c.SiteID))
	}
	rules := c.Rules
	rules.CloseOfDay, rules.CommerceManaged = false, false // these do not change the schedules
	key := scheduleSetKey{siteID: c.SiteID, rules: rules, year: year, daysOff: sumOf(c.DaysOff)}
	if family != nil {
		key.window = family.Hours[site.Region]
	} else {
		key.hours = c.Agreement.Hours.sum()
	}
	scheduleSets.RLock()
	set := scheduleSets.entries[key]
	scheduleSets.RUnlock()
	if set != nil && slices.Equal(set.daysOff, c.DaysOff) && (family != nil || set.hours.equal(&c.Agreement.Hours)) {
		return set, nil
	}
	set, err := newScheduleSet(*site, key, c)
	if err != nil {
		return nil, err
	}
	scheduleSets.Lock()
	if len(scheduleSets.entries) >= mostScheduleSets {
		clear(scheduleSets.entries)
	}
	scheduleSets.entries[key] = set
	scheduleSets.Unlock()
	return set, nil
}

func siteRef(id string) *Site {
	for i := range sites {
		if sites[i].ID == id {
			return &sites[i]
		}
	}
	return nil
}

func newScheduleSet(site Site, key scheduleSetKey, c *Case) (*scheduleSet, error) {
	daysOff := c.DaysOff
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
	week, weekdays := mondayToFriday(key.window), mondayToFriday(round)
	var err error
	if key.hours != 0 {
		if week, err = c.Agreement.Hours.week(); err != nil {
			return nil, err
		}
		hours := c.Agreement.Hours
		set.hours, weekdays = &hours, hours.workingDays()
	}
	set.week = week
	if set.business, err = NewSchedule(zone, week, businessClosed); err != nil {
		return nil, err
	}
	if set.weekdays, err = NewSchedule(zone, weekdays, weekdaysClosed); err != nil {
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
	days := t.Coverage == BusinessDays
	if set.hours != nil && days {
		if met, due, err = set.businessDays(submitted, t.Days); !closeOfDay {
			due = met
		}
		return met, due, err
	}
	s := set.schedule(t.Coverage)
	met, err = s.Add(submitted, t.Length(set.window))
	due = met
	if err == nil && set.hours != nil && met.UTC().Year() > set.year+1 {
		// Only an agreement can take so long. Which days are closed then is not in the set.
		err = errBeyond(submitted, t.Amount)
	}
	if err == nil && closeOfDay && days {
		if closing, open := s.closing(met); open {
			due = closing
		}
	}
	return met, due, err
}

// length returns the open time that a target asks for from a submission on.
func (set *scheduleSet) length(submitted time.Time, t Target) time.Duration {
	if set.hours != nil && t.Coverage == BusinessDays {
		met, _, err := set.businessDays(submitted, t.Days)
		if err != nil {
			return 0
		}
		return set.business.Elapsed(submitted, met)
	}
	return t.Length(set.window)
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
