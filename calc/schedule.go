package calc

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"time"
)

// Window is an opening, as wall-clock offsets from local midnight: 0 ≤ Open < Close ≤ 24h.
type Window struct{ Open, Close time.Duration }

// Week lists each weekday's windows, indexed by time.Weekday, in order and not overlapping.
type Week [7][]Window

// Schedule is a set of opening hours in a time zone.
//
// An instant is open if the clocks of the zone show a time in [Open, Close) of a window of that
// weekday, and the day shown is not a closed one. Nothing else is needed to say what happens when
// clocks change: an hour that is skipped has no instants, both passes of a repeated hour are open
// or closed alike, and a window that opens or closes inside a repeated hour opens or closes twice.
//
// The arithmetic rests on one non-decreasing function of time: how much open time there has been
// since a fixed origin (see opened). Add, Elapsed and Latest are that function and its inverses,
// so they take the same few look-ups for an hour and for a thousand years of hours.
//
// A Schedule is not changed after it is made; any number of goroutines may use it.
type Schedule struct {
	zone   *time.Location
	week   [daysPerWeek]dayHours // from Monday
	pass   int64                 // open nanoseconds of a whole week
	closed []closedDay           // days that take open time away, in order
	spans  []countedSpan
	end    int64 // open nanoseconds at the end of the horizon
}

// dayHours is one weekday: its windows in nanoseconds of the day.
type dayHours struct {
	before  int64 // open nanoseconds of the week before this day
	length  int64 // open nanoseconds of the day
	windows []hours
}

type hours struct {
	open, close int64
	before      int64 // open nanoseconds of the day before this window
}

// closedDay is a day on which the week's hours do not hold.
type closedDay struct {
	day    int64 // since 1970-01-01
	opened int64 // local open time at the start of the day, closed days taken into account
	lost   int64 // open time lost on closed days before this one
}

// countedSpan is a span of constant offset, in nanoseconds, with the open time on its clock.
type countedSpan struct {
	start  int64
	offset int64
	opened int64 // open time at start
	base   int64 // what to add to the local open time to get the open time
}

// NewSchedule returns the opening hours of week in zone, closed on the given days.
// It reports an error for windows that overlap, are out of order or out of range, and for a week that never opens.
func NewSchedule(zone *time.Location, week Week, closed []Date) (*Schedule, error) {
	if zone == nil {
		return nil, fmt.Errorf("%w: no time zone given", ErrSchedule)
	}
	s := &Schedule{zone: zone}
	for i := range s.week {
		weekday := (time.Weekday(i) + time.Monday) % daysPerWeek
		hours, err := readHours(weekday, week[weekday])
		if err != nil {
			return nil, err
		}
		hours.before = s.pass
		s.pass += hours.length
		s.week[i] = hours
	}
	if s.pass == 0 {
		return nil, fmt.Errorf("%w: the week never opens", ErrSchedule)
	}
	if err := s.close(closed); err != nil {
		return nil, err
	}
	s.count(spansOf(zone))
	return s, nil
}

func readHours(weekday time.Weekday, windows []Window) (dayHours, error) {
	var d dayHours
	last := time.Duration(0)
	for _, w := range windows {
		switch {
		case w.Open < 0 || w.Close > 24*time.Hour:
			return d, fmt.Errorf("%w: %s %v–%v is not within 0h–24h", ErrSchedule, weekday, w.Open, w.Close)
		case w.Open >= w.Close:
			return d, fmt.Errorf("%w: %s %v–%v closes before it has opened", ErrSchedule, weekday, w.Open, w.Close)
		case w.Open < last:
			return d, fmt.Errorf("%w: %s %v–%v overlaps or precedes the window before it", ErrSchedule, weekday, w.Open, w.Close)
		}
		last = w.Close
		d.windows = append(d.windows, hours{int64(w.Open), int64(w.Close), d.length})
		d.length += int64(w.Close - w.Open)
	}
	return d, nil
}

// close takes the open time of the given days away.
func (s *Schedule) close(dates []Date) error {
	days := make([]int64, 0, len(dates))
	for _, d := range dates {
		if !d.Valid() {
			return fmt.Errorf("%w: no calendar has the day %v", ErrSchedule, d)
		}
		days = append(days, d.days())
	}
	slices.Sort(days)
	lost := int64(0)
	for _, n := range slices.Compact(days) {
		length := s.week[weekIndex(n)].length
		at := n * secondsPerDay
		if length == 0 || at < horizonFirst || at > horizonLast {
			continue
		}
		s.closed = append(s.closed, closedDay{n, s.usual(n*day) - lost, lost})
		lost += length
	}
	return nil
}

