package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// OnLeave hears of events that may say that a field is no longer typed in.
func (s *Session) OnLeave(ctx app.Context, e app.Event) {
	if !s.Browser.Leaves(e) {
		ctx.PreventUpdate()
		return
	}
	s.Settled(ctx)
}

// Settled hears that a field is no longer typed in: it then shows the time as the reader writes it, or says what is
// wrong with it; so does the answer, which leaves the page as high as it was. A browser says so of every choice,
// too, right after the choice itself: the page is not drawn a second time for that.
func (s *Session) Settled(ctx app.Context) {
	at, by, own := s.Choosing.At.Settle(), s.Choosing.By.Settle(), s.Choosing.Own.Settle()
	s.typing = false
	s.fill()
	switch {
	case s.Held:
		s.steady = true
		s.Browser.Steady(columnID, true)
		s.follow(ctx, false)
	case !at && !by && !own:
		ctx.PreventUpdate()
	}
}

// Column is what stands beside the form. It looks like nothing to rely on while its answer is held.
func Column(s *Session, body ...app.UI) app.UI {
	column := app.Div().Class("column").ID(columnID)
	if s.Held {
		column = column.Aria("busy", "true")
	}
	return column.Body(body...)
}

const columnID = "column"
