package calc

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// submit makes a case submitted at a local moment of its site.
func submit(t *testing.T, tier Tier, p Priority, siteID, local string) Case {
	t.Helper()
	site, ok := SiteByID(siteID)
	require.True(t, ok, siteID)
	l, err := ParseLocal(local)
	require.NoError(t, err)
	at, _ := l.In(site.Location(), false)
	return Case{Tier: tier, Priority: p, SiteID: siteID, Submitted: at}
}

func TestAnswer(t *testing.T) {
	for _, c := range []struct {
		name      string
		tier      Tier
		priority  Priority
		site      string
		submitted string
		due       string
		rules     Rules
		daysOff   []Date
	}{
		// 24x7
		{name: "P1 at night", tier: Online, priority: P1, site: "NL", submitted: "2026-11-28T03:00", due: "2026-11-28T04:00"},
		{name: "P1 on New Year's Eve", tier: Elite, priority: P1, site: "NL", submitted: "2026-12-31T23:50", due: "2027-01-01T00:05"},
		{name: "P1 over the spring change", tier: Online, priority: P1, site: "NL", submitted: "2026-03-29T01:30", due: "2026-03-29T03:30"},
		{name: "P1 over the autumn change", tier: Enterprise, priority: P1, site: "NL", submitted: "2026-10-25T02:45", due: "2026-10-25T02:15"},
		// 24x5
		{name: "24x5 within the week", tier: Enterprise, priority: P2, site: "NL", submitted: "2026-11-25T23:30", due: "2026-11-26T00:30"},
		{name: "24x5 ends Friday at midnight", tier: Enterprise, priority: P2, site: "NL", submitted: "2026-11-27T23:00", due: "2026-11-28T00:00"},
		{name: "24x5 carried over the weekend", tier: Enterprise, priority: P2, site: "NL", submitted: "2026-11-27T23:30", due: "2026-11-30T00:30"},
		{name: "24x5 submitted on a Sunday", tier: Elite, priority: P3, site: "NL", submitted: "2026-11-29T12:00", due: "2026-11-30T01:00"},
		{name: "24x5 does not stop on Christmas", tier: Elite, priority: P2, site: "NL", submitted: "2026-12-25T10:00", due: "2026-12-25T10:30"},
		{name: "24x5 stops on Christmas if switched", tier: Elite, priority: P2, site: "NL", submitted: "2026-12-25T10:00", due: "2026-12-28T00:30", rules: Rules{Stop24x5: true}},
		// business hours
		{name: "business hours over the weekend", tier: Enterprise, priority: P3, site: "NL", submitted: "2026-11-27T15:40", due: "2026-11-30T09:40"},
		{name: "due exactly at closing", tier: Enterprise, priority: P3, site: "NL", submitted: "2026-11-27T15:00", due: "2026-11-27T17:00"},
		{name: "submitted exactly at closing", tier: Enterprise, priority: P3, site: "NL", submitted: "2026-11-27T17:00", due: "2026-11-30T11:00"},
		{name: "Ascension Day", tier: Business, priority: P2, site: "NL", submitted: "2026-05-13T16:00", due: "2026-05-15T10:00"},
		{name: "Ascension Day worked", tier: Business, priority: P2, site: "NL", submitted: "2026-05-13T16:00", due: "2026-05-14T10:00", rules: Rules{WorkHolidays: true}},
		{name: "a Dutch Good Friday is an ordinary day", tier: Business, priority: P2, site: "NL", submitted: "2026-04-02T16:00", due: "2026-04-03T10:00"},
		{name: "a Dutch Good Friday by custom", tier: Business, priority: P2, site: "NL", submitted: "2026-04-02T16:00", due: "2026-04-07T10:00", rules: Rules{Customary: true}},
		{name: "a German Good Friday", tier: Business, priority: P2, site: "DE", submitted: "2026-04-02T16:00", due: "2026-04-07T10:00"},
		{name: "the vendor's day off", tier: Business, priority: P2, site: "NL", submitted: "2026-11-26T16:00", due: "2026-11-30T10:00", daysOff: []Date{{2026, 11, 27}}},
		{name: "a day off does not stop 24x5", tier: Elite, priority: P3, site: "NL", submitted: "2026-11-26T23:30", due: "2026-11-27T00:30", daysOff: []Date{{2026, 11, 27}}},
		{name: "Pacific hours begin at six", tier: Online, priority: P2, site: "US-Pacific", submitted: "2026-11-23T05:00", due: "2026-11-23T10:00"},
		{name: "Thanksgiving", tier: Online, priority: P2, site: "US-Pacific", submitted: "2026-11-25T16:30", due: "2026-11-27T09:00"},
		// business days
		{name: "one business day within hours", tier: Enterprise, priority: P4, site: "NL", submitted: "2026-11-23T11:30", due: "2026-11-24T11:30"},
		{name: "one business day over the weekend", tier: Enterprise, priority: P4, site: "NL", submitted: "2026-11-27T15:40", due: "2026-11-30T15:40"},
		{name: "one business day from outside hours", tier: Enterprise, priority: P4, site: "NL", submitted: "2026-11-28T11:30", due: "2026-11-30T17:00"},
		{name: "one business day from before opening", tier: Enterprise, priority: P4, site: "NL", submitted: "2026-11-27T07:00", due: "2026-11-27T17:00"},
		{name: "one business day from exactly opening", tier: Enterprise, priority: P4, site: "NL", submitted: "2026-11-27T09:00", due: "2026-11-27T17:00"},
		{name: "three business days", tier: Online, priority: P4, site: "NL", submitted: "2026-11-27T15:40", due: "2026-12-02T15:40"},
		{name: "three business days from outside hours", tier: Online, priority: P4, site: "NL", submitted: "2026-11-27T18:00", due: "2026-12-02T17:00"},
		{name: "one business day to the close of it", tier: Enterprise, priority: P4, site: "NL", submitted: "2026-11-27T15:40", due: "2026-11-30T17:00", rules: Rules{CloseOfDay: true}},
		{name: "close of day from outside hours", tier: Enterprise, priority: P4, site: "NL", submitted: "2026-11-28T15:40", due: "2026-11-30T17:00", rules: Rules{CloseOfDay: true}},
		// Japan
		{name: "Enterprise P2 in Japan is business hours", tier: Enterprise, priority: P2, site: "JP", submitted: "2026-11-27T17:00", due: "2026-11-30T09:30"},
		{name: "Elite P3 in Japan is business hours", tier: Elite, priority: P3, site: "JP", submitted: "2026-11-27T22:00", due: "2026-11-30T10:00"},
		{name: "P1 in Japan is around the clock", tier: Elite, priority: P1, site: "JP", submitted: "2026-11-28T22:00", due: "2026-11-28T22:15"},
		{name: "Golden Week", tier: Enterprise, priority: P3, site: "JP", submitted: "2026-05-01T17:00", due: "2026-05-07T10:30"},
		{name: "Japan closes at 17:30 under the older plans", tier: Business, priority: P2, site: "JP", submitted: "2026-11-26T15:30", due: "2026-11-26T17:30"},
		{name: "Japan closes at 17:00 under the Success plans", tier: Expert, priority: P2, site: "JP", submitted: "2026-11-26T15:30", due: "2026-11-27T09:30"},
		// Success plans and the Commerce override
		{name: "Ultimate P2 is business hours", tier: Ultimate, priority: P2, site: "NL", submitted: "2026-11-27T16:45", due: "2026-11-30T09:15"},
		{name: "Expert with Commerce managed services", tier: Expert, priority: P2, site: "NL", submitted: "2026-11-27T16:30", due: "2026-11-30T09:30", rules: Rules{CommerceManaged: true}},
		{name: "Commerce does not slow Ultimate down", tier: Ultimate, priority: P2, site: "NL", submitted: "2026-11-27T16:15", due: "2026-11-27T16:45", rules: Rules{CommerceManaged: true}},
		{name: "Commerce does not touch the older plans", tier: Business, priority: P1, site: "NL", submitted: "2026-11-27T16:15", due: "2026-11-27T17:15", rules: Rules{CommerceManaged: true}},
		// the ends of the calendar
		{name: "the year 1900", tier: Enterprise, priority: P3, site: "NL", submitted: "1900-01-01T10:00", due: "1900-01-01T12:00"},
		{name: "the year 2199", tier: Enterprise, priority: P3, site: "NL", submitted: "2199-12-30T10:00", due: "2199-12-30T12:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ask := submit(t, c.tier, c.priority, c.site, c.submitted)
			ask.Rules, ask.DaysOff = c.rules, c.daysOff
			r, err := Answer(ask)
			require.NoError(t, err)
			assert.Equal(t, c.due, LocalOf(r.Due).String())
			due, err := Due(ask)
			require.NoError(t, err)
			assert.Equal(t, r.Due, due)
		})
	}
}

