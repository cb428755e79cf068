package calc

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const stamp = "Mon 01-02 15:04"

// tell writes a presence as a person would say it on the phone.
func tell(offered bool, p Presence) string {
	switch {
	case !offered:
		return "no"
	case p.Open && p.Until.IsZero():
		return "always"
	case p.Open:
		return "until " + p.Until.Format(stamp)
	default:
		return "from " + p.Next.Format(stamp)
	}
}

func TestWhoCanBeReachedNow(t *testing.T) {
	for _, c := range []struct {
		name     string
		tier     Tier
		priority Priority
		site     string
		at       string
		rules    Rules
		daysOff  []Date
		web      string
		phone    string
		chat     string
	}{
		{name: "P1 on a Sunday night, whatever the tier", tier: Online, priority: P1, site: "NL", at: "2026-11-29T03:00",
			web: "always", phone: "always", chat: "always"},
		{name: "Online has no telephone below P1", tier: Online, priority: P2, site: "NL", at: "2026-11-27T10:00",
			web: "until Fri 11-27 17:00", phone: "no", chat: "until Fri 11-27 17:00"},
		{name: "Business telephones in opening hours", tier: Business, priority: P4, site: "NL", at: "2026-11-27T16:59",
			web: "until Fri 11-27 17:00", phone: "until Fri 11-27 17:00", chat: "until Fri 11-27 17:00"},
		{name: "exactly at closing nobody is there", tier: Business, priority: P4, site: "NL", at: "2026-11-27T17:00",
			web: "from Mon 11-30 09:00", phone: "from Mon 11-30 09:00", chat: "from Mon 11-30 09:00"},
		{name: "exactly at opening they are", tier: Business, priority: P4, site: "NL", at: "2026-11-30T09:00",
			web: "until Mon 11-30 17:00", phone: "until Mon 11-30 17:00", chat: "until Mon 11-30 17:00"},
		{name: "Enterprise: the portal 24x5, the telephone not", tier: Enterprise, priority: P3, site: "NL", at: "2026-11-25T22:00",
			web: "until Sat 11-28 00:00", phone: "from Thu 11-26 09:00", chat: "from Thu 11-26 09:00"},
		{name: "Elite at the weekend", tier: Elite, priority: P2, site: "NL", at: "2026-11-28T12:00",
			web: "from Mon 11-30 00:00", phone: "from Mon 11-30 09:00", chat: "from Mon 11-30 09:00"},
		{name: "Elite in Japan keeps business hours", tier: Elite, priority: P2, site: "JP", at: "2026-11-25T22:00",
			web: "from Thu 11-26 09:00", phone: "from Thu 11-26 09:00", chat: "from Thu 11-26 09:00"},
		{name: "a holiday closes", tier: Business, priority: P3, site: "US-Pacific", at: "2026-11-26T10:00",
			web: "from Fri 11-27 06:00", phone: "from Fri 11-27 06:00", chat: "from Fri 11-27 06:00"},
		{name: "unless it is worked", tier: Business, priority: P3, site: "US-Pacific", at: "2026-11-26T10:00", rules: Rules{WorkHolidays: true},
			web: "until Thu 11-26 17:30", phone: "until Thu 11-26 17:30", chat: "until Thu 11-26 17:30"},
		{name: "so does a day off", tier: Business, priority: P3, site: "NL", at: "2026-11-26T10:00", daysOff: []Date{{2026, 11, 26}},
			web: "from Fri 11-27 09:00", phone: "from Fri 11-27 09:00", chat: "from Fri 11-27 09:00"},
		{name: "Success plans: P1 by telephone or online", tier: Expert, priority: P1, site: "NL", at: "2026-11-28T12:00",
			web: "always", phone: "always", chat: "no"},
		{name: "Success plans: the rest by chat or online", tier: Ultimate, priority: P2, site: "NL", at: "2026-11-27T10:00",
			web: "until Fri 11-27 17:00", phone: "no", chat: "until Fri 11-27 17:00"},
		{name: "Success plans close at five in Japan", tier: Ultimate, priority: P2, site: "JP", at: "2026-11-27T17:10",
			web: "from Mon 11-30 09:00", phone: "no", chat: "from Mon 11-30 09:00"},
		{name: "the older plans at half past", tier: Elite, priority: P2, site: "JP", at: "2026-11-27T17:10",
			web: "until Fri 11-27 17:30", phone: "until Fri 11-27 17:30", chat: "until Fri 11-27 17:30"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := submit(t, c.tier, c.priority, c.site, c.at)
			q.Rules, q.DaysOff = c.rules, c.daysOff
			list, err := Channels(q, q.Submitted)
			require.NoError(t, err)
			got := map[Channel]string{}
			for _, a := range list {
				got[a.Channel] = tell(a.Offered, a.Presence)
				assert.Equal(t, a.Channel == ByChat, a.ByProduct)
			}
			assert.Equal(t, map[Channel]string{ByWeb: c.web, ByPhone: c.phone, ByChat: c.chat}, got)
		})
	}
}

