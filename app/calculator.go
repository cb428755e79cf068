package app

import (
	"slices"
	"strconv"
	"strings"
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
	told    told                   // what the host of an embedded page heard last

	ctx       app.Context // once mounted
	following bool        // whether the rest of the page is about to follow the answer
}

// followRest is how long the choices must rest before the page follows out of sight. Tests do not wait.
var followRest = 300 * time.Millisecond

// announceAfter is how long the answer must rest before it is announced. Tests do not wait.
var announceAfter = 700 * time.Millisecond

func newCalculator(p Page) *calculator {
	c := &calculator{browser: &browser{}, sites: map[calc.Region]string{}}
	c.view = view{t: textsFor(p.Lang), page: p, query: Query{}.Complete("")}
	c.view.work()
	return c
}

// Adopt is called in the browser before the page is drawn for the first time: with true if it takes
// over the page as it stands, and once more with false if that turns out to be another page than the
// one that was written. See tools/wasm.
func (c *calculator) Adopt(standing bool) {
	c.view.kept, c.view.cellsKept = kept{}, kept{}
	c.view.standing = standing
}

// OnInit runs before the first drawing. One that adopts the page must draw it as it was written.
func (c *calculator) OnInit() {
	if c.browser.present() && !c.view.standing {
		c.begin()
	}
}

// begin takes over from the prerendered page: the address, whatever the visitor chose meanwhile, and
// the focus. The form is what was written again, until the choices are drawn.
func (c *calculator) begin() {
	c.zone = c.browser.zoneName()
	c.view.own = ownLanguage(c.browser.languages())
	if zone, err := calc.Zone(c.zone); err == nil && c.zone != "" {
		c.view.reader = zone
	}
	c.view.live, c.view.standing = true, false
	c.view.edition++
	c.view.canShare = c.browser.canShare()
	c.view.now = c.browser.now()
	c.focus = c.browser.focusedID()
	c.read(c.browser.fragment())
	c.takeOver(c.browser.choices())
	c.browser.reset()
	c.remember()
	c.view.work()
}

// takeOver makes the choices of the prerendered form, region first since it decides the site.
func (c *calculator) takeOver(choices map[string]string) {
	for _, name := range []string{paramRegion, paramSite, paramPlan, paramPriority, controlAt, controlWhen,
		paramCommerce, paramWorkHolidays, paramStop24x5, paramCustomary, paramCloseOfDay,
		paramProducts, paramProduct, paramFirstYear} {
		if value, ok := choices[name]; ok && c.choose(name, value) {
			c.chosen = true
		}
	}
	if c.chosen && len(choices) > 0 {
		c.browser.replace(c.fragment())
	}
}

// read takes the choices from a fragment, and on an embedded page also how the host shows it.
func (c *calculator) read(fragment string) {
	q, notices := Query{}, []Notice(nil)
	if c.view.page.Kind == Embed {
		q, c.view.frame, notices = ParseEmbed(fragment)
		c.browser.dress(c.view.frame)
	} else {
		q, notices = ParseQuery(fragment)
	}
	c.chosen = !q.Equal(Query{})
	c.view.query, c.view.notices = q.Complete(c.zone), notices
}

// OnMount runs in the browser only, once the page stands.
func (c *calculator) OnMount(ctx app.Context) {
	c.ctx = ctx
	if c.view.standing {
		c.begin()
		// All that is seen in one drawing: what came piece by piece would push what stands below it.
		c.view.turns = turns{open: true, may: c.browser.seen}
		ctx.Defer(func(app.Context) { c.view.turns = turns{} })
	}
	ctx.Defer(func(app.Context) { c.browser.refocus(c.focus) }) // what had the focus may have been drawn anew
	c.browser.listen(func() { ctx.Dispatch(c.onAddress) })
	c.browser.beforePrint(func() { ctx.Dispatch(c.drawAll) })
	// go-app sets attributes in any order, and a slider that gets its value before its range cuts it.
	ctx.Defer(func(app.Context) { c.browser.set(controlScrub, c.view.scrubbedTo()) })
	c.lookOut(ctx)
	if c.view.page.Kind == Embed {
		c.browser.host(func(wish map[string]string) {
			ctx.Dispatch(func(ctx app.Context) { c.onHost(ctx, wish) })
		})
		c.tell()
	}
	c.beat(ctx)
}

