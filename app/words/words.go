// Package words is everything the pages say, in five languages: texts, dates, amounts of time,
// numbers and plurals, and how each language writes and reads them.
//
// Each language is one file. What only some pages need (the guide, my cases, many cases, the builder)
// is a variable of its own there, so that a program carries only what its pages say. Words know the
// domain and the languages, and nothing of links, answers, pages or the browser.
package words

import "supportclock/app/site"

// The texts by language. A new language is a line in each; docs/languages.md has the recipe.
var (
	languages = Dict[site.Lang, *Texts]{{"en", &english}, {"nl", &dutch}, {"de", &german}, {"fr", &french}, {"ja", &japanese}}
	guides    = Dict[site.Lang, *GuideTexts]{{"en", &englishGuide}, {"nl", &dutchGuide}, {"de", &germanGuide}, {"fr", &frenchGuide}, {"ja", &japaneseGuide}}
	cases     = Dict[site.Lang, *CasesTexts]{{"en", &englishCases}, {"nl", &dutchCases}, {"de", &germanCases}, {"fr", &frenchCases}, {"ja", &japaneseCases}}
	lists     = Dict[site.Lang, *ListsTexts]{{"en", &englishLists}, {"nl", &dutchLists}, {"de", &germanLists}, {"fr", &frenchLists}, {"ja", &japaneseLists}}
	builders  = Dict[site.Lang, *BuilderTexts]{{"en", &englishBuilder}, {"nl", &dutchBuilder}, {"de", &germanBuilder}, {"fr", &frenchBuilder}, {"ja", &japaneseBuilder}}
)

// In returns the texts of a language: what all pages need.
func In(lang site.Lang) *Texts { return languages.orFirst(lang) }

// Guide returns what the services of the plans are, and what the comparison says.
func Guide(lang site.Lang) *GuideTexts { return guides.orFirst(lang) }

// Cases returns the words of my cases.
func Cases(lang site.Lang) *CasesTexts { return cases.orFirst(lang) }

// Lists returns the words of many cases.
func Lists(lang site.Lang) *ListsTexts { return lists.orFirst(lang) }

// Builder returns the words of the page that puts a snippet together.
func Builder(lang site.Lang) *BuilderTexts { return builders.orFirst(lang) }

// Head returns what stands in the head of a page: its title, and a description for search engines.
func Head(p site.Page) (title, description string) {
	switch p.Kind {
	case site.Compare:
		t := Guide(p.Lang).Compare
		return t.Title, t.Description
	case site.Cases:
		return Cases(p.Lang).Title, Cases(p.Lang).Description
	case site.Lists:
		return Lists(p.Lang).Title, Lists(p.Lang).Description
	case site.Builder:
		return Builder(p.Lang).Title, Builder(p.Lang).Description
	case site.NotFound:
		return In(p.Lang).NotFound.Title, In(p.Lang).Description
	}
	return In(p.Lang).Title, In(p.Lang).Description
}

// All returns the texts of every language, for what is read in any of them.
func All() []*Texts {
	all := make([]*Texts, len(languages))
	for i := range languages {
		all[i] = languages[i].value
	}
	return all
}
