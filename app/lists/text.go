package lists

import (
	"strings"
	"time"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// meaning is what a column says.
func (p *page) meaning(c sheet.Column) string { return p.words.Mapping.Of(string(c)) }

// heading heads a column of what is written.
func (p *page) heading(f sheet.Field) string { return p.words.Heads.Of(string(f)) }

// when writes a moment on a site's clock, with its year: a list may reach over several.
func (p *page) when(at time.Time) string {
	return words.Fill(p.view.T.Dates.MomentShort, "date", calc.DateOf(at).String(), "time", p.view.T.Time(at))
}

// reason words what did not count towards a case, in one line.
func (p *page) reason(c calc.Case) string { return ReasonsIn(p.view.T)(c) }

// ReasonsIn words what did not count towards a case, in one line of a language.
func ReasonsIn(t *words.Texts) sheet.Reasons {
	return func(c calc.Case) string { return sheet.Skipped(t, c) }
}

// notes are what a reader should know about a row.
func (p *page) notes(r *sheet.Row) string { return p.view.T.List(r.Remarks(p.words)) }

// fault says what is wrong with a cell, where, and what would do.
func (p *page) fault(f sheet.Fault) string {
	head := ""
	if p.reading != nil && f.Index >= 0 {
		head = p.columnName(f.Index)
	}
	return f.Text(p.view.T, p.words, head)
}

// clip shortens what stands in a cell for showing, not inside a character.
func clip(s string) string {
	if chars := []rune(strings.Join(strings.Fields(s), " ")); len(chars) > 60 {
		return string(chars[:60]) + "…"
	}
	return s
}

func digits(n int) string { return ui.Number(n) }

func fillNumber(pattern string, n int) string { return words.Fill(pattern, "n", ui.Number(n)) }
