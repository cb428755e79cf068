package link

import (
	"slices"
	"strings"

	"supportclock/calc"
)

// Complete fills in what the visitor has not chosen: the region and site of the browser's time zone
// where they are known, and for the rest the plan whose sheet started this page.
func (c Choices) Complete(zone string) Choices {
	if c.Plan == "" {
		c.Plan = calc.Enterprise
	}
	if c.Priority == 0 {
		c.Priority = calc.P3
	}
	if c.Region == "" {
		c.Region = regionOf(zone)
	}
	if c.Site == "" {
		c.Site = SiteFor(c.Region, zone)
	}
	return c
}

// SiteFor returns the site that stands for a region: the one of the browser's own clock if it lies
// there.
func SiteFor(region calc.Region, zone string) string {
	if s, ok := calc.SiteForZone(region, zone); ok {
		return s.ID
	}
	return calc.DefaultSite(region).ID
}

// regionOf guesses the region from the browser's time zone. Zones that belong to no site go by the
// continent in their name, with the exceptions below.
func regionOf(zone string) calc.Region {
	for _, region := range calc.Regions() {
		if _, ok := calc.SiteForZone(region, zone); ok {
			return region
		}
	}
	continent, place, _ := strings.Cut(zone, "/")
	switch continent {
	case "America", "US", "Canada", "Brazil", "Chile", "Mexico":
		return calc.Americas
	case "Asia":
		if slices.Contains(nearEast, place) {
			return calc.EMEA
		}
		return calc.APAC
	case "Australia", "Indian", "Pacific":
		if slices.Contains(pacificAmericas, place) {
			return calc.Americas
		}
		if slices.Contains(indianAfrica, place) {
			return calc.EMEA
		}
		return calc.APAC
	case "Atlantic":
		if place == "Bermuda" || place == "Stanley" || place == "South_Georgia" {
			return calc.Americas
		}
	}
	return calc.EMEA
}

// The zones that the database files under another continent than the region their places belong to.
var (
	nearEast = []string{"Aden", "Amman", "Baghdad", "Bahrain", "Beirut", "Damascus", "Dubai", "Famagusta", "Gaza", "Hebron",
		"Istanbul", "Jerusalem", "Kuwait", "Muscat", "Nicosia", "Qatar", "Riyadh", "Tehran", "Tel_Aviv",
		"Baku", "Tbilisi", "Yerevan"}
	pacificAmericas = []string{"Easter", "Galapagos", "Honolulu", "Johnston"}
	indianAfrica    = []string{"Antananarivo", "Comoro", "Mahe", "Mauritius", "Mayotte", "Reunion"}
)
