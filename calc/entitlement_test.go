package calc

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWhatAContractGives(t *testing.T) {
	both := experienceCloud.Tracks
	for _, c := range []struct {
		name     string
		contract Contract
		want     Entitlement
	}{
		{"Online, one product", Contract{Tier: Online, Products: 1},
			Entitlement{ContactsEach: 4, Contacts: 4}},
		{"Business, three products", Contract{Tier: Business, Products: 3},
			Entitlement{ContactsEach: 6, Contacts: 18}},
		{"Enterprise", Contract{Tier: Enterprise, Products: 1},
			Entitlement{ContactsEach: 10, Contacts: 10, Reviews: 2, Sessions: 2, Session: time.Hour, Launch: true, Activities: 2, InOtherYears: 2, Cloud: true, Tracks: both}},
		{"Enterprise, in the first year of a solution", Contract{Tier: Enterprise, Products: 2, FirstYear: true},
			Entitlement{ContactsEach: 10, Contacts: 20, Reviews: 2, Sessions: 2, Session: time.Hour, Launch: true, Advising: true, Activities: 0, InOtherYears: 2, Cloud: true, Tracks: both}},
		{"Elite with Experience Manager", Contract{Tier: Elite, Products: 1, Product: ExperienceManager},
			Entitlement{ContactsEach: 15, Contacts: 15, Reviews: 4, Sessions: 4, Session: time.Hour, Launch: true, Activities: 4, InOtherYears: 4, Cloud: true, Tracks: both}},
		{"Elite with Commerce has no cloud activities", Contract{Tier: Elite, Products: 1, Product: Commerce},
			Entitlement{ContactsEach: 15, Contacts: 15, Reviews: 4, Sessions: 4, Session: time.Hour, Launch: true, Activities: 4, InOtherYears: 4, Tracks: both}},
		{"a first year means nothing without Launch Advisory", Contract{Tier: Business, Products: 1, FirstYear: true},
			Entitlement{ContactsEach: 6, Contacts: 6}},
		{"Expert", Contract{Tier: Expert, Products: 2},
			Entitlement{ContactsEach: 4, Contacts: 8}},
		{"Ultimate", Contract{Tier: Ultimate, Products: 2},
			Entitlement{ContactsEach: 15, Contacts: 30}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.contract.Entitlement()
			require.NoError(t, err)
			assert.Equal(t, c.want, got)
		})
	}
}

func TestContractsThatCannotBe(t *testing.T) {
	for name, c := range map[string]Contract{
		"no such tier":      {Tier: "gold", Products: 1},
		"no products":       {Tier: Elite},
		"fewer than none":   {Tier: Elite, Products: -1},
		"too many products": {Tier: Elite, Products: 100},
	} {
		_, err := c.Entitlement()
		assert.ErrorIs(t, err, ErrInput, name)
	}
}

func TestTracksAsTheSheetListsThem(t *testing.T) {
	require.Len(t, experienceCloud.Tracks, 2)
	assert.Equal(t, "technical", experienceCloud.Tracks[0].ID)
	assert.Len(t, experienceCloud.Tracks[0].Activities, 6)
	assert.Equal(t, "strategic", experienceCloud.Tracks[1].ID)
	assert.Len(t, experienceCloud.Tracks[1].Activities, 4)
	assert.Len(t, experienceCloud.Launch.Milestones, 5)
	assert.Len(t, experienceCloud.Launch.Deliverables, 3)
}

func TestAddOnsAsTheOverviewListsThem(t *testing.T) {
	offers := map[string][]Offer{}
	for _, a := range successPlans.AddOns {
		require.Len(t, a.Offers, len(successPlans.Plans), a.ID)
		offers[a.ID] = a.Offers
	}
	assert.Equal(t, map[string][]Offer{
		"event-management-add-on":    {NotOffered, NotOffered},
		"technical-account-director": {NotOffered, Extra},
		"advanced-cloud-support":     {Extra, Extra},
		"priority-queue-bundle":      {Extra, InPlan},
	}, offers)
	assert.Equal(t, Date{2026, time.May, 1}, successPlans.AddOnsSeen)
}
