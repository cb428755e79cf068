package words

// CasesTexts holds every word of the page of saved cases in one language.
type CasesTexts struct {
	_           texts
	Title       string
	Description string
	NoScript    string

	Kept      string
	OwnClock  string // whose clock the due moments are on: the reader's, in {zone} at {offset}
	SiteClock string
	Overdue   string // {n} of those that wait, and of the next two kinds
	Soon      string
	Later     string
	Idle      string // none waits
	Waiting   string // heads the list
	Empty     string
	NoneShown string
	Shown     string // {n} of {all}
	ShowMore  string

	Today       string // {time} of a day near by
	Tomorrow    string
	Yesterday   string
	AtSite      string // {moment} on the clock of {site}, {offset}
	DueIn       string // {span}
	OverdueBy   string
	Met         string
	Missed      string // by {span}
	SubmittedAt string
	DueAt       string
	Used        string // {used} of {length}

	Answer    string // mark as answered now
	Reopen    string
	More      string // the menu of {name}
	Change    string
	Duplicate string
	Open      string // in the calculator
	Alarm     string // in the calendar
	Delete    string
	Named     string // {act} the case {name}, for those who hear it
	CopyOf    string

	AnsweredCount string // heads the answered ones
	AnsweredGist  string

	Add         string // heading of the form
	Gist        string // what it asks for
	Edit        string
	Name        string
	NameHint    string
	AutoName    string // of a case that has been given none
	Answered    string
	AnsweredOn  string // hint below it
	Follows     string // the field of the submission
	WouldBe     string
	Save        string
	SaveChanges string
	Cancel      string
	With        string // the rules that the case brought from the calculator
	NoTime      string
	NoAnswer    string // only half of a response
	TooEarly    string // answered before it was submitted
	Horizon     string
	Gone        string
	Refused     string // for the sake of a {field} changed elsewhere

	Filter    string
	Search    string
	State     string
	AllPlans  string
	AllStates string
	Within    string // a state to filter by: due within {span}
	States    Dict[string, string]
	SortBy    string
	Columns   Dict[string, string] // to sort by

	Files      string // opens the menu
	Export     string
	Import     string
	ImportRest Plural // of a damaged file
	Calendar   string
	Event      string // {name}: {event}

	Undo         string
	Saved        string
	SavedAs      string // {name}, for want of one
	Deleted      string
	MarkedMet    string
	MarkedMissed string
	Reopened     string
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
	Near    string // {n} of {most}
	Rescue  string // save the damaged text as a file
	Mend    string // go on with what can be read

	Remind         string // asks for reminders
	RemindShort    string // the same where there is little room
	ReminderOn     string
	ReminderOff    string
	ReminderBarred string
	Reminder       string // {moment}, in {span}
	Tab            string // {state} before the {title} of the page
}
