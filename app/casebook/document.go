package casebook

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"supportclock/app/jsonline"
	"supportclock/calc"
)

// What a document says of itself.
const (
	format  = "support-clock-cases"
	version = 2
)

// The limits on a document.
const (
	MostBytes  = 16 << 20
	MostCases  = 5000
	MostNumber = 200 // characters
)

// Code says what is wrong with a document, for the page to say in its language.
type Code string

// What can be wrong.
const (
	NotJSON     Code = "syntax"    // no JSON; Line and Column say where it ends being that
	Foreign     Code = "foreign"   // JSON, but not a book
	Newer       Code = "newer"     // of a version that is not known yet; Value says which
	TooLarge    Code = "too-large" // beyond MostBytes or MostCases
	BadValue    Code = "value"     // Path names what is not accepted, Accepted what would be
	Missing     Code = "missing"   // Path names what is not there
	DuplicateID Code = "duplicate" // two cases of one id
)

// Fault is something wrong with a document, and where.
type Fault struct {
	Code     Code
	Line     int    // from 1
	Column   int    // in characters, from 1; of a case, where it begins
	Path     string // cases[3].tier
	Number   string // what the case is called, where that can be told
	Value    string // what stands there, cut if long
	Accepted []string
}

// stored is a case as version 2 writes it.
type stored struct {
	ID, Number, Tier           string
	Priority                   int
	Site, Submitted, Local     string
	Rules, DaysOff             []string
	Answered, Created, Changed string
	Deleted                    bool
}

// storedV1 is a case as version 1 wrote it: moments on the site's clock only, no stamp of changes.
type storedV1 struct {
	ID, Name, Tier  string
	Priority        int
	Site, At        string
	SecondPass      bool
	Rules, Off      []string
	Answered, Saved string
}

// upgrade writes a case of version 1 as version 2 does. What cannot be read stays as it is, for
// the checks to name.
func (v storedV1) upgrade() stored {
	s := stored{
		ID: v.ID, Number: v.Name, Tier: v.Tier, Priority: v.Priority, Site: v.Site, Submitted: v.At, Local: v.At,
		Rules: v.Rules, DaysOff: v.Off, Answered: v.Answered, Created: v.Saved, Changed: v.Saved,
	}
	site, ok := calc.SiteByID(v.Site)
	if !ok {
		return s
	}
	if l, err := calc.ParseLocal(v.At); err == nil {
		at, _ := l.In(site.Location(), v.SecondPass)
		s.Submitted = at.UTC().Format(time.RFC3339)
	}
	if l, err := calc.ParseLocal(v.Answered); err == nil {
		at, _ := l.In(site.Location(), false)
		s.Answered = at.UTC().Format(time.RFC3339)
	}
	return s
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

// Encode writes the book for the browser's store, deleted cases too.
func (b Book) Encode() []byte { return b.encode(func(Case) bool { return true }) }

// Export writes the book for the visitor to keep, without deleted cases.
func (b Book) Export() []byte { return b.encode(func(c Case) bool { return !c.Deleted }) }

func (b Book) encode(include func(Case) bool) []byte {
	out := []byte(`{"format":"` + format + `","version":` + strconv.Itoa(version) + `,"cases":[`)
	first := true
	for _, c := range b.Cases {
		if !include(c) {
			continue
		}
		if !first {
			out = append(out, ',')
		}
		first = false
		out = appendCase(append(out, '\n'), c)
	}
	return append(out, "\n]}\n"...)
}

func appendCase(dst []byte, c Case) []byte {
	s := stored{ID: c.ID, Changed: writeMoment(c.Changed), Deleted: c.Deleted}
	if !c.Deleted {
		s.Number, s.Tier, s.Priority, s.Site = c.Number, string(c.Tier), int(c.Priority), c.SiteID
		s.Submitted, s.Answered, s.Created = writeMoment(c.Submitted), writeMoment(c.Answered), writeMoment(c.Created)
		if c.Local != (calc.Local{}) {
			s.Local = c.Local.String()
		}
		for _, name := range ruleNames() {
			if *rule(&c.Rules, name) {
				s.Rules = append(s.Rules, name)
			}
		}
		for _, d := range c.DaysOff {
			s.DaysOff = append(s.DaysOff, d.String())
		}
	}
	o := jsonline.Begin(dst)
	o.Text("id", s.ID)
	o.Text("number", s.Number)
	o.Text("tier", s.Tier)
	if s.Priority != 0 {
		o.Number("priority", s.Priority)
	}
	o.Text("site", s.Site)
	o.Text("submitted", s.Submitted)
	o.Text("local", s.Local)
	o.Texts("rules", s.Rules)
	o.Texts("daysOff", s.DaysOff)
	o.Text("answered", s.Answered)
	o.Text("created", s.Created)
	o.Text("changed", s.Changed)
	if s.Deleted {
		o.Truth("deleted", true)
	}
	return o.End()
}

func writeMoment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05.999Z07:00")
}

