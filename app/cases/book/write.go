package book

import (
	"strconv"
	"time"

	"supportclock/app/jsonline"
	"supportclock/calc"
)

// What a document says of itself. It is of the oldest version that has all that is in it.
const (
	format      = "support-clock-cases"
	version     = 3 // the newest one that can be read
	versionBare = 2 // without contracts
)

// Encode writes the book for the browser's store, deleted cases too.
func (b Book) Encode() []byte { return b.encode(func(*Case) bool { return true }) }

// Export writes the book for the visitor to keep, without deleted cases.
func (b Book) Export() []byte { return b.encode(func(c *Case) bool { return !c.Deleted }) }

// encode writes a line for each case: what is left of a document that was cut off can be read by its
// lines.
func (b Book) encode(include func(*Case) bool) []byte {
	stated := versionBare
	for i := range b.Cases {
		if b.Cases[i].Tier == calc.Own && include(&b.Cases[i]) {
			stated = version
		}
	}
	out := []byte(`{"format":"` + format + `","version":` + strconv.Itoa(stated) + `,"cases":[`)
	separator := "\n"
	for i := range b.Cases {
		if include(&b.Cases[i]) {
			out = appendCase(append(out, separator...), b.Cases[i])
			separator = ",\n"
		}
	}
	return append(out, "\n]}\n"...)
}

func appendCase(dst []byte, c Case) []byte {
	o := jsonline.Begin(dst)
	o.Text("id", c.ID)
	if c.Deleted {
		o.Text("changed", writeMoment(c.Changed))
		o.Truth("deleted", true)
		return o.End()
	}
	o.Text("number", c.Name)
	o.Text("tier", string(c.Tier))
	o.Text("contract", c.Own.Encode())
	o.Number("priority", int(c.Priority))
	o.Text("site", c.SiteID)
	o.Text("submitted", writeMoment(c.Submitted))
	if c.Local != (calc.Local{}) {
		o.Text("local", c.Local.String())
	}
	o.Texts("rules", rulesOf(c.Rules))
	o.Texts("daysOff", days(c.DaysOff))
	o.Text("answered", writeMoment(c.Answered))
	o.Text("created", writeMoment(c.Created))
	o.Text("changed", writeMoment(c.Changed))
	return o.End()
}

// writeMoment writes an instant to the millisecond; nothing for the zero one.
func writeMoment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05.999Z07:00")
}

func days(list []calc.Date) (names []string) {
	for _, d := range list {
		names = append(names, d.String())
	}
	return names
}

const commerce = "commerce"

// ruleNames lists the names of the rules in a document; days off stand for themselves.
func ruleNames() []string {
	var names []string
	for _, s := range calc.Switches() {
		if s != calc.SwitchDaysOff {
			names = append(names, string(s))
		}
	}
	return append(names, commerce)
}

// rulesOf lists the names of the rules that are on.
func rulesOf(r calc.Rules) (names []string) {
	for _, name := range ruleNames() {
		if *rule(&r, name) {
			names = append(names, name)
		}
	}
	return names
}

// rule returns the rule of a name, nil if there is none.
func rule(r *calc.Rules, name string) *bool {
	switch name {
	case string(calc.SwitchWorkHolidays):
		return &r.WorkHolidays
	case string(calc.SwitchStop24x5):
		return &r.Stop24x5
	case string(calc.SwitchCustomary):
		return &r.Customary
	case string(calc.SwitchCloseOfDay):
		return &r.CloseOfDay
	case commerce:
		return &r.CommerceManaged
	}
	return nil
}
