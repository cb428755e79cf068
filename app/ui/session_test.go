package ui

import (
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/answer"
	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/site"
)

// visitor is somebody at a page that has nothing but a session.
type visitor struct {
	app.Compo
	Session
	b      *browsertest.Browser
	engine app.TestEngine
	ctx    app.Context
}

func (v *visitor) Render() app.UI              { return app.Div() }
func (v *visitor) OnPreRender(ctx app.Context) { v.ctx = ctx }

func visit(t *testing.T, kind site.Kind, b *browsertest.Browser) *visitor {
	t.Helper()
	if b.Clock.IsZero() {
		b.Clock = fridayAfternoon
	}
	if b.Zone == "" {
		b.Zone = "Europe/Amsterdam"
	}
	v := &visitor{Session: NewSession(site.Page{Kind: kind, Lang: "en"}), b: b, engine: app.NewTestEngine()}
	v.Browser = b
	require.NoError(t, v.engine.Load(v))
	v.engine.ConsumeAll()
	v.Begin()
	return v
}

func (v *visitor) do(f func(ctx app.Context)) {
	v.ctx.Dispatch(f)
	v.engine.ConsumeAll()
}

func (v *visitor) pick(name, value string) {
	v.do(func(ctx app.Context) { v.Input(ctx, name, value) })
}

func (v *visitor) due() string { return v.Answer.Result.Due.Format("Mon 15:04") }

func init() { AnnounceAfter = 0 }

func TestChoicesThatRestAreStepsOfTheHistory(t *testing.T) {
	v := visit(t, site.Calculator, &browsertest.Browser{Hash: "plan=online&priority=2&region=emea&site=NL", Entries: []string{"first"}})
	v.pick(link.ParamPriority, "3")
	v.pick(link.ParamPriority, "1")
	assert.Equal(t, []string{"first", "plan=online&priority=3&region=emea&site=NL", "plan=online&priority=1&region=emea&site=NL"}, v.b.Entries)
}

// Three presses of an arrow key are one step back.
func TestQuickChoicesAreOneStepOfTheHistory(t *testing.T) {
	v := visit(t, site.Calculator, &browsertest.Browser{Hash: "plan=online&priority=1&region=emea&site=NL", Entries: []string{"first"}})
	v.do(func(ctx app.Context) {
		for _, p := range []string{"2", "3", "4"} {
			v.Input(ctx, link.ParamPriority, p)
		}
	})
	assert.Equal(t, []string{"first", "plan=online&priority=4&region=emea&site=NL"}, v.b.Entries)
}

func TestTypingIsNoStepOfTheHistory(t *testing.T) {
	v := visit(t, site.Calculator, &browsertest.Browser{Hash: "plan=online&priority=2&region=emea&site=NL&at=2026-11-30T10:00", Entries: []string{"first"}})
	for _, typed := range []string{"1", "11", "11:3", "11:30"} {
		v.pick(ControlTime, typed)
	}
	assert.Equal(t, []string{"plan=online&priority=2&region=emea&site=NL&at=2026-11-30T11:30"}, v.b.Entries)
}

func TestBackAndForwardAreFollowed(t *testing.T) {
	v := visit(t, site.Calculator, &browsertest.Browser{Hash: "plan=online&priority=2&region=emea&site=NL&at=2026-11-30T10:00"})
	assert.Equal(t, "Mon 14:00", v.due())
	v.b.Hash = "plan=online&priority=1&region=emea&site=NL&at=2026-11-30T10:00"
	v.do(v.OnAddress)
	assert.Equal(t, "Mon 11:00", v.due())
	assert.Empty(t, v.b.Entries, "going back makes no step")
}

// A link within the page must not lose the choices, which share its place in the address.
func TestAnchorsAreNoChoices(t *testing.T) {
	const choices = "plan=online&priority=2&region=emea&site=NL"
	v := visit(t, site.Calculator, &browsertest.Browser{Hash: choices})
	for _, anchor := range Anchors {
		v.b.Hash = anchor
		v.do(v.OnAddress)
		assert.Equal(t, choices, v.b.Hash, anchor)
		assert.Empty(t, v.Choosing.Notices, anchor)
	}
	assert.False(t, IsAnchor(choices))
	assert.False(t, IsAnchor(""))
}

