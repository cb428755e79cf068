package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/casebook"
	"supportclock/calc"
)

// casesPage is the whole page.
func casesPage(c *cases) app.UI {
	v := &c.view
	main := []app.UI{app.Div().Class("opening").Body(
		app.H1().ID(anchorList).TabIndex(-1).Text(navLanguages.of(v.t.Lang).Cases),
		app.P().Text(v.words.Intro),
	)}
	if !v.live {
		main = append(main, bootPlace(v.t, v.words.NoScript))
	} else {
		main = append(main, storeNotice(v), outcome(v), caseList(v), caseForm(v), caseFiles(v))
	}
	return app.Div().Class("app").
		OnInput(c.onInput).
		OnChange(c.onChange).
		OnClick(c.onClick).
		OnKeyDown(c.onKey).
		Body(
			app.A().Class("skip").Href("#"+anchorList).Text(v.t.Skip),
			header(&v.view, ""),
			app.Main().Class("page wide").Body(main...),
			footer(&v.view),
		)
}

// storeNotice says how well the cases are kept, where that is not as it should be.
func storeNotice(v *casesView) app.UI {
	text := map[keeping]string{blocked: v.words.Blocked, full: v.words.Full, damaged: v.words.Damaged, newer: v.words.Newer}[v.keeping]
	if text == "" {
		return app.Div().ID("keeping")
	}
	body := []app.UI{app.P().Text(text)}
	if v.keeping == damaged {
		body = append(body, app.P().Class("row").Body(
			button(actionRescue, "", v.words.Rescue).ID(actionRescue).Class("button"),
			button(actionMend, "", v.words.Mend).ID(actionMend).Class("button"),
		))
	}
	return app.Div().ID("keeping").Body(app.Div().Class("note warn").Body(body...))
}

// outcome says what the last action did. It is there from the start, so that it is announced.
func outcome(v *casesView) app.UI {
	body := []app.UI{app.Span().ID("said").Text(v.said)}
	if v.undo != nil {
		body = append(body, button(actionUndo, "", v.words.Undo).ID(actionUndo).Class("button small"))
	}
	var faults []app.UI
	for i, f := range v.faults {
		if i == mostNotices {
			faults = append(faults, app.Li().Text(v.words.MoreFaults.of(len(v.faults)-i)))
			break
		}
		faults = append(faults, app.Li().Text(v.faultText(f)))
	}
	return app.Div().Class("outcome").Attr("role", "status").Body(
		app.P().Class("row").Body(body...),
		app.If(len(faults) > 0, func() app.UI { return app.Ul().ID("faults").Class("note warn").Body(faults...) }),
	)
}

// caseList is the table with what filters it.
func caseList(v *casesView) app.UI {
	w := v.words
	body := []app.UI{app.H2().ID("cases-heading").Text(w.List)}
	if v.all == 0 {
		return app.Section().Class("card").Body(append(body, app.P().ID("none").Class("hint").Text(w.Empty))...)
	}
	shown := v.entries[:min(v.most, len(v.entries))]
	body = append(body, caseFilter(v),
		app.P().ID("shown").Class("hint").Text(fill(w.Shown, "n", number(len(shown)), "all", number(v.all))))
	if len(shown) == 0 {
		body = append(body, app.P().ID("none").Text(w.NoneShown))
	} else {
		rows := make([]app.UI, len(shown))
		for i, e := range shown {
			rows[i] = caseRow(v, e)
		}
		body = append(body, app.Table().Class("cases").Aria("labelledby", "cases-heading").Body(
			app.THead().Body(app.Tr().Body(append(caseHeads(v), app.Th().Scope("col").Text(w.Actions))...)),
			app.TBody().Body(rows...),
		))
	}
	if left := len(v.entries) - len(shown); left > 0 {
		body = append(body, button(actionMore, "", fill(w.More, "n", number(min(left, moreRows)))).ID(actionMore).Class("button"))
	}
	return app.Section().Class("card").Body(body...)
}

// caseHeads are the headings, each of which sorts by its column.
func caseHeads(v *casesView) []app.UI {
	var heads []app.UI
	for _, o := range []casebook.Order{casebook.ByNumber, casebook.ByTier, casebook.ByPriority, casebook.BySubmitted, casebook.ByDue, casebook.ByState} {
		head := app.Th().Scope("col")
		sign := ""
		if o == v.order {
			sign = " ↑"
			way := "ascending"
			if v.descending {
				sign, way = " ↓", "descending"
			}
			head = head.Aria("sort", way)
		}
		heads = append(heads, head.Body(button(actionSort, string(o), "").ID("sort-"+string(o)).Class("sort").Body(
			app.Text(v.words.Columns.of(o)), app.Span().Aria("hidden", "true").Text(sign),
		)))
	}
	return heads
}

