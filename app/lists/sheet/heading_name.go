package sheet

import (
	"slices"
	"strings"
	"sync"
	"time"

	"supportclock/app/words"
	"supportclock/calc"
)

// headingKey folds a heading; one of signs alone stays as it is.
func headingKey(heading string) string {
	if key := fold(heading); key != "" {
		return key
	}
	return strings.TrimSpace(heading)
}

// ownField takes away what programs put around the name of a field that their owner has added: Custom field
// (Country) of Jira, Country [list] of Zendesk, u_country of ServiceNow.
func ownField(heading string) string {
	heading = strings.TrimPrefix(strings.TrimSpace(heading), "u_")
	open := strings.LastIndexAny(heading, "([（［")
	if open < 1 || !strings.ContainsAny(heading[len(heading)-1:], ")]") && !strings.HasSuffix(heading, "）") {
		return heading
	}
	before, inside := strings.TrimSpace(heading[:open]), strings.Trim(heading[open:], "()[]（）［］ ")
	switch {
	case fieldWords()[fold(before)]:
		return inside
	case heading[open] == '[' && slices.Contains([]string{"list", "txt", "int", "dec", "date", "flag"}, inside):
		return before
	}
	return heading
}

// fieldWords are what programs call a field that their owner has added.
var fieldWords = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, r := range words.Readings() {
		for _, w := range r.Field {
			all[fold(w)] = true
		}
	}
	return all
})

// splitHeading takes the clock off a heading that names one: Created (UTC), Opened (Europe/Paris). The
// clock is nil where there is none.
func splitHeading(heading string) (name string, clock *time.Location) {
	heading = clean(heading)
	if open := strings.LastIndexAny(heading, "([（［"); open > 0 {
		inside := strings.Trim(heading[open:], "()[]（）［］ ")
		if zone := clockOf(inside); zone != nil {
			return heading[:open], zone
		}
	}
	if i := strings.LastIndexAny(heading, " _"); i > 0 {
		if zone := clockOf(heading[i+1:]); zone != nil {
			return heading[:i], zone
		}
	}
	return heading, nil
}

// clockOf returns the clock that a heading names: UTC, how far it is from that (GMT+1, UTC-05:00), or a time
// zone in full.
func clockOf(name string) *time.Location {
	p, c := parser{iso: true}, clockTime{} // no other time can end here
	if p.end = scan(name, &p.tokens); p.end > 0 && p.at(0).term.is(utc) {
		if p.offset(&c); p.next == p.end {
			return time.FixedZone(name, int(c.Offset/time.Second))
		}
	}
	if !strings.Contains(name, "/") {
		return nil
	}
	zone, err := calc.Zone(name)
	if err != nil {
		return nil
	}
	return zone
}
