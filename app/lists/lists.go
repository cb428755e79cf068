// Package lists is the page for many cases at once: a visitor brings a list, says how it is to be read
// where the list does not say so itself, and gets a deadline for each of its cases. It exports New.
//
// The reading is package sheet's; this package knows nothing of what stands in a cell.
package lists

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/browser"
	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// Browser is what the page wants of one.
type Browser interface {
	browser.Clock
	browser.Form
	browser.Focus
	browser.Files
	browser.Sharing
	browser.Storage
	browser.Screen
}

// page is the one component of the page.
//
// A list is read, worked out, summed up and written in slices of work, each of which leaves the page
// free to answer a key in between.
type page struct {
	app.Compo

	browser Browser // nil while the page is written beforehand
	state   state

	data       []byte
	vocabulary *sheet.Vocabulary
	job        progress
}

// New returns the component that draws the page.
func New(p site.Page) app.Composer {
	c := newPage(p)
	if b := browser.Here(); b != nil {
		c.browser = b
	}
	return c
}

func newPage(p site.Page) *page {
	return &page{state: state{View: ui.NewView(p), words: words.Lists(p.Lang), choices: link.Choices{}.Complete("")}}
}

// OnInit runs in the browser and the tests.
func (p *page) OnInit() {
	if p.browser == nil {
		return
	}
	s := &p.state
	s.Arrive(p.browser)
	s.now = p.browser.Now()
	s.choices = link.Choices{}.Complete(p.browser.ZoneName())
}

// OnMount runs in the browser only, once the page stands.
func (p *page) OnMount(ctx app.Context) {
	p.browser.Resized(func() { ctx.Dispatch(p.resized) })
	p.beat(ctx)
}

// beat counts the totals anew as time goes by.
func (p *page) beat(ctx app.Context) {
	ctx.After(time.Minute, func(ctx app.Context) {
		p.state.now = p.browser.Now()
		if p.state.stage == worked {
			p.state.totals = sheet.Total(p.state.rows, p.state.now)
		}
		p.beat(ctx)
	})
}

// The controls and actions of this page.
const (
	controlFile      = "file"
	controlText      = "text"
	controlDelimiter = "delimiter"
	controlHeadings  = "headings"
	controlOrder     = "order"
	controlColumn    = "column-" // with the column's name
	controlElse      = "else-"   // what holds for rows that do not say
	idTable          = "rows"
	idProgress       = "progress"

	idTop        = "list"
	actionOpen   = "open"
	actionSort   = "sort"
	actionPrint  = "print"
	actionRead   = "read"
	actionSample = "sample"
	actionWork   = "work"
	actionStop   = "stop"
	actionAgain  = "again"
	actionCSV    = "csv"
	actionJSON   = "json"
	actionFaults = "more-faults"
)

// take begins with a list.
func (p *page) take(ctx app.Context, name string, data []byte) {
	p.data = data
	p.state.name = name
	p.open(ctx, 0)
}

// open reads the list, cut at a delimiter; 0 finds it out.
func (p *page) open(ctx app.Context, delimiter byte) {
	s := &p.state
	p.halt()
	table, code := sheet.Open(p.data, delimiter)
	if code != sheet.NoFault {
		s.stage, s.broken = bringing, code
		return
	}
	s.broken = sheet.NoFault
	p.run(ctx, s.words.Reading, func() (bool, float64) {
		if p.vocabulary == nil {
			p.vocabulary = sheet.NewVocabulary()
			return true, 0
		}
		return table.Read(1), table.Progress()
	}, func(ctx app.Context) {
		if len(table.Records) == 0 {
			s.stage, s.broken = bringing, sheet.FaultEmpty
			if len(table.Faults) > 0 {
				s.broken = table.Faults[0].Code
			}
			return
		}
		s.settle(table)
		p.focus(ctx, "settings")
	})
}

// work works the list out as the visitor has settled.
func (p *page) work(ctx app.Context) {
	s := &p.state
	imported, faults := sheet.NewImport(s.table, p.vocabulary, s.options)
	s.lacking = faults
	if imported == nil {
		p.focus(ctx, "lacking")
		return
	}
	p.run(ctx, s.words.Working, func() (bool, float64) {
		return imported.Next(1), imported.Progress()
	}, func(ctx app.Context) {
		report := sheet.NewReport(imported.Rows)
		p.run(ctx, s.words.Summing, func() (bool, float64) {
			return report.Next(1), report.Progress()
		}, func(ctx app.Context) {
			s.now = p.browser.Now()
			s.result(imported, report, p.rowHeight())
			p.data = nil
			p.focus(ctx, "totals")
		})
	})
}

