package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/words"
	"supportclock/calc"
)

// siteSelect lists the sites used lately and those of the region, the latter in the order of their
// countries' names in the language.
func siteSelect(t *words.Texts, c *Choosing, chosen calc.Site) app.HTMLSelect {
	all := make([]Option, 0, 70)
	for _, s := range SitesByName(t, c.Choices.Region) {
		all = append(all, Option{s.ID, t.SiteName(s)})
	}
	recent := recentSites(t, c)
	if len(recent) < 2 { // the chosen one alone is no list
		return Select(link.ParamSite, chosen.ID, all)
	}
	return Select(link.ParamSite, chosen.ID, nil, Group{t.Controls.Recent, recent}, Group{t.Controls.Others, all})
}

func recentSites(t *words.Texts, c *Choosing) (list []Option) {
	for _, id := range c.Recent() {
		if s, ok := calc.SiteByID(id); ok {
			list = append(list, Option{s.ID, t.SiteName(s)})
		}
	}
	return list
}

// SitesByName returns the sites of a region in the order of their countries' names in a language.
func SitesByName(t *words.Texts, region calc.Region) []calc.Site {
	sites := slices.DeleteFunc(calc.Sites(), func(s calc.Site) bool { return s.Region != region })
	names := make(map[string]string, len(sites))
	for _, s := range sites {
		names[s.Country] = words.Alphabetic(t.Country(s))
	}
	slices.SortStableFunc(sites, func(a, b calc.Site) int { return strings.Compare(names[a.Country], names[b.Country]) })
	return sites
}

// Finder finds a place by any of its names: the country's and the part's, in the page's language and
// in English, and the name of its time zone.
type Finder struct {
	Text string
}

// ControlFind is its field, and ActionPlace what choosing a result does.
const (
	ControlFind = "find-place"
	ActionPlace = "place"
)

const mostFound = 20 // all sites of a country; the list scrolls

// draw is the field and what it finds, in a menu of its own beside the list.
func (f *Finder) draw(v *View) app.UI {
	t := v.T.Controls
	var results []app.UI
	said := ""
	if strings.TrimSpace(f.Text) != "" {
		found := answer.FindSites(v.T, f.Text)
		said = v.T.Count(t.Found, len(found))
		if len(found) == 0 {
			said = t.NotFound
		}
		for _, s := range found[:min(len(found), mostFound)] {
			results = append(results, app.Li().Body(
				app.Button().Type("button").Attr(attributeAct, ActionPlace).Attr(attributeWith, s.ID).Text(v.T.SiteName(s))))
		}
	}
	return Menu("find", "find", []app.UI{app.Text(t.Find)},
		Labelled(ControlFind, t.FindHint, app.Input().Type("search").Class("field").ID(ControlFind).Name(ControlFind).Attr("autocomplete", "off")),
		app.P().Class("hint").Attr("role", "status").Text(said),
		app.Ul().Body(results...),
	)
}

// Close empties the field and closes the menu, once a place has been chosen.
func (f *Finder) Close(form interface {
	Set(id, value string)
	Focus(id string)
}, disclosure interface{ Close(id string) }) {
	f.Text = ""
	form.Set(ControlFind, "")
	disclosure.Close("find")
	form.Focus(link.ParamSite)
}
