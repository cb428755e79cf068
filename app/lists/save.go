package lists

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/browser"
	"supportclock/app/lists/sheet"
	"supportclock/app/words"
)

// partSize is how much of a file is gathered, in bytes, before the browser takes it.
const partSize = 128 << 10

// file is a file that is being written.
type file struct {
	name, mediaType string
	out             []byte
	parts           []browser.Part
}

// write writes a file, an item at a time.
func (p *page) write(ctx app.Context, f *file, items int, item func(n int), end func()) {
	at := 0
	p.run(ctx, p.words.Writing, func() (bool, float64) {
		if at < items {
			item(at)
			at++
		}
		if len(f.out) >= partSize {
			f.parts, f.out = append(f.parts, p.browser.Part(f.out)), f.out[:0]
		}
		return at < items, float64(at) / float64(max(items, 1))
	}, func(app.Context) {
		end()
		p.browser.Save(f.name, f.mediaType, append(f.parts, p.browser.Part(f.out))...)
		p.said = words.Fill(p.words.Saved, "name", f.name)
	})
}

const mediaTypeCSV = "text/csv;charset=utf-8"

// save writes the rows to a file, in the order shown.
func (p *page) save(ctx app.Context, act string) {
	r := p.result
	row := func(n int) *sheet.Row { return &r.rows[r.window.sorted[n]] }
	if act == actionCSV {
		f := &file{name: "deadlines.csv", mediaType: mediaTypeCSV}
		csv := sheet.CSV{Delimiter: p.reading.table.Delimiter, Mark: true}
		f.out = csv.AppendHeading(csv.AppendStart(nil), p.heading)
		p.write(ctx, f, len(r.rows), func(n int) { f.out = csv.AppendRow(f.out, row(n), p.reason) }, func() {})
		return
	}
	f := &file{name: "deadlines.json", mediaType: "application/json"}
	js := sheet.JSON{Words: p.words}
	f.out = js.AppendStart(nil)
	p.write(ctx, f, len(r.rows), func(n int) { f.out = js.AppendRow(f.out, row(n), p.reason) }, func() {
		f.out = js.AppendFaults(f.out)
		for _, fault := range r.faults {
			head := ""
			if fault.Index >= 0 {
				head = p.columnName(fault.Index)
			}
			f.out = js.AppendFault(f.out, fault, head)
		}
		f.out = js.AppendEnd(f.out)
	})
}

// saveBad writes the rows that could not be worked out as they stand in the list, with the reasons
// behind them, so that they can be mended and read again.
func (p *page) saveBad(ctx app.Context) {
	r, t := p.result, p.reading.table
	reasons := map[int][]string{}
	for _, f := range r.faults {
		reasons[f.Line] = append(reasons[f.Line], p.fault(f))
	}
	f := &file{name: "faults.csv", mediaType: mediaTypeCSV}
	csv := sheet.CSV{Delimiter: t.Delimiter, Mark: true}
	width := 0
	for _, at := range r.bad {
		width = max(width, t.Records[at].Len())
	}
	f.out = csv.AppendStart(nil)
	if head := p.reading.options.Head; head >= 0 {
		width = max(width, t.Records[head].Len())
		f.out = csv.AppendRecord(f.out, padded(t.Records[head].Cells(), width, p.words.Reason)...)
	}
	p.write(ctx, f, len(r.bad), func(n int) {
		rec := t.Records[r.bad[n]]
		f.out = csv.AppendRecord(f.out, padded(rec.Cells(), width, strings.Join(reasons[rec.Line], " "))...)
	}, func() {})
}

// padded puts a cell behind as many others as the widest row has.
func padded(cells []string, width int, last string) []string {
	for len(cells) < width {
		cells = append(cells, "")
	}
	return append(cells, last)
}
