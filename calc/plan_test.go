package calc

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The catalogue as a reader of the data sheets would write it down, a cell at a time.
const wantTargets = `
            P1              P2              P3              P4
online      24x7 60m        business 240m   business 360m   days 3
business    24x7 60m        business 120m   business 240m   days 1
enterprise  24x7 30m        24x5 60m        business 120m   days 1
elite       24x7 15m        24x5 30m        24x5 60m        days 1
expert      24x7 60m        business 120m   business 240m   days 1
ultimate    24x7 15m        business 30m    business 60m    days 1
`

const wantTargetsInJapan = `
            P1              P2              P3              P4
online      24x7 60m        business 240m   business 360m   days 3
business    24x7 60m        business 120m   business 240m   days 1
enterprise  24x7 30m        business 60m    business 120m   days 1
elite       24x7 15m        business 30m    business 60m    days 1
expert      24x7 60m        business 120m   business 240m   days 1
ultimate    24x7 15m        business 30m    business 60m    days 1
`

const wantTargetsForCommerce = `
            P1              P2              P3              P4
online      24x7 60m        business 240m   business 360m   days 3
elite       24x7 15m        24x5 30m        24x5 60m        days 1
expert      24x7 30m        business 60m    business 120m   days 1
ultimate    24x7 15m        business 30m    business 60m    days 1
`

func printTarget(t Target) string {
	switch t.Coverage {
	case Around24x7:
		return fmt.Sprintf("24x7 %dm", int(t.Amount.Minutes()))
	case Around24x5:
		return fmt.Sprintf("24x5 %dm", int(t.Amount.Minutes()))
	case BusinessHours:
		return fmt.Sprintf("business %dm", int(t.Amount.Minutes()))
	default:
		return fmt.Sprintf("days %d", t.Days)
	}
}

func TestEveryTargetOfTheSheets(t *testing.T) {
	for name, c := range map[string]struct {
		table   string
		regions []Region
		rules   Rules
	}{
		"everywhere but Japan": {wantTargets, []Region{Americas, EMEA, APAC}, Rules{}},
		"Japan":                {wantTargetsInJapan, []Region{Japan}, Rules{}},
		"Commerce":             {wantTargetsForCommerce, []Region{Americas, EMEA, APAC}, Rules{CommerceManaged: true}},
	} {
		t.Run(name, func(t *testing.T) {
			rows := strings.Split(strings.TrimSpace(c.table), "\n")[1:]
			for _, row := range rows {
				cells := strings.Fields(row)
				require.Len(t, cells, 9, row)
				for _, region := range c.regions {
					for i, p := range Priorities() {
						target, ok := TargetFor(Tier(cells[0]), p, region, c.rules)
						require.True(t, ok)
						assert.Equal(t, cells[1+2*i]+" "+cells[2+2*i], printTarget(target), "%s P%d %s", cells[0], p, region)
					}
				}
			}
		})
	}
}

const wantHours = `
                  americas     emea         apac         japan
experience-cloud  06:00-17:30  09:00-17:00  09:00-17:00  09:00-17:30
success           06:00-17:30  09:00-17:00  09:00-17:00  09:00-17:00
`

func TestEveryOpeningHour(t *testing.T) {
	rows := strings.Split(strings.TrimSpace(wantHours), "\n")
	require.Len(t, rows, 1+len(Families()))
	for i, f := range Families() {
		cells := strings.Fields(rows[1+i])
		assert.Equal(t, cells[0], f.ID)
		for j, region := range Regions() {
			open, close, _ := strings.Cut(cells[1+j], "-")
			assert.Equal(t, hoursOf(open, close), f.Hours[region], "%s %s", f.ID, region)
		}
	}
}

