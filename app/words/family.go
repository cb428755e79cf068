package words

import (
	"supportclock/app/site"
	"supportclock/calc"
)

// FamilyTexts are the words of one plan family. Those of the families that the page started with are
// in the literals of the languages; one that is added brings its own, in a file beside this one.
type FamilyTexts struct {
	Name     string
	Tiers    Dict[calc.Tier, string]
	Services Dict[string, ServiceText] // those that no other family has, by calc.Service.ID
}

// ServiceText names a service and says what to ask for.
type ServiceText struct {
	Name  string
	Count Plural // where plans include a number of it
	About string
}

// AddFamily puts the words of a family into the languages. Call it from an init function. In a browser
// the page has brought them, and it does nothing.
func AddFamily(id string, words Dict[site.Lang, FamilyTexts]) {
	for _, language := range books {
		t, w := language.Value.Texts, words.Of(language.Key)
		t.Families.Add(id, w.Name)
		t.Tiers = append(t.Tiers, w.Tiers...)
		for _, service := range w.Services {
			id, text := service.Key, service.Value
			t.Services.Names.Add(id, text.Name)
			language.Value.Guide.Services.Add(id, text.About)
			if text.Count != (Plural{}) {
				t.Services.Counts.Add(id, text.Count)
			}
		}
	}
}
