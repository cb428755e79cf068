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
	MostCells   = 200    // of a record
	MostCell    = 32_767 // bytes of a cell: what spreadsheets hold
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
	tooLong   bool // the last record had a cell beyond MostCell, or more cells than MostCells
	unclosed  bool // the last record opened a quote that nothing closes; its first line is passed over
	returns   int  // how often the reader went back because of that
	cell      []byte
	ends      []int32
}

// peek returns the next byte; ok is false at the end of the file.
func (r *recordReader) peek() (b byte, ok bool) {
	for r.pos == len(r.buf) {
		r.before = r.source
		r.buf, ok = r.source.next(r.buf[:0])
		r.pos = 0
		if !ok {
			return 0, false
		}
	}
	return r.buf[r.pos], true
}

// next reads a record; ok is false at the end of the file.
func (r *recordReader) next() (rec Record, ok bool) {
	if _, ok := r.peek(); !ok {
		return Record{}, false
	}
	rec.Line = r.line
	before, pos := r.before, r.pos
	r.cell, r.ends = r.cell[:0], r.ends[:0]
	r.tooLong, r.unclosed = false, false
	for more := true; more; {
		more = r.readCell()
	}
	if r.unclosed && r.returns < mostReturns {
		r.returns++
		r.source, r.buf, r.pos, r.line = before, r.buf[:0], 0, rec.Line
		r.peek()
		r.pos = pos
		r.skipLine()
	}
	rec.text, rec.ends = string(r.cell), slices.Clone(r.ends)
	return rec, true
}

// mostReturns bounds the work that quotes without end can cause.
const mostReturns = 20

func (r *recordReader) skipLine() {
	for {
		b, ok := r.peek()
		if !ok {
			return
		}
		r.pos++
		if b == '\n' || b == '\r' {
			r.line++
			if next, ok := r.peek(); ok && b == '\r' && next == '\n' {
				r.pos++
			}
			return
		}
	}
}

// readCell reads a cell and what ends it; more is false if that ends the record too.
func (r *recordReader) readCell() (more bool) {
	from := len(r.cell)
	put := func(b byte) {
		if len(r.ends) < MostCells && len(r.cell)-from < MostCell {
			r.cell = append(r.cell, b)
		} else {
			r.tooLong = true
		}
	}
	defer func() {
		if len(r.ends) < MostCells {
			r.ends = append(r.ends, int32(len(r.cell)))
		}
	}()
	quoted := false
	if b, ok := r.peek(); ok && b == '"' {
		quoted = true
		r.pos++
	}
	for {
		b, ok := r.peek()
		if !ok {
			r.unclosed = quoted
			return false
		}
		r.pos++
		switch {
		case quoted && b == '"':
			if b, ok := r.peek(); ok && b == '"' {
				r.pos++
				put('"')
			} else {
				quoted = false
			}
		case b == '\r' || b == '\n':
			r.line++
			if b == '\r' {
				if b, ok := r.peek(); ok && b == '\n' {
					r.pos++
				}
			}
			if !quoted {
				return false
			}
			put('\n')
		case b == r.delimiter && !quoted:
			return true
		default:
			put(b)
		}
	}
}

// The delimiters a file may have, the likelier first.
var delimiters = []byte{',', ';', '\t'}

// sampleRecords is how many records decide the delimiter.
const sampleRecords = 40

// delimiterOf finds out what separates the cells: the character that cuts the most of the first
// records into as many cells as the first one has.
func delimiterOf(s source) byte {
	best, bestEven, bestWidth := delimiters[0], 0, 1
	for _, d := range delimiters {
		r := recordReader{source: s, delimiter: d}
		even, width := 0, 0
		for range sampleRecords {
			rec, ok := r.next()
			if !ok {
				break
			}
			if rec.blank() {
				continue
			}
			if width == 0 {
				width = rec.Len()
			}
			if rec.Len() == width {
				even++
			}
		}
		if width > 1 && (even > bestEven || even == bestEven && width > bestWidth) {
			best, bestEven, bestWidth = d, even, width
		}
	}
	return best
}

// statedDelimiter reads the line "sep=;" with which some spreadsheets begin a file, and returns how
// many bytes of text it takes.
func statedDelimiter(text []byte) (d byte, length int) {
	rest, ok := bytes.CutPrefix(text, []byte("sep="))
	if !ok || len(rest) < 2 || bytes.IndexByte(delimiters, rest[0]) < 0 {
		return 0, 0
	}
	end := rest[1:]
	switch {
	case bytes.HasPrefix(end, []byte("\r\n")):
		return rest[0], len("sep=;\r\n")
	case end[0] == '\n' || end[0] == '\r':
		return rest[0], len("sep=;\n")
	}
	return 0, 0
}
