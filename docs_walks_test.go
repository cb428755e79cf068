//go:build !js

package main

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/lists/sheet"
	"supportclock/app/words"
	"supportclock/calc"
)

// The two walks of docs/architecture.md come to one moment, and to it by the same way.

func TestTheWalkOfALink(t *testing.T) {
	text := strings.Join(strings.Fields(prose(t, "docs/architecture.md")), " ")
	fragment := regexp.MustCompile("Somebody opens `#([^`]+)`").FindStringSubmatch(text)
	require.NotNil(t, fragment)
	choices, notices := link.Parse(fragment[1])
	require.Empty(t, notices)
	a := answer.Work(answer.Question{Choices: choices.Complete(""), Now: time.Date(2026, time.November, 28, 0, 0, 0, 0, time.UTC)})
	require.True(t, a.Solved())
	en := words.In("en")
	require.Contains(t, text, en.DateUnyeared(calc.DateOf(a.Result.Due))+", "+en.Time(a.Result.Due))
	var counted []time.Duration
	for _, s := range a.Result.Segments {
		if s.Counted {
			counted = append(counted, s.Length())
		}
	}
	require.Contains(t, text, "80 minutes on Friday and 40 on Monday")
	require.Equal(t, []time.Duration{80 * time.Minute, 40 * time.Minute}, counted)
}

func TestTheWalkOfARow(t *testing.T) {
	table, code := sheet.Open([]byte(blocks(t, "docs/architecture.md", "csv")[0]), sheet.Format{})
	require.Equal(t, sheet.NoFault, code)
	for table.Read(1) {
	}
	vocabulary := sheet.NewVocabulary()
	options := sheet.Options{Head: table.Head()}
	options.Mapping = table.Guess(options.Head)
	survey := sheet.NewSurvey(table, vocabulary, options)
	for survey.Next(1) {
	}
	found := survey.Findings()
	require.Empty(t, found.Values)
	require.Empty(t, found.Verdict.Choices, "nothing is to be asked")
	imported, lacking := sheet.NewImport(table, vocabulary, options, found)
	require.Empty(t, lacking)
	for imported.Next(1) {
	}
	require.Empty(t, imported.Faults)
	require.Len(t, imported.Rows, 1)
	row := sheet.CSV{Delimiter: table.Delimiter}.AppendRow(nil, &imported.Rows[0], nil)
	require.Equal(t, []string{"4711", "2026-11-27T15:40:00+01:00", "P3", "enterprise", "emea", "NL", "2026-11-30T09:40:00+01:00"}, strings.Split(string(row), ";")[:7])
}
