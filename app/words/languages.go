//go:build !js

package words

import "supportclock/app/site"

// The languages. A new one is a line here; docs/languages.md has the recipe.
var books = Dict[site.Lang, *book]{
	{"en", &book{&english, &englishGuide, &englishCases, &englishLists, &englishBuilder, &englishReading, &englishGazetteer, &englishCommand}},
	{"nl", &book{&dutch, &dutchGuide, &dutchCases, &dutchLists, &dutchBuilder, &dutchReading, &dutchGazetteer, &dutchCommand}},
	{"de", &book{&german, &germanGuide, &germanCases, &germanLists, &germanBuilder, &germanReading, &germanGazetteer, &germanCommand}},
	{"fr", &book{&french, &frenchGuide, &frenchCases, &frenchLists, &frenchBuilder, &frenchReading, &frenchGazetteer, &frenchCommand}},
	{"ja", &book{&japanese, &japaneseGuide, &japaneseCases, &japaneseLists, &japaneseBuilder, &japaneseReading, &japaneseGazetteer, &japaneseCommand}},
}
