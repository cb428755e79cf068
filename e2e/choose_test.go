package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// submission is a case of a Friday afternoon in Amsterdam, as a link.
const submission = "#plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"

func TestACustomerAsksWhenTheResponseIsDue(t *testing.T) {
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
