package calc

import "time"

// Cause says why a segment of time counts or is skipped.
type Cause int

// The causes.
const (
	Open          Cause = iota // counted
	BeforeOpening              // earlier than the day's opening
	AfterClosing               // later than the day's closing
	BetweenHours               // between two windows of one day
	Weekend                    // a Saturday or Sunday without opening hours
	PublicHoliday              // closed by law; Name says which
	CustomaryDay               // closed by custom; Name says which
	DayOff                     // a closed day the visitor entered
	ClockChange                // the instant at which the clock changes; no time passes
	NoHours                    // another day without opening hours
	RestOfDay                  // the target is used up; the answer is due at closing all the same
)

// Segment is a piece of the time between submission and due moment.
type Segment struct {
	From, To time.Time // in the site's zone
	Counted  bool
	Cause    Cause
	Name     string        // the holiday's name in English; see Holiday
	Native   string        // what the place itself calls it, where that is known and not English
	Expected bool          // whether the holiday's date is expected but not certain
	Shift    time.Duration // for ClockChange: how far the clock moved forward; negative for back
}

// Length returns how long the segment lasts.
func (seg Segment) Length() time.Duration { return seg.To.Sub(seg.From) }

// closure is what closes a day.
type closure struct {
	cause   Cause
	holiday Holiday // zero for a DayOff
}

// segments lists what counts and what is skipped between two instants of the horizon, in order,
// adjacent and complete. Neighbours with the same cause are one segment. Clock changes in between
// stand as segments of no length.
func (s *Schedule) segments(from, to time.Time, closures map[int64]closure) []Segment {
	var list []Segment
	end := to.UnixNano()
	for t := from.UnixNano(); t < end; {
		until, shift, seg := s.piece(t, closures)
		until = min(until, end)
		seg.From, seg.To = s.instant(t), s.instant(until)
		list = appendSegment(list, seg)
		if shift != 0 && until < end {
			list = append(list, Segment{From: seg.To, To: seg.To, Cause: ClockChange, Shift: time.Duration(shift)})
		}
		t = until
	}
	return list
}

func (s *Schedule) instant(nanos int64) time.Time { return time.Unix(0, nanos).In(s.zone) }

// piece returns what holds at an instant, and until when it does at least. Where the clock changes
// at that end, shift says by how much.
func (s *Schedule) piece(t int64, closures map[int64]closure) (until, shift int64, seg Segment) {
	i := s.spanIndex(t)
	local, seg := s.localPiece(t+s.spans[i].offset, closures)
	until = local - s.spans[i].offset
	if i+1 < len(s.spans) && until >= s.spans[i+1].start {
		return s.spans[i+1].start, s.spans[i+1].offset - s.spans[i].offset, seg
	}
	return until, 0, seg
}

// localPiece returns what holds at a local moment, and until when it does, on that day's clock.
func (s *Schedule) localPiece(l int64, closures map[int64]closure) (until int64, seg Segment) {
	days := floorDiv(l, day)
	midnight, ofDay := days*day, l-days*day
	hours := &s.week[weekIndex(days)]
	if len(hours.windows) == 0 {
		if weekIndex(days) < 5 { // only under an agreement
			return midnight + day, Segment{Cause: NoHours}
		}
		return midnight + day, Segment{Cause: Weekend}
	}
	if s.closedOn(days) {
		c := closures[days]
		return midnight + day, Segment{Cause: c.cause, Name: c.holiday.Name, Native: c.holiday.Native, Expected: c.holiday.Expected}
	}
	for i, w := range hours.windows {
		switch {
		case ofDay < w.open && i == 0:
			return midnight + w.open, Segment{Cause: BeforeOpening}
		case ofDay < w.open:
			return midnight + w.open, Segment{Cause: BetweenHours}
		case ofDay < w.close:
			return midnight + w.close, Segment{Cause: Open, Counted: true}
		}
	}
	return midnight + day, Segment{Cause: AfterClosing}
}

func appendSegment(list []Segment, seg Segment) []Segment {
	if n := len(list); n > 0 {
		if last := &list[n-1]; last.Cause == seg.Cause && last.Name == seg.Name && last.Expected == seg.Expected {
			last.To = seg.To
			return list
		}
	}
	return append(list, seg)
}

// The longest run of open time that closing and opening look at: longer than any week that closes.
const longestRun = 8 * day

// closing returns the end of the open time that holds at t; ok is false if none does.
func (s *Schedule) closing(t time.Time) (at time.Time, ok bool) {
	from := t.UnixNano()
	now := from
	for now < from+longestRun {
		until, _, seg := s.piece(now, nil)
		if !seg.Counted {
			break
		}
		now = until
	}
	return s.instant(now), now > from
}

// opening returns the beginning of the open time that holds at t and held before it; ok is false
// if none does.
func (s *Schedule) opening(t time.Time) (at time.Time, ok bool) {
	end := t.UnixNano()
	began := int64(0)
	for now := end - longestRun; now <= end; {
		until, _, seg := s.piece(now, nil)
		switch {
		case !seg.Counted:
			ok = false
		case !ok && now < end:
			began, ok = now, true
		}
		now = until
	}
	return s.instant(began), ok
}

// nextClosing returns the first closing after t.
func (s *Schedule) nextClosing(t time.Time) (time.Time, error) {
	inside, err := s.Add(t, 1)
	if err != nil {
		return time.Time{}, err
	}
	closing, _ := s.closing(inside.Add(-1))
	return closing, nil
}
