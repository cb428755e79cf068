package app

import (
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// session is a visitor's page outside a browser: what it shows, and what was done to it.
type session struct {
	calculator
	t      *testing.T
	engine app.TestEngine
}

// OnPreRender is how go-app hands out a context outside a browser.
func (s *session) OnPreRender(ctx app.Context) { s.ctx = ctx }

func init() { announceAfter, followRest, lookOutAfter, lookOutPause, tidyAfter = 0, 0, 0, 0, 0 }

// fridayAfternoon is a moment on a Friday afternoon: 15:42 in Amsterdam.
var fridayAfternoon = time.Date(2026, time.November, 27, 14, 42, 10, 0, time.UTC)

func visit(t *testing.T, lang Lang, b browser) *session {
	t.Helper()
	b.live = true
	if b.clock.IsZero() {
		b.clock = fridayAfternoon
	}
	if b.zone == "" {
		b.zone = "Europe/Amsterdam"
	}
	s := &session{calculator: *newCalculator(Page{Path: pathOf(Calculator, lang), Kind: Calculator, Lang: lang}), t: t, engine: app.NewTestEngine()}
	s.browser = &b
	require.NoError(t, s.engine.Load(s))
	s.engine.ConsumeAll()
	return s
}

// pick is what a control does when the visitor changes it.
func (s *session) pick(name, value string) {
	s.dispatch(func(ctx app.Context) { s.input(ctx, name, value) })
}

// press is what a button does.
func (s *session) press(act, with string) {
	s.dispatch(func(ctx app.Context) { s.act(ctx, act, with) })
}

func (s *session) dispatch(do func(app.Context)) {
	s.ctx.Dispatch(do)
	s.engine.ConsumeAll()
}

// go to an address, as back, forward or the address bar do.
func (s *session) address(fragment string) {
	s.browser.address = fragment
	s.dispatch(s.onAddress)
}

// pass lets time go by.
func (s *session) pass(d time.Duration) {
	s.browser.clock = s.browser.clock.Add(d)
	s.dispatch(func(app.Context) { s.tick() })
}

// text is what an element shows, found by its id or class; empty if it is not there.
func (s *session) text(selector string) string {
	s.t.Helper()
	return textOf(s.t, s, selector)
}

func textOf(t *testing.T, c app.Composer, selector string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(app.HTMLString(c)))
	require.NoError(t, err)
	for n := range root.Descendants() {
		if matches(n, selector) {
			var b strings.Builder
			for d := range n.Descendants() {
				if d.Type == html.TextNode {
					b.WriteString(d.Data + " ")
				}
			}
			return strings.Join(strings.Fields(b.String()), " ")
		}
	}
	return ""
}

func matches(n *html.Node, selector string) bool {
	for _, a := range n.Attr {
		if "#"+a.Val == selector && a.Key == "id" {
			return true
		}
		if a.Key == "class" && strings.HasPrefix(selector, ".") && strings.Contains(" "+a.Val+" ", " "+selector[1:]+" ") {
			return true
		}
	}
	return false
}

func (s *session) attribute(selector, name string) string {
	s.t.Helper()
	root, err := html.Parse(strings.NewReader(app.HTMLString(s)))
	require.NoError(s.t, err)
	for n := range root.Descendants() {
		if matches(n, selector) {
			for _, a := range n.Attr {
				if a.Key == name {
					return a.Val
				}
			}
		}
	}
	return ""
}

