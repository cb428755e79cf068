package calc

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// agreed makes an agreement of what a link says: the hours of each working day, and the target of P1.
func agreed(t testing.TB, hours map[time.Weekday]string, target string) *Agreement {
	t.Helper()
	var a Agreement
	for weekday, text := range hours {
		windows, err := ParseWindows(text)
		require.NoError(t, err)
		a.Hours[weekday] = windows
	}
	p1, err := ParseTarget(target)
	require.NoError(t, err)
	a.Targets[0] = p1
	require.NoError(t, a.Check())
	return &a
}

// daily is the same hours on several days.
func daily(hours string, days ...time.Weekday) map[time.Weekday]string {
	week := map[time.Weekday]string{}
	for _, d := range days {
		week[d] = hours
	}
	return week
}

var (
	mondayOn = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
	sundayOn = []time.Weekday{time.Sunday, time.Monday, time.Tuesday, time.Wednesday, time.Thursday}
	everyDay = append([]time.Weekday{time.Saturday}, append([]time.Weekday{time.Sunday}, mondayOn...)...)
)

func TestAnAgreementIsCounted(t *testing.T) {
	short := daily("09:00-17:00", mondayOn...)
	short[time.Friday] = "09:00-13:00"
	late := daily("09:00-17:00", mondayOn...)
	late[time.Tuesday] = "12:00-20:00"
	for name, c := range map[string]struct {
		hours          map[time.Weekday]string
		target, site   string
		submitted, due string
	}{
		"business hours":                              {daily("08:00-18:00", mondayOn...), "4h", "NL", "2026-11-30T16:00", "2026-12-01T10:00"},
		"over the New Year":                           {daily("09:00-17:00", mondayOn...), "4h", "NL", "2026-12-31T16:00", "2027-01-04T12:00"},
		"half an hour around the clock":               {daily("08:00-18:00", mondayOn...), "30m,24x7", "NL", "2026-11-28T23:45", "2026-11-29T00:15"},
		"a break at noon stops the clock":             {daily("08:00-12:00,13:00-17:00", mondayOn...), "2h", "NL", "2026-11-30T11:00", "2026-11-30T14:00"},
		"used up at the break":                        {daily("08:00-12:00,13:00-17:00", mondayOn...), "1h", "NL", "2026-11-30T11:00", "2026-11-30T12:00"},
		"Sunday to Thursday":                          {daily("09:00-17:00", sundayOn...), "4h", "AE", "2026-11-26T15:00", "2026-11-29T11:00"},
		"24x5 of Sunday to Thursday":                  {daily("09:00-17:00", sundayOn...), "4h,24x5", "AE", "2026-11-26T22:00", "2026-11-29T02:00"},
		"24x5 of Monday to Friday":                    {daily("09:00-17:00", mondayOn...), "4h,24x5", "NL", "2026-11-27T22:00", "2026-11-30T02:00"},
		"over midnight":                               {daily("22:00-06:00", mondayOn...), "3h", "NL", "2026-11-30T23:00", "2026-12-01T02:00"},
		"Friday's night ends on Saturday":             {daily("22:00-06:00", mondayOn...), "8h", "NL", "2026-11-27T23:00", "2026-11-30T23:00"},
		"to 24:00":                                    {daily("16:00-24:00", mondayOn...), "2h", "NL", "2026-11-30T23:00", "2026-12-01T17:00"},
		"whole days":                                  {daily("00:00-24:00", everyDay...), "30h", "NL", "2026-11-28T12:00", "2026-11-29T18:00"},
		"a public holiday is closed":                  {daily("09:00-17:00", mondayOn...), "4h", "NL", "2026-12-24T15:00", "2026-12-28T11:00"},
		"the same time a business day later":          {daily("09:00-17:00", mondayOn...), "1d", "NL", "2026-11-27T10:30", "2026-11-30T10:30"},
		"outside hours: the close of the first":       {daily("09:00-17:00", mondayOn...), "1d", "NL", "2026-11-28T10:30", "2026-11-30T17:00"},
		"before opening: the close of today":          {daily("09:00-17:00", mondayOn...), "1d", "NL", "2026-11-30T08:00", "2026-11-30T17:00"},
		"at opening: the close of today":              {daily("09:00-17:00", mondayOn...), "1d", "NL", "2026-11-30T09:00", "2026-11-30T17:00"},
		"at closing: the close of tomorrow":           {daily("09:00-17:00", mondayOn...), "1d", "NL", "2026-11-30T17:00", "2026-12-01T17:00"},
		"a short Friday ends before that time":        {short, "1d", "NL", "2026-12-03T15:00", "2026-12-04T13:00"},
		"a short Friday counts as a day":              {short, "2d", "NL", "2026-12-03T15:00", "2026-12-07T15:00"},
		"a day that opens later":                      {late, "1d", "NL", "2026-11-30T10:00", "2026-12-01T12:00"},
		"a day that closes later":                     {late, "1d", "NL", "2026-12-01T19:00", "2026-12-02T17:00"},
		"between two windows: the close before":       {daily("09:00-12:00,13:00-17:00", mondayOn...), "1d", "NL", "2026-11-30T12:30", "2026-12-01T12:00"},
		"a night is one business day":                 {daily("22:00-06:00", mondayOn...), "1d", "NL", "2026-12-01T02:00", "2026-12-02T02:00"},
		"a case at noon waits for the night":          {daily("22:00-06:00", mondayOn...), "1d", "NL", "2026-11-30T12:00", "2026-12-01T06:00"},
		"a holiday cuts the night at midnight":        {daily("22:00-06:00", mondayOn...), "1d", "NL", "2026-12-24T12:00", "2026-12-25T00:00"},
		"one open hour a week":                        {daily("09:00-10:00", time.Wednesday), "3h", "NL", "2026-11-30T12:00", "2026-12-16T10:00"},
		"Japan limits no one's own terms":             {daily("09:00-17:00", mondayOn...), "4h,24x5", "JP", "2026-11-30T20:00", "2026-12-01T00:00"},
		"the night the clocks go back has 25 hours":   {daily("00:00-24:00", everyDay...), "24h", "NL", "2026-10-24T12:00", "2026-10-25T11:00"},
		"a day later, whatever the clocks do by then": {daily("09:00-17:00", everyDay...), "1d", "NL", "2026-10-24T12:00", "2026-10-25T12:00"},
	} {
		t.Run(name, func(t *testing.T) {
			site, _ := SiteByID(c.site)
			at, err := ParseLocal(c.submitted)
			require.NoError(t, err)
			submitted, _ := at.In(site.Location(), false)
			question := Case{Tier: Own, Agreement: agreed(t, c.hours, c.target), Priority: P1, SiteID: c.site, Submitted: submitted}
			r, err := Answer(question)
			require.NoError(t, err)
			assert.Equal(t, c.due, LocalOf(r.Due).String())
			assert.Equal(t, Own, r.Plan.Tier)
			due, err := Due(question)
			require.NoError(t, err)
			assert.True(t, r.Due.Equal(due))
			counted := time.Duration(0)
			for _, s := range r.Segments {
				if s.Counted {
					counted += s.Length()
				}
			}
			assert.Equal(t, r.Length, counted, "what is counted is what the target asks for")
		})
	}
}

