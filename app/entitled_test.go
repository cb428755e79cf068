package app

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTheContractWorkedOut(t *testing.T) {
	s := visit(t, "en", browser{address: "plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40", zone: "Europe/Amsterdam"})
	assert.Contains(t, s.text(".gives"), "10 named support contacts in all 10 for each product")
	assert.Contains(t, s.text(".gives"), "2 field service activities this year")
	assert.Contains(t, s.text(".entitled"), "Technical track Health check, Platform check,")

	s.pick("products", "3")
	assert.Contains(t, s.text(".gives"), "30 named support contacts in all 10 for each product")
	s.pick("first-year", "on")
	assert.Contains(t, s.text(".gives"), "No field service activities this year for this product: Launch Advisory takes their place. From the second year on: 2 a year.")
	s.pick("product", "commerce")
	assert.NotContains(t, s.text(".gives"), "Experience Manager")
	assert.Contains(t, s.browser.address, "first-year=on&products=3&product=commerce", "a link brings all of it back")

	s.pick("products", "0")
	assert.Contains(t, s.text(".gives"), "30 named support contacts", "what no contract has is not taken")

	s.pick("plan", "business")
	assert.Contains(t, s.text(".gives"), "18 named support contacts in all")
	assert.Contains(t, s.text(".entitled"), "Business has no service reviews, expert sessions or field services.")
	assert.Contains(t, s.text(".services"), "Introduction to support")
}

func TestHowSupportIsReachedNow(t *testing.T) {
	// It is Friday afternoon in Amsterdam.
	s := visit(t, "en", browser{address: "plan=online&priority=2&region=emea&site=NL", zone: "Europe/Amsterdam"})
	reach := func() string { return s.text(".entitled") }
	assert.Contains(t, reach(), "Telephone not for this priority under Online")
	assert.Contains(t, reach(), "Support portal open now, until Fri 27 Nov 17:00 Cases can be written at any hour.")
	s.pick("priority", "1")
	assert.Contains(t, reach(), "Telephone open day and night")
	s.pick("priority", "2")
	s.pick("plan", "business")
	assert.Contains(t, reach(), "Telephone open now, until Fri 27 Nov 17:00")

	s.pick("region", "japan")
	assert.Contains(t, reach(), "Telephone closed now, opens Mon 30 Nov 09:00")
	assert.Contains(t, reach(), "Japanese closed now, opens Mon 30 Nov 09:00")
	s.pick("product", "commerce")
	assert.Contains(t, reach(), "Japanese not offered here")
}

func TestRulingsStandWhereTheyMatter(t *testing.T) {
	s := visit(t, "en", browser{address: "plan=elite&priority=2&region=emea&site=NL&at=2026-11-27T15:40", zone: "Europe/Amsterdam"})
	assert.NotContains(t, s.text(".why"), "footnote")
	s.pick("region", "japan")
	assert.Contains(t, s.text(".why"), "The footnote is followed.")
	assert.Contains(t, s.text(".why"), "Japan closes at 17:30 under the older plans")
	s.pick("product", "commerce")
	assert.Contains(t, s.text(".entitled"), "It is taken to hold for this plan as well.")
	s.pick("plan", "ultimate")
	assert.Contains(t, s.text(".why"), "Business hours are counted: the later moment")
	assert.Contains(t, s.text(".guide"), "Community forums")
}

func TestEveryServiceOpensToAnExplanation(t *testing.T) {
	s := visit(t, "nl", browser{address: "plan=elite&priority=2&region=emea&site=NL", zone: "Europe/Amsterdam"})
	assert.Contains(t, s.text("#about-launch-advisory"), "Mijlpalen Kickoff Doelen, datums, mensen")
	assert.Contains(t, s.text("#about-field-activities"), "Technische track")
	assert.Contains(t, s.text("#about-environment-review"), "Onderhoud en bewaking")
	assert.Contains(t, s.text(".services"), "Kennisoverdracht")
	assert.Contains(t, s.text(".services"), "Informatieblad ‘Elite Support’")
	s.pick("plan", "expert")
	assert.Contains(t, s.text(".services"), "Support plans overview")
}
