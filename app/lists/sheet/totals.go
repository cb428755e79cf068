package sheet

import (
	"time"

	"supportclock/calc"
)

// Totals are counts over rows at a moment.
type Totals struct {
	Rows     int
	DueToday int // not answered, and due on the site's present day
	Overdue  int // not answered, and the due moment has passed
	Outside  int // submitted at a time that does not count towards the target
	Answered int
	Met      int
	Notes    [noteKinds]int // rows by note

	First, Last calc.Date // the days of the earliest and the latest submission, at their sites
}

// Count counts rows as they stand at an instant, some at a time.
type Count struct {
	rows        []Row
	now         time.Time
	next        int
	first, last int                  // the rows of the earliest and the latest submission
	tomorrows   map[string]time.Time // when the present day ends at a site
	totals      Totals
}

// NewCount begins to count rows.
func NewCount(rows []Row, now time.Time) *Count {
	return &Count{rows: rows, now: now, tomorrows: map[string]time.Time{}, totals: Totals{Rows: len(rows)}}
}

// Next counts up to n more rows; more is false when all have been.
func (c *Count) Next(n int) (more bool) {
	end := min(c.next+n, len(c.rows))
	for ; c.next < end; c.next++ {
		c.add(&c.rows[c.next])
	}
	return c.next < len(c.rows)
}

// Progress returns how much has been counted, from 0 to 1.
func (c *Count) Progress() float64 { return float64(c.next) / float64(max(len(c.rows), 1)) }

// Totals returns the totals of the rows so far.
func (c *Count) Totals() Totals {
	t := c.totals
	if len(c.rows) > 0 {
		t.First, t.Last = c.rows[c.first].day(), c.rows[c.last].day()
	}
	return t
}

func (c *Count) add(r *Row) {
	t := &c.totals
	if r.Case.Submitted.Before(c.rows[c.first].Case.Submitted) {
		c.first = c.next
	}
	if r.Case.Submitted.After(c.rows[c.last].Case.Submitted) {
		c.last = c.next
	}
	for kind := range t.Notes {
		if r.Notes&(1<<kind) != 0 {
			t.Notes[kind]++
		}
	}
	if r.Outside {
		t.Outside++
	}
	if r.Answered() {
		t.Answered++
		if r.Met() {
			t.Met++
		}
		return
	}
	if r.Due.Before(c.now) {
		t.Overdue++
	}
	if c.today(r) {
		t.DueToday++
	}
}

// today reports whether a row is due on the present day of its site. A day may have 23 or 25 hours: its
// beginning is looked up, not counted back.
func (c *Count) today(r *Row) bool {
	zone := r.Due.Location()
	tomorrow, seen := c.tomorrows[r.Case.SiteID]
	if !seen {
		tomorrow, _ = calc.Local{Date: calc.DateOf(c.now.In(zone)).AddDays(1)}.In(zone, false)
		c.tomorrows[r.Case.SiteID] = tomorrow
	}
	return r.Due.Before(tomorrow) && r.Due.After(tomorrow.Add(-26*time.Hour)) && calc.DateOf(r.Due) == calc.DateOf(tomorrow.Add(-time.Second).In(zone))
}
