package calc

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func hoursOf(open, close string) Window {
	return Window{ofDay(open), ofDay(close)}
}

func ofDay(s string) time.Duration {
	if s == "24:00" {
		return 24 * time.Hour
	}
	t, err := time.Parse("15:04", s)
	if err != nil {
		panic(err)
	}
	return t.Sub(t.Truncate(24 * time.Hour))
}

func at(t *testing.T, zone, local string) time.Time {
	t.Helper()
	l, err := ParseLocal(local)
	require.NoError(t, err)
	instant, clash := l.In(location(zone), false)
	require.Equal(t, NoClash, clash, "%s in %s", local, zone)
	return instant
}

func TestNewScheduleRefusesWhatMakesNoSense(t *testing.T) {
	utc := time.UTC
	day := func(w ...Window) Week { return Week{time.Monday: w} }
	for name, c := range map[string]struct {
		zone   *time.Location
		week   Week
		closed []Date
	}{
		"no zone":                   {nil, day(hoursOf("09:00", "17:00")), nil},
		"a week that never opens":   {utc, Week{}, nil},
		"a window of no length":     {utc, day(hoursOf("09:00", "09:00")), nil},
		"a window backwards":        {utc, day(hoursOf("17:00", "09:00")), nil},
		"opening before midnight":   {utc, day(Window{-time.Minute, time.Hour}), nil},
		"closing after midnight":    {utc, day(Window{0, 24*time.Hour + 1}), nil},
		"windows that overlap":      {utc, day(hoursOf("09:00", "12:00"), hoursOf("11:59", "17:00")), nil},
		"windows out of order":      {utc, day(hoursOf("13:00", "17:00"), hoursOf("09:00", "12:00")), nil},
		"a day no calendar has":     {utc, day(hoursOf("09:00", "17:00")), []Date{{2026, time.February, 30}}},
		"a month no calendar has":   {utc, day(hoursOf("09:00", "17:00")), []Date{{2026, 13, 1}}},
		"a duration that overflows": {utc, day(Window{math.MinInt64, math.MaxInt64}), nil},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := NewSchedule(c.zone, c.week, c.closed)
			assert.ErrorIs(t, err, ErrSchedule)
		})
	}
}

func TestAddCountsOpenTime(t *testing.T) {
	nine := mondayToFriday(hoursOf("09:00", "17:00"))
	split := mondayToFriday(Window{})
	for i := range split {
		if split[i] != nil {
			split[i] = []Window{hoursOf("09:00", "12:00"), hoursOf("13:00", "17:00")}
		}
	}
	whole := Window{0, 24 * time.Hour}
	always := Week{{whole}, {whole}, {whole}, {whole}, {whole}, {whole}, {whole}}
	weekdays := mondayToFriday(whole)
	for _, c := range []struct {
		name       string
		zone       string
		week       Week
		closed     []Date
		start      string
		d          time.Duration
		due, other string // other: the due moment's offset where it needs saying
	}{
		{"within the day", "Europe/Amsterdam", nine, nil, "2026-11-23T10:00", 2 * time.Hour, "2026-11-23T12:00", ""},
		{"used up exactly at closing is due at closing", "Europe/Amsterdam", nine, nil, "2026-11-23T15:00", 2 * time.Hour, "2026-11-23T17:00", ""},
		{"a minute more is due the next morning", "Europe/Amsterdam", nine, nil, "2026-11-23T15:01", 2 * time.Hour, "2026-11-24T09:01", ""},
		{"submitted at closing starts at the next opening", "Europe/Amsterdam", nine, nil, "2026-11-23T17:00", time.Hour, "2026-11-24T10:00", ""},
		{"submitted at opening", "Europe/Amsterdam", nine, nil, "2026-11-23T09:00", 8 * time.Hour, "2026-11-23T17:00", ""},
		{"over a weekend", "Europe/Amsterdam", nine, nil, "2026-11-27T15:40", 2 * time.Hour, "2026-11-30T09:40", ""},
		{"over a weekend and a closed Monday", "Europe/Amsterdam", nine, []Date{{2026, 11, 30}}, "2026-11-27T15:40", 2 * time.Hour, "2026-12-01T09:40", ""},
		{"submitted on a closed day", "Europe/Amsterdam", nine, []Date{{2026, 11, 27}, {2026, 11, 27}}, "2026-11-27T15:40", 2 * time.Hour, "2026-11-30T11:00", ""},
		{"a closed Sunday changes nothing", "Europe/Amsterdam", nine, []Date{{2026, 11, 29}}, "2026-11-27T15:40", 2 * time.Hour, "2026-11-30T09:40", ""},
		{"through a lunch break", "Europe/Amsterdam", split, nil, "2026-11-23T11:00", 2 * time.Hour, "2026-11-23T14:00", ""},
		{"exactly to the lunch break", "Europe/Amsterdam", split, nil, "2026-11-23T11:00", time.Hour, "2026-11-23T12:00", ""},
		{"no time at all", "Europe/Amsterdam", nine, nil, "2026-11-28T11:00", 0, "2026-11-28T11:00", ""},
		{"across the new year", "Europe/Amsterdam", nine, []Date{{2027, 1, 1}}, "2026-12-31T16:00", 2 * time.Hour, "2027-01-04T10:00", ""},
		{"48 hours around the clock in spring", "Europe/Amsterdam", always, nil, "2026-03-28T12:00", 48 * time.Hour, "2026-03-30T13:00", ""},
		{"24x5 over a skipped midnight in Cairo", "Africa/Cairo", weekdays, nil, "2026-04-23T23:30", time.Hour, "2026-04-24T01:30", ""},
		{"opening at the wall clock's nine after the change in Jerusalem", "Asia/Jerusalem", Week{time.Sunday: {hoursOf("09:00", "17:00")}}, nil, "2026-10-24T12:00", time.Hour, "2026-10-25T10:00", ""},
		{"half an hour of change in Lord Howe", "Australia/Lord_Howe", always, nil, "2026-10-04T01:00", 2 * time.Hour, "2026-10-04T03:30", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := NewSchedule(location(c.zone), c.week, c.closed)
			require.NoError(t, err)
			due, err := s.Add(at(t, c.zone, c.start), c.d)
			require.NoError(t, err)
			assert.Equal(t, c.due, LocalOf(due).String())
		})
	}
}

