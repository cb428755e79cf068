package cases

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/answer"
	"supportclock/app/cases/book"
	"supportclock/app/link"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

const foldForm = "add"

// caseForm adds a case, or changes one.
func caseForm(c *page) app.UI {
	w, f := c.words, &c.form
	heading, save := w.Add, w.Save
	if f.base != nil {
		heading, save = w.Edit, w.SaveChanges
	}
	acts := []app.UI{ui.Button(actionSave, "", save).ID(actionSave).Class("main")}
	if f.base != nil || f.arrived {
		acts = append([]app.UI{ui.Button(actionCancel, "", w.Cancel).ID(actionCancel)}, acts...)
	}
	var body []app.UI
	if len(f.notices) > 0 {
		body = append(body, ui.Notices(c.view.T, &ui.Choosing{Choices: f.choices, Notices: f.notices}))
	}
	body = append(body, app.Div().Class("grid").Body(fields(c)...))
	if rules := c.ruleList(); rules != "" {
		body = append(body, app.P().ID("with").Class("small muted").Text(words.Fill(w.With, "rules", rules)))
	}
	wouldBe := app.P().ID("would-be").Text(c.wouldBe())
	if f.at.Unset() {
		wouldBe = wouldBe.Aria("busy", "true")
	}
	body = append(body,
		app.P().ID("problem").Class("problem is-late").Attr("role", "alert").Text(f.problem),
		app.Div().Class("row").Body(wouldBe, app.Div().Class("acts").Body(acts...)),
	)
	details := app.Details().Class("fold no-print").ID(foldForm)
	if f.open { // go-app writes Open(false) as an attribute, which opens
		details = details.Open(true)
	}
	return details.Body(
		app.Summary().Body(app.H2().ID("form-heading").Text(heading), app.Span().Class("gist").Text(w.Gist)),
		app.Div().Class("flow").ID("form").Attr("role", "group").Aria("labelledby", "form-heading").Body(body...),
	)
}

func fields(c *page) []app.UI {
	w, t, f := c.words, c.view.T, &c.form
	name := app.Input().Type("text").Class("field").ID(controlName).Name(controlName).
		MaxLength(book.MostName).Attr("autocomplete", "off").Aria("describedby", "name-hint")
	if f.name != "" {
		name = name.Value(f.name)
	}
	var priorities []ui.Option
	for _, p := range calc.Priorities() {
		priorities = append(priorities, ui.Option{Value: ui.Number(int(p)), Text: "P" + ui.Number(int(p))})
	}
	at, _ := f.submitted(c.now)
	return []app.UI{
		ui.Labelled(controlName, w.Name, name, ui.Hint("name-hint", w.NameHint)),
		ui.PlanAmong(t, f.choices, c.contracts()),
		ui.Asked(t.Controls.Priority, ui.Segments(link.ParamPriority, ui.Number(int(f.choices.Priority)), priorities...)),
		ui.Labelled(link.ParamSite, t.Controls.Site, siteList(c)),
		ui.Asked(t.Controls.Submitted, f.at.Fields(t, at, t.Controls.Submitted), submittedHint(c)),
		ui.Asked(w.Answered, f.response.Fields(t, f.answered, w.Answered), ui.Hint("answered-hint", w.AnsweredOn)),
	}
}

// submittedHint says whose clock the submission is on, and what that does to it.
func submittedHint(c *page) app.UI {
	f, t := &c.form, c.view.T
	site := f.site()
	local, secondPass := f.submitted(c.now)
	at, clash := local.In(site.Location(), secondPass)
	text := words.Fill(t.Answer.Place, "site", t.SiteName(site), "zone", words.ZoneLabel(site.Zone), "offset", words.UTCOffset(at))
	switch {
	case f.choices.Running():
		text = t.Sentences(text+t.Dates.Stop, c.words.Follows)
	case clash == calc.Skipped:
		text = t.SkippedTime(local, site, at)
	case clash == calc.Repeated:
		return app.Div().Class("hint").Body(ui.Checkbox(link.ParamSecondPass, t.Answer.Second, secondPass))
	}
	return ui.Hint("at-hint", text)
}

// wouldBe says when the response to the case in the form is due; while a time is typed that is none yet, by the
// time before.
func (c *page) wouldBe() string {
	f := &c.form
	a := answer.Work(answer.Question{Choices: f.choices, Now: c.now, Reader: c.reader})
	switch {
	case a.Problem == answer.Unagreed:
		return a.ProblemText(c.view.T)
	case !a.Solved():
		return ""
	}
	return words.Fill(c.words.WouldBe, "moment", c.moment(c.own(a.Result.Due, f.site())), "wait", unbroken(a.Wait(c.view.T)))
}

// siteList lists the sites of every region.
func siteList(c *page) app.UI {
	t := c.view.T
	var groups []ui.Group
	for _, r := range calc.Regions() {
		group := ui.Group{Label: t.Regions.Of(r)}
		for _, s := range ui.SitesByName(t, r) {
			group.Options = append(group.Options, ui.Option{Value: s.ID, Text: t.SiteName(s)})
		}
		groups = append(groups, group)
	}
	return ui.Select(link.ParamSite, c.form.choices.Site, nil, groups...)
}

// ruleList names the switched rules of the case in the form.
func (c *page) ruleList() string {
	choices, t := c.form.choices, c.view.T
	var names []string
	for _, s := range calc.Switches() {
		if on := choices.Switched(string(s)); on != nil && *on {
			names = append(names, t.Rules.Switches.Of(s))
		}
	}
	if choices.Rules.CommerceManaged && choices.Plan != calc.Own {
		names = append(names, t.Controls.Commerce)
	}
	if len(choices.Off) > 0 {
		days := make([]string, len(choices.Off))
		for i, d := range choices.Off {
			days[i] = t.DateFull(d)
		}
		names = append(names, t.Rules.Switches.Of(calc.SwitchDaysOff)+" "+t.List(days))
	}
	return t.List(names)
}
