package answer

import (
	"strconv"
	"strings"
	"time"

	"supportclock/app/ics"
	"supportclock/app/words"
	"supportclock/calc"
)

// Status is the answer as one sentence, for those who hear it.
func (a *Answer) Status(t *words.Texts) string {
	switch a.Problem {
	case Solved:
	case Idle:
		return ""
	default:
		return a.ProblemText(t)
	}
	return words.Fill(t.Answer.Status, "moment", t.Moment(a.Result.Due), "site", t.SiteName(a.Site), "target", t.Target(a.Result.Target))
}

// PlanLine names plan, priority and target.
func (a *Answer) PlanLine(t *words.Texts) string {
	return words.Fill(t.Take.Plan, "plan", a.PlanName(t, a.Plan.Tier), "n", a.priority(), "target", t.Target(a.Result.Target))
}

// SubmittedLine says when the case was submitted.
func (a *Answer) SubmittedLine(t *words.Texts) string {
	return words.Fill(t.Take.Submitted, "moment", t.Moment(a.Submitted), "offset", words.UTCOffset(a.Submitted))
}

// SourceLine names the data sheet that the target comes from, or says whose terms they are.
func (a *Answer) SourceLine(t *words.Texts) string {
	if a.Own() {
		return t.Own.Source
	}
	return words.Fill(t.Why.SourceOn, "sheet", t.Sheet(a.Plan), "date", t.DateFull(a.Family.Checked))
}

// Text is the answer for pasting into the case itself: when the response is due, what was asked, why,
// and the link that shows it again.
func (a *Answer) Text(t *words.Texts, link string) string {
	lines := []string{
		words.Fill(t.Take.Due, "moment", t.Moment(a.Result.Due), "site", t.SiteName(a.Site), "offset", words.UTCOffset(a.Result.Due)),
		a.SubmittedLine(t),
		a.PlanLine(t),
		"",
		strings.TrimSpace(t.Label(t.Why.Heading, "")),
	}
	for _, line := range Lines(t, a.Result.Segments, a.Counts()) {
		lines = append(lines, "- "+line)
	}
	lines = append(lines, "")
	for _, caveat := range a.Caveats(t) {
		lines = append(lines, caveat.Text)
	}
	return strings.Join(append(lines, a.Reservation(t), link), "\n") + "\n"
}

// Reservation says what a due moment is worth.
func (a *Answer) Reservation(t *words.Texts) string {
	if a.Own() {
		return t.Own.Source
	}
	return t.Answer.Targets
}

// EventName is what a calendar calls the due moment.
func (a *Answer) EventName(t *words.Texts) string {
	return words.Fill(t.Take.Event, "plan", a.PlanName(t, a.Plan.Tier), "n", a.priority())
}

// Event is the due moment for a calendar, with a warning before it: a quarter of the wait, at most an
// hour ahead. It keeps its identity as long as the id does.
func (a *Answer) Event(t *words.Texts, id, link string) ics.Event {
	return ics.Event{
		UID:         ics.NewUID("supportclock", id),
		Stamp:       a.Now,
		At:          a.Result.Due,
		Summary:     a.EventName(t),
		Description: a.Text(t, link),
		URL:         link,
		Alarms:      []time.Duration{min(a.Result.Wait()/4, time.Hour).Truncate(time.Minute)},
	}
}

// Calendar is the due moment as a calendar file, and a name for it.
func (a *Answer) Calendar(t *words.Texts, link string) (name string, file []byte) {
	name = "first-response-" + strings.ReplaceAll(calc.LocalOf(a.Result.Due).String(), ":", "") + ".ics"
	return name, ics.Calendar{Events: []ics.Event{a.Event(t, a.Frozen().Encode(), link)}}.Bytes()
}

func (a *Answer) priority() string { return strconv.Itoa(int(a.Choices.Priority)) }
