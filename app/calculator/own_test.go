package calculator

import (
	"html"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/answer"
	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/calc"
)

const gold = "plan=own&name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p4=3d&priority=2&region=emea&site=NL&at=2026-11-27T16:45"

func TestMyOwnContractBeginsLikeThePlanBefore(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: strings.Replace(friday, "enterprise&priority=3", "enterprise&priority=2", 1)})
	before := v.text("#due")
	v.pick("plan", "own")
	assert.Equal(t, before, v.text("#due"), "the same hours and targets")
	assert.Equal(t, "09:00-17:00", v.attribute("#hours", "value"))
	assert.Equal(t, "1", v.attribute("#p2-amount", "value"))
	assert.NotNil(t, v.find("#own"), "its fields are there, and open")
	assert.Contains(t, v.attribute("#own", "open")+"open", "open")

	v.pick("p2-amount", "30")
	v.pick("p2-unit", "m,24x5")
	assert.Equal(t, calc.Target{Coverage: calc.Around24x5, Amount: 30 * 60e9}, v.session.Answer.Result.Target, "Enterprise, but P2 in 30 minutes")
	assert.Contains(t, v.b.Hash, "p2=30m,24x5")
	v.pick("plan", "enterprise")
	assert.NotContains(t, v.b.Hash, "p2=", "a link to a plan says nothing of it")
	v.pick("plan", "own")
	assert.Contains(t, v.b.Hash, "p2=30m,24x5", "it is there when one comes back")
}

func TestWhatCannotBeReadIsSaidAndKept(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: gold})
	require.True(t, v.session.Answer.Solved())
	leave := func() { v.do(func(ctx app.Context) { v.session.Settled(ctx) }) }

	v.pick("hours", "9 to 5")
	assert.True(t, v.busy(), "the old answer does not pass for one to new hours")
	assert.NotNil(t, v.find("#own-act"), "nothing moves")
	assert.Empty(t, v.text("#hours-wrong"), "whoever is typing is not told off")
	leave()
	assert.Equal(t, answer.Unread, v.session.Answer.Problem, "no old answer beside new hours")
	assert.Contains(t, v.text("#hours-wrong"), "9 to 5")
	assert.Contains(t, v.text("#hours-wrong"), "09:00-17:00")
	assert.Equal(t, "9 to 5", v.attribute("#hours", "value"), "nothing is lost")
	assert.Contains(t, v.text(".problem"), "contract")
	v.pick("hours", "9 to 51")
	assert.Contains(t, v.text("#hours-wrong"), "“9 to 5”", "what is said stands still until it is mended")
	v.pick("hours", "09:00-17:00")
	assert.True(t, v.session.Answer.Solved())
	assert.Empty(t, v.text("#hours-wrong"))

	v.pick("p2-amount", "four")
	leave()
	assert.Contains(t, v.text("#p2-wrong"), "four")
	v.pick("p2-unit", "d")
	assert.False(t, v.session.Answer.Solved(), "another unit does not make it a number")
	v.pick("p2-amount", "2")
	assert.Equal(t, calc.Target{Coverage: calc.BusinessDays, Days: 2}, v.session.Answer.Result.Target)

	v.pick("p2-amount", "")
	assert.True(t, v.session.Held, "another number may follow")
	leave()
	assert.Equal(t, answer.Unagreed, v.session.Answer.Problem)
	assert.Contains(t, v.text(".problem"), "priority 2")
	v.pick("p2-unit", "m,24x7")
	v.pick("p2-amount", "45")
	assert.Equal(t, calc.Target{Coverage: calc.Around24x7, Amount: 45 * 60e9}, v.session.Answer.Result.Target, "the unit waited for its amount")

	for day := 1; day <= 5; day++ {
		v.pick("day-"+ui.Number(day), "off")
	}
	assert.False(t, v.session.Answer.Solved())
	assert.NotEmpty(t, v.text("#day--wrong"))
	v.pick("day-6", "on")
	assert.True(t, v.session.Answer.Solved())
	v.pick("hours-7", "08:00-09:00")
	v.pick("hours-6", "22:00-10:00")
	leave()
	assert.NotEmpty(t, v.text("#hours-week-wrong"), "the night reaches into Sunday's hours")
	assert.False(t, v.session.Answer.Solved())
}

// sheets are what the pages call a data sheet.
var sheets = map[site.Lang]string{"en": "data sheet", "nl": "productblad", "de": "Datenbl", "fr": "fiche", "ja": "データシート"}

