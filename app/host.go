package app

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// The messages between an embedded page and its host. The envelope, and that a message comes from
// the host at all, is the business of static/frame.js; what a message may say is decided here.

// wishes are what a host may ask of an embedded page: values of enumerations, nothing else.
var wishes = []string{paramPlan, paramPriority, paramRegion, paramSite, paramTheme, wishLang}

const wishLang = "lang"

// told is the answer as a host hears of it. Nothing else that a visitor enters leaves the frame.
type told struct{ due, plan, priority, region, site string }

// onHost does what the host asks: all of it, or nothing if there is anything wrong with it.
func (c *calculator) onHost(ctx app.Context, wish map[string]string) {
	q, f, lang, ok := grant(c.view.query, c.view.frame, c.view.t.Lang, wish)
	if !ok {
		return
	}
	if q.Region != c.view.query.Region && wish[paramSite] == "" {
		q.Site = c.sites[q.Region]
		if q.Site == "" {
			q.Site = siteFor(q.Region, c.zone)
		}
	}
	c.chosen = c.chosen || !q.Equal(c.view.query)
	c.view.query, c.view.frame, c.view.notices = q, f, nil
	c.browser.dress(f)
	c.remember()
	if lang != c.view.t.Lang {
		c.browser.leave(c.view.page.linkTo(pathOf(Embed, lang)) + "#" + c.fragment())
		return
	}
	c.browser.replace(c.fragment())
	c.changed(ctx)
}

// grant works out what a host's wish makes of a query, a frame and a language.
func grant(q Query, f Frame, lang Lang, wish map[string]string) (Query, Frame, Lang, bool) {
	for name, value := range wish {
		if !slices.Contains(wishes, name) {
			return q, f, lang, false
		}
		switch {
		case name == wishLang && knownLang(Lang(value)):
			lang = Lang(value)
		case name == wishLang, !q.set(name, value) && !f.set(name, value):
			return q, f, lang, false
		}
	}
	if site, ok := calc.SiteByID(wish[paramSite]); ok {
		if region := wish[paramRegion]; region != "" && calc.Region(region) != site.Region {
			return q, f, lang, false
		}
		q.Region = site.Region
	}
	return q, f, lang, true
}

func knownLang(lang Lang) bool {
	return slices.ContainsFunc(languages, func(t *Texts) bool { return t.Lang == lang })
}

// tell reports the answer to the host where it differs from the one before.
func (c *calculator) tell() {
	if c.view.page.Kind != Embed || !c.view.live {
		return
	}
	v := &c.view
	answer := told{
		plan: string(v.query.Plan), priority: number(int(v.query.Priority)),
		region: string(v.query.Region), site: v.query.Site,
	}
	if v.problem == solved {
		answer.due = v.result.Due.Format(time.RFC3339)
	}
	if answer == c.told {
		return
	}
	c.told = answer
	c.browser.tell(answer)
}
