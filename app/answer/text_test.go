package answer

import (
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/words"
)

func TestTheReasonsLineByLine(t *testing.T) {
	en := words.In("en")
	a := ask(t, friday, noon)
	list := Reasons(a.Result.Segments)
	require.Len(t, list, 3)
	assert.Equal(t, "1 h 20 min + 40 min", Sum(en, list))
	assert.Equal(t, 2*time.Hour, Counted(list))
	assert.False(t, Far(list))
	assert.Equal(t, "Fri 15:40–17:00", list[0].When(en, false))
	assert.Equal(t, "Fri 17:00–Mon 09:00", list[1].When(en, false))

	long := Reasons(ask(t, "plan=online&priority=4&site=NL&at=2026-12-23T15:00&off=2026-12-28,2026-12-29", noon).Result.Segments)
	require.True(t, Far(long), "weekdays that come twice need dates")
	assert.Equal(t, "Wed 23 Dec 15:00–17:00", long[0].When(en, true))

	around := Reasons(ask(t, "plan=elite&priority=1&site=NL&at=2026-11-27T15:40", noon).Result.Segments)
	assert.Empty(t, Sum(en, around), "one part needs no sum")
}

func TestTheAnswerAsText(t *testing.T) {
	text := ask(t, friday, noon).Text(words.In("en"), "https://clock.example/#x")
	lines := strings.Split(text, "\n")
	assert.Equal(t, []string{
		"First response due: Monday 30 November 2026, 09:40 (Netherlands, UTC+1)",
		"Submitted: Friday 27 November 2026, 15:40 (UTC+1)",
		"Enterprise, priority 3. Target: 2 business hours",
		"",
	}, lines[:4])
	assert.Contains(t, lines[5], "- Fri 15:40–17:00, ")
	assert.True(t, strings.HasSuffix(lines[5], ", 1 h 20 min"))
	assert.Contains(t, lines[6], "after closing, weekend, before opening")
	assert.True(t, strings.HasSuffix(text, "\nhttps://clock.example/#x\n"), "it ends with the link that shows it again")

	for _, texts := range words.All() {
		text := ask(t, friday, noon).Text(texts, "https://clock.example/#x")
		assert.NotContains(t, text, "{", texts.Name)
		assert.Contains(t, text, texts.Moment(ask(t, friday, noon).Result.Due), texts.Name)
		assert.Contains(t, text, texts.Why.Heading, texts.Name)
	}
}

func TestTheAnswerAsACalendarFile(t *testing.T) {
	for _, texts := range words.All() {
		a := ask(t, friday, noon)
		name, file := a.Calendar(texts, "https://clock.example/#"+friday)
		assert.Equal(t, "first-response-2026-11-30T0940.ics", name)
		parsed, err := ical.ParseCalendar(strings.NewReader(string(file)))
		require.NoError(t, err)
		require.Len(t, parsed.Events(), 1)
		event := parsed.Events()[0]
		at, err := event.GetStartAt()
		require.NoError(t, err)
		assert.True(t, at.Equal(a.Result.Due))
		require.Len(t, event.Alarms(), 1)
		assert.Equal(t, "-PT1H", event.Alarms()[0].GetProperty(ical.ComponentPropertyTrigger).Value)
		assert.Contains(t, event.GetProperty(ical.ComponentPropertyDescription).Value, texts.Why.Heading)
	}
}

// A calendar that takes the file of one case in twice shows one event, whatever the language and the
// time; another case is another event.
func TestAnEventKeepsItsIdentity(t *testing.T) {
	uid := func(link, now, lang string) string {
		a := ask(t, link, now)
		return a.Event(words.In("en"), a.Frozen().Encode(), "").UID
	}
	same := uid(friday, noon, "en")
	assert.Equal(t, same, uid(friday, "2026-11-29T12:00:00Z", "nl"))
	assert.NotEqual(t, same, uid(strings.Replace(friday, "15:40", "15:41", 1), noon, "en"))
	assert.NotEqual(t, same, uid(strings.Replace(friday, "enterprise", "elite", 1), noon, "en"))
	assert.Equal(t, uid("plan=elite&priority=2&site=NL", "2026-11-27T14:40:10Z", "en"), uid("plan=elite&priority=2&region=emea&site=NL&at=2026-11-27T15:40", noon, "en"),
		"of a running clock it is that of the moment")
}

func TestAnAlarmComesInTime(t *testing.T) {
	for link, want := range map[string]time.Duration{
		"plan=elite&priority=1&site=NL&at=2026-11-27T10:00":      3 * time.Minute, // of a quarter of an hour
		"plan=enterprise&priority=1&site=NL&at=2026-11-27T10:00": 7 * time.Minute,
		"plan=online&priority=4&site=NL&at=2026-11-27T10:00":     time.Hour,
	} {
		assert.Equal(t, []time.Duration{want}, ask(t, link, noon).Event(words.In("en"), "x", "").Alarms, link)
	}
}
