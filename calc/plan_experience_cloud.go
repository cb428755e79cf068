package calc

import "time"

// experienceCloud holds the plans for Experience Cloud products that were sold before 16 June
// 2022 and still stand in contracts. Figures: the data sheets "Online Support", "Business Support",
// "Enterprise Support" and "Elite Support".
var experienceCloud = Family{
	ID:      "experience-cloud",
	SoldTo:  Date{2022, time.June, 15}, // "prior to June 16, 2022"
	Checked: Date{2026, time.November, 22},
	Hours: map[Region]Window{
		Americas: {6 * time.Hour, 17*time.Hour + 30*time.Minute},
		EMEA:     {9 * time.Hour, 17 * time.Hour},
		APAC:     {9 * time.Hour, 17 * time.Hour},
		Japan:    {9 * time.Hour, 17*time.Hour + 30*time.Minute},
	},
	Plans: []Plan{
		{Online, false, "Online Support", [4]Target{
			{Around24x7, 60 * time.Minute, 0},
			{BusinessHours, 4 * time.Hour, 0},
			{BusinessHours, 6 * time.Hour, 0},
			{BusinessDays, 0, 3},
		}},
		{Business, true, "Business Support", [4]Target{
			{Around24x7, 60 * time.Minute, 0},
			{BusinessHours, 2 * time.Hour, 0},
			{BusinessHours, 4 * time.Hour, 0},
			{BusinessDays, 0, 1},
		}},
		{Enterprise, true, "Enterprise Support", [4]Target{
			{Around24x7, 30 * time.Minute, 0},
			{Around24x5, 60 * time.Minute, 0},
			{BusinessHours, 2 * time.Hour, 0},
			{BusinessDays, 0, 1},
		}},
		{Elite, true, "Elite Support", [4]Target{
			{Around24x7, 15 * time.Minute, 0},
			{Around24x5, 30 * time.Minute, 0},
			{Around24x5, 60 * time.Minute, 0},
			{BusinessDays, 0, 1},
		}},
	},
	// Levels: Online, Business, Enterprise, Elite.
	Services: []Service{
		{"account-support-lead", AssignedExperts, []Level{none, yes, none, none}},
		{"named-support-engineer", AssignedExperts, []Level{none, none, yes, yes}},
		{"technical-account-manager", AssignedExperts, []Level{none, none, none, yes}},

		{"online-support", SupportServices, []Level{during(BusinessHours), during(BusinessHours), during(Around24x5), during(Around24x5)}},
		{"p1-24x7x365", SupportServices, []Level{yes, yes, yes, yes}},
		{"named-support-contacts", SupportServices, []Level{count(4), count(6), count(10), count(15)}},
		{"live-telephone-support", SupportServices, []Level{none, yes, yes, yes}},
		{"escalation-management", SupportServices, []Level{none, yes, yes, yes}},
		{"service-reviews", SupportServices, []Level{none, none, count(2), count(4)}},
		{"expert-sessions", SupportServices, []Level{none, none, count(2), count(4)}},
		{"case-reviews", SupportServices, []Level{none, none, yes, yes}},
		{"event-management", SupportServices, []Level{none, none, none, yes}},
		{"environment-review", SupportServices, []Level{none, none, none, yes}},
		{"release-review", SupportServices, []Level{none, none, none, yes}},
		{"aem-cloud-activities", SupportServices, []Level{none, none, yes, yes}},

		{"launch-advisory", FieldServices, []Level{none, none, yes, yes}},
		// The Enterprise sheet ticks this row; its text and the Online sheet say two.
		{"field-activities", FieldServices, []Level{none, none, count(2), count(4)}},
	},
	// A P1 may be raised by every channel at any hour. Below that, telephone is for the tiers with
	// the row for it, and online support keeps the hours of its own row.
	Lines: []Line{
		{Channel: ByWeb, P1: true, Lower: true, Needs: "online-support"},
		{Channel: ByPhone, P1: true, Lower: true, Needs: "live-telephone-support"},
		{Channel: ByChat, P1: true, Lower: true, ByProduct: true},
	},
	Launch: Launch{
		Milestones:   []string{"kickoff", "define", "design", "go-live", "post-launch"},
		Deliverables: []string{"kickoff-deck", "assessment", "engagement-summary"},
	},
	Tracks: []Track{
		{"technical", []string{"health-check", "platform-check", "feature-set", "basic-integration", "troubleshooting", "cloud-service"}},
		{"strategic", []string{"maturity-roadmap", "use-cases", "reporting", "best-practices"}},
	},
	Session: 60 * time.Minute,
}

var (
	none = Level{}
	yes  = Level{Included: true}
)

func count(n int) Level { return Level{Included: true, Count: n} }

func during(c Coverage) Level { return Level{Included: true, Coverage: &c} }
