package app

import (
	"net/url"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

// guideIDs lists what the guide has to have words for: services, and everything else by name.
func guideIDs() (services, items map[string]bool) {
	services, items = map[string]bool{}, map[string]bool{}
	add := func(ids ...string) {
		for _, id := range ids {
			items[id] = true
		}
	}
	for _, f := range calc.Families() {
		for _, s := range f.Services {
			services[s.ID] = true
		}
		add(f.Launch.Milestones...)
		add(f.Launch.Deliverables...)
		for _, t := range f.Tracks {
			add(t.ID)
			add(t.Activities...)
		}
		for _, a := range f.AddOns {
			add(a.ID)
		}
	}
	for _, parts := range guideParts {
		add(parts.value...)
	}
	for _, list := range [][]guideItem{guideExtras, guideOnline, guideResources} {
		for _, i := range list {
			add(i.id)
		}
	}
	return services, items
}

func TestTheGuideExplainsEverything(t *testing.T) {
	services, items := guideIDs()
	for _, texts := range languages {
		t.Run(texts.Name, func(t *testing.T) {
			g := texts.Guide
			for id := range services {
				assert.NotEmpty(t, g.Services.of(id), id)
			}
			for _, service := range g.Services {
				assert.True(t, services[service.key], "%s explains a service that nobody has", service.key)
			}
			for id := range items {
				assert.NotEmpty(t, g.Items.of(id).Name, id)
				assert.NotEmpty(t, g.Items.of(id).Text, id)
			}
			for _, item := range g.Items {
				assert.True(t, items[item.key], "%s explains an item that is nowhere", item.key)
			}
			for _, r := range calc.AllRulings() {
				assert.NotEmpty(t, g.Rulings.of(r), r)
			}
			for _, p := range append(calc.Products(), calc.AnyProduct) {
				assert.NotEmpty(t, g.Entitled.Products.of(p), p)
			}
			for _, f := range calc.Families() {
				for _, l := range f.Lines {
					assert.NotEmpty(t, g.Entitled.Names.of(l.Channel), l.Channel)
				}
			}
		})
	}
}

// The guide is to be shorter than what it explains: a sentence or three that can be read at a glance.
func TestTheGuideIsBrief(t *testing.T) {
	for _, texts := range languages {
		for _, service := range texts.Guide.Services {
			assert.LessOrEqual(t, len([]rune(service.value)), 330, "%s: %s", texts.Name, service.key)
		}
		for _, item := range texts.Guide.Items {
			assert.LessOrEqual(t, len([]rune(item.value.Text)), 200, "%s: %s", texts.Name, item.key)
		}
	}
}

func TestPartsBelongToServicesThatExist(t *testing.T) {
	services, _ := guideIDs()
	for _, parts := range guideParts {
		assert.True(t, services[parts.key], parts.key)
	}
	for _, list := range [][]guideItem{guideExtras, guideOnline, guideResources} {
		for _, i := range list {
			for _, tier := range i.tiers {
				_, _, ok := calc.PlanByTier(tier)
				assert.True(t, ok, "%s is for %s", i.id, tier)
			}
			if i.link != "" {
				u, err := url.Parse(i.link)
				require.NoError(t, err)
				assert.Equal(t, "https", u.Scheme, i.id)
				assert.NotEmpty(t, u.Host, i.id)
			}
		}
	}
	assert.True(t, guideItem{tiers: []calc.Tier{calc.Elite}}.has(calc.Elite))
	assert.False(t, guideItem{tiers: []calc.Tier{calc.Elite}}.has(calc.Online))
	assert.True(t, guideItem{}.has(calc.Expert))
}