func TestNothingSpeaksOfAdobeUnderMyOwnContract(t *testing.T) {
	for _, lang := range site.Languages {
		v := visit(t, lang, &browsertest.Browser{Hash: gold})
		for _, lead := range []string{gold, strings.Replace(gold, "priority=2", "priority=3", 1), strings.Replace(gold, "at=2026-11-27T16:45", "at=2026-11-20T16:45", 1)} {
			v.b.Hash = lead
			v.do(func(ctx app.Context) { v.session.OnAddress(ctx) })
			page := app.HTMLString(v)
			assert.NotContains(t, page, "Adobe", lang)
			assert.NotContains(t, page, "Experience Cloud", lang)
			assert.Contains(t, page, v.session.View.T.Own.Source)
		}
		for _, word := range []string{"SLT", sheets[lang]} {
			assert.NotContains(t, app.HTMLString(v), word, lang)
		}
		assert.Contains(t, html.UnescapeString(app.HTMLString(v)), v.session.View.Page.To(site.Lists)+"#plan=own&name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p4=3d\"", "the contract, and not the case")
		assert.Regexp(t, sheets[lang], app.HTMLString(New(site.Page{Kind: site.Calculator, Lang: lang})), "as it was written, %s", lang)
		v.do(func(app.Context) {
			for _, id := range []string{foldWhy, foldAssumptions, foldPlans, foldBest} {
				v.folds.Toggle(id, true)
			}
		})
		assert.NotContains(t, app.HTMLString(v), sheets[lang], "all of it open, %s", lang)
		assert.Nil(t, v.find("#included"))
		assert.Nil(t, v.find("#portal"))
	}
}

func TestContractsAreKeptByName(t *testing.T) {
	b := &browsertest.Browser{Hash: gold, Store: map[string]string{}}
	v := visit(t, "en", b)
	v.press(ui.ActionKeepOwn, "")
	assert.Contains(t, v.text("#status"), "Gold")
	v.pick("name", "Silver")
	v.pick("p2-amount", "8")
	v.press(ui.ActionKeepOwn, "")
	require.Len(t, ui.KeptOwn(b), 2)

	again := visit(t, "en", &browsertest.Browser{Hash: friday, Store: b.Store})
	assert.Contains(t, again.text("#plan"), "Silver")
	again.pick("plan", ui.OwnValue(ui.KeptOwn(again.b)[1]))
	assert.Equal(t, "Gold", again.session.Choosing.Choices.Own.Name)
	assert.Equal(t, "4h", again.session.Choosing.Choices.Own.Targets[1].String())
	again.press(ui.ActionDropOwn, "")
	kept := ui.KeptOwn(again.b)
	require.Len(t, kept, 1)
	assert.Equal(t, "Silver", kept[0].Name)
	assert.Equal(t, "Gold", again.session.Choosing.Choices.Own.Name, "what the form holds stays")

	last := visit(t, "en", &browsertest.Browser{Store: again.b.Store})
	assert.Equal(t, calc.Own, last.session.Choosing.Choices.Plan, "the last plan is remembered")
	assert.Equal(t, "Gold", last.session.Choosing.Choices.Own.Name)
}

func TestAHostileNameIsText(t *testing.T) {
	for _, name := range []string{`<img src=x onerror=alert(1)>`, `" onfocus="alert(1)`, "'\"><svg>", "=1+1", "&lt;b&gt;", "👩‍💻 %20."} {
		c := link.Choices{Plan: calc.Own}
		require.True(t, c.Set("name", name))
		c.Own.Targets[1] = calc.Target{Coverage: calc.BusinessHours, Amount: 4 * 3600e9}
		v := visit(t, "en", &browsertest.Browser{Hash: c.Encode() + "&priority=2&site=NL&at=2026-11-27T16:45"})
		require.True(t, v.session.Answer.Solved())
		assert.Nil(t, v.find(".x"))
		ics := string(second(v.session.Answer.Calendar(v.session.View.T, "https://example.org/")))
		assert.Equal(t, 1, strings.Count(ics, "\nSUMMARY"))
		assert.Contains(t, v.session.Answer.Text(v.session.View.T, ""), name)
	}
}

func second(_ string, file []byte) []byte { return file }

func TestHolidaysOfAWeekendAreSaidNotToBeKnown(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: strings.NewReplacer("days=1-5", "days=1-7").Replace(gold)})
	assert.Equal(t, v.session.View.T.Own.Weekend, v.text(".info"))
	assert.Nil(t, visit(t, "en", &browsertest.Browser{Hash: gold}).find(".info"))
}
