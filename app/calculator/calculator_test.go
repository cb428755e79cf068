package calculator

import (
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
)

// visitor is somebody at the calculator, outside a browser: what the page shows, and what was done.
type visitor struct {
	calculator
	t      *testing.T
	b      *browsertest.Browser
	engine app.TestEngine
	ctx    app.Context
	drawn  int // how often the page has been drawn
}

func (v *visitor) Render() app.UI {
	v.drawn++
	return v.calculator.Render()
}

// OnPreRender is how go-app hands out a context outside a browser.
func (v *visitor) OnPreRender(ctx app.Context) { v.ctx = ctx }

func init() { yearsPause, ui.AnnounceAfter = 0, 0 }

// fridayAfternoon is 15:42 in Amsterdam.
var fridayAfternoon = time.Date(2026, time.November, 27, 14, 42, 10, 0, time.UTC)

const friday = "plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"

func visit(t *testing.T, lang site.Lang, b *browsertest.Browser) *visitor {
	t.Helper()
	if b.Clock.IsZero() {
		b.Clock = fridayAfternoon
	}
	if b.Zone == "" {
		b.Zone = "Europe/Amsterdam"
	}
	if b.Opened == nil {
		b.Opened = []string{foldWhy, foldPlans, foldAll, foldAssumptions, foldBest, foldIncluded, foldContract, foldHours, foldBy}
	}
	p := site.Page{Kind: site.Calculator, Lang: lang}
	b.Page = p.Path()
	v := &visitor{calculator: calculator{session: ui.NewSession(p)}, t: t, b: b, engine: app.NewTestEngine()}
	v.browser, v.session.Browser = b, b
	v.session.Changed = func(ctx app.Context) { v.work(); v.workYears(ctx) }
	require.NoError(t, v.engine.Load(v))
	v.engine.ConsumeAll()
	return v
}

func (v *visitor) do(f func(ctx app.Context)) {
	v.ctx.Dispatch(f)
	v.engine.ConsumeAll()
}

// pick is what a control does when the visitor changes it, and press what a button does.
func (v *visitor) pick(name, value string) { v.do(func(ctx app.Context) { v.input(ctx, name, value) }) }
func (v *visitor) press(act, with string)  { v.do(func(ctx app.Context) { v.act(ctx, act, with) }) }

// pass lets time go by.
func (v *visitor) pass(d time.Duration) {
	v.b.Clock = v.b.Clock.Add(d)
	v.do(func(ctx app.Context) { v.session.Tick(); v.session.Changed(ctx) })
}

// find returns the first element with an id (#due) or a class (.facts); nil where there is none.
func (v *visitor) find(selector string) *html.Node {
	v.t.Helper()
	root, err := html.Parse(strings.NewReader(app.HTMLString(v)))
	require.NoError(v.t, err)
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "id" && "#"+a.Val == selector || a.Key == "class" && strings.Contains(" "+a.Val+" ", " "+strings.TrimPrefix(selector, ".")+" ") {
				return n
			}
		}
	}
	return nil
}

