package book

import (
	"bytes"
	"strconv"
	"time"
	"unicode/utf8"

	"supportclock/app/link"
	"supportclock/calc"
)

// MostBytes is how large a file can be.
const MostBytes = 16 << 20

// ReadFile reads a document that a visitor brings. It is taken in whole or not at all, so that a fault
// is something to tell; the book holds what could be read.
func ReadFile(data []byte) (Book, Faults) {
	if len(data) > MostBytes {
		return Book{}, Faults{{Code: TooLarge, Line: 1, Column: 1, Value: strconv.Itoa(len(data)), Accepted: []string{strconv.Itoa(MostBytes)}}}
	}
	return Read(data)
}

// Read reads a document of this or an older version, whatever its size. With any fault the book holds
// the cases without one: enough to go on from a damaged store. Of a document that was cut off these are
// the cases before the cut.
func Read(data []byte) (Book, Faults) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	doc, offset, ok := parse(data)
	if !ok {
		at := place{1, 1}
		at.pass(data[:offset])
		return salvage(data), Faults{{Code: NotJSON, Line: at.line, Column: at.column}}
	}
	head := doc.members()
	cases, stated := head["cases"], head["version"]
	name, ok := head["format"].text()
	switch found, err := strconv.Atoi(string(stated.Value)); {
	case doc.Kind() != '{' || !ok || !cases.missing() && cases.Kind() != '[':
		return Book{}, Faults{{Code: Foreign, Line: 1, Column: 1}}
	case name != format:
		return Book{}, Faults{{Code: Foreign, Line: 1, Column: 1, Path: "format", Value: cut(name), Accepted: []string{format}}}
	case err != nil || found < 1:
		return Book{}, Faults{{Code: BadValue, Line: 1, Column: 1, Path: "version", Value: cut(string(stated.Value)), Accepted: versions()}}
	case found > version:
		return Book{}, Faults{{Code: Newer, Line: 1, Column: 1, Path: "version", Value: string(stated.Value), Accepted: versions()}}
	default:
		return readCases(data, cases.elements(), found)
	}
}

func versions() (list []string) {
	for n := 1; n <= version; n++ {
		list = append(list, strconv.Itoa(n))
	}
	return list
}

func readCases(data []byte, list []part, version int) (Book, Faults) {
	var book Book
	var faults Faults
	seen := map[string]bool{}
	at, passed := place{line: 1, column: 1}, 0
	for i, p := range list {
		at.pass(data[passed:p.at])
		passed = p.at
		c, found := readCase(p, version)
		if c.ID != "" && seen[c.ID] {
			found = append(found, Fault{Code: DuplicateID, Path: "id", Name: cut(c.Name), Value: c.ID})
		}
		seen[c.ID] = true
		if len(found) == 0 {
			book.Cases = append(book.Cases, c)
		}
		for _, f := range found {
			f.Line, f.Column = at.line, at.column
			if f.Path != "" {
				f.Path = "." + f.Path
			}
			f.Path = "cases[" + strconv.Itoa(i) + "]" + f.Path
			faults = append(faults, f)
		}
	}
	return book, faults
}

// readCase reads a case as its version writes it, and finds what is wrong with it.
func readCase(p part, version int) (c Case, faults Faults) {
	if p.Kind() != '{' {
		return Case{}, Faults{{Code: BadValue, Value: cut(string(p.Value))}}
	}
	members := p.members()
	if version == 1 {
		members = upgraded(members)
	}
	for _, f := range fields {
		faults = append(faults, f.read(&c, f.name, members[f.name])...)
	}
	if len(faults) > 0 {
		for i := range faults {
			faults[i].Name = cut(c.Name)
		}
		return c, faults
	}
	if c.Tier != calc.Own {
		c.Own = link.Own{}
	}
	if c.Deleted {
		c = Case{ID: c.ID, Changed: c.Changed, Deleted: true}
	} else if c.Created.IsZero() {
		c.Created = c.Changed
	}
	return c, c.Check()
}

