package cases

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/cases/book"
	"supportclock/app/ui"
	"supportclock/app/words"
)

// nearlyFull is how many cases there are when it is time to say that there is a limit.
const nearlyFull = book.MostCases * 9 / 10

// storeNotice says how well the cases are kept, where that is not as it should be. It is there from the
// start, so that it is heard.
func storeNotice(c *page) app.UI {
	w, text := c.words, c.condition()
	if text == "" && c.list.total >= nearlyFull {
		text = words.Fill(w.Near, "n", c.view.T.Number(c.list.total), "most", c.view.T.Number(book.MostCases))
	}
	notice := app.Div().ID("keeping").Attr("role", "alert")
	if text == "" {
		return notice
	}
	body := []app.UI{app.P().Text(text)}
	if c.store.state == damaged {
		body = append(body, app.P().Class("acts").Body(
			ui.Button(actionRescue, "", w.Rescue).ID(actionRescue),
			ui.Button(actionMend, "", w.Mend).ID(actionMend),
		))
	}
	return notice.Body(app.Div().Class("note warn flow").Body(body...))
}

// condition says how well the cases are kept; nothing where that is as it should be.
func (c *page) condition() string {
	w := c.words
	return map[condition]string{blocked: w.Blocked, full: w.Full, damaged: w.Damaged, newer: w.Newer}[c.store.state]
}

// rescue hands out what is stored, as it is.
func (c *page) rescue() {
	c.browser.Save("support-clock-damaged.txt", "text/plain;charset=utf-8", c.browser.Part([]byte(c.browser.Recall(storeKey))))
}

// mostFaults is how many faults of a file are told.
const mostFaults = 10

// faultList says what is wrong with an imported file, and offers to take what is not.
func faultList(c *page) app.UI {
	faults := c.bring.faults
	if len(faults) == 0 {
		return app.Div().ID("bring")
	}
	var items []app.UI
	for i, f := range faults {
		if i == mostFaults {
			items = append(items, app.Li().Text(c.view.T.Count(c.words.MoreFaults, len(faults)-i)))
			break
		}
		items = append(items, app.Li().Text(c.faultText(f)))
	}
	body := []app.UI{app.Ul().ID("faults").Body(items...)}
	if n := c.bring.readable.Len(); n > 0 && !c.store.locked() {
		body = append(body, app.P().Body(ui.Button(actionImportRest, "", c.view.T.Count(c.words.ImportRest, n)).ID(actionImportRest)))
	}
	return app.Div().ID("bring").Body(app.Div().Class("note warn flow").Body(body...))
}

// faultText says what is wrong with an imported file, and where.
func (c *page) faultText(f book.Fault) string {
	path := f.Path
	if f.Name != "" {
		path = words.Fill(c.view.T.Remark, "text", path, "remark", f.Name)
	}
	return words.Fill(c.words.Faults.Of(string(f.Code)),
		"where", words.Fill(c.words.Where, "line", strconv.Itoa(f.Line), "column", strconv.Itoa(f.Column)),
		"path", path, "value", f.Value, "accepted", strings.Join(f.Accepted, ", "))
}

// whyNot says why a change has not been made.
func (c *page) whyNot(err error) string {
	switch err {
	case book.ErrFull:
		return words.Fill(c.words.TooMany, "n", c.view.T.Number(book.MostCases))
	case book.ErrGone:
		return c.words.Gone
	case errLocked:
		return c.condition()
	}
	faults, ok := err.(book.Faults)
	switch {
	case ok && faults[0].Code == book.Uncounted:
		return c.words.Horizon
	case ok && faults[0].Code == book.Unagreed:
		return words.Fill(c.view.T.Own.NoTarget, "n", faults[0].Value)
	case ok && faults.In("answered"):
		return c.words.TooEarly
	case ok:
		return words.Fill(c.words.Refused, "field", faults[0].Path)
	}
	return err.Error()
}
