package ui

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/calc"
)

// fridayAfternoon is 15:42 in Amsterdam.
var fridayAfternoon = time.Date(2026, time.November, 27, 14, 42, 10, 0, time.UTC)

// arrive is a visitor in Amsterdam who opens an address.
func arrive(fragment string, form map[string]string, memory Memory) *Choosing {
	c := NewChoosing(false)
	c.Begin(fragment, "Europe/Amsterdam", form, memory, fridayAfternoon)
	return &c
}

func (c *Choosing) pick(name, value string) bool { return c.Choose(name, value, fridayAfternoon) }

func TestAFirstVisitIsAGuess(t *testing.T) {
	c := arrive("", nil, Memory{})
	assert.Equal(t, "plan=enterprise&priority=3&region=emea&site=NL", c.Choices.Encode(), "the browser's own place")
	assert.True(t, c.Guessed)
	assert.False(t, c.Made)
	assert.Empty(t, c.Fragment(), "the address stays empty until a choice is made")

	require.True(t, c.pick(link.ParamPriority, "1"))
	assert.True(t, c.Guessed, "the priority says nothing about plan and place")
	require.True(t, c.pick(link.ParamPlan, "elite"))
	assert.False(t, c.Guessed)

	assert.False(t, arrive("plan=elite", nil, Memory{}).Guessed, "a link says which plan")
}

func TestChoicesBeforeTheProgramCameAreTakenOver(t *testing.T) {
	c := arrive("plan=online&priority=2&region=japan&site=JP", map[string]string{
		"region": "apac", "priority": "4", "when": "set", "date": "2026-11-30", "time": "10:00"}, Memory{})
	assert.Equal(t, "plan=online&priority=4&region=apac&site=SG&at=2026-11-30T10:00", c.Choices.Encode(), "over what the link says")
	assert.True(t, c.Made)

	c = arrive("", map[string]string{"site": "GB-Scotland", "plan": "no such plan"}, Memory{})
	assert.Equal(t, "plan=enterprise&priority=3&region=emea&site=GB-Scotland", c.Choices.Encode())

	c = arrive("", map[string]string{"when": "set", "date": "", "time": "9 o"}, Memory{})
	assert.True(t, c.At.Unset(), "a half-typed time is kept")
	day, clock := c.At.shown(NewView(sitePage("en")).T, c.Choices.At)
	assert.Equal(t, "", day)
	assert.Equal(t, "9 o", clock)
}

func TestARegionBringsItsSiteBack(t *testing.T) {
	c := arrive("", nil, Memory{})
	require.True(t, c.pick(link.ParamSite, "GB-Scotland"))
	require.True(t, c.pick(link.ParamRegion, "japan"))
	assert.Equal(t, "JP", c.Choices.Site)
	require.True(t, c.pick(link.ParamRegion, "emea"))
	assert.Equal(t, "GB-Scotland", c.Choices.Site, "the one chosen there before")
	assert.Equal(t, "GB-Scotland", c.SiteIn(calc.EMEA))
	assert.Equal(t, "SG", c.SiteIn(calc.APAC))
	require.True(t, c.pick(link.ParamSite, "US-Pacific"))
	assert.Equal(t, calc.Americas, c.Choices.Region, "a site brings its region")
	assert.False(t, c.pick(link.ParamSite, "XX"))
	assert.False(t, c.pick(link.ParamSite, "US-Pacific"), "nothing has changed")
}

func TestASetTimeIsKeptWhileTheClockRuns(t *testing.T) {
	c := arrive("", nil, Memory{})
	require.True(t, c.pick(ControlWhen, WhenSet))
	assert.Equal(t, "2026-11-27T15:42", c.Choices.At.String(), "it begins with now, on the site's clock")
	require.True(t, c.pick(ControlTime, "9:05"))
	require.True(t, c.pick(ControlWhen, WhenNow))
	assert.True(t, c.Choices.Running())
	require.True(t, c.pick(ControlWhen, WhenSet))
	assert.Equal(t, "2026-11-27T09:05", c.Choices.At.String())
	require.True(t, c.pick(ControlSlide, "40"))
	assert.Equal(t, "2026-11-27T10:00", c.Choices.At.String())
	for _, bad := range []string{"96", "-1", "x", ""} {
		assert.False(t, c.pick(ControlSlide, bad), bad)
	}
}

func TestAnotherTimeIsOfTheFirstPassAgain(t *testing.T) {
	c := arrive("site=NL&at=2026-10-25T02:30&second-pass=on", nil, Memory{})
	require.True(t, c.pick(ControlTime, "2:45"))
	assert.False(t, c.Choices.SecondPass)
}

