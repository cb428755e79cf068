package calculator

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// rules are the opening hours of every region, the rules of counting, and where help is to be found.
func (c *calculator) rules() app.UI {
	v := &c.session.View
	t := v.T.Hours
	return c.fold(foldRules, t.Heading, t.Gist, ui.Nowhere, "no-print", func() app.UI {
		return app.Div().Class("flow").Body(
			app.Div().Class("thirds").Body(c.hours(), c.counting(), c.help()),
			app.If(v.Live, func() app.UI { return c.inner(foldChecked, t.Checked, c.checked) }), // too much for a page that nobody has asked for it yet
		)
	})
}

func (c *calculator) hours() app.UI {
	t, a := c.session.View.T, &c.session.Answer
	var rows []app.UI
	for _, r := range calc.Regions() {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(t.Regions.Of(r)), app.Td().Class("number").Text(t.Window(a.Family.Hours[r]))))
	}
	g := words.Guide(c.session.View.Page.Lang)
	return app.Div().Class("flow").Body(
		app.H3().Text(t.Hours.Open),
		app.Table().Class("table tight").Body(app.Caption().Class("unseen").Text(t.Hours.Caption), app.TBody().Body(rows...)),
		app.P().Class("small").Text(g.Region),
		app.P().Class("small").Text(g.Languages),
	)
}

const foldChecked = "checked"

// checked says for each country when its holidays were looked up last, and for which years.
func (c *calculator) checked() app.UI {
	v := &c.session.View
	t := v.T
	var rows []app.UI
	for _, r := range calc.Regions() {
		seen := ""
		for _, s := range ui.SitesByName(t, r) {
			if s.Country == seen {
				continue
			}
			seen = s.Country
			cells := []app.UI{app.Th().Scope("row").Text(t.Country(s))}
			if checked, ok := calc.HolidaysCheckedFor(s.ID); ok {
				years := ui.Number(checked.First)
				if checked.Last > checked.First {
					years = words.Fill(t.Dates.Range, "from", years, "to", ui.Number(checked.Last))
				}
				cells = append(cells, app.Td().Class("number").Text(years), app.Td().Class("number").Text(t.DateFull(checked.On)))
			} else {
				cells = append(cells, app.Td().Class("number").ColSpan(2).Text(t.Hours.NotChecked))
			}
			rows = append(rows, app.Tr().Body(cells...))
		}
	}
	return app.Table().Class("table tight").Body(
		app.Caption().Class("unseen").Text(t.Hours.Checked),
		app.THead().Body(app.Tr().Body(
			app.Th().Scope("col").Text(t.Hours.Country), app.Th().Scope("col").Class("number").Text(t.Hours.Years),
			app.Th().Scope("col").Class("number").Text(t.Hours.CheckedOn))),
		app.TBody().Body(rows...),
	)
}

func (c *calculator) counting() app.UI {
	t := c.session.View.T.Hours
	var list []app.UI
	for _, rule := range t.List {
		list = append(list, app.Li().Text(rule))
	}
	return app.Div().Body(app.H3().Text(t.Rules), app.Ol().Class("numbered").Body(list...))
}

func (c *calculator) help() app.UI {
	v, a := &c.session.View, &c.session.Answer
	g := words.Guide(v.Page.Lang)
	links := make([]app.UI, 0, 2*len(resources))
	for _, r := range resources {
		item := g.Items.Of(r.id)
		links = append(links, app.Dt().Body(app.A().Href(r.link).Rel("noopener").Text(item.Name)), app.Dd().Text(item.Text))
	}
	for _, id := range had(a.Plan.Tier, online) {
		item := g.Items.Of(id)
		links = append(links, app.Dt().Text(item.Name), app.Dd().Text(item.Text))
	}
	return app.Div().Body(app.H3().Text(g.Online), app.Dl().Class("small").Body(links...))
}

// item is something a plan has without a row of its own in the sheets.
type item struct {
	id    string
	tiers []calc.Tier // who has it; empty if everybody
}

var earlier = []calc.Tier{calc.Online, calc.Business, calc.Enterprise, calc.Elite}

// extras are features that the sheets describe below their tables.
var extras = []item{
	{"support-webinars", []calc.Tier{calc.Business}},
	{"knowledge-transfer", []calc.Tier{calc.Elite}},
}

// online is the help that every customer finds online. The overview of the Success plans does not name
// Office Hours.
var online = []item{
	{id: "forums"}, {id: "p1-phone"}, {id: "self-guided-learning"}, {id: "office-hours", tiers: earlier},
	{id: "live-chat"}, {id: "self-help-portal"},
}

// resources are pages of the vendor.
var resources = []struct{ id, link string }{
	{"experience-league", "https://experienceleague.adobe.com/"},
	{"training", "https://training.adobe.com/training/"},
	{"status", "https://status.adobe.com/"},
	{"terms", "https://helpx.adobe.com/support/programs/support-policies-terms-conditions.html"},
	{"plan-overview", "https://experienceleague.adobe.com/docs/support-resources/data-sheets/overview.html"},
}

// had picks the items that a plan has.
func had(tier calc.Tier, list []item) (ids []string) {
	for _, i := range list {
		has := len(i.tiers) == 0
		for _, t := range i.tiers {
			has = has || t == tier
		}
		if has {
			ids = append(ids, i.id)
		}
	}
	return ids
}
