package prerender_test

import (
	"bytes"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"supportclock/web/prerender"
)

func written(t *testing.T, ui app.UI) string {
	t.Helper()
	node, err := prerender.Element(ui)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, html.Render(&out, node))
	return out.String()
}

// greeting is a component, with another one in it.
type greeting struct {
	app.Compo
	Name string
}

func (g *greeting) Render() app.UI {
	if g.Name == "" {
		return app.Div()
	}
	return app.P().Body(app.Text("Hello, "), app.B().Text(g.Name), &greeting{}, app.Text("!"))
}

func TestWhatIsDrawnIsWrittenAsTheClientBuildsIt(t *testing.T) {
	for name, c := range map[string]struct {
		ui   app.UI
		html string
	}{
		"what is not selected": {app.Select().Body(app.Option().Value("a").Selected(false), app.Option().Value("b").Selected(true)),
			`<select><option value="a"></option><option selected="" value="b"></option></select>`},
		"what is not disabled":             {app.Button().Disabled(false).Text("Go"), `<button>Go</button>`},
		"what is not open":                 {app.Details().Open(false), `<details></details>`},
		"what is read-only":                {app.Input().ReadOnly(true).Checked(true), `<input checked="" readonly=""/>`},
		"a state for assistive technology": {app.Button().Aria("pressed", true).Aria("expanded", false), `<button aria-expanded="false" aria-pressed="true"></button>`},
		"an attribute that says true":      {app.P().Attr("data-on", true).Spellcheck(false), `<p data-on="true" spellcheck="false"></p>`},
		"quotes in a value":                {app.P().Title(`"><script>alert(1)</script>`), `<p title="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"></p>`},
		"a backslash and a tab in a value": {app.Input().Value("C:\\\t"), "<input value=\"C:\\\t\"/>"},
		"words of other scripts":           {app.P().Title("初回応答\u2028—").Text("é"), "<p title=\"初回応答\u2028—\">é</p>"},
		"markup in a text":                 {app.P().Text("<b> & co."), `<p>&lt;b&gt; &amp; co.</p>`},
		"words without a space between":    {app.P().Body(app.Text("16:"), app.B().Text("40"), app.Text(" uur")), `<p>16:<b>40</b> uur</p>`},
		"line breaks of a text":            {app.Pre().Text("one\n  two\n"), "<pre>one\n  two\n</pre>"},
		"an empty text":                    {app.P().Body(app.Text(""), app.Text("a")), `<p>a</p>`},
		"an element that is never closed":  {app.P().Body(app.Text("a"), app.Br(), app.Text("b")), `<p>a<br/>b</p>`},
		"components within components":     {app.Section().Body(&heading{}), `<section><h2>Why</h2></section>`},
		"raw HTML":                         {app.P().Body(app.Raw(`<span class="x">&lt; 3</span>`)), `<p><span class="x">&lt; 3</span></p>`},
		"a drawing": {app.Div().Body(app.Raw(`<svg viewBox="0 0 2 2"><path d="M0 0"/></svg>`)),
			`<div><svg viewBox="0 0 2 2"><path d="M0 0"></path></svg></div>`},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, c.html, written(t, c.ui)) })
	}
}

type heading struct{ app.Compo }

func (*heading) Render() app.UI { return app.H2().Text("Why") }

func TestTheSamePageIsAlwaysWrittenAlike(t *testing.T) {
	draw := func() app.UI {
		return app.Input().ID("at").Name("at").Type("text").Class("a b").Value("1").Min(1).Max(9).Step(1).Placeholder("…").Title("t").AutoComplete(true)
	}
	once := written(t, draw())
	for range 50 {
		require.Equal(t, once, written(t, draw()))
	}
}

func TestPagesThatABrowserWouldMendAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		ui    app.UI
		fault string
	}{
		"rows without a body of their own": {app.Table().Body(app.Tr().Body(app.Td().Text("1"))), "a browser would move what follows <table> at depth 0"},
		"a paragraph within a paragraph":   {app.Div().Body(app.P().Body(app.P())), "a browser would move"},
		"a component that does so":         {app.Div().Body(&greeting{Name: "Ada"}), "a browser would move"},
		"a text alone":                     {app.Text("a"), "must be one element"},
		"nothing":                          {app.Text(""), "must be one element"},
		"raw HTML that is two":             {app.P().Body(app.Raw("<b></b><i></i>")), "raw HTML must be one element"},
	} {
		_, err := prerender.Element(c.ui)
		require.ErrorContains(t, err, c.fault, name)
	}
}
