package sheet

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// codes are the faults of a list.
func codes(i *Import) (list []Code) {
	for _, f := range i.Faults {
		list = append(list, f.Code)
	}
	return list
}

// NA is North America and Namibia too. Whoever has it in such a column is not at the site of those who say
// nothing.
func TestPlacesThatLookLikeNothing(t *testing.T) {
	o := Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"}
	for _, c := range []struct {
		heading, cell string
		want          []Code
	}{
		{"region", "NA", []Code{FaultRegion}}, {"region", "na", []Code{FaultRegion}}, {"country", "NA", []Code{FaultSite}},
		{"region", "n/a", nil}, {"country", "-", nil}, {"time zone", "NA", nil}, {"plan", "NA", nil},
	} {
		i := take(t, "number,submitted,"+c.heading+"\n1,2026-11-27 15:40,"+c.cell+"\n", o)
		assert.Equal(t, c.want, codes(i), "%s %s", c.heading, c.cell)
	}
}

// A cell with two priorities says neither, and a name with more to it than is known is another one.
func TestCellsThatSayTwoThings(t *testing.T) {
	for _, cell := range []string{"P2/P3", "P2-P3", "P1 or P2", "P3 (was P1)", "P2 → P1", "Priority 2 / 3", "Sev 1-2", "優先度1・2"} {
		_, certain := gradeOf(cell).certain(false)
		assert.False(t, certain, cell)
	}
	for cell, want := range map[string]calc.Priority{"P1 (production down)": calc.P1, "P2 – urgent": calc.P2, "Sev 3: minor": calc.P3, "優先度2（高）": calc.P2} {
		p, _ := gradeOf(cell).certain(false)
		assert.Equal(t, want, p, cell)
	}
	v := NewVocabulary()
	for _, cell := range []string{"Elite+", "Enterprise ＋", "Business?"} {
		_, known := v.tier(cell)
		assert.False(t, known, cell)
	}
}

// Programs name fields that their owner has added in their own way. Were such a column not known, the site of
// those who say nothing would be that of all.
func TestHeadingsOfOwnFields(t *testing.T) {
	for heading, want := range map[string]Column{
		"Custom field (Country)": Site, "Benutzerdefiniertes Feld (Land)": Site, "Champs personnalisés (Pays)": Site, "Aangepast veld (Regio)": Region, "カスタムフィールド（国）": Site,
		"Country [list]": Site, "Plan [txt]": Tier, "u_time_zone": Zone, "u_region": Region, "location.country": Site, "Account: Billing Country": Site, "Ticket#": Number,
		"Custom field (Colour)": NoColumn, "Country [map]": NoColumn, "Created (Jane)": NoColumn, "[list]": NoColumn, "opened_by.country": NoColumn,
	} {
		got := NoColumn
		for c := range MapHeadings([]string{heading}) {
			got = c
		}
		assert.Equal(t, want, got, heading)
	}
	assert.Equal(t, Mapping{Number: 1}, MapHeadings([]string{"Titel", "#"}), "a number comes before a title")
	assert.Equal(t, Mapping{Number: 0}, MapHeadings([]string{"Titel", "x"}))
}

// A heading may say how far its clock is from UTC.
func TestOffsetsInHeadings(t *testing.T) {
	for heading, want := range map[string]string{
		"Created (UTC+1)": "+0100", "Created (GMT-05:00)": "-0500", "Created (UTC)": "+0000", "created_utc": "+0000", "Created (GMT+0530)": "+0530", "Opened [Europe/Paris]": "+0100",
	} {
		_, clock := splitHeading(heading)
		require.NotNil(t, clock, heading)
		assert.Equal(t, want, time.Date(2026, 11, 27, 0, 0, 0, 0, clock).Format("-0700"), heading)
	}
	for _, heading := range []string{"Created (CET)", "Created (+1)", "Created (UTC+99)", "Created (UTC+1 or so)", "Created (1)"} {
		_, clock := splitHeading(heading)
		assert.Nil(t, clock, heading)
	}
	i := take(t, "number,created (UTC+1)\n1,2026-11-27 15:40\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "US-Eastern"})
	require.Len(t, i.Rows, 1)
	assert.Equal(t, "1 P1 elite US-Eastern Fri 27 Nov 09:40 → Fri 27 Nov 09:55", says(i.Rows[0]))
	assert.Equal(t, NoteClock, i.Rows[0].Notes)
}

// From a day without a time midnight counts: a response in time is so for certain, a late one may not be late.
func TestNobodyIsLateForCertainWithoutATime(t *testing.T) {
	i := take(t, "number,submitted,first response\n1,2026-11-27,2026-11-27 00:10\n2,2026-11-27,2026-11-27 15:50\n3,2026-11-27,\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
	require.Len(t, i.Rows, 2)
	assert.True(t, i.Rows[0].Met())
	assert.Equal(t, []Code{FaultNoTime}, codes(i))
	assert.Equal(t, Submitted, i.Faults[0].Column)
	assert.Equal(t, 3, i.Faults[0].Line)
}

// A line of totals may have a figure in any column; a case may be called Total.
func TestTotalsWithFigures(t *testing.T) {
	o := Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"}
	i := take(t, "number,submitted,country\n1,2026-11-27 15:40,NL\nTotal,1,1\n", o)
	assert.Empty(t, i.Faults)
	assert.Len(t, i.Rows, 1)
	i = take(t, "number,submitted,country\n1,2026-11-27 15:40,NL\nTotal,2026-11-27 15:40,NL\n", o)
	assert.Len(t, i.Rows, 2)
	i = take(t, "number,submitted,country\n1,2026-11-27 15:40,NL\n2,soon,NL\n", o)
	assert.Equal(t, []Code{FaultDate}, codes(i))
}

// Of several columns whose headings may be meant, one with dates is.
func TestColumnsOfDatesAreMeant(t *testing.T) {
	for data, want := range map[string]Mapping{
		"case,created,created at\n1,Jane,2026-11-27 15:40\n":                                  {Number: 0, Submitted: 2},
		"case,created at,created\n1,2026-11-27 15:40,Jane\n":                                  {Number: 0, Submitted: 1},
		"case,created,first response,replied at\n1,2026-11-27 15:40,yes,2026-11-27 15:50\n":   {Number: 0, Submitted: 1, FirstResponse: 3},
		"case,created,priority\n1,46353.65,2026-11-27 15:40\n":                                {Number: 0, Submitted: 1, Priority: 2},
		"case,created,date\n1,soon,later\n":                                                   {Number: 0, Submitted: 1},
		"case,submitted,opened,first response\n1,2026-11-27 15:40,2026-11-27 15:40,2 hours\n": {Number: 0, Submitted: 1, FirstResponse: 3},
	} {
		table := read(t, []byte(data))
		assert.Equal(t, want, table.Guess(table.Head()), data)
	}
}
