package ui

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/browser"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/calc"
)

// Desk is what a session asks of a browser.
type Desk interface {
	browser.Clock
	browser.Address
	browser.Form
	browser.Focus
	browser.Storage
	browser.Screen
}

// Session is a visitor at a page that answers a case: what was chosen, what time it is, and what
// follows. The pages with the form have one each, and draw from it.
type Session struct {
	View     View
	Choosing Choosing
	Answer   answer.Answer
	Held     bool   // whether the answer is the one before: what is being typed makes none yet
	Spoken   string // the answer as it is announced, once the choices rest
	Changed  func(ctx app.Context)

	Browser Desk // nil while the page is written beforehand
	reader  *time.Location
	now     time.Time
	focus   string // what had the focus in the prerendered page
	version int    // counts choices, so that only the last one is announced
	primed  bool
	typing  bool // whether a field is being typed in
	steady  bool // whether the page keeps its height
}

// AnnounceAfter is how long the answer must rest before it is announced. Tests do not wait.
var AnnounceAfter = 700 * time.Millisecond

// NewSession returns the session of a page as it is written beforehand.
func NewSession(p site.Page) Session {
	s := Session{View: NewView(p), Choosing: NewChoosing(p.Kind == site.Embed)}
	s.work()
	return s
}

// work answers the choices at the session's moment. While something is being typed that has no answer yet, the
// one before stays, so that nothing moves between two keys; it is held, and looks it.
func (s *Session) work() {
	q := answer.Question{
		Choices: s.Choosing.Choices, Now: s.now, Reader: s.reader,
		Unset: s.Choosing.At.Unset(), Unread: s.Choosing.Own.Unread(),
	}
	a := answer.Work(q)
	s.Held = s.typing && !a.Solved() && s.Answer.Solved()
	if s.Held {
		q.Choices, q.Unset, q.Unread = s.Answer.Choices, false, false
		a = answer.Work(q)
	}
	s.Answer = a
}

// Begin takes the page over from what was written: the address, what the browser remembers, whatever
// the visitor chose meanwhile, and the focus. The form is what was written again, until the choices are
// drawn.
func (s *Session) Begin() {
	b := s.Browser
	s.View.Arrive(b)
	zone := b.ZoneName()
	if loaded, err := calc.Zone(zone); err == nil && zone != "" {
		s.reader = loaded
	}
	s.now = b.Now()
	s.focus = b.FocusedID()
	memory := Memory{}
	if !s.Choosing.embedded {
		memory = LoadMemory(b)
	}
	form := b.Choices()
	s.Choosing.Begin(b.Fragment(), zone, form, memory, s.now)
	if len(form) > 0 && s.Choosing.Made {
		b.Replace(s.Choosing.Fragment())
	}
	if !s.Choosing.Choices.Running() { // the fields for a set time stay while the form is written anew
		b.Dress(map[string]string{"set": "yes"})
		b.AfterPaint(func() { b.Dress(map[string]string{"set": ""}) })
	}
	b.Reset()
	s.dress()
	s.work()
}

// Rehearse answers some case, without a page to take over; see app.Rehearse.
func (s *Session) Rehearse() {
	zone := s.Browser.ZoneName()
	s.reader, _ = calc.Zone(zone)
	s.now, s.View.Live = s.Browser.Now(), true
	s.Choosing.Begin(link.ParamPriority+"=1", zone, nil, Memory{}, s.now)
	s.work()
}

// dress shows how a host wants the page.
func (s *Session) dress() {
	if s.Choosing.embedded {
		s.Browser.Dress(s.Choosing.Frame.Dress())
	}
}

// Mount begins to follow the clock and the address, once the page stands.
func (s *Session) Mount(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		s.Browser.Refocus(s.focus) // what had the focus may have been drawn anew
		s.fill()
	})
	Answer(ctx, s.Browser)
	s.Browser.Listen(func() { ctx.Dispatch(s.OnAddress) }, func() { ctx.Dispatch(s.pass) })
	s.beat(ctx)
	ctx.After(RestAfter, func(app.Context) {
		s.reader = ReaderZone(s.Browser)
		s.work()
	})
}

// RestAfter is how long a page rests before it does what nobody waits for.
const RestAfter = 2 * time.Second

// ReaderZone returns the reader's time zone as the browser keeps it, whose rules may be newer than the
// program's; nil where it is not known. It asks the browser some hundred times, so it is for a moment of
// rest.
func ReaderZone(b browser.Clock) *time.Location {
	name, now := b.ZoneName(), b.Now()
	if name == "" {
		return nil
	}
	return calc.ZoneByClock(name, b.OffsetAt, now.AddDate(-1, 0, 0), now.AddDate(1, 0, 0))
}

// fill puts into the fields what they may not show: those that were typed in keep what was typed, and
// a slider that gets its value before its range cuts it.
func (s *Session) fill() {
	t := s.View.T
	s.Choosing.At.Fill(s.Browser, t, s.Choosing.Choices.At)
	s.Choosing.By.Fill(s.Browser, t, s.Choosing.Choices.By)
	if at := s.Answer.Submitted; !at.IsZero() {
		s.Browser.Set(ControlSlide, Number((at.Hour()*60+at.Minute())/15))
	}
}