func caseRow(v *casesView, e casebook.Entry) app.UI {
	site, _ := calc.SiteByID(e.SiteID)
	name := v.name(e.Case)
	due, used := v.words.States.of(casebook.Unknown), ""
	if e.State != casebook.Unknown {
		due = v.when(e.Due)
	}
	if e.Used > 0 {
		used = fill(v.words.Used, "used", v.t.HoursSpan(e.Used), "length", v.t.HoursSpan(e.Length))
	}
	act := func(act, text string) app.UI {
		return button(act, e.ID, text).ID(act+"-"+e.ID).Class("button small").Aria("label", fill(v.words.Named, "act", text, "number", name))
	}
	answer := act(actionAnswer, v.words.Answer)
	if e.AnsweredAlready() {
		answer = act(actionReopen, v.words.Reopen)
	}
	cell := func(o casebook.Order, body ...app.UI) app.UI {
		return app.Td().DataSet("label", v.words.Columns.of(o)).Body(body...)
	}
	return app.Tr().Class("is-"+string(e.State)).Body(
		app.Th().Scope("row").ID("case-"+e.ID).TabIndex(-1).Text(name),
		cell(casebook.ByTier, app.Text(v.t.Tiers.of(e.Tier))),
		cell(casebook.ByPriority, app.Text("P"+number(int(e.Priority)))),
		cell(casebook.BySubmitted, app.Text(v.when(e.Submitted.In(site.Location()))), app.Span().Class("sub").Text(v.t.SiteName(site))),
		cell(casebook.ByDue, app.Time().DateTime(e.Due.Format(time.RFC3339)).Text(due), app.Span().Class("sub").Text(used)),
		cell(casebook.ByState, app.Span().Class("state").Text(v.words.States.of(e.State)), app.Span().Class("sub").Text(v.stands(e))),
		app.Td().Class("does").Body(app.Div().Body(
			answer,
			act(actionEdit, v.words.Change),
			act(actionDuplicate, v.words.Duplicate),
			act(actionDelete, v.words.Delete),
			app.A().Class("button small").Href(v.page.linkTo(pathOf(Calculator, v.t.Lang))+"#"+queryOf(e.Case).Encode()).
				Aria("label", fill(v.words.Named, "act", v.words.Open, "number", name)).Text(v.words.Open),
		)),
	)
}

// caseFilter chooses what the list shows.
func caseFilter(v *casesView) app.UI {
	w := v.words
	tiers := []app.UI{optionOf("", w.AllPlans, v.filter.Tier == "")}
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			tiers = append(tiers, optionOf(string(p.Tier), v.t.Tiers.of(p.Tier), v.filter.Tier == p.Tier))
		}
	}
	states := []app.UI{optionOf("", w.AllStates, v.filter.State == "" && v.filter.Within == 0)}
	for _, s := range casebook.States() {
		states = append(states, optionOf(string(s), w.States.of(s), v.filter.State == s))
		if s == casebook.Running {
			for _, d := range withins {
				states = append(states, optionOf(d.String(), fill(w.Within, "span", v.t.Span(d)), v.filter.Within == d))
			}
		}
	}
	return app.Div().Class("fields").Attr("role", "group").Aria("label", w.Filter).Body(
		labelled(controlSearch, w.Search, app.Input().Type("search").Class("field").ID(controlSearch).Name(controlSearch).
			Attr("autocomplete", "off").Value(v.filter.Text)),
		labelled(controlTier, v.t.Controls.Plan, app.Select().Class("field").ID(controlTier).Name(controlTier).Body(tiers...)),
		labelled(controlState, w.State, app.Select().Class("field").ID(controlState).Name(controlState).Body(states...)),
	)
}

func labelled(id, text string, control app.UI, more ...app.UI) app.UI {
	return app.Div().Body(append([]app.UI{app.Label().Class("label").For(id).Text(text), control}, more...)...)
}

