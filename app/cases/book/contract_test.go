package book

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/link"
	"supportclock/calc"
)

// gold is a case under a contract of the visitor's own.
func gold(t testing.TB, contract string) Case {
	t.Helper()
	own, notices := link.ParseOwn(contract)
	require.Empty(t, notices, contract)
	c := friday
	c.ID, c.Tier, c.Own, c.Rules, c.DaysOff, c.Answered = "g1", calc.Own, own, calc.Rules{}, nil, time.Time{}
	return c
}

const goldTerms = "name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d"

func TestCasesWithContractsAreReadAndWritten(t *testing.T) {
	data := file(t, "version3.json")
	b := readWhole(t, data)
	assert.Equal(t, string(data), string(b.Encode()))
	assert.Equal(t, "Gold", b.Cases[0].Own.Name)
	entries := b.Entries(at("2026-11-27T15:00:00Z"))
	assert.Equal(t, at("2026-11-30T08:40:00Z"), entries[0].Due.UTC(), "20 minutes past four hours of which 2:20 are left on Friday")
	assert.Equal(t, at("2026-11-29T01:30:00Z"), entries[1].Due.UTC(), "from Sunday on, the whole of it")
}

// A copy of the page that knows no contracts can read what has none; what has some, it is not to guess at.
func TestTheVersionIsThatOfTheContent(t *testing.T) {
	bare := readWhole(t, file(t, "version2.json"))
	assert.Contains(t, string(bare.Encode()), `"version":2,`)
	with := put(t, bare, gold(t, goldTerms), at("2026-11-30T09:00:00Z"))
	assert.Contains(t, string(with.Encode()), `"version":3,`)
	assert.Contains(t, string(with.Export()), `"version":3,`)
	gone := with.Delete("g1", at("2026-11-30T10:00:00Z"))
	assert.Contains(t, string(gone.Encode()), `"version":2,`, "a tombstone has no contract")
	assert.NotContains(t, string(bare.Encode()), "contract")
}

func TestContractsThatAreRefused(t *testing.T) {
	good := string(file(t, "version3.json"))
	terms := "name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d"
	for name, c := range map[string]struct {
		old, new string
		code     Code
		path     string
	}{
		"none":              {`"contract":"` + terms + `",`, ``, Missing, "contract"},
		"empty":             {terms, ``, Missing, "contract"},
		"no text":           {`"` + terms + `"`, `{"name":"Gold"}`, BadValue, "contract"},
		"hours that are no": {"08:00-18:00", "08:00-08:01", BadValue, "contract"},
		"a target that is":  {"p2=4h", "p2=soon", BadValue, "contract"},
		"nights that meet":  {"&hours=08:00-18:00", "&hours=22:00-23:00,23:30-08:00&hours-2=07:00-12:00", BadValue, "contract"},
		"parts of a case":   {"p2=4h", "p2=4h&site=JP", BadValue, "contract"},
		"a name of lines":   {"name=Gold", `name=Go%0Ald`, BadValue, "contract"},
		"no such target":    {"p2=4h&", "", Unagreed, "priority"},
	} {
		require.Contains(t, good, c.old, name)
		_, faults := Read([]byte(strings.Replace(good, c.old, c.new, 1)))
		require.Len(t, faults, 1, name)
		assert.Equal(t, c.code, faults[0].Code, name)
		assert.Equal(t, "cases[0]."+c.path, faults[0].Path, name)
	}
	passed := readWhole(t, []byte(strings.Replace(good, `"tier":"own"`, `"tier":"elite"`, 1)))
	assert.Zero(t, passed.Cases[0].Own, "terms beside a published plan are passed over, as unknown fields are")
}

func TestACaseIsNotKeptWithoutWhatItNeeds(t *testing.T) {
	now := at("2026-11-30T09:00:00Z")
	bare := gold(t, goldTerms)
	bare.Own = link.Own{}
	lone := gold(t, "p1=1h")
	hostile := gold(t, goldTerms)
	hostile.Own.Name = "a\nb"
	for field, c := range map[string]Case{"contract": bare, "priority": lone} {
		_, err := Book{}.Add(c, now)
		assert.True(t, err.(Faults).In(field), field)
	}
	_, err := Book{}.Add(hostile, now)
	assert.True(t, err.(Faults).In("contract"), "it could not be read again")
}

