package words

// CasesTexts holds every word of the page of saved cases in one language.
type CasesTexts struct {
	Title       string
	Description string
	Intro       string
	NoScript    string

	Add         string // heading of the form
	Edit        string
	Number      string
	NumberHint  string
	Answered    string
	AnsweredOn  string // hint below it
	Save        string
	SaveChanges string
	Cancel      string
	With        string // the rules that the case brought from the calculator
	NoTime      string
	TooEarly    string // answered before it was submitted
	Horizon     string

	Filter    string
	Search    string
	State     string
	AllPlans  string
	AllStates string
	Within    string // a state to filter by: due within {span}
	States    Dict[string, string]

	List      string // heading of the list
	Shown     string // {n} of {all}
	Empty     string
	NoneShown string
	More      string
	Columns   Dict[string, string]
	Actions   string // heading of the column
	Unnamed   string
	Met       string // {span} to spare
	Missed    string
	Exactly   string // met or missed to the minute
	Used      string

	Answer    string // mark as answered now
	Reopen    string
	Change    string
	Duplicate string
	Delete    string
	Open      string // in the calculator
	Named     string // {act} the case {number}, for those who hear it
	CopyOf    string

	Files    string // heading
	Export   string
	Import   string
	Calendar string
	FileHint string
	Event    string // {number}: {event}

	Undo         string
	Saved        string
	Deleted      string
	MarkedMet    string
	MarkedMissed string
	Exported     string
	Imported     string
	NotImported  string
	TooMany      string
	Faults       Dict[string, string]
	Where        string // line {line}, column {column}
	MoreFaults   Plural

	Blocked string
	Full    string
	Damaged string
	Newer   string
	Rescue  string // save the damaged text as a file
	Mend    string // go on with what can be read
}