func TestAVisitorChooses(t *testing.T) {
	s := visit(t, "en", browser{})
	assert.Equal(t, "Monday 30 November 2026, 09:42", s.text("#due"), "Enterprise P3, submitted now")
	assert.Equal(t, "in 2 d 18 h", s.text("#countdown"))
	assert.Empty(t, s.browser.address, "nothing is chosen yet")
	assert.Empty(t, s.text("#reader"), "the visitor's clock is the site's")

	s.pick("plan", "elite")
	s.pick("priority", "1")
	assert.Equal(t, "Friday 27 November 2026, 15:57", s.text("#due"))
	assert.Equal(t, "2026-11-27T15:57:00+01:00", s.attribute("#due", "datetime"))
	assert.Contains(t, s.text(".facts"), "15 minutes, 24x7")

	s.pick("region", "japan")
	assert.Equal(t, "2026-11-27T23:57:00+09:00", s.attribute("#due", "datetime"))
	assert.Contains(t, s.text("#reader"), "Fri 27 Nov 15:57 (Europe/Amsterdam, UTC+1)")

	s.pick("region", "emea")
	assert.Equal(t, "plan=elite&priority=1&region=emea&site=NL", s.browser.address, "the site chosen before comes back")

	s.pick("site", "GB-Scotland")
	s.pick("when", "set")
	assert.Contains(t, s.browser.address, "at=2026-11-27T14:42", "a set time starts from now, on the site's clock")
	s.pick("at", "2026-11-30T10:00")
	s.pick("priority", "4")
	assert.Equal(t, "Tuesday 1 December 2026, 17:00", s.text("#due"))
	assert.Contains(t, s.text(".reasons"), "Saint Andrew's Day (public holiday)")
	s.pick("work-holidays", "on")
	assert.Equal(t, "Tuesday 1 December 2026, 10:00", s.text("#due"))
}

func TestTheAnswerIsAnnouncedOnceItRests(t *testing.T) {
	s := visit(t, "en", browser{})
	assert.Empty(t, s.text("#status"), "nothing is announced on arrival")
	s.pick("priority", "1")
	assert.Equal(t, "First response due Friday 27 November 2026, 16:12, Netherlands. Target: 30 minutes, 24x7.", s.text("#status"))
}

func TestChoicesAreStepsOfTheHistory(t *testing.T) {
	s := visit(t, "en", browser{address: "plan=online&priority=2&region=emea&site=NL", entries: []string{"first"}})
	s.pick("priority", "3")
	s.pick("when", "set")
	s.pick("at", "2026-11-30T10:00")
	s.pick("at", "2026-11-30T11:00")
	assert.Equal(t, []string{"first",
		"plan=online&priority=3&region=emea&site=NL",
		"plan=online&priority=3&region=emea&site=NL&at=2026-11-30T11:00",
	}, s.browser.entries, "what is being typed replaces the step before")

	s.address("plan=online&priority=2&region=emea&site=NL")
	assert.Equal(t, "Monday 30 November 2026, 11:42", s.text("#due"))
}

func TestChoicesBeforeTheProgramCameAreTakenOver(t *testing.T) {
	s := visit(t, "en", browser{
		address: "plan=online&priority=2&region=japan&site=JP",
		form:    map[string]string{"region": "apac", "priority": "4", "when": "set", "at": "2026-11-30T10:00"},
		focused: "at",
	})
	assert.Equal(t, "plan=online&priority=4&region=apac&site=SG&at=2026-11-30T10:00", s.browser.address)
	assert.Equal(t, "at", s.focus)
}

func TestALinkWithMistakesSaysSo(t *testing.T) {
	s := visit(t, "en", browser{address: "priority=9&tier=gold&at=2026-02-30T25:00&site=XX&plan=online"})
	notices := s.text("#notices")
	assert.Contains(t, notices, "priority cannot be “9”. Accepted: 1, 2, 3, 4.")
	assert.Contains(t, notices, "tier is not a choice of this page. Accepted: plan, priority, region, site, at")
	assert.Contains(t, notices, "at cannot be “2026-02-30T25:00”. Accepted: a date and time such as 2026-11-23T16:45.")
	assert.Contains(t, notices, "site cannot be “XX”. Accepted:")
	assert.Equal(t, "Monday 30 November 2026, 13:42", s.text("#due"), "the rest is kept: Online P3")

	s.pick("priority", "1")
	assert.Empty(t, s.text("#notices"), "a choice settles the matter")
	s.address("plan=elite&plan=online" + strings.Repeat("&x=1", 9))
	assert.Contains(t, s.text("#notices"), "And 4 more.")
	s.address("plan=" + strings.Repeat("x", 10_000))
	assert.Contains(t, s.text("#notices"), "too long")
}

