package section

import (
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/ui"
	"supportclock/calc"
)

func worked(t *testing.T, fragment, now, reader string) (ui.View, answer.Answer) {
	t.Helper()
	choices, notices := link.Parse(fragment)
	require.Empty(t, notices)
	at, err := time.Parse(time.RFC3339, now)
	require.NoError(t, err)
	zone, err := calc.Zone(reader)
	require.NoError(t, err)
	v := ui.NewView(site.Page{Kind: site.Calculator, Lang: "en"})
	v.Live = true
	return v, answer.Work(answer.Question{Choices: choices.Complete(""), Now: at, Reader: zone})
}

const friday = "plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40"

func TestTheTimelineIsDrawn(t *testing.T) {
	v, a := worked(t, friday, "2026-11-27T12:00:00Z", "Asia/Kolkata")
	drawing := app.HTMLString(Timeline(&v, &a))
	assert.Contains(t, drawing, ">15:40 "+v.T.Timeline.Submitted+"</text>")
	assert.Contains(t, drawing, ">09:40 "+v.T.Timeline.Due+"</text>")
	assert.Contains(t, drawing, ">04:30</text>", "midnight in Amsterdam on a clock in India")
	assert.Contains(t, drawing, v.T.Timeline.Reader)
	assert.NotContains(t, drawing, "style=", "the policy of the page allows none")
	assert.NotContains(t, drawing, `class="now"`, "the case is still to be submitted")

	v, a = worked(t, friday, "2026-11-30T08:20:00Z", "Europe/Amsterdam")
	drawing = app.HTMLString(Timeline(&v, &a))
	assert.Contains(t, drawing, `<line class="now" x1="38.89%"`)
	assert.NotContains(t, drawing, v.T.Timeline.Reader, "one scale where both clocks agree")
}

// What is overdue is drawn in a colour of its own, and the key has the colours that are drawn.
func TestTheTimelineOfWhatIsOverdue(t *testing.T) {
	v, a := worked(t, friday, "2026-11-30T11:00:00Z", "Europe/Amsterdam")
	drawing := app.HTMLString(Timeline(&v, &a)) + app.HTMLString(Key(&v, &a))
	for _, class := range []string{"counted", "past"} {
		assert.Contains(t, drawing, `<rect class="`+class+`" x=`)
		assert.Contains(t, drawing, `<rect class="`+class+`" width="12"`)
	}
	assert.Contains(t, drawing, `<line class="late" x1="50.00%"`)
	assert.Contains(t, drawing, ">"+v.T.Timeline.Now+"</text>", "above the bar, since the words of the due moment stand below")
	assert.Contains(t, drawing, ">"+v.T.Timeline.Past+"</li>")

	v, a = worked(t, friday, "2026-11-30T08:20:00Z", "Europe/Amsterdam")
	assert.NotContains(t, app.HTMLString(Key(&v, &a)), v.T.Timeline.Past)
}

// Those who hear the page are told what the drawing shows.
func TestTheTimelineIsTold(t *testing.T) {
	v, a := worked(t, friday, "2026-11-27T12:00:00Z", "Europe/Amsterdam")
	drawing := app.HTMLString(Timeline(&v, &a))
	assert.Contains(t, drawing, a.TimelineText(v.T))
	assert.Contains(t, drawing, `<div aria-hidden="true">`)
}

func TestTheReasonsComeToTheTarget(t *testing.T) {
	v, a := worked(t, friday, "2026-11-27T12:00:00Z", "Europe/Amsterdam")
	table := app.HTMLString(Why(&v, &a, app.Div()))
	for _, part := range []string{"1 h 20 min", "40 min", "1 h 20 min + 40 min", "2 h"} {
		assert.Contains(t, table, part)
	}
	assert.Contains(t, table, TermsLink)
}
