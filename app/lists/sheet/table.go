// Package sheet reads tables of support cases from CSV files as people have them, works out when
// each case was or is due, sums up, and writes CSV and JSON.
//
// A wrong deadline that looks right is the worst fault this package can have. So what a file does not
// say for certain is never guessed: dates are judged all together (Evidence), values are looked up or
// listed as not known (Survey), and whatever stays open is for the visitor to say; until then the rows
// concerned are faults.
//
// Nothing takes long: a file is opened (Open), read (Table), surveyed (Survey) and worked out (Import)
// some rows at a time, so that a page can show how far it is, stays awake to its visitor, and can stop.
// What is wrong with a row is told by line, column, code and what would be accepted. The package knows
// the words of lists and the domain, and nothing of pages.
package sheet

import (
	"bytes"
	"cmp"
	"time"
	"unicode/utf8"
)

// Table is a file cut into rows and cells.
type Table struct {
	Encoding  Encoding
	Delimiter byte
	Records   []Record // all of the file, headings too; blank ones are left out
	Faults    []Fault  // of the file as such
	Evidence  Evidence // of its dates

	data    []byte // all of it
	format  Format
	checked int // how much of the file is known to be UTF-8, while that decides what it is
	reader  recordReader
	begun   bool
	ended   bool
	columns []ColumnStats
	weighed int   // cells of the last record that have been looked at
	known   []int // how many headings are known of the records that may be the head
}

// Format is how a file is opened. The zero value finds everything out.
type Format struct {
	Encoding  Encoding
	Delimiter byte
	Japanese  bool    // the file comes from a reader of Japanese
	Decode    Decoder // for Windows-1250 and Shift_JIS; without one they are read as Windows-1252
	Now       time.Time
}

// Open begins to read a file. The fault is NoFault, or what makes the file unreadable as a whole.
func Open(data []byte, f Format) (*Table, Code) {
	switch {
	case len(data) == 0:
		return nil, FaultEmpty
	case len(data) > MostBytes:
		return nil, FaultTooLarge
	}
	t := &Table{data: data, format: f, Evidence: Evidence{now: f.Now}}
	encoding, mark := markedEncoding(data)
	if f.Encoding != AnyEncoding && f.Encoding != encoding {
		encoding, mark = f.Encoding, 0
	}
	if wide := encoding == UTF16LE || encoding == UTF16BE; !wide && bytes.IndexByte(data[:min(len(data), 4096)], 0) >= 0 {
		return nil, FaultBinary
	}
	if encoding == AnyEncoding {
		t.check()
	} else {
		t.begin(encoding, mark)
	}
	return t, NoFault
}

// check looks at the next piece of a file whose encoding its characters have to tell.
func (t *Table) check() {
	end := min(t.checked+checkSize, len(t.data))
	for range 3 { // a character is not cut in two
		if end < len(t.data) && !utf8.RuneStart(t.data[end]) {
			end--
		}
	}
	piece := t.data[t.checked:end]
	if t.checked = end; !utf8.Valid(piece) {
		t.begin(olderEncoding(t.data, t.format.Japanese), 0)
	} else if t.checked == len(t.data) {
		t.begin(UTF8, 0)
	}
}

// checkSize is how many bytes are looked at in one go.
const checkSize = 1 << 20

// begin begins to read records, behind a mark of some bytes.
func (t *Table) begin(encoding Encoding, mark int) {
	t.begun, t.Encoding, t.Delimiter = true, encoding, t.format.Delimiter
	src := source{data: t.data[mark:], encoding: encoding}
	if encoding == Windows1250 || encoding == ShiftJIS {
		src.encoding = Windows1252
		if t.format.Decode != nil {
			if _, ok := t.format.Decode(string(encoding), nil); ok {
				src.encoding, src.decode = encoding, t.format.Decode
			}
		}
	}
	head := src // what is looked at first is read again
	text, _ := head.next(nil)
	stated := statedDelimiter(text)
	if t.Delimiter = cmp.Or(t.Delimiter, stated); t.Delimiter == 0 {
		t.Delimiter = delimiterOf(src)
	}
	t.reader = recordReader{source: src, delimiter: t.Delimiter, line: 1}
	if stated != 0 {
		t.reader.skipLine()
	}
}

