package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/words"
	"supportclock/calc"
)

// List works out a list of cases: a CSV file, or what comes from in.
func List(args []string, in io.Reader, out, errs io.Writer) (exit int) {
	return list(args, in, out, errs, time.Now())
}

func list(args []string, in io.Reader, out, errs io.Writer, now time.Time) int {
	c := newCommand("list", args, out, errs)
	l := &work{command: c, texts: words.Lists(c.lang)}
	c.flags.Func("own", "", l.takeOwn)
	c.flags.Func("column", "", l.columns.take)
	c.flags.Func("means", "", l.meanings.take)
	c.flags.String("plan", "", "")
	c.flags.String("site", "", "")
	c.flags.String("priority", "", "")
	c.flags.String("dates", "", "")
	c.flags.String("format", "text", "")
	if over, status := c.parse(args, c.words.List); over {
		return status
	}
	if len(l.refused) > 0 {
		fmt.Fprint(errs, strings.Join(l.refused, ""))
		return misused
	}
	for name, accepted := range l.accepted() {
		if over, status := c.check(name, accepted); over {
			return status
		}
	}
	if place := c.flag("site"); place != "" {
		if _, ok := calc.SiteByID(place); !ok {
			return c.refuse("-site "+place, []string{answer.SitesLike(c.texts, place, "")})
		}
	}
	if over, status := l.checkSaid(); over {
		return status
	}
	if c.flags.NArg() > 1 {
		fmt.Fprintf(errs, "supportclock list: %q?\n\n%s", c.flags.Arg(1), c.words.List)
		return misused
	}
	data, err := c.read(in)
	if err != nil {
		fmt.Fprintf(errs, "supportclock list: %v\n", err)
		return misused
	}
	if over, status := l.do(data, now); over {
		return status
	}
	return l.write()
}

// accepted is what the flags can be.
func (l *work) accepted() map[string][]string {
	accepted := map[string][]string{"priority": {"1", "2", "3", "4"}, "dates": {"day", "month", "year"}, "format": {"text", "csv", "json"}}
	for _, tier := range calc.Tiers() {
		accepted["plan"] = append(accepted["plan"], string(tier))
	}
	if len(l.own) > 0 {
		accepted["plan"] = append(accepted["plan"], string(calc.Own))
	}
	return accepted
}

// flag is the value of a flag.
func (c *command) flag(name string) string { return c.flags.Lookup(name).Value.String() }

// read reads the list, as far as one may be long. All of it has to be there before the first row can be
// worked out: the last one may show how the first is meant.
func (c *command) read(in io.Reader) ([]byte, error) {
	if name := c.flags.Arg(0); name != "" && name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		in = file
	}
	return io.ReadAll(io.LimitReader(in, sheet.MostBytes+1))
}

// work is a list being worked out.
type work struct {
	*command
	texts   *words.ListsTexts
	own     []*calc.Agreement // contracts of one's own
	refused []string          // what is wrong with them

	columns, meanings pairs // what the flags say of headings and of values

	table  *sheet.Table
	head   int
	unused []int // columns of dates or times that nothing reads
	rows   []sheet.Row
	faults []sheet.Fault
	bad    int
}

// takeOwn takes a contract of one's own, as a link has it. One that is not accepted as a whole is refused:
// what would be left of it is not what was agreed.
func (l *work) takeOwn(value string) error {
	own, notices := link.ParseOwn(fragment([]string{value}))
	for _, n := range notices {
		l.refused = append(l.refused, fmt.Sprintf("supportclock list: -own: %s\n", answer.Notice(l.command.texts, link.Choices{}, n, link.OwnNames())))
	}
	a, err := own.Agreement()
	if len(notices) == 0 && (err != nil || own == link.Own{}) {
		l.refused = append(l.refused, fmt.Sprintf("supportclock list: %s\n", words.Fill(l.words.Flag, "flag", "-own "+value, "accepted", strings.Join(link.OwnNames(), ", "))))
	}
	l.own = append(l.own, a)
	return nil
}

