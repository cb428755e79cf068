package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/sheet"
	"supportclock/calc"
)

// bulk is the one component of the page for lists of cases.
//
// A list is read, worked out, summed up and written in slices of work, each of which leaves the page
// free to answer a key in between.
type bulk struct {
	app.Compo

	browser *browser
	zone    string
	view    bulkView

	data   []byte
	words  *sheet.Vocabulary
	labour int // counts jobs, so that a cancelled one stops
}

// sliceTime is how long a slice of work may take. It looks at the clock after each row: the first ones
// take long, since nothing has been looked up then.
const sliceTime = 12 * time.Millisecond

func newBulk(p Page) *bulk {
	b := &bulk{browser: &browser{}}
	t := textsFor(p.Lang)
	b.view = bulkView{view: view{t: t, page: p, query: Query{}.Complete(""), kept: kept{}}, words: bulkTexts(p.Lang)}
	b.view.frame()
	return b
}

// OnInit runs in the browser and the tests.
func (b *bulk) OnInit() {
	if !b.browser.present() {
		return
	}
	b.zone = b.browser.zoneName()
	b.view.live = true
	b.view.now = b.browser.now()
	b.view.query = Query{}.Complete(b.zone)
	b.view.frame()
}

// OnMount runs in the browser only, once the page stands.
func (b *bulk) OnMount(ctx app.Context) {
	b.browser.listen(func() {})
	b.browser.resize(func() { ctx.Dispatch(b.resized) })
	b.beat(ctx)
}

// beat counts the totals anew as time goes by.
func (b *bulk) beat(ctx app.Context) {
	ctx.After(time.Minute, func(ctx app.Context) {
		b.view.now = b.browser.now()
		if b.view.stage == worked {
			b.view.totals = sheet.Total(b.view.rows, b.view.now)
			b.view.edition++
		}
		b.beat(ctx)
	})
}

// The controls and actions of this page.
const (
	controlText      = "text"
	controlDelimiter = "delimiter"
	controlHeadings  = "headings"
	controlOrder     = "order"
	controlColumn    = "column-" // with the column's name
	controlElse      = "else-"   // what holds for rows that do not say
	idTable          = "rows"
	idProgress       = "progress"

	actionRead   = "read"
	actionSample = "sample"
	actionWork   = "work"
	actionStop   = "stop"
	actionAgain  = "again"
	actionCSV    = "csv"
	actionJSON   = "json"
	actionFaults = "more-faults"
)

// job runs slices of work until there are no more, or another job begins. A slice reports whether
// there is more to do, and how much of the job is done.
//
// Between slices the browser has its turn. A pause by Go's clock would not do: drawing the page can
// take longer than the pause, and the next slice then follows at once, as if all were one. What
// is made of the work is a piece of its own after the last slice.
func (b *bulk) job(ctx app.Context, name string, slice func() (more bool, done float64), finish func(ctx app.Context)) {
	b.halt()
	labour := b.labour
	b.view.job, b.view.said = name, ""
	more := true
	var step func(ctx app.Context)
	rest := func() { b.browser.breathe(func() { ctx.Dispatch(step) }) }
	step = func(ctx app.Context) {
		if b.labour != labour {
			ctx.PreventUpdate()
			return
		}
		if !more {
			b.view.job = ""
			finish(ctx)
			return
		}
		for began := b.browser.now(); more && b.browser.now().Sub(began) < sliceTime; {
			more, b.view.done = slice()
		}
		// Only the bar moves; drawing all of the page would take longer than the slice.
		ctx.PreventUpdate()
		b.browser.set(idProgress, number(b.view.percent()))
		rest()
	}
	rest()
}

// halt ends what is being done.
func (b *bulk) halt() {
	b.labour++
	b.view.job, b.view.done, b.view.asked = "", 0, b.view.ordered
}

// take begins with a list.
func (b *bulk) take(ctx app.Context, name string, data []byte) {
	b.data = data
	b.view.name = name
	b.open(ctx, 0)
}

