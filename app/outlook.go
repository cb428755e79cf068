package app

import (
	"html"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// outlook is the wait for submissions at other times: hour by hour through the week of the
// submission, and plan by plan over its year. It is worked out a moment after the answer, so that
// it never holds the answer up.
type outlook struct {
	key    string // what it was worked out for; empty before the first time
	monday calc.Date
	week   calc.Outlook
	table  string // the week as markup
	spread []calc.Spread
	next   nextYear // of the next plan
	year   int
}

// monday returns the first day of the week of a moment.
func monday(at time.Time) calc.Date {
	return calc.DateOf(at).AddDays(-(int(at.Weekday()) + 6) % 7)
}

// outlookKey tells whether an outlook still holds for a view: everything but the submission itself.
func (v *view) outlookKey() string {
	q := v.query
	q.At, q.By, q.SecondPass = calc.Local{}, calc.Local{}, false
	return q.Encode() + " " + monday(v.submitted).String()
}

// workWeek works the week out. It reports whether there is anything new to draw.
func (v *view) workWeek() bool {
	if v.problem != solved || v.outlook.key == v.outlookKey() {
		return false
	}
	first := monday(v.submitted)
	week, err := calc.WeekOutlook(v.question(), first, time.Hour)
	if err != nil { // at the ends of the counted years
		v.outlook = outlook{key: v.outlookKey()}
		return true
	}
	v.outlook = outlook{key: v.outlookKey(), monday: first, week: week, year: v.submitted.Year()}
	v.outlook.table = v.heat()
	return true
}

// workYear works on the year of the next plan that has none yet. It reports whether there was anything to
// do: it does a piece at a time.
func (v *view) workYear() (worked bool) {
	o := &v.outlook
	if v.problem != solved || o.table == "" || len(o.spread) >= len(v.family.Plans) {
		return false
	}
	c := v.question()
	c.Tier = v.family.Plans[len(o.spread)].Tier
	spread, done, err := o.next.work(c, o.year)
	if done {
		o.spread = append(o.spread, spread)
	}
	return err == nil
}

// nextYear is the year of a plan while it is worked out.
type nextYear struct {
	tier calc.Tier
	year *calc.Year
}

// yearPiece is how many submissions of a year are looked at in one go.
const yearPiece = 2000

// work goes on with the year of c's plan, or begins it. It fails at the ends of the counted years.
func (n *nextYear) work(c calc.Case, year int) (spread calc.Spread, done bool, err error) {
	if n.year == nil || n.tier != c.Tier {
		y, err := calc.NewYear(c, year, time.Hour)
		if err != nil {
			return spread, false, err
		}
		*n = nextYear{c.Tier, y}
	}
	if done, err = n.year.Work(yearPiece); done {
		spread = n.year.Spread()
		n.year = nil
	}
	return spread, done, err
}

// outlookDrawn tells whether a drawing of the outlook still holds: the table of the year has all plans
// or none.
func (v *view) outlookDrawn() string {
	return v.outlook.key + strconv.FormatBool(len(v.outlook.spread) == len(v.family.Plans))
}

// slotID names the cell of an hour, by its day from Monday.
func slotID(day, hour int) string { return "slot-" + strconv.Itoa(day) + "-" + strconv.Itoa(hour) }

// currentSlot names the cell that holds the submission.
func (v *view) currentSlot() string {
	if v.problem != solved || v.outlook.table == "" {
		return ""
	}
	return slotID((int(v.submitted.Weekday())+6)%7, v.submitted.Hour())
}

// slotLevel grades a wait for its colour.
func slotLevel(wait time.Duration) int {
	for level, most := range slotLimits {
		if wait <= most {
			return level
		}
	}
	return len(slotLimits)
}

var slotLimits = []time.Duration{2 * time.Hour, 8 * time.Hour, 24 * time.Hour, 48 * time.Hour}

// slotText writes a wait in the least of room: whole hours, or minutes with their sign.
func slotText(wait time.Duration) string {
	if wait < time.Hour {
		return strconv.Itoa(int(wait.Round(time.Minute)/time.Minute)) + "′"
	}
	return strconv.Itoa(int(wait.Round(time.Hour) / time.Hour))
}

// heat writes the table of the week. It is markup rather than elements of go-app because a week has
// 168 cells, which the browser's own parser makes in a fraction of the time; nothing in it comes
// from the visitor. The roles keep it a table while the style sheet lays it out as a grid, days
// across on a wide screen and down on a narrow one.
func (v *view) heat() string {
	t := v.t
	var cells [7][24]string
	for _, slot := range v.outlook.week.Slots {
		local := calc.LocalOf(slot.Submitted)
		day := (int(slot.Submitted.Weekday()) + 6) % 7
		if cells[day][local.Hour] != "" {
			continue // the second pass of a repeated hour
		}
		label := fill(t.Outlook.Slot, "from", t.MomentShort(slot.Submitted), "due", t.MomentShort(slot.Due), "span", t.Span(slot.Wait))
		cells[day][local.Hour] = `<td role="cell" class="h` + strconv.Itoa(slotLevel(slot.Wait)) + `"><button type="button" tabindex="-1" id="` + slotID(day, local.Hour) +
			`" ` + attributeAct + `="` + actionAt + `" ` + attributeWith + `="` + local.String() + `" aria-label="` + html.EscapeString(t.labelled(slotText(slot.Wait), label)) + `">` + slotText(slot.Wait) + `</button></td>`
	}
	var b strings.Builder
	b.WriteString(`<table class="heat" id="heat" role="table" aria-labelledby="outlook-heading"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span class="unseen">` + html.EscapeString(t.Outlook.Day) + `</span></th>`)
	for hour := range 24 {
		b.WriteString(`<th role="columnheader" scope="col">` + strconv.Itoa(hour) + `</th>`)
	}
	b.WriteString(`</tr></thead><tbody role="rowgroup">`)
	for day, row := range cells {
		date := v.outlook.monday.AddDays(day)
		b.WriteString(`<tr role="row"><th role="rowheader" scope="row"><span class="wide">` + html.EscapeString(t.DateShort(date)) + `</span><span class="narrow" aria-hidden="true">` + html.EscapeString(t.Dates.WeekdaysShort[date.Weekday()]) + `</span></th>`)
		for _, cell := range row {
			if cell == "" { // a skipped hour
				cell = `<td role="cell"></td>`
			}
			b.WriteString(cell)
		}
		b.WriteString(`</tr>`)
	}
	b.WriteString(`</tbody></table>`)
	return b.String()
}

// outlookSection draws the outlook: the week, what it comes to in words, and the year.
func outlookSection(v *view) app.UI {
	t := v.t.Outlook
	o := &v.outlook
	body := []app.UI{
		app.H2().ID("outlook-heading").Text(t.Heading),
		app.P().Class("hint").Text(fill(t.Intro, "plan", v.t.Tiers.of(v.query.Plan), "n", number(int(v.query.Priority)))),
	}
	if o.table == "" {
		return app.Section().Class("card outlook").Body(append(body, app.P().Class("hint heat-room").Text(t.Waiting))...)
	}
	return app.Section().Class("card outlook").Body(append(body,
		app.Raw(o.table),
		heatKey(v),
		app.P().Class("summary").Text(fill(t.Summary,
			"best", v.t.Span(o.week.Best), "median", v.t.Span(o.week.Median), "worst", v.t.Span(o.week.Worst))),
		cliffs(v),
		yearTable(v),
	)...)
}

func heatKey(v *view) app.UI {
	items := make([]app.UI, 0, len(slotLimits)+1)
	add := func(level int, text string) {
		items = append(items, app.Li().Body(app.Span().Class("swatch", "h"+number(level)).Aria("hidden", "true"), app.Span().Text(text)))
	}
	for level, most := range slotLimits {
		add(level, fill(v.t.Outlook.UpTo, "span", v.t.HoursSpan(most)))
	}
	add(len(slotLimits), v.t.Outlook.More)
	return app.Ul().Class("key").Aria("label", v.t.Outlook.Key).Body(items...)
}

// cliffs puts the jumps of the week in words.
func cliffs(v *view) app.UI {
	list := v.outlook.week.Cliffs
	if len(list) == 0 {
		return app.P().Class("hint").Text(v.t.Outlook.Smooth)
	}
	items := make([]app.UI, len(list))
	for i, c := range list {
		items[i] = app.Li().Text(fill(v.t.Outlook.Cliff,
			"last", v.t.WeekdayTime(c.Last), "due", v.t.WeekdayTime(c.Due), "next", v.t.MomentShort(c.Next)))
	}
	return app.Ul().Class("cliffs").Body(items...)
}

// yearTable compares the plans of the family over the year.
func yearTable(v *view) app.UI {
	t := v.t.Outlook
	o := &v.outlook
	if len(o.spread) < len(v.family.Plans) {
		return app.P().Class("hint year-room").Text(t.Waiting)
	}
	longest := time.Minute
	for _, s := range o.spread {
		longest = max(longest, s.Worst)
	}
	rows := make([]app.UI, len(o.spread))
	for i, s := range o.spread {
		row := app.Tr()
		if s.Tier == v.query.Plan {
			row = row.Class("chosen")
		}
		rows[i] = row.Body(
			app.Th().Scope("row").Text(v.t.Tiers.of(s.Tier)),
			app.Td().Class("bars").Body(app.Raw(bars(s, longest))),
			app.Td().Text(v.t.HoursSpan(s.Median)),
			app.Td().Text(v.t.HoursSpan(s.P90)),
			app.Td().Text(v.t.HoursSpan(s.Worst)),
		)
	}
	return app.Div().Class("scroll").Body(app.Table().Class("year").Body(
		app.Caption().Text(fill(t.Year, "year", number(o.year), "n", number(int(v.query.Priority)))),
		app.THead().Body(app.Tr().Body(
			app.Th().Scope("col").Text(v.t.Controls.Plan),
			app.Td(),
			app.Th().Scope("col").Text(t.Median),
			app.Th().Scope("col").Text(t.Most),
			app.Th().Scope("col").Text(t.Worst),
		)),
		app.TBody().Body(rows...),
	))
}

// bars draws a distribution: how far the longest, nine in ten and half of the waits reach.
func bars(s calc.Spread, longest time.Duration) string {
	width := func(d time.Duration) string {
		return strconv.FormatFloat(max(0.6, 100*float64(d)/float64(longest)), 'f', 1, 64)
	}
	return `<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">` +
		`<rect class="b2" width="` + width(s.Worst) + `" height="12"/>` +
		`<rect class="b1" width="` + width(s.P90) + `" height="12"/>` +
		`<rect class="b0" width="` + width(s.Median) + `" height="12"/></svg>`
}

// stepSlot returns the cell that an arrow key leads to from another; ok is false for other keys.
// On a narrow screen the table stands the other way round.
func stepSlot(id, key string, narrow bool) (to string, ok bool) {
	day, hour, ok := slotOf(id)
	if !ok {
		return "", false
	}
	if narrow {
		key = map[string]string{"ArrowDown": "ArrowRight", "ArrowUp": "ArrowLeft", "ArrowRight": "ArrowDown", "ArrowLeft": "ArrowUp"}[key]
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
	return slotID(min(max(day, 0), 6), min(max(hour, 0), 23)), true
}

func slotOf(id string) (day, hour int, ok bool) {
	rest, ok := strings.CutPrefix(id, "slot-")
	if !ok {
		return 0, 0, false
	}
	d, h, _ := strings.Cut(rest, "-")
	day, err := strconv.Atoi(d)
	hour, err2 := strconv.Atoi(h)
	return day, hour, err == nil && err2 == nil && day >= 0 && day < 7 && hour >= 0 && hour < 24
}