func TestAnAgreementBeginsLikeAPlan(t *testing.T) {
	a, ok := AgreementLike(Enterprise, EMEA, Rules{})
	require.True(t, ok)
	nine := []Window{hoursOf("09:00", "17:00")}
	assert.Equal(t, Hours{nil, nine, nine, nine, nine, nine, nil}, a.Hours, "from Sunday to Saturday")
	for i, want := range []string{"30m,24x7", "1h,24x5", "2h", "1d"} {
		assert.Equal(t, want, a.Targets[i].String())
	}
}

func TestAnAgreementThatRepeatsAPlanGivesItsDueMoments(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 30))
	sites := Sites()
	for range 4000 {
		c := Case{Tier: Tiers()[r.IntN(len(Tiers()))], Priority: Priorities()[r.IntN(4)], SiteID: sites[r.IntN(len(sites))].ID}
		c.Submitted = time.Date(2020+r.IntN(12), 1, 1, 0, r.IntN(366*24*60), 0, 0, time.UTC)
		c.Rules = Rules{r.IntN(3) == 0, r.IntN(3) == 0, r.IntN(3) == 0, r.IntN(3) == 0, false}
		for n := r.IntN(3); n > 0; n-- {
			c.DaysOff = append(c.DaysOff, DateOf(c.Submitted).AddDays(r.IntN(6)))
		}
		site, _ := SiteByID(c.SiteID)
		like, _ := AgreementLike(c.Tier, site.Region, c.Rules)
		own := c
		own.Tier, own.Agreement = Own, &like

		want, err := Answer(c)
		require.NoError(t, err)
		got, err := Answer(own)
		require.NoError(t, err)
		require.True(t, want.Due.Equal(got.Due), "%v: %v, as a plan %v", c, got.Due, want.Due)
		require.Equal(t, want.Segments, got.Segments, "%v", c)
		require.Equal(t, want.Length, got.Length, "%v", c)
		require.Equal(t, want.Effects, got.Effects, "%v", c)

		by := want.Due.Add(time.Duration(r.IntN(600)-300) * time.Minute)
		planned, err := LatestSubmission(c, by)
		require.NoError(t, err)
		late, err := LatestSubmission(own, by)
		require.NoError(t, err)
		require.True(t, planned.Equal(late), "%v by %v: %v, as a plan %v", c, by, late, planned)
	}
}

