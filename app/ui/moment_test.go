package ui

import (
	"html"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"

	"supportclock/app/words"
	"supportclock/calc"
)

func at(t *testing.T, text string) calc.Local {
	t.Helper()
	local, err := calc.ParseLocal(text)
	assert.NoError(t, err)
	return local
}

func TestABadTimeIsNamed(t *testing.T) {
	english := words.In("en")
	m := NewMoment("when", false)
	before := at(t, "2026-11-27T15:40")
	assert.NotContains(t, app.HTMLString(m.Fields(english, before, "Submitted")), "aria-invalid")
	m.Enter("when-time", "quarter to nine", before)
	assert.NotContains(t, app.HTMLString(m.Fields(english, before, "Submitted")), "aria-invalid", "whoever is typing is not told off")
	assert.True(t, m.Settle())
	assert.False(t, m.Settle(), "it is said once")
	fields := html.UnescapeString(app.HTMLString(m.Fields(english, before, "Submitted")))
	assert.Contains(t, fields, " aria-invalid")
	assert.Contains(t, fields, words.Fill(english.Controls.BadTime, "value", "quarter to nine"))
	assert.Contains(t, fields, `value="2026-11-27"`, "the date stands")
	m.Enter("when-time", "8", before)
	assert.Contains(t, html.UnescapeString(app.HTMLString(m.Fields(english, before, "Submitted"))), "quarter to nine", "what is said stands until it is mended")
	m.Enter("when-time", "8:45", before)
	assert.NotContains(t, app.HTMLString(m.Fields(english, before, "Submitted")), "aria-invalid")
	assert.True(t, m.Has("when-date") && m.Has("when-time") && !m.Has("when"))
}

// Where a clock goes to twelve, 3:40 may be either of two.
func TestAClockOfTwelveAsksForTheHalf(t *testing.T) {
	american := words.In("en").With(words.Display{Twelve: true, American: true})
	m := NewMoment("when", false)
	before := at(t, "2026-11-27T15:40")
	assert.Contains(t, app.HTMLString(m.Fields(american, before, "Submitted")), `value="3:40 PM"`)
	_, ok := m.Enter("when-time", "4:10", before)
	assert.False(t, ok)
	assert.True(t, m.Unset())
	m.Settle()
	assert.Contains(t, app.HTMLString(m.Fields(american, before, "Submitted")), " aria-invalid")
	for typed, want := range map[string]string{"4:10 pm": "2026-11-27T16:10", "4:10 AM": "2026-11-27T04:10", "16:10": "2026-11-27T16:10", "0:10": "2026-11-27T00:10"} {
		got, ok := m.Enter("when-time", typed, before)
		assert.True(t, ok, typed)
		assert.Equal(t, want, got.String(), typed)
	}

	m = NewMoment("when", false)
	m.Fields(american, before, "Submitted")
	got, ok := m.Enter("when-date", "2026-12-01", before)
	assert.True(t, ok, "a time that nobody has typed has its half")
	assert.Equal(t, "2026-12-01T15:40", got.String())
}
