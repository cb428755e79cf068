package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// A file has one reading of its dates, whatever column shows it. What none shows is asked.
func TestOneFileOneReading(t *testing.T) {
	for _, c := range []struct {
		name   string
		rows   string // submitted | weekday | first response
		ground Ground
		want   []string // the days of submission, or ? for a fault
		asked  string   // what there is to choose
	}{
		{"every date says it itself", "2026-04-03\n3 April 2026\n03.04.2026", NotNeeded, []string{"2026-04-03", "2026-04-03", "2026-04-03"}, ""},
		{"another row shows that the day is first", "03/04/2026\n23/04/2026", ByDates, []string{"2026-04-03", "2026-04-23"}, ""},
		{"another row shows that the month is first", "03/04/2026\n04/23/2026", ByDates, []string{"2026-03-04", "2026-04-23"}, ""},
		{"another column shows it", "03/04/2026 09:00||13/04/2026 10:00\n07/04/2026 09:00||14/04/2026 10:00", ByDates, []string{"2026-04-03", "2026-04-07"}, ""},
		{"a date with a leading space shows it", " 03/12/2026\n 27/11/2026", ByDates, []string{"2026-12-03", "2026-11-27"}, ""},
		{"a date between spaces without a break shows it", "03/12/2026\n\u00a027/11/2026\u202f", ByDates, []string{"2026-12-03", "2026-11-27"}, ""},
		{"a date in full-width digits shows it", "03/12/2026\n２７／１１／２０２６", ByDates, []string{"2026-12-03", "2026-11-27"}, ""},
		{"a date in a formula shows it", "03/12/2026\n=\"27/11/2026\"", ByDates, []string{"2026-12-03", "2026-11-27"}, ""},
		{"the weekday in the cell shows it", "Fri 03/04/2026\n07/04/2026", ByDates, []string{"2026-04-03", "2026-04-07"}, ""},
		{"the weekday in the cell shows that the month is first", "Wed 03/04/2026\n07/04/2026", ByDates, []string{"2026-03-04", "2026-07-04"}, ""},
		{"a Japanese weekday shows it", "03/04/2026（金）\n07/04/2026", ByDates, []string{"2026-04-03", "2026-04-07"}, ""},
		{"the weekday in the next cell shows it", "03/04/2026|vrijdag\n07/04/2026|dinsdag", ByHints, []string{"2026-04-03", "2026-04-07"}, ""},
		{"a cell beside that says more than a weekday shows nothing", "03/04/2026|Friday evening\n07/04/2026|Tuesday" + strings.Repeat(" 1", mostTokens), Undecided, []string{"?", "?"}, "day- month-"},
		{"a first response is not before its submission", "03/04/2026 09:00||01/05/2026 09:00", ByHints, []string{"2026-04-03"}, ""},
		{"a date below the table shows nothing", "03/04/2026\n07/04/2026\n~30/11/2026", Undecided, []string{"?", "?"}, "day- month-"},
		{"dates with dots show nothing about others", "13.04.2026\n03/04/2026", Undecided, []string{"2026-04-13", "?"}, "day- month-"},
		{"a response that is a day early only on another clock is not too early", "2026-05-02T01:00+09:00||01/05/2026 20:00\n03/04/2026", ByHints, []string{"2026-05-01", "2026-04-03"}, ""},
		{"a response that is too early either way shows nothing", "2026-05-03T01:00+09:00||01/05/2026 20:00\n03/04/2026", Undecided, []string{"?", "?"}, "day- month-"},
		{"a response that is settled shows how the submission is meant", "03/04/2026 09:00||2026-03-05 09:00", ByHints, []string{"2026-03-04"}, ""},
		{"a response that is too early for sure takes no hint from others", "2026-04-03 09:00||2026-04-01 09:00\n03/04/2026 09:00||01/05/2026 09:00", ByHints, []string{"?", "2026-04-03"}, ""},
		{"a response of the same day shows nothing", "03/04/2026 09:00||03/04/2026 10:00", Undecided, []string{"?"}, "day- month-"},
		{"two digits: the last day that can be meant", "02/03/27", Undecided, []string{"?"}, "-day -month"},
		{"two digits: a day behind it", "03/02/27\n03/03/27", Undecided, []string{"?", "?"}, "-day -month -year"},
		{"two digits: the first year that can be meant", "11/10/26", Undecided, []string{"?"}, "-day -month -year"},
		{"two digits: a year before it", "10/11/26", Undecided, []string{"?"}, "-day -month"},
		{"a response a day before its submission is too early", "06/05/2026 09:00||2026-06-04 10:00", ByHints, []string{"2026-05-06"}, ""},
		{"a date of four digits that lies ahead shows nothing", "02/04/2027", Undecided, []string{"?"}, "day- month-"},
		{"a hint against all is none, and leaves others", "03/04/2026 09:00|Friday|2025-01-01 10:00\n05/04/2026", ByHints, []string{"?", "2026-04-05"}, ""},
		{"a hint against all that the dates leave is none, and leaves others", "03/04/2026|Wednesday\n23/04/2026\n26/11/27", ByHints, []string{"2026-04-03", "2026-04-23", "2026-11-27"}, ""},
		{"a file that contradicts itself has no hints", "03/04/2026|Friday\n23/04/2026\n04/23/2026", Mixed, []string{"?", "2026-04-23", "2026-04-23"}, "day- month-"},
		{"two digits are open, the rest is not", "13/11/2026\n03/11/2026\n20/11/26", Undecided, []string{"2026-11-13", "2026-11-03", "?"}, "day-day day-year"},
		{"four digits are open, the rest is not", "03/11/2026\n26/11/27", Undecided, []string{"?", "2026-11-27"}, "day-year month-year"},
		{"nothing shows it", "03/04/2026\n07/04/2026", Undecided, []string{"?", "?"}, "day- month-"},
		{"days that are the same either way need nothing", "04/04/2026\n05/05/2026", NotNeeded, []string{"2026-04-04", "2026-05-05"}, ""},
		{"a file that contradicts itself shows nothing", "03/04/2026\n23/04/2026\n04/23/2026", Mixed, []string{"?", "2026-04-23", "2026-04-23"}, "day- month-"},
		{"hints that contradict each other show nothing", "03/04/2026 09:00||01/05/2026 09:00\n04/03/2026|Friday|", Undecided, []string{"?", "?"}, "day- month-"},
		{"two digits: the year in front, as in Japan", "26/11/27 15:40\n26/12/03 09:00", ByHints, []string{"2026-11-27", "2026-12-03"}, ""},
		{"two digits: one date alone, of this year", "26/12/03 09:00", ByHints, []string{"2026-12-03"}, ""},
		{"two digits: two years may be meant", "20/11/26", Undecided, []string{"?"}, "-day -year"},
		{"two digits: the month may come first", "03/11/26\n05/10/24", Undecided, []string{"?", "?"}, "-day -month"},
		{"two digits: all three ways", "12/11/12\n11/12/11\n12/11/13", Undecided, []string{"?", "?"}, "-day -month -year"},
		{"two digits, a year of a digit is none", "3/11/26\n13/11/26", ByDates, []string{"2026-11-03", "2026-11-13"}, ""},
		{"two digits: the same day either way but for the year in front", "04/04/26", Undecided, []string{"?"}, "-day -month"},
		{"two digits with dots", "27.11.26\n03.11.26", ByHints, []string{"2026-11-27", "2026-11-03"}, ""},
		{"two digits go by four", "13/11/2026\n03/11/26", ByHints, []string{"2026-11-13", "2026-11-03"}, ""},
		{"both kinds open", "03/11/2026\n20/11/26\n21/11/22", Undecided, []string{"?", "?", "?"}, "day-day day-year month-year"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := "submitted|day|first response\n"
			for row := range strings.SplitSeq(c.rows, "\n") {
				if !strings.HasPrefix(row, "~") { // a line of one cell
					row += strings.Repeat("|", 2-strings.Count(row, "|"))
				}
				data += strings.TrimPrefix(row, "~") + "\n"
			}
			data = strings.ReplaceAll(data, "|", "\t")
			i, f := survey(t, data, Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
			days := map[int]string{}
			for _, r := range i.Rows {
				days[r.Line] = r.day().String()
			}
			var got []string
			for n := range c.want {
				day := days[n+2]
				if day == "" {
					day = "?"
				}
				got = append(got, day)
			}
			assert.Equal(t, c.want, got)
			assert.Equal(t, c.ground, f.Verdict.Ground)
			var asked []string
			for _, choice := range f.Verdict.Choices {
				asked = append(asked, fmt.Sprintf("%s-%s", choice.Style.Long, choice.Style.Short))
				assert.NotEmpty(t, choice.Examples)
			}
			assert.Equal(t, c.asked, strings.Join(asked, " "))
		})
	}
}

