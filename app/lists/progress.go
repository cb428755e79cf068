package lists

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/ui"
)

// progress is a piece of work that is under way.
type progress struct {
	name string  // what is being done; empty if nothing is
	done float64 // how much of it, from 0 to 1
	turn int     // counts pieces of work, so that one which has been given up stops
}

// percent is how much of the work is done.
func (p *progress) percent() int { return int(p.done * 100) }

// sliceTime is how long a slice of work may take. It looks at the clock after each row: the first ones
// take long, since nothing has been looked up then.
const sliceTime = 12 * time.Millisecond

// run does a piece of work in slices until there are no more, or another piece begins. A slice reports
// whether there is more to do, and how much of the work is done.
//
// Between slices the browser has its turn. A pause by Go's clock would not do: drawing the page can
// take longer than the pause, and the next slice then follows at once, as if all were one. What
// is made of the work comes after the last slice, by itself.
func (p *page) run(ctx app.Context, name string, slice func() (more bool, done float64), finish func(ctx app.Context)) {
	p.halt()
	turn := p.job.turn
	p.job.name, p.said = name, ""
	more := true
	var step func(ctx app.Context)
	rest := func() { p.browser.Yield(func() { ctx.Dispatch(step) }) }
	step = func(ctx app.Context) {
		if p.job.turn != turn {
			ctx.PreventUpdate()
			return
		}
		if !more {
			p.job.name = ""
			finish(ctx)
			return
		}
		for began := p.browser.Now(); more && p.browser.Now().Sub(began) < sliceTime; {
			more, p.job.done = slice()
		}
		// Only the bar moves; drawing all of the page would take longer than the slice.
		ctx.PreventUpdate()
		p.browser.Set(idProgress, ui.Number(p.job.percent()))
		rest()
	}
	rest()
}

// halt ends what is being done.
func (p *page) halt() {
	p.job = progress{turn: p.job.turn + 1}
	if p.result != nil {
		p.result.window.asked = p.result.window.ordered
	}
}
