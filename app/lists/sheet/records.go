package sheet

import (
	"bytes"
	"slices"
	"strings"
)

// Record is a row of the file as it stands there.
type Record struct {
	Line int // where it begins, from 1; a quoted cell can make a record several lines long

	// One string for all cells, and where they end in it, keep the garbage collector's work small.
	text string
	ends []int32
}

// Len returns how many cells the record has.
func (r Record) Len() int { return len(r.ends) }

// Cell returns a cell, empty where the record has fewer.
func (r Record) Cell(i int) string {
	switch {
	case i < 0 || i >= len(r.ends):
		return ""
	case i == 0:
		return r.text[:r.ends[0]]
	}
	return r.text[r.ends[i-1]:r.ends[i]]
}

// Cells returns all of them.
func (r Record) Cells() []string {
	cells := make([]string, r.Len())
	for i := range cells {
		cells[i] = r.Cell(i)
	}
	return cells
}

// blank reports whether nothing stands in the record.
func (r Record) blank() bool {
	return strings.TrimSpace(r.text) == ""
}

// The limits on what a file can ask for.
const (
	MostBytes   = 64 << 20
	MostRecords = 500_000
	MostCells   = 16_384  // of a record, as in spreadsheets; those beyond are passed over
	MostCell    = 32_767  // characters of a cell, as in spreadsheets; the rest of a longer one is passed over
	mostQuoted  = 1 << 20 // characters after which a quote counts as one that is never closed
)

// recordReader splits a file into records. It is lenient as spreadsheets are: a quote inside a cell that
// does not begin with one stands for itself, and so does what follows a closing quote.
type recordReader struct {
	source    source
	before    source // as it was when it gave buf
	delimiter byte
	buf       []byte
	pos       int
	line      int  // of the next byte
	unclosed  bool // the last record opened a quote that nothing closes; the line with it is passed over
	cell      []byte
	ends      []int32

	// Where it stands in a record that takes more than one piece of the file.
	first  int  // line of the record; 0 between records
	within bool // a cell
	quoted bool
	length int // of the cell, in characters
	from   int // where it begins
	pieces int // that have been taken since next was called

	// Where the last quote was opened.
	back     source
	backAt   int
	backLine int

	skipping bool // the rest of a line
}

// state is what has come of reading on.
type state int

const (
	recordPart state = iota // a record that is not whole yet
	recordRead              // a record
	fileEnd                 // the file
)

// peek returns the next byte; ok is false at the end of the file.
func (r *recordReader) peek() (b byte, ok bool) {
	for r.pos == len(r.buf) {
		r.before = r.source
		r.pieces++
		r.buf, ok = r.source.next(r.buf[:0])
		r.pos = 0
		if !ok {
			return 0, false
		}
	}
	return r.buf[r.pos], true
}

// next reads on to the end of a record, by no more than two pieces of the file.
func (r *recordReader) next() (rec Record, _ state) {
	r.pieces = 0
	if r.skipping {
		r.skipLine()
		return Record{}, recordPart
	}
	if r.first == 0 {
		if r.skipEmptyLines(); r.skipping {
			return Record{}, recordPart
		}
		if _, ok := r.peek(); !ok {
			return Record{}, fileEnd
		}
		r.first = r.line
		r.cell, r.ends, r.unclosed = r.cell[:0], r.ends[:0], false
	}
	for more := true; more; {
		whole := false
		if whole, more = r.readCell(); !whole {
			return Record{}, recordPart
		}
	}
	rec.Line, r.first = r.first, 0
	if r.unclosed { // in what is read again no quote is, because all that stand there are pairs
		r.source, r.buf, r.pos, r.line = r.back, r.buf[:0], 0, r.backLine
		r.peek()
		r.pos = r.backAt
		r.skipLine()
	}
	if !r.unclosed && len(bytes.TrimSpace(r.cell)) == 0 { // blank, of which there may be millions
		return rec, recordRead
	}
	rec.text, rec.ends = string(r.cell), slices.Clone(r.ends)
	return rec, recordRead
}

// skipEmptyLines goes past lines with nothing on them, up to a number that takes no time to speak of.
func (r *recordReader) skipEmptyLines() {
	for range 1 << 15 {
		b, ok := r.peek()
		if !ok || b != '\n' && b != '\r' {
			return
		}
		if r.skipLine(); r.skipping {
			return
		}
	}
}

// skipLine goes past the rest of a line, unless that takes too long.
func (r *recordReader) skipLine() {
	r.skipping = true
	for !r.tired() {
		b, ok := r.peek()
		if !ok {
			r.skipping = false
			return
		}
		r.pos++
		if b == '\n' || b == '\r' {
			r.line++
			if next, ok := r.peek(); ok && b == '\r' && next == '\n' {
				r.pos++
			}
			r.skipping = false
			return
		}
	}
}

// tired reports whether enough of the file has been read in one go.
func (r *recordReader) tired() bool {
	return r.pieces > 1 || r.pieces > 0 && r.pos == len(r.buf)
}

// readCell reads on to the end of a cell and what ends it; more is false if that ends the record too.
func (r *recordReader) readCell() (whole, more bool) {
	if r.tired() {
		return false, true
	}
	if !r.within {
		r.within, r.from, r.length = true, len(r.cell), 0
		r.quoted = r.opensQuote()
	}
	if whole, more = r.readText(); !whole {
		return false, true
	}
	r.within = false
	if len(r.ends) < MostCells {
		r.ends = append(r.ends, int32(len(r.cell)))
	} else {
		r.cell = r.cell[:r.from]
	}
	return true, more
}

// opensQuote goes past the quote that a cell begins with, and past some spaces before it.
func (r *recordReader) opensQuote() bool {
	b, ok := r.peek()
	spaces := 0
	for ; ok && b == ' ' && spaces < 1<<10; spaces++ {
		r.pos++
		b, ok = r.peek()
	}
	if ok && b == '"' {
		r.back, r.backAt, r.backLine = r.before, r.pos, r.line
		r.pos++
		return true
	}
	for range spaces {
		r.cell = append(r.cell, ' ')
	}
	return false
}

// readText reads the rest of a cell, unless that takes too long.
func (r *recordReader) readText() (whole, more bool) {
	put := func(b byte) {
		if b&0xc0 != 0x80 { // the first byte of a character
			r.length++
		}
		if r.length <= MostCell {
			r.cell = append(r.cell, b)
		}
	}
	for {
		if r.tired() {
			return false, true
		}
		b, ok := r.peek()
		if !ok || r.quoted && r.length > mostQuoted {
			r.unclosed = r.quoted
			return true, false
		}
		r.pos++
		switch {
		case r.quoted && b == '"':
			if b, ok := r.peek(); ok && b == '"' {
				r.pos++
				put('"')
			} else {
				r.quoted = false
			}
		case b == '\r' || b == '\n':
			r.line++
			if b == '\r' {
				if b, ok := r.peek(); ok && b == '\n' {
					r.pos++
				}
			}
			if !r.quoted {
				return true, false
			}
			put('\n')
		case b == r.delimiter && !r.quoted:
			return true, true
		default:
			put(b)
		}
	}
}
