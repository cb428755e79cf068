package app

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// controls is the form: what the answer depends on.
func controls(v *view) app.UI {
	t := v.t
	return app.Form().Class("card ask").Attr("autocomplete", "off").Aria("label", t.Controls.Form).Body(
		regionControl(v),
		siteControl(v),
		plans(v),
		priorityControl(v),
		timeControl(v),
		strip(v),
	)
}

// pill is a radio button that looks like one.
func pill(name, value, text string, on bool) app.UI {
	input := app.Input().Type("radio").Name(name).ID(name + "-" + value).Value(value)
	if on { // go-app writes Checked(false) as an attribute, which checks
		input = input.Checked(true)
	}
	return app.Label().Class("pill").Body(input, app.Span().Text(text))
}

func regionControl(v *view) app.UI {
	return v.kept.part("region", string(v.query.Region), func() app.UI {
		pills := make([]app.UI, 0, 4)
		for _, r := range calc.Regions() {
			pills = append(pills, pill(paramRegion, string(r), v.t.RegionsShort.of(r), r == v.query.Region))
		}
		return app.FieldSet().Body(
			app.Legend().Text(v.t.Controls.Region),
			app.Div().Class("pills two").Body(pills...),
		)
	})
}

// siteControl asks for the site, and says what time it is there.
func siteControl(v *view) app.UI {
	hours := v.t.Window(v.family.Hours[v.query.Region])
	clock := v.t.Controls.ClockIdle
	if v.live {
		clock = fill(v.t.Controls.Clock, "time", v.t.Time(v.now.In(v.site.Location())))
	}
	return app.Div().Body(
		app.Label().Class("label").For(paramSite).Text(v.t.Controls.Site),
		v.kept.part("sites", string(v.query.Region)+" "+v.query.Site, func() app.UI { return siteList(v) }),
		app.Div().Class("hint").ID("site-hint").Body(
			app.P().Text(fill(v.t.Controls.Open, "hours", hours)),
			app.P().Text(clock),
		),
	)
}

// siteList lists the sites of the region, those of one country together.
func siteList(v *view) app.UI {
	option := func(s calc.Site) app.UI {
		o := app.Option().Value(s.ID).Text(v.t.SiteName(s))
		if s.ID == v.query.Site { // go-app writes Selected(false) as an attribute, which selects
			o = o.Selected(true)
		}
		return o
	}
	var options, group []app.UI
	sites := v.sites()
	for i, s := range sites {
		group = append(group, option(s))
		if i+1 < len(sites) && sites[i+1].Country == s.Country {
			continue
		}
		if len(group) > 1 {
			group = []app.UI{app.OptGroup().Label(v.t.Country(s)).Body(group...)}
		}
		options = append(options, group...)
		group = nil
	}
	return app.Select().Class("field").ID(paramSite).Name(paramSite).Aria("describedby", "site-hint").Body(options...)
}

// sites returns the sites of the chosen region, in the order of the countries' names in the language.
func (v *view) sites() []calc.Site {
	sites := slices.DeleteFunc(calc.Sites(), func(s calc.Site) bool { return s.Region != v.query.Region })
	slices.SortStableFunc(sites, func(a, b calc.Site) int {
		return strings.Compare(alphabetic(v.t.Country(a)), alphabetic(v.t.Country(b)))
	})
	return sites
}

// plans asks for the plan, or for those to compare.
func plans(v *view) app.UI {
	if v.page.Kind == Compare {
		return compareControl(v)
	}
	return planControl(v)
}

// planControl offers the plans, those sold together side by side.
func planControl(v *view) app.UI {
	return v.kept.part("plans", string(v.query.Plan)+strconv.FormatBool(v.query.Rules.CommerceManaged), func() app.UI { return planList(v) })
}

func planList(v *view) app.UI {
	body := []app.UI{app.Legend().Text(v.t.Controls.Plan)}
	families := calc.Families()
	for _, f := range families {
		pills := make([]app.UI, 0, len(f.Plans))
		for _, p := range f.Plans {
			pills = append(pills, pill(paramPlan, string(p.Tier), v.t.Tiers.of(p.Tier), p.Tier == v.query.Plan))
		}
		note := "family-" + f.ID
		body = append(body,
			app.P().Class("hint over").ID(note).Text(v.t.List([]string{v.t.Families.of(f.ID), v.t.FamilyNotes.of(f.ID)})),
			app.Div().Class("pills two").Body(pills...),
		)
	}
	if v.family.CommerceFor == v.query.Plan {
		body = append(body, checkbox(paramCommerce, v.t.Controls.Commerce, v.query.Rules.CommerceManaged))
	}
	return app.FieldSet().Body(body...)
}

func checkbox(name, text string, on bool) app.UI {
	input := app.Input().Type("checkbox").Name(name).ID(name).Value("on")
	if on {
		input = input.Checked(true)
	}
	return app.Label().Class("check").Body(input, app.Span().Text(text))
}

// priorityControl shows the meaning of the chosen priority. All four stand in one place, and the
// style sheet shows the one whose button is checked, so that nothing moves between them and they
// can be read without JavaScript.
func priorityControl(v *view) app.UI {
	return v.kept.part("priorities", number(int(v.query.Priority)), func() app.UI {
		var pills, meanings []app.UI
		for _, p := range calc.Priorities() {
			n := number(int(p))
			pills = append(pills, pill(paramPriority, n, "P"+n, p == v.query.Priority))
			meanings = append(meanings, app.P().Class("hint means-"+n).Text(v.t.Priorities[p-1]))
		}
		return app.FieldSet().Body(
			app.Legend().Text(v.t.Controls.Priority),
			app.Div().Class("pills four").Body(pills...),
			app.Div().Class("stack").Body(meanings...),
		)
	})
}

// timeControl asks for the submission: now, whenever that is, or a set time. The field and the
// running time share one place for the same reason.
func timeControl(v *view) app.UI {
	t := v.t.Controls
	running := t.RunningOn
	if v.live {
		running = fill(t.Running, "moment", v.t.MomentShort(v.now.In(v.site.Location())))
	}
	field := app.Input().Type("datetime-local").Class("field").ID(controlAt).Name(controlAt).
		Min("1900-01-01T00:00").Max("2199-12-31T23:59").Aria("label", t.Local)
	if !v.query.Running() {
		field = field.Value(v.query.At.String())
	}
	return app.FieldSet().Body(
		app.Legend().Text(t.Submitted),
		app.Div().Class("pills two").Body(
			pill(controlWhen, whenNow, t.Now, v.query.Running()),
			pill(controlWhen, whenSet, t.SetTime, !v.query.Running()),
		),
		app.Div().Class("stack when").Body(
			app.P().Class("hint while-now").Text(running),
			app.Div().Class("while-set").Body(field),
		),
		scrubber(v),
	)
}

// strip keeps the answer in view on a small screen while the visitor chooses. It repeats what the
// answer says, so that it is hidden from those who hear the page. It is markup, so that another answer
// takes the place of the one before as a whole and nothing moves.
func strip(v *view) app.UI {
	text := v.t.Answer.Question
	detail := v.t.Target(v.target(v.query.Plan, v.query.Priority))
	if v.problem == solved {
		text = v.t.MomentShort(v.result.Due)
		detail += " · " + v.countdown()
	}
	return app.Raw(`<div class="strip" aria-hidden="true"><strong>` + html.EscapeString(text) +
		`</strong><span>` + html.EscapeString(detail) + `</span></div>`)
}
