package sheet

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/words"
	"supportclock/calc"
)

func TestHeadings(t *testing.T) {
	seven := Mapping{Number: 0, Submitted: 1, Priority: 2, Tier: 3, Region: 4, Site: 5, FirstResponse: 6}
	for _, c := range []struct {
		name   string
		header string
		want   Mapping
	}{
		{"English", "Case Number,Created At,Priority,Support Plan,Region,Country,First Response At", seven},
		{"Dutch", "Zaaknummer,Ingediend op,Prioriteit,Abonnement,Regio,Land,Eerste reactie op", seven},
		{"German", "Vorgangsnummer,Eingereicht am,Priorität,Tarif,Gebiet,Standort,Erste Reaktion am", seven},
		{"French", "N° de dossier,Soumis le,Priorité,Formule,Région,Pays,Première réponse le", seven},
		{"French, with another word", "Numéro de dossier,Soumis le,Gravité,Formule,Région,Pays,Première réponse le", seven},
		{"Japanese", "ケース番号,提出日時,優先度,プラン,地域,国,初回応答日時", seven},
		{"full-width and spaced", "ＩＤ, SUBMITTED_AT , prio.", Mapping{Number: 0, Submitted: 1, Priority: 2}},
		{"the better of two", "Date,Submitted,Title,Number,Priority", Mapping{Number: 3, Submitted: 1, Priority: 4}},
		{"Zendesk", "ID,Subject,Created at,Priority", Mapping{Number: 0, Submitted: 2, Priority: 3}},
		{"Jira", "Issue key,Summary,Created,Priority", Mapping{Number: 0, Submitted: 2, Priority: 3}},
		{"Jira in German", "Vorgangsschlüssel,Zusammenfassung,Erstellt,Priorität", Mapping{Number: 0, Submitted: 2, Priority: 3}},
		{"Jira in Japanese", "課題キー,要約,作成日,優先度", Mapping{Number: 0, Submitted: 2, Priority: 3}},
		{"Freshdesk", "Ticket ID,Subject,Priority,Created time,Initial response time", Mapping{Number: 0, Priority: 2, Submitted: 3, FirstResponse: 4}},
		{"ServiceNow", "Number,Opened,Short description,Priority", Mapping{Number: 0, Submitted: 1, Priority: 3}},
		{"Salesforce", "Case Number,Date/Time Opened,Subject,Priority", Mapping{Number: 0, Submitted: 1, Priority: 3}},
		{"Zammad", "#,Title,Created at,Priority", Mapping{Number: 0, Submitted: 2, Priority: 3}},
		{"OTRS", "Ticket#,Created,Priority", Mapping{Number: 0, Submitted: 1, Priority: 2}},
		{"a clock in the heading", "Created (UTC),Priority", Mapping{Submitted: 0, Priority: 1}},
		{"a time zone", "Case,Opened,Time zone", Mapping{Number: 0, Submitted: 1, Zone: 2}},
		{"replies", "Case,Created,Replied", Mapping{Number: 0, Submitted: 1, FirstResponse: 2}},
		{"none", "x,y", Mapping{}},
	} {
		assert.Equal(t, c.want, MapHeadings(strings.Split(c.header, ",")), c.name)
	}
}

// No two columns share a heading, or one would hide the other.
func TestHeadingsAreOnce(t *testing.T) {
	for _, r := range words.Readings() {
		owner := map[string]Column{}
		for _, column := range Columns() {
			for _, h := range r.Headings.Of(string(column)) {
				if other, taken := owner[headingKey(h)]; taken && other != column {
					t.Errorf("%q stands for %s and %s", h, other, column)
				}
				owner[headingKey(h)] = column
			}
		}
	}
}

// The table may stand between other lines, and begin without headings.
func TestWhereTheRowsAre(t *testing.T) {
	for _, c := range []struct {
		name, data string
		rows       string
		around     int
	}{
		{"headings first", "case,created\na,2026-11-23 10:00\nb,2026-11-24 10:00\n", "a b", 0},
		{"title lines above", "Cases of November\nExported by Kim\n\ncase,created\na,2026-11-23 10:00\n", "a", 2},
		{"title lines as wide as the table", "Cases of November,,\n,,\ncase,created,x\na,2026-11-23 10:00,y\n", "a", 1},
		{"a title of several cells", "Cases of,November\ncase,created\na,2026-11-23 10:00\n", "a", 1},
		{"a date among the headings", "case,created,2026-11-30\na,2026-11-23 10:00,x\n", "a", 0},
		{"headings on the last line that can hold them", strings.Repeat("x,y\n", mostTitles-1) + "case,created\na,2026-11-23 10:00\n", "a", mostTitles - 1},
		{"headings behind it", strings.Repeat("x,2026-11-23 10:00\n", mostTitles) + "case,created\n", strings.TrimSpace(strings.Repeat("x ", mostTitles)), 0},
		{"a total below", "case,created,hours\na,2026-11-23 10:00,3\nTotal,,3\n", "a", 1},
		{"lines below", "case,created,x\na,2026-11-23 10:00,1\nConfidential\nGenerated 2026-11-30,,\n", "a", 2},
		{"a row without a date is none of them", "case,created,x\na,2026-11-23 10:00,1\nb,,2\n", "a", 0},
		{"no headings", "a,2026-11-23 10:00\nb,2026-11-24 10:00\n", "a b", 0},
		{"headings that are not known", "x,y\na,2026-11-23 10:00\n", "a", 0},
	} {
		o := Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"}
		if table := read(t, []byte(c.data)); len(table.Guess(table.Head())) == 0 {
			o.Mapping = Mapping{Number: 0, Submitted: 1}
		}
		i, f := survey(t, c.data, o)
		var got []string
		for _, r := range i.Rows {
			got = append(got, r.Number)
		}
		assert.Equal(t, c.rows, strings.Join(got, " "), c.name)
		assert.Equal(t, c.around, f.Around, c.name)
	}
}

