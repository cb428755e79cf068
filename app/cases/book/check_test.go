package book

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

func TestWhatABookRefuses(t *testing.T) {
	now := at("2026-11-30T10:00:00Z")
	for _, c := range []struct {
		name   string
		change func(*Case)
		code   Code
		field  string
	}{
		{"no id", func(c *Case) { c.ID = "" }, Missing, "id"},
		{"an id that could be markup", func(c *Case) { c.ID = "<b>" }, BadValue, "id"},
		{"a tier that is none", func(c *Case) { c.Tier = "gold" }, BadValue, "tier"},
		{"a priority that is none", func(c *Case) { c.Priority = 5 }, BadValue, "priority"},
		{"a site that is none", func(c *Case) { c.SiteID = "XX" }, BadValue, "site"},
		{"no submission", func(c *Case) { c.Submitted = time.Time{} }, Missing, "submitted"},
		{"a submission after the counted years", func(c *Case) { c.Submitted = at("9999-12-31T23:59:59Z") }, Uncounted, "submitted"},
		{"a due moment after the counted years", func(c *Case) {
			c.Submitted, c.Local, c.Answered = at("2200-01-01T20:00:00Z"), calc.Local{}, time.Time{}
		}, Uncounted, "submitted"},
		{"an answer after the counted years", func(c *Case) { c.Answered = at("2300-01-01T00:00:00Z") }, Uncounted, "answered"},
		{"an answer before the submission", func(c *Case) { c.Answered = c.Submitted.Add(-time.Second) }, BadValue, "answered"},
		{"a local moment of another week", func(c *Case) { c.Local.Date.Day = 20 }, BadValue, "local"},
		{"a day off that no calendar has", func(c *Case) { c.DaysOff = []calc.Date{{Year: 2026, Month: 2, Day: 30}} }, BadValue, "daysOff"},
		{"a name that is too long", func(c *Case) { c.Name = strings.Repeat("優", MostName+1) }, BadValue, "number"},
	} {
		made := friday
		c.change(&made)
		b, err := Book{}.Add(made, now)
		require.Error(t, err, c.name)
		assert.Equal(t, c.code, err.(Faults)[0].Code, c.name)
		assert.Equal(t, c.field, err.(Faults)[0].Path, c.name)
		assert.Empty(t, b.Cases, c.name)
	}
}

func TestAFullBookStillChanges(t *testing.T) {
	var b Book
	for i := range MostCases {
		c := friday
		c.ID = fmt.Sprint("c", i)
		b.Cases = append(b.Cases, c)
	}
	now := at("2026-11-30T10:00:00Z")
	_, err := b.Add(friday, now)
	assert.Equal(t, ErrFull, err)
	renamed := b.Cases[7]
	renamed.Name = "renamed"
	b, err = b.Change("c7", Edit{Before: b.Cases[7], After: renamed}, now)
	require.NoError(t, err)

	// Marks of deleted cases do not count, neither for adding nor for reading.
	b = b.Delete("c0", now)
	b, err = b.Add(friday, now)
	require.NoError(t, err)
	require.Len(t, b.Cases, MostCases+1)
	assert.Equal(t, MostCases, readWhole(t, b.Encode()).Len())

	// Two tabs that each add the last one make more than the most; nothing is lost by it.
	other := friday
	other.ID = "from-another-tab"
	more := Merge(b, Book{[]Case{other}})
	assert.Equal(t, MostCases+1, readWhole(t, more.Encode()).Len())
}

// The case of a form or of a file with anything in it is refused, or kept and read as it was.
func TestWhatIsAcceptedReadsBack(t *testing.T) {
	r := rand.New(rand.NewPCG(24, 4))
	moments := []time.Time{
		{}, at("1900-01-01T00:00:00+14:00"), at("1899-12-31T23:45:00Z"), at("2199-12-31T23:59:59-10:00"), at("2026-11-27T14:40:00.999Z"),
		at("0001-01-01T00:00:01Z"), time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC), time.Date(-44, 3, 15, 12, 0, 0, 0, time.UTC),
	}
	sites := calc.Sites()
	accepted := 0
	for range 20000 {
		pick := func() time.Time { return moments[r.IntN(len(moments))] }
		c := Case{
			ID: "a", Name: []string{"", "E-1", "\xff", "\x00\u2028", "優"}[r.IntN(5)], Tier: calc.Tiers()[r.IntN(6)], Priority: calc.Priority(r.IntN(6)),
			SiteID: sites[r.IntN(len(sites))].ID, Submitted: pick(), Answered: pick(), Created: pick(),
		}
		if r.IntN(2) == 0 {
			c.Local = calc.LocalOf(pick().Add(time.Duration(r.IntN(60)-30) * time.Hour))
		}
		b, err := Book{}.Add(c, pick())
		if err != nil {
			continue
		}
		accepted++
		again, faults := Read(b.Encode())
		require.Empty(t, faults, "%+v", c)
		require.Equal(t, string(b.Encode()), string(again.Encode()))
		require.NotEqual(t, Unknown, again.Entries(friday.Submitted)[0].State)
		imported, taken := Book{}.Import(again, friday.Changed)
		require.Equal(t, Taken{Added: 1}, taken)
		require.Empty(t, imported.Cases[0].Check())
	}
	require.Greater(t, accepted, 1000)
}

func TestStampsOfAnyClockCanBeReadAndGoOn(t *testing.T) {
	for _, clock := range []time.Time{at("1601-01-01T00:00:00Z"), at("2300-01-01T00:00:00Z"), time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC)} {
		b := put(t, Book{}, friday, clock)
		for i := range 5 {
			c, _ := b.Find("a1")
			renamed := c
			renamed.Name = fmt.Sprint("n", i)
			changed, err := b.Change("a1", Edit{Before: c, After: renamed}, clock)
			require.NoError(t, err)
			require.True(t, changed.Cases[0].Changed.After(b.Cases[0].Changed))
			b = readWhole(t, Merge(changed, b).Encode())
			assert.Equal(t, renamed.Name, b.Cases[0].Name)
		}
		// A file from such a device does not count for ever.
		imported, _ := Book{}.Import(b, friday.Changed)
		c, _ := imported.Find("a1")
		assert.False(t, c.Changed.After(lastStamp))
	}
}