// beat keeps the clock: it wakes up when what the page shows is about to change.
func (c *calculator) beat(ctx app.Context) {
	ctx.After(c.view.beat(), func(ctx app.Context) {
		c.tick()
		c.markSlot(ctx)
		c.beat(ctx)
	})
}

// tick takes the time, and reports whether that changes more than the seconds.
func (c *calculator) tick() bool {
	minute := c.view.now.Truncate(time.Minute)
	c.view.now = c.browser.now()
	if c.view.now.Truncate(time.Minute).Equal(minute) {
		return false
	}
	c.view.edition++
	if c.view.query.Running() {
		c.view.work()
		c.tell()
	}
	return true
}

// follow draws what is behind the answer once that has been painted: what the visitor sees at once, even
// while the choices go on changing, as on a drag through the week, and the rest of the page when they rest.
func (c *calculator) follow() {
	if c.following {
		return
	}
	c.following = true
	c.afterPaint(func(ctx app.Context) { c.catchUp(ctx, noVersion) })
}

func (c *calculator) afterPaint(f func(ctx app.Context)) {
	c.browser.afterPaint(func() { c.ctx.Dispatch(f) })
}

// catchUp lets sections change, some in each drawing until none is behind. The version that has rested is
// the one whose sections may change out of sight.
func (c *calculator) catchUp(ctx app.Context, rested int) {
	t := turns{open: true, clock: c.browser.now, began: c.browser.now()}
	if rested != c.version {
		t.may = c.browser.seen
	}
	c.view.turns = t
	focus := c.browser.focusedID()
	ctx.Defer(func(ctx app.Context) {
		c.browser.refocus(focus) // a section that stood as it was written is drawn anew
		taken := c.view.turns.taken
		c.view.turns = turns{}
		c.drawWeek()
		switch {
		case !c.view.kept.behind:
			c.following = false
		case taken:
			c.afterPaint(func(ctx app.Context) { c.catchUp(ctx, rested) })
		default:
			rested := c.version
			ctx.After(followRest, func(ctx app.Context) { c.catchUp(ctx, rested) })
		}
	})
}

const noVersion = -1

// drawAll lets every section change at once, whether seen or not: paper shows all of the page.
func (c *calculator) drawAll(ctx app.Context) {
	c.view.turns = turns{open: true}
	ctx.Defer(func(app.Context) { c.view.turns = turns{} })
}

// later runs f once the choices have rested for a while. Nothing is drawn where another choice came in
// between, or f reports that nothing has changed.
func (c *calculator) later(ctx app.Context, rest time.Duration, f func(ctx app.Context) (changed bool)) {
	version := c.version
	ctx.After(rest, func(ctx app.Context) {
		if c.version != version || !f(ctx) {
			ctx.PreventUpdate()
		}
	})
}

// onAddress follows the address when the visitor goes back or forward, or edits it.
func (c *calculator) onAddress(ctx app.Context) {
	fragment := c.browser.fragment()
	if isAnchor(fragment) { // the skip link; the address goes back to holding the choices
		c.browser.replace(c.fragment())
		return
	}
	ticked := c.tick()
	if fragment == c.fragment() {
		if !ticked {
			ctx.PreventUpdate()
		}
		return
	}
	c.read(fragment)
	c.remember()
	c.changed(ctx)
}

// fragment is what the address holds: no choices until the visitor has made one.
func (c *calculator) fragment() string {
	var parts []string
	if c.chosen {
		parts = append(parts, c.view.query.Encode())
	}
	if frame := c.view.frame.Encode(); frame != "" {
		parts = append(parts, frame)
	}
	return strings.Join(parts, "&")
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
	controlWhen    = "when" // now or set
	controlAt      = paramAt
	controlCompare = "compare-" // and a tier
	controlOff     = "day-off"  // the day to add
	actionAdd      = "add-day"
	actionRemove   = "remove-day"
	actionChoose   = "choose"
	actionAt       = "submit-at"
	actionCopy     = "copy-link"
	actionText     = "copy-text"
	actionPrint    = "print"
	actionShare    = "share"
	actionCalendar = "calendar"
	whenNow        = "now"
	whenSet        = "set"
	anchorAnswer   = "answer"
	attributeAct   = "data-act"
	attributeWith  = "data-with"
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
	case controlScrub:
		at, ok := c.view.scrubbed(value)
		if !ok {
			return false
		}
		q.At, q.SecondPass, c.view.unset = at, false, false
	case paramBy:
		if value == "" {
			q.By = calc.Local{}
		} else if !q.set(name, value) {
			return false
		}
	case paramSite:
		if !q.set(name, value) {
			return false
		}
		site, _ := calc.SiteByID(value)
		q.Region = site.Region
	default:
		if tier, ok := strings.CutPrefix(name, controlCompare); ok {
			q.Compare = c.view.compare(calc.Tier(tier), value == "on")
			break
		}
		if !q.set(name, value) {
			return false
		}
	}
	q = c.view.frame.hold(q, before)
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
	c.view.taken = notTaken
	c.view.edition++
	c.view.work()
	c.markSlot(ctx)
	c.tell()
	c.version++
	c.lookOut(ctx)
	c.later(ctx, announceAfter, func(app.Context) bool {
		c.view.spoken = c.view.status()
		return true
	})
}