// randomAgreement makes hours of every kind: breaks, nights, whole days, weeks with a single day.
func randomAgreement(r *rand.Rand) *Agreement {
	clock := func() time.Duration { return time.Duration(r.IntN(24*12)) * Step }
	for {
		var a Agreement
		for i := range a.Hours {
			switch from := clock(); r.IntN(5) {
			case 0: // closed
			case 1:
				a.Hours[i] = []Window{{0, 24 * time.Hour}}
			case 2:
				if to := clock(); from != to {
					a.Hours[i] = []Window{{from, to}}
				}
			default:
				a.Hours[i] = []Window{{7 * time.Hour, 11*time.Hour + 30*time.Minute}, {12 * time.Hour, 18 * time.Hour}}
			}
		}
		for i := range a.Targets {
			if a.Targets[i] = (Target{Coverage(r.IntN(3)), time.Duration(1+r.IntN(400)) * Step, 0}); r.IntN(2) == 0 {
				a.Targets[i] = Target{BusinessDays, 0, 1 + r.IntN(5)}
			}
		}
		if a.Check() == nil {
			return &a
		}
	}
}

// minute is an open minute of a business day, by its place on that day's clock.
type minute struct {
	at    time.Time
	clock time.Duration
}

// minutesOf lists the open minutes of a day's windows by looking at every minute of two days.
func minutesOf(a *Agreement, zone *time.Location, closed []Date, d Date) (list []minute) {
	for _, c := range closed {
		if c == d {
			return nil
		}
	}
	midnight, _ := Local{Date: d}.In(zone, false)
	for _, w := range a.Hours[d.Weekday()] {
		for n, at := time.Duration(0), midnight.Add(-time.Hour); at.Before(midnight.Add(50 * time.Hour)); at = at.Add(time.Minute) {
			local := at.In(zone)
			shown := time.Duration(local.Hour())*time.Hour + time.Duration(local.Minute())*time.Minute
			switch DateOf(local) {
			case d:
			case d.AddDays(1):
				shown += 24 * time.Hour
			default:
				continue
			}
			cut := false
			for _, c := range closed {
				cut = cut || c == DateOf(local)
			}
			if shown >= w.Open && shown < w.ends() && !cut {
				list = append(list, minute{at, w.Open + n})
				n += time.Minute
			}
		}
	}
	return list
}

// stepBusinessDays is the slow twin of businessDays.
func stepBusinessDays(a *Agreement, zone *time.Location, closed []Date, submitted time.Time, n int) (met, ends time.Time) {
	inside, clock, begun := false, time.Duration(0), 0
	for d := DateOf(submitted.In(zone)).AddDays(-1); ; d = d.AddDays(1) {
		list := minutesOf(a, zone, closed, d)
		if len(list) == 0 || begun == 0 && !inside && !submitted.Before(list[len(list)-1].at.Add(time.Minute)) {
			continue
		}
		if begun == 0 && !inside && submitted.After(list[0].at) {
			inside = true
			for _, m := range list {
				if m.at.Before(submitted) {
					clock = m.clock + time.Minute
				}
			}
			continue
		}
		if begun++; begun < n {
			continue
		}
		ends = list[len(list)-1].at.Add(time.Minute)
		if !inside {
			return ends, ends
		}
		met = list[0].at
		for _, m := range list {
			if m.clock < clock {
				met = m.at.Add(time.Minute)
			}
		}
		return met, ends
	}
}

