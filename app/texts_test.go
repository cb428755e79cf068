package app

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/calc"
)

// words lists every text of a language under the path of its field.
func words(t *Texts) map[string]string { return wordsOf(*t) }

// wordsOf lists the texts of any literal under the path of their fields.
func wordsOf(texts any) map[string]string {
	found := map[string]string{}
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if _, twice := found[path]; twice {
				panic("there are two texts for " + path)
			}
			found[path] = v.String()
		case reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Array:
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
			}
		case reflect.Slice: // a dict
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%v]", path, v.Index(i).FieldByName("key")), v.Index(i).FieldByName("value"))
			}
		default:
			panic(path + " is of a kind this test does not know: " + v.Kind().String())
		}
	}
	walk("", reflect.ValueOf(texts))
	return found
}

var placeholder = regexp.MustCompile(`\{[^}]*\}?`)

func placeholders(s string) []string {
	list := placeholder.FindAllString(s, -1)
	slices.Sort(list)
	return slices.Compact(list)
}

func TestEveryLanguageHasEveryText(t *testing.T) {
	model := wordsOf(english)
	for _, texts := range languages {
		t.Run(texts.Name, func(t *testing.T) {
			own := wordsOf(*texts)
			for path, text := range model {
				if path == ".Units.Join" || path == ".Dates.Pad" { // nothing in languages that need none
					continue
				}
				assert.NotEmpty(t, strings.TrimSpace(own[path]), path)
				if path != ".Dates.FirstOfMonth" && !strings.HasSuffix(path, ".One") {
					assert.Equal(t, placeholders(text), placeholders(own[path]), path)
				}
			}
			for path, text := range own {
				assert.Contains(t, model, path, "a text that English does not have")
				assert.Equal(t, strings.TrimSpace(text), strings.Trim(text, " \t\n"), path)
				for _, p := range placeholders(text) {
					assert.Regexp(t, `^\{[a-z]+\}$`, p, path)
				}
			}
		})
	}
}

// sameInEnglish are the texts that may read as they do in English: names, signs and words that the
// languages share.
var sameInEnglish = regexp.MustCompile(`^(\.Labelled|\.Remark|\.Dates\.(Time|Range|List|FirstOfMonth|Long|Short|Full|MomentShort|Moment|MonthsShort.*|Months.*|WeekdaysShort.*)` +
	`|\.Units\.(Around|Join|Coverage\[[01]\]|Short.*|Days\..*|Minutes\..*)` +
	`|\.Tiers\[.*|\.Countries\[.*|\.Places\[.*|\.Regions(Short)?\[(japan|emea)\]|\.Controls\.Plan|\.Answer\.(Place|In)|\.Hours\.Region|\.Services\.From|\.Shell\.Version` +
	`|\.Why\.(Weekend|Source)|\.Services\.Names\[(account-support-lead|named-support-engineer|technical-account-manager|success-accelerators)\]` +
	`|\.Guide\.Items\[(kickoff|define|design|go-live|post-launch|office-hours|aem-governance|training|experience-league` +
	`|technical-account-director|advanced-cloud-support|priority-queue-bundle|live-chat)\]\.Name` +
	`|\.Guide\.Entitled\.(Product|During|Products\[(commerce|experience-manager)\]|Names\[chat\])|\.Guide\.Compare\.(Plan|Median)` +
	`|\.Services\.Service|\.Hours\.Open|\.Timeline\.Open)$`)

func TestNoTextIsLeftInEnglish(t *testing.T) {
	for _, texts := range languages[1:] {
		own := wordsOf(*texts)
		for path, text := range wordsOf(english) {
			if !sameInEnglish.MatchString(path) && strings.ContainsAny(text, "abcdefghijklmnopqrstuvwxyz") {
				assert.NotEqual(t, text, own[path], "%s: %s", texts.Name, path)
			}
		}
	}
}

func TestEverythingToChooseHasAName(t *testing.T) {
	countries := map[string]int{}
	for _, s := range calc.Sites() {
		countries[s.Country]++
	}
	for _, texts := range languages {
		t.Run(texts.Name, func(t *testing.T) {
			for _, s := range calc.Sites() {
				assert.NotEmpty(t, texts.Countries.of(s.Country), s.ID)
				assert.Equal(t, countries[s.Country] > 1, texts.Place(s) != "", "%s: a place is named where a country has several", s.ID)
			}
			for _, r := range calc.Regions() {
				assert.NotEmpty(t, texts.Regions.of(r))
				assert.NotEmpty(t, texts.RegionsShort.of(r))
			}
			for _, s := range calc.Switches() {
				assert.NotEmpty(t, texts.Rules.Switches.of(s), s)
			}
			for _, f := range calc.Families() {
				assert.NotEmpty(t, texts.Families.of(f.ID), f.ID)
				assert.NotEmpty(t, texts.FamilyNotes.of(f.ID), f.ID)
				for _, p := range f.Plans {
					assert.NotEmpty(t, texts.Tiers.of(p.Tier), p.Tier)
				}
				for _, s := range f.Services {
					assert.NotEmpty(t, texts.Services.Groups.of(s.Group), s.Group)
					assert.NotEmpty(t, texts.Services.Names.of(s.ID), s.ID)
					for i, l := range s.Levels {
						assert.NotEmpty(t, texts.Service(s, l), "%s in %s", s.ID, f.Plans[i].Tier)
					}
				}
			}
		})
	}
}

// The name of the product Adobe Commerce: Managed Services is spelt as its owner does.
func TestFrenchSetsNoBreakSpacesBeforeHighSigns(t *testing.T) {
	for _, own := range []map[string]string{words(&french), wordsOf(*casesTexts("fr")), wordsOf(*bulkLanguages.of("fr"))} {
		for path, text := range own {
			text = strings.ReplaceAll(text, "Commerce: ", "Commerce ")
			assert.NotRegexp(t, ` [:;!?»]|« |[\pL}][:;!?](\s|$)`, text, path)
		}
	}
}
