package answer

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/link"
	"supportclock/app/words"
	"supportclock/calc"
)

// ask works a link out at a moment, for a reader in Amsterdam.
func ask(t testing.TB, fragment, now string) *Answer {
	t.Helper()
	choices, notices := link.Parse(fragment)
	require.Empty(t, notices)
	at, err := time.Parse(time.RFC3339, now)
	require.NoError(t, err)
	a := Work(Question{Choices: choices.Complete(""), Now: at, Reader: zone(t, "Europe/Amsterdam")})
	return &a
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	location, err := calc.Zone(name)
	require.NoError(t, err)
	return location
}

const (
	friday = "plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"
	noon   = "2026-11-27T12:00:00Z" // of that Friday
)

func TestAnswers(t *testing.T) {
	for _, test := range []struct{ name, link, due string }{
		{"business hours over a weekend", friday, "2026-11-30T09:40:00+01:00"},
		{"around the clock", "plan=elite&priority=1&site=NL&at=2026-11-27T23:50", "2026-11-28T00:05:00+01:00"},
		{"24x5 over a weekend", "plan=elite&priority=2&site=NL&at=2026-11-27T23:45", "2026-11-30T00:15:00+01:00"},
		{"a business day, submitted within hours", "plan=elite&priority=4&site=NL&at=2026-11-27T11:30", "2026-11-30T11:30:00+01:00"},
		{"a business day, submitted outside them", "plan=elite&priority=4&site=NL&at=2026-11-27T20:00", "2026-11-30T17:00:00+01:00"},
		{"the other reading of a business day", "plan=elite&priority=4&site=NL&at=2026-11-27T11:30&close-of-day=on", "2026-11-30T17:00:00+01:00"},
		{"exactly at closing", "plan=online&priority=2&site=NL&at=2026-11-27T17:00", "2026-11-30T13:00:00+01:00"},
		{"used up exactly at closing", "plan=online&priority=2&site=NL&at=2026-11-27T13:00", "2026-11-27T17:00:00+01:00"},
		{"over Christmas", "plan=online&priority=4&site=NL&at=2026-12-24T15:00", "2026-12-30T15:00:00+01:00"},
		{"over Christmas, worked through", "plan=online&priority=4&site=NL&at=2026-12-24T15:00&work-holidays=on", "2026-12-29T15:00:00+01:00"},
		{"over days off of Adobe", "plan=online&priority=2&site=NL&at=2026-11-27T15:40&off=2026-11-30", "2026-12-01T11:40:00+01:00"},
		{"Scotland's own holiday", "plan=enterprise&priority=4&site=GB-Scotland&at=2026-11-27T10:00", "2026-12-01T10:00:00Z"},
		{"Japan counts business hours", "plan=enterprise&priority=2&site=JP&at=2026-11-27T17:00", "2026-11-30T09:30:00+09:00"},
		{"Japan under a Success plan closes earlier", "plan=expert&priority=2&site=JP&at=2026-11-27T16:00", "2026-11-30T10:00:00+09:00"},
		{"a time that the clocks skip", "plan=elite&priority=1&site=NL&at=2026-03-29T02:30", "2026-03-29T03:15:00+02:00"},
		{"a time that comes twice", "plan=elite&priority=1&site=NL&at=2026-10-25T02:30", "2026-10-25T02:45:00+02:00"},
		{"its second pass", "plan=elite&priority=1&site=NL&at=2026-10-25T02:30&second-pass=on", "2026-10-25T02:45:00+01:00"},
		{"a year whose holidays nobody knows", "plan=online&priority=2&site=CN&at=2090-11-24T10:00", "2090-11-24T14:00:00+08:00"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, test.link, noon)
			require.Equal(t, Solved, a.Problem)
			assert.Equal(t, test.due, a.Result.Due.Format(time.RFC3339))
			assert.Equal(t, calc.LocalOf(a.Result.Due), calc.LocalOf(a.Result.Due.In(a.Site.Location())), "on the site's clock")
		})
	}
}

func TestReservations(t *testing.T) {
	assert.Equal(t, calc.Skipped, ask(t, "plan=elite&priority=1&site=NL&at=2026-03-29T02:30", noon).Clash)
	assert.Equal(t, calc.Repeated, ask(t, "plan=elite&priority=1&site=NL&at=2026-10-25T02:30", noon).Clash)
	assert.Equal(t, []int{2090}, ask(t, "plan=online&priority=2&site=CN&at=2090-11-24T10:00", noon).Result.Unknown)
	assert.True(t, ask(t, "plan=enterprise&priority=2&site=JP&at=2026-11-27T17:00", noon).Result.JapanLimit)
}

