package app

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// outlook is the wait for submissions at other times: hour by hour through the week of the
// submission, and plan by plan over its year. It is worked out a moment after the answer, so that
// it never holds the answer up.
type outlook struct {
	key    string // what it was worked out for; empty before the first time
	week   calc.Outlook
	table  weekTable
	spread []calc.Spread
	year   int
}

// monday returns the first day of the week of a moment.
func monday(at time.Time) calc.Date {
	return calc.DateOf(at).AddDays(-weekday(at))
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
	v.nextYear.begun = false
	first := monday(v.submitted)
	week, err := calc.WeekOutlook(v.question(), first, time.Hour)
	if err != nil { // at the ends of the counted years
		v.outlook = outlook{key: v.outlookKey()}
		return true
	}
	before := v.outlook.table
	v.outlook = outlook{key: v.outlookKey(), week: week, year: v.submitted.Year()}
	v.outlook.table = v.weekTable(first, week.Slots, before)
	return true
}

// workYear works on the year of the next plan that has none yet. It reports whether there was anything to
// do: it does a piece at a time.
func (v *view) workYear() (worked bool) {
	o := &v.outlook
	if v.problem != solved || o.table.markup == "" || len(o.spread) >= len(v.family.Plans) {
		return false
	}
	c := v.question()
	c.Tier = v.family.Plans[len(o.spread)].Tier
	spread, done, err := v.nextYear.work(c, o.year)
	if done {
		o.spread = append(o.spread, spread)
	}
	return err == nil
}

// nextYear is the year of the next plan that has none yet, while it is worked out.
type nextYear struct {
	begun bool
	tier  calc.Tier
	year  calc.Year
}

// yearPiece is how many submissions of a year are looked at in one go.
const yearPiece = 2000

// work goes on with the year of c's plan, or begins it. It fails at the ends of the counted years.
func (n *nextYear) work(c calc.Case, year int) (spread calc.Spread, done bool, err error) {
	if !n.begun || n.tier != c.Tier {
		if err := n.year.Begin(c, year, time.Hour); err != nil {
			return spread, false, err
		}
		n.begun, n.tier = true, c.Tier
	}
	if done, err = n.year.Work(yearPiece); done {
		spread = n.year.Spread()
		n.begun = false
	}
	return spread, done, err
}

// outlookDrawn tells whether a drawing of the outlook still holds: the table of the year has all plans
// or none.
func (v *view) outlookDrawn() string {
	return v.outlook.key + strconv.FormatBool(len(v.outlook.spread) == len(v.family.Plans))
}

const sectionOutlook = "outlook"

// outlookSection draws the outlook: the week, what it comes to in words, and the year.
func outlookSection(v *view) app.UI {
	t := v.t.Outlook
	o := &v.outlook
	body := []app.UI{
		app.H2().ID("outlook-heading").Text(t.Heading),
		app.P().Class("hint").Text(fill(t.Intro, "plan", v.t.Tiers.of(v.query.Plan), "n", number(int(v.query.Priority)))),
	}
	if o.table.markup == "" {
		return app.Section().Class("card outlook").Body(append(body, app.P().Class("hint heat-room").Text(t.Waiting))...)
	}
	return app.Section().Class("card outlook").Body(append(body,
		app.Raw(o.table.markup),
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
