package book

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// Each limit belongs to what it allows: the value on it is taken, the next one is not.
func TestLimitsBelongToWhatTheyAllow(t *testing.T) {
	open := friday
	open.Local, open.Answered = calc.Local{}, time.Time{}
	for _, c := range []struct {
		field        string
		taken, other func(*Case)
	}{
		{"id", func(c *Case) { c.ID = strings.Repeat("a", 64) }, func(c *Case) { c.ID = strings.Repeat("a", 65) }},
		{"number", func(c *Case) { c.Name = strings.Repeat("優", MostName) }, func(c *Case) { c.Name = strings.Repeat("優", MostName+1) }},
		{"priority", func(c *Case) { c.Priority = calc.P1 }, func(c *Case) { c.Priority = calc.P1 - 1 }},
		{"priority", func(c *Case) { c.Priority = calc.P4 }, func(c *Case) { c.Priority = calc.P4 + 1 }},
		{"answered", func(c *Case) { c.Answered = c.Submitted }, func(c *Case) { c.Answered = c.Submitted.Add(-time.Millisecond) }},
		{"answered", func(c *Case) { c.Answered = lastMoment }, func(c *Case) { c.Answered = lastMoment.Add(time.Millisecond) }},
		{"created", func(c *Case) { c.Created = firstMoment }, func(c *Case) { c.Created = firstMoment.Add(-time.Millisecond) }},
		{"created", func(c *Case) { c.Created = endStamp }, func(c *Case) { c.Created = endStamp.Add(time.Millisecond) }},
		{"changed", func(c *Case) { c.Changed = endStamp }, func(c *Case) { c.Changed = endStamp.Add(time.Millisecond) }},
		{"changed", func(c *Case) { c.Changed = firstMoment }, func(c *Case) { c.Changed = time.Time{} }},
		{"local", local("2026-11-28T17:40"), local("2026-11-28T17:41")}, // 26 hours after 15:40 on the day before
		{"local", local("2026-11-26T13:40"), local("2026-11-26T13:39")},
	} {
		taken, other := open, open
		c.taken(&taken)
		c.other(&other)
		assert.Empty(t, taken.Check(), c.field)
		assert.True(t, other.Check().In(c.field), c.field)
	}
}

func local(s string) func(*Case) {
	l, err := calc.ParseLocal(s)
	if err != nil {
		panic(err)
	}
	return func(c *Case) { c.Local = l }
}

// Of a deleted case nothing matters but that it is gone, and since when.
func TestADeletedCaseNeedsNothingButItsStamp(t *testing.T) {
	assert.Empty(t, Case{ID: "a", Changed: friday.Changed, Deleted: true}.Check())
	assert.True(t, Case{ID: "a", Deleted: true}.Check().In("changed"))
}

func TestWhatHasChangedSince(t *testing.T) {
	b := put(t, Book{}, friday, at("2026-11-30T10:00:00Z"))
	other := friday
	other.ID = "b2"
	b = put(t, b, other, at("2026-11-30T11:00:00Z")).Delete("b2", at("2026-11-30T12:00:00Z"))
	ids := func(b Book) (list []string) {
		for _, c := range b.Cases {
			list = append(list, c.ID)
		}
		return list
	}
	assert.Equal(t, []string{"a1", "b2"}, ids(b.Since(at("2026-11-30T09:59:59Z"))))
	assert.Equal(t, []string{"b2"}, ids(b.Since(at("2026-11-30T10:00:00Z"))), "what was changed at that very moment is known")
	assert.Empty(t, b.Since(at("2026-11-30T12:00:00Z")).Cases, "a deletion is a change, too")
}

func TestATombstoneIsKeptForAllOfItsTime(t *testing.T) {
	now := at("2026-11-30T10:00:00Z")
	b := put(t, Book{}, friday, now.Add(-time.Minute)).Delete("a1", now)
	assert.Len(t, b.Prune(now.Add(time.Hour), time.Hour).Cases, 1)
	assert.Empty(t, b.Prune(now.Add(time.Hour+time.Millisecond), time.Hour).Cases)
}

