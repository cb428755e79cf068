package app

import (
	"math/rand/v2"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/casebook"
	"supportclock/app/ics"
	"supportclock/calc"
)

// cases is the one component of the page of saved cases.
type cases struct {
	app.Compo

	browser *browser
	zone    string
	address string // the fragment that the form was opened with
	shelf   shelf
	view    casesView
}

func newCases(p Page) *cases {
	b := &browser{}
	c := &cases{browser: b}
	t := textsFor(p.Lang)
	c.view = casesView{
		view:  view{t: t, page: p, query: Query{}.Complete(""), kept: kept{}},
		words: casesTexts(p.Lang), order: casebook.ByDue, most: firstRows,
	}
	c.view.work()
	return c
}

// OnInit reads what is kept, before the first drawing.
func (c *cases) OnInit() {
	if !c.browser.present() {
		return
	}
	v := &c.view
	c.zone = c.browser.zoneName()
	v.live = true
	v.now = c.browser.now()
	c.shelf.browser = c.browser
	c.shelf.load()
	c.arrive(c.browser.fragment())
	c.show()
}

// OnMount runs in the browser only, once the page stands.
func (c *cases) OnMount(ctx app.Context) {
	c.browser.listen(func() { ctx.Dispatch(c.onAddress) })
	c.browser.hear(casesKey, func() {
		ctx.Dispatch(func(app.Context) {
			c.shelf.follow()
			c.show()
		})
	})
	if c.view.draft.arrived {
		c.focus(ctx, controlNumber)
	}
	c.beat(ctx)
}

// beat keeps the countdowns: by the second while one of them shows seconds.
func (c *cases) beat(ctx app.Context) {
	ctx.After(c.view.beat(), func(ctx app.Context) {
		c.show()
		c.beat(ctx)
	})
}

// show works the list out anew.
func (c *cases) show() {
	c.view.now = c.browser.now()
	c.view.keeping = c.shelf.state
	c.view.book = c.shelf.book
	c.view.work()
}

// onAddress follows the address when the visitor goes back or forward, or comes with another case. Who
// only comes back to the page finds the form as it was left.
func (c *cases) onAddress(ctx app.Context) {
	if fragment := c.browser.fragment(); fragment != anchorList && fragment != c.address {
		c.arrive(fragment)
		c.fill(ctx)
	}
	c.show()
}

// arrive opens the form with the case of the address, as the calculator hands it over.
func (c *cases) arrive(fragment string) {
	c.address = fragment
	q, _ := ParseQuery(fragment)
	c.view.draft = draft{query: q.Complete(c.zone), arrived: !q.Equal(Query{})}
	c.view.draft.query.By = calc.Local{}
	if q.Running() {
		c.view.draft.query.At = c.view.nowAt(c.view.draft.query.Site)
	}
}

// The controls and actions of this page; those of a case share their names with the calculator's.
const (
	controlNumber   = "number"
	controlAnswered = "answered"
	controlSearch   = "search"
	controlTier     = "show-plan"
	controlState    = "show-state"
	controlFile     = "file"

	actionSave      = "save"
	actionCancel    = "cancel"
	actionSort      = "sort"
	actionAnswer    = "answer"
	actionReopen    = "reopen"
	actionEdit      = "edit"
	actionDuplicate = "duplicate"
	actionDelete    = "delete"
	actionUndo      = "undo"
	actionMore      = "more"
	actionExport    = "export"
	actionImport    = "import"
	actionRescue    = "rescue"
	actionMend      = "mend"

	anchorList = "list"
)

// input hears every control of the page.
func (c *cases) input(ctx app.Context, name, value string) {
	v := &c.view
	switch name {
	case controlNumber:
		v.draft.number = value
		ctx.PreventUpdate()
		return
	case controlAnswered:
		v.draft.answered, v.draft.problem = value, ""
	case controlSearch:
		v.filter.Text = value
	case controlTier:
		v.filter.Tier = calc.Tier(value)
	case controlState:
		v.filterState(value)
	case paramAt:
		v.draft.unset = !v.draft.query.set(name, value)
		v.draft.problem = ""
	case paramSite:
		if v.draft.query.set(name, value) {
			site, _ := calc.SiteByID(value)
			v.draft.query.Region = site.Region
		}
	case paramPlan, paramPriority, paramSecondPass:
		v.draft.query.set(name, value)
	default:
		ctx.PreventUpdate()
		return
	}
	c.show()
}

// act does what a button says.
func (c *cases) act(ctx app.Context, act, with string) {
	v := &c.view
	switch act {
	case actionSort:
		order := casebook.Order(with)
		v.descending = order == v.order && !v.descending
		v.order = order
	case actionMore:
		v.most += moreRows
	case actionCancel:
		c.clear(ctx)
	case actionExport:
		c.export()
	case actionImport:
		c.browser.open(controlFile)
		ctx.PreventUpdate()
		return
	case actionCalendar:
		c.calendar()
	case actionRescue:
		c.browser.save("support-clock-damaged.txt", "text/plain;charset=utf-8", c.browser.filePart([]byte(c.browser.recall(casesKey))))
	case actionMend:
		c.shelf.mend()
	default:
		if c.shelf.locked() {
			ctx.PreventUpdate()
			return
		}
		c.alter(ctx, act, with)
	}
	c.show()
}

