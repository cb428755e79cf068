package words

import "supportclock/calc"

// OwnTexts are about an agreement of the visitor's own, which readers know as their contract.
type OwnTexts struct {
	_           texts
	Others      string // heads it among the plans
	Choose      string
	Unnamed     string // its name where it has none
	Region      string // a plan asks for the one of the billing address
	Heading     string
	Name        string
	Days        string
	Hours       string
	HoursHint   string
	Apart       string // opens the hours of single days
	ApartHint   string
	Targets     string
	Amount      string
	Unit        string
	Units       [7]string // minutes and hours of each coverage, and business days
	TargetsHint string
	NoTarget    string // for a priority
	None        string // in the place of a target
	BadHours    string
	BadAmount   string
	BadDays     string
	BadWeek     string
	BadName     string
	Mend        string // in the place of an answer while a field is wrong
	Total       string // in the place of WhyTexts.Total: other vendors have no Service Level Targets
	Weekend     string // of holidays at a weekend on which a contract is open
	Without     string // in the place of a contract beside the plans
	Escalate    string
	Assume      string
	DaysOff     string
	Keep        string
	KeptAs      string
	Drop        string
	Dropped     string
	Source      string               // whose terms they are
	Support     string               // names whoever is there in opening hours
	OtherPlan   string               // a part of a contract in a link to a plan
	NoWeek      string               // hours in a link that reach into each other
	Accepted    Dict[string, string] // by the parameter of a link, with n where a number follows
}

// WorkingDays stands for 24x5 in WhyTexts.Counted where the week is not known to be Monday to Friday.
const WorkingDays calc.Coverage = 4

// PlanName names a plan; of calc.Own, the agreement of that name.
func (t *Texts) PlanName(tier calc.Tier, own string) string {
	if tier == calc.Own {
		return t.OwnName(own)
	}
	return t.Tiers.Of(tier)
}

// OwnName names an agreement.
func (t *Texts) OwnName(name string) string {
	if name == "" {
		return t.Own.Unnamed
	}
	return name
}
