package link

import (
	"strconv"
	"strings"
	"time"

	"supportclock/calc"
)

// Own is the visitor's own agreement, as it is entered and as it stands in a link. The zero value is none.
type Own struct {
	Name    string
	Days    [7]bool   // the working days, by time.Weekday
	Hours   string    // of a working day, as calc.FormatWindows writes them
	Apart   [7]string // hours of working days that differ; empty for those that do not
	Targets [4]calc.Target
}

// The parameters of an own agreement. ParamDayHours and ParamTarget are followed by a number: of the day,
// Monday 1, and of the priority.
const (
	ParamName     = "name"
	ParamDays     = "days"
	ParamHours    = "hours"
	ParamDayHours = "hours-"
	ParamTarget   = "p"
)

// OwnNames lists the parameters of an own agreement.
func OwnNames() (names []string) {
	for _, p := range ownParams() {
		names = append(names, p.name)
	}
	return names
}

// UsualOwn is the agreement where nobody has said more: office hours, and no targets.
var UsualOwn = Own{Days: [7]bool{time.Monday: true, time.Tuesday: true, time.Wednesday: true, time.Thursday: true, time.Friday: true}, Hours: "09:00-17:00"}

// OwnLike is an agreement with the hours and targets of a published plan in a region, to be changed.
func OwnLike(c Choices) (o Own) {
	like, ok := calc.AgreementLike(c.Plan, c.Region, c.Rules)
	if !ok {
		return UsualOwn
	}
	o = UsualOwn
	o.Hours, o.Targets = calc.FormatWindows(like.Hours[time.Monday]), like.Targets
	return o
}

// complete fills in what has not been said.
func (o Own) complete() Own {
	for i := range o.Apart {
		o.Days[i] = o.Days[i] || o.Apart[i] != ""
	}
	if o.Days == (Own{}).Days {
		o.Days = UsualOwn.Days
	}
	if o.Hours == "" {
		o.Hours = UsualOwn.Hours
	}
	return o
}

// Agreement is what the agreement comes to. It reports what is wrong with the whole: each part is
// checked when it is set, but a night can reach into the morning after.
func (o Own) Agreement() (*calc.Agreement, error) {
	a := &calc.Agreement{Name: o.Name, Targets: o.Targets}
	for i := range a.Hours {
		if !o.Days[i] {
			continue
		}
		text := o.Apart[i]
		if text == "" {
			text = o.Hours
		}
		windows, err := calc.ParseWindows(text)
		if err != nil {
			return a, err
		}
		a.Hours[i] = windows
	}
	return a, a.Check()
}

// HasOwn reports whether the choices speak of an own agreement.
func (c *Choices) HasOwn() bool {
	if c.Plan == calc.Own {
		return true
	}
	for _, tier := range c.Compare {
		if tier == calc.Own {
			return true
		}
	}
	return false
}

// ownParams are the parameters of an own agreement, in the order in which they are written.
func ownParams() []param {
	list := []param{
		{ParamName, setName, ofOwn(func(o *Own) string { return encodeName(o.Name) }), nil},
		{ParamDays, setDays, ofOwn(func(o *Own) string { return formatDays(o.Days) }), nil},
		{ParamHours, func(c *Choices, value string) bool { return setHours(&c.Own.Hours, value) }, ofOwn(func(o *Own) string { return o.Hours }), nil},
	}
	for n := 1; n <= 7; n++ {
		list = append(list, param{ParamDayHours + strconv.Itoa(n), setDayHours(n % 7), ofOwn(func(o *Own) string { return o.Apart[n%7] }), nil})
	}
	for i := range calc.Priorities() {
		list = append(list, param{ParamTarget + strconv.Itoa(i+1),
			func(c *Choices, value string) bool {
				t, err := calc.ParseTarget(value)
				if err == nil || value == "" {
					c.Own.Targets[i] = t
				}
				return err == nil || value == ""
			}, ofOwn(func(o *Own) string { return o.Targets[i].String() }), nil})
	}
	return list
}

// ofOwn writes a part of the agreement into links that speak of it.
func ofOwn(get func(o *Own) string) func(*Choices) string {
	return func(c *Choices) string {
		if !c.HasOwn() {
			return ""
		}
		return get(&c.Own)
	}
}

func setHours(to *string, value string) bool {
	windows, err := calc.ParseWindows(value)
	if err == nil {
		*to = calc.FormatWindows(windows)
	}
	return err == nil
}

// setDayHours takes the hours of one day, which is a working day then. An empty value gives it the usual ones.
func setDayHours(day int) func(*Choices, string) bool {
	return func(c *Choices, value string) bool {
		if value == "" {
			c.Own.Apart[day] = ""
			return true
		}
		ok := setHours(&c.Own.Apart[day], value)
		c.Own.Days[day] = c.Own.Days[day] || ok
		return ok
	}
}

// setDays reads days by number, Monday 1: 1-5, or 1-4,7. A range may go over the end of the week: 7-4.
func setDays(c *Choices, value string) bool {
	var days [7]bool
	for part := range strings.SplitSeq(value, ",") {
		from, to, ranged := strings.Cut(part, "-")
		if !ranged {
			to = from
		}
		if len(from) != 1 || len(to) != 1 || from < "1" || from > "7" || to < "1" || to > "7" {
			return false
		}
		for n := from[0] - '0'; ; n = n%7 + 1 {
			days[n%7] = true
			if n == to[0]-'0' {
				break
			}
		}
	}
	c.Own.Days = days
	return true
}

// formatDays writes days as setDays reads them.
func formatDays(days [7]bool) string {
	var parts []string
	for n := 1; n <= 7; n++ {
		if !days[n%7] {
			continue
		}
		last := n
		for last < 7 && days[(last+1)%7] {
			last++
		}
		part := strconv.Itoa(n)
		if last > n {
			part += "-" + strconv.Itoa(last)
		}
		parts = append(parts, part)
		n = last
	}
	return strings.Join(parts, ",")
}
