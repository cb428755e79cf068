package sheet

import (
	"slices"
	"strconv"
	"strings"

	"supportclock/app/words"
	"supportclock/calc"
)

// Remarks words what has been assumed of a row.
func (r *Row) Remarks(w *words.ListsTexts) (list []string) {
	for bit, text := range w.Notes {
		if r.Notes&(1<<bit) != 0 {
			list = append(list, text)
		}
	}
	return list
}

// Skipped words what did not count towards a case, in one line.
func Skipped(t *words.Texts, c calc.Case) string {
	segments, err := calc.Segments(c)
	if err != nil {
		return ""
	}
	var causes []string
	for _, s := range segments {
		if s.Counted || s.Cause == calc.ClockChange {
			continue
		}
		if cause := t.Cause(s); !slices.Contains(causes, cause) {
			causes = append(causes, cause)
		}
	}
	return t.List(causes)
}

// Reason words what is wrong.
func (f Fault) Reason(w *words.ListsTexts) string {
	return words.Fill(w.Faults.Of(string(f.Code)), "value", f.Value)
}

// Text words what is wrong with a cell, where, and what would do. Heading is that of its column; empty
// where it has none.
func (f Fault) Text(t *words.Texts, w *words.ListsTexts, heading string) string {
	column := w.Mapping.Of(string(f.Column))
	if column == "" {
		column = heading
	}
	text := f.Reason(w)
	switch {
	case f.Code == FaultNoColumn:
		text = t.Label(column, text)
	case column == "":
		text = words.Fill(w.Fault, "line", strconv.Itoa(f.Line), "column", "–", "what", text)
	default:
		text = words.Fill(w.Fault, "line", strconv.Itoa(f.Line), "column", column, "what", text)
	}
	if len(f.Accepted) == 0 {
		return text
	}
	accepted := strings.Join(f.Accepted, ", ")
	if f.Code == FaultSite || f.Column == Site && f.Code == FaultMissing {
		accepted += " " + w.Sites
	}
	return t.Sentences(text, words.Fill(w.Accept, "accepted", accepted))
}