// count lays the open time along the spans of the zone.
func (s *Schedule) count(spans []span) {
	s.spans = make([]countedSpan, len(spans))
	opened := s.local((spans[0].start + spans[0].offset) * second)
	for i, sp := range spans {
		start, offset := sp.start*second, sp.offset*second
		base := opened - s.local(start+offset)
		s.spans[i] = countedSpan{start, offset, opened, base}
		end := horizonLast
		if i+1 < len(spans) {
			end = spans[i+1].start
		}
		opened = base + s.local(end*second+offset)
	}
	s.end = opened
}

// Zone returns the schedule's time zone.
func (s *Schedule) Zone() *time.Location {
	if s == nil {
		return nil
	}
	return s.zone
}

// Add returns the instant at which d of open time has passed since start: the earliest instant t
// with Elapsed(start, t) = d. Time used up exactly at closing ends at closing, not at the next
// opening; Add(start, 0) is start itself.
//
// It reports ErrInput for a negative d, and ErrHorizon if start or the answer lies outside the
// years 1900 to 2199.
func (s *Schedule) Add(start time.Time, d time.Duration) (time.Time, error) {
	if err := s.usable(d); err != nil {
		return time.Time{}, err
	}
	if !inHorizon(start) {
		return time.Time{}, errOutside(start)
	}
	if d == 0 {
		return start.In(s.zone), nil
	}
	from := s.opened(start.UnixNano())
	if uint64(d) > uint64(s.end-from) { // unsigned: three centuries of nanoseconds overflow int64
		return time.Time{}, errBeyond(start, d)
	}
	return time.Unix(0, s.reach(from+int64(d))).In(s.zone), nil
}

// Elapsed returns the open time between from and to; negative if to is before from.
// Time outside the years 1900 to 2199 counts as closed. An amount too large for a Duration, which
// takes more than 292 years, is returned as the largest one.
// A Schedule that NewSchedule did not make never opens.
func (s *Schedule) Elapsed(from, to time.Time) time.Duration {
	if s == nil || s.zone == nil {
		return 0
	}
	a, b := s.opened(clampToHorizon(from)), s.opened(clampToHorizon(to))
	if b < a {
		return -amount(b, a)
	}
	return amount(a, b)
}

// amount is the open time between two amounts of it: unsigned, because three centuries of nanoseconds
// overflow int64.
func amount(from, to int64) time.Duration {
	return time.Duration(min(uint64(to-from), math.MaxInt64))
}

// Latest returns the latest start from which Add(start, d) is not after due: a nanosecond later,
// it would be. Where due falls into closed time, that start may lie before hours that were
// closed at due too.
//
// It reports ErrInput for a negative d, and ErrHorizon if due or the answer lies outside the
// years 1900 to 2199.
func (s *Schedule) Latest(due time.Time, d time.Duration) (time.Time, error) {
	if err := s.usable(d); err != nil {
		return time.Time{}, err
	}
	if !inHorizon(due) {
		return time.Time{}, errOutside(due)
	}
	if d == 0 {
		return due.In(s.zone), nil
	}
	return s.leave(s.opened(due.UnixNano()), d)
}

// leave returns the last instant at which no more than open−d has been opened.
func (s *Schedule) leave(opened int64, d time.Duration) (time.Time, error) {
	if uint64(d) > uint64(opened-s.spans[0].opened) { // unsigned, as in Add
		return time.Time{}, fmt.Errorf("%w: %v of open time before the due moment", ErrHorizon, d)
	}
	v := opened - int64(d)
	i := sort.Search(len(s.spans), func(i int) bool { return s.spans[i].opened > v }) - 1
	sp := &s.spans[i]
	return time.Unix(0, s.localLeave(v-sp.base)-sp.offset).In(s.zone), nil
}

// usable refuses what Add and Latest cannot count.
func (s *Schedule) usable(d time.Duration) error {
	if s == nil || s.zone == nil {
		return fmt.Errorf("%w: it was not made by NewSchedule", ErrSchedule)
	}
	if d < 0 {
		return fmt.Errorf("%w: a negative amount of time, %v", ErrInput, d)
	}
	return nil
}

func errOutside(t time.Time) error {
	return fmt.Errorf("%w: the year %d", ErrHorizon, t.Year())
}

func errBeyond(start time.Time, d time.Duration) error {
	return fmt.Errorf("%w: %v of open time after %s", ErrHorizon, d, start.Format(time.RFC3339))
}

func clampToHorizon(t time.Time) int64 {
	return min(max(t.Unix(), horizonFirst), horizonLast)*second + nanosInside(t)
}

func nanosInside(t time.Time) int64 {
	if !inHorizon(t) {
		return 0
	}
	return int64(t.Nanosecond())
}

