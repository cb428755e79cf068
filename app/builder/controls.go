package builder

import (
	"cmp"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// controls ask what visitors get to see.
func controls(c *page) app.UI {
	w, s := c.words, &c.snippet
	return app.Form().Class("card panel").Attr("autocomplete", "off").Aria("label", w.Form).Body(
		app.Div().Class("two").Body(
			list(controlLang, w.Language, string(s.Lang), languages()),
			plans(c),
			list(link.ParamTheme, w.Theme, cmp.Or(s.Frame.Theme, link.Themes[0]), named(link.Themes, w.Themes)),
			list(link.ParamAccent, w.Accent, cmp.Or(s.Frame.Accent, link.Accents[0]), named(link.Accents, w.Accents)),
		),
		app.If(s.own(), func() app.UI { return terms(c) }),
		places(c),
		parts(c),
		locks(c),
	)
}

func list(name, label, chosen string, options []ui.Option) app.UI {
	return ui.Labelled(name, label, ui.Select(name, chosen, options))
}

func named(names []string, texts words.Dict[string, string]) []ui.Option {
	options := make([]ui.Option, len(names))
	for i, name := range names {
		options[i] = ui.Option{Value: name, Text: texts.Of(name)}
	}
	return options
}

func languages() (options []ui.Option) {
	for _, lang := range site.Languages {
		options = append(options, ui.Option{Value: string(lang), Text: words.In(lang).Name})
	}
	return options
}

// places ask for the region, and for a site once there is one.
func places(c *page) app.UI {
	w, t, s := c.words, c.view.T, &c.snippet
	regions := []ui.Option{{Text: w.Anywhere}}
	for _, r := range calc.Regions() {
		regions = append(regions, ui.Option{Value: string(r), Text: t.Regions.Of(r)})
	}
	body := []app.UI{list(link.ParamRegion, t.Controls.Region, string(s.Choices.Region), regions)}
	if s.Choices.Region != "" {
		sites := []ui.Option{{Text: w.AnySite}}
		for _, site := range ui.SitesByName(t, s.Choices.Region) {
			sites = append(sites, ui.Option{Value: site.ID, Text: t.SiteName(site)})
		}
		body = append(body, list(link.ParamSite, t.Controls.Site, s.Choices.Site, sites))
	}
	return app.Div().Class("places").Body(body...)
}

// parts ask what stands on the embedded page. The last part cannot be taken out.
func parts(c *page) app.UI {
	s := &c.snippet
	var body []app.UI
	for _, name := range link.PartsOf(s.Choices.Plan) {
		on, text := s.Frame.Shows(name), c.words.Names.Of(name)
		if s.own() && name == link.PartMatrix {
			text = c.view.T.Embed.Matrix
		}
		body = append(body, check(prefixPart+name, text, on, on && len(s.Frame.Parts) == 1))
	}
	return ui.Asked(c.words.Parts, body...)
}

// locks ask what visitors cannot change. The owner's own plan stands fast.
func locks(c *page) app.UI {
	t := c.view.T.Controls
	labels := map[string]string{
		link.ParamPlan: t.Plan, link.ParamPriority: t.Priority, link.ParamRegion: c.words.Region,
		link.ParamSite: t.Site, link.ParamAt: t.Submitted,
	}
	body := make([]app.UI, len(link.Locks))
	for i, name := range link.Locks {
		fast := name == link.ParamPlan && c.snippet.own()
		body[i] = check(prefixLock+name, labels[name], fast || slices.Contains(c.snippet.Frame.Locks, name), fast)
	}
	return ui.Asked(c.words.Locks, app.Div().Class("checks").Body(body...))
}

// check is a check box that may stand fast.
func check(name, text string, on, fast bool) app.UI {
	input := app.Input().Type("checkbox").Name(name).ID(name).Value("on")
	if on { // go-app writes Checked(false) as an attribute, which checks
		input = input.Checked(true)
	}
	if fast {
		input = input.Disabled(true)
	}
	return app.Label().Class("check").Body(input, app.Span().Text(text))
}
