package app

import (
	"strings"

	"supportclock/calc"
)

// noticeTexts words the notices, naming the parameter and what is accepted.
func noticeTexts(v *view) []string {
	t, notices := v.t, v.notices
	names := params
	if v.page.Kind == Embed {
		names = EmbedParameters()
	}
	var texts []string
	for i, n := range notices {
		if i == mostNotices {
			return append(texts, t.Notices.More.of(len(notices)-i))
		}
		pattern := map[Problem]string{
			UnknownParameter: t.Notices.Unknown, BadValue: t.Notices.Bad, RepeatedParameter: t.Notices.Repeated,
			SiteElsewhere: t.Notices.Place, TooLong: t.Notices.Long,
		}[n.Problem]
		accepted := strings.Join(names, ", ")
		if n.Problem != UnknownParameter {
			accepted = acceptedValues(t, v.query, n.Parameter)
		}
		texts = append(texts, fill(pattern, "parameter", n.Parameter, "value", n.Value, "accepted", accepted))
	}
	return texts
}

// acceptedValues lists what a parameter may be.
func acceptedValues(t *Texts, q Query, param string) string {
	var list []string
	switch param {
	case paramPlan, paramCompare:
		for _, tier := range calc.Tiers() {
			list = append(list, string(tier))
		}
	case paramProducts:
		return "1–" + number(mostProducts)
	case paramProduct:
		for _, p := range calc.Products() {
			list = append(list, string(p))
		}
	case paramPriority:
		for _, p := range calc.Priorities() {
			list = append(list, number(int(p)))
		}
	case paramRegion:
		for _, r := range calc.Regions() {
			list = append(list, string(r))
		}
	case paramSite:
		for _, s := range calc.Sites() {
			if s.Region == q.Region {
				list = append(list, s.ID)
			}
		}
	case paramAt, paramBy:
		return t.Notices.Local
	case paramOff:
		return fill(t.Notices.Date, "n", number(mostDaysOff))
	case paramParts, paramLock, paramTheme, paramAccent:
		list = frameValues(param)
	default:
		return t.Notices.On
	}
	return strings.Join(list, ", ")
}
