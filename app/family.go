package app

import "supportclock/calc"

// FamilyTexts are the words of one plan family. Those of the families that the page started with are
// in the literals of the languages; one that is added brings its own, in a file beside this one.
type FamilyTexts struct {
	Name     string
	Note     string // who has its plans
	Tiers    dict[calc.Tier, string]
	Services dict[string, ServiceText] // those that no other family has, by calc.Service.ID
}

// ServiceText names a service and says what to ask for.
type ServiceText struct {
	Name  string
	Count Plural // where plans include a number of it
	About string
}

// addFamily puts the words of a family into the languages. Call it from an init function.
func addFamily(id string, words dict[Lang, FamilyTexts]) {
	for _, t := range languages {
		w := words.of(t.Lang)
		t.Families.add(id, w.Name)
		t.FamilyNotes.add(id, w.Note)
		t.Tiers = append(t.Tiers, w.Tiers...)
		for _, service := range w.Services {
			id, text := service.key, service.value
			t.Services.Names.add(id, text.Name)
			t.Guide.Services.add(id, text.About)
			if text.Count != (Plural{}) {
				t.Services.Counts.add(id, text.Count)
			}
		}
	}
}
