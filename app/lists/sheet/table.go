// Package sheet reads tables of support cases from CSV files as people have them, works out when
// each case was or is due, sums up, and writes CSV and JSON.
//
// Nothing takes long: a file is read and worked out some rows at a time, so that a page can show how
// far it is, stays awake to its visitor, and can stop. What is wrong with a row is told by line,
// column, code and what would be accepted, for the page to say in its language.
package sheet

import "bytes"

// Table is a file cut into rows and cells.
type Table struct {
	Encoding  Encoding
	Delimiter byte
	Records   []Record // all of the file, headings too; blank ones are left out
	Faults    []Fault  // of the file as such

	reader  recordReader
	ended   bool
	evident []evidence // by cell
}

// evidence counts the dates of a column that can only be read with the day, or the month, first.
type evidence struct{ dayFirst, monthFirst int }

// Open begins to read a file. The delimiter is found out if it is 0. The fault is NoFault, or what
// makes the file unreadable as a whole.
func Open(data []byte, delimiter byte) (*Table, Code) {
	switch {
	case len(data) == 0:
		return nil, FaultEmpty
	case len(data) > MostBytes:
		return nil, FaultTooLarge
	}
	encoding, mark := encodingOf(data)
	t := &Table{Encoding: encoding, Delimiter: delimiter}
	src := source{data: data[mark:], encoding: encoding}
	if encoding == UTF8 || encoding == Windows1252 {
		if bytes.IndexByte(data[:min(len(data), 4096)], 0) >= 0 {
			return nil, FaultBinary
		}
	}
	head := src // what is looked at first is read again
	text, _ := head.next(nil)
	line := 1
	if stated, length := statedDelimiter(text); stated != 0 {
		if encoding == UTF16LE || encoding == UTF16BE {
			length *= 2
		}
		src.data = src.data[length:]
		line = 2
		if delimiter == 0 {
			t.Delimiter = stated
		}
	}
	if t.Delimiter == 0 {
		t.Delimiter = delimiterOf(src)
	}
	t.reader = recordReader{source: src, delimiter: t.Delimiter, line: line}
	return t, NoFault
}

// Read reads up to n more records; more is false once the file is read.
func (t *Table) Read(n int) (more bool) {
	for range n {
		if t.ended {
			break
		}
		rec, ok := t.reader.next()
		if !ok {
			t.ended = true
			if len(t.Records) == 0 {
				t.Faults = append(t.Faults, Fault{Line: 1, Index: -1, Code: FaultEmpty})
			}
			break
		}
		if t.reader.unclosed {
			t.Faults = append(t.Faults, Fault{Line: rec.Line, Index: rec.Len() - 1, Value: cut(rec.Cell(rec.Len() - 1)), Code: FaultUnclosed})
			continue
		}
		if rec.blank() {
			continue
		}
		if t.reader.tooLong {
			t.Faults = append(t.Faults, Fault{Line: rec.Line, Index: -1, Value: cut(rec.Cell(0)), Code: FaultLongRecord})
			continue
		}
		if len(t.Records) == MostRecords {
			t.Faults = append(t.Faults, Fault{Line: rec.Line, Index: -1, Code: FaultTooManyRow})
			t.ended = true
			break
		}
		t.Records = append(t.Records, rec)
		t.weigh(rec)
	}
	return !t.ended
}

// Progress returns how much of the file has been read, from 0 to 1.
func (t *Table) Progress() float64 {
	if t.ended {
		return 1
	}
	return float64(t.reader.source.at) / float64(max(len(t.reader.source.data), 1))
}

// weigh notes what the cells of a record show about the order of dates.
func (t *Table) weigh(rec Record) {
	for len(t.evident) < rec.Len() {
		t.evident = append(t.evident, evidence{})
	}
	for i := range rec.Len() {
		switch shownOrder(rec.Cell(i)) {
		case DayFirst:
			t.evident[i].dayFirst++
		case MonthFirst:
			t.evident[i].monthFirst++
		}
	}
}

// Ground is why dates of a column are read in an order.
type Ground string

// The grounds.
const (
	ByChoice   Ground = "choice"   // the visitor said so
	ByColumn   Ground = "column"   // dates in the column show it
	ByLanguage Ground = "language" // it is usual in the language, and the column shows nothing
	Undecided  Ground = "mixed"    // the column shows both
)

// OrderIn returns the order in which the dates of a column are read, and why: what the visitor
// chose, else what the column itself shows, else what is usual in the language. The order is
// AnyOrder in a column that shows both.
func (t *Table) OrderIn(column int, chosen Order, lang string) (Order, Ground) {
	if chosen != AnyOrder {
		return chosen, ByChoice
	}
	var e evidence
	if column >= 0 && column < len(t.evident) {
		e = t.evident[column]
	}
	switch {
	case e.dayFirst > 0 && e.monthFirst > 0:
		return AnyOrder, Undecided
	case e.dayFirst > 0:
		return DayFirst, ByColumn
	case e.monthFirst > 0:
		return MonthFirst, ByColumn
	}
	return OrderOf(lang), ByLanguage
}

// HasHeadings guesses whether the first record holds headings: one of them is known, or no cell of it
// is a date.
func (t *Table) HasHeadings() bool {
	if len(t.Records) == 0 {
		return false
	}
	if len(MapHeadings(t.Records[0].Cells())) > 0 {
		return true
	}
	for _, c := range t.Records[0].Cells() {
		if _, code := ParseMoment(c, DayFirst); code == NoFault {
			return false
		}
	}
	return true
}
