package words

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/site"
	"supportclock/calc"
)

// text is one text of a language, under the path of its field.
type text struct{ path, says string }

// textsOf lists everything a language says, page by page.
func textsOf(lang site.Lang) (list []text) {
	for _, part := range []struct {
		name  string
		texts any
	}{{"", *In(lang)}, {"Guide.", *Guide(lang)}, {"Cases.", *Cases(lang)}, {"Lists.", *Lists(lang)}, {"Builder.", *Builder(lang)}} {
		walk(strings.TrimSuffix(part.name, "."), reflect.ValueOf(part.texts), func(path string, v reflect.Value) {
			list = append(list, text{strings.TrimPrefix(path, "."), v.String()})
		})
	}
	return list
}

// walk visits the texts of a literal in the order of its fields.
func walk(path string, v reflect.Value, visit func(path string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		if path != ".Lang" {
			visit(path, v)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			walk(path+"."+v.Type().Field(i).Name, v.Field(i), visit)
		}
	case reflect.Array:
		for i := range v.Len() {
			walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), visit)
		}
	case reflect.Slice: // a Dict
		for i := range v.Len() {
			walk(fmt.Sprintf("%s[%v]", path, v.Index(i).FieldByName("Key")), v.Index(i).FieldByName("Value"), visit)
		}
	case reflect.Int, reflect.Bool: // how the language counts, and how its reader wants it
	default:
		panic(path + " is of a kind this test does not know: " + v.Kind().String())
	}
}

// byPath is the texts of a language to look up; no path may come twice.
func byPath(t *testing.T, lang site.Lang) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, one := range textsOf(lang) {
		_, twice := found[one.path]
		require.False(t, twice, "%s: there are two texts for %s", lang, one.path)
		found[one.path] = one.says
	}
	return found
}

var (
	placeholder = regexp.MustCompile(`\{[^}]*\}?`)
	// category ends the paths of the forms of one counted thing, of which a language has its own.
	category = regexp.MustCompile(`\.(Zero|One|Two|Few|Many)$`)
	// needless are texts that a language may do without.
	needless = regexp.MustCompile(`^(Units\.Join|Dates\.Pad)$`)
)

func placeholders(s string) []string {
	list := placeholder.FindAllString(s, -1)
	slices.Sort(list)
	return slices.Compact(list)
}

func TestEveryLanguageHasEveryText(t *testing.T) {
	model := byPath(t, site.Languages[0])
	require.Greater(t, len(model), 1000)
	for _, lang := range site.Languages {
		t.Run(string(lang), func(t *testing.T) {
			require.Equal(t, lang, In(lang).Lang, "the language has texts of its own")
			own := byPath(t, lang)
			for path, says := range model {
				if needless.MatchString(path) || category.MatchString(path) {
					continue
				}
				assert.NotEmpty(t, own[path], path)
				if path != "Dates.Clock" { // some say it by the time, some by its hour and minute
					assert.Equal(t, placeholders(says), placeholders(own[path]), path)
				}
			}
			for path, says := range own {
				if strings.HasPrefix(path, "Holidays[") || strings.HasPrefix(path, "Sheets[") { // which the domain knows by their English names
					continue
				}
				_, known := model[category.ReplaceAllString(path, ".Other")]
				assert.True(t, known, "English has no text %s", path)
				if len([]rune(says)) > 1 && !strings.HasPrefix(path, "Dates.") {
					assert.Equal(t, strings.TrimSpace(says), says, path)
				}
				for _, p := range placeholders(strings.ReplaceAll(says, "{}", "")) {
					assert.Regexp(t, `^\{[a-z]+\}$`, p, path)
				}
			}
		})
	}
}

// sameInEnglish are texts that may read as they do in English: names, signs, and words that the
// languages share.
var sameInEnglish = regexp.MustCompile(`^(Labelled|Remark|Dates\.(Time|Clock|Twelve|Halves.*|Range|List|Full|Long|Unyeared|Short|DayOfWeek|DateTime|MomentShort|Moment|Months.*|WeekdaysShort.*)` +
	`|Units\.(Around|Join|Coverage\[[01]\]|Short.*|Days\..*|Minutes\..*)` +
	`|Tiers\[.*|Countries\[.*|Places\[.*|Regions(Short)?\[(japan|emea)\]` +
	`|(Services|Guide)\.(Names|Items)\[(account-support-lead|named-support-engineer|technical-account-manager|success-accelerators|kickoff|define|design|go-live|post-launch|office-hours|aem-governance|training|experience-league|technical-account-director|advanced-cloud-support|priority-queue-bundle|live-chat)\](\.Name)?` +
	`|Guide\.Entitled\.Products\[(commerce|experience-manager)\]` +
	`)$`)

func TestNoTextIsLeftInEnglish(t *testing.T) {
	english := byPath(t, "en")
	for _, lang := range site.Languages[1:] {
		own := byPath(t, lang)
		for path, says := range english {
			words := strings.Fields(placeholder.ReplaceAllString(says, " "))
			if sameInEnglish.MatchString(path) || !strings.ContainsAny(strings.Join(words, ""), "abcdefghijklmnopqrstuvwxyz") {
				continue
			}
			if !slices.Contains(sharedWords[lang], says) {
				assert.NotEqual(t, says, own[path], "%s: %s", lang, path)
			}
		}
	}
}