// caseForm adds a case, or changes one.
func caseForm(v *casesView) app.UI {
	w, d := v.words, &v.draft
	heading, save := w.Add, w.Save
	if d.id != "" {
		heading, save = w.Edit, w.SaveChanges
	}
	var plans, priorities []app.UI
	for _, f := range calc.Families() {
		var group []app.UI
		for _, p := range f.Plans {
			group = append(group, optionOf(string(p.Tier), v.t.Tiers.of(p.Tier), d.query.Plan == p.Tier))
		}
		plans = append(plans, app.OptGroup().Label(v.t.Families.of(f.ID)).Body(group...))
	}
	for _, p := range calc.Priorities() {
		n := number(int(p))
		priorities = append(priorities, optionOf(n, fill(v.t.Priority, "n", n), d.query.Priority == p))
	}
	moment := app.Input().Type("datetime-local").Class("field").ID(paramAt).Name(paramAt).Min("1900-01-01T00:00").Max("2199-12-31T23:59").Required(true)
	if !d.query.Running() {
		moment = moment.Value(d.query.At.String())
	}
	answered := app.Input().Type("datetime-local").Class("field").ID(controlAnswered).Name(controlAnswered).
		Min("1900-01-01T00:00").Max("2199-12-31T23:59").Aria("describedby", "answered-hint")
	if d.answered != "" {
		answered = answered.Value(d.answered)
	}
	name := app.Input().Type("text").Class("field").ID(controlNumber).Name(controlNumber).
		MaxLength(casebook.MostNumber).Attr("autocomplete", "off").Aria("describedby", "number-hint")
	if d.number != "" {
		name = name.Value(d.number)
	}
	body := []app.UI{
		app.H2().ID("form-heading").Text(heading),
		app.Div().Class("fields").Body(
			labelled(controlNumber, w.Number, name, app.P().Class("hint").ID("number-hint").Text(w.NumberHint)),
			labelled(paramPlan, v.t.Controls.Plan, app.Select().Class("field").ID(paramPlan).Name(paramPlan).Body(plans...)),
			labelled(paramPriority, v.t.Controls.Priority, app.Select().Class("field").ID(paramPriority).Name(paramPriority).Body(priorities...)),
			labelled(paramSite, v.t.Controls.Site, allSites(v)),
			labelled(paramAt, v.t.Controls.Submitted, moment, submittedHints(v)),
			labelled(controlAnswered, w.Answered, answered, app.P().Class("hint").ID("answered-hint").Text(w.AnsweredOn)),
		),
	}
	if rules := v.ruleList(d.query); rules != "" {
		body = append(body, app.P().ID("with").Class("hint").Text(fill(w.With, "rules", rules)))
	}
	body = append(body, app.P().ID("problem").Class("problem-line").Attr("role", "alert").Text(d.problem))
	acts := []app.UI{button(actionSave, "", save).ID(actionSave).Class("button main")}
	if d.id != "" || d.arrived {
		acts = append(acts, button(actionCancel, "", w.Cancel).ID(actionCancel).Class("button"))
	}
	body = append(body, app.Div().Class("acts").Body(acts...))
	return app.Section().Class("card").ID("form").Aria("labelledby", "form-heading").Body(body...)
}

// submittedHints say what the clocks do to the time of submission.
func submittedHints(v *casesView) app.UI {
	q := v.draft.query
	site, _ := calc.SiteByID(q.Site)
	at, clash := q.At.In(site.Location(), q.SecondPass)
	switch {
	case q.Running():
	case clash == calc.Skipped:
		return app.P().Class("hint").Text(v.t.skipped(q.At, site, at))
	case clash == calc.Repeated:
		return app.Div().Class("hint").Body(checkbox(paramSecondPass, v.t.Answer.Second, q.SecondPass))
	}
	return app.P().Class("hint").Text(fill(v.t.Answer.Place, "site", v.t.SiteName(site), "zone", zoneLabel(site.Zone), "offset", UTCOffset(at)))
}

// allSites lists the sites of every region.
func allSites(v *casesView) app.UI {
	var groups []app.UI
	for _, r := range calc.Regions() {
		var group []app.UI
		for _, s := range calc.Sites() {
			if s.Region == r {
				group = append(group, optionOf(s.ID, v.t.SiteName(s), s.ID == v.draft.query.Site))
			}
		}
		groups = append(groups, app.OptGroup().Label(v.t.Regions.of(r)).Body(group...))
	}
	return app.Select().Class("field").ID(paramSite).Name(paramSite).Body(groups...)
}

// caseFiles take the list along, or bring one.
func caseFiles(v *casesView) app.UI {
	w := v.words
	var acts []app.UI
	if v.all > 0 {
		acts = append(acts,
			button(actionExport, "", w.Export).ID(actionExport).Class("button"),
			button(actionCalendar, "", w.Calendar).ID(actionCalendar).Class("button"),
		)
	}
	acts = append(acts,
		button(actionImport, "", w.Import).ID(actionImport).Class("button"),
		app.Input().Type("file").ID(controlFile).Name(controlFile).Accept("application/json,.json").Class("unseen").TabIndex(-1).Aria("label", w.Import),
	)
	return app.Section().Class("card files").Body(
		app.H2().Text(w.Files),
		app.Div().Class("acts flat").Body(acts...),
		app.P().Class("hint").Text(w.FileHint),
	)
}