// open reads the list, cut at a delimiter; 0 finds it out.
func (b *bulk) open(ctx app.Context, delimiter byte) {
	v := &b.view
	b.halt()
	table, code := sheet.Open(b.data, delimiter)
	if code != sheet.NoFault {
		v.stage, v.broken = bringing, code
		return
	}
	v.broken = sheet.NoFault
	b.job(ctx, v.words.Reading, func() (bool, float64) {
		if b.words == nil {
			b.words = vocabulary()
			return true, 0
		}
		return table.Read(1), table.Progress()
	}, func(ctx app.Context) {
		if len(table.Records) == 0 {
			v.stage, v.broken = bringing, sheet.FaultEmpty
			if len(table.Faults) > 0 {
				v.broken = table.Faults[0].Code
			}
			return
		}
		v.settle(table)
		b.focus(ctx, "settings")
		b.unfold(ctx)
	})
}

// work works the list out as the visitor has settled.
func (b *bulk) work(ctx app.Context) {
	v := &b.view
	imported, faults := sheet.NewImport(v.table, b.words, v.options)
	v.lacking = faults
	v.edition++
	if imported == nil {
		b.focus(ctx, "lacking")
		return
	}
	b.job(ctx, v.words.Working, func() (bool, float64) {
		return imported.Next(1), imported.Progress()
	}, func(ctx app.Context) {
		report := sheet.NewReport(imported.Rows)
		b.job(ctx, v.words.Summing, func() (bool, float64) {
			return report.Next(1), report.Progress()
		}, func(ctx app.Context) {
			v.now = b.browser.now()
			v.result(imported, report, b.rowHeight())
			b.data = nil
			b.focus(ctx, "totals")
			b.unfold(ctx)
		})
	})
}

// unfold draws what is still folded of a page, a part at a time: each is a piece of work of its own.
func (b *bulk) unfold(ctx app.Context) {
	v := &b.view
	table, stage := v.table, v.stage
	ctx.Defer(func(ctx app.Context) {
		b.browser.breathe(func() {
			ctx.Dispatch(func(ctx app.Context) {
				if v.table != table || v.stage != stage || v.unfolded == allUnfolded {
					ctx.PreventUpdate()
					return
				}
				v.unfolded++
				if v.unfolded == allUnfolded {
					v.turned++
				}
				b.unfold(ctx)
			})
		})
	})
}

// sort puts the rows in order by a field; a second time backwards.
func (b *bulk) sort(ctx app.Context, by sheet.Field) {
	v := &b.view
	asked := ordering{by, by == v.asked.by && !v.asked.descending}
	s := newSorter(v, by)
	b.job(ctx, v.words.Sorting, s.next, func(ctx app.Context) {
		v.order(s.rows, asked)
		b.scrollTo(ctx)
	})
	v.asked = asked
}

// partSize is how much of a file is gathered, in bytes, before the browser takes it.
const partSize = 128 << 10

// save writes the rows to a file, in the order shown.
func (b *bulk) save(ctx app.Context, act string) {
	v := &b.view
	out := make([]byte, 0, partSize+4096)
	var parts []filePart
	at := 0
	var csv sheet.CSV
	var js sheet.JSON
	name, mediaType := "deadlines.csv", "text/csv;charset=utf-8"
	if act == actionCSV {
		csv = sheet.CSV{Delimiter: v.table.Delimiter, Mark: true}
		out = csv.AppendHeading(csv.AppendStart(out), v.words.Heads.of)
	} else {
		name, mediaType = "deadlines.json", "application/json"
		out = js.AppendStart(out)
	}
	b.job(ctx, v.words.Writing, func() (bool, float64) {
		if at < len(v.sorted) {
			row := &v.rows[v.sorted[at]]
			at++
			if act == actionCSV {
				out = csv.AppendRow(out, row, v.reason)
			} else {
				out = js.AppendRow(out, row, v.reason)
			}
		}
		if len(out) >= partSize {
			parts, out = append(parts, b.browser.filePart(out)), out[:0]
		}
		return at < len(v.sorted), float64(at) / float64(max(len(v.sorted), 1))
	}, func(app.Context) {
		if act == actionJSON {
			out = js.AppendEnd(out)
		}
		b.browser.save(name, mediaType, append(parts, b.browser.filePart(out))...)
		v.said = fill(casesTexts(v.t.Lang).Exported, "name", name)
	})
}

// input hears every control of the page.
func (b *bulk) input(ctx app.Context, name, value string) {
	v := &b.view
	if name == controlDelimiter {
		delimiter := byte(0)
		if value != "" {
			delimiter = value[0]
		}
		b.open(ctx, delimiter)
		return
	}
	if !v.setting(name, value) {
		ctx.PreventUpdate()
	}
}

