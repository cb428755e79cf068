package app

import (
	"slices"
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// calculator is the page's one component with state: what the visitor chose, and what follows.
type calculator struct {
	app.Compo

	browser *browser
	zone    string
	view    view

	sites   map[calc.Region]string // the site last chosen in each region
	set     calc.Local             // the time last set, kept while the clock is running
	chosen  bool                   // whether the address carries the choices
	focus   string                 // what had the focus in the prerendered page
	version int                    // counts choices, so that only the last one is announced
}

// copyState is how the last attempt to copy went.
type copyState int

const (
	notCopied copyState = iota
	copied
	copyBarred
)

// announceAfter is how long the answer must rest before it is announced.
const announceAfter = 700 * time.Millisecond

func newCalculator(p Page) *calculator {
	c := &calculator{browser: &browser{}, sites: map[calc.Region]string{}}
	c.view = view{t: textsFor(p.Lang), page: p, query: Query{}.Complete("")}
	c.view.work()
	return c
}

// OnInit takes over from the prerendered page, before go-app replaces it: the address, whatever the
// visitor chose meanwhile, and the focus.
func (c *calculator) OnInit() {
	if !c.browser.present() {
		return
	}
	c.zone = c.browser.zoneName()
	if zone, err := time.LoadLocation(c.zone); err == nil && c.zone != "" {
		c.view.reader = zone
	}
	c.view.live = true
	c.view.now = c.browser.now()
	c.focus = c.browser.focusedID()
	q, notices := ParseQuery(c.browser.fragment())
	c.chosen = !q.Equal(Query{})
	c.view.query, c.view.notices = q.Complete(c.zone), notices
	c.takeOver(c.browser.choices())
	c.remember()
	c.view.work()
}

// takeOver makes the choices of the prerendered form, region first since it decides the site.
func (c *calculator) takeOver(choices map[string]string) {
	for _, name := range []string{paramRegion, paramSite, paramPlan, paramPriority, controlAt, controlWhen,
		paramCommerce, paramWorkHolidays, paramStop24x5, paramCustomary, paramCloseOfDay} {
		if value, ok := choices[name]; ok && c.choose(name, value) {
			c.chosen = true
		}
	}
	if c.chosen && len(choices) > 0 {
		c.browser.replace(c.view.query.Encode())
	}
}

// OnMount runs in the browser only, once the page stands.
func (c *calculator) OnMount(ctx app.Context) {
	c.browser.focus(c.focus)
	c.browser.listen(func() { ctx.Dispatch(c.onAddress) })
	c.beat(ctx)
}

// beat keeps the clock: it wakes up when what the page shows is about to change.
func (c *calculator) beat(ctx app.Context) {
	ctx.After(c.view.beat(), func(ctx app.Context) {
		c.tick()
		c.beat(ctx)
	})
}

func (c *calculator) tick() {
	minute := c.view.now.Truncate(time.Minute)
	c.view.now = c.browser.now()
	if c.view.query.Running() && !c.view.now.Truncate(time.Minute).Equal(minute) {
		c.view.work()
	}
}

// onAddress follows the address when the visitor goes back or forward, or edits it.
func (c *calculator) onAddress(ctx app.Context) {
	fragment := c.browser.fragment()
	if isAnchor(fragment) { // the skip link; the address goes back to holding the choices
		c.browser.replace(c.fragment())
		return
	}
	c.tick()
	if fragment == c.fragment() {
		return
	}
	q, notices := ParseQuery(fragment)
	c.chosen = !q.Equal(Query{})
	c.view.query, c.view.notices = q.Complete(c.zone), notices
	c.remember()
	c.changed(ctx)
}

// fragment is what the address holds: nothing until the visitor has chosen something.
func (c *calculator) fragment() string {
	if !c.chosen {
		return ""
	}
	return c.view.query.Encode()
}

// remember keeps what a switch back should bring back.
func (c *calculator) remember() {
	c.sites[c.view.query.Region] = c.view.query.Site
	if !c.view.query.Running() {
		c.set = c.view.query.At
	}
}

// The controls that are not named as a parameter of the fragment.
const (
	controlWhen   = "when" // now or set
	controlAt     = paramAt
	controlOff    = "day-off" // the day to add
	actionAdd     = "add-day"
	actionRemove  = "remove-day"
	actionChoose  = "choose"
	actionCopy    = "copy-link"
	whenNow       = "now"
	whenSet       = "set"
	anchorAnswer  = "answer"
	attributeAct  = "data-act"
	attributeWith = "data-with"
)

func isAnchor(fragment string) bool { return fragment == anchorAnswer }

// choose makes one choice as a control names it, and reports whether that changed anything.
func (c *calculator) choose(name, value string) bool {
	before := c.view.query
	q := before
	switch name {
	case controlWhen:
		c.view.unset = false
		switch {
		case value == whenNow:
			q.At = calc.Local{}
		case value == whenSet && q.Running():
			q.At = c.set
			if q.Running() {
				site, _ := calc.SiteByID(q.Site)
				q.At = calc.LocalOf(c.view.now.In(site.Location()))
			}
		}
	case paramRegion:
		if !q.set(name, value) {
			return false
		}
		if q.Region != before.Region {
			q.Site = c.sites[q.Region]
			if q.Site == "" {
				q.Site = siteFor(q.Region, c.zone)
			}
		}
	case paramSite:
		if !q.set(name, value) {
			return false
		}
		site, _ := calc.SiteByID(value)
		q.Region = site.Region
	default:
		if !q.set(name, value) {
			return false
		}
	}
	if q.Equal(before) {
		return false
	}
	c.view.query = q
	c.remember()
	return true
}

// changed works the new query out and lets it be announced once it rests.
func (c *calculator) changed(ctx app.Context) {
	c.view.now = c.browser.now()
	c.view.copied = notCopied
	c.view.work()
	c.version++
	version := c.version
	ctx.After(announceAfter, func(ctx app.Context) {
		if c.version == version {
			c.view.spoken = c.view.status()
		}
	})
}

// decided is changed for a choice that the visitor made: the address follows, as a new step of the
// history unless the choice is still being typed.
func (c *calculator) decided(ctx app.Context, typing bool) {
	first := !c.chosen
	c.chosen = true
	c.view.notices = nil
	if typing || first {
		c.browser.replace(c.view.query.Encode())
	} else {
		c.browser.push(c.view.query.Encode())
	}
	c.changed(ctx)
}

// onInput hears every control of the page.
func (c *calculator) onInput(ctx app.Context, e app.Event) {
	target := e.Get("target")
	name, value := target.Get("name").String(), target.Get("value").String()
	if target.Get("type").String() == "checkbox" {
		value = "off"
		if target.Get("checked").Bool() {
			value = "on"
		}
	}
	c.input(ctx, name, value)
}

func (c *calculator) input(ctx app.Context, name, value string) {
	if name == controlAt {
		// A field that is being typed in is empty until it makes a date; the time set before is kept.
		unset := value == ""
		if unset != c.view.unset {
			c.view.unset = unset
			c.choose(name, value)
			c.decided(ctx, true)
			return
		}
	}
	if !c.choose(name, value) {
		ctx.PreventUpdate()
		return
	}
	c.decided(ctx, name == controlAt)
}

// onClick hears every button of the page. A button says what it does, and with what.
func (c *calculator) onClick(ctx app.Context, e app.Event) {
	button := e.Get("target").Call("closest", "["+attributeAct+"]")
	if !button.Truthy() {
		ctx.PreventUpdate()
		return
	}
	act := button.Call("getAttribute", attributeAct).String()
	with := ""
	if v := button.Call("getAttribute", attributeWith); v.Truthy() {
		with = v.String()
	}
	if act == actionAdd {
		with = app.Window().GetElementByID(controlOff).Get("value").String()
	}
	c.act(ctx, act, with)
}

func (c *calculator) act(ctx app.Context, act, with string) {
	q := c.view.query
	switch act {
	case actionChoose:
		chosen, _ := ParseQuery(with)
		q.Plan, q.Priority = chosen.Plan, chosen.Priority
	case actionAdd:
		if d, err := calc.ParseDate(with); err == nil && len(q.Off) < mostDaysOff {
			q.Off = insertDay(q.Off, d)
		}
	case actionRemove:
		q.Off = slices.DeleteFunc(slices.Clone(q.Off), func(d calc.Date) bool { return d.String() == with })
	case actionCopy:
		c.copyLink(ctx)
		return
	}
	if q.Equal(c.view.query) {
		ctx.PreventUpdate()
		return
	}
	c.view.query = q
	c.decided(ctx, false)
}

// copyLink copies a link that gives the answer shown: a running clock is stopped in it.
func (c *calculator) copyLink(ctx app.Context) {
	q := c.view.query
	if q.Running() {
		q.At = calc.LocalOf(c.view.submitted)
		q.SecondPass = false
		if at, clash := q.At.In(c.view.site.Location(), false); clash == calc.Repeated {
			q.SecondPass = !at.Equal(c.view.submitted)
		}
	}
	c.browser.copy(c.browser.link(q.Encode()), func(ok bool) {
		ctx.Dispatch(func(app.Context) {
			c.view.copied = copyBarred
			if ok {
				c.view.copied = copied
			}
		})
	})
}

// Render draws the page.
func (c *calculator) Render() app.UI {
	v := &c.view
	return app.Div().Class("app", kindClass(v.page.Kind)).
		OnInput(c.onInput).
		OnClick(c.onClick).
		Body(
			app.A().Class("skip").Href("#"+anchorAnswer).Text(v.t.Skip),
			header(v, c.fragment()),
			app.Main().Class("page").Body(
				controls(v),
				app.Div().Class("results").Body(
					answer(v),
					app.Div().Class("pair").Body(
						why(v),
						rules(v),
					),
					matrix(v),
					services(v),
					hours(v),
				),
			),
			footer(v),
			app.P().Class("unseen").Attr("role", "status").ID("status").Text(v.spoken),
		)
}

func kindClass(k Kind) string {
	if k == Embed {
		return "embedded"
	}
	return ""
}

func number(n int) string { return strconv.Itoa(n) }
