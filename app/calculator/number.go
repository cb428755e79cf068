package calculator

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/browser"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// number is the customer's own support number. No data sheet has it: it is typed once and kept in this
// browser.
type number struct {
	kept  string
	typed string
}

const (
	controlNumber = "support-number"
	actionNumber  = "keep-number"
	numberKey     = "support-clock/number"
	mostNumber    = 40
)

func (n *number) load(s browser.Storage) { n.kept = clean(s.Recall(numberKey)); n.typed = n.kept }

func (n *number) save(s browser.Storage) {
	n.kept = clean(n.typed)
	if n.kept == "" {
		s.Forget(numberKey)
		return
	}
	s.Keep(numberKey, n.kept)
}

// clean keeps what a telephone number may have.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			r -= '０' - '0'
		}
		if r >= '0' && r <= '9' || strings.ContainsRune("+-() ./", r) {
			return r
		}
		return -1
	}, s)
	return strings.TrimSpace(s[:min(len(s), mostNumber)])
}

// dialled is the number as a link dials it.
func (n *number) dialled() string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, n.kept)
}

// call is the main action of a case that support can be called about now. The number is the published
// plan's, not one for an agreement of the visitor's own, which has no channels.
func (n *number) call(v *ui.View, a *answer.Answer) app.UI {
	if n.dialled() == "" || a.Choices.Priority != calc.P1 {
		return nil
	}
	for _, access := range a.Channels() {
		if access.Channel == calc.ByPhone && access.Offered && access.Open {
			return app.A().Class("button main call").ID("call").Href("tel:" + n.dialled()).Text(words.Fill(v.T.Answer.Call, "number", n.kept))
		}
	}
	return nil
}

func (n *number) field(v *ui.View) app.UI {
	t := v.T.Take
	input := app.Input().Type("tel").Class("field").ID(controlNumber).Name(controlNumber).Attr("autocomplete", "off").MaxLength(mostNumber)
	if n.kept != "" {
		input = input.Value(n.kept)
	}
	return ui.Asked(t.Number, app.Div().Class("pair").Body(
		input.Aria("label", t.Number), ui.Button(actionNumber, "", t.KeepNumber)), ui.Hint("", t.NumberHint))
}