func TestAnswersWithReservations(t *testing.T) {
	tests := []struct {
		name, link string
		class      string
		says       string
		due        string
	}{
		{"holidays that are not known", "plan=online&priority=2&region=apac&site=CN&at=2090-11-24T10:00", ".notes",
			"The public holidays for 2090 (China) are not known here, so none are taken into account", "Friday 24 November 2090, 14:00"},
		{"a time that the clocks skip", "plan=elite&priority=1&region=emea&site=NL&at=2026-03-29T02:30", ".notes",
			"Netherlands: Sunday 29 March 2026, 02:30 does not exist, because the clocks skip it. Counting starts at 03:00", "Sunday 29 March 2026, 03:15"},
		{"a time that comes twice", "plan=elite&priority=1&region=emea&site=NL&at=2026-10-25T02:30", ".notes",
			"comes twice, because the clocks go back. The one at UTC+2 is used.", "Sunday 25 October 2026, 02:45"},
		{"its second pass", "plan=elite&priority=1&region=emea&site=NL&at=2026-10-25T02:30&second-pass=on", ".notes",
			"The one at UTC+1 is used.", "Sunday 25 October 2026, 02:45"},
		{"Japan's exception", "plan=enterprise&priority=2&region=japan&site=JP&at=2026-11-27T17:00", ".notes",
			"In Japan, priorities 2 to 4 count business hours only", "Monday 30 November 2026, 09:30"},
		{"a year out of reach", "plan=enterprise&priority=2&region=emea&site=NL&at=9999-11-27T17:00", ".problem",
			"Only moments from 1900 to 2199", ""},
		{"the first year", "plan=enterprise&priority=2&region=emea&site=NL&at=0001-01-01T00:00", ".problem",
			"Only moments from 1900 to 2199", ""},
		{"days off of the vendor", "plan=online&priority=2&region=emea&site=NL&at=2026-11-27T15:40&off=2026-11-30", ".reasons",
			"skipped: after closing, weekend, a day off you entered, before opening", "Tuesday 1 December 2026, 11:40"},
		{"a rule that has been switched", "plan=online&priority=4&region=emea&site=NL&at=2026-12-24T15:00&work-holidays=on", ".switches",
			"Work goes on during public holidays otherwise Wed 30 Dec 15:00", "Tuesday 29 December 2026, 15:00"},
		{"a rule that would change it", "plan=online&priority=4&region=emea&site=NL&at=2026-12-24T15:00", ".switches",
			"Work goes on during public holidays would be Tue 29 Dec 15:00", "Wednesday 30 December 2026, 15:00"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := visit(t, "en", browser{address: test.link})
			assert.Contains(t, s.text(test.class), test.says)
			assert.Equal(t, test.due, s.text("#due"))
			assert.Contains(t, s.text("#matrix-heading"), "every plan", "the rest of the page stands")
		})
	}
}

func TestTimeGoesBy(t *testing.T) {
	s := visit(t, "en", browser{})
	s.pass(50 * time.Second)
	assert.Equal(t, "Monday 30 November 2026, 09:43", s.text("#due"), "a running clock moves the answer")

	s = visit(t, "en", browser{address: "plan=enterprise&priority=1&region=emea&site=NL&at=2026-11-27T15:30"})
	assert.Equal(t, "in 17 min 50 s", s.text("#countdown"))
	assert.Equal(t, "12 min of 30 minutes used", s.text("#progress"))
	assert.Equal(t, time.Second, s.view.beat(), "by the second within the last hour")
	s.pass(17*time.Minute + 50*time.Second)
	assert.Equal(t, "due now", s.text("#countdown"))
	s.pass(12 * time.Minute)
	assert.Equal(t, "passed 12 min ago", s.text("#countdown"))
	assert.Equal(t, "The target has been used up.", s.text("#progress"))
	assert.Equal(t, time.Minute, s.view.beat())
}

func TestTheMatrixChooses(t *testing.T) {
	s := visit(t, "en", browser{address: "plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"})
	assert.Equal(t, "Elite, priority 2: Elite Fri 27 Nov 16:10 30 minutes, 24x5 after 30 min", s.text("#cell-elite-2"))
	s.press("choose", s.attribute("#cell-elite-2", "data-with"))
	assert.Equal(t, "Friday 27 November 2026, 16:10", s.text("#due"))
	assert.Equal(t, "plan=elite&priority=2&region=emea&site=NL&at=2026-11-27T15:40", s.browser.address)
}