// While a time is being typed it makes no sense for a moment or two. Nothing of it is lost, and it
// counts as soon as it makes one.
func TestATimeIsTypedSignBySign(t *testing.T) {
	c := arrive("site=NL&at=2026-11-27T15:40", nil, Memory{})
	t.Run("a clock", func(t *testing.T) {
		require.True(t, c.pick(ControlTime, "1"), "the answer is held")
		assert.True(t, c.At.Unset())
		require.True(t, c.pick(ControlTime, "16:x"))
		assert.Equal(t, "2026-11-27T15:40", c.Choices.At.String())
		require.True(t, c.pick(ControlTime, "16:10"))
		assert.False(t, c.At.Unset())
		assert.Equal(t, "2026-11-27T16:10", c.Choices.At.String())
	})
	t.Run("back to the time before", func(t *testing.T) {
		require.True(t, c.pick(ControlTime, ""))
		require.True(t, c.pick(ControlTime, "16:10"), "the answer comes back")
		assert.False(t, c.At.Unset())
	})
	t.Run("a date", func(t *testing.T) {
		require.True(t, c.pick(ControlDate, ""))
		assert.True(t, c.At.Unset())
		c.pick(ControlTime, "9:00")
		assert.True(t, c.At.Unset(), "it still needs a day")
		require.True(t, c.pick(ControlDate, "2026-12-01"))
		assert.Equal(t, "2026-12-01T09:00", c.Choices.At.String(), "with the time typed meanwhile")
	})
	t.Run("settled", func(t *testing.T) {
		texts := NewView(sitePage("en")).T
		_, clock := c.At.shown(texts, c.Choices.At)
		assert.Equal(t, "9:00", clock, "as it was typed")
		c.At.Settle()
		_, clock = c.At.shown(texts, c.Choices.At)
		assert.Equal(t, "09:00", clock, "as the reader writes it")
	})
	t.Run("now ends the typing", func(t *testing.T) {
		require.True(t, c.pick(ControlTime, "?"))
		require.True(t, c.pick(ControlWhen, WhenNow))
		assert.False(t, c.At.Unset())
	})
}

func TestWhenAResponseIsNeeded(t *testing.T) {
	c := arrive("site=NL", nil, Memory{})
	require.True(t, c.pick(ControlBy+"-date", "2026-12-01"))
	assert.Equal(t, "2026-12-01T12:00", c.Choices.By.String(), "a day alone means its noon")
	require.True(t, c.pick(ControlBy+"-time", "9"))
	assert.Equal(t, "2026-12-01T12:00", c.Choices.By.String())
	require.True(t, c.pick(ControlBy+"-time", "9:30"))
	assert.Equal(t, "2026-12-01T09:30", c.Choices.By.String())
	c.pick(ControlBy+"-time", "")
	require.True(t, c.pick(ControlBy+"-date", ""))
	assert.Equal(t, calc.Local{}, c.Choices.By, "it can be left empty")
}

func TestPlansAreComparedOneByOne(t *testing.T) {
	c := arrive("plan=elite", nil, Memory{})
	require.True(t, c.pick(ControlCompare+"online", "off"))
	require.True(t, c.pick(ControlCompare+"ultimate", "on"))
	assert.Contains(t, c.Fragment(), "compare=business,enterprise,elite,ultimate")
	c.pick(ControlCompare+"gold", "on")
	assert.Contains(t, c.Fragment(), "compare=business,enterprise,elite,ultimate")
}

func TestWhatAHostLocksStays(t *testing.T) {
	c := NewChoosing(true)
	c.Begin("plan=elite&site=NL&lock=plan,site&theme=dark", "", nil, Memory{}, fridayAfternoon)
	assert.False(t, c.pick(link.ParamPlan, "online"))
	assert.False(t, c.pick(link.ParamRegion, "japan"), "a locked site locks its region")
	require.True(t, c.pick(link.ParamPriority, "1"))
	assert.Equal(t, "plan=elite&priority=1&region=emea&site=NL&lock=plan,site&theme=dark", c.Fragment())
}

func TestWhatThisBrowserRemembers(t *testing.T) {
	b := &browsertest.Browser{}
	c := arrive("plan=expert&site=JP&priority=1&at=2026-11-27T10:00", nil, LoadMemory(b))
	c.Keep(b)

	next := arrive("", nil, LoadMemory(b))
	assert.Equal(t, "plan=expert&priority=3&region=japan&site=JP", next.Choices.Encode(), "plan and place; a priority and a time are of one case")
	assert.False(t, next.Guessed)
	assert.False(t, next.Made, "what is remembered is not put into the address")

	linked := arrive("plan=online&site=NL", nil, LoadMemory(b))
	assert.Equal(t, "plan=online&priority=3&region=emea&site=NL", linked.Choices.Encode(), "a link wins")
	linked.Keep(b)
	assert.Equal(t, []string{"NL", "JP"}, LoadMemory(b).Sites, "the last one first")
	assert.Equal(t, "emea JP NL", string(arrive("region=emea", nil, LoadMemory(b)).Choices.Region)+" JP "+arrive("region=emea", nil, LoadMemory(b)).Choices.Site)
	assert.Equal(t, "SG", arrive("region=apac", nil, LoadMemory(b)).Choices.Site, "a place in another region is not the remembered one")

	for _, site := range []string{"SG", "DE", "FR", "JP"} {
		linked.pick(link.ParamSite, site)
		linked.Keep(b)
	}
	assert.Len(t, LoadMemory(b).Sites, mostSites)
	assert.Equal(t, "JP", LoadMemory(b).Sites[0])

	linked.Forget(b)
	assert.True(t, LoadMemory(b).None())
	assert.Empty(t, LoadMemory(b).Sites)
	assert.True(t, arrive("", nil, LoadMemory(b)).Guessed)
}

func TestAMemoryThatCannotBeReadIsNone(t *testing.T) {
	b := &browsertest.Browser{Store: map[string]string{memoryKey: "plan=gold&site=%zz&priority=1&at=1", sitesKey: "XX,NL,NL,,<script>"}}
	m := LoadMemory(b)
	assert.True(t, m.None())
	assert.Equal(t, []string{"NL"}, m.Sites)
	blocked := &browsertest.Browser{Forgets: true}
	assert.True(t, LoadMemory(blocked).None())
}
