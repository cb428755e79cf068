package words

import "supportclock/app/site"

// EmbedTexts are the words of the embedded page, in one language.
type EmbedTexts struct {
	_          texts
	Title      string // of the frame, for those who hear the host's page
	Full       string // leads to the full page
	Unofficial string
	Owner      string // in its place, where the terms are those of the page around it
	Matrix     string // heads the table where the plan is locked
}

// MenuTexts are those of the display menu.
type MenuTexts struct {
	_       texts
	Display string
	Menu    string // the same menu on a phone, where it also leads to the pages
	Clock   string
	Clock24 string
	Clock12 string
	Week    string
	Theme   string
	System  string
	Light   string
	Dark    string
	Forget  string // plan, region and site of the last visit
	Forgot  string
}

// NavTexts name the pages to each other.
type NavTexts struct {
	_          texts
	Label      string
	Calculator string
	Compare    string
	Cases      string
	Lists      string
	Builder    string
}

// Of names a page of some kind; one that the others do not lead to has no name.
func (t NavTexts) Of(kind site.Kind) string {
	switch kind {
	case site.Calculator:
		return t.Calculator
	case site.Compare:
		return t.Compare
	case site.Cases:
		return t.Cases
	case site.Lists:
		return t.Lists
	case site.Builder:
		return t.Builder
	}
	return ""
}
