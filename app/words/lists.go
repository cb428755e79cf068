package words

// ListsTexts holds every word of the page for lists of cases in one language.
type ListsTexts struct {
	_           texts
	Title       string
	Description string
	Intro       string
	NoScript    string
	Bring       string // heading
	Choose      string // a file
	Paste       string // label of the field
	Read        string // what has been pasted
	Sample      string // a list to try
	Example     string // its name
	Accepted    string
	Again       string // begin with another list
	Assumed     string // of Windows-1252
	Pasted      string // stands for the name of a file
	Settings    string // heading
	Delimiter   string
	Comma       string
	Semicolon   string
	Tab         string
	Headings    string // the first row holds headings
	Columns     string // legend
	Nth         string // column {n}, where there are no headings
	Others      string // legend: what holds for rows that do not say
	None        string
	DateOrder   string
	Auto        string
	DayFirst    string
	MonFirst    string
	Grounds     Dict[string, string]
	Preview     string
	Line        string
	WorkOut     Plural
	Mapping     Dict[string, string]
	Reading     string // {percent}
	Working     string
	Summing     string
	Sorting     string
	Writing     string
	Cancel      string
	Stopped     string
	Rows        string
	Today       string
	Overdue     string
	Outside     string
	Answered    string
	Met         string
	FaultsOf    Plural
	More        string
	Fault       string // line {line}, {column}: {what}
	Faults      Dict[string, string]
	Accept      string // Accepted: {accepted}
	Sites       string // what stands for a list of all sites
	Results     string
	Hint        string
	Heads       Dict[string, string]
	Notes       [11]string // by sheet.Notes, lowest bit first
	InTime      string
	NoBreak     string // why the wait is not interrupted
	InHours     string // yes and no of the column for submissions outside hours
	OutOf       string
	Waiting     string
	CSV         string
	JSON        string
	Saved       string // {name}
	Report      string
	Period      string // cases submitted {from} to {to}
	Group       string
	Count       string
	Median      string
	Most        string
	Worst       string
	Next        string // {plan} would give
	NextHead    string // heads the column
	Highest     string
	Kept        string
	KeptOf      string // {percent} of {n}
	Print       string
	NoAnswers   string
	NoText      string
	RowsOf      Plural
	Around      Plural // lines that belong to no case
	Stays       string // of the list
	TooLong     string // said instead of Stays
	Encoding    string
	Pipe        string
	NotUsed     string
	MoreColumns Plural
	Unused      string // {column}
	Clocks      string
	AskDates    string
	AskOpen     string
	AskMixed    string
	DateIs      string // {text}, {date}
	LeaveOut    string
	AskClock    string // {text}
	On24        string
	NeedAnswer  string // said of a question
	YearFirst   string
	ValuesOf    Plural
	InList      string
	ReadAs      string
	ReadLabel   string // {value}
	AsFault     string
	Proposed    string
	Recalled    string
	Remember    string
	MoreValues  Plural
	UsedOf      Plural
	Outcome     string // heading of the last step
	OutOfAll    string // {all}, behind a number
	BadRows     string
	Reason      string
	Change      string
	Actions     string
	LateBy      string // {span}
	OverdueBy   string // {span}
	AnsweredOn  string // {moment}
	Running     string // neither answered nor overdue
}