// The weekday may also stand before the date.
func TestAWeekdayBeforeTheDate(t *testing.T) {
	i, f := survey(t, "day,submitted,x\nvrijdag,03/04/2026 10:00,\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
	require.Len(t, i.Rows, 1)
	assert.Equal(t, "2026-04-03", i.Rows[0].day().String())
	assert.Equal(t, ByHints, f.Verdict.Ground)
}

// What the visitor says of the dates holds for all that are open.
func TestChosenOrders(t *testing.T) {
	const data = "submitted\n03/11/2026\n03/11/26\n11/23/2026\n"
	const long = "submitted\n03/11/2026\n"
	for _, c := range []struct {
		data   string
		chosen Style
		want   string
	}{
		{long, Style{Long: DayFirst}, "2026-11-03"},
		{long, Style{Long: MonthFirst}, "2026-03-11"},
		{long + "26/11/27\n", Style{Long: DayFirst}, "2026-11-03 2026-11-27"}, // its years show the order of the other
		{data, Style{Long: DayFirst, Short: DayFirst}, "2026-11-03 2026-11-03 2026-11-23"},
		{data, Style{Long: MonthFirst, Short: MonthFirst}, "2026-03-11 2026-03-11 2026-11-23"},
		{data, Style{Long: DayFirst, Short: YearFirst}, "2026-11-03 2003-11-26 2026-11-23"},
		{data, Style{Long: DayFirst, Short: MonthFirst}, "2026-11-03 2026-03-11 2026-11-23"}, // no file is known to do so
		{data, Style{Short: YearFirst}, "2026-03-11 2003-11-26 2026-11-23"},                  // the last one shows the rest
	} {
		i, f := survey(t, c.data, Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL", Style: c.chosen})
		var got []string
		for _, r := range i.Rows {
			got = append(got, r.day().String())
		}
		assert.Equal(t, c.want, strings.Join(got, " "))
		assert.Equal(t, ByChoice, f.Verdict.Ground)
		assert.Empty(t, f.Verdict.Choices)
	}
}

// An example says what each choice would make of it.
func TestExamplesShowTheDifference(t *testing.T) {
	_, f := survey(t, "submitted\n20/11/20\n20/11/26 09:00\n21/11/26 09:00\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
	require.Len(t, f.Verdict.Choices, 2)
	var days []string
	for _, c := range f.Verdict.Choices {
		require.Len(t, c.Examples, 1)
		assert.Equal(t, "20/11/26 09:00", c.Examples[0].Text)
		assert.Equal(t, 3, c.Examples[0].Line)
		days = append(days, c.Examples[0].Day(c.Style).String())
	}
	assert.Equal(t, []string{"2026-11-20", "2020-11-26"}, days)
}

// Only dates that are open are shown, and of those that contradict each other one that is a day either way.
func TestExamplesAreOfWhatIsAsked(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"four digits are settled", "13/11/2026\n03/11/2026\n20/11/26", "20/11/26"},
		{"two digits are settled", "03/11/2026\n26/11/27", "03/11/2026"},
		{"both are open", "03/11/2026\n20/11/26\n21/11/22", "03/11/2026 20/11/26"},
		{"the file contradicts itself", "23/04/2026\n04/23/2026\n20/11/26\n12/11/10", "12/11/10"},
	} {
		_, f := survey(t, "submitted\n"+c.rows+"\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
		require.Greater(t, len(f.Verdict.Choices), 1, c.name)
		for _, choice := range f.Verdict.Choices {
			var shown []string
			for _, e := range choice.Examples {
				shown = append(shown, e.Text)
			}
			assert.Equal(t, c.want, strings.Join(shown, " "), c.name)
		}
	}
}

// In a file with AM and PM, a time without either may be one of the morning or of the afternoon.
func TestTimesWithoutAHalf(t *testing.T) {
	for _, c := range []struct {
		name, rows string
		clock24    bool
		want       []string // hours of submission, or ?
	}{
		{"no half anywhere", "2026-11-23 03:40\n2026-11-24 09:00", false, []string{"03", "09"}},
		{"halves everywhere", "2026-11-23 3:40 PM\n2026-11-24 9:00 AM", false, []string{"15", "09"}},
		{"some without", "2026-11-23 3:40 PM\n2026-11-24 9:00\n2026-11-25T09:00", false, []string{"15", "?", "09"}},
		{"some without, on a clock of 24 hours as another row shows", "2026-11-23 3:40 PM\n2026-11-24 9:00\n2026-11-25 13:00", false, []string{"15", "09", "13"}},
		{"some without, as the visitor says", "2026-11-23 3:40 PM\n2026-11-24 9:00", true, []string{"15", "09"}},
		{"a word that belongs to a clock of 24 hours", "2026-11-23 3:40 PM\n2026-11-24 9:00 Uhr", false, []string{"15", "09"}},
	} {
		i, f := survey(t, "submitted\n"+c.rows+"\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL", Clock24: c.clock24})
		hours := map[int]string{}
		for _, r := range i.Rows {
			hours[r.Line] = r.Case.Submitted.In(r.Due.Location()).Format("15")
		}
		for n, want := range c.want {
			if want == "?" {
				assert.Empty(t, hours[n+2], c.name)
				assert.NotEmpty(t, f.Verdict.Clock, c.name)
				assert.Equal(t, FaultHalfDay, i.Faults[0].Code, c.name)
			} else {
				assert.Equal(t, want, hours[n+2], c.name)
			}
		}
	}
}

// Some of the cells that are open are shown, however many there are.
func TestOnlySomeExamplesAreShown(t *testing.T) {
	rows := strings.Repeat("2026-11-24 9:00\n", mostExamples+1)
	_, f := survey(t, "submitted\n2026-11-23 3:40 PM\n"+rows, Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
	require.Len(t, f.Verdict.Clock, mostExamples)
	assert.Equal(t, 3, f.Verdict.Clock[0].Line)
}