func TestAnswerNamesWhatItDoesNotKnow(t *testing.T) {
	good := submit(t, Enterprise, P3, "NL", "2026-11-27T15:40")
	for name, c := range map[string]struct {
		change func(*Case)
		want   error
		says   string
	}{
		"tier":                  {func(c *Case) { c.Tier = "gold" }, ErrInput, `"gold"`},
		"priority 0":            {func(c *Case) { c.Priority = 0 }, ErrInput, "priority 0"},
		"priority 9":            {func(c *Case) { c.Priority = 9 }, ErrInput, "priority 9"},
		"site":                  {func(c *Case) { c.SiteID = "XX" }, ErrInput, `"XX"`},
		"a day off that is not": {func(c *Case) { c.DaysOff = []Date{{2026, 2, 30}} }, ErrInput, "2026-02-30"},
		"too many days off":     {func(c *Case) { c.DaysOff = make([]Date, 1000) }, ErrInput, "1000 days off"},
		"year 1":                {func(c *Case) { c.Submitted = time.Time{} }, ErrHorizon, "year 1"},
		"year 9999":             {func(c *Case) { c.Submitted = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC) }, ErrHorizon, "year 9999"},
	} {
		t.Run(name, func(t *testing.T) {
			ask := good
			c.change(&ask)
			_, err := Answer(ask)
			require.ErrorIs(t, err, c.want)
			assert.ErrorContains(t, err, c.says)
			_, err = Due(ask)
			assert.ErrorIs(t, err, c.want)
		})
	}
}

