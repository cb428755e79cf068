package answer

import (
	"strconv"
	"strings"

	"supportclock/app/link"
	"supportclock/app/words"
)

// Notice says what was left out of a link, and what is accepted in its place. Names are the parts that
// a link of this kind can have.
func Notice(t *words.Texts, c link.Choices, n link.Notice, names []string) string {
	accepted := strings.Join(names, ", ")
	if n.Problem != link.UnknownParameter {
		accepted = acceptedValues(t, c, n)
	}
	return words.Fill(noticePattern(t, n.Problem), "parameter", n.Parameter, "value", n.Value, "accepted", accepted)
}

func noticePattern(t *words.Texts, p link.Problem) string {
	switch p {
	case link.UnknownParameter:
		return t.Notices.Unknown
	case link.RepeatedParameter:
		return t.Notices.Repeated
	case link.SiteElsewhere:
		return t.Notices.Place
	case link.TooLong:
		return t.Notices.Long
	case link.OtherPlan:
		return t.Own.OtherPlan
	case link.NoWeek:
		return t.Own.NoWeek
	}
	return t.Notices.Bad
}

// acceptedValues says what a parameter may be, or what was meant.
func acceptedValues(t *words.Texts, c link.Choices, n link.Notice) string {
	name := n.Parameter
	switch name {
	case link.ParamSite:
		return SitesLike(t, n.Value, c.Region)
	case link.ParamProducts:
		return "1–" + strconv.Itoa(link.MostProducts)
	case link.ParamAt, link.ParamBy:
		return t.Notices.Local
	case link.ParamOff:
		return words.Fill(t.Notices.Date, "n", strconv.Itoa(link.MostDaysOff))
	}
	if accepted, ok := t.Own.Accepted.Find(strings.TrimRight(name, "-1234567")); ok {
		return accepted
	}
	if values := c.Values(name); len(values) > 0 {
		return strings.Join(values, ", ")
	}
	return t.Notices.On
}
