package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Folds are the sections of a page that open and close. What is closed is not drawn: it is left as it
// was drawn last, or as it was written before the program ran.
type Folds struct {
	standing bool // the page stands as it was written
	folds    map[string]*fold
}

type fold struct {
	open bool
	body app.UI
}

// Adopt says whether the page stands as it was written. Its first drawing then takes what is in the
// folds as it is.
func (f *Folds) Adopt(standing bool) {
	f.standing = standing
	f.folds = nil
}

// Toggle hears that a fold has been opened or closed.
func (f *Folds) Toggle(id string, open bool) { f.of(id).open = open }

// Open reports whether a fold is open.
func (f *Folds) Open(id string) bool { return f.of(id).open }

// Begin ends the time in which the page stands as it was written: what is open is drawn from now on.
func (f *Folds) Begin(open []string) {
	f.standing = false
	for _, id := range open {
		f.of(id).open = true
	}
}

func (f *Folds) of(id string) *fold {
	if f.folds == nil {
		f.folds = map[string]*fold{}
	}
	if f.folds[id] == nil {
		f.folds[id] = &fold{}
	}
	return f.folds[id]
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

// Body draws what is in a fold, if it is open.
func (f *Folds) Body(live bool, id string, draw func() app.UI) app.UI {
	fold := f.of(id)
	switch {
	case f.standing:
		fold.body = app.Raw("<div></div>") // whatever stands there
	case !live || fold.open:
		fold.body = app.Div().Class("flow").Body(draw())
	case fold.body == nil: // nothing was written for it beforehand
		fold.body = app.Div()
	}
	return fold.body
}

// Standing reports whether the page stands as it was written.
func (f *Folds) Standing() bool { return f.standing }
