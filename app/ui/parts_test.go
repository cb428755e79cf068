package ui

import (
	"html"
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/calc"
)

func TestSitesStandInTheOrderOfTheLanguage(t *testing.T) {
	for lang, some := range map[site.Lang][]string{
		"en": {"Austria", "Belgium", "Czechia", "Egypt", "Germany", "United Kingdom"},
		"de": {"Ägypten", "Belgien", "Dänemark", "Deutschland", "Österreich", "Polen"}, // as if they had no dots
		"fr": {"Afrique du Sud", "Allemagne", "Égypte", "Espagne"},
		"nl": {"België", "Duitsland", "Egypte", "Verenigd Koninkrijk"},
	} {
		var countries []string
		for _, s := range SitesByName(words.In(lang), calc.EMEA) {
			if country := words.In(lang).Country(s); slices.Contains(some, country) {
				countries = append(countries, country)
			}
		}
		assert.Equal(t, some, slices.Compact(countries), lang)
	}
}

func TestTheFinderShowsWhatItFinds(t *testing.T) {
	v := NewView(sitePage("en"))
	f := Finder{Text: "Atlantis"}
	assert.Contains(t, html.UnescapeString(app.HTMLString(f.draw(&v))), v.T.Controls.NotFound, "that there is none is said")
	f.Text = "a"
	assert.Equal(t, mostFound, strings.Count(app.HTMLString(f.draw(&v)), `data-act="place"`))

	b := &browsertest.Browser{}
	f.Close(b, b)
	assert.Empty(t, f.Text)
	assert.Equal(t, []string{"find"}, b.Closed)
	assert.Equal(t, link.ParamSite, b.Focused)
}

// What is closed is not drawn: it stays as it was written, or as it was drawn last.
func TestWhatIsClosedIsNotDrawn(t *testing.T) {
	var f Folds
	drawn := 0
	draw := func() app.UI { drawn++; return app.P() }
	f.Body(false, "why", draw)
	assert.Equal(t, 1, drawn, "written beforehand, it is there for readers without scripts")

	f = Folds{}
	f.Adopt(true)
	f.Body(true, "why", draw)
	assert.Equal(t, 1, drawn, "what stands is taken as it is")
	assert.True(t, f.Standing())
	f.Begin([]string{"why"})
	f.Body(true, "why", draw)
	assert.Equal(t, 2, drawn, "what is open is drawn")
	f.Body(true, "best", draw)
	assert.Equal(t, 2, drawn, "what is closed is not")
	f.Toggle("best", true)
	assert.True(t, f.Open("best"))
	f.Body(true, "best", draw)
	assert.Equal(t, 3, drawn)
	f.Toggle("best", false)
	f.Body(true, "best", draw)
	assert.Equal(t, 3, drawn, "closed again, it stays as it was")
}

func TestTheDisplayMenu(t *testing.T) {
	b := &browsertest.Browser{Tags: []string{"en-US"}}
	v := NewView(sitePage("en"))
	v.Arrive(b)
	assert.Equal(t, words.Display{Twelve: true, Sunday: true, American: true}, v.T.Display, "as the reader's language has it")
	require.True(t, v.SetPref(b, controlClock, "24"))
	require.True(t, v.SetPref(b, controlWeek, "monday"))
	require.True(t, v.SetPref(b, controlTheme, "dark"))
	assert.False(t, v.SetPref(b, controlClock, "25"))
	assert.False(t, v.SetPref(b, link.ParamPlan, "elite"))
	assert.Equal(t, words.Display{American: true}, v.T.Display)
	assert.Equal(t, "dark", b.Dressed["theme"])

	again := NewView(sitePage("en"))
	again.Arrive(b)
	assert.Equal(t, words.Display{American: true}, again.T.Display, "this browser keeps it")
	assert.Equal(t, Prefs{"24", "monday", "dark"}, again.Prefs)
	require.True(t, again.SetPref(b, controlTheme, "system"))
	assert.Empty(t, LoadPrefs(b).Theme)

	assert.Equal(t, Prefs{}, LoadPrefs(&browsertest.Browser{Store: map[string]string{prefsKey: "clock=99&week=%zz&theme=<b>"}}), "what cannot be read is nothing")
}

