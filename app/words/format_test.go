package words

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"supportclock/app/site"
	"supportclock/calc"
)

func TestFillingIn(t *testing.T) {
	assert.Equal(t, "plain", Fill("plain"))
	assert.Equal(t, "a 1 b 2", Fill("a {x} b {y}", "x", "1", "y", "2"))
	assert.Equal(t, "1 1", Fill("{x} {x}", "x", "1"))
	assert.Equal(t, "", Fill("{x}"), "what has no value is left out")
	assert.Equal(t, "{y} y", Fill("{x} y", "x", "{y}", "y", "2"), "a value is not filled in itself")
	assert.Equal(t, "open {", Fill("open {", "x", "1"))
}

func TestNumbers(t *testing.T) {
	for lang, want := range map[site.Lang][5]string{
		"en": {"7", "999", "1,000", "12,345,678", "95%"},
		"nl": {"7", "999", "1.000", "12.345.678", "95%"},
		"de": {"7", "999", "1.000", "12.345.678", "95\u00a0%"},
		"fr": {"7", "999", "1\u202f000", "12\u202f345\u202f678", "95\u202f%"},
		"ja": {"7", "999", "1,000", "12,345,678", "95%"},
	} {
		texts := In(lang)
		for i, n := range []int{7, 999, 1000, 12_345_678} {
			assert.Equal(t, want[i], texts.Number(n), lang)
		}
		assert.Equal(t, want[4], texts.Percent(0.9479), lang)
	}
	assert.Equal(t, "-123", In("en").Number(-123))
	assert.Equal(t, "-1,234", In("en").Number(-1234))
	assert.Equal(t, "0%", In("en").Percent(0.004))
	assert.Equal(t, "100%", In("en").Percent(1))
}

// An amount is written to the precision that matters at its size.
func TestAmountsOfTime(t *testing.T) {
	en := In("en")
	for span, want := range map[time.Duration]string{
		0: "0 s", 59 * time.Second: "59 s", time.Minute: "1 min", 90 * time.Minute: "1 h 30 min", 24 * time.Hour: "1 d",
		25*time.Hour + 5*time.Minute:  "1 d 1 h 5 min",
		50*time.Hour + 5*time.Minute:  "2 d 2 h",
		15*24*time.Hour + 5*time.Hour: "15 d",
		-2 * time.Hour:                "2 h",
	} {
		assert.Equal(t, want, en.Span(span), span)
	}
	assert.Equal(t, "30 h 15 min", en.HoursSpan(30*time.Hour+15*time.Minute), "never in days")
	assert.Equal(t, "17 min 50 s", en.SpanSeconds(17*time.Minute+50*time.Second))
	assert.Equal(t, "1 hour 20 minutes", en.Amount(80*time.Minute))
	assert.Equal(t, "1 heure 20 minutes", In("fr").Amount(80*time.Minute))
}

func TestTargets(t *testing.T) {
	for _, test := range []struct {
		target calc.Target
		en, ja string
	}{
		{calc.Target{Coverage: calc.Around24x7, Amount: 30 * time.Minute}, "30 minutes, 24x7", "30分（24時間年中無休）"},
		{calc.Target{Coverage: calc.BusinessHours, Amount: 2 * time.Hour}, "2 business hours", "営業時間内2時間"},
		{calc.Target{Coverage: calc.BusinessHours, Amount: 90 * time.Minute}, "1 hour 30 minutes in business hours", "営業時間内1時間30分"},
		{calc.Target{Coverage: calc.BusinessDays, Days: 1}, "1 business day", "1営業日"},
	} {
		assert.Equal(t, test.en, In("en").Target(test.target))
		assert.Equal(t, test.ja, In("ja").Target(test.target))
	}
	amount, coverage := In("en").TargetParts(calc.Target{Coverage: calc.BusinessDays, Days: 3})
	assert.Equal(t, "3 business days", amount)
	assert.Empty(t, coverage)
}

func TestOffsetsFromUTC(t *testing.T) {
	for zone, want := range map[string]string{
		"Europe/Amsterdam": "UTC+1", "America/New_York": "UTC−5", "Asia/Kolkata": "UTC+5:30", "America/St_Johns": "UTC−3:30", "UTC": "UTC+0",
	} {
		location, err := calc.Zone(zone)
		assert.NoError(t, err)
		assert.Equal(t, want, UTCOffset(time.Date(2026, time.January, 5, 9, 0, 0, 0, location)))
	}
	amsterdam, _ := calc.Zone("Europe/Amsterdam")
	assert.Regexp(t, `^UTC\+0:\d\d`, UTCOffset(time.Date(1900, time.January, 5, 9, 0, 0, 0, amsterdam)), "local mean time, before standard time came")
	assert.Equal(t, "Asia/Kolkata", ZoneLabel("Asia/Calcutta"), "whatever a browser still calls it")
	assert.Equal(t, "America/New York", ZoneLabel("America/New_York"))
}

func TestNamesAreJoinedAsInRunningText(t *testing.T) {
	names := []string{"Online", "Elite", "Ultimate"}
	assert.Equal(t, "Online, Elite and Ultimate", In("en").And(names))
	assert.Equal(t, "Online, Elite en Ultimate", In("nl").And(names))
	assert.Equal(t, "Online、Elite、Ultimate", In("ja").And(names))
	assert.Equal(t, "Online", In("en").And(names[:1]))
	assert.Empty(t, In("en").And(nil))
}

// A holiday goes by the reader's name for it, with the name that the place itself uses.
func TestHolidays(t *testing.T) {
	christmas := calc.Segment{Cause: calc.PublicHoliday, Name: "Christmas Day", Native: "Eerste Kerstdag"}
	assert.Equal(t, "public holiday Christmas Day (Eerste Kerstdag)", In("en").Cause(christmas))
	assert.Equal(t, "feestdag Eerste kerstdag", In("nl").Cause(christmas), "one name is enough where they are the same")
	culture := calc.Segment{Cause: calc.PublicHoliday, Name: "Culture Day", Native: "文化の日"}
	assert.Contains(t, In("ja").Cause(culture), "文化の日")
	assert.NotContains(t, In("ja").Cause(culture), "Culture")
	for _, texts := range All() {
		for _, name := range []string{"Good Friday", "Christmas Day", "New Year's Day", "Labour Day"} {
			if texts.Lang != "en" {
				assert.NotEqual(t, name, texts.HolidayName(name), texts.Name)
			}
		}
	}
	assert.Equal(t, "Eerste kerstdag / Goede Vrijdag (most regions)", In("nl").HolidayName("Christmas Day / Good Friday (most regions)"))
}

func TestNamesAreLookedUpWithoutAccents(t *testing.T) {
	for _, texts := range All() {
		for _, s := range calc.Sites() {
			for _, r := range Alphabetic(texts.Country(s)) {
				assert.True(t, r < 0x80 || r > 0x2000, "%s: %q of %s keeps its accent", texts.Name, r, texts.Country(s))
			}
		}
	}
}
