package link

import (
	"slices"
	"strings"

	"supportclock/calc"
)

// Frame is how a host shows the calculator inside a page of its own. It travels in the fragment of
// the embedded page, next to the choices. The zero value shows everything, open, in the visitor's own
// colours.
type Frame struct {
	Parts  []string // in their order on the page; all of them where there are none
	Locks  []string // the parameters that the visitor cannot change
	Theme  string   // empty for the visitor's own
	Accent string   // empty for the site's own
}

// The parameters of a frame.
const (
	ParamParts  = "parts"
	ParamLock   = "lock"
	ParamTheme  = "theme"
	ParamAccent = "accent"
)

var frameParams = []string{ParamParts, ParamLock, ParamTheme, ParamAccent}

// The parts of the embedded page.
const (
	PartControls = "controls"
	PartAnswer   = "answer"
	PartWhy      = "why"
	PartTimeline = "timeline"
	PartMatrix   = "matrix"
	PartServices = "services"
)

var (
	// Parts are what an embedded page can show, in the order in which it does.
	Parts = []string{PartControls, PartAnswer, PartWhy, PartTimeline, PartMatrix, PartServices}
	// Locks are the controls that a host can take away.
	Locks = []string{ParamPlan, ParamPriority, ParamRegion, ParamSite, ParamAt}
	// Themes are the colours of the ground: as the visitor's system has it, light or dark.
	Themes = []string{"auto", "light", "dark"}
	// Accents are the colours of what can be pressed and what is chosen.
	Accents = []string{"blue", "teal", "green", "orange", "red", "pink", "purple", "gray"}
)

// synonyms are other names for a lock. A data sheet speaks of tiers, the page of plans.
var synonyms = map[string]string{"tier": ParamPlan}

// Shows reports whether the frame has a part.
func (f Frame) Shows(part string) bool {
	return len(f.Parts) == 0 || slices.Contains(f.Parts, part)
}

// Locked reports whether the visitor is kept from changing a parameter. A region can only follow
// its site, so that a locked site locks both.
func (f Frame) Locked(param string) bool {
	return slices.Contains(f.Locks, param) || param == ParamRegion && slices.Contains(f.Locks, ParamSite)
}

// Hold returns the choices with what is locked as it was before.
func (f Frame) Hold(c, before Choices) Choices {
	if f.Locked(ParamPlan) {
		c.Plan, c.Own = before.Plan, before.Own
	}
	if f.Locked(ParamPriority) {
		c.Priority = before.Priority
	}
	if f.Locked(ParamRegion) {
		c.Region = before.Region
		if site, ok := calc.SiteByID(c.Site); ok && site.Region != c.Region {
			c.Site = before.Site
		}
	}
	if f.Locked(ParamSite) {
		c.Site = before.Site
	}
	if f.Locked(ParamAt) {
		c.At, c.SecondPass = before.At, before.SecondPass
	}
	return c
}

// OfOwn is the frame around an own agreement: visitors of another vendor's page choose among no published
// plans, and no data sheet lists its services.
func (f Frame) OfOwn() Frame {
	if f.Parts = withoutServices(f.Parts); len(f.Parts) == 0 {
		f.Parts = nil
	}
	if !f.Locked(ParamPlan) {
		f.Locks = append([]string{ParamPlan}, f.Locks...)
	}
	return f
}

// PartsOf lists what an embedded page can show of a plan.
func PartsOf(tier calc.Tier) []string {
	if tier == calc.Own {
		return withoutServices(Parts)
	}
	return Parts
}

func withoutServices(parts []string) []string {
	return slices.DeleteFunc(slices.Clone(parts), func(part string) bool { return part == PartServices })
}

// Set changes one setting as a parameter names it. It reports whether the value is accepted, and
// leaves the frame as it was if not.
func (f *Frame) Set(param, value string) bool {
	switch param {
	case ParamParts:
		return choose(&f.Parts, value, Parts, nil)
	case ParamLock:
		return choose(&f.Locks, value, Locks, synonyms)
	case ParamTheme:
		if !slices.Contains(Themes, value) {
			return false
		}
		f.Theme = value
	case ParamAccent:
		if !slices.Contains(Accents, value) {
			return false
		}
		f.Accent = value
	default:
		return false
	}
	return true
}

// choose reads a list of names and puts it into the order of all, each name once.
func choose(to *[]string, list string, all []string, synonyms map[string]string) bool {
	if len(list) > mostList {
		return false
	}
	var found []string
	for name := range strings.SplitSeq(list, ",") {
		if other, ok := synonyms[name]; ok {
			name = other
		}
		if !slices.Contains(all, name) {
			return false
		}
		found = append(found, name)
	}
	var ordered []string
	for _, name := range all {
		if slices.Contains(found, name) {
			ordered = append(ordered, name)
		}
	}
	*to = ordered
	return true
}

// mostList bounds a list of names, in bytes.
const mostList = 200

// Encode writes the frame as parameters of a fragment, those that are not as usual.
func (f Frame) Encode() string {
	var list []string
	add := func(param, value string) {
		if value != "" {
			list = append(list, param+"="+value)
		}
	}
	add(ParamParts, strings.Join(f.Parts, ","))
	add(ParamLock, strings.Join(f.Locks, ","))
	add(ParamTheme, f.Theme)
	add(ParamAccent, f.Accent)
	return strings.Join(list, "&")
}

// frameValues lists what a parameter of a frame around a plan may be.
func frameValues(param string, tier calc.Tier) []string {
	switch param {
	case ParamParts:
		return PartsOf(tier)
	case ParamLock:
		return Locks
	case ParamTheme:
		return Themes
	case ParamAccent:
		return Accents
	}
	return nil
}

// EmbedNames lists the parameters that the fragment of an embedded page can hold.
func EmbedNames() []string { return slices.Concat(Names(), frameParams) }

// Dress is the frame as data attributes of the page, for its style sheet.
func (f Frame) Dress() map[string]string {
	return map[string]string{ParamTheme: f.Theme, ParamAccent: f.Accent, ParamParts: strings.Join(f.Parts, " ")}
}