func TestWhereThereIsNoAnswer(t *testing.T) {
	t.Run("before there is a clock", func(t *testing.T) {
		a := Work(Question{Choices: link.Choices{}.Complete("")})
		assert.Equal(t, Idle, a.Problem)
		assert.False(t, a.Live())
		assert.Equal(t, calc.Enterprise, a.Plan.Tier, "what does not need one is there")
		assert.Empty(t, a.Status(words.In("en")))
		assert.NotEmpty(t, a.Channels())
	})
	t.Run("a time that is still being typed", func(t *testing.T) {
		q := ask(t, friday, noon).Question
		q.Unset = true
		a := Work(q)
		assert.Equal(t, Blank, a.Problem)
		assert.Equal(t, words.In("en").Answer.Nothing, a.Status(words.In("en")))
		q.Choices.At = calc.Local{}
		a = Work(q)
		assert.Equal(t, Solved, a.Problem, "a case submitted now needs none")
	})
	for _, year := range []string{"0001-01-01T00:00", "1899-06-01T12:00", "2200-06-01T12:00", "9999-12-31T23:59"} {
		t.Run("in the year "+year, func(t *testing.T) {
			a := ask(t, "plan=enterprise&priority=2&site=NL&at="+year, noon)
			assert.Equal(t, Horizon, a.Problem)
			assert.Contains(t, a.Status(words.In("en")), "1900 to 2199")
			_, ok := a.Week(false)
			assert.False(t, ok)
			assert.Empty(t, a.Others().Cells)
		})
	}
}

func TestHowFarAway(t *testing.T) {
	en := words.In("en")
	const link = "plan=enterprise&priority=1&region=emea&site=NL&at=2026-11-27T15:30" // due at 16:00, 15:00 UTC
	for _, test := range []struct {
		now, wait string
		beat      time.Duration
		under     bool
		overdue   bool
	}{
		{"2026-11-27T14:20:30Z", "in 39 min 30 s", time.Second, false, false},
		{"2026-11-27T14:42:10Z", "in 17 min 50 s", time.Second, true, false},
		{"2026-11-27T15:00:00Z", "due now", time.Second, false, false},
		{"2026-11-27T15:00:59Z", "due now", time.Second, false, false},
		{"2026-11-27T15:12:00Z", "overdue by 12 min", time.Minute, false, true},
		{"2026-11-29T15:00:00Z", "overdue by 2 d", time.Minute, false, true},
		{"2026-11-27T11:00:20Z", "in 3 h 59 min", 40 * time.Second, false, false},
	} {
		a := ask(t, link, test.now)
		assert.Equal(t, test.wait, a.Wait(en), test.now)
		assert.Equal(t, test.beat, a.Beat(), test.now)
		assert.Equal(t, test.under, a.UnderWay(), test.now)
		assert.Equal(t, test.overdue, a.Overdue(), test.now)
	}
	running := ask(t, "plan=enterprise&priority=1&site=NL", "2026-11-27T14:42:10Z")
	assert.Equal(t, "in 30 min", running.Wait(en), "a case submitted now waits all of its target")
	assert.Equal(t, 50*time.Second, running.Beat(), "until the minute is over")
}

func TestOnTheReadersClock(t *testing.T) {
	a := ask(t, "plan=enterprise&priority=3&site=JP&at=2026-11-27T10:00", noon)
	own, ok := a.OnReaderClock(a.Result.Due)
	assert.True(t, ok)
	assert.Equal(t, "2026-11-27T04:00:00+01:00", own.Format(time.RFC3339))
	_, ok = ask(t, friday, noon).OnReaderClock(a.Result.Due.In(zone(t, "Europe/Paris")))
	assert.False(t, ok, "both clocks show the same")
	a.Reader = nil
	_, ok = a.OnReaderClock(a.Result.Due)
	assert.False(t, ok, "nobody knows the reader's zone")

	shift, ok := ask(t, "plan=enterprise&priority=3&site=JP&at=2026-11-27T10:00", noon).ReaderShift()
	assert.True(t, ok)
	assert.Equal(t, -8*60, shift)
	_, ok = ask(t, "plan=online&priority=3&site=JP&at=2026-10-23T16:00", noon).ReaderShift()
	assert.False(t, ok, "the reader's clocks go back in between")
}

func TestALinkTakenFromARunningClockStandsStill(t *testing.T) {
	a := ask(t, "plan=enterprise&priority=3&region=emea&site=NL", "2026-10-25T01:30:20Z")
	frozen := a.Frozen()
	assert.False(t, frozen.Running())
	assert.True(t, frozen.SecondPass, "taken in the second pass of a repeated hour")
	again := ask(t, frozen.Encode(), "2027-01-01T00:00:00Z")
	assert.True(t, again.Result.Due.Equal(a.Result.Due))
	assert.Equal(t, again.Choices, again.Frozen(), "a set time stays as it is")

	second := time.Date(2026, time.October, 25, 1, 30, 0, 0, time.UTC).In(a.Site.Location())
	assert.True(t, SubmittedAt(calc.Elite, second).SecondPass)
	assert.False(t, SubmittedAt(calc.Elite, second.Add(-time.Hour)).SecondPass)
}