func TestAnEditTakesTheContractAlong(t *testing.T) {
	b := put(t, Book{}, gold(t, goldTerms), at("2026-11-30T09:00:00Z"))
	before, _ := b.Find("g1")
	silver := gold(t, "name=Silver&p3=16h")
	after := before
	after.Own = silver.Own
	elsewhere, err := b.Change("g1", Edit{before, func() Case { c := before; c.Name = "renamed"; return c }()}, at("2026-11-30T09:01:00Z"))
	require.NoError(t, err)
	edited, err := elsewhere.Change("g1", Edit{before, after}, at("2026-11-30T09:02:00Z"))
	require.NoError(t, err)
	c, _ := edited.Find("g1")
	assert.Equal(t, "Silver", c.Own.Name)
	assert.Equal(t, "renamed", c.Name, "what was changed elsewhere stays")

	published := c
	published.Tier, published.Own = calc.Elite, link.Own{}
	edited, err = edited.Change("g1", Edit{c, published}, at("2026-11-30T09:03:00Z"))
	require.NoError(t, err)
	back, err := edited.Revert("g1", Edit{c, published}, at("2026-11-30T09:04:00Z"))
	require.NoError(t, err)
	c, _ = back.Find("g1")
	assert.Equal(t, silver.Own, c.Own, "tier and terms come back together")
}

func TestCasesAreFoundByTheirContract(t *testing.T) {
	var list []Entry
	for i, terms := range []string{"name=Silver&p3=30m", "name=gold&p3=1h", "name=Gold&p3=2h", ""} {
		c := friday
		if terms != "" {
			c = gold(t, terms)
		}
		c.ID = fmt.Sprint(i)
		list = append(list, EntryOf(c, at("2026-11-27T15:00:00Z")))
	}
	assert.Len(t, Filter{Tier: calc.Own, Own: "Gold"}.Apply(list), 1)
	assert.Len(t, Filter{Tier: calc.Enterprise}.Apply(list), 1)
	Sort(list, ByTier, false)
	var names []string
	for _, e := range list {
		names = append(names, e.Own.Name)
	}
	assert.Equal(t, []string{"", "gold", "Gold", "Silver"}, names, "the plans of the sheets first, then by name, then by due moment")
}

// hostile are names that somebody may give a contract to see what happens.
var hostile = []string{`<script>alert(1)</script>`, `"quoted' & more`, `=1+1`, `</b>&amp;&lt;`, "שלום עולם", "ゴールド", "🚀🚀", "a%b", "50% + 50 %", "x;y,z#w", strings.Repeat("é", link.MostName)}

func TestAnyContractComesBack(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	hours := []string{"08:00-18:00", "00:00-24:00", "22:00-06:00", "08:00-12:00,13:00-17:30", "0:00-0:05,6:00-7:00,8:00-9:00,23:55-24:00"}
	targets := []string{"30m,24x7", "8h,24x5", "1h30m", "3d", "99d", "5m"}
	for n := range 500 {
		c := gold(t, "p1="+targets[r.IntN(len(targets))]+"&p2=1h&p3=2h&p4=3d&days="+[]string{"1-5", "7-4", "1,3,5", "6"}[r.IntN(4)]+"&hours="+hours[r.IntN(len(hours))])
		c.Own.Name = hostile[n%len(hostile)]
		b := put(t, Book{}, c, at("2026-11-30T09:00:00Z"))
		require.True(t, json.Valid(b.Encode()))
		again := readWhole(t, b.Encode())
		require.Equal(t, b, again)
		require.Equal(t, EntryOf(b.Cases[0], c.Submitted).Due, EntryOf(again.Cases[0], c.Submitted).Due)
		merged, taken := Book{}.Import(again, at("2026-11-30T10:00:00Z"))
		require.Equal(t, 1, taken.Added)
		require.Equal(t, c.Own, merged.Cases[0].Own)
	}
}

// Browsers give a page five million characters.
func TestAFullBookWithContractsFitsTheStore(t *testing.T) {
	var b Book
	c := gold(t, goldTerms)
	c.Name, c.Created = "E-000123456", c.Changed
	for i := range MostCases {
		c.ID = NewID(uint64(i), 1)
		b.Cases = append(b.Cases, c)
	}
	size := len([]rune(string(b.Encode())))
	assert.Less(t, size, 5_000_000)
	t.Logf("%d characters", size)
}
