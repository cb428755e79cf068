package lists

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// questions ask what the list leaves open about its dates and times: once for the whole list.
func questions(p *page) (body []app.UI) {
	r := p.reading
	switch {
	case len(r.asked) > 0:
		body = append(body, askDates(p))
	case r.found.Verdict.Ground != sheet.NotNeeded:
		body = append(body, dateOrder(p))
	}
	if examples := r.found.Verdict.Clock; len(examples) > 0 {
		body = append(body, askClock(p, examples[0]))
	}
	return body
}

// askDates asks which of the readings of the dates is meant, with examples from the list.
func askDates(p *page) app.UI {
	r, w := p.reading, p.words
	why := w.AskOpen
	if r.survey.Verdict(sheet.Style{}).Ground == sheet.Mixed {
		why = w.AskMixed
	}
	var options []ui.Option
	for n, c := range r.asked {
		options = append(options, ui.Option{Value: digits(n), Text: p.choiceText(c)})
	}
	options = append(options, ui.Option{Value: leaveOut, Text: w.LeaveOut})
	return question(p, controlDates, w.AskDates, why, r.answers.dates, options)
}

// choiceText says what a reading makes of its examples: 03/04/2026 is 3 April 2026.
func (p *page) choiceText(c sheet.Choice) string {
	var texts []string
	for _, e := range c.Examples {
		texts = append(texts, words.Fill(p.words.DateIs, "text", e.Text, "date", p.view.T.DateFull(e.Day(c.Style))))
	}
	return strings.Join(texts, " · ")
}

// askClock asks about times without AM or PM in a list that has times with them.
func askClock(p *page, example sheet.Example) app.UI {
	return question(p, controlClock, words.Fill(p.words.AskClock, "text", example.Text), "", p.reading.answers.clock, []ui.Option{
		{Value: "24", Text: p.words.On24}, {Value: leaveOut, Text: p.words.LeaveOut},
	})
}

// question is one question with its answers below each other. Until it is answered, the list cannot be
// worked out.
func question(p *page, name, legend, why, answer string, options []ui.Option) app.UI {
	var labels []app.UI
	for _, o := range options {
		input := app.Input().Type("radio").Name(name).ID(name + "-" + o.Value).Value(o.Value)
		if o.Value == answer {
			input = input.Checked(true)
		}
		labels = append(labels, app.Label().Class("check").Body(input, app.Span().Text(o.Text)))
	}
	class := "note question"
	if answer == "" {
		class += " warn"
	}
	body := []app.UI{app.If(why != "", func() app.UI { return app.P().Text(why) })}
	if p.reading.pressed && answer == "" {
		body = append(body, app.P().Class("is-late").Attr("role", "alert").Text(p.words.NeedAnswer))
	}
	return ui.Asked(legend, append(body, labels...)...).ID(name).TabIndex(-1).Class(class)
}

// dateOrder says in which order dates are read and why, and lets the visitor say otherwise.
func dateOrder(p *page) app.UI {
	r, w := p.reading, p.words
	v := r.found.Verdict
	names := map[sheet.Order]string{sheet.DayFirst: w.DayFirst, sheet.MonthFirst: w.MonFirst, sheet.YearFirst: w.YearFirst}
	chosen := r.options.Style.Short
	if chosen == sheet.AnyOrder {
		chosen = r.options.Style.Long
	}
	read := names[v.Style.Long]
	if read == "" || v.Style.Short == sheet.YearFirst {
		read = names[v.Style.Short]
	}
	return app.Div().Class("grid map").Body(ui.Labelled(controlOrder, w.DateOrder,
		ui.Select(controlOrder, string(chosen), []ui.Option{
			{Text: w.Auto}, {Value: string(sheet.DayFirst), Text: w.DayFirst}, {Value: string(sheet.MonthFirst), Text: w.MonFirst}, {Value: string(sheet.YearFirst), Text: w.YearFirst},
		}).Aria("describedby", "order-hint"),
		ui.Hint("order-hint", p.view.T.Sentences(read+p.view.T.Dates.Stop, w.Grounds.Of(string(v.Ground))))))
}

// styleOf is what choosing an order means: for the dates of both kinds, as far as it can.
func styleOf(o sheet.Order) sheet.Style {
	if o == sheet.YearFirst {
		return sheet.Style{Short: o}
	}
	return sheet.Style{Long: o, Short: o}
}