// alter does what changes the book.
func (c *cases) alter(ctx app.Context, act, id string) {
	v := &c.view
	now := c.browser.now()
	if act == actionSave {
		c.save(ctx, now)
		return
	}
	if act == actionUndo {
		if v.undo != nil {
			c.shelf.change(c.shelf.book.Put(*v.undo, now), now)
			c.focusRow(ctx, v.undo.ID)
		}
		v.undo, v.said = nil, ""
		return
	}
	kept, ok := c.shelf.book.Find(id)
	if !ok { // deleted in another tab meanwhile
		return
	}
	v.undo, v.said = nil, ""
	switch act {
	case actionEdit:
		v.draft = v.draftOf(kept)
		c.fill(ctx)
		c.focus(ctx, controlNumber)
	case actionDuplicate:
		double := kept
		double.ID, double.Created = casebook.NewID(rand.Uint64(), rand.Uint64()), time.Time{}
		double.Number = fill(v.words.CopyOf, "number", v.name(kept))
		if len([]rune(double.Number)) > casebook.MostNumber {
			double.Number = kept.Number
		}
		if c.add(double, now) {
			v.said = fill(v.words.Saved, "number", double.Number)
			c.focusRow(ctx, double.ID)
		}
	case actionDelete:
		c.shelf.change(c.shelf.book.Delete(id, now), now)
		v.undo = &kept
		v.said = fill(v.words.Deleted, "number", v.name(kept))
		c.focus(ctx, actionUndo)
	case actionAnswer:
		kept.Answered = now.Truncate(time.Second)
		if kept.Answered.Before(kept.Submitted) {
			kept.Answered = kept.Submitted
		}
		c.shelf.change(c.shelf.book.Put(kept, now), now)
		v.said = v.answered(kept)
		c.focusRow(ctx, id)
	case actionReopen:
		kept.Answered = time.Time{}
		c.shelf.change(c.shelf.book.Put(kept, now), now)
		c.focusRow(ctx, id)
	}
}

// add puts a new case into the book, if there is room for it.
func (c *cases) add(made casebook.Case, now time.Time) bool {
	if c.shelf.book.Len() >= casebook.MostCases {
		c.view.said = fill(c.view.words.TooMany, "n", number(casebook.MostCases))
		return false
	}
	c.shelf.change(c.shelf.book.Put(made, now), now)
	return true
}

// save takes the form's case into the book.
func (c *cases) save(ctx app.Context, now time.Time) {
	v := &c.view
	made, problem := v.draft.make(v.words)
	if problem != "" {
		v.draft.problem = problem
		return
	}
	if v.draft.id == "" {
		made.ID = casebook.NewID(rand.Uint64(), rand.Uint64())
		if !c.add(made, now) {
			return
		}
	} else {
		c.shelf.change(c.shelf.book.Put(made, now), now)
	}
	v.undo, v.said = nil, fill(v.words.Saved, "number", v.name(made))
	v.filter = casebook.Filter{}
	c.clear(ctx)
	c.focusRow(ctx, made.ID)
}

// clear empties the form, and the address that may have filled it.
func (c *cases) clear(ctx app.Context) {
	q := c.view.draft.query
	q.At, q.Rules, q.Off, q.SecondPass = c.view.nowAt(q.Site), calc.Rules{}, nil, false
	c.view.draft = draft{query: q}
	if c.browser.fragment() != "" {
		c.browser.replace("")
	}
	c.address = ""
	c.fill(ctx)
}

// fill sets the fields of the form, which otherwise keep what has been typed into them.
func (c *cases) fill(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		d := &c.view.draft
		c.browser.set(controlNumber, d.number)
		c.browser.set(controlAnswered, d.answered)
		c.browser.set(paramAt, d.query.At.String())
		c.browser.set(paramPlan, string(d.query.Plan))
		c.browser.set(paramPriority, number(int(d.query.Priority)))
		c.browser.set(paramSite, d.query.Site)
	})
}

func (c *cases) focus(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) { c.browser.reveal(id) })
}

// focusRow goes to a case in the list, so that whoever uses the keyboard is not thrown back.
func (c *cases) focusRow(ctx app.Context, id string) { c.focus(ctx, "case-"+id) }

func (c *cases) export() {
	const name = "support-clock-cases.json"
	c.browser.save(name, "application/json", c.browser.filePart(c.shelf.book.Export()))
	c.view.undo, c.view.said = nil, fill(c.view.words.Exported, "name", name)
}

