package lists

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/calc"
)

// The controls and actions of this page.
const (
	idTop      = "list"
	idTable    = "rows"
	idProgress = "progress"

	controlFile      = "file"
	controlText      = "text"
	controlDelimiter = "delimiter"
	controlEncoding  = "encoding"
	controlHeadings  = "headings"
	controlOrder     = "order"
	controlDates     = "dates"
	controlClock     = "clock"
	controlColumn    = "column-" // with the column's place
	controlValue     = "value-"  // with the value's place
	controlElse      = "else-"   // what holds for rows that do not say

	actionOpen    = "open"
	actionRead    = "read"
	actionSample  = "sample"
	actionColumns = "more-columns"
	actionWork    = "work"
	actionStop    = "stop"
	actionForget  = "forget"
	actionChange  = "change"
	actionSort    = "sort"
	actionCSV     = "csv"
	actionJSON    = "json"
	actionBad     = "bad-rows"
	actionFaults  = "more-faults"
	actionPrint   = "print"
)

// enter hears every control of the page.
func (p *page) enter(ctx app.Context, name, value string) {
	switch {
	case p.view.SetPref(p.browser, name, value):
	case p.reading == nil:
		ctx.PreventUpdate()
	case name == controlDelimiter && value != "":
		p.input.format.Delimiter = value[0]
		p.read(ctx)
	case name == controlEncoding:
		p.input.format.Encoding = sheet.Encoding(value)
		p.read(ctx)
	case name == controlHeadings, strings.HasPrefix(name, controlColumn):
		p.change(func(r *reading) { r.arrange(name, value) })
		p.survey(ctx, func(app.Context) {})
	default:
		known := false
		p.change(func(r *reading) { known = p.decide(r, name, value) })
		if !known {
			ctx.PreventUpdate()
			return
		}
		p.keepSettings()
	}
}

// change changes how the list is read: what came of another reading no longer holds.
func (p *page) change(f func(r *reading)) {
	p.halt()
	p.reading.lacking = nil
	f(p.reading)
	p.result = nil
}

// arrange takes in where the headings are, or what a column is.
func (r *reading) arrange(name, value string) {
	r.answers, r.options.Style, r.options.Clock24 = answers{}, sheet.Style{}, false
	if name != controlHeadings {
		r.assign(numbered(name, controlColumn), sheet.Column(value))
		return
	}
	r.options.Head = -1
	if value == "on" {
		r.options.Head = max(r.table.Head(), 0)
	}
}

// decide takes in what the list leaves open. It reports whether there is such a control.
func (p *page) decide(r *reading, name, value string) bool {
	o := &r.options
	switch {
	case name == controlDates:
		r.answerDates(value)
	case name == controlClock:
		r.answers.clock = value
		o.Clock24 = value == "24"
	case name == controlOrder:
		o.Style = styleOf(sheet.Order(value))
		r.found.Verdict = r.survey.Verdict(o.Style)
	case name == controlElse+link.ParamPlan:
		o.Tier, o.Agreement = o.Plan(value)
	case name == controlElse+link.ParamPriority:
		o.Priority = calc.Priority(max(numbered(value, ""), 0))
	case name == controlElse+link.ParamSite:
		o.SiteID = value
	case strings.HasPrefix(name, controlValue):
		p.say(numbered(name, controlValue), value)
	default:
		return false
	}
	return true
}

// act does what a button says.
func (p *page) act(ctx app.Context, act, with string) {
	switch act {
	case actionOpen:
		p.browser.OpenFile(controlFile)
		ctx.PreventUpdate()
	case actionRead:
		p.takeText(ctx)
	case actionSample:
		p.take(ctx, p.words.Example, sampleList(p))
	case actionStop:
		p.halt()
		p.said = p.words.Stopped
		p.focus(ctx, idTop)
	case actionForget:
		p.forget(ctx)
	case actionPrint:
		ctx.Defer(func(app.Context) { p.browser.Print() })
	default:
		if p.reading == nil || !p.actOnList(ctx, act, with) {
			ctx.PreventUpdate()
		}
	}
}

// actOnList does what a button says about a list that has been read. It reports whether there is such
// a button.
func (p *page) actOnList(ctx app.Context, act, with string) bool {
	switch {
	case act == actionColumns:
		p.reading.columns = p.reading.table.Width()
	case act == actionWork:
		p.work(ctx)
	case act == actionChange:
		p.show(ctx, stepReading)
	case p.result == nil:
		return false
	case act == actionSort:
		p.sort(ctx, sheet.Field(with))
	case act == actionFaults:
		p.result.mostFaults += moreFaults
	case act == actionCSV, act == actionJSON:
		p.save(ctx, act)
	case act == actionBad:
		p.saveBad(ctx)
	default:
		return false
	}
	return true
}

// Events: one listener for each kind, on the whole page, but for scrolling, which does not rise.

func (p *page) onInput(ctx app.Context, e app.Event) { ui.Enter(ctx, e, p.enter) }

func (p *page) onChange(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	if e.Get("target").Get("name").String() == controlFile {
		p.browser.ReadFile(controlFile, sheet.MostBytes, p.got(ctx))
	}
}

// got hears that a file has been read.
func (p *page) got(ctx app.Context) func(name string, data []byte) {
	return func(name string, data []byte) {
		ctx.Dispatch(func(ctx app.Context) { p.take(ctx, name, data) })
	}
}

// onDragOver lets a file be dropped on the page.
func (p *page) onDragOver(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	e.PreventDefault()
}

func (p *page) onDrop(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	e.PreventDefault()
	p.browser.ReadDropped(e, sheet.MostBytes, p.got(ctx))
}

func (p *page) onClick(ctx app.Context, e app.Event) { ui.Press(ctx, e, p.act) }
