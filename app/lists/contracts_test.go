package lists

import (
	"regexp"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/calc"
)

const (
	gold = "name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d"
	desk = `number;submitted;priority;plan;country
G-1;27-11-2026 15:40;P2;GOLD;NL
G-2;27-11-2026 15:40;P2;;NL
G-3;27-11-2026 15:40;P2;Silver;NL
G-4;27-11-2026 15:40;P2;Elite;NL
`
)

// bring opens the page at a fragment with what the browser keeps, and works a list out.
func bring(t *testing.T, hash, kept, list string) *clerk {
	t.Helper()
	c := arrive(t, "en", &browsertest.Browser{Hash: hash, Store: map[string]string{"support-clock/own": kept}, Form: map[string]string{controlText: list}})
	c.press(actionRead, "")
	require.NotNil(t, c.reading)
	c.press(actionWork, "")
	require.NotNil(t, c.result)
	return c
}

// plans are the plans by which rows went, and when they are due.
func (c *clerk) plans() (list []string) {
	for _, r := range c.result.rows {
		list = append(list, r.Number+" "+r.Plan(c.view.T)+" "+r.Due.Format("Mon 15:04"))
	}
	return list
}

func TestRowsGoByTheContractOfTheAddressAndByThoseKept(t *testing.T) {
	c := bring(t, "plan=own&"+gold, "plan=own&name=Silver&days=1-5&hours=09:00-17:00&p2=1h\nplan=own&name=gold&p2=2h", desk)
	assert.Equal(t, []string{"G-1 Gold Mon 09:40", "G-2 Gold Mon 09:40", "G-3 Silver Fri 16:40", "G-4 Elite Fri 16:10"}, c.plans(), "that of the address holds for rows that say nothing")
	assert.Len(t, c.contracts.list, 2, "a second one of the same name could not be told apart")
	page := app.HTMLString(c.Render())
	for _, shown := range []string{"Gold, P2", "Silver, P2", "#plan=own&name=Gold"} {
		assert.Contains(t, page, shown)
	}
	c.press(actionCSV, "")
	c.press(actionJSON, "")
	assert.Contains(t, c.paper.Saved["deadlines.csv"], ";P2;Gold;emea;NL;")
	assert.Contains(t, c.paper.Saved["deadlines.json"], `"tier":"own","contract":"Gold"`)
}

func TestWithoutAContractOfTheAddressThePlanStays(t *testing.T) {
	c := bring(t, "", "plan=own&"+gold, desk)
	assert.Equal(t, []string{"G-1 Gold Mon 09:40", "G-2 Enterprise Fri 16:40", "G-4 Elite Fri 16:10"}, c.plans())
	require.Len(t, c.reading.found.Values, 1)
	assert.Equal(t, "Silver", c.reading.found.Values[0].Text)
	c.pick(controlValue+"0", sheet.PlanID(calc.Own, c.contracts.list[0]))
	c.press(actionWork, "")
	assert.Contains(t, c.plans(), "G-3 Gold Mon 09:40", "said once")
	c.pick(controlElse+link.ParamPlan, sheet.PlanID(calc.Own, c.contracts.list[0]))
	c.press(actionWork, "")
	assert.Contains(t, c.plans(), "G-2 Gold Mon 09:40")

	// The browser remembers what was said, as long as it keeps the contract.
	store := c.paper.Store
	again := arrive(t, "en", &browsertest.Browser{Store: store, Form: map[string]string{controlText: desk}})
	again.press(actionRead, "")
	assert.Equal(t, recalled, again.reading.sources[0])
	store["support-clock/own"] = ""
	gone := arrive(t, "en", &browsertest.Browser{Store: store, Form: map[string]string{controlText: desk}})
	gone.press(actionRead, "")
	for n, v := range gone.reading.found.Values {
		assert.Equal(t, notSaid, gone.reading.sources[n], v.Text)
	}
}

