package lists

import (
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// clerk is a visitor with a list, outside a browser.
type clerk struct {
	page
	paper  *browsertest.Browser
	t      *testing.T
	engine app.TestEngine
	ctx    app.Context
}

func (c *clerk) OnPreRender(ctx app.Context) { c.ctx = ctx }

var fridayAfternoon = time.Date(2026, time.November, 27, 14, 40, 0, 0, time.UTC)

// arrive opens the page in a browser.
func arrive(t *testing.T, lang site.Lang, paper *browsertest.Browser) *clerk {
	t.Helper()
	paper.Clock, paper.Zone = fridayAfternoon, "Europe/Amsterdam"
	c := &clerk{page: *newPage(site.Page{Kind: site.Lists, Lang: lang}), paper: paper, t: t, engine: app.NewTestEngine()}
	c.browser = paper
	require.NoError(t, c.engine.Load(c))
	c.engine.ConsumeAll()
	return c
}

// visit opens the page and reads a text that has been pasted.
func visit(t *testing.T, lang site.Lang, list string) *clerk {
	t.Helper()
	c := arrive(t, lang, &browsertest.Browser{Form: map[string]string{controlText: list}})
	c.press(actionRead, "")
	return c
}

func (c *clerk) press(act, with string) {
	c.ctx.Dispatch(func(ctx app.Context) { c.act(ctx, act, with) })
	c.engine.ConsumeAll()
}

func (c *clerk) pick(name, value string) {
	c.ctx.Dispatch(func(ctx app.Context) { c.enter(ctx, name, value) })
	c.engine.ConsumeAll()
}

// numbers are the numbers of the rows in the order shown.
func (c *clerk) numbers() (list []string) {
	for _, n := range c.result.window.sorted {
		list = append(list, c.result.rows[n].Number)
	}
	return list
}

// faults are what is said of rows that could not be worked out.
func (c *clerk) faults() (list []string) {
	for _, f := range c.result.faults {
		list = append(list, c.fault(f))
	}
	return list
}

func novemberDay(n int) calc.Date { return calc.Date{Year: 2026, Month: time.November, Day: n} }

const quarter = `nummer;ingediend;prioriteit;plan;land;eerste reactie
E-1;27-11-2026 15:40;P3;Enterprise;Nederland;30-11-2026 09:40
E-2;27-11-2026 10:00;2;Online;Nederland;27-11-2026 14:01
E-3;27-11-2026 10:00;1;Online;België;
E-4;30-02-2026 10:00;1;Online;Atlantis;
E-5;21-11-2026 10:00;2;Online;Nederland;
`

func TestAListIsWorkedOut(t *testing.T) {
	c := visit(t, "nl", quarter)
	require.NotNil(t, c.reading)
	assert.Nil(t, c.result)
	assert.Equal(t, byte(';'), c.reading.table.Delimiter)
	assert.Equal(t, 5, c.reading.found.Rows)
	assert.Equal(t, "reading-heading", c.paper.Focused)
	c.press(actionWork, "")
	require.NotNil(t, c.result)
	assert.Equal(t, "result-heading", c.paper.Focused)
	assert.Equal(t, []string{"E-1", "E-2", "E-3", "E-5"}, c.numbers())
	assert.Equal(t, sheet.Totals{Rows: 4, DueToday: 1, Overdue: 2, Outside: 1, Answered: 2, Met: 1, First: novemberDay(21), Last: novemberDay(27)}, c.result.totals)
	require.Len(t, c.faults(), 2)
	assert.Contains(t, c.faults()[0], "Regel 5, Land of vestiging: ‘Atlantis’ is geen bekend land of bekende vestiging. Toegestaan: NL, GB")
	assert.Contains(t, c.faults()[1], "Regel 5, Ingediend: ‘30-02-2026 10:00’: die dag bestaat niet.")
	for row, want := range map[int]string{
		0: "is-met Op tijd beantwoord 2026-11-30 09:40, 2 u / 2 u", 1: "is-late 1 min te laat beantwoord 2026-11-27 14:01, 4 u 1 min / 4 u",
		2: "is-late Al 4 u 40 min te laat nog geen reactie",
	} {
		class, state, detail := outcome(&c.page, &c.result.rows[row])
		assert.Equal(t, want, class+" "+state+" "+detail)
	}
	assert.Contains(t, c.reason(c.result.rows[0].Case), "weekend")
	assert.Len(t, c.result.groups, 3, "the report")
}

// What the list does not show about its dates is asked once, and nothing is worked out before.
func TestDatesAreAskedFor(t *testing.T) {
	c := visit(t, "en", "number,submitted,country\nE-1,03/04/2026 10:00,NL\nE-2,05/04/2026 10:00,NL\n")
	require.Len(t, c.reading.asked, 2)
	assert.Equal(t, "03/04/2026 10:00 is 3 April 2026", c.choiceText(c.reading.asked[0]))
	assert.Equal(t, "03/04/2026 10:00 is 4 March 2026", c.choiceText(c.reading.asked[1]))
	c.press(actionWork, "")
	assert.Nil(t, c.result)
	assert.Equal(t, controlDates, c.paper.Focused)
	for answer, want := range map[string]string{"0": "2026-04-03 10:00", "1": "2026-03-04 10:00"} {
		c.pick(controlDates, answer)
		c.press(actionWork, "")
		require.NotNil(t, c.result)
		require.Len(t, c.result.rows, 2)
		assert.Equal(t, want, c.when(c.result.rows[0].Case.Submitted.In(c.result.rows[0].Due.Location())))
	}
	c.pick(controlDates, leaveOut)
	c.press(actionWork, "")
	assert.Empty(t, c.result.rows)
	require.Len(t, c.faults(), 2)
	assert.Contains(t, c.faults()[0], "can be read in several ways")
}

// Values that are not known for certain are said once, and remembered in this browser.
func TestValuesAreConfirmed(t *testing.T) {
	const list = "case,created,severity,plan,country\n1,2026-11-23 10:00,critical,gold,US\n2,2026-11-23 10:00,1 low,enterprise,US\n3,2026-11-23 10:00,P2,enterprise,NL\n"
	c := visit(t, "en", list)
	said := func() (list []string) {
		for n, v := range c.reading.found.Values {
			meaning, _ := c.reading.options.Said.Of(v.Column, v.Text)
			list = append(list, fmt.Sprintf("%s %s %d %q %d", v.Column, v.Text, v.Rows, meaning, c.reading.sources[n]))
		}
		return list
	}
	assert.Equal(t, []string{`priority critical 1 "1" 1`, `tier gold 1 "" 0`, `site US 2 "" 0`, `priority 1 low 1 "" 0`}, said())
	c.press(actionWork, "")
	assert.Equal(t, []string{"3"}, c.numbers())
	c.pick(controlValue+"1", "elite")
	assert.Nil(t, c.result, "what came of another reading is gone")
	c.pick(controlValue+"2", "US-Eastern")
	c.pick(controlValue+"3", "4")
	c.press(actionWork, "")
	assert.Equal(t, []string{"1", "2", "3"}, c.numbers())
	assert.Equal(t, calc.P4, c.result.rows[1].Case.Priority)
	assert.Contains(t, c.notes(&c.result.rows[0]), "read as you said")

	again := arrive(t, "de", &browsertest.Browser{Form: map[string]string{controlText: list}, Store: c.paper.Store})
	again.press(actionRead, "")
	c = again
	assert.Equal(t, []string{`priority critical 1 "1" 1`, `tier gold 1 "elite" 2`, `site US 2 "US-Eastern" 2`, `priority 1 low 1 "4" 2`}, said())
}

func TestSettingsByHand(t *testing.T) {
	c := visit(t, "en", "a,b,c\nE-1,03/04/2026 10:00,NL\nE-2,23/04/2026 10:00,NL\n")
	assert.Empty(t, c.reading.options.Mapping)
	assert.Equal(t, []int{1}, c.reading.table.Unused(c.reading.options.Mapping), "a date column nobody uses is pointed out")
	c.press(actionWork, "")
	assert.Nil(t, c.result)
	require.Len(t, c.reading.lacking, 1)
	assert.Equal(t, "Submitted: No column assigned. Choose a column or a default.", c.fault(c.reading.lacking[0]))
	c.pick(controlColumn+"1", string(sheet.Submitted))
	c.pick(controlColumn+"0", string(sheet.Number))
	c.pick(controlColumn+"2", string(sheet.Site))
	c.pick(controlElse+link.ParamPlan, "online")
	c.pick(controlElse+link.ParamPriority, "1")
	c.press(actionWork, "")
	require.NotNil(t, c.result)
	assert.Equal(t, "2026-04-03 11:00", c.when(c.result.rows[0].Due), "the second row shows that the day is first")
}

// The steps can be gone back and forth between, and a change takes back only what it concerns.
func TestBackAndForth(t *testing.T) {
	c := visit(t, "nl", quarter)
	c.press(actionWork, "")
	c.press(actionChange, "")
	assert.Equal(t, "reading-heading", c.paper.Focused)
	assert.NotNil(t, c.result, "looking changes nothing")
	c.pick(controlElse+link.ParamPlan, "elite")
	assert.Nil(t, c.result)
	assert.Len(t, c.reading.options.Mapping, 6, "the columns stay as they were")
	c.press(actionWork, "")
	assert.NotNil(t, c.result)
	c.press(actionForget, "")
	assert.Nil(t, c.reading)
	assert.Empty(t, c.paper.Tab)
	assert.False(t, c.paper.Holds)
}

// A list outlasts a reload of the page in its tab, with all that has been said about it.
func TestAListOutlastsAReload(t *testing.T) {
	c := visit(t, "en", "number;submitted;priority;country\nE-1;03/04/2026 10:00;urgent;US\n")
	assert.True(t, c.paper.Holds, "leaving asks")
	c.pick(controlDates, "0")
	c.pick(controlValue+"1", "US-Eastern")
	c.press(actionWork, "")
	require.Len(t, c.result.rows, 1)
	want := c.result.rows[0].Due

	again := arrive(t, "en", &browsertest.Browser{Tab: c.paper.Tab})
	again.restore(again.ctx)
	again.engine.ConsumeAll()
	require.NotNil(t, again.result)
	require.Len(t, again.result.rows, 1)
	assert.True(t, want.Equal(again.result.rows[0].Due))
	assert.Equal(t, "number;submitted;priority;country\nE-1;03/04/2026 10:00;urgent;US\n", again.paper.Fields[controlText])

	small := arrive(t, "en", &browsertest.Browser{Form: map[string]string{controlText: quarter}, TabRoom: 100})
	small.press(actionRead, "")
	assert.False(t, small.input.kept)
	assert.Empty(t, small.paper.Tab[dataKey])
}

// Rows with faults can be taken along, mended and read again.
func TestFaultyRowsAreTakenAlong(t *testing.T) {
	c := visit(t, "nl", quarter)
	c.press(actionWork, "")
	c.press(actionBad, "")
	csv := c.paper.Saved["faults.csv"]
	assert.True(t, strings.HasPrefix(csv, "\ufeffnummer;ingediend;prioriteit;plan;land;eerste reactie;Reden\r\nE-4;30-02-2026 10:00;1;Online;Atlantis;;\"Regel 5, "), csv)
	mended := strings.NewReplacer("30-02-2026", "28-02-2026", "Atlantis", "NL").Replace(csv)
	again := visit(t, "nl", mended)
	again.press(actionWork, "")
	assert.Equal(t, []string{"E-4"}, again.numbers())
}

func TestRowsAreSortedAndTakenAlong(t *testing.T) {
	c := visit(t, "nl", quarter)
	c.press(actionWork, "")
	for _, s := range []struct {
		field sheet.Field
		want  string
	}{
		{sheet.FieldSubmitted, "E-5 E-2 E-3 E-1"}, {sheet.FieldWaitMinutes, "E-3 E-2 E-5 E-1"}, {sheet.FieldResult, "E-2 E-1 E-3 E-5"},
		{sheet.FieldNumber, "E-1 E-2 E-3 E-5"}, {sheet.FieldDue, "E-5 E-3 E-2 E-1"},
	} {
		c.press(actionSort, string(s.field))
		assert.Equal(t, s.want, strings.Join(c.numbers(), " "), s.field)
	}
	c.press(actionSort, string(sheet.FieldDue))
	assert.Equal(t, "E-1 E-2 E-3 E-5", strings.Join(c.numbers(), " "), "backwards")
	twice := func(then string) {
		c.ctx.Dispatch(func(ctx app.Context) {
			c.act(ctx, actionSort, string(sheet.FieldNumber))
			c.act(ctx, actionSort, string(sheet.FieldNumber))
			c.act(ctx, then, "")
		})
		c.engine.ConsumeAll()
	}
	c.press(actionSort, string(sheet.FieldDue))
	twice(actionStop)
	assert.Equal(t, ordering{by: sheet.FieldDue}, c.result.window.ordered, "stopped, the rows are as they were")
	c.press(actionSort, string(sheet.FieldNumber))
	assert.Equal(t, ordering{by: sheet.FieldNumber}, c.result.window.ordered)

	c.press(actionCSV, "")
	csv := c.paper.Saved["deadlines.csv"]
	assert.True(t, strings.HasPrefix(csv, "\ufeffNummer;Ingediend;"), "%.40q", csv)
	assert.Contains(t, csv, ";2026-11-30T09:40:00+01:00;2026-11-30 09:40;")
	again := visit(t, "de", csv)
	again.press(actionWork, "")
	assert.Equal(t, c.numbers(), again.numbers())
	assert.Empty(t, again.result.faults)

	c.press(actionJSON, "")
	var got struct {
		Rows, Faults []map[string]any
	}
	require.NoError(t, json.Unmarshal([]byte(c.paper.Saved["deadlines.json"]), &got))
	assert.Len(t, got.Rows, 4)
	assert.Equal(t, map[string]any{"line": 5.0, "column": "land", "value": "Atlantis", "reason": "‘Atlantis’ is geen bekend land of bekende vestiging."}, got.Faults[0])
}

func TestOnlyRowsInViewAreDrawn(t *testing.T) {
	w := newWindow(3000, rowHeight)
	for _, row := range []int{0, 3, 40, 1500, 1510, 2987, 2999, 100, 0} {
		w.look(row*rowHeight, rowHeight)
		assert.True(t, slices.Contains(w.drawn(), int32(row)), row)
		assert.True(t, slices.Contains(w.drawn(), int32(min(row+13, 2999))), "%d: the window is full", row)
		assert.LessOrEqual(t, len(w.drawn()), drawnRows)
	}
	assert.False(t, w.look(rowHeight, rowHeight), "nothing to draw for a small step")
	assert.True(t, w.look(0, rowHeightNarrow), "turning a phone")
}

func TestACancelledJobStops(t *testing.T) {
	c := visit(t, "en", quarter)
	c.ctx.Dispatch(func(ctx app.Context) {
		c.act(ctx, actionWork, "")
		c.act(ctx, actionStop, "")
	})
	c.engine.ConsumeAll()
	assert.Nil(t, c.result)
	assert.NotNil(t, c.reading)
	assert.Equal(t, words.Lists("en").Stopped, c.said)
}

// Whatever takes the place of a list that is being worked out is not overtaken by it.
func TestAListGivesWayToAnother(t *testing.T) {
	for _, s := range []struct {
		name string
		act  func(c *clerk, ctx app.Context)
		read bool
	}{
		{"given up", func(c *clerk, ctx app.Context) { c.act(ctx, actionForget, "") }, false},
		{"another one", func(c *clerk, ctx app.Context) { c.take(ctx, "b.csv", []byte("number\nE-9\n")) }, true},
		{"another one that is none", func(c *clerk, ctx app.Context) { c.take(ctx, "b.xlsx", []byte("PK\x03\x04\x00\x00")) }, false},
		{"cut up differently", func(c *clerk, ctx app.Context) { c.enter(ctx, controlDelimiter, ",") }, true},
	} {
		t.Run(s.name, func(t *testing.T) {
			c := visit(t, "en", quarter)
			c.ctx.Dispatch(func(ctx app.Context) {
				c.act(ctx, actionWork, "")
				s.act(c, ctx)
			})
			c.engine.ConsumeAll()
			assert.Equal(t, s.read, c.reading != nil)
			assert.Nil(t, c.result)
			assert.Empty(t, c.job.name)
		})
	}
}

func TestLongListsAreSortedLikeShortOnes(t *testing.T) {
	for _, n := range []int{0, 1, 1023, 1024, 1025, 5000} {
		r := &result{rows: make([]sheet.Row, n), window: newWindow(n, rowHeight)}
		for i := range r.rows {
			r.rows[i].Number = "E-0000" + ui.Number(i*7919%997)
			r.rows[i].Case.Submitted = time.Unix(int64(i*31%4), 0)
		}
		for _, by := range []sheet.Field{sheet.FieldNumber, sheet.FieldSubmitted} {
			want := slices.Clone(r.window.sorted)
			sort.SliceStable(want, func(i, j int) bool {
				a, b := r.rows[want[i]], r.rows[want[j]]
				return by == sheet.FieldNumber && a.Number < b.Number || by == sheet.FieldSubmitted && a.Case.Submitted.Before(b.Case.Submitted)
			})
			s, steps := newSorter(r, by), 1
			for more, done := s.next(); more; more, done = s.next() {
				require.Less(t, done, 1.0)
				steps++
			}
			assert.Equal(t, want, s.rows, "%d by %s", n, by)
			assert.Equal(t, n > 1024, steps > 1, n)
		}
	}
}

func TestListsThatAreNone(t *testing.T) {
	for list, want := range map[string]sheet.Code{",,\n,,\n": sheet.FaultEmpty, "PK\x03\x04\x00\x00": sheet.FaultBinary} {
		c := visit(t, "en", list)
		assert.Equal(t, want, c.input.broken)
		assert.Nil(t, c.reading)
	}
	c := visit(t, "en", " \n")
	assert.True(t, c.input.noText, "reading nothing says so")
	assert.Equal(t, controlText, c.paper.Focused)
}

func TestTheExampleHasSomethingOfEverything(t *testing.T) {
	for _, texts := range words.All() {
		c := visit(t, texts.Lang, "")
		c.press(actionSample, "")
		require.NotNil(t, c.reading, texts.Name)
		require.Len(t, c.reading.options.Mapping, 6, texts.Name)
		c.press(actionWork, "")
		assert.Len(t, c.result.rows, 8, texts.Name)
		assert.Len(t, c.result.faults, 3, texts.Name)
		assert.Positive(t, c.result.totals.Met, texts.Name)
		assert.Less(t, c.result.totals.Met, c.result.totals.Answered, texts.Name)
	}
}

// Wide lists show the columns that are used, and the rest on demand.
func TestWideLists(t *testing.T) {
	head, row := make([]string, 300), make([]string, 300)
	for i := range head {
		head[i], row[i] = "x"+ui.Number(i), "y"
	}
	head[299], row[299] = "Submitted", "2026-11-23 10:00"
	c := visit(t, "en", strings.Join(head, ",")+"\n"+strings.Join(row, ",")+"\n")
	assert.Equal(t, sheet.Mapping{sheet.Submitted: 299}, c.reading.options.Mapping)
	c.press(actionColumns, "")
	assert.Equal(t, 300, c.reading.columns)
}

// What the page writes in a language it can read again, and knows the names it shows itself.
func TestListsUseThePagesOwnWords(t *testing.T) {
	for _, texts := range words.All() {
		own := func(f sheet.Field) string { return words.Lists(texts.Lang).Heads.Of(string(f)) }
		columns := []sheet.Column{sheet.Number, sheet.Submitted, sheet.Priority, sheet.Tier, sheet.Region, sheet.Site, sheet.FirstResponse}
		header := []string{
			own(sheet.FieldNumber), own(sheet.FieldSubmitted), own(sheet.FieldPriority), own(sheet.FieldTier),
			own(sheet.FieldRegion), own(sheet.FieldSite), own(sheet.FieldFirstResponse),
		}
		want := sheet.Mapping{}
		for i, c := range columns {
			want[c] = i
		}
		assert.Equal(t, want, sheet.MapHeadings(header), texts.Name)
		var rows []string
		for _, f := range calc.Families() {
			for _, p := range f.Plans {
				rows = append(rows, texts.Tiers.Of(p.Tier)+"\t"+texts.SiteName(calc.DefaultSite(calc.EMEA)))
			}
		}
		for _, s := range calc.Sites() {
			rows = append(rows, texts.Tiers.Of(calc.Online)+"\t"+texts.SiteName(s))
		}
		c := visit(t, texts.Lang, "plan\tsite\tsubmitted\tpriority\n"+strings.Join(rows, "\t2026-11-23 10:00\t1\n")+"\t2026-11-23 10:00\t1\n")
		c.press(actionWork, "")
		require.Empty(t, c.faults(), texts.Name)
		for n, s := range calc.Sites() {
			assert.Equal(t, s.ID, c.result.rows[len(c.result.rows)-len(calc.Sites())+n].Case.SiteID, "%s in %s", s.ID, texts.Name)
		}
	}
}
