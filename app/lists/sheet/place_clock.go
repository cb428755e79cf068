package sheet

import (
	"slices"
	"strings"
	"time"

	"supportclock/calc"
)

// clock is what a cell with a time zone names.
type clock struct {
	sites []string         // that lie in it
	zones []*time.Location // none for a cell that names no time zone
}

// clockNamed returns what a cell with a time zone names, or what the visitor has said of one that is not known.
func (v *Vocabulary) clockNamed(cell string, o *Options) (c clock) {
	if cell == "" {
		return c
	}
	c.sites = v.sitesInZone(cell)
	if said, ok := o.said(Zone, cell); ok && len(c.sites) == 0 {
		c.sites = []string{said}
	}
	for _, id := range c.sites {
		if s, known := calc.SiteByID(id); known {
			c.zones = append(c.zones, s.Location())
		}
	}
	if len(c.sites) == 0 {
		if zone, err := calc.Zone(strings.ReplaceAll(cell, " ", "_")); err == nil {
			c.zones = append(c.zones, zone)
		}
	}
	return c
}

// of reports whether the clock shows the time of a site, in winter as in summer. Times beside another clock
// may go by either.
func (c clock) of(siteID string) bool {
	s, _ := calc.SiteByID(siteID)
	shows := func(zone *time.Location) (offsets [2]int) {
		for i, month := range []time.Month{time.January, time.July} {
			_, offsets[i] = time.Date(2026, month, 1, 12, 0, 0, 0, time.UTC).In(zone).Zone()
		}
		return offsets
	}
	own := shows(s.Location())
	return slices.ContainsFunc(c.zones, func(zone *time.Location) bool { return shows(zone) == own })
}
