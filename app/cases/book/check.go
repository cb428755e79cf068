package book

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"supportclock/app/link"
	"supportclock/calc"
)

// MostName is how long the name of a case can be, in characters.
const MostName = 200

// Moments of a case lie within the years that are counted, with a day at each end for the clocks of all
// sites.
var (
	firstMoment = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	lastMoment  = time.Date(2200, 1, 2, 0, 0, 0, 0, time.UTC)
)

// Check returns what is wrong with a case, a Path being the name of a field in a document. A case
// without faults can be kept: what is written of it can be read.
func (c Case) Check() (faults Faults) {
	bad := func(field string, code Code, value string, accepted ...string) {
		faults = append(faults, Fault{Code: code, Path: field, Name: cut(c.Name), Value: cut(value), Accepted: accepted})
	}
	switch {
	case c.ID == "":
		bad("id", Missing, "")
	case len(c.ID) > 64 || strings.Trim(c.ID, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_") != "":
		bad("id", BadValue, c.ID)
	}
	moment := func(field string, t, last time.Time, needed bool) {
		switch {
		case t.IsZero() && needed:
			bad(field, Missing, "")
		case !t.IsZero() && (t.Before(firstMoment) || t.After(last)):
			bad(field, Uncounted, writeMoment(t))
		}
	}
	moment("changed", c.Changed, endStamp, true)
	if c.Deleted {
		return faults
	}
	moment("submitted", c.Submitted, lastMoment, true)
	moment("answered", c.Answered, lastMoment, false)
	moment("created", c.Created, endStamp, false)
	if utf8.RuneCountInString(c.Name) > MostName {
		bad("number", BadValue, c.Name, "≤ "+strconv.Itoa(MostName))
	}
	if !slices.Contains(link.Tiers(), c.Tier) {
		bad("tier", BadValue, string(c.Tier), tiers()...)
	}
	if c.Tier == calc.Own {
		if code := checkContract(c.Own); code != "" {
			bad("contract", code, c.Own.Encode(), contractExample)
		}
	}
	if c.Priority < calc.P1 || c.Priority > calc.P4 {
		bad("priority", BadValue, strconv.Itoa(int(c.Priority)), "1", "2", "3", "4")
	}
	site, ok := calc.SiteByID(c.SiteID)
	if !ok {
		bad("site", BadValue, c.SiteID, "NL", "GB", "US-Eastern", "JP")
	}
	if len(faults) > 0 {
		return faults
	}
	if c.Local != (calc.Local{}) && !c.shows(site) {
		bad("local", BadValue, c.Local.String(), calc.LocalOf(c.Submitted.In(site.Location())).String())
	}
	if !c.Answered.IsZero() && c.Answered.Before(c.Submitted) {
		bad("answered", BadValue, writeMoment(c.Answered), "≥ "+writeMoment(c.Submitted))
	}
	if _, err := calc.Due(c.Question()); errors.Is(err, calc.ErrHorizon) { // a year that is not counted
		bad("submitted", Uncounted, writeMoment(c.Submitted))
	} else if errors.Is(err, calc.ErrUnagreed) {
		bad("priority", Unagreed, strconv.Itoa(int(c.Priority)))
	} else if err != nil { // too many days off, or one that no calendar has
		bad("daysOff", BadValue, strconv.Itoa(len(c.DaysOff)))
	}
	return faults
}

// shows reports whether the local moment is that of the submission. Zones may change their rules after a
// case was saved, but not by more than a day.
func (c Case) shows(site calc.Site) bool {
	at, _ := c.Local.In(site.Location(), false)
	return at.Sub(c.Submitted).Abs() <= 26*time.Hour
}

func tiers() (names []string) {
	for _, tier := range link.Tiers() {
		names = append(names, string(tier))
	}
	return names
}

// cut shortens a value for showing, not inside a character.
func cut(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	end := most
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}