func TestCasesDueWithinATime(t *testing.T) {
	c := friday
	c.Answered, c.DaysOff, c.Rules = time.Time{}, nil, calc.Rules{} // due on 30 November at 09:40 in Amsterdam
	filter := Filter{Within: time.Hour}
	assert.True(t, filter.Shows(EntryOf(c, at("2026-11-30T07:40:00Z"))), "an hour is within an hour")
	assert.False(t, filter.Shows(EntryOf(c, at("2026-11-30T07:39:59Z"))))
	assert.False(t, filter.Shows(EntryOf(c, at("2026-11-30T08:41:00Z"))), "it has passed")
}

// Null is what other programs write for a field that is not there.
func TestNullIsAsIfItWereNotThere(t *testing.T) {
	good := `{"format":"support-clock-cases","version":2,"cases":[
{"id":"a","number":null,"tier":"elite","priority":1,"site":"JP","submitted":"2026-11-24T09:00:00Z","local":null,"rules":null,"daysOff":null,"answered":null,"created":null,"changed":"2026-11-24T09:00:00Z","deleted":null}
]}`
	b := readWhole(t, []byte(good))
	require.Len(t, b.Cases, 1)
	assert.Equal(t, Case{
		ID: "a", Tier: calc.Elite, Priority: calc.P1, SiteID: "JP", Submitted: at("2026-11-24T09:00:00Z"),
		Created: at("2026-11-24T09:00:00Z"), Changed: at("2026-11-24T09:00:00Z"),
	}, b.Cases[0])
	for old, field := range map[string]string{
		`"priority":1`:   `"priority":null`,
		`"deleted":null`: `"deleted":"yes"`,
		`"number":null`:  `"number":5`,
		`"local":null`:   `"local":[]`,
		`"rules":null`:   `"rules":{}`,
	} {
		require.Contains(t, good, old)
		_, faults := Read([]byte(strings.Replace(good, old, field, 1)))
		require.Len(t, faults, 1, field)
		assert.Equal(t, BadValue, faults[0].Code, field)
		assert.Equal(t, 2, faults[0].Line, field)
	}
	kept := readWhole(t, []byte(strings.Replace(good, `"deleted":null`, `"deleted":false`, 1)))
	assert.Equal(t, b, kept)
	assert.Empty(t, readWhole(t, []byte(`{"format":"support-clock-cases","version":2,"cases":null}`)).Cases)
}

func TestAVersionBeforeTheFirstIsNone(t *testing.T) {
	for _, version := range []string{"0", "-1"} {
		whole := bytes.Replace(file(t, "version2.json"), []byte(`"version":2`), []byte(`"version":`+version), 1)
		b, faults := Read(whole)
		require.Len(t, faults, 1)
		assert.Equal(t, "version", faults[0].Path)
		assert.Empty(t, b.Cases)
		b, _ = Read(whole[:len(whole)-5])
		assert.Empty(t, b.Cases, "nor when its end was lost")
	}
}

func TestHowLargeAndHowDeepAFileCanBe(t *testing.T) {
	good := file(t, "version2.json")
	b, faults := ReadFile(append(good, bytes.Repeat([]byte(" "), MostBytes-len(good))...))
	assert.Empty(t, faults)
	assert.Equal(t, 3, b.Len())

	nested := func(levels int) []byte { // the document around it is a level of its own
		deep := strings.Repeat("[", levels-1) + strings.Repeat("]", levels-1)
		return fmt.Appendf(nil, `{"format":"support-clock-cases","version":2,"cases":[],"more":%s}`, deep)
	}
	_, faults = Read(nested(mostDepth))
	assert.Empty(t, faults)
	_, faults = Read(nested(mostDepth + 1))
	assert.Len(t, faults, 1)
}

