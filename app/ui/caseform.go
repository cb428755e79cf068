package ui

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/words"
	"supportclock/calc"
)

// CaseForm asks about a case: the priority first, then what seldom changes, which a phone folds away
// behind a line that names it.
func CaseForm(v *View, c *Choosing, a *answer.Answer, plan app.UI, finder *Finder) app.UI {
	t := v.T.Controls
	return app.Form().Class("card panel").Attr("autocomplete", "off").Aria("label", t.Form).Body(
		Priority(v.T, c.Choices),
		app.Details().Class("choices").ID("choices").Body(
			app.Summary().Body(app.Span().ID("chosen").Text(chosen(v, a)), app.Text(" "), app.B().Text(t.Change)),
			app.Div().Class("fields").Body(
				plan,
				Region(v.T, c.Choices),
				SiteOf(v, c, a, finder),
				Submitted(v, c, a),
			),
		),
	)
}

// chosen names what a phone folds away: Enterprise, Netherlands, Fri 27 Nov 15:40.
func chosen(v *View, a *answer.Answer) string {
	t := v.T
	if !v.Live { // what is not known yet takes no more lines than what will be
		return a.PlanName(t, a.Plan.Tier)
	}
	when := t.Controls.Now
	if !a.Choices.Running() && !a.Submitted.IsZero() {
		when = t.MomentShort(a.Submitted)
	}
	return t.List([]string{a.PlanName(t, a.Plan.Tier), t.SiteName(a.Site), when})
}

// Priority asks for the priority. The meanings of all four stand in one place, and the style sheet
// shows the one whose button is checked, so that nothing moves between them and they can be read
// without JavaScript. What they mean in an agreement of the visitor's own, nobody here knows.
func Priority(t *words.Texts, c link.Choices) app.UI {
	var options []Option
	var meanings []app.UI
	for _, p := range calc.Priorities() {
		n := Number(int(p))
		options = append(options, Option{n, "P" + n})
		meanings = append(meanings, app.P().Class("hint means-"+n).Text(t.Priorities[p-1]))
	}
	if c.Plan == calc.Own {
		meanings = nil
	}
	return Asked(t.Controls.Priority,
		Segments(link.ParamPriority, Number(int(c.Priority)), options...),
		app.Div().Class("stack").ID("means").Body(meanings...),
	).Class("priority").Aria("describedby", "means")
}

// Plan asks for the plan: those sold today under a label of their own, and the visitor's own agreement
// where there is one.
func Plan(t *words.Texts, c link.Choices) app.UI {
	var own Group
	if c.HasOwn() {
		own = Group{t.Own.Others, []Option{{string(calc.Own), t.OwnName(c.Own.Name)}}}
	}
	return planOf(t, c, string(c.Plan), own)
}

// PlanOrOwn asks for the plan, or for the terms of an agreement.
func PlanOrOwn(v *View, c *Choosing, a *answer.Answer) app.UI {
	own, chosen := OwnPlans(v.T, c)
	if a.Own() {
		return planOf(v.T, c.Choices, chosen, own, OwnFields(v, c, a))
	}
	return planOf(v.T, c.Choices, chosen, own)
}

func planOf(t *words.Texts, c link.Choices, chosen string, own Group, body ...app.UI) app.UI {
	groups := make([]Group, 2, 3)
	groups[0].Label, groups[1].Label = t.Controls.Sold, t.Controls.Earlier
	commerce := false
	for _, f := range calc.Families() {
		group := &groups[0]
		if f.SoldTo.Valid() {
			group = &groups[1]
		}
		for _, p := range f.Plans {
			group.Options = append(group.Options, Option{string(p.Tier), t.Tiers.Of(p.Tier)})
		}
		commerce = commerce || f.CommerceFor == c.Plan
	}
	if len(own.Options) > 0 {
		groups = append(groups, own)
	}
	if commerce {
		body = append(body, Checkbox(link.ParamCommerce, t.Controls.Commerce, c.Rules.CommerceManaged))
	}
	return Labelled(link.ParamPlan, t.Controls.Plan, Select(link.ParamPlan, chosen, nil, groups...), body...)
}

// Region asks for the region.
func Region(t *words.Texts, c link.Choices) app.UI {
	options := make([]Option, 0, 4)
	for _, r := range calc.Regions() {
		options = append(options, Option{string(r), t.Regions.Of(r)})
	}
	return Labelled(link.ParamRegion, RegionLabel(t, c), Select(link.ParamRegion, string(c.Region), options))
}

// RegionLabel asks for the region by what a plan decides it by; a contract of the visitor's own has none.
func RegionLabel(t *words.Texts, c link.Choices) string {
	if c.Plan == calc.Own {
		return t.Own.Region
	}
	return t.Controls.Region
}

// SiteOf asks for the site, and says what time it is there and when support is open.
func SiteOf(v *View, c *Choosing, a *answer.Answer, finder *Finder) app.UI {
	t := v.T.Controls
	hint, stop := "", v.T.Dates.Stop
	if !a.Own() {
		hint = words.Fill(t.Open, "hours", v.T.Window(a.Family.Hours[a.Choices.Region]))
	}
	if clock := words.Fill(t.Clock, "time", v.T.TimeInText(a.Now.In(a.Site.Location()))) + stop; v.Live && hint != "" {
		hint = v.T.Sentences(hint+stop, clock)
	} else if v.Live {
		hint = clock
	}
	body := []app.UI{app.Div().Class("row").Body(
		app.Label().Class("label").For(link.ParamSite).Text(t.Site),
		app.If(v.Live && finder != nil, func() app.UI { return finder.draw(v) }),
	)}
	return app.Div().Class("place").Body(append(body,
		siteSelect(v.T, c, a.Site).Aria("describedby", "site-hint"),
		Hint("site-hint", hint),
	)...)
}

// Submitted asks for the submission: now, whenever that is, or a set time. The style sheet shows the
// fields where a set time is chosen, so that this needs no program.
func Submitted(v *View, c *Choosing, a *answer.Answer) app.UI {
	t := v.T.Controls
	when := WhenSet
	if c.Choices.Running() {
		when = WhenNow
	}
	minutes, slide := 0, t.Scrub
	switch at := c.Choices.At; {
	case !a.Submitted.IsZero():
		minutes, slide = a.Submitted.Hour()*60+a.Submitted.Minute(), v.T.Time(a.Submitted)
	case at != (calc.Local{}): // as it was before something was typed that is no time
		minutes, slide = at.Hour*60+at.Minute, v.T.ClockOf(at)
	}
	return Asked(t.Submitted,
		Segments(ControlWhen, when, Option{WhenNow, t.Now}, Option{WhenSet, t.SetTime}),
		app.Div().Class("while-set").Body(
			c.At.Fields(v.T, c.Choices.At, t.Submitted),
			app.Input().Type("range").Class("slide").ID(ControlSlide).Name(ControlSlide).
				Min("0").Max(Number(QuartersOfDay-1)).Step(1).Value(Number(minutes/15)).
				Aria("label", t.Scrub).Aria("valuetext", slide),
		),
	).Class("submitted")
}

// Given is a question that somebody else has answered.
func Given(name, label, value string) []app.UI {
	return []app.UI{app.Dt().Text(label), app.Dd().ID("given-" + name).Text(value)}
}

// zoneLine says in which place's time a moment is: Amsterdam, UTC+1.
func ZoneLine(v *View, a *answer.Answer, at time.Time) string {
	zone := words.ZoneLabel(a.Site.Zone)
	city := zone[strings.LastIndexByte(zone, '/')+1:]
	return v.T.List([]string{city, words.UTCOffset(at)})
}
