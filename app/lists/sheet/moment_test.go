package sheet

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

func TestParseMoment(t *testing.T) {
	for _, c := range []struct {
		cell  string
		order Order
		want  string // local, with seconds and offset where they are given
	}{
		// ISO
		{"2026-11-23T16:45", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23 16:45", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23T16:45:30", AnyOrder, "2026-11-23T16:45:30"},
		{"2026-11-23T16:45:30.123456Z", AnyOrder, "2026-11-23T16:45:30+0s"},
		{"2026-11-23T16:45:00+01:00", AnyOrder, "2026-11-23T16:45+1h0m0s"},
		{"2026-11-23 16:45 -0530", AnyOrder, "2026-11-23T16:45-5h30m0s"},
		{"2026-11-23 16:45:00-10:00", AnyOrder, "2026-11-23T16:45-10h0m0s"},
		{"2026-11-23T16:45-10:00", AnyOrder, "2026-11-23T16:45-10h0m0s"},
		{"20261123 164500-1000", AnyOrder, "2026-11-23T16:45-10h0m0s"},
		{"2026-11-23 16:45 -5", AnyOrder, "2026-11-23T16:45-5h0m0s"},
		{"2026-11-23 16:45 +14:00", AnyOrder, "2026-11-23T16:45+14h0m0s"},
		{"2026-11-23T16:45-12:59", AnyOrder, "2026-11-23T16:45-12h59m0s"},
		{"Mon Nov 23 2026 16:45:00 GMT+0100 (Central European Standard Time)", AnyOrder, "2026-11-23T16:45+1h0m0s"},
		{"Mon, 23 Nov 2026 16:45:00 +0100", AnyOrder, "2026-11-23T16:45+1h0m0s"},
		{"2026-11-23 16:45 (UTC)", AnyOrder, "2026-11-23T16:45+0s"},
		{"2026-11-23 16:45+09", AnyOrder, "2026-11-23T16:45+9h0m0s"},
		{"2026-11-23 16:45 UTC", AnyOrder, "2026-11-23T16:45+0s"},
		{"2026-11-23 16:45 UTC+2", AnyOrder, "2026-11-23T16:45+2h0m0s"},
		{"20261123T164530Z", AnyOrder, "2026-11-23T16:45:30+0s"},
		{"20261123 1645", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23T24:00", AnyOrder, "2026-11-24T00:00"},
		{"2026-12-31T23:59:60Z", AnyOrder, "2026-12-31T23:59:59+0s"},
		{"  2026-11-23 16:45  ", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23", AnyOrder, "2026-11-23"},
		// Dutch
		{"23-11-2026 16:45", DayFirst, "2026-11-23T16:45"},
		{"03-04-2026 16.45 uur", DayFirst, "2026-04-03T16:45"},
		{"maandag 23 november 2026 16:45 uur", DayFirst, "2026-11-23T16:45"},
		{"ma 23 nov. 2026 om 16:45", DayFirst, "2026-11-23T16:45"},
		{"3 mrt 2026 9:05", DayFirst, "2026-03-03T09:05"},
		{"23-nov-26 16:45", DayFirst, "2026-11-23T16:45"},
		// English
		{"11/23/2026 4:45 PM", MonthFirst, "2026-11-23T16:45"},
		{"3/4/2026 4:45:30 am", MonthFirst, "2026-03-04T04:45:30"},
		{"3/4/2026 16:45", DayFirst, "2026-04-03T16:45"},
		{"11/23/26, 12:05 AM", MonthFirst, "2026-11-23T00:05"},
		{"11/23/26, 12:05 p.m.", MonthFirst, "2026-11-23T12:05"},
		{"Nov 23, 2026, 4:45\u202fPM", MonthFirst, "2026-11-23T16:45"},
		{"Monday, November 23rd, 2026 at 4 pm", MonthFirst, "2026-11-23T16:00"},
		{"Mar 3, 2026 9:05", MonthFirst, "2026-03-03T09:05"},
		{"23 May 2026 9:05", MonthFirst, "2026-05-23T09:05"},
		{"Sept 1 2026 9:05", MonthFirst, "2026-09-01T09:05"},
		// German
		{"23.11.2026 16:45", DayFirst, "2026-11-23T16:45"},
		{"23.11.26 16:45 Uhr", DayFirst, "2026-11-23T16:45"},
		{"3. März 2026 um 16.45 Uhr", DayFirst, "2026-03-03T16:45"},
		{"Mi., 23. Dez. 2026, 8 Uhr", DayFirst, "2026-12-23T08:00"},
		{"1. Jänner 2026 08:00", DayFirst, "2026-01-01T08:00"},
		{"03.04.2026", MonthFirst, "2026-04-03"}, // with dots the day is first in every language
		// French
		{"23/11/2026 16h45", DayFirst, "2026-11-23T16:45"},
		{"lundi 23 novembre 2026 à 16 h 45", DayFirst, "2026-11-23T16:45"},
		{"mar. 24 nov. 2026 9 h", DayFirst, "2026-11-24T09:00"},
		{"1er août 2026 09:05", DayFirst, "2026-08-01T09:05"},
		{"1er aou\u0302t 2026 09:05", DayFirst, "2026-08-01T09:05"}, // the accent as a mark of its own
		{"3 juil. 2026 09:05", DayFirst, "2026-07-03T09:05"},
		{"3 févr. 2026 09:05", DayFirst, "2026-02-03T09:05"},
		// Japanese
		{"2026/11/23 16:45", MonthFirst, "2026-11-23T16:45"},
		{"2026年11月23日 16時45分", MonthFirst, "2026-11-23T16:45"},
		{"2026年11月23日(月) 午後4時45分", MonthFirst, "2026-11-23T16:45"},
		{"2026年11月23日月曜日 16:45", MonthFirst, "2026-11-23T16:45"},
		{"２０２６／１１／２３　１６：４５", MonthFirst, "2026-11-23T16:45"},
		{"２３　Ｎｏｖ　２０２６　４：４５ＰＭ", MonthFirst, "2026-11-23T16:45"},
		{"2026年11月3日 午前0時5分30秒", MonthFirst, "2026-11-03T00:05:30"},
		// spreadsheets' own count of days
		{"46349.69791", AnyOrder, "2026-11-23T16:45"},
		{"46349,6979166667", AnyOrder, "2026-11-23T16:45"},
		{"46349.697928240741", AnyOrder, "2026-11-23T16:45:01"}, // enough digits for the second
		{"46349,697917", AnyOrder, "2026-11-23T16:45"},
		{"46349", AnyOrder, "2026-11-23"},
		{"46349.99999", AnyOrder, "2026-11-24T00:00"},
		{"46349.0", AnyOrder, "2026-11-23T00:00"},
		{"46349.5", AnyOrder, "2026-11-23T12:00"},
		{"46349.6979282", AnyOrder, "2026-11-23T16:45:01"}, // seven digits tell the second
		{"46349.697928", AnyOrder, "2026-11-23T16:45"},     // six do not
		{"20000", AnyOrder, "1954-10-03"},
		{"79999", AnyOrder, "2119-01-10"},
		// more ways to write a time
		{"2026-11-23 16 h 45 min", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23 16 u 45", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23 16 u", AnyOrder, "2026-11-23T16:00"},
		{"2026-11-23 9 uur", AnyOrder, "2026-11-23T09:00"},
		{"2026-11-23 9 Uhr.", AnyOrder, "2026-11-23T09:00"},
		{"2026年11月23日 16時5分3秒", AnyOrder, "2026-11-23T16:05:03"},
		{"2026年11月23日 16時", AnyOrder, "2026-11-23T16:00"},
		{"2026-11-23 4:45 p.m.", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23 4:45 P.M", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23 4 p.m.", AnyOrder, "2026-11-23T16:00"},
		{"2026-11-23 4:45 n.m.", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23 4:45 a.m. UTC", AnyOrder, "2026-11-23T04:45+0s"},
		{"2026-11-23 4:45 P.M UTC", AnyOrder, "2026-11-23T16:45+0s"},
		{"2026-11-23 12:00 am", AnyOrder, "2026-11-23T00:00"},
		{"2026-11-23 12:00 pm", AnyOrder, "2026-11-23T12:00"},
		{"2026-11-23 16:45:30,123", AnyOrder, "2026-11-23T16:45:30"},
		{"2026-11-23 16.45.30", AnyOrder, "2026-11-23T16:45:30"},
		{"2026-11-23 2359", AnyOrder, "2026-11-23T23:59"},
		{"2026-11-23 2300", AnyOrder, "2026-11-23T23:00"},
		{"2026-11-23 16:45:30.5", AnyOrder, "2026-11-23T16:45:30"},
		{"9:05 23.11.2026", AnyOrder, "2026-11-23T09:05"},
		{"16:45:30, 23 Nov 2026", AnyOrder, "2026-11-23T16:45:30"},
		{"2026-11-23 16:45 UTC (winter)", AnyOrder, "2026-11-23T16:45+0s"},
		{"2026-11-23 16 u.", AnyOrder, "2026-11-23T16:00"},
		{"2026-11-23 16 u. 45", AnyOrder, "2026-11-23T16:45"},
		// signs of typesetters, and of keyboards for full-width writing
		{"2026‐11‐23 16∶45", AnyOrder, "2026-11-23T16:45"},
		{"2026‑11‑23 16︰45", AnyOrder, "2026-11-23T16:45"},
		{"2026-11-23T16:45−05:00", AnyOrder, "2026-11-23T16:45-5h0m0s"},
		{"23⁄11⁄2026", DayFirst, "2026-11-23"},
		{"23∕11∕2026", DayFirst, "2026-11-23"},
		{"23。11。2026", AnyOrder, "2026-11-23"},
		{"23·11·2026", AnyOrder, "2026-11-23"},
		{"Nov 23、 2026、 16:45", AnyOrder, "2026-11-23T16:45"},
		{"2026年11月23日（月）", AnyOrder, "2026-11-23"},
		{"2026年11月23日［月］", AnyOrder, "2026-11-23"},
		{"2026年11月23日【月】", AnyOrder, "2026-11-23"},
		{"2026年11月23日〔月〕", AnyOrder, "2026-11-23"},
		{"2026-11-23T16:45:00+01:00[Europe/Amsterdam]", AnyOrder, "2026-11-23T16:45+1h0m0s"},
		{"２０２６－１１－２３ｔ１６：４５ｚ", AnyOrder, "2026-11-23T16:45+0s"},
		// letters with accents
		{"LUNDI 23 NOVEMBRE 2026 À 16 H 45", AnyOrder, "2026-11-23T16:45"},
		{"lundi 23 novembre 2026 a\u0300 16 h 45", AnyOrder, "2026-11-23T16:45"},
		// words cut short
		{"zat 21 nov 2026", AnyOrder, "2026-11-21"},
		// as long as a date can be
		{"2026-11-23 16:45 UTC (" + strings.Repeat("x", longestDate-23) + ")", AnyOrder, "2026-11-23T16:45+0s"},
		// years of two digits
		{"1/2/69", DayFirst, "2069-02-01"},
		{"1/2/70", DayFirst, "1970-02-01"},
		{"31-dec-99", AnyOrder, "1999-12-31"},
		{"Dec 31, 26", AnyOrder, "2026-12-31"},
		{"Dec-31-26", AnyOrder, "2026-12-31"},
		// weekdays that are also months, and the other way about
		{"mar. 03/03/2026", DayFirst, "2026-03-03"},
		{"mar 3 mars 2026", AnyOrder, "2026-03-03"},
		{"mar. 2026年3月3日", AnyOrder, "2026-03-03"},
		{"Mar. 3. 2026", AnyOrder, "2026-03-03"},
		{"Mar 4 2026", AnyOrder, "2026-03-04"}, // no Tuesday
		// the cell decides by itself, whatever the order
		{"23/11/2026 16:45", MonthFirst, "2026-11-23T16:45"},
		{"11/23/2026 16:45", DayFirst, "2026-11-23T16:45"},
		{"04/04/2026 16:45", AnyOrder, "2026-04-04T16:45"},
		{"23/11/0012", AnyOrder, "0012-11-23"}, // of four digits none is a day
	} {
		t.Run(c.cell, func(t *testing.T) {
			at, code := settle(c.cell, c.order)
			require.Equal(t, NoFault, code)
			assert.Equal(t, c.want, written(at))
		})
	}
}

// settle reads a cell of a file whose dates have an order.
func settle(cell string, o Order) (local, Code) {
	m, code := ParseMoment(cell)
	if code != NoFault {
		return local{}, code
	}
	at, _, code := m.Settle(Style{Long: o, Short: o})
	return at, code
}

// written puts all of a moment into one text.
func written(m local) string {
	if m.DateOnly {
		return m.Local.Date.String()
	}
	s := m.Local.String()
	if m.Second > 0 {
		s += time.Date(0, 1, 1, 0, 0, m.Second, 0, time.UTC).Format(":05")
	}
	if m.HasOffset {
		if m.Offset >= 0 {
			s += "+"
		}
		s += m.Offset.String()
	}
	return s
}

func TestParseMomentRefuses(t *testing.T) {
	for _, c := range []struct {
		cell string
		want Code
	}{
		{"", FaultDate},
		{"yesterday", FaultDate},
		{"16:45", FaultDate},
		{"2026-11", FaultDate},
		{"2026-11-23 25:00", FaultDate},
		{"2026-11-23 16:60", FaultDate},
		{"2026-11-23 16:45:99", FaultDate},
		{"2026-11-23 24:01", FaultDate},
		{"2026-11-23 16:45 CET", FaultDate}, // many abbreviations stand for several zones
		{"2026-11-23 16:45 and more", FaultDate},
		{"2026-11-23 16:45 (and more)", FaultDate},
		{"Tue 2026-11-23 16:45", FaultWeekday},
		{"23/11/26 10:00", FaultAmbiguousDate}, // or 26 November 2023
		{"26.11.23 10:00", FaultAmbiguousDate},
		{"2026-11-23 16", FaultDate},
		{"2026-11-23 13:00 PM", FaultDate},
		{"2026-11-23Z", FaultDate},
		{"2026-11-23 PM", FaultDate},
		{"2026-11-23 at", FaultDate},
		{"2026-11-23 T", FaultDate},
		{"2026-11-23 AM 4:45 PM", FaultDate},
		{"2026-11-23 4:45 x.m.", FaultDate},
		{"2026-11-23 4:45 p.x.", FaultDate},
		{"2026-11-23 16:45.m", FaultDate},
		{"2026-11-23 4:45 a,m", FaultDate},
		{"2026-11-23 4:45 m", FaultDate},
		{"2026-11-23 16:4", FaultDate},
		{"2026-11-23 16;45", FaultDate},
		{"2026-11-23 16:45:3", FaultDate},
		{"2026-11-23 16:45.30", FaultDate},
		{"2026-11-23 16:45:30,5", FaultDate},
		{"2026-11-23 16:45:30.", FaultDate},
		{"2026-11-23 16:45:30,", FaultDate},
		{"2026-11-23 16:45:60.5x", FaultDate},
		{"2026-11-23 163", FaultDate},
		{"2026-11-23 1645 x", FaultDate},
		{"2026-11-23 16:45:61", FaultDate},
		{"2026年11月23日 16時45分x", FaultDate},
		{"2026年11月23日 16時45分30秒x", FaultDate},
		{"2026-11-23T16:45+01:00 x", FaultDate},
		{".m", FaultDate},
		{"2026-11-23 16 h 45 x", FaultDate},
		{"2026-11-23 16:45 UTC (\x80)", FaultDate}, // no character
		{"2026-11-23 16:45 UTC (" + strings.Repeat("x", longestDate-22) + ")", FaultDate},
		{"2026-11-23 24:00:30", FaultDate},
		{"25:00 23.11.2026", FaultDate},
		{"2026-11-23 16:45:30-123", FaultDate},
		{"2026-11-23 16:45 (", FaultDate},
		{"2026-11-23 16:45 (+01:00)", FaultDate},
		{"2026-11-23T16:45+01.30", FaultDate},
		{"2026-11-23 016:45", FaultDate},
		{"2026-11-23 016 h 45", FaultDate},
		{"23 no 2026", FaultDate}, // a month is not cut as short as that
		{"2026年11月23日(日)", FaultWeekday},
		{"46349\xff", FaultDate},
		{"46349 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", FaultDate},
		{"2026-11-23 16453", FaultDate},
		{"2026-11-23 2460", FaultDate},
		{"2026-11-23 16 h 456", FaultDate},
		{"2026-11-23 160 h", FaultDate},
		{"2026-11-23 16 h min", FaultDate},
		{"2026-11-23 16:45 Uhr x", FaultDate},
		{"2026年11月23日 16時45分x秒", FaultDate},
		{"2026年11月23日 16時45分30", FaultDate},
		{"2026-11-23 16:45 UTC (winter", FaultDate},
		{"2026-11-23 16:45 UTC winter)", FaultDate},
		{"2026-11-23T16:45+", FaultDate},
		{"2026-11-23T16:45+01:", FaultDate},
		{"2026-11-23T16:45+01:5", FaultDate},
		{"2026-11-23T16:45+123", FaultDate},
		{"2026-11-23T16:45+0160", FaultDate},
		{"2026-11-23T16:45*01:00", FaultDate},
		{"46349.", FaultDate},
		{"46349.x", FaultDate},
		{"046349", FaultDate},
		{"46349;5", FaultDate},
		{"46349.5.5", FaultDate},
		{"46349 16:45", FaultDate},
		{"19999", FaultDate},
		{"80000", FaultDate},
		{"463490", FaultDate},
		{"mar. 03/03", FaultDate}, // a Tuesday of no year
		{"Mar 03/03", FaultDate},
		{"mar", FaultDate},
		{"2026-11-23 09:00-10:00", FaultDate}, // from nine to ten, and not nine in Hawaii
		{"2026-11-23 09:00 – 10:00", FaultDate},
		{"2026-11-23 0900-1000", FaultDate},
		{"2026-11-23T16:45-13:00", FaultDate},
		{"2026-11-23T16:45+15:00", FaultDate},
		{"2026-11-23T16:45+01:60", FaultDate},
		{"23/11-2026", FaultDate},
		{"23,11,2026", FaultDate},
		{"23 11 2026", FaultDate},
		{"23 ju 2026", FaultDate},
		{"23 jui 2026 10:00", FaultDate}, // juin or juillet
		{"999999999999", FaultDate},
		{"12345", FaultDate},
		{"2026-02-30 10:00", FaultNoSuchDay},
		{"2026-13-01 10:00", FaultNoSuchDay},
		{"30.02.2026", FaultNoSuchDay},
		{"13/13/2026", FaultNoSuchDay},
		{"1/2/3", FaultNoSuchDay}, // a year has two digits
		{"31 june 2026", FaultNoSuchDay},
		{"03/04/2026 10:00", FaultAmbiguousDate},
		{"03-04-2026 10:00", FaultAmbiguousDate},
		{"\xff2026-11-23", FaultDate},
		{"1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", FaultDate},
	} {
		at, code := settle(c.cell, AnyOrder)
		assert.Equal(t, c.want, code, "%q gave %v", c.cell, at)
	}
}

// A moment without an offset is on the site's clock, and says when that clock was being changed.
func TestMomentAtASite(t *testing.T) {
	site, _ := calc.SiteByID("NL")
	for _, c := range []struct {
		name, cell, want string
		clash            calc.Clash
	}{
		{"summer", "2026-07-01 12:00:30", "2026-07-01T10:00:30Z", calc.NoClash},
		{"winter", "2026-11-23 16:45", "2026-11-23T15:45:00Z", calc.NoClash},
		{"an hour that was skipped", "2026-03-29 02:30:10", "2026-03-29T01:00:00Z", calc.Skipped},
		{"an hour that came twice", "2026-10-25 02:30", "2026-10-25T00:30:00Z", calc.Repeated},
		{"an offset settles it", "2026-10-25 02:30+01:00", "2026-10-25T01:30:00Z", calc.NoClash},
		{"an offset of elsewhere", "2026-11-23T16:45-08:00", "2026-11-24T00:45:00Z", calc.NoClash},
		{"an offset, with seconds", "2026-11-23T16:45:30-08:00", "2026-11-24T00:45:30Z", calc.NoClash},
	} {
		m, code := settle(c.cell, AnyOrder)
		require.Equal(t, NoFault, code, c.name)
		at, clash := m.In(site.Location(), false)
		assert.Equal(t, c.want, at.UTC().Format(time.RFC3339), c.name)
		assert.Equal(t, c.clash, clash, c.name)
	}
}

// Whatever style a moment is written in, it reads as the same moment.
func TestStylesAgree(t *testing.T) {
	styles := map[string]Order{
		"2006-01-02T15:04:05": AnyOrder, "2006-01-02 15:04:05": AnyOrder, "20060102T150405": AnyOrder,
		"02.01.2006 15:04:05": AnyOrder, "2.1.06 15:04:05 Uhr": DayFirst, "2-1-2006 15:04:05 uur": DayFirst, "02/01/2006 15:04:05": DayFirst,
		"06/1/2 15:04:05": YearFirst, "1/2/2006 3:04:05 PM": MonthFirst, "Jan 2, 2006, 3:04:05 PM": AnyOrder, "Monday 2 January 2006 15:04:05": AnyOrder,
		"2006/01/02 15:04:05": AnyOrder, "2006年1月2日 15時4分5秒": AnyOrder, "15:04:05, 2 Jan 2006": AnyOrder,
	}
	for at := time.Date(2024, 1, 1, 0, 7, 3, 0, time.UTC); at.Year() < 2028; at = at.Add(41*time.Hour + 13*time.Minute + 7*time.Second) {
		for style, order := range styles {
			m, code := settle(at.Format(style), order)
			require.Equal(t, NoFault, code, at.Format(style))
			got, _ := m.In(time.UTC, false)
			require.True(t, at.Equal(got), "%s gave %v", at.Format(style), got)
		}
	}
}

func FuzzParseMoment(f *testing.F) {
	for _, s := range []string{
		"2026-11-23T16:45:30.5+01:00", "23.11.26 16:45 Uhr", "11/23/2026 4:45 PM", "lundi 23 novembre 2026 à 16 h 45",
		"2026年11月23日(月) 午後4時45分", "46349,69791", "(", "mar", "1 h", "午前", "+", "a.m.", "99-99-99 99:99", "Mon Nov 23 2026 16:45:00 GMT+0100 (CET)",
	} {
		f.Add(s)
	}
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		ParseTime(s)
		for _, order := range []Order{AnyOrder, DayFirst, MonthFirst, YearFirst} {
			m, code := settle(s, order)
			if code != NoFault {
				continue
			}
			l := m.Local
			require.True(t, l.Date.Valid() && l.Hour >= 0 && l.Hour < 24 && l.Minute >= 0 && l.Minute < 60 && m.Second >= 0 && m.Second < 60, "%q gave %+v", s, m)
			at, _ := m.In(zone, false)
			again, code := settle(at.Format(time.RFC3339), order)
			if y := at.Year(); y > 1940 && y <= 9999 { // before, offsets have seconds
				require.Equal(t, NoFault, code, at)
				same, _ := again.In(zone, false)
				require.True(t, at.Equal(same), "%q gave %v, then %v", s, at, same)
			}
		}
	})
}

// What stands alone as a time of day.
func TestParseTime(t *testing.T) {
	for cell, want := range map[string]string{
		"16:45": "16:45:00", "9:05:30": "09:05:30", "4:45 PM": "16:45:00", "午後4時45分": "16:45:00", "16h45": "16:45:00", "1645": "16:45:00", "24:00": "00:00:00", "a.m. 4:45": "04:45:00", "p.m. 4:45": "16:45:00", "午後4": "16:00:00",
		"": "", "noon": "", "1645\xff": "", "27/11/2026": "", "25:00": "", "16:45 x": "", "16": "", "0.65": "", "E-1": "",
	} {
		c, ok := ParseTime(cell)
		assert.Equal(t, want != "", ok, cell)
		if ok {
			assert.Equal(t, want, time.Date(0, 1, 1, c.Hour, c.Minute, c.Second, 0, time.UTC).Format(time.TimeOnly), cell)
		}
	}
}

// Which times may lie in either half of the day.
func TestOpenHalves(t *testing.T) {
	for cell, want := range map[string]bool{
		"1:00": true, "12:59": true, "9.30": true, "9時": true, "0:59": false, "13:00": false, "9:00 AM": false, "9 Uhr": false, "9 h 30": false, "9:00 UTC": false, "9:00 +01:00": false,
	} {
		m, code := ParseMoment("2026-11-23 " + cell)
		require.Equal(t, NoFault, code, cell)
		assert.Equal(t, want, m.openHalf(), cell)
	}
	m, _ := ParseMoment("2026-11-23T09:00")
	assert.False(t, m.openHalf(), "a T means a clock of 24 hours")
	m, _ = ParseMoment("2026-11-23")
	assert.False(t, m.openHalf())
}

// Of words that begin alike the longer one is looked for first: 月曜日 before 月曜.
func TestLongerWordsComeFirst(t *testing.T) {
	for _, list := range wordsByRune() {
		for n := 1; n < len(list); n++ {
			assert.GreaterOrEqual(t, len(list[n-1]), len(list[n]), list)
		}
	}
}
