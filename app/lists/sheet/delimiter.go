package sheet

import (
	"bytes"
	"slices"
)

// The delimiters a file may have, the likelier first.
var delimiters = []byte{',', ';', '\t', '|'}

// Delimiters lists what may separate the cells of a file.
func Delimiters() []byte { return slices.Clone(delimiters) }

// How many records decide the delimiter, and in how many bytes; even, for UTF-16.
const (
	sampleRecords = 60
	sampleBytes   = 1 << 18
)

// delimiterOf finds out what separates the cells: the character that cuts the most of the first
// records into equally many cells. Lines around the table, of one cell, do not count.
func delimiterOf(s source) byte {
	best, bestEven, bestWidth := delimiters[0], 0, 1
	s.data = s.data[:min(len(s.data), sampleBytes)]
	for _, d := range delimiters {
		r := recordReader{source: s, delimiter: d}
		widths := map[int]int{}
		for n := 0; n < sampleRecords; {
			rec, state := r.next()
			if state == fileEnd {
				break
			}
			if state == recordRead {
				n++
				if !rec.blank() {
					widths[rec.Len()]++
				}
			}
		}
		for width, even := range widths {
			if width > 1 && (even > bestEven || even == bestEven && width > bestWidth) {
				best, bestEven, bestWidth = d, even, width
			}
		}
	}
	return best
}

// statedDelimiter reads the line with which some spreadsheets begin a file, such as sep=; or "SEP=,"
// or sep=;;; and returns the delimiter; 0 where text does not begin with one.
func statedDelimiter(text []byte) byte {
	line := bytes.Trim(text[:max(bytes.IndexAny(text, "\r\n"), 0)], "\" ")
	if len(line) < len("sep=;") || !bytes.EqualFold(line[:4], []byte("sep=")) {
		return 0
	}
	d, rest := line[4], line[5:]
	if bytes.IndexByte(delimiters, d) < 0 || len(bytes.Trim(rest, string(d)+"\" ")) > 0 {
		return 0
	}
	return d
}
