package calc

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// desk is the support desk as one customer finds it: the schedules of the site's coverages, with
// what closes them. It knows the holidays of the years around the submission.
type desk struct {
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

// deskKey tells desks apart, but for days off that add up to the same sum.
type deskKey struct {
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

// desks keeps those in use, of which there are few.
var desks = struct {
	sync.RWMutex
	kept map[deskKey]*desk
}{kept: map[deskKey]*desk{}}

const mostKeptDesks = 512

// mostDaysOff is how many extra closed days a case may name.
const mostDaysOff = 400

// deskFor returns the desk for a case submitted at an instant.
func deskFor(c *Case, at time.Time) (*desk, *Plan, *Family, error) {
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
	// The year in UTC will do: a desk knows the years on either side.
	year := at.UTC().Year()
	site := siteRef(c.SiteID)
	if site == nil {
		return nil, nil, nil, fmt.Errorf("%w: there is no site %q", ErrInput, clip(c.SiteID))
	}
	rules := c.Rules
	rules.CloseOfDay, rules.CommerceManaged = false, false // these do not change the schedules
	key := deskKey{c.SiteID, family.Hours[site.Region], rules, year, sumOf(c.DaysOff)}
	desks.RLock()
	d := desks.kept[key]
	desks.RUnlock()
	if d != nil && slices.Equal(d.daysOff, c.DaysOff) {
		return d, plan, family, nil
	}
	d, err := newDesk(*site, key, c.DaysOff)
	if err != nil {
		return nil, nil, nil, err
	}
	desks.Lock()
	if len(desks.kept) >= mostKeptDesks {
		clear(desks.kept)
	}
	desks.kept[key] = d
	desks.Unlock()
	return d, plan, family, nil
}

func siteRef(id string) *Site {
	for i := range sites {
		if sites[i].ID == id {
			return &sites[i]
		}
	}
	return nil
}

func newDesk(site Site, key deskKey, daysOff []Date) (*desk, error) {
	if len(daysOff) > mostDaysOff {
		return nil, fmt.Errorf("%w: %d days off are more than %d", ErrInput, len(daysOff), mostDaysOff)
	}
	d := &desk{site: site, window: key.window, rules: key.rules, year: key.year, closures: map[int64]closure{}, daysOff: slices.Clone(daysOff)}
	// Days off close the desk whatever is said of holidays; holidays give the better name.
	var off, holidays []Date
	for _, date := range daysOff {
		if !date.Valid() {
			return nil, fmt.Errorf("%w: no calendar has the day %v", ErrInput, date)
		}
		off = append(off, date)
		d.closures[date.days()] = closure{cause: DayOff}
	}
	add := func(list []Holiday, cause Cause) {
		for _, h := range list {
			holidays = append(holidays, h.Date)
			d.closures[h.Date.days()] = closure{cause, h}
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
			d.unknown = append(d.unknown, year)
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
	if d.business, err = NewSchedule(zone, mondayToFriday(key.window), businessClosed); err != nil {
		return nil, err
	}
	if d.weekdays, err = NewSchedule(zone, mondayToFriday(round), weekdaysClosed); err != nil {
		return nil, err
	}
	d.always, err = NewSchedule(zone, Week{{round}, {round}, {round}, {round}, {round}, {round}, {round}}, nil)
	return d, err
}

func mondayToFriday(w Window) Week {
	hours := []Window{w}
	return Week{time.Monday: hours, time.Tuesday: hours, time.Wednesday: hours, time.Thursday: hours, time.Friday: hours}
}

// schedule returns what counts under a coverage.
func (d *desk) schedule(c Coverage) *Schedule {
	switch c {
	case Around24x7:
		return d.always
	case Around24x5:
		return d.weekdays
	default:
		return d.business
	}
}

// due works out when a target is met at the latest. met is when its time is used up, which is
// earlier than due only under the close-of-day reading.
func (d *desk) due(submitted time.Time, t Target, closeOfDay bool) (met, due time.Time, err error) {
	s := d.schedule(t.Coverage)
	met, err = s.Add(submitted, t.Length(d.window))
	due = met
	if err == nil && closeOfDay && t.Coverage == BusinessDays {
		if closing, open := s.closing(met); open {
			due = closing
		}
	}
	return met, due, err
}

// segments works out the due moment and the segments of time until then.
func (d *desk) segments(submitted time.Time, t Target, closeOfDay bool) (due time.Time, segments []Segment, err error) {
	met, due, err := d.due(submitted, t, closeOfDay)
	if err != nil {
		return due, nil, err
	}
	segments = d.schedule(t.Coverage).segments(submitted, met, d.closures)
	if due.After(met) {
		segments = append(segments, Segment{From: met, To: due, Cause: RestOfDay})
	}
	return due, segments, nil
}
