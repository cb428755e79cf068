package ui

import (
	"slices"
	"strings"

	"supportclock/app/browser"
	"supportclock/app/link"
	"supportclock/calc"
)

// Memory is what this browser remembers of earlier visits: plan, region and site, the sites used lately,
// and the agreements kept. Embedded pages remember nothing.
type Memory struct {
	Choices link.Choices
	Kept    []link.Own
	Sites   []string // by calc.Site.ID, the last one first
}

// memoryKey and sitesKey are where it is kept: as a link has it, and as a list.
const (
	memoryKey = "support-clock/choices"
	sitesKey  = "support-clock/sites"
)

// mostSites is how many recent sites are offered.
const mostSites = 4

// LoadMemory returns what the browser remembers. What cannot be read is left out.
func LoadMemory(s browser.Storage) Memory {
	kept, notices := link.Parse(s.Recall(memoryKey))
	if kept.HasOwn() && len(notices) > 0 { // with a part less, its terms would be others
		kept.Plan, kept.Own = "", link.Own{}
	}
	m := Memory{Choices: link.Choices{Plan: kept.Plan, Own: kept.Own, Region: kept.Region, Site: kept.Site}, Kept: KeptOwn(s)}
	for id := range strings.SplitSeq(s.Recall(sitesKey), ",") {
		if _, ok := calc.SiteByID(id); ok && len(m.Sites) < mostSites && !slices.Contains(m.Sites, id) {
			m.Sites = append(m.Sites, id)
		}
	}
	return m
}

// None reports whether nothing is remembered.
func (m Memory) None() bool { return m.Choices.None() }

// Fill completes a link with what is remembered. A place of the link's own keeps the remembered one
// out.
func (m Memory) Fill(c link.Choices) link.Choices {
	if c.Plan == "" {
		if c.Plan = m.Choices.Plan; !c.HasOwn() || c.Own == (link.Own{}) {
			c.Own = m.Choices.Own
		}
	}
	switch {
	case c.Region == "" && c.Site == "":
		c.Region, c.Site = m.Choices.Region, m.Choices.Site
	case c.Site == "" && c.Region == m.Choices.Region:
		c.Site = m.Choices.Site
	}
	return c
}

// with remembers choices.
func (m Memory) with(c link.Choices) Memory {
	others := slices.DeleteFunc(slices.Clone(m.Sites), func(id string) bool { return id == c.Site })
	sites := append([]string{c.Site}, others...)
	return Memory{
		Choices: link.Choices{Plan: c.Plan, Own: c.Own, Region: c.Region, Site: c.Site},
		Sites:   sites[:min(len(sites), mostSites)],
	}
}

// same reports whether the browser would remember the same of both.
func (m Memory) same(as Memory) bool {
	return m.Choices.Equal(as.Choices) && slices.Equal(m.Sites, as.Sites)
}

func (m Memory) save(s browser.Storage) {
	if m.None() {
		s.Forget(memoryKey)
		s.Forget(sitesKey)
		return
	}
	s.Keep(memoryKey, m.Choices.Encode())
	s.Keep(sitesKey, strings.Join(m.Sites, ","))
}
