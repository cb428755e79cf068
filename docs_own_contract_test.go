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
	"supportclock/calc"
)

const ownContract = "docs/own-contract.md"

// tables returns the rows of the tables below a heading of a document, cell by cell.
func tables(t *testing.T, name, heading string) (found [][]string) {
	t.Helper()
	_, text, ok := strings.Cut(document(t, name), "\n## "+heading+"\n")
	require.True(t, ok, heading)
	text, _, _ = strings.Cut(text, "\n## ")
	head := true
	for line := range strings.Lines(text) {
		switch line = strings.TrimSpace(line); {
		case !strings.HasPrefix(line, "|"):
			head = true
		case strings.HasPrefix(line, "|---"):
			head = false
		case !head:
			found = append(found, strings.Split(strings.Trim(line, "| "), " | "))
		}
	}
	require.NotEmpty(t, found)
	return found
}

// owned works an example out: a link to a contract as it stands in the document.
func owned(t *testing.T, fragment string) answer.Answer {
	t.Helper()
	choices, notices := link.Parse(fragment)
	require.Empty(t, notices, fragment)
	require.Equal(t, calc.Own, choices.Plan, fragment)
	return answer.Work(answer.Question{Choices: choices.Complete(""), Now: time.Date(2026, time.November, 30, 0, 0, 0, 0, time.UTC)})
}

func TestTheParametersOfAnOwnContract(t *testing.T) {
	var named []string
	usual := link.Choices{Plan: calc.Own}.Complete("")
	for _, row := range tables(t, ownContract, "The link") {
		names := spans(row[0])
		switch first := names[0]; first {
		case link.ParamDayHours + "1":
			require.Equal(t, []string{first, link.ParamDayHours + "7"}, names)
			names = []string{"hours-1", "hours-2", "hours-3", "hours-4", "hours-5", "hours-6", "hours-7"}
		case link.ParamTarget + "1":
			require.Equal(t, []string{first, link.ParamTarget + "4"}, names)
			names = []string{"p1", "p2", "p3", "p4"}
		}
		named = append(named, names...)
		require.NotEmpty(t, spans(row[2]))
		for _, value := range spans(row[2]) {
			for _, name := range names {
				_, notices := link.Parse("plan=own&" + name + "=" + value)
				require.Empty(t, notices, "%s=%s", name, value)
			}
		}
		if given := spans(row[3]); len(given) == 1 && !strings.Contains(row[3], "those of") {
			require.Contains(t, usual.Encode(), names[0]+"="+given[0])
		}
	}
	require.Equal(t, link.OwnNames(), named)
	text := document(t, ownContract)
	require.Contains(t, text, "at most 60 characters")
	require.Equal(t, 60, link.MostName)
	require.Contains(t, text, "at most 999 hours, or 99 business days")
	require.Equal(t, []any{999 * time.Hour, 99}, []any{calc.MostAmount, calc.MostDays})
	require.Contains(t, text, "up to 4 windows")
	require.Equal(t, 4, calc.MostWindows)
}

func TestTheNameOfAnOwnContractAtTheEndOfALink(t *testing.T) {
	for _, row := range tables(t, ownContract, "The name") {
		c, notices := link.Parse("plan=own&p3=1h&" + spans(row[0])[0])
		require.Empty(t, notices, row[0])
		require.Equal(t, spans(row[1])[0], c.Own.Name, row[0])
	}
}

func TestWhatAnOwnContractLeavesOut(t *testing.T) {
	for _, row := range tables(t, ownContract, "What is left out") {
		part := spans(row[0])[0]
		c, notices := link.Parse("plan=own&p3=1h&site=NL&at=2026-11-30T10:00&" + part)
		require.Len(t, notices, 1, part)
		name, _, _ := strings.Cut(part[strings.LastIndex(part, "&")+1:], "=")
		require.True(t, strings.HasPrefix(name, notices[0].Parameter), part)
		a := answer.Work(answer.Question{Choices: c.Complete(""), Now: time.Now()})
		require.True(t, a.Solved(), "the rest is counted: %s", part)
	}
}

func TestHowAnOwnContractIsCounted(t *testing.T) {
	examples := tables(t, ownContract, "How it is counted")
	require.Greater(t, len(examples), 15)
	for _, row := range examples {
		a := owned(t, spans(row[1])[0])
		require.True(t, a.Solved(), row[0])
		require.Equal(t, spans(row[2])[0], calc.LocalOf(a.Result.Due).String(), row[0])
	}
	far := regexp.MustCompile("`([^`]+)`, a window of five minutes a week,\nhas no answer").FindStringSubmatch(document(t, ownContract))
	require.NotNil(t, far)
	a := owned(t, far[1])
	require.Equal(t, answer.Horizon, a.Problem)

	command := shellWords(blocks(t, ownContract, "sh")[0])
	status, stdout, stderr := invoke(t, command[1:])
	require.Equal(t, done, status, stderr)
	require.Contains(t, stdout, "Gold")
}
