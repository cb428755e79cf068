package app

import "supportclock/calc"

// The guide says what the services of a plan are. What does not depend on a language is here: which
// parts a service has, who has what beyond the rows of the sheets, and where links lead. The words
// are in one literal of GuideTexts for each language.

// guideParts lists what a service of the sheets consists of, by calc.Service.ID. The milestones of
// Launch Advisory and the tracks of the field services come from the plan itself.
var guideParts = dict[string, []string]{
	{"environment-review", []string{"environment-check", "maintenance"}},
	{"release-review", []string{"release-preparation", "roadmap-review"}},
	{"aem-cloud-activities", []string{"aem-governance", "aem-value", "aem-customisation"}},
}

// guideItem is something a plan has without a row of its own in the sheets.
type guideItem struct {
	id    string
	tiers []calc.Tier // who has it; empty if everybody
	link  string
}

// has reports whether a tier has the item.
func (i guideItem) has(t calc.Tier) bool {
	for _, tier := range i.tiers {
		if tier == t {
			return true
		}
	}
	return len(i.tiers) == 0
}

var olderTiers = []calc.Tier{calc.Online, calc.Business, calc.Enterprise, calc.Elite}

// guideExtras are features that the sheets describe below their tables.
var guideExtras = []guideItem{
	{id: "support-webinars", tiers: []calc.Tier{calc.Business}},
	{id: "knowledge-transfer", tiers: []calc.Tier{calc.Elite}},
}

// guideOnline is the help that every customer finds online. The overview of the Success plans does
// not name Office Hours.
var guideOnline = []guideItem{
	{id: "forums"},
	{id: "p1-phone"},
	{id: "self-guided-learning"},
	{id: "office-hours", tiers: olderTiers},
	{id: "live-chat"},
	{id: "self-help-portal"},
}

// guideResources are pages of the vendor.
var guideResources = []guideItem{
	{id: "experience-league", link: "https://experienceleague.adobe.com/"},
	{id: "training", link: "https://training.adobe.com/training/"},
	{id: "status", link: "https://status.adobe.com/"},
	{id: "terms", link: "https://helpx.adobe.com/support/programs/support-policies-terms-conditions.html"},
	{id: "plan-overview", link: "https://experienceleague.adobe.com/docs/support-resources/data-sheets/overview.html"},
}

// addOnsOlder is the date of the Dutch overview, which lists other add-ons than the newer ones.
var addOnsOlder = calc.Date{Year: 2025, Month: 11, Day: 19}

// GuideTexts holds every word of the guide, the entitlements and the comparison in one language.
type GuideTexts struct {
	Services    dict[string, string] // by calc.Service.ID: what it is and what to ask for
	Items       dict[string, Item]   // by guideItem.id, part, milestone, activity and add-on
	Rulings     dict[calc.Ruling, string]
	Commitments [4]string // by priority: what the Success plans ask of the customer

	Extras       string
	Milestones   string
	Deliverables string
	Online       string
	Resources    string
	Scope        string
	Region       string
	Languages    string
	Commitment   string
	AddOns       string
	Offers       [3]string // by calc.Offer
	Disputed     string

	Entitled EntitledTexts
	Compare  CompareTexts
}

// Item is a name with a sentence about it.
type Item struct{ Name, Text string }

// EntitledTexts state what a contract entitles to, worked out.
type EntitledTexts struct {
	Heading   string
	Count     string
	Product   string
	Products  dict[calc.Product, string]
	FirstYear string

	Contacts   Plural // {n} in all
	Each       string
	Session    string
	Activities Plural
	NoneYet    string // Launch Advisory runs instead
	Later      Plural // from the second year on
	Choose     string
	Launch     string // the tier has Launch Advisory
	Cloud      string
	Nothing    string // a tier without reviews, sessions and field services

	Channels  string // heading
	Names     dict[calc.Channel, string]
	Always    string
	Until     string
	Next      string
	During    string // before there is a clock
	ByProduct string
	NotFor    string
	AnyHour   string // a case can be written at any hour
	Spoken    string // heading
	Speech    dict[calc.Language, string]
	NotSpoken string
}

// CompareTexts are those of the comparison of plans.
type CompareTexts struct {
	Link        string
	Title       string
	Description string
	Heading     string
	Choose      string
	AtLeast     string
	Case        string
	First       string // who answers first, and by how much
	Before      string
	SameMoment  string
	Response    string
	Differences string
	Same        string
	Year        string
	Half        string // the median over a year
	With        string
	Best        string
	Median      string
	Most        string // nine in ten
	Worst       string
	Print       string
	PriorityRow string
	NotListed   string // a service that the sheet of the plan's family does not have
	Hours       string
}