func TestAnswerSaysWhichHolidaysAreNotKnown(t *testing.T) {
	far := submit(t, Enterprise, P3, "NL", "2150-12-31T16:30")
	r, err := Answer(far)
	require.NoError(t, err)
	assert.Equal(t, []int{2150, 2151}, r.Unknown)

	far.Priority = P2
	r, err = Answer(far)
	require.NoError(t, err)
	assert.Empty(t, r.Unknown, "holidays do not matter to 24x5")

	far.Rules.Stop24x5 = true
	r, err = Answer(far)
	require.NoError(t, err)
	assert.NotEmpty(t, r.Unknown, "unless they stop it")
}

func TestReasonsReadLikeTheStory(t *testing.T) {
	type row struct {
		from, to string
		counted  bool
		cause    Cause
	}
	rows := func(r Result) (list []row) {
		for _, seg := range r.Segments {
			list = append(list, row{LocalOf(seg.From).String()[5:], LocalOf(seg.To).String()[5:], seg.Counted, seg.Cause})
		}
		return list
	}
	t.Run("an evening, a weekend, a holiday", func(t *testing.T) {
		r, err := Answer(submit(t, Business, P2, "NL", "2026-04-03T16:00"))
		require.NoError(t, err)
		assert.Equal(t, []row{
			{"04-03T16:00", "04-03T17:00", true, Open},
			{"04-03T17:00", "04-04T00:00", false, AfterClosing},
			{"04-04T00:00", "04-06T00:00", false, Weekend},
			{"04-06T00:00", "04-07T00:00", false, PublicHoliday},
			{"04-07T00:00", "04-07T09:00", false, BeforeOpening},
			{"04-07T09:00", "04-07T10:00", true, Open},
		}, rows(r))
		assert.NotEmpty(t, r.Segments[3].Name, "Easter Monday by name")
	})
	t.Run("a clock change within a P1", func(t *testing.T) {
		r, err := Answer(submit(t, Online, P1, "NL", "2026-03-29T01:30"))
		require.NoError(t, err)
		assert.Equal(t, []row{
			{"03-29T01:30", "03-29T03:00", true, Open},
			{"03-29T03:00", "03-29T03:00", false, ClockChange},
			{"03-29T03:00", "03-29T03:30", true, Open},
		}, rows(r))
		assert.Equal(t, time.Hour, r.Segments[1].Shift)
	})
	t.Run("the rest of the day under close of business", func(t *testing.T) {
		c := submit(t, Enterprise, P4, "NL", "2026-11-23T16:00")
		c.Rules.CloseOfDay = true
		r, err := Answer(c)
		require.NoError(t, err)
		last := r.Segments[len(r.Segments)-1]
		assert.Equal(t, RestOfDay, last.Cause)
		assert.Equal(t, time.Hour, last.Length())
	})
	t.Run("a day the visitor entered", func(t *testing.T) {
		c := submit(t, Business, P2, "NL", "2026-11-26T16:00")
		c.DaysOff = []Date{{2026, 11, 27}}
		r, err := Answer(c)
		require.NoError(t, err)
		assert.Contains(t, rows(r), row{"11-27T00:00", "11-28T00:00", false, DayOff})
	})
}

