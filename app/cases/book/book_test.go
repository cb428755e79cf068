package book

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t.UTC()
}

func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	return data
}

// put adds a case that can be kept, or puts another copy in its place.
func put(t testing.TB, b Book, c Case, now time.Time) Book {
	t.Helper()
	b, err := b.put(c, now)
	require.NoError(t, err)
	return b
}

func readWhole(t testing.TB, data []byte) Book {
	t.Helper()
	b, faults := Read(data)
	require.Empty(t, faults)
	return b
}

var friday = Case{
	ID: "a1", Name: "E-000123456", Tier: calc.Enterprise, Priority: calc.P3, SiteID: "NL",
	Submitted: at("2026-11-27T14:40:00Z"), Local: calc.Local{Date: calc.Date{Year: 2026, Month: 11, Day: 27}, Hour: 15, Minute: 40},
	Rules: calc.Rules{WorkHolidays: true, CommerceManaged: true}, DaysOff: []calc.Date{{Year: 2026, Month: 12, Day: 28}},
	Answered: at("2026-11-30T08:30:00Z"), Created: at("2026-11-27T14:41:00Z"), Changed: at("2026-11-27T14:41:00Z"),
}

// The documents in testdata are as they were written once. They must be read for ever.
func TestOlderVersionIsBroughtUp(t *testing.T) {
	old, new := readWhole(t, file(t, "version1.json")), readWhole(t, file(t, "version2.json"))
	assert.Equal(t, friday, old.Cases[0])
	assert.Equal(t, at("2026-10-25T01:30:00Z"), old.Cases[1].Submitted, "the second pass of the hour")
	assert.Equal(t, Merge(new, Book{}), Merge(old, Book{}))
	assert.Equal(t, string(file(t, "version2.json")), string(Merge(old, Book{}).Encode()), "written as of the present version")
}

