package app

import (
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// viewOf works a fragment out at a moment, as the page does.
func viewOf(t *testing.T, lang Lang, fragment string, now string) *view {
	t.Helper()
	q, notices := ParseQuery(fragment)
	require.Empty(t, notices)
	at, err := time.Parse(time.RFC3339, now)
	require.NoError(t, err)
	v := &view{t: textsFor(lang), page: Page{Kind: Calculator, Lang: lang}, query: q.Complete(""), live: true, now: at}
	v.work()
	return v
}

const friday = "plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"

func TestTheWeekIsATableOfItsHours(t *testing.T) {
	v := viewOf(t, "en", friday, "2026-11-27T12:00:00Z")
	require.True(t, v.workWeek())
	assert.Equal(t, calc.Date{Year: 2026, Month: time.November, Day: 23}, v.outlook.table.monday)
	assert.Equal(t, 7*24, strings.Count(v.outlook.table.markup, "<button"))
	assert.Contains(t, v.outlook.table.markup, `id="slot-4-15"`)
	assert.Contains(t, v.outlook.table.markup, "Submitted Fri 27 Nov 15:00: due Fri 27 Nov 17:00, after 2 h")
	assert.Equal(t, "slot-4-15", v.currentSlot())
	assert.False(t, v.workWeek(), "the same week is worked out once")

	v.query.Priority = calc.P1
	v.work()
	assert.True(t, v.workWeek(), "another priority makes another week")
	assert.Empty(t, v.outlook.week.Cliffs)
}

func TestTheTableOfAWeekStandsWhileItsHoursDo(t *testing.T) {
	v := viewOf(t, "en", friday, "2026-11-27T12:00:00Z")
	v.workWeek()
	first := v.outlook.table
	v.query.Priority = calc.P1
	v.work()
	v.workWeek()
	second := v.outlook.table
	assert.Equal(t, first.markup, second.markup, "its cells are changed in place")
	assert.NotEqual(t, first.number, second.number)
	assert.Len(t, second.said(), 7*24)
	cell := second.cells[4][15]
	assert.Equal(t, weekCell{"2026-11-27T15:00", "h0", "30′", "30′: Submitted Fri 27 Nov 15:00: due Fri 27 Nov 15:30, after 30 min"}, cell)

	v.query.At.Date = v.query.At.Date.AddDays(7)
	v.work()
	v.workWeek()
	assert.NotEqual(t, first.markup, v.outlook.table.markup, "another week has other hours")
	assert.Contains(t, v.outlook.table.markup, v.outlook.table.cells[4][15].label)
}

func TestTheTableInThePageIsFilledWithTheWeek(t *testing.T) {
	s := visit(t, "en", browser{})
	first := s.browser.week
	require.Equal(t, s.view.outlook.table, first)
	s.pick(paramPriority, "1")
	assert.Equal(t, s.view.outlook.table, s.browser.week)
	assert.Greater(t, s.browser.week.number, first.number)
	assert.NotEqual(t, first.cells, s.browser.week.cells)
}

func TestTheWeekOfAClockChangeLeavesItsHourOut(t *testing.T) {
	spring := viewOf(t, "en", "plan=enterprise&priority=3&site=NL&at=2026-03-27T10:00", "2026-03-27T12:00:00Z")
	spring.workWeek()
	assert.Equal(t, 7*24-1, strings.Count(spring.outlook.table.markup, "<button"))
	assert.NotContains(t, spring.outlook.table.markup, `id="slot-6-2"`)
	autumn := viewOf(t, "en", "plan=enterprise&priority=3&site=NL&at=2026-10-23T10:00", "2026-10-23T12:00:00Z")
	autumn.workWeek()
	assert.Equal(t, 7*24, strings.Count(autumn.outlook.table.markup, "<button"), "a repeated hour has one cell")
}

func TestTheYearIsWorkedOutPlanByPlan(t *testing.T) {
	v := viewOf(t, "en", friday, "2026-11-27T12:00:00Z")
	assert.False(t, v.workYear(), "the week comes first")
	v.workWeek()
	for len(v.outlook.spread) < len(v.family.Plans) {
		plans := len(v.outlook.spread)
		require.True(t, v.workYear())
		require.LessOrEqual(t, len(v.outlook.spread), plans+1)
	}
	assert.False(t, v.workYear())
	for i, s := range v.outlook.spread {
		assert.Equal(t, v.family.Plans[i].Tier, s.Tier)
		assert.Positive(t, s.Median)
		assert.Equal(t, 365*24, s.Count)
	}
}

func TestWaitsFitTheirCells(t *testing.T) {
	for wait, want := range map[time.Duration]string{15 * time.Minute: "15′", 59 * time.Minute: "59′", time.Hour: "1", 17*time.Hour + 40*time.Minute: "18", 66 * time.Hour: "66"} {
		assert.Equal(t, want, slotText(wait))
	}
	assert.Equal(t, 0, slotLevel(2*time.Hour))
	assert.Equal(t, 1, slotLevel(2*time.Hour+1))
	assert.Equal(t, 4, slotLevel(66*time.Hour))
}

func TestArrowKeysMoveThroughTheWeek(t *testing.T) {
	for _, c := range []struct {
		id, key string
		narrow  bool
		to      string
	}{
		{"slot-4-15", "ArrowRight", false, "slot-4-16"},
		{"slot-4-15", "ArrowDown", false, "slot-5-15"},
		{"slot-4-15", "ArrowDown", true, "slot-4-16"},
		{"slot-4-15", "ArrowLeft", true, "slot-3-15"},
		{"slot-0-0", "ArrowUp", false, "slot-0-0"},
		{"slot-6-23", "ArrowRight", false, "slot-6-23"},
		{"slot-6-12", "Home", false, "slot-6-0"},
		{"slot-6-12", "End", false, "slot-6-23"},
		{"slot-6-12", "Tab", false, ""},
		{"slot-9-1", "Home", false, ""},
		{"priority-1", "ArrowRight", false, ""},
	} {
		to, ok := stepSlot(c.id, c.key, c.narrow)
		assert.Equal(t, c.to, to, "%s %s", c.id, c.key)
		assert.Equal(t, c.to != "", ok)
	}
}

func TestTheSliderStandsForTheWeekOfTheSubmission(t *testing.T) {
	v := viewOf(t, "en", friday, "2026-11-27T12:00:00Z")
	assert.Equal(t, "446", v.scrubbedTo(), "four days, fifteen hours and two quarters")
	at, ok := v.scrubbed("446")
	require.True(t, ok)
	assert.Equal(t, "2026-11-27T15:30", at.String())
	at, _ = v.scrubbed("671")
	assert.Equal(t, "2026-11-29T23:45", at.String())
	for _, bad := range []string{"672", "-1", "x", ""} {
		_, ok := v.scrubbed(bad)
		assert.False(t, ok, bad)
	}
}

func TestSubmittingThenKeepsTheSecondPass(t *testing.T) {
	v := viewOf(t, "en", friday, "2026-11-27T12:00:00Z")
	second := time.Date(2026, 10, 25, 1, 30, 0, 0, time.UTC).In(v.site.Location())
	q := v.submitAt(calc.Elite, second)
	assert.True(t, q.SecondPass)
	at, _ := q.At.In(v.site.Location(), q.SecondPass)
	assert.True(t, at.Equal(second))
	assert.False(t, v.submitAt(calc.Elite, second.Add(-time.Hour)).SecondPass)
}

func TestTheAnswerAsText(t *testing.T) {
	v := viewOf(t, "en", friday, "2026-11-27T12:00:00Z")
	assert.Equal(t, `First response due: Monday 30 November 2026, 09:40 (Netherlands, UTC+1)
Submitted: Friday 27 November 2026, 15:40 (UTC+1)
Enterprise, priority 3. Target: 2 business hours

Why then:
- Fri 15:40–17:00: counted, business hours, 1 h 20 min
- Fri 17:00–Mon 09:00: skipped: after closing, weekend, before opening
- Mon 09:00–09:40: counted, business hours, 40 min

A target, not a guarantee. The vendor may lower a priority 1 or 2.
https://clock.example/#x
`, v.text("https://clock.example/#x"))
}

func TestTheAnswerAsACalendarFile(t *testing.T) {
	for _, lang := range languages {
		v := viewOf(t, lang.Lang, friday, "2026-11-27T12:00:00Z")
		file := v.calendar("https://clock.example/#" + friday)
		parsed, err := ical.ParseCalendar(strings.NewReader(string(file)))
		require.NoError(t, err)
		require.Len(t, parsed.Events(), 1)
		event := parsed.Events()[0]
		at, err := event.GetStartAt()
		require.NoError(t, err)
		assert.True(t, at.Equal(v.result.Due))
		require.Len(t, event.Alarms(), 1)
		assert.Equal(t, "-PT1H", event.Alarms()[0].GetProperty(ical.ComponentPropertyTrigger).Value)
		assert.Contains(t, event.GetProperty(ical.ComponentPropertyDescription).Value, v.t.Why.Heading)
		assert.Equal(t, "first-response-2026-11-30T0940.ics", v.calendarName())
	}
}

func TestALinkTakenFromARunningClockStandsStill(t *testing.T) {
	v := viewOf(t, "en", "plan=enterprise&priority=3&region=emea&site=NL", "2026-10-25T01:30:20Z")
	q := v.stopped()
	assert.False(t, q.Running())
	assert.True(t, q.SecondPass, "taken in the second pass of a repeated hour")
	again := viewOf(t, "en", q.Encode(), "2027-01-01T00:00:00Z")
	assert.True(t, again.result.Due.Equal(v.result.Due))
}