// Read reads a document of this or an older version. With any fault the book holds the cases without
// one: enough to go on from a damaged store, while an import takes all or nothing.
func Read(data []byte) (Book, []Fault) {
	if len(data) > MostBytes {
		return Book{}, []Fault{{Code: TooLarge, Line: 1, Column: 1, Value: strconv.Itoa(len(data)), Accepted: []string{strconv.Itoa(MostBytes)}}}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	doc, offset, ok := parse(data)
	if !ok {
		at := place{1, 1}
		at.pass(data[:offset])
		return Book{}, []Fault{{Code: NotJSON, Line: at.line, Column: at.column}}
	}
	head := doc.members()
	cases, stated := head["cases"], head["version"]
	name, ok := head["format"].text()
	switch found, err := strconv.Atoi(string(stated.Value)); {
	case doc.Kind() != '{' || !ok || !cases.missing() && cases.Kind() != '[':
		return Book{}, []Fault{{Code: Foreign, Line: 1, Column: 1}}
	case name != format:
		return Book{}, []Fault{{Code: Foreign, Line: 1, Column: 1, Path: "format", Value: cut(name), Accepted: []string{format}}}
	case err != nil || found < 1:
		return Book{}, []Fault{{Code: BadValue, Line: 1, Column: 1, Path: "version", Value: cut(string(stated.Value)), Accepted: []string{"1", "2"}}}
	case found > version:
		return Book{}, []Fault{{Code: Newer, Line: 1, Column: 1, Path: "version", Value: string(stated.Value), Accepted: []string{"1", "2"}}}
	default:
		list := cases.elements()
		if len(list) > MostCases {
			return Book{}, []Fault{{Code: TooLarge, Line: 1, Column: 1, Path: "cases", Value: strconv.Itoa(len(list)), Accepted: []string{strconv.Itoa(MostCases)}}}
		}
		return readCases(data, list, found)
	}
}

func readCases(data []byte, list []part, version int) (Book, []Fault) {
	var book Book
	var faults []Fault
	seen := map[string]bool{}
	at, passed := place{line: 1, column: 1}, 0
	for i, p := range list {
		at.pass(data[passed:p.at])
		passed = p.at
		r := caseReader{fault: Fault{Path: "cases[" + strconv.Itoa(i) + "]", Line: at.line, Column: at.column}}
		c := r.read(p, version)
		if c.ID != "" && seen[c.ID] {
			r.bad("id", DuplicateID, c.ID)
		}
		seen[c.ID] = true
		if faults = append(faults, r.faults...); len(r.faults) == 0 {
			book.Cases = append(book.Cases, c)
		}
	}
	return book, faults
}

// place is a position in a text, counted from 1, in lines and characters.
type place struct{ line, column int }

// pass moves the position over a piece of the text.
func (p *place) pass(text []byte) {
	if end := bytes.LastIndexByte(text, '\n'); end >= 0 {
		p.line += bytes.Count(text, []byte("\n"))
		p.column = 1
		text = text[end+1:]
	}
	p.column += utf8.RuneCount(text)
}

// caseReader reads a case and collects all that is wrong with it.
type caseReader struct {
	fault  Fault // what is the same for all
	faults []Fault
}

func (r *caseReader) bad(field string, code Code, value string, accepted ...string) {
	f := r.fault
	if field != "" {
		f.Path += "." + field
	}
	f.Code, f.Value, f.Accepted = code, cut(value), accepted
	r.faults = append(r.faults, f)
}

// text returns what a member says; one that is no text is a fault.
func (r *caseReader) text(members map[string]part, name string) string {
	s, ok := members[name].text()
	if !ok {
		r.bad(name, BadValue, string(members[name].Value))
	}
	return s
}

func (r *caseReader) texts(members map[string]part, name string) (list []string) {
	p := members[name]
	if !p.missing() && p.Kind() != '[' {
		r.bad(name, BadValue, string(p.Value))
	}
	for i, element := range p.elements() {
		s, ok := element.text()
		if !ok {
			r.bad(name+"["+strconv.Itoa(i)+"]", BadValue, string(element.Value))
		}
		list = append(list, s)
	}
	return list
}

func (r *caseReader) whole(members map[string]part, name string) int {
	n, ok := members[name].whole()
	if !ok {
		r.bad(name, BadValue, string(members[name].Value))
	}
	return n
}

func (r *caseReader) truth(members map[string]part, name string) bool {
	b, ok := members[name].truth()
	if !ok {
		r.bad(name, BadValue, string(members[name].Value))
	}
	return b
}

// stored reads a case as its version writes it.
func (r *caseReader) stored(p part, version int) stored {
	m := p.members()
	if version == 1 {
		return storedV1{
			ID: r.text(m, "id"), Name: r.text(m, "name"), Tier: r.text(m, "tier"), Priority: r.whole(m, "priority"), Site: r.text(m, "site"),
			At: r.text(m, "at"), SecondPass: r.truth(m, "secondPass"), Rules: r.texts(m, "rules"), Off: r.texts(m, "off"),
			Answered: r.text(m, "answered"), Saved: r.text(m, "saved"),
		}.upgrade()
	}
	return stored{
		ID: r.text(m, "id"), Number: r.text(m, "number"), Tier: r.text(m, "tier"), Priority: r.whole(m, "priority"), Site: r.text(m, "site"),
		Submitted: r.text(m, "submitted"), Local: r.text(m, "local"), Rules: r.texts(m, "rules"), DaysOff: r.texts(m, "daysOff"),
		Answered: r.text(m, "answered"), Created: r.text(m, "created"), Changed: r.text(m, "changed"), Deleted: r.truth(m, "deleted"),
	}
}

func (r *caseReader) read(p part, version int) Case {
	if p.Kind() != '{' {
		r.bad("", BadValue, string(p.Value))
		return Case{}
	}
	s := r.stored(p, version)
	r.fault.Number = cut(s.Number)
	for i := range r.faults { // found before the number was
		r.faults[i].Number = r.fault.Number
	}
	if len(r.faults) > 0 {
		return Case{}
	}
	c := Case{ID: s.ID, Deleted: s.Deleted}
	if s.ID == "" {
		r.bad("id", Missing, "")
	} else if len(s.ID) > 64 || strings.Trim(s.ID, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_") != "" {
		r.bad("id", BadValue, s.ID)
	}
	c.Changed = r.moment("changed", s.Changed, true)
	if s.Deleted {
		return c
	}
	c.Number = s.Number
	if utf8.RuneCountInString(s.Number) > MostNumber {
		r.bad("number", BadValue, s.Number, fmt.Sprintf("≤ %d", MostNumber))
	}
	c.Tier = calc.Tier(s.Tier)
	if _, _, ok := calc.PlanByTier(c.Tier); !ok {
		r.bad("tier", BadValue, s.Tier, tiers()...)
	}
	c.Priority = calc.Priority(s.Priority)
	if c.Priority < calc.P1 || c.Priority > calc.P4 {
		r.bad("priority", BadValue, strconv.Itoa(s.Priority), "1", "2", "3", "4")
	}
	c.SiteID = s.Site
	site, known := calc.SiteByID(s.Site)
	if !known {
		r.bad("site", BadValue, s.Site, "NL", "GB", "US-Eastern", "JP")
	}
	c.Submitted = r.moment("submitted", s.Submitted, true)
	if s.Local != "" {
		l, err := calc.ParseLocal(s.Local)
		c.Local = l
		if err != nil {
			r.bad("local", BadValue, s.Local, "2026-11-23T16:45")
		} else if at, _ := l.In(site.Location(), false); known && !c.Submitted.IsZero() && at.Sub(c.Submitted).Abs() > 26*time.Hour {
			// Zones may change their rules after a case was saved, but not by more than a day.
			r.bad("local", BadValue, s.Local, calc.LocalOf(c.Submitted.In(site.Location())).String())
		}
	}
	for i, name := range s.Rules {
		if on := rule(&c.Rules, name); on != nil {
			*on = true
		} else {
			r.bad("rules["+strconv.Itoa(i)+"]", BadValue, name, ruleNames()...)
		}
	}
	for i, day := range s.DaysOff {
		d, err := calc.ParseDate(day)
		if err != nil {
			r.bad("daysOff["+strconv.Itoa(i)+"]", BadValue, day, "2026-12-28")
		}
		c.DaysOff = append(c.DaysOff, d)
	}
	c.Answered = r.moment("answered", s.Answered, false)
	if c.Created = r.moment("created", s.Created, false); c.Created.IsZero() {
		c.Created = c.Changed
	}
	if len(r.faults) == 0 {
		if _, err := calc.Due(c.Question()); err != nil { // a year that is not counted, too many days off
			field, value := "submitted", s.Submitted
			if !errors.Is(err, calc.ErrHorizon) {
				field, value = "daysOff", strconv.Itoa(len(s.DaysOff))
			}
			r.bad(field, BadValue, value)
		}
		if !c.Answered.IsZero() && c.Answered.Before(c.Submitted) {
			r.bad("answered", BadValue, s.Answered, "≥ "+s.Submitted)
		}
	}
	return c
}

func (r *caseReader) moment(field, s string, needed bool) time.Time {
	if s == "" {
		if needed {
			r.bad(field, Missing, "")
		}
		return time.Time{}
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil || t.Year() < 1900 || t.Year() > 2199 {
		r.bad(field, BadValue, s, "2026-11-27T14:40:00Z")
		return time.Time{}
	}
	return t.UTC().Truncate(time.Millisecond)
}

func tiers() (names []string) {
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			names = append(names, string(p.Tier))
		}
	}
	return names
}

// cut shortens a value for showing, not inside a character.
func cut(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	end := most
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}