// decided is changed for a choice that the visitor made: the address follows, as a new step of the
// history unless the choice is still being typed.
func (c *calculator) decided(ctx app.Context, typing bool) {
	first := !c.chosen
	c.chosen = true
	c.view.notices = nil
	// A step of the history inside a frame would be one of the host's.
	if typing || first || c.view.page.Kind == Embed {
		c.browser.replace(c.fragment())
	} else {
		c.browser.push(c.fragment())
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
	c.decided(ctx, name == controlAt || name == controlScrub || name == paramBy || name == paramProducts)
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
		with = c.browser.value(controlOff)
	}
	c.act(ctx, act, with)
}

func (c *calculator) act(ctx app.Context, act, with string) {
	q := c.view.query
	switch act {
	case actionChoose:
		chosen, _ := ParseQuery(with)
		q.Plan = chosen.Plan
		if chosen.Priority != 0 {
			q.Priority = chosen.Priority
		}
		if !chosen.Running() {
			q.At, q.SecondPass = chosen.At, chosen.SecondPass
		}
	case actionAdd:
		if d, err := calc.ParseDate(with); err == nil && len(q.Off) < mostDaysOff {
			q.Off = insertDay(q.Off, d)
		}
	case actionRemove:
		q.Off = slices.DeleteFunc(slices.Clone(q.Off), func(d calc.Date) bool { return d.String() == with })
	case actionAt:
		q.At, q.SecondPass = calc.Local{}, false
		q.set(paramAt, with)
	default:
		c.take(ctx, act)
		return
	}
	q = c.view.frame.hold(q, c.view.query)
	if q.Equal(c.view.query) {
		ctx.PreventUpdate()
		return
	}
	c.view.query = q
	c.decided(ctx, false)
}

// take takes the answer along: a running clock is stopped in whatever leaves the page.
func (c *calculator) take(ctx app.Context, act string) {
	v := &c.view
	link := c.link(v.stopped().Encode())
	switch act {
	case actionCopy:
		c.browser.copy(link, c.took(ctx, tookLink))
	case actionText:
		c.browser.copy(v.text(link), c.took(ctx, tookText))
	case actionCalendar:
		c.browser.save(v.calendarName(), "text/calendar;charset=utf-8", c.browser.filePart(v.calendar(link)))
		v.taken = tookCalendar
	case actionPrint:
		c.drawAll(ctx)
		ctx.Defer(func(app.Context) { c.browser.print() })
	case actionShare:
		c.browser.share(v.t.Title, v.status(), link)
	default:
		ctx.PreventUpdate()
	}
}

// onKey moves through the hours of the outlook.
func (c *calculator) onKey(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	id, key := e.Get("target").Get("id").String(), e.Get("key").String()
	if to, ok := stepSlot(id, key, c.browser.narrow()); ok {
		e.PreventDefault()
		c.browser.focus(to)
	}
}

// lookOut works the outlook out in pieces, each of which leaves the page free to answer a key in
// between: first the week, then a year for each plan.
func (c *calculator) lookOut(ctx app.Context) {
	if c.view.page.Kind == Embed { // which does not show it
		return
	}
	if c.view.page.Kind == Compare {
		c.compareYears(ctx)
		return
	}
	var year func(ctx app.Context) bool
	year = func(ctx app.Context) bool {
		if !c.view.workYear() {
			c.tidy(ctx)
			return false
		}
		c.later(ctx, lookOutPause, year)
		return len(c.view.outlook.spread) == len(c.view.family.Plans) // the table has all plans or none
	}
	week := func(ctx app.Context) bool {
		c.markSlot(ctx)
		c.later(ctx, lookOutPause, year)
		return true
	}
	c.later(ctx, lookOutAfter, func(ctx app.Context) bool {
		if c.view.workWeek() {
			c.later(ctx, lookOutPause, week) // drawing it is a piece of its own
		} else {
			c.later(ctx, lookOutPause, year)
		}
		return false
	})
}

