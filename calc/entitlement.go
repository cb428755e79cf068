package calc

import (
	"fmt"
	"time"
)

// Product is what a contract or case is about, as far as the data sheets make a difference.
type Product string

// The products.
const (
	AnyProduct        Product = "" // not said
	Commerce          Product = "commerce"
	ExperienceManager Product = "experience-manager"
	OtherProduct      Product = "other"
)

// Products lists the products a customer can name.
func Products() []Product { return []Product{Commerce, ExperienceManager, OtherProduct} }

// Launch lists what Launch Advisory consists of, by name.
type Launch struct {
	Milestones   []string
	Deliverables []string
}

// Track is a group of field service activities.
type Track struct {
	ID         string
	Activities []string
}

// Offer says how a plan offers an add-on.
type Offer int

// The offers.
const (
	NotOffered Offer = iota
	Extra            // can be bought with the plan
	InPlan           // comes with the plan
)

// AddOn is an extra that can be bought with a plan.
type AddOn struct {
	ID     string
	Offers []Offer // one for each plan of the family, in their order
}

// Contract is what a customer says of it to learn what it entitles to.
type Contract struct {
	Tier      Tier
	Products  int     // how many products it covers, at least one
	Product   Product // the one looked at
	FirstYear bool    // whether that one is new and Launch Advisory is running for it
}

// mostProducts is how many products a contract may cover; the vendor has far fewer.
const mostProducts = 99

// Entitlement is what a contract gives in a year, worked out.
type Entitlement struct {
	ContactsEach int           // named support contacts for each product
	Contacts     int           // the same for all of them
	Reviews      int           // service reviews a year
	Sessions     int           // expert sessions a year
	Session      time.Duration // how long one lasts
	Launch       bool          // whether the tier has Launch Advisory
	Advising     bool          // whether it is running for the product looked at
	Activities   int           // field service activities this year for the product looked at
	InOtherYears int           // the same without Launch Advisory
	Cloud        bool          // the cloud support activities, which are for Experience Manager only
	Tracks       []Track       // what to choose the activities from; nil where there are none
}

// Entitlement works out what a contract gives. It reports ErrInput for a tier that does not exist
// and a number of products that no contract has.
func (c Contract) Entitlement() (Entitlement, error) {
	plan, family := find(c.Tier)
	if plan == nil {
		return Entitlement{}, fmt.Errorf("%w: there is no tier %q", ErrInput, clip(string(c.Tier)))
	}
	if c.Products < 1 || c.Products > mostProducts {
		return Entitlement{}, fmt.Errorf("%w: %d products are not 1 to %d", ErrInput, c.Products, mostProducts)
	}
	level := func(id string) Level { return family.Level(c.Tier, id) }
	e := Entitlement{
		ContactsEach: level("named-support-contacts").Count,
		Reviews:      level("service-reviews").Count,
		Sessions:     level("expert-sessions").Count,
		Launch:       level("launch-advisory").Included,
		InOtherYears: level("field-activities").Count,
		Cloud:        level("aem-cloud-activities").Included && (c.Product == ExperienceManager || c.Product == AnyProduct),
	}
	e.Contacts = e.ContactsEach * c.Products
	if e.Sessions > 0 {
		e.Session = family.Session
	}
	// Launch Advisory takes the place of the activities in the first year of a solution, and of
	// that solution only.
	e.Advising = c.FirstYear && e.Launch
	if !e.Advising {
		e.Activities = e.InOtherYears
	}
	if e.InOtherYears > 0 {
		e.Tracks = family.Tracks
	}
	return e, nil
}