func TestDocumentsThatAreRefused(t *testing.T) {
	good := string(file(t, "version2.json"))
	change := func(old, new string) string {
		require.Contains(t, good, old)
		return strings.Replace(good, old, new, 1)
	}
	for _, c := range []struct {
		name, data string
		want       Fault
	}{
		{"nothing", "", Fault{Code: NotJSON, Line: 1, Column: 1}},
		{"cut off", good[:300], Fault{Code: NotJSON, Line: 3, Column: 29}},
		{"a comma too many", change("\"elite\",", "\"elite\",,"), Fault{Code: NotJSON, Line: 3, Column: 27}},
		{"something after its end", good + "[]", Fault{Code: NotJSON, Line: 6, Column: 1}},
		{"a list", "[1,2]", Fault{Code: Foreign, Line: 1, Column: 1}},
		{"another program's file", `{"name":"x","version":3}`, Fault{Code: Foreign, Line: 1, Column: 1, Path: "format", Accepted: []string{format}}},
		{"cases of another shape", `{"format":"support-clock-cases","version":2,"cases":{}}`, Fault{Code: Foreign, Line: 1, Column: 1}},
		{"a newer version", change(`"version":2`, `"version":4`), Fault{Code: Newer, Line: 1, Column: 1, Path: "version", Value: "4", Accepted: []string{"1", "2", "3"}}},
		{"no version", change(`"version":2,`, ``), Fault{Code: BadValue, Line: 1, Column: 1, Path: "version", Accepted: versions()}},
		{"a version that is none", change(`"version":2`, `"version":1.5`), Fault{Code: BadValue, Line: 1, Column: 1, Path: "version", Value: "1.5", Accepted: versions()}},
		{"a tier that is none", change(`"elite"`, `"gold"`), Fault{Code: BadValue, Line: 3, Column: 1, Path: "cases[1].tier", Value: "gold", Accepted: tiers()}},
		{"a priority that is none", change(`"priority":3`, `"priority":5`), Fault{Code: BadValue, Line: 4, Column: 1, Path: "cases[2].priority", Name: "E-000123456", Value: "5", Accepted: []string{"1", "2", "3", "4"}}},
		{"a priority as text", change(`"priority":3`, `"priority":"P3"`), Fault{Code: BadValue, Line: 4, Column: 1, Path: "cases[2].priority", Name: "E-000123456", Value: `"P3"`}},
		{"a priority in parts", change(`"priority":3`, `"priority":3.5`), Fault{Code: BadValue, Line: 4, Column: 1, Path: "cases[2].priority", Name: "E-000123456", Value: "3.5"}},
		{"a rule that is no text", change(`"commerce"`, `["commerce"]`), Fault{Code: BadValue, Line: 4, Column: 1, Path: "cases[2].rules[1]", Name: "E-000123456", Value: `["commerce"]`}},
		{"days off that are no list", change(`["2026-12-28"]`, `"2026-12-28"`), Fault{Code: BadValue, Line: 4, Column: 1, Path: "cases[2].daysOff", Name: "E-000123456", Value: `"2026-12-28"`}},
		{"a site that is none", change(`"JP"`, `"XX"`), Fault{Code: BadValue, Line: 3, Column: 1, Path: "cases[1].site", Value: "XX", Accepted: []string{"NL", "GB", "US-Eastern", "JP"}}},
		{"no submission", change(`"submitted":"2026-11-24T09:00:00Z",`, ``), Fault{Code: Missing, Line: 3, Column: 1, Path: "cases[1].submitted"}},
		{"a day that no calendar has", change(`"2026-12-28"`, `"2026-02-30"`), Fault{Code: BadValue, Line: 4, Column: 1, Path: "cases[2].daysOff[0]", Name: "E-000123456", Value: "2026-02-30", Accepted: []string{"2026-12-28"}}},
		{"a rule that is none", change(`"commerce"`, `"magic"`), Fault{Code: BadValue, Line: 4, Column: 1, Path: "cases[2].rules[1]", Name: "E-000123456", Value: "magic", Accepted: ruleNames()}},
		{"a local time of another day", change(`"local":"2026-11-27T15:40"`, `"local":"2026-11-20T15:40"`), Fault{Code: BadValue, Line: 4, Column: 1, Path: "cases[2].local", Name: "E-000123456", Value: "2026-11-20T15:40", Accepted: []string{"2026-11-27T15:40"}}},
		{"answered before it was submitted", change(`"answered":"2026-11-30T08:30:00Z"`, `"answered":"2026-11-20T08:30:00Z"`), Fault{Code: BadValue, Line: 4, Column: 1, Path: "cases[2].answered", Name: "E-000123456", Value: "2026-11-20T08:30:00Z", Accepted: []string{"≥ 2026-11-27T14:40:00Z"}}},
		{"two of one id", change(`"id":"a3"`, `"id":"a2"`), Fault{Code: DuplicateID, Line: 3, Column: 1, Path: "cases[1].id", Value: "a2"}},
		{"an id that could be markup", change(`"id":"a3"`, `"id":"<b>"`), Fault{Code: BadValue, Line: 3, Column: 1, Path: "cases[1].id", Value: "<b>"}},
		{"no case at all", change("{\"id\":\"a3\"", "null,{\"id\":\"a3\""), Fault{Code: BadValue, Line: 3, Column: 1, Path: "cases[1]", Value: "null"}},
		{"too large", strings.Repeat(" ", MostBytes+1), Fault{Code: TooLarge, Line: 1, Column: 1, Value: fmt.Sprint(MostBytes + 1), Accepted: []string{fmt.Sprint(MostBytes)}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, faults := ReadFile([]byte(c.data))
			require.Len(t, faults, 1)
			assert.Equal(t, c.want, faults[0])
		})
	}
}

// From a damaged store everything that can be read is kept.
func TestGoodCasesOfADamagedDocument(t *testing.T) {
	data := strings.Replace(string(file(t, "version2.json")), `"elite"`, `"gold"`, 1)
	b, faults := Read([]byte(data))
	assert.Len(t, faults, 1)
	require.Len(t, b.Cases, 2)
	assert.Equal(t, "a2", b.Cases[0].ID)
	assert.Equal(t, friday, b.Cases[1])
}

func TestUnknownFieldsAndMarksArePassedOver(t *testing.T) {
	data := "\ufeff" + strings.Replace(string(file(t, "version2.json")), `"tier"`, `"colour":"blue","tier"`, 1)
	assert.Equal(t, 3, readWhole(t, []byte(data)).Len())
}

func TestPutDeleteAndUndo(t *testing.T) {
	now := at("2026-11-30T10:00:00Z")
	b := put(t, Book{}, friday, now)
	c, ok := b.Find("a1")
	require.True(t, ok)
	assert.Equal(t, friday.Created, c.Created)
	assert.Equal(t, now, c.Changed)

	deleted := b.Delete("a1", now) // within the same millisecond
	_, ok = deleted.Find("a1")
	assert.False(t, ok)
	assert.Equal(t, 0, deleted.Len())
	assert.Equal(t, 1, b.Len(), "the book itself has not changed")
	assert.Equal(t, deleted, deleted.Delete("a1", now).Delete("zz", now))

	undone := put(t, deleted, c, now)
	again, ok := undone.Find("a1")
	require.True(t, ok)
	assert.True(t, again.Changed.After(c.Changed))
	// A tab that has only heard of the deletion learns of the undo, in whatever order it hears.
	assert.Equal(t, Merge(undone, deleted), Merge(deleted, undone))
	_, ok = Merge(deleted, undone).Find("a1")
	assert.True(t, ok)

	later := now.Add(2 * time.Hour)
	assert.Len(t, deleted.Prune(later, 3*time.Hour).Cases, 1)
	assert.Empty(t, deleted.Prune(later, time.Hour).Cases)
	assert.Len(t, b.Prune(later, time.Hour).Cases, 1, "only tombstones are forgotten")
}

