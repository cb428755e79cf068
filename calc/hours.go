package calc

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Hours are the opening hours of an agreement's week, indexed by time.Weekday, in order. A window stands on
// the weekday on which it opens; one that closes at or before its opening (22:00–06:00) closes on the day
// after. A public holiday or day off is closed from midnight to midnight, whenever a window opened.
type Hours [7][]Window

// MostWindows is how many windows a day of an agreement may have.
const MostWindows = 4

// ParseWindows reads the windows of a day, written as 08:00-12:00,13:00-17:30, and puts them in order. Dashes and
// digits may be those of a text.
// A window may end at 24:00, or, after midnight, on the next day: 22:00-06:00. All times are full five
// minutes. It reports an error that wraps ErrInput for anything else.
func ParseWindows(s string) ([]Window, error) {
	var list []Window
	for part := range strings.SplitSeq(plainHours(s), ",") {
		from, to, ok := strings.Cut(part, "-")
		open, close := parseClock(from), parseClock(to)
		if !ok || min(open, close) < 0 || open == 24*time.Hour || open == close {
			return nil, fmt.Errorf("%w: %q are not hours like 08:00-12:00,13:00-17:30", ErrInput, clip(s))
		}
		if close == 0 {
			close = 24 * time.Hour
		}
		list = append(list, Window{open, close})
	}
	slices.SortFunc(list, func(a, b Window) int { return int(a.Open - b.Open) })
	var touching []Window
	for _, w := range list {
		switch n := len(touching); {
		case n == 0 || touching[n-1].Close < w.Open && touching[n-1].Close > touching[n-1].Open:
			touching = append(touching, w)
		case touching[n-1].Close == w.Open:
			touching[n-1].Close = w.Close
		default:
			return nil, fmt.Errorf("%w: the hours %q overlap", ErrInput, clip(s))
		}
	}
	if len(touching) > MostWindows {
		return nil, fmt.Errorf("%w: %d windows are more than %d", ErrInput, len(touching), MostWindows)
	}
	return touching, nil
}

// plainHours writes dashes, digits and signs as a keyboard has them, however a text or a Japanese keyboard does.
func plainHours(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case strings.ContainsRune("–‑−〜～－", r):
			return '-'
		case strings.ContainsRune("、，;", r):
			return ','
		case r == '：':
			return ':'
		}
		return r
	}, s)
}

// parseClock reads a time of day from 0:00 to 24:00 in full five minutes; it is negative for anything else.
func parseClock(s string) time.Duration {
	h, m, ok := strings.Cut(strings.TrimSpace(s), ":")
	hour, minute := number(h), number(m)
	at := time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute
	if !ok || h == "" || len(h) > 2 || len(m) != 2 || hour < 0 || minute < 0 || minute > 55 || at > 24*time.Hour || at%Step != 0 {
		return -1
	}
	return at
}

// FormatWindows writes the windows of a day as ParseWindows reads them.
func FormatWindows(list []Window) string {
	var b strings.Builder
	for i, w := range list {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(clock(w.Open) + "-" + clock(w.Close))
	}
	return b.String()
}

func clock(d time.Duration) string {
	minutes := int(d / time.Minute)
	return padded(minutes/60, 2) + ":" + padded(minutes%60, 2)
}

// overnight reports whether a window closes on the day after.
func (w Window) overnight() bool { return w.Close <= w.Open }

// ends returns when a window closes, from the midnight before it opens.
func (w Window) ends() time.Duration {
	if w.overnight() {
		return w.Close + 24*time.Hour
	}
	return w.Close
}

// week returns the hours with their nights cut at midnight.
func (h *Hours) week() (week Week, err error) {
	for i, windows := range h {
		if len(windows) > MostWindows {
			return week, fmt.Errorf("%w: %s has more than %d windows", ErrSchedule, time.Weekday(i), MostWindows)
		}
		for _, w := range windows {
			if w.Open < 0 || w.Close < 0 || w.Close > 24*time.Hour || w.Open == w.Close || w.Open%Step != 0 || w.Close%Step != 0 {
				return week, fmt.Errorf("%w: %s %v–%v", ErrSchedule, time.Weekday(i), w.Open, w.Close)
			}
			week[i] = append(week[i], Window{w.Open, min(w.ends(), 24*time.Hour)})
			if next := (i + 1) % daysPerWeek; w.overnight() && w.Close > 0 {
				week[next] = append(week[next], Window{0, w.Close})
			}
		}
	}
	for i := range week {
		slices.SortFunc(week[i], func(a, b Window) int { return int(a.Open - b.Open) })
	}
	_, err = NewSchedule(time.UTC, week, nil)
	return week, err
}

// workingDays is the whole of each day on which a window opens: what 24x5 counts under an agreement.
func (h *Hours) workingDays() (week Week) {
	for i := range h {
		if len(h[i]) > 0 {
			week[i] = []Window{{0, 24 * time.Hour}}
		}
	}
	return week
}

// sum tells most hours apart from others, and all of them from none.
func (h *Hours) sum() uint64 {
	sum := uint64(1)
	for i := range h {
		sum = sum*31 + uint64(len(h[i]))
		for _, w := range h[i] {
			sum = sum*31 + uint64(w.Open/time.Minute)<<12 + uint64(w.Close/time.Minute)
		}
	}
	return sum | 1
}

func (h *Hours) equal(o *Hours) bool {
	for i := range h {
		if !slices.Equal(h[i], o[i]) {
			return false
		}
	}
	return true
}
