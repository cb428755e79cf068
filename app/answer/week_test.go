package answer

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/link"
	"supportclock/calc"
)

func TestAWeekInBands(t *testing.T) {
	a := ask(t, friday, noon)
	w, ok := a.Week(false)
	require.True(t, ok)
	assert.Equal(t, calc.Date{Year: 2026, Month: time.November, Day: 23}, w.First)
	assert.Len(t, w.Slots, 7*24)
	assert.False(t, w.Even)
	monday, saturday := w.Days[0], w.Days[5]
	require.Len(t, monday.Bands, 3)
	for i, want := range []struct {
		from, to string
		kind     Kind
		due      string
	}{
		{"0h", "9h", SameDay, "2026-11-23T11:00:00+01:00"},
		{"9h", "15h", Lag, "2026-11-23T17:00:00+01:00"},
		{"15h", "24h", NextDay, "2026-11-24T11:00:00+01:00"},
	} {
		band := monday.Bands[i]
		assert.Equal(t, hours(want.from), band.From, i)
		assert.Equal(t, hours(want.to), band.To, i)
		assert.Equal(t, want.kind, band.Kind, i)
		assert.Equal(t, want.due, band.Due.Format(time.RFC3339), i)
	}
	assert.Equal(t, 2*time.Hour, monday.Bands[1].Wait)
	assert.True(t, monday.Same)
	assert.Equal(t, "15:00", monday.Cutoff.Format("15:04"), "submitted by then, it is due on the same day")
	assert.False(t, saturday.Same)

	sunday, _ := a.Week(true)
	assert.Equal(t, calc.Date{Year: 2026, Month: time.November, Day: 22}, sunday.First)
}

func hours(s string) time.Duration {
	d, err := time.ParseDuration(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestAWeekThatIsTheSameThroughout(t *testing.T) {
	w, ok := ask(t, "plan=elite&priority=1&site=NL&at=2026-11-27T15:40", noon).Week(false)
	require.True(t, ok)
	assert.True(t, w.Even)
	assert.Equal(t, 15*time.Minute, w.Best)
	assert.Equal(t, 15*time.Minute, w.Worst)
}

func TestTheWeekOfAClockChange(t *testing.T) {
	spring, _ := ask(t, "plan=enterprise&priority=3&site=NL&at=2026-03-27T10:00", noon).Week(false)
	assert.Len(t, spring.Slots, 7*24-1)
	autumn, _ := ask(t, "plan=enterprise&priority=3&site=NL&at=2026-10-23T10:00", noon).Week(false)
	assert.Len(t, autumn.Slots, 7*24+1)
}

func TestTheFirstDayOfTheWeek(t *testing.T) {
	for day, want := range map[int][2]int{22: {22, 16}, 23: {22, 23}, 28: {22, 23}, 29: {29, 23}} {
		d := calc.Date{Year: 2026, Month: time.November, Day: day}
		assert.Equal(t, want[0], FirstOfWeek(d, true).Day, "from Sunday, %d November", day)
		assert.Equal(t, want[1], FirstOfWeek(d, false).Day, "from Monday, %d November", day)
	}
}

// A day may end at the moment at which it opens: what is submitted then takes all of its hours.
func TestADayThatIsAsLongAsTheTarget(t *testing.T) {
	w, ok := ask(t, "plan=own&days=1-5&hours=09:00-17:00&p2=8h&priority=2&site=NL&at=2026-11-27T16:30", noon).Week(false)
	require.True(t, ok)
	monday := w.Days[0]
	require.Len(t, monday.Bands, 2)
	assert.Equal(t, []Kind{SameDay, NextDay}, []Kind{monday.Bands[0].Kind, monday.Bands[1].Kind})
	assert.True(t, monday.Same)
	assert.Equal(t, "2026-11-23T09:00:00+01:00", monday.Cutoff.Format(time.RFC3339))
	assert.Equal(t, "2026-11-24T09:00:00+01:00", monday.Due.Format(time.RFC3339))
}

// Where the clocks change at midnight, or a minute after it, each day of the week is whole all the same.
func TestTheWeekWhereTheClocksChangeAtMidnight(t *testing.T) {
	for _, test := range []struct {
		name, link string
		fromSunday bool
	}{
		{"a Sunday that begins at one", "plan=elite&priority=4&site=PT-Azores&at=2026-03-28T10:00", false},
		{"a week that begins at one", "plan=elite&priority=4&site=PT-Azores&at=2026-03-29T10:00", true},
		{"from a minute of Sunday back into Saturday", "plan=elite&priority=2&site=CA-Newfoundland&at=2010-11-03T10:00", false},
		{"from a minute of the week back into the one before", "plan=elite&priority=2&site=CA-Newfoundland&at=2010-11-07T10:00", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, test.link, noon)
			w, ok := a.Week(test.fromSunday)
			require.True(t, ok)
			for i := range w.Days {
				require.NotEmpty(t, w.Days[i].Bands)
				everyMinute(t, a, &w.Days[i])
			}
		})
	}
}

