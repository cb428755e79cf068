package sheet

import (
	"cmp"
	"strconv"
	"time"

	"supportclock/app/jsonline"
	"supportclock/app/words"
	"supportclock/calc"
)

// Field is a column of what is written.
type Field string

// The fields, named as in JSON.
const (
	FieldNumber        Field = "number"
	FieldSubmitted     Field = "submitted" // RFC 3339 with the site's offset, like the other moments
	FieldPriority      Field = "priority"
	FieldTier          Field = "tier"
	FieldContract      Field = "contract" // in JSON only, and of a contract that has a name; CSV has the name for the tier
	FieldRegion        Field = "region"
	FieldSite          Field = "site"
	FieldDue           Field = "due"
	FieldDueLocal      Field = "dueLocal" // 2026-11-30 09:40, which spreadsheets take for a date
	FieldWaitMinutes   Field = "waitMinutes"
	FieldOutside       Field = "outsideHours"
	FieldReasons       Field = "reasons"
	FieldFirstResponse Field = "firstResponse"
	FieldResult        Field = "result" // met, missed, or empty
	FieldUsedMinutes   Field = "usedMinutes"
	FieldTargetMinutes Field = "targetMinutes"
)

// Fields lists the fields of every row in the order in which they are written.
func Fields() []Field {
	return []Field{
		FieldNumber, FieldSubmitted, FieldPriority, FieldTier, FieldRegion, FieldSite, FieldDue, FieldDueLocal, FieldWaitMinutes,
		FieldOutside, FieldReasons, FieldFirstResponse, FieldResult, FieldUsedMinutes, FieldTargetMinutes,
	}
}

// Reasons words the reasons for a due moment in one line.
type Reasons func(calc.Case) string

// AppendHeading appends the headings: the name of each field, in the reader's language. A field
// without one keeps its own.
func (w CSV) AppendHeading(dst []byte, nameOf func(Field) string) []byte {
	var cells []string
	for _, f := range Fields() {
		cells = append(cells, cmp.Or(nameOf(f), string(f)))
	}
	return w.AppendRecord(dst, cells...)
}

// AppendRow appends a case. Reasons may be nil.
func (w CSV) AppendRow(dst []byte, r *Row, reasons Reasons) []byte {
	e := entryOf(r, reasons)
	cells := [...]string{
		e.Number, e.Submitted, "P" + strconv.Itoa(e.Priority), cmp.Or(e.Contract, e.Tier), e.Region, e.Site, e.Due, e.DueLocal, strconv.Itoa(e.WaitMinutes),
		yes(e.OutsideHours), e.Reasons, e.FirstResponse, e.Result, "", strconv.Itoa(e.TargetMinutes),
	}
	if r.Answered() {
		cells[len(cells)-2] = strconv.Itoa(e.UsedMinutes)
	}
	return w.AppendRecord(dst, cells[:]...)
}

func yes(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

// entry is a row as it is written.
type entry struct {
	Number        string
	Submitted     string
	Priority      int
	Tier          string
	Contract      string // its name, where the tier is a contract of the visitor's own
	Region        string
	Site          string
	Due           string
	DueLocal      string
	WaitMinutes   int
	OutsideHours  bool
	Reasons       string
	FirstResponse string
	Result        string
	UsedMinutes   int
	TargetMinutes int
}

func entryOf(r *Row, reasons Reasons) entry {
	zone := r.Due.Location()
	site, _ := calc.SiteByID(r.Case.SiteID)
	e := entry{
		Number:    r.Number,
		Submitted: r.Case.Submitted.In(zone).Format(time.RFC3339),
		Priority:  int(r.Case.Priority), Tier: string(r.Case.Tier), Contract: planOf(&r.Case).own(), Region: string(site.Region), Site: site.ID,
		Due:           r.Due.Format(time.RFC3339),
		DueLocal:      r.Due.Format("2006-01-02 15:04"),
		WaitMinutes:   int(r.Wait() / time.Minute),
		OutsideHours:  r.Outside,
		TargetMinutes: int(r.Length / time.Minute),
	}
	if reasons != nil {
		e.Reasons = reasons(r.Case)
	}
	if r.Answered() {
		e.FirstResponse = r.FirstResponse.In(zone).Format(time.RFC3339)
		e.UsedMinutes = int(r.Used / time.Minute)
		e.Result = "missed"
		if r.Met() {
			e.Result = "met"
		}
	}
	return e
}

// JSON writes rows and faults as {"format":"support-clock-rows","version":1,"rows":[…],"faults":[…]}, one
// a line.
type JSON struct {
	Words *words.ListsTexts // in whose language remarks and reasons are
	items int
}

// AppendStart appends what comes before the rows.
func (w *JSON) AppendStart(dst []byte) []byte {
	w.items = 0
	return append(dst, `{"format":"support-clock-rows","version":1,"rows":[`...)
}

// item begins an item of a list.
func (w *JSON) item(dst []byte) *jsonline.Object {
	if w.items > 0 {
		dst = append(dst, ',')
	}
	w.items++
	return jsonline.Begin(append(dst, '\n'))
}

// AppendRow appends a case. Reasons may be nil.
func (w *JSON) AppendRow(dst []byte, r *Row, reasons Reasons) []byte {
	e := entryOf(r, reasons)
	o := w.item(dst)
	o.Text(string(FieldNumber), e.Number)
	o.Text(string(FieldSubmitted), e.Submitted)
	o.Number(string(FieldPriority), e.Priority)
	o.Text(string(FieldTier), e.Tier)
	o.Text(string(FieldContract), e.Contract)
	o.Text(string(FieldRegion), e.Region)
	o.Text(string(FieldSite), e.Site)
	o.Text(string(FieldDue), e.Due)
	o.Text(string(FieldDueLocal), e.DueLocal)
	o.Number(string(FieldWaitMinutes), e.WaitMinutes)
	o.Truth(string(FieldOutside), e.OutsideHours)
	o.Text(string(FieldReasons), e.Reasons)
	if r.Answered() {
		o.Text(string(FieldFirstResponse), e.FirstResponse)
		o.Text(string(FieldResult), e.Result)
		o.Number(string(FieldUsedMinutes), e.UsedMinutes)
	}
	o.Number(string(FieldTargetMinutes), e.TargetMinutes)
	o.Texts("remarks", r.Remarks(w.Words))
	return o.End()
}

// AppendFaults appends what comes between the rows and the faults.
func (w *JSON) AppendFaults(dst []byte) []byte {
	w.items = 0
	return append(dst, "\n],\"faults\":["...)
}

// AppendFault appends a fault. Heading is that of its column; without one the column goes by what it
// says.
func (w *JSON) AppendFault(dst []byte, f Fault, heading string) []byte {
	o := w.item(dst)
	o.Number("line", f.Line)
	o.String("column", cmp.Or(heading, w.Words.Mapping.Of(string(f.Column))))
	o.String("value", f.Value)
	o.String("reason", f.Reason(w.Words))
	return o.End()
}

// AppendEnd appends what comes after them.
func (w *JSON) AppendEnd(dst []byte) []byte { return append(dst, "\n]}\n"...) }
