package calculator

import (
	"html"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// weekBands draws the week: a row a day, a band for the submissions that fare alike. It is markup, for
// the reasons of the timeline.
func (c *calculator) weekBands() app.UI {
	t := c.session.View.T
	var b strings.Builder
	b.WriteString(`<table class="week"><caption class="unseen">` + html.EscapeString(t.Best.Caption) + `</caption><thead><tr><td></td><th scope="col"><span class="unseen">` +
		html.EscapeString(t.Best.Bands) + `</span><svg aria-hidden="true" height="18">`)
	for hour := 0; hour <= 24; hour += 3 {
		class, anchor := "tick", "middle"
		if hour%6 != 0 {
			class = "tick fine"
		}
		switch hour {
		case 0:
			anchor = "start"
		case 24:
			anchor = "end"
		}
		b.WriteString(`<text class="` + class + `" x="` + percentOf(time.Duration(hour)*time.Hour) + `" y="13" text-anchor="` + anchor + `">` + html.EscapeString(t.Hour(hour, 0)) + `</text>`)
	}
	b.WriteString(`</svg></th><th scope="col">` + html.EscapeString(t.Best.SameUntil) + `</th></tr></thead><tbody>`)
	for i := range c.week.Days {
		c.weekDay(&b, &c.week.Days[i])
	}
	b.WriteString(`</tbody></table>`)
	return app.Raw(b.String())
}

func (c *calculator) weekDay(b *strings.Builder, d *answer.Day) {
	t := c.session.View.T
	var said []string
	for _, band := range d.Bands {
		said = append(said, t.Label(words.Fill(t.Dates.Range, "from", t.Offset(band.From), "to", t.Offset(band.To)), c.bandText(d, band)))
	}
	b.WriteString(`<tr><th scope="row">` + html.EscapeString(t.DayOfWeek(d.Date)) + `</th><td><svg height="28" role="img" aria-label="` + html.EscapeString(t.List(said)) + `">`)
	for _, band := range d.Bands {
		x, width := percentOf(band.From), percentOf(band.To-band.From)
		b.WriteString(`<rect class="h` + strconv.Itoa(int(band.Kind)) + `" x="` + x + `" width="` + width + `" height="28" rx="4"/>`)
		middle := percentOf((band.From + band.To) / 2)
		if band.To-band.From >= 3*time.Hour {
			b.WriteString(`<text class="wide" x="` + middle + `" y="18.5">` + html.EscapeString(c.bandText(d, band)) + `</text>`)
		}
		if band.To-band.From >= 5*time.Hour {
			b.WriteString(`<text class="narrow" x="` + middle + `" y="18.5">` + html.EscapeString(c.bandShort(d, band)) + `</text>`)
		}
	}
	if at := c.session.Answer.Submitted; calc.DateOf(at) == d.Date {
		x := percentOf(time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute)
		b.WriteString(`<line class="pin" x1="` + x + `" x2="` + x + `" y1="-2" y2="30"/>`)
	}
	until := `<span aria-hidden="true">–</span><span class="unseen">` + html.EscapeString(t.Best.Never) + `</span>`
	if d.Same && !d.Cutoff.IsZero() {
		until = html.EscapeString(t.Time(d.Cutoff))
	}
	b.WriteString(`</svg></td><td>` + until + `</td></tr>`)
}

// bandText says how the submissions of a band fare.
func (c *calculator) bandText(d *answer.Day, band answer.Band) string {
	t := c.session.View.T
	switch {
	case band.Kind == answer.Lag:
		return words.Fill(t.Best.Lag, "span", t.HoursSpan(band.Wait))
	case band.Kind == answer.SameDay:
		return words.Fill(t.Best.DueAt, "moment", t.Time(band.Due))
	}
	return words.Fill(t.Best.DueBy, "moment", c.dayAndTime(d, band))
}

func (c *calculator) bandShort(d *answer.Day, band answer.Band) string {
	t := c.session.View.T
	switch band.Kind {
	case answer.Lag:
		return "+" + t.HoursSpan(band.Wait)
	case answer.SameDay:
		return t.Time(band.Due)
	}
	if t.Display.Twelve || t.Lang == "fr" { // their times are too long for a phone
		return t.WeekdayShort(calc.DateOf(band.Due))
	}
	return c.dayAndTime(d, band)
}

func (c *calculator) dayAndTime(d *answer.Day, band answer.Band) string {
	t := c.session.View.T
	if d.Date.AddDays(6).Before(calc.DateOf(band.Due)) {
		return t.MomentShort(band.Due)
	}
	return t.WeekdayTime(band.Due)
}

func percentOf(d time.Duration) string {
	return strconv.FormatFloat(100*float64(d)/float64(24*time.Hour), 'f', 2, 64) + "%"
}

// weekKey says what the colours mean.
func (c *calculator) weekKey() app.UI {
	t := c.session.View.T.Best
	var b strings.Builder
	b.WriteString(`<ul class="key" aria-hidden="true">`)
	for kind, text := range t.Kinds {
		b.WriteString(`<li><svg><rect class="h` + strconv.Itoa(kind) + `" width="12" height="12"/></svg>` + html.EscapeString(text) + `</li>`)
	}
	b.WriteString(`</ul>`)
	return app.Raw(b.String())
}

// hourTable has every hour of the week, each of which can be chosen.
func (c *calculator) hourTable() app.UI {
	t := c.session.View.T
	cells := map[string]calc.Slot{}
	for _, s := range c.week.Slots {
		id := hourID(dayNumber(c.week.First, calc.DateOf(s.Submitted)), s.Submitted.Hour())
		if _, twice := cells[id]; !twice { // of a repeated hour the first pass
			cells[id] = s
		}
	}
	current := hourID(dayNumber(c.week.First, calc.DateOf(c.session.Answer.Submitted)), c.session.Answer.Submitted.Hour())
	var b strings.Builder
	b.WriteString(`<table class="hours" aria-labelledby="hours-hint"><thead><tr><td></td>`)
	for hour := range 24 {
		b.WriteString(`<th scope="col">` + strconv.Itoa(hour) + `</th>`)
	}
	b.WriteString(`</tr></thead><tbody>`)
	for day := range 7 {
		date := c.week.First.AddDays(day)
		b.WriteString(`<tr><th scope="row">` + html.EscapeString(t.DayOfWeek(date)) + `</th>`)
		for hour := range 24 {
			id := hourID(day, hour)
			s, exists := cells[id]
			if !exists { // the clocks skip it
				b.WriteString(`<td></td>`)
				continue
			}
			tab, mark := "-1", ""
			if id == current {
				tab, mark = "0", ` aria-current="time"`
			}
			label := t.Label(hourText(s.Wait), words.Fill(t.Best.Slot, "from", t.MomentShort(s.Submitted), "due", t.MomentShort(s.Due), "span", t.Span(s.Wait)))
			b.WriteString(`<td><button type="button" id="` + id + `" class="h` + strconv.Itoa(int(c.week.Days[day].KindAt(s.Submitted, s.Due))) + `" tabindex="` + tab + `"` + mark +
				` data-act="` + actionAt + `" data-with="` + calc.LocalOf(s.Submitted).String() + `" aria-label="` + html.EscapeString(label) + `">` + hourText(s.Wait) + `</button></td>`)
		}
		b.WriteString(`</tr>`)
	}
	b.WriteString(`</tbody></table>`)
	return app.Div().OnKeyDown(c.onKey).Body(
		app.P().Class("small muted").ID("hours-hint").Text(t.Best.HoursHint), // beside what scrolls, so that it does not
		app.Div().Class("scroll hours-of-week").Body(app.Raw(b.String())))
}

// hourText writes a wait in the least of room: whole hours, or minutes with their sign.
func hourText(wait time.Duration) string {
	if wait < time.Hour {
		return strconv.Itoa(int(wait.Round(time.Minute)/time.Minute)) + "′"
	}
	return strconv.Itoa(int(wait.Round(time.Hour) / time.Hour))
}

func hourID(day, hour int) string { return "hour-" + ui.Number(day) + "-" + ui.Number(hour) }

func dayNumber(first, day calc.Date) int {
	n := 0
	for first.Before(day) {
		first = first.AddDays(1)
		n++
	}
	return n
}

// stepHour returns the hour that an arrow key leads to from another; ok is false for other keys.
func stepHour(id, key string) (to string, ok bool) {
	rest, ok := strings.CutPrefix(id, "hour-")
	d, h, both := strings.Cut(rest, "-")
	day, err := strconv.Atoi(d)
	hour, err2 := strconv.Atoi(h)
	if !ok || !both || err != nil || err2 != nil {
		return "", false
	}
	switch key {
	case "ArrowRight":
		hour++
	case "ArrowLeft":
		hour--
	case "ArrowDown":
		day++
	case "ArrowUp":
		day--
	case "Home":
		hour = 0
	case "End":
		hour = 23
	default:
		return "", false
	}
	return hourID(min(max(day, 0), 6), min(max(hour, 0), 23)), true
}
