package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

var groups = []calc.Group{calc.AssignedExperts, calc.SupportServices, calc.FieldServices}

// services lists what the chosen plan includes, grouped as in the data sheets, and what it does not.
func services(v *view) app.UI {
	return v.section("services", string(v.query.Plan), serviceCard)
}

func serviceCard(v *view) app.UI {
	t := v.t.Services
	body := []app.UI{app.H2().Text(fill(t.Heading, "plan", v.t.Tiers.of(v.plan.Tier)))}
	column := v.column()
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
				app.H3().Text(t.Groups.of(g)),
				app.Ul().Body(items...),
			))
		}
	}
	body = append(body, app.Div().Class("groups").Body(sections...))
	if extras := had(v, guideExtras); len(extras) > 0 {
		body = append(body, app.Div().Class("group extras").Body(
			app.H3().Text(fill(v.t.Guide.Extras, "plan", v.t.Tiers.of(v.plan.Tier))), itemList(v, extras)))
	}
	body = append(body, app.P().Class("hint source").Text(
		fill(v.t.Why.SourceOn, "sheet", v.plan.Source, "date", v.t.DateFull(v.family.Checked))))
	return app.Section().Class("card services").Body(body...)
}

func service(v *view, s calc.Service, column int) app.UI {
	t := v.t.Services
	if level := s.Levels[column]; level.Included {
		return explained(v, s, "yes", t.Included, v.t.Service(s, level), "")
	}
	var others []string
	for i, l := range s.Levels {
		if l.Included {
			others = append(others, v.t.Tiers.of(v.family.Plans[i].Tier))
		}
	}
	return explained(v, s, "no", t.NotIncluded, t.Names.of(s.ID), fill(t.From, "plans", v.t.List(others)))
}

// Service writes a service as a plan includes it: with its number, or the time it covers.
func (t *Texts) Service(s calc.Service, level calc.Level) string {
	switch {
	case level.Count > 0:
		return t.Services.Counts.of(s.ID).of(level.Count)
	case level.Coverage != nil:
		return fill(t.Units.Around, "amount", t.Services.Names.of(s.ID), "coverage", t.Units.Coverage[*level.Coverage])
	}
	return t.Services.Names.of(s.ID)
}
