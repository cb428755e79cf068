package calc

import "time"

// successPlans holds the plans sold today. Figures: the support plans overview, whose Japan hours
// close at 17:00 where the older sheets say 17:30.
//
// For Ultimate P2 and P3 the overview's comparison prints 24x5 and its target table business
// hours; the target table, the later bound, is what counts here.
var successPlans = Family{
	ID:          "success",
	Sold:        true,
	Checked:     Date{2026, time.November, 22},
	CommerceFor: Expert,
	Hours: map[Region]Window{
		Americas: {6 * time.Hour, 17*time.Hour + 30*time.Minute},
		EMEA:     {9 * time.Hour, 17 * time.Hour},
		APAC:     {9 * time.Hour, 17 * time.Hour},
		Japan:    {9 * time.Hour, 17 * time.Hour},
	},
	Plans: []Plan{
		{Expert, true, "Support plans overview", [4]Target{
			{Around24x7, 60 * time.Minute, 0},
			{BusinessHours, 2 * time.Hour, 0},
			{BusinessHours, 4 * time.Hour, 0},
			{BusinessDays, 0, 1},
		}},
		{Ultimate, true, "Support plans overview", [4]Target{
			{Around24x7, 15 * time.Minute, 0},
			{BusinessHours, 30 * time.Minute, 0},
			{BusinessHours, 60 * time.Minute, 0},
			{BusinessDays, 0, 1},
		}},
	},
	// Levels: Expert, Ultimate.
	Services: []Service{
		{"pooled-support-engineers", AssignedExperts, []Level{yes, yes}},
		{"designated-tam", AssignedExperts, []Level{none, yes}},
		{"designated-csm", AssignedExperts, []Level{none, yes}},
		{"pooled-service-managers", AssignedExperts, []Level{none, yes}},
		{"pooled-accelerator-experts", AssignedExperts, []Level{none, yes}},

		{"p1-24x7x365", SupportServices, []Level{yes, yes}},
		{"named-support-contacts", SupportServices, []Level{count(4), count(15)}},
		{"pooled-escalation", SupportServices, []Level{yes, none}},
		{"designated-escalation", SupportServices, []Level{none, yes}},
		{"prioritized-outage", SupportServices, []Level{none, yes}},
		{"proactive-support", SupportServices, []Level{none, yes}},
		{"success-accelerators", SupportServices, []Level{none, yes}},
	},
	// P1 by telephone or as an online case, the others by chat or as an online case: so says the table
	// of regions. The row of channels lost its chat on 22 November 2023; see RuleChatLower.
	Lines: []Line{
		{Channel: ByWeb, P1: true, Lower: true},
		{Channel: ByPhone, P1: true},
		{Channel: ByChat, Lower: true, ByProduct: true},
	},
	// Offers: Expert, Ultimate. The older Dutch sheet has more add-ons and other offers.
	AddOns: []AddOn{
		{"event-management-add-on", []Offer{NotOffered, NotOffered}},
		{"technical-account-director", []Offer{NotOffered, Extra}},
		{"advanced-cloud-support", []Offer{Extra, Extra}},
		{"priority-queue-bundle", []Offer{Extra, InPlan}},
	},
	AddOnsSeen: Date{2026, time.May, 1}, // the last change of their text; later commits only set it otherwise
}

// commerceManaged replaces the targets of Expert for requests about "Adobe Commerce: Managed
// Services" with a licence term that started on or after 20 September 2021. The overview heads it
// "Standard Support", so it does not replace the faster targets of Ultimate.
var commerceManaged = [4]Target{
	{Around24x7, 30 * time.Minute, 0},
	{BusinessHours, 60 * time.Minute, 0},
	{BusinessHours, 2 * time.Hour, 0},
	{BusinessDays, 0, 1},
}