func TestEveryLineOfEveryTier(t *testing.T) {
	const want = `
online      web P1 P2-P4 business, phone P1, chat P1 P2-P4 business
business    web P1 P2-P4 business, phone P1 P2-P4 business, chat P1 P2-P4 business
enterprise  web P1 P2-P4 24x5, phone P1 P2-P4 business, chat P1 P2-P4 business
elite       web P1 P2-P4 24x5, phone P1 P2-P4 business, chat P1 P2-P4 business
expert      web P1 P2-P4 business, phone P1, chat P2-P4 business
ultimate    web P1 P2-P4 business, phone P1, chat P2-P4 business
`
	got := "\n"
	for _, f := range Families() {
		for _, p := range f.Plans {
			got += fmt.Sprintf("%-11s", p.Tier)
			for i, l := range f.Lines {
				if i > 0 {
					got += ","
				}
				got += " " + string(l.Channel)
				if offered, when := l.For(f, p.Tier, P1, EMEA); offered {
					assert.Equal(t, Around24x7, when)
					got += " P1"
				}
				if offered, when := l.For(f, p.Tier, P3, EMEA); offered {
					got += " P2-P4 " + map[Coverage]string{BusinessHours: "business", Around24x5: "24x5"}[when]
				}
			}
			got += "\n"
		}
	}
	assert.Equal(t, want, got)
}

func TestWhichLanguageIsSpoken(t *testing.T) {
	for _, c := range []struct {
		name     string
		tier     Tier
		priority Priority
		site     string
		at       string
		product  Product
		rules    Rules
		english  string
		japanese string
	}{
		{name: "outside Japan English only", tier: Elite, priority: P3, site: "NL", at: "2026-11-27T10:00",
			english: "until Sat 11-28 00:00", japanese: "no"},
		{name: "in Japan both", tier: Elite, priority: P3, site: "JP", at: "2026-11-27T10:00",
			english: "until Fri 11-27 17:30", japanese: "until Fri 11-27 17:30"},
		{name: "a P1 at night is in English until morning", tier: Elite, priority: P1, site: "JP", at: "2026-11-27T22:00",
			english: "always", japanese: "from Mon 11-30 09:00"},
		{name: "no Japanese for Commerce, whatever the tier", tier: Elite, priority: P3, site: "JP", at: "2026-11-27T10:00", product: Commerce,
			english: "until Fri 11-27 17:30", japanese: "no"},
		{name: "nor for Commerce managed services", tier: Expert, priority: P3, site: "JP", at: "2026-11-27T10:00", rules: Rules{CommerceManaged: true},
			english: "until Fri 11-27 17:00", japanese: "no"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := submit(t, c.tier, c.priority, c.site, c.at)
			q.Rules = c.rules
			list, err := Languages(q, c.product, q.Submitted)
			require.NoError(t, err)
			require.Len(t, list, 2)
			assert.Equal(t, English, list[0].Language)
			assert.Equal(t, c.english, tell(list[0].Offered, list[0].Presence))
			assert.Equal(t, Japanese, list[1].Language)
			assert.Equal(t, c.japanese, tell(list[1].Offered, list[1].Presence))
		})
	}
}

func TestChannelsOfNothing(t *testing.T) {
	q := submit(t, "gold", P1, "NL", "2026-11-27T10:00")
	_, err := Channels(q, q.Submitted)
	assert.ErrorIs(t, err, ErrInput)
	_, err = Languages(q, AnyProduct, q.Submitted)
	assert.ErrorIs(t, err, ErrInput)
	q = submit(t, Business, P3, "NL", "2200-01-01T20:00")
	_, err = Channels(q, q.Submitted)
	assert.ErrorIs(t, err, ErrHorizon)
}
