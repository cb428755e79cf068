package words

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

func TestATimeOfDayIsReadAsPeopleTypeIt(t *testing.T) {
	for typed, want := range map[string]string{
		"15:40": "15:40", "15.40": "15:40", "1540": "15:40", "915": "9:15", "0:05": "0:05", "23:59": "23:59", "0000": "0:00", " 9:05 ": "9:05",
		"9h": "9:00", "9 h 05": "9:05", "17h30": "17:30", "17\u00a0h\u00a030": "17:30", "9H05": "9:05",
		"17:30 Uhr": "17:30", "17 Uhr": "17:00", "17 Uhr 30": "17:30", "17.30 uur": "17:30", "9 uur": "9:00", "9u30": "9:30", "9,30": "9:30",
		"3:40 PM": "15:40", "3:40pm": "15:40", "3 p.m.": "15:00", "12 am": "0:00", "12:30 AM": "0:30", "12pm": "12:00", "340 pm": "15:40", "3.40 P.M.": "15:40", "3:40\u202fPM": "15:40",
		"17時30分": "17:30", "17時": "17:00", "午後3:40": "15:40", "午後3時40分": "15:40", "１５：４０": "15:40", "午前９時": "9:00",
	} {
		hour, minute, ok := ParseClock(typed)
		if assert.True(t, ok, typed) {
			assert.Equal(t, want, fmt.Sprintf("%d:%02d", hour, minute), typed)
		}
	}
}

// In Japan the hours of a half run from 0 as well as to 12.
func TestMidnightInJapanese(t *testing.T) {
	for typed, want := range map[string]string{"午前0:05": "0:05", "午後0:30": "12:30", "午前12:05": "0:05", "午後0時": "12:00"} {
		hour, minute, ok := ParseClock(typed)
		if assert.True(t, ok, typed) {
			assert.Equal(t, want, fmt.Sprintf("%d:%02d", hour, minute), typed)
		}
	}
}

func TestWhatIsNoTimeIsRefused(t *testing.T) {
	for _, typed := range []string{
		"", " ", ":", "now", "noon", "15", "9", "9:", "9.", "3: pm", "24:00", "25:10", "12:60", "9:5", "9:051", "9:05:07", "123456", "12345", "-9:00", "+9:00",
		"13:00 pm", "1500 pm", "13 am", "pm", "pm pm", "9:00 am pm", "9:00 x", "x 9:00", "１５", "9::00", "9.0", "٩:٠٠", "1e3", "h9", "uhr", "時30分",
		"<b>9:00</b>", "9:00\x00", strings.Repeat("9", 1000), strings.Repeat("am", 1000),
	} {
		hour, minute, ok := ParseClock(typed)
		assert.False(t, ok, "%q is read as %d:%02d", typed, hour, minute)
	}
}

// Whatever a page writes, its reader can type, on any page: each minute of the day, in each language
// and each way to show it.
func TestEveryMinuteThatIsWrittenReadsBack(t *testing.T) {
	for _, texts := range All() {
		for _, d := range []Display{{}, {Twelve: true}, {American: true}, {Twelve: true, American: true, Sunday: true}} {
			own := texts.With(d)
			for minute := range 24 * 60 {
				at := calc.Local{Hour: minute / 60, Minute: minute % 60}
				written := own.ClockOf(at)
				for _, typed := range []string{written, own.inText(at.Hour, at.Minute), strings.ToUpper(written), strings.ReplaceAll(written, "\u00a0", "")} {
					h, m, ok := ParseClock(typed)
					require.True(t, ok, "%s: %q", texts.Name, typed)
					require.Equal(t, minute, h*60+m, "%s: %q", texts.Name, typed)
				}
			}
		}
	}
}

func FuzzParseClock(f *testing.F) {
	for _, typed := range []string{"15:40", "3:40 PM", "午後3時40分", "9 h 05", "17 Uhr 30", "１５：４０", ""} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		hour, minute, ok := ParseClock(typed)
		require.True(t, hour >= 0 && hour < 24 && minute >= 0 && minute < 60)
		if !ok {
			require.Zero(t, hour+minute, "what is refused says nothing")
		}
	})
}