// fields are the members of a case, and how each is read into one.
var fields = []struct {
	name string
	read func(c *Case, name string, p part) Faults
}{
	{"id", textInto(func(c *Case) *string { return &c.ID })},
	{"number", textInto(func(c *Case) *string { return &c.Name })},
	{"tier", textInto(func(c *Case) *string { return (*string)(&c.Tier) })},
	{"contract", readContract},
	{"priority", readPriority},
	{"site", textInto(func(c *Case) *string { return &c.SiteID })},
	{"submitted", momentInto(func(c *Case) *time.Time { return &c.Submitted })},
	{"local", readLocal},
	{"rules", readRules},
	{"daysOff", readDaysOff},
	{"answered", momentInto(func(c *Case) *time.Time { return &c.Answered })},
	{"created", momentInto(func(c *Case) *time.Time { return &c.Created })},
	{"changed", momentInto(func(c *Case) *time.Time { return &c.Changed })},
	{"deleted", readDeleted},
}

const momentExample = "2026-11-27T14:40:00Z"

// bad is a member that is not what it should be.
func bad(name string, value []byte, accepted ...string) Faults {
	return Faults{{Code: BadValue, Path: name, Value: cut(string(value)), Accepted: accepted}}
}

func textInto(field func(*Case) *string) func(*Case, string, part) Faults {
	return func(c *Case, name string, p part) Faults {
		s, ok := p.text()
		if !ok {
			return bad(name, p.Value)
		}
		*field(c) = s
		return nil
	}
}

func momentInto(field func(*Case) *time.Time) func(*Case, string, part) Faults {
	return func(c *Case, name string, p part) Faults {
		s, ok := p.text()
		if !ok {
			return bad(name, p.Value)
		}
		if s == "" {
			return nil
		}
		t, err := time.Parse(time.RFC3339, s)
		if err != nil {
			return bad(name, []byte(s), momentExample)
		}
		*field(c) = t.UTC().Truncate(time.Millisecond)
		return nil
	}
}

func readPriority(c *Case, name string, p part) Faults {
	n, ok := p.whole()
	if !ok {
		return bad(name, p.Value)
	}
	c.Priority = calc.Priority(n)
	return nil
}

func readLocal(c *Case, name string, p part) Faults {
	s, ok := p.text()
	if !ok {
		return bad(name, p.Value)
	}
	if s == "" {
		return nil
	}
	l, err := calc.ParseLocal(s)
	if err != nil {
		return bad(name, []byte(s), "2026-11-23T16:45")
	}
	c.Local = l
	return nil
}

func readRules(c *Case, name string, p part) Faults {
	return eachText(name, p, func(s string) []string {
		if on := rule(&c.Rules, s); on != nil {
			*on = true
			return nil
		}
		return ruleNames()
	})
}

func readDaysOff(c *Case, name string, p part) Faults {
	return eachText(name, p, func(s string) []string {
		d, err := calc.ParseDate(s)
		if err != nil {
			return []string{"2026-12-28"}
		}
		c.DaysOff = append(c.DaysOff, d)
		return nil
	})
}

// eachText reads the texts of a list. What take does not accept it answers with what it would.
func eachText(name string, p part, take func(s string) (accepted []string)) (faults Faults) {
	if !p.missing() && p.Kind() != '[' {
		return bad(name, p.Value)
	}
	for i, element := range p.elements() {
		at := name + "[" + strconv.Itoa(i) + "]"
		if s, ok := element.text(); !ok {
			faults = append(faults, bad(at, element.Value)...)
		} else if accepted := take(s); accepted != nil {
			faults = append(faults, bad(at, []byte(s), accepted...)...)
		}
	}
	return faults
}

func readDeleted(c *Case, name string, p part) Faults {
	on, ok := p.truth()
	if !ok {
		return bad(name, p.Value)
	}
	c.Deleted = on
	return nil
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
