package sheet

import "strings"

// CSV writes a table. The zero value writes commas without a byte order mark.
type CSV struct {
	Delimiter byte // comma if 0
	Mark      bool // begin with a byte order mark, by which spreadsheets know UTF-8
}

// AppendStart appends what a file begins with.
func (w CSV) AppendStart(dst []byte) []byte {
	if w.Mark {
		return append(dst, "\xef\xbb\xbf"...)
	}
	return dst
}

// AppendRecord appends a row. A cell that a spreadsheet would take for a formula gets an apostrophe in
// front, by which spreadsheets know text; reading takes it away again.
func (w CSV) AppendRecord(dst []byte, cells ...string) []byte {
	delimiter := w.Delimiter
	if delimiter == 0 {
		delimiter = ','
	}
	for i, c := range cells {
		if i > 0 {
			dst = append(dst, delimiter)
		}
		c = harmless(c)
		// All the delimiters are quoted, so that a program which guesses another one is not misled.
		if !strings.ContainsAny(c, ",;\t\"\r\n") && strings.TrimSpace(c) == c && (c != "" || len(cells) > 1) {
			dst = append(dst, c...)
			continue
		}
		dst = append(dst, '"')
		dst = append(dst, strings.ReplaceAll(c, `"`, `""`)...)
		dst = append(dst, '"')
	}
	return append(dst, "\r\n"...)
}

// harmless takes the danger out of a cell: spreadsheets work out what begins with one of these signs,
// after white space too, and some after an apostrophe they have dropped.
func harmless(cell string) string {
	if dangerous(cell) {
		return "'" + cell
	}
	return cell
}

func dangerous(cell string) bool {
	rest := strings.TrimLeft(cell, "'")
	if rest != "" && strings.IndexByte("\t\r\n", rest[0]) >= 0 {
		return true
	}
	rest = strings.TrimLeft(rest, "' \t\r\n\u00a0\u3000")
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(rest, sign) {
			return true
		}
	}
	return false
}

// plainCell undoes harmless.
func plainCell(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && dangerous(rest) {
		return rest
	}
	return cell
}