func TestAnAgreementAgainstTheMinuteStepper(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	sites := []string{"NL", "US-Pacific", "JP", "AU-Sydney", "IL", "EG"}
	for range 250 {
		a := randomAgreement(r)
		c := Case{Tier: Own, Agreement: a, Priority: P1, SiteID: sites[r.IntN(len(sites))], Rules: Rules{WorkHolidays: true}}
		site, _ := SiteByID(c.SiteID)
		zone := site.Location()
		c.Submitted = time.Date(2026, 1, 1, 0, r.IntN(360*24*60), 0, 0, time.UTC)
		if _, change := c.Submitted.In(zone).ZoneBounds(); !change.IsZero() && r.IntN(2) == 0 {
			c.Submitted = change.Add(time.Duration(r.IntN(96*60)-72*60) * time.Minute)
		}
		for n := r.IntN(3); n > 0; n-- {
			c.DaysOff = append(c.DaysOff, DateOf(c.Submitted).AddDays(r.IntN(5)))
		}
		got, err := Due(c)
		require.NoError(t, err)
		target, want := a.Targets[0], time.Time{}
		if target.Coverage == BusinessDays {
			var ends time.Time
			want, ends = stepBusinessDays(a, zone, c.DaysOff, c.Submitted, target.Days)
			byClose := c
			byClose.Rules.CloseOfDay = true
			at, err := Due(byClose)
			require.NoError(t, err)
			require.True(t, ends.Equal(at), "%v by close of day: %v, by steps %v", c, at, ends)
		} else {
			week, closed := Week{}, []Date(nil)
			switch target.Coverage {
			case Around24x7:
				for i := range week {
					week[i] = []Window{{0, 24 * time.Hour}}
				}
			case Around24x5:
				week = a.Hours.workingDays()
			case BusinessHours:
				week, err = a.Hours.week()
				require.NoError(t, err)
				closed = c.DaysOff
			}
			want, _ = stepper{zone, week, closed}.add(c.Submitted, target.Amount, time.Minute, 1<<20)
		}
		require.True(t, want.Equal(got), "%v %v in %s from %v: %v, by steps %v", a.Hours, target, c.SiteID, c.Submitted, got, want)
	}
}

func TestTheLatestSubmissionUnderAnAgreement(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 8))
	for range 300 {
		a := randomAgreement(r)
		c := Case{Tier: Own, Agreement: a, Priority: Priorities()[r.IntN(4)], SiteID: "NL", Rules: Rules{CloseOfDay: r.IntN(3) == 0}}
		by := time.Date(2026, 1, 1, 0, r.IntN(365*24*60), 0, 0, time.UTC)
		latest, err := LatestSubmission(c, by)
		require.NoError(t, err)
		c.Submitted = latest
		due, err := Due(c)
		require.NoError(t, err)
		require.False(t, due.After(by), "%v is due %v, by %v", latest, due, by)
		c.Submitted = latest.Add(1)
		due, err = Due(c)
		require.NoError(t, err)
		require.True(t, due.After(by), "a later submission would do as well")
	}
}

func TestALaterSubmissionIsNeverDueSooner(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		a := randomAgreement(r)
		c := Case{Tier: Own, Agreement: a, Priority: P1, SiteID: "NL", Submitted: time.Date(2026, 10, 20, 0, 0, 0, 0, time.UTC)}
		before := time.Time{}
		for range 24 * 12 * 9 {
			due, err := Due(c)
			require.NoError(t, err)
			require.False(t, due.Before(before), "%v %v at %v", a.Hours, a.Targets[0], c.Submitted)
			require.False(t, due.Before(c.Submitted))
			before, c.Submitted = due, c.Submitted.Add(Step)
		}
	}
}