// sharedWords are whole texts that a language writes as English does.
var sharedWords = map[site.Lang][]string{
	"nl": {"Support", "Named Support Contacts per product", "{n} Named Support Contact per product", "{n} Named Support Contacts per product", "Case", "Cases", "Chat", "Content security policy", "Element", "Frame", "Link", "Menu", "Plan", "Product", "Service",
		"later", "open", "open: {coverage}", "weekend", "{text} is {date}", "{n} later", "{span} later"},
	"de": {"Support", "Name", "Online Support", "Business Support", "Enterprise Support", "Elite Support", "Chat", "Element", "Frame", "Link", "Menu", "Orange", "Pink", "Plan", "Portal", "Region", "System", "(in {plans})", "in {span}"},
	"fr": {"minutes, 24x7", "minutes, 24x5", "Chat", "Menu", "Orange", "Pages", "Plan", "Plans", "Service", "date"},
}

func TestEverythingToChooseHasAName(t *testing.T) {
	countries := map[string]int{}
	for _, s := range calc.Sites() {
		countries[s.Country]++
	}
	for _, texts := range All() {
		t.Run(texts.Name, func(t *testing.T) {
			for _, s := range calc.Sites() {
				assert.NotEmpty(t, texts.Country(s), s.ID)
				assert.Equal(t, countries[s.Country] > 1, texts.Place(s) != "", "%s: a place is named where a country has several", s.ID)
			}
			for _, r := range calc.Regions() {
				assert.NotEmpty(t, texts.Regions.Of(r))
				assert.NotEmpty(t, texts.RegionsShort.Of(r))
			}
			for _, s := range calc.Switches() {
				assert.NotEmpty(t, texts.Rules.Switches.Of(s), s)
			}
			for _, f := range calc.Families() {
				assert.NotEmpty(t, texts.Families.Of(f.ID), f.ID)
				for _, p := range f.Plans {
					assert.NotEmpty(t, texts.Tiers.Of(p.Tier), p.Tier)
				}
				for _, s := range f.Services {
					assert.NotEmpty(t, texts.Services.Groups.Of(s.Group), s.Group)
					assert.NotEmpty(t, texts.Services.Names.Of(s.ID), s.ID)
					assert.NotEmpty(t, Guide(texts.Lang).Services.Of(s.ID), "%s is explained", s.ID)
					for i, l := range s.Levels {
						assert.NotEmpty(t, texts.Service(s, l), "%s in %s", s.ID, f.Plans[i].Tier)
					}
				}
				for _, l := range f.Lines {
					assert.NotEmpty(t, texts.Answer.Channels.Of(l.Channel), l.Channel)
				}
			}
			for _, r := range calc.AllRulings() {
				assert.NotEmpty(t, Guide(texts.Lang).Rulings.Of(r), r)
			}
			for _, p := range append(calc.Products(), calc.AnyProduct) {
				assert.NotEmpty(t, Guide(texts.Lang).Entitled.Products.Of(p), p)
			}
		})
	}
}

// No two places of a region read the same: a reader could not tell which one to choose.
func TestPlacesAreToldApart(t *testing.T) {
	for _, texts := range All() {
		names := map[string]string{}
		for _, s := range calc.Sites() {
			name := texts.SiteName(s)
			assert.Empty(t, names[name], "%s: %s is %s and %s", texts.Name, name, names[name], s.ID)
			names[name] = s.ID
		}
	}
}

// What the figures of a family mention by name is explained, and nothing else is.
func TestTheGuideExplainsWhatThereIs(t *testing.T) {
	services, items := map[string]bool{}, map[string]bool{}
	for _, f := range calc.Families() {
		for _, s := range f.Services {
			services[s.ID] = true
		}
		named := slices.Concat(f.Launch.Milestones, f.Launch.Deliverables)
		for _, track := range f.Tracks {
			named = append(append(named, track.ID), track.Activities...)
		}
		for _, a := range f.AddOns {
			named = append(named, a.ID)
		}
		for _, id := range named {
			items[id] = true
		}
	}
	for _, texts := range All() {
		g := Guide(texts.Lang)
		for id := range items {
			assert.NotEmpty(t, g.Items.Of(id).Name, "%s: %s", texts.Name, id)
			assert.NotEmpty(t, g.Items.Of(id).Text, "%s: %s", texts.Name, id)
		}
		for _, s := range g.Services {
			assert.True(t, services[s.Key], "%s explains the service %s, which nobody has", texts.Name, s.Key)
		}
	}
}

// The guide is to be shorter than what it explains: a sentence or three that can be read at a glance.
func TestTheGuideIsBrief(t *testing.T) {
	for _, texts := range All() {
		for _, service := range Guide(texts.Lang).Services {
			assert.LessOrEqual(t, len([]rune(service.Value)), 400, "%s: %s", texts.Name, service.Key)
		}
		for _, item := range Guide(texts.Lang).Items {
			assert.LessOrEqual(t, len([]rune(item.Value.Text)), 260, "%s: %s", texts.Name, item.Key)
		}
	}
}

// A page has a title and a description of its own in every language; search engines cut both short.
func TestEveryPageHasAHead(t *testing.T) {
	titles := map[string]site.Page{}
	for _, p := range site.Pages() {
		title, description := Head(p)
		assert.NotEmpty(t, description, p)
		assert.LessOrEqual(t, len([]rune(title)), 75, "%v: %s", p, title)
		assert.LessOrEqual(t, len([]rune(description)), 220, "%v: %s", p, description)
		if p.Kind != site.Embed { // which is told not to be listed
			assert.NotContains(t, titles, title, "%v", p)
			titles[title] = p
		}
	}
}
