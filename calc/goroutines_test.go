package calc

import (
	"sync"
	"testing"
	"time"
)

// What calc remembers is shared by all who ask, and is thrown away when it becomes much. Nobody may notice, whoever
// else asks at the same time. The race detector looks on in make test-all.
func TestAnswersForManyGoroutines(t *testing.T) {
	type question struct {
		c   Case
		due time.Time
	}
	var questions []question
	for year := 2024; year <= 2027; year++ { // more sets of schedules than are kept
		for _, s := range Sites() {
			for _, tier := range []Tier{Online, Elite} {
				c := Case{SiteID: s.ID, Tier: tier, Priority: P3, Submitted: time.Date(year, 12, 24, 15, 40, 0, 0, time.UTC)}
				due, err := Due(c)
				if err != nil {
					t.Fatal(err)
				}
				questions = append(questions, question{c, due})
			}
		}
	}
	if len(questions) <= mostScheduleSets {
		t.Fatalf("only %d questions", len(questions))
	}
	var group sync.WaitGroup
	for begin := range 4 {
		group.Go(func() {
			for i := range questions {
				q := questions[(i+begin*len(questions)/4)%len(questions)]
				if due, err := Due(q.c); err != nil || !due.Equal(q.due) {
					t.Errorf("%s %s: %s, not %s: %v", q.c.SiteID, q.c.Tier, due, q.due, err)
				}
				if r, err := Answer(q.c); err != nil || !r.Due.Equal(q.due) {
					t.Errorf("%s %s: an answer of %s, not %s: %v", q.c.SiteID, q.c.Tier, r.Due, q.due, err)
				}
				Holidays(q.c.SiteID, q.due.Year())
				CustomaryDays(q.c.SiteID, q.due.Year())
			}
		})
	}
	group.Wait()
}
