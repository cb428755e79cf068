package compare

import (
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

const (
	gold    = "plan=own&name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d"
	goldCut = "&priority=2&region=emea&site=NL&at=2026-11-27T15:40"
)

func TestAContractOfOnesOwnStandsBesideThePlans(t *testing.T) {
	v := visit(t, "en", gold+goldCut)
	g := words.Guide("en").Compare
	assert.Equal(t, []calc.Tier{calc.Own, calc.Online, calc.Business, calc.Enterprise, calc.Elite}, v.tiers())
	page := v.text(".comparison")
	for _, shown := range []string{"Gold your plan Online", "Mon 30 Nov 09:40 after", "2 d 17 h before Gold", "08:00–18:00 09:00–17:00"} {
		assert.Contains(t, page, shown)
	}
	assert.Contains(t, page, words.Fill(g.First, "plans", "Elite"))
	assert.Contains(t, v.text("#sources"), "Gold: "+words.In("en").Own.Source)
	assert.Contains(t, v.text(".foot"), "Adobe", "beside plans of the sheets it is said what the page is not")
	html := app.HTMLString(v)
	assert.Contains(t, html, `href="./../#`+gold+"&priority=2&region=emea&site=NL&at=2026-11-27T15:40&compare=own,online,business,enterprise,elite", "back to the calculator")
	assert.Contains(t, html, `#plan=elite&name=Gold&days=1-5`, "under a plan of the sheets the contract stays in the link")
}

func TestAContractAgainstOnePlan(t *testing.T) {
	v := visit(t, "en", "compare=own,enterprise&"+strings.TrimPrefix(gold, "plan=own&")+goldCut+"&plan=enterprise")
	g := words.Guide("en").Compare
	assert.Equal(t, []calc.Tier{calc.Own, calc.Enterprise}, v.tiers(), "the contract first")
	assert.Contains(t, v.text(".compare"), "Gold My contract Enter")
	assert.Contains(t, v.text(".compare"), g.Yours, "the plan is the visitor's, whatever the contract is")
	assert.NotContains(t, v.text(".compare"), g.NotKnown, "where only differences are shown there is nothing to say")
	assert.NotContains(t, v.text("#same"), g.NotKnown)
	services := words.In("en").Services.Names.Of("p1-24x7x365")
	assert.NotContains(t, v.text("#same"), services, "what a contract has is not known, so it is not the same either")
	v.pick(controlDiffers, "off")
	assert.Contains(t, v.text(".compare"), services+" "+g.NotKnown+" ✓")
	for _, r := range v.rows(v.tiers()) {
		assert.NotEqual(t, notIncluded, r.cells[0].sign, r.name)
		assert.NotEqual(t, notListed, r.cells[0].sign, r.name)
	}
	assert.Empty(t, v.text("#unknown"), "nothing is left out")
	v.pick(controlDiffers, "on")
	assert.Contains(t, v.text("#unknown"), "Left out: 17 services")
	assert.Contains(t, v.text("#unknown"), g.OnlyDiffers)
	v.pick(ui.ControlCompare+"own", "off")
	assert.Equal(t, []calc.Tier{calc.Enterprise}, v.tiers())
	assert.Contains(t, app.HTMLString(v), ">Gold<", "it can be put there again")
	v.pick(ui.ControlCompare+"own", "on")
	assert.Equal(t, []calc.Tier{calc.Own, calc.Enterprise}, v.tiers())
	assert.Contains(t, v.b.Hash, "name=Gold")
}

func TestWhatIsLeftOutBesideAContractIsCounted(t *testing.T) {
	v := visit(t, "en", gold+goldCut)
	shown, left := 0, unknown(v.rows(v.tiers()))
	for _, r := range v.rows(v.tiers()) {
		if r.unknown() && r.differs() {
			assert.Contains(t, v.text(".compare"), r.name, "the plans differ among themselves")
			shown++
		}
	}
	assert.Positive(t, shown)
	assert.Positive(t, left)
	assert.Contains(t, v.text("#unknown"), ui.Number(left)+" service")
	v = visit(t, "en", "plan=own&name=Gold&hours=08:00-18:00&p1=5h&compare=own,enterprise"+goldCut)
	assert.Contains(t, v.text("#same"), "Left out: 17 services", "nobody knows that they differ in every row")
	v = visit(t, "en", "plan=elite"+goldCut)
	assert.Empty(t, v.text("#unknown"), "of published plans everything is known")
}

func TestKeptContractsAreOffered(t *testing.T) {
	b := &browsertest.Browser{Hash: "plan=elite" + goldCut, Store: map[string]string{"support-clock/own": "name=Gold&p2=4h\nname=Silver&p2=8h"}}
	v := visitWith(t, "en", b)
	silver := ui.KeptOwn(b)[1]
	require.Contains(t, v.text("#contract"), "No contract Gold Silver")
	v.pick(ui.ControlContract, ui.OwnValue(silver))
	assert.Equal(t, []calc.Tier{calc.Own, calc.Online, calc.Business, calc.Enterprise, calc.Elite}, v.tiers())
	assert.Contains(t, v.text(".comparison"), "Silver My contract Online")
	assert.Contains(t, b.Hash, "name=Silver")
	v.pick(ui.ControlContract, ui.OwnValue(ui.KeptOwn(b)[0]))
	assert.Contains(t, v.text(".comparison"), "Gold My contract Online")
	assert.NotContains(t, v.text(".comparison"), "Silver")
	assert.NotContains(t, b.Hash, "name=Silver")
	v.pick(ui.ControlContract, "")
	assert.NotContains(t, v.tiers(), calc.Own)
	assert.NotContains(t, b.Hash, "name=")

	v = visitWith(t, "en", &browsertest.Browser{Hash: gold + goldCut, Store: map[string]string{"support-clock/own": strings.TrimPrefix(gold, "plan=own&")}})
	assert.NotContains(t, app.HTMLString(v), `id="contract"`, "the only one is put there and taken out")
	assert.Contains(t, app.HTMLString(v), `id="compare-own"`)
	v = visitWith(t, "en", &browsertest.Browser{Hash: gold + goldCut, Store: map[string]string{"support-clock/own": "name=Silver&p2=8h"}})
	assert.Contains(t, v.text("#contract"), "Gold Silver", "that of the link, and that of the browser")
	v.pick(ui.ControlContract, ui.OwnValue(silver))
	assert.Contains(t, v.text(".comparison"), "Silver your plan Online", "where the contract is the plan, the plan is another")
}

func TestNothingSpeaksOfTheSheetsBesideAContractAlone(t *testing.T) {
	for _, lang := range site.Languages {
		v := visit(t, lang, gold+"&compare=own"+goldCut)
		html := app.HTMLString(v)
		assert.NotContains(t, html, "SLT", lang)
		assert.True(t, v.folds.Void)
	}
}

func TestTheContractOfALinkIsNotThatOfAnEarlierVisit(t *testing.T) {
	m := ui.Memory{Choices: link.Choices{Plan: calc.Own, Own: link.UsualOwn}}
	c := ui.NewChoosing(false)
	c.Begin("compare=own,elite&name=Gold&p1=1h", "", nil, m, time.Time{})
	assert.Equal(t, "Gold", c.Choices.Own.Name)
}

func TestWhatIsNotAgreedIsSaid(t *testing.T) {
	none := words.In("en").Own.None
	v := visit(t, "en", "plan=own&name=Gold&p1=1h"+goldCut)
	page := v.text(".comparison")
	assert.Contains(t, page, words.Fill(words.In("en").Own.NoTarget, "n", "2"))
	assert.Contains(t, v.text(".compare"), words.Guide("en").Compare.Response+" "+none+" Mon 30 Nov 11:40")
	assert.Contains(t, page, words.Fill(words.Guide("en").Compare.First, "plans", "Elite"), "among the plans that have a due moment")

	v = visit(t, "en", "plan=elite&compare=own,elite&name=Gold&p1=1h"+goldCut)
	v.do(v.workYears)
	assert.NotContains(t, v.text(".compare"), "…", "the plans have a year all the same")
	assert.Contains(t, v.text(".compare"), words.In("en").Best.Median+" –")
}

func TestOpeningHoursOfAWeek(t *testing.T) {
	for terms, want := range map[string]string{
		"p1=1h": "09:00–17:00", "days=1-5&hours=08:00-12:00,13:00-17:00": "Mon–Fri 08:00–12:00, 13:00–17:00",
		"days=1-4&hours=08:00-18:00&hours-5=08:00-12:00": "Mon–Thu 08:00–18:00 · Fri 08:00–12:00", "days=7-4&hours=22:00-06:00": "Mon–Thu 22:00–06:00 · Sun 22:00–06:00",
		"days=1-7&hours=00:00-24:00": "Mon–Sun 00:00–24:00", "days=1-5&hours=09:00-17:00&hours-6=10:00-12:00": "Mon–Fri 09:00–17:00 · Sat 10:00–12:00",
	} {
		own, _ := link.ParseOwn(terms)
		a, err := own.Agreement()
		assert.NoError(t, err, terms)
		assert.Equal(t, want, hoursOf(words.In("en"), a.Hours), terms)
	}
}

func TestHostileNamesStayWords(t *testing.T) {
	for _, name := range []string{`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, "שלום", "🚀", "👩‍💻 %20.", strings.Repeat("長", link.MostName)} {
		own := link.Own{Name: name}
		v := visit(t, "en", "plan=own&"+own.Encode()+"&p2=1h"+goldCut)
		html := app.HTMLString(v)
		assert.NotContains(t, html, "<script>alert", name)
		assert.NotContains(t, html, "<img src=x", name)
		assert.Contains(t, v.text(".compare"), name+" your plan Online")
	}
	for _, lang := range site.Languages {
		assert.NotEmpty(t, words.Guide(lang).Compare.NotKnown)
	}
}
