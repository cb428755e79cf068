package app

import (
	"cmp"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// builder is the page that puts a snippet together: what visitors get, a preview, and the lines.
type builder struct {
	app.Compo

	browser *browser
	page    Page
	t       *Texts
	live    bool
	snippet Snippet
	copied  string // the form of the snippet that was copied last
	barred  bool   // whether the browser did not allow it
}

// The controls of the builder that are not named as a parameter.
const (
	controlLang = "lang"
	prefixPart  = "part-"
	prefixLock  = "lock-"
	previewID   = "preview"
	formFrame   = "frame"
	formElement = "element"
)

// newBuilder starts with what suits most pages: the questions, the answer and its reasons.
func newBuilder(p Page) *builder {
	return &builder{
		browser: &browser{}, page: p, t: textsFor(p.Lang),
		snippet: Snippet{
			Lang:  p.Lang,
			Query: Query{Plan: calc.Enterprise},
			Frame: Frame{Parts: []string{partControls, partAnswer, partWhy}},
		},
	}
}

// OnInit takes over what was chosen in the prerendered form.
func (b *builder) OnInit() {
	if !b.browser.present() {
		return
	}
	b.live = true
	b.snippet.Root, _, _ = strings.Cut(b.browser.link(""), "#")
	if i := strings.LastIndex(b.snippet.Root, b.page.Path); i >= 0 {
		b.snippet.Root = b.snippet.Root[:i]
	}
	for name, value := range b.browser.choices() {
		b.choose(name, value)
	}
}

// OnMount lets the preview show what was taken over.
func (b *builder) OnMount(ctx app.Context) { b.show(ctx) }

func (b *builder) show(ctx app.Context) {
	ctx.Defer(func(app.Context) { b.browser.show(previewID, b.snippet.address()) })
}

// choose makes one choice as a control names it, and reports whether it is accepted.
func (b *builder) choose(name, value string) bool {
	s := &b.snippet
	switch {
	case name == controlLang:
		if !knownLang(Lang(value)) {
			return false
		}
		s.Lang = Lang(value)
	case name == paramRegion && value == "":
		s.Query.Region, s.Query.Site = "", ""
	case name == paramSite && value == "":
		s.Query.Site = ""
	case name == paramRegion:
		if !s.Query.set(name, value) {
			return false
		}
		if site, ok := calc.SiteByID(s.Query.Site); ok && site.Region != s.Query.Region {
			s.Query.Site = ""
		}
	case strings.HasPrefix(name, prefixPart):
		parts := toggled(s.Frame.Parts, strings.TrimPrefix(name, prefixPart), value)
		return parts != "" && s.Frame.set(paramParts, parts)
	case strings.HasPrefix(name, prefixLock):
		locks := toggled(s.Frame.Locks, strings.TrimPrefix(name, prefixLock), value)
		if locks == "" {
			s.Frame.Locks = nil
			return true
		}
		return s.Frame.set(paramLock, locks)
	case !s.Query.set(name, value) && !s.Frame.set(name, value):
		return false
	}
	if s.Frame.Theme == Themes[0] { // what is usual need not be said
		s.Frame.Theme = ""
	}
	if s.Frame.Accent == Accents[0] {
		s.Frame.Accent = ""
	}
	return true
}

// toggled returns a list with a name put in or taken out, as a parameter writes it.
func toggled(list []string, name, value string) string {
	list = slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == name })
	if value == "on" {
		list = append(list, name)
	}
	return strings.Join(list, ",")
}

func (b *builder) onInput(ctx app.Context, e app.Event) {
	target := e.Get("target")
	name, value := target.Get("name").String(), target.Get("value").String()
	if target.Get("type").String() == "checkbox" {
		value = "off"
		if target.Get("checked").Bool() {
			value = "on"
		}
	}
	b.input(ctx, name, value)
}

func (b *builder) input(ctx app.Context, name, value string) {
	if !b.choose(name, value) {
		ctx.PreventUpdate()
		return
	}
	b.copied = ""
	b.show(ctx)
}