func TestDaysOffComeAndGo(t *testing.T) {
	s := visit(t, "en", browser{address: "plan=online&priority=2&region=emea&site=NL&at=2026-11-27T15:40"})
	s.press("add-day", "2026-11-30")
	s.press("add-day", "2026-12-24")
	s.press("add-day", "no day")
	assert.Contains(t, s.browser.address, "&off=2026-11-30,2026-12-24")
	assert.Equal(t, "Tuesday 1 December 2026, 11:40", s.text("#due"))
	assert.Contains(t, s.text(".days-off"), "otherwise Mon 30 Nov 11:40")
	s.press("remove-day", "2026-11-30")
	assert.Equal(t, "Monday 30 November 2026, 11:40", s.text("#due"))
}

func TestTheCopiedLinkHoldsTheAnswerShown(t *testing.T) {
	s := visit(t, "en", browser{})
	s.press("copy-link", "")
	assert.Equal(t, []string{"https://clock.example/#plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:42"}, s.browser.copied)
	assert.Equal(t, "Link copied. It keeps the submission time shown here.", s.text(".said"))

	s = visit(t, "en", browser{clock: time.Date(2026, time.October, 25, 1, 30, 0, 0, time.UTC)}) // the second 02:30
	s.press("copy-link", "")
	assert.Contains(t, s.browser.copied[0], "at=2026-10-25T02:30&second-pass=on")

	s = visit(t, "en", browser{barred: true})
	s.press("copy-link", "")
	assert.Contains(t, s.text(".said"), "did not allow")
}

func TestAnEmptiedFieldAsksForATime(t *testing.T) {
	s := visit(t, "en", browser{address: "plan=online&priority=2&region=emea&site=NL&at=2026-11-27T15:40"})
	s.pick("at", "")
	assert.Contains(t, s.text(".problem"), "needs a date and a time")
	s.pick("at", "2026-11-27T15:40")
	assert.Equal(t, "Monday 30 November 2026, 11:40", s.text("#due"))
	s.pick("at", "")
	s.pick("when", "now")
	assert.Equal(t, "Monday 30 November 2026, 11:42", s.text("#due"))
}

func TestDutch(t *testing.T) {
	s := visit(t, "nl", browser{address: "plan=enterprise&priority=3&region=emea&site=NL&at=2026-12-24T16:30", zone: "America/New_York"})
	assert.Equal(t, "maandag 28 december 2026, 10:30 uur", s.text("#due"))
	assert.Contains(t, s.text("#reader"), "Op uw klok: ma 28 dec 04:30 (America/New York, UTC−5)")
	assert.Contains(t, s.text(".reasons"), "overgeslagen: na sluiting, Eerste Kerstdag (feestdag), weekend, voor opening")
	assert.Contains(t, s.text(".services"), "10 Named Support Contacts per product")
	assert.Equal(t, "./../#"+s.browser.address, s.attribute("#lang-en", "href"), "the language switch keeps the choices")
}

func TestTheSkipLinkLeavesTheChoicesAlone(t *testing.T) {
	s := visit(t, "en", browser{address: "plan=online&priority=2&region=emea&site=NL"})
	s.address("answer")
	assert.Equal(t, "plan=online&priority=2&region=emea&site=NL", s.browser.address)
	assert.Empty(t, s.text("#notices"))
}

func TestThePrerenderedPageIsCompleteEnoughToBeUseful(t *testing.T) {
	for _, p := range Pages() {
		t.Run(p.Path, func(t *testing.T) {
			page := app.HTMLString(p.New())
			if p.Kind != Calculator {
				return
			}
			texts := textsFor(p.Lang)
			for _, f := range []string{texts.Boot.NoScript, texts.Controls.Region, texts.Priorities[0], texts.Hours.List[8], texts.Offset(17*time.Hour + 30*time.Minute)} {
				assert.Contains(t, html.UnescapeString(page), f)
			}
			c := p.New()
			assert.Contains(t, textOf(t, c, ".matrix"), strings.ReplaceAll(texts.Units.BusinessDays.of(3), "\u00a0", " "))
			assert.Contains(t, textOf(t, c, ".services"), texts.Services.Counts.of("expert-sessions").of(2))
		})
	}
}

// BenchmarkChoice is what a key press costs before the browser paints: the answer worked out anew,
// and the page drawn and compared.
func BenchmarkChoice(b *testing.B) {
	s := visit(&testing.T{}, "en", browser{address: friday})
	c := &s.calculator
	b.ReportAllocs()
	for i := range b.N {
		c.choose(paramPriority, number(2+i%2))
		c.view.work()
		s.ctx.Update()
		s.engine.ConsumeAll()
	}
}
