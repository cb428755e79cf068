package calc

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHoursAreReadAndWritten(t *testing.T) {
	for text, want := range map[string]string{
		"08:00-18:00":               "08:00-18:00",
		"8:00-18:00":                "08:00-18:00",
		"08:00-12:00,13:00-17:30":   "08:00-12:00,13:00-17:30",
		"13:00-17:30, 8:00 - 12:00": "08:00-12:00,13:00-17:30",
		"08:00-12:00,12:00-17:00":   "08:00-17:00",
		"00:00-24:00":               "00:00-24:00",
		"16:00-00:00":               "16:00-24:00",
		"22:00-06:00":               "22:00-06:00",
		"09:00-12:00,22:00-06:00":   "09:00-12:00,22:00-06:00",
		"":                          "",
		"08:00–12:00、１３：００～17:30":             "08:00-12:00,13:00-17:30",
		"０９：００-２３：５５":                         "09:00-23:55",
		"9-17":                                "",
		"09:00":                               "",
		"09:00-09:00":                         "",
		"24:00-06:00":                         "",
		"09:00-24:05":                         "",
		"09:03-17:00":                         "",
		"09:60-17:00":                         "",
		"9:0-17:00":                           "",
		"-1:00-17:00":                         "",
		"009:00-17:00":                        "",
		"08:00-13:00,12:00-17:00":             "",
		"22:00-06:00,23:00-23:30":             "",
		"08:00-12:00,12:00-08:00,13:00-14:00": "",
		"08:00-12:00,":                        "",
		"1:00-2:00,3:00-4:00,5:00-6:00,7:00-8:00,9:00-10:00": "",
	} {
		windows, err := ParseWindows(text)
		if want == "" {
			assert.ErrorIs(t, err, ErrInput, text)
			continue
		}
		require.NoError(t, err, text)
		assert.Equal(t, want, FormatWindows(windows), text)
	}
}

func TestTheWeekOfHours(t *testing.T) {
	weekend := Hours{
		time.Saturday: {{22 * time.Hour, 6 * time.Hour}},
		time.Sunday:   {{9 * time.Hour, 17 * time.Hour}, {20 * time.Hour, 0}},
	}
	week, err := weekend.week()
	require.NoError(t, err)
	assert.Equal(t, Week{
		time.Saturday: {{22 * time.Hour, 24 * time.Hour}},
		time.Sunday:   {{0, 6 * time.Hour}, {9 * time.Hour, 17 * time.Hour}, {20 * time.Hour, 24 * time.Hour}},
	}, week, "a night goes on before the hours of the next day; 0:00 is the end of its day")
}

func TestTargetsAreReadAndWritten(t *testing.T) {
	for text, want := range map[string]struct {
		target  Target
		written string
	}{
		"30m,24x7": {Target{Around24x7, 30 * time.Minute, 0}, "30m,24x7"},
		"4h":       {Target{BusinessHours, 4 * time.Hour, 0}, "4h"},
		"240m":     {Target{BusinessHours, 4 * time.Hour, 0}, "4h"},
		"1h30m":    {Target{BusinessHours, 90 * time.Minute, 0}, "1h30m"},
		"8h,24x5":  {Target{Around24x5, 8 * time.Hour, 0}, "8h,24x5"},
		"90m":      {Target{BusinessHours, 90 * time.Minute, 0}, "1h30m"},
		"1200m":    {Target{BusinessHours, 20 * time.Hour, 0}, "20h"},
		"1h0m":     {Target{BusinessHours, time.Hour, 0}, "1h"},
		"3d":       {Target{BusinessDays, 0, 3}, "3d"},
		"99d":      {Target{BusinessDays, 0, 99}, "99d"},
		"999h":     {Target{BusinessHours, 999 * time.Hour, 0}, "999h"},
		"":         {}, "h": {}, "m": {}, "d": {}, "4": {}, "4 h": {}, "0h": {}, "0d": {}, "100d": {}, "1000h": {}, "7m": {},
		"-4h": {}, "4h,24x6": {}, "4h,": {}, "3d,24x7": {}, "1d2h": {}, "30m1h": {}, "4h4h": {}, "99999999999h": {}, "4h,24x7,24x5": {},
	} {
		got, err := ParseTarget(text)
		if want.written == "" {
			assert.ErrorIs(t, err, ErrInput, text)
			continue
		}
		require.NoError(t, err, text)
		assert.Equal(t, want.target, got, text)
		assert.Equal(t, want.written, got.String(), text)
	}
	assert.Empty(t, Target{}.String())
}

func FuzzParseWindows(f *testing.F) {
	f.Add("08:00-12:00,13:00-17:30")
	f.Add("22:00-06:00")
	f.Fuzz(func(t *testing.T, text string) {
		windows, err := ParseWindows(text)
		if err != nil {
			return
		}
		again, err := ParseWindows(FormatWindows(windows))
		require.NoError(t, err)
		require.Equal(t, windows, again)
		h := Hours{time.Tuesday: windows}
		_, err = h.week()
		require.NoError(t, err, "hours of one day always make a week")
	})
}

func FuzzParseTarget(f *testing.F) {
	f.Add("1h30m")
	f.Add("30m,24x7")
	f.Add("3d")
	f.Fuzz(func(t *testing.T, text string) {
		target, err := ParseTarget(text)
		if err != nil {
			return
		}
		require.True(t, target.valid() && target.Agreed())
		again, err := ParseTarget(target.String())
		require.NoError(t, err)
		require.Equal(t, target, again)
	})
}