// Read reads on by up to n records, or parts of long ones; more is false once the file is read.
func (t *Table) Read(n int) (more bool) {
	for ; n > 0 && !t.ended; n-- {
		switch last := len(t.Records) - 1; {
		case !t.begun:
			t.check()
		case last >= 0 && t.weighed < t.Records[last].Len():
			t.weigh(t.Records[last])
		case len(t.known) < min(len(t.Records), mostTitles):
			cells := t.Records[last].Cells()
			t.known = append(t.known, len(MapHeadings(cells[:min(len(cells), weighSize)])))
		default:
			t.readOne()
		}
	}
	return !t.ended
}

func (t *Table) readOne() {
	rec, state := t.reader.next()
	switch {
	case state == recordPart:
	case state == fileEnd:
		t.ended = true
		if len(t.Records) == 0 {
			t.Faults = append(t.Faults, Fault{Line: 1, Index: -1, Code: FaultEmpty})
		}
	case t.reader.unclosed:
		t.Faults = append(t.Faults, Fault{Line: rec.Line, Index: rec.Len() - 1, Value: cut(rec.Cell(rec.Len() - 1)), Code: FaultUnclosed})
	case rec.blank():
	case len(t.Records) == MostRecords:
		t.Faults = append(t.Faults, Fault{Line: rec.Line, Index: -1, Code: FaultTooManyRow})
		t.ended = true
	default:
		t.Records = append(t.Records, rec)
		t.weighed = 0
		t.weigh(rec)
	}
}

// Progress returns how much of the file has been read, from 0 to 1.
func (t *Table) Progress() float64 {
	if t.ended {
		return 1
	}
	return float64(t.reader.source.at) / float64(len(t.data))
}

// ColumnStats is what stands in a column.
type ColumnStats struct {
	Filled int
	Dates  int    // cells that hold a date, with or without a time
	Bare   int    // dates without a time
	Times  int    // cells that hold a time of day alone
	Date   string // the first of the dates or times
}

// Column returns what stands in a column, from 0.
func (t *Table) Column(i int) ColumnStats {
	if i < 0 || i >= len(t.columns) {
		return ColumnStats{}
	}
	return t.columns[i]
}

// Width returns how many columns the file has.
func (t *Table) Width() int { return len(t.columns) }

// HoldsDates reports whether most of what stands in the column, below its heading, is dates.
func (c ColumnStats) HoldsDates() bool { return c.Dates > 0 && c.Dates*10 >= (c.Filled-1)*8 }

// HoldsTimes reports whether most of what stands in the column is times of day alone.
func (c ColumnStats) HoldsTimes() bool { return c.Times > 0 && c.Times*10 >= (c.Filled-1)*8 }

// weighSize is how many cells are looked at in one go.
const weighSize = 1 << 10

// weigh notes what the next cells of a record show about its columns and about the order of dates. A line
// of one cell in a table of several columns is none of its rows.
func (t *Table) weigh(rec Record) {
	from := t.weighed
	t.weighed = min(from+weighSize, rec.Len())
	if len(t.columns) > 1 && rec.Len() == 1 {
		return
	}
	for len(t.columns) < t.weighed {
		t.columns = append(t.columns, ColumnStats{})
	}
	for i := from; i < t.weighed; i++ {
		cell := clean(rec.Cell(i))
		if cell == "" {
			continue
		}
		c := &t.columns[i]
		c.Filled++
		m, code := ParseMoment(cell)
		switch {
		case code == NoFault && !m.serial:
			t.Evidence.add(rec.Line, cell, &m, besides(rec, i, &m))
			c.Dates++
			if m.DateOnly {
				c.Bare++
			}
		case code == FaultDate && mayBeTime(cell):
			if _, ok := ParseTime(cell); !ok {
				continue
			}
			c.Times++
		default:
			continue
		}
		if c.Date == "" {
			c.Date = cut(cell)
		}
	}
}

// mayBeTime passes over most cells that are no time of day.
func mayBeTime(cell string) bool {
	r, _ := nextRune(cell)
	return len(cell) <= len("１６：４５：３０") && !isLatin(r)
}

// besides returns the weekdays that the cells to the left and right of a date name, as bits, where the
// date can be read in several ways.
func besides(rec Record, i int, m *Moment) (days uint8) {
	if m.form == whole || !m.several() {
		return 0
	}
	for _, at := range []int{i - 1, i + 1} {
		p := parser{}
		if p.end = scan(clean(rec.Cell(at)), &p.tokens); p.end > 0 {
			if named := p.weekday(); named != 0 && p.next == p.end {
				days |= named
			}
		}
	}
	return days
}
