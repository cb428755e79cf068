package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// embedded draws the calculator for a frame in somebody else's page: the parts the host asks for,
// one below the other, and the way to the full page.
func embedded(v *view, query string) []app.UI {
	sections := map[string]func(*view) app.UI{
		partControls: givenControls,
		partAnswer:   answer,
		partWhy:      func(v *view) app.UI { return v.rest(partWhy, why) },
		partTimeline: func(v *view) app.UI { return v.rest(partTimeline, timeline) },
		partMatrix:   func(v *view) app.UI { return v.rest(partMatrix, matrix) },
		partServices: services,
	}
	var parts []app.UI
	for _, name := range Parts {
		if v.frame.Shows(name) {
			parts = append(parts, app.Div().Class("part").DataSet("part", name).Body(sections[name](v)))
		}
	}
	if len(v.notices) > 0 && !v.frame.Shows(partAnswer) { // which would show them
		parts = append(parts, leftOut(v))
	}
	t := embedTexts.of(v.t.Lang)
	return []app.UI{
		app.Main().Class("page").Body(parts...),
		app.Footer().Class("foot").Body(
			app.P().Text(t.Unofficial),
			app.P().Body(app.A().ID("full").Target("_blank").Rel("noopener").
				Href(v.page.linkTo(pathOf(Calculator, v.t.Lang))+"#"+query).Text(t.Full)),
		),
		app.P().Class("unseen").Attr("role", "status").ID("status").Text(v.spoken),
	}
}

// givenControls is the form with what the host has decided written out instead of asked.
func givenControls(v *view) app.UI {
	t := v.t.Controls
	var given, asked []app.UI
	control := func(param, label, value string, draw func(*view) app.UI) {
		if v.frame.Locked(param) {
			given = append(given, app.Dt().Text(label), app.Dd().ID("given-"+param).Text(value))
			return
		}
		asked = append(asked, draw(v))
	}
	submitted := t.RunningOn
	if v.live {
		submitted = v.t.Moment(v.submitted)
	}
	if !v.frame.Locked(paramSite) {
		control(paramRegion, t.Region, v.t.Regions.of(v.query.Region), regionControl)
	}
	control(paramSite, t.Site, v.t.SiteName(v.site), siteControl)
	control(paramPlan, t.Plan, v.t.Tiers.of(v.query.Plan), planControl)
	control(paramPriority, t.Priority, fill(v.t.Priority, "n", number(int(v.query.Priority))), priorityControl)
	control(paramAt, t.Submitted, submitted, timeControl)

	var body []app.UI
	if len(given) > 0 {
		body = append(body, app.Dl().Class("given").Body(given...))
	}
	body = append(body, asked...)
	return app.Form().Class("card ask").Attr("autocomplete", "off").Aria("label", t.Form).Body(append(body, strip(v))...)
}

// link returns the address that others open to see a query: always that of the full page.
func (c *calculator) link(fragment string) string {
	link := c.browser.link(fragment)
	if c.view.page.Kind != Embed {
		return link
	}
	page, fragment, _ := strings.Cut(link, "#")
	return page[:strings.LastIndex(page, "embed/")] + "#" + fragment
}
