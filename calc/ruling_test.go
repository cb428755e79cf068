package calc

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRulingsWhereTheyMatter(t *testing.T) {
	for _, c := range []struct {
		name     string
		tier     Tier
		priority Priority
		site     string
		product  Product
		topic    Topic
		want     []Ruling
	}{
		{"an ordinary case rests on none", Enterprise, P3, "NL", AnyProduct, AboutTarget, nil},
		{"Enterprise P2 in Japan", Enterprise, P2, "JP", AnyProduct, AboutTarget, []Ruling{RuleJapan24x5}},
		{"Enterprise P3 in Japan is business hours anyway", Enterprise, P3, "JP", AnyProduct, AboutTarget, nil},
		{"Elite P3 in Japan", Elite, P3, "JP", AnyProduct, AboutTarget, []Ruling{RuleJapan24x5, RuleMinorLoss}},
		{"Ultimate P2", Ultimate, P2, "NL", AnyProduct, AboutTarget, []Ruling{RuleUltimateHours}},
		{"Ultimate P1 for Commerce", Ultimate, P1, "NL", Commerce, AboutTarget, []Ruling{RuleUltimateCommerce}},
		{"Expert for Commerce", Expert, P3, "NL", Commerce, AboutTarget, []Ruling{RuleCommerce}},
		{"Online has another name", Online, P1, "NL", AnyProduct, AboutTarget, []Ruling{RuleStandardName}},
		{"when Japan closes", Ultimate, P4, "JP", AnyProduct, AboutHours, []Ruling{RuleJapanClose}},
		{"hours in the Americas", Business, P4, "US-Pacific", AnyProduct, AboutHours, []Ruling{RuleTermsHours}},
		{"hours in Europe are undisputed", Business, P4, "NL", AnyProduct, AboutHours, nil},
		{"Japanese for Commerce under Elite", Elite, P1, "JP", Commerce, AboutChannels, []Ruling{RuleCommerceSpeech}},
		{"chat below P1 under Expert", Expert, P2, "NL", AnyProduct, AboutChannels, []Ruling{RuleChatLower}},
		{"a P1 under Expert is called", Expert, P1, "NL", AnyProduct, AboutChannels, nil},
		{"Enterprise services", Enterprise, P1, "NL", AnyProduct, AboutServices, []Ruling{RuleTickedRow, RuleTwiceYearly}},
		{"add-ons", Expert, P1, "NL", AnyProduct, AboutAddOns, []Ruling{RuleAddOns}},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := Case{Tier: c.tier, Priority: c.priority, SiteID: c.site}
			assert.Equal(t, c.want, Rulings(q, c.product, c.topic))
		})
	}
}

func TestEveryRulingMattersToSomebody(t *testing.T) {
	seen := map[Ruling]bool{}
	for _, f := range Families() {
		for _, plan := range f.Plans {
			for _, p := range Priorities() {
				for _, region := range Regions() {
					for _, topic := range []Topic{AboutTarget, AboutHours, AboutChannels, AboutServices, AboutAddOns} {
						for _, r := range Rulings(Case{Tier: plan.Tier, Priority: p, SiteID: DefaultSite(region).ID}, Commerce, topic) {
							seen[r] = true
						}
					}
				}
			}
		}
	}
	for _, r := range AllRulings() {
		assert.True(t, seen[r], r)
	}
	assert.Len(t, AllRulings(), 14)
}