// Whatever the case, the bands of a week cover each day without gaps, and every minute of the week
// fares as the band it falls in says.
func TestEveryMinuteFaresAsItsBandSays(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	cases := 40
	if testing.Short() {
		cases = 10
	}
	for range cases {
		sites := calc.Sites()
		site := sites[random.IntN(len(sites))]
		day := calc.Date{Year: 2026, Month: time.January, Day: 1}.AddDays(random.IntN(800))
		choices := link.Choices{
			Plan: calc.Tiers()[random.IntN(len(calc.Tiers()))], Priority: calc.Priority(1 + random.IntN(4)), Region: site.Region, Site: site.ID,
			At:    calc.Local{Date: day, Hour: random.IntN(24), Minute: random.IntN(60)},
			Rules: calc.Rules{CloseOfDay: random.IntN(4) == 0, WorkHolidays: random.IntN(4) == 0, Stop24x5: random.IntN(4) == 0, CommerceManaged: random.IntN(4) == 0},
		}
		a := Work(Question{Choices: choices, Now: time.Date(2026, time.November, 27, 12, 0, 0, 0, time.UTC)})
		require.True(t, a.Solved(), choices.Encode())
		w, ok := a.Week(random.IntN(2) == 0)
		require.True(t, ok)
		for i := range w.Days {
			everyMinute(t, &a, &w.Days[i])
		}
	}
}

func everyMinute(t *testing.T, a *Answer, d *Day) {
	t.Helper()
	say := func(format string, args ...any) []any {
		return append([]any{"%s on %s: " + format, a.Choices.Encode(), d.Date}, args...)
	}
	if len(d.Bands) == 0 { // a day that a zone has skipped
		return
	}
	require.Zero(t, d.Bands[0].From, say("")...)
	for i, b := range d.Bands {
		require.Less(t, b.From, b.To, say("band %d", i)...)
		if i > 0 {
			require.Equal(t, d.Bands[i-1].To, b.From, say("there is a gap before band %d", i)...)
		}
	}
	require.Equal(t, 24*time.Hour, d.Bands[len(d.Bands)-1].To, say("")...)

	zone := a.Site.Location()
	c := a.Case()
	start, _ := calc.Local{Date: d.Date}.In(zone, false)
	seen := time.Duration(-1)
	for at := start; calc.DateOf(at) == d.Date; at = at.Add(time.Minute) {
		offset := wallClock(at)
		if offset <= seen { // the second pass of a repeated hour
			continue
		}
		seen = offset
		c.Submitted = at
		due, err := calc.Due(c)
		require.NoError(t, err)
		band := d.Bands[0]
		for _, b := range d.Bands {
			if offset >= b.From {
				band = b
			}
		}
		text := at.Format("15:04") + " is due " + due.Format(time.RFC3339) + ", its band says "
		switch band.Kind {
		case Lag:
			require.Equal(t, band.Wait, due.Sub(at), say(text+"after "+band.Wait.String())...)
		case SameDay:
			require.True(t, due.Equal(band.Due), say(text+band.Due.Format(time.RFC3339))...)
		default:
			require.False(t, due.After(band.Due), say(text+"by "+band.Due.Format(time.RFC3339))...)
		}
		if d.Same && !d.Cutoff.IsZero() {
			require.Equal(t, !at.After(d.Cutoff), calc.DateOf(due) == d.Date, say(text+"same day until "+d.Cutoff.Format("15:04"))...)
		}
	}
}

// BenchmarkWeek is what a choice costs for the section about the best time to submit.
func BenchmarkWeek(b *testing.B) {
	a := ask(b, friday, noon)
	b.ReportAllocs()
	for b.Loop() {
		a.Week(false)
	}
}

func TestWeeksAreRememberedForWhatTheyDependOn(t *testing.T) {
	var weeks Weeks
	most := 0
	for range 2 {
		for _, fragment := range []string{
			"plan=enterprise&priority=3&site=NL", "plan=enterprise&priority=2&site=NL", "plan=elite&priority=3&site=NL", "plan=enterprise&priority=3&site=DE",
			"plan=enterprise&priority=3&site=NL&at=2026-12-23T15:40", "plan=enterprise&priority=3&site=NL&at=2026-12-22T15:40",
			"plan=enterprise&priority=3&site=NL&at=2026-12-23T15:40&off=2026-12-24", "plan=enterprise&priority=3&site=NL&at=2026-12-23T15:40&work-holidays=on",
			"plan=own&name=Gold&hours=08:00-18:00&p3=8h&priority=3&site=NL", "plan=own&name=Gold&hours=08:00-17:00&p3=8h&priority=3&site=NL",
			"plan=enterprise&priority=3&site=NL&at=2200-01-01T12:00",
		} {
			for _, sunday := range []bool{true, false} {
				a := ask(t, fragment, "2026-11-27T14:42:10Z")
				want, ok := a.Week(sunday)
				got, known := weeks.Of(a, sunday)
				require.Equal(t, ok, known, fragment)
				require.Equal(t, want, got, fragment)
				most = max(most, len(weeks.known))
			}
		}
	}
	require.Equal(t, mostWeeks, most)
}

func TestAnHourFaresAsItsOwnMomentDoes(t *testing.T) {
	w, ok := ask(t, "plan=enterprise&priority=3&site=NL&at=2026-11-27T15:40", noon).Week(false)
	require.True(t, ok)
	kinds := map[string]Kind{}
	for _, s := range w.Slots {
		d := w.Days[(s.Submitted.Weekday()+6)%7]
		kinds[s.Submitted.Format("Mon 15")] = d.KindAt(s.Submitted, s.Due)
	}
	for hour, want := range map[string]Kind{
		"Mon 08": SameDay, "Mon 09": Lag, "Mon 15": Lag, // the last moment that is due on the day
		"Mon 16": NextDay, "Fri 16": Later, "Sat 10": Later, "Sun 10": NextDay,
	} {
		assert.Equal(t, want, kinds[hour], hour)
	}
}
