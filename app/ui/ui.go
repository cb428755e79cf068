// Package ui is what the pages share: the frame around each of them, its controls, and the form that
// asks about a case. It draws from words, choices and answers that it is given, and offers a page's
// component the small pieces of state that several of them have. It knows no page.
package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/site"
	"supportclock/app/words"
)

// View is what every page knows of itself.
type View struct {
	Page  site.Page
	T     *words.Texts // as the reader wants days and times written
	Live  bool         // false while the page is written beforehand: there is no clock and no reader yet
	Own   site.Lang    // the reader's language; empty where the site does not have it
	Prefs Prefs

	Forgot bool // the reader has just asked to forget what was remembered
}

// NewView returns the view of a page as it is written beforehand.
func NewView(p site.Page) View { return View{Page: p, T: words.In(p.Lang)} }

// Attributes of a button: what it does, and with what. The page's own listener hears it; see Press.
const (
	attributeAct  = "data-act"
	attributeWith = "data-with"
)

// Button is one that the page's own listener hears.
func Button(act, with, text string) app.HTMLButton { return Bare(act, with, text).Class("button") }

// Bare is a button that looks like what it stands in, such as a line of a menu.
func Bare(act, with, text string) app.HTMLButton {
	b := app.Button().Type("button").Attr(attributeAct, act)
	if with != "" {
		b = b.Attr(attributeWith, with)
	}
	if text != "" {
		b = b.Text(text)
	}
	return b
}

// Press hands on what the pressed button of a page does. What is no button changes nothing.
func Press(ctx app.Context, e app.Event, act func(ctx app.Context, act, with string)) {
	button := e.Get("target").Call("closest", "["+attributeAct+"]")
	if !button.Truthy() {
		ctx.PreventUpdate()
		return
	}
	with := ""
	if v := button.Call("getAttribute", attributeWith); v.Truthy() {
		with = v.String()
	}
	act(ctx, button.Call("getAttribute", attributeAct).String(), with)
}

// Enter hands on what has been entered in a control of a page. Files and long texts are read when they
// are wanted.
func Enter(ctx app.Context, e app.Event, input func(ctx app.Context, name, value string)) {
	target := e.Get("target")
	value := "off"
	switch kind := target.Get("type").String(); {
	case kind == "textarea" || kind == "file":
		ctx.PreventUpdate()
		return
	case kind != "checkbox":
		value = target.Get("value").String()
	case target.Get("checked").Bool():
		value = "on"
	}
	input(ctx, target.Get("name").String(), value)
}

// Option is a choice of a list.
type Option struct{ Value, Text string }

// Select is a list to choose from. Its options may stand in groups.
func Select(name, chosen string, options []Option, groups ...Group) app.HTMLSelect {
	var body []app.UI
	for _, o := range options {
		body = append(body, option(o, o.Value == chosen))
	}
	for _, g := range groups {
		var group []app.UI
		for _, o := range g.Options {
			group = append(group, option(o, o.Value == chosen))
			if o.Value == chosen {
				chosen = "" // listed a second time, it is chosen once
			}
		}
		body = append(body, app.OptGroup().Label(g.Label).Body(group...))
	}
	return app.Select().Class("field").ID(name).Name(name).Body(body...)
}

// Group is some choices of a list under a label of their own.
type Group struct {
	Label   string
	Options []Option
}

// option leaves out what is not so: go-app writes Selected(false) as an attribute, which selects.
func option(o Option, on bool) app.UI {
	e := app.Option().Value(o.Value).Text(o.Text)
	if on {
		e = e.Selected(true)
	}
	return e
}

// Labelled is a control below its label, with what is said about it.
func Labelled(id, label string, control app.UI, more ...app.UI) app.UI {
	return app.Div().Body(append([]app.UI{app.Label().Class("label").For(id).Text(label), control}, more...)...)
}

// Hint is a line of small print.
func Hint(id, text string) app.UI {
	p := app.P().Class("hint").Text(text)
	if id != "" {
		p = p.ID(id)
	}
	return p
}

// Checkbox is a choice of yes or no.
func Checkbox(name, text string, on bool) app.UI {
	input := checkbox(name)
	if on { // go-app writes Checked(false) as an attribute, which checks
		input = input.Checked(true)
	}
	return app.Label().Class("check").Body(input, app.Span().Text(text))
}

// Ticked is a choice of yes or no that is yes, and cannot be taken back.
func Ticked(name, text string) app.UI {
	return app.Label().Class("check").Body(checkbox(name).Checked(true).Disabled(true), app.Span().Text(text))
}

func checkbox(name string) app.HTMLInput {
	return app.Input().Type("checkbox").Name(name).ID(name).Value("on")
}

// Segments are radio buttons side by side.
func Segments(name, chosen string, options ...Option) app.UI {
	labels := make([]app.UI, len(options))
	for i, o := range options {
		input := app.Input().Type("radio").Name(name).ID(name + "-" + o.Value).Value(o.Value)
		if o.Value == chosen {
			input = input.Checked(true)
		}
		labels[i] = app.Label().Body(input, app.Span().Text(o.Text))
	}
	return app.Div().Class("seg").Body(labels...)
}

// Asked is a question with several controls under one heading.
func Asked(legend string, body ...app.UI) app.HTMLFieldSet {
	return app.FieldSet().Body(append([]app.UI{app.Legend().Class("label").Text(legend)}, body...)...)
}

// Menu opens what is in it. Escape and a click elsewhere close it; see static/start.js.
func Menu(id, class string, summary []app.UI, body ...app.UI) app.UI {
	return app.Details().Class("menu").ID(id).Body(
		app.Summary().Class(class).Body(summary...),
		app.Div().Body(body...),
	)
}

// Icon is a drawing of 20 by 20 without a word of its own.
func Icon(class, path string) app.UI {
	return app.Raw(`<svg class="icon ` + class + `" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="` + path + `"/></svg>`)
}

// The drawings.
const (
	iconMenu = "M3 5h14M3 10h14M3 15h14"
	IconMore = "M4 10h.01M10 10h.01M16 10h.01"
	IconUp   = "M10 16V4M5 9l5-5 5 5"
	IconOut  = "M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8"
)

// Unseen is text for those who hear the page.
func Unseen(text string) app.UI { return app.Span().Class("unseen").Text(text) }

// Number writes a number of a control or of an attribute, not one for a reader.
func Number(n int) string { return strconv.Itoa(n) }
