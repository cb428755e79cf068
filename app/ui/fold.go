package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Folds are the sections of a page that open and close. What is closed is not drawn: it stays as it was
// written before the program ran, until it is opened, and is gone once it is closed again.
type Folds struct {
	// Void says that what was written beforehand does not hold for these choices: what is closed is empty then,
	// so that nobody finds it there.
	Void bool

	standing bool // the page stands as it was written
	open     map[string]bool
}

// Adopt says whether the page stands as it was written. Its first drawing then takes what is in the
// folds as it is.
func (f *Folds) Adopt(standing bool) {
	f.standing = standing
	f.open = nil
}

// Toggle hears that a fold has been opened or closed.
func (f *Folds) Toggle(id string, open bool) {
	if f.open == nil {
		f.open = map[string]bool{}
	}
	f.open[id] = open
}

// Open reports whether a fold is open.
func (f *Folds) Open(id string) bool { return f.open[id] }

// Begin ends the time in which the page stands as it was written: what is open is drawn from now on.
func (f *Folds) Begin(open []string) {
	f.standing = false
	for _, id := range open {
		f.Toggle(id, true)
	}
}

// Where a fold is open to begin with. The page is written for wide screens; a few lines in it close
// what a phone keeps closed, before it is painted.
type Where string

// The places.
const (
	Nowhere    Where = ""
	Everywhere Where = "all"
	OnWide     Where = "wide"
)

// Fold is a section with its heading, the gist of it for this case, and its content.
type Fold struct {
	ID      string
	Heading string
	Gist    string
	Open    Where
	Class   string
	Draw    func() app.UI
}

// Draw draws a fold. live tells whether a program draws the page at all.
func (f *Folds) Draw(live bool, d Fold) app.UI {
	e := app.Details().Class("fold").ID(d.ID)
	if d.Class != "" {
		e = e.Class(d.Class)
	}
	if d.Open != Nowhere {
		e = e.Open(true).DataSet("open", string(d.Open))
	}
	return e.Body(
		app.Summary().Body(app.H2().Text(d.Heading), app.Text(" "), app.Span().Class("gist").Text(d.Gist)),
		f.Body(live, d.ID, d.Draw),
	)
}

// closed is what a closed fold holds for the program: whatever stands there. It is made anew at each
// drawing, because a section around it may have to be put up anew, and an element stands in one place
// only.
func closed() app.UI { return app.Raw("<div></div>") }

// Body draws what is in a fold, if it is open.
func (f *Folds) Body(live bool, id string, draw func() app.UI) app.UI {
	switch {
	case f.standing || live && !f.open[id] && !f.Void:
		return closed()
	case live && !f.open[id]:
		return app.Div()
	}
	return app.Div().Class("flow").Body(draw())
}

// Standing reports whether the page stands as it was written.
func (f *Folds) Standing() bool { return f.standing }
