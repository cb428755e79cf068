package calc

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// steppedUnder makes a case under an agreement, and the twin that counts it minute by minute. Public holidays
// are open: which days those are is told elsewhere.
func steppedUnder(t *testing.T, r *rand.Rand) (Case, stepper) {
	t.Helper()
	a := randomAgreement(r)
	sites := []string{"NL", "US-Pacific", "JP", "AU-Sydney", "IL", "EG"}
	c := Case{Tier: Own, Agreement: a, Priority: Priorities()[r.IntN(4)], SiteID: sites[r.IntN(len(sites))], Rules: Rules{WorkHolidays: true}}
	site, _ := SiteByID(c.SiteID)
	c.Submitted = time.Date(2026, 1, 1, 0, r.IntN(360*24*60), 0, 0, time.UTC)
	if _, change := c.Submitted.In(site.Location()).ZoneBounds(); !change.IsZero() && r.IntN(2) == 0 {
		c.Submitted = change.Add(time.Duration(r.IntN(96*60)-72*60) * time.Minute)
	}
	for n := r.IntN(3); n > 0; n-- {
		c.DaysOff = append(c.DaysOff, DateOf(c.Submitted).AddDays(r.IntN(5)))
	}
	twin := stepper{zone: site.Location()}
	var err error
	switch a.Target(c.Priority).Coverage {
	case Around24x7:
		for i := range twin.week {
			twin.week[i] = []Window{{0, 24 * time.Hour}}
		}
	case Around24x5:
		twin.week = a.Hours.workingDays()
	default:
		twin.week, err = a.Hours.week()
		require.NoError(t, err)
		twin.closed = c.DaysOff
	}
	return c, twin
}

// What has passed of a target under an agreement is what a clock shows that is looked at every minute: before
// the submission, until the due moment, and after it.
func TestElapsedUnderAnAgreementAgainstTheMinuteStepper(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 1))
	for range 300 {
		c, twin := steppedUnder(t, r)
		target := c.Agreement.Target(c.Priority)
		due, err := Due(c)
		require.NoError(t, err)
		whole := twin.elapsed(c.Submitted, due, time.Minute)
		for range 4 {
			at := c.Submitted.Add(time.Duration(r.IntN(20*24*60)-4*24*60) * time.Minute)
			want := twin.elapsed(c.Submitted, at, time.Minute)
			if at.Before(c.Submitted) {
				want = -twin.elapsed(at, c.Submitted, time.Minute)
			}
			got, length, err := Elapsed(c, at)
			require.NoError(t, err)
			require.Equal(t, want, got, "%v %v in %s from %v to %v", c.Agreement.Hours, target, c.SiteID, c.Submitted, at)
			require.Equal(t, whole, length, "what it comes to")
			if target.Coverage != BusinessDays {
				require.Equal(t, target.Amount, length)
			}
		}
		got, length, err := Elapsed(c, due)
		require.NoError(t, err)
		require.Equal(t, length, got, "at the due moment it is used up")
	}
}

// The progress of an answer is the same, but that it stops at the due moment; so is the sum of its segments.
func TestProgressUnderAnAgreementAgainstTheMinuteStepper(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 2))
	for range 300 {
		c, twin := steppedUnder(t, r)
		c.Rules.CloseOfDay = r.IntN(3) == 0
		result, err := Answer(c)
		require.NoError(t, err)
		_, length, err := Elapsed(c, c.Submitted)
		require.NoError(t, err)
		for range 4 {
			at := c.Submitted.Add(time.Duration(r.IntN(20*24*60)-4*24*60) * time.Minute)
			want := time.Duration(0)
			if at.After(c.Submitted) {
				want = min(twin.elapsed(c.Submitted, at, time.Minute), length)
			}
			used, left := result.Progress(at)
			require.Equal(t, want, used, "%v %v in %s from %v to %v", c.Agreement.Hours, result.Target, c.SiteID, c.Submitted, at)
			require.Equal(t, length-want, left)
		}
		used, left := result.Progress(result.Due)
		require.Equal(t, []time.Duration{length, 0}, []time.Duration{used, left}, "nothing is left at the due moment")
		at := c.Submitted
		for _, s := range result.Segments {
			require.True(t, s.From.Equal(at) && !s.To.Before(s.From), "segments follow each other")
			at = s.To
		}
		require.True(t, at.Equal(result.Due))
	}
}

