package app

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// reason is a line of the explanation: a counted segment, or the skipped ones up to the next
// counted one with all their causes.
type reason struct {
	from, to time.Time
	counted  bool
	parts    []calc.Segment // one for each different cause
}

// reasons joins neighbouring skipped segments, so that a weekend reads as one line.
func reasons(segments []calc.Segment) []reason {
	var list []reason
	for _, st := range segments {
		alone := st.Counted || st.Cause == calc.RestOfDay
		if n := len(list); n > 0 && !alone && !list[n-1].counted && list[n-1].parts[0].Cause != calc.RestOfDay {
			last := &list[n-1]
			last.to = st.To
			if !slices.ContainsFunc(last.parts, func(p calc.Segment) bool { return p.Cause == st.Cause && p.Name == st.Name }) {
				last.parts = append(last.parts, st)
			}
			continue
		}
		list = append(list, reason{st.From, st.To, st.Counted, []calc.Segment{st}})
	}
	return list
}

// why explains the answer segment by segment.
func why(v *view) app.UI {
	t := v.t
	body := []app.UI{app.H2().Text(t.Why.Heading)}
	if v.problem != solved {
		body = append(body, app.P().Class("hint").Text(t.Why.General))
		return app.Section().Class("card why").Body(body...)
	}
	list := reasons(v.result.Segments)
	far := v.result.Wait() > 6*24*time.Hour
	items := make([]app.UI, len(list))
	for i, r := range list {
		amount := t.HoursSpan(r.to.Sub(r.from))
		class := "counts"
		if !r.counted {
			class = "skips"
		}
		if r.from.Equal(r.to) {
			amount = ""
		}
		items[i] = app.Li().Class(class).Body(
			app.Span().Class("when").Text(t.segment(r.from, r.to, far)),
			app.Span().Class("what").Text(t.reason(r, v.result.Target.Coverage)),
			app.Span().Class("much").Text(amount),
		)
	}
	return app.Section().Class("card why").Body(append(body,
		app.Ol().Class("reasons").Body(items...),
		app.P().Class("hint").Text(
			fill(t.Why.Source, "target", t.Target(v.result.Target), "plan", t.Tiers.of(v.plan.Tier), "n", number(int(v.query.Priority)))+" "+
				fill(t.Why.SourceOn, "sheet", v.plan.Source, "date", t.DateFull(v.family.Checked))),
		rulings(v, calc.AboutTarget, calc.AboutHours),
	)...)
}

// segment writes from when to when: Fri 15:40–17:00, or Fri 17:00–Mon 09:00.
func (t *Texts) segment(from, to time.Time, far bool) string {
	moment := t.WeekdayTime
	if far {
		moment = t.MomentShort
	}
	end := moment(to)
	switch {
	case from.Equal(to):
		return moment(from)
	case calc.DateOf(from) == calc.DateOf(to):
		end = t.Time(to)
	}
	return fill(t.Dates.Range, "from", moment(from), "to", end)
}

// reason words why a segment counts or not.
func (t *Texts) reason(r reason, coverage calc.Coverage) string {
	if r.counted {
		return t.Why.Counted[coverage]
	}
	causes := make([]string, 0, len(r.parts))
	for _, p := range r.parts {
		causes = append(causes, t.cause(p))
	}
	switch r.parts[0].Cause {
	case calc.RestOfDay, calc.ClockChange:
		if len(r.parts) == 1 {
			return causes[0]
		}
	}
	return fill(t.Why.Skipped, "causes", t.List(causes))
}

func (t *Texts) cause(st calc.Segment) string {
	switch st.Cause {
	case calc.BeforeOpening:
		return t.Why.Before
	case calc.AfterClosing:
		return t.Why.After
	case calc.BetweenHours:
		return t.Why.Between
	case calc.Weekend:
		return t.Why.Weekend
	case calc.PublicHoliday:
		if st.Expected {
			return fill(t.Why.Expected, "name", t.holiday(st))
		}
		return fill(t.Why.Holiday, "name", t.holiday(st))
	case calc.CustomaryDay:
		return fill(t.Why.Customary, "name", t.holiday(st))
	case calc.DayOff:
		return t.Why.DayOff
	case calc.RestOfDay:
		return t.Why.RestOfDay
	}
	if st.Shift < 0 {
		return fill(t.Why.Back, "span", t.Span(-st.Shift))
	}
	return fill(t.Why.Forward, "span", t.Span(st.Shift))
}

// holiday names a holiday: in its own script for those who read the page in it.
func (t *Texts) holiday(st calc.Segment) string {
	if t.Lang == "ja" && st.Native != "" {
		return st.Native
	}
	return st.Name
}
