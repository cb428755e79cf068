package calc

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// fuzzSchedule makes a schedule of a fuzzer's numbers: the seed picks hours, zone and closed days.
func fuzzSchedule(seed uint64) *Schedule {
	s, _, _ := randomCase(rand.New(rand.NewPCG(seed, seed)), oddZones)
	return s
}

// hardInstants are where counting breaks if it breaks: clock changes, ends of years and of the horizon.
var hardInstants = []string{
	"2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T00:59:59Z", "2026-04-23T22:00:00Z",
	"2026-10-03T15:30:00Z", "2011-12-30T10:00:00Z", "2018-11-04T03:00:00Z", "2019-02-17T02:00:00Z",
	"2026-12-31T23:59:59Z", "2024-02-29T12:00:00Z", "1900-01-01T00:00:00Z", "2199-12-31T23:59:59Z",
	"1899-12-31T00:00:00Z", "2200-01-02T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
}

func seedInstants(f *testing.F) {
	for i, text := range hardInstants {
		t, err := time.Parse(time.RFC3339, text)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(uint64(i), t.Unix(), int64(0), int64(8*time.Hour))
		f.Add(uint64(i+1), t.Unix()-1, int64(999999999), int64(1))
		f.Add(uint64(i+2), t.Unix(), int64(1), int64(math.MaxInt64))
	}
}

func FuzzAdd(f *testing.F) {
	seedInstants(f)
	f.Fuzz(func(t *testing.T, seed uint64, unix, nanos, d int64) {
		s := fuzzSchedule(seed)
		start := time.Unix(unix, nanos)
		due, err := s.Add(start, time.Duration(d))
		if err != nil {
			if !errors.Is(err, ErrHorizon) && !errors.Is(err, ErrInput) {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		if got := s.Elapsed(start, due); got != time.Duration(d) {
			t.Fatalf("Elapsed(%v, %v) = %v, want %v", start, due, got, time.Duration(d))
		}
		if d > 0 && s.Elapsed(start, due.Add(-1)) >= time.Duration(d) {
			t.Fatalf("%v is not the earliest", due)
		}
	})
}

func FuzzElapsed(f *testing.F) {
	seedInstants(f)
	f.Fuzz(func(t *testing.T, seed uint64, unix, nanos, length int64) {
		s := fuzzSchedule(seed)
		from := time.Unix(unix, nanos)
		to := from.Add(time.Duration(length))
		forth, back := s.Elapsed(from, to), s.Elapsed(to, from)
		if forth != -back {
			t.Fatalf("forth %v, back %v", forth, back)
		}
		if !to.Before(from) && (forth < 0 || forth > to.Sub(from)) {
			t.Fatalf("%v of open time within %v", forth, to.Sub(from))
		}
		middle := from.Add(time.Duration(length / 2))
		if sum := s.Elapsed(from, middle) + s.Elapsed(middle, to); sum != forth {
			t.Fatalf("the halves make %v, the whole %v", sum, forth)
		}
	})
}

func FuzzLatest(f *testing.F) {
	seedInstants(f)
	f.Fuzz(func(t *testing.T, seed uint64, unix, nanos, d int64) {
		s := fuzzSchedule(seed)
		due := time.Unix(unix, nanos)
		start, err := s.Latest(due, time.Duration(d))
		if err != nil {
			if !errors.Is(err, ErrHorizon) && !errors.Is(err, ErrInput) {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		if answered, err := s.Add(start, time.Duration(d)); err != nil || answered.After(due) {
			t.Fatalf("submitted %v, answered %v (%v), wanted by %v", start, answered, err, due)
		}
		if answered, err := s.Add(start.Add(1), time.Duration(d)); err == nil && !answered.After(due) {
			t.Fatalf("%v is not the latest", start)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-11-23", "2026-02-30", "2024-02-29", "0000-01-01", "9999-12-31", "2026-11-23 ", "２０２６-11-23", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			if !errors.Is(err, ErrInput) {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		if d.String() != s || !d.Valid() {
			t.Fatalf("%q was read as %v", s, d)
		}
	})
}

func FuzzParseLocal(f *testing.F) {
	for _, s := range []string{"2026-11-23T16:45", "2026-02-30T25:00", "2026-03-29T02:30", "2026-10-25T02:30", "0001-01-01T00:00", "9999-12-31T23:59", "2026-11-23 16:45"} {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, s string, zone uint8) {
		l, err := ParseLocal(s)
		if err != nil {
			if !errors.Is(err, ErrInput) {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		if l.String() != s {
			t.Fatalf("%q was read as %v", s, l)
		}
		if l.Date.Year < 1900 || l.Date.Year > 2199 {
			return // outside the counted years no more is promised than an instant
		}
		loc := location(oddZones[int(zone)%len(oddZones)])
		first, clash := l.In(loc, false)
		second, again := l.In(loc, true)
		if clash != again || second.Before(first) {
			t.Fatalf("%v in %v: %v %v, %v %v", l, loc, first, clash, second, again)
		}
		switch clash {
		case NoClash:
			if LocalOf(first) != l || !first.Equal(second) {
				t.Fatalf("%v in %v became %v and %v", l, loc, first, second)
			}
		case Repeated:
			if LocalOf(first) != l || LocalOf(second) != l || first.Equal(second) {
				t.Fatalf("%v in %v became %v and %v", l, loc, first, second)
			}
		case Skipped:
			if before := LocalOf(first.Add(-time.Minute)); LocalOf(first).String() <= s || before.String() >= s {
				t.Fatalf("%v in %v became %v, after %v", l, loc, first, before)
			}
		}
	})
}
