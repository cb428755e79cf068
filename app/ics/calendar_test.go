package ics

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ical "github.com/arran4/golang-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

var dutch = Event{
	UID:         NewUID("E-000123456"),
	Stamp:       at("2026-11-23T10:00:00Z"),
	At:          at("2026-11-30T09:40:00+01:00"),
	Summary:     "Eerste reactie op E-000123456; P3, Enterprise",
	Description: "Doel: kantooruren, 2 uur.\n\nGeteld: vr 27 nov 15:40–17:00\nOvergeslagen: weekend\nPad: C:\\cases",
	Location:    "Nederland",
	URL:         "https://clock.example/nl/#plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40",
	Alarms:      []time.Duration{time.Hour, 0},
}

func TestCalendarAsWritten(t *testing.T) {
	got := Calendar{Name: "Support Clock", Events: []Event{dutch}}.Bytes()
	const golden = "testdata/dutch.ics"
	if *update {
		require.NoError(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

// parse reads a calendar with another's parser.
func parse(t testing.TB, data []byte) []*ical.VEvent {
	t.Helper()
	c, err := ical.ParseCalendar(bytes.NewReader(data))
	require.NoError(t, err)
	return c.Events()
}

// value returns a TEXT property as the other's parser understands it.
func value(e *ical.VEvent, p ical.ComponentProperty) string {
	if got := e.GetProperty(p); got != nil {
		return got.Value
	}
	return ""
}

func TestAnotherParserReadsWhatWasMeant(t *testing.T) {
	japanese := Event{
		UID: NewUID("2"), Stamp: dutch.Stamp, At: at("2026-12-01T00:30:00Z"),
		Summary:     strings.Repeat("優先度2の最初の応答期限、", 12),
		Description: strings.Repeat("祝日😀のため対象外です。\n", 20),
		Alarms:      []time.Duration{90 * time.Minute},
	}
	events := parse(t, Calendar{Events: []Event{dutch, japanese}}.Bytes())
	require.Len(t, events, 2)
	for i, want := range []Event{dutch, japanese} {
		got := events[i]
		assert.Equal(t, want.UID, got.Id())
		assert.Equal(t, want.Summary, value(got, ical.ComponentPropertySummary))
		assert.Equal(t, want.Description, value(got, ical.ComponentPropertyDescription))
		start, err := got.GetStartAt()
		require.NoError(t, err)
		assert.True(t, want.At.Equal(start), "%v", start)
		stamp, err := got.GetDtStampTime()
		require.NoError(t, err)
		assert.True(t, want.Stamp.Equal(stamp))
		assert.Len(t, got.Alarms(), len(want.Alarms))
	}
	assert.Equal(t, dutch.URL, value(events[0], ical.ComponentPropertyUrl))
	assert.Equal(t, "-PT1H", events[0].Alarms()[0].GetProperty(ical.ComponentPropertyTrigger).Value)
	assert.Equal(t, "PT0S", events[0].Alarms()[1].GetProperty(ical.ComponentPropertyTrigger).Value)
	assert.Equal(t, "-PT1H30M", events[1].Alarms()[0].GetProperty(ical.ComponentPropertyTrigger).Value)
}

func TestTrigger(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0:                             "PT0S",
		15 * time.Minute:              "-PT15M",
		time.Hour + 5*time.Second:     "-PT1H0M5S",
		26 * time.Hour:                "-PT26H",
		90 * time.Second:              "-PT1M30S",
		-10 * time.Minute:             "PT10M", // after the event
		500 * time.Millisecond:        "PT0S",
		2*time.Hour + 30*time.Minute:  "-PT2H30M",
		-(time.Hour + 61*time.Second): "PT1H1M1S",
	} {
		assert.Equal(t, want, trigger(d), "%v", d)
	}
}

func TestEscape(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"what has a meaning", `a,b;c\d`, `a\,b\;c\\d`},
		{"colons and quotes stand as they are", `a: "b"`, `a: "b"`},
		{"every line break", "a\nb\r\nc\rd\u2028e\n\nf\r\r\ng", `a\nb\nc\nd\ne\n\nf\n\ng`},
		{"tabs stay, other controls go", "a\tb\x00c\x1bd\x7fe", "a\tbcde"},
		{"an attempt to add a property", "x\r\nATTENDEE:mailto:a@b.example", `x\nATTENDEE:mailto:a@b.example`},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
	} {
		assert.Equal(t, c.want, escape(c.in), c.name)
	}
}

func TestAddressThatIsNoAddressIsLeftOut(t *testing.T) {
	for _, url := range []string{"", "https://a.example/ b", "https://a.example/\r\nATTENDEE:x", "https://ä.example"} {
		e := dutch
		e.URL = url
		assert.NotContains(t, string(Calendar{Events: []Event{e}}.Bytes()), "URL:")
	}
}

func TestIdentifiers(t *testing.T) {
	// Fixed: a calendar already taken in must be recognised by all later versions.
	assert.Equal(t, "0a0c2102-ea63-8245-8f0b-dfdc658bb06e", NewUID("E-000123456"))
	assert.NotEqual(t, NewUID("a", "bc"), NewUID("ab", "c"))
	assert.NotEqual(t, NewUID("a"), NewUID("a", ""))
	seen := map[string]bool{}
	for i := range 10_000 {
		id := NewUID("case", strings.Repeat("x", i%7), string(rune('A'+i)))
		require.False(t, seen[id])
		seen[id] = true
	}
}

// wellFormed checks by itself what RFC 5545 asks of the lines of a file.
func wellFormed(t *testing.T, data []byte) {
	t.Helper()
	require.True(t, utf8.Valid(data))
	require.True(t, bytes.HasSuffix(data, []byte("\r\n")))
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(line), 75, "line %d", i+1)
		require.True(t, utf8.ValidString(line), "line %d breaks a character", i+1)
		require.NotEmpty(t, line)
		for _, r := range line {
			require.False(t, r < ' ' && r != '\t' || r == 0x7f, "line %d has a control character", i+1)
		}
		if line[0] != ' ' {
			name, _, found := strings.Cut(line, ":")
			require.True(t, found && name != "" && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == "", "line %d: %q", i+1, line)
		}
	}
}

func FuzzCalendar(f *testing.F) {
	f.Add("E-1", "Eerste reactie", "a\r\nb,c;d\\e", "https://a.example/", int64(1795000000), int64(3600))
	f.Add("", "優先度", "\xff\x00\u2028", " ", int64(0), int64(-1))
	f.Fuzz(func(t *testing.T, id, summary, description, url string, unix, alarm int64) {
		e := Event{
			UID: NewUID(id), Stamp: dutch.Stamp, At: time.Unix(unix%(1<<32), 0), Summary: summary,
			Description: description, Location: summary, URL: url,
			Alarms: []time.Duration{time.Duration(alarm % (1 << 40))},
		}
		data := Calendar{Name: summary, Events: []Event{e, e}}.Bytes()
		wellFormed(t, data)
		events := parse(t, data)
		require.Len(t, events, 2)
		require.Equal(t, e.UID, events[0].Id())
		start, err := events[0].GetStartAt()
		require.NoError(t, err)
		require.True(t, e.At.Equal(start))
		require.Equal(t, 2, strings.Count(string(data), "\r\nBEGIN:VEVENT\r\n"))
	})
}