// take imports a file: all of it or nothing.
func (c *cases) take(data []byte) {
	v := &c.view
	v.undo, v.said, v.faults = nil, "", nil
	file, faults := casebook.Read(data)
	if len(faults) > 0 {
		v.faults, v.said = faults, v.words.NotImported
		return
	}
	if c.shelf.locked() {
		v.said = v.words.NotImported
		return
	}
	now := c.browser.now()
	book, taken := c.shelf.book.Import(file, now)
	if book.Len() > casebook.MostCases {
		v.said = v.words.NotImported + " " + fill(v.words.TooMany, "n", number(casebook.MostCases))
		return
	}
	c.shelf.change(book, now)
	v.said = fill(v.words.Imported, "added", number(taken.Added), "updated", number(taken.Updated),
		"restored", number(taken.Restored), "same", number(taken.Same))
}

// calendar writes the due moments of all cases that wait for an answer.
func (c *cases) calendar() {
	v := &c.view
	feed := ics.Calendar{Name: "Support Clock"}
	for _, e := range c.shelf.book.Entries(c.browser.now()) {
		if e.State != casebook.Running && e.State != casebook.Passed {
			continue
		}
		event := fill(v.t.Take.Event, "plan", v.t.Tiers.of(e.Tier), "n", number(int(e.Priority)))
		explained := view{t: v.t, live: true, now: v.now, query: queryOf(e.Case)}
		explained.work()
		link := c.browser.site(v.page, queryOf(e.Case).Encode())
		warn := min(e.Due.Sub(e.Submitted)/4, time.Hour).Truncate(time.Minute)
		feed.Events = append(feed.Events, ics.Event{
			UID: ics.NewUID("supportclock", e.ID), Stamp: e.Changed, At: e.Due,
			Summary:     fill(v.words.Event, "number", v.name(e.Case), "event", event),
			Description: strings.TrimSpace(explained.text(link)),
			URL:         link,
			Alarms:      []time.Duration{warn},
		})
	}
	const name = "support-clock.ics"
	c.browser.save(name, "text/calendar;charset=utf-8", c.browser.filePart(feed.Bytes()))
	v.undo, v.said = nil, fill(v.words.Exported, "name", name)
}

// queryOf is a case as a link to the calculator, which explains it.
func queryOf(c casebook.Case) Query {
	site, _ := calc.SiteByID(c.SiteID)
	q := Query{Plan: c.Tier, Priority: c.Priority, Region: site.Region, Site: c.SiteID, Rules: c.Rules, Off: c.DaysOff}
	q.At = calc.LocalOf(c.Submitted.In(site.Location()))
	if first, clash := q.At.In(site.Location(), false); clash == calc.Repeated && c.Submitted.Sub(first) >= time.Minute {
		q.SecondPass = true
	}
	return q
}

// Events: one listener for each kind, on the whole page.

func (c *cases) onInput(ctx app.Context, e app.Event) { enter(ctx, e, c.input) }

// enter hands on what has been entered in a control of a page. Files and long texts are read when
// they are wanted.
func enter(ctx app.Context, e app.Event, input func(ctx app.Context, name, value string)) {
	target := e.Get("target")
	value := "off"
	switch kind := target.Get("type").String(); {
	case kind == "textarea" || kind == "file":
		ctx.PreventUpdate()
		return
	case kind != "checkbox":
		value = target.Get("value").String()
	case target.Get("checked").Bool():
		value = "on"
	}
	input(ctx, target.Get("name").String(), value)
}

// onChange hears that a file has been chosen.
func (c *cases) onChange(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	if e.Get("target").Get("name").String() == controlFile {
		c.browser.read(controlFile, casebook.MostBytes, func(data []byte) {
			ctx.Dispatch(func(app.Context) {
				c.take(data)
				c.show()
			})
		})
	}
}

func (c *cases) onClick(ctx app.Context, e app.Event) { press(ctx, e, c.act) }

// press hands on what the pressed button of a page does.
func press(ctx app.Context, e app.Event, act func(ctx app.Context, act, with string)) {
	button := e.Get("target").Call("closest", "["+attributeAct+"]")
	if !button.Truthy() {
		ctx.PreventUpdate()
		return
	}
	with := ""
	if v := button.Call("getAttribute", attributeWith); v.Truthy() {
		with = v.String()
	}
	act(ctx, button.Call("getAttribute", attributeAct).String(), with)
}

// onKey saves the form on Enter, as forms do.
func (c *cases) onKey(ctx app.Context, e app.Event) {
	name := e.Get("target").Get("name").String()
	if e.Get("key").String() == "Enter" && (name == controlNumber || name == paramAt || name == controlAnswered) && !e.Get("isComposing").Bool() {
		e.PreventDefault()
		c.act(ctx, actionSave, "")
		return
	}
	ctx.PreventUpdate()
}

// Render draws the page.
func (c *cases) Render() app.UI { return casesPage(c) }