// text is what an element shows; empty where there is none.
func (v *visitor) text(selector string) string {
	v.t.Helper()
	n := v.find(selector)
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func (v *visitor) attribute(selector, name string) string {
	v.t.Helper()
	if n := v.find(selector); n != nil {
		for _, a := range n.Attr {
			if a.Key == name {
				return a.Val
			}
		}
	}
	return ""
}

// busy reports whether the page says that what it shows does not hold any more.
func (v *visitor) busy() bool { return strings.Contains(app.HTMLString(v), "aria-busy") }

// due is the moment as machines read it.
func (v *visitor) due() string { return v.attribute("#due", "datetime") }

func TestAVisitorChooses(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{})
	assert.Equal(t, "2026-11-30T09:42:00+01:00", v.due(), "Enterprise P3, submitted now")
	assert.Equal(t, "in 2 d 18 h", v.text("#countdown"))
	assert.Empty(t, v.b.Hash, "nothing is chosen yet")
	assert.Empty(t, v.text("#reader"), "the visitor's clock is the site's")
	assert.NotEmpty(t, v.text("#assumed"), "plan and place are a guess, and said to be")

	v.pick(link.ParamPlan, "elite")
	v.pick(link.ParamPriority, "1")
	assert.Equal(t, "2026-11-27T15:57:00+01:00", v.due())
	assert.Contains(t, v.text(".facts"), "15 minutes, 24x7")
	assert.Empty(t, v.text("#assumed"))

	v.pick(link.ParamRegion, "japan")
	assert.Equal(t, "2026-11-27T23:57:00+09:00", v.due())
	assert.Contains(t, v.text("#reader"), "15:57")

	v.pick(link.ParamRegion, "emea")
	assert.Equal(t, "plan=elite&priority=1&region=emea&site=NL", v.b.Hash, "the site chosen before comes back")
	v.pick(link.ParamSite, "GB-Scotland")
	v.pick(ui.ControlWhen, ui.WhenSet)
	assert.Contains(t, v.b.Hash, "at=2026-11-27T14:42", "a set time begins with now, on the site's clock")
	v.pick(ui.ControlDate, "2026-11-30")
	v.pick(ui.ControlTime, "10:00")
	v.pick(link.ParamPriority, "4")
	assert.Equal(t, "2026-12-01T17:00:00Z", v.due())
	assert.Contains(t, v.text(".ledger"), "Saint Andrew")
	v.pick("work-holidays", "on")
	assert.Equal(t, "2026-12-01T10:00:00Z", v.due())
	assert.Contains(t, v.text("#assumptions"), words.In("en").Rules.Switches.Of("work-holidays"))
	assert.Regexp(t, `\b\w+ of 4 changes? this answer`, v.text("#assumptions"), "how many matter")
}

func TestWhatABrowserSaysAfterAChoiceDrawsNothing(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{})
	left := func(name, value string) int {
		v.pick(name, value)
		before := v.drawn
		v.do(func(ctx app.Context) { v.session.Settled(ctx) })
		return v.drawn - before
	}
	assert.Zero(t, left(link.ParamPlan, "elite"))
	assert.Zero(t, left(link.ParamPriority, "1"))
	assert.Zero(t, left(ui.ControlWhen, "set"))
	assert.Equal(t, 1, left(ui.ControlTime, "9.30"), "what has been typed is shown as the reader writes it")
}

func TestAGuessIsConfirmed(t *testing.T) {
	b := &browsertest.Browser{}
	v := visit(t, "en", b)
	v.press(actionConfirm, "")
	assert.Empty(t, v.text("#assumed"))
	assert.Equal(t, "answer", b.Focused, "whose keyboard was on the button goes on from the answer")
	assert.Empty(t, visit(t, "en", &browsertest.Browser{Store: b.Store}).text("#assumed"), "and remembered")
	v.press(ui.ActionForget, "")
	assert.Equal(t, words.In("en").Menu.Forgot, v.text("#status"))
	assert.NotEmpty(t, visit(t, "en", &browsertest.Browser{Store: b.Store}).text("#assumed"))
}

func TestTimeGoesBy(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: "plan=enterprise&priority=1&region=emea&site=NL&at=2026-11-27T15:30"})
	assert.Equal(t, "in 17 min 50 s", v.text("#countdown"))
	assert.Contains(t, v.text("#progress"), "12 min")
	assert.NotNil(t, v.find("#calendar"))
	v.pass(17*time.Minute + 50*time.Second)
	assert.Equal(t, "due now", v.text("#countdown"))
}

// An overdue answer does not look like one that is on time: other words, red, and what to do now.
func TestOverdue(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: "plan=enterprise&priority=1&region=emea&site=NL&at=2026-11-27T15:00"})
	texts := words.In("en").Answer
	assert.Equal(t, "overdue by 12 min", v.text("#countdown"))
	assert.Contains(t, v.text("#question"), texts.LeadPast)
	assert.Contains(t, v.attribute("#due", "class"), "is-late")
	assert.Contains(t, v.attribute("#answer", "class"), "overdue")
	assert.Contains(t, v.text("#answer"), texts.Escalate)
	assert.Nil(t, v.find("#calendar"), "a reminder of what has passed is no use")
	assert.Equal(t, texts.UsedUp, strings.TrimPrefix(v.text("#progress"), ", "))
}