// beat keeps the clock: it wakes up when what the page shows is about to change.
func (s *Session) beat(ctx app.Context) {
	ctx.After(s.Answer.Beat(), func(ctx app.Context) {
		s.pass(ctx)
		s.beat(ctx)
	})
}

// pass lets time have passed.
func (s *Session) pass(ctx app.Context) {
	s.keepFocus(ctx)
	s.Tick()
	if s.Changed != nil {
		s.Changed(ctx)
	}
}

// Tick takes the time.
func (s *Session) Tick() {
	s.now = s.Browser.Now()
	s.work()
}

// keepFocus sees to it that what has the focus has it again when it has been drawn anew.
func (s *Session) keepFocus(ctx app.Context) {
	id := s.Browser.FocusedID()
	ctx.Defer(func(app.Context) { s.Browser.Refocus(id) })
}

// OnAddress follows the address when the visitor goes back or forward, edits it, or follows a link, be it to
// where they are: what has been typed since and has no answer is no longer wanted then.
func (s *Session) OnAddress(ctx app.Context) {
	fragment := s.Browser.Fragment()
	if IsAnchor(fragment) { // a link within the page; the address goes back to holding the choices
		s.Browser.Replace(s.Choosing.Fragment())
		return
	}
	s.typing = false
	if fragment == s.Choosing.Fragment() && !s.Choosing.Unset() {
		s.pass(ctx)
		return
	}
	s.Choosing.Read(fragment)
	s.dress()
	s.follow(ctx, false)
}

// Anchors are the places of a page that links within it lead to.
var Anchors = []string{"answer", "why", "assumptions", "plans", "best", "included", "rules", "number", "list"}

// IsAnchor reports whether a fragment leads to a place of the page instead of making choices.
func IsAnchor(fragment string) bool { return slices.Contains(Anchors, fragment) }

// Input hears a control of the form or of the display menu. It reports whether the page has changed.
func (s *Session) Input(ctx app.Context, name, value string) bool {
	if s.View.SetPref(s.Browser, name, value) {
		ctx.Defer(func(app.Context) { s.fill() })
		return true
	}
	if !s.Choosing.Choose(name, value, s.now) {
		return false
	}
	s.typing = Typing(name)
	s.Decided(ctx, s.typing)
	return true
}

// Take makes other choices of the whole. It reports whether the page has changed.
func (s *Session) Take(ctx app.Context, c link.Choices) bool {
	unset := s.Choosing.At.Unset()
	s.typing = false
	s.Choosing.At.Forget()
	if !s.Choosing.Take(c) {
		ctx.Defer(func(app.Context) { s.fill() })
		if unset { // the time that was being changed is chosen once more: it answers again
			s.follow(ctx, false)
		}
		return unset
	}
	s.Decided(ctx, false)
	return true
}

// Decided is for a choice that the visitor has made: the address follows, as a new step of the history
// unless the choice is still being made.
func (s *Session) Decided(ctx app.Context, typing bool) {
	first := !s.Choosing.Made
	s.Choosing.Made, s.Choosing.Notices = true, nil
	// A step of the history inside a frame would be one of the host's. Steps that follow each other
	// quickly, as the arrow keys make them, are one.
	if typing || first || s.Choosing.embedded || s.primed {
		s.Browser.Replace(s.Choosing.Fragment())
	} else {
		s.Browser.Push(s.Choosing.Fragment())
	}
	s.primed = !typing
	if !s.Choosing.embedded {
		s.Choosing.Keep(s.Browser)
		s.View.Forgot = false
	}
	s.follow(ctx, typing)
}

// Forget forgets what this browser remembers, and says so.
func (s *Session) Forget(ctx app.Context) {
	s.Choosing.Forget(s.Browser)
	s.View.Forgot = true
	s.Announce(ctx, s.View.T.Menu.Forgot)
}

// follow works the choices out and lets the answer be announced once they rest.
func (s *Session) follow(ctx app.Context, typing bool) {
	s.pass(ctx)
	if s.steady && s.Answer.Solved() {
		s.steady = false
		s.Browser.Steady(columnID, false)
	}
	s.version++
	version := s.version
	if !typing {
		ctx.Defer(func(app.Context) { s.fill() })
	}
	ctx.After(AnnounceAfter, func(ctx app.Context) {
		if s.version != version || s.Held {
			ctx.PreventUpdate()
			return
		}
		s.primed = false
		s.Spoken = s.Answer.Status(s.View.T)
	})
}

// Announce says how something went, also if it went so before. An answer that was about to be announced does not
// talk over it.
func (s *Session) Announce(ctx app.Context, text string) {
	s.version++
	s.Spoken, s.primed = "", false
	version := s.version
	ctx.After(AnnounceAfter, func(ctx app.Context) {
		if s.version != version {
			ctx.PreventUpdate()
			return
		}
		s.Spoken = text
	})
}