// What was written of a published plan does not stay behind the back of somebody with another contract.
func TestWhatIsClosedIsEmptyWhereItWouldBeWrong(t *testing.T) {
	drawn := 0
	draw := func() app.UI { drawn++; return app.P() }
	f := Folds{Void: true}
	f.Adopt(true)
	assert.Equal(t, app.HTMLString(closed()), app.HTMLString(f.Body(true, "why", draw)), "the page is taken as it stands first")
	f.Begin(nil)
	left, ok := f.Body(true, "why", draw).(app.HTMLDiv)
	require.True(t, ok, "not what stands there")
	assert.Equal(t, "<div></div>", app.HTMLString(left))
	assert.Zero(t, drawn)
	f.Toggle("why", true)
	f.Body(true, "why", draw)
	assert.Equal(t, 1, drawn)
}

func TestManyCasesGetTheContract(t *testing.T) {
	v := NewView(sitePage("en"))
	v.Arrive(&browsertest.Browser{})
	const gold = "plan=own&name=Gold&days=1-5&hours=08:00-18:00&p1=1h"
	c, _ := link.Parse(gold + "&priority=2&site=NL&at=2026-11-27T15:40")
	header := html.UnescapeString(app.HTMLString(Header(&v, c.Encode(), c.Contract())))
	assert.Contains(t, header, `href="./bulk/#`+gold+`"`, "and not the case")
	assert.Contains(t, header, `href="./cases/"`)
	c, _ = link.Parse("plan=elite&compare=own,elite&name=Gold&p1=1h&priority=2")
	assert.Equal(t, "plan=elite&name=Gold&p1=1h&compare=elite,own", c.Contract())
	c, _ = link.Parse("plan=elite&priority=2&site=NL")
	assert.Empty(t, c.Contract())
}

func TestALanguageIsOfferedAndNotForced(t *testing.T) {
	v := NewView(sitePage("en"))
	v.Arrive(&browsertest.Browser{Tags: []string{"de-DE", "en"}})
	header := html.UnescapeString(app.HTMLString(Header(&v, "plan=elite&site=NL", "")))
	assert.Contains(t, header, words.In("de").Offer)
	assert.NotContains(t, header, words.In("nl").Offer)
	assert.Contains(t, header, `href="./de/#plan=elite&site=NL"`, "the choices come along")

	german := NewView(sitePage("de"))
	german.Arrive(&browsertest.Browser{Tags: []string{"de-DE", "en"}})
	assert.NotContains(t, html.UnescapeString(app.HTMLString(Header(&german, "", ""))), words.In("de").Offer, "the page is theirs already")
}

func TestALinkWithMistakesSaysSo(t *testing.T) {
	english := words.In("en")
	texts := func(embedded bool, fragment string) []string {
		c := NewChoosing(embedded)
		c.Begin(fragment, "", nil, Memory{}, fridayAfternoon)
		return noticeTexts(english, &c)
	}
	said := texts(false, "priority=9&tier=gold&site=Netherlands&plan=online&products=0&off=x&customary=perhaps&commerce=2")
	require.Len(t, said, mostNotices+1)
	for i, want := range []string{"1, 2, 3, 4", "plan, name, days, hours", "NL", "1–99", "2026-12-24", "on, off"} {
		assert.Contains(t, said[i], want)
	}
	assert.Contains(t, said[0], "9", "what was there is named")
	assert.Equal(t, english.Count(english.Notices.More, 1), said[mostNotices])
	assert.Contains(t, texts(false, "at=2026-02-30T25:00")[0], "2026-11-23T16:45")
	assert.Len(t, texts(false, "plan="+strings.Repeat("x", 10_000)), 1)
	assert.Contains(t, texts(false, "region=japan&site=NL")[0], "NL")
	assert.Empty(t, texts(false, "plan=elite"))

	said = texts(true, "accent=mauve&lock=door&size=big")
	require.Len(t, said, 3)
	assert.Contains(t, said[0], "blue, teal, green")
	assert.Contains(t, said[1], "plan, priority, region, site, at")
	assert.Contains(t, said[2], "parts, lock, theme, accent")
}

// Whatever a hostile link holds is text on the page, and no markup.
func TestNoticesAreText(t *testing.T) {
	c := NewChoosing(false)
	c.Begin("plan=<script>alert(1)</script>&<b>=1", "", nil, Memory{}, fridayAfternoon)
	drawn := app.HTMLString(Notices(words.In("en"), &c))
	assert.NotContains(t, drawn, "<script>")
	assert.NotContains(t, drawn, "<b>=")
	assert.Contains(t, drawn, `id="notices"`)
}
