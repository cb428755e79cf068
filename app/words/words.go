// Package words is everything the pages say, in five languages: texts, dates, amounts of time,
// numbers and plurals, and how each language writes and reads them.
//
// Each language is one file. A page is in one language, and carries the words of its kind to the program
// that takes it over; the programs of the browser hold none. Words know the domain and the languages, and
// nothing of links, answers, pages or the browser.
package words

import "supportclock/app/site"

// book is everything the pages say in one language.
type book struct {
	Texts     *Texts        // what all pages need
	Guide     *GuideTexts   // what the services of the plans are, and what the comparison says
	Cases     *CasesTexts   // of my cases
	Lists     *ListsTexts   // of many cases
	Builder   *BuilderTexts // of the page that puts a snippet together
	Reading   *Reading      // how lists are written
	Gazetteer *Gazetteer    // what people call places
	Command   *CommandTexts // of the command line, which no page carries
}

// In returns the texts of a language: what all pages need. In a browser these are whole in the language
// of the page only; see Carried.
func In(lang site.Lang) *Texts { return books.orFirst(lang).Texts }

// Guide returns what the services of the plans are, and what the comparison says.
func Guide(lang site.Lang) *GuideTexts { return books.orFirst(lang).Guide }

// Cases returns the words of my cases.
func Cases(lang site.Lang) *CasesTexts { return books.orFirst(lang).Cases }

// Lists returns the words of many cases.
func Lists(lang site.Lang) *ListsTexts { return books.orFirst(lang).Lists }

// Builder returns the words of the page that puts a snippet together.
func Builder(lang site.Lang) *BuilderTexts { return books.orFirst(lang).Builder }

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
	all := make([]*Texts, len(books))
	for i := range books {
		all[i] = books[i].Value.Texts
	}
	return all
}
