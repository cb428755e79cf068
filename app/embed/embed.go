// Package embed is the calculator for a frame in somebody else's page: the parts that the host asks
// for, one below the other, and the way to the full page. It talks with its host by messages that hold
// values of enumerations and nothing else. It exports the component of the page and knows no other
// page.
package embed

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/browser"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
)

// edge is what the page asks of a browser.
type edge interface {
	ui.Desk
	browser.Files
	browser.Sharing
	browser.Host
}

type embed struct {
	app.Compo

	browser edge // nil while the page is written beforehand
	session ui.Session
	others  answer.Others
	adopts  bool   // the page stands as it was written
	told    told   // what the host heard last
	said    string // how taking the answer along went
}

// New returns the component that draws the page, in the browser and on the server alike.
func New(p site.Page) app.Composer {
	e := &embed{session: ui.NewSession(p)}
	if b := browser.Here(); b != nil {
		e.browser, e.session.Browser = b, b
	}
	return e
}

// Adopt says whether the page stands as it was written; see tools/wasm.
func (e *embed) Adopt(standing bool) { e.adopts = standing }

// OnInit runs before the first drawing. One that adopts the page must draw it as it was written.
func (e *embed) OnInit() {
	if e.browser != nil && !e.adopts {
		e.begin()
	}
}

func (e *embed) begin() {
	e.adopts = false
	e.session.Begin()
	e.others = e.session.Answer.Others()
}

// Rehearse takes some answer to draw.
func (e *embed) Rehearse() { e.session.Rehearse() }

// OnMount runs in the browser only, once the page stands.
func (e *embed) OnMount(ctx app.Context) {
	if e.adopts {
		e.begin()
	}
	e.session.Changed = func(app.Context) {
		e.others = e.session.Answer.Others()
		e.tell()
	}
	e.session.Mount(ctx)
	e.browser.Requests(asks, func(values map[string]string) {
		ctx.Dispatch(func(ctx app.Context) { e.onHost(ctx, values) })
	})
	e.tell()
}

func (e *embed) onInput(ctx app.Context, event app.Event) { ui.Enter(ctx, event, e.input) }

func (e *embed) input(ctx app.Context, name, value string) {
	e.said = ""
	if !e.session.Input(ctx, name, value) {
		ctx.PreventUpdate()
	}
}

func (e *embed) onLeave(ctx app.Context, event app.Event) { e.session.OnLeave(ctx, event) }

func (e *embed) onClick(ctx app.Context, event app.Event) { ui.Press(ctx, event, e.act) }

// The actions of this page.
const (
	actionCopy     = "copy-link"
	actionText     = "copy-text"
	actionCalendar = "calendar"
)

func (e *embed) act(ctx app.Context, act, with string) {
	a, t := &e.session.Answer, e.session.View.T
	address := e.link(a.Frozen().Encode())
	say := func(ctx app.Context, text string) {
		e.said = text
		e.session.Announce(ctx, text)
	}
	took := func(text string) func(bool) {
		return func(ok bool) {
			ctx.Dispatch(func(ctx app.Context) {
				if !ok {
					text = t.Take.Barred
				}
				say(ctx, text)
			})
		}
	}
	switch act {
	case actionCopy:
		e.browser.Copy(address, took(t.Take.LinkCopied))
	case actionText:
		e.browser.Copy(a.Text(t, address), took(t.Take.TextCopied))
	case actionCalendar:
		name, file := a.Calendar(t, address)
		e.browser.Save(name, "text/calendar;charset=utf-8", e.browser.Part(file))
		say(ctx, t.Take.CalendarSaved)
	case actionChoose:
		q := a.Choices
		chosen, _ := link.Parse(with)
		q.Plan, q.Priority = chosen.Plan, chosen.Priority
		if !e.session.Take(ctx, q) {
			ctx.PreventUpdate()
		}
	default:
		ctx.PreventUpdate()
	}
}

// link returns the address that others open to see the answer: always that of the full page.
func (e *embed) link(fragment string) string {
	page, _, _ := strings.Cut(e.browser.Resolve(e.session.View.Page.To(site.Calculator)), "#")
	return page + "#" + fragment
}

// told is the answer as a host hears of it. Nothing else that a visitor enters leaves the frame.
type told struct{ due, plan, name, priority, region, site string }

// tell reports the answer to the host where it differs from the one before.
func (e *embed) tell() {
	a := &e.session.Answer
	c := a.Choices
	now := told{plan: string(c.Plan), priority: ui.Number(int(c.Priority)), region: string(c.Region), site: c.Site}
	if a.Own() {
		now.name = c.Own.Name
	}
	if a.Solved() && !e.session.Held {
		now.due = a.Result.Due.Format(time.RFC3339)
	}
	if now == e.told {
		return
	}
	e.told = now
	fields := map[string]any{"due": nil, "plan": now.plan, "priority": now.priority, "region": now.region, "site": now.site}
	if now.due != "" {
		fields["due"] = now.due
	}
	if a.Own() {
		fields["name"] = now.name
	}
	e.browser.Tell(fields)
}