// opened returns the open time from the origin to an instant, both in nanoseconds.
func (s *Schedule) opened(t int64) int64 {
	sp := &s.spans[s.spanIndex(t)]
	return sp.base + s.local(t+sp.offset)
}

// reach returns the first instant at which v has been opened: the inverse of opened.
func (s *Schedule) reach(v int64) int64 {
	lo, hi := 0, len(s.spans)
	for hi-lo > 1 { // the last span in which less than v had been opened at the start
		if mid := int(uint(lo+hi) >> 1); s.spans[mid].opened < v {
			lo = mid
		} else {
			hi = mid
		}
	}
	sp := &s.spans[lo]
	return s.localReach(v-sp.base) - sp.offset
}

func (s *Schedule) spanIndex(t int64) int {
	lo, hi := 0, len(s.spans)
	for hi-lo > 1 {
		if mid := int(uint(lo+hi) >> 1); s.spans[mid].start <= t {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// The functions below count on the local clock, as if it never changed: l is nanoseconds since
// 1970-01-01T00:00 local, and open time is counted from the first Monday of 1970.

const firstMonday = 4 // 1970-01-05, in days since 1970-01-01

func weekIndex(days int64) int {
	return int(days - firstMonday - daysPerWeek*floorDiv(days-firstMonday, daysPerWeek))
}

// usual returns the open time up to l, closed days not taken into account.
func (s *Schedule) usual(l int64) int64 {
	days := floorDiv(l, day)
	return s.usualToDay(days) + s.week[weekIndex(days)].upTo(l-days*day)
}

func (s *Schedule) usualToDay(days int64) int64 {
	week := floorDiv(days-firstMonday, daysPerWeek)
	return week*s.pass + s.week[days-firstMonday-week*daysPerWeek].before
}

// local returns the open time up to l.
func (s *Schedule) local(l int64) int64 {
	if len(s.closed) == 0 {
		return s.usual(l)
	}
	days := floorDiv(l, day)
	i := s.closedBefore(days + 1)
	if i > 0 && s.closed[i-1].day == days {
		return s.closed[i-1].opened
	}
	return s.usual(l) - s.lost(i)
}

// closedOn reports whether a day that would open is a closed one.
func (s *Schedule) closedOn(days int64) bool {
	i := s.closedBefore(days + 1)
	return i > 0 && s.closed[i-1].day == days
}

// closedBefore counts the closed days before a day.
func (s *Schedule) closedBefore(days int64) int {
	lo, hi := 0, len(s.closed)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); s.closed[mid].day < days {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// lost returns the open time lost on the first n closed days.
func (s *Schedule) lost(n int) int64 {
	if n == 0 {
		return 0
	}
	c := s.closed[n-1]
	return c.lost + s.week[weekIndex(c.day)].length
}

// localReach returns the first local moment at which v has been opened.
func (s *Schedule) localReach(v int64) int64 {
	n := sort.Search(len(s.closed), func(i int) bool { return s.closed[i].opened >= v })
	v += s.lost(n)
	week := floorDiv(v-1, s.pass)
	rest := v - week*s.pass // in (0, pass]
	i := 0
	for s.week[i].before+s.week[i].length < rest {
		i++
	}
	return (week*daysPerWeek+firstMonday+int64(i))*day + s.week[i].reach(rest-s.week[i].before)
}

// localLeave returns the last local moment at which no more than v has been opened.
func (s *Schedule) localLeave(v int64) int64 {
	n := sort.Search(len(s.closed), func(i int) bool { return s.closed[i].opened > v })
	v += s.lost(n)
	week := floorDiv(v, s.pass)
	rest := v - week*s.pass // in [0, pass)
	i := 0
	for s.week[i].before+s.week[i].length <= rest {
		i++
	}
	return (week*daysPerWeek+firstMonday+int64(i))*day + s.week[i].leave(rest-s.week[i].before)
}

// upTo returns the open time of the day before a time of day.
func (d *dayHours) upTo(time int64) (opened int64) {
	for i := range d.windows {
		w := &d.windows[i]
		opened += max(min(time, w.close)-w.open, 0)
	}
	return opened
}

// reach returns the first time of day at which v, more than 0, has been opened.
func (d *dayHours) reach(v int64) int64 {
	i := len(d.windows) - 1
	for d.windows[i].before >= v {
		i--
	}
	return d.windows[i].open + v - d.windows[i].before
}

// leave returns the last time of day at which no more than v, less than the day's length, has been opened.
func (d *dayHours) leave(v int64) int64 {
	i := len(d.windows) - 1
	for d.windows[i].before > v {
		i--
	}
	return d.windows[i].open + v - d.windows[i].before
}
