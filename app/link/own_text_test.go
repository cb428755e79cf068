package link

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

func TestAnAgreementByItself(t *testing.T) {
	const gold = "name=Gold%20%26%20Co&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h"
	o, notices := ParseOwn(gold)
	require.Empty(t, notices)
	assert.Equal(t, "Gold & Co", o.Name)
	assert.Equal(t, gold, o.Encode())
	again, _ := ParseOwn("#plan=own&" + gold)
	assert.Equal(t, o, again, "as it is copied out of a link")

	usual, _ := ParseOwn("p3=2h")
	assert.Equal(t, "days=1-5&hours=09:00-17:00&p3=2h", usual.Encode(), "complete, so that it stays what it is")

	for text, problem := range map[string]Problem{
		"p1=1h&site=JP": UnknownParameter, "p1=soon": BadValue, "plan=elite&p1=1h": OtherPlan, "days=1-5&hours=22:00-08:00&hours-2=07:00-12:00&p1=1h": NoWeek,
	} {
		_, notices := ParseOwn(text)
		require.Len(t, notices, 1, text)
		assert.Equal(t, problem, notices[0].Problem, text)
	}
	for _, none := range []string{"", "plan=own", "plan=elite", "p1=soon"} {
		o, _ := ParseOwn(none)
		assert.Zero(t, o, none)
	}
	assert.Empty(t, Own{}.Encode())
	full := Choices{Plan: calc.Own, Own: o}
	back, _ := Parse(full.Encode())
	assert.Equal(t, o, back.Own)
}

// Whatever comes of a text is written so that the same comes of it again, and can be counted by.
func FuzzParseOwn(f *testing.F) {
	for _, text := range []string{"name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7", "hours-3=22:00-06:00&hours-4=&p4=99d", "days=7-4&hours=00:00-24:00&name=%3Cb%3E", "plan=own", "p1=1h;p2=2h", "#name=50%25%20+%20x&p1=5m"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		o, _ := ParseOwn(text)
		if o == (Own{}) {
			return
		}
		_, err := o.Agreement()
		require.NoError(t, err)
		again, notices := ParseOwn(o.Encode())
		require.Empty(t, notices, o.Encode())
		require.Equal(t, o, again)
	})
}