func TestTheWeekUnderAnAgreement(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 40 {
		a := randomAgreement(r)
		c := Case{Tier: Own, Agreement: a, Priority: P1, SiteID: "NL"}
		o, err := WeekOutlook(c, Date{2026, time.October, 19}, Step)
		require.NoError(t, err)
		for _, cliff := range o.Cliffs {
			c.Submitted = cliff.Last
			due, err := Due(c)
			require.NoError(t, err)
			require.False(t, due.After(cliff.Due))
			c.Submitted = cliff.Last.Add(1)
			next, err := Due(c)
			require.NoError(t, err)
			require.True(t, next.Equal(cliff.Next) && next.After(cliff.Due))
		}
	}
}

func TestEveryJumpOfAWeekUnderAnAgreementIsACliff(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	for range 60 {
		a := randomAgreement(r)
		c := Case{Tier: Own, Agreement: a, Priority: P1, SiteID: "NL", Rules: Rules{CloseOfDay: r.IntN(3) == 0}}
		o, err := WeekOutlook(c, Date{2026, time.October, 19}, Step)
		require.NoError(t, err)
		for i, slot := range o.Slots[1:] {
			if before := o.Slots[i]; slot.Due.Sub(before.Due) > Step {
				require.True(t, slices.ContainsFunc(o.Cliffs, func(cliff Cliff) bool {
					return !cliff.Last.Before(before.Submitted.Add(-1)) && !cliff.Last.After(slot.Submitted)
				}), "%v %v from %v", a.Hours, a.Targets[0], before.Submitted)
			}
		}
	}
}

func TestAWeekOfLongTargetsIsQuick(t *testing.T) {
	day := "00:00-01:00,02:00-03:00,04:00-05:00,06:00-07:00"
	c := Case{Tier: Own, Agreement: agreed(t, daily(day, mondayOn...), "99d"), Priority: P1, SiteID: "NL"}
	for i := range 60 {
		c.DaysOff = append(c.DaysOff, Date{2026, time.November, 1}.AddDays(i))
	}
	began := time.Now()
	_, err := WeekOutlook(c, Date{2026, time.October, 19}, Step)
	require.NoError(t, err)
	require.Less(t, time.Since(began), time.Second, "it took 1.7 s when every closing was searched for")
}

func TestATargetTooLongForTheMatrixLeavesTheOthers(t *testing.T) {
	a := agreed(t, daily("09:00-10:00", time.Wednesday), "999h")
	a.Targets[1] = Target{Around24x7, time.Hour, 0}
	cells, err := Matrix(Case{Tier: Own, Agreement: a, SiteID: "NL", Submitted: time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	require.Len(t, cells, 20)
	assert.True(t, cells[0].Target.Agreed() && cells[0].Due.IsZero())
	assert.False(t, cells[1].Due.IsZero())
	assert.False(t, cells[4].Due.IsZero())
}

func TestNoLatestSubmissionFromBeforeTheKnownYears(t *testing.T) {
	c := Case{Tier: Own, Agreement: agreed(t, daily("09:00-10:00", time.Wednesday), "999h"), Priority: P1, SiteID: "NL"}
	_, err := LatestSubmission(c, time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC))
	assert.ErrorIs(t, err, ErrHorizon, "Answer gives none for such a submission either")
}

func TestTheMatrixUnderAnAgreement(t *testing.T) {
	a := agreed(t, daily("09:00-17:00", mondayOn...), "4h")
	c := Case{Tier: Own, Agreement: a, SiteID: "NL", Submitted: time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)}
	cells, err := Matrix(c)
	require.NoError(t, err)
	require.Len(t, cells, 20, "the agreement, and the four plans beside it")
	assert.Equal(t, Own, cells[0].Tier)
	assert.True(t, cells[0].Target.Agreed())
	assert.False(t, cells[1].Target.Agreed(), "nothing is agreed for P2")
	assert.True(t, cells[1].Due.IsZero())
	assert.Equal(t, Online, cells[4].Tier)
}

