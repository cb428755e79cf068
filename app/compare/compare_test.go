package compare

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// visitor is somebody at the comparison, outside a browser.
type visitor struct {
	compare
	t      *testing.T
	b      *browsertest.Browser
	engine app.TestEngine
	ctx    app.Context
}

func (v *visitor) OnPreRender(ctx app.Context) { v.ctx = ctx }

func init() { yearsPause, ui.AnnounceAfter = 0, 0 }

func visit(t *testing.T, lang site.Lang, fragment string) *visitor {
	t.Helper()
	return visitWith(t, lang, &browsertest.Browser{Hash: fragment})
}

func visitWith(t *testing.T, lang site.Lang, b *browsertest.Browser) *visitor {
	t.Helper()
	p := site.Page{Kind: site.Compare, Lang: lang}
	b.Zone, b.Page, b.Opened = "Europe/Amsterdam", p.Path(), []string{"same", "sources"}
	b.Clock = time.Date(2026, time.November, 27, 14, 42, 10, 0, time.UTC)
	v := &visitor{compare: compare{session: ui.NewSession(p)}, t: t, b: b, engine: app.NewTestEngine()}
	v.browser, v.session.Browser = b, b
	require.NoError(t, v.engine.Load(v))
	v.engine.ConsumeAll()
	return v
}

func (v *visitor) do(f func(ctx app.Context)) {
	v.ctx.Dispatch(f)
	v.engine.ConsumeAll()
}

func (v *visitor) pick(name, value string) { v.do(func(ctx app.Context) { v.input(ctx, name, value) }) }

// text is what the first element of a class or with an id shows.
func (v *visitor) text(selector string) string {
	v.t.Helper()
	return textOf(v.t, v, selector)
}

func textOf(t *testing.T, c app.Composer, selector string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(app.HTMLString(c)))
	require.NoError(t, err)
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "id" && "#"+a.Val == selector || a.Key == "class" && strings.Contains(" "+a.Val+" ", " "+strings.TrimPrefix(selector, ".")+" ") {
				var b strings.Builder
				for d := range n.Descendants() {
					if d.Type == html.TextNode {
						b.WriteString(d.Data + " ")
					}
				}
				return strings.Join(strings.Fields(b.String()), " ")
			}
		}
	}
	return ""
}

const friday = "plan=enterprise&priority=2&region=emea&site=NL&at=2026-11-27T15:40"

func TestPlansSideBySide(t *testing.T) {
	v := visit(t, "en", friday)
	page := v.text(".comparison")
	assert.Contains(t, page, words.Fill(words.Guide("en").Compare.First, "plans", "Elite"))
	for _, due := range []string{"Mon 30 Nov 11:40", "Mon 30 Nov 09:40", "Fri 27 Nov 16:40", "Fri 27 Nov 16:10"} {
		assert.Contains(t, page, due)
	}
	assert.Contains(t, page, "30 min before Enterprise")
	assert.Contains(t, page, words.Guide("en").Compare.Yours, "the visitor's own plan is marked")
	assert.NotContains(t, v.text(".compare"), words.In("en").Services.Names.Of("p1-24x7x365"), "what all have stands below")
	assert.Contains(t, v.text("#same"), words.In("en").Services.Names.Of("p1-24x7x365"))
	assert.Contains(t, v.text("#sources"), "22 November 2026")
}

func TestChoosingWhatToCompare(t *testing.T) {
	v := visit(t, "en", "plan=enterprise&priority=2&region=japan&site=JP&at=2026-11-27T17:10")
	v.pick(ui.ControlCompare+"online", "off")
	v.pick(ui.ControlCompare+"business", "off")
	v.pick(ui.ControlCompare+"ultimate", "on")
	assert.Contains(t, v.b.Hash, "compare=enterprise,elite,ultimate")
	page := v.text(".comparison")
	assert.Contains(t, page, "09:00–17:30")
	assert.Contains(t, page, "09:00–17:00", "Japan closes earlier under the Success plans")
	assert.Contains(t, page, words.Guide("en").Compare.NotListed)

	v.pick(ui.ControlCompare+"enterprise", "off")
	v.pick(ui.ControlCompare+"elite", "off")
	assert.Contains(t, v.text(".comparison"), words.Guide("en").Compare.AtLeast)
	assert.Empty(t, v.text(".compare"))
}

