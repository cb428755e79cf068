package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/calc"
)

// What a cell says for certain, in a column that is numbered from 1, the most urgent, to 4.
func TestPriorities(t *testing.T) {
	for cell, want := range map[string]calc.Priority{
		"1": 1, "P2": 2, "p3": 3, "Ｐ４": 4, "Priority 2": 2, "PRIORITY-2": 2, "Priorität 2": 2, "Prioriteit 3": 3, "Priorité 1": 1, "優先度 2": 2, "優先度２": 2, "２": 2,
		"2 (hoog)": 2, "Prio. 4": 4, "Sev 1": 1, "S2": 2, "2.0": 2, "2,00": 2, "2.": 2, "3 - Moderate": 3, "1 - Critical": 1, "P1 – Production is down": 1, "P2 - Urgent": 2, "P3 high": 3, "P3 low": 3, "04": 4, "P04": 4, "1２": 0, "P２": 2, "P9x1": 0, "P4 high": 0, "P2 low": 0, "P0": 0, "Priority": 0,
		"": 0, "0": 0, "5": 0, "22": 0, "P": 0, "2.5": 0, "high": 0, "-1x": 0, "-1": 0, "1st": 0, "1st line": 0, "P10": 0, "２０": 0, "4 weeks": 0, "3/5": 0, "1 of 4": 0, "Tier 1": 0,
		"1 low": 0, "2 normal": 0, "3 high": 0, "4 high": 0, "5 very high": 0, "1 very low": 0, "P1 low": 0, "P4 critical": 0, "1 niedrig": 0, "1 basse": 0, "1 低": 0, "1 - Production is down": 0,
		"+1": 0, "1+": 0, ">2": 0, "1%": 0,
	} {
		p, _ := gradeOf(cell).certain(false)
		assert.Equal(t, want, p, "%q", cell)
	}
}

// What is proposed for words, as help desks use them.
func TestProposedPriorities(t *testing.T) {
	for cell, want := range map[string]calc.Priority{
		"Urgent": 1, "High": 2, "Normal": 3, "Low": 4, // Zendesk
		"Highest": 1, "Medium": 3, "Lowest": 4, "Blocker": 1, "Major": 2, "Trivial": 4, // Jira
		"Critical": 1, "Moderate": 3, "Planning": 4, // ServiceNow, Salesforce
		"very high": 1, "very low": 4, // OTRS
		"kritiek": 1, "hoog": 2, "Sehr hoch": 1, "mittel": 3, "très élevée": 1, "Basse": 4, "緊急": 1, "高": 2, "中": 3, "低": 4,
		"1 low": 0, "gold": 0, "": 0, "4 weeks": 0,
	} {
		assert.Equal(t, want, gradeOf(cell).proposed(), "%q", cell)
	}
}

// One value shows on which scale the others of its column are.
func TestScales(t *testing.T) {
	for _, c := range []struct {
		name, column string
		certain      string // the priorities of the rows that are certain
		asked        string // the values that are asked about, with what is proposed
	}{
		{"1 to 4", "1|2|3|4", "1 2 3 4", ""},
		{"Zammad", "1 low|2 normal|3 high", "", "1 low:|2 normal:|3 high:"},
		{"Zammad, one value alone", "2 normal|2 normal", "", "2 normal:"},
		{"OTRS, also its value that would fit", "3 normal|5 very high", "3", "5 very high:"},
		{"ServiceNow", "1 - Critical|2 - High|3 - Moderate|4 - Low|5 - Planning", "1 2 3 4", "5 - Planning:"},
		{"numbers of another scale", "1|3|5", "", "1:|3:|5:"},
		{"up to nine", "1|9", "", "1:|9:"},
		{"up to ten", "1|10", "", "1:|10:"},
		{"a number beyond is on no scale", "1|11", "1", "11:"},
		{"numbers beside others that are priorities", "P1|3|5", "1", "3:|5:"},
		{"words", "Urgent|High|-", "4", "Urgent:1|High:2"},
		{"words and numbers", "2|High", "2", "High:2"},
	} {
		data := "submitted\tpriority\n"
		for cell := range strings.SplitSeq(c.column, "|") {
			data += "2026-11-23 10:00\t" + cell + "\n"
		}
		i, f := survey(t, data, Options{Tier: calc.Elite, SiteID: "NL", Priority: calc.P4})
		var certain, asked []string
		for _, r := range i.Rows {
			certain = append(certain, fmt.Sprint(int(r.Case.Priority)))
		}
		for _, v := range f.Values {
			asked = append(asked, v.Text+":"+v.Proposed)
		}
		assert.Equal(t, c.certain, strings.Join(certain, " "), c.name)
		assert.Equal(t, c.asked, strings.Join(asked, "|"), c.name)
	}
}