// sort puts the rows in order by a field; a second time backwards.
func (p *page) sort(ctx app.Context, by sheet.Field) {
	s := &p.state
	asked := ordering{by, by == s.asked.by && !s.asked.descending}
	sorter := newSorter(s, by)
	p.run(ctx, s.words.Sorting, sorter.next, func(ctx app.Context) {
		s.order(sorter.rows, asked)
		p.scrollTo(ctx)
	})
	s.asked = asked
}

// partSize is how much of a file is gathered, in bytes, before the browser takes it.
const partSize = 128 << 10

// save writes the rows to a file, in the order shown.
func (p *page) save(ctx app.Context, act string) {
	s := &p.state
	out := make([]byte, 0, partSize+4096)
	var parts []browser.Part
	at := 0
	var csv sheet.CSV
	var js sheet.JSON
	name, mediaType := "deadlines.csv", "text/csv;charset=utf-8"
	if act == actionCSV {
		csv = sheet.CSV{Delimiter: s.table.Delimiter, Mark: true}
		out = csv.AppendHeading(csv.AppendStart(out), s.heading)
	} else {
		name, mediaType = "deadlines.json", "application/json"
		out = js.AppendStart(out)
	}
	p.run(ctx, s.words.Writing, func() (bool, float64) {
		if at < len(s.sorted) {
			row := &s.rows[s.sorted[at]]
			at++
			if act == actionCSV {
				out = csv.AppendRow(out, row, s.reason)
			} else {
				out = js.AppendRow(out, row, s.reason)
			}
		}
		if len(out) >= partSize {
			parts, out = append(parts, p.browser.Part(out)), out[:0]
		}
		return at < len(s.sorted), float64(at) / float64(max(len(s.sorted), 1))
	}, func(app.Context) {
		if act == actionJSON {
			out = js.AppendEnd(out)
		}
		p.browser.Save(name, mediaType, append(parts, p.browser.Part(out))...)
		s.said = words.Fill(s.words.Saved, "name", name)
	})
}

// input hears every control of the page.
func (p *page) input(ctx app.Context, name, value string) {
	s := &p.state
	if name == controlDelimiter {
		delimiter := byte(0)
		if value != "" {
			delimiter = value[0]
		}
		p.open(ctx, delimiter)
		return
	}
	if s.SetPref(p.browser, name, value) {
		return
	}
	if !s.setting(name, value) {
		ctx.PreventUpdate()
	}
}

// act does what a button says.
func (p *page) act(ctx app.Context, act, with string) {
	s := &p.state
	switch act {
	case actionOpen:
		p.browser.OpenFile(controlFile)
		ctx.PreventUpdate()
	case actionRead:
		if text := p.browser.Value(controlText); text != "" {
			p.take(ctx, s.words.Pasted, []byte(text))
		}
	case actionSample:
		p.take(ctx, s.words.Example, sampleList(s))
	case actionWork:
		p.work(ctx)
	case actionStop:
		p.halt()
		s.said = s.words.Stopped
		p.focus(ctx, idTop)
	case actionAgain:
		p.halt()
		p.data = nil
		s.again()
		p.focus(ctx, idTop)
	case actionSort:
		p.sort(ctx, sheet.Field(with))
	case actionFaults:
		s.mostFaults += moreRows
	case actionCSV, actionJSON:
		p.save(ctx, act)
	case actionPrint:
		ctx.Defer(func(app.Context) { p.browser.Print() })
	default:
		ctx.PreventUpdate()
	}
}

// focus goes to an element once the page is drawn. The browser lays a large page out for that, which
// is a piece of work of its own.
func (p *page) focus(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) { p.browser.Yield(func() { p.browser.Reveal(id) }) })
}

// scrollTo brings the table back to its first row, for which the browser lays it out too.
func (p *page) scrollTo(ctx app.Context) {
	ctx.Defer(func(app.Context) { p.browser.Yield(func() { p.browser.Scroll(idTable, 0) }) })
}

// scrolled draws other rows once the table has been scrolled past those that stand.
func (p *page) scrolled(ctx app.Context, top int) {
	if !p.state.look(top, p.rowHeight()) {
		ctx.PreventUpdate()
	}
}

// resized lays the table out anew, from its first row, where rows are now higher or lower.
func (p *page) resized(ctx app.Context) {
	height := p.rowHeight()
	if p.state.stage != worked || p.state.height == height {
		ctx.PreventUpdate()
		return
	}
	p.state.look(0, height)
	p.scrollTo(ctx)
}

func (p *page) rowHeight() int {
	if p.browser.Narrow() {
		return rowHeightNarrow
	}
	return rowHeight
}

// Events: one listener for each kind, on the whole page, but for scrolling, which does not rise.

func (p *page) onInput(ctx app.Context, e app.Event) { ui.Enter(ctx, e, p.input) }

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

func (p *page) onScroll(ctx app.Context, e app.Event) {
	p.scrolled(ctx, e.Get("target").Get("scrollTop").Int())
}

// Render draws the page.
func (p *page) Render() app.UI { return draw(p) }
