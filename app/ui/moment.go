package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/words"
	"supportclock/calc"
)

// Moment is a date and a time of day that are entered in two fields. While the two do not make a
// moment it holds what was typed, so that nothing is lost.
type Moment struct {
	date, clock string // the names of the fields
	optional    bool   // whether both may be empty

	typing  bool
	day     string // what the fields hold while they are typed in
	text    string
	dated   bool
	clocked bool   // whether the clock is what was typed
	twelve  bool   // whether the reader's clock goes to twelve
	wrong   string // what was no time when the field was left
}

// Setter puts a value into a field.
type Setter interface{ Set(id, value string) }

// Unset reports whether what has been typed makes no moment.
func (m *Moment) Unset() bool {
	_, ok := m.read(calc.Local{})
	return m.typing && !ok
}

// NewMoment returns a moment whose fields are called name-date and name-time. One that is optional can be
// left empty.
func NewMoment(name string, optional bool) Moment {
	return Moment{date: name + "-date", clock: name + "-time", optional: optional}
}

// Has reports whether a field of that name is one of the two.
func (m *Moment) Has(name string) bool { return name == m.date || name == m.clock }

// Forget drops what has been typed: the moment was set by other means.
func (m *Moment) Forget() {
	m.typing, m.dated, m.clocked, m.day, m.text, m.wrong = false, false, false, "", "", ""
}

// Enter takes what a field holds, and returns the moment that both make; the one before while they make
// none.
func (m *Moment) Enter(name, value string, before calc.Local) (calc.Local, bool) {
	m.typing = true
	if name == m.date {
		m.day, m.dated = value, true
	} else {
		m.text, m.clocked = value, true
	}
	if m.optional && before == (calc.Local{}) && m.dated && !m.clocked && value != "" {
		m.text, m.clocked = "12:00", true // a day alone means its noon, which then stands in the field
	}
	if !m.dated {
		m.day = ""
		if before != (calc.Local{}) {
			m.day = before.Date.String()
		}
		m.dated = true
	}
	if !m.clocked {
		m.text = ""
		if before != (calc.Local{}) {
			m.text = before.String()[len(before.Date.String())+1:]
		}
	}
	if !m.noTime() {
		m.wrong = ""
	}
	return m.read(before)
}

// noTime reports whether what has been typed is no time of day.
func (m *Moment) noTime() bool {
	hour, _, ok := words.ParseClock(m.text)
	return m.clocked && m.text != "" && (!ok || m.halfMissing(hour))
}

// read makes a moment of what has been typed.
func (m *Moment) read(before calc.Local) (calc.Local, bool) {
	if m.optional && m.day == "" && m.text == "" {
		return calc.Local{}, true
	}
	day, err := calc.ParseDate(m.day)
	hour, minute, ok := words.ParseClock(m.text)
	if err != nil || !ok || m.halfMissing(hour) {
		return before, false
	}
	return calc.Local{Date: day, Hour: hour, Minute: minute}, true
}

// halfMissing reports whether a time typed by a reader whose clock goes to twelve may be either of two.
func (m *Moment) halfMissing(hour int) bool {
	return m.twelve && m.clocked && hour >= 1 && hour <= 12 && !words.NamesHalf(m.text)
}

// Settle ends the typing where it has made a moment: the fields then show it as the reader writes it. What is no
// time is called so from then on, until it is one. It reports whether anything has changed.
func (m *Moment) Settle() bool {
	typing, wrong := m.typing, m.wrong
	if !m.Unset() {
		m.Forget()
		return typing
	}
	if m.noTime() {
		m.wrong = m.text
	}
	return m.wrong != wrong
}

// Fill puts a moment into the fields, which otherwise keep what has been typed into them.
func (m *Moment) Fill(s Setter, t *words.Texts, at calc.Local) {
	day, clock := m.shown(t, at)
	s.Set(m.date, day)
	s.Set(m.clock, clock)
}

func (m *Moment) shown(t *words.Texts, at calc.Local) (day, clock string) {
	if at != (calc.Local{}) {
		day = at.Date.String()
		clock = strings.ReplaceAll(t.ClockOf(at), "\u00a0", " ") // as it is typed
	}
	if m.typing {
		day = m.day
		if m.clocked {
			clock = m.text
		}
	}
	return day, clock
}

// Fields are the two fields. The clock is text, so that it goes to twelve or to twenty-four as the
// reader wants it.
func (m *Moment) Fields(t *words.Texts, at calc.Local, label string) app.UI {
	m.twelve = t.Display.Twelve
	day, clock := m.shown(t, at)
	date := app.Input().Type("date").Class("field").ID(m.date).Name(m.date).Min("1900-01-01").Max("2199-12-31").
		Aria("label", t.Label(label, t.Controls.Date))
	if day != "" {
		date = date.Value(day)
	}
	hour := app.Input().Type("text").Class("field").ID(m.clock).Name(m.clock).Attr("autocomplete", "off").MaxLength(24).
		Aria("label", t.Label(label, t.Controls.Time)).Aria("describedby", m.clock+"-wrong")
	if clock != "" {
		hour = hour.Value(clock)
	}
	said := ""
	if m.wrong != "" {
		said = words.Fill(t.Controls.BadTime, "value", m.wrong)
		hour = hour.Aria("invalid", "true")
	}
	pair := app.Div().Class("pair")
	if t.Display.Twelve {
		pair = pair.Class("twelve")
	}
	return app.Div().Body(
		pair.Body(date, hour),
		Wrong(m.clock, said),
	)
}
