package embed

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/calc"
)

// The envelope of the messages, and that one comes from the host at all, is the business of
// static/frame.js; what a message may say is decided here.

// asks are what a host may ask of an embedded page: values of enumerations, nothing else.
var asks = []string{link.ParamPlan, link.ParamPriority, link.ParamRegion, link.ParamSite, link.ParamTheme, askLang}

const askLang = "lang"

// onHost does what the host asks: all of it, or nothing if there is anything wrong with it.
func (e *embed) onHost(ctx app.Context, values map[string]string) {
	choosing := &e.session.Choosing
	q, f, lang, ok := grant(choosing.Choices, choosing.Frame, e.session.View.Page.Lang, values)
	if !ok {
		ctx.PreventUpdate()
		return
	}
	if q.Site == "" {
		q.Site = choosing.SiteIn(q.Region)
	}
	choosing.Made = choosing.Made || !q.Equal(choosing.Choices)
	choosing.Choices, choosing.Frame, choosing.Notices = q, f, nil
	e.browser.Dress(f.Dress())
	if lang != e.session.View.Page.Lang {
		e.browser.Leave(e.session.View.Page.In(lang) + "#" + choosing.Fragment())
		return
	}
	e.browser.Replace(choosing.Fragment())
	e.session.Tick()
	e.session.Changed(ctx)
}

// grant works out what a host's request makes of choices, a frame and a language.
func grant(q link.Choices, f link.Frame, lang site.Lang, values map[string]string) (link.Choices, link.Frame, site.Lang, bool) {
	for name := range values {
		if !slices.Contains(asks, name) {
			return q, f, lang, false
		}
	}
	if value, ok := values[askLang]; ok {
		if !site.Lang(value).Known() {
			return q, f, lang, false
		}
		lang = site.Lang(value)
	}
	if s, ok := calc.SiteByID(values[link.ParamSite]); ok && values[link.ParamRegion] != "" && values[link.ParamRegion] != string(s.Region) {
		return q, f, lang, false
	}
	if values[link.ParamPlan] == string(calc.Own) && q.Own == (link.Own{}) { // its terms are no enumeration
		return q, f, lang, false
	}
	for _, name := range asks[:len(asks)-1] { // region before site
		if value, ok := values[name]; ok && !q.Set(name, value) && !f.Set(name, value) {
			return q, f, lang, false
		}
	}
	if q.Plan == calc.Own {
		f = f.OfOwn()
	}
	return q, f, lang, true
}