func TestOtherPlansAndPrioritiesCanBeChosen(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: friday})
	var with string
	root, err := html.Parse(strings.NewReader(app.HTMLString(v)))
	require.NoError(t, err)
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "data-with" && strings.HasPrefix(a.Val, "plan=elite&priority=2") {
				with = a.Val
			}
		}
	}
	require.NotEmpty(t, with)
	v.press("choose", with)
	assert.Equal(t, "2026-11-27T16:10:00+01:00", v.due())
	assert.Equal(t, "plan=elite&priority=2&region=emea&site=NL&at=2026-11-27T15:40", v.b.Hash)
}

func TestAnHourOfTheWeekIsChosen(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: friday})
	assert.Equal(t, "2026-11-24T10:00", v.attribute("#hour-1-10", "data-with"))
	v.press(actionAt, "2026-11-24T10:00")
	assert.Equal(t, "2026-11-24T12:00:00+01:00", v.due())
	assert.Equal(t, "time", v.attribute("#hour-1-10", "aria-current"))
	assert.Equal(t, 7*24, strings.Count(app.HTMLString(v), `id="hour-`))
	spring := visit(t, "en", &browsertest.Browser{Hash: "plan=enterprise&priority=3&site=NL&at=2026-03-27T10:00"})
	assert.Equal(t, 7*24-1, strings.Count(app.HTMLString(spring), `id="hour-`), "an hour that the clocks skip has no cell")
	autumn := visit(t, "en", &browsertest.Browser{Hash: "plan=enterprise&priority=3&site=NL&at=2026-10-23T10:00"})
	assert.Equal(t, 7*24, strings.Count(app.HTMLString(autumn), `id="hour-`), "one that comes twice has one")
}

func TestArrowKeysMoveThroughTheWeek(t *testing.T) {
	for _, c := range []struct{ id, key, to string }{
		{"hour-4-15", "ArrowRight", "hour-4-16"}, {"hour-4-15", "ArrowDown", "hour-5-15"}, {"hour-0-0", "ArrowUp", "hour-0-0"},
		{"hour-6-23", "ArrowRight", "hour-6-23"}, {"hour-6-12", "Home", "hour-6-0"}, {"hour-6-12", "End", "hour-6-23"},
		{"hour-6-12", "Tab", ""}, {"hour-x-1", "Home", ""}, {"priority-1", "ArrowRight", ""},
	} {
		to, ok := stepHour(c.id, c.key)
		assert.Equal(t, c.to, to, "%s %s", c.id, c.key)
		assert.Equal(t, c.to != "", ok)
	}
	for wait, want := range map[time.Duration]string{15 * time.Minute: "15′", time.Hour: "1", 17*time.Hour + 40*time.Minute: "18"} {
		assert.Equal(t, want, hourText(wait))
	}
}

func TestDaysOffComeAndGo(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: "plan=online&priority=2&region=emea&site=NL&at=2026-11-27T15:40", Form: map[string]string{}})
	for _, day := range []string{"2026-11-30", "2026-12-24", "no day"} {
		v.b.Form[controlOff] = day
		v.press(actionAdd, "")
	}
	assert.Contains(t, v.b.Hash, "&off=2026-11-30,2026-12-24")
	assert.Equal(t, "2026-12-01T11:40:00+01:00", v.due())
	v.press(actionRemove, "2026-11-30")
	assert.Equal(t, "2026-11-30T11:40:00+01:00", v.due())
}

func TestTheAnswerIsTakenAlong(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{})
	take := words.In("en").Take
	v.press(actionCopy, "")
	assert.Equal(t, []string{"https://clock.example/#plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:42"}, v.b.Copied)
	assert.Equal(t, take.LinkCopied+" "+take.Fixed, v.text(".said"), "a running clock stands still in it, and that is said")
	assert.Equal(t, v.text(".said"), v.text("#status"), "to those who hear the page, too")
	v.press(actionText, "")
	assert.Contains(t, v.b.Copied[1], "30 November 2026")
	v.press(actionCalendar, "")
	assert.Contains(t, v.b.Saved, "first-response-2026-11-30T0942.ics")
	v.press(actionShare, "")
	assert.Len(t, v.b.Shared, 1)
	v.press(actionPrint, "")
	assert.Equal(t, 1, v.b.Prints)

	v = visit(t, "en", &browsertest.Browser{Barred: true})
	v.press(actionCopy, "")
	assert.Equal(t, take.Barred, v.text(".said"))
}

