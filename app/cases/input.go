package cases

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/cases/book"
	"supportclock/app/ui"
)

// The controls and actions of this page; those of a case share their names with the calculator's.
const (
	controlName     = "name"
	controlAnswered = "response"
	controlSearch   = "search"
	controlTier     = "show-plan"
	controlState    = "show-state"
	controlOrder    = "order"
	controlFile     = "file"

	actionAdd        = "add-case"
	actionSave       = "save"
	actionCancel     = "cancel"
	actionAnswer     = "answered-now"
	actionReopen     = "reopen"
	actionEdit       = "edit"
	actionDuplicate  = "duplicate"
	actionAlarm      = "alarm"
	actionDelete     = "delete"
	actionUndo       = "undo"
	actionMore       = "more"
	actionExport     = "export"
	actionImport     = "import"
	actionImportRest = "import-rest"
	actionCalendar   = "calendar"
	actionRemind     = "remind"
	actionRescue     = "rescue"
	actionMend       = "mend"
)

// One listener for each kind of event, on the whole page.

func (c *page) onInput(ctx app.Context, e app.Event) { ui.Enter(ctx, e, c.input) }

func (c *page) onClick(ctx app.Context, e app.Event) { ui.Press(ctx, e, c.act) }

// onLeave hears that the typing of a moment has ended.
func (c *page) onLeave(ctx app.Context, e app.Event) {
	name := e.Get("target").Get("name").String()
	if !c.form.at.Has(name) && !c.form.response.Has(name) || !c.browser.Leaves(e) || !c.form.settle() {
		ctx.PreventUpdate()
		return
	}
	c.fill(ctx)
}

// onChange hears that a file has been chosen, too.
func (c *page) onChange(ctx app.Context, e app.Event) {
	if e.Get("target").Get("name").String() != controlFile {
		c.onLeave(ctx, e)
		return
	}
	ctx.PreventUpdate()
	c.browser.ReadFile(controlFile, book.MostBytes, func(_ string, data []byte) {
		ctx.Dispatch(func(ctx app.Context) {
			c.take(ctx, data)
			c.work()
		})
	})
}

// onKey saves the form on Enter, as forms do.
func (c *page) onKey(ctx app.Context, e app.Event) {
	name := e.Get("target").Get("name").String()
	typed := name == controlName || c.form.at.Has(name) || c.form.response.Has(name)
	if typed && e.Get("key").String() == "Enter" && !e.Get("isComposing").Bool() {
		e.PreventDefault()
		c.act(ctx, actionSave, "")
		return
	}
	ctx.PreventUpdate()
}

// input hears every control of the page.
func (c *page) input(ctx app.Context, name, value string) {
	switch name {
	case controlName:
		c.form.name = value
		ctx.PreventUpdate()
		return
	case controlSearch:
		c.list.filter.Text = value
	case controlTier:
		c.list.filterPlan(value)
	case controlState:
		c.list.filterState(value)
	case controlOrder:
		c.list.order = book.Order(value)
	default:
		if !c.form.enter(name, value, c.now) && !c.view.SetPref(c.browser, name, value) {
			ctx.PreventUpdate()
			return
		}
	}
	if strings.HasPrefix(name, "show-") || name == controlSearch {
		c.message = message{} // its row may be gone
		c.unfold(ctx, foldAnswered, c.list.filter != (book.Filter{}))
	}
	c.work()
}

// act does what a button says.
func (c *page) act(ctx app.Context, act, id string) {
	c.closeMenus(ctx, id)
	switch act {
	case actionAdd:
		c.openForm(ctx)
		c.reveal(ctx, controlName)
	case actionCancel:
		c.clear(ctx)
	case actionMore:
		c.list.most += moreRows
	case actionRemind:
		c.toggleReminders(ctx)
	case actionExport:
		c.export()
	case actionImport:
		c.browser.OpenFile(controlFile)
		ctx.PreventUpdate()
		return
	case actionCalendar:
		c.calendar()
	case actionAlarm:
		c.alarm(id)
	case actionRescue:
		c.rescue()
	case actionMend:
		c.store.mend(c.browser.Now())
	default:
		if c.store.locked() { // the notice at the top says why
			ctx.PreventUpdate()
			return
		}
		c.change(ctx, act, id)
	}
	c.work()
}

// closeMenus closes the menu that a pressed button stood in.
func (c *page) closeMenus(ctx app.Context, id string) {
	c.unfold(ctx, menuFiles, false)
	if id != "" {
		c.unfold(ctx, menuOf(id), false)
	}
}

func (c *page) unfold(ctx app.Context, id string, open bool) {
	ctx.Defer(func(app.Context) { c.browser.Unfold(id, open) })
}

// reveal brings an element into view and gives it the keyboard.
func (c *page) reveal(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) { c.browser.Reveal(id) })
}
