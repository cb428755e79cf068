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
	kept  phone
	typed string
	wrong string // what has been typed and is none
}

const (
	controlNumber = "support-number"
	actionNumber  = "keep-number"
	numberKey     = "support-clock/number"
)

func (n *number) load(s browser.Storage) {
	n.kept, _ = readPhone(s.Recall(numberKey))
	n.typed = n.kept.text
}

// save keeps what has been typed, or forgets what was kept if that is nothing. It reports whether it could:
// what is no number changes nothing.
func (n *number) save(s browser.Storage) bool {
	kept, ok := readPhone(n.typed)
	if !ok {
		n.wrong = strings.TrimSpace(n.typed)
		return false
	}
	n.kept, n.wrong = kept, ""
	if kept.text == "" {
		s.Forget(numberKey)
	} else {
		s.Keep(numberKey, kept.text)
	}
	return true
}

// call is the main action of a case that support can be called about now. The number is the published
// plan's, not one for an agreement of the visitor's own, which has no channels.
func (n *number) call(v *ui.View, a *answer.Answer) app.UI {
	if n.kept.dialled == "" || a.Choices.Priority != calc.P1 {
		return nil
	}
	for _, access := range a.Channels() {
		if access.Channel == calc.ByPhone && access.Offered && access.Open {
			return app.A().Class("button main call").ID("call").Href("tel:" + n.kept.dialled).Text(words.Fill(v.T.Answer.Call, "number", n.kept.text))
		}
	}
	return nil
}

func (n *number) field(v *ui.View) app.UI {
	t := v.T.Take
	input := app.Input().Type("tel").Class("field").ID(controlNumber).Name(controlNumber).Attr("autocomplete", "off").MaxLength(mostPhone).
		Aria("label", t.Number).Aria("describedby", controlNumber+"-wrong")
	if n.kept.text != "" {
		input = input.Value(n.kept.text)
	}
	wrong := ""
	if n.wrong != "" {
		wrong = words.Fill(t.BadNumber, "value", n.wrong)
		input = input.Aria("invalid", "true")
	}
	return ui.Asked(t.Number, app.Div().Class("pair").Body(input, ui.Button(actionNumber, "", t.KeepNumber)),
		ui.Wrong(controlNumber, wrong), ui.Hint("", t.NumberHint))
}
