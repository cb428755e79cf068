package words

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"supportclock/app/site"
	"supportclock/calc"
)

// CLDR 48 says which clock a region keeps, and on which day its weeks begin.
func TestWhatAReaderExpects(t *testing.T) {
	for _, test := range []struct {
		name string
		lang site.Lang
		tags []string
		want Display
	}{
		{"nothing is known", "en", nil, Display{}},
		{"English of nowhere", "en", []string{"en"}, Display{}},
		{"an American", "en", []string{"en-US", "en"}, Display{Twelve: true, Sunday: true, American: true}},
		{"a Briton", "en", []string{"en-GB"}, Display{}},
		{"a Canadian", "en", []string{"en-CA"}, Display{Twelve: true, Sunday: true}},
		{"an Australian", "en", []string{"en-AU"}, Display{Twelve: true}},
		{"a South African", "en", []string{"en-ZA"}, Display{Sunday: true}},
		{"with a script", "en", []string{"en-Latn-US"}, Display{Twelve: true, Sunday: true, American: true}},
		{"in small letters", "en", []string{"en-us"}, Display{Twelve: true, Sunday: true, American: true}},
		{"a Japanese", "ja", []string{"ja"}, Display{Sunday: true}},
		{"a Japanese of Japan", "ja", []string{"ja-JP", "en-US"}, Display{Sunday: true}},
		{"an Austrian", "de", []string{"de-AT"}, Display{}},
		{"a German in the States", "de", []string{"de-US"}, Display{Sunday: true}},
		{"a Québécois", "fr", []string{"fr-CA"}, Display{Sunday: true}},
		{"a Dutchman on the English page, with English second", "en", []string{"nl-NL", "en-GB"}, Display{}},
		{"an American on the Dutch page", "nl", []string{"en-US"}, Display{}},
		{"a language that only begins like it", "de", []string{"den-US"}, Display{}},
	} {
		assert.Equal(t, test.want, DisplayFor(In(test.lang), test.tags), test.name)
	}
}

func TestDatesAndTimesAsTheReaderWantsThem(t *testing.T) {
	at := time.Date(2026, time.August, 3, 17, 30, 0, 0, time.UTC)
	for _, test := range []struct {
		lang                       site.Lang
		display                    Display
		moment, short, clock, full string
	}{
		{"en", Display{}, "Monday 3 August 2026, 17:30", "Mon 3 Aug 17:30", "17:30", "3 August 2026"},
		{"en", Display{Twelve: true, American: true}, "Monday, August 3, 2026, 5:30\u00a0PM", "Mon, Aug 3, 5:30\u00a0PM", "5:30\u00a0PM", "August 3, 2026"},
		{"en", Display{Twelve: true}, "Monday 3 August 2026, 5:30\u00a0PM", "Mon 3 Aug 5:30\u00a0PM", "5:30\u00a0PM", "3 August 2026"},
		{"nl", Display{}, "maandag 3 augustus 2026 om 17:30 uur", "ma 3 aug 17:30", "17:30", "3 augustus 2026"},
		{"de", Display{}, "Montag, 3. August 2026, 17:30 Uhr", "Mo. 3. Aug. 17:30", "17:30", "3. August 2026"},
		{"fr", Display{}, "lundi 3 août 2026 à 17\u00a0h\u00a030", "lun. 3 août 17\u00a0h\u00a030", "17\u00a0h\u00a030", "3 août 2026"},
		{"ja", Display{Sunday: true}, "2026年8月3日月曜日 17時30分", "8月3日（月） 17:30", "17:30", "2026年8月3日"},
		{"ja", Display{Twelve: true}, "2026年8月3日月曜日 午後5:30", "8月3日（月） 午後5:30", "午後5:30", "2026年8月3日"},
	} {
		texts := In(test.lang).With(test.display)
		assert.Equal(t, test.moment, texts.Moment(at))
		assert.Equal(t, test.short, texts.MomentShort(at))
		assert.Equal(t, test.clock, texts.Time(at))
		assert.Equal(t, test.full, texts.DateFull(calc.DateOf(at)))
	}
	assert.Equal(t, "Monday 3 August 2026, 17:30", In("en").Moment(at), "how one reader wants it leaves the language alone")
}

func TestFirstsMidnightsAndNoons(t *testing.T) {
	first := time.Date(2026, time.January, 1, 0, 5, 0, 0, time.UTC)
	assert.Equal(t, "1er janvier 2026", In("fr").DateFull(calc.DateOf(first)))
	assert.Equal(t, "1. Januar 2026", In("de").DateFull(calc.DateOf(first)))
	american := In("en").With(Display{Twelve: true, American: true})
	assert.Equal(t, "12:05\u00a0AM", american.Time(first))
	assert.Equal(t, "12:05\u00a0PM", american.Time(first.Add(12*time.Hour)))
	assert.Equal(t, "午前0:05", In("ja").With(Display{Twelve: true}).Time(first))
	assert.Equal(t, "午後0:05", In("ja").With(Display{Twelve: true}).Time(first.Add(12*time.Hour)))
	assert.Equal(t, "00:05", In("en").Time(first))
	assert.Equal(t, "0:05", In("de").Time(first))
	assert.Equal(t, "12a", american.Hour(0, 0))
	assert.Equal(t, "12p", american.Hour(12, 0))
	assert.Equal(t, "24", In("nl").Hour(24, 0))
}
