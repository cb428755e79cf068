package answer

import (
	"slices"
	"time"

	"supportclock/app/words"
	"supportclock/calc"
)

// Track is a row of the timeline: a day, a run of days on which nothing opens, or a few hours.
type Track struct {
	From, To  calc.Date
	Closed    []string // why, if the whole row is closed
	Open      []Piece
	Counted   []Piece
	Past      []Piece // since the due moment
	Submitted float64 // where the submission is; negative where it is not in this row
	Due       float64
	Now       float64  // once a case of a set time has been submitted; negative like the others
	Changes   []string // of the clock
}

// Piece is a part of a row, in hundredths of it by the wall clock.
type Piece struct{ From, To float64 }

// Timeline is the time between submission and due moment, drawn to scale.
type Timeline struct {
	Tracks []Track
	// Start and End are set where one row holds it all with room to spare: a few hours in quarters.
	Start, End time.Time
}

// shortWait is the longest wait that is drawn in quarters of an hour instead of days.
const shortWait = 3 * time.Hour

// Timeline lays the answer out.
func (a *Answer) Timeline(t *words.Texts) Timeline {
	r := &a.Result
	if r.Wait() <= shortWait && calc.DateOf(r.Submitted) == calc.DateOf(r.Due) && len(Reasons(r.Segments)) == 1 {
		return a.hours()
	}
	var list []Track
	last := calc.DateOf(r.Due)
	for day := calc.DateOf(r.Submitted); !last.Before(day); day = day.AddDays(1) {
		track := a.track(t, day)
		if n := len(list); n > 0 && list[n-1].joins(track) {
			list[n-1].join(track)
			continue
		}
		list = append(list, track)
	}
	return Timeline{Tracks: list}
}

// hours lays a short wait out within the whole hours around it.
func (a *Answer) hours() Timeline {
	r := &a.Result
	start := r.Submitted.Add(-time.Duration(r.Submitted.Minute()) * time.Minute)
	end := start.Add((r.Due.Sub(start) + 74*time.Minute).Truncate(time.Hour))
	at := func(m time.Time) float64 { return 100 * float64(m.Sub(start)) / float64(end.Sub(start)) }
	track := Track{
		From: calc.DateOf(r.Submitted), To: calc.DateOf(r.Submitted), Open: []Piece{{0, 100}},
		Counted: []Piece{{at(r.Submitted), at(r.Due)}}, Submitted: at(r.Submitted), Due: at(r.Due), Now: -1,
	}
	if a.UnderWay() || a.Overdue() && !a.Now.After(end) {
		track.Now = at(a.Now)
	}
	track.past(a)
	if c := r.Target.Coverage; c == calc.BusinessHours || c == calc.BusinessDays {
		day, _ := calc.Local{Date: track.From}.In(start.Location(), false)
		track.Open = nil
		for _, w := range r.Week[track.From.Weekday()] {
			if from, to := max(0, at(day.Add(w.Open))), min(100, at(day.Add(w.Close))); from < to {
				track.Open = append(track.Open, Piece{from, to})
			}
		}
	}
	return Timeline{Tracks: []Track{track}, Start: start, End: end}
}

func (a *Answer) track(t *words.Texts, day calc.Date) Track {
	r := &a.Result
	track := Track{From: day, To: day, Submitted: -1, Due: -1, Now: -1}
	if calc.DateOf(r.Submitted) == day {
		track.Submitted = position(r.Submitted)
	}
	if calc.DateOf(r.Due) == day {
		track.Due = position(r.Due)
	}
	if now := a.Now.In(r.Due.Location()); (a.UnderWay() || a.Overdue()) && calc.DateOf(now) == day {
		track.Now = position(now)
	}
	track.past(a)
	for _, s := range r.Segments {
		track.add(t, s, day)
	}
	if len(track.Closed) == 0 {
		track.Open = a.opening(day)
	}
	return track
}

// past draws what lies between the due moment and now, up to the end of the row.
func (tr *Track) past(a *Answer) {
	to := tr.Now
	if to < 0 {
		to = 100
	}
	if a.Overdue() && tr.Due >= 0 && tr.Due < to {
		tr.Past = []Piece{{tr.Due, to}}
	}
}

// joins reports whether another closed day can share the row.
func (tr *Track) joins(next Track) bool {
	return len(next.Closed) > 0 && len(tr.Closed) > 0 && next.Now < 0 && tr.Submitted < 0 && tr.Now < 0
}

func (tr *Track) join(next Track) {
	tr.To = next.To
	for _, c := range next.Closed {
		if !slices.Contains(tr.Closed, c) {
			tr.Closed = append(tr.Closed, c)
		}
	}
	tr.Changes = append(tr.Changes, next.Changes...)
}

// add draws what of a segment lies on a day.
func (tr *Track) add(t *words.Texts, s calc.Segment, day calc.Date) {
	// A segment ends just before its end, where that is midnight or an hour that the clocks skip.
	end := s.To
	if s.Length() > 0 {
		end = end.Add(-time.Second)
	}
	first, last := calc.DateOf(s.From), calc.DateOf(end)
	if day.Before(first) || last.Before(day) {
		return
	}
	from, to := 0.0, 100.0
	if first == day {
		from = position(s.From)
	}
	if last == day {
		to = position(end)
	}
	switch s.Cause {
	case calc.ClockChange:
		tr.Changes = append(tr.Changes, t.Cause(s))
	case calc.Weekend, calc.NoHours, calc.PublicHoliday, calc.CustomaryDay, calc.DayOff:
		if c := t.Cause(s); !slices.Contains(tr.Closed, c) { // the clocks may cut a weekend in two
			tr.Closed = append(tr.Closed, c)
		}
	case calc.Open:
		tr.Counted = append(tr.Counted, Piece{from, to})
	}
}

// opening is what of an open day counts under the target.
func (a *Answer) opening(d calc.Date) (list []Piece) {
	if c := a.Result.Target.Coverage; c != calc.BusinessHours && c != calc.BusinessDays {
		return []Piece{{0, 100}}
	}
	for _, w := range a.Result.Week[d.Weekday()] {
		list = append(list, Piece{100 * w.Open.Hours() / 24, 100 * w.Close.Hours() / 24})
	}
	return list
}

// position is where the wall clock stands in its day, in hundredths.
func position(at time.Time) float64 {
	return float64(wallClock(at)) / float64(24*time.Hour) * 100
}

// TimelineText is the drawing in words.
func (a *Answer) TimelineText(t *words.Texts) string {
	var causes []string
	for _, s := range a.Result.Segments {
		if c := t.Cause(s); !s.Counted && !slices.Contains(causes, c) {
			causes = append(causes, c)
		}
	}
	skipped := t.Timeline.Nothing
	if len(causes) > 0 {
		skipped = t.List(causes)
	}
	return words.Fill(t.Timeline.Summary, "from", t.Moment(a.Result.Submitted), "to", t.Moment(a.Result.Due),
		"counted", t.HoursSpan(Counted(Reasons(a.Result.Segments))), "skipped", skipped)
}

// ReaderShift returns by how many minutes the reader's clock is ahead of the site's, where it shows
// something else and stays as far away for the whole time.
func (a *Answer) ReaderShift() (minutes int, ok bool) {
	if _, differs := a.OnReaderClock(a.Result.Due); !differs {
		return 0, false
	}
	shift := func(at time.Time) int {
		_, here := at.Zone()
		_, there := at.In(a.Reader).Zone()
		return (there - here) / 60
	}
	minutes = shift(a.Result.Due)
	return minutes, minutes == shift(a.Result.Submitted)
}