// do works the list out. What the flags do not say about it is a fault; what they say of a heading that is not
// there is not accepted.
func (l *work) do(data []byte, now time.Time) (over bool, status int) {
	table, code := sheet.Open(data, sheet.Format{Japanese: l.lang == "ja", Decode: decode, Now: now})
	if code != sheet.NoFault {
		l.faults = []sheet.Fault{{Line: 1, Index: -1, Code: code}}
		return false, good
	}
	l.table = table
	for table.Read(1 << 10) {
	}
	l.faults, l.bad = table.Faults, len(table.Faults)
	if len(table.Records) == 0 {
		return false, good
	}
	l.head = table.Head()
	n, _ := strconv.Atoi(l.flag("priority"))
	o := sheet.Options{
		Head: l.head, Mapping: table.Guess(l.head), Style: styleOf(sheet.Order(l.flag("dates"))), Said: sheet.Said{},
		Agreements: l.own, Tier: calc.Tier(l.flag("plan")), Priority: calc.Priority(n), SiteID: l.flag("site"),
	}
	if over, status := l.sayColumns(o.Mapping); over {
		return over, status
	}
	l.sayMeanings(o.Said)
	l.unused = table.Unused(o.Mapping)
	if o.Tier == calc.Own {
		o.Agreement = l.own[0]
	}
	vocabulary := sheet.NewVocabulary()
	survey := sheet.NewSurvey(table, vocabulary, o)
	for survey.Next(1 << 10) {
	}
	found := survey.Findings()
	for _, v := range found.Values { // the site that stands for all says which one of a country or time zone is meant
		if (v.Column == sheet.Site || v.Column == sheet.Zone) && o.SiteID != "" && v.Proposed == o.SiteID {
			o.Said.Say(v.Column, v.Text, o.SiteID)
		}
	}
	imported, faults := sheet.NewImport(table, vocabulary, o, found)
	if imported == nil {
		l.faults, l.bad = append(l.faults, faults...), l.bad+found.Rows
		return false, good
	}
	for imported.Next(1 << 10) {
	}
	l.rows, l.faults, l.bad = imported.Rows, append(l.faults, imported.Faults...), l.bad+len(imported.Bad)
	return false, good
}

// styleOf is what the flag for dates settles.
func styleOf(o sheet.Order) sheet.Style {
	if o == sheet.YearFirst {
		return sheet.Style{Short: o}
	}
	return sheet.Style{Long: o, Short: o}
}

// decode turns the encodings into UTF-8 that a browser has tables for.
func decode(encoding string, data []byte) ([]byte, bool) {
	decoder := japanese.ShiftJIS.NewDecoder()
	if sheet.Encoding(encoding) == sheet.Windows1250 {
		decoder = charmap.Windows1250.NewDecoder()
	}
	text, err := decoder.Bytes(data)
	return text, err == nil
}

// write writes what came of the list: rows to the output, and faults there in JSON, elsewhere as
// complaints.
func (l *work) write() int {
	out := bufio.NewWriterSize(l.out, 64<<10)
	switch l.flag("format") {
	case "json":
		l.writeJSON(out)
		l.remind()
	case "csv":
		l.writeCSV(out)
		l.remind()
		l.complain()
	default:
		l.writeText(out)
		l.remind()
		l.complain()
	}
	if out.Flush() != nil || len(l.faults) > 0 {
		return lacking
	}
	return good
}

// heading is what the list calls the column of a fault.
func (l *work) heading(f sheet.Fault) string {
	if l.table == nil || l.head < 0 || f.Index < 0 {
		return ""
	}
	return l.table.Records[l.head].Cell(f.Index)
}

// complain lists the faults.
func (l *work) complain() {
	errs := bufio.NewWriter(l.errs)
	defer errs.Flush()
	for _, f := range l.faults {
		fmt.Fprintln(errs, f.Text(l.command.texts, l.texts, l.heading(f)))
	}
}
