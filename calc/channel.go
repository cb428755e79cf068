package calc

import "time"

// Channel is a way to reach support.
type Channel string

// The channels.
const (
	ByWeb   Channel = "web" // a case in the support portal
	ByPhone Channel = "phone"
	ByChat  Channel = "chat"
)

// Line is a channel as the plans of a family have it.
type Line struct {
	Channel   Channel
	P1        bool   // whether P1 may use it, which is then around the clock
	Lower     bool   // whether P2 to P4 may
	Needs     string // the service a tier needs for P2 to P4; its coverage, if it has one, is the line's
	ByProduct bool   // whether only some products have it
}

// Presence says whether somebody is there at a moment, and what comes next.
type Presence struct {
	Open  bool
	Until time.Time // when they leave; zero if they never do, or are not there
	Next  time.Time // when they come; zero if they are there, or never come
}

// Access is what a case may use of a channel at a moment.
type Access struct {
	Channel   Channel
	Offered   bool     // whether the plan has it for cases of this priority
	ByProduct bool     // whether it depends on the product as well
	Coverage  Coverage // when somebody is there
	Presence
}

// Channels says which channels a case may use, and whether somebody is there at a moment. A case
// can be written in the portal at any hour; the presence of ByWeb is that of the people who read it.
// The case's own submission is not looked at. An agreement has none.
func Channels(c Case, at time.Time) ([]Access, error) {
	set, err := scheduleSetFor(&c, at)
	if err != nil {
		return nil, err
	}
	plan, family := find(c.Tier)
	if plan == nil {
		return nil, nil // an agreement does not say
	}
	list := make([]Access, len(family.Lines))
	for i, line := range family.Lines {
		a := Access{Channel: line.Channel, ByProduct: line.ByProduct}
		a.Offered, a.Coverage = line.For(*family, plan.Tier, c.Priority, set.site.Region)
		if a.Offered {
			if a.Presence, err = set.presence(a.Coverage, at); err != nil {
				return nil, err
			}
		}
		list[i] = a
	}
	return list, nil
}

// For reports whether a tier has the line for a priority, and when somebody is there.
func (l Line) For(f Family, t Tier, p Priority, r Region) (offered bool, when Coverage) {
	if p == P1 {
		return l.P1, Around24x7
	}
	if !l.Lower {
		return false, BusinessHours
	}
	if l.Needs == "" {
		return true, BusinessHours
	}
	level := f.Level(t, l.Needs)
	when = BusinessHours
	if level.Coverage != nil && r != Japan { // in Japan the lower priorities keep business hours
		when = *level.Coverage
	}
	return level.Included, when
}

// Present says whether the time counts at a moment that a case's target is counted in, which is when
// somebody can be there. The case's own submission is not looked at.
func Present(c Case, at time.Time) (Presence, error) {
	set, target, err := c.counting(at)
	if err != nil {
		return Presence{}, err
	}
	return set.presence(target.Coverage, at)
}

// presence says whether a coverage holds at a moment.
func (set *scheduleSet) presence(c Coverage, at time.Time) (Presence, error) {
	if c == Around24x7 {
		return Presence{Open: true}, nil
	}
	s := set.schedule(c)
	if until, open := s.closing(at); open {
		return Presence{Open: true, Until: until}, nil
	}
	inside, err := s.Add(at, 1)
	if err != nil {
		return Presence{}, err
	}
	return Presence{Next: inside.Add(-1)}, nil
}

// Language is a language in which support is given.
type Language string

// The languages.
const (
	English  Language = "en"
	Japanese Language = "ja"
)

// Speech is what a case may use of a language at a moment.
type Speech struct {
	Language Language
	Offered  bool
	Coverage Coverage
	Presence
}

// Languages says in which languages a case about a product can be handled, and whether that is so
// at a moment: English whenever somebody is there, Japanese in Japan's business hours and not for
// Adobe Commerce. The case's own submission is not looked at.
func Languages(c Case, product Product, at time.Time) ([]Speech, error) {
	access, err := Channels(c, at)
	if err != nil {
		return nil, err
	}
	english := Speech{Language: English, Offered: true, Coverage: BusinessHours}
	for _, a := range access {
		if a.Offered && a.Channel == ByWeb {
			english.Coverage, english.Presence = a.Coverage, a.Presence
		}
	}
	set, err := scheduleSetFor(&c, at)
	if err != nil {
		return nil, err
	}
	japanese := Speech{Language: Japanese, Coverage: BusinessHours}
	if set.site.Region == Japan && product != Commerce && !c.Rules.CommerceManaged {
		japanese.Offered = true
		if japanese.Presence, err = set.presence(BusinessHours, at); err != nil {
			return nil, err
		}
	}
	return []Speech{english, japanese}, nil
}
