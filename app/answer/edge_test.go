package answer

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/link"
	"supportclock/app/words"
	"supportclock/calc"
)

// Whoever opens a broken link is told what was left out, and what could stand there.
func TestWhatIsSaidOfABrokenLink(t *testing.T) {
	en := words.In("en")
	for fragment, said := range map[string]string{
		"colour=red":            "colour is not known here. Accepted: " + strings.Join(link.Names(), ", ") + ".",
		"priority=9":            "priority cannot be “9”. Accepted: 1, 2, 3, 4.",
		"products=500":          "products cannot be “500”. Accepted: 1–99.",
		"at=noon":               "at cannot be “noon”. Accepted: a date and time such as 2026-11-23T16:45.",
		"by=noon":               "by cannot be “noon”. Accepted: a date and time such as 2026-11-23T16:45.",
		"off=noon":              "off cannot be “noon”. Accepted: up to 60 dates such as 2026-12-24, separated by commas.",
		"customary=perhaps":     "customary cannot be “perhaps”. Accepted: on, off.",
		"priority=1&priority=2": "priority is given more than once; “2” was ignored.",
		"site=nowhere":          "site cannot be “nowhere”. Accepted: AR, BR, BR-Manaus, CA-Pacific, CA-Mountain, CA-Saskatchewan, ….",
		"site=Germany":          "site cannot be “Germany”. Accepted: DE, DE-BadenWuerttemberg, DE-Bavaria, DE-Berlin, DE-Brandenburg, DE-Bremen, ….",
		"region=japan&site=NL":  "site “NL” is not in the chosen region. Accepted: JP.",
	} {
		c, notices := link.Parse(fragment)
		require.Len(t, notices, 1)
		assert.Equal(t, said, Notice(en, c, notices[0], link.Names()))
	}
	assert.Equal(t, en.Notices.Long, Notice(en, link.Choices{}, link.Notice{Problem: link.TooLong}, nil))
}

func TestWhereTheTargetComesFrom(t *testing.T) {
	a := ask(t, friday, noon)
	assert.Equal(t, "Data sheet “Enterprise Support”, checked on 22 November 2026.", a.SourceLine(words.In("en")))
	assert.Equal(t, a.Result.Target, a.Target(calc.Enterprise, calc.P3))
	assert.NotEqual(t, a.Result.Target, a.Target(calc.Enterprise, calc.P1))
}

// Of what cannot be worked out at all there is still something to show.
func TestWhatCannotBeWorkedOut(t *testing.T) {
	en := words.In("en")
	q := ask(t, friday, noon).Question
	q.Choices.Plan = "gold"
	a := Work(q)
	assert.Equal(t, Broken, a.Problem)
	assert.Equal(t, en.Answer.Broken, a.Status(en))
	assert.Equal(t, 0, a.Column())
	_, ok := a.Effect(calc.SwitchWorkHolidays)
	assert.False(t, ok)
	_, ok = a.Week(false)
	assert.False(t, ok)
	var years Years
	assert.False(t, years.Work(&a, []calc.Tier{calc.Elite}))

	q.Choices.Plan, q.Choices.Site = calc.Elite, "XX"
	a = Work(q)
	assert.Equal(t, Broken, a.Problem)
}

// How far away it is changes its words on the very second.
func TestTheMomentsAtWhichTheWaitIsSaidOtherwise(t *testing.T) {
	en := words.In("en")
	const link = "plan=enterprise&priority=1&region=emea&site=NL&at=2026-11-27T15:30" // due at 16:00, 15:00 UTC
	for _, test := range []struct {
		now, wait string
		beat      time.Duration
		overdue   bool
	}{
		{"2026-11-27T14:00:00Z", "in 1 h", time.Minute, false},
		{"2026-11-27T14:00:01Z", "in 59 min 59 s", time.Second, false},
		{"2026-11-27T14:59:59Z", "in 1 s", time.Second, false},
		{"2026-11-27T14:59:59.5Z", "due now", time.Second / 2, false},
		{"2026-11-27T15:01:00Z", "overdue by 1 min", time.Minute, true},
	} {
		a := ask(t, link, test.now)
		assert.Equal(t, test.wait, a.Wait(en), test.now)
		assert.Equal(t, test.beat, a.Beat(), test.now)
		assert.Equal(t, test.overdue, a.Overdue(), test.now)
	}
}