const wantServices = `
experience-cloud           online    business  enterprise elite
assigned-experts
account-support-lead       -         yes       -          -
named-support-engineer     -         -         yes        yes
technical-account-manager  -         -         -          yes
support-services
online-support             business  business  24x5       24x5
p1-24x7x365                yes       yes       yes        yes
named-support-contacts     4         6         10         15
live-telephone-support     -         yes       yes        yes
escalation-management      -         yes       yes        yes
service-reviews            -         -         2          4
expert-sessions            -         -         2          4
case-reviews               -         -         yes        yes
event-management           -         -         -          yes
environment-review         -         -         -          yes
release-review             -         -         -          yes
aem-cloud-activities       -         -         yes        yes
field-services
launch-advisory            -         -         yes        yes
field-activities           -         -         2          4

success                    expert    ultimate
assigned-experts
pooled-support-engineers   yes       yes
designated-tam             -         yes
designated-csm             -         yes
pooled-service-managers    -         yes
pooled-accelerator-experts -         yes
support-services
p1-24x7x365                yes       yes
named-support-contacts     4         15
pooled-escalation          yes       -
designated-escalation      -         yes
prioritized-outage         -         yes
proactive-support          -         yes
success-accelerators       -         yes
`

func printLevel(l Level) string {
	switch {
	case !l.Included:
		return "-"
	case l.Coverage != nil && *l.Coverage == Around24x5:
		return "24x5"
	case l.Coverage != nil && *l.Coverage == BusinessHours:
		return "business"
	case l.Count > 0:
		return fmt.Sprint(l.Count)
	default:
		return "yes"
	}
}

func TestEveryServiceOfTheSheets(t *testing.T) {
	var got strings.Builder
	for _, f := range Families() {
		var tiers []string
		for _, p := range f.Plans {
			tiers = append(tiers, string(p.Tier))
		}
		fmt.Fprintln(&got, f.ID, strings.Join(tiers, " "))
		group := Group("")
		for _, s := range f.Services {
			if s.Group != group {
				group = s.Group
				fmt.Fprintln(&got, group)
			}
			require.Len(t, s.Levels, len(f.Plans), s.ID)
			line := []string{s.ID}
			for _, l := range s.Levels {
				line = append(line, printLevel(l))
			}
			fmt.Fprintln(&got, strings.Join(line, " "))
		}
	}
	squeeze := func(s string) (lines []string) {
		for _, line := range strings.Split(s, "\n") {
			if fields := strings.Fields(line); len(fields) > 0 {
				lines = append(lines, strings.Join(fields, " "))
			}
		}
		return lines
	}
	assert.Equal(t, squeeze(wantServices), squeeze(got.String()))
}

func TestFamiliesSayWhereTheirFiguresComeFrom(t *testing.T) {
	seen := map[Tier]bool{}
	for _, f := range Families() {
		assert.True(t, f.Checked.Valid() && f.Checked.Year >= 2026, f.ID)
		assert.Equal(t, f.Sold, f.SoldTo == Date{}, "%s is sold, or was until a day", f.ID)
		for _, p := range f.Plans {
			assert.NotEmpty(t, p.Source, p.Tier)
			assert.False(t, seen[p.Tier], "a tier stands for one plan in a permalink: %s", p.Tier)
			seen[p.Tier] = true
			plan, family, ok := PlanByTier(p.Tier)
			assert.True(t, ok)
			assert.Equal(t, p, plan)
			assert.Equal(t, f.ID, family.ID)
			assert.Equal(t, p.Tier != Online, p.Paid, p.Tier)
		}
	}
	_, _, ok := PlanByTier("gold")
	assert.False(t, ok)
	_, ok = TargetFor(Online, 5, EMEA, Rules{})
	assert.False(t, ok)
	assert.Equal(t, 24*time.Hour, Target{Coverage: BusinessDays, Days: 3}.Length(hoursOf("09:00", "17:00")))
}

// "Purchased prior to June 16, 2022": the day before was the last.
func TestTheOlderPlansWereSoldBefore16June2022(t *testing.T) {
	_, family, ok := PlanByTier(Enterprise)
	assert.True(t, ok)
	assert.Equal(t, Date{2022, time.June, 15}, family.SoldTo)
}
