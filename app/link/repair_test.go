package link

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What mail and chat clients make of #plan=elite&priority=2&site=NL&at=2026-11-23T16:45.
func TestLinksAsClientsLeaveThem(t *testing.T) {
	whole, notices := Parse("plan=elite&priority=2&site=NL&at=2026-11-23T16:45")
	assert.Empty(t, notices)
	for name, fragment := range map[string]string{
		"as it was":                  "#plan=elite&priority=2&site=NL&at=2026-11-23T16:45",
		"ampersands as in HTML":      "plan=elite&amp;priority=2&amp;site=NL&amp;at=2026-11-23T16:45",
		"ampersands as numbers":      "plan=elite&#38;priority=2&#38;site=NL&#38;at=2026-11-23T16:45",
		"semicolons":                 "plan=elite;priority=2;site=NL;at=2026-11-23T16:45",
		"a full stop":                "plan=elite&priority=2&site=NL&at=2026-11-23T16:45.",
		"a comma":                    "plan=elite&priority=2&site=NL&at=2026-11-23T16:45,",
		"a bracket":                  "plan=elite&priority=2&site=NL&at=2026-11-23T16:45)",
		"an angle bracket":           "plan=elite&priority=2&site=NL&at=2026-11-23T16:45>",
		"a space behind it":          "plan=elite&priority=2&site=NL&at=2026-11-23T16:45 ",
		"a space within":             "plan=elite& priority=2&site=NL &at=2026-11-23T16:45",
		"a character without width":  "plan=elite&prio\u200brity=2&site=NL&at=2026-11-23T16:45\u200b",
		"a soft hyphen":              "plan=elite&priority=2&site=NL&at=2026-11\u00ad-23T16:45",
		"escaped":                    "plan=elite&priority=2&site=NL&at=2026-11-23T16%3A45",
		"escaped twice":              "plan=elite&priority=2&site=NL&at=2026-11-23T16%253A45",
		"escaped as a whole":         "plan%3Delite%26priority%3D2%26site%3DNL%26at%3D2026-11-23T16%3A45",
		"escaped as a whole, twice":  "plan%253Delite%2526priority%253D2%2526site%253DNL%2526at%253D2026-11-23T16%253A45",
		"capital letters":            "PLAN=ELITE&Priority=2&site=nl&at=2026-11-23t16:45",
		"seconds":                    "plan=elite&priority=2&site=NL&at=2026-11-23T16:45:00",
		"a space instead of T":       "plan=elite&priority=2&site=NL&at=2026-11-23 16:45",
		"UTC":                        "plan=elite&priority=2&site=NL&at=2026-11-23T15:45Z",
		"UTC with seconds":           "plan=elite&priority=2&site=NL&at=2026-11-23T15:45:00Z",
		"an offset, before the site": "at=2026-11-23T16:45:00%2B01:00&plan=elite&priority=2&site=NL",
	} {
		t.Run(name, func(t *testing.T) {
			got, notices := Parse(fragment)
			assert.Empty(t, notices)
			assert.Equal(t, whole, got)
		})
	}
}

// What can be read in two ways is named, and left out.
func TestLinksThatCannotBeRepaired(t *testing.T) {
	for name, fragment := range map[string]string{
		"UTC without a site":      "at=2026-11-23T15:45Z",
		"seconds that count":      "site=NL&at=2026-11-23T16:45:30",
		"a plan nobody sells":     "plan=platinum",
		"two plans":               "plan=elite&plan=online",
		"a parameter nobody has":  "plans=elite",
		"a priority out of range": "priority=5",
	} {
		t.Run(name, func(t *testing.T) {
			_, notices := Parse(fragment)
			assert.Len(t, notices, 1)
		})
	}
}

func FuzzRepair(f *testing.F) {
	f.Add("#plan=elite&amp;priority=2.")
	f.Add("plan%253Delite")
	f.Fuzz(func(t *testing.T, fragment string) {
		choices, _ := Parse(fragment)
		again, notices := Parse(choices.Encode())
		assert.Empty(t, notices)
		assert.Equal(t, choices, again)
	})
}