// compareYears works out the years of the plans compared, one at a time.
func (c *calculator) compareYears(ctx app.Context) {
	var year func(ctx app.Context) bool
	year = func(ctx app.Context) bool {
		if !c.view.workComparedYear() {
			c.tidy(ctx)
			return false
		}
		c.later(ctx, lookOutPause, year)
		return c.view.yearsDone(c.view.compared()) // the table has all plans or none
	}
	c.later(ctx, lookOutAfter, year)
}

// The outlook comes once the choices rest, and its pieces a frame apart. Tests do not wait.
var (
	lookOutAfter = 150 * time.Millisecond
	lookOutPause = 16 * time.Millisecond
)

// tidyAfter is how long the choices must rest before the memory is tidied up. Tests do not wait.
var tidyAfter = 2 * time.Second

// tidy collects garbage while nobody waits for anything: it stops the only thread there is, and comes
// in the middle of an answer otherwise.
func (c *calculator) tidy(ctx app.Context) {
	c.later(ctx, tidyAfter, func(app.Context) bool {
		c.browser.tidy()
		return false
	})
}

// markSlot marks the hour of the submission, once the table that holds it is drawn.
func (c *calculator) markSlot(ctx app.Context) {
	ctx.Defer(func(app.Context) { c.drawWeek() })
}

// drawWeek fills the table of the week once the section around it says what it is about, and marks the
// hour of the submission.
func (c *calculator) drawWeek() {
	if c.view.shows(sectionOutlook, c.view.outlookDrawn()) {
		c.browser.fill(c.view.outlook.table)
	}
	c.browser.mark(weekID, c.view.currentSlot())
}

// took says how taking the answer along went.
func (c *calculator) took(ctx app.Context, what taken) func(ok bool) {
	return func(ok bool) {
		ctx.Dispatch(func(app.Context) {
			c.view.taken = barred
			if ok {
				c.view.taken = what
			}
		})
	}
}

// Render draws the page, and sees to it that what is left behind follows.
func (c *calculator) Render() app.UI {
	c.view.kept.draw()
	page := c.page()
	if c.view.kept.behind {
		c.follow()
	}
	return page
}

func (c *calculator) page() app.UI {
	v := &c.view
	if v.page.Kind == Embed {
		// A host may take parts out, and what is kept cannot move to another place.
		v.kept.parts, v.cellsKept = nil, kept{}
		return app.Div().Class("app embedded").OnInput(c.onInput).OnClick(c.onClick).Body(embedded(v, c.view.query.Encode())...)
	}
	if v.page.Kind == Compare {
		return app.Div().Class("app comparing").OnInput(c.onInput).OnClick(c.onClick).Body(
			app.A().Class("skip").Href("#"+anchorAnswer).Text(v.t.Skip),
			v.section("header", c.fragment()+" "+string(v.own), func(v *view) app.UI { return header(v, c.fragment()) }),
			app.Main().Class("page").Body(controls(v), comparison(v)),
			v.section("footer", "", footer),
			app.P().Class("unseen").Attr("role", "status").ID("status").Text(v.spoken),
		)
	}
	return app.Div().Class("app").
		OnInput(c.onInput).
		Body(
			app.A().Class("skip").Href("#"+anchorAnswer).Text(v.t.Skip),
			v.section("header", c.fragment()+" "+string(v.own), func(v *view) app.UI { return header(v, c.fragment()) }),
			app.Main().Class("page").Body(
				controls(v),
				// The choices, which answer to most keys, have neither buttons nor keys of their own.
				app.Div().Class("results").OnClick(c.onClick).OnKeyDown(c.onKey).Body(
					answer(v),
					v.rest("timeline", timeline),
					v.rest("reasons", func(v *view) app.UI {
						return app.Div().Class("pair reasons").Body(why(v), rules(v), daysOff(v))
					}),
					v.rest("targets", matrix),
					v.section(sectionOutlook, v.outlookDrawn(), outlookSection),
					v.rest("planning", planning),
					services(v),
					entitled(v),
					guide(v),
					hours(v),
				),
			),
			v.section("footer", "", footer),
			app.P().Class("unseen").Attr("role", "status").ID("status").Text(v.spoken),
		)
}

func number(n int) string { return strconv.Itoa(n) }
