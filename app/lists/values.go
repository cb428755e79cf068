package lists

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// values lists what is not known for certain, each to be said once.
func values(p *page) []app.UI {
	r, w, t := p.reading, p.words, p.view.T
	if len(r.found.Values) == 0 {
		return nil
	}
	var rows []app.UI
	for n, v := range r.found.Values {
		where := t.List([]string{p.meaning(v.Column), t.Count(w.RowsOf, v.Rows)})
		if note := map[source]string{proposed: w.Proposed, recalled: w.Recalled}[r.sources[n]]; note != "" {
			where += " · " + note
		}
		chosen, _ := r.options.Said.Of(v.Column, v.Text)
		id := controlValue + ui.Number(n)
		rows = append(rows, app.Tr().Attr("role", "row").Body(
			app.Th().Scope("row").Attr("role", "rowheader").Body(app.Text(v.Text), app.Span().Class("sub").Text(where)),
			app.Td().Attr("role", "cell").Body(
				ui.Select(id, chosen, append([]ui.Option{{Text: w.AsFault}}, p.meanings(v)...)).Aria("label", words.Fill(w.ReadLabel, "value", v.Text)),
			),
		))
	}
	body := []app.UI{
		app.H3().Text(t.Count(w.ValuesOf, len(r.found.Values))),
		app.Table().ID("values").Class("table middle").Attr("role", "table").Body(
			app.THead().Attr("role", "rowgroup").Body(app.Tr().Attr("role", "row").Body(
				app.Th().Scope("col").Attr("role", "columnheader").Text(w.InList), app.Th().Scope("col").Attr("role", "columnheader").Text(w.ReadAs),
			)),
			app.TBody().Attr("role", "rowgroup").Body(rows...),
		),
	}
	if r.found.MoreValues > 0 {
		body = append(body, app.P().Class("small").Text(t.Count(w.MoreValues, r.found.MoreValues)))
	}
	return []app.UI{app.Div().Class("flow part").Body(append(body, ui.Hint("", w.Remember))...)}
}

// meanings are what a value can be read as.
func (p *page) meanings(v sheet.Value) []ui.Option {
	switch v.Column {
	case sheet.Priority:
		return p.priorityOptions()
	case sheet.Tier:
		return p.planOptions()
	}
	return p.siteOptions(v.Sites)
}

// say takes in what a value means.
func (p *page) say(n int, meaning string) {
	r := p.reading
	if n < 0 || n >= len(r.found.Values) {
		return
	}
	v := r.found.Values[n]
	r.options.Said.Say(v.Column, v.Text, meaning)
	r.sources[n] = saidNow
	p.rememberValue(v, meaning)
}

// valuesKey is where this browser keeps what values mean, as a query.
const valuesKey = "support-clock/list-values"

// mostKept is how many values are kept; those beyond are not.
const mostKept = 300

// recallValues returns what has been said of values in earlier lists.
func (p *page) recallValues() sheet.Said {
	said := sheet.Said{}
	kept, _ := url.ParseQuery(p.browser.Recall(valuesKey))
	for key, meanings := range kept {
		column, text, _ := strings.Cut(key, ":")
		said.Say(sheet.Column(column), text, meanings[0])
	}
	return said
}

// rememberValue keeps what a value means, or that it no longer means anything.
func (p *page) rememberValue(v sheet.Value, meaning string) {
	kept, _ := url.ParseQuery(p.browser.Recall(valuesKey))
	key := string(v.Column) + ":" + sheet.ValueKey(v.Text)
	kept.Del(key)
	if meaning != "" && len(kept) < mostKept {
		kept.Set(key, meaning)
	}
	p.browser.Keep(valuesKey, kept.Encode())
}

// numbered is the number behind the name of a control; -1 where there is none.
func numbered(name, prefix string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(name, prefix))
	if err != nil {
		return -1
	}
	return n
}