func (b *builder) onClick(ctx app.Context, e app.Event) {
	button := e.Get("target").Call("closest", "["+attributeAct+"]")
	if !button.Truthy() {
		ctx.PreventUpdate()
		return
	}
	b.copy(ctx, button.Call("getAttribute", attributeWith).String())
}

func (b *builder) copy(ctx app.Context, form string) {
	lines := b.snippet.IFrame()
	if form == formElement {
		lines = b.snippet.Element()
	}
	b.browser.copy(lines, func(ok bool) {
		ctx.Dispatch(func(app.Context) { b.copied, b.barred = form, !ok })
	})
}

// Render draws the page.
func (b *builder) Render() app.UI {
	v := &view{t: b.t, page: b.page, query: Query{}.Complete("")}
	v.work()
	t := &embedTexts.of(b.t.Lang).Builder
	return app.Div().Class("app").OnInput(b.onInput).OnClick(b.onClick).Body(
		header(v, ""),
		app.Main().Class("page builder").Body(
			app.Div().Class("lead").Body(
				app.H1().Text(t.Title),
				app.P().Text(t.Description),
			),
			b.form(t),
			app.Div().Class("results").Body(
				b.preview(t),
				b.lines(t),
				b.advice(t),
			),
		),
		footer(v),
	)
}

// option is one of a list to choose from.
type option struct{ value, text string }

func selection(name, label, chosen string, options []option) app.UI {
	list := make([]app.UI, len(options))
	for i, o := range options {
		item := app.Option().Value(o.value).Text(o.text)
		if o.value == chosen { // go-app writes Selected(false) as an attribute, which selects
			item = item.Selected(true)
		}
		list[i] = item
	}
	return app.Div().Body(
		app.Label().Class("label").For(name).Text(label),
		app.Select().Class("field").ID(name).Name(name).Body(list...),
	)
}

func (b *builder) form(t *BuilderTexts) app.UI {
	s := &b.snippet
	langs := make([]option, len(languages))
	for i, l := range languages {
		langs[i] = option{string(l.Lang), l.Name}
	}
	var plans []option
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			plans = append(plans, option{string(p.Tier), b.t.Tiers.of(p.Tier)})
		}
	}
	regions := []option{{"", t.Anywhere}}
	for _, r := range calc.Regions() {
		regions = append(regions, option{string(r), b.t.Regions.of(r)})
	}
	sites := []option{{"", t.AnySite}}
	for _, site := range calc.Sites() {
		if site.Region == s.Query.Region {
			sites = append(sites, option{site.ID, b.t.SiteName(site)})
		}
	}
	accents := make([]option, len(Accents))
	for i, a := range Accents {
		accents[i] = option{a, t.Accents.of(a)}
	}
	body := []app.UI{
		selection(controlLang, t.Language, string(s.Lang), langs),
		selection(paramPlan, b.t.Controls.Plan, string(s.Query.Plan), plans),
		selection(paramRegion, b.t.Controls.Region, string(s.Query.Region), regions),
	}
	if s.Query.Region != "" {
		body = append(body, selection(paramSite, b.t.Controls.Site, s.Query.Site, sites))
	}
	parts := []app.UI{app.Legend().Text(t.Parts), app.P().Class("hint").Text(t.PartHint)}
	for _, name := range Parts {
		on := s.Frame.Shows(name)
		parts = append(parts, check(prefixPart+name, t.Names.of(name), on, on && len(s.Frame.Parts) == 1))
	}
	locks := []app.UI{app.Legend().Text(t.Locks), app.P().Class("hint").Text(t.LockHint)}
	labels := map[string]string{
		paramPlan: b.t.Controls.Plan, paramPriority: b.t.Controls.Priority, paramRegion: b.t.Controls.Region,
		paramSite: b.t.Controls.Site, paramAt: b.t.Controls.Submitted,
	}
	for _, name := range Locks {
		locks = append(locks, check(prefixLock+name, labels[name], slices.Contains(s.Frame.Locks, name), false))
	}
	themes := make([]option, len(Themes))
	for i, name := range Themes {
		themes[i] = option{name, t.Themes.of(name)}
	}
	body = append(body,
		app.FieldSet().Body(parts...),
		app.FieldSet().Body(locks...),
		selection(paramTheme, t.Theme, cmp.Or(s.Frame.Theme, Themes[0]), themes),
		selection(paramAccent, t.Accent, cmp.Or(s.Frame.Accent, Accents[0]), accents),
	)
	return app.Form().Class("card ask").Attr("autocomplete", "off").Aria("label", t.Form).Body(body...)
}