func TestImport(t *testing.T) {
	now := at("2026-12-01T10:00:00Z")
	exported := readWhole(t, readWhole(t, file(t, "version2.json")).Export())

	b, taken := Book{}.Import(exported, now)
	assert.Equal(t, Taken{Added: 3}, taken)

	twice, taken := b.Import(exported, now)
	assert.Equal(t, Taken{Same: 3}, taken)
	assert.Equal(t, b, twice)

	// An own change made later stays; a later change in the file is taken.
	c, _ := b.Find("a1")
	c.Name = "changed here"
	mine := put(t, b, c, now)
	kept, taken := mine.Import(exported, now)
	assert.Equal(t, Taken{Same: 3}, taken)
	assert.Equal(t, Merge(mine, Book{}), kept)
	updated, taken := b.Import(readWhole(t, mine.Export()), now)
	assert.Equal(t, Taken{Updated: 1, Same: 2}, taken)
	c, _ = updated.Find("a1")
	assert.Equal(t, "changed here", c.Name)

	// What was deleted comes back when its file is imported, and stays in every tab.
	gone := b.Delete("a1", now)
	back, taken := gone.Import(exported, now)
	assert.Equal(t, Taken{Restored: 1, Same: 2}, taken)
	_, ok := Merge(gone, back).Find("a1")
	assert.True(t, ok)
	_, taken = back.Import(exported, now)
	assert.Equal(t, Taken{Same: 3}, taken)

	assert.NotContains(t, string(gone.Export()), "a1")
	assert.Contains(t, string(gone.Encode()), `{"id":"a1","changed":"2026-12-01T10:00:00Z","deleted":true}`)
}

// randomBook makes a book whose cases have few ids and stamps, so that copies meet.
func randomBook(r *rand.Rand) Book {
	var b Book
	for id := range 6 {
		if r.IntN(3) == 0 {
			continue
		}
		c := friday
		c.ID = fmt.Sprint("c", id)
		c.Name = fmt.Sprint("n", r.IntN(3))
		c.Created = friday.Created
		c.Changed = friday.Changed.Add(time.Duration(r.IntN(3)) * time.Second)
		if r.IntN(4) == 0 {
			c = Case{ID: c.ID, Changed: c.Changed, Deleted: true}
		}
		b.Cases = append(b.Cases, c)
	}
	return Merge(b, Book{})
}

// Tabs that hear of each other's books in any order, any number of times, end up with the same.
func TestMergeDoesNotDependOnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	for range 2000 {
		a, b, c := randomBook(r), randomBook(r), randomBook(r)
		require.Equal(t, Merge(a, b), Merge(b, a))
		require.Equal(t, Merge(Merge(a, b), c), Merge(a, Merge(b, c)))
		require.Equal(t, Merge(a, b), Merge(Merge(a, b), b))
	}
}

func TestCasesOfOneMomentAreMergedByTheirNames(t *testing.T) {
	var one, two Book
	for i, id := range []string{"a3", "a1", "a4", "a2"} {
		c := friday
		c.ID = id
		if i%2 == 0 {
			one.Cases = append(one.Cases, c)
		} else {
			two.Cases = append(two.Cases, c)
		}
	}
	var ids []string
	for _, c := range Merge(one, two).Cases {
		ids = append(ids, c.ID)
	}
	assert.Equal(t, []string{"a1", "a2", "a3", "a4"}, ids)
}

func TestWrittenAndReadAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 2))
	sites := calc.Sites()
	for range 200 {
		var b Book
		for i := range r.IntN(20) {
			site := sites[r.IntN(len(sites))]
			submitted := time.Date(2026, 1, 1, 0, 0, r.IntN(365*24*3600), 0, time.UTC)
			c := Case{
				ID: NewID(r.Uint64(), r.Uint64()), Name: []string{"", "E-1", "\"<&>\u2028", "優先度", "=1"}[r.IntN(5)],
				Tier: calc.Elite, Priority: calc.Priority(1 + r.IntN(4)), SiteID: site.ID, Submitted: submitted,
				Local: calc.LocalOf(submitted.In(site.Location())), Created: submitted, Changed: submitted.Add(time.Duration(r.IntN(1e6)) * time.Millisecond),
				Rules: calc.Rules{WorkHolidays: r.IntN(2) == 0, Stop24x5: r.IntN(2) == 0, Customary: r.IntN(2) == 0, CloseOfDay: r.IntN(2) == 0, CommerceManaged: r.IntN(2) == 0},
			}
			if i%3 == 0 {
				c.Answered = submitted.Add(time.Duration(r.IntN(1e6)) * time.Second)
			}
			if i%5 == 4 {
				c = Case{ID: c.ID, Changed: c.Changed, Deleted: true}
			}
			b.Cases = append(b.Cases, c)
		}
		again := readWhole(t, b.Encode())
		require.Equal(t, b.Cases, again.Cases)
		require.True(t, json.Valid(b.Export()))
		require.Equal(t, b.Len(), readWhole(t, b.Export()).Len())
	}
}

func TestStates(t *testing.T) {
	c := friday
	c.Rules, c.DaysOff, c.Answered = calc.Rules{}, nil, time.Time{} // due on Monday 30 November at 09:40 in Amsterdam
	for _, s := range []struct {
		name     string
		now      string
		answered string
		want     State
		by, used time.Duration
	}{
		{"on the way", "2026-11-30T08:10:00Z", "", Running, 30 * time.Minute, time.Hour + 30*time.Minute},
		{"at the due moment", "2026-11-30T08:40:00Z", "", Running, 0, 2 * time.Hour},
		{"just after", "2026-11-30T08:41:00Z", "", Passed, time.Minute, 2*time.Hour + time.Minute},
		{"before it was submitted", "2026-11-27T14:00:00Z", "", Running, 66*time.Hour + 40*time.Minute, 0},
		{"answered in time", "2027-01-01T00:00:00Z", "2026-11-30T08:30:00Z", Met, 10 * time.Minute, time.Hour + 50*time.Minute},
		{"answered at the due moment", "2027-01-01T00:00:00Z", "2026-11-30T08:40:00Z", Met, 0, 2 * time.Hour},
		{"answered too late", "2027-01-01T00:00:00Z", "2026-11-30T10:00:00Z", Missed, 80 * time.Minute, 3*time.Hour + 20*time.Minute},
	} {
		c.Answered = time.Time{}
		if s.answered != "" {
			c.Answered = at(s.answered)
		}
		e := EntryOf(c, at(s.now))
		assert.Equal(t, s.want, e.State, s.name)
		assert.Equal(t, s.by, e.By, s.name)
		until := at(s.now)
		if s.answered != "" {
			until = at(s.answered)
		}
		used, length := c.Elapsed(until)
		assert.Equal(t, s.used, used, s.name)
		assert.Equal(t, 2*time.Hour, length, s.name)
	}
	c.SiteID = "XX"
	assert.Equal(t, Unknown, EntryOf(c, c.Submitted).State)
}

