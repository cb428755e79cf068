package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// explained is a service that opens to say what it is and what to ask for.
func explained(v *view, s calc.Service, class, sign, name, more string) app.UI {
	summary := []app.UI{app.Span().Text(name)}
	if more != "" {
		summary = append(summary, app.Text(" "), app.Span().Text(more))
	}
	body := []app.UI{
		app.Summary().Body(
			app.Span().Class("sign").Attr("role", "img").Aria("label", sign),
			app.Span().Body(summary...),
		),
		app.P().Text(v.t.Guide.Services.of(s.ID)),
	}
	return app.Li().Class(class).Body(app.Details().Class("about").ID("about-" + s.ID).Body(append(body, parts(v, s)...)...))
}

// parts lists what a service consists of.
func parts(v *view, s calc.Service) []app.UI {
	g := v.t.Guide
	switch s.ID {
	case "launch-advisory":
		return []app.UI{
			app.H4().Text(g.Milestones), itemList(v, v.family.Launch.Milestones),
			app.H4().Text(g.Deliverables), itemList(v, v.family.Launch.Deliverables),
		}
	case "field-activities":
		var body []app.UI
		for _, track := range v.family.Tracks {
			item := g.Items.of(track.ID)
			body = append(body, app.H4().Text(item.Name), app.P().Text(item.Text), itemList(v, track.Activities))
		}
		return body
	}
	if ids := guideParts.of(s.ID); len(ids) > 0 {
		return []app.UI{itemList(v, ids)}
	}
	return nil
}

// itemList names items, each with its sentence.
func itemList(v *view, ids []string) app.UI {
	var body []app.UI
	for _, id := range ids {
		item := v.t.Guide.Items.of(id)
		body = append(body, app.Dt().Text(item.Name), app.Dd().Text(item.Text))
	}
	return app.Dl().Body(body...)
}

// had picks the items that the chosen plan has.
func had(v *view, list []guideItem) []string {
	var ids []string
	for _, i := range list {
		if i.has(v.query.Plan) {
			ids = append(ids, i.id)
		}
	}
	return ids
}

// guide says what a plan has beyond the rows of its sheet, and where to read on.
func guide(v *view) app.UI {
	key := string(v.query.Plan) + string(v.query.Product)
	return v.section("guides", key, guideCards)
}

func guideCards(v *view) app.UI {
	g := v.t.Guide
	card := func(heading string, body ...app.UI) app.UI {
		return app.Section().Class("card guide").Body(append([]app.UI{app.H2().Text(heading)}, body...)...)
	}
	links := make([]app.UI, 0, 2*len(guideResources))
	for _, r := range guideResources {
		item := g.Items.of(r.id)
		links = append(links,
			app.Dt().Body(app.A().Href(r.link).Rel("noopener").Text(item.Name)),
			app.Dd().Text(item.Text))
	}
	cards := []app.UI{
		card(g.Online, itemList(v, had(v, guideOnline))),
		card(g.Resources, app.Dl().Body(links...)),
	}
	if len(v.family.AddOns) > 0 {
		cards = append(cards, card(g.AddOns, addOns(v)...), card(g.Commitment, commitments(v)))
	}
	return app.Div().Class("pair even guides").Body(append(cards, card(g.Scope, app.P().Text(g.Region), app.P().Text(g.Languages)))...)
}

// addOns lists the extras, each with how the chosen plan offers it.
func addOns(v *view) []app.UI {
	g := v.t.Guide
	column := v.column()
	var body []app.UI
	for _, a := range v.family.AddOns {
		item := g.Items.of(a.ID)
		body = append(body,
			app.Dt().Text(fill(v.t.Remark, "text", item.Name, "remark", g.Offers[a.Offers[column]])),
			app.Dd().Text(item.Text))
	}
	return []app.UI{app.Dl().Body(body...), rulings(v, calc.AboutAddOns)}
}

// commitments lists what the plans ask of the customer.
func commitments(v *view) app.UI {
	var body []app.UI
	for _, p := range calc.Priorities() {
		body = append(body,
			app.Dt().Text(fill(v.t.Priority, "n", number(int(p)))),
			app.Dd().Text(v.t.Guide.Commitments[p-1]))
	}
	return app.Dl().Body(body...)
}

// column returns the place of the chosen plan in its family.
func (v *view) column() int {
	for i, p := range v.family.Plans {
		if p.Tier == v.plan.Tier {
			return i
		}
	}
	return 0
}
