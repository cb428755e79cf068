package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

var groups = []calc.Group{calc.AssignedExperts, calc.SupportServices, calc.FieldServices}

// services lists what the chosen plan includes, grouped as in the data sheets, and what it does not.
func services(v *view) app.UI {
	return v.kept.part("services", string(v.query.Plan), func() app.UI { return serviceCard(v) })
}

func serviceCard(v *view) app.UI {
	t := v.t.Services
	body := []app.UI{app.H2().Text(fill(t.Heading, "plan", v.t.Tiers[v.plan.Tier]))}
	column := 0
	for i, p := range v.family.Plans {
		if p.Tier == v.plan.Tier {
			column = i
		}
	}
	var sections []app.UI
	for _, g := range groups {
		var items []app.UI
		for _, s := range v.family.Services {
			if s.Group == g {
				items = append(items, service(v, s, column))
			}
		}
		if len(items) > 0 {
			sections = append(sections, app.Div().Class("group").Body(
				app.H3().Text(t.Groups[g]),
				app.Ul().Body(items...),
			))
		}
	}
	body = append(body, app.Div().Class("groups").Body(sections...))
	return app.Section().Class("card services").Body(body...)
}

func service(v *view, s calc.Service, column int) app.UI {
	t := v.t.Services
	if level := s.Levels[column]; level.Included {
		return app.Li().Class("yes").Body(
			app.Span().Class("sign").Attr("role", "img").Aria("label", t.Included),
			app.Span().Text(v.t.Service(s, level)),
		)
	}
	var others []string
	for i, l := range s.Levels {
		if l.Included {
			others = append(others, v.t.Tiers[v.family.Plans[i].Tier])
		}
	}
	return app.Li().Class("no").Body(
		app.Span().Class("sign").Attr("role", "img").Aria("label", t.NotIncluded),
		app.Span().Text(t.Names[s.ID]+" ("+fill(t.From, "plans", v.t.List(others))+")"),
	)
}

// Service writes a service as a plan includes it: with its number, or the time it covers.
func (t *Texts) Service(s calc.Service, level calc.Level) string {
	switch {
	case level.Count > 0:
		return t.Services.Counts[s.ID].of(level.Count)
	case level.Coverage != nil:
		return fill(t.Units.Around, "amount", t.Services.Names[s.ID], "coverage", t.Units.Coverage[*level.Coverage])
	}
	return t.Services.Names[s.ID]
}
