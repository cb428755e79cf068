package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
)

// submission is a case of a Friday afternoon in Amsterdam, as a link.
const submission = "#plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"

// british reads the English page as its writers do.
var british = visitor{Locale: "en-GB", Hash: submission}

func TestACustomerAsksWhenTheResponseIsDue(t *testing.T) {
	story(t)
	p := open(t, "", british).ready()
	require.Equal(t, "Monday 30 November, 09:40", p.DueInWords())
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
	require.Contains(t, p.text("#reader"), "Mon 30 Nov 03:40", "a visitor in New York")

	p.Choose("priority", "2")
	p.WaitDue("2026-11-27T16:40:00+01:00")
	require.Equal(t, "Today 16:40", p.DueInWords())
	p.waitText(".facts", "1 hour, 24x5")
	p.waitText("#status", "16:40")

	// In Japan Enterprise P2 becomes business hours: Friday 15:40 there is still open.
	p.Choose("region", "japan")
	p.WaitDue("2026-11-27T16:40:00+09:00")
	p.waitText(".facts", "1 business hour")
	p.SubmitAt("2026-11-27T17:00")
	p.WaitDue("2026-11-30T09:30:00+09:00")

	p.wait(`location.hash === "#plan=enterprise&priority=2&region=japan&site=JP&at=2026-11-27T17:00"`)
	p.reload()
	p.ready()
	require.Equal(t, "2026-11-30T09:30:00+09:00", p.Due())
	require.Equal(t, "japan enterprise 2 JP 2026-11-27T17:00", p.Chosen())

	eval[bool](p, "history.back(), true")
	p.WaitChosen("emea enterprise 2 NL 2026-11-27T15:40")
	p.WaitDue("2026-11-27T16:40:00+01:00")
}

func TestTheControlsFollowTheAddress(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	require.Equal(t, "emea enterprise 3 NL 2026-11-27T15:40", p.Chosen())
	for _, step := range []struct{ hash, chosen string }{
		{"plan=elite&priority=1&region=americas&site=US-Hawaii&at=2026-12-01T10:00", "americas elite 1 US-Hawaii 2026-12-01T10:00"},
		{"plan=expert&priority=4&region=emea&site=DE-Bavaria&at=2026-12-01T10:00", "emea expert 4 DE-Bavaria 2026-12-01T10:00"},
		{"plan=online&priority=2&region=japan&site=JP&at=2026-12-02T10:00", "japan online 2 JP 2026-12-02T10:00"},
	} {
		p.follow(step.hash)
		p.WaitChosen(step.chosen)
	}
	eval[bool](p, "(history.go(-2), true)")
	p.WaitChosen("americas elite 1 US-Hawaii 2026-12-01T10:00")

	// By hand, then through the history: what was chosen does not stick.
	p.Choose("plan", "online")
	p.WaitDue("2026-12-01T11:00:00-10:00")
	p.Choose("site", "US-Eastern")
	p.WaitDue("2026-12-01T11:00:00-05:00")
	p.wait(`location.hash.includes("US-Eastern")`)
	for range 3 { // however many steps that was
		if p.Chosen() == "americas elite 1 US-Hawaii 2026-12-01T10:00" {
			break
		}
		eval[bool](p, "(history.back(), true)")
		p.rest()
	}
	p.WaitChosen("americas elite 1 US-Hawaii 2026-12-01T10:00")
	p.WaitDue("2026-12-01T10:15:00-10:00")
}

func TestAnAnswerThatWasGoneComesBack(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	gone := func() {
		t.Helper()
		p.set(parts.Date, "")
		p.focus(parts.Time)
		p.waitText(".problem", "date")
		p.wait(`document.querySelector("#due") === null`)
	}
	gone()
	p.click("#to-calculator") // which leads to where one is
	p.WaitDue("2026-11-30T09:40")
	require.Equal(t, "2026-11-27T15:40", p.SubmittedAt())

	gone()
	p.follow("plan=elite&priority=1&region=emea&site=NL&at=2026-11-27T15:40")
	p.WaitDue("2026-11-27T15:55")

	gone()
	p.SubmitAt("2026-11-27T15:40")
	p.WaitDue("2026-11-27T15:55")
}