// Clocks go on changing after the last year that a zone's table lists, leap years included.
func TestClocksChangeForAsLongAsYearsAreCounted(t *testing.T) {
	for _, name := range []string{"Europe/Amsterdam", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe", "America/Santiago"} {
		perYear := map[int]int{}
		for _, sp := range spansOf(location(name)) {
			perYear[time.Unix(sp.start, 0).UTC().Year()]++
		}
		for year := 2026; year < 2200; year++ {
			require.Equal(t, 2, perYear[year], "%s in %d", name, year)
		}
	}
}

// A window that closes inside a repeated hour closes twice, and opens again in between.
func TestWindowsInsideARepeatedHour(t *testing.T) {
	s, err := NewSchedule(location("Europe/Amsterdam"), Week{time.Sunday: {hoursOf("01:30", "02:30")}}, nil)
	require.NoError(t, err)
	midnight := at(t, "Europe/Amsterdam", "2026-10-25T00:00")
	assert.Equal(t, 90*time.Minute, s.Elapsed(midnight, midnight.Add(12*time.Hour)))
	due, err := s.Add(midnight, 61*time.Minute)
	require.NoError(t, err)
	assert.Equal(t, "2026-10-25T02:01:00+01:00", due.Format(time.RFC3339), "the first minute of the second pass")
}

// A window that lies inside a skipped hour does not open that day.
func TestWindowsInsideASkippedHour(t *testing.T) {
	s, err := NewSchedule(location("Europe/Amsterdam"), Week{time.Sunday: {hoursOf("02:10", "02:50")}}, nil)
	require.NoError(t, err)
	due, err := s.Add(at(t, "Europe/Amsterdam", "2026-03-28T00:00"), 10*time.Minute)
	require.NoError(t, err)
	assert.Equal(t, "2026-04-05T02:20", LocalOf(due).String())
}

func TestAddAgreesWithTheMinuteStepper(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 1500 {
		s, twin, start := randomCase(r, oddZones)
		d := time.Duration(r.IntN(20*60)) * time.Minute
		want, ok := twin.add(start, d, time.Minute, 25*24*60)
		if !ok {
			continue
		}
		due, err := s.Add(start, d)
		require.NoError(t, err)
		if !due.Equal(want) {
			t.Fatalf("%v %v closed %v: %v + %v = %v, the stepper says %v", twin.zone, twin.week, twin.closed, start, d, due, want)
		}
		until := start.Add(time.Duration(r.IntN(6*24*60)) * time.Minute)
		require.Equal(t, twin.elapsed(start, until, time.Minute), s.Elapsed(start, until), "%v %v closed %v: %v to %v", twin.zone, twin.week, twin.closed, start, until)
	}
}