// The customer's own number is kept in this browser, and is the first thing to press for a P1 that can
// be called about.
func TestTheSupportNumber(t *testing.T) {
	b := &browsertest.Browser{Hash: "plan=online&priority=1&region=emea&site=NL"}
	v := visit(t, "en", b)
	assert.Nil(t, v.find("#call"))
	v.pick(controlNumber, "+31 (0)20 123 45 67")
	v.press(actionNumber, "")
	assert.Equal(t, words.In("en").Take.NumberKept, v.text("#status"))
	assert.Equal(t, "tel:+31201234567", v.attribute("#call", "href"))
	assert.Equal(t, "+31 (0)20 123 45 67", b.Store[numberKey])
	assert.Equal(t, []string{"more"}, b.Closed)

	v.pick(controlNumber, "javascript:alert(1)")
	v.press(actionNumber, "")
	assert.Contains(t, v.text("#support-number-wrong"), "javascript:alert(1)", "what was typed is named")
	assert.Contains(t, v.text("#support-number-wrong"), "+ ( ) - . /", "and what is accepted")
	assert.Equal(t, controlNumber, b.Focused)
	assert.Equal(t, []string{"more"}, b.Closed, "it stays open")
	assert.Equal(t, "+31 (0)20 123 45 67", b.Store[numberKey], "what was kept stays")
	v.pick(controlNumber, "+31 (0)20 123 45 67")
	v.press(actionNumber, "")
	assert.Empty(t, v.text("#support-number-wrong"))
	v.pick(link.ParamPriority, "3")
	assert.Nil(t, v.find("#call"), "a P3 under Online has no telephone")
	again := visit(t, "nl", &browsertest.Browser{Hash: "plan=online&priority=1&site=NL", Store: b.Store})
	assert.NotNil(t, again.find("#call"))
	again.pick(controlNumber, " ")
	again.press(actionNumber, "")
	assert.NotContains(t, b.Store, numberKey)
}

func TestReachingSupport(t *testing.T) {
	texts := words.In("en").Answer
	for _, test := range []struct {
		name, link, now string
		says            []string
	}{
		{"a P1 in the afternoon", "plan=online&priority=1&site=NL", "2026-11-27T14:42:00Z", []string{"Phone " + texts.Always}},
		{"a P1 at night", "plan=online&priority=1&site=NL", "2026-11-28T01:00:00Z", []string{"Phone " + texts.Always}},
		{"a P3 under Online has no phone", "plan=online&priority=3&site=NL", "2026-11-27T14:42:00Z", []string{"Phone " + texts.NotOnPlan}},
		{"a P3 under Business, in the afternoon", "plan=business&priority=3&site=NL", "2026-11-27T14:42:00Z", []string{"Phone open until 17:00"}},
		{"a P3 under Business, on Saturday", "plan=business&priority=3&site=NL", "2026-11-28T10:00:00Z", []string{"Phone opens Mon 09:00"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			at, err := time.Parse(time.RFC3339, test.now)
			require.NoError(t, err)
			v := visit(t, "en", &browsertest.Browser{Hash: test.link, Clock: at})
			for _, part := range test.says {
				assert.Contains(t, v.text(".reach"), part)
			}
		})
	}
}

func TestWhatTheContractComesTo(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: friday})
	assert.Contains(t, v.text("#contract"), "10 Named Support Contacts")
	v.pick(link.ParamProducts, "3")
	assert.Contains(t, v.text("#contract"), "30 Named Support Contacts")
	v.pick(link.ParamProducts, "0")
	assert.Contains(t, v.text("#contract"), "30 Named Support Contacts", "what no contract has is not taken")
	v.pick(link.ParamFirstYear, "on")
	v.pick(link.ParamProduct, "commerce")
	assert.Contains(t, v.b.Hash, "products=3&product=commerce&first-year=on", "a link brings all of it back")
}