func TestWhatIsNoAgreement(t *testing.T) {
	submitted := time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	nine := []Window{{9 * time.Hour, 17 * time.Hour}}
	ok := Agreement{Hours: Hours{time.Monday: nine}, Targets: [4]Target{{BusinessHours, time.Hour, 0}}}
	require.NoError(t, ok.Check())
	for name, c := range map[string]struct {
		change func(*Agreement)
		want   error
	}{
		"a week that never opens": {func(a *Agreement) { a.Hours = Hours{} }, ErrSchedule},
		"a night over a morning":  {func(a *Agreement) { a.Hours[time.Sunday] = []Window{{22 * time.Hour, 10 * time.Hour}} }, ErrSchedule},
		"windows that overlap": {func(a *Agreement) {
			a.Hours[time.Monday] = append(nine, Window{16 * time.Hour, 18 * time.Hour})
		}, ErrSchedule},
		"no length":             {func(a *Agreement) { a.Hours[time.Monday] = []Window{{time.Hour, time.Hour}} }, ErrSchedule},
		"an opening at 24:00":   {func(a *Agreement) { a.Hours[time.Monday] = []Window{{24 * time.Hour, time.Hour}} }, ErrSchedule},
		"a closing after 24:00": {func(a *Agreement) { a.Hours[time.Monday] = []Window{{time.Hour, 25 * time.Hour}} }, ErrSchedule},
		"a minute past nine":    {func(a *Agreement) { a.Hours[time.Monday] = []Window{{541 * time.Minute, 17 * time.Hour}} }, ErrSchedule},
		"too many windows": {func(a *Agreement) {
			a.Hours[time.Monday] = []Window{{0, 5 * time.Minute}, {time.Hour, 2 * time.Hour}, {3 * time.Hour, 4 * time.Hour}, {5 * time.Hour, 6 * time.Hour}, {7 * time.Hour, 8 * time.Hour}}
		}, ErrSchedule},
		"days around the clock": {func(a *Agreement) { a.Targets[0] = Target{Around24x7, 0, 2} }, ErrInput},
		"a minute too few":      {func(a *Agreement) { a.Targets[0].Amount = 4 * time.Minute }, ErrInput},
		"a negative amount":     {func(a *Agreement) { a.Targets[0].Amount = -time.Hour }, ErrInput},
		"too many days":         {func(a *Agreement) { a.Targets[0] = Target{BusinessDays, 0, MostDays + 1} }, ErrInput},
		"no such coverage":      {func(a *Agreement) { a.Targets[0].Coverage = 9 }, ErrInput},
	} {
		t.Run(name, func(t *testing.T) {
			a := ok
			c.change(&a)
			assert.ErrorIs(t, a.Check(), c.want)
			_, err := Answer(Case{Tier: Own, Agreement: &a, Priority: P1, SiteID: "NL", Submitted: submitted})
			assert.ErrorIs(t, err, c.want)
		})
	}
	assert.Zero(t, ok.Target(0))
	assert.Zero(t, (*Agreement)(nil).Target(P1))
	third := ok
	third.Targets[2] = Target{BusinessDays, time.Hour, 1}
	assert.ErrorContains(t, third.Check(), "priority 3")
	_, found := AgreementLike("gold", EMEA, Rules{})
	assert.False(t, found, "nobody sells it")
	_, err := Answer(Case{Tier: Own, Agreement: &ok, Priority: P2, SiteID: "NL", Submitted: submitted})
	assert.ErrorIs(t, err, ErrUnagreed)
	_, err = Answer(Case{Tier: Own, Priority: P1, SiteID: "NL", Submitted: submitted})
	assert.ErrorIs(t, err, ErrInput, "no agreement at all")
}

func TestAnAgreementGivesUpPastTheYearsItKnowsTheHolidaysOf(t *testing.T) {
	a := agreed(t, daily("09:00-09:05", time.Wednesday), "999h")
	c := Case{Tier: Own, Agreement: a, Priority: P1, SiteID: "NL", Submitted: time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)}
	_, err := Due(c)
	assert.ErrorIs(t, err, ErrHorizon)
	a = agreed(t, daily("09:00-09:05", time.Wednesday), "99d")
	c.Agreement = a
	_, err = Due(c)
	assert.ErrorIs(t, err, ErrHorizon)
	_, err = LatestSubmission(c, c.Submitted)
	assert.True(t, err == nil || errors.Is(err, ErrHorizon))
}