// A date and its time may stand in two columns.
func TestTimesOfTheirOwn(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"by its heading", "Number,Date,Time\n1,27/11/2026,15:40\n", "2026-11-27 15:40"},
		{"beside the date, whatever it is called", "Number,Created,x\n1,27/11/2026,3:40 PM\n", "2026-11-27 15:40"},
		{"before midnight that a program has added", "Number,Date,Time\n1,27/11/2026 00:00,15:40\n2,28/11/2026,09:00\n", "2026-11-27 15:40"},
		{"as spreadsheets write a time alone", "Number,Date,Time\n1,27/11/2026,1899-12-30 15:40:00\n2,28/11/2026,09:00\n3,28/11/2026,09:00\n4,28/11/2026,09:00\n5,28/11/2026,09:00\n", "2026-11-27 15:40"},
		{"a time that the date has already", "Number,Created,Time\n1,27/11/2026 15:40,09:00\n", "2026-11-27 15:40"},
		{"half an hour after midnight", "Number,Created,Time\n1,27/11/2026 00:30,09:00\n2,28/11/2026,09:00\n", "2026-11-27 00:30"},
		{"a minute past one", "Number,Created,Time\n1,27/11/2026 01:01,09:00\n2,28/11/2026,09:00\n", "2026-11-27 01:01"},
		{"a minute and a second past midnight", "Number,Created,Time\n1,27/11/2026 00:01:01,09:00\n2,28/11/2026,09:00\n", "2026-11-27 00:01"},
		{"midnight with an offset", "Number,Created,Time\n1,2026-11-27T00:00:00+01:00,09:00\n2,2026-11-28,09:00\n", "2026-11-27 00:00"},
		{"in Japanese", "番号,日付,時刻\n1,2026年11月27日,15時40分\n", "2026-11-27 15:40"},
	} {
		i := take(t, c.data, Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
		require.NotEmpty(t, i.Rows, "%s %v", c.name, i.Faults)
		assert.Equal(t, c.want, i.Rows[0].Case.Submitted.In(i.Rows[0].Due.Location()).Format("2006-01-02 15:04"), c.name)
		assert.Zero(t, i.Rows[0].Notes, c.name)
	}
	for _, cell := range []string{"noon", "2026-11-27"} { // neither is a time of day
		i := take(t, "Number,Date,Time\n1,27/11/2026,"+cell+"\n"+strings.Repeat("2,28/11/2026,09:00\n", 5), Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL"})
		require.Len(t, i.Faults, 1, cell)
		assert.Equal(t, FaultTime, i.Faults[0].Code, cell)
		assert.Equal(t, SubmittedTime, i.Faults[0].Column, cell)
	}
}

// A clock that the heading names goes before the site's.
func TestClocksInHeadings(t *testing.T) {
	for heading, want := range map[string]string{
		"Created": "15:40", "Created (UTC)": "16:40", "created_at UTC": "", "Created [Asia/Tokyo]": "07:40", "Created GMT": "16:40",
	} {
		i := take(t, "case,"+heading+",x\n1,2026-11-27 15:40,1\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL", Mapping: Mapping{Number: 0, Submitted: 1}})
		require.Len(t, i.Rows, 1)
		if want == "" {
			want = "16:40"
		}
		assert.Equal(t, want, i.Rows[0].Case.Submitted.In(i.Rows[0].Due.Location()).Format("15:04"), heading)
		assert.Equal(t, want != "15:40", i.Rows[0].Notes&NoteClock != 0, heading)
	}
}

// An offset in the cell goes before the clock of its heading.
func TestOffsetsBelowAClock(t *testing.T) {
	i := take(t, "case,Created (UTC),x\n1,2026-11-27T15:40+01:00,1\n", Options{Tier: calc.Elite, Priority: calc.P1, SiteID: "NL", Mapping: Mapping{Number: 0, Submitted: 1}})
	require.Len(t, i.Rows, 1)
	assert.Equal(t, "14:40", i.Rows[0].Case.Submitted.UTC().Format("15:04"))
	assert.Zero(t, i.Rows[0].Notes)
}

// A column of amounts of time is not when a response came.
func TestResponseTimesAreNoMoments(t *testing.T) {
	table := read(t, []byte("Ticket ID,Created time,Priority,First response time\n1,2026-11-23 10:00,2,01:15:00\n2,2026-11-23 11:00,2,00:20:00\n"))
	m := table.Guess(table.Head())
	assert.Equal(t, Mapping{Number: 0, Submitted: 1, Priority: 2}, m)
	assert.Equal(t, []int{3}, table.Unused(m), "it is pointed out")
}
