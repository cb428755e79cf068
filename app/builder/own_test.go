package builder

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/app/words"
	"supportclock/calc"
)

// vendor is the owner of a support page that is not Adobe's.
func vendor(t *testing.T, lang site.Lang) *owner {
	o := visit(t, lang, &browsertest.Browser{})
	require.True(t, o.pick("plan", "own"))
	return o
}

func TestASnippetForAPlanOfTheOwners(t *testing.T) {
	o := vendor(t, "en")
	assert.Equal(t, "plan=own&days=1-5&hours=09:00-17:00&p1=30m,24x7&p2=1h,24x5&p3=2h&p4=1d&parts=controls,answer,why", o.snippet.fragment(),
		"it begins like the plan chosen before")
	assert.Regexp(t, `<details[^>]* open`, o.html(), "its fields are there to be filled in")
	for _, c := range [][2]string{
		{"name", "Gold & silver"}, {"hours", "08:00-18:00"}, {"hours-5", "08:00-16:00"}, {"day-6", "on"}, {"day-6", "off"},
		{"p2-amount", "4"}, {"p2-unit", "h"}, {"p4-amount", ""}, {"region", "emea"},
	} {
		require.True(t, o.pick(c[0], c[1]), c)
	}
	const script = "\n" + `<script async src="https://clock.example/tools/embed.js"></script>`
	assert.Equal(t, `<iframe src="https://clock.example/tools/embed/#plan=own&amp;name=Gold%20%26%20silver&amp;days=1-5&amp;hours=08:00-18:00&amp;hours-5=08:00-16:00&amp;p1=30m,24x7&amp;p2=4h&amp;p3=2h&amp;region=emea&amp;parts=controls,answer,why"
  title="Support response time calculator – Gold &amp; silver" loading="lazy" width="100%" height="640"
  sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox"
  allow="clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>`+script, o.snippet.In(Frame))
	assert.Equal(t, `<div data-support-clock data-lang="en" data-plan="own" data-name="Gold &amp; silver" data-days="1-5" data-hours="08:00-18:00" data-hours-5="08:00-16:00" data-p1="30m,24x7" data-p2="4h" data-p3="2h" data-region="emea" data-parts="controls,answer,why"></div>`+script, o.snippet.In(Element))
	assert.Equal(t, `<a href="https://clock.example/tools/#plan=own&amp;name=Gold%20%26%20silver&amp;days=1-5&amp;hours=08:00-18:00&amp;hours-5=08:00-16:00&amp;p1=30m,24x7&amp;p2=4h&amp;p3=2h&amp;region=emea">Support response time calculator – Gold &amp; silver</a>`, o.snippet.In(Link))
	assert.Equal(t, o.snippet.address(), o.browser.Shown, "the preview follows")

	choices, frame, notices := link.ParseEmbed(o.snippet.fragment())
	assert.Empty(t, notices)
	assert.Equal(t, o.snippet.Choices, choices)
	assert.Equal(t, o.snippet.Frame.OfOwn(), frame)

	require.True(t, o.pick("plan", "elite"))
	assert.Equal(t, "plan=elite&region=emea&parts=controls,answer,why", o.snippet.fragment())
	require.True(t, o.pick("plan", "own"))
	assert.Equal(t, "Gold & silver", o.snippet.Choices.Own.Name, "nothing entered is lost")
}

func TestWhatIsWrongIsSaidInPlaceOfTheCode(t *testing.T) {
	w := words.In("en").Own
	for _, wrong := range [][2]string{{"hours", "9-17"}, {"p1-amount", "soon"}, {"hours-2", "22:00-10:00"}, {"name", strings.Repeat("x", link.MostName+1)}} {
		o := vendor(t, "en")
		shown, good := o.browser.Shown, o.snippet.Choices.Own
		o.ctx.Dispatch(func(ctx app.Context) { o.input(ctx, wrong[0], wrong[1]) })
		o.engine.ConsumeAll()
		assert.Contains(t, o.html(), `aria-busy`, "what is being typed leaves the code where it is")
		assert.Contains(t, o.html(), "lines-frame", wrong)
		o.ctx.Dispatch(func(ctx app.Context) { o.left(ctx) })
		o.engine.ConsumeAll()
		html := o.html()
		assert.NotContains(t, html, `aria-busy`)
		assert.Contains(t, html, w.Mend, wrong)
		assert.NotContains(t, html, "lines-frame", wrong)
		assert.NotContains(t, html, `id="copy"`, wrong)
		assert.Equal(t, shown, o.browser.Shown, "the preview keeps what was right: %s", wrong)
		o.ctx.Dispatch(func(ctx app.Context) { o.input(ctx, "plan", "elite") })
		o.engine.ConsumeAll()
		assert.Contains(t, o.html(), "lines-frame", "another plan has its code")
		if wrong[0] != "hours-2" {
			assert.Equal(t, good, o.snippet.Choices.Own, wrong)
		}
	}
	o := vendor(t, "en")
	for _, day := range []string{"day-1", "day-2", "day-3", "day-4", "day-5"} {
		o.ctx.Dispatch(func(ctx app.Context) { o.input(ctx, day, "off") })
		o.engine.ConsumeAll()
	}
	assert.Contains(t, o.html(), w.BadDays)
}

