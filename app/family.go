package app

import "supportclock/calc"

// FamilyTexts are the words of one plan family. Those of the families that the page started with are
// in the literals of the languages; one that is added brings its own, in a file beside this one.
type FamilyTexts struct {
	Name     string
	Note     string // who has its plans
	Tiers    map[calc.Tier]string
	Services map[string]ServiceText // those that no other family has, by calc.Service.ID
}

// ServiceText names a service and says what to ask for.
type ServiceText struct {
	Name  string
	Count Plural // where plans include a number of it
	About string
}

// addFamily puts the words of a family into the languages. Call it from an init function.
func addFamily(id string, words map[Lang]FamilyTexts) {
	for _, t := range languages {
		w := words[t.Lang]
		t.Families[id], t.FamilyNotes[id] = w.Name, w.Note
		for tier, name := range w.Tiers {
			t.Tiers[tier] = name
		}
		for service, text := range w.Services {
			t.Services.Names[service] = text.Name
			t.Guide.Services[service] = text.About
			if text.Count != (Plural{}) {
				t.Services.Counts[service] = text.Count
			}
		}
	}
}
