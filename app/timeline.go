package app

import (
	"html"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// track is a row of the timeline: a day, or a run of days on which nothing opens.
type track struct {
	from, to  calc.Date
	closed    []string // why, if the whole row is closed
	open      []piece
	counted   []piece
	submitted float64 // where the submission is; negative where it is not in this row
	due       float64
	now       float64  // while the target of a set time is running; negative like the others
	changes   []string // of the clock
}

// piece is a part of a day, in hundredths of its 24 hours by the wall clock.
type piece struct{ from, to float64 }

// tracks lays the answer out day by day.
func (v *view) tracks() []track {
	r := &v.result
	var list []track
	last := calc.DateOf(r.Due)
	for day := calc.DateOf(r.Submitted); !last.Before(day); day = day.AddDays(1) {
		tr := track{from: day, to: day, submitted: -1, due: -1, now: -1}
		if calc.DateOf(r.Submitted) == day {
			tr.submitted = position(r.Submitted)
		}
		if last == day {
			tr.due = position(r.Due)
		}
		if now := v.now.In(r.Due.Location()); v.underWay() && calc.DateOf(now) == day {
			tr.now = position(now)
		}
		for _, st := range r.Segments {
			v.add(&tr, st, day)
		}
		if len(tr.closed) == 0 {
			tr.open = []piece{v.opening()}
		}
		if n := len(list); n > 0 && len(tr.closed) > 0 && len(list[n-1].closed) > 0 && tr.submitted < 0 && tr.due < 0 && list[n-1].submitted < 0 {
			before := &list[n-1]
			before.to = day
			for _, c := range tr.closed {
				if !slices.Contains(before.closed, c) {
					before.closed = append(before.closed, c)
				}
			}
			before.changes = append(before.changes, tr.changes...)
			continue
		}
		list = append(list, tr)
	}
	return list
}

// underWay reports whether the response to a case submitted at a set time is still to come.
func (v *view) underWay() bool {
	return !v.query.Running() && v.result.Submitted.Before(v.now) && v.now.Before(v.result.Due)
}

// add draws what of a segment lies on a day.
func (v *view) add(tr *track, st calc.Segment, day calc.Date) {
	// A segment ends just before its end, where that is midnight or an hour that the clocks skip.
	end := st.To
	if st.Length() > 0 {
		end = end.Add(-time.Nanosecond)
	}
	first, last := calc.DateOf(st.From), calc.DateOf(end)
	if day.Before(first) || last.Before(day) {
		return
	}
	from, to := 0.0, 100.0
	if first == day {
		from = position(st.From)
	}
	if last == day {
		to = position(end)
	}
	switch st.Cause {
	case calc.ClockChange:
		tr.changes = append(tr.changes, v.t.cause(st))
	case calc.Weekend, calc.PublicHoliday, calc.CustomaryDay, calc.DayOff:
		if to > from {
			tr.closed = append(tr.closed, v.t.cause(st))
		}
	case calc.Open:
		if to > from {
			tr.counted = append(tr.counted, piece{from, to})
		}
	}
}

// opening is the part of an open day in which time counts under the target.
func (v *view) opening() piece {
	if c := v.result.Target.Coverage; c == calc.BusinessHours || c == calc.BusinessDays {
		day := float64(24 * time.Hour)
		return piece{100 * float64(v.result.Window.Open) / day, 100 * float64(v.result.Window.Close) / day}
	}
	return piece{0, 100}
}

// position is where the wall clock stands in its day, in hundredths.
func position(at time.Time) float64 {
	hour, minute, second := at.Clock()
	return (float64(hour*3600+minute*60+second) + float64(at.Nanosecond())/1e9) / 864
}

// timeline draws the time between submission and due moment, a row for each day. Positions are
// percentages and heights are pixels, so that the drawing takes any width without its letters
// growing or shrinking.
func timeline(v *view) app.UI {
	t := v.t
	body := []app.UI{app.H2().Text(t.Timeline.Heading)}
	if v.problem != solved {
		return app.Section().Class("card timeline").Body(append(body, app.P().Class("hint").Text(t.Timeline.Waiting))...)
	}
	tracks := v.tracks()
	return app.Section().Class("card timeline").Body(append(body,
		app.P().Class("unseen").Text(v.summary()),
		app.Raw(v.drawing(tracks)),
		timelineKey(v),
	)...)
}

// summary is the drawing in words.
func (v *view) summary() string {
	t := v.t
	var counted time.Duration
	var causes []string
	for _, st := range v.result.Segments {
		if st.Counted {
			counted += st.Length()
			continue
		}
		if c := t.cause(st); !slices.Contains(causes, c) {
			causes = append(causes, c)
		}
	}
	skipped := t.Timeline.Nothing
	if len(causes) > 0 {
		skipped = t.List(causes)
	}
	return fill(t.Timeline.Summary, "from", t.Moment(v.result.Submitted), "to", t.Moment(v.result.Due),
		"counted", t.HoursSpan(counted), "skipped", skipped)
}

func timelineKey(v *view) app.UI {
	item := func(class, text string) app.UI {
		return app.Li().Body(app.Span().Class("swatch", class).Aria("hidden", "true"), app.Span().Text(text))
	}
	t := v.t.Timeline
	items := []app.UI{item("is-counted", t.Counted), item("is-open", t.Open), item("is-closed", t.Closed)}
	if v.underWay() {
		items = append(items, item("is-now", v.t.Controls.Now))
	}
	return app.Ul().Class("key").Aria("hidden", "true").Body(items...)
}

// Heights of a row, in pixels: its bar, and the lines of letters above and below it.
const (
	barHeight  = 22
	lineHeight = 18
)

// drawing writes the rows as markup: it is drawn anew with every answer, and the browser's own
// parser makes it faster than go-app can. Whatever is not a number is escaped.
func (v *view) drawing(tracks []track) string {
	var b strings.Builder
	b.WriteString(`<div class="tracks" aria-hidden="true">`)
	v.axis(&b, "", 0)
	for _, tr := range tracks {
		v.row(&b, tr)
	}
	if shift, ok := v.readerShift(); ok {
		v.axis(&b, v.t.Timeline.Reader, shift)
	}
	b.WriteString(`</div>`)
	return b.String()
}

// axis writes the hours of the day, on the site's clock or shifted to the reader's.
func (v *view) axis(b *strings.Builder, label string, shift int) {
	b.WriteString(`<div class="track hours-axis"><span class="day">` + html.EscapeString(label) + `</span><svg height="` + strconv.Itoa(lineHeight) + `">`)
	for hour := 0; hour <= 24; hour += 3 {
		minutes := ((hour*60+shift)%1440 + 1440) % 1440
		if shift == 0 {
			minutes = hour * 60
		}
		text := strconv.Itoa(minutes / 60)
		if minutes%60 != 0 {
			text = v.t.clock(minutes/60, minutes%60)
		}
		class := "tick"
		if hour%6 != 0 {
			class = "tick fine"
		}
		anchor := "middle"
		switch hour {
		case 0:
			anchor = "start"
		case 24:
			anchor = "end"
		}
		writeText(b, class, float64(hour)/24*100, 13, anchor, text)
	}
	b.WriteString(`</svg></div>`)
}

// readerShift returns by how many minutes the visitor's clock is ahead of the site's, where it
// shows something else and stays as far away for the whole time.
func (v *view) readerShift() (minutes int, ok bool) {
	if _, differs := v.readerMoment(v.result.Due); !differs {
		return 0, false
	}
	shift := func(at time.Time) int {
		_, here := at.Zone()
		_, there := at.In(v.reader).Zone()
		return (there - here) / 60
	}
	minutes = shift(v.result.Due)
	return minutes, minutes == shift(v.result.Submitted)
}

func (v *view) row(b *strings.Builder, tr track) {
	t := v.t
	date := t.DateShort(tr.from)
	if tr.to != tr.from {
		date = fill(t.Dates.Range, "from", t.WeekdayShort(tr.from), "to", t.DateShort(tr.to))
	}
	b.WriteString(`<div class="track"><span class="day">` + html.EscapeString(date) + `</span>`)
	notes := append(slices.Clone(tr.closed), tr.changes...)
	if len(tr.closed) > 0 && tr.submitted < 0 && tr.due < 0 {
		b.WriteString(`<span class="shut">` + html.EscapeString(t.List(notes)) + `</span></div>`)
		return
	}
	top, height := 0, barHeight
	if tr.submitted >= 0 {
		top = lineHeight
		height += lineHeight
	}
	if tr.due >= 0 {
		height += lineHeight
	}
	b.WriteString(`<svg height="` + strconv.Itoa(height) + `">`)
	writeBar(b, "is-closed", piece{0, 100}, top, barHeight)
	for _, p := range tr.open {
		writeBar(b, "is-open", p, top, barHeight)
	}
	for _, p := range tr.counted {
		writeBar(b, "is-counted", p, top, barHeight)
	}
	if tr.now >= 0 {
		writeBar(b, "is-now", piece{tr.now, tr.now}, top-2, barHeight+4)
	}
	if tr.submitted >= 0 {
		writeBar(b, "pin", piece{tr.submitted, tr.submitted}, top-4, barHeight+4)
		writePin(b, tr.submitted, 12, t.Time(v.result.Submitted)+" "+t.Timeline.Submitted)
	}
	if tr.due >= 0 {
		writeBar(b, "pin", piece{tr.due, tr.due}, top, barHeight+4)
		writePin(b, tr.due, top+barHeight+15, t.Time(v.result.Due)+" "+t.Timeline.Due)
	}
	b.WriteString(`</svg>`)
	if len(notes) > 0 {
		b.WriteString(`<span class="aside">` + html.EscapeString(t.List(notes)) + `</span>`)
	}
	b.WriteString(`</div>`)
}

func percent(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) + "%" }

// writeBar writes a box; one without a width is a line.
func writeBar(b *strings.Builder, class string, p piece, top, height int) {
	width := percent(p.to - p.from)
	if p.to == p.from {
		width = "2"
	}
	b.WriteString(`<rect class="` + class + `" x="` + percent(p.from) + `" y="` + strconv.Itoa(top) + `" width="` + width + `" height="` + strconv.Itoa(height) + `"/>`)
}

// writeText writes letters at a place.
func writeText(b *strings.Builder, class string, at float64, y int, anchor, text string) {
	b.WriteString(`<text class="` + class + `" x="` + percent(at) + `" y="` + strconv.Itoa(y) + `" text-anchor="` + anchor + `">` + html.EscapeString(text) + `</text>`)
}

// writePin writes what a mark stands for; near the ends of the day beside it.
func writePin(b *strings.Builder, at float64, y int, text string) {
	anchor := "middle"
	switch {
	case at < 20:
		anchor = "start"
	case at > 80:
		anchor = "end"
	}
	writeText(b, "pin-text", at, y, anchor, text)
}