func TestNothingOfADataSheetForAPlanOfTheOwners(t *testing.T) {
	for _, lang := range site.Languages {
		o := visit(t, lang, &browsertest.Browser{})
		o.pick("part-services", "on")
		for _, part := range []string{"part-controls", "part-answer", "part-why"} {
			o.pick(part, "off")
		}
		o.pick("plan", "own")
		assert.Equal(t, []string{link.PartAnswer}, o.snippet.Frame.Parts, "something has to be shown")
		html := o.html()
		assert.NotContains(t, html, "part-services")
		assert.Contains(t, html, words.In(lang).Embed.Matrix)
		assert.Contains(t, html, words.In(lang).Own.Source)
		assert.NotContains(t, html, words.In(lang).Footer.Unofficial)
		assert.Regexp(t, `<input[^>]*id="lock-plan"[^>]*>`, html)
		assert.NotContains(t, o.snippet.fragment(), "lock=", "it need not be said")
	}
}

// A name stays text in every form of the snippet, whatever it looks like.
func TestKeptContractsAreOfferedToTheirOwner(t *testing.T) {
	kept := &browsertest.Browser{Store: map[string]string{"support-clock/own": "name=Gold&hours=08:00-18:00&p1=1h\nname=Silver&p2=8h"}}
	o := visit(t, "en", kept)
	page := o.html()
	assert.Contains(t, page, ">Gold<")
	assert.Contains(t, page, ">"+words.In("en").Own.Choose+"<", "or another one")
	silver := ui.OwnValue(ui.KeptOwn(kept)[1])
	require.True(t, o.pick("plan", silver))
	assert.Equal(t, "plan=own&name=Silver&days=1-5&hours=09:00-17:00&p2=8h&parts=controls,answer,why", o.snippet.fragment())
	assert.Regexp(t, `<option [^>]*selected[^>]*>Silver<`, o.html())
	require.True(t, o.pick("p2-amount", "4"))
	assert.Contains(t, o.snippet.fragment(), "p2=4h", "it can be changed here")
	assert.Regexp(t, `<option value="own" selected[^>]*>Silver<|<option selected[^>]* value="own">Silver<`, o.html(), "then it is another one")
	assert.Equal(t, "8h", ui.KeptOwn(kept)[1].Targets[1].String(), "and the kept one stays what it is")
	require.True(t, o.pick("plan", ui.OwnValue(ui.KeptOwn(kept)[0])))
	assert.Contains(t, o.snippet.fragment(), "name=Gold")
	require.True(t, o.pick("plan", "elite"))
	assert.NotContains(t, o.snippet.fragment(), "name=")
	assert.Len(t, ui.KeptOwn(kept), 2)
}

func TestHostileNamesInSnippets(t *testing.T) {
	for _, name := range []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onload='alert(1)`, "&quot;&#34;", "=1+1", "a&p1=5m#x", "100 %", "a+b",
		strings.Repeat("W", link.MostName), "😀 Größe", "サポート", "👩‍💻 %20.", "10%ab",
	} {
		o := vendor(t, "en")
		require.True(t, o.pick("name", name), name)
		for _, form := range []Form{Frame, Element, Link} {
			markup, _, _ := strings.Cut(o.snippet.In(form), "\n<script")
			d := xml.NewDecoder(strings.NewReader(markup))
			d.Strict = false
			d.Entity = xml.HTMLEntity
			read := map[string]string{}
			elements, text := 0, ""
			for {
				token, err := d.Token()
				if err != nil {
					break
				}
				switch token := token.(type) {
				case xml.StartElement:
					elements++
					for _, a := range token.Attr {
						read[a.Name.Local] = a.Value
					}
				case xml.CharData:
					text += string(token)
				}
			}
			require.Equal(t, 1, elements, "%s: %s", form, markup)
			title := words.In("en").Embed.Title + " – " + name
			switch form {
			case Frame:
				assert.Equal(t, title, read["title"])
			case Element:
				assert.Equal(t, name, read["data-name"])
			case Link:
				assert.Equal(t, title, text)
			}
			if form != Element {
				_, fragment, _ := strings.Cut(read["src"]+read["href"], "#")
				c, _, notices := link.ParseEmbed(fragment)
				assert.Empty(t, notices)
				assert.Equal(t, name, c.Own.Name)
				assert.Equal(t, calc.Own, c.Plan)
			}
		}
	}
}
