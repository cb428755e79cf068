package cli

import (
	"bufio"
	"fmt"
	"strings"

	"supportclock/app/lists/sheet"
	"supportclock/app/words"
	"supportclock/calc"
)

// reasons word what did not count towards a case.
func (l *work) reasons(c calc.Case) string { return sheet.Skipped(l.command.texts, c) }

func (l *work) writeJSON(out *bufio.Writer) {
	w := sheet.JSON{Words: l.texts}
	buf := w.AppendStart(nil)
	put := func() {
		out.Write(buf) // an error stays with the writer until it is flushed
		buf = buf[:0]
	}
	for i := range l.rows {
		buf = w.AppendRow(buf, &l.rows[i], l.reasons)
		put()
	}
	buf = w.AppendFaults(buf)
	for _, f := range l.faults {
		buf = w.AppendFault(buf, f, l.heading(f))
		put()
	}
	buf = w.AppendEnd(buf)
	put()
}

func (l *work) writeCSV(out *bufio.Writer) {
	w := sheet.CSV{}
	buf := w.AppendHeading(nil, func(f sheet.Field) string { return l.texts.Heads.Of(string(f)) })
	for i := range l.rows {
		buf = w.AppendRow(buf, &l.rows[i], l.reasons)
		out.Write(buf)
		buf = buf[:0]
	}
	out.Write(buf)
}

// writeText writes a line for each row: its number, when the response is due, under which plan, how it
// stands, and what has been assumed.
func (l *work) writeText(out *bufio.Writer) {
	t := l.command.texts
	for i := range l.rows {
		r := &l.rows[i]
		number := strings.Join(strings.Fields(r.Number), " ")
		if number == "" {
			number = fmt.Sprint(l.texts.Line, " ", r.Line)
		}
		site, _ := calc.SiteByID(r.Case.SiteID)
		parts := []string{
			number, r.Due.Format("2006-01-02 15:04 -07:00"), fmt.Sprint(r.Plan(t), " P", int(r.Case.Priority)), t.SiteName(site),
		}
		if r.Answered() {
			outcome := words.Fill(l.texts.LateBy, "span", t.Span(r.FirstResponse.Sub(r.Due)))
			if r.Met() {
				outcome = l.texts.InTime
			}
			parts = append(parts, outcome)
		}
		if remarks := r.Remarks(l.texts); len(remarks) > 0 {
			parts = append(parts, "("+t.List(remarks)+")")
		}
		fmt.Fprintln(out, strings.Join(parts, "  "))
	}
	if l.table != nil {
		fmt.Fprintln(out, words.Fill(l.words.Summary, "rows", t.Number(len(l.rows)), "bad", t.Number(l.bad)))
	}
}
