package calc

import "time"

// Region is a support region. A customer's billing address decides it.
type Region string

// The four regions of the data sheets.
const (
	Americas Region = "americas"
	EMEA     Region = "emea"
	APAC     Region = "apac"
	Japan    Region = "japan"
)

// Regions lists the regions in the order of the data sheets.
func Regions() []Region { return []Region{Americas, EMEA, APAC, Japan} }

// Site is a place whose clock and public holidays count for a customer.
type Site struct {
	ID      string // ISO 3166-1 alpha-2, with a suffix where the country has several: "NL", "US-Pacific"
	Region  Region
	Country string // ISO 3166-1 alpha-2: "NL"
	Zone    string // IANA time zone: "Europe/Amsterdam"
	Name    string // English name of the country: "Netherlands"
	Place   string // English name of the part of it, where there are several, else the zone's city: "Pacific", "Amsterdam"
}

// Location returns the site's time zone. It never fails for a site of Sites.
func (s Site) Location() *time.Location { return location(s.Zone) }

// SiteByID looks a site up.
func SiteByID(id string) (Site, bool) {
	for _, s := range sites {
		if s.ID == id {
			return s, true
		}
	}
	return Site{}, false
}

// SiteForZone returns the site of region whose time zone is the named one, as a browser reports it.
func SiteForZone(region Region, zone string) (Site, bool) {
	for _, s := range sites {
		if s.Region == region && s.Zone == zone {
			return s, true
		}
	}
	return Site{}, false
}

// DefaultSite returns the site that stands for a region until the customer picks another.
func DefaultSite(region Region) Site {
	id := map[Region]string{Americas: "US-Pacific", EMEA: "GB", APAC: "SG", Japan: "JP"}[region]
	s, _ := SiteByID(id)
	return s
}

// Sites lists the places a customer can choose, by region and in the order to show them.
func Sites() []Site { return append([]Site(nil), sites...) }

var sites = []Site{
	{"US-Pacific", Americas, "US", "America/Los_Angeles", "United States", "Pacific"},
	{"NL", EMEA, "NL", "Europe/Amsterdam", "Netherlands", "Amsterdam"},
	{"GB", EMEA, "GB", "Europe/London", "United Kingdom", "England & Wales"},
	{"SG", APAC, "SG", "Asia/Singapore", "Singapore", "Singapore"},
	{"JP", Japan, "JP", "Asia/Tokyo", "Japan", "Tokyo"},
}
