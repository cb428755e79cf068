package app

import (
	"slices"
	"strings"

	"supportclock/calc"
)

// Frame is how a host shows the calculator inside a page of its own. It travels in the fragment of
// the embedded page, next to the query. The zero value shows everything, open, in the visitor's own
// colours.
type Frame struct {
	Parts  []string // in their order on the page; all of them where there are none
	Locks  []string // the parameters that the visitor cannot change
	Theme  string   // empty for the visitor's own
	Accent string   // empty for the site's own
}

// The parameters of a frame.
const (
	paramParts  = "parts"
	paramLock   = "lock"
	paramTheme  = "theme"
	paramAccent = "accent"
)

var frameParams = []string{paramParts, paramLock, paramTheme, paramAccent}

// The parts of the embedded page.
const (
	partControls = "controls"
	partAnswer   = "answer"
	partWhy      = "why"
	partTimeline = "timeline"
	partMatrix   = "matrix"
	partServices = "services"
)

var (
	// Parts are what an embedded page can show, in the order in which it does.
	Parts = []string{partControls, partAnswer, partWhy, partTimeline, partMatrix, partServices}
	// Locks are the controls that a host can take away.
	Locks = []string{paramPlan, paramPriority, paramRegion, paramSite, paramAt}
	// Themes are the colours of the ground: as the visitor's system has it, light or dark.
	Themes = []string{"auto", "light", "dark"}
	// Accents are the colours of what can be pressed and what is chosen.
	Accents = []string{"blue", "teal", "green", "orange", "red", "pink", "purple", "gray"}
)

// synonyms are other names for a lock. A data sheet speaks of tiers, the page of plans.
var synonyms = dict[string, string]{{"tier", paramPlan}}

// Shows reports whether the frame has a part.
func (f Frame) Shows(part string) bool {
	return len(f.Parts) == 0 || slices.Contains(f.Parts, part)
}

// Locked reports whether the visitor is kept from changing a parameter. A region can only follow
// its site, so that a locked site locks both.
func (f Frame) Locked(param string) bool {
	return slices.Contains(f.Locks, param) || param == paramRegion && slices.Contains(f.Locks, paramSite)
}

// hold returns the query with what is locked as it was before.
func (f Frame) hold(q, before Query) Query {
	if f.Locked(paramPlan) {
		q.Plan = before.Plan
	}
	if f.Locked(paramPriority) {
		q.Priority = before.Priority
	}
	if f.Locked(paramRegion) {
		q.Region = before.Region
		if site, ok := calc.SiteByID(q.Site); ok && site.Region != q.Region {
			q.Site = before.Site
		}
	}
	if f.Locked(paramSite) {
		q.Site = before.Site
	}
	if f.Locked(paramAt) {
		q.At, q.SecondPass = before.At, before.SecondPass
	}
	return q
}

// set changes one setting as a parameter names it. It reports whether the value is accepted, and
// leaves the frame as it was if not.
func (f *Frame) set(param, value string) bool {
	switch param {
	case paramParts:
		return choose(&f.Parts, value, Parts, nil)
	case paramLock:
		return choose(&f.Locks, value, Locks, synonyms)
	case paramTheme:
		if !slices.Contains(Themes, value) {
			return false
		}
		f.Theme = value
	case paramAccent:
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
func choose(to *[]string, list string, all []string, synonyms dict[string, string]) bool {
	if len(list) > mostList {
		return false
	}
	var found []string
	for name := range strings.SplitSeq(list, ",") {
		if other, ok := synonyms.find(name); ok {
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
	add(paramParts, strings.Join(f.Parts, ","))
	add(paramLock, strings.Join(f.Locks, ","))
	add(paramTheme, f.Theme)
	add(paramAccent, f.Accent)
	return strings.Join(list, "&")
}

// frameValues lists what a parameter of a frame may be.
func frameValues(param string) []string {
	switch param {
	case paramParts:
		return Parts
	case paramLock:
		return Locks
	case paramTheme:
		return Themes
	case paramAccent:
		return Accents
	}
	return nil
}

// EmbedParameters lists what the fragment of an embedded page can hold.
func EmbedParameters() []string { return slices.Concat(params, frameParams) }