// randomAsk makes any case a visitor could enter.
func randomAsk(r *rand.Rand) Case {
	tiers := []Tier{Online, Business, Enterprise, Elite, Expert, Ultimate}
	c := Case{
		Tier:      tiers[r.IntN(len(tiers))],
		Priority:  Priority(1 + r.IntN(4)),
		SiteID:    sites[r.IntN(len(sites))].ID,
		Submitted: time.Date(2024+r.IntN(8), 1, 1, 0, r.IntN(366*24*60), 0, 0, time.UTC),
		Rules: Rules{
			WorkHolidays: r.IntN(4) == 0, Stop24x5: r.IntN(4) == 0, Customary: r.IntN(4) == 0,
			CloseOfDay: r.IntN(4) == 0, CommerceManaged: r.IntN(4) == 0,
		},
	}
	for n := r.IntN(3); n > 0; n-- {
		c.DaysOff = append(c.DaysOff, DateOf(c.Submitted).AddDays(r.IntN(7)-1))
	}
	return c
}

func TestReasonsAreCompleteAndSumToTheTarget(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 4000 {
		c := randomAsk(r)
		a, err := Answer(c)
		require.NoError(t, err)
		counted := time.Duration(0)
		at := c.Submitted
		for i, seg := range a.Segments {
			require.True(t, seg.From.Equal(at), "segment %d of %+v is not adjacent", i, c)
			require.False(t, seg.To.Before(seg.From))
			require.Equal(t, seg.Length() == 0, seg.Cause == ClockChange, "only a clock change takes no time")
			require.Equal(t, seg.Counted, seg.Cause == Open, "what is counted is open, and the other way round")
			require.Equal(t, seg.Name != "", seg.Cause == PublicHoliday || seg.Cause == CustomaryDay)
			if seg.Counted {
				counted += seg.Length()
			}
			at = seg.To
		}
		require.True(t, at.Equal(a.Due), "%+v", c)
		require.Equal(t, a.Length, counted, "%+v", c)
		elapsed, left := a.Progress(a.Due)
		require.Equal(t, a.Length, elapsed)
		require.Zero(t, left)
		elapsed, left = a.Progress(a.Submitted)
		require.Zero(t, elapsed)
		require.Equal(t, a.Length, left)
	}
}

func TestEffectsAreTheAnswersUnderTheOtherReading(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for range 1000 {
		c := randomAsk(r)
		a, err := Answer(c)
		require.NoError(t, err)
		require.Len(t, a.Effects, len(Switches()))
		for _, e := range a.Effects {
			other, err := Due(c.toggle(e.Switch))
			require.NoError(t, err)
			require.True(t, e.Other.Equal(other), "%s: %+v", e.Switch, c)
			require.Equal(t, !other.Equal(a.Due), e.Changes(a), "%s: %+v", e.Switch, c)
		}
	}
}

func TestCourseIsThatOfTheAnswer(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 20))
	for range 500 {
		c := randomAsk(r)
		a, err := Answer(c)
		require.NoError(t, err)
		segments, err := Segments(c)
		require.NoError(t, err)
		require.Equal(t, a.Segments, segments)
	}
	_, err := Segments(Case{Tier: "Gold", Priority: P1, SiteID: "NL"})
	require.ErrorIs(t, err, ErrInput)
}

func TestMatrixIsTheAnswerOfEveryCell(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range 300 {
		c := randomAsk(r)
		cells, err := Matrix(c)
		require.NoError(t, err)
		_, family, _ := PlanByTier(c.Tier)
		require.Len(t, cells, 4*len(family.Plans))
		for _, cell := range cells {
			c.Tier, c.Priority = cell.Tier, cell.Priority
			due, err := Due(c)
			require.NoError(t, err)
			require.Equal(t, due, cell.Due)
			require.Equal(t, due.Sub(c.Submitted), cell.Wait)
		}
	}
}

func TestLatestSubmissionIsTheLast(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for range 2000 {
		c := randomAsk(r)
		by := c.Submitted
		last, err := LatestSubmission(c, by)
		require.NoError(t, err)
		c.Submitted = last
		due, err := Due(c)
		require.NoError(t, err)
		require.False(t, due.After(by), "%+v submitted %v", c, last)
		c.Submitted = last.Add(1)
		due, err = Due(c)
		require.NoError(t, err)
		require.True(t, due.After(by), "%+v: a nanosecond after %v", c, last)
	}
}