func TestOtherPlansBeyondTheFamily(t *testing.T) {
	a := ask(t, friday, noon)
	_, ok := a.Others().Of(len(a.Family.Plans), calc.P1)
	assert.False(t, ok)
	last, ok := a.Others().Of(len(a.Family.Plans)-1, calc.P4)
	assert.True(t, ok)
	assert.Equal(t, calc.P4, last.Priority)

	due := a.Due([]calc.Tier{calc.Enterprise, calc.Ultimate, "gold"})
	assert.Equal(t, a.Result.Due, due[0])
	assert.False(t, due[1].IsZero(), "plans of another family can be put beside it")
	assert.True(t, due[2].IsZero())
}

func TestReasonsNeedDatesAfterSixDays(t *testing.T) {
	from := time.Date(2026, time.November, 27, 10, 0, 0, 0, time.UTC)
	reasons := func(length time.Duration) []Reason {
		return []Reason{{From: from, To: from.Add(length), Counted: true}}
	}
	assert.False(t, Far(reasons(6*24*time.Hour)))
	assert.True(t, Far(reasons(6*24*time.Hour+time.Minute)), "on the next day the weekday comes again")
	assert.False(t, Far(nil))
}

// An instant is named once; what it is about is said by itself or with the causes around it.
func TestReasonsThatLastNoTime(t *testing.T) {
	en := words.In("en")
	a := ask(t, "plan=elite&priority=4&site=NL&at=2026-11-27T11:30&close-of-day=on", noon)
	lines := Lines(en, a.Result.Segments, a.Result.Target.Coverage)
	require.NotEmpty(t, lines)
	for _, r := range Reasons(a.Result.Segments) {
		if r.Length() == 0 {
			assert.NotContains(t, r.When(en, false), "–")
			assert.Equal(t, en.Cause(r.Causes[0]), r.What(en, a.Result.Target.Coverage))
		}
	}
	skipped := ask(t, "plan=elite&priority=1&site=NL&at=2026-03-29T01:50", noon)
	var said []string
	for _, r := range Reasons(skipped.Result.Segments) {
		said = append(said, r.What(en, skipped.Result.Target.Coverage))
	}
	assert.Contains(t, said, "the clocks go forward by 1 h")
}

func TestTheReadersClockThatIsTheSites(t *testing.T) {
	_, ok := ask(t, friday, noon).ReaderShift()
	assert.False(t, ok)
	shift, ok := ask(t, "plan=elite&priority=1&site=IN&at=2026-11-27T10:00", noon).ReaderShift()
	assert.True(t, ok)
	assert.Equal(t, -270, shift, "India is ahead by four and a half hours")
}

// Short waits are drawn within whole hours, with at least a quarter of an hour of room behind them.
func TestTheTimelineOfAShortWait(t *testing.T) {
	for _, test := range []struct{ link, row string }{
		{"plan=elite&priority=1&region=emea&site=NL&at=2026-11-27T15:30", "15:00 to 16:00 open 0.0–100.0 counted 50.0–75.0 submitted 50.0 due 75.0"},
		{"plan=elite&priority=1&region=emea&site=NL&at=2026-11-27T15:31", "15:00 to 17:00 open 0.0–100.0 counted 25.8–38.3 submitted 25.8 due 38.3"},
		{"plan=enterprise&priority=2&site=JP&at=2026-11-27T09:10", "09:00 to 11:00 open 0.0–100.0 counted 8.3–58.3 past 58.3–100.0 submitted 8.3 due 58.3"},
		{"plan=enterprise&priority=2&site=JP&at=2026-11-27T16:30", "16:00 to 18:00 open 0.0–75.0 counted 25.0–75.0 past 75.0–100.0 submitted 25.0 due 75.0"},
	} {
		assert.Equal(t, []string{test.row}, sketch(ask(t, test.link, noon)))
	}
	a := ask(t, "plan=elite&priority=1&region=emea&site=NL&at=2026-11-27T15:30", noon)
	a.Result.Due = a.Result.Submitted.Add(3 * time.Hour)
	assert.False(t, a.Timeline(words.In("en")).Start.IsZero(), "three hours are short")
	a.Result.Due = a.Result.Due.Add(time.Minute)
	assert.True(t, a.Timeline(words.In("en")).Start.IsZero(), "more is not")
}