// act does what a button says.
func (b *bulk) act(ctx app.Context, act, with string) {
	v := &b.view
	switch act {
	case actionImport:
		b.browser.open(controlFile)
		ctx.PreventUpdate()
	case actionRead:
		if text := b.browser.value(controlText); text != "" {
			b.take(ctx, v.words.Pasted, []byte(text))
		}
	case actionSample:
		b.take(ctx, v.words.Example, sampleList(v))
	case actionWork:
		b.work(ctx)
	case actionStop:
		b.halt()
		v.said = v.words.Stopped
		b.focus(ctx, anchorList)
	case actionAgain:
		b.halt()
		b.data = nil
		v.again()
		b.focus(ctx, anchorList)
	case actionSort:
		b.sort(ctx, sheet.Field(with))
	case actionFaults:
		v.mostFaults += moreRows
		v.edition++
	case actionCSV, actionJSON:
		b.save(ctx, act)
	case actionPrint:
		ctx.Defer(func(app.Context) { b.browser.print() })
	default:
		ctx.PreventUpdate()
	}
}

// focus goes to an element once the page is drawn. The browser lays a large page out for that, which
// is a piece of work of its own.
func (b *bulk) focus(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) { b.browser.breathe(func() { b.browser.reveal(id) }) })
}

// scrollTo brings the table back to its first row, for which the browser lays it out too.
func (b *bulk) scrollTo(ctx app.Context) {
	ctx.Defer(func(app.Context) { b.browser.breathe(func() { b.browser.scroll(idTable, 0) }) })
}

// scrolled draws other rows once the table has been scrolled past those that stand.
func (b *bulk) scrolled(ctx app.Context, top int) {
	if !b.view.look(top, b.rowHeight()) {
		ctx.PreventUpdate()
	}
}

// resized lays the table out anew, from its first row, where rows are now higher or lower.
func (b *bulk) resized(ctx app.Context) {
	height := b.rowHeight()
	if b.view.stage != worked || b.view.height == height {
		ctx.PreventUpdate()
		return
	}
	b.view.look(0, height)
	b.scrollTo(ctx)
}

func (b *bulk) rowHeight() int {
	if b.browser.narrow() {
		return rowHeightNarrow
	}
	return rowHeight
}

// Events: one listener for each kind, on the whole page, but for scrolling, which does not rise.

func (b *bulk) onInput(ctx app.Context, e app.Event) { enter(ctx, e, b.input) }

func (b *bulk) onChange(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	if e.Get("target").Get("name").String() == controlFile {
		b.browser.readNamed(controlFile, sheet.MostBytes, b.got(ctx))
	}
}

// got hears that a file has been read.
func (b *bulk) got(ctx app.Context) func(name string, data []byte) {
	return func(name string, data []byte) {
		ctx.Dispatch(func(ctx app.Context) { b.take(ctx, name, data) })
	}
}

// onDragOver lets a file be dropped on the page.
func (b *bulk) onDragOver(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	e.PreventDefault()
}

func (b *bulk) onDrop(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	e.PreventDefault()
	b.browser.readDropped(e, sheet.MostBytes, b.got(ctx))
}

func (b *bulk) onClick(ctx app.Context, e app.Event) { press(ctx, e, b.act) }

func (b *bulk) onScroll(ctx app.Context, e app.Event) {
	b.scrolled(ctx, e.Get("target").Get("scrollTop").Int())
}

// Render draws the page.
func (b *bulk) Render() app.UI { return bulkPage(b) }

// vocabulary is what cells may say, in every language of the page.
func vocabulary() *sheet.Vocabulary {
	v := sheet.NewVocabulary()
	for _, t := range languages {
		for _, tier := range t.Tiers {
			v.AddTier(tier.value, tier.key)
		}
		for _, region := range t.Regions {
			v.AddRegion(region.value, region.key)
		}
		for _, region := range t.RegionsShort {
			v.AddRegion(region.value, region.key)
		}
		for _, s := range calc.Sites() {
			v.AddSite(t.Country(s), s.ID)
			v.AddSite(t.SiteName(s), s.ID)
		}
	}
	return v
}
