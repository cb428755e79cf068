package answer

import (
	"slices"
	"strings"
	"time"

	"supportclock/app/words"
	"supportclock/calc"
)

// Reason is a line of the explanation: a counted segment, or the skipped ones up to the next counted
// one with all their causes.
type Reason struct {
	From, To time.Time
	Counted  bool
	Causes   []calc.Segment // one for each different cause
}

// Counts is the coverage by which the reasons are worded.
func (a *Answer) Counts() calc.Coverage {
	if c := a.Result.Target.Coverage; c != calc.Around24x5 || !a.Own() {
		return c
	}
	return words.WorkingDays
}

// Reasons joins neighbouring skipped segments, so that a weekend reads as one line.
func Reasons(segments []calc.Segment) []Reason {
	var list []Reason
	for _, s := range segments {
		alone := s.Counted || s.Cause == calc.RestOfDay
		if n := len(list); n > 0 && !alone && !list[n-1].Counted && list[n-1].Causes[0].Cause != calc.RestOfDay {
			last := &list[n-1]
			last.To = s.To
			if !slices.ContainsFunc(last.Causes, func(c calc.Segment) bool { return c.Cause == s.Cause && c.Name == s.Name }) {
				last.Causes = append(last.Causes, s)
			}
			continue
		}
		list = append(list, Reason{s.From, s.To, s.Counted, []calc.Segment{s}})
	}
	return list
}

// Length is how long the line lasts; zero for the rest of a day that is given away.
func (r Reason) Length() time.Duration { return r.To.Sub(r.From) }

// Far reports whether the reasons need dates, because weekdays would come twice.
func Far(list []Reason) bool {
	return len(list) > 0 && list[len(list)-1].To.Sub(list[0].From) > 6*24*time.Hour
}

// When writes from when to when: Fri 15:40–17:00, or Fri 17:00–Mon 09:00.
func (r Reason) When(t *words.Texts, far bool) string {
	moment := t.WeekdayTime
	if far {
		moment = t.MomentShort
	}
	end := moment(r.To)
	switch {
	case r.From.Equal(r.To):
		return moment(r.From)
	case calc.DateOf(r.From) == calc.DateOf(r.To):
		end = t.Time(r.To)
	}
	return words.Fill(t.Dates.Range, "from", moment(r.From), "to", end)
}

// What words why the line counts or not.
func (r Reason) What(t *words.Texts, coverage calc.Coverage) string {
	if r.Counted {
		return t.Why.Counted[coverage]
	}
	causes := make([]string, 0, len(r.Causes))
	for _, c := range r.Causes {
		causes = append(causes, t.Cause(c))
	}
	switch r.Causes[0].Cause {
	case calc.RestOfDay, calc.ClockChange:
		if len(r.Causes) == 1 {
			return causes[0]
		}
	}
	return words.Fill(t.Why.Skipped, "causes", t.List(causes))
}

// Sum is what the counted lines come to: 1 h 20 min + 40 min. It is empty where there is but one.
func Sum(t *words.Texts, list []Reason) string {
	var amounts []string
	for _, r := range list {
		if r.Counted {
			amounts = append(amounts, t.HoursSpan(r.Length()))
		}
	}
	if len(amounts) < 2 {
		return ""
	}
	return strings.Join(amounts, " + ")
}

// Counted is how much time counts in all.
func Counted(list []Reason) (sum time.Duration) {
	for _, r := range list {
		if r.Counted {
			sum += r.Length()
		}
	}
	return sum
}

// Lines are reasons as text, a line each.
func Lines(t *words.Texts, segments []calc.Segment, coverage calc.Coverage) []string {
	list := Reasons(segments)
	far := Far(list)
	lines := make([]string, len(list))
	for i, r := range list {
		parts := []string{r.When(t, far), r.What(t, coverage)}
		if r.Counted {
			parts = append(parts, t.HoursSpan(r.Length()))
		}
		lines[i] = t.List(parts)
	}
	return lines
}