// Closed days share a row, but for the one on which something happens, be it at its first moment.
func TestARowForTheDayOnWhichSomethingHappens(t *testing.T) {
	monday := "Mon 30 Nov open 37.5–70.8 counted 37.5–40.3 due 40.3"
	start := "Fri 27 Nov open 37.5–70.8 counted 65.3–70.8 submitted 65.3"
	assert.Equal(t, []string{start, "Sat 28 Nov closed: weekend now 0.0", "Sun 29 Nov closed: weekend", monday}, sketch(ask(t, friday, "2026-11-27T23:00:00Z")))
	assert.Equal(t, []string{start, "Sat 28 Nov closed: weekend", "Sun 29 Nov closed: weekend now 0.0", monday}, sketch(ask(t, friday, "2026-11-28T23:00:00Z")))
	wednesday := sketch(ask(t, "plan=online&priority=4&region=emea&site=NL&at=2026-11-25T15:40", "2026-11-25T12:00:00Z"))
	assert.Contains(t, wednesday, "Fri 27 Nov open 37.5–70.8 counted 37.5–70.8", "a weekend shares no row with an open day")
	assert.Contains(t, wednesday, "Sat 28 Nov–Sun 29 Nov closed: weekend")
	saturday := sketch(ask(t, "plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-28T00:00", noon))
	assert.Equal(t, []string{"Sat 28 Nov closed: weekend submitted 0.0", "Sun 29 Nov closed: weekend"}, saturday[:2])
}

// What follows on each other without counting is one line, with each cause once.
func TestWhatIsSkippedTogetherIsOneLine(t *testing.T) {
	en := words.In("en")
	lines := func(link string) []string {
		a := ask(t, link, noon)
		return Lines(en, a.Result.Segments, a.Result.Target.Coverage)
	}
	saturday := lines("plan=online&priority=2&site=NL&at=2026-11-28T10:00")
	require.Len(t, saturday, 2)
	assert.Contains(t, saturday[0], "weekend")
	christmas := lines("plan=online&priority=2&site=GB&at=2026-12-24T17:00")
	require.NotEmpty(t, christmas)
	assert.Equal(t, 1, strings.Count(christmas[0], "weekend"))
	assert.Contains(t, christmas[0], "Christmas Day")
	assert.Contains(t, christmas[0], "Boxing Day", "another holiday is another cause")
}

// Around the clock there is no opening and no closing, however late it is.
func TestAShortWaitAtNight(t *testing.T) {
	assert.Equal(t, []string{"20:00 to 21:00 open 0.0–100.0 counted 16.7–41.7 submitted 16.7 due 41.7"},
		sketch(ask(t, "plan=elite&priority=1&region=emea&site=NL&at=2026-11-27T20:10", noon)))
}

func TestWhoIsThereForAnAgreementOfOnesOwn(t *testing.T) {
	a := ask(t, "plan=own&days=1-5&hours=08:00-18:00&p2=4h&priority=2&region=emea&site=NL&at=2026-11-27T15:40", "2026-11-27T14:45:00Z")
	require.True(t, a.Solved())
	assert.Equal(t, calc.BusinessHours, a.Counts())
	_, ok := a.Presence()
	assert.True(t, ok)
	_, ok = ask(t, friday, noon).Presence()
	assert.False(t, ok, "a published plan says more")
}
