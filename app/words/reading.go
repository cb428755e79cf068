package words

// Reading is how lists are written in a language: what their columns are headed, and the words in
// which their dates and priorities are told. Everything is read regardless of case, accents, spaces
// and signs.
type Reading struct {
	Headings   Dict[string, []string] // by sheet.Column, the likelier before the others
	Months     [12][]string           // also read cut after three letters or more
	Weekdays   [7][]string            // Sunday first, as in time.Weekday; also cut after two letters or more
	Halves     [2][]string            // of the day, before and after noon
	At         []string               // between a day and a time
	Hour       []string               // behind a time: 16:45 Uhr
	Hours      []string               // between hours and minutes: 16 h 45
	Ordinals   []string               // behind the number of a day: 3rd
	Of         []string               // between a day and its month: 3 of April
	Priority   []string               // before the number of a priority
	Priorities [4][]string            // words in the place of a number, from the most urgent on
	Plan       []string               // beside the name of a plan: Enterprise Support
	Regions    Dict[string, []string] // by calc.Region
	Total      []string               // begins a line that is no case
	Field      []string               // around the name of a field that somebody has added: Custom field (Country)
	Nothing    []string               // stands for an empty cell
}

// Readings returns how lists are written in every language. A list may be in any of them, and in
// several. In a browser only the page of many cases has them.
func Readings() []*Reading {
	all := make([]*Reading, len(books))
	for i := range books {
		all[i] = books[i].Value.Reading
	}
	return all
}