// Public holidays stop the hours of an agreement. They are known from Monday to Friday: on a Saturday or Sunday
// it is open when it says so, but for a day that the visitor enters.
func TestElapsedUnderAnAgreementStopsOnHolidays(t *testing.T) {
	a := agreed(t, daily("09:00-17:00", everyDay...), "99h")
	c := Case{Tier: Own, Agreement: a, Priority: P1, SiteID: "NL", Submitted: at(t, "Europe/Amsterdam", "2026-12-24T16:00")}
	elapsed := func(until string) time.Duration {
		got, length, err := Elapsed(c, at(t, "Europe/Amsterdam", until))
		require.NoError(t, err)
		require.Equal(t, 99*time.Hour, length)
		return got
	}
	require.Equal(t, time.Hour, elapsed("2026-12-24T17:00"))
	require.Equal(t, time.Hour, elapsed("2026-12-26T00:00"), "Christmas Day, a Friday")
	require.Equal(t, 9*time.Hour, elapsed("2026-12-27T00:00"), "Saturday 26 December is not known to be one")
	c.DaysOff = []Date{{2026, time.December, 26}}
	require.Equal(t, time.Hour, elapsed("2026-12-27T00:00"))
	require.Equal(t, 17*time.Hour, elapsed("2026-12-29T00:00"))
	require.Equal(t, 41*time.Hour, elapsed("2027-01-01T12:00"), "over the end of a year")
}

func TestAgreementsOfOtherHoursAreNotTakenForEachOther(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 3))
	c := Case{Tier: Own, Priority: P1, SiteID: "NL", Submitted: at(t, "Europe/Amsterdam", "2026-11-27T15:40")}
	for range 200 {
		one, other := randomAgreement(r), randomAgreement(r)
		other.Hours[time.Monday] = one.Hours[time.Monday]
		if other.Check() != nil {
			continue
		}
		require.Equal(t, one.Hours.equal(&other.Hours), one.Hours.sum() == other.Hours.sum())
		c.Agreement = one
		before, _ := Due(c)
		c.Agreement = other
		_, err := Due(c)
		require.NoError(t, err)
		c.Agreement = one
		again, _ := Due(c)
		require.Equal(t, before, again)
	}
	// Even where the sums are the same, the hours are looked at.
	c.Agreement = agreed(t, daily("09:00-17:00", mondayOn...), "4h")
	due, err := Due(c)
	require.NoError(t, err)
	key := scheduleSetKey{siteID: "NL", year: 2026, hours: c.Agreement.Hours.sum()}
	set := scheduleSets.entries[key]
	require.NotNil(t, set)
	c.Agreement = agreed(t, daily("12:00-20:00", mondayOn...), "4h")
	key.hours = c.Agreement.Hours.sum()
	scheduleSets.entries[key] = set
	later, err := Due(c)
	require.NoError(t, err)
	require.True(t, later.Before(due), "the evening counts")
}

func TestCountingUnderAnAgreementDoesNotAllocate(t *testing.T) {
	for _, target := range []string{"2h", "30m,24x7", "8h,24x5", "3d"} {
		a := agreed(t, daily("08:00-12:00,13:00-18:00", mondayOn...), target)
		c := Case{Tier: Own, Agreement: a, Priority: P1, SiteID: "NL", Submitted: at(t, "Europe/Amsterdam", "2026-12-24T16:00")}
		_, err := Due(c)
		require.NoError(t, err)
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = Due(c) }), target)
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _, _ = Elapsed(c, c.Submitted.AddDate(0, 0, 3)) }), target)
	}
}
