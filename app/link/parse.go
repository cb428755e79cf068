package link

import (
	"net/url"
	"slices"
	"strings"

	"supportclock/calc"
)

// Problem says why a part of a fragment was left out.
type Problem int

// The problems.
const (
	UnknownParameter Problem = iota
	BadValue
	RepeatedParameter
	SiteElsewhere // a site that is not in the region
	TooLong
	OtherPlan // a part of an own agreement, in a link to a published plan
	NoWeek    // opening hours that reach into each other
)

// Notice names a part of a fragment that was left out.
type Notice struct {
	Problem   Problem
	Parameter string
	Value     string
}

const (
	mostFragment = 8 << 10 // bytes read
	mostValue    = 40      // characters of a value repeated in a notice
)

// Parse reads a fragment, with or without its number sign. Whatever it cannot accept it leaves out
// and reports; the rest is kept.
func Parse(fragment string) (Choices, []Notice) {
	c, _, notices := parse(fragment, Names())
	return c, notices
}

// ParseEmbed reads the fragment of an embedded page: choices, and how the host shows them.
func ParseEmbed(fragment string) (Choices, Frame, []Notice) {
	c, f, notices := parse(fragment, EmbedNames())
	if c.Plan == calc.Own {
		if slices.Contains(f.Parts, PartServices) {
			notices = append(notices, Notice{BadValue, ParamParts, PartServices})
		}
		f = f.OfOwn()
	}
	return c, f, notices
}

func parse(fragment string, accepted []string) (Choices, Frame, []Notice) {
	var c Choices
	var f Frame
	var notices []Notice
	note := func(p Problem, name, value string) {
		notices = append(notices, Notice{p, clip(name), clip(value)})
	}
	if len(fragment) > mostFragment {
		note(TooLong, "", "")
		fragment = fragment[:mostFragment]
		fragment = fragment[:strings.LastIndexByte(fragment, '&')+1]
	}
	fragment = repair(fragment)
	seen := map[string]bool{}
	region := calc.Region("") // as the link says it, whatever the site says
	set := func(name, value string) bool {
		if name == ParamRegion && c.Site != "" && slices.Contains(calc.Regions(), calc.Region(value)) {
			region = calc.Region(value)
			return true
		}
		if !c.Set(name, value) && !f.Set(name, value) {
			return false
		}
		if name == ParamRegion {
			region = c.Region
		}
		return true
	}
	instants := map[string]string{} // moments with an offset of their own, by parameter
	for part := range strings.SplitSeq(fragment, "&") {
		if part == "" {
			continue
		}
		name, raw, _ := strings.Cut(part, "=")
		if plain, err := url.PathUnescape(name); err == nil {
			name = plain
		}
		if !slices.Contains(accepted, name) && slices.Contains(accepted, repairName(name)) {
			name = repairName(name)
		}
		value, err := url.PathUnescape(raw)
		if name == ParamName {
			value, err = decodeName(raw), nil
		}
		switch {
		case !slices.Contains(accepted, name):
			note(UnknownParameter, name, raw)
		case err != nil:
			note(BadValue, name, raw)
		case seen[name]:
			note(RepeatedParameter, name, value)
		default:
			seen[name] = true
			if set(name, value) {
				continue
			}
			if _, ok := repairValue(name, value, func(v string) bool { return name != ParamName && set(name, v) }); ok {
				continue
			}
			if name == ParamAt || name == ParamBy {
				instants[name] = value
				continue
			}
			seen[name] = false
			note(BadValue, name, value)
		}
	}
	for _, name := range []string{ParamAt, ParamBy} {
		if value, ok := instants[name]; ok && !c.setInstant(name, value) {
			note(BadValue, name, value)
		}
	}
	if c.Plan == "" && !c.HasOwn() && c.Own != (Own{}) {
		c.Plan = calc.Own // what else would they be for?
	}
	if c.Site != "" && region != "" && region != c.Region {
		note(SiteElsewhere, ParamSite, c.Site)
		c.Site, c.Region = "", region
	}
	for i := range params {
		if name := params[i].name; seen[name] && !c.HasOwn() && slices.Contains(OwnNames(), name) {
			note(OtherPlan, name, "")
		}
	}
	if seen[ParamHours] && !seen[ParamDays] { // the usual hours are those of the usual days, whatever one of them has
		for i, usual := range UsualOwn.Days {
			c.Own.Days[i] = c.Own.Days[i] || usual
		}
	}
	if !c.HasOwn() {
		c.Own = Own{}
	} else if _, err := c.Own.complete().Agreement(); err != nil {
		note(NoWeek, ParamHours, "")
		c.Own.Hours, c.Own.Apart = "", Own{}.Apart
	}
	return c, f, notices
}

// clip shortens hostile input so that a notice stays readable, and keeps whole characters.
func clip(s string) string {
	s = strings.ToValidUTF8(s, "�")
	runes := 0
	for i := range s {
		if runes == mostValue {
			return s[:i] + "…"
		}
		runes++
	}
	return s
}
