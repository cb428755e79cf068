package calc

import "time"

// Cause says why a stretch of time counts or is skipped.
type Cause int

// The causes.
const (
	Open          Cause = iota // counted
	BeforeOpening              // earlier than the day's opening
	AfterClosing               // later than the day's closing
	BetweenHours               // between two windows of one day
	Weekend                    // a weekday without opening hours
	PublicHoliday              // closed by law; Name says which
	CustomaryDay               // closed by custom; Name says which
	DayOff                     // a closed day the visitor entered
	ClockChange                // the instant at which the clock changes; no time passes
	RestOfDay                  // the target is used up; the answer is due at closing all the same
)

// Stretch is a piece of the time between submission and due moment.
type Stretch struct {
	From, To time.Time // in the site's zone
	Counted  bool
	Cause    Cause
	Name     string        // the holiday's name
	Shift    time.Duration // for ClockChange: how far the clock moved forward; negative for back
}

// Length returns how long the stretch lasts.
func (st Stretch) Length() time.Duration { return st.To.Sub(st.From) }

// closure is what closes a day.
type closure struct {
	cause Cause
	name  string
}

// stretches lists what counts and what is skipped between two instants of the horizon, in order,
// adjacent and complete. Neighbours with the same cause are one stretch. Clock changes in between
// stand as stretches of no length.
func (s *Schedule) stretches(from, to time.Time, closures map[int64]closure) []Stretch {
	var list []Stretch
	spans := spansOf(s.zone)
	end := to.UnixNano()
	for t := from.UnixNano(); t < end; {
		i := spanAt(spans, floorDiv(t, second))
		offset := spans[i].offset * second
		until, st := s.piece(t+offset, closures)
		next := min(until-offset, end)
		changes := i+1 < len(spans) && next >= spans[i+1].start*second
		if changes {
			next = spans[i+1].start * second
		}
		st.From, st.To = s.instant(t), s.instant(next)
		list = appendStretch(list, st)
		if changes && next < end {
			shift := time.Duration(spans[i+1].offset-spans[i].offset) * time.Second
			list = append(list, Stretch{From: st.To, To: st.To, Cause: ClockChange, Shift: shift})
		}
		t = next
	}
	return list
}

func (s *Schedule) instant(nanos int64) time.Time { return time.Unix(0, nanos).In(s.zone) }

// piece returns what holds at a local moment, and until when it does, on that day's clock.
func (s *Schedule) piece(l int64, closures map[int64]closure) (until int64, st Stretch) {
	days := floorDiv(l, day)
	midnight, time := days*day, l-days*day
	hours := &s.week[weekIndex(days)]
	if len(hours.windows) == 0 {
		return midnight + day, Stretch{Cause: Weekend}
	}
	if n := s.closedBefore(days + 1); n > 0 && s.closed[n-1].day == days {
		c := closures[days]
		return midnight + day, Stretch{Cause: c.cause, Name: c.name}
	}
	for i, w := range hours.windows {
		switch {
		case time < w.open && i == 0:
			return midnight + w.open, Stretch{Cause: BeforeOpening}
		case time < w.open:
			return midnight + w.open, Stretch{Cause: BetweenHours}
		case time < w.close:
			return midnight + w.close, Stretch{Cause: Open, Counted: true}
		}
	}
	return midnight + day, Stretch{Cause: AfterClosing}
}

func appendStretch(list []Stretch, st Stretch) []Stretch {
	if n := len(list); n > 0 {
		if last := &list[n-1]; last.Cause == st.Cause && last.Name == st.Name && last.Counted == st.Counted {
			last.To = st.To
			return list
		}
	}
	return append(list, st)
}

// closing returns the end of the window that is open at t; ok is false if none is.
func (s *Schedule) closing(t time.Time) (at time.Time, ok bool) {
	for _, st := range s.stretches(t, t.Add(48*time.Hour), nil) {
		switch {
		case st.Counted:
			at, ok = st.To, true
		case st.Cause != ClockChange:
			return at, ok
		}
	}
	return at, ok
}