// What is needed by a moment that is half typed is that of the moment before.
func TestAMomentThatIsBeingTyped(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: friday + "&by=2026-11-30T12:00"})
	latest := v.text(".latest")
	require.Contains(t, latest, "10:00")
	v.pick(ui.ControlBy+"-time", "1")
	assert.Equal(t, latest, v.text(".latest"), "nothing moves")
	assert.True(t, v.busy())
	v.do(v.session.Settled)
	assert.Contains(t, v.text("#by-time-wrong"), "“1”")
	assert.True(t, v.busy(), "nor does it look right once the field is left")
	assert.True(t, v.session.Answer.Solved(), "the answer is another matter")
	v.pick(ui.ControlBy+"-time", "11:00")
	assert.False(t, v.busy())
}

func TestALinkWithMistakesKeepsTheRest(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: "priority=9&tier=gold&site=XX&plan=online"})
	assert.Contains(t, v.text("#notices"), "1, 2, 3, 4")
	assert.Equal(t, "2026-11-30T13:42:00+01:00", v.due(), "Online P3")
	v.pick(link.ParamPriority, "1")
	assert.Empty(t, v.text("#notices"), "a choice settles the matter")
}

func TestThePageComesBackAfterAProblem(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: friday})
	for range 3 {
		v.pick(ui.ControlTime, "")
		assert.Equal(t, "2026-11-30T09:40:00+01:00", v.due(), "it may be half of another time")
		assert.True(t, v.busy(), "and looks it")
		v.do(v.session.Settled)
		for _, part := range []string{".problem", ".short", "#best"} {
			assert.Contains(t, v.text(part), words.In("en").Answer.Nothing, part)
		}
		assert.False(t, v.busy())
		assert.Equal(t, "62", v.attribute("#slide", "value"), "the slider stays where it was")
		v.pick(ui.ControlTime, "15:40")
		assert.Equal(t, "2026-11-30T09:40:00+01:00", v.due())
	}
	v = visit(t, "en", &browsertest.Browser{Hash: "plan=enterprise&site=NL&at=9999-11-27T17:00"})
	assert.Equal(t, words.In("en").Answer.Horizon, v.text(".problem"))
	assert.Contains(t, v.text("#best"), words.In("en").Answer.Horizon)
	assert.NotEmpty(t, v.text("#included"), "the rest of the page stands")
}

func TestTheYearComesWhereSomebodyLooks(t *testing.T) {
	v := visit(t, "en", &browsertest.Browser{Hash: friday})
	assert.False(t, v.years.Done(&v.session.Answer, v.session.Answer.Tiers()))
	v.do(func(ctx app.Context) { v.onToggle(ctx, foldYear, true) })
	assert.True(t, v.years.Done(&v.session.Answer, v.session.Answer.Tiers()))
	assert.Contains(t, v.text("#year"), "Elite")
}

func TestThePageIsWrittenInEveryLanguage(t *testing.T) {
	for _, lang := range site.Languages {
		texts := words.In(lang)
		page := html.UnescapeString(app.HTMLString(New(site.Page{Kind: site.Calculator, Lang: lang})))
		for _, part := range []string{texts.Boot.NoScript, texts.Controls.Region, texts.Priorities[0], texts.Hours.List[8], texts.Offset(17*time.Hour + 30*time.Minute)} {
			assert.Contains(t, page, part, lang)
		}
		v := visit(t, lang, &browsertest.Browser{Hash: "plan=enterprise&priority=3&region=emea&site=NL&at=2026-12-24T16:30", Zone: "America/New_York"})
		assert.Equal(t, "2026-12-28T10:30:00+01:00", v.due(), lang)
		assert.Contains(t, v.text("#reader"), "New York", lang)
		assert.NotContains(t, html.UnescapeString(app.HTMLString(v)), "{", "%s: a word in braces is left", lang)
	}
}

func TestARehearsalHasAnAnswerToDraw(t *testing.T) {
	b := &browsertest.Browser{Clock: fridayAfternoon, Zone: "Europe/Amsterdam"}
	c := &calculator{browser: b, session: ui.NewSession(site.Page{Kind: site.Calculator, Lang: "en"})}
	c.session.Browser = b
	c.Rehearse()
	assert.True(t, c.session.Answer.Solved())
	assert.Equal(t, fridayAfternoon, c.session.Answer.Now.UTC())
	assert.NotPanics(t, func() { c.Render() })
}