// Where a fault is, is told in lines and characters, as an editor counts them.
func TestWhereAFaultIs(t *testing.T) {
	for _, c := range []struct {
		data         string
		line, column int
	}{
		{"\n" + `{"format":"support-clock-cases","version":2,"cases":[1]}`, 2, 54},
		{`{"format":"support-clock-cases","version":2,"more":"優先","cases":[1]}`, 1, 66},
		{`{"format":"support-clock-cases","version":2,"cases":[` + "\n\n  1]}", 3, 3},
		{"\n?", 2, 1},
	} {
		_, faults := Read([]byte(c.data))
		require.Len(t, faults, 1)
		assert.Equal(t, [2]int{c.line, c.column}, [2]int{faults[0].Line, faults[0].Column}, c.data)
	}
}

// What is shown of a long value ends with a whole character.
func TestLongValuesAreCutForShowing(t *testing.T) {
	sixty := strings.Repeat("x", 60)
	assert.Equal(t, sixty, cut(sixty))
	assert.Equal(t, sixty+"…", cut(sixty+"y"))
	assert.Equal(t, sixty[:58]+"…", cut(sixty[:58]+"優先度"))
	assert.Equal(t, sixty[:57]+"優…", cut(sixty[:57]+"優先度"))
}

// Cases that are equal in what they are sorted by keep an order of their own, so that none jumps: as they
// were added, whatever chance has named them.
func TestEqualCasesStandInOneOrder(t *testing.T) {
	one, two, later := EntryOf(friday, friday.Submitted), EntryOf(friday, friday.Submitted), EntryOf(friday, friday.Submitted)
	two.ID = "b2"
	later.ID, later.Created = "0", one.Created.Add(time.Millisecond)
	for _, by := range []Order{ByDue, ByName, BySubmitted, ByPriority, ByTier, ByState} {
		for _, descending := range []bool{false, true} {
			list := []Entry{later, two, one}
			Sort(list, by, descending)
			assert.Equal(t, []Entry{one, two, later}, list, by)
		}
	}
	gone := one
	gone.Tier = "gone" // of a plan that is no longer sold
	list := []Entry{gone, one}
	Sort(list, ByTier, false)
	assert.Equal(t, []Entry{one, gone}, list)
}

func TestFaultsNameTheirFields(t *testing.T) {
	good := string(file(t, "version2.json"))
	for _, c := range []struct{ old, new, path string }{
		{`"answered":"2026-11-30T08:30:00Z"`, `"answered":5`, "cases[2].answered"},
		{`"answered":"2026-11-30T08:30:00Z"`, `"answered":"yesterday"`, "cases[2].answered"},
		{`"local":"2026-11-27T15:40"`, `"local":"noon"`, "cases[2].local"},
	} {
		require.Contains(t, good, c.old)
		_, faults := Read([]byte(strings.Replace(good, c.old, c.new, 1)))
		assert.True(t, faults.In(c.path))
		assert.False(t, faults.In("cases[2].tier"))
		assert.EqualError(t, faults, "book: value at "+c.path)
	}
}

func TestNoTimeIsUsedBeforeTheSubmission(t *testing.T) {
	used, length := friday.Elapsed(friday.Submitted.Add(-time.Hour))
	assert.Equal(t, time.Duration(0), used)
	assert.Equal(t, 2*time.Hour, length)
	used, _ = Case{}.Elapsed(friday.Submitted)
	assert.Equal(t, time.Duration(0), used, "nobody knows how long a case of no plan takes")
}

func TestADamagedDocumentOfTheFirstVersionIsReadToo(t *testing.T) {
	b, faults := Read([]byte(`{"format":"support-clock-cases","version":1,"cases":[
{"id":"a3","name":"","tier":"elite","priority":2,"site":"JP","at":"2026-11-24T18:00","saved":"2026-11-24T09:00:30Z"},
{"id":"a4","name":"","tier":"elite","prio`))
	assert.Len(t, faults, 1)
	require.Len(t, b.Cases, 1)
	assert.Equal(t, at("2026-11-24T09:00:00Z"), b.Cases[0].Submitted, "18:00 on the clock of Japan")
}
