package section

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// groups are the two columns of what a plan includes.
var groups = [][]calc.Group{{calc.AssignedExperts, calc.FieldServices}, {calc.SupportServices}}

// telling are the services that tell one plan from another, in the order in which a gist names them.
var telling = []string{
	"technical-account-manager", "designated-tam", "named-support-engineer", "designated-csm", "account-support-lead",
	"named-support-contacts", "service-reviews", "online-support", "p1-24x7x365",
}

// IncludedGist names what is most worth knowing of a plan.
func IncludedGist(v *ui.View, a *answer.Answer) string {
	const most = 3
	var names []string
	for _, id := range telling {
		for _, s := range a.Family.Services {
			if level := s.Levels[a.Column()]; s.ID == id && level.Included && len(names) < most {
				names = append(names, v.T.Service(s, level))
			}
		}
	}
	return v.T.List(names)
}

// Included lists what the chosen plan includes, each service with what to ask for, and what the plans
// above it add.
//
// about draws what is in the explanation of a service; closed ones need not be drawn.
func Included(v *ui.View, a *answer.Answer, about About, more ...app.UI) app.UI {
	t := v.T
	column := a.Column()
	var columns []app.UI
	for i, of := range groups {
		var items []app.UI
		for _, g := range of {
			for _, s := range a.Family.Services {
				if level := s.Levels[column]; s.Group == g && level.Included {
					items = append(items, app.Li().Body(explained(v, a, s, t.Service(s, level), about)))
				}
			}
		}
		if len(items) > 0 {
			columns = append(columns, app.Div().Body(app.H3().Text(t.Services.Columns[i]), app.Ul().Class("ticks").Body(items...)))
		}
	}
	if plan, missing := added(a, column); len(missing) > 0 {
		var items []app.UI
		for _, s := range missing {
			items = append(items, app.Li().Body(explained(v, a, s, t.Services.Names.Of(s.ID), about)))
		}
		columns = append(columns, app.Div().Body(
			app.H3().Text(words.Fill(t.Services.Adds, "plan", t.Tiers.Of(plan))), app.Ul().Class("ticks not").Body(items...)))
	}
	return app.Div().Class("flow").Body(append([]app.UI{app.Div().Class("thirds").Body(columns...)}, more...)...)
}

// added returns what the highest plan of the family has and the chosen one has not.
func added(a *answer.Answer, column int) (calc.Tier, []calc.Service) {
	last := len(a.Family.Plans) - 1
	var list []calc.Service
	for _, s := range a.Family.Services {
		if s.Levels[last].Included && !s.Levels[column].Included {
			list = append(list, s)
		}
	}
	return a.Family.Plans[last].Tier, list
}

// About draws what is in a disclosure, or leaves it as it stands; see ui.Folds.Body.
type About func(id string, draw func() app.UI) app.UI

// Always draws what is in a disclosure in any case.
func Always(_ string, draw func() app.UI) app.UI { return draw() }

// explained is a service that opens to say what it is, which the browser's search finds there, and what it
// consists of.
func explained(v *ui.View, a *answer.Answer, s calc.Service, name string, about About) app.UI {
	id, g := "about-"+s.ID, words.Guide(v.Page.Lang)
	body := []app.UI{app.Summary().Text(name), app.P().Text(g.Services.Of(s.ID))}
	if _, more := partsOf[s.ID]; more {
		body = append(body, about(id, func() app.UI { return app.Div().Body(parts(g, a, s)...) }))
	}
	return app.Details().Class("about").ID(id).Body(body...)
}

// parts lists what a service consists of.
func parts(g *words.GuideTexts, a *answer.Answer, s calc.Service) []app.UI {
	switch s.ID {
	case "launch-advisory":
		return []app.UI{
			app.H4().Text(g.Milestones), Items(g, a.Family.Launch.Milestones),
			app.H4().Text(g.Deliverables), Items(g, a.Family.Launch.Deliverables),
		}
	case "field-activities":
		var body []app.UI
		for _, track := range a.Family.Tracks {
			item := g.Items.Of(track.ID)
			body = append(body, app.H4().Text(item.Name), app.P().Text(item.Text), Items(g, track.Activities))
		}
		return body
	}
	return []app.UI{Items(g, partsOf[s.ID])}
}

// partsOf lists what a service of the sheets consists of, by calc.Service.ID, where it has parts. The
// milestones of Launch Advisory and the tracks of the field services come from the plan itself.
var partsOf = map[string][]string{
	"environment-review":   {"environment-check", "maintenance"},
	"release-review":       {"release-preparation", "roadmap-review"},
	"aem-cloud-activities": {"aem-governance", "aem-value", "aem-customisation"},
	"launch-advisory":      nil,
	"field-activities":     nil,
}

// Items names items, each with its sentence.
func Items(g *words.GuideTexts, ids []string) app.UI {
	var body []app.UI
	for _, id := range ids {
		item := g.Items.Of(id)
		body = append(body, app.Dt().Text(item.Name), app.Dd().Text(item.Text))
	}
	return app.Dl().Body(body...)
}

// Rulings lists the points on which the data sheets disagree, where one matters to the case.
func Rulings(v *ui.View, a *answer.Answer, topics ...calc.Topic) app.UI {
	g := words.Guide(v.Page.Lang)
	var texts []app.UI
	for _, topic := range topics {
		for _, r := range calc.Rulings(a.Case(), a.Choices.Product, topic) {
			text := g.Rulings.Of(r)
			if strings.Contains(text, "{") {
				text = words.Fill(text, "date", v.T.DateFull(a.Family.AddOnsSeen), "older", v.T.DateFull(addOnsOlder))
			}
			texts = append(texts, app.P().Class("small muted ruling").Text(text))
		}
	}
	return app.Div().Class("rulings").Body(texts...)
}

// addOnsOlder is the date of the Dutch overview, which lists other add-ons than the newer ones.
var addOnsOlder = calc.Date{Year: 2025, Month: 11, Day: 19}
