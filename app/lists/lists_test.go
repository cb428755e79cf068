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

// What the page writes in a language it can read again, and knows the names it shows itself.
func TestListsUseThePagesOwnWords(t *testing.T) {
	vocabulary := sheet.NewVocabulary()
	for _, texts := range words.All() {
		own := func(f sheet.Field) string { return words.Lists(texts.Lang).Heads.Of(string(f)) }
		header := []string{
			own(sheet.FieldNumber), own(sheet.FieldSubmitted), own(sheet.FieldPriority), own(sheet.FieldTier),
			own(sheet.FieldRegion), own(sheet.FieldSite), own(sheet.FieldFirstResponse),
		}
		want := sheet.Mapping{}
		for i, c := range sheet.Columns() {
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
		table, code := sheet.Open([]byte("plan\tsite\tsubmitted\n"+strings.Join(rows, "\t2026-11-23 10:00\n")+"\t2026-11-23 10:00\n"), 0)
		require.Equal(t, sheet.NoFault, code)
		for table.Read(100) {
		}
		i, faults := sheet.NewImport(table, vocabulary, sheet.Options{Mapping: sheet.MapHeadings(table.Records[0].Cells()), Headings: true, Priority: calc.P1})
		require.Empty(t, faults)
		for i.Next(100) {
		}
		require.Empty(t, i.Faults, texts.Name)
		for n, s := range calc.Sites() {
			assert.Equal(t, s.ID, i.Rows[len(i.Rows)-len(calc.Sites())+n].Case.SiteID, "%s in %s", s.ID, texts.Name)
		}
	}
}

// clerk is a visitor with a list, outside a browser.
type clerk struct {
	page
	paper  *browsertest.Browser
	t      *testing.T
	engine app.TestEngine
	ctx    app.Context
}

func (c *clerk) OnPreRender(ctx app.Context) { c.ctx = ctx }

func visit(t *testing.T, lang site.Lang, list string) *clerk {
	t.Helper()
	paper := &browsertest.Browser{Clock: fridayAfternoon, Zone: "Europe/Amsterdam", Form: map[string]string{controlText: list}}
	c := &clerk{page: *newPage(site.Page{Kind: site.Lists, Lang: lang}), paper: paper, t: t, engine: app.NewTestEngine()}
	c.browser = paper
	require.NoError(t, c.engine.Load(c))
	c.engine.ConsumeAll()
	c.press(actionRead, "")
	return c
}

var fridayAfternoon = time.Date(2026, time.November, 27, 14, 40, 0, 0, time.UTC)

func (c *clerk) press(act, with string) {
	c.ctx.Dispatch(func(ctx app.Context) { c.act(ctx, act, with) })
	c.engine.ConsumeAll()
}

func (c *clerk) pick(name, value string) {
	c.ctx.Dispatch(func(ctx app.Context) { c.input(ctx, name, value) })
	c.engine.ConsumeAll()
}

// numbers are the numbers of the rows in the order shown.
func (c *clerk) numbers() (list []string) {
	for _, n := range c.state.sorted {
		list = append(list, c.state.rows[n].Number)
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
	assert.Equal(t, settling, c.state.stage)
	assert.Equal(t, byte(';'), c.state.table.Delimiter)
	assert.Equal(t, 5, c.state.count())
	c.press(actionWork, "")
	require.Equal(t, worked, c.state.stage)
	assert.Equal(t, []string{"E-1", "E-2", "E-3", "E-5"}, c.numbers())
	assert.Equal(t, sheet.Totals{Rows: 4, DueToday: 1, Overdue: 2, Outside: 1, Answered: 2, Met: 1, First: novemberDay(21), Last: novemberDay(27)}, c.state.totals)
	var faults []string
	for _, f := range c.state.faults {
		faults = append(faults, c.state.faultText(f))
	}
	require.Len(t, faults, 2)
	assert.Contains(t, faults[0], "Regel 5, Land of vestiging: ‘Atlantis’ is geen bekend land of bekende vestiging. Toegestaan: NL, GB")
	assert.Contains(t, faults[1], "Regel 5, Ingediend: ‘30-02-2026 10:00’: die dag bestaat niet.")
	for row, want := range []string{"gehaald: 2 u / 2 u", "gemist: 4 u 1 min / 4 u"} {
		outcome, used := c.state.outcome(&c.state.rows[row])
		assert.Equal(t, want, outcome+": "+used)
	}
	assert.Contains(t, c.state.reason(c.state.rows[0].Case), "weekend")
	assert.Len(t, c.state.groups, 3, "the report")
}

func TestSettingsByHand(t *testing.T) {
	c := visit(t, "en", "a,b,c\nE-1,03/04/2026 10:00,NL\nE-2,23/04/2026 10:00,NL\n")
	assert.Empty(t, c.state.options.Mapping)
	c.press(actionWork, "")
	assert.Equal(t, settling, c.state.stage)
	require.Len(t, c.state.lacking, 1)
	assert.Equal(t, "Submitted: No column says this. Choose one, or a value for all rows.", c.state.faultText(c.state.lacking[0]))
	c.pick(controlColumn+string(sheet.Submitted), "1")
	c.pick(controlColumn+string(sheet.Number), "0")
	c.pick(controlColumn+string(sheet.Site), "2")
	c.pick(controlElse+link.ParamPlan, "online")
	c.pick(controlElse+link.ParamPriority, "1")
	c.press(actionWork, "")
	require.Equal(t, worked, c.state.stage)
	assert.Equal(t, "2026-04-03 11:00", c.state.whenExactly(c.state.rows[0].Due), "the second row shows that the day is first")
}

func TestRowsAreSortedAndTakenAlong(t *testing.T) {
	c := visit(t, "nl", quarter)
	c.press(actionWork, "")
	for _, s := range []struct {
		field sheet.Field
		want  string
	}{
		{sheet.FieldSubmitted, "E-5 E-2 E-3 E-1"}, {sheet.FieldPriority, "E-3 E-2 E-5 E-1"}, {sheet.FieldWaitMinutes, "E-3 E-2 E-5 E-1"}, {sheet.FieldResult, "E-2 E-1 E-3 E-5"},
		{sheet.FieldNumber, "E-1 E-2 E-3 E-5"}, {sheet.FieldTier, "E-2 E-3 E-5 E-1"}, {sheet.FieldDue, "E-5 E-3 E-2 E-1"},
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
	twice("")
	assert.Equal(t, "E-5 E-3 E-2 E-1", strings.Join(c.numbers(), " "), "backwards too, if the second press comes before the rows are sorted")
	c.press(actionSort, string(sheet.FieldDue))
	twice(actionStop)
	assert.Equal(t, ordering{by: sheet.FieldDue}, c.state.ordered, "stopped, the rows are as they were")
	c.press(actionSort, string(sheet.FieldNumber))
	assert.Equal(t, ordering{by: sheet.FieldNumber}, c.state.ordered)

	c.press(actionCSV, "")
	csv := c.paper.Saved["deadlines.csv"]
	assert.True(t, strings.HasPrefix(csv, "\ufeffNummer;Ingediend;"), "%.40q", csv)
	assert.Contains(t, csv, ";2026-11-30T09:40:00+01:00;2026-11-30 09:40;")
	again := visit(t, "de", csv)
	again.press(actionWork, "")
	assert.Equal(t, c.numbers(), again.numbers())
	assert.Empty(t, again.state.faults)

	c.press(actionJSON, "")
	assert.True(t, json.Valid([]byte(c.paper.Saved["deadlines.json"])))
}

func TestOnlyRowsInViewAreDrawn(t *testing.T) {
	var list strings.Builder
	list.WriteString("number,submitted\n")
	for i := range 3000 {
		fmt.Fprintf(&list, "E-%d,2026-11-23 10:00\n", i)
	}
	c := visit(t, "en", list.String())
	c.press(actionWork, "")
	seen := func(row int) bool {
		for _, n := range c.state.drawn() {
			if int(n) == row {
				return true
			}
		}
		return false
	}
	for _, row := range []int{0, 3, 40, 1500, 1510, 2987, 2999, 100, 0} {
		c.state.look(row*rowHeight, rowHeight)
		assert.True(t, seen(row), row)
		assert.True(t, seen(min(row+13, 2999)), "%d: the window is full", row)
		assert.LessOrEqual(t, len(c.state.drawn()), drawnRows)
	}
	assert.False(t, c.state.look(rowHeight, rowHeight), "nothing to draw for a small step")
	assert.True(t, c.state.look(0, rowHeightNarrow), "turning a phone")
}

func TestACancelledJobStops(t *testing.T) {
	c := visit(t, "en", quarter)
	c.ctx.Dispatch(func(ctx app.Context) {
		c.act(ctx, actionWork, "")
		c.act(ctx, actionStop, "")
	})
	c.engine.ConsumeAll()
	assert.Equal(t, settling, c.state.stage)
	assert.Equal(t, words.Lists("en").Stopped, c.state.said)
}

// Whatever takes the place of a list that is being worked out is not overtaken by it.
func TestAListGivesWayToAnother(t *testing.T) {
	for _, s := range []struct {
		name string
		act  func(c *clerk, ctx app.Context)
		want stage
	}{
		{"given up", func(c *clerk, ctx app.Context) { c.act(ctx, actionAgain, "") }, bringing},
		{"another one", func(c *clerk, ctx app.Context) { c.take(ctx, "b.csv", []byte("number\nE-9\n")) }, settling},
		{"another one that is none", func(c *clerk, ctx app.Context) { c.take(ctx, "b.xlsx", []byte("PK\x03\x04\x00\x00")) }, bringing},
		{"cut up differently", func(c *clerk, ctx app.Context) { c.input(ctx, controlDelimiter, ",") }, settling},
	} {
		t.Run(s.name, func(t *testing.T) {
			c := visit(t, "en", quarter)
			c.ctx.Dispatch(func(ctx app.Context) {
				c.act(ctx, actionWork, "")
				s.act(c, ctx)
			})
			c.engine.ConsumeAll()
			assert.Equal(t, s.want, c.state.stage)
			assert.Empty(t, c.job.name)
		})
	}
}

// A column chosen while rows are being worked out does not concern them.
func TestChoicesDuringTheWorkWait(t *testing.T) {
	c := visit(t, "nl", quarter)
	c.ctx.Dispatch(func(ctx app.Context) {
		c.act(ctx, actionWork, "")
		c.input(ctx, controlColumn+string(sheet.Priority), "")
	})
	c.engine.ConsumeAll()
	assert.Equal(t, calc.P1, c.state.rows[2].Case.Priority)
}

func TestLongListsAreSortedLikeShortOnes(t *testing.T) {
	for _, n := range []int{0, 1, 1023, 1024, 1025, 5000} {
		v := &state{rows: make([]sheet.Row, n), sorted: make([]int32, n)}
		for i := range v.rows {
			v.rows[i].Number = "E-0000" + ui.Number(i*7919%997)
			v.rows[i].Case.Priority = calc.Priority(1 + i*31%4)
			v.sorted[i] = int32(i)
		}
		for _, by := range []sheet.Field{sheet.FieldNumber, sheet.FieldPriority} {
			want := slices.Clone(v.sorted)
			sort.SliceStable(want, func(i, j int) bool {
				a, b := v.rows[want[i]], v.rows[want[j]]
				return by == sheet.FieldNumber && a.Number < b.Number || by == sheet.FieldPriority && a.Case.Priority < b.Case.Priority
			})
			s, steps := newSorter(v, by), 1
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
	for list, want := range map[string]sheet.Code{"\n\n": sheet.FaultEmpty, "PK\x03\x04\x00\x00": sheet.FaultBinary} {
		c := visit(t, "en", list)
		assert.Equal(t, want, c.state.broken)
		assert.Equal(t, bringing, c.state.stage)
	}
}

func TestTheExampleHasSomethingOfEverything(t *testing.T) {
	for _, texts := range words.All() {
		c := visit(t, texts.Lang, "")
		c.press(actionSample, "")
		require.Len(t, c.state.options.Mapping, 6, texts.Name)
		c.press(actionWork, "")
		assert.Len(t, c.state.rows, 8, texts.Name)
		assert.Len(t, c.state.faults, 3, texts.Name)
		assert.Positive(t, c.state.totals.Met, texts.Name)
		assert.Less(t, c.state.totals.Met, c.state.totals.Answered, texts.Name)
	}
}