// randomInstant is anywhere in the horizon, to the nanosecond.
func randomInstant(r *rand.Rand) time.Time {
	return time.Unix(horizonFirst+r.Int64N(horizonLast-horizonFirst), r.Int64N(second)).UTC()
}

func TestElapsedUndoesAdd(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		s, _, near := randomCase(r, oddZones)
		start := near
		if r.IntN(2) == 0 {
			start = randomInstant(r)
		}
		d := time.Duration(r.Int64N(int64(1000 * time.Hour)))
		due, err := s.Add(start, d)
		if err != nil {
			require.ErrorIs(t, err, ErrHorizon)
			continue
		}
		require.False(t, due.Before(start))
		require.Equal(t, d, s.Elapsed(start, due))
		require.Equal(t, -d, s.Elapsed(due, start))
		if d > 0 {
			require.Less(t, s.Elapsed(start, due.Add(-1)), d, "due is the earliest such instant")
		}
	}
}

func TestAddIsMonotonicInBothArguments(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 20000 {
		s, _, start := randomCase(r, oddZones)
		d := time.Duration(r.Int64N(int64(100 * time.Hour)))
		due, err := s.Add(start, d)
		require.NoError(t, err)
		later, err := s.Add(start.Add(time.Duration(r.Int64N(int64(50*time.Hour)))), d)
		require.NoError(t, err)
		require.False(t, later.Before(due), "a later start is never due earlier")
		longer, err := s.Add(start, d+time.Duration(r.Int64N(int64(50*time.Hour))))
		require.NoError(t, err)
		require.False(t, longer.Before(due), "more time is never due earlier")
	}
}

func TestLatestIsTheLastMomentInTime(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 20000 {
		s, _, due := randomCase(r, oddZones)
		d := time.Duration(r.Int64N(int64(100 * time.Hour)))
		start, err := s.Latest(due, d)
		require.NoError(t, err)
		answered, err := s.Add(start, d)
		require.NoError(t, err)
		require.False(t, answered.After(due), "submitted at %v", start)
		late, err := s.Add(start.Add(1), d)
		require.NoError(t, err)
		require.True(t, late.After(due), "a nanosecond after %v must be too late", start)
	}
}

func TestSplittingTheTimeChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 5000 {
		s, _, start := randomCase(r, oddZones)
		a, b := time.Duration(r.Int64N(int64(60*time.Hour))), time.Duration(1+r.Int64N(int64(60*time.Hour)))
		half, err := s.Add(start, a)
		require.NoError(t, err)
		whole, err := s.Add(half, b)
		require.NoError(t, err)
		once, err := s.Add(start, a+b)
		require.NoError(t, err)
		require.True(t, whole.Equal(once))
	}
}

