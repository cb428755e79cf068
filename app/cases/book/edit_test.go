package book

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// changes are a change of each thing that an edit changes as one.
var changes = map[string]func(*Case){
	"name":     func(c *Case) { c.Name += "!" },
	"tier":     func(c *Case) { c.Tier = calc.Elite },
	"priority": func(c *Case) { c.Priority = calc.P1 },
	"site": func(c *Case) {
		c.SiteID, c.Submitted, c.Local = "JP", at("2026-11-27T06:40:00Z"), calc.Local{Date: calc.Date{Year: 2026, Month: 11, Day: 27}, Hour: 15, Minute: 40}
	},
	"rules":    func(c *Case) { c.Rules.CloseOfDay = true },
	"days off": func(c *Case) { c.DaysOff = nil },
	"answered": func(c *Case) { c.Answered = c.Answered.Add(time.Hour) },
}

func changed(c Case, names ...string) Case {
	for _, name := range names {
		changes[name](&c)
	}
	return c
}

func TestAnEditKeepsWhatOthersChanged(t *testing.T) {
	for mine := range changes {
		for theirs := range changes {
			edit := Edit{Before: friday, After: changed(friday, mine)}
			got := edit.On(changed(friday, theirs))
			if mine == theirs {
				assert.Equal(t, changed(friday, mine), got, "%s twice: the later counts", mine)
				continue
			}
			assert.Equal(t, changed(friday, mine, theirs), got, "%s upon %s", mine, theirs)
		}
	}
}

func TestTakingAnEditBackLeavesNewerChanges(t *testing.T) {
	for mine := range changes {
		edit := Edit{Before: friday, After: changed(friday, mine)}
		assert.Equal(t, friday, edit.Off(edit.After), mine)
		for theirs := range changes {
			got := edit.Off(changed(edit.After, theirs))
			want := changed(friday, theirs)
			if mine == theirs && (mine == "name" || mine == "answered") { // changed once more by another
				want = changed(edit.After, theirs)
			}
			if mine == theirs && mine != "name" && mine != "answered" { // the same change by both
				want = friday
			}
			assert.Equal(t, want, got, "%s, then %s", mine, theirs)
		}
	}
}

// Each may be right on its own, and both together not: then the later is refused, and told why.
func TestEditsThatDoNotAgreeAreRefused(t *testing.T) {
	now := at("2026-12-01T10:00:00Z")
	open := friday
	open.Answered = time.Time{}
	b := put(t, Book{}, open, now)
	answered, later := open, open
	answered.Answered = open.Submitted.Add(time.Minute)
	later.Submitted, later.Local = open.Submitted.Add(time.Hour), calc.Local{}
	b, err := b.Change("a1", Edit{Before: open, After: answered}, now)
	require.NoError(t, err)
	same, err := b.Change("a1", Edit{Before: open, After: later}, now)
	require.Error(t, err)
	assert.True(t, err.(Faults).In("answered"))
	assert.Equal(t, b, same)
}

func TestADeletedCaseIsNotChanged(t *testing.T) {
	now := at("2026-12-01T10:00:00Z")
	b := put(t, Book{}, friday, now).Delete("a1", now)
	_, err := b.Change("a1", Edit{Before: friday, After: changed(friday, "name")}, now)
	assert.Equal(t, ErrGone, err)
	_, err = b.Revert("a1", Edit{Before: friday, After: changed(friday, "name")}, now)
	assert.Equal(t, ErrGone, err)

	back, err := b.Restore(friday, now)
	require.NoError(t, err)
	require.Equal(t, 1, back.Len())
	newer := put(t, back, changed(friday, "name"), now.Add(time.Hour))
	kept, err := newer.Restore(friday, now.Add(2*time.Hour))
	require.NoError(t, err)
	assert.Equal(t, newer, kept, "what is there again is newer")
}
