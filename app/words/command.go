package words

import "supportclock/app/site"

// CommandTexts are those of the command line in one language.
type CommandTexts struct {
	_       texts
	Due     string // what due does, and how it is called
	List    string // what list does, and how it is called
	Assumed string // {what}: what nobody has said
	Missing string // a command without what it needs
	Flag    string // {flag}: a value that is not accepted, {accepted}
	Unused  string // {column}: one of dates that nothing reads
	Summary string // {rows} worked out, {bad} not
}

// Command returns the words of the command line.
func Command(lang site.Lang) *CommandTexts { return books.orFirst(lang).Command }