// check is a check box that may stand fast: the last part cannot be taken out.
func check(name, text string, on, fast bool) app.UI {
	input := app.Input().Type("checkbox").Name(name).ID(name).Value("on")
	if on {
		input = input.Checked(true)
	}
	if fast {
		input = input.Disabled(true)
	}
	return app.Label().Class("check").Body(input, app.Span().Text(text))
}

// preview is the embedded page itself. Its address stays what it was at first: browser.show moves it
// on without a step in the history.
func (b *builder) preview(t *BuilderTexts) app.UI {
	body := []app.UI{app.H2().Text(t.Preview), app.P().Class("hint").Text(t.PreviewHint)}
	if b.live {
		body = append(body, app.IFrame().ID(previewID).Class("preview").Title(embedTexts.of(b.t.Lang).Title).
			Src(b.page.linkTo(pathOf(Embed, b.page.Lang))))
	} else {
		body = append(body, app.Div().ID("boot").Class("boot preview").
			DataSet("loading", b.t.Boot.Loading).
			DataSet("failed", b.t.Boot.Failed).
			DataSet("unsupported", b.t.Boot.Unsupported).
			Text(t.NoScript))
	}
	return app.Section().Class("card").Body(body...)
}

func (b *builder) lines(t *BuilderTexts) app.UI {
	body := []app.UI{app.H2().Text(t.Snippet)}
	for _, form := range []struct{ id, heading, hint, lines string }{
		{formFrame, t.Frame, t.FrameHint, b.snippet.IFrame()},
		{formElement, t.Element, t.ElementHint, b.snippet.Element()},
	} {
		said := ""
		if b.copied == form.id {
			said = t.Copied
			if b.barred {
				said = t.NotCopied
			}
		}
		body = append(body, app.H3().Text(form.heading), app.P().Class("hint").Text(form.hint))
		if b.live { // before that, nobody knows where the site is
			body = append(body, app.Pre().ID("lines-"+form.id).Class("lines").TabIndex(0).Aria("label", form.heading).Body(app.Code().Text(form.lines)))
		}
		body = append(body, app.P().Class("acts").Body(
			button(actionCopy, form.id, t.Copy).ID("copy-"+form.id).Class("button").Aria("label", b.t.labelled(t.Copy, form.heading)),
			app.Span().Class("said").Attr("role", "status").Text(said),
		))
	}
	return app.Section().Class("card").Body(body...)
}

// advice says what the snippet means for the visitors' data and the host's own rules.
func (b *builder) advice(t *BuilderTexts) app.UI {
	origin := "https://…"
	if b.live {
		origin = b.snippet.origin()
	}
	items := make([]app.UI, len(t.DataList))
	for i, text := range t.DataList {
		items[i] = app.Li().Text(fill(text, "host", origin))
	}
	return app.Section().Class("card").Body(
		app.H2().Text(t.Data),
		app.Ul().Class("plain-list").Body(items...),
		app.H3().Text(t.Policy),
		app.P().Body(app.Text(t.Policies[0]+" "), app.Code().Text("frame-src "+origin)),
		app.P().Body(app.Text(t.Policies[1]+" "), app.Code().Text("script-src "+origin)),
		app.H3().Text(t.Events),
		app.P().Text(fill(t.EventSay, "events", b.t.List([]string{"support-clock:ready", "support-clock:resize", "support-clock:answer"}), "configure", "configure({…})")),
	)
}
