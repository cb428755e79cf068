package answer

import (
	"strconv"
	"time"

	"supportclock/app/link"
	"supportclock/calc"
)

// Years are how long plans make a customer wait over the year of the submission. They are worked out
// in pieces, because a year has eight thousand hours.
type Years struct {
	key    string // what they were worked out for
	spread map[calc.Tier]calc.Spread
	begun  bool
	tier   calc.Tier
	year   calc.Year
}

// yearPiece is how many submissions of a year are looked at in one go.
const yearPiece = 2000

// yearKey tells whether a year still holds: everything the wait depends on but plan and submission.
func (a *Answer) yearKey() string {
	c := link.Choices{Priority: a.Choices.Priority, Own: a.Choices.Own, Region: a.Choices.Region, Site: a.Choices.Site, Rules: a.Choices.Rules, Off: a.Choices.Off}
	if a.Choices.HasOwn() {
		c.Plan = calc.Own
	}
	return c.Encode() + " " + strconv.Itoa(a.Submitted.Year())
}

// Work goes on with the year of the next plan that has none yet. It reports whether there was anything
// to do. A plan keeps its year while the rest of the question stands.
func (y *Years) Work(a *Answer, tiers []calc.Tier) (worked bool) {
	if !a.Solved() {
		return false
	}
	if key := a.yearKey(); y.key != key {
		y.key, y.spread, y.begun = key, map[calc.Tier]calc.Spread{}, false
	}
	for _, tier := range tiers {
		if _, done := y.spread[tier]; !done {
			return y.piece(a, tier) == nil
		}
	}
	return false
}

func (y *Years) piece(a *Answer, tier calc.Tier) (err error) {
	if !y.begun || y.tier != tier {
		c := a.Case()
		c.Tier = tier
		err = y.year.Begin(c, a.Submitted.Year(), time.Hour)
		y.begun, y.tier = err == nil, tier
	}
	done := false
	if err == nil {
		done, err = y.year.Work(yearPiece)
	}
	if err != nil && tier == calc.Own { // without a target, or one that takes longer than is known
		y.spread[tier], y.begun = calc.Spread{}, false
		return nil // the other plans have a year all the same
	}
	if done {
		y.spread[tier] = y.year.Spread()
		y.begun = false
	}
	return err
}

// Done reports whether all plans have their year.
func (y *Years) Done(a *Answer, tiers []calc.Tier) bool {
	for _, tier := range tiers {
		if _, done := y.spread[tier]; !done {
			return false
		}
	}
	return y.key == a.yearKey()
}

// Of returns the year of a plan.
func (y *Years) Of(tier calc.Tier) calc.Spread { return y.spread[tier] }
