package link

import "supportclock/calc"

// Complete fills in what the visitor has not chosen: the region and site of the browser's time zone
// where they are known, and for the rest the plan whose sheet started this page.
func (c Choices) Complete(zone string) Choices {
	if c.Plan == "" {
		c.Plan = calc.Enterprise
	}
	if c.HasOwn() {
		c.Own = c.Own.complete()
	}
	if c.Priority == 0 {
		c.Priority = calc.P3
	}
	if c.Region == "" {
		c.Region = calc.RegionOfZone(zone)
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
