package calc

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Only the rules that can matter to a target are offered with it.
func TestWhichRulesBearOnATarget(t *testing.T) {
	stop := Rules{Stop24x5: true}
	work := Rules{WorkHolidays: true}
	for name, c := range map[string]struct {
		tier     Tier
		priority Priority
		rules    Rules
		want     []Switch
	}{
		"around the clock":            {Elite, P1, Rules{}, nil},
		"24x5":                        {Elite, P2, Rules{}, []Switch{SwitchStop24x5}},
		"24x5 that holidays stop":     {Elite, P2, stop, []Switch{SwitchStop24x5, SwitchCustomary, SwitchDaysOff}},
		"business hours":              {Online, P2, Rules{}, []Switch{SwitchWorkHolidays, SwitchCustomary, SwitchDaysOff}},
		"hours worked on holidays":    {Online, P2, work, []Switch{SwitchWorkHolidays, SwitchDaysOff}},
		"business days":               {Elite, P4, Rules{}, []Switch{SwitchWorkHolidays, SwitchCustomary, SwitchCloseOfDay, SwitchDaysOff}},
		"business days, but for 24x5": {Elite, P4, stop, []Switch{SwitchWorkHolidays, SwitchCustomary, SwitchCloseOfDay, SwitchDaysOff}},
	} {
		t.Run(name, func(t *testing.T) {
			question := submit(t, c.tier, c.priority, "NL", "2026-12-23T15:00")
			question.Rules = c.rules
			r, err := Answer(question)
			require.NoError(t, err)
			var applies []Switch
			for _, e := range r.Effects {
				if e.Applies {
					applies = append(applies, e.Switch)
				}
				assert.Equal(t, e.Switch == SwitchStop24x5 && c.rules.Stop24x5 || e.Switch == SwitchWorkHolidays && c.rules.WorkHolidays, e.On, e.Switch)
			}
			assert.Equal(t, c.want, applies)
		})
	}
	question := submit(t, Online, P2, "NL", "2026-11-23T16:00")
	question.DaysOff = []Date{{2026, time.November, 24}}
	r, err := Answer(question)
	require.NoError(t, err)
	off := r.Effects[len(r.Effects)-1]
	assert.True(t, off.On && off.Changes(r))
	assert.Equal(t, "2026-11-24T12:00", LocalOf(off.Other).String(), "without the day off")
}

func TestJapanLimitsWhatTheSheetsGiveAroundTheClock(t *testing.T) {
	for name, c := range map[string]struct {
		priority Priority
		site     string
		want     bool
	}{"24x5 in Japan": {P2, "JP", true}, "24x5 elsewhere": {P2, "NL", false}, "24x7 in Japan": {P1, "JP", false}} {
		r, err := Answer(submit(t, Elite, c.priority, c.site, "2026-11-23T16:00"))
		require.NoError(t, err)
		assert.Equal(t, c.want, r.JapanLimit, name)
	}
}

func TestHowFarATargetHasCome(t *testing.T) {
	r, err := Answer(submit(t, Online, P2, "NL", "2026-11-27T15:00"))
	require.NoError(t, err)
	for passed, want := range map[time.Duration]time.Duration{-time.Hour: 0, time.Hour: time.Hour, 30 * time.Hour: 2 * time.Hour, 99 * time.Hour: 4 * time.Hour} {
		elapsed, left := r.Progress(r.Submitted.Add(passed))
		assert.Equal(t, want, elapsed, passed)
		assert.Equal(t, 4*time.Hour-want, left, passed)
	}
}
