package calc

import "slices"

// Ruling names a point on which the data sheets contradict each other or leave a gap, and which
// reading is followed here.
type Ruling string

// The rulings that make a difference to a customer.
const (
	RuleJapanClose       Ruling = "japan-close"       // Japan closes at 17:30 or 17:00, by family
	RuleTermsHours       Ruling = "terms-hours"       // the support terms print other hours than the sheets
	RuleJapan24x5        Ruling = "japan-24x5"        // 24x5 in the table, business hours in the footnote
	RuleUltimateHours    Ruling = "ultimate-hours"    // 24x5 in the comparison, business hours in the targets
	RuleCommerce         Ruling = "commerce"          // the override is headed Standard Support
	RuleStandardName     Ruling = "standard-name"     // Online is called Standard in older sheets
	RuleMinorLoss        Ruling = "minor-loss"        // P3 reads differently in the Elite sheet
	RuleTickedRow        Ruling = "ticked-row"        // field activities: a tick in one sheet, 2 in another
	RuleTwiceYearly      Ruling = "twice-yearly"      // reviews: "bi-annual" in English, "half-yearly" in the Dutch sheet and 2 in the table, which settles it
	RuleCommerceSpeech   Ruling = "commerce-speech"   // no Japanese for Commerce: not said in every sheet
	RuleAddOns           Ruling = "add-ons"           // the sheets of different languages differ in age
	RuleChatHours        Ruling = "chat-hours"        // no sheet of the older plans gives chat hours
	RuleChatLower        Ruling = "chat-lower"        // chat for P2 to P4: in the table of regions, not in the row of channels
	RuleUltimateCommerce Ruling = "ultimate-commerce" // whether Commerce slows Ultimate down is not said
)

// Topic is the part of an answer that a ruling belongs to.
type Topic int

// The topics.
const (
	AboutTarget Topic = iota
	AboutHours
	AboutChannels
	AboutServices
	AboutAddOns
)

// scope says which cases a ruling matters to. An empty list means all.
type scope struct {
	ruling     Ruling
	topic      Topic
	tiers      []Tier
	regions    []Region
	priorities []Priority
	commerce   bool // only for Adobe Commerce
}

var scopes = []scope{
	{ruling: RuleJapan24x5, topic: AboutTarget, tiers: []Tier{Enterprise}, regions: []Region{Japan}, priorities: []Priority{P2}},
	{ruling: RuleJapan24x5, topic: AboutTarget, tiers: []Tier{Elite}, regions: []Region{Japan}, priorities: []Priority{P2, P3}},
	{ruling: RuleUltimateHours, topic: AboutTarget, tiers: []Tier{Ultimate}, priorities: []Priority{P2, P3}},
	{ruling: RuleCommerce, topic: AboutTarget, tiers: []Tier{Expert}, commerce: true},
	{ruling: RuleUltimateCommerce, topic: AboutTarget, tiers: []Tier{Ultimate}, commerce: true},
	{ruling: RuleStandardName, topic: AboutTarget, tiers: []Tier{Online}},
	{ruling: RuleMinorLoss, topic: AboutTarget, tiers: []Tier{Elite}, priorities: []Priority{P3}},

	{ruling: RuleJapanClose, topic: AboutHours, regions: []Region{Japan}},
	{ruling: RuleTermsHours, topic: AboutHours, tiers: []Tier{Online, Business, Enterprise, Elite}, regions: []Region{Americas, Japan}},

	{ruling: RuleJapan24x5, topic: AboutChannels, tiers: []Tier{Enterprise, Elite}, regions: []Region{Japan}, priorities: []Priority{P2, P3, P4}},
	{ruling: RuleChatHours, topic: AboutChannels, tiers: []Tier{Online, Business, Enterprise, Elite}, priorities: []Priority{P2, P3, P4}},
	{ruling: RuleChatLower, topic: AboutChannels, tiers: []Tier{Expert, Ultimate}, priorities: []Priority{P2, P3, P4}},
	{ruling: RuleCommerceSpeech, topic: AboutChannels, tiers: []Tier{Enterprise, Elite}, regions: []Region{Japan}, commerce: true},

	{ruling: RuleTickedRow, topic: AboutServices, tiers: []Tier{Enterprise}},
	{ruling: RuleTwiceYearly, topic: AboutServices, tiers: []Tier{Enterprise}},
	{ruling: RuleAddOns, topic: AboutAddOns, tiers: []Tier{Expert, Ultimate}},
}

// Rulings lists the rulings that matter to a topic of a case about a product.
func Rulings(c Case, product Product, topic Topic) (list []Ruling) {
	site, _ := SiteByID(c.SiteID)
	commerce := product == Commerce || c.Rules.CommerceManaged
	for _, s := range scopes {
		if s.topic == topic && among(s.tiers, c.Tier) && among(s.regions, site.Region) &&
			among(s.priorities, c.Priority) && (commerce || !s.commerce) {
			list = append(list, s.ruling)
		}
	}
	return list
}

// AllRulings lists every ruling once, in the order of the topics.
func AllRulings() (list []Ruling) {
	for _, s := range scopes {
		if !slices.Contains(list, s.ruling) {
			list = append(list, s.ruling)
		}
	}
	return list
}

func among[T comparable](list []T, x T) bool { return len(list) == 0 || slices.Contains(list, x) }
