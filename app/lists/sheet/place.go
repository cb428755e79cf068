package sheet

import (
	"slices"
	"strings"

	"supportclock/calc"
)

// placed is what the cells of a row about its place come to.
type placed struct {
	siteID string
	note   Notes
	column Column // whose cell is not known
	code   Code
	accept []string
	sites  []string // among which the visitor can choose
}

// place decides on the site of a row: the one that is named; for a country with several the one in the
// row's region or time zone; for a region its default site. Where that does not tell, it is what the visitor
// has said of the cell: of one that is certain in some rows it is said for the others.
func (v *Vocabulary) place(site, region, zone string, o *Options) placed {
	r, p := v.regionOf(region, o)
	if p.code != NoFault {
		return p
	}
	if site == "" && zone != "" {
		return v.placeByZone(zone, r, o)
	}
	if site == "" {
		return standing(r, region, o)
	}
	clock := v.clockNamed(zone, o)
	if zone != "" && len(clock.zones) == 0 {
		return placed{column: Zone, code: FaultZone, accept: someZones}
	}
	p = placed{column: Site, code: FaultSite, accept: someSites}
	if ids := v.sitesNamed(site); len(ids) > 0 {
		p = v.oneOf(Site, ids, r, clock.sites)
	}
	p = p.orAsSaid(site, o)
	if p.code == NoFault && zone != "" && !clock.of(p.siteID) {
		s, _ := calc.SiteByID(p.siteID)
		return placed{column: Zone, code: FaultSiteZone, accept: []string{s.Zone}}
	}
	return p
}

// orAsSaid is the site that the visitor has said a cell to mean, where that is not known.
func (p placed) orAsSaid(cell string, o *Options) placed {
	said, ok := o.said(p.column, cell)
	switch {
	case p.code != FaultSite && p.code != FaultZone && p.code != FaultAmbiguousSite || !ok:
		return p
	case said != "":
		return placed{siteID: said, note: NoteSaid}
	case p.column == Zone:
		return placed{column: Zone, code: FaultZone, accept: someZones}
	}
	return placed{column: Site, code: FaultSite, accept: someSites}
}

// someSites show what is accepted as a site.
var someSites = []string{"NL", "GB", "US-Eastern", "JP"}

// regionOf reads the region of a row.
func (v *Vocabulary) regionOf(cell string, o *Options) (calc.Region, placed) {
	if cell == "" {
		return "", placed{}
	}
	if said, ok := o.said(Region, cell); ok && said != "" {
		if s, known := calc.SiteByID(said); known {
			return s.Region, placed{}
		}
	}
	if r, known := v.regions[fold(cell)]; known {
		return r, placed{}
	}
	return "", placed{column: Region, code: FaultRegion, accept: regionNames()}
}

// standing is the site of a row that names none: the one for all such rows, if it lies in the row's
// region, or else what stands for the region.
func standing(r calc.Region, cell string, o *Options) placed {
	if said, ok := o.said(Region, cell); ok && cell != "" && said != "" {
		return placed{siteID: said, note: NoteSite}
	}
	s, _ := calc.SiteByID(o.SiteID)
	switch {
	case s.ID != "" && (r == "" || s.Region == r):
		return placed{siteID: s.ID}
	case r == calc.Japan: // has no other
		return placed{siteID: calc.DefaultSite(r).ID}
	case r != "":
		return placed{siteID: calc.DefaultSite(r).ID, note: NoteSite}
	}
	return placed{column: Site, code: FaultMissing, accept: someSites}
}

// placeByZone decides on the site of a row that names nothing but its time zone.
func (v *Vocabulary) placeByZone(zone string, r calc.Region, o *Options) placed {
	p := placed{column: Zone, code: FaultZone, accept: someZones}
	if ids := v.sitesInZone(zone); len(ids) > 0 {
		p = v.oneOf(Zone, ids, r, nil)
	}
	return p.orAsSaid(zone, o)
}

// someZones show what is accepted as a time zone.
var someZones = []string{"Europe/Amsterdam", "America/New_York", "Tokyo Standard Time"}

// oneOf chooses the site of several that a region or the sites of a time zone leave.
func (v *Vocabulary) oneOf(c Column, ids []string, r calc.Region, near []string) placed {
	if r != "" {
		inside := slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
			s, _ := calc.SiteByID(id)
			return s.Region != r && (r != calc.APAC || s.Region != calc.Japan) // which most call a part of it
		})
		if len(inside) == 0 {
			return placed{column: c, code: FaultSiteRegion, accept: []string{string(r)}}
		}
		ids = inside
	}
	if both := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !slices.Contains(near, id) }); len(both) > 0 {
		ids = both
	}
	if ids = general(ids); len(ids) == 1 {
		return placed{siteID: ids[0]}
	}
	return placed{column: c, code: FaultAmbiguousSite, accept: ids, sites: ids}
}

// general leaves the site that stands for all of a country, where there is one.
func general(ids []string) []string {
	country := ""
	for _, id := range ids {
		s, _ := calc.SiteByID(id)
		if country != "" && s.Country != country {
			return ids
		}
		country = s.Country
	}
	for _, id := range ids {
		if id == country {
			return []string{id}
		}
	}
	return ids
}

// sitesNamed returns the sites that a cell may mean.
func (v *Vocabulary) sitesNamed(cell string) []string {
	if ids := v.sites[fold(cell)]; len(ids) > 0 {
		return general(ids)
	}
	return general(v.sitesInZone(cell))
}

// sitesInZone returns the sites whose clock is that of a time zone: by its name in the database of the
// IANA, a former one, or the one that Windows has for it.
func (v *Vocabulary) sitesInZone(cell string) []string {
	if ids := v.zones[fold(cell)]; len(ids) > 0 {
		return ids
	}
	name := strings.ReplaceAll(strings.TrimSpace(cell), " ", "_")
	for _, r := range calc.Regions() {
		if s, ok := calc.SiteForZone(r, name); ok {
			return v.zones[fold(s.Zone)]
		}
	}
	return nil
}

func regionNames() (names []string) {
	for _, r := range calc.Regions() {
		names = append(names, string(r))
	}
	return names
}
