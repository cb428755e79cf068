package calculator

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/site"
	"supportclock/app/ui"
)

// taken is how the last attempt to take the answer along went.
type taken int

const (
	notTaken taken = iota
	tookLink
	tookText
	tookCalendar
	tookNumber
	barred // the browser did not allow it
)

const (
	actionCopy     = "copy-link"
	actionText     = "copy-text"
	actionPrint    = "print"
	actionShare    = "share"
	actionCalendar = "calendar"
)

// menuMore is the menu of what else can be done with the answer.
const menuMore = "more"

// take takes the answer along: a running clock is stopped in whatever leaves the page.
func (c *calculator) take(ctx app.Context, act string) {
	a, t := &c.session.Answer, c.session.View.T
	link := c.browser.Link(a.Frozen().Encode())
	switch act {
	case actionCopy:
		c.browser.Copy(link, c.took(ctx, tookLink))
	case actionText:
		c.browser.Copy(a.Text(t, link), c.took(ctx, tookText))
	case actionCalendar:
		name, file := a.Calendar(t, link)
		c.browser.Save(name, "text/calendar;charset=utf-8", c.browser.Part(file))
		c.say(ctx, tookCalendar)
	case actionPrint:
		c.print(true)
		ctx.Defer(func(app.Context) { c.browser.Print() })
	case actionShare:
		c.browser.Share(t.Title, a.Status(t), link)
	case actionNumber:
		if !c.number.save(c.browser) {
			c.taken = notTaken
			c.browser.Focus(controlNumber)
			return // the menu stays open: it says what is wrong
		}
		c.say(ctx, tookNumber)
	default:
		ctx.PreventUpdate()
		return
	}
	c.browser.Close(menuMore)
	ctx.Defer(func(app.Context) { c.browser.Refocus(menuMore) }) // it may have been drawn anew
}

// say says how taking the answer along went, to the eye beside what was pressed.
func (c *calculator) say(ctx app.Context, what taken) {
	c.taken = what
	c.session.Announce(ctx, c.said())
}

// took says how taking the answer along went.
func (c *calculator) took(ctx app.Context, what taken) func(ok bool) {
	return func(ok bool) {
		ctx.Dispatch(func(ctx app.Context) {
			if !ok {
				what = barred
			}
			c.say(ctx, what)
		})
	}
}

// said words it. What is taken along of a running clock holds its moment.
func (c *calculator) said() string {
	t := c.session.View.T.Take
	text := map[taken]string{
		tookLink: t.LinkCopied, tookText: t.TextCopied, tookCalendar: t.CalendarSaved, barred: t.Barred,
		tookNumber: t.NumberKept,
	}[c.taken]
	if c.session.Choosing.Choices.Running() && (c.taken == tookLink || c.taken == tookText || c.taken == tookCalendar) {
		text += " " + t.Fixed
	}
	return text
}

// portal is where cases are opened.
const portal = "https://experienceleague.adobe.com/home?support-tab=home#support"

// acts are what can be done with the answer: the one that fits the case best, the portal, and the rest
// in a menu.
func (c *calculator) acts() app.UI {
	v, a, t := &c.session.View, &c.session.Answer, c.session.View.T.Take
	var first []app.UI
	solved := a.Solved()
	call := c.number.call(v, a)
	switch {
	case call != nil:
		first = append(first, call)
	case solved && !a.Overdue():
		first = append(first, ui.Button(actionCalendar, "", t.Calendar).ID(actionCalendar).Class("main"))
	}
	if !a.Own() {
		first = append(first, app.A().Class("button").ID("portal").Href(portal).Rel("noopener").Target("_blank").Body(
			app.Text(v.T.Answer.Portal+" "), app.Span().Class("wide").Body(ui.Icon("", ui.IconOut))))
	}
	var rest []app.UI
	item := func(act, text string) { rest = append(rest, app.Li().Body(plainButton(act, text))) }
	if call != nil && solved && !a.Overdue() {
		item(actionCalendar, t.Calendar)
	}
	if solved && c.browser.CanShare() {
		item(actionShare, t.Share)
	}
	item(actionCopy, t.Link)
	if solved {
		item(actionText, t.Text)
		rest = append(rest, app.Li().Body(app.A().ID("save-here").Href(v.Page.To(site.Cases)+"#"+a.Frozen().Encode()).Text(t.Save)))
	}
	item(actionPrint, t.Print)
	return app.Div().Class("acts").Body(append(first,
		ui.Menu(menuMore, "button square", []app.UI{ui.Icon("dots", ui.IconMore), ui.Unseen(t.More)},
			app.Ul().Body(rest...), app.If(!a.Own(), func() app.UI { return c.number.field(v) })),
	)...)
}

func plainButton(act, text string) app.UI {
	return app.Button().Type("button").ID(act).Attr("data-act", act).Text(text)
}