func TestListIsSortedAndFiltered(t *testing.T) {
	now := at("2026-11-30T08:00:00Z")
	var b Book
	add := func(number string, tier calc.Tier, p calc.Priority, submitted, answered string) {
		c := Case{ID: fmt.Sprint("i", len(b.Cases)), Name: number, Tier: tier, Priority: p, SiteID: "NL", Submitted: at(submitted)}
		if answered != "" {
			c.Answered = at(answered)
		}
		b = put(t, b, c, now)
	}
	add("E-10 Login", calc.Online, calc.P2, "2026-11-30T07:00:00Z", "")                       // due 13:00
	add("E-9", calc.Elite, calc.P1, "2026-11-30T07:55:00Z", "")                               // due 9:10
	add("E-8", calc.Online, calc.P1, "2026-11-30T05:00:00Z", "")                              // passed
	add("E-7", calc.Enterprise, calc.P1, "2026-11-29T05:00:00Z", "2026-11-29T05:20:00Z")      // met
	add("e-6 logout", calc.Ultimate, calc.P1, "2026-11-29T06:00:00Z", "2026-11-29T09:00:00Z") // missed
	b = put(t, b, Case{ID: "gone", Name: "gone", Tier: calc.Online, Priority: 1, SiteID: "NL", Submitted: now}, now).Delete("gone", now)

	numbers := func(list []Entry) (n []string) {
		for _, e := range list {
			n = append(n, strings.Fields(e.Name)[0])
		}
		return n
	}
	all := b.Entries(now)
	for _, c := range []struct {
		by         Order
		descending bool
		want       string
	}{
		{ByDue, false, "E-8 E-9 E-10 e-6 E-7"},
		{ByDue, true, "E-7 e-6 E-10 E-9 E-8"},
		{ByName, false, "e-6 E-7 E-8 E-9 E-10"},
		{BySubmitted, false, "E-7 e-6 E-8 E-10 E-9"},
		{ByPriority, true, "E-10 E-8 E-9 e-6 E-7"},
		{ByTier, false, "E-8 E-10 E-7 E-9 e-6"},
		{ByState, false, "E-8 E-9 E-10 e-6 E-7"},
	} {
		list := slices.Clone(all)
		rand.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		Sort(list, c.by, c.descending)
		assert.Equal(t, strings.Fields(c.want), numbers(list), "%s %v", c.by, c.descending)
	}
	Sort(all, ByName, false)
	for _, c := range []struct {
		name   string
		filter Filter
		want   string
	}{
		{"everything", Filter{}, "e-6 E-7 E-8 E-9 E-10"},
		{"text in any case", Filter{Text: " LOG"}, "e-6 E-10"},
		{"a tier", Filter{Tier: calc.Online}, "E-8 E-10"},
		{"a state", Filter{State: Passed}, "E-8"},
		{"due within an hour", Filter{Within: time.Hour}, "E-9"},
		{"all at once", Filter{Text: "e-", Tier: calc.Online, State: Running, Within: 24 * time.Hour}, "E-10"},
		{"none", Filter{Text: "zzz"}, ""},
	} {
		assert.Equal(t, strings.Fields(c.want), append([]string{}, numbers(c.filter.Apply(all))...), c.name)
	}
}

func TestNumbersInNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"E-9", "E-10", -1}, {"E-010", "E-9", 1}, {"e-1", "E-1", 0}, {"a", "b", -1}, {"a", "a1", -1}, {"", "a", -1}, {"E-1a", "E-1b", -1},
		{"99999999999999999999999", "100000000000000000000000", -1}, {"優2", "優10", -1},
	} {
		got := compareNames(c.a, c.b)
		assert.Equal(t, c.want, max(min(got, 1), -1), "%s, %s", c.a, c.b)
		back := compareNames(c.b, c.a)
		assert.Equal(t, -c.want, max(min(back, 1), -1))
	}
}

func TestNewID(t *testing.T) {
	assert.Equal(t, "00000000-0000-8000-8000-000000000000", NewID(0, 0))
	assert.Equal(t, "ffffffff-ffff-8fff-bfff-ffffffffffff", NewID(^uint64(0), ^uint64(0)))
	assert.Equal(t, "01234567-89ab-8def-8123-456789abcdef", NewID(0x0123456789abcdef, 0x0123456789abcdef))
}

func FuzzRead(f *testing.F) {
	f.Add(file(f, "version1.json"))
	f.Add(file(f, "version2.json"))
	f.Add(file(f, "version3.json"))
	f.Add([]byte(`{"format":"support-clock-cases","version":2,"cases":[{"id":"a","changed":"2026-01-01T00:00:00Z","deleted":true},{}]}`))
	now := at("2026-12-01T10:00:00Z")
	f.Fuzz(func(t *testing.T, data []byte) {
		b, faults := Read(data)
		for _, fault := range faults {
			require.Positive(t, fault.Line)
			require.Positive(t, fault.Column)
			require.NotEmpty(t, fault.Code)
		}
		again, faults := Read(b.Encode())
		require.Empty(t, faults)
		require.Equal(t, Merge(b, Book{}), Merge(again, Book{}))
		once, _ := Book{}.Import(b, now)
		twice, taken := once.Import(b, now)
		require.Equal(t, once, twice)
		require.Zero(t, taken.Added+taken.Updated+taken.Restored)
		list := b.Entries(now)
		Sort(list, ByDue, true)
		for _, e := range list {
			require.NotEqual(t, Unknown, e.State)
		}
	})
}

func BenchmarkEntries(b *testing.B) {
	var book Book
	for i := range 5000 {
		c := friday
		c.ID, c.Submitted = fmt.Sprint(i), friday.Submitted.Add(time.Duration(i)*time.Minute)
		book.Cases = append(book.Cases, c)
	}
	b.Run("list", func(b *testing.B) {
		dues := Dues{}
		for b.Loop() {
			Sort(dues.Entries(book, friday.Submitted), ByDue, false)
		}
	})
	data := book.Encode()
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			Read(data)
		}
	})
}
