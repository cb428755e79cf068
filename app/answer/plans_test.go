package answer

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

func TestOtherPlansAndPriorities(t *testing.T) {
	a := ask(t, friday, noon)
	others := a.Others()
	require.Len(t, others.Cells, 4*4)
	for i, plan := range a.Family.Plans {
		for _, p := range calc.Priorities() {
			cell, ok := others.Of(i, p)
			require.True(t, ok)
			assert.Equal(t, plan.Tier, cell.Tier)
			c := a.Case()
			c.Tier, c.Priority = plan.Tier, p
			due, err := calc.Due(c)
			require.NoError(t, err)
			assert.True(t, due.Equal(cell.Due), "%s P%d", plan.Tier, p)
		}
	}
	quickest, sooner := a.Quickest(others)
	assert.True(t, sooner)
	assert.Equal(t, calc.Elite, quickest.Tier)
	elite := ask(t, "plan=elite&priority=1&site=NL&at=2026-11-27T15:40", noon)
	_, sooner = elite.Quickest(elite.Others())
	assert.False(t, sooner, "none answers before the highest plan")
	_, ok := Others{}.Of(0, calc.P1)
	assert.False(t, ok)
}

func TestHowLateForAResponseByAMoment(t *testing.T) {
	assert.Empty(t, ask(t, friday, noon).Latest(), "nobody has asked")
	a := ask(t, friday+"&by=2026-11-30T12:00", noon)
	latest := a.Latest()
	require.Len(t, latest, 4)
	for _, l := range latest {
		require.True(t, l.Known)
		c := a.Case()
		c.Tier, c.Submitted = l.Tier, l.At
		due, _ := calc.Due(c)
		by, _ := a.Choices.By.In(a.Site.Location(), false)
		assert.False(t, due.After(by), "%s: submitted then, it is due in time", l.Tier)
		c.Submitted = l.At.Add(time.Minute)
		due, _ = calc.Due(c)
		assert.True(t, due.After(by), "%s: a minute later it is not", l.Tier)
	}
	assert.Equal(t, "2026-11-30T10:00:00+01:00", latest[2].At.Format(time.RFC3339), "two business hours before")
	for _, l := range ask(t, friday+"&by=1900-01-01T00:00", noon).Latest() {
		assert.False(t, l.Known)
	}
}

func TestWhatARuleWouldChange(t *testing.T) {
	a := ask(t, "plan=online&priority=4&site=NL&at=2026-12-24T15:00", noon)
	e, ok := a.Effect(calc.SwitchWorkHolidays)
	require.True(t, ok)
	assert.True(t, e.Changes(a.Result))
	e, ok = a.Effect(calc.SwitchStop24x5)
	assert.False(t, ok && e.Changes(a.Result), "this case has nothing to do with 24x5")
}

func TestTheYearIsWorkedOutInPieces(t *testing.T) {
	a := ask(t, friday, noon)
	tiers := []calc.Tier{calc.Online, calc.Elite}
	var y Years
	pieces := 0
	for y.Work(a, tiers) {
		pieces++
		require.Less(t, pieces, 100)
	}
	assert.Greater(t, pieces, len(tiers), "each in pieces that let the page answer in between")
	require.True(t, y.Done(a, tiers))
	for _, tier := range tiers {
		c := a.Case()
		c.Tier = tier
		whole, err := calc.YearSpread(c, 2026, time.Hour)
		require.NoError(t, err)
		assert.Equal(t, whole, y.Of(tier))
		assert.Equal(t, 365*24, y.Of(tier).Count)
	}

	later := ask(t, "plan=elite&priority=3&region=emea&site=NL&at=2026-03-02T09:00", noon)
	assert.True(t, y.Done(later, tiers), "another plan or moment of the year changes nothing about it")
	other := ask(t, "plan=enterprise&priority=2&region=emea&site=NL&at=2026-11-27T15:40", noon)
	assert.False(t, y.Done(other, tiers), "another priority does")
	assert.True(t, y.Work(other, tiers))
	next := ask(t, "plan=enterprise&priority=2&region=emea&site=NL&at=2027-11-26T15:40", noon)
	assert.False(t, y.Done(next, tiers), "another year does")
}

// Where a contract of one's own has no year, the plans beside it have theirs.
func TestTheYearOfAContractThatHasNone(t *testing.T) {
	tiers := []calc.Tier{calc.Own, calc.Elite}
	for name, link := range map[string]string{
		"no target is agreed":           "plan=enterprise&priority=3&compare=own,elite&days=1-5&hours=09:00-17:00&p1=1h&site=NL&at=2026-11-27T15:40",
		"it takes longer than is known": "plan=enterprise&priority=1&compare=own,elite&days=1&hours=09:00-09:05&p1=99h&site=NL&at=2190-11-26T15:40",
	} {
		t.Run(name, func(t *testing.T) {
			a := ask(t, link, noon)
			require.True(t, a.Solved())
			var y Years
			for n := 0; y.Work(a, tiers); n++ {
				require.Less(t, n, 20)
			}
			assert.True(t, y.Done(a, tiers))
			assert.Zero(t, y.Of(calc.Own))
			assert.Equal(t, 365*24, y.Of(calc.Elite).Count)
		})
	}
	var y Years
	a := ask(t, friday, noon)
	assert.False(t, y.Work(a, []calc.Tier{"gold"}))
	assert.False(t, y.Done(a, []calc.Tier{"gold"}), "nobody sells it")
}

// How support is reached depends on the plan, the priority, the place and the hour.
func TestReachingSupport(t *testing.T) {
	channel := func(link, now string, which calc.Channel) (offered, open bool) {
		for _, access := range ask(t, link, now).Channels() {
			if access.Channel == which {
				return access.Offered, access.Offered && access.Open
			}
		}
		return false, false
	}
	const friday, night, sunday = "2026-11-27T14:42:00Z", "2026-11-28T01:00:00Z", "2026-11-29T12:00:00Z"
	for _, test := range []struct {
		name, link, now string
		channel         calc.Channel
		offered, open   bool
	}{
		{"P1 by phone, in the afternoon", "plan=online&priority=1&site=NL", friday, calc.ByPhone, true, true},
		{"P1 by phone, at night", "plan=online&priority=1&site=NL", night, calc.ByPhone, true, true},
		{"P3 by phone under Online", "plan=online&priority=3&site=NL", friday, calc.ByPhone, false, false},
		{"P3 by phone under Business", "plan=business&priority=3&site=NL", friday, calc.ByPhone, true, true},
		{"the same at night", "plan=business&priority=3&site=NL", night, calc.ByPhone, true, false},
		{"the same on a Sunday", "plan=business&priority=3&site=NL", sunday, calc.ByPhone, true, false},
		{"the same in Japan, where it is late", "plan=business&priority=3&site=JP", friday, calc.ByPhone, true, false},
		{"a P3 in the portal", "plan=online&priority=3&site=NL", friday, calc.ByWeb, true, true},
	} {
		offered, open := channel(test.link, test.now, test.channel)
		assert.Equal(t, test.offered, offered, test.name)
		assert.Equal(t, test.open, open, test.name)
	}
}

func TestWhatTheContractComesTo(t *testing.T) {
	a := ask(t, "plan=enterprise&site=NL&products=3&product=commerce&first-year=on", noon)
	assert.Equal(t, calc.Contract{Tier: calc.Enterprise, Products: 3, Product: "commerce", FirstYear: true}, a.Contract())
	assert.Equal(t, 1, ask(t, "plan=enterprise&site=NL", noon).Contract().Products, "nobody has said how many")
	assert.Equal(t, 2, a.Column())
}
