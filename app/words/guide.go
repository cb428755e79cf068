package words

import (
	"supportclock/calc"
)

// GuideTexts holds every word of the guide, the entitlements and the comparison in one language.
type GuideTexts struct {
	_           texts
	Services    Dict[string, string] // by calc.Service.ID: what it is and what to ask for
	Items       Dict[string, Item]   // by guideItem.id, part, milestone, activity and add-on
	Rulings     Dict[calc.Ruling, string]
	Commitments [4]string // by priority: what the Success plans ask of the customer

	Extras       string
	Milestones   string
	Deliverables string
	Online       string
	Region       string
	Languages    string
	Commitment   string
	AddOns       string
	Offers       [3]string // by calc.Offer

	Entitled EntitledTexts
	Compare  CompareTexts
}

// Item is a name with a sentence about it.
type Item struct{ Name, Text string }

// EntitledTexts state what a contract entitles to, worked out.
type EntitledTexts struct {
	_         texts
	Heading   string
	Count     string
	Product   string
	Products  Dict[calc.Product, string]
	FirstYear string

	Contacts   Plural // {n} in all
	Each       string
	Session    string
	Activities Plural
	NoneYet    string // Launch Advisory runs instead
	Later      Plural // from the second year on
	Launch     string // the tier has Launch Advisory
	Cloud      string
	Nothing    string // a tier without reviews, sessions and field services

	Always    string
	Until     string
	Next      string
	During    string // before there is a clock
	Spoken    string // heading
	Speech    Dict[calc.Language, string]
	NotSpoken string
}

// CompareTexts are those of the comparison of plans.
type CompareTexts struct {
	_           texts
	Title       string
	Description string
	Heading     string
	AtLeast     string
	Case        string
	First       string
	Before      string
	SameMoment  string
	Response    string
	Same        string
	NothingSame string
	Year        string
	NotListed   string
	NotKnown    string // of a service, under a contract of the visitor's own
	Unknown     Plural // services left out, because it is not known whether a contract has them
	Hours       string
	OnlyDiffers string
	Signs       string
	Targets     string
	SoldToday   string
	SoldBefore  string
	Yours       string
	Paid        string
	Sources     string
	Sheets      Plural
}
