package lists

import (
	"cmp"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
)

// ordering is what rows are in order by; the zero value leaves them as in the file.
type ordering struct {
	by         sheet.Field
	descending bool
}

// sort puts the rows in order by a field; a second time backwards.
func (p *page) sort(ctx app.Context, by sheet.Field) {
	w := &p.result.window
	asked := ordering{by, by == w.asked.by && !w.asked.descending}
	sorter := newSorter(p.result, by)
	p.run(ctx, p.words.Sorting, sorter.next, func(ctx app.Context) {
		if asked.descending {
			slices.Reverse(sorter.rows)
		}
		w.sorted, w.ordered, w.first = sorter.rows, asked, 0
		p.scrollTo(ctx)
	})
	w.asked = asked
}

// sorter puts the rows of a list in order, some at a time: in short runs first, of which two and two
// are then merged until one is left.
type sorter struct {
	rows, spare []int32
	key         func(row int32) int64
	keys        []int64 // by row; worked out once, not for each comparison
	compare     func(a, b int32) int
	run         int     // how long the runs in order are
	a, b        []int32 // what is left of the two that are merged
	at          int     // how far this round has come
	passed      int     // rows, in all rounds
	all         int     // rows to pass
}

// firstRun is the length of the runs of the first round, and how many rows are merged in one go.
const firstRun = 1024

// newSorter begins to sort the rows of a list by a field.
func newSorter(r *result, by sheet.Field) *sorter {
	n := len(r.rows)
	s := &sorter{rows: slices.Clone(r.window.sorted), spare: make([]int32, n), keys: make([]int64, n), key: r.keyOf(by), all: n}
	s.compare = func(a, b int32) int {
		c := cmp.Compare(s.keys[a], s.keys[b])
		if c == 0 && by == sheet.FieldNumber {
			c = strings.Compare(r.rows[a].Number, r.rows[b].Number)
		}
		if c == 0 {
			c = int(a - b) // as in the file
		}
		return c
	}
	for run := firstRun; run < n; run *= 2 {
		s.all += n
	}
	return s
}

// next sorts a run, or merges some of two; more is false once all are one.
func (s *sorter) next() (more bool, done float64) {
	n := len(s.rows)
	from, end := s.at, min(s.at+firstRun, n)
	if s.run == 0 {
		for _, row := range s.rows[from:end] {
			s.keys[row] = s.key(row)
		}
		slices.SortFunc(s.rows[from:end], s.compare)
	} else {
		if len(s.a)+len(s.b) == 0 {
			mid := min(from+s.run, n)
			s.a, s.b = s.rows[from:mid], s.rows[mid:min(mid+s.run, n)]
		}
		end = from + min(firstRun, len(s.a)+len(s.b))
		s.merge(s.spare[from:end])
	}
	s.at, s.passed = end, s.passed+end-from
	if end == n {
		if s.run > 0 {
			s.rows, s.spare = s.spare, s.rows
		}
		s.run, s.at = max(2*s.run, firstRun), 0
	}
	return s.run < n, float64(s.passed) / float64(max(s.all, 1))
}

func (s *sorter) merge(to []int32) {
	for i := range to {
		if len(s.b) == 0 || len(s.a) > 0 && s.compare(s.a[0], s.b[0]) < 0 {
			to[i], s.a = s.a[0], s.a[1:]
		} else {
			to[i], s.b = s.b[0], s.b[1:]
		}
	}
}

// keyOf returns what puts rows in order by a field: numbers, of which the smaller come first.
func (res *result) keyOf(by sheet.Field) func(row int32) int64 {
	return func(row int32) int64 {
		r := &res.rows[row]
		switch by {
		case sheet.FieldNumber: // its beginning; names that begin alike are compared
			var key uint64
			for i := range min(len(r.Number), 7) {
				key |= uint64(r.Number[i]) << (48 - 8*i)
			}
			return int64(key)
		case sheet.FieldSubmitted:
			return r.Case.Submitted.Unix()
		case sheet.FieldWaitMinutes:
			return int64(r.Wait())
		case sheet.FieldResult: // missed by most first, then met, then not answered
			if !r.Answered() {
				return 1 << 62
			}
			return int64(r.Due.Sub(r.FirstResponse))
		}
		return r.Due.Unix()
	}
}