func TestBrokenLinksNeverBreakThePage(t *testing.T) {
	story(t)
	links := []struct{ name, hash, refused string }{ // what the page says that it has left out
		{"all wrong", "#priority=9&tier=gold&at=2026-02-30T25:00&site=XX", "tier"},
		{"broken escape", "#plan=%zz&priority=2", "%zz"},
		{"lone per cent", "#%", "%"},
		{"ten thousand bytes", "#plan=elite&x=" + strings.Repeat("%F0%9F%98%80", 900), "too long"},
		{"markup", "#plan=<img src=x onerror=alert(1)>&priority=\"><script>", "<script>"},
		{"year 1", "#at=0001-01-01T00:00", ""},
		{"year 9999", "#at=9999-12-31T23:59", ""},
		{"1900", "#at=1900-01-01T00:00&site=NL", ""},
		{"2199", "#at=2199-12-31T23:59&site=NL", ""},
		{"a time that is not", "#at=2026-03-29T02:30&site=NL", ""},
		{"text without meaning", "#hello", "hello"},
	}
	bears := func(p *page, refused string) {
		t.Helper()
		p.wait(`document.querySelectorAll("#due, .problem").length === 1`)
		if refused != "" {
			p.waitText("#notices", refused)
		}
		require.Zero(t, p.count("main img, main script"))
		require.Equal(t, "undefined", eval[string](p, "typeof window.alerted"))
	}
	before := "window.alert = () => window.alerted = true"
	t.Run("on a page that runs", func(t *testing.T) {
		p := open(t, "", visitor{Hash: submission, Before: before}).ready()
		for _, link := range links {
			p.follow(link.hash)
			bears(p, link.refused)
			p.Choose("priority", "1")
			p.wait(`location.hash.includes("priority=1")`)
			p.Choose("priority", "2")
			p.wait(`location.hash.includes("priority=2")`)
		}
	})
	for _, link := range links[:5] { // what no page makes by itself
		t.Run("to begin with: "+link.name, func(t *testing.T) {
			p := open(t, "", visitor{Hash: link.hash, Before: before}).ready()
			bears(p, link.refused)
			p.Choose("priority", "1")
			p.wait(`location.hash.includes("priority=1")`)
		})
	}
}

func TestTheMatrixChoosesByKeyboard(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	p.Unfold(parts.Plans)
	p.Unfold(parts.Matrix)
	elite := parts.Cell("elite", "2")
	p.focus(elite)
	p.press(kb.Enter)
	p.WaitDue("2026-11-27T16:10")
	p.wait(`document.querySelector("` + elite + `").ariaPressed === "true" && document.querySelector("` + parts.Cell("enterprise", "3") + `").ariaPressed === "false"`)
	require.Equal(t, elite, "#"+eval[string](p, "document.activeElement.id"), "the focus stays")
}

// A browser tells of a choice by up to five events, and while the program hears them nothing is drawn.
func TestAChoiceIsHeardOnce(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	p.focus("#priority-3")
	eval[bool](p, `(() => {
		window.heard = [];
		const resume = Go.prototype._resume;
		Go.prototype._resume = function () {
			heard.push(window.event?.type);
			resume.call(this);
		};
		return true;
	})()`)
	p.press(kb.ArrowUp)
	p.WaitDue("2026-11-27T16:40")
	events := slices.DeleteFunc(eval[[]string](p, "heard"), func(event string) bool { return event == "" })
	require.Equal(t, []string{"input"}, slices.Compact(events))

	eval[bool](p, `document.querySelector("details.menu").open = true`)
	p.click("label:has(#priority-1)")
	p.wait(`!document.querySelector("details.menu").open`) // as by any click elsewhere
}

// Readers of American English have their own clock, their own order of day and month, and their own
// first day of the week; whoever wants it otherwise says so once.
func TestDaysAndTimesAsTheReaderWritesThem(t *testing.T) {
	story(t)
	p := open(t, "", visitor{Hash: submission}).ready()
	require.Equal(t, "Monday, November 30, 9:40 AM", p.DueInWords())
	require.Equal(t, "3:40 PM", eval[string](p, `document.querySelector("`+parts.Time+`").value`))
	p.click("label:has(#display-clock-24)")
	p.wait(`document.querySelector("` + parts.Time + `").value === "15:40"`)
	p.waitText("#due", "09:40")
	p.reload()
	p.ready()
	p.waitText("#due", "09:40")
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due())
}