func TestAContractThatIsOnlyComparedHoldsForRowsThatNameIt(t *testing.T) {
	c := bring(t, "plan=elite&compare=own,elite&"+gold, "", desk)
	assert.Equal(t, []string{"G-1 Gold Mon 09:40", "G-2 Enterprise Fri 16:40", "G-4 Elite Fri 16:10"}, c.plans())
	c = bring(t, "plan=own", "", desk)
	assert.Equal(t, []string{"G-2 Enterprise Fri 16:40", "G-4 Elite Fri 16:10"}, c.plans(), "without terms there is nothing to go by")
}

func TestAListIsTheSameAfterAReload(t *testing.T) {
	c := bring(t, "plan=own&"+gold, "", desk)
	again := arrive(t, "en", &browsertest.Browser{Hash: "plan=own&" + gold, Tab: c.paper.Tab})
	again.ctx.Dispatch(again.restore)
	again.engine.ConsumeAll()
	require.NotNil(t, again.result)
	assert.Equal(t, c.plans(), again.plans())
}

func TestWhatIsWrongWithTheContractOfTheAddressIsSaid(t *testing.T) {
	c := arrive(t, "en", &browsertest.Browser{Hash: "plan=own&name=Gold&p1=soon&hours=09:00-17:00&p2=1h&priority=9"})
	page := app.HTMLString(c.Render())
	assert.Contains(t, page, "p1 cannot be “soon”")
	assert.NotContains(t, page, "priority cannot be", "a list says that itself")
	assert.Len(t, c.contracts.list, 1)

	c.paper.Hash = "plan=own&" + gold
	c.ctx.Dispatch(c.onAddress)
	c.engine.ConsumeAll()
	assert.NotContains(t, app.HTMLString(c.Render()), "cannot be")
	assert.Equal(t, "plan=own&"+gold, c.contracts.link)
}

func TestAPageOfContractsSpeaksOfNobodyElse(t *testing.T) {
	own := "number;submitted;priority;plan;country\nG-1;27-11-2026 15:40;P2;GOLD;NL\n"
	c := bring(t, "plan=own&"+gold, "", own)
	assert.NotContains(t, app.HTMLString(c.Render()), "Adobe")
	assert.Contains(t, app.HTMLString(c.Render()), "entered by hand")
	c = bring(t, "plan=own&"+gold, "", desk)
	assert.Contains(t, app.HTMLString(c.Render()), "Adobe", "a row has a plan of the sheets")
}

// titles are set by the browser, which takes them for text; go-app's printing of them for tests is no HTML.
var titles = regexp.MustCompile(`title="(\\.|[^"\\])*"`)

func TestHostileNamesStayWords(t *testing.T) {
	for _, name := range []string{`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, "=1+1", "שלום", "🚀", "👩‍💻 %20.", strings.Repeat("長", link.MostName)} {
		own := link.Own{Name: name, Days: link.UsualOwn.Days, Hours: link.UsualOwn.Hours}
		own.Targets[1], _ = calc.ParseTarget("1h")
		c := bring(t, link.Choices{Plan: calc.Own, Own: own}.Encode(), "", "number;submitted;priority;country\nG-1;27-11-2026 15:40;P2;NL\n")
		c.open = [steps]bool{true, true, true}
		page := titles.ReplaceAllString(app.HTMLString(c.Render()), "")
		assert.NotContains(t, page, "<script", name)
		assert.NotContains(t, page, "<img src=x", name)
		assert.Equal(t, []string{"G-1 " + name + " Fri 16:40"}, c.plans())
		c.press(actionCSV, "")
		line := c.paper.Saved["deadlines.csv"]
		assert.NotContains(t, line, ";=1", "a spreadsheet would work it out")
		assert.Empty(t, ui.KeptOwn(c.paper))
	}
}

func TestAListBeginsWithPlanAndPlaceOfTheLastVisit(t *testing.T) {
	for kept, want := range map[string][2]string{
		"plan=ultimate&region=japan&site=JP":        {"ultimate", "JP"},
		"plan=own&" + gold + "&region=emea&site=FR": {"enterprise", "FR"}, // a list has a contract's terms from its address
	} {
		c := arrive(t, "en", &browsertest.Browser{Store: map[string]string{"support-clock/choices": kept}})
		assert.Equal(t, want, [2]string{string(c.choices.Plan), c.choices.Site}, kept)
	}
}