// Somebody empties the date, then chooses an hour of the week or follows a link: it answers again.
func TestAnEmptiedDateDoesNotKeepTheAnswerAway(t *testing.T) {
	const choices = "plan=online&priority=2&region=emea&site=NL&at=2026-11-27T13:00"
	for name, then := range map[string]func(v *visitor){
		"an hour of the week": func(v *visitor) {
			v.do(func(ctx app.Context) {
				q := v.Choosing.Choices
				q.At = at(t, "2026-11-30T10:00")
				v.Take(ctx, q)
			})
		},
		"a link": func(v *visitor) {
			v.b.Hash = strings.Replace(choices, "2026-11-27T13:00", "2026-11-30T10:00", 1)
			v.do(v.OnAddress)
		},
		"the link to where one is": func(v *visitor) { v.do(v.OnAddress) },
		"now":                      func(v *visitor) { v.pick(ControlWhen, WhenNow) },
		"the slider":               func(v *visitor) { v.pick(ControlSlide, "40") },
		"the same hour again": func(v *visitor) {
			v.do(func(ctx app.Context) { v.Take(ctx, v.Choosing.Choices) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			v := visit(t, site.Calculator, &browsertest.Browser{Hash: choices})
			v.pick(ControlDate, "")
			v.do(v.Settled)
			require.Equal(t, answer.Blank, v.Answer.Problem)
			then(v)
			assert.True(t, v.Answer.Solved())
			assert.False(t, v.Choosing.Unset())
			v.do(v.Settled)
			if !v.Choosing.Choices.Running() {
				assert.Equal(t, v.Choosing.Choices.At.Date.String(), v.b.Fields[ControlDate], "the field shows it again")
			}
		})
	}
}

// Between two keys there may be no answer: the one before stays where it is, and is not passed off as the new one.
func TestWhatIsBeingTypedHoldsTheAnswer(t *testing.T) {
	v := visit(t, site.Calculator, &browsertest.Browser{Hash: "plan=online&priority=2&region=emea&site=NL&at=2026-11-30T10:00"})
	for _, typed := range [][2]string{
		{ControlTime, "9"}, {ControlTime, "9:"}, {ControlTime, "9:0"},
		{ControlDate, ""}, {ControlDate, "0002-11-30"}, {ControlDate, "0202-11-30"},
	} {
		v.pick(typed[0], typed[1])
		assert.True(t, v.Held, typed)
		assert.Equal(t, "Mon 14:00", v.due(), typed)
		assert.Empty(t, v.Spoken, "nothing is said of it")
	}
	v.pick(ControlDate, "2026-12-01")
	v.pick(ControlTime, "9:05")
	assert.False(t, v.Held)
	assert.Equal(t, "Tue 13:05", v.due(), "what is whole answers at once")

	v.pick(ControlTime, "9:0")
	v.do(v.Settled)
	assert.False(t, v.Held)
	assert.Equal(t, answer.Blank, v.Answer.Problem, "once it is left, what is missing is said")
	assert.Equal(t, v.View.T.Answer.Nothing, v.Spoken)
	assert.True(t, v.b.Steadied, "and the page stays as high as it is")
	v.pick(ControlTime, "9:")
	assert.False(t, v.Answer.Solved(), "nothing comes back that is not asked for")
	v.pick(ControlTime, "9:06")
	assert.Equal(t, "Tue 13:06", v.due())
	assert.False(t, v.b.Steadied)

	v.pick(ControlTime, "9")
	v.do(v.pass)
	assert.True(t, v.Held, "coming back to the page is no reason to drop what is typed")
}

// The page says again what went the same way again.
func TestWhatIsDoneIsAnnouncedEachTime(t *testing.T) {
	v := visit(t, site.Calculator, &browsertest.Browser{})
	for range 2 {
		v.ctx.Dispatch(func(ctx app.Context) {
			v.Announce(ctx, "Link copied.")
			assert.Empty(t, v.Spoken)
		})
		v.engine.ConsumeAll()
		assert.Equal(t, "Link copied.", v.Spoken)
	}
}

func TestTheAnswerIsAnnouncedOnceItRests(t *testing.T) {
	v := visit(t, site.Calculator, &browsertest.Browser{})
	assert.Empty(t, v.Spoken, "nothing is announced on arrival")
	v.pick(link.ParamPriority, "1")
	assert.Equal(t, v.Answer.Status(v.View.T), v.Spoken)
	assert.Contains(t, v.Spoken, "16:12")
}

func TestTheClockMovesTheAnswer(t *testing.T) {
	v := visit(t, site.Calculator, &browsertest.Browser{Hash: "plan=elite&priority=1&site=NL"})
	assert.Equal(t, "Fri 15:57", v.due())
	v.b.Clock = v.b.Clock.Add(time.Minute)
	v.Tick()
	assert.Equal(t, "Fri 15:58", v.due())
}

func TestAnEmbeddedPageLeavesNoTrace(t *testing.T) {
	b := &browsertest.Browser{Hash: "plan=elite&site=NL&theme=dark", Store: map[string]string{memoryKey: "plan=online&site=JP"}}
	v := visit(t, site.Embed, b)
	assert.Equal(t, "dark", b.Dressed["theme"])
	v.pick(link.ParamPriority, "1")
	v.pick(link.ParamSite, "GB")
	assert.Empty(t, b.Entries, "a step of the history would be one of the host's")
	assert.Equal(t, map[string]string{memoryKey: "plan=online&site=JP"}, b.Store, "nothing is remembered")
	assert.Equal(t, "plan=elite&priority=1&region=emea&site=GB&theme=dark", b.Hash)
}

func TestTheFieldsShowWhatWasChosen(t *testing.T) {
	v := visit(t, site.Calculator, &browsertest.Browser{Hash: "site=NL&at=2026-11-27T15:40&by=2026-12-01T09:00", Focused: ControlDate})
	v.fill()
	assert.Equal(t, "2026-11-27", v.b.Fields[ControlDate])
	assert.Equal(t, "15:40", v.b.Fields[ControlTime])
	assert.Equal(t, "62", v.b.Fields[ControlSlide])
	assert.Equal(t, "2026-12-01", v.b.Fields[ControlBy+"-date"])
	assert.Equal(t, ControlDate, v.focus, "what had the focus gets it back")
	v.pick(controlClock, "12")
	assert.Equal(t, "3:40 PM", v.b.Fields[ControlTime])
}
