package web

import (
	"bytes"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"
	xhtml "golang.org/x/net/html"
)

func render(t *testing.T, ui app.UI) string {
	t.Helper()
	root, err := markup(app.HTMLString(ui))
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, xhtml.Render(&out, root))
	return out.String()
}

func TestMarkupIsWhatTheClientWouldBuild(t *testing.T) {
	svg := func(tag string) app.HTMLElem { return app.Elem(tag).XMLNS("http://www.w3.org/2000/svg") }
	dot := func(tag string) app.HTMLElemSelfClosing {
		return app.ElemSelfClosing(tag).XMLNS("http://www.w3.org/2000/svg")
	}
	for _, c := range []struct {
		name string
		ui   app.UI
		want string
	}{
		{"words keep the spaces they have, and get no others",
			app.P().Body(app.Text("due "), app.Strong().Text("Monday"), app.Text(", "), app.B().Text("09:00"), app.Text(".")),
			`<p>due <strong>Monday</strong>, <b>09:00</b>.</p>`},
		{"adjacent texts stay adjacent",
			app.P().Body(app.Text("a"), app.Text("b"), app.Text(""), app.I().Text("c"), app.Text(""), app.I()),
			`<p>ab<i>c</i><i></i></p>`},
		{"deeper levels too",
			app.Div().Body(app.Ul().Body(app.Li().Body(app.Text("1"), app.Em().Text("2")), app.Li().Text("3"))),
			`<div><ul><li>1<em>2</em></li><li>3</li></ul></div>`},
		{"text is escaped once",
			app.P().Text(`<b> & "q"`),
			`<p>&lt;b&gt; &amp; &#34;q&#34;</p>`},
		{"quotes, backslashes and spaces that do not break survive in attributes",
			app.P().Aria("label", "\u201c9\u00a0h\u201d \\ \"x\" < &"),
			"<p aria-label=\"\u201c9\u00a0h\u201d \\ &#34;x&#34; &lt; &amp;\"></p>"},
		{"true is written where it is a word",
			app.P().Aria("hidden", "true").Hidden(true),
			`<p aria-hidden="true" hidden=""></p>`},
		{"false booleans are left out",
			app.Select().Body(app.Option().Selected(false).Disabled(false).Text("x"), app.Option().Selected(true).Text("y")),
			`<select><option>x</option><option selected="">y</option></select>`},
		{"attributes come in order",
			app.A().ID("z").Href("a").Class("c").Title("t").Rel("r"),
			`<a class="c" href="a" id="z" rel="r" title="t"></a>`},
		{"void elements",
			app.P().Body(app.Input().Type("text"), app.Br(), app.Text("x")),
			`<p><input type="text"/><br/>x</p>`},
		{"drawings",
			svg("svg").Attr("viewBox", "0 0 9 9").Body(dot("path").Attr("d", "M0 0"), svg("g").Body(dot("rect"), svg("text").Text("9"))),
			`<svg viewBox="0 0 9 9"><path d="M0 0"></path><g><rect></rect><text>9</text></g></svg>`},
		{"raw markup as it is",
			app.Div().Body(app.Raw(`<p class="a">x <b>y</b></p>`)),
			`<div><p class="a">x <b>y</b></p></div>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			for range 5 { // attribute order is random
				require.Equal(t, c.want, render(t, c.ui))
			}
		})
	}
}

func TestMarkupRefusesWhatABrowserWouldMend(t *testing.T) {
	for name, ui := range map[string]app.UI{
		"rows without a table body":        app.Table().Body(app.Tr().Body(app.Td().Text("x"))),
		"a paragraph within a paragraph":   app.P().Body(app.P().Text("x")),
		"a link within a link":             app.Div().Body(app.A().Body(app.A().Text("x"))),
		"a division within a paragraph":    app.P().Body(app.Div().Text("x")),
		"a text in the place of the page":  app.Text("x"),
		"a list item's text cut by a form": app.Form().Body(app.Form()),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := markup(app.HTMLString(ui))
			require.Error(t, err)
		})
	}
}

func FuzzMarkup(f *testing.F) {
	f.Add(`<p class="a\"b" hidden>x` + "\n" + `</p>`)
	f.Add("<svg>\n  <path>\n  <g>\n    <rect>\n  </g>\n</svg>")
	f.Fuzz(func(t *testing.T, s string) {
		root, err := markup(s)
		if err != nil {
			return
		}
		var out bytes.Buffer
		if err := xhtml.Render(&out, root); err == nil && strings.Contains(out.String(), "\x00") {
			t.Fatalf("NUL in %q", out.String())
		}
	})
}
