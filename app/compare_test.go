package app

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// visitCompare opens the comparison as a visitor does.
func visitCompare(t *testing.T, lang Lang, b browser) *session {
	t.Helper()
	b.live = true
	if b.clock.IsZero() {
		b.clock = fridayAfternoon
	}
	s := &session{calculator: *newCalculator(Page{Path: pathOf(Compare, lang), Kind: Compare, Lang: lang}), t: t, engine: app.NewTestEngine()}
	s.browser = &b
	require.NoError(t, s.engine.Load(s))
	s.engine.ConsumeAll()
	return s
}

func TestPlansSideBySide(t *testing.T) {
	s := visitCompare(t, "en", browser{address: "plan=enterprise&priority=3&region=emea&site=NL&at=2026-11-27T15:40", zone: "Europe/Amsterdam"})
	s.pick("priority", "2")
	page := s.text(".comparison")
	assert.Contains(t, page, "Due first: Elite (2 d 19 h before Online, 2 d 17 h before Business, 30 min before Enterprise).")
	assert.Contains(t, page, "First response due Mon 30 Nov 11:40 after 2 d 20 h Mon 30 Nov 09:40 after 2 d 18 h Fri 27 Nov 16:40 after 1 h Fri 27 Nov 16:10 after 30 min")
	assert.Contains(t, page, "half of all cases wait no longer than: 17 h with Online,")
	assert.Contains(t, page, "Service reviews 2 4", "two have none")
	differ, same, found := strings.Cut(page, "The same in all of them")
	require.True(t, found)
	assert.Contains(t, differ, "Priority 1")
	assert.Contains(t, same, "Opening hours")
	assert.Contains(t, same, "Priority 1 support, 24x7x365")
	assert.Contains(t, same, "Data sheet “Online Support”, checked on 22 November 2026.")
}

func TestChoosingWhatToCompare(t *testing.T) {
	s := visitCompare(t, "en", browser{address: "plan=enterprise&priority=2&region=japan&site=JP&at=2026-11-27T17:10", zone: "Asia/Tokyo"})
	s.pick("compare-online", "off")
	s.pick("compare-business", "off")
	s.pick("compare-ultimate", "on")
	assert.Contains(t, s.browser.address, "compare=enterprise,elite,ultimate")
	page := s.text(".comparison")
	assert.Contains(t, page, "Opening hours 09:00–17:30 09:00–17:30 09:00–17:00", "Japan closes earlier under the Success plans")
	assert.Contains(t, s.attribute(".unlisted", "aria-label"), "not in its sheet")

	s.pick("compare-enterprise", "off")
	s.pick("compare-elite", "off")
	assert.Contains(t, s.text(".comparison"), "Choose at least two plans.")
	assert.Empty(t, s.text(".compare"))
}

func TestPlansThatAnswerTogether(t *testing.T) {
	s := visitCompare(t, "en", browser{address: "plan=online&priority=1&region=emea&site=NL&at=2026-11-27T15:40&compare=online,business"})
	assert.Contains(t, s.text(".comparison"), "Due at the same moment under all of them.")
	s.pick("compare-elite", "on")
	s.pick("compare-ultimate", "on")
	assert.Contains(t, s.text(".comparison"), "Due first: Elite, Ultimate (45 min before Online, 45 min before Business).")
}

func TestAYearIsKeptWhileItHolds(t *testing.T) {
	s := visitCompare(t, "en", browser{address: "plan=online&priority=3&region=emea&site=NL&at=2026-11-27T15:40&compare=online,elite"})
	s.pick("priority", "2")
	require.Len(t, s.view.years.spread, 2)
	kept := s.view.years.spread[calc.Online]
	s.pick("at", "2026-11-27T16:00")
	assert.Equal(t, kept, s.view.years.spread[calc.Online])
	s.pick("priority", "3")
	assert.NotEqual(t, kept, s.view.years.spread[calc.Online])
}

func TestTheComparisonLeadsBackToTheSameCase(t *testing.T) {
	const address = "plan=elite&priority=2&region=emea&site=NL&at=2026-11-27T15:40"
	s := visitCompare(t, "nl", browser{address: address})
	assert.Equal(t, "./../../nl/#"+address, s.attribute("#to-calculator", "href"))
	assert.Equal(t, "./../../nl/#"+strings.Replace(address, "elite", "online", 1), s.attribute("#to-online", "href"))
	c := visit(t, "nl", browser{address: address})
	assert.Equal(t, "./../nl/compare/#"+address, c.attribute("#to-compare", "href"))
}

func TestTheComparisonIsUsefulBeforeTheProgramComes(t *testing.T) {
	for _, p := range Pages() {
		if p.Kind != Compare {
			continue
		}
		c := p.New()
		texts := textsFor(p.Lang)
		table := textOf(t, c, ".compare")
		assert.Contains(t, table, texts.Services.Names.of("case-reviews"), p.Path)
		assert.NotContains(t, table, texts.Guide.Compare.Response, p.Path)
		assert.NotEqual(t, texts.Title, p.Title)
	}
}
