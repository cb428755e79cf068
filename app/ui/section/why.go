package section

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// TermsLink leads to what is agreed about support services.
const TermsLink = "https://helpx.adobe.com/support/programs/support-policies-terms-conditions.html"

// WhyGist is the sum of the reasons in one line.
func WhyGist(v *ui.View, a *answer.Answer) string {
	if !a.Solved() {
		return ""
	}
	list := answer.Reasons(a.Result.Segments)
	far := answer.Far(list)
	var parts []string
	for _, r := range list {
		if r.Counted {
			day := v.T.Dates.Weekdays[r.From.Weekday()]
			if far {
				day = v.T.DateShort(calc.DateOf(r.From))
			}
			parts = append(parts, words.Fill(v.T.Why.OnDay, "span", v.T.HoursSpan(r.Length()), "day", day))
		}
	}
	const most = 3
	if len(parts) > most {
		return v.T.Target(a.Result.Target)
	}
	return strings.Join(parts, " + ")
}

// Why explains the answer segment by segment, and what the segments come to.
func Why(v *ui.View, a *answer.Answer, rulings app.UI) app.UI {
	t := v.T
	if !a.Solved() {
		return app.P().Class("small muted").Text(t.Why.General)
	}
	list := answer.Reasons(a.Result.Segments)
	far := answer.Far(list)
	rows := make([]app.UI, len(list))
	for i, r := range list {
		length := ""
		if r.Length() > 0 {
			length = t.HoursSpan(r.Length())
		}
		row := app.Tr()
		if !r.Counted {
			row = row.Class("skipped")
		}
		rows[i] = row.Body(
			app.Th().Scope("row").Body(app.Span().Class("when").Text(r.When(t, far)+" "), app.Text(r.What(t, a.Counts()))),
			app.Td().Text(length),
		)
	}
	sum := answer.Sum(t, list)
	total := t.Why.Total
	if a.Own() {
		total = t.Own.Total
	}
	total = words.Fill(total, "target", t.Target(a.Result.Target), "plan", a.PlanName(t, a.Plan.Tier), "n", ui.Number(int(a.Choices.Priority)))
	return app.Div().Class("flow").Body(
		app.Table().Class("ledger").Body(
			app.Caption().Class("unseen").Text(t.Why.Caption),
			app.TBody().Body(rows...),
			app.TFoot().Body(app.Tr().Body(
				app.Th().Scope("row").Body(app.Span().Class("when").Text(sum+" "), app.Text(total)),
				app.Td().Text(t.HoursSpan(answer.Counted(list))),
			)),
		),
		app.P().Class("small muted").Body(
			app.Text(a.SourceLine(t)+" "),
			app.If(!a.Own(), func() app.UI { return app.A().Href(TermsLink).Rel("noopener").Text(t.Why.Terms) }),
		),
		rulings,
	)
}
