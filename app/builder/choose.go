package builder

import (
	"slices"
	"strings"

	"supportclock/app/link"
	"supportclock/app/site"
)

// The controls of the page that are not named as a parameter.
const (
	controlForm = "form"
	controlLang = "lang"
	prefixPart  = "part-"
	prefixLock  = "lock-"
)

// choose makes one choice as a control names it, and reports whether it is accepted.
func (c *page) choose(name, value string) bool {
	s := &c.snippet
	switch part, isPart := strings.CutPrefix(name, prefixPart); {
	case isPart:
		parts := toggled(s.Frame.Parts, part, value)
		return parts != "" && s.Frame.Set(link.ParamParts, parts)
	case name == controlForm:
		return c.chooseForm(Form(value))
	case name == controlLang:
		return s.chooseLang(site.Lang(value))
	case name == link.ParamRegion || name == link.ParamSite:
		return s.choosePlace(name, value)
	}
	if lock, isLock := strings.CutPrefix(name, prefixLock); isLock {
		locks := toggled(s.Frame.Locks, lock, value)
		if locks == "" {
			s.Frame.Locks = nil
			return true
		}
		return s.Frame.Set(link.ParamLock, locks)
	}
	if name == link.ParamPlan {
		return c.choosePlan(value)
	}
	return s.chooseColour(name, value) || c.chooseTerms(name, value)
}

func (c *page) chooseForm(form Form) bool {
	if !slices.Contains([]Form{Frame, Element, Link}, form) {
		return false
	}
	c.form = form
	return true
}

func (s *Snippet) chooseLang(lang site.Lang) bool {
	if !lang.Known() {
		return false
	}
	s.Lang = lang
	return true
}

// choosePlace sets a region or a site; none of either follows the visitor. A site needs its region.
func (s *Snippet) choosePlace(name, value string) bool {
	switch {
	case value != "":
		return s.Choices.Set(name, value)
	case name == link.ParamRegion:
		s.Choices.Region = ""
	}
	s.Choices.Site = ""
	return true
}

// chooseColour sets the ground or the accent. What is usual need not be said.
func (s *Snippet) chooseColour(name, value string) bool {
	if !s.Frame.Set(name, value) {
		return false
	}
	if s.Frame.Theme == link.Themes[0] {
		s.Frame.Theme = ""
	}
	if s.Frame.Accent == link.Accents[0] {
		s.Frame.Accent = ""
	}
	return true
}

// toggled returns a list with a name put in or taken out, as a parameter writes it.
func toggled(list []string, name, value string) string {
	list = slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == name })
	if value == "on" {
		list = append(list, name)
	}
	return strings.Join(list, ",")
}