func TestTheHorizonEndsTheCount(t *testing.T) {
	s, err := NewSchedule(location("Europe/Amsterdam"), mondayToFriday(hoursOf("09:00", "17:00")), nil)
	require.NoError(t, err)
	for name, start := range map[string]time.Time{
		"year 1":    time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC),
		"year 1899": time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC),
		"year 2200": time.Date(2200, 1, 3, 0, 0, 0, 0, time.UTC),
		"year 9999": time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := s.Add(start, time.Hour)
			assert.ErrorIs(t, err, ErrHorizon)
			_, err = s.Latest(start, time.Hour)
			assert.ErrorIs(t, err, ErrHorizon)
			assert.Zero(t, s.Elapsed(start, start.Add(time.Hour)))
		})
	}
	now := at(t, "Europe/Amsterdam", "2026-11-23T10:00")
	_, err = s.Add(now, math.MaxInt64)
	assert.ErrorIs(t, err, ErrHorizon)
	_, err = s.Latest(now, math.MaxInt64)
	assert.ErrorIs(t, err, ErrHorizon)
	_, err = s.Add(now, -1)
	assert.ErrorIs(t, err, ErrInput)
	_, err = s.Latest(now, -1)
	assert.ErrorIs(t, err, ErrInput)
	// A week with one open minute: the longest way to anywhere.
	rare, err := NewSchedule(time.UTC, Week{time.Sunday: {hoursOf("00:00", "00:01")}}, nil)
	require.NoError(t, err)
	due, err := rare.Add(now, 100*time.Minute)
	require.NoError(t, err)
	assert.Equal(t, "2028-10-22T00:01", LocalOf(due).String())
	// Three centuries around the clock are more than a Duration holds.
	always, err := NewSchedule(time.UTC, Week{{{0, ofDay("24:00")}}, {{0, ofDay("24:00")}}, {{0, ofDay("24:00")}}, {{0, ofDay("24:00")}}, {{0, ofDay("24:00")}}, {{0, ofDay("24:00")}}, {{0, ofDay("24:00")}}}, nil)
	require.NoError(t, err)
	early, late := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2199, 12, 31, 0, 0, 0, 0, time.UTC)
	assert.Equal(t, time.Duration(math.MaxInt64), always.Elapsed(early, late))
	assert.Equal(t, time.Duration(-math.MaxInt64), always.Elapsed(late, early))
	first := time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
	earliest, err := always.Latest(first.Add(time.Hour), time.Hour)
	require.NoError(t, err)
	assert.Equal(t, first, earliest.UTC())
	_, err = always.Latest(first.Add(time.Hour), time.Hour+1)
	assert.ErrorIs(t, err, ErrHorizon)
	century, err := always.Add(early, math.MaxInt64)
	require.NoError(t, err)
	assert.Equal(t, early.Add(math.MaxInt64), century.UTC())
}

// Days off are closed from the first day of the horizon to its last, on whatever side of UTC; those far
// from it change nothing.
func TestDaysOffAroundTheHorizon(t *testing.T) {
	around := hoursOf("00:00", "24:00")
	week := Week{{around}, {around}, {around}, {around}, {around}, {around}, {around}}
	closed := []Date{{1, time.January, 1}, {1500, time.May, 1}, {1500, time.May, 2}, {1500, time.May, 3}, {1500, time.May, 4}, {1500, time.May, 5}, {1899, time.December, 31}, {1900, time.January, 3}, {2026, time.November, 24}, {2200, time.January, 2}, {9999, time.December, 31}}
	for _, zone := range []string{"UTC", "Asia/Tokyo"} {
		s, err := NewSchedule(location(zone), week, closed)
		require.NoError(t, err)
		for _, d := range closed[6:10] {
			from, _ := Local{Date: d}.In(location(zone), false)
			assert.Zero(t, s.Elapsed(from, from.Add(24*time.Hour)), "%v in %s", d, zone)
		}
		from := at(t, zone, "2026-11-23T12:00")
		assert.Equal(t, 24*time.Hour, s.Elapsed(from, from.Add(48*time.Hour)), zone)
		for days := range 9 {
			due, err := s.Add(from, time.Duration(days+1)*24*time.Hour)
			require.NoError(t, err)
			assert.Equal(t, from.AddDate(0, 0, days+2), due, zone)
		}
	}
}

func TestAScheduleNobodyMadeSaysSo(t *testing.T) {
	now := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
	for name, s := range map[string]*Schedule{"the zero value": {}, "nil": nil} {
		t.Run(name, func(t *testing.T) {
			_, err := s.Add(now, time.Hour)
			assert.ErrorIs(t, err, ErrSchedule)
			_, err = s.Latest(now, time.Hour)
			assert.ErrorIs(t, err, ErrSchedule)
			assert.Zero(t, s.Elapsed(now, now.Add(time.Hour)))
			assert.Nil(t, s.Zone())
		})
	}
}

func TestAddDoesNotAllocate(t *testing.T) {
	s, err := NewSchedule(location("Europe/Amsterdam"), mondayToFriday(hoursOf("09:00", "17:00")), []Date{{2026, 12, 25}})
	require.NoError(t, err)
	start := at(t, "Europe/Amsterdam", "2026-12-24T16:00")
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = s.Add(start, 2*time.Hour) }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = s.Elapsed(start, start.Add(1000*time.Hour)) }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = s.Latest(start, 2*time.Hour) }))
	c := Case{Tier: Enterprise, Priority: P3, SiteID: "NL", Submitted: start}
	_, err = Due(c)
	require.NoError(t, err)
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = Due(c) }))
}
