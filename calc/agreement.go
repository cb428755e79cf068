package calc

import (
	"fmt"
	"time"
)

// Own is the tier of an Agreement. It is none of Tiers: no data sheet has it.
const Own Tier = "own"

// Agreement is support terms that stand in no data sheet: a customer's own, or another vendor's. It holds at
// every site alike; its hours are on the site's clock. Nothing changes an Agreement that a Case refers to.
type Agreement struct {
	Name    string
	Hours   Hours
	Targets [4]Target // by priority, P1 first; the zero Target where nothing is agreed
}

// MostDays and MostAmount are the longest targets an agreement may have.
const (
	MostDays   = 99
	MostAmount = 999 * time.Hour
)

// Step is what the hours and amounts of an agreement are made of: a week is looked at in such steps.
const Step = 5 * time.Minute

// Check reports what is wrong with an agreement, by an error that wraps ErrInput, or ErrSchedule for its hours.
func (a *Agreement) Check() error {
	if _, err := a.Hours.week(); err != nil {
		return err
	}
	for i, t := range a.Targets {
		if t.Agreed() && !t.valid() {
			return fmt.Errorf("%w: the target of priority %d", ErrInput, i+1)
		}
	}
	return nil
}

// Target returns what is agreed for a priority; the zero Target where nothing is, or there is no agreement.
func (a *Agreement) Target(p Priority) Target {
	if a == nil || p < P1 || p > P4 {
		return Target{}
	}
	return a.Targets[p-1]
}

// AgreementLike returns an agreement with the hours and targets of a published plan in a region, to be changed.
// ok is false for a tier that does not exist.
func AgreementLike(t Tier, r Region, rules Rules) (a Agreement, ok bool) {
	plan, family := find(t)
	if plan == nil {
		return a, false
	}
	for weekday := time.Monday; weekday <= time.Friday; weekday++ {
		a.Hours[weekday] = []Window{family.Hours[r]}
	}
	for _, p := range Priorities() {
		a.Targets[p-1], _ = TargetFor(t, p, r, rules)
	}
	return a, true
}

// plan is the agreement as a plan.
func (a *Agreement) plan() *Plan { return &Plan{Tier: Own, Paid: true, Targets: a.Targets} }