// The boxes tell what is compared: the last of them stays ticked.
func TestTheLastPlanStays(t *testing.T) {
	v := visit(t, "en", friday+"&compare=online,elite")
	assert.NotContains(t, app.HTMLString(v), "disabled")
	v.pick(ui.ControlCompare+"online", "off")
	assert.Contains(t, regexp.MustCompile(`<input[^>]*id="compare-elite"[^>]*>`).FindString(app.HTMLString(v)), "disabled")
	assert.Contains(t, v.text(".comparison"), words.Guide("en").Compare.AtLeast)
	v.pick(ui.ControlCompare+"elite", "off")
	assert.Equal(t, []calc.Tier{calc.Elite}, v.tiers())
	v.pick(ui.ControlCompare+"online", "on")
	assert.NotContains(t, app.HTMLString(v), "disabled")
}

// Nobody's plan is marked as theirs before they have said so.
func TestAPlanThatIsAssumedIsNobodys(t *testing.T) {
	v := visit(t, "en", "")
	assert.NotContains(t, v.text(".compare"), words.Guide("en").Compare.Yours)
	assert.NotContains(t, app.HTMLString(v), `class="mine"`)
	assert.NotContains(t, app.HTMLString(New(site.Page{Kind: site.Compare, Lang: "en"})), `class="mine"`)
}

func TestPlansThatAnswerTogether(t *testing.T) {
	v := visit(t, "en", "plan=online&priority=1&region=emea&site=NL&at=2026-11-27T15:40&compare=online,business")
	assert.Contains(t, v.text(".comparison"), words.Guide("en").Compare.SameMoment)
	v.pick(ui.ControlCompare+"elite", "on")
	v.pick(ui.ControlCompare+"ultimate", "on")
	assert.Contains(t, v.text(".comparison"), words.Fill(words.Guide("en").Compare.First, "plans", "Elite and Ultimate"))
}

func TestRowsThatAreTheSameCanStandInTheTable(t *testing.T) {
	v := visit(t, "en", friday)
	few := strings.Count(app.HTMLString(v), "<tr")
	v.pick(controlDiffers, "off")
	assert.Greater(t, strings.Count(app.HTMLString(v), "<tr"), few)
	assert.Contains(t, v.text(".compare"), words.In("en").Services.Names.Of("p1-24x7x365"))
}

func TestAYearOfEachPlan(t *testing.T) {
	v := visit(t, "en", "plan=online&priority=3&region=emea&site=NL&at=2026-11-27T15:40&compare=online,elite")
	assert.Contains(t, v.text(".compare"), "…", "until all of them have been worked out")
	v.do(v.workYears)
	assert.NotContains(t, v.text(".compare"), "…")
	before := v.years.Of(calc.Online)
	v.pick(ui.ControlTime, "16:00")
	assert.True(t, v.years.Done(&v.session.Answer, v.tiers()), "another hour of the year changes nothing about it")
	assert.Equal(t, before, v.years.Of(calc.Online))
	v.pick(link.ParamPriority, "2")
	assert.Contains(t, v.text(".compare"), "…")
}

func TestTheComparisonLeadsToTheSameCase(t *testing.T) {
	page := app.HTMLString(visit(t, "nl", friday))
	assert.Contains(t, page, `href="./../../nl/#`+friday+`"`)
	assert.Contains(t, page, `href="./../../nl/#`+strings.Replace(friday, "enterprise", "online", 1)+`"`, "under each plan")
}

func TestAProblemLeavesTheTableStanding(t *testing.T) {
	v := visit(t, "en", "plan=enterprise&site=NL&at=9999-11-27T17:00")
	assert.Equal(t, words.In("en").Answer.Horizon, v.text(".problem"))
	assert.Contains(t, v.text(".compare"), "Elite")
}

func TestALinkIsCopied(t *testing.T) {
	v := visit(t, "en", "plan=enterprise&priority=2&site=NL")
	v.do(func(ctx app.Context) { v.act(ctx, actionCopy, "") })
	assert.Equal(t, []string{"https://clock.example/compare/#plan=enterprise&priority=2&region=emea&site=NL&at=2026-11-27T15:42"}, v.b.Copied)
	assert.Equal(t, words.In("en").Take.LinkCopied, v.text(".said"))
	assert.Equal(t, words.In("en").Take.LinkCopied, v.text("#status"), "once, by the line that is there from the start")
}

func TestTheComparisonIsUsefulBeforeTheProgramComes(t *testing.T) {
	for _, lang := range site.Languages {
		c := New(site.Page{Kind: site.Compare, Lang: lang})
		table := textOf(t, c, ".compare")
		assert.Contains(t, table, words.In(lang).Services.Yearly.Of("service-reviews"), lang)
		assert.NotContains(t, table, words.Guide(lang).Compare.Response, "%s: nobody knows yet when", lang)
	}
}
