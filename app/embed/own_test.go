package embed

import (
	"html"
	"net/url"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/calc"
)

// gold is the frame of another vendor's support page.
const gold = "plan=own&name=Gold%20support&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&priority=3&region=emea&site=NL&at=2026-11-27T15:40"

func TestTheTermsOfTheHost(t *testing.T) {
	f := visit(t, "en", gold)
	page := f.page()
	assert.Contains(t, page, "2026-11-30T13:40:00+01:00")
	assert.Regexp(t, `id="given-plan"[^>]*>Gold support<`, page)
	assert.Contains(t, page, words.In("en").Embed.Owner)
	assert.Contains(t, page, words.In("en").Embed.Matrix)
	assert.Equal(t, map[string]any{"due": "2026-11-30T13:40:00+01:00", "plan": "own", "name": "Gold support", "priority": "3", "region": "emea", "site": "NL"}, f.b.Heard[0])
	f.do(func(ctx app.Context) { f.input(ctx, link.ParamPlan, "elite") })
	f.do(func(ctx app.Context) { f.act(ctx, actionChoose, "plan=elite&priority=1") })
	assert.Equal(t, calc.Own, f.session.Choosing.Choices.Plan, "a visitor stays with it")
	f.do(func(ctx app.Context) { f.input(ctx, link.ParamPriority, "4") })
	assert.Contains(t, f.page(), words.Fill(words.In("en").Own.NoTarget, "n", "4"))
	assert.Nil(t, f.b.Heard[len(f.b.Heard)-1]["due"])
}

// Visitors of another vendor's page are shown nothing of Adobe's: no plan, no data sheet, no services.
func TestNothingOfAPublishedPlanIsShown(t *testing.T) {
	for _, lang := range site.Languages {
		w := words.In(lang)
		for _, fragment := range []string{gold, gold + "&priority=1", strings.Replace(gold, "priority=3", "priority=4", 1), strings.Replace(gold, "site=NL", "site=JP", 1)} {
			f := visit(t, lang, fragment)
			page := f.page()
			for _, word := range []string{"Adobe", "アドビ", "helpx", "SLT", "Service Level Target", `name="plan"`, `name="commerce"`, `data-part="services"`, w.Priorities[2], w.PrioritiesShort[2]} {
				assert.NotContains(t, page, word, "%s %s", lang, fragment)
			}
			for _, tier := range calc.Tiers() {
				assert.NotContains(t, page, w.Tiers.Of(tier), "%s %s", lang, fragment)
			}
			if !strings.Contains(fragment, "priority=4") {
				f.do(func(ctx app.Context) { f.act(ctx, actionText, "") })
				f.do(func(ctx app.Context) { f.act(ctx, actionCalendar, "") })
				assert.NotContains(t, f.b.Copied[0], "Adobe")
				assert.Contains(t, f.b.Copied[0], "Gold support")
			}
		}
	}
}

func TestBrokenTermsAreNamedInTheFrame(t *testing.T) {
	f := visit(t, "en", "plan=own&name=Gold&days=mon-fri&hours=9-17&p1=soon&p3=8h&parts=answer,services&site=NL")
	var texts []string
	for _, n := range f.session.Choosing.Notices {
		texts = append(texts, n.Parameter+"="+n.Value)
	}
	assert.Equal(t, []string{"days=mon-fri", "hours=9-17", "p1=soon", "parts=services"}, texts)
	page := f.page()
	for _, accepted := range []string{"1-4,7", "08:00-12:00,13:00-17:30", "30m,24x7", "controls, answer, why, timeline, matrix."} {
		assert.Contains(t, page, accepted)
	}
}

func TestHostileNamesInAFrame(t *testing.T) {
	for _, name := range []string{`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, "'=1+1", "a&p1=5m#x", strings.Repeat("W", link.MostName), "😀 Größe", "サポート", "👩‍💻 %20."} {
		c, notices := link.Parse(gold)
		require.Empty(t, notices)
		c.Own.Name = name
		f := visit(t, "en", c.Encode())
		assert.Empty(t, f.session.Choosing.Notices, name)
		assert.Equal(t, name, f.b.Heard[0]["name"], "as plain text")
		assert.Contains(t, f.page(), `id="given-plan">`+html.EscapeString(name)+"<")
		f.do(func(ctx app.Context) { f.act(ctx, actionCopy, "") })
		_, fragment, _ := strings.Cut(f.b.Copied[0], "#")
		again, _ := link.Parse(fragment)
		assert.Equal(t, name, again.Own.Name)
	}
	for _, name := range []string{"a\nb", "a\xffb", strings.Repeat("W", link.MostName+1)} {
		f := visit(t, "en", gold+"&")
		f.do(func(ctx app.Context) {
			f.b.Hash = strings.Replace(gold, "Gold%20support", url.PathEscape(name), 1)
			f.session.OnAddress(ctx)
		})
		assert.Equal(t, "", f.session.Choosing.Choices.Own.Name, "%q", name)
		assert.Len(t, f.session.Choosing.Notices, 1, "%q", name)
		assert.Contains(t, f.page(), words.In("en").Own.Unnamed, "%q", name)
	}
}

// The page is written with a published plan; the style sheet keeps what is of it out of sight, by these names.
func TestWhatIsWrittenOfAPlanCanBeHidden(t *testing.T) {
	page := app.HTMLString(New(site.Page{Kind: site.Embed, Lang: "en"}))
	for _, pattern := range []string{`data-part="matrix"`, `data-part="services"`, `class="card ask"`, `id="plan"`, `class="hint means-1"`, `class="small muted">` + words.In("en").Answer.Targets, `class="foot">\s*<p>` + words.In("en").Embed.Unofficial} {
		assert.Regexp(t, pattern, page)
	}
}
