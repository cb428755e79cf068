package calc

import "time"

// Priority is the severity of a case, 1 (most severe) to 4.
type Priority int

// The four priorities.
const (
	P1 Priority = 1 + iota
	P2
	P3
	P4
)

// Priorities lists the priorities, most severe first.
func Priorities() []Priority { return []Priority{P1, P2, P3, P4} }

// Tier identifies a plan: "online", "business", "enterprise", "elite", "expert", "ultimate".
type Tier string

// The tiers of both plan families.
const (
	Online     Tier = "online"
	Business   Tier = "business"
	Enterprise Tier = "enterprise"
	Elite      Tier = "elite"
	Expert     Tier = "expert"
	Ultimate   Tier = "ultimate"
)

// Plan is one tier of a family with its targets.
type Plan struct {
	Tier    Tier
	Paid    bool
	Source  string    // the data sheet the targets come from
	Targets [4]Target // by priority, P1 first
}

// Family is a set of plans that are sold together and share hours and services.
type Family struct {
	ID       string // "experience-cloud", "success"
	Sold     bool   // whether it can still be bought; contracts outlive that
	SoldTo   Date   // the last day it was sold; zero while it is
	Checked  Date   // when its figures were last held against the data sheets
	Hours    map[Region]Window
	Plans    []Plan
	Services []Service
	// CommerceFor is the tier whose targets the Commerce managed-services override replaces; empty
	// where the family has no such override.
	CommerceFor Tier
	Lines       []Line // the ways to reach support
	Launch      Launch
	Tracks      []Track       // what field service activities can be chosen from
	Session     time.Duration // how long an expert session lasts; zero where there are none
	AddOns      []AddOn
	AddOnsSeen  Date // the date of the sheet the add-ons are from
}

// Group is a group of services, as the data sheets arrange them.
type Group string

// The groups, in the sheets' order.
const (
	AssignedExperts Group = "assigned-experts"
	SupportServices Group = "support-services"
	FieldServices   Group = "field-services"
)

// Service is a row of the data sheets: what each tier of a family includes of it.
type Service struct {
	ID     string // "named-support-engineer"
	Group  Group
	Levels []Level // one for each plan of the family, in their order
}

// Level is what a tier includes of a service: nothing, the service, a number of it, or a coverage.
type Level struct {
	Included bool
	Count    int       // how many; 0 where the service is not counted
	Coverage *Coverage // when; nil where the service has no hours
}

// Families lists the plan families, each with its plans in the sheets' order.
func Families() []Family {
	list := make([]Family, len(families))
	for i, f := range families {
		list[i] = *f
	}
	return list
}

// PlanByTier looks a tier up, with its family.
func PlanByTier(t Tier) (Plan, Family, bool) {
	if p, f := find(t); p != nil {
		return *p, *f, true
	}
	return Plan{}, Family{}, false
}

// find is PlanByTier without copies, for the path that works out many.
func find(t Tier) (*Plan, *Family) {
	for _, f := range families {
		for i := range f.Plans {
			if f.Plans[i].Tier == t {
				return &f.Plans[i], f
			}
		}
	}
	return nil, nil
}

var families = []*Family{&experienceCloud, &successPlans}

// Level returns what a tier includes of a service; the zero Level for a service the family does not
// have.
func (f Family) Level(t Tier, serviceID string) Level {
	for i, p := range f.Plans {
		if p.Tier != t {
			continue
		}
		for _, s := range f.Services {
			if s.ID == serviceID {
				return s.Levels[i]
			}
		}
	}
	return Level{}
}

// TargetFor returns the target that holds for a tier and priority in a region, after the
// exceptions: business hours only for P2 to P4 in Japan, and the Commerce override of the Success
// plans. ok is false for a tier or priority that does not exist.
func TargetFor(t Tier, p Priority, r Region, rules Rules) (target Target, ok bool) {
	plan, family := find(t)
	if plan == nil || p < P1 || p > P4 {
		return Target{}, false
	}
	target = plan.Targets[p-1]
	if rules.CommerceManaged && plan.Tier == family.CommerceFor {
		target = commerceManaged[p-1]
	}
	// The footnote of the sheets: P2, P3 and P4 are limited to business hours in Japan.
	if r == Japan && target.Coverage == Around24x5 {
		target.Coverage = BusinessHours
	}
	return target, true
}

// Tiers lists the tiers of all families, in the order of the sheets.
func Tiers() []Tier {
	var tiers []Tier
	for _, f := range families {
		for _, p := range f.Plans {
			tiers = append(tiers, p.Tier)
		}
	}
	return tiers
}
