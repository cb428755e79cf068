package section

import (
	"html"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// Timeline draws the time between submission and due moment, a row for each day. Positions are per
// cent and heights are pixels, so that the drawing takes any width without its letters growing or
// shrinking. It is markup: it is drawn anew with every answer, and the browser's own parser makes it
// faster than elements are made one by one. Whatever is not a number is escaped.
func Timeline(v *ui.View, a *answer.Answer) app.UI {
	d := drawing{t: v.T, a: a}
	d.timeline(a.Timeline(v.T))
	return app.Figure().Class("timeline").Body(
		app.FigCaption().Class("unseen").Text(a.TimelineText(v.T)),
		app.Raw(`<div aria-hidden="true">`+d.String()+`</div>`),
	)
}

// Key says what the colours of the timeline mean.
func Key(v *ui.View, a *answer.Answer) app.UI {
	t := v.T.Timeline
	item := func(class, text, extra string) string {
		return `<li` + extra + `><svg><rect class="` + class + `" width="12" height="12"/></svg>` + html.EscapeString(text) + `</li>`
	}
	past := ""
	if a.Overdue() {
		past = item("past", t.Past, "")
	}
	return app.Raw(`<ul class="key" aria-hidden="true">` + item("counted", t.Counted, "") + past + item("open", t.Open, "") +
		item("off", t.Closed, ` class="hide-narrow"`) + `</ul>`)
}

type drawing struct {
	strings.Builder
	t *words.Texts
	a *answer.Answer
}

// Heights of a bar and of the hours above, in pixels.
const (
	barHeight  = 24
	axisHeight = 18
)

func (d *drawing) timeline(line answer.Timeline) {
	if !line.Start.IsZero() {
		d.quarterAxis(line.Start, line.End)
	} else {
		d.dayAxis("", 0)
	}
	for _, track := range line.Tracks {
		d.track(track)
	}
	if shift, ok := d.a.ReaderShift(); ok && line.Start.IsZero() {
		d.dayAxis(d.t.Timeline.Reader, shift)
	}
}

func (d *drawing) openRow(class, label string) {
	d.WriteString(`<div class="track` + class + `"><span>` + html.EscapeString(label) + `</span>`)
}

// dayAxis writes the hours of a day, on the site's clock or shifted to the reader's.
func (d *drawing) dayAxis(label string, shift int) {
	d.openRow(" axis", label)
	d.WriteString(`<svg height="` + strconv.Itoa(axisHeight) + `">`)
	for hour := 0; hour <= 24; hour += 3 {
		minutes := ((hour*60+shift)%1440 + 1440) % 1440
		if shift == 0 {
			minutes = hour * 60
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
		d.text(class, float64(hour)/24*100, 13, anchor, d.t.Hour(minutes/60, minutes%60))
	}
	d.WriteString(`</svg></div>`)
}

// quarterAxis writes the clock of a few hours.
func (d *drawing) quarterAxis(start, end time.Time) {
	d.openRow(" axis", "")
	d.WriteString(`<svg height="` + strconv.Itoa(axisHeight) + `">`)
	whole := end.Sub(start)
	step := 15 * time.Minute
	if whole > 2*time.Hour || d.t.Display.Twelve { // whose times are longer
		step = 30 * time.Minute
	}
	for at := start; !at.After(end); at = at.Add(step) {
		class, anchor := "tick", "middle"
		if at.Minute() != 0 {
			class = "tick fine"
		}
		switch {
		case at.Equal(start):
			anchor = "start"
		case !at.Before(end):
			anchor = "end"
		}
		d.text(class, 100*float64(at.Sub(start))/float64(whole), 13, anchor, d.t.Time(at))
	}
	d.WriteString(`</svg></div>`)
}

func (d *drawing) track(tr answer.Track) {
	t := d.t
	long, short := t.DateShort(tr.From), t.DayOfWeek(tr.From)
	if tr.To != tr.From {
		short = words.Fill(t.Dates.Range, "from", t.WeekdayShort(tr.From), "to", t.WeekdayShort(tr.To))
		long = short
		if tr.From.AddDays(6).Before(tr.To) {
			long = words.Fill(t.Dates.Range, "from", t.DayOfWeek(tr.From), "to", t.DayOfWeek(tr.To))
			short = long
		}
	}
	// Where the words for now would run into those of the due moment, they stand above the bar.
	above := near(tr.Now, tr.Due)
	class := ""
	if tr.Submitted >= 0 || above {
		class += " over"
	}
	if tr.Due >= 0 || tr.Now >= 0 {
		class += " under"
	}
	d.WriteString(`<div class="track` + class + `"><span><span class="wide">` + html.EscapeString(long) + `</span><span class="narrow">` + html.EscapeString(short) + `</span></span>`)
	d.WriteString(`<svg height="` + strconv.Itoa(barHeight) + `">`)
	d.bar("off", answer.Piece{From: 0, To: 100})
	for _, p := range tr.Open {
		d.bar("open", p)
	}
	for _, p := range tr.Counted {
		d.bar("counted", p)
	}
	for _, p := range tr.Past {
		d.bar("past", p)
	}
	notes := append(slices.Clone(tr.Closed), tr.Changes...)
	if len(notes) > 0 {
		at := 50.0
		if tr.Due >= 0 || tr.Submitted >= 0 || len(tr.Counted) > 0 {
			at = 0
		}
		d.note(at, d.t.List(notes), tr)
	}
	if tr.Now >= 0 {
		pin := "now"
		if d.a.Overdue() {
			pin = "late"
		}
		switch {
		case !above:
			d.mark(pin, tr.Now, 0, barHeight+4)
			d.pinText(pin+"-text", tr.Now, barHeight+17, t.Timeline.Now)
		default:
			d.mark(pin, tr.Now, -4, barHeight)
			if !near(tr.Now, tr.Submitted) {
				d.pinText(pin+"-text", tr.Now, -9, t.Timeline.Now)
			}
		}
	}
	if tr.Submitted >= 0 {
		d.mark("pin", tr.Submitted, -4, barHeight)
		d.pinText("pin-text", tr.Submitted, -9, t.Time(d.a.Result.Submitted)+" "+t.Timeline.Submitted)
	}
	if tr.Due >= 0 {
		d.mark("pin", tr.Due, 0, barHeight+4)
		d.pinText("pin-text", tr.Due, barHeight+17, t.Time(d.a.Result.Due)+" "+t.Timeline.Due)
	}
	d.WriteString(`</svg></div>`)
}

// near reports whether the letters of two marks would run into each other.
func near(a, b float64) bool { return a >= 0 && b >= 0 && a-b < 32 && b-a < 32 }

// note writes why nothing opens, or what the clocks do, into the bar.
func (d *drawing) note(at float64, text string, tr answer.Track) {
	anchor := "middle"
	if at == 0 {
		at, anchor = 1, "start"
		if len(tr.Counted) > 0 && tr.Counted[0].From < 40 {
			at, anchor = 99, "end"
		}
	}
	class := "tick"
	for _, p := range tr.Past {
		if p.From <= at && at <= p.To {
			class = "on"
		}
	}
	d.text(class, at, 17, anchor, text)
}

func percent(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) + "%" }

func (d *drawing) bar(class string, p answer.Piece) {
	round := ""
	if class == "off" {
		round = ` rx="4"`
	}
	d.WriteString(`<rect class="` + class + `" x="` + percent(p.From) + `" width="` + percent(p.To-p.From) + `" height="` + strconv.Itoa(barHeight) + `"` + round + `/>`)
}

func (d *drawing) mark(class string, at float64, top, bottom int) {
	x := percent(at)
	d.WriteString(`<line class="` + class + `" x1="` + x + `" x2="` + x + `" y1="` + strconv.Itoa(top) + `" y2="` + strconv.Itoa(bottom) + `"/>`)
}

func (d *drawing) text(class string, at float64, y int, anchor, text string) {
	d.WriteString(`<text class="` + class + `" x="` + percent(at) + `" y="` + strconv.Itoa(y) + `" text-anchor="` + anchor + `">` + html.EscapeString(text) + `</text>`)
}

// pinText writes what a mark stands for; near the ends of the row beside it.
func (d *drawing) pinText(class string, at float64, y int, text string) {
	anchor := "middle"
	switch {
	case at < 20:
		anchor = "start"
	case at > 80:
		anchor = "end"
	}
	d.text(class, at, y, anchor, text)
}
