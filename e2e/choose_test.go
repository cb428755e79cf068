package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// submission is a case of a Friday afternoon in Amsterdam, as a link.
const submission = "#plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"

func TestACustomerAsksWhenTheResponseIsDue(t *testing.T) {
	t.Parallel()
	p := open(t, "", visitor{Hash: submission}).ready()
	require.Equal(t, "Monday 30 November 2026, 09:40", p.text("#due"))
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.attribute("#due", "datetime"))
	require.Contains(t, p.text("#reader"), "Mon 30 Nov 03:40", "a visitor in New York")

	p.click("label:has(#priority-2)")
	p.waitText("#due", "Friday 27 November 2026, 16:40")
	p.waitText("#status", "1 hour, 24x5")

	// In Japan Enterprise P2 becomes business hours: Friday 15:40 there is still open.
	p.click("label:has(#region-japan)")
	p.waitText(".facts", "1 business hour")
	require.Equal(t, "2026-11-27T16:40:00+09:00", p.attribute("#due", "datetime"))
	p.choose("#at", "2026-11-27T17:00")
	p.waitText("#due", "Monday 30 November 2026, 09:30")

	p.wait(`location.hash.includes("at=2026-11-27T17:00")`)
	link := eval[string](p, "location.hash")
	require.Equal(t, "#plan=enterprise&priority=2&region=japan&site=JP&at=2026-11-27T17:00", link)
	p.reload()
	p.ready()
	require.Equal(t, "Monday 30 November 2026, 09:30", p.text("#due"))
	require.Equal(t, "japan", eval[string](p, `document.querySelector("[name=region]:checked").value`))

	eval[bool](p, "history.back(), true")
	p.waitText("#due", "16:40")
	require.Equal(t, "emea", eval[string](p, `document.querySelector("[name=region]:checked").value`))
	require.Equal(t, "NL", eval[string](p, `document.querySelector("#site").value`))
}

// controls is what the form's own controls hold, whatever go-app believes.
const controls = `["region", "plan", "priority", "when"].map(n => document.querySelector("[name=" + n + "]:checked")?.value)
	.concat(document.querySelector("#site").value, document.querySelector("#at").value).join(" ")`

func TestTheControlsFollowTheAddress(t *testing.T) {
	t.Parallel()
	p := open(t, "", visitor{Hash: submission}).ready()
	require.Equal(t, "emea enterprise 3 set NL 2026-11-27T15:40", eval[string](p, controls))
	for _, step := range []struct{ hash, controls string }{
		{"plan=elite&priority=1&region=americas&site=US-Hawaii&at=2026-12-01T10:00", "americas elite 1 set US-Hawaii 2026-12-01T10:00"},
		{"plan=expert&priority=4&region=emea&site=DE-Bavaria&at=2026-12-01T10:00", "emea expert 4 set DE-Bavaria 2026-12-01T10:00"},
		{"plan=online&priority=2&region=japan&site=JP&at=2026-12-02T10:00", "japan online 2 set JP 2026-12-02T10:00"},
	} {
		eval[bool](p, "(location.hash = "+quote(step.hash)+", true)")
		p.wait(controls + " === " + quote(step.controls))
	}
	eval[bool](p, "(history.go(-2), true)")
	p.wait(controls + ` === "americas elite 1 set US-Hawaii 2026-12-01T10:00"`)

	// By hand, then through the history: what was clicked does not stick.
	p.click("label:has(#plan-online)")
	p.wait(`document.querySelector("#cell-online-1[aria-pressed=true]")`)
	p.choose("#site", "US-Eastern")
	p.waitText(".facts", "America/New York")
	p.wait(`location.hash.includes("US-Eastern")`)
	eval[bool](p, "(history.go(-2), true)")
	p.wait(controls + ` === "americas elite 1 set US-Hawaii 2026-12-01T10:00"`)
}

func TestBrokenLinksNeverBreakThePage(t *testing.T) {
	t.Parallel()
	for name, hash := range map[string]string{
		"all wrong":            "#priority=9&tier=gold&at=2026-02-30T25:00&site=XX",
		"broken escape":        "#plan=%zz&priority=2",
		"lone per cent":        "#%",
		"ten thousand bytes":   "#plan=elite&x=" + strings.Repeat("%F0%9F%98%80", 900),
		"markup":               "#plan=<img src=x onerror=alert(1)>&priority=\"><script>",
		"year 1":               "#at=0001-01-01T00:00",
		"year 9999":            "#at=9999-12-31T23:59",
		"1900":                 "#at=1900-01-01T00:00&site=NL",
		"2199":                 "#at=2199-12-31T23:59&site=NL",
		"a time that is not":   "#at=2026-03-29T02:30&site=NL",
		"text without meaning": "#hello",
	} {
		t.Run(name, func(t *testing.T) {
			p := open(t, "", visitor{Hash: hash}).ready()
			require.Equal(t, 1, p.count("#due, .problem"))
			p.click("label:has(#priority-1)")
			p.wait(`location.hash.includes("priority=1")`)
			eval[bool](p, `(location.hash = "%zz", true)`) // and while the page is running
			p.waitText("#notices", "%zz")
			require.Zero(t, p.count("main img, main script"))
		})
	}
}

func TestTheMatrixChoosesByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, "", visitor{Hash: submission}).ready()
	p.wait(`document.querySelector("#cell-elite-2")`)
	eval[bool](p, `(document.querySelector("#cell-elite-2").focus(), true)`)
	p.press(kb.Enter)
	p.waitText("#due", "Friday 27 November 2026, 16:10")
	p.wait(`document.querySelector("#cell-elite-2").ariaPressed === "true" && document.querySelector("#cell-enterprise-3").ariaPressed === "false"`)
	require.Equal(t, "cell-elite-2", eval[string](p, "document.activeElement.id"), "the focus stays")
}
