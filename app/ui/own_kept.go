package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/browser"
	"supportclock/app/link"
	"supportclock/app/words"
	"supportclock/calc"
)

// keptOwnKey is where agreements are kept in this browser: one on each line, as a link has it, the last
// one kept first.
const keptOwnKey = "support-clock/own"

// MostKeptOwn is how many agreements a browser keeps.
const MostKeptOwn = 20

// What is done with the agreement of the form.
const (
	ActionKeepOwn = "keep-own"
	ActionDropOwn = "drop-own"
)

// KeptOwn returns the agreements that this browser keeps.
func KeptOwn(s browser.Storage) []link.Own {
	list, _ := readOwn(s)
	return list
}

// readOwn reads what is kept. An agreement of which a part cannot be read is none: without it, its terms would
// be others. What is left out so stays where it is, for a version that can read it.
func readOwn(s browser.Storage) (list []link.Own, unread []string) {
	for line := range strings.SplitSeq(s.Recall(keptOwnKey), "\n") {
		o, notices := link.ParseOwn(line)
		switch {
		case line == "":
		case o == link.Own{} || len(notices) > 0:
			unread = append(unread, line)
		case len(list) < MostKeptOwn:
			list = append(list, o)
		}
	}
	return list, unread
}

func saveOwn(s browser.Storage, list []link.Own, unread []string) {
	lines := make([]string, len(list))
	for i, o := range list {
		lines[i] = o.Encode()
	}
	lines = append(lines, unread[:min(len(unread), MostKeptOwn)]...)
	if len(lines) == 0 {
		s.Forget(keptOwnKey)
		return
	}
	s.Keep(keptOwnKey, strings.Join(lines, "\n"))
}

// ActOwn keeps or drops the agreement of the form. It returns what to say of it; ok is false for another
// action. One of the same name is replaced, and what another tab has kept meanwhile stays.
func (c *Choosing) ActOwn(t *words.Texts, s browser.Storage, act string) (said string, ok bool) {
	o := c.Choices.Own
	same := func(k link.Own) bool { return k.Name == o.Name }
	if act != ActionKeepOwn && act != ActionDropOwn {
		return "", false
	}
	kept, unread := readOwn(s)
	c.kept, said = slices.DeleteFunc(kept, same), t.Own.Dropped
	if act == ActionKeepOwn {
		list := append([]link.Own{o}, c.kept...)
		c.kept, said = list[:min(len(list), MostKeptOwn)], t.Own.KeptAs
	}
	saveOwn(s, c.kept, unread)
	return words.Fill(said, "name", t.OwnName(o.Name)), true
}

// keeping offers to keep the agreement of the form, or to drop it; not while a field holds what means nothing.
// Embedded pages keep nothing.
func (c *Choosing) keeping(v *View) app.UI {
	t, o := v.T.Own, c.Choices.Own
	if c.embedded {
		return app.Div()
	}
	act := Button(ActionKeepOwn, "", t.Keep)
	if slices.Contains(c.kept, o) {
		act = Button(ActionDropOwn, "", words.Fill(t.Drop, "name", v.T.OwnName(o.Name)))
	}
	if c.Own.Unread() {
		act = act.Disabled(true)
	}
	return app.Div().Body(act.ID("own-act"))
}

// Offer offers agreements among the plans.
func (c *Choosing) Offer(list []link.Own) { c.kept = list }

// Contracts are the agreements that can stand beside the plans: the one of the form, and those kept.
func (c *Choosing) Contracts() []link.Own {
	o := c.Choices.Own
	if o == (link.Own{}) || slices.Contains(c.kept, o) {
		return c.kept
	}
	return append([]link.Own{o}, c.kept...)
}

// OwnPlans are the agreements among the plans: those kept, and the one of the form.
func OwnPlans(t *words.Texts, c *Choosing) (g Group, chosen string) {
	g.Label = t.Own.Others
	chosen = string(c.Choices.Plan)
	for _, o := range c.kept {
		value := OwnValue(o)
		g.Options = append(g.Options, Option{value, t.OwnName(o.Name)})
		if c.Choices.Plan == calc.Own && o == c.Choices.Own {
			chosen = value
		}
	}
	name := t.Own.Choose
	if chosen == string(calc.Own) && c.Choices.Own.Name != "" {
		name = c.Choices.Own.Name
	}
	g.Options = append(g.Options, Option{string(calc.Own), name})
	return g, chosen
}

// chooseOwn changes the plan to an agreement: a kept one, or that of the form, which begins like the plan
// chosen before.
func (c *Choosing) chooseOwn(q *link.Choices, value string) bool {
	if o, ok := OwnOf(value); ok {
		q.Plan, q.Own = calc.Own, o
		c.Own.Forget()
		return true
	}
	if value == string(calc.Own) && q.Own == (link.Own{}) {
		q.Own = link.OwnLike(*q)
	}
	c.Own.Forget()
	c.Own.open = value == string(calc.Own)
	return q.Set(link.ParamPlan, value)
}
