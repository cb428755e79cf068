// Package link is what a visitor can choose, and the fragment of an address that it travels in: there
// it stays off servers and works offline. It also holds how a host shows the embedded page, which
// travels the same way. A link made today means the same next year. The package knows the domain and
// no words: what a reader is told of a link is a Notice.
package link

import (
	"slices"
	"strings"

	"supportclock/calc"
)

// Choices are everything a visitor can choose. A zero field means that the visitor has not chosen.
type Choices struct {
	Plan       calc.Tier
	Own        Own // the terms of the plan calc.Own
	Priority   calc.Priority
	Region     calc.Region
	Site       string
	At         calc.Local // the submission on the site's clock; zero while it is now
	SecondPass bool       // of an hour that the clock repeats
	Rules      calc.Rules
	Off        []calc.Date // further closed days, in order
	By         calc.Local  // when an answer is needed, on the site's clock; zero where nobody asked

	Products  int          // under the contract; zero is one
	Product   calc.Product // the one looked at
	FirstYear bool         // whether that one is new and Launch Advisory is running for it
	Compare   []calc.Tier  // side by side, in the order of the sheets; empty is the family of Plan
}

// Bounds keep the work that a hostile fragment causes small.
const (
	MostDaysOff  = 60
	MostProducts = 99
)

// Running reports whether the case is submitted now, whenever that is.
func (c Choices) Running() bool { return c.At == calc.Local{} }

// None reports whether nothing has been chosen.
func (c Choices) None() bool { return c.Equal(Choices{}) }

// Equal reports whether two visitors chose the same.
func (c Choices) Equal(d Choices) bool {
	return c.Plan == d.Plan && c.Own == d.Own && c.Priority == d.Priority && c.Region == d.Region && c.Site == d.Site &&
		c.At == d.At && c.SecondPass == d.SecondPass && c.Rules == d.Rules && slices.Equal(c.Off, d.Off) && c.By == d.By &&
		c.Products == d.Products && c.Product == d.Product && c.FirstYear == d.FirstYear && slices.Equal(c.Compare, d.Compare)
}

// Encode writes the choices as a fragment, without the leading number sign. They stand in a fixed
// order, and switches only where they are on, so that equal choices give equal links.
func (c Choices) Encode() string {
	var b strings.Builder
	for i := range params {
		value := params[i].get(&c)
		if value == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('&')
		}
		b.WriteString(params[i].name)
		b.WriteByte('=')
		b.WriteString(value)
	}
	return b.String()
}

// Set changes one choice, as a parameter or a control of that name says it. It reports whether the
// value is accepted, and leaves the choices as they were if not. A site brings its region along; a
// region leaves a site in another one behind.
func (c *Choices) Set(name, value string) bool {
	for i := range params {
		if params[i].name == name {
			return params[i].set(c, value)
		}
	}
	return false
}

// Switched returns the switch behind a parameter, or nil if it is not a switch.
func (c *Choices) Switched(name string) *bool {
	switch name {
	case ParamSecondPass:
		return &c.SecondPass
	case ParamWorkHolidays:
		return &c.Rules.WorkHolidays
	case ParamStop24x5:
		return &c.Rules.Stop24x5
	case ParamCustomary:
		return &c.Rules.Customary
	case ParamCloseOfDay:
		return &c.Rules.CloseOfDay
	case ParamCommerce:
		return &c.Rules.CommerceManaged
	case ParamFirstYear:
		return &c.FirstYear
	}
	return nil
}

// Compared lists the plans to put side by side: those chosen, else those beside the plan.
func (c Choices) Compared() []calc.Tier {
	if len(c.Compare) > 0 {
		return c.Compare
	}
	return calc.Beside(c.Plan)
}

// SetCompared puts a plan beside the others, or takes it out unless it is the last.
func (c *Choices) SetCompared(tier calc.Tier, on bool) {
	now := c.Compared()
	if !on && len(now) == 1 {
		return
	}
	c.Compare = slices.DeleteFunc(Tiers(), func(t calc.Tier) bool {
		if t == tier {
			return !on
		}
		return !slices.Contains(now, t)
	})
}

// AddOff adds a closed day, up to MostDaysOff of them.
func (c *Choices) AddOff(d calc.Date) {
	if len(c.Off) < MostDaysOff {
		c.Off = insertDay(c.Off, d)
	}
}

// RemoveOff takes a closed day out.
func (c *Choices) RemoveOff(d calc.Date) {
	c.Off = slices.DeleteFunc(slices.Clone(c.Off), func(e calc.Date) bool { return d == e })
}

// insertDay returns a new list with the day at its place.
func insertDay(days []calc.Date, d calc.Date) []calc.Date {
	i, found := slices.BinarySearchFunc(days, d, func(a, b calc.Date) int {
		switch {
		case a.Before(b):
			return -1
		case b.Before(a):
			return 1
		}
		return 0
	})
	if found {
		return days
	}
	return slices.Insert(slices.Clone(days), i, d)
}
